"""Two objectives, or an objective and code: whether they are the same, and if not, where not.

From the bottom up: `smallest` makes a point as simple as can be, `sampling` chooses points,
`pairing` makes two objectives speak of the same names, `comparing` asks Lean whether they are equal
or ordered, `renaming` looks for the names under which they are, `same` holds an objective against a
published one, and `matching` holds the values of a function against it.
"""
