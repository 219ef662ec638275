"""What is the same with a batch and without one is traced, and all else is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from tracing_points import points

from pybridge import TracingError, from_function, vector


def last_dimension(x: vector(3), y, z):
    total = x.sum(axis=-1) + np.sum(x, -1) + np.mean(x, axis=(-1,)) + x.max(axis=-1)
    total = total + x[..., 0] * x[:, 1] + x[..., 1:].sum(axis=-1) / x.shape[-1]
    stacked = np.stack([y, z], axis=-1)
    total = total + (stacked * [1, 2]).sum(axis=-1) + np.stack([y, z]).max(axis=0)
    return total + np.concatenate([x, stacked], axis=-1).min(axis=-1) * np.stack([y, z]).shape[0]


def test_a_batch_has_the_formula_s_value_at_each_point() -> None:
    objective = from_function(last_dimension)
    some = list(points(objective.variables))[:50]
    x = np.array([[point[f"x_{i}"] for i in (1, 2, 3)] for point in some])
    y, z = (np.array([point[name] for point in some]) for name in ("y", "z"))
    values = last_dimension(x, y, z)
    assert values.shape == (50,)
    assert np.allclose(values, [float(objective(**point)) for point in some])


def sums_dimension_1(x: vector(3)):
    return x.sum(axis=1)


def sums_dimension_1_by_place(x: vector(3)):
    return np.sum(x, 1)


def averages_dimension_1(x: vector(3)):
    return x.mean(axis=(1,))


def sums_the_batch(x: vector(3)):
    return x.sum(0)


def averages_the_batch(x: vector(3)):
    return np.mean(x, axis=0).sum()


def sums_several(x: vector(3)):
    return x.sum(axis=(0, 1))


def takes_the_size(x: vector(3)):
    return x.sum() / x.size(0)


def takes_the_shape(x: vector(3)):
    return x.sum() / x.shape[0]


def takes_the_shape_of_a_number(kl):
    return kl.sum() / kl.shape[0]


def takes_the_size_of_dimension_1(x: vector(3)):
    return x.sum() / x.shape[1]


def stacks_first_and_sums_last(y, z):
    return np.stack([y, z]).sum(axis=-1)


def stacks_last_and_sums_first(y, z):
    return np.stack([y, z], axis=-1).sum(axis=0)


def stacks_in_dimension_1(y, z):
    return np.stack([y, z], axis=1).sum(axis=-1)


def stacks_vectors(x: vector(2), y: vector(2)):
    return np.stack([x, y]).sum()


def joins_the_batches(x: vector(2), y: vector(2)):
    return np.concatenate([x, y]).sum()


def meets_what_lies_elsewhere(x: vector(2), y, z):
    return (x * np.stack([y, z])).sum()


REFUSED = {
    sums_dimension_1: ("axis=1 of a vector", "write axis=-1"),
    sums_dimension_1_by_place: ("=1 of a vector", "=-1"),
    averages_dimension_1: ("axis=1 of a vector", "write axis=-1"),
    sums_the_batch: ("dimension 0 is the batch", "a last .mean()"),
    averages_the_batch: ("dimension 0 is the batch", "axis=-1"),
    sums_several: ("axis=(0, 1) of a vector", "axis=-1"),
    takes_the_size: ("the size of dimension 0", ".mean() for the mean over a batch"),
    takes_the_shape: ("the size of dimension 0", ".shape[-1]"),
    takes_the_shape_of_a_number: ("the size of dimension 0", ".mean()"),
    takes_the_size_of_dimension_1: ("the size of dimension 1", ".shape[-1]"),
    stacks_first_and_sums_last: ("were stacked in dimension 0", "write axis=0"),
    stacks_last_and_sums_first: ("axis=0 of a vector", "axis=-1"),
    stacks_in_dimension_1: ("stacked in dimension 1", "axis=-1"),
    stacks_vectors: ("makes a matrix", "dim=-1"),
    joins_the_batches: ("dim=0 of a vector", "dim=-1"),
    meets_what_lies_elsewhere: ("meet a vector", "dim=-1"),
}


@pytest.mark.parametrize("function", REFUSED, ids=lambda f: f.__name__)
def test_what_a_batch_would_change_is_refused(function: Callable[..., Any]) -> None:
    problem, remedy = REFUSED[function]
    with pytest.raises(TracingError) as refused:
        from_function(function)
    assert refused.value.line == function.__code__.co_firstlineno + 1
    assert problem in refused.value.problem
    assert remedy in refused.value.remedy


def test_a_list_has_a_length() -> None:
    def loss(x: vector(2)):
        return sum(x) / len(x)

    assert str(from_function(loss).formula) == "(x_1 + x_2) / 2"
