"""Variances and standard deviations, whose divisors differ between libraries."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tracing_points import assert_same

from pybridge import TracingError, from_function, vector

LENGTH = {"x": 3}


def of_arrays(x: vector(3)):
    total = np.std(x) + np.var(x, ddof=1) + x.std() + x.var(ddof=1) + x.std(axis=-1, ddof=2)
    total = total + np.std(x, axis=-1) * x[0]
    return total + ((x - x.mean()) / (x.std() + 1e-8)).max()


def test_numpy() -> None:
    def arguments(point: dict[str, float]) -> dict[str, Any]:
        return {"x": np.array([point[f"x_{i}"] for i in (1, 2, 3)])}

    assert_same(of_arrays, from_function(of_arrays), arguments)


def test_the_formula() -> None:
    def loss(x: vector(2)):
        return x.var(ddof=1)

    mean = "(x_1 + x_2) / 2"
    assert str(from_function(loss).formula) == f"(x_1 - {mean})**2 + (x_2 - {mean})**2"


def written(text: str, **names: Any) -> Any:
    exec(f"def loss(x): return {text}", names)
    return names["loss"]


def test_a_method_of_either_library() -> None:
    with pytest.raises(TracingError, match=r"\.std\(\) is not the same in PyTorch") as refused:
        from_function(written("x.std()"), vectors=LENGTH)
    for remedy in ("torch.std(x)", "np.std(x)", "x.std(unbiased=True)", "x.std(ddof=0)"):
        assert remedy in refused.value.remedy
    of_numpy = str(from_function(written("x.var(ddof=1)"), vectors=LENGTH).formula)
    assert str(from_function(written("x.var(ddof=0)"), vectors=LENGTH).formula) != of_numpy
    for told in ("unbiased=True", "True", "correction=1"):
        of_pytorch = from_function(written(f"x.var({told})"), vectors=LENGTH)
        assert str(of_pytorch.formula) == of_numpy
    assert str(from_function(written("x.var()", np=np), vectors=LENGTH).formula) != of_numpy


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x.std(ddof=3)", "divides by 3 - 3"),
        ("np.std(x, axis=0)", "in training dimension 0 is the batch"),
        ("np.std(x[0])", "of one number, which stands for what a batch gives"),
        ("np.std(x, ddof=x[0])", "divides by 3 - "),
    ],
)
def test_what_is_refused(text: str, problem: str) -> None:
    with pytest.raises(TracingError, match=problem):
        from_function(written(text, np=np), vectors=LENGTH)


def test_names_of_all_kinds_tell_nothing() -> None:
    class Hostile:
        def __getattribute__(self, name: str) -> Any:
            raise RuntimeError

    loss = written("x.var()", array=np.array, odd=Hostile(), unhashable=[])
    assert str(from_function(loss, vectors={"x": 1}).formula) == "(x_1 - x_1)**2"
