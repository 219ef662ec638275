"""What pytest loads of pybridge when it starts: options, a hook and a fixture, and no code behind
them until a spec is found or the fixture is used (see `pybridge.interfaces.pytest_plugin`).

This is a module of its own because a module of the package would load the package.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch, fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pybridge.interfaces.pytest_plugin import AssertLaws, SpecFile

_OPTION = "pybridge_specs"
_LOCK_SUFFIX = ".lock.toml"
_HELP = (
    "specs whose laws are verified, a test for each: a pattern for names, such as "
    "*.objective.toml, or, with a slash, for paths from the root, such as objectives/*.toml"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say which files are specs. None is unless a pattern says so."""
    parser.addini(_OPTION, _HELP, type="linelist", default=[])
    parser.getgroup("pybridge", "laws of training objectives").addoption(
        "--pybridge-specs",
        dest=_OPTION,
        action="append",
        default=[],
        metavar="PATTERN",
        help=f"{_HELP}; may be repeated, and adds to the setting of the same name",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Refuse a pattern that matches no file: its laws would never be tested, in silence.

    Where the user has selected files or directories, the specs need not be among them: then it is
    enough that there are some below the root.

    Raises:
        UsageError: there is one.
    """
    config = session.config
    unmatched = _patterns(config)
    if not unmatched or hasattr(config, "workerinput"):  # pytest-xdist: its controller looks
        return
    by_setting = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    places = config.args if by_setting else [str(config.rootpath), *config.args]
    roots = [config.invocation_params.dir / place.partition("::")[0] for place in places]
    for file in _files(roots, config.getini("norecursedirs")):
        if file.name.endswith(_LOCK_SUFFIX):
            continue
        unmatched = [p for p in unmatched if not _matches(file, p, config.rootpath)]
        if not unmatched:
            return
    where = f"in {', '.join(places)} (testpaths)" if by_setting else f"below {config.rootpath}"
    raise pytest.UsageError(
        f"{_OPTION}: no file {where} matches {', '.join(map(repr, unmatched))}; a pattern without "
        f"a slash is for names, one with a slash for paths from {config.rootpath}"
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> SpecFile | None:
    """Collect the laws of a file that is named a spec."""
    config = parent.config
    patterns = _patterns(config)
    if file_path.name.endswith(_LOCK_SUFFIX):  # patterns such as *.toml match these too
        return None
    if not any(_matches(file_path, pattern, config.rootpath) for pattern in patterns):
        return None
    from pybridge.interfaces.pytest_plugin import SpecFile

    return SpecFile.from_parent(parent, path=file_path)


def _patterns(config: pytest.Config) -> list[str]:
    """Return what says which files are specs: the setting, and the option that adds to it."""
    return [*config.getini(_OPTION), *config.getoption(_OPTION)]


def _files(roots: Iterable[Path], skipped: Iterable[str]) -> Iterator[Path]:
    """Yield the files where pytest looks for tests; `skipped` are patterns for directories."""
    seen = set()
    for root in roots:
        if root.is_file():
            yield root
        for place, directories, files in os.walk(root, followlinks=True):
            real = os.path.realpath(place)
            if real in seen:  # a link may lead back up
                directories.clear()
                continue
            seen.add(real)
            directories[:] = [
                name
                for name in directories
                if not any(fnmatch(name, pattern) for pattern in skipped)
                and not Path(place, name, "pyvenv.cfg").exists()
            ]
            yield from (Path(place, name) for name in files)


def _matches(path: Path, pattern: str, root: Path) -> bool:
    if "/" not in pattern:
        return fnmatchcase(path.name, pattern)
    return path.is_relative_to(root) and fnmatchcase(path.relative_to(root).as_posix(), pattern)


@pytest.fixture(scope="session")
def assert_laws() -> AssertLaws:
    """Verify an objective built in Python: `assert_laws(objective)`.

    Takes what `pybridge.verify` takes and returns its report; fails with every law that is
    required and not proved.
    """
    from pybridge.interfaces.pytest_plugin import assert_laws

    return assert_laws
