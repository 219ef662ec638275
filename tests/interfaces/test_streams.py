"""Standard streams that are closed, full or no longer read: never a traceback, never a silent 0."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from pybridge.lean.embedded.lifetime import has_linux

pytestmark = pytest.mark.lean

ROOT = Path(__file__).parents[2]
FALSE_BETA = ROOT / "examples" / "false_beta.toml"
BETA_VAE = ROOT / "pybridge" / "objectives" / "catalog" / "beta_vae.toml"
VERIFY = ("verify", str(BETA_VAE), "--law", "mono_beta")
COMMANDS = [
    VERIFY,
    (*VERIFY, "--json"),
    ("show", str(BETA_VAE)),
    ("evaluate", str(BETA_VAE), "--at", "recon=1/3,kl=2,beta=4"),
    ("build",),
    ("audit",),
    ("doctor",),
    ("lean", "--version"),
    ("--help",),
    ("--version",),
]

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
commands = pytest.mark.parametrize("command", COMMANDS, ids=lambda c: " ".join(c[:1] + c[4:]))


def shell(
    command: tuple[str, ...], redirection: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `pybridge COMMAND` in a shell that redirects its streams."""
    words = shlex.join([sys.executable, "-m", "pybridge", *command])
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {words} {redirection}"],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | environment,
    )


@commands
@pytest.mark.parametrize("redirection", [pytest.param(">/dev/full", marks=needs_full), ">&-"])
def test_output_that_cannot_be_written_is_an_error(
    command: tuple[str, ...], redirection: str
) -> None:
    done = shell(command, redirection)
    assert done.returncode == 3
    assert done.stderr.startswith("Error: standard output cannot be written")
    assert done.stderr.count("\n") == 1


@commands
@pytest.mark.parametrize(
    "redirection",
    [">&- 2>&-", "<&- >&- 2>&-", pytest.param(">/dev/full 2>/dev/full", marks=needs_full)],
)
def test_without_anywhere_to_say_so_the_exit_status_tells(
    command: tuple[str, ...], redirection: str
) -> None:
    done = shell(command, redirection)
    assert (done.returncode, done.stdout, done.stderr) == (3, "", "")


@commands
@pytest.mark.parametrize(
    "redirection",
    ["</dev/null", "<&-", "2>&-", "<&- 2>&-", pytest.param("2>/dev/full", marks=needs_full)],
)
def test_other_streams_do_not_matter(command: tuple[str, ...], redirection: str) -> None:
    usual, done = shell(command, ""), shell(command, redirection)
    assert done.returncode == usual.returncode == 0
    assert len(done.stdout.splitlines()) == len(usual.stdout.splitlines()) > 0
    assert done.stdout[:20] == usual.stdout[:20]
    assert "Traceback" not in done.stderr


@commands
def test_a_reader_may_go_away(command: tuple[str, ...]) -> None:
    done = shell(command, "| head -1")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


@pytest.mark.parametrize("options", [(), ("--json",), ("--verbose",)])
def test_verify_without_a_reader_still_tells_by_its_status(options: tuple[str, ...]) -> None:
    assert shell(("verify", str(FALSE_BETA), *options), "| true").returncode == 1
    assert shell(("verify", str(BETA_VAE), *options), "| true").returncode == 0


def test_lean_itself_tells_when_its_output_is_lost(tmp_path: Path) -> None:
    good, bad = tmp_path / "Good.lean", tmp_path / "Bad.lean"
    good.write_text("#print axioms propext\n")
    bad.write_text("example : False := True.intro\n")
    # Only Linux says with which status Lean is about to end.
    for text, usual, lost in ((good, 0, 3), (bad, 1, 1 if has_linux() else 3)):
        assert shell(("lean", str(text)), "").returncode == usual
        assert shell(("lean", str(text)), ">/dev/null").returncode == usual
        assert shell(("lean", str(text)), f">{tmp_path / 'out'}").returncode == usual
        if Path("/dev/full").exists():
            assert shell(("lean", str(text)), ">/dev/full").returncode == lost
    assert "propext" in shell(("lean", str(good)), "").stdout


def test_files_that_are_written_do_not_become_streams(tmp_path: Path) -> None:
    junit, kept = tmp_path / "junit.xml", tmp_path / "kept"
    more = ("--junit", str(junit), "--keep", str(kept), "--no-cache")
    done = shell((*VERIFY, *more), "<&- 2>&-")
    assert done.returncode == 0
    assert junit.read_text().startswith("<?xml")
    assert (kept / "beta_vae.lean").read_text().startswith("import LatentObjective")


@needs_full
@pytest.mark.parametrize("option", ["--junit", "--report"])
def test_a_report_on_a_full_disk_is_named(option: str) -> None:
    done = shell((*VERIFY, option, "/dev/full"), "")
    assert done.returncode == 2
    assert done.stderr == "Error: /dev/full: cannot be written: No space left on device\n"


@needs_full
def test_kept_lean_on_a_full_disk_is_named(tmp_path: Path) -> None:
    (tmp_path / "beta_vae.lean").symlink_to("/dev/full")
    done = shell((*VERIFY, "--keep", str(tmp_path)), "")
    assert done.returncode == 2
    assert f"{tmp_path / 'beta_vae.lean'}: cannot be written: No space left" in done.stderr
    inside = shell((*VERIFY, "--keep", str(BETA_VAE / "kept")), "")
    assert inside.returncode == 2
    assert "kept: cannot be written: Not a directory" in inside.stderr


def test_an_encoding_without_the_characters_is_no_traceback() -> None:
    done = shell(VERIFY, "", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "all well" in done.stdout
