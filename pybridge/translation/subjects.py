"""Which maximum, minimum or absolute value an expression is, to Lean.

Lean keeps a table of these subjects, inner ones first, by the normal forms of their arguments, and
in each case by what is decided there (`LatentObjective.Certificate.Subject`). Two that look
different may be the same, and then the first of them is meant. A certificate names subjects as they
look to the prover; this is the same table, to find their places in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from fractions import Fraction

from pybridge.expression import Absolute, Expression, Maximum, Minimum, Variable
from pybridge.prover.algebra.polynomial import Polynomial, Ring
from pybridge.prover.certificate import branches

__all__ = ["SubjectTable"]


class SubjectTable:
    """The subjects of a law, in one of the cases that its proof distinguishes."""

    def __init__(
        self,
        subjects: Sequence[Expression],
        variables: Sequence[str],
        constants: Mapping[str, Fraction],
    ) -> None:
        self._subjects = subjects
        self._own = [Variable(f"s{place}") for place in range(len(subjects))]
        taken = {*variables, *constants}
        while any(variable.name in taken for variable in self._own):
            self._own = [Variable(f"{variable.name}x") for variable in self._own]
        self._ring = Ring([*map(Variable, variables), *self._own], constants=constants)
        self._fill({})

    def _fill(self, decided: Mapping[int, int]) -> None:
        """Make the entries where each subject that is decided, by its place, is in case 0 or 1."""
        self._decided = decided
        self._entries: list[tuple[type[Expression], list[Polynomial], Expression]] = []
        for place, subject in enumerate(self._subjects):
            arguments = self._arguments(subject)
            value = self._value(place, arguments)
            self._entries.append((type(subject), arguments, value))

    def decide(self, place: int, case: int) -> SubjectTable:
        """Return the table in one of the two cases of a subject."""
        table = copy(self)
        table._fill({**self._decided, place: case})
        return table

    def place(self, subject: Expression) -> int:
        """Return the place of a subject.

        Raises:
            ValueError: it has none.
        """
        return self._find(subject)[0]

    def _find(self, subject: Expression) -> tuple[int, Expression]:
        """Return the place of a subject, and its value."""
        arguments = self._arguments(subject)
        for place, (kind, others, value) in enumerate(self._entries):
            if kind is type(subject) and others == arguments:
                return place, value
        raise ValueError(f"{subject} is not a subject of this law")

    def _arguments(self, subject: Expression) -> list[Polynomial]:
        return [self._ring.polynomial(self._polynomial(part)) for part in subject.children()]

    def _polynomial(self, expression: Expression) -> Expression:
        """Replace the subjects in the expression by their values."""

        def replace(node: Expression) -> Expression | None:
            return None if node.is_constant() else self._find(node)[1]

        return expression.rebuild(replace, Maximum, Minimum, Absolute)

    def _value(self, place: int, arguments: list[Polynomial]) -> Expression:
        """Return the value of a subject.

        It is what the subject is in its case, or what it is because its arguments differ by a
        number, or an unknown of its own.
        """
        case = self._decided.get(place)
        if case is None:
            difference = arguments[-1] - arguments[0] if len(arguments) == 2 else arguments[0]
            if not difference.is_constant():
                return self._own[place]
            case = 0 if difference.leading_coefficient() >= 0 else 1
        return self._polynomial(branches(self._subjects[place])[case][1])
