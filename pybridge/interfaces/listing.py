"""What the catalog has, an objective a line, and the law families."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator

from pybridge.objectives.catalog import catalog

__all__ = ["catalog_lines", "family_lines"]

_WIDTH = 100
"""How long a line is where no terminal says so."""


def catalog_lines() -> Iterator[str]:
    """Yield the name of each objective in the catalog with its formula, cut to fit into a line."""
    specs = catalog()
    margin = 2 + max(len(spec.objective.name) for spec in specs)
    on_terminal = sys.stdout.isatty()
    room = (shutil.get_terminal_size().columns if on_terminal else _WIDTH) - margin
    for spec in specs:
        formula = str(spec.objective.written)
        if len(formula) > room:
            formula = formula[: max(0, room - 2)].rstrip() + " …"
        yield f"{spec.objective.name:{margin}}{formula}"


def family_lines(paths: Iterable[str]) -> Iterator[str]:
    """Yield the law families: what each has a law for, what that says, and where it is from.

    Raises:
        FamilyError: a path names no families, or a file is none.
    """
    from pybridge.objectives.families.built_in import IMPLIED, IMPLIED_WORDS
    from pybridge.objectives.families.registry import STANDARD, other_names, packaged
    from pybridge.objectives.families.sources import (
        asked_families,
        configured_families,
        distinct_families,
    )

    own = distinct_families((*configured_families(), *asked_families(paths)))
    standard = [packaged(name) for name in STANDARD]
    others = [packaged(name) for name in other_names() if packaged(name) not in own]
    room = 2 + max(len(family.name) for family in (*standard, *others, *own))
    yield "standard, derived for every objective:"
    for family in standard:
        yield f"  {family.name:{room}}{family.over:11}{family.words}"
    yield f"  {IMPLIED:{room}}{'assumption':11}{IMPLIED_WORDS}"
    yield ""
    yield "derived with --families NAME:"
    for family in others:
        yield f"  {family.name:{room}}{family.over:11}{family.words}"
    if own:
        yield ""
        yield "of the project, and named here:"
    for family in own:
        yield f"  {family.name:{room}}{family.over:11}{family.words} ({family.path})"
