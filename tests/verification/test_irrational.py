"""Laws that fail at irrational numbers only: Lean is given the root, and accepts nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pybridge.expression.algebraic import AlgebraicNumber, Number
from pybridge.lean.backend import Backend
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample
from pybridge.prover.certificate import ROOT, Combination, Direct, RootCertificate, Term
from pybridge.prover.search import prove
from pybridge.report.html import to_html
from pybridge.report.junit import to_junit
from pybridge.report.markdown import to_markdown
from pybridge.report.results import Verdict
from pybridge.translation.unfolding import problem_of
from pybridge.verification import verdict_cache
from pybridge.verification.verify import verify

pytestmark = pytest.mark.lean

J = Objective("j", "recon + w * kl", ["w"])


def law(name: str, assume: list[str], claim: str) -> Law:
    found = Law(name, claim, assume=assume)
    relations = (*found.assume, found.claim)
    used = dict.fromkeys(name for each in relations for name in each.variables())
    return Law(name, claim, [n for n in used if n not in J.variables], assume, "disproved")


ROOT_TWO = law("two", ["r**2 == 2", "r >= 0"], "r <= 1")

IRRATIONAL = [
    ROOT_TWO,
    law("cube", ["r**3 == 2"], "r >= 2"),
    law("circle", ["x**2 + y**2 == 3"], "x == 0"),
    law("huber", ["r**2 == x**2 + e", "r >= 0", "x == 1", "e == 1"], "r <= 1"),
    law("differs", [], "x**2 != 2"),
    law("equals", ["x**2 == 2"], "x == x + 1"),
    law("strict", ["r**2 == 2", "r != 1", "r > 0"], "r < 1"),
    law("close", ["r**2 == 2", "r > 0"], "100000000 * r <= 141421356"),
    law("sum", ["r**2 == 2", "s**2 == 3", "r >= 0", "s >= 0"], "r + s <= 3"),
    law("cubes", ["a**3 == 2", "b**3 == 3"], "a * b <= 1"),
    law("quintic", ["x**5 == x + 1"], "x <= 7/6"),
    # The objective applied, definitions of operations, and atoms within atoms.
    law("applied", ["r**2 == 2", "r > 0", "recon >= 0"], "j(w=r) < 3 + recon"),
    law("rectified", ["r**2 == 2", "max(r, 0) >= 1"], "relu(r - 1) + j(w=r) == 3 + recon"),
    law("clipped", ["r**2 == 2", "r > 0"], "clip(r, 0, 1) * r != max(max(r, 1), abs(r))"),
    law("tie", ["r**2 == 2", "max(r, r**3 - r) == r"], "abs(max(r, r**3 - r)) < max(r, -r)"),
    law("nested", ["r**2 == 2", "r > 0"], "abs(abs(r - 3) - 1) <= min(r, 3 - r) - 1"),
]


@pytest.fixture(scope="module")
def lean() -> Backend:
    backend = EmbeddedBackend()
    backend.identity()
    return backend


def test_they_are_disproved(lean: Backend) -> None:
    report = verify(J, IRRATIONAL, lean=lean, cache=False)
    assert [(r.name, r.verdict.value, r.message) for r in report if not r.ok] == []
    for result in report:
        assert result.counterexample is not None
        assert any(isinstance(n, AlgebraicNumber) for n in result.counterexample.values())
        assert set(result.axioms) <= {"propext", "Quot.sound", "Classical.choice"}
    assert all(max(map(len, text.splitlines())) <= 100 for text in report.lean_texts), (
        "lines of Lean are too long"
    )


def test_what_holds_there_is_proved(lean: Backend) -> None:
    laws = [
        replace_expectation(law("least", ["r**2 == 2", "r >= 0"], "r >= 1")),
        replace_expectation(law("most", ["r**2 == 2"], "r <= 3/2")),
        replace_expectation(law("four", ["r**2 == 2"], "r**4 == 4")),
    ]
    assert verify(J, laws, lean=lean, cache=False).summary["proved"] == 3


def replace_expectation(stated: Law) -> Law:
    return Law(stated.name, stated.claim, stated.forall, stated.assume)


def test_a_report_shows_the_number_and_what_it_is_a_root_of(lean: Backend) -> None:
    required = replace_expectation(ROOT_TWO)
    report = verify(J, [required], lean=lean, cache=False)
    shown = "fails at r ≈ 1.414214 (root of r**2 - 2 between 1 and 2): 1.414214 <= 1 is false"
    assert shown in str(report)
    assert shown in " ".join(to_markdown(report).split())
    assert "1.414214 (root of r**2 - 2 between 1 and 2)" in to_junit(report)
    assert "1.414214 (root of r**2 - 2 between 1 and 2)" in to_html(report)
    assert "It fails at r ≈ 1.414214 (root of r**2 - 2 between 1 and 2)." in report["two"].lean
    (data,) = json.loads(report.dumps())["objectives"][0]["laws"]
    assert data["failure"] == "1.414214 <= 1"
    assert data["counterexample"] == {
        "r": {"approximation": "1.414214", "root_of": "r**2 - 2", "between": ["1", "2"]}
    }


def test_it_is_remembered(lean: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict_cache, "cache_directory", lambda: tmp_path)
    first = verify(J, IRRATIONAL, lean=lean, cache=True)
    assert not any(result.remembered for result in first)
    again = verify(J, IRRATIONAL, lean=lean, cache=True)
    assert all(result.remembered for result in again)
    for before, after in zip(first, again, strict=True):
        assert after.counterexample == before.counterexample
        assert after.explanation == before.explanation


def test_a_field_need_not_have_the_root(lean: Backend) -> None:
    """Of the rational numbers the law is true."""
    (result,) = verify(J, [ROOT_TWO], lean=lean, over="field", cache=False)
    assert result.verdict is Verdict.UNKNOWN and result.counterexample is None
    assert "over the real numbers, at r ≈ 1.414214 (root of r**2 - 2" in result.message


def number(*coefficients: int, low: str = "1", high: str = "2") -> AlgebraicNumber:
    return AlgebraicNumber(coefficients, Fraction(low), Fraction(high))


POSITIVE = Direct(Combination((Term(Fraction(1), (1,)), Term(Fraction(1)))))

WRONG: dict[str, dict[str, Any]] = {
    "another root": {"root": number(-3, 0, 1)},
    "no root at all": {"root": number(2, 0, 1)},
    "no change of sign": {"root": number(-2, 0, 1, low="3", high="4")},
    "two roots": {"root": number(-2, 0, 1, low="-2", high="2")},
    "an end that is a root": {"root": number(-1, 0, 1)},
    "ends in the wrong order": {"root": number(-2, 0, 1, low="2", high="1")},
    "an interval with no inside": {"root": number(-2, 0, 1, low="1", high="1")},
    "another interval": {"root": number(-2, 0, 1, low="-2", high="-1")},
    "the same value with another sign": {"values": {"r": -ROOT}},
    "another value": {"values": {"r": ROOT + 1}},
    "a rational value": {"values": {"r": ROOT - ROOT + 2}},
    "no reasons": {"hypotheses": (Direct(Combination()), Direct(Combination()))},
    "a wrong reason": {"hypotheses": (Direct(Combination()), POSITIVE)},
    "a reason for something else": {"negation": POSITIVE},
    "a multiple of something else": {"negation": Direct(Combination((), ((0, ROOT),)))},
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_wrong_root_is_an_error(
    lean: Backend, monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    right = prove(problem_of(J, ROOT_TWO))
    assert isinstance(right, Counterexample) and isinstance(right.root, RootCertificate)
    wrong = replace(right, root=replace(right.root, **change))
    monkeypatch.setattr("pybridge.verification.proposing.prove", lambda *_: wrong)
    (result,) = verify(J, [ROOT_TWO], lean=lean, cache=False)
    assert result.verdict is Verdict.ERROR
    assert result.counterexample is None


@pytest.mark.parametrize(
    "shown",
    [
        number(-3, 0, 1),
        number(-2, 0, 1, low="-2", high="-1"),
        number(-2, 0, 1, low="1414213/1000000", high="1414213562/1000000000"),
        Fraction(141421356, 100000000),
    ],
)
def test_no_other_number_is_shown_than_lean_has(
    lean: Backend, monkeypatch: pytest.MonkeyPatch, shown: Number
) -> None:
    right = prove(problem_of(J, ROOT_TWO))
    assert isinstance(right, Counterexample)
    wrong = replace(right, point={"r": shown})
    monkeypatch.setattr("pybridge.verification.proposing.prove", lambda *_: wrong)
    (result,) = verify(J, [ROOT_TWO], lean=lean, cache=False)
    assert result.verdict is Verdict.ERROR and result.counterexample is None
    assert "a failure at another r" in result.message


@pytest.mark.parametrize("claim", ["r <= 2", "r**2 >= 2", "r >= 1"])
def test_a_true_law_is_not_disproved_at_a_root(
    lean: Backend, monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    right = prove(problem_of(J, ROOT_TWO))
    monkeypatch.setattr("pybridge.verification.proposing.prove", lambda *_: right)
    (result,) = verify(J, [law("true", ["r**2 == 2", "r >= 0"], claim)], lean=lean, cache=False)
    assert result.verdict is Verdict.ERROR and "refused" in result.message
