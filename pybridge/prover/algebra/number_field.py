"""Exact arithmetic with irrational algebraic numbers.

All that is computed at one irrational point lies in the field that one root of an irreducible
polynomial generates. An element is a polynomial in the root; it is zero if it is a multiple of that
polynomial, and its sign is read off a small enough interval around the root.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import comb
from typing import Any

from flint import arb, fmpq, fmpq_mat, fmpq_poly, fmpz_poly

from pybridge.expression.algebraic import AlgebraicNumber, Number
from pybridge.expression.precision import working_precision
from pybridge.prover.algebra.polynomial import rational, to_fraction

__all__ = ["Element", "NumberField", "bernstein", "irreducible_factors", "real_roots"]

Element = fmpq_poly
"""A polynomial in the root that generates the field."""


class NumberField:
    """The field that a real root of an irreducible polynomial generates, of degree two or more."""

    def __init__(self, root: AlgebraicNumber) -> None:
        self.modulus = fmpq_poly([fmpq(coefficient) for coefficient in root.coefficients])
        self.degree = self.modulus.degree()
        self.rising = fmpq_poly([fmpq(coefficient) for coefficient in root.rising])
        self._coefficients = root.coefficients
        self.low, self.high = rational(root.low), rational(root.high)

    @property
    def root(self) -> AlgebraicNumber:
        """The root, between the bounds that are known now."""
        return AlgebraicNumber(self._coefficients, to_fraction(self.low), to_fraction(self.high))

    def narrow(self) -> None:
        """Halve the interval around the root."""
        middle = (self.low + self.high) / 2
        if self.rising(middle) < 0:
            self.low = middle
        else:
            self.high = middle

    def sign(self, element: Element) -> int:
        """Return the sign of an element; the interval becomes small enough to show it."""
        element %= self.modulus
        if element.is_zero():
            return 0
        while True:
            coefficients = bernstein(element, self.low, self.high)
            if all(coefficient >= 0 for coefficient in coefficients):
                return 1
            if all(coefficient <= 0 for coefficient in coefficients):
                return -1
            self.narrow()

    def number(self, element: Element) -> Number:
        """Return an element as a number of its own."""
        element %= self.modulus
        if element.degree() <= 0:
            return to_fraction(element[0])
        power, rows = element, []
        for _ in range(self.degree):
            rows.append([power[index] for index in range(self.degree)])
            power = power * fmpq_poly([0, 1]) % self.modulus
        polynomial = fmpq_mat(rows).minpoly().numer()
        for candidate in real_roots(polynomial):
            low, high = rational(candidate.low), rational(candidate.high)
            if self.sign(element - low) > 0 and self.sign(high - element) > 0:
                return candidate
        raise AssertionError("an element of a real field is a real root of its polynomial")


def bernstein(polynomial: fmpq_poly, low: fmpq, high: fmpq) -> list[fmpq]:
    """Return the coefficients of `(x - low)**i * (high - x)**(degree - i)`, for all `i` in order,
    in a polynomial.
    """
    degree = polynomial.degree()
    shifted = polynomial(fmpq_poly([low, high - low]))
    scale = (high - low) ** degree
    return [
        sum((shifted[k] * comb(degree - k, i - k) for k in range(i + 1)), fmpq(0)) / scale
        for i in range(degree + 1)
    ]


def irreducible_factors(polynomial: fmpz_poly) -> Iterator[fmpz_poly]:
    """Yield the irreducible factors of degree two or more, which have no rational roots."""
    _, factors = polynomial.factor()
    yield from (factor for factor, _ in factors if factor.degree() >= 2)


def real_roots(polynomial: fmpz_poly, bits: int = 128) -> list[AlgebraicNumber]:
    """Return the real roots of an irreducible polynomial of degree two or more, in order.

    Each lies in an interval of length one at most, between integers if no other root is there. The
    roots are computed to so many bits first, and to more if these do not show where they lie.
    """
    with working_precision(bits):
        roots: Any = polynomial.complex_roots()
        balls = [root.real for root, _ in roots if root.imag == 0]
        intervals = [_isolated(ball, balls) for ball in balls]
    known = [interval for interval in intervals if interval is not None]
    if len(known) < len(balls):
        return real_roots(polynomial, 2 * bits)
    coefficients = tuple(map(int, polynomial.coeffs()))
    return [AlgebraicNumber(coefficients, low, high) for low, high in sorted(known)]


def _isolated(ball: arb, balls: Sequence[arb]) -> tuple[Fraction, Fraction] | None:
    """Return an interval with this root and no other; `None` if it is not known well enough."""
    whole = ball.floor().unique_fmpz()
    if whole is None:
        return None
    low = Fraction(int(whole))
    high = low + 1
    while sum(_between(low, high).overlaps(other) for other in balls) > 1:
        middle = (low + high) / 2
        if ball < rational(middle):
            high = middle
        elif ball > rational(middle):
            low = middle
        else:
            return None
    return low, high


def _between(low: Fraction, high: Fraction) -> arb:
    return arb(rational(low)).union(arb(rational(high)))
