"""The smallest point, near one that breaks a law, that breaks it too.

What is tried is evaluated exactly here. That the law fails there, Lean decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
    point: Mapping[str, Number], hypotheses: Sequence[Relation], claim: Relation
) -> dict[str, Number]:
    """Return a point with the simplest numbers that breaks the claim where the hypotheses hold.

    It is the given one if none that is simpler was found.
    """
    found = dict(point)
    if len(found) > _MOST_NAMES:
        return found

    def breaks(changed: Mapping[str, Number]) -> bool:
        return holds(claim.negation, changed) and all(holds(h, changed) for h in hypotheses)

    for _ in range(_ROUNDS):
        before = dict(found)
        for name in found:
            found[name] = _simplest(name, found, breaks)
        if found == before:
            break
    return found


def _simplest(
    name: str, point: Mapping[str, Number], breaks: Callable[[Mapping[str, Number]], bool]
) -> Number:
    """Return the simplest value that a name can have, where all others stay."""
    for value in _simpler(point[name]):
        if breaks({**point, name: value}):
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
