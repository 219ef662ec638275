"""JAX functions, read from what JAX records of them. Without JAX the tests are skipped."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from refused_lines import assert_refused_at_mark
from tracing_points import assert_same

from pybridge import from_function, vector, verify

jax: Any = pytest.importorskip("jax", reason="JAX is not installed")
jnp: Any = jax.numpy


def arrays(point: dict[str, float]) -> dict[str, Any]:
    found: dict[str, Any] = {n: jnp.float32(v) for n, v in point.items() if not n[-1].isdigit()}
    entries = [point[f"v_{i}"] for i in (1, 2, 3) if f"v_{i}" in point]
    return {**found, "v": jnp.array(entries, jnp.float32)} if entries else found


def elementary(x, y):
    total = jnp.log1p(jnp.exp(x)) + jax.nn.relu(y) + jax.nn.softplus(x) + jax.nn.sigmoid(y)
    total = total + jnp.where(x > 0, x, 0.0) + jnp.clip(y, 0, 1) + jnp.maximum(x, 0) + jnp.abs(y)
    total = total + jnp.logaddexp(x, y) + x**2 + jnp.square(y) + jnp.sqrt(1 + x * x) + jnp.tanh(y)
    total = total + (x > 0) * x + jax.nn.log_sigmoid(y) + jax.nn.elu(x) + jnp.expm1(y) / 3
    return total + jax.lax.stop_gradient(x) + jnp.log(2.0) * jnp.minimum(x, y) - jnp.float32(0.5)


def of_a_vector(v: vector(3), x, beta=0.5, mode="mean"):
    total = jnp.sum(v) + jnp.linalg.norm(v) + v[1] + jnp.dot(v, v) + jax.nn.logsumexp(v)
    total = total + (v[0:2].sum() if mode == "sum" else v.mean()) + jnp.max(v) + beta * x
    return total + jnp.mean(jnp.where(v > 0, v, 0)) + jnp.sum((v - jnp.array([1.0, 2.0, 3.0])) ** 2)


def of_several(v: vector(3), x, y):
    total = jnp.std(v) + v.var(ddof=1) + ((v - v.mean()) / (v.std() + 1e-3))[0]
    stacked = jnp.stack([x, y])
    total = total + stacked.sum(axis=0) + jnp.concatenate([v, stacked * 2]).max() * v.shape[-1]
    return total + jnp.sum(v, axis=-1) / len(v)


def method_alone(v: vector(3)):
    return v.std()


def test_the_values_are_those_of_jax() -> None:
    assert_same(elementary, from_function(elementary), arrays, tolerance=1e-4)
    assert_same(of_several, from_function(of_several), arrays, tolerance=1e-4)
    assert_same(method_alone, from_function(method_alone), arrays, tolerance=1e-4)
    assert_same(of_a_vector, from_function(of_a_vector), arrays, tolerance=1e-4)


def test_formulas_are_readable() -> None:
    def loss(recon, kl, v: vector(2), beta=1.0):
        return jax.nn.logsumexp(v) + jax.nn.softplus(recon) + beta * jnp.maximum(kl, 0.5)

    found = from_function(loss, weights=["beta"])
    assert str(found.formula) == "logsumexp(v_1, v_2) + softplus(recon) + beta * max(kl, 1/2)"
    assert str(from_function(jax.jit(loss)).formula).endswith("softplus(recon) + max(kl, 1/2)")


def test_a_function_with_a_name_of_jax_is_read() -> None:
    @jax.jit
    def softplus(x):
        return 2 * x

    def loss(x, y):
        return softplus(x) + jax.nn.softplus(y)

    assert str(from_function(loss).formula) == "2 * x + softplus(y)"


# In each function the line that is refused is marked.
SEEN: list[int] = []


def jumps(recon, kl):
    scaled = 2 * kl
    return recon + jnp.where(scaled > 0, 1.0, 0.0)  # here


def branches(recon, kl):
    return jnp.exp(recon) if jnp.abs(kl) > 0 else recon  # here


def waves(recon, kl):
    return recon + jnp.sin(kl)  # here


def loops_until(recon):
    return jax.lax.while_loop(lambda v: v < 1, lambda v: v + 1, recon)  # here


def loops_for_long(recon):
    for _ in range(500):
        recon = jnp.exp(recon)  # here
    return recon


def is_infinite(recon):
    return jnp.exp(recon) + jnp.inf  # here


def recurses_for_ever(recon):
    return recurses_for_ever(jnp.exp(recon))  # here


def raises(recon):
    if jnp.exp(recon).shape == ():
        raise ValueError("in short\n\nat length")  # here


def ends_the_process(recon):
    jnp.exp(recon)
    sys.exit(3)  # here


def draws_a_number(recon):
    noise = np.random.rand()  # here
    return jnp.exp(recon) * noise


def changes_a_global(recon):  # here
    SEEN.append(1)
    return jnp.exp(recon) + len(SEEN)


def several(recon, kl):  # here
    return jnp.exp(recon), kl


def a_table(recon):  # here
    return {"loss": jnp.exp(recon)}


def nothing(recon):  # here
    jnp.exp(recon)


LINES = {
    jumps: ("a choice that is no formula", "max, min, abs or clamp"),
    branches: ("JAX cannot trace this: TracerBoolConversionError", "write jnp.where"),
    waves: ("JAX's sin is not known", "declare it a term"),
    loops_until: ("JAX's while is not known", "declare it a term"),
    loops_for_long: ("exceeds MAX_DEPTH", "fewer rounds"),
    is_infinite: ("inf is no number", "a finite number"),
    recurses_for_ever: ("RecursionError", "declare it a term"),
    raises: ("ValueError: in short", "declare it a term"),
    ends_the_process: ("SystemExit: 3", "declare it a term"),
    draws_a_number: ("two runs come to differ", "draw the number"),
    changes_a_global: ("two runs come to differ", "depend on the arguments alone"),
    several: ("returns several values", "return the loss alone"),
    a_table: ("returns a dictionary", "return the loss alone"),
    nothing: ("returns nothing", "return the loss"),
}


@pytest.mark.parametrize("function", LINES, ids=lambda f: f.__name__)
def test_a_line_with_jax_is_refused(function: Callable[..., Any]) -> None:
    assert_refused_at_mark(function, *LINES[function])


@pytest.mark.lean
def test_a_loss_in_jax_is_verified() -> None:
    def loss(recon, kl, beta=1.0):
        return jax.nn.softplus(recon) + jax.nn.relu(beta) * jnp.maximum(kl, 0.0)

    objective = from_function(loss, weights=["beta"], increasing=["beta"], nonnegative=True)
    assert verify(objective).ok


def test_a_gradient_is_a_gradient() -> None:
    def loss(x):
        return jnp.exp(x) ** 2

    point = {"x": 0.5}
    for function in (jax.grad(loss), jax.jit(jax.grad(loss))):
        found = from_function(function)
        assert float(found(**point)) == pytest.approx(float(function(0.5)), rel=1e-5)
