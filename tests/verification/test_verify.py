"""From laws to verdicts, with Lean; and what happens when something goes wrong on the way."""

from __future__ import annotations

import json
import pickle
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from pybridge.expression import parse
from pybridge.lean.backend import Backend, CheckResult, LeanIdentity
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import parse_spec
from pybridge.prover import Counterexample, Limits, Problem, Proof
from pybridge.prover.certificate import Combination, Direct, Term
from pybridge.prover.search import prove
from pybridge.report.results import Report, Verdict
from pybridge.verification import batch
from pybridge.verification.lean_evaluation import EvaluationError, evaluate_in_lean
from pybridge.verification.tasks import Asked
from pybridge.verification.verify import Progress, VerifyError, lean_texts, verify

pytestmark = pytest.mark.lean

BETA_VAE = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
MONO = Law("mono", "beta_vae(beta=b1) <= beta_vae(beta=b2)", ["b1", "b2"], ["b1 <= b2"])
STRICT = Law("strict", "beta_vae(beta=b1) < beta_vae(beta=b2)", ["b1", "b2"], ["b1 < b2"])


@pytest.fixture(scope="module")
def lean() -> Backend:
    backend = EmbeddedBackend()
    backend.identity()
    return backend


class Meddling:
    """A backend that changes the text before Lean sees it, or the answer after."""

    name = "embedded"

    def __init__(
        self,
        lean: Backend,
        text: tuple[str, str] = ("", ""),
        answer: tuple[str, str] = ("", ""),
    ) -> None:
        self.lean, self.text, self.answer = lean, text, answer

    def identity(self) -> LeanIdentity:
        return self.lean.identity()

    def check(self, text: str, theorems: Sequence[str], **options: Any) -> CheckResult:
        changed = text.replace(*self.text) if self.text[0] else text
        result = self.lean.check(changed, theorems, **options)
        outcomes = {
            name: replace(outcome, statement=(outcome.statement or "").replace(*self.answer))
            for name, outcome in result.theorems.items()
        }
        return replace(result, theorems=outcomes if self.answer[0] else result.theorems)


def test_beta_vae(lean: Backend) -> None:
    report = verify(BETA_VAE, lean=lean)
    assert report.summary["error"] == report.summary["unknown"] == 0
    for family in ("mono_beta", "zero_beta", "zero_kl", "gap_beta", "agreement", "lipschitz_beta"):
        assert report[family].verdict is Verdict.PROVED
        assert report[family].theorem == f"beta_vae.{family}"
        assert set(report[family].axioms) <= {"propext", "Quot.sound", "Classical.choice"}
        assert report[family].certificate
    assert report.ok
    assert report.lean.version == "4.35.0"
    assert "theorem beta_vae.mono_beta" in report.lean_texts[0]


def test_a_false_law_is_disproved_with_numbers(lean: Backend) -> None:
    report = verify(BETA_VAE, [MONO, STRICT], lean=lean)
    strict = report["strict"]
    assert strict.verdict is Verdict.DISPROVED
    assert strict.theorem == "beta_vae.strict.disproved"
    point = strict.counterexample
    assert point is not None
    assert set(point) == {"recon", "kl", "b1", "b2"}
    values = {"recon": point["recon"], "kl": point["kl"]}
    assert point["b1"] < point["b2"]
    assert not BETA_VAE(beta=point["b1"], **values) < BETA_VAE(beta=point["b2"], **values)
    assert report["mono"].verdict is Verdict.PROVED
    assert not report.ok


