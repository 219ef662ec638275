"""What pytest loads of pybridge when it starts: options, a hook and a fixture, and no code behind
them until a spec is found or the fixture is used (see `pybridge.interfaces.pytest_plugin`).

This is a module of its own because a module of the package would load the package.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

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


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> SpecFile | None:
    """Collect the laws of a file that is named a spec."""
    config = parent.config
    patterns = [*config.getini(_OPTION), *config.getoption(_OPTION)]
    if file_path.name.endswith(_LOCK_SUFFIX):  # patterns such as *.toml match these too
        return None
    if not any(_matches(file_path, pattern, config.rootpath) for pattern in patterns):
        return None
    from pybridge.interfaces.pytest_plugin import SpecFile

    return SpecFile.from_parent(parent, path=file_path)


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
