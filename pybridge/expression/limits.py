"""Every bound on a formula, by name.  What exceeds one is refused; nothing is ever cut short.

The bounds are far above any published objective and low enough that each operation on a formula
(printing, hashing, exact evaluation) ends in milliseconds, whatever the formula is.
"""

MAX_CHARACTERS = 10_000
"""Length of the text of one formula or relation."""

MAX_DEPTH = 200
"""Height of a formula's tree; a sum of n terms has height n."""

MAX_NODES = 5_000
"""Number of constants, names and operators in one formula."""

MAX_EXPONENT = 64
"""Largest exponent of a single power."""

MAX_DEGREE = 128
"""Degree of a whole formula; a power of a constant counts like a power of a variable."""

MAX_DIGITS = 1_000
"""Decimal digits of a constant's numerator or denominator."""

MAX_NAME_CHARACTERS = 64
"""Length of a name."""

MAX_ASSUMPTIONS = 200
"""How many assumptions an objective or a law may have."""

MAX_EFFORT = 5
"""How hard a prover can be asked to try, on a scale that begins with 1."""
