"""What a verification is about: objectives, specs, functions, and what names one of these.

A spec is named by the path of its file or, where there is no such file, by its name in the catalog;
a function by its module or file, as in `losses.py:loss`.
The command line reads one from standard input as well.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any, BinaryIO, TypeAlias, TypeGuard, TypeVar

from pybridge.expression import Expression, Relation
from pybridge.objectives import catalog
from pybridge.objectives.law import Law
from pybridge.objectives.lock import SUFFIX
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec, SpecError, read_spec, read_spec_from
from pybridge.report.results import Report

__all__ = ["STDIN", "Verifiable", "distinct", "find_spec", "read_sources"]

STDIN = "-"
"""What stands for standard input on the command line."""

Verifiable: TypeAlias = Objective | Spec | Callable[..., Any] | str | PathLike[str]
"""An objective, a spec, a function that is traced, or what names a spec: a path, a name in the
catalog, or a function as in `losses.py:loss`."""

S = TypeVar("S", bound="Objective | Spec")

_TAKEN = (
    "give an Objective, a Spec, the path of a spec, the name of one in the catalog, a function, "
    "or a list of these"
)

_EXAMPLE = "Objective('my_vae', 'recon + beta * kl', weights=['beta'])"


def find_spec(
    name: str | PathLike[str], *, stdin: BinaryIO | None = None, locked: bool = True
) -> Spec:
    """Read the spec of that name.

    Args:
        name: the path of a file; or, as text, a name in the catalog if there is no such file, or
            a function as in `losses.py:loss`, or all that are decorated in `losses.py`.
        stdin: what to read where the name is `STDIN`; by default that is a name like any other.
        locked: whether to read the lock that stands beside a file.

    Raises:
        SpecError: there is no spec of that name, or it cannot be used.
    """
    if stdin is not None and name == STDIN:
        return read_spec_from(stdin, "<stdin>")
    if _names_code(str(name)):
        return _load(str(name), locked)
    if not isinstance(name, str):
        return read_spec(name, locked=locked)
    exists = name != "" and _exists(Path(name))
    if exists and name.endswith(SUFFIX):
        raise SpecError(name, 0, "this is a lock file; give the spec that it stands beside")
    if name in catalog.names() and (not exists or Path(name).is_dir()):
        return catalog.load(name)
    if exists:
        return read_spec(name, locked=locked)
    if "\n" in name:
        raise SpecError(
            "<text>",
            0,
            "a text of several lines names no spec; give the path of the file, "
            "or the name of an objective in the catalog",
        )
    missing = "there is no such file, and no objective of that name in the catalog"
    raise SpecError(name or "''", 0, f"{missing}; {_hint(name)}")


def _names_code(name: str) -> bool:
    """Return whether a text names functions, without a look at the code that traces them."""
    if name.endswith(".py"):
        return True
    if ":" not in name or "\n" in name or _exists(Path(name)):
        return False
    from pybridge.tracing.loading import names_code

    return names_code(name)


def _load(name: str, locked: bool) -> Spec:
    """Return the functions of this name as specs."""
    from pybridge.tracing.loading import load_spec

    found = load_spec(name)
    if locked:
        return found
    return replace(found, lock=None, others=tuple(replace(o, lock=None) for o in found.others))


def distinct(sources: Iterable[S]) -> Iterator[S]:
    """Leave out every spec that has been there before, read from the same place."""
    seen: set[Hashable] = set()
    for source in sources:
        place = _place(source) if isinstance(source, Spec) else None
        if isinstance(source, Spec) and place is not None:
            # A file that has changed in between is another spec.
            key = (place, source.objective, source.laws)
            if key in seen:
                continue
            seen.add(key)
        yield source


def read_sources(objectives: Verifiable | Iterable[Verifiable]) -> list[Objective | Spec]:
    """Return the objectives and specs that the first argument of `verify` stands for.

    Raises:
        SpecError: a name is no spec's, or the spec cannot be used.
        TypeError: something is no objective, and names none.
    """
    if isinstance(objectives, Objective | Spec | str | PathLike) or is_function(objectives):
        return list(_sources(objectives))
    if _instead(objectives) or not isinstance(objectives, Iterable):
        raise TypeError(_refusal(objectives))
    return list(distinct(source for given in objectives for source in _sources(given)))


def _sources(given: Verifiable) -> Iterable[Objective | Spec]:
    """Return what is given, read if it is a name: a spec for each objective of a file."""
    match given:
        case Objective():
            return (given,)
        case Spec():
            return given
        case str() | PathLike():
            return find_spec(given)
    if is_function(given):
        from pybridge.tracing.decorator import spec_of

        return (spec_of(given),)
    raise TypeError(_refusal(given))


def is_function(given: Any) -> TypeGuard[Callable[..., Any]]:
    """Return whether something may be traced: a function that has a name, or what is declared an
    objective.
    """
    named = isinstance(given, FunctionType | MethodType) and given.__name__ != "<lambda>"
    return named or hasattr(given, "__pybridge__")


def _refusal(given: Any) -> str:
    """Say why something cannot be verified, and what to write instead."""
    kind = "None" if given is None else f"a value of type {type(given).__name__}"
    return f"{kind} cannot be verified; {_instead(given) or _TAKEN}"


def _instead(given: Any) -> str:
    """Say what to write instead of things that people try; empty if there is nothing to say."""
    match given:
        case Law():
            return "a law is about an objective: verify(objective, law)"
        case Expression() | Relation():
            return f"name the formula: {_EXAMPLE}"
        case Report():
            return "a report is what comes out; give what it is about"
        case bytes() | bytearray():
            return "a path or a name is a str or a Path"
        case dict():
            return "for the objectives in a dict give list(objectives.values())"
        case type():
            return f"make an instance first: {_EXAMPLE}"
    return f"an objective is made of its formula: {_EXAMPLE}" if callable(given) else ""


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long, or with a character that no path has
        return False


def _place(spec: Spec) -> Path | None:
    """Return the file that a spec was read from, if there is one."""
    path = Path(spec.path)
    if _exists(path):
        return path.resolve()
    return catalog.file_of(path.stem) if path.parent.name == "catalog" else None


def _hint(name: str) -> str:
    """Say what may have been meant instead of the name of a spec."""
    path = Path(name)
    try:
        files = (file for file in path.parent.glob("*.toml") if not file.name.endswith(SUFFIX))
        nearby = {file.stem: str(file) for file in files}
    except (OSError, ValueError):
        nearby = {}
    if close := get_close_matches(path.stem, nearby, n=1):
        return f"did you mean {nearby[close[0]]!r}?"
    if close := get_close_matches(path.stem, catalog.names(), n=1):
        return f"did you mean {close[0]!r}?"
    return "give the path of a TOML file, or a name that `pybridge catalog` lists"
