"""Law families: the laws that an objective of its shape is expected to have.

A family derives laws from an objective's formula, or says why it does not apply. A law whose
hypothesis the objective does not assume is still stated, without it: that the objective is *not*
monotone is worth knowing. Nobody asked for any of them, so that whatever comes of one is a finding,
and no failure, unless its family says what to expect.

A family is a file (`reading`): parts of a law in the spec language, as templates (`rendering`) over
an object that knows the objective (`view`). `deriving` makes laws of it. The standard families are
derived for every objective, in the order of `registry`; `sources` finds others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.objectives.families.built_in import implied
from pybridge.objectives.families.family import NotApplicable
from pybridge.objectives.families.limits import MAX_NAMES, SCHEDULE_LENGTH
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.required_laws import required_laws

if TYPE_CHECKING:
    from pybridge.objectives.families.family import Family

__all__ = ["MAX_NAMES", "SCHEDULE_LENGTH", "NotApplicable", "all_laws", "standard_families"]


def all_laws(
    objective: Objective, own: Iterable[Law] = (), families: Sequence[Family] = ()
) -> tuple[Law | NotApplicable, ...]:
    """Return the standard laws, those of other families, then those that the author requires, and
    states.

    The last replace derived ones of their name.

    Raises:
        FamilyError: a family cannot be used, or has a law of a name that another one has.
    """
    asked = (*required_laws(objective), *own)
    names = {law.name for law in asked}
    derived = (*standard_families(objective), *_others(objective, families))
    _check_names(objective, derived, families)
    return tuple(law for law in derived if law.name not in names) + asked


def standard_families(
    objective: Objective, folder: Path | None = None
) -> tuple[Law | NotApplicable, ...]:
    """Return the laws of the standard families for `objective`, in their order.

    Args:
        objective: the objective.
        folder: where the files of the families are; by default those of this package.

    Raises:
        FamilyError: a file is no family, or makes what is no law.
    """
    # Templates are read where laws are derived, and not by everything that imports this package.
    from pybridge.objectives.families import registry
    from pybridge.objectives.families.deriving import derived
    from pybridge.objectives.families.view import ObjectiveView

    if len(objective.variables) > MAX_NAMES:
        return tuple(_too_many_names(objective, name) for name in registry.STANDARD)
    view = ObjectiveView(objective)
    laws: list[Law | NotApplicable] = []
    for name, family in registry.standard_families_in(folder or registry.FOLDER).items():
        if family is None:
            laws.append(NotApplicable(name, name, f"its file {name}.toml is gone"))
        else:
            laws += derived(family, objective, view, is_held=True)
    return (*laws, *implied(objective))


def _others(objective: Objective, families: Sequence[Family]) -> list[Law | NotApplicable]:
    """Return the laws of families that are not standard."""
    if not families:
        return []
    if len(objective.variables) > MAX_NAMES:
        return [_too_many_names(objective, family.name) for family in families]
    from pybridge.objectives.families.deriving import derived
    from pybridge.objectives.families.view import ObjectiveView

    view = ObjectiveView(objective)
    return [law for family in families for law in derived(family, objective, view)]


def _too_many_names(objective: Objective, family: str) -> NotApplicable:
    reason = f"it has {len(objective.variables)} names, more than MAX_NAMES = {MAX_NAMES}"
    return NotApplicable(family, family, reason)


def _check_names(
    objective: Objective, laws: Iterable[Law | NotApplicable], families: Sequence[Family]
) -> None:
    """Refuse a family with a law of a name that another family's law has.

    Raises:
        FamilyError: there is one.
    """
    others = {family.name: family for family in families}
    first: dict[str, str] = {}
    for law in laws:
        if isinstance(law, NotApplicable):
            continue
        before = first.setdefault(law.name, law.family)
        if law.family in others and before != law.family:
            of = others[before].path if before in others else f"the standard family {before}"
            raise others[law.family].fault(
                "stem" if "stem" in others[law.family].lines else "name",
                f"{law.family} has a law {law.name!r} of {objective.name}, and so has {of}; "
                "give the family another stem",
            )
