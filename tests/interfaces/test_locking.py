"""`pybridge lock`, what is held to it, requirements and contradictions: as users see them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.lean

SPEC = """\
[objective]
name = "my_vae"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["kl >= 0"]
"""
FLIPPED = SPEC.replace("recon + beta", "recon - beta")
REQUIRED = 'increasing = ["beta"]\n'


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "my_vae.toml"
    path.write_text(SPEC, encoding="utf-8")
    return path


def pybridge(
    *arguments: str | Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "pybridge", *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin,
        timeout=300,
        env=os.environ | environment,
    )
    assert "Traceback" not in done.stderr
    return done


def test_a_flipped_sign_fails_what_is_required_and_the_last_lines_say_why(spec: Path) -> None:
    spec.write_text(SPEC + REQUIRED, encoding="utf-8")
    assert pybridge("verify", spec).returncode == 0
    spec.write_text(FLIPPED + REQUIRED, encoding="utf-8")
    done = pybridge("verify", spec)
    assert done.returncode == 1
    *_, opposite, _, _, failure, last = done.stdout.splitlines()
    assert opposite == (
        "  the opposite is proved: decreasing in beta: yes, if kl >= 0; is a sign wrong?"
    )
    assert failure == (
        "✗ my_vae.mono_beta fails at recon = 0, kl = 1, beta1 = 0, beta2 = 1: 0 <= -1 is false"
    )
    assert last.startswith("1 to look at: 0 of 1 required laws are as they should be")


def test_a_flipped_sign_breaks_the_lock_and_the_last_lines_say_why(spec: Path) -> None:
    locked = pybridge("lock", spec)
    lock = spec.with_suffix(".lock.toml")
    assert (locked.returncode, locked.stdout) == (0, f"{lock}: 18 findings\n")
    same = pybridge("verify", spec, "--locked")
    assert same.returncode == 0 and "16 of 18 findings hold, as locked" in same.stdout
    spec.write_text(FLIPPED, encoding="utf-8")
    done = pybridge("verify", spec)
    assert done.returncode == 1
    diff = """\
my_vae.gap_beta is not as it was locked
  - proved: my_vae(beta=beta2) - my_vae(beta=beta1) == (beta2 - beta1) * kl
  + disproved: my_vae(beta=beta2) - my_vae(beta=beta1) == (beta2 - beta1) * kl
  fails at recon = 0, kl = 1, beta2 = 0, beta1 = 1: 1 == -1 is false
