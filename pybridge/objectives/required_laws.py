"""The laws that an author requires of an objective without writing them out."""

from __future__ import annotations

from collections.abc import Iterator

from pybridge.expression import Relation
from pybridge.objectives.errors import LawError
from pybridge.objectives.law import MAX_LAW_NAME_CHARACTERS, Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.statements import Sketch, at, convex, monotone
from pybridge.objectives.ties import remedy, tie_of

__all__ = ["required_laws", "requirement_of"]

FAMILY = "required"
"""The family of these laws."""

_REQUIREMENTS = {
    "mono": "increasing",
    "antitone": "decreasing",
    "convex": "convex",
    "nonnegative": "nonnegative",
    "lower_bound": "bounds",
    "upper_bound": "bounds",
    "equals": "equals",
}
"""What a law stands for, by the beginning of its name."""

_COUNT_CHARACTERS = 4
"""How many characters a law's name keeps for a number at its end."""


def required_laws(objective: Objective) -> tuple[Law, ...]:
    """Return the laws that `objective.requirements` stand for.

    Where a standard family has the same law, they have its name: requiring what was found before
    changes nothing but what comes of a failure.

    Raises:
        LawError: a requirement breaks what is assumed, and so would say nothing.
    """
    laws: dict[str, Law] = {}
    for sketch in _sketches(objective):
        stem = sketch.stem[: MAX_LAW_NAME_CHARACTERS - _COUNT_CHARACTERS]
        name, count = stem, 2
        while name in laws:
            name, count = f"{stem}_{count}", count + 1
        laws[name] = Law(
            name, sketch.claim, sketch.forall, sketch.assume, family=FAMILY, fact=sketch.fact
        )
    for law in laws.values():
        law.hypotheses(objective)
    return tuple(laws.values())


def requirement_of(law: Law) -> str:
    """Return which requirement of an objective a law stands for; empty if it stands for none."""
    stems = (stem for stem in _REQUIREMENTS if law.name.startswith(stem))
    return _REQUIREMENTS[next(stems)] if law.family == FAMILY else ""


def _sketches(objective: Objective) -> Iterator[Sketch]:
    """Yield the laws; the `stem` of each is to be its name."""
    required = objective.requirements
    for field in ("increasing", "decreasing", "convex"):
        for name in getattr(required, field):
            _check_varies(objective, name, field)
    for increasing, names in ((True, required.increasing), (False, required.decreasing)):
        for name in names:
            yield _about(name, monotone(objective, name, increasing=increasing))
    for name in required.convex:
        yield _about(name, convex(objective, name))
    itself = at(objective, {})
    if required.nonnegative:
        yield Sketch(itself >= 0, "nonnegative", stem="nonnegative")
    for bound in required.bounds:
        stem = "lower_bound" if bound.symbol in (">", ">=") else "upper_bound"
        yield Sketch(Relation(itself, bound.symbol, bound.formula), f"bounded: {bound}", stem=stem)
    for equality in required.equals:
        replaced = "_".join(name for name, _ in equality.replaced)
        where = ", ".join(f"{name} = {formula}" for name, formula in equality.replaced)
        claim = at(objective, dict(equality.replaced)).eq(equality.left)
        yield Sketch(claim, f"equals {equality.left} at {where}", stem=f"equals_at_{replaced}")


def _check_varies(objective: Objective, name: str, field: str) -> None:
    """Refuse a requirement that would compare values of a name that has one."""
    if (equation := tie_of(objective, name)) is not None:
        raise LawError(
            f"{field}: {name!r} cannot vary alone, as '{equation}' is assumed, so the law would "
            f"say nothing; {remedy(equation)}",
            field,
        )


def _about(name: str, sketch: Sketch) -> Sketch:
    """Return the sketch with a stem that is a whole name."""
    return Sketch(sketch.claim, sketch.fact, sketch.forall, sketch.assume, f"{sketch.stem}_{name}")
