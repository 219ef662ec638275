"""How irrational algebraic numbers are written, and what is false at them."""

from __future__ import annotations

from fractions import Fraction

import flint
import pytest

from pybridge.expression import Variable, parse, parse_relation
from pybridge.expression.algebraic import (
    AlgebraicNumber,
    Number,
    equation,
    polynomial_in,
    with_sides_at,
)

ROOT_TWO = AlgebraicNumber((-2, 0, 1), Fraction(1), Fraction(2))


@pytest.mark.parametrize(
    ("coefficients", "low", "high", "text"),
    [
        ((-2, 0, 1), 1, 2, "r ≈ 1.414214 (root of r**2 - 2 between 1 and 2)"),
        ((-2, 0, 1), -2, -1, "r ≈ -1.414214 (root of r**2 - 2 between -2 and -1)"),
        ((-1, -1, 0, 0, 0, 1), 1, 2, "r ≈ 1.167304 (root of r**5 - r - 1 between 1 and 2)"),
        ((-5, 0, 10**9), 0, 1, "r ≈ 0.0000707107 (root of 1000000000 * r**2 - 5 between 0 and 1)"),
        ((-2, 0, 10**4), 0, 1, "r ≈ 0.0141421 (root of 10000 * r**2 - 2 between 0 and 1)"),
        ((-2, 0, 0, 1), "5/4", "3/2", "r ≈ 1.259921 (root of r**3 - 2 between 5/4 and 3/2)"),
    ],
)
def test_a_number_is_shown_by_six_digits_and_its_polynomial(
    coefficients: tuple[int, ...], low: int | str, high: int | str, text: str
) -> None:
    number = AlgebraicNumber(coefficients, Fraction(low), Fraction(high))
    assert equation("r", number) == text


def test_a_rational_number_is_shown_exactly() -> None:
    assert equation("kl", Fraction(-1, 3)) == "kl = -1/3"


def test_the_value_is_close_whatever_the_precision_that_is_set() -> None:
    assert float(ROOT_TWO) == pytest.approx(2**0.5, abs=1e-15)
    with flint.ctx.workprec(20):
        assert str(ROOT_TWO) == "1.414214"


def test_the_polynomial_rises_through_its_root() -> None:
    assert ROOT_TWO.rising == (-2, 0, 1)
    assert AlgebraicNumber((-2, 0, 1), Fraction(-2), Fraction(-1)).rising == (2, 0, -1)


def test_polynomials_are_written_from_their_highest_power() -> None:
    x = Variable("x")
    assert str(polynomial_in(x, (1, Fraction(-1, 2), 0, -3))) == "-(3 * x**3) - 1/2 * x + 1"
    assert polynomial_in(x, (0, 0)) == parse("0")


@pytest.mark.parametrize(
    ("claim", "shown"),
    [
        ("r <= 1", "1.414214 <= 1"),
        ("r**2 != 2", "2.000000 != 2"),
        ("s <= 1/3", "1/2 <= 1/3"),
        ("max(r, s) * 10**6 <= 1414213", "1414213.562373 <= 1414213"),
        # Six digits would show something true.
        ("r >= 1.4142138", "1.414213562373 >= 7071069/5000000"),
        ("r == r + 10**-20", "1.414213562373095048801689 == 1.414213562373095048811689"),
    ],
)
def test_both_sides_of_a_claim_that_is_false(claim: str, shown: str) -> None:
    claim = claim.replace("10**-20", f"1/{10**20}")
    point: dict[str, Number] = {"r": ROOT_TWO, "s": Fraction(1, 2)}
    assert with_sides_at(parse_relation(claim), point) == shown
