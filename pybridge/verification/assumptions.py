"""Refuses objectives about nothing: every law would hold of them.

Their assumptions contradict each other, or the conditions under which their formula is defined.
"""

from __future__ import annotations

from collections.abc import Collection

from pybridge.expression import Relation
from pybridge.objectives.definedness import conditions
from pybridge.objectives.errors import ObjectiveError
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.prover import contradictory
from pybridge.translation.unfolding import written_out

__all__ = ["check_assumptions"]


def check_assumptions(objective: Objective, spec: Spec | None = None) -> None:
    """Do nothing unless nothing satisfies what is assumed of the objective where it is defined.

    Raises:
        ObjectiveError: nothing does; the message has the smallest contradictory set.
        SpecError: the same, where the objective is from a spec.
    """
    stated = {written_out(objective, relation): relation for relation in objective.assume}
    assumed = tuple(stated)
    for condition in conditions((*assumed, objective.formula >= 0), assumed):
        stated.setdefault(written_out(objective, condition), condition)
    found = contradictory(tuple(stated))
    if not found:
        return
    together = " and ".join(f"'{stated[relation]}'" for relation in found)
    says = "contradict each other" if len(found) > 1 else "cannot be"
    message = (
        f"{_nowhere(objective, assumed, found)}, so that every law would be true: "
        f"{together} {says}; correct or remove one"
    )
    place = "formula" if set(assumed).isdisjoint(found) else "assume"
    if spec is not None:
        raise spec.fault((*spec.place, place), message)
    raise ObjectiveError(message, place)


def _nowhere(
    objective: Objective, assumed: Collection[Relation], contradictory: Collection[Relation]
) -> str:
    """Say what it is that holds nowhere, from the relations that contradict each other."""
    of_assumptions = [relation for relation in contradictory if relation in assumed]
    if len(of_assumptions) == len(contradictory):
        return f"the assumptions of {objective.name} hold nowhere"
    if of_assumptions:
        return f"the assumptions of {objective.name} hold nowhere that it is defined"
    return f"{objective.name} is defined nowhere"
