"""Powers with a rational exponent."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pybridge.expression import FormulaError, Variable, parse

POINTS = [Fraction(n, 3) for n in range(-7, 8)]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("(x**2)**(1/2)", "abs(x)"),
        ("(x**2)**0.5", "abs(x)"),
        ("(x**4)**0.5", "x**2"),
        ("(x**4)**(1/4)", "abs(x)"),
        ("(x**6)**(1/3)", "x**2"),
        ("(x**2)**(3/2)", "abs(x)**3"),
        ("(x**2)**1.5", "abs(x)**3"),
        ("((x - y)**2)**(1/2)", "abs(x - y)"),
        ("(x * x)**(1/2)", "abs(x)"),
        ("(4 * x**2 / 9)**0.5", "2 * abs(x) / 3"),
        ("(x**2 * y**4)**(1/2)", "abs(x) * y**2"),
        ("4**(1/2) * x", "2 * x"),
        ("0.25**0.5", "1/2"),
        ("-(x**2)**(1/2)", "-abs(x)"),
        ("x**2.0", "x**2"),
        ("x**(4/2)", "x**2"),
    ],
)
def test_a_root_of_a_square_is_an_absolute_value_or_a_power(text: str, means: str) -> None:
    assert parse(text) == parse(means)


@pytest.mark.parametrize("exponent", [Fraction(1, 2), Fraction(3, 2), Fraction(1), 0.5, 2.5])
def test_a_root_has_the_value_that_floats_have(exponent: Fraction | float) -> None:
    x = Variable("x")
    for point in POINTS:
        value = ((x**2) ** exponent).evaluate({"x": point})
        assert float(value) == pytest.approx(float(point * point) ** float(exponent))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("(x**3)**(1/3)", "x**3"),
        ("(x**2)**(1/3)", "x**2"),
        ("(-4)**(1/2)", "-4"),
        ("(y * x**2)**1.5", "y * x**2"),
    ],
)
def test_any_other_root_is_refused_with_what_is_possible(text: str, shown: str) -> None:
    with pytest.raises(FormulaError) as refused:
        parse(text)
    assert f"takes a root of '{shown}', which is not seen to be an even power" in str(refused.value)
    assert "(x**2)**(1/2) is abs(x)" in refused.value.hint
    assert "assume r >= 0 and r**2 ==" in refused.value.hint


@pytest.mark.parametrize(
    ("text", "said", "position"),
    [
        ("x**(1/0)", "divided by zero", 6),
        ("x**(1/", "an exponent is an integer", 6),
        ("x**(1", "an exponent is an integer", 5),
        ("x**(y)", "an exponent is an integer", 4),
        ("(x**2)**(999/2)", "exceeds MAX_EXPONENT", 8),
        ("(x**2)**(1/2)**2", "a power of a power needs parentheses", 13),
    ],
)
def test_what_is_no_exponent_is_refused(text: str, said: str, position: int) -> None:
    with pytest.raises(FormulaError, match=said) as refused:
        parse(text)
    assert refused.value.position == position


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("x**(1/2)", "sqrt(x)"),
        ("(x**2 + y**2)**(1/2)", "sqrt(x**2 + y**2)"),
        ("2**0.5", "sqrt(2)"),
        ("x**-2", "1 / x**2"),
        ("x**(-2)", "1 / x**2"),
        ("x**(-1/2)", "1 / sqrt(x)"),
        ("(x**2)**(-1/2)", "1 / abs(x)"),
    ],
)
def test_square_roots_and_negative_exponents_are_functions(text: str, same: str) -> None:
    assert parse(text) == parse(same)


def test_a_negative_exponent_is_a_quotient_in_python() -> None:
    x = Variable("x")
    assert x ** Fraction(-1, 2) == parse("1 / sqrt(x)")
    assert x**-3 == parse("1 / x**3")
