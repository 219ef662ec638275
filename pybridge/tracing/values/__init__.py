"""Symbolic values: what a function is run on in place of numbers, vectors and truth values.

`symbolic` has what all of them answer, `traced` numbers and vectors, `conditions` truth values.
`lifting` makes them of known values, `broadcasting` applies functions to them entry by entry, and
`choices` compares them and chooses between them. `short_formulas` is the arithmetic in them.
"""
