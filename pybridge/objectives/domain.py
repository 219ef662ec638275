"""What assumptions say of the values and the slopes of formulas.

The standard families use this to decide which laws an objective should have and how each should
come out; whether it does, Lean decides.  All answers are safe: a range is never too narrow.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from pybridge.expression import Apply, Constant, Expression, Relation, Variable, simplified
from pybridge.expression.constants import value_of
from pybridge.expression.intervals import ANY, ZERO, Interval, Profile
from pybridge.expression.structure import degree_in

__all__ = ["Domain"]


class Domain:
    """What relations between formulas say about ranges: bounds by constants, and orderings."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._known: dict[Expression, Interval] = {}
        for relation in relations:
            smaller, larger = map(simplified, relation.ascending)
            if relation.symbol != "!=":
                self._note_at_most(smaller, larger)
            if relation.symbol == "==":
                self._note_at_most(larger, smaller)

    def _note_at_most(self, smaller: Expression, larger: Expression) -> None:
        """Note that `smaller <= larger`."""
        if (high := value_of(larger)) is not None:
            self._note(smaller, Interval(high=high))
        if (low := value_of(smaller)) is not None:
            self._note(larger, Interval(low=low))
        self._note(simplified(larger - smaller), Interval(low=Fraction(0)))

    def _note(self, expression: Expression, interval: Interval) -> None:
        self._known[expression] = self._known.get(expression, ANY).meet(interval)

    def range(self, expression: Expression) -> Interval:
        """Return an interval that contains all values of a formula."""
        return self._profile(expression, None).values

    def slope(self, expression: Expression, name: str) -> Interval:
        """Return an interval that contains all slopes of a formula as a function of `name`.

        If they are all at least zero, the formula is monotone in the name: the domain is an
        interval in each name, and the formula is continuous.
        """
        return self._profile(expression, name).slope

    def _profile(self, expression: Expression, name: str | None) -> Profile:
        """Return intervals for the values of a formula and for its slope in `name`."""
        # A relation that is not linear in the name may hold at two values and not between them.
        usable = {
            known: interval
            for known, interval in self._known.items()
            if name is None or degree_in(known, name) <= 1
        }

        def combine(node: Expression, parts: list[Profile]) -> Profile:
            values, slope = _profile_of(node, parts, name)
            known = usable.get(node) if usable else None
            return Profile(node, values.meet(known) if known else values, slope)

        return expression.fold(combine)


def _profile_of(
    node: Expression, parts: list[Profile], name: str | None
) -> tuple[Interval, Interval]:
    """Return intervals for a node's values and its slope in `name`, from those of its parts."""
    match node:
        case Apply(operation):
            return operation.profile(*parts)
        case Constant(value):
            return Interval.point(value), ZERO
        case Variable(other):
            return ANY, Interval.point(1) if other == name else ZERO
    return ANY, ANY
