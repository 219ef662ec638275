"""Whatever goes wrong over one law is that law's error, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from pybridge.lean.backend import CheckResult, LeanIdentity
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.process import ProcessOutcome
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.report.results import Report, Verdict
from pybridge.verification.verify import verify

pytestmark = pytest.mark.lean

VAE = Objective("vae", "recon + beta * kl", ["beta"], ["kl >= 0"])
OTHER = Objective("other", "x + y")
BAD = Law("bad", "vae(beta=b) - vae(beta=a) == (b - a) * kl", ["a", "b"])
GOOD = [
    Law("grows", "vae(beta=a) <= vae(beta=b)", ["a", "b"], ["a <= b"]),
    Law("shrinks", "vae(beta=b) <= vae(beta=a)", ["a", "b"], ["a <= b"]),
    Law("base", "vae(beta=0) == recon"),
]
LAWS = [GOOD[0], BAD, *GOOD[1:]]

PLACES = [
    "pybridge.verification.proposing.problem_of",
    "pybridge.verification.proposing.too_large",
    "pybridge.verification.proposing.prove",
    "pybridge.verification.proposing.restricted",
    "pybridge.translation.question.describe",
    "pybridge.translation.render.proof",
    "pybridge.verification.trust.read_statement",
    "pybridge.verification.trust.theorem_text",
    "pybridge.verification.batch.contradictory",
]
"""Where something may fail over a law: unfolding, search, description, printing, read-back."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("error", [ValueError("odd"), RecursionError(), MemoryError(), KeyError(3)])
def test_an_exception_is_the_error_of_one_law(
    place: str, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0
    original = resolved(place)

    def fail(*arguments: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise error
        return original(*arguments, **options)

    monkeypatch.setattr(place, fail)
    report = verify(VAE, LAWS, cache=False, jobs=1)
    failed = [law for law in report if law.verdict is Verdict.ERROR]
    assert calls >= 2, "nobody goes through this place"
    assert len(failed) <= 1 and len(report) == 4
    for law in failed:
        assert f"pybridge itself failed: {type(error).__name__}" in law.message
        assert law.theorem is None and not law.counterexample
    if place != "pybridge.translation.question.describe":
        assert failed
    assert {law.verdict for law in report} >= {Verdict.PROVED}
    assert verify(OTHER, "other() == y + x", cache=False).ok


def resolved(place: str) -> Callable[..., Any]:
    module, _, name = place.rpartition(".")
    import importlib

    found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return found


def test_a_search_for_repairs_that_fails_is_the_error_of_its_law(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("pybridge.verification.batch.proposals", fail)
    report = verify(VAE, LAWS, cache=False)
    failed = [law.name for law in report if law.verdict is Verdict.ERROR]
    assert failed == ["shrinks"]


class Faulty:
    """The embedded Lean, but for one theorem over which it does not come to an end."""

    name = "embedded"

    def __init__(self, outcome: ProcessOutcome, theorems: Sequence[str]) -> None:
        self.lean = EmbeddedBackend()
        self.outcome = outcome
        self.theorems = set(theorems)
        self.calls: list[tuple[int, float]] = []

    def identity(self) -> LeanIdentity:
        return self.lean.identity()

    def check(self, text: str, theorems: Sequence[str], **options: Any) -> CheckResult:
        self.calls.append((len(theorems), options["timeout"]))
        result = self.lean.check(text, theorems, **options)
        if not self.theorems.intersection(theorems):
            return result
        problem = f"Lean was stopped: {self.outcome.value}"
        broken = {
            name: type(outcome)(name, False, None, None, (), problem)
            for name, outcome in result.theorems.items()
        }
        return type(result)(
            theorems=broken,
            definitions={},
            messages=(),
            outcome=self.outcome,
            problem=problem,
            seconds=result.seconds,
            peak_memory_mb=0,
            notes=(),
        )


def errors(report: Report) -> list[str]:
    return [law.name for law in report if law.verdict is Verdict.ERROR]


@pytest.mark.parametrize(
    "outcome",
    [
        ProcessOutcome.TIMED_OUT,
        ProcessOutcome.OUT_OF_MEMORY,
        ProcessOutcome.KILLED,
        ProcessOutcome.FAILED,
        ProcessOutcome.TOO_MUCH_OUTPUT,
    ],
)
@pytest.mark.parametrize("blame", [["zero_beta"], ["zero_recon", "schedule_beta"]])
def test_a_law_that_lean_does_not_get_through_harms_nobody(
    outcome: ProcessOutcome, blame: list[str]
) -> None:
    lean = Faulty(outcome, [f"vae.{name}" for name in blame])
    report = verify(VAE, lean=lean, jobs=1, timeout=30)  # type: ignore[arg-type]
    assert errors(report) == blame
    assert report.summary["proved"] + report.summary["disproved"] == len(report) - len(blame)
    assert max(size for size, _ in lean.calls) > 4 and min(size for size, _ in lean.calls) == 1
    message = report[blame[0]].message
    if outcome is ProcessOutcome.TIMED_OUT:
        assert "raise --timeout" in message
        assert {limit for size, limit in lean.calls if size == 1} == {30}, "alone it has all of it"
    if outcome is ProcessOutcome.OUT_OF_MEMORY:
        assert "raise memory_mb" in message


def test_a_lean_that_never_comes_to_an_end_is_given_up() -> None:
    everything = [f"vae.{law.name}" for law in verify(VAE)]
    everything += [f"{name}.disproved" for name in everything]
    lean = Faulty(ProcessOutcome.TIMED_OUT, everything)
    report = verify(VAE, lean=lean, jobs=1, timeout=10)  # type: ignore[arg-type]
    assert len(errors(report)) == len(report)
    spent = sum(limit for _, limit in lean.calls)
    assert spent <= 2 * 8 * 10, lean.calls
