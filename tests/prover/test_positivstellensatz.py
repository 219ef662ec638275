"""Inequalities that take multipliers, relaxations or a sign: settled at the usual effort."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems import problem, surprises

from pybridge.prover import Counterexample, Problem, Proof, breaks, describe
from pybridge.prover.certificate import Contradiction, Dichotomy
from pybridge.prover.search import prove

MOTZKIN = "x**2*y**4 + x**4*y**2 + 1 - 3*x**2*y**2"
ROBINSON = (
    "x**6 + y**6 + z**6 + 3*x**2*y**2*z**2"
    " - x**4*y**2 - x**2*y**4 - x**4*z**2 - x**2*z**4 - y**4*z**2 - y**2*z**4"
)
SCHMUEDGEN = (
    "200*(x**3 - 4*x)**2 + 200*(y**3 - 4*y)**2 + (y**2 - x**2)*x*(x + 2)*(x**2 - 2*x + 2*y**2 - 8)"
)

MULTIPLIERS = [
    ([], f"{MOTZKIN} >= 0"),
    ([], "3*(x*y*z)**2 <= x**4*y**2 + x**2*y**4 + z**6"),
    ([], f"{ROBINSON} >= 0"),
    ([], f"{SCHMUEDGEN} >= 0"),
    (
        [],
        "x**2*(x - w)**2 + y**2*(y - w)**2 + z**2*(z - w)**2 + 2*x*y*z*(x + y + z - 2*w) >= 0",
    ),
    ([], "1 + x**2*y**2 + y**2*z**2 + z**2*x**2 >= 4*x*y*z"),
    ([], "x**3 + (y**2 - x**3 - x)**2 >= 0"),
    ([], "x**2*y**2*(x**2 + y**2 - 1) + 1 >= 0"),
    # Positive, with an infimum of 0.
    ([], "(x*y - 1)**2 + x**2 > 0"),
    ([], "(x*y*z - 1)**2 + x**2 + y**2 > 0"),
]

RELAXATIONS = [
    (["b**2 < 4*a*c"], "a*x**2 + b*x + c != 0"),
    (["x < y"], "x**5 < y**5"),
    # The kernel of the Gram matrix is irrational, and its entries are simple.
    (
        [],
        "w**6 + 2*z**2*w**3 + x**4 + y**4 + z**4 + 2*x**2*w + 2*x**2*z + 3*x**2 + w**2 + 2*z*w"
        " + z**2 + 2*z + 2*w + 1 >= 0",
    ),
]

SIGNS = [
    (["a*x**2 + b*x + c <= 0", "a*y**2 + b*y + c >= 0"], "b**2 - 4*a*c >= 0"),
    (["a >= 0", "c >= 0", "b**2 <= a*c"], "a*x**2 + 2*b*x*y + c*y**2 >= 0"),
]

TRUE = MULTIPLIERS + RELAXATIONS + SIGNS

FALSE = [
    ([], f"{MOTZKIN} > 0"),
    ([], f"{MOTZKIN} >= 1/1000"),
    ([], f"{ROBINSON} >= x**2*y**2*z**2 / 100"),
    ([], "(x*y - 1)**2 + x**2 > 1/2"),
    (["b**2 <= 4*a*c"], "a*x**2 + b*x + c != 0"),
    (["a*x**2 + b*x + c <= 0", "a*y**2 + b*y + c <= 0"], "b**2 - 4*a*c >= 0"),
]


def shown(asked: Problem) -> str:
    """Why the claim holds, for people."""
    found = prove(asked)
    assert isinstance(found, Proof), found
    return describe(found.certificate, asked.hypotheses, asked.claim)


@pytest.mark.parametrize(("assume", "claim"), TRUE)
def test_what_is_true_is_proved(assume: list[str], claim: str) -> None:
    assert " = " in shown(problem(assume, claim))


@pytest.mark.parametrize(("assume", "claim"), FALSE)
def test_what_is_false_has_numbers_that_break_it(assume: list[str], claim: str) -> None:
    asked = problem(assume, claim)
    found = prove(asked)
    assert isinstance(found, Counterexample), found
    assert breaks(asked, found.point)


@pytest.mark.lean
def test_lean_agrees() -> None:
    assert surprises(TRUE, FALSE) == []


def test_certificates_are_readable() -> None:
    assert shown(problem(*RELAXATIONS[0])) == (
        "otherwise 0 = 4 * a * c - b**2 + 4 * (a * x + 1/2 * b)**2"
        " + (-4 * a * (a * x**2 + b * x + c)) > 0"
    )
    assert shown(problem(*MULTIPLIERS[8])).endswith("> 0")


def test_a_multiplier_is_a_contradiction_with_the_negated_claim() -> None:
    found = prove(problem(*MULTIPLIERS[0]))
    assert isinstance(found, Proof)
    assert isinstance(found.certificate, Contradiction) and found.certificate.negated


def test_a_sign_makes_two_cases() -> None:
    found = prove(problem(*SIGNS[0]))
    assert isinstance(found, Proof)
    assert isinstance(found.certificate, Dichotomy)
    assert str(found.certificate.relation) == "a > 0"
    text = shown(problem(*SIGNS[0]))
    assert "if a > 0: " in text and "; if a <= 0: " in text


def test_the_same_is_found_again() -> None:
    asked = problem(*SIGNS[0])
    assert prove(asked) == prove(asked)


nonzero = st.integers(-2, 2).filter(bool)
scale = st.integers(-12, 12).filter(bool)


@given(scale, scale, st.integers(0, 3))
@settings(max_examples=25, deadline=None)
def test_random_scalings_of_motzkins_polynomial(p: int, q: int, more: int) -> None:
    scaled = MOTZKIN.replace("x", f"({p}*x)").replace("y", f"({q}*y)")
    assert isinstance(prove(problem([], f"{scaled} + {more} >= 0")), Proof)


@given(nonzero, st.integers(1, 4), st.integers(1, 4))
@settings(max_examples=10, deadline=None)
def test_random_positive_polynomials_with_an_infimum_of_0(k: int, c: int, d: int) -> None:
    assert isinstance(prove(problem([], f"{c}*(x*y - {k})**2 + {d}*x**2 > 0")), Proof)


@given(st.integers(-3, 3), st.integers(-3, 3))
@settings(max_examples=10, deadline=None)
def test_random_quadratics_that_take_both_signs(p: int, q: int) -> None:
    assume = [f"a*({p})**2 + b*({p}) + c < 0", f"a*({q})**2 + b*({q}) + c > 0"]
    if p != q:
        assert isinstance(prove(problem(assume, "b**2 - 4*a*c > 0")), Proof)


@given(st.integers(1, 4), st.integers(0, 4), st.sampled_from([3, 5]))
@settings(max_examples=10, deadline=None)
def test_random_odd_powers(scale: int, slope: int, power: int) -> None:
    claim = f"{scale}*x**{power} + {slope}*x < {scale}*y**{power} + {slope}*y"
    assert isinstance(prove(problem(["x < y"], claim)), Proof)
