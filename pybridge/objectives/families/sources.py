"""Where families come from besides the standard ones: files, directories, names, and projects.

* A path of a file, or of a directory with such files.
* The name of a family of this package, or a pattern such as `convex_*`.
* The name of an entry point of the group `pybridge.families`: a package, or a module, beside which
  the files stand. So a package brings families of its own, under one name.
* `families = ["laws/"]` under `[tool.pybridge]` in the `pyproject.toml` of the working directory,
  or of the nearest directory above it that has one. Paths start from there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase
from importlib.metadata import EntryPoint, entry_points
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pybridge.objectives.errors import FamilyError
from pybridge.objectives.families.built_in import IMPLIED
from pybridge.objectives.families.family import Family
from pybridge.objectives.families.limits import MAX_FAMILIES

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["GROUP", "FamilySource", "asked_families", "configured_families", "distinct_families"]

GROUP = "pybridge.families"
"""The group of entry points."""

FamilySource: TypeAlias = "str | PathLike[str] | Family"
"""A family, or what names one or several."""

_PROJECT = "pyproject.toml"


def asked_families(sources: FamilySource | Iterable[FamilySource] | None) -> tuple[Family, ...]:
    """Return the families that are asked for, each once; standard ones are left out.

    Raises:
        FamilyError: a source names no families, a file is none, or two of them have one name.
        TypeError: a source is nothing of what it can be.
    """
    if sources is None:
        return ()
    if isinstance(sources, str | PathLike | Family):
        sources = (sources,)
    return distinct_families(
        family for source in sources for family in _families_of(source, Path(), "")
    )


def configured_families(directory: Path | None = None) -> tuple[Family, ...]:
    """Return the families that the project in a directory has; by default the working directory.

    Raises:
        FamilyError: as for `asked_families`; or `pyproject.toml` cannot be read.
    """
    project = _project(directory or Path.cwd())
    if project is None:
        return ()
    path, sources = project
    return distinct_families(
        family for source in sources for family in _families_of(source, path.parent, str(path))
    )


def distinct_families(families: Iterable[Family]) -> tuple[Family, ...]:
    """Return families without those that are there already.

    Raises:
        FamilyError: two different ones have the same name, or one has a standard family's.
    """
    from pybridge.objectives.families.registry import FOLDER, STANDARD

    found: dict[str, Family] = {}
    for family in families:
        known = found.setdefault(family.name, family)
        if family.name in (*STANDARD, IMPLIED):
            standard = FOLDER / f"{family.name}.toml"
            if Path(family.path) == standard:
                del found[family.name]
                continue
            raise _clash(family, f"a standard family ({standard.name})")
        if known.path != family.path:
            raise _clash(family, known.path)
    return tuple(found.values())


def _clash(family: Family, other: str) -> FamilyError:
    message = f"the family {family.name!r} is also the name of {other}; give it another name"
    return family.fault("name", message)


def _families_of(source: Any, base: Path, asker: str) -> Iterator[Family]:
    """Yield the families that something names.

    Args:
        source: a family, or what names one or several.
        base: where relative paths start.
        asker: the file that names it; empty if the user does.

    Raises:
        FamilyError: as for `asked_families`.
        TypeError: likewise.
    """
    from pybridge.objectives.families.reading import read_family
    from pybridge.objectives.families.registry import STANDARD, other_names, packaged

    if isinstance(source, Family):
        yield source
        return
    if not isinstance(source, str | PathLike):
        raise TypeError(
            "families are named by the path of a file or a directory, or by their names, "
            f"not by a value of type {type(source).__name__}"
        )
    path = base / source
    if _exists(path):
        yield from map(read_family, _files(path))
        return
    name = str(source)
    if names := [known for known in (*STANDARD, *other_names()) if fnmatchcase(known, name)]:
        yield from map(packaged, names)
        return
    if name == IMPLIED:  # standard, and no file
        return
    for entry in entry_points(group=GROUP, name=name):
        for folder in _folders(entry):
            yield from map(read_family, _files(folder))
        return
    raise FamilyError(asker or name or "''", 0, _unknown(name, asker))


def _unknown(name: str, asker: str) -> str:
    """Say that something names no families, and what may have been meant."""
    from pybridge.objectives.families.registry import STANDARD, other_names

    known = [*STANDARD, *other_names(), *{entry.name for entry in entry_points(group=GROUP)}]
    close = get_close_matches(name, known, n=1)
    hint = f"did you mean {close[0]!r}?" if close else "`pybridge families` lists those that exist"
    what = f"families: {name[:64]!r} is" if asker else "there is"
    return f"{what} no such file or directory, and no family of that name; {hint}"


def _files(path: Path) -> list[Path]:
    """Return the file, or the files of a directory in alphabetical order.

    Raises:
        FamilyError: there are none, or too many.
    """
    if not path.is_dir():
        return [path]
    files = sorted(path.glob("*.toml"))
    if not files:
        raise FamilyError(str(path), 0, "there are no families (*.toml) in this directory")
    if len(files) > MAX_FAMILIES:
        limit = f"MAX_FAMILIES = {MAX_FAMILIES}"
        raise FamilyError(str(path), 0, f"{len(files)} families are more than {limit}")
    return files


def _folders(entry: EntryPoint) -> list[Path]:
    """Return where the families of an entry point stand: beside its package or module.

    Raises:
        FamilyError: it cannot be imported, or has no place.
    """
    try:
        module: ModuleType = entry.load()
    except (ImportError, AttributeError) as error:
        where = f"the entry point {entry.name} = {entry.value!r}"
        raise FamilyError(where, 0, f"cannot be imported: {error}") from error
    if folders := getattr(module, "__path__", None):
        return [Path(folder) for folder in folders]
    return [Path(str(module.__file__)).parent]


def _project(directory: Path) -> tuple[Path, Sequence[str]] | None:
    """Return the nearest project's file, and the families that it names."""
    for folder in (directory, *directory.parents):
        path = folder / _PROJECT
        if _exists(path):
            named = _named_in(path)
            return (path, named) if named else None
    return None


def _named_in(path: Path) -> Sequence[str]:
    """Return what `families` under `[tool.pybridge]` has.

    Raises:
        FamilyError: the file cannot be read, or has something else there.
    """
    try:
        content = path.read_bytes()
        if b"pybridge" not in content:
            return ()
        document = tomllib.loads(content.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise FamilyError(str(path), 0, f"cannot be read: {error}") from error
    own = document.get("tool", {}).get("pybridge", {})
    named = own.get("families", []) if isinstance(own, dict) else []
    if not isinstance(named, list) or not all(isinstance(each, str) for each in named):
        raise FamilyError(
            str(path), 0, 'families under [tool.pybridge] is a list, such as families = ["laws/"]'
        )
    return named


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long, or with a character that no path has
        return False
