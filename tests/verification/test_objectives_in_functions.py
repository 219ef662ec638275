"""Objectives without functions, applied inside of functions and quotients.

Lean compares such an objective by its name and does not unfold it, but a certificate has what
functions are applied to written out: so there Lean has to unfold it.
"""

from __future__ import annotations

import pytest

from pybridge.objectives.spec import parse_spec
from pybridge.report.results import Report, Verdict
from pybridge.verification.verify import lean_texts, verify

pytestmark = pytest.mark.lean

OBJECTIVES = """\
[[objective]]
name = "c"
formula = "x * y + 1"

[[objective]]
name = "hinge"
formula = "max(1 - m, 0) / 2"

[[objective]]
name = "loss"
formula = "recon + beta * exp(s)"
assume = ["beta >= 0"]

[[objective]]
name = "id"
formula = "u + v"
"""

PROVED = {
    # of the objective itself
    "below_exp": ("exp(c(y=1)) >= 1 + x", ["x >= 0"]),
    "below_exp_of_both": ("exp(c()) >= c() + 1", []),
    "quotient": ("1 / (1 + c(y=0)**2) <= 1", []),
    "divided": ("c() / c(y=1) <= 1", ["x > 0", "y <= 1"]),
    "logarithm": ("log(c(y=1)) >= 0", ["x > 0"]),
    "root": ("sqrt(c(y=1)**2) == abs(x + 1)", []),
    "nested": ("exp(c(x=c(y=x), y=1)) >= 3 + x**2", []),
    "function_in_argument": ("c(x=exp(x), y=1) >= 2 + x", []),
    "function_in_both": ("exp(c(x=exp(x), y=1)) >= 3 + x", []),
    "only_in_a_hypothesis": ("x <= -1", ["exp(c(y=1)) <= 1"]),
    "inside_and_outside": ("exp(c(y=1)) - c(y=1) >= 1", []),
    "of_the_library": (
        "exp(weightedTwoTerm(weight=1, base=c(), regularizer=y)) >= 2 + x * y + y",
        [],
    ),
    "in_a_maximum": ("max(exp(c(y=1)), 0) >= c(y=1)", []),
    # with an atom in it
    "hinge_in_exp": ("exp(hinge()) >= 1", []),
    "hinge_in_sqrt": ("sqrt(hinge(m=-1)) == 1", []),
    "hinge_quotient": ("1 / (1 + hinge()) <= 1", []),
    # of one objective in a law of another
    "others": ("exp(id(u=c())) >= id(u=c()) + 1", []),
    "others_with_functions": ("log(c(x=loss(), y=1)) >= 0", ["recon >= 0"]),
    "in_one_with_functions": ("loss(s=c(y=1), recon=0) >= beta * (2 + x)", []),
    "named_like_a_word_of_lean": ("exp(id(v=1)) >= 2 + u", []),
}

DISPROVED = {
    "false_exp": ("exp(c(y=1)) >= 3 + x", []),
    "false_quotient": ("1 / (1 + c(y=0)**2) <= 1/3", []),
    "false_of_names": ("exp(c()) >= c() + 2", ["c() >= 0", "log(c()) <= c()"]),
    "false_equation": ("exp(c(y=1)) == c(x=exp(x), y=1)", []),
    "false_hinge": ("exp(hinge()) <= 1", []),
    "false_of_others": ("sqrt(id(u=c(), v=0)) <= 1", []),
    "false_in_one_with_functions": ("loss(s=c(y=1), recon=0) <= beta * 2", []),
}


def _spec() -> str:
    text = OBJECTIVES
    for name, (claim, assume) in (PROVED | DISPROVED).items():
        expected = "proved" if name in PROVED else "disproved"
        text += f'\n[[law]]\nname = "{name}"\nclaim = "{claim}"\nassume = {assume}\n'
        text += f'expect = "{expected}"\n'
    return text


@pytest.fixture(scope="module")
def report() -> Report:
    return verify(parse_spec(_spec()), only=[*PROVED, *DISPROVED], cache=False)


def _verdict(report: Report, name: str) -> tuple[Verdict, str]:
    (result,) = (result for result in report if result.name == name)
    return result.verdict, result.message


@pytest.mark.parametrize("name", PROVED)
def test_what_holds_of_it_is_proved(report: Report, name: str) -> None:
    verdict, message = _verdict(report, name)
    assert verdict is Verdict.PROVED, message


@pytest.mark.parametrize("name", DISPROVED)
def test_what_is_false_of_it_is_disproved(report: Report, name: str) -> None:
    verdict, message = _verdict(report, name)
    assert verdict is Verdict.DISPROVED, message


def test_lean_unfolds_it_for_these_theorems_alone() -> None:
    text = "\n".join(lean_texts(parse_spec(_spec()), only=["below_exp", "zero_x"]))
    unfolded = "attribute [local semireducible] c in\n/-- `exp(c(y=1)) >= 1 + x"
    assert text.count("semireducible") == text.count(unfolded) == 1
    assert "theorem c.zero_x" in text
