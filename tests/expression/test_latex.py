"""Formulas as LaTeX: as a person would write them, and so that they compile."""

from __future__ import annotations

import re

import pytest

from pybridge.expression import Apply, Expression, ExpressionError, Variable, number, parse
from pybridge.expression.latex import to_latex
from pybridge.expression.operation import families, kinds, member
from pybridge.expression.parser import parse_relation

MACROS = r"""
    \alpha \beta \gamma \delta \epsilon \zeta \eta \theta \iota \kappa \lambda \mu \nu \xi \pi \rho
    \sigma \tau \upsilon \phi \chi \psi \omega \Gamma \Delta \Theta \Lambda \Xi \Pi \Sigma \Upsilon
    \Phi \Psi \Omega \, \_ \cdot \exp \frac \left \log \lvert \mathrm \max \min \operatorname \right
    \rvert \sqrt \tanh \ne \le \ge
"""
"""What LaTeX with amsmath has, among what is written here."""


def assert_compiles(text: str) -> None:
    """Check what TeX would stumble over."""
    depth = 0
    for character in re.sub(r"\\.", "", text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    assert set(re.findall(r"\\(?:[A-Za-z]+|.)", text)) <= set(MACROS.split())
    assert text.count(r"\left") == text.count(r"\right")
    # No bare underscore in a word, and no script after a script.
    assert not re.search(r"\{[^{}\\]*[A-Za-z]_[A-Za-z]{2}[^{}]*\}", text)
    assert not re.search(r"([_^])(\w|\{[^{}]*\})\1", text)
    assert not re.search(r"[^\x20-\x7e]", text)


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("recon + beta * kl", r"\mathrm{recon} + \beta \, \mathrm{kl}"),
        ("x - beta1 * y_12**10", r"x - \beta_1 \, y_{12}^{10}"),
        (
            "lambda_od * w_kl + kl_term",
            r"\lambda_{\mathrm{od}} \, w_{\mathrm{kl}} + \mathrm{kl\_term}",
        ),
        ("Lambda + omicron", r"\Lambda + \mathrm{omicron}"),
        ("beta1 + beta_1", r"\mathrm{beta1} + \mathrm{beta\_1}"),
        ("a - (b + c) - -d", "a - (b + c) - (-d)"),
        ("(a + b) * c", r"(a + b) \, c"),
        ("c * (a + b)", r"c \cdot (a + b)"),
        ("2 * (a + b)", r"2 \, (a + b)"),
        ("2 * 3 * x", r"2 \cdot 3 \, x"),
        ("2 * (1/3)", r"2 \cdot \frac{1}{3}"),
        ("x * 2", r"x \cdot 2"),
        ("0.1 * x / (1 + y)", r"\frac{0.1 \, x}{1 + y}"),
        ("(a / 2)**2", r"\left(\frac{a}{2}\right)^2"),
        ("-(x**2)", "-x^2"),
        ("(-x)**2", "(-x)^2"),
        ("(x**2)**3", "(x^2)^3"),
        ("a / b / c", r"\frac{\frac{a}{b}}{c}"),
        ("max(0, 1 - x) + abs(y)**2", r"\max(0, 1 - x) + \lvert y \rvert^2"),
        ("min(a, b, c / 2)", r"\min\left(a, b, \frac{c}{2}\right)"),
        ("abs(x / 2)", r"\left\lvert \frac{x}{2} \right\rvert"),
        ("sqrt(x**2 + 1) - 1", r"\sqrt{x^2 + 1} - 1"),
        ("log(p) + exp(-x)", r"\log(p) + \exp(-x)"),
        ("softplus(x) * sigmoid(x)", r"\operatorname{softplus}(x) \, \operatorname{sigmoid}(x)"),
        ("1e-25 * x", r"1\mathrm{e}{-25} \, x"),
    ],
)
def test_a_formula(formula: str, written: str) -> None:
    text = parse(formula).latex()
    assert text == written
    assert_compiles(text)


def test_a_relation_with_objectives() -> None:
    relation = parse_relation("beta_vae(beta=b2) != f() * 2", applications=True)
    assert relation.latex() == r"\operatorname{beta\_vae}(\beta = b_2) \ne f \cdot 2"
    assert [parse_relation(f"x {symbol} y").latex() for symbol in ("==", "<", "<=", ">", ">=")] == [
        "x = y",
        "x < y",
        r"x \le y",
        "x > y",
        r"x \ge y",
    ]


def test_names_elsewhere_in_the_text_look_different() -> None:
    assert to_latex(Variable("beta1"), beside=["beta_1"]) == r"\mathrm{beta1}"
    assert to_latex(Variable("beta1"), beside=["beta_2"]) == r"\beta_1"


def test_notebooks_show_formulas_and_relations() -> None:
    assert parse("x / 2")._repr_latex_() == r"$\displaystyle \frac{x}{2}$"
    assert parse_relation("x < 2")._repr_latex_() == r"$\displaystyle x < 2$"


@pytest.mark.parametrize(
    "row",
    [*kinds(), *(member(family.name, family.least + 2) for family in families())],
    ids=lambda row: f"{row.name}{row.parameter or ''}",
)
def test_every_operation_inside_every_other(row: object) -> None:
    for outer in kinds():
        inner = applied(row, [Variable(name) for name in "abcde"])
        text = applied(outer, [inner, Variable("y"), Variable("z")]).latex()
        assert_compiles(text)


def applied(row: object, arguments: list[Expression]) -> Expression:
    """The operation applied to as many as it takes; to a number where only that is allowed."""
    assert hasattr(row, "arity")
    given = arguments[: row.arity]
    try:
        return Apply(row, tuple(given))  # type: ignore[arg-type]
    except ExpressionError:
        return Apply(row, (*given[:-1], number(2)))  # type: ignore[arg-type]
