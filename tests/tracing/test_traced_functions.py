"""What Python functions compute, as formulas; the values are the same at any point."""

from __future__ import annotations

import dataclasses
import inspect
import math
import pydoc
from fractions import Fraction
from math import exp
from typing import Annotated, Any

import numpy as np
import pytest
from tracing_points import assert_same

import pybridge
from pybridge import TracingError, from_function, vector
from pybridge.tracing.decorator import declaration_of, spec_of
from pybridge.tracing.function import Declared, trace


def formula(function: Any, **options: Any) -> str:
    return str(from_function(function, **options).formula)


def arithmetic(recon, kl, beta=0.5, gamma=2):
    total = recon + beta * kl
    total -= 1
    total += gamma * -recon / 4
    return total**2


def capped(recon, kl, beta):
    return recon + beta * max(min(kl, 10), 0.5) + abs(recon)


def mathematical(x, y):
    return math.log1p(math.exp(x)) + exp(y) + math.sqrt(1 + x**2) + math.fabs(y) + math.tanh(x)


def helper(x):
    return math.exp(x) if x > 0 else 1 + x * 0


def calls_another(x):
    return helper(x) + max(x, 1)


def listed(a, b, c):
    return sum([a, b, c]) + max([a, b, c]) + sum(v**2 for v in (a, b))


def reads_known_values(x, mode="sum", scale=(1, 2)):
    if mode == "sum" and scale[1] > 1:
        return scale[1] * x
    raise AssertionError


@pytest.mark.parametrize(
    ("function", "positive"),
    [(arithmetic, ()), (capped, ()), (mathematical, ()), (listed, ()), (reads_known_values, ())],
)
def test_the_values_are_the_same(function: Any, positive: tuple[str, ...]) -> None:
    assert_same(function, from_function(function), positive=positive)


def test_defaults_are_known_unless_they_are_weights() -> None:
    assert from_function(arithmetic).variables == ("recon", "kl")
    weighted = from_function(arithmetic, weights=["beta"])
    assert weighted.variables == ("recon", "beta", "kl")
    assert weighted.weights == ("beta",)
    assert weighted.name == "arithmetic"


def test_formulas_are_readable() -> None:
    assert formula(capped) == "recon + beta * max(min(kl, 10), 1/2) + abs(recon)"
    assert formula(listed) == "a + b + c + max(a, b, c) + (a**2 + b**2)"
    assert formula(calls_another) == "max(x, 1) + exp(max(x, 0))"


def test_the_function_and_its_module_stay_as_they_are() -> None:
    before = dict(globals()), math.exp, max
    from_function(mathematical)
    from_function(calls_another)
    assert (dict(globals()), math.exp, max) == before
    assert helper(1.0) == math.e


def test_what_is_printed_is_no_part_of_the_value(capsys: pytest.CaptureFixture[str]) -> None:
    def loss(recon, kl):
        print(f"{recon:.3f} of {kl}")
        return recon + kl

    assert formula(loss) == "recon + kl"
    assert "<Traced: recon> of <Traced: kl>" in capsys.readouterr().out


# Vectors.


def of_vector(x: vector(3), y: Annotated[object, vector(3)], beta):
    products = [a * b for a, b in zip(x, y)]  # noqa: B905
    return sum(products) + beta * x[0] - y[-1] + len(x) + max(x) + sum(x[1:])


def test_vectors_have_entries_by_name() -> None:
    found = from_function(of_vector)
    assert found.variables == ("x_1", "y_1", "x_2", "y_2", "x_3", "y_3", "beta")

    def arguments(point: dict[str, float]) -> dict[str, Any]:
        entries = {name: [point[f"{name}_{i}"] for i in (1, 2, 3)] for name in "xy"}
        return {**entries, "beta": point["beta"]}

    assert_same(of_vector, found, arguments)


def test_what_is_said_of_a_vector_is_said_of_its_entries() -> None:
    def loss(x, w):
        return w[0] * x[0] + w[1] * x[1]

    found = from_function(
        loss,
        vectors={"x": 2, "w": 2},
        weights=["w"],
        assume=["x >= 0", "w <= x + 5"],
        increasing=["w"],
        equals={"w": 0, "to": 0},
    )
    assert found.weights == ("w_1", "w_2")
    assert list(map(str, found.assume)) == [
        "x_1 >= 0",
        "x_2 >= 0",
        "w_1 <= x_1 + 5",
        "w_2 <= x_2 + 5",
    ]
    assert found.requirements.increasing == ("w_1", "w_2")
    assert [name for name, _ in found.requirements.equals[0].replaced] == ["w_1", "w_2"]


