"""Values of functions of real numbers: exact, in floats, in arrays, and enclosed in balls."""

from __future__ import annotations

import math
import random
import warnings
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from flint import arb, ctx, fmpq

from pybridge.expression import ExpressionError, parse
from pybridge.expression.evaluation import enclosure, evaluate
from pybridge.expression.irrational import Irrational
from pybridge.expression.stability import stable

FUNCTIONS = [
    "exp(x)",
    "log(x)",
    "sqrt(x)",
    "y / x",
    "sigmoid(x)",
    "softplus(x)",
    "tanh(x)",
    "logsumexp(x, y)",
    "logsumexp(x, y, 0)",
]
ONLY_POSITIVE = ("log(x)", "sqrt(x)")
STABLE = {
    "log(sigmoid(x))": "-softplus(-x)",
    "log(1 - sigmoid(x))": "-softplus(x)",
    "log(1 + exp(x))": "softplus(x)",
    "log(exp(-x) + 1)": "softplus(-x)",
    "log(1 / (1 + exp(-x)))": "-softplus(-x)",
    "log(exp(x))": "x",
    "exp(x) / (1 + exp(x))": "sigmoid(x)",
    "exp(x) / (exp(x) + exp(y))": "sigmoid(x - y)",
    "-log(exp(x) / (exp(x) + exp(y) + exp(2 * y)))": "-(-logsumexp(0, y - x, 2 * y - x))",
    "log(exp(x) + exp(y))": "logsumexp(x, y)",
    "log(exp(x) + 1 + exp(y))": "logsumexp(x, 0, y)",
}
"""Formulas that floats overflow or cancel in, and what is computed instead."""
EXTREME = [-1000, -710, -50, -1, 0, 1, 50, 710, 1000]


def points(formula: str, count: int = 300) -> list[dict[str, Fraction]]:
    """Points at which a formula is defined, the same on every run."""
    chance = random.Random(formula)

    def value(positive: bool) -> Fraction:
        size = Fraction(chance.randint(1, 10**6), 10 ** chance.randint(2, 6))
        sign = 1 if positive or chance.random() < 0.5 else -1
        return sign * min(size, Fraction(300))

    return [{"x": value(formula in ONLY_POSITIVE), "y": value(False)} for _ in range(count)]


def as_ball(value: Any) -> Any:
    exact = Fraction(value)
    return arb(fmpq(exact.numerator, exact.denominator))


def is_near(computed: float, ball: Any, digits: float = 1e-12) -> bool:
    """Whether a float is as close to the number in a ball as floats come."""
    error = abs(as_ball(float(computed)) - ball)
    return bool(error <= digits * (abs(ball) + as_ball(Fraction(1, 10**300))))


@pytest.mark.parametrize("text", FUNCTIONS)
def test_floats_and_arrays_are_near_what_balls_enclose(text: str) -> None:
    formula, some = parse(text), points(text)
    columns = {name: np.array([float(point[name]) for point in some]) for name in ("x", "y")}
    arrays = evaluate(formula, columns)
    with ctx.workprec(2048):
        for place, point in enumerate(some):
            exact = {name: Fraction(float(value)) for name, value in point.items()}
            ball = enclosure(formula, exact)
            assert ball.rad() < abs(ball) * as_ball(Fraction(1, 10**60)) + 1e-60
            # A sum of terms that nearly cancel has fewer digits in floats.
            digits = 1e-10 if text.startswith("logsumexp") else 1e-12
            assert is_near(evaluate(formula, {n: float(v) for n, v in exact.items()}), ball, digits)
            assert is_near(arrays[place], ball, digits)


@pytest.mark.parametrize("text", FUNCTIONS)
def test_exact_values_are_what_balls_enclose(text: str) -> None:
    formula = parse(text)
    for point in points(text, 60):
        value = evaluate(formula, point)
        assert isinstance(value, Fraction | Irrational)
        ball = value.ball() if isinstance(value, Irrational) else as_ball(value)
        assert ball.overlaps(enclosure(formula, point))


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("exp(x)", {"x": 0}, "1"),
        ("exp(x)", {"x": 1}, "2.71828182845905"),
        ("exp(x)", {"x": 1000}, "1.97007111401705e+434"),
        ("log(x)", {"x": 2}, "0.693147180559945"),
        ("sqrt(x / 8)", {"x": 2}, "1/2"),
        ("softplus(x) - log(2)", {"x": 1}, "0.620114506958278"),
    ],
)
def test_a_number_is_written_exactly_or_in_digits(
    text: str, point: dict[str, int], value: str
) -> None:
    assert str(evaluate(parse(text), point)) == value


@pytest.mark.parametrize(("text", "means"), STABLE.items())
def test_what_floats_cannot_compute_is_put_into_another_form(text: str, means: str) -> None:
    formula = parse(text)
    assert str(stable(formula)) == means
    for point in points(text, 40):
        assert enclosure(formula, point).overlaps(enclosure(stable(formula), point))


