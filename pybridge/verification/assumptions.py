"""Refuses objectives whose assumptions contradict each other: every law about them would hold."""

from __future__ import annotations

from pybridge.objectives.errors import ObjectiveError
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.prover import contradictory
from pybridge.translation.unfolding import written_out

__all__ = ["check_assumptions"]


def check_assumptions(objective: Objective, spec: Spec | None = None) -> None:
    """Do nothing unless nothing satisfies what is assumed of the objective.

    Raises:
        ObjectiveError: nothing does; the message has the smallest contradictory set.
        SpecError: the same, where the objective is from a spec.
    """
    stated = {written_out(objective, relation): relation for relation in objective.assume}
    found = contradictory(tuple(stated))
    if not found:
        return
    together = " and ".join(f"'{stated[relation]}'" for relation in found)
    says = "contradict each other" if len(found) > 1 else "cannot be"
    message = (
        f"the assumptions of {objective.name} hold nowhere, so that every law would be true: "
        f"{together} {says}; correct or remove one"
    )
    if spec is not None:
        raise spec.fault((*spec.place, "assume"), message)
    raise ObjectiveError(message, "assume")
