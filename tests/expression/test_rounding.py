"""Bounds of rounding errors: no float is further from the exact value, and they are not far off."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from flint import arb, ctx, fmpq
from hypothesis import assume, example, given, reject, settings
from hypothesis import strategies as st

from pybridge import Objective
from pybridge.expression import Apply, Expression, ExpressionError, Variable, parse
from pybridge.expression.algebraic import Number
from pybridge.expression.evaluation import evaluate
from pybridge.expression.irrational import Irrational
from pybridge.expression.operation import Operation, operations
from pybridge.expression.rounding import FORMATS, error_bound, float_format
from pybridge.expression.stability import stable

NUMPY = ["float16", "float32", "float64"]

FORMS = [
    *("{} + {}", "{} - {}", "{} * {}", "{} / {}", "-{}", "max({}, {})", "min({}, {})", "abs({})"),
    *("relu({})", "clip({}, -1, 3/2)", "exp({})", "log({})", "sqrt({})", "sigmoid({})"),
    *("softplus({})", "tanh({})", "logsumexp({}, {})", "logsumexp({}, {}, {})", "max({}, {}, 1)"),
    *(f"{{}}**{exponent}" for exponent in (0, 1, 2, 3, 5, 8)),
]
LEAVES = ["x", "y", "z", "0.1", "2", "1/3"]


def composed(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(st.sampled_from(FORMS), st.lists(parts, min_size=3, max_size=3)).map(
        lambda made: made[0].format(*(f"({part})" for part in made[1]))
    )


texts = st.recursive(st.sampled_from(LEAVES), composed, max_leaves=12)
values = st.one_of(
    st.integers(-20, 20).map(Fraction),
    st.fractions(-3, 3, max_denominator=1000),
    st.fractions(-200, 200, max_denominator=64),
    st.fractions(0, Fraction(1, 100), max_denominator=10**6),
)
points = st.fixed_dictionaries({"x": values, "y": values, "z": values})


def defined_at(text: str, point: dict[str, Fraction]) -> tuple[Expression, Number]:
    """The formula and its value; other points and constants are no examples."""
    formula = parse(text)
    assume(formula.variables())
    try:
        return formula, formula.evaluate(point)
    except ExpressionError:
        reject()


def computed(formula: Expression, point: dict[str, Fraction], dtype: str) -> float:
    """What the evaluator gives for arrays of this type."""
    arrays = {name: np.array([float(value)]).astype(dtype) for name, value in point.items()}
    with np.errstate(all="ignore"):
        return float(np.asarray(evaluate(formula, arrays)).reshape(-1)[0])


def as_written(formula: Expression, point: dict[str, Fraction], dtype: str) -> float:
    """What NumPy gives if the formula is computed as it is written."""

    def combine(node: Expression, parts: list[Any]) -> Any:
        match node:
            case Variable(name):
                return np.array([float(point[name])]).astype(dtype)
            case Apply(operation) if not node.is_constant():
                return operation.elementwise(*parts)
        exact = node.evaluate({})
        return exact.numerator if exact.denominator == 1 else float(exact)

    with np.errstate(all="ignore"):
        return float(np.asarray(formula.fold(combine)).reshape(-1)[0])


def is_within(exact: Any, value: float, bound: float) -> bool:
    return math.isfinite(value) and bool(abs(exact - Fraction(value)) <= Fraction(bound))


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(texts, points)
@example("x**2 - y", {"x": Fraction(1, 3), "y": Fraction(1, 9), "z": Fraction(0)})
@example("logsumexp(x, y)", {"x": Fraction(1, 7), "y": Fraction(-200), "z": Fraction(0)})
@example("log(1 + exp(x)) - x", {"x": Fraction(1000), "y": Fraction(0), "z": Fraction(0)})
@example("exp(x)", {"x": Fraction(-104), "y": Fraction(0), "z": Fraction(0)})
@example("x * y", {"x": Fraction(1, 10**6), "y": Fraction(1, 10**5), "z": Fraction(0)})
def test_no_float_is_further_from_the_exact_value(text: str, point: dict[str, Fraction]) -> None:
    formula, exact = defined_at(text, point)
    for dtype in NUMPY:
        bound = error_bound(formula, point, dtype)
        if not math.isinf(bound):
            assert is_within(exact, computed(formula, point, dtype), bound), (dtype, bound)
        bound = error_bound(formula, point, dtype, stably=False)
        if not math.isinf(bound):
            assert is_within(exact, as_written(formula, point, dtype), bound), (dtype, bound)
    bound = error_bound(formula, point)
    if not math.isinf(bound):
        value = evaluate(formula, {name: float(number) for name, number in point.items()})
        assert is_within(exact, value, bound), ("Python", bound)


def conditioned(formula: Expression, point: dict[str, Fraction]) -> tuple[arb, arb]:
    """The value, and how many unit roundoffs it errs to first order if each operation errs one.

    An operation on several arguments counts as often as there are pairs to be made. Slopes
    are quotients of differences.
    """
    step = arb(2) ** -80

    def combine(node: Expression, parts: list[tuple[arb, arb]]) -> tuple[arb, arb]:
        match node:
            case Variable(name):
                value = arb(fmpq(point[name].numerator, point[name].denominator))
                return value, abs(value)
            case Apply(operation) if parts:
                arguments = [argument for argument, _ in parts]
                value = operation.ball(*arguments)
                error = abs(value) * max(1, operation.arity - 1)
                for place, (argument, own) in enumerate(parts):
                    moved = [*arguments]
                    moved[place] = argument + step
                    error += own * abs((operation.ball(*moved) - value) / step)
                return value, error
        exact = node.evaluate({})
        value = arb(fmpq(exact.numerator, exact.denominator))
        return value, abs(value)

    with ctx.workprec(256):
        return formula.fold(combine)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(texts, points)
@example("logsumexp(x, y, z)", {"x": Fraction(1), "y": Fraction(2), "z": Fraction(-3)})
@example("logsumexp(x, x, z)", {"x": Fraction(0), "y": Fraction(0), "z": Fraction(-200)})
@example("x**8", {"x": Fraction(11, 10), "y": Fraction(0), "z": Fraction(0)})
def test_bounds_are_not_far_off(text: str, point: dict[str, Fraction]) -> None:
    formula, exact = defined_at(text, point)
    value, error = conditioned(stable(formula), point)
    assume(error.is_finite() and value.is_finite())
    size = abs(float(exact))
    # Well-conditioned, and nothing near overflow or underflow.
    assume(1e-3 < size < 1e6 and float(error) < 1e4 * size)
    for dtype in ("float32", "float64"):
        bound = error_bound(formula, point, dtype)
        unit = float(FORMATS[dtype].unit)
        assert bound <= 100 * unit * float(error) or bound == math.inf, (dtype, float(error))


@pytest.mark.parametrize("row", list(operations()), ids=lambda row: row.name)
def test_every_row_says_how_it_is_rounded(row: Operation) -> None:
    with ctx.workprec(200):
        arguments = [arb(fmpq(n + 2, n + 3)) for n in range(row.arity)]
        error = row.rounding(arb(2) ** -24, row.ball(*arguments), *arguments)
        assert 0 <= error < arb(2) ** -14


@pytest.mark.parametrize(
    ("text", "point", "dtype"),
    [
        ("x", {"x": 65520}, "float16"),
        ("x**2", {"x": 300}, "float16"),
        ("x**2", {"x": Fraction(2) ** 64}, "float32"),
        ("x**2", {"x": Fraction(2) ** 64}, "bfloat16"),
        ("x**2", {"x": Fraction(2) ** 512}, "float64"),
        ("exp(x)", {"x": 89}, "float32"),
        ("exp(x)", {"x": 10**30}, "float64"),
        ("x", {"x": 10**400}, "float64"),
        ("1 / (x - 1/3)", {"x": Fraction(1, 3) + Fraction(1, 10**9)}, "float32"),
        ("log(x - 1/3)", {"x": Fraction(1, 3) + Fraction(1, 10**9)}, "float32"),
        ("sqrt(x - y)", {"x": Fraction(1, 3), "y": Fraction(1, 3)}, "float64"),
    ],
)
def test_the_bound_is_infinite_where_floats_may_have_no_value(
    text: str, point: dict[str, Any], dtype: str
) -> None:
    assert error_bound(parse(text), point, dtype) == math.inf


def test_what_floats_have_exactly_has_no_error() -> None:
    for text in ("x", "-x", "max(x, 1/4)", "abs(x)", "x * 0", "x - x", "log(x)", "sqrt(x - 1)"):
        assert error_bound(parse(text), {"x": 1}, "float16") == 0


def test_numbers_too_small_for_all_digits() -> None:
    least = FORMATS["float16"].least
    assert float(least) == float(np.finfo(np.float16).smallest_subnormal)
    assert error_bound(parse("x"), {"x": least}, "float16") == 0
    assert error_bound(parse("x"), {"x": least / 2}, "float16") >= least / 2
    assert error_bound(parse("x * x"), {"x": Fraction(1, 2**20)}, "float16") >= Fraction(1, 2**40)
    assert error_bound(parse("exp(x)"), {"x": -1000}, "float64") > 0


@pytest.mark.parametrize("dtype", NUMPY)
def test_formats_are_those_of_numpy(dtype: str) -> None:
    known, info = FORMATS[dtype], np.finfo(dtype)
    assert float(known.largest) == float(info.max)
    assert float(known.least_normal) == float(info.smallest_normal)
    assert float(known.least) == float(info.smallest_subnormal)
    assert float(known.unit) == float(info.eps) / 2
    for value in (0.1, 1 / 3, 1.0, 3.0, float(info.max), float(info.smallest_subnormal), 1e-3):
        assert known.has(Fraction(float(np.dtype(dtype).type(value))))
    assert not known.has(Fraction(1, 3))
    assert not known.has(known.largest + 1)
    assert not known.has(known.least / 2)
    assert not known.has(1 + known.unit)


class _OfTorch:
    def __str__(self) -> str:
        return "torch.bfloat16"


def test_formats_by_the_names_that_libraries_have() -> None:
    for name in (np.float32, np.dtype("float32"), "float32", np.dtype("f4"), FORMATS["float32"]):
        assert float_format(name) is FORMATS["float32"]
    assert float_format(float) is float_format("float64") is FORMATS["float64"]
    assert float_format(_OfTorch()) is FORMATS["bfloat16"]
    for nonsense in ("int8", np.int64, None, 3, "float", int):
        if nonsense != "float":
            with pytest.raises(ExpressionError, match="is no format of floats"):
                float_format(nonsense)


def test_of_an_objective() -> None:
    objective = Objective("f", "recon + beta * kl", where={"kl": "log(1 + exp(m))"})
    point = {"recon": Fraction(1, 3), "beta": 0.1, "m": 2}
    bound = objective.error_bound(point, "float32")
    exact = objective(recon=Fraction(1, 3), beta=Fraction(0.1), m=2)
    assert isinstance(exact, Irrational)
    value = computed(objective.formula, {n: Fraction(v) for n, v in point.items()}, "float32")
    assert is_within(exact, value, bound)
    assert 0 < bound < 1e-5
    assert objective.error_bound(point) < 1e-14
    with pytest.raises(TypeError, match="misses beta, m"):
        objective.error_bound({"recon": 1})
    with pytest.raises(TypeError, match="does not know kl"):
        objective.error_bound({**point, "kl": 1})
    for value in ("1", True, None, 1j):
        with pytest.raises(TypeError, match="the value of m"):
            objective.error_bound({**point, "m": value})
    for number in (math.nan, math.inf):
        with pytest.raises(ExpressionError, match="the value of m is"):
            objective.error_bound({**point, "m": number})
    with pytest.raises(ExpressionError, match="log is not defined at -1"):
        Objective("g", "log(x)").error_bound({"x": -1})
