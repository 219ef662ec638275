"""Units of variables in which a polynomial is well scaled.

Numerical methods lose a polynomial such as `729*x**4*y**2 + ... + 1`: in the unit `1/3` of each
variable it is Motzkin's, with coefficients of a like size.
"""

from __future__ import annotations

from fractions import Fraction
from math import exp, log

from flint import fmpq_mat

from pybridge.prover.algebra.polynomial import Polynomial, Ring, rational

__all__ = ["units"]

_PRECISION = 10**6
"""How finely logarithms are rounded."""

_RIDGE = Fraction(1, 10**4)
"""What holds units near one where the coefficients leave them open."""

_LARGEST = 14.0
"""The largest logarithm of a unit, up to the sign."""


def units(ring: Ring, polynomial: Polynomial) -> dict[int, Fraction]:
    """Return a unit for each generator that needs one other than 1.

    The logarithms of the coefficients of even monomials come as near to one number as can be, in
    least squares.
    """
    occurring = ring.occurring(polynomial)
    even = [
        (
            [exponents[index] for index in occurring],
            log(int(coefficient.p)) - log(int(coefficient.q)),
        )
        for exponents, coefficient in ring.terms(polynomial)
        if coefficient > 0 and not any(power % 2 for power in exponents)
    ]
    rows = [[*powers, -1] for powers, _ in even]
    targets = [-Fraction(round(size * _PRECISION), _PRECISION) for _, size in even]
    unknowns = range(len(occurring) + 1)
    normal = [
        [
            rational(sum(row[i] * row[j] for row in rows) + (_RIDGE if i == j else Fraction(0)))
            for j in unknowns
        ]
        for i in unknowns
    ]
    right = [
        [rational(sum((r[i] * t for r, t in zip(rows, targets, strict=True)), Fraction(0)))]
        for i in unknowns
    ]
    solved = fmpq_mat(normal).solve(fmpq_mat(right))
    sizes = [min(max(float(solved[i, 0]), -_LARGEST), _LARGEST) for i in range(len(occurring))]
    found = {index: _simple(exp(size)) for index, size in zip(occurring, sizes, strict=True)}
    return {index: unit for index, unit in found.items() if unit != 1}


def _simple(unit: float) -> Fraction:
    """Return a simple number near a unit: a whole one, or one divided by a whole one."""
    return 1 / Fraction(round(1 / unit)) if unit < 1 else Fraction(round(unit))
