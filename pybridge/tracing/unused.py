"""Parameters that a function does not use, while something is said of them.

A law is stated for all values of its names, and whether the formula has them makes no difference:
the loss without the reference model is held against what is said of the one with it. What is said
of the objective itself, such as its weights and assumptions, is about names of its formula.
"""

from __future__ import annotations

from collections.abc import Collection

from pybridge.objectives.errors import LawError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.tracing.errors import TracingError
from pybridge.tracing.places import CodePlace

__all__ = ["stated_for_all", "unused_parameter"]


def stated_for_all(
    law: Law, objective: Objective, unused: Collection[str], place: CodePlace
) -> Law:
    """Return a law with the parameters that it mentions, and that are not used, under `forall`.

    Raises:
        TracingError: the law puts something in the place of one.
    """
    mentioned = {
        name for relation in law.relations for name in objective.inlined(relation).variables()
    }
    added = [name for name in unused if name in mentioned and name not in law.forall]
    stated = law if not added else Law(
        law.name, law.claim, (*law.forall, *added), law.assume, law.expect, law.family,
        law.required, law.vacuous, law.fact,
    )  # fmt: skip
    try:
        stated.variables(objective)
    except LawError as error:
        if error.unknown in unused:
            raise unused_parameter(error.unknown, error, place) from error
    return stated


def unused_parameter(name: str, error: ValueError, place: CodePlace) -> TracingError:
    """Return the error for what is said of a parameter that the function does not use."""
    saying, _, _ = str(error).partition(";")
    return TracingError.at(
        place,
        f"the function does not use its parameter {name!r}: {saying}",
        "use it; or remove what is said of it (a law that only mentions it may stay)",
    )
