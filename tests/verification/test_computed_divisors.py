"""Divisors that become numbers where arguments are put in, as Lean's kernel checks them.

Where Lean unfolds an objective, `r**2 / (2 * s**2)` at `s = 1` is `r**2 / (2 * 1**2)`: nobody has
computed the divisor. To the prover it is a number, so it must be one to the certificate in Lean.
"""

from __future__ import annotations

import pytest

from pybridge import Objective, verify
from pybridge.expression import ExpressionError
from pybridge.objectives import catalog
from pybridge.objectives.law import Law
from pybridge.report.results import Verdict

pytestmark = pytest.mark.lean

NLL = "r**2 / (2 * s**2)"

OF_A_NUMBER = [
    # the formula of `j`, and a claim that is true
    (NLL, "j(s=1) >= 0"),
    (NLL, "j(s=1/2) == 2 * r**2"),
    (NLL, "j(s=0.5, r=3) == 18"),
    (NLL, "j(s=-1) == r**2 / 2"),
    (NLL, "j(s=1 + 2) == r**2 / 18"),
    (NLL, "j(s=1/3 - 1/2) - j(s=1) <= 18 * r**2"),
    (NLL, "j(s=j(r=2, s=1)) == r**2 / 8"),
    (NLL, "4 * j(s=2) - j(s=1) == 0"),
    ("r / (s - 3)", "j(s=1) == -r / 2"),
    ("r / (s - 3)", "j(s=5/2) <= -2 * r"),
    ("r / (s - t)", "j(s=1, t=3/2) + 2 * r == 0"),
    ("r / -s", "j(s=4) == -r / 4"),
    ("1 / (1 + 1 / (1 + s / 2))", "j(s=1) == 3/5"),
    ("r / (1 / s)", "j(s=3) == 3 * r"),
    ("r / s / t", "j(s=2, t=-3) == -1/6 * r"),
    ("max(r / s, 0)", "j(s=2) >= r / 2"),
    ("max(r / s, 0)", "j(s=-2) >= r / -2"),
    ("r / max(s, 1)", "j(s=1/2) == r"),
    ("r / max(s, t, 1)", "j(s=2, t=5) == r / 5"),
    ("r / abs(s)", "j(s=-4) == r / 4"),
    ("r / relu(s)", "j(s=4) == r / 4"),
    ("abs(r) / s**3", "j(s=-1) <= 0"),
    ("exp(r / s)", "j(s=1) >= 1 + r"),
    ("exp(r / (1 + s**2))", "j(s=2) >= 1 + r / 5"),
    ("log(s) + r / s", "j(s=1) == r"),
    ("sqrt(r / s)", "j(s=1/2) >= 0"),
    ("r / (s / 0.5)", "j(s=0.25) == 2 * r"),
    # divisors that are numbers from the beginning, and no literals
    ("r / (1/2)", "j() == 2 * r"),
    ("r / -4", "j(r=1) == -1/4"),
    ("r / (2**3 - 3)", "j(r=5 * r) == r"),
    ("r / 0.25 + s / (1 + 1)", "j() == 4 * r + s / 2"),
]


@pytest.mark.parametrize(("formula", "claim"), OF_A_NUMBER)
def test_a_divisor_that_becomes_a_number_is_computed_by_lean(formula: str, claim: str) -> None:
    report = verify(Objective("j", formula), [claim])
    (result,) = report
    assert result.verdict is Verdict.PROVED, result.message


BROKEN = [
    (NLL, "j(s=1) >= 1"),
    (NLL, "j(s=1/2) <= r**2"),
    (NLL, "j(s=-1) < j(s=1)"),
    (NLL, "j(s=1/3 - 1/2) == 18 * r**2 + r"),
    ("r / (s - 3)", "j(s=1) >= 0"),
    ("max(r / s, 0)", "j(s=-2) <= 1"),
    ("r / max(s, 1)", "j(s=1/2) != 0"),
    ("exp(r / s)", "j(s=-1) >= 1"),
    # at the square root of two, and nowhere else
    (NLL, "j(s=1) != 1"),
]


@pytest.mark.parametrize(("formula", "claim"), BROKEN)
def test_what_is_false_of_such_a_divisor_is_disproved(formula: str, claim: str) -> None:
    report = verify(Objective("j", formula), [claim])
    (result,) = report
    assert result.verdict is Verdict.DISPROVED, result.message


def test_over_any_field() -> None:
    laws = ["j(r=r / (1/3)) == 3 * j()", "j(r=1) == 1/5"]
    report = verify(Objective("j", "r / (2 + 3)"), laws, over="field")
    assert {result.verdict for result in report} == {Verdict.PROVED}


def test_the_published_objective_at_noise_one() -> None:
    objective = catalog.load("uncertainty_weighting").objective
    laws = [
        "uncertainty_weighting(sigma1=1, sigma2=1) == (loss1 + loss2) / 2",
        "uncertainty_weighting(sigma1=1/2, sigma2=1) == 2 * loss1 + loss2 / 2 + log(1/2)",
        "uncertainty_weighting(sigma1=1, sigma2=1) >= 1",
    ]
    verdicts = [result.verdict for result in verify(objective, laws)]
    assert verdicts == [Verdict.PROVED, Verdict.PROVED, Verdict.DISPROVED]


def test_in_the_law_of_another_objective() -> None:
    scaled = Objective("scaled", "r / s**2")
    (result,) = verify(
        Objective("other", "a + b", uses=[scaled]), ["other(a=scaled(s=2)) == r / 4 + b"]
    )
    assert result.verdict is Verdict.PROVED, result.message


def test_a_divisor_that_becomes_zero_is_refused() -> None:
    with pytest.raises(ExpressionError, match="division by zero"):
        verify(Objective("j", NLL), ["j(s=0) >= 0"])


def test_a_divisor_that_hypotheses_make_zero_leaves_nothing_to_prove() -> None:
    law = Law("at_zero", "j() >= 0", assume=["s == 0"])
    (result,) = verify(Objective("j", NLL), law)
    assert result.verdict is Verdict.PROVED
