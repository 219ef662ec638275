"""The smallest point, near one at which something is wrong, where it is wrong too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from pybridge.expression import ExpressionError, Relation
from pybridge.expression.algebraic import Number
from pybridge.expression.evaluation import evaluate

__all__ = ["holds", "smallest"]

_SIMPLE = tuple(map(Fraction, ("0", "1", "-1", "2", "-2", "1/2", "-1/2", "3", "-3", "1/4", "4")))
"""Values of a name, the simplest first."""

_ROUNDS = 3
"""How often all names are gone through: a value may become possible when another one changes."""

_MOST_NAMES = 40
"""Of more names the point is left as it is."""


def holds(relation: Relation, point: Mapping[str, Number]) -> bool:
    """Return whether a relation holds at a point; it does not where it is not defined."""
    try:
        left, right = (evaluate(side, point) for side in (relation.left, relation.right))
        return relation.comparison.holds(left, right)
    except (ExpressionError, ArithmeticError):
        return False


def smallest(
    point: Mapping[str, Number], is_wrong: Callable[[Mapping[str, Number]], bool]
) -> dict[str, Number]:
    """Return a point with the simplest numbers that is wrong too.

    It is the given one if none that is simpler was found.
    """
    found = dict(point)
    if len(found) > _MOST_NAMES:
        return found
    for _ in range(_ROUNDS):
        before = dict(found)
        for name in found:
            found[name] = _simplest(name, found, is_wrong)
        if found == before:
            break
    return found


def _simplest(
    name: str, point: Mapping[str, Number], is_wrong: Callable[[Mapping[str, Number]], bool]
) -> Number:
    """Return the simplest value that a name can have, where all others stay."""
    for value in _simpler(point[name]):
        if is_wrong({**point, name: value}):
            return value
    return point[name]


def _simpler(value: Number) -> Iterator[Fraction]:
    """Yield the simple values, up to the given one if it is among them."""
    for simple in _SIMPLE:
        if value == simple:
            return
        yield simple
    if isinstance(value, Fraction) and value.denominator != 1:
        yield Fraction(round(value))