"""
    assert diff in done.stdout
    assert "my_vae.mono_beta is locked, but there is antitone_beta in its place" in done.stdout
    unwrapped = " ".join(done.stdout.split())
    assert unwrapped.count(f"if that is meant, run: pybridge lock {spec}") == 1
    closing = done.stdout.splitlines()[-10:]
    assert any("✗ my_vae." in line and " fails at " in line for line in closing)
    assert " to look at: " in closing[-1]
    again = pybridge("lock", spec)
    assert again.returncode == 0
    assert "  - mono_beta: proved: my_vae(beta=beta1) <= my_vae(beta=beta2)" in again.stdout
    assert "  + antitone_beta: proved: my_vae(beta=beta2) <= my_vae(beta=beta1)" in again.stdout
    assert pybridge("verify", spec, "--locked").returncode == 0


def test_without_a_lock_a_locked_run_refuses(spec: Path) -> None:
    done = pybridge("verify", spec, "--locked")
    assert done.returncode == 2
    assert done.stderr == (
        f"Error: {spec}: there is no lock file; `pybridge lock {spec}` writes it\n"
    )
    piped = pybridge("verify", "-", "--locked", stdin=SPEC)
    assert piped.returncode == 2 and "there is no lock file" in piped.stderr


def test_a_pattern_of_the_shell_names_locks_too(spec: Path) -> None:
    assert pybridge("lock", spec).returncode == 0
    lock = spec.with_suffix(".lock.toml")
    done = pybridge("verify", lock, spec, "--law", "zero_*", "--json")
    assert done.returncode == 0, done.stderr
    assert [objective["name"] for objective in json.loads(done.stdout)["objectives"]] == ["my_vae"]
    alone = pybridge("verify", lock)
    assert alone.returncode == 2
    assert "this is a lock file; give the spec that it stands beside" in alone.stderr


@pytest.mark.parametrize("name", ["beta_vae", "-"])
def test_only_files_are_locked(name: str) -> None:
    done = pybridge("lock", name, stdin=SPEC)
    assert done.returncode == 2
    assert "a lock stands beside the file of a spec; give a file" in done.stderr


def test_a_damaged_lock_is_named_with_the_remedy(spec: Path) -> None:
    lock = spec.with_suffix(".lock.toml")
    lock.write_text("[findings", encoding="utf-8")
    done = pybridge("verify", spec)
    assert done.returncode == 2
    assert str(lock) in done.stderr and "run `pybridge lock` to write it anew" in done.stderr


def test_a_damaged_lock_is_written_anew(spec: Path) -> None:
    lock = spec.with_suffix(".lock.toml")
    lock.write_text("[findings", encoding="utf-8")
    assert pybridge("lock", spec).returncode == 0
    assert pybridge("verify", spec, "--locked").returncode == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_lock_that_cannot_be_written_is_named(spec: Path) -> None:
    spec.parent.chmod(0o500)
    done = pybridge("lock", spec)
    spec.parent.chmod(0o700)
    assert done.returncode == 2 and "my_vae.lock.toml: cannot be written" in done.stderr


def test_nothing_is_locked_when_lean_fails(spec: Path, tmp_path: Path) -> None:
    """A lock has findings, and an error is none."""
    spec.write_text(SPEC.replace('"my_vae"', '"x_vae"'), encoding="utf-8")
    program = (
        "import sys; from pybridge.lean import embedded_backend as e; from pybridge.interfaces.cli "
        "import main; check = e.EmbeddedBackend.check\n"
        "def slow(self, *a, **k): return check(self, *a, **{**k, 'timeout': 0.001})\n"
        f"e.EmbeddedBackend.check = slow; sys.argv = ['pybridge', 'lock', {str(spec)!r}]; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 1 and "nothing was locked" in done.stderr
    assert not spec.with_suffix(".lock.toml").exists()


def test_contradictory_assumptions_are_refused(spec: Path) -> None:
    slip = SPEC.replace('["kl >= 0"]', '["kl >= 0", "beta > 0", "beta <= -1"]')
    spec.write_text(slip, encoding="utf-8")
    for command in ("verify", "show"):
        done = pybridge(command, spec)
        assert done.returncode == 2
        assert done.stderr == (
            f"Error: {spec}:5: the assumptions of my_vae hold nowhere, so that every law would be "
            "true: 'beta > 0' and 'beta <= -1' contradict each other; correct or remove one\n"
        )


def test_a_vacuous_law_fails_unless_it_says_so(spec: Path) -> None:
    law = '[[law]]\nname = "empty"\nassume = ["kl <= -1"]\nclaim = "recon == recon + 1"\n'
    spec.write_text(SPEC + law, encoding="utf-8")
    done = pybridge("verify", spec)
    assert done.returncode == 1
    assert "my_vae.empty is vacuous: nothing satisfies its hypotheses" in done.stdout
    assert "kl >= 0 and kl <= -1 cannot be" in done.stdout.splitlines()[-2]
    spec.write_text(SPEC + law + "vacuous = true\n", encoding="utf-8")
    assert pybridge("verify", spec).returncode == 0


def test_an_assumption_that_nothing_required_uses_is_mentioned_once(spec: Path) -> None:
    text = SPEC.replace('["kl >= 0"]', '["kl >= 0", "recon >= 0"]') + REQUIRED
    spec.write_text(text, encoding="utf-8")
    done = pybridge("verify", spec)
    assert done.returncode == 0
    assert done.stdout.count("note: no required law of my_vae uses recon >= 0") == 1


def test_reports_in_several_formats(spec: Path, tmp_path: Path) -> None:
    spec.write_text(FLIPPED + REQUIRED, encoding="utf-8")
    files = {name: tmp_path / f"report.{name}" for name in ("json", "junit", "html", "markdown")}
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    outputs = [word for name, file in files.items() for word in ("--output", f"{name}={file}")]
    done = pybridge(
        "verify", spec, *outputs, "--output", "github", GITHUB_STEP_SUMMARY=str(summary)
    )
    assert done.returncode == 1
    assert json.loads(files["json"].read_text(encoding="utf-8"))["ok"] is False
    assert "<failure" in files["junit"].read_text(encoding="utf-8")
    assert "is a sign wrong?" in files["html"].read_text(encoding="utf-8")
    assert "mono_beta" in files["markdown"].read_text(encoding="utf-8")
    assert f"::error file={spec},line=6,title=my_vae.mono_beta is disproved" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("1 to look at: "), "people see theirs as well"
    assert summary.read_text(encoding="utf-8").startswith("before\n## pybridge: 1 to look at")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--output", "jsn"], "there is no format 'jsn'; did you mean 'json'?"),
        (["--output", "pdf"], "there is no format 'pdf'; there are github, html, json"),
        (["--output", "html="], "'html=' names no file; write html=FILE"),
        (["--output", "html=nowhere/page.html"], "the directory nowhere does not exist"),
        (["--json", "--output", "markdown"], "markdown and json cannot both go to standard output"),
    ],
)
def test_an_output_that_makes_no_sense_is_refused(
    spec: Path, options: list[str], said: str
) -> None:
    done = pybridge("verify", spec, *options)
    assert done.returncode == 2 and said in done.stderr


def test_output_of_a_format_is_that_format_alone(spec: Path) -> None:
    for options in (["--json"], ["--output", "json"]):
        done = pybridge("verify", spec, *options)
        assert json.loads(done.stdout)["ok"] is True


def test_each_objective_of_a_file_has_its_lock(tmp_path: Path) -> None:
    path = tmp_path / "vq.toml"
    text = (
        '[[objective]]\nname = "new"\nformula = "recon + kl"\n'
        '[[objective]]\nname = "old"\nformula = "recon + t"\n[objective.where]\nt = "2 * kl"\n'
    )
    path.write_text(text, encoding="utf-8")
    assert pybridge("verify", "--locked", path).returncode == 2
    assert pybridge("lock", path).returncode == 0
    assert sorted(each.name for each in tmp_path.glob("*.lock.toml")) == [
        "vq.lock.toml",
        "vq.old.lock.toml",
    ]
    assert '[where]\nt = "2 * kl"\n' in (tmp_path / "vq.old.lock.toml").read_text("utf-8")
    assert pybridge("verify", "--locked", path).returncode == 0
    path.write_text(text.replace('t = "2 * kl"', 't = "-kl"'), encoding="utf-8")
    failed = pybridge("verify", path)
    assert failed.returncode == 1
    assert "old.mono_kl" in failed.stdout + failed.stderr
