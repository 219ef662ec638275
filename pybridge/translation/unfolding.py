"""Laws written out as Lean sees them when it unfolds an objective.

Formulas stand for the objectives that are applied, and what an operation is short for stands for
it. Nothing is simplified, because Lean simplifies nothing, and a proof must repeat what Lean has:
`gamma / 2` at zero is `0 / 2`.
"""

from __future__ import annotations

from pybridge.expression import Apply, Expression, Relation
from pybridge.expression.operation import kinds
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Problem

__all__ = ["problem_of", "unfolded", "written_out"]


def problem_of(objective: Objective, law: Law) -> Problem:
    """Return the problem that the prover is given for `law`.

    Raises:
        LawError: the law does not fit the objective.
    """

    hypotheses = tuple(written_out(objective, h) for h in law.hypotheses(objective))
    return Problem(law.variables(objective), hypotheses, written_out(objective, law.claim))


def written_out(objective: Objective, relation: Relation) -> Relation:
    """Return a relation without applications of the objective, or definitions of operations."""
    return unfolded(objective.expand(relation))


def unfolded(relation: Relation) -> Relation:
    """Return a relation without operations that have a definition."""
    return relation.map(_unfolded)


def _unfolded(formula: Expression) -> Expression:
    """Put its definition in place of every operation that has one."""
    short = [operation for operation in kinds() if operation.definition is not None]

    def replace(node: Expression) -> Expression | None:
        match node:
            case Apply(operation, arguments) if operation.definition is not None:
                return operation.definition(*arguments)
        return None

    return formula.rebuild(replace, *short) if short else formula
