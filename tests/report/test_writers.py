"""What the terminal makes of a report with every verdict."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from pybridge.lean.backend import LeanIdentity
from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict
from pybridge.report.terminal import to_text

MARKS = {"proved": "✓", "disproved": "✗", "unknown": "?", "error": "!"}


def law(verdict: Verdict, *, expected: Verdict | None = None, name: str = "") -> LawResult:
    result = LawResult(name or f"law_{verdict}", "", "0 <= x", verdict, expected or verdict)
    if verdict is Verdict.DISPROVED:
        return replace(result, counterexample={"x": Fraction(-1)}, failure="0 <= -1")
    return replace(result, message="" if verdict is Verdict.PROVED else f"why {verdict}")


def report(*laws: LawResult, name: str = "vae", formula: str = "x", text: str = "") -> Report:
    identity = LeanIdentity("4.35.0", "abc", "embedded", "", "")
    return Report(identity, (ObjectiveResult(name, formula, laws, (), text),))


EVERY = report(*map(law, Verdict))


@pytest.mark.parametrize("width", [None, 40, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_each_verdict_has_a_mark_of_its_own_in_the_terminal(
    width: int | None, colour: bool
) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", to_text(EVERY, width=width, colour=colour))
    for verdict, mark in MARKS.items():
        (line,) = (line for line in shown.splitlines() if f"law_{verdict}" in line)
        assert line.split()[:2] == [mark, verdict]
        assert not set("✓✗?!") - {mark} & set(line)
    assert "1 proved, 1 disproved, 1 unknown, 1 error" in shown
