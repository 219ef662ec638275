"""Published training objectives, as specs that come with the package.

Each gives its formula as published, what is assumed of its terms, the reference, and laws that its
paper relies on. What else is found about each is locked.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from pybridge.objectives.lock import SUFFIX, lock_path
from pybridge.objectives.spec import Spec, parse_spec, read_lock

_DIRECTORY = Path(__file__).parent


def names() -> tuple[str, ...]:
    """Return the names of all objectives in the catalog, in alphabetical order."""
    files = (file for file in _DIRECTORY.glob("*.toml") if not file.name.endswith(SUFFIX))
    return tuple(sorted(file.stem for file in files))


def file_of(name: str) -> Path | None:
    """Return the file of an objective in the catalog; `None` if there is no such objective."""
    return _DIRECTORY / f"{name}.toml" if name in names() else None


def load(name: str) -> Spec:
    """Return one objective of the catalog, with its laws.

    Raises:
        LookupError: there is no such objective.
    """
    _check(name)
    return _load(name)


def text_of(name: str) -> str:
    """Return the spec of one objective of the catalog, as text.

    Raises:
        LookupError: there is no such objective.
    """
    _check(name)
    return _text(name)


def catalog() -> tuple[Spec, ...]:
    """Return all objectives of the catalog, in alphabetical order."""
    return tuple(map(_load, names()))


def _check(name: str) -> None:
    known = names()
    if name not in known:
        close = get_close_matches(str(name), known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"it has {', '.join(known)}"
        raise LookupError(f"{name!r} is not in the catalog; {hint}")


def _load(name: str) -> Spec:
    spec = parse_spec(_text(name), f"catalog/{name}.toml")
    return replace(spec, lock=read_lock(lock_path(_DIRECTORY / f"{name}.toml")))


def _text(name: str) -> str:
    return (_DIRECTORY / f"{name}.toml").read_text(encoding="utf-8")
