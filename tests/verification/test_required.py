"""Verdicts that mean what the author meant: requirements, locks, contradictions, hypotheses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pybridge.objectives.errors import ObjectiveError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec, SpecError, parse_spec
from pybridge.report.results import FailedLawsError, Report, Verdict
from pybridge.verification.locking import lock_of
from pybridge.verification.verify import verify

pytestmark = pytest.mark.lean

SPEC = """\
[objective]
name = "j"
formula = "{formula}"
weights = ["beta"]
assume = ["kl >= 0"]
"""
RIGHT, FLIPPED = "recon + beta * kl", "recon - beta * kl"


def spec(formula: str, more: str = "") -> Spec:
    return parse_spec(SPEC.format(formula=formula) + more, "j.toml")


def held(formula: str, locked: str = RIGHT, **options: object) -> Report:
    """What comes of a formula that is held to the lock of another."""
    before = spec(locked)
    (result,) = verify(before).objectives
    now = replace(spec(formula), lock=lock_of(before, result))
    return verify(now, **options)  # type: ignore[arg-type]


def changes(report: Report) -> dict[str, str | None]:
    (objective,) = report.objectives
    found = [law.change for law in objective.laws if law.change] + list(objective.vanished)
    return {change.name: change.now and change.now.partition(":")[0] for change in found}


def test_a_flipped_sign_fails_what_is_required() -> None:
    right, flipped = (verify(spec(f, 'increasing = ["beta"]')) for f in (RIGHT, FLIPPED))
    assert right.ok
    right.raise_for_failures()
    assert not flipped.ok
    with pytest.raises(FailedLawsError) as caught:
        flipped.raise_for_failures()
    assert "fails at recon = 0, kl = 1, beta1 = 0, beta2 = 1: 0 <= -1 is false" in str(caught.value)
    assert "the opposite is proved: decreasing in beta" in str(caught.value)


def test_a_flipped_sign_breaks_the_lock() -> None:
    report = held(FLIPPED)
    assert not report.ok
    found = changes(report)
    assert found["mono_beta"] == "disproved" and found["gap_beta"] == "disproved"
    gone = report["mono_beta"].change
    assert gone and gone.renamed == "antitone_beta"
    assert "antitone_beta" in (report.objectives[0].unlocked or ())
    with pytest.raises(FailedLawsError, match=r"fails at .*: 0 <= -1 is false"):
        report.raise_for_failures()


@pytest.mark.parametrize("formula", [RIGHT, "kl * beta + recon", "recon + 2 * beta * kl / 2"])
def test_a_formula_may_be_written_in_another_way(formula: str) -> None:
    report = held(formula)
    assert report.ok and changes(report) == {}


def test_a_term_that_is_renamed_takes_its_findings_along() -> None:
    now = replace(spec(RIGHT), objective=Objective("j", "recon + beta * kld", ["beta"]))
    (result,) = verify(spec(RIGHT)).objectives
    report = verify(replace(now, lock=lock_of(spec(RIGHT), result)))
    found = changes(report)
    assert found["mono_kl"] is None and found["zero_kl"] is None and not report.ok
    with pytest.raises(FailedLawsError, match="mono_kl is locked, but cannot be stated any more"):
        report.raise_for_failures()


def test_a_new_term_adds_findings_and_breaks_what_it_changes() -> None:
    report = held("recon + beta * kl + tc")
    assert "zero_tc" in (report.objectives[0].unlocked or ())
    found = changes(report)
    assert found["zero_beta"] == "disproved" and "mono_beta" not in found


def test_only_what_was_asked_about_is_compared() -> None:
    assert held(FLIPPED, only=["zero_beta"]).ok
    assert set(changes(held(FLIPPED, only="mono_*"))) == {"mono_beta"}
    assert set(changes(held(FLIPPED, only="zero_*"))) == {"zero_recon"}


def test_a_finding_that_is_now_required_is_held_to_more() -> None:
    (result,) = verify(spec(RIGHT)).objectives
    lock = lock_of(spec(RIGHT), result)
    report = verify(replace(spec(RIGHT, 'increasing = "beta"'), lock=lock))
    assert report.ok and report["mono_beta"].required


def test_findings_are_never_failures() -> None:
    report = verify(Objective("j", "recon + beta * kl", ["beta"]))
    assert report["mono_beta"].verdict is Verdict.DISPROVED
    assert report.ok and not any(law.required for law in report)


def test_a_report_is_neither_true_nor_false() -> None:
    report = verify(Objective("j", "recon"), only="mono_recon")
    with pytest.raises(TypeError, match=r"use report\.ok, or report\.raise_for_failures\(\)"):
        bool(report)
    with pytest.raises(TypeError, match=r"report\.ok"):
        assert report


def test_an_error_is_a_failure_even_of_a_finding() -> None:
    report = verify(Objective("j", "recon + beta * kl"), timeout=0.001, cache=False)
    assert {law.verdict for law in report} == {Verdict.ERROR} and not report.ok


def test_contradictory_assumptions_are_refused_before_anything_runs() -> None:
    slip = ["kl >= 0", "beta > 0", "beta <= -1"]
    objective = Objective("j", "recon - beta * kl", ["beta"], slip)
    with pytest.raises(ObjectiveError, match="'beta > 0' and 'beta <= -1' contradict each other"):
        verify(objective)
    text = SPEC.format(formula=FLIPPED).replace('["kl >= 0"]', str(slip).replace("'", '"'))
    with pytest.raises(SpecError, match=r"^j\.toml:5: .*contradict each other"):
        verify(parse_spec(text, "j.toml"))


@pytest.mark.parametrize(
    ("formula", "assume", "said"),
    [
        ("v - log(v)", ["v <= 0"], "hold nowhere that it is defined.*'v <= 0' and '0 < v'"),
        ("x / (v - w)", ["v == w"], "hold nowhere that it is defined.*'v == w' and 'v - w != 0'"),
        ("x + sqrt(-1 - x**2)", [], "j is defined nowhere.*'0 <= -1 - x\\*\\*2' cannot be"),
        ("x + y", ["exp(x) <= 0"], "assumptions of j hold nowhere, .*'exp\\(x\\) <= 0' cannot be"),
    ],
)
def test_an_objective_that_is_defined_nowhere_is_refused(
    formula: str, assume: list[str], said: str
) -> None:
    with pytest.raises(ObjectiveError, match=said):
        verify(Objective("j", formula, assume=assume))


def test_where_an_objective_is_defined_need_not_be_assumed() -> None:
    report = verify(Objective("j", "v - log(v)", nonnegative=True))
    assert report["nonnegative"].verdict is Verdict.PROVED
    assert report["nonnegative"].hypotheses == ("0 < v",)


def test_a_law_that_says_nothing_is_a_failure_unless_its_author_says_so() -> None:
    claim, where = "j(kl=k1) <= j(kl=k2)", ["k1 < k2", "k2 < k1"]
    objective = Objective("j", RIGHT, ["beta"], ["kl >= 0"])
    report = verify(objective, [Law("empty", claim, ["k1", "k2"], where)])
    assert report["empty"].verdict is Verdict.PROVED and not report.ok
    assert report["empty"].vacuous == ("k1 < k2", "k2 < k1")
    with pytest.raises(FailedLawsError, match="is vacuous: nothing satisfies its hypotheses"):
        report.raise_for_failures()
    assert verify(objective, [Law("empty", claim, ["k1", "k2"], where, vacuous=True)]).ok


def test_a_theorem_keeps_only_the_hypotheses_that_its_proof_uses() -> None:
    objective = Objective("j", RIGHT, ["beta"], ["kl >= 0", "recon >= -5", "beta <= 100"])
    report = verify(objective, only=["mono_beta", "zero_beta", "nonnegative"], cache=False)
    mono = report["mono_beta"]
    assert mono.statement == "j(beta=beta1) <= j(beta=beta2) where kl >= 0, beta1 <= beta2"
    assert mono.uses == ("kl >= 0",)
    assert "recon ≥ -5" not in mono.lean and "100" not in mono.lean
    assert report["zero_beta"].statement == "j(beta=0) == recon"
    assert mono.finding == "increasing in beta: yes, if kl >= 0"
    failing = report["nonnegative"]
    assert failing.hypotheses == ("kl >= 0", "recon >= -5", "beta <= 100"), (
        "it holds where it fails"
    )


def test_an_assumption_behind_a_replaced_name_is_named_as_it_was_assumed() -> None:
    objective = Objective("j", "x**2 + y", assume=["x >= 0"], increasing="x")
    report = verify(objective, cache=False)
    assert report["mono_x"].uses == ("x >= 0",) and report.ok
    assert report.objectives[0].unused == ()


def test_assumptions_that_no_required_law_uses_are_named() -> None:
    objective = Objective("j", RIGHT, ["beta"], ["kl >= 0", "recon >= 0"], increasing="beta")
    assert verify(objective).objectives[0].unused == ("recon >= 0",)
    assert verify(Objective("j", RIGHT, ["beta"], ["kl >= 0"])).objectives[0].unused == ()


def test_a_spec_says_how_hard_to_look(monkeypatch: pytest.MonkeyPatch) -> None:
    from pybridge.prover import Limits
    from pybridge.verification import proposing

    seen = []

    def remember(problem: object, limits: Limits) -> object:
        seen.append(limits)
        return prove(problem, limits)

    prove = proposing.prove
    monkeypatch.setattr(proposing, "prove", remember)
    for options in ({}, {"effort": 3}):
        verify(spec(RIGHT, "effort = 2"), only="zero_kl", cache=False, **options)  # type: ignore[arg-type]
    assert seen == [Limits.of_effort(2), Limits.of_effort(3)]


def test_requirements_in_python_are_held_to_as_well() -> None:
    right = Objective(
        "j", RIGHT, ["beta"], ["kl >= 0", "beta >= 0"],
        increasing=["beta", "kl"], convex="beta", bounds=">= recon",
        equals={"beta": 0, "to": "recon"},
    )  # fmt: skip
    report = verify(right)
    assert report.ok and sum(law.required for law in report) == 5
    wrong = Objective("j", RIGHT, ["beta"], ["kl >= 0"], bounds="<= recon")
    assert not verify(wrong).ok
