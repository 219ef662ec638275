"""Kinds of laws that need an idea: each is settled at the usual effort, and Lean agrees."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems import problem, surprises

from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample, Limits, Proof, breaks, describe
from pybridge.prover.certificate import Split
from pybridge.prover.search import prove
from pybridge.report.results import Verdict
from pybridge.verification.verify import verify

BOX = ["y >= 0", "y <= 1", "a >= 0", "a <= 1", "n1 >= 0", "n0 >= 0"]
UNIT = "((a - 1)**2 + (b - 1)**2) / 2 == 0"
NORMS = ["p >= 0", "q >= 0", "p**2 == a**2 + b**2", "q**2 == c**2 + d**2"]

TRUE = [
    # Seen before anything is multiplied out.
    ([], "(a*x + b*y)**4 + 1 > 0"),
    ([], "(a*b*c - d*e*f)**8 + (a + b + c)**2 * (d - e)**4 >= 0"),
    (BOX, "y*a*(1 - p)**2*n1 + (1 - y)*(1 - a)*p**2*n0 >= 0"),
    (["l > 0"], "l*(x - y)**6 / 3 + l**3 > 0"),
    # Squares that sum to zero.
    ([UNIT], "a**2 == 1"),
    ([UNIT], "a*b == 1"),
    ([UNIT], "a**2 + b**2 == 2"),
    ([UNIT], "a*b <= 1"),
    (["(a - 1)**2 + (b - 1)**2 <= 0"], "a*b == 1"),
    (["l > 0", "l*((n - 1)**2 + 2*(m + 3)**2) == 0"], "n*m == -3"),
    (["(a - b)**2 + 3*(b - c)**2 + (c - 2)**2 == 0"], "a*b*c == 8"),
    # Nonnegative terms that sum to zero, each behind a weight of its own.
    (["l > 0", "m > 0", "l*abs(a - 1) + m*(b - 2)**2 == 0"], "a*b == 2"),
    (["l > 0", "m > 0", "0 == l*(a - 1)**4 / 3 + m**2*(b - 2)**6"], "a + b == 3"),
    (["l >= 0", "m > 0", "l*(a - 1)**2 + m*(b - 2)**4 <= 0"], "b == 2"),
    (["a >= 0", "b >= 0", "c >= 0", "a + 2*b + c**2 == 0"], "a + b + c == 0"),
    (["a >= 0", "b >= 0", "w > 0", "w*a + b*(a + 1) <= 0"], "a == 0"),
    # Roots as names.
    (["r >= 0", "4*r**2 == a**2 + b**2 + c**2 + d**2"], "4*r >= a + b + c + d"),
    (["r >= 0", "3*r**2 == a**2 + b**2 + c**2"], "3*r >= abs(a) + abs(b) + abs(c)"),
    (NORMS, "a*c + b*d <= p*q"),
    ([*NORMS, "r >= 0", "r**2 == (a + c)**2 + (b + d)**2"], "r <= p + q"),
]

FALSE = [
    (["r >= 0", "2*r**2 == a**2 + b**2"], "r == (abs(a) + abs(b)) / 2"),
    (["r >= 0", "r**2 == x**2 + y**2", "x > 0", "y > 0"], "r == x + y"),
    (["x**2 + y**2 == 1", "x > 0", "y > 0"], "x + y <= 1"),
    (["x**2 - 2*y**2 == 1", "y > 0"], "y <= 1"),
    (
        ["c1 >= 0", "c2 >= 0", "0 < e", "e <= 1", "c1**2 == x**2 + e", "c2**2 == x**2 + e**2"],
        "c1 == c2",
    ),
]


@pytest.mark.parametrize(("assume", "claim"), TRUE)
def test_what_is_true_is_proved(assume: list[str], claim: str) -> None:
    asked = problem(assume, claim)
    found = prove(asked)
    assert isinstance(found, Proof), found
    assert " = " in describe(found.certificate, asked.hypotheses, asked.claim)


@pytest.mark.parametrize(("assume", "claim"), FALSE)
def test_what_is_false_has_rational_numbers_that_break_it(assume: list[str], claim: str) -> None:
    asked = problem(assume, claim)
    found = prove(asked)
    assert isinstance(found, Counterexample), found
    assert breaks(asked, found.point)
    assert all(abs(value.numerator) < 20_000 for value in found.point.values())


@pytest.mark.lean
def test_lean_agrees() -> None:
    assert surprises(TRUE, FALSE) == []


small = st.integers(-3, 3)


@given(st.lists(st.tuples(small, small, small, st.integers(1, 3)), min_size=2, max_size=3), small)
@settings(max_examples=25, deadline=None)
def test_random_squares_that_sum_to_zero(
    parts: list[tuple[int, int, int, int]], shift: int
) -> None:
    """What they leave of `a` and `b`, if that is one point, is proved of products as well."""
    sums = " + ".join(f"{c}*({p}*a + {q}*b + {s})**2" for p, q, s, c in parts)
    (p1, q1, s1, _), (p2, q2, s2, _) = parts[:2]
    determinant = p1 * q2 - p2 * q1
    if determinant == 0:
        return
    a = Fraction(-s1 * q2 + s2 * q1, determinant)
    b = Fraction(-p1 * s2 + p2 * s1, determinant)
    consistent = all(p * a + q * b + s == 0 for p, q, s, _ in parts)
    found = prove(problem([f"{sums} == 0"], f"(a + {shift})*b == {(a + shift) * b}"))
    assert isinstance(found, Proof), (sums, consistent)


@given(st.lists(st.tuples(small, small), min_size=1, max_size=3), st.integers(1, 3), st.booleans())
@settings(max_examples=25, deadline=None)
def test_random_even_powers(parts: list[tuple[int, int]], half: int, strict: bool) -> None:
    claim = " + ".join(f"w*({p}*x + {q}*y*z)**{2 * half}" for p, q in parts)
    claim = f"{claim} + 1 > 0" if strict else f"{claim} >= 0"
    assert isinstance(prove(problem(["w >= 0"], claim)), Proof)


@given(st.integers(2, 9), st.integers(1, 8), st.integers(1, 3))
@settings(max_examples=25, deadline=None)
def test_random_conics_with_a_rational_point(m: int, n: int, scale: int) -> None:
    """Pythagorean triples: no two sides of such a triangle are as long as the third."""
    if m <= n:
        return
    found = prove(
        problem(
            ["r > 0", f"r**2 == {scale**2}*x**2 + y**2", "x > 0", "y > 0"], f"r == {scale}*x + y"
        )
    )
    assert isinstance(found, Counterexample)


def test_an_atom_that_is_no_choice_makes_no_cases() -> None:
    for claim in ("max(x, x) == x", "min(x, x + 1) == x", "max(max(y, y), y - 2) <= y"):
        found = prove(problem([], claim))
        assert isinstance(found, Proof) and not isinstance(found.certificate, Split)


@pytest.mark.lean
def test_a_search_goes_on_by_itself() -> None:
    """What a higher effort settles quickly is settled, within the steps of the usual one."""
    claim = "max(0, m - (s1 + k) + (s2 + k)) == max(0, m - s1 + s2)"
    objective = Objective("hinge", "max(0, m - s1 + s2)")
    law = Law("shift", claim, ["k"])
    assert verify(objective, [law], cache=False)["shift"].verdict is Verdict.PROVED
    assert isinstance(prove(problem([], "x**2 == 2*y**2 + 1/7"), Limits(raises=0)), Counterexample)
