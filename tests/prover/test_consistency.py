"""Hypotheses that contradict each other, and the smallest of them that do."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge.expression import Relation, parse_relation
from pybridge.prover import contradictory


def smallest(*texts: str) -> list[str]:
    found = contradictory([parse_relation(text) for text in texts])
    return [str(relation) for relation in found]


@pytest.mark.parametrize(
    ("texts", "core"),
    [
        (["kl >= 0", "beta > 0", "beta <= -1"], ["beta > 0", "beta <= -1"]),
        (["x * x <= -1", "y > 0"], ["x * x <= -1"]),
        (["w > 0", "x >= y", "y >= z + 1", "z >= x"], ["x >= y", "y >= z + 1", "z >= x"]),
        (["abs(x) < 0", "x > 1"], ["abs(x) < 0"]),
        (["max(x, y) <= 1", "x == 2"], ["max(x, y) <= 1", "x == 2"]),
        (["x == 1", "x != 1", "y > 0"], ["x == 1", "x != 1"]),
        (["a <= b", "b <= c", "c <= d", "d < a"], ["a <= b", "b <= c", "c <= d", "d < a"]),
        (["y > 0", "exp(x) < 0"], ["exp(x) < 0"]),
        (["x > 3", "x > 0", "sqrt(x) <= 1"], ["x > 3", "sqrt(x) <= 1"]),
    ],
)
def test_the_smallest_contradictory_set_is_found(texts: list[str], core: list[str]) -> None:
    assert smallest(*texts) == core


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["kl >= 0"],
        ["x > 0", "x < 1/1000"],
        ["x**2 == 2", "x > 0"],
        ["a + b == 1", "c == 2 * a", "a > 0", "b > 0", "c < 1/10"],
        ["x * y == 7", "x > 100", "y > 0"],
        ["min(x, y) >= 3", "abs(x - y) == 5", "x != y"],
        [f"x{n} <= x{n + 1}" for n in range(30)],
        ["exp(x) == 2", "y > 0"],
        ["delta > 0", "delta**2 * (sqrt(1 + (r / delta)**2) - 1) == 0"],
        ["v > 0", "log(v) <= -3"],
        ["w > 0", "w * (sqrt(x**2 + y**2) - 1)**2 == 0"],
        ["a * log(2) + b == 3", "b >= exp(a)"],
    ],
)
def test_what_some_point_satisfies_is_no_contradiction(texts: list[str]) -> None:
    assert smallest(*texts) == []


bounds = st.builds(
    lambda name, symbol, value: parse_relation(f"{name} {symbol} {value}"),
    st.sampled_from("xyz"),
    st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
    st.integers(-2, 2),
)


@given(st.lists(bounds, max_size=5))
@settings(max_examples=60, deadline=None)
def test_bounds_are_told_apart_exactly(hypotheses: list[Relation]) -> None:
    """Each name on its own: some value out of halves between -3 and 3 must satisfy its bounds."""
    halves = [Fraction(n, 2) for n in range(-6, 7)]

    def possible(name: str, among: list[Relation]) -> bool:
        about = [h for h in among if name in h.variables()]
        return any(all(h.evaluate({name: value}) for h in about) for value in halves)

    core = contradictory(hypotheses)
    consistent = all(possible(name, hypotheses) for name in "xyz")
    assert (core == ()) == consistent
    if core:
        (name,) = {name for relation in core for name in relation.variables()}
        for left_out in core:
            assert possible(name, [relation for relation in core if relation is not left_out])


def test_hypotheses_that_are_too_large_to_be_multiplied_out_take_no_time() -> None:
    large = [f"(a + b + c + d - {n})**60 <= -{n}" for n in range(1, 20)]
    assert smallest(*large) == []
