"""Defined names and several objectives, as Lean checks them and as reports show them."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from pybridge.objectives.errors import LawError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import parse_spec
from pybridge.report.html import to_html
from pybridge.report.markdown import to_markdown
from pybridge.report.results import Report, Verdict
from pybridge.report.terminal import to_text
from pybridge.verification.verify import lean_texts, verify

pytestmark = pytest.mark.lean

SPEC = """\
uses = ["beta_vae"]

[[objective]]
name = "gauss"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["kl >= 0"]
bounds = [">= recon - abs(beta) * kl"]

[objective.where]
kl = "(mu**2 + v - 1) / 2"

[[objective]]
name = "worst"
formula = "max(recon, a, b)"

[[law]]
name = "same"
claim = "gauss() == beta_vae(kl=kl)"

[[law]]
name = "kl_grows"
forall = ["m"]
assume = ["mu**2 <= m**2", "beta >= 0"]
claim = "gauss() <= gauss(mu=m)"

[[law]]
name = "not_below"
claim = "worst() >= gauss(beta=0)"

[[law]]
name = "too_much"
claim = "gauss() <= worst()"
expect = "disproved"
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return verify(parse_spec(SPEC), cache=False)


def test_laws_are_proved_and_refuted_of_what_names_stand_for(report: Report) -> None:
    assert report.ok
    for name in ("gauss.same", "gauss.kl_grows", "worst.not_below", "gauss.lower_bound"):
        assert report[name].verdict is Verdict.PROVED
    refuted = report["gauss.too_much"]
    assert refuted.verdict is Verdict.DISPROVED
    assert refuted.counterexample is not None
    assert set(refuted.counterexample) == {"recon", "beta", "mu", "v", "a", "b"}
    assert report["gauss.same"].statement == "gauss() == beta_vae(kl=kl)"
    assert report["gauss.gap_beta"].statement.endswith("== (beta2 - beta1) * kl")
    assert report["gauss.mono_beta"].uses == ("kl >= 0",)


def test_lean_states_laws_of_what_names_stand_for(report: Report) -> None:
    lean = report["gauss.same"].lean
    assert "gauss recon beta mu v = recon + beta * ((mu ^ (2 : Nat) + v - 1) / 2)" in lean
    assert "max (max recon a) b" in report.objectives[1].lean_text


def test_no_verdict_on_another_definition_is_remembered(tmp_path: Path) -> None:
    law = Law("l", "j() >= 0")
    for square, verdict in (("x**2", Verdict.PROVED), ("x**2 - 1", Verdict.DISPROVED)):
        objective = Objective("j", "s", where={"s": square})
        assert verify(objective, law)["l"].verdict is verdict
    other = Law("o", "j() >= other()")
    for square, verdict in (("-1", Verdict.PROVED), ("1", Verdict.DISPROVED)):
        objective = Objective("j", "x**2", uses=[Objective("other", f"0 * x + {square}")])
        assert verify(objective, other)["o"].verdict is verdict


def test_what_is_assumed_of_another_objective_may_save_a_law() -> None:
    law = Law("l", "j() <= other()")
    for assume, verdict in ((["y >= 0"], Verdict.PROVED), ([], Verdict.DISPROVED)):
        other = Objective("other", "x + y", assume=assume)
        assert verify(Objective("j", "2 * x - x", uses=[other]), law)["l"].verdict is verdict


def test_reports_show_what_names_stand_for(report: Report) -> None:
    definition = "kl = (mu**2 + v - 1) / 2"
    assert f"where {definition}" in to_text(report, verbose=True)
    assert f"where {definition}" in html.unescape(to_markdown(report))
    page = re.sub(r"<[^>]*>|\s", "", to_html(report))
    assert "wherekl=" in page
    gauss, worst = report.to_json()["objectives"]
    assert (gauss["formula"], gauss["where"]) == (
        "recon + beta * kl",
        {"kl": "(mu**2 + v - 1) / 2"},
    )
    assert (worst["formula"], worst["where"]) == ("max(recon, a, b)", {})


def test_the_lean_of_a_spec_shows_definitions_and_maxima_as_written() -> None:
    text = "".join(lean_texts(parse_spec(SPEC)))
    assert "`recon + beta * kl`\nwhere `kl = (mu**2 + v - 1) / 2`" in text
    assert "/-- `max(recon, a, b)` -/" in text


def test_over_any_field_definitions_are_put_in_place_too() -> None:
    report = verify(parse_spec(SPEC), only=["same", "not_below", "gap_beta"], over="field")
    assert report.ok


def test_what_is_assumed_of_a_definition_is_proved_where_it_can_be() -> None:
    where = {"kl": "(mu**2 + v - 1 - log(v)) / 2", "gap": "mu - nu"}
    assume = ["kl >= 0", "v > 0", "gap >= 0", "nu >= 0"]
    objective = Objective("j", "recon + beta * kl + gap", ["beta"], assume, where=where)
    report = verify(objective, only=["mono_beta", "implied_*"])
    assert report["mono_beta"].uses == ("kl >= 0",)
    proved, assumed = report["implied_kl"], report["implied_gap"]
    assert proved.statement == "kl >= 0 where v > 0"
    assert proved.theorem == "j.implied_kl"
    assert assumed.verdict is Verdict.DISPROVED
    assert assumed.counterexample is not None
    assert assumed.counterexample["mu"] < assumed.counterexample["nu"]
    assert report.objectives[0].discharged == ("kl >= 0",)
    assert "note: j need not assume kl >= 0: proved" in to_text(report)
    assert "`j` need not assume `kl >= 0`: it is proved" in to_markdown(report)
    assert to_html(report).count("proved from the others") == 1


def test_what_a_proved_assumption_uses_is_used() -> None:
    objective = Objective(
        "j",
        "recon + beta * kl",
        ["beta"],
        ["kl >= 0", "v > 0", "recon >= 0"],
        where={"kl": "v - 1 - log(v)"},
        increasing=["beta"],
    )
    assert verify(objective).objectives[0].unused == ("recon >= 0",)


def test_a_law_may_do_without_an_assumption() -> None:
    objective = Objective("j", "x + y", assume=["x >= 0", "y >= 0"])
    law = Law("l", "j() >= y", ["x", "y"], without=["y >= 0"])
    assert list(map(str, law.hypotheses(objective))) == ["x >= 0"]
    assert verify(objective, law).ok
    needed = Law("l", "j() >= y", ["x", "y"], without=["x >= 0"], expect="disproved")
    assert verify(objective, needed).ok


def test_what_is_not_assumed_cannot_be_left_out() -> None:
    objective = Objective("j", "x + y", assume=["x >= 0"])
    with pytest.raises(LawError, match=r"to do without y >= 0, .*; it assumes x >= 0"):
        verify(objective, Law("l", "j() >= y", ["x", "y"], without=["y >= 0"]))
    with pytest.raises(LawError, match="are lists"):
        Law("l", "j() >= y", without="x >= 0")  # type: ignore[arg-type]
