"""What can be seen from a formula's structure, without proof.

The standard families use this to decide which laws an objective should have and how each should
come out; whether it does, Lean decides.  All answers are safe: a degree is never understated, a
range never too narrow.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from pybridge.expression import (
    Absolute,
    Add,
    Constant,
    Divide,
    Expression,
    ExpressionError,
    Maximum,
    Minimum,
    Multiply,
    Negate,
    Power,
    Relation,
    Subtract,
    Variable,
)

Number: TypeAlias = Fraction | float
"""A rational, or an infinity."""

_ZERO = Constant(Fraction(0))
_ONE = Constant(Fraction(1))


def simplify(expression: Expression) -> Expression:
    """Drop what zeros and ones make superfluous, and compute with constants.

    The rest of the formula keeps its form, so that people recognise it.
    """

    def combine(node: Expression, parts: list[Expression]) -> Expression:
        match node, parts:
            case Add(), [a, b]:
                return _sum(a, b)
            case Subtract(), [a, b]:
                return _sum(a, _negative(b))
            case Negate(), [a]:
                return _negative(a)
            case Multiply(), [a, b]:
                return _product(a, b)
            case Divide(), [a, b]:
                return a if a == _ZERO or b == _ONE else _computed(lambda: a / b, node)
            case Power(_, exponent), [a]:
                return _power(a, exponent)
            case Absolute(), [a]:
                return _absolute(a)
            case Maximum(), [a, b]:
                return _extreme(Maximum, max, a, b)
            case Minimum(), [a, b]:
                return _extreme(Minimum, min, a, b)
        return node

    return expression.fold(combine)


def _computed(compute: Callable[[], Expression], otherwise: Expression) -> Expression:
    """Return what `compute` gives, or `otherwise` if that constant has too many digits."""
    try:
        return compute()
    except ExpressionError:
        return otherwise


def _sum(a: Expression, b: Expression) -> Expression:
    if a == _ZERO:
        return b
    if b == _ZERO:
        return a
    if isinstance(a, Constant) and isinstance(b, Constant):
        return _computed(lambda: Constant(a.value + b.value), a + b)
    if isinstance(b, Negate):
        return a - b.operand
    if isinstance(a, Negate):
        return b - a.operand
    if isinstance(b, Constant) and b.value < 0:
        return a - Constant(-b.value)
    return a + b


def _negative(a: Expression) -> Expression:
    return a.operand if isinstance(a, Negate) else -a


def _product(a: Expression, b: Expression) -> Expression:
    if _ZERO in (a, b):
        return _ZERO
    if a == _ONE:
        return b
    if b == _ONE:
        return a
    if isinstance(a, Constant) and isinstance(b, Constant):
        return _computed(lambda: Constant(a.value * b.value), a * b)
    if a == -_ONE:
        return _negative(b)
    if b == -_ONE:
        return _negative(a)
    if isinstance(a, Negate):
        return _negative(_product(a.operand, b))
    if isinstance(b, Negate):
        return _negative(_product(a, b.operand))
    return a * b


def _power(a: Expression, exponent: int) -> Expression:
    if exponent == 0:
        return _ONE
    if exponent == 1 or a in (_ZERO, _ONE):
        return a
    if isinstance(a, Negate) and exponent % 2 == 0:
        return _power(a.operand, exponent)
    if isinstance(a, Constant):
        return _computed(lambda: Constant(a.value**exponent), a**exponent)
    return a**exponent


def _absolute(a: Expression) -> Expression:
    match a:
        case Constant(value):
            return Constant(abs(value))
        case Negate(operand):
            return _absolute(operand)
        case Absolute():
            return a
    return Absolute(a)


def _extreme(
    kind: Callable[[Expression, Expression], Expression],
    choose: Callable[[Fraction, Fraction], Fraction],
    a: Expression,
    b: Expression,
) -> Expression:
    if isinstance(a, Constant) and isinstance(b, Constant):
        return Constant(choose(a.value, b.value))
    return a if a == b else kind(a, b)


def summands(expression: Expression) -> tuple[Expression, ...]:
    """Return the signed formulas whose sum is the given formula, left to right."""
    match expression:
        case Add(left, right):
            return summands(left) + summands(right)
        case Subtract(left, right):
            return summands(left) + tuple(_negative(part) for part in summands(right))
        case Negate(operand):
            return tuple(_negative(part) for part in summands(operand))
    return (expression,)


def has_cases(expression: Expression) -> bool:
    """Return whether max, min or abs occurs, so that the formula is no polynomial."""
    return expression.contains(Maximum, Minimum, Absolute)


def degree_in(expression: Expression, name: str) -> float:
    """Bound the degree in one name; infinite when the name occurs inside max, min or abs."""

    def combine(node: Expression, parts: list[float]) -> float:
        match node:
            case Variable(other):
                return float(other == name)
            case Multiply():
                return sum(parts)
            case Power(_, exponent):
                return parts[0] * exponent if exponent else 0.0
            case Maximum() | Minimum() | Absolute():
                return math.inf if any(parts) else 0.0
        return max(parts, default=0.0)

    return expression.fold(combine)


def coefficient(expression: Expression, name: str) -> Expression:
    """Return the coefficient of a name in which the formula has degree at most one."""

    def combine(
        node: Expression, parts: list[tuple[Expression, Expression]]
    ) -> tuple[Expression, Expression]:
        """Return the node and its derivative."""
        slopes = [slope for _, slope in parts]
        match node:
            case Variable(other):
                return node, _ONE if other == name else _ZERO
            case Add():
                return node, _sum(slopes[0], slopes[1])
            case Subtract():
                return node, _sum(slopes[0], _negative(slopes[1]))
            case Negate():
                return node, _negative(slopes[0])
            case Multiply(left, right):
                return node, _sum(_product(slopes[0], right), _product(left, slopes[1]))
            case Divide(_, divisor):
                return node, _ZERO if slopes[0] == _ZERO else slopes[0] / divisor
            case Power(_, 1):
                return node, slopes[0]
        return node, _ZERO

    return simplify(expression.fold(combine)[1])


def homogeneous_degree(expression: Expression, names: Iterable[str]) -> int | None:
    """Return the `k` for which scaling `names` by `s >= 0` scales the formula by `s**k`.

    `None` if no such `k` can be seen.
    """
    scaled = set(names)

    def combine(node: Expression, parts: list[int | None]) -> int | None:
        match node:
            case Variable(name):
                return int(name in scaled)
            case Multiply():
                left, right = parts
                return None if left is None or right is None else left + right
            case Power(_, exponent):
                return None if parts[0] is None else parts[0] * exponent
            case Divide():
                return parts[0]
        agreed = set(parts) or {0}
        return agreed.pop() if len(agreed) == 1 else None

    return expression.fold(combine)


@dataclass(frozen=True, slots=True)
class Interval:
    """All reals from `low` to `high`, either of which may be infinite."""

    low: Number = -math.inf
    high: Number = math.inf

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __mul__(self, other: Interval) -> Interval:
        ends = [_times(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def power(self, exponent: int) -> Interval:
        """Return the range of the `exponent`-th power."""
        if exponent == 0:
            return Interval(Fraction(1), Fraction(1))
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


_NOTHING_KNOWN = Interval()


# Python would turn the fraction beside an infinity into a float, and may find it too large.


def _plus(a: Number, b: Number) -> Number:
    """Return the sum of two lower ends, or of two upper ends, of intervals."""
    return a if isinstance(a, float) else b if isinstance(b, float) else a + b


def _times(a: Number, b: Number) -> Number:
    """Return the product of two ends of intervals; zero times infinity is zero."""
    if not a or not b:
        return Fraction(0)
    if isinstance(a, float) or isinstance(b, float):
        return math.inf if (a > 0) == (b > 0) else -math.inf
    return a * b


class Domain:
    """What relations between formulas say about ranges: bounds by constants, and orderings."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._known: dict[Expression, Interval] = {}
        for relation in relations:
            left, right = simplify(relation.left), simplify(relation.right)
            if relation.symbol in ("<=", "<", "=="):
                self._note_at_most(left, right)
            if relation.symbol in (">=", ">", "=="):
                self._note_at_most(right, left)

    def _note_at_most(self, smaller: Expression, larger: Expression) -> None:
        """Note that `smaller <= larger`."""
        if isinstance(larger, Constant):
            self._note(smaller, Interval(high=larger.value))
        if isinstance(smaller, Constant):
            self._note(larger, Interval(low=smaller.value))
        self._note(_sum(larger, _negative(smaller)), Interval(low=Fraction(0)))

    def _note(self, expression: Expression, interval: Interval) -> None:
        self._known[expression] = self._known.get(expression, _NOTHING_KNOWN).meet(interval)

    def range(self, expression: Expression) -> Interval:
        """Return an interval that contains all values of a formula."""
        return self._profile(expression, None)[0]

    def slope(self, expression: Expression, name: str) -> Interval:
        """Return an interval that contains all slopes of a formula as a function of `name`.

        If they are all at least zero, the formula is monotone in the name: the domain is an
        interval in each name, and the formula is continuous.
        """
        return self._profile(expression, name)[1]

    def _profile(self, expression: Expression, name: str | None) -> tuple[Interval, Interval]:
        """Return intervals for the values of a formula and for its slope in `name`."""
        # A relation that is not linear in the name may hold at two values and not between them.
        usable = {
            known: interval
            for known, interval in self._known.items()
            if name is None or degree_in(known, name) <= 1
        }

        def combine(
            node: Expression, parts: list[tuple[Interval, Interval]]
        ) -> tuple[Interval, Interval]:
            values, slope = _profile_of(node, parts, name)
            known = usable.get(node) if usable else None
            return values.meet(known) if known else values, slope

        return expression.fold(combine)