LAWS_OF_ALL_SHAPES = [
    ("1/2 < 3", [], [], "proved"),
    ("x != 1/2", ["x"], [], "disproved"),
    ("x == 1", ["x"], ["x**2 == 1", "x != 2"], "disproved"),
    ("x**2 > 0", ["x"], ["x != 0"], "proved"),
    ("x == y", ["x", "y"], ["x <= y", "x >= y"], "proved"),
    ("x**2 * beta / 3 == y**4 * beta / 3", ["x", "y"], ["x == y**2"], "proved"),
    ("x != y", ["x", "y"], ["x**2 != y**2"], "proved"),
    ("x < y", ["x", "y"], ["x**2 < y**2", "0 <= x", "0 <= y"], "proved"),
    ("x <= y", ["x", "y"], ["x**2 <= y**2", "0 <= x", "0 <= y"], "proved"),
    ("beta_vae() == 3", [], ["beta < 0", "beta > 0"], "proved"),
    ("x * y <= (x**2 + y**2) / 2", ["x", "y"], [], "proved"),
    ("max(1, 2) <= max(2, recon)", [], [], "proved"),
    ("max(x, y) <= 3", ["x", "y"], ["x <= 3", "min(max(x, 2), y) <= 2"], "disproved"),
    ("min(x, y) + max(x, y) == x + y", ["x", "y"], [], "proved"),
    ("abs(x) > max(x, -1/2)", ["x"], [], "disproved"),
    ("x <= 3", ["x", "y"], ["max(x, abs(y)) <= 3"], "proved"),
    ("x / (1/2) - x / -4 == 2.25 * x", ["x"], [], "proved"),
    ("from + fun <= F + 1", ["from", "fun", "F"], ["from <= F", "fun == 1"], "proved"),
    (
        "weightedTwoTerm(weight=w + 1, base=x, regularizer=-y) == x - y * w - y",
        ["w", "x", "y"],
        [],
        "proved",
    ),
]


def test_laws_of_all_shapes(lean: Backend) -> None:
    laws = [
        Law(f"law{index}", claim, forall, assume, expect, vacuous=True)  # type: ignore[arg-type]
        for index, (claim, forall, assume, expect) in enumerate(LAWS_OF_ALL_SHAPES)
    ]
    report = verify(BETA_VAE, laws, lean=lean)
    assert [(law.name, law.message) for law in report if not law.ok] == []


def test_numbers_given_to_an_objective_are_not_simplified_away(lean: Backend) -> None:
    objective = Objective("j", "a / 2 - (-b) / 3 + max(-c / 4, 1/3) * a", weights=["a"])
    laws = [
        Law("zeros", "j(a=0, b=0, c=0) == 0"),
        Law("fractions", "j(a=1/2, b=-1/3, c=2) == 1/4 - 1/9 + 1/6"),
        Law("maximum", "j(a=2, b=0) >= 1 + 2/3"),
        Law("broken", "j(a=0, b=1/2) < j(a=-1/2, b=0)", expect="disproved"),
        Law("numbers", "j(a=-1, b=2/3, c=-4) < number1 + 5", ["number1"], ["number1 >= 0"]),
    ]
    report = verify(objective, laws, lean=lean)
    assert [(law.name, law.message) for law in report if not law.ok] == []
    assert "number" not in (report["maximum"].certificate or "")


def test_hostile_names(lean: Backend) -> None:
    names = ["end", "theorem", "Nat", "LatentObjective", "h1", "F", "delab", "sorry", "id"]
    formula = " + ".join(names)
    for name in ("fun", "Real", "Certificate", "And", "propext", "axiom"):
        objective = Objective(name, formula, weights=["end"])
        law = Law("le_antisymm", f"{name}(end=0) == {formula} - end")
        law_of_keyword = Law("theorem", f"{name}(F=max(h, 1)) >= {name}(F=1)", ["h"])
        report = verify(objective, [law, law_of_keyword], lean=lean)
        assert [result.message for result in report] == ["", ""]
        assert report.summary["proved"] == 2


def proposing(monkeypatch: pytest.MonkeyPatch, outcome: Proof | Counterexample) -> None:
    """Let the prover propose this for the law `mono`, whatever it would find."""

    def prove_or_not(problem: Problem, limits: object = None) -> object:
        return outcome if "b1" in problem.variables else prove(problem)

    monkeypatch.setattr("pybridge.verification.proposing.prove", prove_or_not)


WRONG_CERTIFICATES = [
    Combination((Term(Fraction(1), (0,)),)),
    Combination((Term(Fraction(2), (0, 1)),)),
    Combination((Term(Fraction(1), (1,), (parse("recon"),)),)),
    Combination(),
]


@pytest.mark.parametrize("combination", WRONG_CERTIFICATES)
def test_a_wrong_certificate_is_an_error_and_hurts_nobody_else(
    lean: Backend, monkeypatch: pytest.MonkeyPatch, combination: Combination
) -> None:
    proposing(monkeypatch, Proof(Direct(combination)))
    report = verify(BETA_VAE, [MONO, Law("zero", "beta_vae(beta=0) == recon")], lean=lean)
    assert report["mono"].verdict is Verdict.ERROR
    assert "refused" in report["mono"].message
    assert report["mono"].certificate is None
    assert report["zero"].verdict is Verdict.PROVED