# Branches.


def rectified(x):
    return x if x > 0 else 0 * x


def absolute(x):
    if x >= 0:
        return x
    return -x


def clipped(x):
    if x < -1:
        return -1.0
    if x > 1:
        return 1.0
    return x


def huber(x):
    if abs(x) <= 1:
        return 0.5 * x**2
    return abs(x) - 0.5


def elu(x, alpha=1.0):
    return x if x > 0 else alpha * (math.exp(x) - 1)


def trapezoid(x):
    if x < 0 or x > 3:
        return 0.0 * x
    if 1 <= x <= 2:
        return 1.0
    return x if x < 1 else 3 - x


def two_names(x, y):
    if x > 0 and y > 0:
        return x * y
    return 0.0


def smaller(x, y):
    if x < y:
        return x
    elif x == y:
        return y
    else:
        return y


def free_bits(kl, recon, beta, free=0.5):
    extra = kl if kl > free else free
    if beta > 0:
        recon = recon + beta * extra
    return recon


def cubic(x):
    return x**3 if x > 0 else 0.0


def quarters(x):
    if x > 1:
        return x
    if x > -1:
        return (x + 1) / 2
    return 0.0


BRANCHES = {
    rectified: "max(x, 0)",
    absolute: "abs(x)",
    clipped: "clip(x, -1, 1)",
    huber: "1/2 * x**2 - 1/2 * max(abs(x) - 1, 0)**2",
    elu: "max(x, 0) + (exp(min(x, 0)) - 1)",
    trapezoid: None,
    two_names: "max(y, 0) * max(x, 0)",
    smaller: "min(x, y)",
    free_bits: "recon + max(beta, 0) * max(kl, 1/2)",
    cubic: None,
    quarters: "max(0, 1/2 * x + 1/2, x)",
}


@pytest.mark.parametrize("function", BRANCHES, ids=lambda f: f.__name__)
def test_branches_are_formulas(function: Any) -> None:
    found = from_function(function)
    assert_same(function, found)
    assert BRANCHES[function] in (None, str(found.formula))


def test_assumptions_decide_branches() -> None:
    def checked(recon, kl, beta):
        if kl < 0 or beta <= -1:
            raise ValueError("no")
        assert kl >= -1
        return recon + beta * kl

    found = from_function(checked, assume=["kl >= 0", "beta >= 0"])
    assert str(found.formula) == "recon + beta * kl"


# NumPy.


def of_arrays(x, y, v: vector(3)):
    total = np.maximum(x, 0) + np.minimum(y, x) + np.log1p(np.exp(x)) + np.square(y) + np.abs(y)
    total = total + np.where(x > y, x, y) + np.clip(x, -1, 1) + np.logaddexp(x, y) + np.tanh(x)
    total += np.sum(v) + np.mean(v**2) + np.linalg.norm(v) + np.dot(v, v) + v @ np.array([1, 2, 3])
    total += np.prod(v) / 9 + math.prod([x, y]) + np.average(v) + np.average(v, -1, [1, 2, 5])
    product, positive = v[0] * v[1], v[:2] > 0
    total += product * np.all(positive) + np.where(positive.any(), 0, product)
    return total + np.max(v) + np.float32(0.5) * v.mean() + np.array([0.5, 1, 2]).sum() * x


def test_numpy() -> None:
    def arguments(point: dict[str, float]) -> dict[str, Any]:
        v = np.array([point[f"v_{i}"] for i in (1, 2, 3)])
        return {"x": np.float64(point["x"]), "y": np.float64(point["y"]), "v": v}

    assert_same(of_arrays, from_function(of_arrays), arguments)


# Declarations.


def test_a_decorated_function_is_the_function() -> None:
    def loss(recon, kl, beta=1.0):
        return recon + beta * kl

    decorated = pybridge.objective(weights=["beta"], assume=["kl >= 0"], nonnegative=True)(loss)
    assert decorated is loss
    assert decorated(1, 2) == 3
    declared = declaration_of(loss)
    assert declared is not None
    assert declared.weights == ("beta",)
    assert from_function(loss).requirements.nonnegative
    assert pybridge.objective(rectified) is rectified
    assert spec_of(rectified).objective.name == "rectified"
    del rectified.__pybridge__  # type: ignore[attr-defined]


