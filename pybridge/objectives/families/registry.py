"""The families of this package by their names: the standard ones in their order, and the others.

Each is a file beside this one. The standard families are derived for every objective; the others
are asked for by name.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pybridge.objectives.families.family import Family
from pybridge.objectives.families.reading import parse_family

__all__ = ["FOLDER", "STANDARD", "other_names", "packaged", "standard_families_in"]

FOLDER = Path(__file__).parent
"""Where the files are."""

STANDARD = (
    "zero_term",
    "zero_weight",
    "zero_auxiliary",
    "mono_weight",
    "mono_term",
    "nonnegative",
    "gap",
    "agreement",
    "strict_weight",
    "strict_term",
    "affine",
    "additive",
    "scaling",
    "lipschitz",
    "schedule",
)
"""The standard families that are files, in the order of their laws; `built_in` has one more."""


@cache
def other_names(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the names of the families that are not standard, in alphabetical order."""
    return tuple(sorted({file.stem for file in folder.glob("*.toml")}.difference(STANDARD)))


@cache
def packaged(name: str, folder: Path = FOLDER) -> Family:
    """Return the family of this package that has this name.

    Its templates are not checked here, and compiled when they are used: tests hold them to that.

    Raises:
        FileNotFoundError: there is none.
        FamilyError: its file is no family.
    """
    path = folder / f"{name}.toml"
    return parse_family(path.read_text(encoding="utf-8"), str(path), check=False)


def standard_families_in(folder: Path = FOLDER) -> dict[str, Family | None]:
    """Return the standard families in their order; `None` for one whose file is gone.

    Raises:
        FamilyError: a file is no family.
    """
    found: dict[str, Family | None] = {}
    for name in STANDARD:
        try:
            found[name] = packaged(name, folder)
        except FileNotFoundError:
            found[name] = None
    return found