@pytest.mark.parametrize(
    "point",
    [
        {"recon": 0, "kl": 1, "b1": 0, "b2": 1},
        {"recon": 0, "kl": -1, "b1": 0, "b2": 1},
        {"recon": 0, "kl": 1, "b1": 1, "b2": 0},
    ],
)
def test_a_wrong_counterexample_is_an_error(
    lean: Backend, monkeypatch: pytest.MonkeyPatch, point: dict[str, int]
) -> None:
    exact = {name: Fraction(value) for name, value in point.items()}
    proposing(monkeypatch, Counterexample(exact))
    (result,) = verify(BETA_VAE, [MONO], lean=lean)
    assert result.verdict is Verdict.ERROR
    assert result.counterexample is None


@pytest.mark.parametrize(
    "change",
    [
        ("(h₂ : b1 ≤ b2)", "(h₂ : b1 ≤ b2) (_h₃ : recon = 0)"),
        ("(h₁ : kl ≥ 0)", "(h₁ : 0 ≤ kl)"),
        ("beta_vae recon b1 kl ≤", "beta_vae recon b1 kl * 1 ≤"),
        ("  recon + beta * kl\n", "  recon + kl * beta\n"),
        ("  recon + beta * kl\n", "  recon + beta * kl + 0\n"),
        ("theorem beta_vae.mono (recon kl", "theorem beta_vae.mono (kl recon"),
        ("theorem beta_vae.mono", "theorem beta_vae.other"),
        ("Certificate.le_of_facts", "sorry --"),
    ],
)
def test_another_statement_is_never_taken_for_the_one_asked(
    lean: Backend, change: tuple[str, str]
) -> None:
    (result,) = verify(BETA_VAE, [MONO], lean=Meddling(lean, text=change))
    assert result.verdict is Verdict.ERROR
    assert result.message


def test_an_answer_that_is_not_understood_is_an_error(lean: Backend) -> None:
    meddling = Meddling(lean, answer=("LatentObjective.Real", "Rat"))
    (result,) = verify(BETA_VAE, [MONO], lean=meddling)
    assert result.verdict is Verdict.ERROR


def test_an_objective_that_lean_will_not_define_hurts_no_other(lean: Backend) -> None:
    specs = [
        parse_spec(f'[objective]\nname = "{name}"\nformula = "a + b"') for name in ("one", "two")
    ]
    meddling = Meddling(lean, text=("def two ", "def two : Nothing "))
    report = verify(specs, lean=meddling, only="zero_a")
    assert {law.verdict for law in report.objectives[0].laws} == {Verdict.PROVED}
    assert {law.verdict for law in report.objectives[1].laws} == {Verdict.ERROR}
    assert "outside the theorems" in report.objectives[1].laws[0].message


def test_a_timeout_is_an_error_that_says_so(lean: Backend) -> None:
    (result,) = verify(BETA_VAE, [MONO], lean=lean, timeout=0.01)
    assert result.verdict is Verdict.ERROR
    assert "timed out" in result.message


def test_batches_and_executors_make_no_difference(lean: Backend) -> None:
    specs = [
        parse_spec(f'[objective]\nname = "{name}"\nformula = "a + w * b"\nweights = ["w"]')
        for name in ("first", "second", "first")
    ]
    specs.append(specs[-1])
    whole = verify(specs, lean=lean)
    with ThreadPoolExecutor(2) as executor:
        parts = verify(specs, lean=lean, executor=executor, batch_size=7)

    def essence(report: Report) -> list[tuple[str, Verdict, str | None]]:
        return [(law.name, law.verdict, law.theorem) for law in report]

    assert essence(whole) == essence(parts)
    assert parts.lean_texts == whole.lean_texts
    assert parts.summary["error"] == 0


def test_progress_is_told_until_all_laws_have_results(lean: Backend) -> None:
    told: list[Progress] = []
    report = verify(BETA_VAE, lean=lean, batch_size=5, progress=told.append)
    assert told[-1] == Progress(len(report), len(report), len(report))
    for before, after in pairwise(told):
        assert before != after
        assert before.proposed <= after.proposed and before.finished <= after.finished
    assert all(p.finished <= p.proposed <= p.laws == len(report) for p in told)


