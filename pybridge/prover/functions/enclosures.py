"""Which of two numbers is the smaller, by intervals that Lean can compute too.

A counterexample is made of rational numbers, at which functions have irrational values. Lean
compares them by intervals with rational ends (`LatentObjective.Enclosure`), which contain the
values and become narrower with the number of bits that it computes with. The intervals here contain
those of Lean, so what they show, Lean shows with the same number of bits. Values that are plainly
rational, such as `exp(0)`, `log(1)` and `sqrt(4)`, are exact, there and here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from flint import arb, fmpq, fmpz

from pybridge.expression import Apply, Constant, Expression, Relation, Variable
from pybridge.expression.precision import working_precision
from pybridge.prover.algebra.polynomial import rational

__all__ = ["Enclosure", "Order", "UnknownError", "compared", "enclosed", "shown", "tied"]

_LADDER = (10, 20, 40, 80, 160, 320)
"""With how many bits it is tried, one after the other."""

_SPARE_BITS = 3
"""By how many bits the bounds that Lean computes may be worse than their number of bits says."""

_GUARD_BITS = 32
"""With how many bits more functions are computed here, so that rounding does not matter."""

_TIE_BITS = 8192
"""With how many bits two values are compared that may be equal."""

_EXP_LIMIT = 1000
"""The largest argument at which Lean computes the exponential function."""


class UnknownError(ArithmeticError):
    """Nothing is known of a value: a divisor may be zero, an argument is out of range."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The numbers from `low` to `high`.

    The operations have the names that python-flint's balls have. They raise `UnknownError` where
    Lean's intervals are those of all numbers.
    """

    low: fmpq
    high: fmpq
    bits: int
    """With how many bits functions are computed."""

    @property
    def is_exact(self) -> bool:
        """Whether it contains one number only."""
        return bool(self.low == self.high)

    def __add__(self, other: Enclosure) -> Enclosure:
        return self._between(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Enclosure) -> Enclosure:
        return self._between(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Enclosure:
        return self._between(-self.high, -self.low)

    def __mul__(self, other: Enclosure) -> Enclosure:
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return self._between(min(ends), max(ends))

    def __truediv__(self, other: Enclosure) -> Enclosure:
        if other.low <= 0 <= other.high:
            raise UnknownError("the divisor may be zero")
        return self * self._between(1 / other.high, 1 / other.low)

    def __pow__(self, exponent: int) -> Enclosure:
        if self.low >= 0:
            return self._between(self.low**exponent, self.high**exponent)
        # As Lean has it: a product of intervals does not know that its factors are the same.
        power = self._between(fmpq(1), fmpq(1))
        for _ in range(exponent):
            power = power * self
        return power

    def __abs__(self) -> Enclosure:
        return self.max(-self)

    def max(self, other: Enclosure) -> Enclosure:
        """Return the enclosure of the larger of two numbers."""
        return self._between(max(self.low, other.low), max(self.high, other.high))

    def min(self, other: Enclosure) -> Enclosure:
        """Return the enclosure of the smaller of two numbers."""
        return self._between(min(self.low, other.low), min(self.high, other.high))

    def exp(self) -> Enclosure:
        """Return the enclosure of the exponential function."""
        if self.high > _EXP_LIMIT:
            raise UnknownError(f"exp is not computed above {_EXP_LIMIT}")
        low, high = fmpq(0), fmpq(1)
        if self.low >= -_EXP_LIMIT:
            low = self._rounded(arb.exp, self.low, -1, is_relative=True) if self.low else high
        if self.high:
            high = self._rounded(arb.exp, max(self.high, fmpq(-_EXP_LIMIT)), 1, is_relative=True)
        return self._between(low, high)

    def log(self) -> Enclosure:
        """Return the enclosure of the logarithm."""
        if self.low <= 0:
            raise UnknownError("the argument of log may be zero")
        low = max(self._rounded(arb.log, self.low, -1), 1 - 1 / self.low)
        high = min(self._rounded(arb.log, self.high, 1), self.high - 1)
        return self._between(low, high)

    def sqrt(self) -> Enclosure:
        """Return the enclosure of the square root."""
        if self.high < 0:
            raise UnknownError("the argument of sqrt is negative")
        low = self._root(max(self.low, fmpq(0)), -1)
        return self._between(low, self._root(self.high, 1))

    def _between(self, low: fmpq, high: fmpq) -> Enclosure:
        return Enclosure(low, high, self.bits)

    def _root(self, square: fmpq, side: int) -> fmpq:
        """Return the square root, moved to one side unless it is rational."""
        root = fmpq(fmpz(square.p * square.q).isqrt(), square.q)
        return root if root * root == square else self._rounded(arb.sqrt, square, side)

    def _rounded(
        self,
        function: Callable[[arb], arb],
        argument: fmpq,
        side: int,
        *,
        is_relative: bool = False,
    ) -> fmpq:
        """Return the value of a function, moved to one side (1 or -1) at least as far as by Lean.

        The distance is a part of the value, if `is_relative`, or an absolute number.
        """
        error = fmpq(1, fmpz(2) ** max(self.bits - _SPARE_BITS, 0))
        with working_precision(self.bits + _GUARD_BITS):
            ball = function(arb(argument))
        mantissa, exponent = ball.mid().man_exp()
        power = fmpz(2) ** abs(int(exponent))
        value = fmpq(mantissa * power) if exponent >= 0 else fmpq(mantissa, power)
        return value + side * error * (value if is_relative else 1)


@dataclass(frozen=True)
class Order:
    """How two numbers compare."""

    sign: int
    """-1 if the first is the smaller, 1 if it is the greater, 0 if they are equal."""
    bits: int
    """With how many bits Lean sees it."""

    @property
    def symbol(self) -> str:
        """What is between the first and the second: `<`, `>` or `==`."""
        return {-1: "<", 0: "==", 1: ">"}[self.sign]


def compared(left: Expression, right: Expression, point: Mapping[str, Fraction]) -> Order | None:
    """Return how the values of two formulas compare at a point; `None` if it cannot be seen.

    Args:
        left: a formula of rational operations, maxima, minima, absolute values and functions.
        right: another one.
        point: a value for each name.
    """
    for bits in _LADDER:
        try:
            first, second = (enclosed(side, point, bits) for side in (left, right))
        except UnknownError:
            continue
        if first.high < second.low:
            return Order(-1, bits)
        if first.low > second.high:
            return Order(1, bits)
        if first.is_exact and second.is_exact:
            return Order(0, bits)
    return None


def tied(left: Expression, right: Expression, point: Mapping[str, Fraction]) -> bool:
    """Return whether two values seem to be equal: thousands of bits do not tell them apart.

    Arguments as for `compared`. A number that is nearer to zero than these bits reach may make a
    difference that is not seen, and then the answer is no.
    """

    def combine(node: Expression, parts: list[arb]) -> arb:
        match node:
            case Apply(operation):
                found: arb = operation.ball(*parts)
            case Constant(value):
                found = arb(rational(value))
            case Variable(name):
                found = arb(rational(point[name]))
            case _:
                raise TypeError(f"{node} must be expanded first")
        is_tiny = 0 not in found and found.abs_upper() < arb(2) ** (-_TIE_BITS // 2)
        if is_tiny or not found.is_finite():
            raise UnknownError("a value is too large, or too small")
        return found

    with working_precision(_TIE_BITS):
        try:
            first, second = (side.fold(combine) for side in (left, right))
        except UnknownError:
            return False
        return bool(first.overlaps(second))


def shown(relation: Relation, point: Mapping[str, Fraction]) -> bool | None:
    """Return whether a relation holds at a point; `None` if intervals do not show it."""
    order = compared(relation.left, relation.right, point)
    return None if order is None else relation.comparison.holds(order.sign, 0)


def enclosed(formula: Expression, point: Mapping[str, Fraction], bits: int) -> Enclosure:
    """Return the interval of a formula at a point.

    Raises:
        UnknownError: Lean knows nothing of the value, computing with so many bits.
        KeyError: a name has no value.
        TypeError: an objective is applied in the formula.
    """

    def exact(value: Fraction) -> Enclosure:
        ends = rational(value)
        return Enclosure(ends, ends, bits)

    def combine(node: Expression, parts: list[Enclosure]) -> Enclosure:
        match node:
            case Apply(operation):
                found: Enclosure = operation.ball(*parts)
                return found
            case Constant(value):
                return exact(value)
            case Variable(name):
                return exact(point[name])
        raise TypeError(f"{node} must be expanded first")

    return formula.fold(combine)
