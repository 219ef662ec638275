"""How the usual laws are stated for an objective: the claims, and names for further values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pybridge.expression import Application, Expression, Relation, Variable
from pybridge.expression.limits import MAX_NAME_CHARACTERS
from pybridge.objectives.objective import Objective

__all__ = ["Sketch", "at", "convex", "fresh", "monotone", "values"]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is to be said in a law.

    Attributes:
        claim: the claim.
        forall: further names.
        assume: hypotheses, besides those of the objective.
        fact: what that says of the objective in a few words, as in "increasing in beta".
        stem: begins the law's name where that is not the usual one.
    """

    claim: Relation
    fact: str
    forall: tuple[str, ...] = ()
    assume: tuple[Relation, ...] = ()
    stem: str = ""


def at(objective: Objective, replacements: Mapping[str, Expression]) -> Application:
    """Return the objective with some names replaced."""
    return Application(objective.name, tuple(replacements.items()))


def fresh(objective: Objective, stem: str, suffix: str = "") -> Variable:
    """Return a variable whose name the objective does not use."""
    taken = {objective.name, *objective.variables, *objective.where}
    while stem[: MAX_NAME_CHARACTERS - len(suffix)] + suffix in taken:
        suffix = f"_{suffix}"
    return Variable(stem[: MAX_NAME_CHARACTERS - len(suffix)] + suffix)


def values(objective: Objective, name: str, count: int = 2) -> tuple[Variable, ...]:
    """Return variables for several values of one name: `beta1`, `beta2` and so on."""
    separator = "_" if name[-1].isdigit() else ""
    return tuple(fresh(objective, name, f"{separator}{n}") for n in range(1, count + 1))


def monotone(objective: Objective, name: str, *, increasing: bool) -> Sketch:
    """State that the objective is increasing, or decreasing, in `name`."""
    small, large = values(objective, name)
    at_small, at_large = at(objective, {name: small}), at(objective, {name: large})
    return Sketch(
        at_small <= at_large if increasing else at_large <= at_small,
        f"{'increasing' if increasing else 'decreasing'} in {name}",
        (small.name, large.name),
        (small <= large,),
        "mono" if increasing else "antitone",
    )


def convex(objective: Objective, name: str) -> Sketch:
    """State that the objective is convex in `name`: no chord lies below it."""
    first, second = values(objective, name)
    mix = fresh(objective, "mix")
    between = at(objective, {name: (1 - mix) * first + mix * second})
    chord = (1 - mix) * at(objective, {name: first}) + mix * at(objective, {name: second})
    return Sketch(
        between <= chord,
        f"convex in {name}",
        (first.name, second.name, mix.name),
        (mix >= 0, mix <= 1),
        "convex",
    )