def test_an_interrupt_stops_the_threads(lean: Backend) -> None:
    def interrupt(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verify(BETA_VAE, lean=lean, batch_size=5, progress=interrupt)
    deadline = time.monotonic() + 30
    while any(thread.name.startswith("pybridge") for thread in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_batch_can_travel_to_another_process(lean: Backend) -> None:
    sent = batch.Batch([Asked(BETA_VAE, MONO, Limits(), True)], EmbeddedBackend(), 60.0, 2048)
    travelled = pickle.loads(pickle.dumps(sent))
    (result,) = pickle.loads(pickle.dumps(travelled.run()))
    assert result.verdict is Verdict.PROVED


def test_requests_that_make_no_sense() -> None:
    with pytest.raises(VerifyError, match="'nothing'"):
        lean_texts(BETA_VAE, only="nothing")
    with pytest.raises(VerifyError, match="two laws"):
        lean_texts(BETA_VAE, [MONO, MONO])
    with pytest.raises(VerifyError, match="2 objectives"):
        lean_texts([BETA_VAE, BETA_VAE], [MONO])
    with pytest.raises(VerifyError, match="backend"):
        verify(BETA_VAE, lean="mainframe")


def test_unknown_laws_need_no_lean() -> None:
    class Unused(Meddling):
        def identity(self) -> LeanIdentity:
            return LeanIdentity("4.35.0", "", "embedded", "", "")

        def check(self, *_: object, **__: object) -> CheckResult:
            raise AssertionError("Lean was asked")

    (result,) = verify(BETA_VAE, [Law("root", "recon**60 != 2")], lean=Unused(None))  # type: ignore[arg-type]
    assert result.verdict is Verdict.UNKNOWN
    assert "irrational" in result.message


def test_reports(lean: Backend) -> None:
    report = verify(BETA_VAE, [MONO, STRICT], lean=lean)
    data = json.loads(report.dumps())
    assert data["summary"] == {"proved": 1, "disproved": 1, "unknown": 0, "error": 0}
    (objective,) = data["objectives"]
    assert objective["formula"] == "recon + beta * kl"
    assert [law["verdict"] for law in objective["laws"]] == ["proved", "disproved"]
    assert all(isinstance(v, str) for v in objective["laws"][1]["counterexample"].values())
    assert "fails at" in str(report)
    assert "<article" in report._repr_html_()
    assert len(report) == len(list(report)) == 2
    with pytest.raises(KeyError):
        report["nothing"]


def test_lean_computes_what_python_does(lean: Backend) -> None:
    objective = Objective("j", "max(a, b) / 3 - abs(a * b) + min(a**2, 0.5)")
    points = [
        {"a": Fraction(1, 3), "b": Fraction(-2)},
        {"a": 0, "b": 7},
        {"a": Fraction(-5, 2), "b": Fraction(1, 7)},
    ]
    assert evaluate_in_lean(objective, points, lean=lean) == [objective(**p) for p in points]
    with pytest.raises(KeyError):
        evaluate_in_lean(objective, [{"a": 1}], lean=lean)


def test_an_evaluation_that_contradicts_itself_is_an_error(lean: Backend) -> None:
    objective = Objective("j", "a + b")
    meddling = Meddling(lean, text=("= 3 :=", "= 4 :="))
    with pytest.raises(EvaluationError):
        evaluate_in_lean(objective, [{"a": 1, "b": 2}], lean=meddling)


def test_standard_families_of_a_larger_objective(lean: Backend) -> None:
    objective = Objective(
        "total",
        "recon + beta * kl + gamma * tc / 2 + max(margin - gap, 0)",
        weights=["beta", "gamma"],
        assume=["kl >= 0", "tc >= 0", "recon >= 0", "beta >= 0", "gamma >= 0"],
    )
    report = verify(objective, lean=lean)
    assert [(law.name, law.message) for law in report if law.verdict is Verdict.ERROR] == []
    assert report.summary["unknown"] == 0
    assert report.ok


@pytest.mark.parametrize("proof", [3, None, b"rfl"])
def test_a_proof_that_is_no_text_is_a_mistake(proof: Any) -> None:
    objective = Objective("obj", "x + y", weights=["y"])
    with pytest.raises(VerifyError, match="give Lean text"):
        verify(objective, [Law("good", "obj(y=0) == x")], proofs={"good": proof})
