"""All laws of an objective: those of the standard families, and those that its author states."""

from __future__ import annotations

from collections.abc import Iterable

from pybridge.objectives.families import NotApplicable, standard_families
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import seems_false
from pybridge.translation.unfolding import problem_of

__all__ = ["all_laws"]


def all_laws(objective: Objective, own: Iterable[Law] = ()) -> tuple[Law | NotApplicable, ...]:
    """Return the standard laws, then those of the author; these replace others of their name."""
    stated = tuple(own)
    names = {law.name for law in stated}
    derived = standard_families(objective, lambda law: seems_false(problem_of(objective, law)))
    return tuple(law for law in derived if law.name not in names) + stated
