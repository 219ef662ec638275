"""Sums of squares: polynomials that are nonnegative whatever the values of their generators.

A polynomial of degree two has only one Gram matrix, so that completing squares decides: it is
nonnegative everywhere exactly if Gaussian elimination meets no negative pivot. Beyond degree two
the Gram matrix is not unique. `candidates` offers the linear program a few simple squares; what
needs others is left to a semidefinite program (`gram`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import combinations

from pybridge.prover.algebra.polynomial import Polynomial, Ring, rational, to_fraction

__all__ = ["candidates", "complete_squares", "sum_of_squares"]

_MOST_CROSSED = 8
"""Of how many generators products of two are combined."""


def complete_squares(
    polynomial: Polynomial, kept: Collection[int] = ()
) -> tuple[list[tuple[Fraction, Polynomial]], Polynomial]:
    """Split a quadratic polynomial into positive multiples of squares and a rest.

    Nothing is left of a sum of squares, and a constant of such a sum and a constant. What is left
    of others may still be nonnegative for other reasons. The generators in `kept` are not taken
    away, but for being in a square with another one.
    """
    squares: list[tuple[Fraction, Polynomial]] = []
    rest = polynomial
    while rest.total_degree() == 2:
        pivot = _square_generator(rest, kept)
        if pivot is None:
            break
        generator, coefficient = pivot
        # Half the derivative over the coefficient is the root that takes the generator away.
        root = rest.derivative(generator) / rational(2 * coefficient)
        squares.append((coefficient, root))
        rest -= root * root * rational(coefficient)
    return squares, rest


def sum_of_squares(ring: Ring, polynomial: Polynomial) -> list[tuple[Fraction, Polynomial]] | None:
    """Write a quadratic polynomial as a sum of positive multiples of squares.

    A positive constant counts as a multiple of the square of one. `None` if the degree is higher or
    the polynomial is negative somewhere.
    """
    squares, rest = complete_squares(polynomial)
    if not rest.is_constant() or rest.leading_coefficient() < 0:
        return None
    if not rest.is_zero():
        squares.append((to_fraction(rest.leading_coefficient()), ring.constant(1)))
    return squares


def candidates(ring: Ring, generators: Sequence[int]) -> list[Polynomial]:
    """Return roots of simple squares.

    They are the generators, the sums, differences and products of two of them, and each generator
    plus or minus one; and, of few generators, the sums and differences of products of two. The last
    are what is left over in Lagrange's identity, `(a**2 + b**2) * (c**2 + d**2) - (a*c + b*d)**2`.
    """
    single = [ring.generator(index) for index in generators]
    roots = list(single)
    for left, right in combinations([*single, ring.constant(1)], 2):
        roots += [left - right, left + right]
    for left, right in combinations(single, 2):
        roots.append(left * right)
    if len(single) <= _MOST_CROSSED:
        for a, b, c, d in combinations(single, 4):
            for left, right in ((a * b, c * d), (a * c, b * d), (a * d, b * c)):
                roots += [left - right, left + right]
    return roots


def _square_generator(polynomial: Polynomial, kept: Collection[int]) -> tuple[int, Fraction] | None:
    """Find a generator whose square has a positive coefficient, and that coefficient.

    The polynomial is quadratic; generators in `kept` do not count.
    """
    for index, degree in enumerate(polynomial.degrees()):
        if degree == 2 and index not in kept:
            curvature = polynomial.derivative(index).derivative(index).leading_coefficient()
            if curvature > 0:
                return index, to_fraction(curvature) / 2
    return None
