"""What the catalog has, an objective a line."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator

from pybridge.objectives.catalog import catalog

__all__ = ["catalog_lines"]

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
