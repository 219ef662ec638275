"""Limits that hold: of time, of the prover's steps; and of what may be taken for the objective."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from pybridge import Law, Objective, Verdict, verify
from pybridge.lean.backend import CheckResult, LeanIdentity
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.prover import Limits
from pybridge.prover.budget import Budget, ExhaustedError

pytestmark = pytest.mark.lean

SUM = Objective("total", "x + y")
SELF = Law("self", "total(x=a) == total(x=a)", ["a"])

HARD = """
[objective]
name = "hard"
formula = "(a + b + c)**24 * w"
weights = ["w"]

[[law]]
name = "commutes"
claim = "hard() == w * (c + b + a)**24"
"""


class Redefining:
    """The embedded Lean, which is told of another objective than the one that was asked."""

    name = "embedded"

    def __init__(self, before: str, after: str) -> None:
        self._lean = EmbeddedBackend()
        self._before, self._after = before, after

    def identity(self) -> LeanIdentity:
        return self._lean.identity()

    def check(self, text: str, theorems: Sequence[str], **options: Any) -> CheckResult:
        # The proof goes by the formula of the objective that was asked; `rfl` fits any.
        text = re.sub(
            r"/-- The formula that certificates.*?\nattribute", "attribute", text, flags=re.S
        )
        text = re.sub(r":=\s+Certificate\.\w+ .*", ":= rfl", text)
        assert self._before in text
        changed = text.replace(self._before, self._after)
        result = self._lean.check(changed, theorems, **options)
        assert [outcome.reason for outcome in result.theorems.values()] == [""], "Lean is content"
        return result


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("  x + y\n", "  x + y + 0\n", "total is defined as x + y + 0, not as x + y"),
        ("  x + y\n", "  y + x\n", "total is defined as y + x, not as x + y"),
        ("  x + y\n", "  x * y\n", "total is defined as x * y, not as x + y"),
        ("(x y : F) : F", "(y x : F) : F", "total"),
    ],
)
def test_a_law_of_another_objective_is_an_error(before: str, after: str, said: str) -> None:
    """Lean accepts the theorem, whose statement is the one asked: the definition tells."""
    (result,) = verify(SUM, [SELF], lean=Redefining(before, after))
    assert result.verdict is Verdict.ERROR
    assert "Lean accepted something else" in result.message
    assert said in result.message
    assert result.theorem is None


def test_the_objective_that_was_asked_is_proved() -> None:
    (result,) = verify(SUM, [SELF], lean=Redefining("  x + y\n", "  x + y\n"))
    assert result.verdict is Verdict.PROVED


def names_the_time(message: str, limit: float) -> bool:
    """Whether Lean was stopped soon after its time was over."""
    found = re.search(r"timed out after (\d+\.\d) s", message)
    return found is not None and limit <= float(found[1]) < limit + 1


@pytest.mark.parametrize("depth", [60, 64, 66, 85, 100, 150])
def test_a_formula_may_be_nested_deeply(depth: int) -> None:
    formula = "x"
    for number in range(depth):
        formula = f"({formula} / {number + 2})" if number % 5 else f"({formula} + {number})"
    report = verify(Objective("j", formula), ["j(x=1) >= 0", "exp(j(x=1)) >= 1"])
    assert {result.verdict for result in report} == {Verdict.PROVED}


def test_verify_stops_lean_in_time() -> None:
    objective = Objective("hard", "(a + b + c)**24 * w", weights=["w"])
    law = Law("commutes", "hard() == w * (c + b + a)**24")
    (result,) = verify(objective, [law], cache=False, timeout=0.3)
    assert result.verdict is Verdict.ERROR
    assert names_the_time(result.message, 0.3)


def test_the_command_line_stops_lean_in_time(tmp_path: Path) -> None:
    spec = tmp_path / "hard.toml"
    spec.write_text(HARD, encoding="utf-8")
    command = [sys.executable, "-m", "pybridge", "verify", str(spec), "--law", "commutes"]
    done = subprocess.run(
        [*command, "--timeout", "0.3", "--no-cache", "--json"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1, done.stderr
    ((law,),) = (objective["laws"] for objective in json.loads(done.stdout)["objectives"])
    assert law["verdict"] == "error"
    assert names_the_time(law["message"], 0.3)


SPREAD = Objective("spread", "abs(x) + abs(y) + abs(z)")
LARGE = Law("large", "spread() >= abs(x + y + z)")
STEPS = 1_000
"""Enough for each of the 90 times that steps are spent on this law, and not for all of them."""


def test_a_law_that_takes_too_many_steps_is_unknown_and_says_what_allows_more() -> None:
    """Any step taken counts: many cheap ones are too many as well."""
    (result,) = verify(SPREAD, [LARGE], cache=False)
    assert result.verdict is Verdict.PROVED
    messages = set()
    for _ in range(3):
        (result,) = verify(SPREAD, [LARGE], cache=False, limits=Limits(steps=STEPS))
        assert result.verdict is Verdict.UNKNOWN
        messages.add(result.message)
    (message,) = messages
    assert f"no certificate was found in {STEPS:,} steps" in message
    assert "--effort" in message
    assert f"Limits(steps={4 * STEPS})" in message


def test_steps_are_spent() -> None:
    budget = Budget(Limits(steps=10_000))
    for _ in range(4):
        budget.spend(1_000)
    budget.spend_milliseconds(5)
    assert not budget.is_spent
    assert budget.milliseconds == 2
    with pytest.raises(ExhaustedError):
        budget.spend(1_001)
    assert budget.is_spent
    budget.spend(1_000)
    with pytest.raises(ExhaustedError):
        budget.spend_milliseconds(1)
