"""JAX functions, read from what JAX records of them. Without JAX the tests are skipped."""

from __future__ import annotations

from typing import Any

import pytest
from tracing_points import assert_same

from pybridge import TracingError, from_function, vector, verify

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


def test_the_values_are_those_of_jax() -> None:
    assert_same(elementary, from_function(elementary), arrays, tolerance=1e-4)
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


def test_lines_are_refused() -> None:
    def jumps(recon, kl):
        scaled = 2 * kl
        return recon + jnp.where(scaled > 0, 1.0, 0.0)

    def branches(recon, kl):
        return jnp.exp(recon) if jnp.abs(kl) > 0 else recon

    def waves(recon, kl):
        return recon + jnp.sin(kl)

    def several(recon, kl):
        return jnp.exp(recon), kl

    first = jumps.__code__.co_firstlineno
    with pytest.raises(TracingError, match="a choice that is no formula") as refused:
        from_function(jumps)
    assert (refused.value.path, refused.value.line) == (__file__, first + 2)
    with pytest.raises(TracingError, match=r"write jnp\.where") as refused:
        from_function(branches)
    assert refused.value.line == branches.__code__.co_firstlineno + 1
    with pytest.raises(TracingError, match="JAX's sin is not known") as refused:
        from_function(waves)
    assert refused.value.line == waves.__code__.co_firstlineno + 1
    with pytest.raises(TracingError, match="2 values"):
        from_function(several)


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
