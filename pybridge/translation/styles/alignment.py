"""Formulas that look different inside a maximum or a function, and are the same, made alike.

To the prover `max(0, x + 0)` is `max(0, x)`, since the arguments are the same polynomials, and
`max(x, x + 1)` is `x + 1`. A tactic that goes by looks has to be told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pybridge.expression import Apply, Expression, Relation
from pybridge.expression.operation import Operation
from pybridge.prover.certificate import Certificate, Combination, cases, difference, replace
from pybridge.prover.usage import rewritten
from pybridge.translation.styles.identities import constant_value, is_identity

__all__ = ["Likeness", "aligned", "occurs"]


@dataclass(frozen=True)
class Likeness:
    """An application that is the same as something else."""

    application: Apply
    value: Expression
    """What takes its place: an application that looks different, or the value in a case."""
    case: int | None = None
    """The case that it is in, if it is an atom that is in one of its cases everywhere."""


def aligned(
    relations: Sequence[Relation], certificate: Certificate
) -> tuple[tuple[Likeness, ...], Certificate]:
    """Return what to replace in the relations, in this order, and the certificate after that."""
    table = _Table()
    for relation in relations:
        relation.map(table.replaced)
    replacements = tuple(table.replacements)
    return replacements, rewritten(certificate, table.replaced)


class _Table:
    """What is no arithmetic: of those that are the same, the first."""

    def __init__(self) -> None:
        self._first: list[Apply] = []
        self.replacements: list[Likeness] = []

    @property
    def replaced(self) -> Callable[[Expression], Expression]:
        """Puts the first in place of those that are the same."""
        return lambda formula: formula.rebuild(self._alike)

    def _alike(self, node: Expression) -> Expression | None:
        match node:
            case Apply(operation, arguments) if (
                operation.polynomial is None or not operation.is_polynomial(*arguments)
            ):
                return self._value(node, operation, arguments)
        return None

    def _value(
        self, node: Apply, operation: Operation, arguments: Sequence[Expression]
    ) -> Expression | None:
        for known in self.replacements:
            if known.application == node:
                return known.value
        for first in self._first:
            if first == node:
                return None
            if first.operation is operation and _same(first.arguments, arguments):
                return self._replaced_by(Likeness(node, first))
        if operation.facts is not None:
            case = _case(arguments)
            if case is not None:
                return self._replaced_by(Likeness(node, cases(node)[case][1], case))
        self._first.append(node)
        return None

    def _replaced_by(self, likeness: Likeness) -> Expression:
        self.replacements.append(likeness)
        return likeness.value


def _case(arguments: Sequence[Expression]) -> int | None:
    """Return the case that an atom is in because its arguments differ by a number."""
    last, first = arguments[-1], arguments[0]
    value = constant_value(last if len(arguments) == 1 else last - first)
    return None if value is None else 0 if value >= 0 else 1


def _same(some: Sequence[Expression], others: Sequence[Expression]) -> bool:
    pairs = zip(some, others, strict=True)
    return all(is_identity(difference(*pair), Combination(), ()) for pair in pairs)


def occurs(part: Apply, relation: Relation) -> bool:
    """Return whether an application occurs in a relation."""
    return replace(relation, {part: part.arguments[0]}) is not relation
