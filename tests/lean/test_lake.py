"""The backend on an installed toolchain, and the protocol towards Lake.

Where there is no toolchain, a `lake` that records what is asked of it, and has the embedded Lean
answer, stands in: it tests what we say to Lake, not what Lake does.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from pybridge import Objective, Verdict, verify
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.errors import LeanError
from pybridge.lean.lake import LakeBackend, ToolchainWarning, find_lake
from pybridge.lean.process import ProcessOutcome
from pybridge.leandojo import DojoBackend

pytestmark = pytest.mark.lean

BETA_VAE = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])

FAKE = """#!{python}
import json, os, sys

with open({record!r}, "a") as record:
    seen = {{"arguments": sys.argv[1:], "directory": os.getcwd(), "environment": dict(os.environ)}}
    record.write(json.dumps(seen) + "\\n")
words = sys.argv[1:]
if words[:1] == ["--dir"]:
    del words[:2]
if words[:1] == ["build"]:
    print({complaint!r}, file=sys.stderr)
    sys.exit(1 if {complaint!r} else 0)
if words == ["env", "lean", "--version"]:
    print("Lean (version {version}, x86_64-unknown-linux-gnu, commit eb6cafb7290e, Release)")
    sys.exit(0)
assert words[:2] == ["env", "lean"], words
command = {command!r}
path = os.pathsep.join(filter(None, [{path!r}, os.environ.get("LEAN_PATH")]))  # as Lake does
os.execve(command[0], [*command, *words[2:]], {{**os.environ, "LEAN_PATH": path}})
"""


class Recorder:
    """Writes a `lake`, and reads what it was asked."""

    def __init__(self, directory: Path) -> None:
        self.lake = directory / "elan" / "bin" / "lake"
        self._record = directory / "record.jsonl"
        self._record.touch()
        self.package = directory / "package"
        self.package.mkdir()
        (self.package / "lakefile.toml").write_text('name = "mine"\n')

    def write(self, *, version: str = "4.35.0", complaint: str = "") -> LakeBackend:
        command = EmbeddedBackend().command(timeout=60, memory_mb=1000)
        self.lake.parent.mkdir(parents=True, exist_ok=True)
        self.lake.write_text(
            FAKE.format(
                python=sys.executable,
                record=str(self._record),
                complaint=complaint,
                version=version,
                command=command.arguments,
                path=command.environment["LEAN_PATH"],
            )
        )
        self.lake.chmod(0o755)
        return LakeBackend(lake=self.lake, package=self.package)

    @property
    def calls(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self._record.read_text().splitlines()]


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    return Recorder(tmp_path)


def test_what_lake_is_asked(recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "not for Lake")
    backend = recorder.write()
    identity = backend.identity()
    assert (identity.backend, identity.version) == ("lake", "4.35.0")
    assert (identity.commit, identity.core_hash) == ("eb6cafb7290e", "")
    assert backend.check("theorem t : 1 = 1 := rfl", ["t"], memory_mb=700).theorems["t"].accepted
    build, version, check = recorder.calls
    assert build["arguments"] == ["build", "LatentObjective"]
    assert version["arguments"] == ["env", "lean", "--version"]
    arguments = check["arguments"]
    assert isinstance(arguments, list)
    assert arguments[:6] == ["--dir", str(recorder.package), "env", "lean", "-M", "700"]
    assert {"--json", "--stdin"} <= set(arguments)
    assert {call["directory"] for call in recorder.calls} == {str(recorder.package)}
    assert all("SECRET" not in str(call["environment"]) for call in recorder.calls)


def test_the_theory_is_built_once(recorder: Recorder) -> None:
    backend = recorder.write()
    for _ in range(2):
        backend.check("theorem t : 1 = 1 := rfl", ["t"])
    assert [call["arguments"] for call in recorder.calls].count(["build", "LatentObjective"]) == 1


def test_verdicts_come_through_lake(recorder: Recorder) -> None:
    report = verify(BETA_VAE, lean=recorder.write(), only=["mono_beta", "mono_kl"])
    assert report.lean.backend == "lake"
    assert report["mono_beta"].verdict is Verdict.PROVED
    assert report["mono_kl"].verdict is Verdict.DISPROVED


def test_lean_dojo_uses_the_lean_of_lake(recorder: Recorder) -> None:
    pytest.importorskip("lean_dojo", reason="lean_dojo is not installed (the extra `leandojo`)")
    backend = DojoBackend(lean=recorder.write())
    text = "theorem t (a b : Nat) (h : a = b) : b = a := by rw [h]\ntheorem u : 1 = 2 := rfl"
    result = backend.check(text, ["t", "u"])
    assert [outcome.accepted for outcome in result.theorems.values()] == [True, False]
    checks = [str(call["arguments"]) for call in recorder.calls if "hasSorry" in str(call)]
    assert len(checks) == 2
    assert all("Law" in arguments for arguments in checks)


def test_another_version_is_said_and_recorded(recorder: Recorder) -> None:
    backend = recorder.write(version="4.31.0-rc2")
    with pytest.warns(ToolchainWarning, match=r"4\.31\.0-rc2.*4\.35\.0"):
        assert backend.identity().version == "4.31.0-rc2"


def test_a_build_that_fails_is_explained(recorder: Recorder) -> None:
    backend = recorder.write(complaint="error: no such toolchain")
    with pytest.raises(LeanError, match="no such toolchain"):
        backend.check("theorem t : 1 = 1 := rfl", ["t"])


def test_lake_that_breaks_accepts_nothing(recorder: Recorder) -> None:
    backend = recorder.write()
    backend.identity()
    recorder.lake.write_text("#!/bin/sh\nkill -9 $$\n")
    result = backend.check("theorem t : 1 = 1 := rfl", ["t"])
    assert result.outcome is ProcessOutcome.KILLED
    assert not result.theorems["t"].accepted


def test_lake_is_found_on_the_path_or_where_elan_puts_it(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    recorder.write()
    monkeypatch.setenv("PATH", str(recorder.lake.parent))
    assert find_lake() == recorder.lake
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ELAN_HOME", str(recorder.lake.parents[1]))
    assert find_lake() == recorder.lake
    monkeypatch.setenv("ELAN_HOME", str(tmp_path))
    assert find_lake() is None
    with pytest.raises(LeanError, match="no `lake`"):
        LakeBackend().identity()


def test_the_package_may_be_the_users_own(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    recorder.write()
    monkeypatch.setenv("PYBRIDGE_LAKE_PACKAGE", str(recorder.package))
    LakeBackend(lake=recorder.lake).identity()
    assert recorder.calls[0]["directory"] == str(recorder.package)
    monkeypatch.setenv("PYBRIDGE_LAKE_PACKAGE", str(tmp_path))
    with pytest.raises(LeanError, match="has no lakefile"):
        LakeBackend(lake=recorder.lake).identity()


def test_an_installed_copy_gets_a_package_in_the_cache(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from pybridge.lean import lake as toolchain
    from pybridge.lean.library.sources import find_sources

    monkeypatch.setenv("PYBRIDGE_CACHE_DIR", str(tmp_path))
    package = toolchain._write_package(find_sources().theory)
    assert package == toolchain._write_package(find_sources().theory)
    assert (package / "LatentObjective.lean").is_file()
    assert "LatentObjective" in (package / "lakefile.toml").read_text()
    assert (package / "lean-toolchain").read_text() == "leanprover/lean4:v4.35.0\n"


def test_the_pinned_version_is_that_of_the_package() -> None:
    from pybridge.lean.lake import PINNED_VERSION

    pinned = Path(__file__).parents[2] / "lean-toolchain"
    assert pinned.read_text().strip() == f"leanprover/lean4:v{PINNED_VERSION}"


@pytest.mark.skipif(find_lake() is None, reason="no Lean toolchain is installed: no `lake`")
def test_a_genuine_toolchain_agrees_with_the_embedded_lean() -> None:
    ours, theirs = verify(BETA_VAE), verify(BETA_VAE, lean="lake")
    assert [law.verdict for law in theirs] == [law.verdict for law in ours]
