"""Formulas with a kink: `max`, `min` and powers of these, which change over where a gap is zero."""

from __future__ import annotations

from fractions import Fraction

from pybridge.expression import Expression, maximum, minimum, number, simplified
from pybridge.expression.constants import value_of
from pybridge.prover.algebra.polynomial import Polynomial, Ring, rational, to_fraction

__all__ = ["divided_out", "extreme_of", "with_kink"]


def divided_out(difference: Polynomial, gap: Polynomial) -> tuple[Polynomial, int]:
    """Return how often the gap divides a difference, and what is left then."""
    power = 0
    while True:
        quotient, remainder = divmod(difference, gap)
        if not remainder.is_zero():
            return difference, power
        difference, power = quotient, power + 1


def extreme_of(ring: Ring, first: Expression, second: Expression, larger: bool) -> Expression:
    """Return the maximum or minimum of two formulas."""
    pick = maximum if larger else minimum
    polynomials = ring.polynomial(first), ring.polynomial(second)
    if (polynomials[0] + polynomials[1]).is_zero():
        positive = second if str(first).startswith("-") else first
        return abs(positive) if larger else -abs(positive)
    for formula, polynomial, other in ((first, *polynomials), (second, *polynomials[::-1])):
        size = abs(to_fraction(polynomial.leading_coefficient())) if other.is_zero() else 1
        if size != 1:
            scaled = pick(ring.expression(polynomial / rational(Fraction(size))), 0)
            return number(Fraction(size)) * scaled
        if other.is_zero():
            return pick(formula, 0)
    return pick(second, first) if value_of(first) is not None else pick(first, second)


def with_kink(
    ring: Ring, base: Expression, factor: Polynomial, gap: Polynomial, power: int
) -> Expression:
    """Return `base + factor * max(gap, 0)**power`."""
    part = maximum(ring.expression(gap), 0)
    part = part if power == 1 else part**power
    if factor.leading_coefficient() < 0:
        return simplified(base - ring.expression(-factor) * part)
    return simplified(base + ring.expression(factor) * part)
