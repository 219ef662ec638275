"""Counterexamples whose numbers are irrational: the arithmetic behind them, and the search."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import fmpq_poly, fmpz_poly
from hypothesis import given, settings
from hypothesis import strategies as st
from problems import problem
from test_prover import assert_sound

from pybridge.expression.algebraic import AlgebraicNumber
from pybridge.prover import Counterexample, Proof, Unknown
from pybridge.prover.algebra.number_field import (
    NumberField,
    bernstein,
    irreducible_factors,
    real_roots,
)
from pybridge.prover.algebra.primitive_element import common_field
from pybridge.prover.search import prove

coefficients = st.lists(st.integers(-6, 6), min_size=3, max_size=6).filter(lambda c: c[-1] != 0)


def roots_of(*polynomial: int) -> list[AlgebraicNumber]:
    factors = irreducible_factors(fmpz_poly(list(polynomial)))
    return [root for factor in factors for root in real_roots(factor)]


@given(coefficients)
@settings(max_examples=150, deadline=None)
def test_every_irrational_root_is_found_once(polynomial: list[int]) -> None:
    """As many as python-flint finds of the complex ones, and where they are."""
    expected = [
        float(root.real)
        for factor in irreducible_factors(fmpz_poly(polynomial))
        for root, _ in factor.complex_roots()
        if root.imag == 0
    ]
    found = roots_of(*polynomial)
    assert sorted(map(float, found)) == pytest.approx(sorted(expected))
    for root in found:
        assert root.low < Fraction(float(root)) < root.high and root.high - root.low <= 1


@given(coefficients, st.lists(st.integers(-5, 5), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_signs_and_values_of_elements(polynomial: list[int], element: list[int]) -> None:
    for root in roots_of(*polynomial):
        field = NumberField(root)
        value = sum(c * float(root) ** k for k, c in enumerate(element))
        sign = field.sign(fmpq_poly(element))
        if abs(value) > 1e-6:
            assert sign == (1 if value > 0 else -1)
        assert float(field.number(fmpq_poly(element))) == pytest.approx(value, abs=1e-6)


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=5), st.integers(-4, 4), st.integers(1, 4))
@settings(max_examples=100, deadline=None)
def test_bernstein_coefficients(polynomial: list[int], low: int, width: int) -> None:
    element, high = fmpq_poly(polynomial), low + width
    if element.degree() < 0:
        return
    x = fmpq_poly([0, 1])
    total = fmpq_poly([0])
    for place, value in enumerate(bernstein(element, fmpq_poly([low])[0], fmpq_poly([high])[0])):
        total += value * (x - low) ** place * (high - x) ** (element.degree() - place)
    assert total == element


@given(coefficients, coefficients)
@settings(max_examples=60, deadline=None)
def test_two_numbers_are_elements_of_one_field(first: list[int], second: list[int]) -> None:
    for one in roots_of(*first)[:2]:
        for other in roots_of(*second)[:2]:
            common = common_field([one, other])
            if common is None:
                assert (len(one.coefficients) - 1) * (len(other.coefficients) - 1) > 16
                continue
            field, elements = common
            for number, element in zip((one, other), elements, strict=True):
                found = field.number(element)
                assert isinstance(found, AlgebraicNumber)
                assert found.coefficients == number.coefficients
                assert float(found) == pytest.approx(float(number))


IRRATIONAL = [
    (["r**2 == 2", "r >= 0"], "r <= 1", "r ≈ 1.414214 (root of r**2 - 2 between 1 and 2)"),
    (["r**3 == 2"], "r >= 2", "r ≈ 1.259921 (root of r**3 - 2 between 1 and 2)"),
    ([], "x**2 != 2", "x ≈ -1.414214 (root of x**2 - 2 between -2 and -1)"),
    (["r**2 == x**2 + e", "r >= 0", "x == 1", "e == 1"], "r <= 1", "r ≈ 1.414214"),
    (["x**2 == y", "y == 2*z**2", "z == 1"], "x <= 1", "x ≈ 1.414214"),
    (["x**2 == 2"], "x == x + 1", "x ≈ -1.414214"),
    (["x**2 == 2", "x > 0"], "10**8 * x <= 141421356", "x ≈ 1.414214"),
    # No point of the circle is rational, and others that are not needed are.
    (["x**2 + y**2 == 3"], "x == 0", "x = -1, y ≈ -1.414214"),
    (["x**2 + y**2 + z**2 == 7"], "x <= 1", "z ≈ -1.732051"),
    # Several numbers in one field.
    (["r**2 == 2", "r >= 0", "s == r + 1"], "s <= 2", "s ≈ 2.414214 (root of s**2 - 2 * s - 1"),
    (["r**2 == 2", "s**2 == 3", "r >= 0", "s >= 0"], "r + s <= 3", "s ≈ 1.732051"),
    (["a**3 == 2", "b**3 == 3"], "a*b <= 1", "b ≈ 1.442250"),
    (["x**3 - 3*x + 1 == 0", "y**2 == x**2 + 1"], "y <= 2", "y ≈ 2.128870"),
    # Equations in other words.
    (["x**2 <= 2", "x**2 >= 2"], "x >= 0", "x ≈ -1.414214"),
    (["(x**2 - 2)**2 <= 0"], "x >= 0", "x ≈ -1.414214"),
    # Atoms are decided at the root.
    (["r**2 == 2", "r > 0"], "abs(r - 3) == min(max(r, 1), 0) + r", "r ≈ 1.414214"),
    (["max(r, 1)**2 == 2", "r >= 0"], "abs(min(r, 3)) <= max(1, r - 1)", "r ≈ 1.414214"),
    (["r**2 == 2", "max(r, 2 - r**2) == r"], "max(max(r, 1), r) != abs(abs(r))", "r ≈ 1.414214"),
    (["x**20 == 2", "x > 0"], "x <= 1", "x ≈ 1.035265"),
]


@pytest.mark.parametrize(("assume", "claim", "shown"), IRRATIONAL)
def test_irrational_counterexamples(assume: list[str], claim: str, shown: str) -> None:
    asked = problem(assume, claim.replace("10**8", str(10**8)))
    found = assert_sound(asked)
    assert isinstance(found, Counterexample) and found.root is not None
    assert shown in str(found)


@pytest.mark.parametrize(
    ("assume", "claim"),
    [
        (["r**2 == 2", "r >= 0"], "r >= 1"),
        (["r**2 == 2", "r >= 0"], "r <= 3/2"),
        (["r**2 == 2", "s**2 == 3", "r >= 0", "s >= 0"], "r*s >= 0"),
        (["r**2 == 2"], "r**4 == 4"),
    ],
)
def test_what_holds_at_irrational_numbers_is_proved(assume: list[str], claim: str) -> None:
    assert isinstance(prove(problem(assume, claim)), Proof)


def test_a_rational_counterexample_is_preferred() -> None:
    found = prove(problem(["x**2 + y**2 == 25"], "x <= 1"))
    assert isinstance(found, Counterexample) and found.root is None


def test_numbers_of_a_high_degree_are_left_alone() -> None:
    found = prove(problem(["x**60 == 2"], "x <= 1"))
    assert isinstance(found, Unknown)
    assert "an irrational counterexample, near x = 1.01162..." in str(found)


@pytest.mark.slow
@given(
    st.sampled_from([2, 3, 5, 6, 7, 10]),
    st.integers(2, 4),
    st.integers(-3, 3),
    st.integers(1, 3),
    st.sampled_from(["<=", "<", "==", ">=", ">", "!="]),
    st.sampled_from(["{p}*r + {q}", "max({p}*r, {q})", "abs({q} - {p}*r)", "{p}*r**3 + {q}*r"]),
)
@settings(max_examples=40, deadline=None)
def test_random_claims_about_a_root(
    square: int, power: int, p: int, q: int, symbol: str, side: str
) -> None:
    """What is true is never disproved, and what is false always is."""
    root = square ** (1 / power)
    assume = [f"r**{power} == {square}", "r > 0"]
    left = side.format(p=p, q=q)
    asked = problem(assume, f"{left} {symbol} 2".replace("- -", "+ "))
    value = float(asked.claim.left.evaluate({"r": Fraction(root)}))
    if abs(value - 2) < 1e-6:
        return
    found = assert_sound(asked)
    if asked.claim.comparison.holds(value, 2):
        assert not isinstance(found, Counterexample)
    elif "r" in asked.claim.variables():
        assert isinstance(found, Counterexample)
