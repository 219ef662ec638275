"""What would save a law that fails: searched, proved by Lean, and ready to be pasted."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge.expression import parse_relation
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.report.results import Verdict
from pybridge.translation.unfolding import problem_of
from pybridge.verification.repairs import proposals
from pybridge.verification.verify import verify

VAE = Objective("j", "recon + beta * kl + gamma * tc", ["beta", "gamma"])


def saved(objective: Objective, law: Law) -> list[tuple[str, str]]:
    return [(str(p.assumption), p.place) for p in proposals(objective, law)]


@pytest.mark.parametrize(
    ("claim", "assume", "expected"),
    [
        ("j(gamma=g1) <= j(gamma=g2)", ["g1 <= g2"], [("tc >= 0", "objective")]),
        ("j(gamma=g1) <= j(gamma=g2)", ["tc >= 0"], [("g1 <= g2", "law")]),
        ("kl >= -3/2", [], []),  # the claim itself is no repair
        ("2 * kl >= -3", [], [("kl >= -3/2", "objective")]),
        ("kl**2 > 4", ["kl >= 0"], [("kl > 2", "objective")]),
        ("j(recon=0, kl=0) <= gamma * 5", ["gamma > 0"], [("tc <= 5", "objective")]),
        ("recon + 1 <= kl + 1", [], [("recon <= kl", "objective")]),
        ("max(kl, tc) == kl", [], [("tc <= kl", "objective")]),
        ("kl * tc >= 0", ["kl >= 0"], [("tc >= 0", "objective")]),
        ("kl <= 0", ["kl >= 0"], []),  # only the boundary is left
        ("recon == recon + 1", [], []),
        ("g1**2 <= 1", ["g1 >= -1"], [("g1 <= 1", "law")]),
    ],
)
def test_the_weakest_simple_assumption_is_proposed(
    claim: str, assume: list[str], expected: list[tuple[str, str]]
) -> None:
    names = {name for text in (claim, *assume) for name in ("g1", "g2") if name in text}
    assert saved(VAE, Law("law", claim, sorted(names), assume)) == expected


def test_two_that_do_not_follow_from_each_other_are_both_proposed() -> None:
    found = saved(Objective("j", "max(x, y)"), Law("law", "j() >= 1"))
    assert sorted(found) == [("x >= 1", "objective"), ("y >= 1", "objective")]


def test_an_assumption_about_a_replaced_name_holds_for_each_value() -> None:
    objective = Objective("j", "x**2")
    law = Law("mono", "j(x=x1) <= j(x=x2)", ["x1", "x2"], ["x1 <= x2"], family="mono_term")
    (proposal,) = proposals(objective, law)
    assert str(proposal.assumption) == "x >= 0"
    assert {"x1 >= 0", "x2 >= 0"} <= {str(h) for h in proposal.law.hypotheses(objective)}


@pytest.mark.lean
def test_a_repair_is_proved_and_can_be_pasted() -> None:
    report = verify(VAE, only=["mono_gamma", "nonnegative"], cache=False)
    (repair,) = report["mono_gamma"].repairs
    assert (repair.assumption, repair.place) == ("tc >= 0", "objective")
    assert f"theorem {repair.theorem}" in repair.lean
    assert repair.lean in report.lean_texts[0]
    assert not report["nonnegative"].repairs
    pasted = Objective("j", VAE.formula, VAE.weights, [repair.assumption])
    assert verify(pasted, only="mono_gamma", cache=False)["mono_gamma"].verdict is Verdict.PROVED


@pytest.mark.lean
def test_what_is_meant_to_fail_needs_no_repair() -> None:
    law = Law("grows", "j(gamma=g1) <= j(gamma=g2)", ["g1", "g2"], ["g1 <= g2"])
    meant = Law("grows", law.claim, law.forall, law.assume, "disproved")
    assert verify(VAE, [law], cache=False)["grows"].repairs
    assert not verify(VAE, [meant], cache=False)["grows"].repairs


@pytest.mark.lean
@pytest.mark.parametrize("options", [{"paranoid": True}, {"over": "field"}])
def test_a_repair_is_checked_like_any_other_theorem(options: dict[str, object]) -> None:
    report = verify(VAE, only="mono_gamma", cache=False, **options)  # type: ignore[arg-type]
    assert [repair.assumption for repair in report["mono_gamma"].repairs] == ["tc >= 0"]


parts = st.sampled_from(["x", "y", "a * x", "b * y", "a * b", "x * y", "(x - y)**2", "abs(x)", "1"])


@given(st.lists(parts, min_size=1, max_size=3), st.sampled_from(["<=", ">=", "<", ">"]), parts)
@settings(max_examples=40, deadline=None)
def test_what_is_proposed_survives_random_points(left: list[str], symbol: str, right: str) -> None:
    """And says something: it leaves points."""
    claim = parse_relation(f"{' + '.join(left)} {symbol} {right}")
    names = claim.variables()
    if not names:
        return
    objective = Objective("j", " + ".join(names))
    for proposal in proposals(objective, Law("law", claim)):
        problem = problem_of(objective, proposal.law)
        (assumption,) = problem.hypotheses
        kept = 0
        for n in range(400):
            digits = [Fraction((n * step) % 23 - 11, 3) for step in (1, 5, 7, 11)]
            point = dict(zip(problem.variables, digits, strict=False))
            if assumption.evaluate(point):
                kept += 1
                assert claim.evaluate(point), (str(claim), str(assumption), point)
        assert kept, (str(claim), str(assumption))


def test_names_that_are_long_get_repairs_too() -> None:
    law = Law("x" * 128, "j(gamma=g1) <= j(gamma=g2)", ["g1", "g2"], ["g1 <= g2"])
    (proposal,) = proposals(VAE, law)
    assert len(proposal.law.name) == 128
    assert replace(proposal).law.claim == law.claim
