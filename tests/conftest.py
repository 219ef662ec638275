"""Two libraries to test with: a real one with tactics, and a tiny one that compiles in no time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pybridge.lean.embedded.installation import find_installation
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


@pytest.fixture(scope="session", autouse=True)
def _lean_runs_here() -> None:
    find_installation()
