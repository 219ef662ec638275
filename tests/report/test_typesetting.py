"""How formulas look in a browser."""

from __future__ import annotations

import re

import pytest

from pybridge.report.typesetting import typeset, typeset_name


def shown(formula: str) -> str:
    """The letters that are seen, with `_` and `^` for indices and exponents."""
    text = re.sub(r"<msub>(.*?)</m.>(.*?)</msub>", r"\1_\2", typeset(formula))
    text = re.sub(r"</(mi|mn|mrow)>(<mn>\d+</mn>)</msup>", r"^\2", text)
    text = re.sub(r"<mfrac>(<m.>.*?</m.>)(<m.>.*?</m.>)</mfrac>", r"[\1|\2]", text)
    return re.sub(r"<[^>]*>|\s|\u2061", "", text)


@pytest.mark.parametrize(
    ("formula", "seen"),
    [
        ("recon + beta * kl", "recon+β⋅kl"),
        ("recon - beta1 * kl**2", "recon−β_1⋅kl^2"),
        ("lambda_od * x1 + l2_loss", "λ_od⋅x_1+l2_loss"),
        ("Lambda + lambda", "Λ+λ"),
        ("w_kl * kl_term", "w_kl⋅kl_term"),
        ("a - (b + c)", "a−(b+c)"),
        ("a - -b", "a−(−b)"),
        ("(a + b) * c", "(a+b)⋅c"),
        ("-(a + b)", "−(a+b)"),
        ("(a + b)**2", "(a+b)^2"),
        ("a / 2 + 1/3", "[a|2]+[1|3]"),
        ("max(0, 1 - x) + abs(y)", "max(0,1−x)+|y|"),
        ("clip(r, 0.8, 1.2)", "clip(r,0.8,1.2)"),
    ],
)
def test_a_formula(formula: str, seen: str) -> None:
    assert shown(formula) == seen


def test_a_sum_can_be_broken_between_its_summands() -> None:
    assert typeset("a + b * c - d").count("<math>") == 3


def test_two_names_that_would_look_alike_stay_as_they_are() -> None:
    assert shown("beta1 + beta_1") == "beta1+beta_1"
    assert "beta1" in typeset_name("beta1", ["beta_1"])
    assert "β" in typeset_name("beta1", ["beta2"])


def test_a_quotient_to_a_power_is_in_parentheses() -> None:
    assert '<mo form="prefix">(</mo><mfrac>' in typeset("(a / 2)**2")


def test_a_square_root_is_under_its_sign() -> None:
    assert "<msqrt><mi>x</mi>" in typeset("y * sqrt(x + 1)")


def test_a_word_below_a_letter_is_an_index_and_below_a_word_is_not() -> None:
    assert typeset("w_kl * kl_term").count("<msub>") == 1


@pytest.mark.parametrize("text", ["a +", "<b>x</b>", "", "x" * 20_000, "sin(x)", "a\nb"])
def test_what_is_no_formula_is_shown_as_code(text: str) -> None:
    shown = typeset(text)
    assert shown.startswith("<code>")
    assert "<b>" not in shown
