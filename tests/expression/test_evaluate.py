"""Evaluation on exact numbers, floats and arrays."""

from __future__ import annotations

import math
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from pybridge.expression import ExpressionError, parse
from pybridge.expression.evaluation import evaluate
from pybridge.objectives.objective import Objective

ELASTIC = parse("loss + l1 * abs(w) + l2 / 3 * w**2")
HINGE = parse("max(0, 1 - m) + min(m, 0) / 2")


def test_exact_numbers_give_exact_results() -> None:
    value = evaluate(ELASTIC, {"loss": 1, "l1": Fraction(1, 10), "w": -3, "l2": 2})
    assert value == Fraction(73, 10)
    assert type(value) is Fraction
    assert type(evaluate(parse("x"), {"x": 2})) is Fraction
    assert evaluate(parse("0.1 + 0.2"), {}) == Fraction(3, 10)
    assert evaluate(parse("x + 1"), {"x": np.int64(2)}) == Fraction(3)


def test_one_float_makes_the_result_a_float() -> None:
    value = evaluate(ELASTIC, {"loss": 1, "l1": Fraction(1, 10), "w": -3.0, "l2": 2})
    assert type(value) is float
    assert value == pytest.approx(7.3)
    assert type(evaluate(HINGE, {"m": np.float32(0.5)})) is float


def test_floats_overflow_and_carry_nan_as_ieee_does() -> None:
    assert evaluate(parse("x**3"), {"x": -1e200}) == -math.inf
    assert evaluate(parse("x * x"), {"x": 1e200}) == math.inf
    for formula in ("max(x, 1)", "max(1, x)", "min(x, 1)", "min(1, x)", "abs(x)"):
        assert math.isnan(evaluate(parse(formula), {"x": math.nan})), formula


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_arrays_are_taken_elementwise_and_keep_their_type(dtype: type) -> None:
    m = np.linspace(-2, 3, 11, dtype=dtype)
    value = evaluate(HINGE, {"m": m})
    assert value.dtype == dtype
    np.testing.assert_allclose(value, [evaluate(HINGE, {"m": float(v)}) for v in m], rtol=1e-6)


def test_arrays_broadcast_and_mix_with_numbers() -> None:
    w = np.array([[1.0], [-2.0]])
    l1 = np.array([0.5, 2.0, 3.0])
    value = evaluate(ELASTIC, {"loss": Fraction(1, 2), "l1": l1, "w": w, "l2": 3})
    np.testing.assert_allclose(value, 0.5 + l1 * np.abs(w) + w**2)


def test_whole_number_arrays_stay_whole_until_divided() -> None:
    m = np.array([-1, 0, 2])
    assert evaluate(parse("max(0, 2 * m) - 1"), {"m": m}).tolist() == [-1, -1, 3]
    assert evaluate(parse("m / 2"), {"m": m}).tolist() == [-0.5, 0.0, 1.0]
    assert evaluate(parse("max(m, 1/2)"), {"m": m}).tolist() == [0.5, 0.5, 2.0]


def test_object_arrays_are_exact() -> None:
    m = np.array([Fraction(1, 3), Fraction(-2)], dtype=object)
    value = evaluate(parse("max(m, 0) / 10 + 0.1"), {"m": m})
    assert value.tolist() == [Fraction(2, 15), Fraction(1, 10)]


def test_pytorch_like_tensors_get_tensors_for_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    # PyTorch is no dependency of the tests; its `maximum` takes tensors only, which this imitates.
    class Tensor:
        device = "cpu"
        shape = (2,)

        def __init__(self, data: Any) -> None:
            self.data = np.asarray(data)
            self.dtype = self.data.dtype

        def __sub__(self, other: Any) -> Tensor:
            return Tensor(self.data - getattr(other, "data", other))

        def __rsub__(self, other: Any) -> Tensor:
            return Tensor(other - self.data)

    def maximum(left: Any, right: Any) -> Tensor:
        assert isinstance(left, Tensor)
        assert isinstance(right, Tensor)
        return Tensor(np.maximum(left.data, right.data))

    torch = SimpleNamespace(
        __name__="torch",
        maximum=maximum,
        result_type=lambda like, number: np.result_type(like.dtype, type(number)),
        as_tensor=lambda value, dtype, device: Tensor(np.asarray(value, dtype)),
    )
    Tensor.__module__ = "torch"
    monkeypatch.setitem(sys.modules, "torch", torch)
    value = evaluate(parse("max(0, 1 - m)"), {"m": Tensor([0.5, 3.0])})
    assert value.data.tolist() == [0.5, 0.0]


def test_values_that_are_no_numbers_are_refused_by_name() -> None:
    for value in ("1", None, [1, 2], True, 1j, Decimal(1)):
        with pytest.raises(TypeError, match="the value of m"):
            evaluate(HINGE, {"m": value})
    with pytest.raises(TypeError, match="no value is given for m"):
        evaluate(HINGE, {})


def test_applications_have_no_value_before_they_are_expanded() -> None:
    with pytest.raises(ExpressionError, match="expanded"):
        evaluate(parse("f(a=1)", applications=True), {})


def test_objectives_are_called_with_all_of_their_names() -> None:
    objective = Objective("beta_vae", "recon + beta * kl", weights=["beta"])
    assert objective(recon=1, kl=Fraction(1, 2), beta=4) == 3
    assert objective(recon=1.0, kl=0.5, beta=4) == 3.0
    assert objective(recon=np.ones(2), kl=0.5, beta=4).tolist() == [3.0, 3.0]
    with pytest.raises(TypeError, match="beta_vae misses beta and does not know gamma; its names"):
        objective(recon=1, kl=1, gamma=1)
    assert Objective("f", "self + lambda")(**{"self": 1, "lambda": 2}) == 3


def test_evaluating_imports_no_array_library() -> None:
    code = (
        "import sys; from pybridge.objectives.objective import Objective;"
        "assert Objective('f', 'max(x, 0) + y')(x=1.5, y=2) == 3.5;"
        "loaded = {'numpy', 'torch', 'jax', 'flint', 'z3'} & set(sys.modules); assert not loaded"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
