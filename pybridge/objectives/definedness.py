"""Where formulas are defined: no divisor is zero, and `log` and `sqrt` have arguments in range.

A law is about the points where all its formulas are defined. These conditions are hypotheses of it,
unless they are there already or follow plainly: by the signs that the hypotheses state, and by
those of sums, products and functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from pybridge.expression import Apply, Constant, Expression, ExpressionError, Relation
from pybridge.expression.constants import ZERO, value_of
from pybridge.expression.signs import Sign
from pybridge.expression.simplification import simplified
from pybridge.expression.structure import has_function_applications

__all__ = ["conditions", "follows_by_signs"]


def conditions(relations: Iterable[Relation], known: Sequence[Relation]) -> list[Relation]:
    """Return the conditions under which relations are defined, without those that follow plainly.

    No objective is applied in the relations.
    """
    signs = _KnownSigns(known)
    found: dict[Relation, None] = {}
    for relation in relations:
        for side in (relation.left, relation.right):
            for condition in _conditions(side):
                if not signs.imply(condition):
                    found.setdefault(condition)
    return list(found)


def follows_by_signs(relation: Relation, known: Sequence[Relation]) -> bool:
    """Return whether a relation follows plainly, such as `exp(x) > 0`; `==` never does."""
    return relation.symbol != "==" and _KnownSigns(known).imply(relation)


def _conditions(formula: Expression) -> Iterable[Relation]:
    """Yield the conditions of a formula and of its parts, inner ones first."""
    if not has_function_applications(formula):
        return
    for part in formula.children():
        yield from _conditions(part)
    if isinstance(formula, Apply) and formula.operation.definition is None:
        for condition in formula.operation.defined(*formula.arguments):
            if not _holds_everywhere(condition):
                yield condition


def _holds_everywhere(condition: Relation) -> bool:
    """Return whether a condition about numbers alone holds, such as `0 < log(2)`.

    Irrational numbers that look equal are not taken to be equal: no hypothesis is dropped for that.
    """
    if condition.variables():
        return False
    smaller, larger = condition.ascending
    try:
        gap = (larger - smaller).evaluate({})
        known = isinstance(gap, Fraction) or gap.sign != 0
        return known and condition.evaluate({})
    except ExpressionError:  # a part is not defined, which a condition before this one says
        return False


class _KnownSigns:
    """What relations say of signs, and what follows from that at a glance."""

    def __init__(self, known: Sequence[Relation]) -> None:
        self._known = set(known)
        self._positive: set[Expression] = set()
        self._nonnegative: set[Expression] = set()
        self._nonzero: set[Expression] = set()
        for relation in known:
            smaller, larger = map(simplified, relation.ascending)
            if relation.symbol == "!=":
                self._nonzero |= {a for a, b in ((smaller, larger), (larger, smaller)) if b == ZERO}
                self._nonzero.add(simplified(larger - smaller))
                continue
            if relation.symbol == "==":
                continue
            below = value_of(smaller)
            strict = relation.is_strict
            if below is not None and (below > 0 or (below == 0 and strict)):
                self._positive.add(larger)
            elif below is not None and below >= 0:
                self._nonnegative.add(larger)
            (self._positive if strict else self._nonnegative).add(simplified(larger - smaller))

    def imply(self, condition: Relation) -> bool:
        """Return whether a condition of definedness follows plainly."""
        if condition in self._known:
            return True
        smaller, larger = condition.ascending
        match condition.symbol:
            case "!=":
                formula = simplified(condition.left)
                return formula in self._nonzero or self._is_positive(formula)
            case "<" | ">":
                return smaller == ZERO and self._is_positive(simplified(larger))
        return smaller == ZERO and self._is_nonnegative(simplified(larger))

    def _is_positive(self, formula: Expression) -> bool:
        return self._sign(formula) == Sign.POSITIVE

    def _is_nonnegative(self, formula: Expression) -> bool:
        return self._sign(formula) >= Sign.NONNEGATIVE

    def _sign(self, formula: Expression) -> Sign:
        """Return the sign that a formula has for what is known and for how it is made."""

        def combine(node: Expression, parts: list[Sign]) -> Sign:
            if node in self._positive:
                return Sign.POSITIVE
            known = Sign.NONNEGATIVE if node in self._nonnegative else Sign.UNKNOWN
            match node:
                case Constant(value):
                    return Sign.POSITIVE if value > 0 else Sign.NONNEGATIVE
                case Apply(operation):
                    return max(known, operation.sign(*parts))
            return known

        return formula.fold(combine)
