"""Arithmetic with irrational numbers: what people compute with the numbers of a counterexample."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge.expression.algebraic import AlgebraicNumber
from pybridge.objectives.objective import Objective

ROOT_TWO = AlgebraicNumber((-2, 0, 1), Fraction(1), Fraction(2))
ROOT_THREE = AlgebraicNumber((-3, 0, 1), Fraction(1), Fraction(2))
HALF = Fraction(1, 2)


def test_equations_hold_exactly() -> None:
    assert ROOT_TWO**2 == 2
    assert (ROOT_TWO * ROOT_THREE) ** 2 == 6
    assert (1 + ROOT_TWO) * (ROOT_TWO - 1) == 1
    assert 1 / ROOT_TWO == ROOT_TWO / 2 == HALF * ROOT_TWO
    assert 3 - ROOT_TWO == +(Fraction(3) - ROOT_TWO) != 3
    assert abs(-ROOT_TWO) == ROOT_TWO == abs(ROOT_TWO)
    assert ROOT_TWO**-2 == HALF


def test_what_differs_late_differs() -> None:
    near = Fraction(math.isqrt(2 * 10**400), 10**200)
    assert near < ROOT_TWO < near + Fraction(1, 10**200)
    assert near != ROOT_TWO and not near >= ROOT_TWO


def test_numbers_are_in_order() -> None:
    numbers = [ROOT_THREE, Fraction(3, 2), ROOT_TWO, 1]
    assert sorted(numbers) == [1, ROOT_TWO, Fraction(3, 2), ROOT_THREE]  # type: ignore[type-var]
    assert max(ROOT_TWO, ROOT_THREE) is ROOT_THREE
    assert ROOT_TWO - 2 < 0 <= ROOT_TWO - ROOT_TWO


@given(st.fractions(-3, 3), st.fractions(-3, 3), st.integers(0, 4))
@settings(max_examples=30, deadline=None)
def test_arithmetic_is_that_of_the_field(a: Fraction, b: Fraction, power: int) -> None:
    # (a + b*sqrt(2))**power, in pairs of rational numbers.
    pair = Fraction(1), Fraction(0)
    for _ in range(power):
        pair = pair[0] * a + 2 * pair[1] * b, pair[0] * b + pair[1] * a
    assert (a + b * ROOT_TWO) ** power == pair[0] + pair[1] * ROOT_TWO


def test_objectives_are_evaluated_there() -> None:
    objective = Objective("cut", "a*b + max(a, 2) + abs(b)/3 - a**3")
    assert objective(a=ROOT_TWO, b=2) == Fraction(8, 3)
    assert objective(a=ROOT_TWO, b=2.0) == pytest.approx(8 / 3)
    assert objective(a=ROOT_TWO, b=np.array([2.0])) == pytest.approx(8 / 3)


def test_a_text_is_no_number() -> None:
    with pytest.raises(TypeError):
        ROOT_TWO + "1"
    assert ROOT_TWO != "1"
