"""`pybridge compare` as its users run it: a process, its output and its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.lean

SPEC = """
[objective]
name = "my_vae"
formula = "recon + beta * kl_term"
weights = ["beta"]
assume = ["kl_term >= 0", "beta >= 0"]
"""


def compare(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pybridge", "compare", *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin,
        timeout=300,
    )


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "my_vae.toml"
    path.write_text(SPEC, encoding="utf-8")
    return path


def test_equal_objectives(spec: Path) -> None:
    done = compare(spec, "beta_vae", "--rename", "kl=kl_term")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("my_vae == beta_vae: proved\n")
    assert "where of beta_vae kl -> kl_term" in done.stdout
    assert compare("-", spec, stdin=SPEC).returncode == 0
    assert compare(f"{spec}:my_vae", spec).returncode == 0


def test_ordered_objectives() -> None:
    done = compare("beta_vae", "vae", "--assume", "beta >= 1")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("beta_vae >= vae: proved, and they differ\n")


def test_different_objectives_as_json(spec: Path) -> None:
    done = compare(spec, "vae", "--rename", "kl=kl_term", "--json")
    assert done.returncode == 1, done.stderr
    found = json.loads(done.stdout)
    assert found["outcome"] == "different"
    assert found["point"] == {"recon": "0", "beta": "0", "kl_term": "1"}
    assert found["values"] == ["0", "1"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["beta_vae"], "Missing argument 'B'"),
        (["beta_vae", "no_such_vae"], "no objective of that name"),
        (["beta_vae", "vae", "--rename", "kl"], "--rename kl: this is not NAME=NAME"),
        (["beta_vae", "vae", "--rename", "nothing=kl"], "'nothing' is not in the formula of vae"),
        (["beta_vae", "vae", "--assume", "beta"], "relation"),
        (["beta_vae", "vae", "--assume", "kl < 0"], "nothing to compare"),
        (["beta_vae", "vae", "--assume", "what > 0"], "'what'"),
    ],
)
def test_mistakes_are_explained(arguments: list[str], says: str) -> None:
    done = compare(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_help_documents_the_exit_status_with_examples() -> None:
    done = compare("--help")
    assert done.returncode == 0
    assert "Exit status: 0 proved to be equal; 1 not equal" in done.stdout
    assert done.stdout.count("pybridge compare ") >= 2
