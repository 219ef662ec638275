"""Intervals of reals, and what they say of a formula's values and slope."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from pybridge.expression.tree import Expression

__all__ = ["ANY", "ZERO", "Interval", "Profile", "larger", "smaller"]

End: TypeAlias = Fraction | float
"""A rational, or an infinity."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All reals from `low` to `high`, either of which may be infinite."""

    low: End = -math.inf
    high: End = math.inf

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        """Return the interval that contains one number only."""
        return cls(Fraction(value), Fraction(value))

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        ends = [_times(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __pow__(self, exponent: int) -> Interval:
        if exponent == 0:
            return Interval.point(1)
        ends = (self.low**exponent, self.high**exponent)
        if exponent % 2 == 0 and self.low <= 0 <= self.high:
            return Interval(Fraction(0), max(ends))
        return Interval(min(ends), max(ends))

    def meet(self, other: Interval) -> Interval:
        """Return the intersection of the two intervals."""
        return Interval(max(self.low, other.low), min(self.high, other.high))

    def join(self, other: Interval) -> Interval:
        """Return the smallest interval that contains both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))


ANY = Interval()
"""All reals: nothing is known."""

ZERO = Interval.point(0)
"""Zero alone."""


class Profile(NamedTuple):
    """A formula, an interval that contains its values, and one that contains its slopes as a
    function of some name."""

    formula: Expression
    values: Interval
    slope: Interval


def larger(
    first: tuple[Interval, Interval], second: tuple[Interval, Interval]
) -> tuple[Interval, Interval]:
    """Return values and slope of the maximum of two functions, from theirs."""
    (a, da), (b, db) = first, second
    values = Interval(max(a.low, b.low), max(a.high, b.high))
    if a.low >= b.high:
        return values, da
    if b.low >= a.high:
        return values, db
    return values, da.join(db)


def smaller(
    first: tuple[Interval, Interval], second: tuple[Interval, Interval]
) -> tuple[Interval, Interval]:
    """Return values and slope of the minimum of two functions, from theirs."""
    (a, da), (b, db) = first, second
    values, slope = larger((-a, -da), (-b, -db))
    return -values, -slope


# Python would turn the fraction beside an infinity into a float, and may find it too large.


def _plus(a: End, b: End) -> End:
    """Return the sum of two lower ends, or of two upper ends, of intervals."""
    return a if isinstance(a, float) else b if isinstance(b, float) else a + b


def _times(a: End, b: End) -> End:
    """Return the product of two ends of intervals; zero times infinity is zero."""
    if not a or not b:
        return Fraction(0)
    if isinstance(a, float) or isinstance(b, float):
        return math.inf if (a > 0) == (b > 0) else -math.inf
    return a * b
