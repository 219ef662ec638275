"""What the README shows is what happens."""

from __future__ import annotations

import importlib.util
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from pybridge.interfaces.cli import cli
from pybridge.report.results import Verdict
from pybridge.verification.backends import backend_names

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\| (`pybridge .*?) \|", README, re.MULTILINE)
"""The first column of the table of commands."""

FINDINGS = int(re.findall(r"The other (\d+) laws are \*findings\*", README)[0])


def blocks(language: str) -> list[str]:
    """The code blocks of a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def shown_values(block: str) -> Iterator[tuple[str, str]]:
    """The expressions of a Python block that stand on a line, with what is said of their values."""
    return iter(re.findall(r"^([a-z_]\S*\(.*\)|[a-z_][^ =]*)  # (.*)$", block, re.MULTILINE))


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
    assert done.returncode == 1, done.stderr

    def words(text: str) -> list[str]:
        # Line ends depend on the terminal, and a second run remembers the first.
        return text.replace(" (all remembered)", "").split()

    assert words(done.stdout) == words(shown)


@pytest.mark.lean
def test_the_python_example() -> None:
    names: dict[str, Any] = {}
    exec(blocks("python")[0], names)
    report = names["report"]
    # One more than in the spec: where tc >= 0 is assumed, a schedule of gamma is known to rise.
    assert len(report.objectives[0].findings) == FINDINGS + 1
    assert report["mono_beta"].verdict is Verdict.PROVED
    assert report["mono_kl"].verdict is Verdict.DISPROVED
    assert report["mono_kl"].counterexample["beta"] < 0
    assert str(names["my_vae"](recon=1, kl=2, beta=4, gamma=0, tc=1)) == "9"
    *values, counterexample, last = shown_values(blocks("python")[0])
    assert counterexample[0] == 'report["mono_kl"].counterexample'
    for expression, value in (*values, last):
        assert repr(eval(expression, names)) == value


@pytest.mark.lean
def test_the_function(tmp_path: Path) -> None:
    (tmp_path / "losses.py").write_text(blocks("python")[1], encoding="utf-8")
    names = runpy.run_path(str(tmp_path / "losses.py"))
    assert names["report"].ok
    ((expression, formula),) = shown_values(blocks("python")[1])
    assert eval(expression, names) == formula


@pytest.mark.lean
def test_the_laws_are_tests(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(blocks("toml")[1], encoding="utf-8")
    (tmp_path / "objectives").mkdir()
    (repaired,) = re.findall(r"^  holds if .*(assume = .*)$", README, re.MULTILINE)
    spec = re.sub(r"^assume = .*$", repaired, blocks("toml")[0], flags=re.MULTILINE)
    (tmp_path / "objectives" / "mine.toml").write_text(spec, encoding="utf-8")
    objective = blocks("python")[0].partition("report =")[0]
    test = f"{objective}\n\n{blocks('python')[2]}"
    (tmp_path / "test_mine.py").write_text(test, encoding="utf-8")
    (one_run,) = re.findall(r"# for one run: pytest (.*)$", blocks("toml")[1], re.MULTILINE)
    for options in ((), one_run.replace("'", "").split()):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *options],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            env={name: text for name, text in os.environ.items() if name != "PYTEST_ADDOPTS"},
        )
        assert done.returncode == 0, done.stdout
        assert f"{FINDINGS + 1 + 3 + 1} passed" in done.stdout


@pytest.mark.lean
@pytest.mark.slow
def test_the_interactive_example() -> None:
    if importlib.util.find_spec("lean_dojo") is None:
        pytest.skip("lean_dojo is not installed (the extra `leandojo`)")
    names: dict[str, Any] = {}
    exec(blocks("python")[0], names)
    block = blocks("python")[3]
    exec(block, names)
    assert "..." not in block
    ((verdict, said),) = (pair for pair in shown_values(block) if pair[0].startswith("attempt"))
    assert str(eval(verdict, names)) == said.partition(":")[0]
    assert "ProofFinished" in block
    assert names["attempt"].proof.count("\n") == block.count("run_tac")


@pytest.mark.lean
def test_the_value_in_the_table() -> None:
    (options,) = re.findall(r"`pybridge evaluate SPEC (.*?)`", README)
    done = subprocess.run(
        [sys.executable, "-m", "pybridge", "evaluate", "beta_vae", *options.split()],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "beta_vae = 25/3\n")


def test_every_command_and_option_is_there() -> None:
    commands = {command for text in COMMANDS for command in re.findall(r"pybridge ([a-z]+)", text)}
    assert commands == set(cli.commands)
    known = {"--help", "--quiet", "--pybridge-specs"}  # the last two are pip's and pytest's
    for command in cli.commands.values():
        for parameter in command.params:
            known.update(parameter.opts if isinstance(parameter, click.Option) else ())
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) <= known


def test_every_backend_is_there() -> None:
    table = README.partition("| `--lean` |")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == list(backend_names())


def test_every_file_that_is_linked_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


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
