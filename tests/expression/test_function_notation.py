"""Functions of real numbers, and quotients, as texts of the language."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pybridge.expression import ExpressionError, FormulaError, Variable, parse
from pybridge.expression.simplification import simplified
from pybridge.expression.structure import (
    degree_in,
    function_applications,
    homogeneous_degree,
    is_function_application,
)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("x**-2", "1 / x**2"),
        ("x**(-2)", "1 / x**2"),
        ("x**(-1/2)", "1 / sqrt(x)"),
        ("(x + 1)**0.5", "sqrt(x + 1)"),
        ("(x**2)**(-1/2)", "1 / abs(x)"),
        ("2**0.5 * x", "sqrt(2) * x"),
        ("x**-0", "x**0"),
    ],
)
def test_a_power_is_read_as_what_it_means(text: str, means: str) -> None:
    assert parse(text) == parse(means)


@pytest.mark.parametrize(
    "text",
    [
        "exp(x)",
        "log(2)",
        "x / log(2)",
        "sqrt(x)**2",
        "a / (b / c)",
        "a / b / c",
        "-a / b",
        "(a / b)**2",
        "-log(sigmoid(x))",
        "softplus(x) - softplus(-x)",
        "tanh(x) / 2",
        "logsumexp(a, b)",
        "logsumexp(a, b, c, 0)",
    ],
)
def test_a_formula_is_written_as_it_is_read(text: str) -> None:
    assert str(parse(text)) == text
    assert parse(str(parse(text))) == parse(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1 / 0", "division by zero"),
        ("x / (1 - 1)", "division by zero"),
        ("0**-1", "division by zero"),
        ("(-2)**0.5", "takes a root of '-2'"),
        ("x**(1/3)", "takes a root of 'x'"),
        ("x**-65", "exceeds MAX_EXPONENT"),
        ("x**--", "an exponent is an integer"),
        ("exp", "reserved word"),
        ("log(x, y)", "log takes one argument, not 2"),
        ("logsumexp(x)", "takes two or more arguments"),
        ("ln(x)", "'ln' is not a function"),
    ],
)
def test_what_means_nothing_is_refused(text: str, said: str) -> None:
    with pytest.raises(FormulaError, match=said):
        parse(text)


@pytest.mark.parametrize("text", ["log(2)", "exp(0)", "1 / log(2)", "x", "sqrt(4)"])
def test_a_value_of_a_function_is_no_rational_constant(text: str) -> None:
    assert not parse(text).is_constant()


def test_a_quotient_of_constants_is_one() -> None:
    assert parse("1 / (2 / 3)").is_constant()
    assert not is_function_application(parse("x / 2"))


def test_functions_are_listed_inner_ones_first_and_once() -> None:
    formula = parse("log(exp(x) / y) + exp(x) + max(x, y) / 3")
    found = [str(part) for part in function_applications(formula)]
    assert found == ["exp(x)", "exp(x) / y", "log(exp(x) / y)"]


def test_a_function_with_a_definition_is_none_of_its_own() -> None:
    assert function_applications(parse("softplus(x) + sigmoid(y)")) == []


@pytest.mark.parametrize(
    ("text", "simpler"),
    [
        ("exp(0 * x)", "1"),
        ("log(1)", "0"),
        ("x / 1 + log(y / y)", "x + log(y / y)"),
        ("sqrt(1) * x", "x"),
        ("2**-1", "1/2"),
    ],
)
def test_only_what_is_plain_is_simplified(text: str, simpler: str) -> None:
    assert simplified(parse(text)) == simplified(parse(simpler))


@pytest.mark.parametrize("text", ["exp(x)", "1 / x", "sigmoid(x)", "y / (x + 1)"])
def test_nothing_is_linear_inside_a_function(text: str) -> None:
    assert degree_in(parse(text), "x") == float("inf")
    assert degree_in(parse(text), "z") == 0


def test_a_numerator_is_linear() -> None:
    assert degree_in(parse("x / y"), "x") == 1


@pytest.mark.parametrize(
    ("text", "degree"),
    [("x / s", 1), ("x**2 / s", 2), ("x * exp(s)", 1), ("exp(x)", None), ("s / x", None)],
)
def test_functions_scale_only_as_numbers(text: str, degree: int | None) -> None:
    assert homogeneous_degree(parse(text), ["x"]) == degree


@pytest.mark.parametrize(
    ("text", "x", "value"),
    [
        ("exp(x)", 0, 1),
        ("log(x)", 1, 0),
        ("sqrt(x)", Fraction(9, 4), Fraction(3, 2)),
        ("1 / x", 3, Fraction(1, 3)),
        ("sigmoid(x)", 0, Fraction(1, 2)),
        ("tanh(x)", 0, 0),
        ("x**-2", 2, Fraction(1, 4)),
    ],
)
def test_a_plainly_rational_value_is_exact(
    text: str, x: int | Fraction, value: int | Fraction
) -> None:
    found = parse(text).evaluate({"x": x})
    assert isinstance(found, Fraction)
    assert found == value


@pytest.mark.parametrize(
    ("text", "x", "said"),
    [
        ("log(x)", 0, "log is not defined at 0"),
        ("log(x)", -1, "log is not defined at -1"),
        ("sqrt(x)", -1, "sqrt is not defined at -1"),
        ("1 / x", 0, "1 / 0 is not defined"),
        ("1 / log(x)", 1, "1 / 0 is not defined"),
    ],
)
def test_a_point_where_a_formula_is_not_defined_is_refused(text: str, x: int, said: str) -> None:
    with pytest.raises(ExpressionError, match=said):
        parse(text).evaluate({"x": x})


def test_irrational_values_compare_and_compute() -> None:
    assert 0.69 < float(parse("log(2)").evaluate({})) < 0.70
    assert parse("exp(log(2))").eq(2).evaluate({})
    assert (parse("log(2)") < 1).evaluate({})
    assert not (parse("exp(x)") <= Variable("x")).evaluate({"x": 3})
