"""Laws written out as Lean sees them when it unfolds an objective.

Putting a number for a name may simplify a formula: `gamma / 2` at zero is the constant zero, and a
tree has no other way to say it. Lean simplifies nothing, and a proof must repeat what Lean has:
`0 / 2`. So numbers that are given to an objective are called by names while a law is written out;
what the names stand for goes along.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from pybridge.expression import Application, Constant, Expression, Relation, Variable
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Problem

__all__ = ["problem_of"]


def problem_of(objective: Objective, law: Law) -> Problem:
    """Return the problem that the prover is given for `law`.

    Raises:
        LawError: the law does not fit the objective.
    """
    variables = law.variables(objective)
    numbers = _Numbers((*variables, *objective.variables))
    hypotheses = numbers.named_in(law.hypotheses(objective))
    (claim,) = numbers.named_in([law.claim])
    return Problem(
        variables,
        tuple(map(objective.expand, hypotheses)),
        objective.expand(claim),
        numbers.values,
    )


class _Numbers:
    """Names for the numbers that objectives are applied to."""

    def __init__(self, taken: Sequence[str]) -> None:
        self._taken = set(taken)
        self._names: dict[Fraction, str] = {}

    @property
    def values(self) -> Mapping[str, Fraction]:
        """What the names stand for."""
        return {name: value for value, name in self._names.items()}

    def named_in(self, relations: Sequence[Relation]) -> list[Relation]:
        """Replace the numbers that objectives are applied to by names."""
        return [relation.map(self._named) for relation in relations]

    def _named(self, formula: Expression) -> Expression:
        return formula.rebuild(self._replace, Application)

    def _replace(self, node: Expression) -> Expression:
        assert isinstance(node, Application)
        return Application(
            node.objective,
            tuple(
                (name, self._name(part) if isinstance(part, Constant) else part)
                for name, part in node.arguments
            ),
        )

    def _name(self, number: Constant) -> Variable:
        name = self._names.get(number.value)
        if name is None:
            name = f"number{len(self._names) + 1}"
            while name in self._taken:
                name += "x"
            self._names[number.value] = name
        return Variable(name)
