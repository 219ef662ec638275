"""What the page on comparing objectives shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pybridge import Objective, assert_matches, same_as

pytestmark = pytest.mark.lean

PAGE = (Path(__file__).parents[2] / "docs" / "compare.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_command() -> None:
    (block,) = blocks("console")
    command, _, shown = block.partition("\n")
    arguments = ["compare", "beta_vae", "vae", "--assume", "beta >= 1"]
    assert command == "$ pybridge compare beta_vae vae --assume 'beta >= 1'"
    done = subprocess.run(
        [sys.executable, "-m", "pybridge", *arguments], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout == shown


def test_the_python_examples() -> None:
    names: dict[str, Any] = {}
    compared = 0
    for block in blocks("python"):
        exec(block, names)
        for expression, value in re.findall(r"^(\S.*?)  # (.*)$", block, re.MULTILINE):
            assert repr(eval(expression, names)) == value
            compared += 1
    assert compared == 6


def test_the_failures() -> None:
    apart, by_values = blocks("text")
    with pytest.raises(AssertionError) as failed:
        same_as(Objective("mine", "recon + beta * codebook_term + commit_term"), "vq_vae")
    head, _, note = apart.partition("  ...\n")
    assert head in str(failed.value)
    assert note in str(failed.value)

    def my_function(recon: float, beta: float, s: float) -> float:
        return recon + beta * max(s, 0)

    loss = Objective("loss", "recon + beta * log(1 + exp(s))", ["beta"])
    with pytest.raises(AssertionError) as failed:
        assert_matches(loss, my_function)
    assert str(failed.value) == by_values.rstrip("\n")
