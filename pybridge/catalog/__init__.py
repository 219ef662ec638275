"""Published training objectives, as specs that come with the package.

Each gives its formula as published, what is assumed of its terms, the reference, and laws that its
paper relies on.
"""

from __future__ import annotations

from difflib import get_close_matches
from importlib.resources import files

from pybridge.spec import Spec, parse_spec


def names() -> tuple[str, ...]:
    """The names of all objectives in the catalog, in alphabetical order."""
    entries = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name[: -len(".toml")] for name in entries if name.endswith(".toml")))


def load(name: str) -> Spec:
    """One objective of the catalog, with its laws.

    Raises:
        LookupError: there is no such objective.
    """
    known = names()
    if name not in known:
        close = get_close_matches(str(name), known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"it has {', '.join(known)}"
        raise LookupError(f"{name!r} is not in the catalog; {hint}")
    entry = files(__name__) / f"{name}.toml"
    return parse_spec(entry.read_text(encoding="utf-8"), f"catalog/{name}.toml")


def catalog() -> tuple[Spec, ...]:
    """All objectives of the catalog, in alphabetical order."""
    return tuple(load(name) for name in names())
