"""Two objectives under one set of names have the values that they had under their own."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge import Objective, VerifyError
from pybridge.comparison.pairing import pair_of, read_renaming

numbers = st.fractions(-9, 9, max_denominator=12)

FIRST = Objective("first", "a * b + c", where={"c": "d**2 - a"}, assume=["c >= 0", "a < b"])
SECOND = Objective("second", "x * y + u", where={"u": "x - z"}, assume=["u <= 3", "y != x"])


@settings(max_examples=100, deadline=None)
@given(
    st.permutations(["a", "b", "d"]), st.dictionaries(st.sampled_from("abd"), numbers, min_size=3)
)
def test_values_and_assumptions_are_kept(names: list[str], point: dict[str, Fraction]) -> None:
    renaming = read_renaming(FIRST, SECOND, dict(zip("xyz", names, strict=True)))
    pairing = pair_of(FIRST, SECOND, renaming)
    x, y, z = (point[name] for name in names)
    assert pairing.values.left.evaluate(point) == FIRST(**point)
    assert pairing.values.right.evaluate(point) == SECOND(x=x, y=y, z=z)
    own = [FIRST.inlined(each).evaluate(point) for each in FIRST.assume]
    theirs = [SECOND.inlined(each).evaluate({"x": x, "y": y, "z": z}) for each in SECOND.assume]
    assert [each.evaluate(point) for each in pairing.assumptions] == own + theirs


@settings(max_examples=100, deadline=None)
@given(numbers, numbers, numbers)
def test_names_are_replaced_all_at_once(a: Fraction, b: Fraction, d: Fraction) -> None:
    swapped = Objective("swapped", "a - 2 * b + d")
    renaming = read_renaming(FIRST, swapped, {"a": "b", "b": "a", "d": "c * b - 1"})
    pairing = pair_of(FIRST, swapped, renaming)
    expected = swapped(a=b, b=a, d=(d**2 - a) * b - 1)
    assert pairing.values.right.evaluate({"a": a, "b": b, "d": d}) == expected


def test_a_name_that_one_defines_and_the_other_leaves_free_is_what_it_stands_for() -> None:
    free = Objective("free", "a + c")
    pairing = pair_of(FIRST, free, {}, ["c >= 1"])
    assert str(pairing.second.formula) == "a + (d**2 - a)"
    assert [str(each) for each in pairing.assume] == ["d**2 - a >= 1"]
    pairing = pair_of(free, FIRST, {}, ["c >= 1"])
    assert str(pairing.first.formula) == "a + (d**2 - a)"
    assert [str(each) for each in pairing.assume] == ["d**2 - a >= 1"]


def test_a_name_that_both_define_is_each_ones_own() -> None:
    other = Objective("other", "a + c", where={"c": "a * d"})
    pairing = pair_of(FIRST, other, {}, ["c >= 1"])
    assert str(pairing.first.formula) == "a * b + (d**2 - a)"
    assert str(pairing.second.formula) == "a + a * d"
    assert [str(each) for each in pairing.assume] == ["d**2 - a >= 1"]


def test_a_renamed_name_may_be_used_in_assumptions() -> None:
    second = Objective("second", "x + y")
    renaming = read_renaming(FIRST, second, {"x": "a", "y": "b"})
    assert [str(e) for e in pair_of(FIRST, second, renaming, ["x >= y"]).assume] == ["a >= b"]


@pytest.mark.parametrize("name", ["a", "d", "first", "first_2", "weightedTwoTerm"])
def test_objectives_get_names_that_nothing_else_has(name: str) -> None:
    formula = "base + weight * regularizer" if name == "weightedTwoTerm" else "x + first"
    if name.startswith("first"):
        formula = "x + a"
    pairing = pair_of(FIRST, Objective(name, formula), {})
    names = {pairing.first.name, pairing.second.name}
    assert len(names) == 2
    assert names.isdisjoint(pairing.variables)


def test_what_becomes_too_large_is_refused() -> None:
    second = Objective("second", "x**64")
    renaming = read_renaming(FIRST, second, {"x": "a**64"})
    with pytest.raises(VerifyError, match="MAX_DEGREE"):
        pair_of(FIRST, second, renaming)