def _profile_of(
    node: Expression, parts: list[tuple[Interval, Interval]], name: str | None
) -> tuple[Interval, Interval]:
    """Return intervals for a node's values and its slope in `name`, from those of its parts."""
    flat = Interval(Fraction(0), Fraction(0))
    match node, parts:
        case Constant(value), _:
            return Interval(value, value), flat
        case Variable(other), _:
            return _NOTHING_KNOWN, Interval(Fraction(1), Fraction(1)) if other == name else flat
        case Add(), [(a, da), (b, db)]:
            return a + b, da + db
        case Subtract(), [(a, da), (b, db)]:
            return a + -b, da + -db
        case Negate(), [(a, da)]:
            return -a, -da
        case Multiply(left, right), [(a, da), (b, db)]:
            product = a.power(2) if left == right else a * b
            return product, da * b + a * db
        case Divide(_, divisor), [(a, da), _]:
            factor = 1 / divisor.evaluate({})
            scale = Interval(factor, factor)
            return a * scale, da * scale
        case Power(_, exponent), [(a, da)]:
            steepness = Interval(Fraction(exponent), Fraction(exponent))
            inner = a.power(exponent - 1) if exponent else flat
            return a.power(exponent), steepness * inner * da
        case Absolute(), [(a, da)]:
            values, slope = _larger((a, da), (-a, -da))
            return values.meet(Interval(low=Fraction(0))), slope
        case Maximum(), [first, second]:
            return _larger(first, second)
        case Minimum(), [(a, da), (b, db)]:
            values, slope = _larger((-a, -da), (-b, -db))
            return -values, -slope
    return _NOTHING_KNOWN, _NOTHING_KNOWN


def _larger(
    first: tuple[Interval, Interval], second: tuple[Interval, Interval]
) -> tuple[Interval, Interval]:
    """Return intervals for the maximum of two functions and for its slope."""
    (a, da), (b, db) = first, second
    values = Interval(max(a.low, b.low), max(a.high, b.high))
    if a.low >= b.high:
        return values, da
    if b.low >= a.high:
        return values, db
    return values, da.join(db)
