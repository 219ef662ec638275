"""Functions held against objectives by their values: what is rounding passes, and nothing else."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge import Objective, VerifyError, assert_matches, catalog
from pybridge.comparison.sampling import hypotheses_of, points_of
from pybridge.comparison.smallest import holds

LOSS = Objective(
    "loss", "recon + beta * log(1 + exp(s))", ["beta"], ["recon >= 0", "0 <= beta <= 1"]
)


def naive(recon: Any, beta: Any, s: Any) -> Any:
    return recon + beta * math.log(1 + math.exp(s))


def careful(recon: Any, beta: Any, s: Any) -> Any:
    return beta * np.logaddexp(0, s) + recon


def with_methods(recon: Any, beta: Any, s: Any) -> Any:
    return (recon + beta * np.logaddexp(0, s)).sum(axis=0)


@pytest.mark.parametrize(
    ("f", "dtype"),
    [
        *((f, dtype) for f in (careful, with_methods) for dtype in ("float64", "float16")),
        *((f, np.float32) for f in (naive, careful, with_methods)),
        *((naive, dtype) for dtype in ("float64", "float16")),
    ],
)
def test_what_is_rounding_passes(f: Callable[..., Any], dtype: Any) -> None:
    assert assert_matches(LOSS, f, dtype=dtype) > 50


def test_an_overflow_on_the_way_is_no_rounding() -> None:
    def plain(x: float) -> float:
        return math.log(1 + math.exp(x))

    assert assert_matches(Objective("f", "log(1 + exp(x))"), plain) > 50
    point = {"recon": 0, "beta": 1, "s": 800}
    assert assert_matches(LOSS, careful, [point]) == 1
    with pytest.raises(AssertionError, match="naive raises OverflowError: "):
        assert_matches(LOSS, naive, [point])


@pytest.mark.parametrize("factor", [1 + 1e-9, 1 - 1e-9, -1, 0, 1.0001])
def test_what_is_more_than_rounding_fails(factor: float) -> None:
    with pytest.raises(AssertionError, match="differ by more than rounding"):
        assert_matches(LOSS, lambda recon, beta, s: careful(recon, beta, s) * factor)


def test_the_message_names_the_point_both_values_and_the_bound() -> None:
    def mine(recon: float, beta: float, s: float) -> float:
        return recon + beta * max(s, 0.0)

    with pytest.raises(AssertionError) as failed:
        assert_matches(LOSS, mine)
    first, at, left, right, bound = str(failed.value).splitlines()
    assert first == "mine and loss differ by more than rounding"
    assert at == "  at recon = 0, beta = 1, s = 0"
    assert left == "    mine = 0.0"
    assert right == "    loss ≈ 0.693147180559945"
    assert bound.startswith("  rounding in float64 explains ")


def test_float32_needs_float32s_bound() -> None:
    def single(recon: Any, beta: Any, s: Any) -> float:
        return float(np.float32(careful(recon, beta, s)))

    assert assert_matches(LOSS, single, dtype="float32")
    with pytest.raises(AssertionError):
        assert_matches(LOSS, single)


@settings(max_examples=50, deadline=None)
@given(st.integers(-64, 64), st.integers(-64, 64), st.sampled_from([-1, 1]))
def test_the_bound_is_where_it_is_said_to_be(a: int, b: int, sign: int) -> None:
    objective = Objective("f", "a * b + 1/3")
    point = {"a": Fraction(a, 8), "b": Fraction(b, 8)}
    bound = objective.error_bound(point)
    exact = objective(**point)
    near, far = (float(exact + sign * Fraction(bound) * k) for k in (Fraction(1, 2), 3))
    assert assert_matches(objective, lambda a, b: near, [point], times=1) == 1
    with pytest.raises(AssertionError):
        assert_matches(objective, lambda a, b: far, [point], times=1)
    assert assert_matches(objective, lambda a, b: far, [point], times=8) == 1


@pytest.mark.parametrize("name", ["vq_vae", "beta_vae", "huber", "bradley_terry", "gaussian_kl"])
def test_published_objectives_match_themselves_in_floats(name: str) -> None:
    objective = catalog.load(name).objective
    for dtype in ("float64", "float32"):
        assert assert_matches(name, lambda **values: objective(**values), dtype=dtype) > 10


def test_points_are_where_assumptions_hold() -> None:
    ties = Objective("f", "p * a + q * b", assume=["p + q == 1", "p >= 0", "q >= 0", "a < b"])
    for objective in (ties, LOSS, catalog.load("gaussian_kl").objective):
        hypotheses = hypotheses_of(objective)
        points = list(points_of(objective, 20))
        assert len(points) > 5
        assert all(holds(each, point) for each in hypotheses for point in points)
        assert points == list(points_of(objective, 20))

    def assuming(p: float, q: float, a: float, b: float) -> float:
        return p * a + (1 - p) * b

    assert assert_matches(ties, assuming)


def test_points_that_are_given_are_the_only_ones() -> None:
    seen = []

    def f(recon: float, beta: float, s: float) -> float:
        seen.append((recon, beta, s))
        return careful(recon, beta, s)

    points = [{"recon": 1, "beta": Fraction(1, 3), "s": 0.5}, {"recon": -1, "beta": 7, "s": 2}]
    assert assert_matches(LOSS, f, points) == 2
    assert seen == [(1.0, 1 / 3, 0.5), (-1.0, 7.0, 2.0)]


def test_what_a_function_raises_is_a_difference() -> None:
    with pytest.raises(AssertionError, match="raises ZeroDivisionError: "):
        assert_matches(LOSS, lambda recon, beta, s: recon / (1 - 1) + beta + s)
    with pytest.raises(AssertionError, match="raises ValueError: "):
        assert_matches(LOSS, lambda recon, beta, s: math.log(-1 - recon))
    with pytest.raises(AssertionError, match="= nan"):
        assert_matches(LOSS, lambda recon, beta, s: math.nan)
    with pytest.raises(AssertionError, match="= inf"):
        assert_matches(LOSS, lambda recon, beta, s: careful(recon, beta, s) + np.exp(1e4))


@pytest.fixture
def only_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no other test had loaded another library."""
    for library in ("torch", "jax"):
        monkeypatch.delitem(sys.modules, library, raising=False)


