"""The trusted room: each reason not to believe an answer, one by one, on answers of real Lean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from pybridge import Law, Objective, Verdict
from pybridge.lean.backend import CheckResult
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.prover import Limits
from pybridge.translation.naming import lean_name
from pybridge.translation.question import Question, WrittenProof
from pybridge.translation.render import render_batch, theorem_text
from pybridge.verification.proposing import question_about
from pybridge.verification.trust import judged

pytestmark = pytest.mark.lean

VAE = Objective("vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
TRUE = Law("mono", "vae(beta=a) <= vae(beta=b)", ["a", "b"], ["a <= b"])
FALSE = Law("strict", "vae(beta=a) < vae(beta=b)", ["a", "b"], ["a < b"])
SHAPE = Law("shape", "vae() == weightedTwoTerm(weight=beta, base=recon, regularizer=kl)")
SAME = Law("same", "vae() == vae()")
OPEN = Law("open", "vae(beta=a) * vae(beta=b) <= vae(beta=a)**4 + vae(beta=b)**4 + 1", ["a", "b"])


@cache
def asked(law: Law, objective: Objective = VAE) -> tuple[Question, CheckResult]:
    """A law with what the prover found, and what Lean says of it."""
    question = question_about(objective, law, limits=Limits())
    theorem = question.theorem
    assert theorem
    answer = EmbeddedBackend().check(
        render_batch([question]), [theorem], definitions=[lean_name(objective.name)]
    )
    return question, answer


def tampered(answer: CheckResult, **changes: Any) -> CheckResult:
    """The answer with something changed in what it says of the only theorem."""
    ((name, outcome),) = answer.theorems.items()
    return replace(answer, theorems={name: replace(outcome, **changes)})


@pytest.mark.parametrize("law", [TRUE, SHAPE])
def test_what_lean_accepts_is_proved(law: Law) -> None:
    question, answer = asked(law)
    result = judged(question, [answer], 1.5)
    assert result.verdict is Verdict.PROVED
    assert result.theorem == f"vae.{law.name}"
    assert set(result.axioms) == {"propext", "Quot.sound", "Classical.choice"}
    assert result.certificate == question.certificate
    assert result.counterexample is None
    assert (result.seconds, result.message, result.failure) == (1.5, "", "")
    assert result.lean == theorem_text(question)


def test_what_lean_accepts_of_the_negation_is_disproved() -> None:
    question, answer = asked(FALSE)
    result = judged(question, [answer])
    assert result.verdict is Verdict.DISPROVED
    assert result.theorem == "vae.strict.disproved"
    assert result.counterexample
    assert set(result.counterexample) == {"recon", "kl", "a", "b"}
    assert all(isinstance(value, Fraction) for value in result.counterexample.values())
    assert "<" in result.failure
    assert result.certificate is None


@pytest.mark.parametrize("law", [TRUE, FALSE])
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"accepted": False, "reason": "so"}, "Lean refused the proof: so"),
        ({"axioms": None}, "axioms are not known"),
        ({"axioms": ("propext", "sorryAx")}, "rests on sorryAx"),
        ({"axioms": ("my.axiom",)}, "rests on my.axiom"),
        ({"statement": None}, "Lean accepted something else"),
        ({"statement": "True"}, "Lean accepted something else"),
    ],
)
def test_an_answer_that_is_no_reason_to_believe(
    law: Law, changes: dict[str, Any], message: str
) -> None:
    question, answer = asked(law)
    result = judged(question, [tampered(answer, **changes)])
    assert result.verdict is Verdict.ERROR
    assert message in result.message
    assert result.theorem is None
    assert result.axioms == ()
    assert result.counterexample is None
    assert result.certificate is None
    assert result.failure == ""


def test_a_theorem_may_assume_less_than_the_law_and_nothing_else() -> None:
    less = Law("mono", TRUE.claim, TRUE.forall, [*TRUE.assume, "a <= 7"])
    question, answer = asked(less)
    assert [str(relation) for relation in question.hypotheses] == ["kl >= 0", "a <= b"]
    assert judged(question, [answer]).uses == ("kl >= 0",)
    beyond = replace(question, law=Law("mono", TRUE.claim, TRUE.forall))
    result = judged(beyond, [answer])
    assert result.verdict is Verdict.ERROR
    assert "a theorem that assumes a <= b" in result.message


def test_a_counterexample_has_to_satisfy_every_hypothesis() -> None:
    question, answer = asked(FALSE)
    assert "kl >= 0" in judged(question, [answer]).hypotheses
    narrower = Law("strict", FALSE.claim, FALSE.forall, [*FALSE.assume, "kl >= 5"])
    result = judged(replace(question, law=narrower), [answer])
    assert result.verdict is Verdict.ERROR
    assert "the failure of another law, which assumes less" in result.message


def test_a_problem_of_the_whole_text_is_named_first() -> None:
    question, answer = asked(TRUE)
    broken = replace(tampered(answer, accepted=False, reason="so"), problem="Lean timed out")
    assert judged(question, [broken]).message == "Lean timed out"


@pytest.mark.parametrize(
    "other",
    [
        Law("mono", "vae(beta=b) <= vae(beta=a)", ["a", "b"], ["a <= b"]),
        Law("mono", "vae(beta=a) < vae(beta=b)", ["a", "b"], ["a <= b"]),
        Law("mono", "vae(beta=a) <= vae(beta=b)", ["a", "b"], ["b <= a"]),
        Law("mono", "vae(beta=a) <= vae(beta=b)", ["a", "b"], ["a <= b", "a <= 1"]),
        Law("mono", "vae(beta=a) <= vae(beta=b) + 0", ["a", "b"], ["a <= b"]),
        Law("mono", "vae(beta=a) <= vae(beta=b)", ["b", "a"], ["a <= b"]),
    ],
)
def test_a_theorem_that_says_something_else(other: Law) -> None:
    """The proof is of `TRUE`; what was asked is another law of that name."""
    question, answer = asked(TRUE)
    different = replace(
        question,
        law=other,
        hypotheses=other.hypotheses(VAE),
        problem=question_about(VAE, other, WrittenProof("rfl")).problem,
    )
    result = judged(different, [answer])
    assert result.verdict is Verdict.ERROR
    assert "was asked" in result.message or "Lean accepted something else" in result.message


def test_a_law_is_not_its_negation() -> None:
    proved, disproved = asked(TRUE)[0], asked(FALSE)[0]
    answers = {law.name: asked(law)[1] for law in (TRUE, FALSE)}
    ((_, of_true),) = answers["mono"].theorems.items()
    ((name, _),) = answers["strict"].theorems.items()
    swapped = replace(answers["strict"], theorems={name: replace(of_true, name=name)})
    assert judged(disproved, [swapped]).verdict is Verdict.ERROR
    assert judged(proved, [answers["mono"]]).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    "formula", ["beta * kl + recon", "recon + beta * kl + 0", "recon - beta * kl", "recon"]
)
def test_an_objective_that_is_another_one(formula: str) -> None:
    """The definition alone tells them apart: what is proved holds of either."""
    question, answer = asked(SAME)
    _, of_other = asked(SAME, Objective("vae", formula))
    result = judged(question, [replace(answer, definitions=of_other.definitions)])
    assert result.verdict is Verdict.ERROR
    assert "Lean accepted something else" in result.message
    assert judged(question, [answer]).verdict is Verdict.PROVED


def test_a_definition_that_lean_does_not_show() -> None:
    question, answer = asked(TRUE)
    for definitions in ({}, {"vae": None}, {"other": answer.definitions["vae"]}):
        assert judged(question, [replace(answer, definitions=definitions)]).verdict == "error"


def test_every_lean_that_was_asked_has_to_agree() -> None:
    question, answer = asked(TRUE)
    refused = tampered(answer, accepted=False, reason="no")
    assert judged(question, [answer, answer]).verdict is Verdict.PROVED
    assert judged(question, [answer, refused]).verdict is Verdict.ERROR
    assert judged(question, [refused, answer]).verdict is Verdict.ERROR


def test_the_text_of_a_refused_proof_is_not_passed_on() -> None:
    question, answer = asked(TRUE)
    refused = tampered(answer, accepted=False, reason="no")
    written = question_about(VAE, TRUE, WrittenProof("by sorry"))
    assert "by sorry" in theorem_text(written)
    assert judged(written, [refused]).lean == ""
    assert judged(question, [refused]).lean == theorem_text(question)
    assert judged(question, [refused]).seconds == 0.0


def test_no_answer_is_no_verdict() -> None:
    question, _ = asked(TRUE)
    assert judged(question, []).verdict is Verdict.ERROR
    assert judged(asked(FALSE)[0], []).counterexample is None


def test_what_the_prover_did_not_find_is_unknown() -> None:
    question = question_about(VAE, OPEN, limits=replace(Limits(), steps=1))
    result = judged(question, [])
    assert result.verdict is Verdict.UNKNOWN
    assert result.message
    assert result.theorem is None