def test_help_has_the_options_of_the_decorator() -> None:
    page = pydoc.plain(pydoc.render_doc(pybridge.objective))
    for option in dataclasses.fields(Declared):
        assert f"{option.name}: " in page
    first, *others = inspect.signature(pybridge.objective).parameters.values()
    assert first.kind is first.POSITIONAL_ONLY
    assert all(each.kind is each.KEYWORD_ONLY for each in others)


def test_a_spec_knows_the_lines() -> None:
    @pybridge.objective(
        weights=["beta"],
        increasing=["beta"],
        effort=2,
    )
    def lined(recon, kl, beta=1.0):
        scaled = beta * kl
        return recon + scaled

    spec = spec_of(lined)
    first = lined.__code__.co_firstlineno
    assert spec.path == __file__
    assert spec.effort == 2
    assert spec.lines[("objective", "lined", "increasing")] == first + 2
    assert spec.lines[("objective", "lined")] == first + 5
    assert spec.objective.origin is not None
    assert spec.objective.origin.line == first + 7
    assert spec.objective.origin.code == "return recon + scaled"


def test_what_changes_no_value_is_recorded() -> None:
    def loss(recon, kl):
        return recon + kl.detach() + kl.float().item()

    found = trace(loss, Declared())
    line = loss.__code__.co_firstlineno + 1
    assert found.identities == tuple(
        f"{name} at {__file__}:{line}" for name in ("detach", "float", "item")
    )
    assert str(found.objective.formula) == "recon + kl + kl"


def test_all_that_a_spec_says() -> None:
    def loss(recon, kl, beta=1.0):
        return recon + beta * kl

    found = from_function(
        loss,
        name="my_loss",
        weights=["beta"],
        where={"kl": "mu**2"},
        assume=["recon >= 0"],
        reference="here",
        meanings={"recon": "error"},
        increasing=["beta"],
        decreasing=(),
        convex=["mu"],
        bounds=[">= recon"],
        equals={"beta": 0, "to": "recon"},
    )
    assert found.name == "my_loss"
    assert str(found.written) == "recon + beta * kl"
    assert found.variables == ("recon", "beta", "mu")
    assert found.meanings == {"recon": "error"}
    assert found(recon=1, beta=2, mu=Fraction(1, 2)) == Fraction(3, 2)
    with pytest.raises(TypeError, match="did you mean 'increasing'"):
        from_function(loss, incresing=["beta"])


def test_a_mistake_in_a_declaration_has_its_line() -> None:
    @pybridge.objective(
        weights=["beta"],
        increasing=["betta"],
    )
    def mistaken(recon, beta=1.0):
        return beta * recon

    with pytest.raises(TracingError, match="did you mean 'beta'") as refused:
        spec_of(mistaken)
    assert refused.value.line == mistaken.__code__.co_firstlineno + 2


def test_a_number_that_a_function_gives_stays_exact() -> None:
    def loss(x, y):
        assert math.log(2) < 1 < np.sqrt(2)  # they are numbers like others
        shift = 0.5 * math.log(2) - 2 / math.sqrt(3) + math.exp(-1) ** 2
        cast = range(int(math.sqrt(9)))[-1] + np.log(2).astype(int)
        return x + shift + -np.log(3) * y + cast + math.log(8, 2)

    assert formula(loss) == (
        "x + (1/2 * log(2) - 2 / sqrt(3) + exp(-1)**2) - log(3) * y + 2 + log(8) / log(2)"
    )
    assert_same(loss, from_function(loss))


def test_a_choice_between_factors_is_a_branch() -> None:
    def expectile(e, tau):
        return np.where(e > 0, tau, 1 - tau) * e**2

    def pinball(e, tau):
        return abs(tau - (e < 0)) * e

    def of_vector(e: vector(3), tau):
        return sum(np.where(e > 0, tau, 1 - tau) * e**2) / 3

    for function in (expectile, pinball):
        assert_same(function, from_function(function))
    assert_same(
        of_vector,
        from_function(of_vector),
        lambda p: {"e": np.array([p["e_1"], p["e_2"], p["e_3"]]), "tau": p["tau"]},
    )