@pytest.mark.usefixtures("only_numpy")
@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: assert_matches(LOSS, lambda recon, beta: 0), "names of loss"),
        (lambda: assert_matches(LOSS, lambda recon, beta, s, more: 0), "missing a required"),
        (lambda: assert_matches(Objective("f", "x"), abs), "cannot be called with the names of f"),
        (lambda: assert_matches(LOSS, 3), "give a function of recon, beta, s"),  # type: ignore[arg-type]
        (lambda: assert_matches(LOSS, careful, dtype="int8"), "no format of floats"),
        (lambda: assert_matches(LOSS, careful, dtype="bfloat16"), "no library that is loaded"),
        (lambda: assert_matches(LOSS, careful, []), "no point was given"),
        (lambda: assert_matches(LOSS, careful, [3]), "a point has a number"),  # type: ignore[list-item]
        (lambda: assert_matches("vae", lambda recon, kl: 0, [{"recon": math.nan, "kl": 1}]), "nan"),
        (
            lambda: assert_matches(Objective("f", "log(x)"), lambda x: 0, [{"x": -1}]),
            "at x = -1: log is not defined",
        ),
        (
            lambda: assert_matches(Objective("f", "x", assume=["x > 1", "x < 1"]), lambda x: x),
            "no point was found",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(call: Callable[[], int], says: str) -> None:
    with pytest.raises(VerifyError, match=says):
        call()


@pytest.mark.usefixtures("only_numpy")
def test_other_mistakes() -> None:
    with pytest.raises(TypeError, match="misses s"):
        assert_matches(LOSS, careful, [{"recon": 1, "beta": 1}])
    with pytest.raises(TypeError, match="which is no number"):
        assert_matches(LOSS, lambda recon, beta, s: "1")
    with pytest.raises(TypeError):
        assert_matches(LOSS, lambda recon, beta, s: None)
    assert "torch" not in sys.modules


class _Tensor:
    """As much of a tensor as is asked for here."""

    def __init__(self, value: float) -> None:
        self.value = value

    def detach(self) -> _Tensor:
        return self

    def item(self) -> float:
        return self.value


def test_tensors_are_made_only_of_a_library_that_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def tensor(values: list[float], dtype: str) -> _Tensor:
        made.append(dtype)
        return _Tensor(values[0])

    def f(a: _Tensor, b: _Tensor) -> _Tensor:
        return _Tensor(a.value + 2 * b.value)

    objective = Objective("f", "a + 2 * b")
    with pytest.raises(AttributeError):
        assert_matches(objective, f)
    fake = SimpleNamespace(tensor=tensor, float64="torch.float64", bfloat16="torch.bfloat16")
    monkeypatch.setitem(sys.modules, "torch", fake)  # type: ignore[arg-type]
    assert assert_matches(objective, f) > 50
    assert assert_matches(objective, f, dtype="bfloat16") > 50
    assert set(made) == {"torch.float64", "torch.bfloat16"}
