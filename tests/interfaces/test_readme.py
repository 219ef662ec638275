"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pybridge.report.results import Verdict

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.lean
def test_the_first_result(tmp_path: Path) -> None:
    (tmp_path / "my_objective.toml").write_text(blocks("toml")[0], encoding="utf-8")
    command, _, shown = blocks("console")[0].partition("\n")
    done = subprocess.run(
        [sys.executable, "-m", *command.removeprefix("$ ").split()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr

    def words(text: str) -> list[str]:
        # Line ends depend on the terminal, and a second run remembers the first.
        return text.replace(" (all remembered)", "").replace("; fails", " fails").split()

    assert words(done.stdout) == words(shown)


@pytest.mark.lean
def test_the_python_example() -> None:
    names: dict[str, Any] = {}
    exec(blocks("python")[0], names)
    report = names["report"]
    assert len(report) == int(re.findall(r"all (\d+) laws of this objective", README)[0])
    assert report["mono_beta"].verdict is Verdict.PROVED
    assert report["mono_gamma"].verdict is Verdict.DISPROVED
    assert report["mono_gamma"].counterexample["tc"] < 0
    assert str(names["my_vae"](recon=1, kl=2, beta=4, gamma=0, tc=1)) == "9"


@pytest.mark.lean
def test_the_lean_example() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pybridge", "lean", "--stdin"],
        input=blocks("lean")[0],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("mark", ["main", "test"])
def test_ci_finds_the_commands(mark: str) -> None:
    assert re.search(rf"^<!-- {mark} -->\n```sh\n.*pip install.*\n```$", README, re.MULTILINE)
