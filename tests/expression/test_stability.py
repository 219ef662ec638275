"""Logarithms that floats and arrays compute in another form."""

from __future__ import annotations

import math
import random
import warnings
from collections.abc import Callable

import numpy as np
import pytest

from pybridge.expression import parse
from pybridge.expression.evaluation import enclosure, evaluate
from pybridge.expression.stability import stable

SAME = {
    "log(sigmoid(x))": "-softplus(-x)",
    "log(1 - sigmoid(x))": "-softplus(x)",
    "log(1 + exp(x))": "softplus(x)",
    "log(exp(x - y) + 1)": "softplus(x - y)",
    "log(1 / (1 + exp(-x)))": "-softplus(-x)",
    "log(exp(x) + exp(y))": "logsumexp(x, y)",
    "log(exp(x) + exp(-x) + 1)": "logsumexp(x, -x, 0)",
}
KEPT = ["log(x)", "log(1 - exp(x))", "log(2 + exp(x))", "exp(x)", "x + 1"]
FUNCTIONS = ["exp(x)", "sigmoid(x)", "softplus(x)", "tanh(x)", "logsumexp(x, 1, -2)", *SAME]


@pytest.mark.parametrize("text", SAME)
def test_a_logarithm_has_a_stable_form(text: str) -> None:
    assert stable(parse(text)) == parse(SAME[text])


@pytest.mark.parametrize("text", KEPT)
def test_what_has_no_other_form_is_kept(text: str) -> None:
    assert stable(parse(text)) == parse(text)


@pytest.mark.parametrize("text", FUNCTIONS)
def test_floats_are_where_the_ball_is(text: str) -> None:
    from flint import arb, ctx

    formula = parse(text)
    chance = random.Random(text)
    with ctx.workprec(200):
        for _ in range(200):
            point = {"x": chance.uniform(-30, 30), "y": chance.uniform(-30, 30)}
            ball = enclosure(formula, {name: arb(value) for name, value in point.items()})
            value = evaluate(formula, point)
            assert abs(float(ball) - value) <= 1e-14 + 1e-13 * abs(value)


@pytest.mark.parametrize(
    ("text", "far", "near"),
    [
        ("softplus(x)", 1000.0, 0.0),
        ("log(1 + exp(x))", 1000.0, 0.0),
        ("-log(sigmoid(x))", 0.0, 1000.0),
        ("-log(1 - sigmoid(x))", 1000.0, 0.0),
        ("sigmoid(x)", 1.0, 0.0),
        ("tanh(x)", 1.0, -1.0),
        ("logsumexp(x, 0)", 1000.0, 0.0),
        ("log(exp(x) + exp(-x))", 1000.0, 1000.0),
    ],
)
@pytest.mark.parametrize("made", [float, lambda value: np.array([value])], ids=["float", "array"])
def test_nothing_overflows_at_a_thousand(
    text: str, far: float, near: float, made: Callable[[float], object]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert evaluate(parse(text), {"x": made(1000.0)}) == far
        assert evaluate(parse(text), {"x": made(-1000.0)}) == near


@pytest.mark.parametrize("text", ["log(x)", "sqrt(x)", "1 / (x + 1) + log(x)"])
def test_an_array_has_no_number_where_the_formula_is_not_defined(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = evaluate(parse(text), {"x": np.array([-1.0, 4.0])})
    assert not math.isfinite(found[0])
    assert math.isfinite(found[1])