@pytest.mark.parametrize(
    "text", ["log(x)", "x / y", "log(x + exp(y))", "log(2 + exp(x))", "2 - sigmoid(x)", "x - y"]
)
def test_other_formulas_are_computed_as_they_are_written(text: str) -> None:
    assert stable(parse(text)) == parse(text)


@pytest.mark.parametrize(
    "text", [*STABLE, "softplus(x)", "sigmoid(x)", "tanh(x)", "logsumexp(x, y)"]
)
def test_nothing_overflows_at_either_end(text: str) -> None:
    formula = parse(text)
    values = np.array(EXTREME, dtype=float)
    computed = evaluate(formula, {"x": values, "y": 0.0})
    with ctx.workprec(4096):
        for place, value in enumerate(EXTREME):
            ball = enclosure(formula, {"x": value, "y": 0})
            single = evaluate(formula, {"x": float(value), "y": 0.0})
            for found in (single, computed[place]):
                assert abs(as_ball(float(found)) - ball) <= 1e-12 * abs(ball) + as_ball(
                    Fraction(1, 10**300)
                )


@pytest.mark.parametrize(
    ("text", "x", "said"),
    [
        ("log(x)", 0.0, "log is not defined at 0.0, only at positive numbers"),
        ("log(x)", -1, "log is not defined at -1"),
        ("sqrt(x)", -0.5, "sqrt is not defined at -0.5, which is negative"),
        ("2 / x", 0.0, "2.0 / 0 is not defined"),
        ("2 / x", 0, "2 / 0 is not defined"),
        ("1 / (x - sqrt(2)**2)", 2, "1 / 0 is not defined"),
    ],
)
def test_a_number_at_which_a_formula_is_not_defined_is_an_error(
    text: str, x: float, said: str
) -> None:
    with pytest.raises(ExpressionError) as refused:
        evaluate(parse(text), {"x": x})
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["log(x)", "sqrt(x)", "log(x) / x", "sqrt(x) / (x + 1)"])
def test_an_array_has_nan_where_a_formula_is_not_defined(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = evaluate(parse(text), {"x": np.array([-1.0, 1.0])})
        exact = evaluate(parse(text), {"x": np.array([Fraction(-1), Fraction(1)], dtype=object)})
        assert np.isinf(evaluate(parse("1 / x"), {"x": np.zeros(3)})).all()
    assert math.isnan(found[0])
    assert not math.isnan(found[1])
    assert math.isnan(exact[0])
    assert exact[1] == found[1]


def test_arrays_of_fractions_are_computed_exactly() -> None:
    values = np.array([Fraction(0), Fraction(1), Fraction(9, 4)], dtype=object)
    assert list(evaluate(parse("sqrt(x) / (x + 1)"), {"x": values})) == [
        Fraction(0),
        Fraction(1, 2),
        Fraction(6, 13),
    ]
    inexact = evaluate(parse("exp(x) + y"), {"x": values, "y": 1})
    assert inexact[0] == 2
    assert isinstance(inexact[1], Irrational)


@pytest.mark.parametrize("text", FUNCTIONS)
def test_an_array_without_dimensions_keeps_its_type(text: str) -> None:
    found = evaluate(parse(text), {"x": np.array(2, np.float32), "y": np.array(1, np.float32)})
    assert found.dtype == np.float32
    assert float(found) == pytest.approx(evaluate(parse(text), {"x": 2.0, "y": 1.0}), rel=1e-6)


@pytest.mark.parametrize("text", [*FUNCTIONS, *STABLE])
def test_gradients_flow_and_are_the_slopes(text: str) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    formula = parse(text)
    for x in (0.25, 1.5, 3.0):
        tensor = torch.tensor(x, dtype=torch.float64, requires_grad=True)
        evaluate(formula, {"x": tensor, "y": 0.75}).backward()
        step = 1e-6
        ends = [evaluate(formula, {"x": x + sign * step, "y": 0.75}) for sign in (1, -1)]
        assert float(tensor.grad) == pytest.approx((ends[0] - ends[1]) / (2 * step), abs=1e-8)


@pytest.mark.parametrize("text", [*STABLE, "softplus(x)", "sigmoid(x)", "logsumexp(x, y)"])
def test_gradients_are_numbers_at_either_end(text: str) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    tensor = torch.tensor([-1000.0, 0.0, 1000.0], requires_grad=True)
    evaluate(parse(text), {"x": tensor, "y": 0.0}).sum().backward()
    assert torch.isfinite(tensor.grad).all()


def test_whole_numbers_in_tensors_become_floats() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    whole = torch.tensor([0, 1, 2])
    for text in FUNCTIONS:
        found = evaluate(parse(text), {"x": whole + 1, "y": whole})
        assert found.is_floating_point()
        assert torch.isfinite(found).all()
