"""Which Lean name stands for which name of a spec.

A name of a spec is ASCII letters, digits and underscores. Almost every such name is its own Lean
name. A name that means something in Lean already (a keyword, a declaration of Lean's core or of
the theory) gets a subscript zero: `from` becomes `from₀`. No name of a spec contains one, so two
names never become the same; and what the generated proofs call their own (`h₁`) ends in a
subscript as well, so no name of a spec can capture it.

The words with a meaning are listed in `reserved_names.txt`; a test holds the list against the
Lean sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

__all__ = ["lean_name", "local_names", "spec_name", "theorem_name"]

_MARK = "₀"


def lean_name(name: str) -> str:
    """The Lean name of an objective, or the last part of a theorem's."""
    return name + _MARK if name in _reserved() else name


def spec_name(name: str) -> str:
    """The name of which `name` is the Lean name."""
    return name.removesuffix(_MARK)


def local_names(names: Iterable[str], taken: Iterable[str]) -> Mapping[str, str]:
    """The Lean names of a statement's variables, none of which hides one of `taken`."""
    avoid = set(taken)
    return {name: name + _MARK if name in avoid else lean_name(name) for name in names}


def theorem_name(objective: str, law: str, *, disproved: bool) -> str:
    """The full name of the theorem about a law, or about its failure."""
    name = f"{lean_name(objective)}.{lean_name(law)}"
    return f"{name}.disproved" if disproved else name


@cache
def _reserved() -> frozenset[str]:
    text = files("pybridge").joinpath("reserved_names.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
