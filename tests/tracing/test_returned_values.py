"""Functions that return more than the loss."""

from __future__ import annotations

from collections import namedtuple
from dataclasses import dataclass
from typing import Any

import pytest

import pybridge
from pybridge import TracingError, from_function

Output = namedtuple("Output", ("metrics", "loss"))


@dataclass
class Result:
    loss: Any


def several(recon, kl, beta=2.0):
    return recon + beta * kl, {"recon": recon}


def table(recon, kl):
    return {"loss": recon + kl, "kl": kl}


def named(recon, kl):
    return Output({}, recon - kl)


def attribute(recon, kl):
    return Result(recon * kl)


@pytest.mark.parametrize(
    ("function", "which", "formula"),
    [
        (several, 0, "recon + 2 * kl"),
        (table, "loss", "recon + kl"),
        (table, "kl", "kl"),
        (named, 1, "recon - kl"),
        (named, "loss", "recon - kl"),
        (attribute, "loss", "recon * kl"),
        (several, -2, "recon + 2 * kl"),
    ],
)
def test_it_is_said_which_is_the_loss(function: Any, which: Any, formula: str) -> None:
    assert str(from_function(function, returns=which).formula) == formula
    decorated = pybridge.objective(returns=which)(function)
    assert decorated is function
    assert str(from_function(decorated).formula) == formula


def test_branches_are_put_together() -> None:
    def branching(kl):
        return (kl, 1) if kl > 0 else (0 * kl, 2)

    assert str(from_function(branching, returns=0).formula) == "max(kl, 0)"


def test_it_is_not_said() -> None:
    for function, what, remedy in (
        (several, "returns several values", "returns=0"),
        (table, "returns a dictionary", "returns='loss'"),
        (attribute, "returns a value of type Result", "returns='loss'"),
    ):
        with pytest.raises(TracingError, match=what) as refused:
            from_function(function, name="loss")
        assert remedy in refused.value.remedy


@pytest.mark.parametrize(
    ("function", "which"), [(several, 2), (several, "loss"), (table, "los"), (table, 0)]
)
def test_there_is_none(function: Any, which: Any) -> None:
    with pytest.raises(TracingError, match=f"has no {which!r}, which is the loss") as refused:
        from_function(function, returns=which)
    assert refused.value.line == function.__code__.co_firstlineno + 1
    assert "returns=0" in refused.value.remedy


def test_what_says_it() -> None:
    for which in (True, 1.5, ["loss"]):
        with pytest.raises(TypeError, match="returns is a place or a name"):
            pybridge.objective(returns=which)(several)


def test_the_loss_alone_is_asked_whether_it_repeats() -> None:
    calls: list[int] = []

    def counting(recon):
        calls.append(1)
        return recon + len(calls), recon

    with pytest.raises(TracingError, match="two runs come to differ here"):
        from_function(counting, returns=0)


def test_jax() -> None:
    jnp = pytest.importorskip("jax.numpy", reason="JAX is not installed")

    def loss(recon, kl):
        return jnp.exp(recon) + kl, {"kl": kl}

    assert str(from_function(loss, returns=0).formula) == "exp(recon) + kl"
    with pytest.raises(TracingError, match="returns several values"):
        from_function(loss)
    with pytest.raises(TracingError, match="has no 'los'"):
        from_function(loss, returns="los")
