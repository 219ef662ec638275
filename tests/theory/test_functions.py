"""The real functions of the theory: what is proved of them, and the bounds that Lean computes."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest
from bare_lean import lean, messages_on

pytestmark = pytest.mark.lean

EXAMPLES = Path(__file__).with_name("FunctionExamples.lean")

STEPS = Path(__file__).with_name("StepExamples.lean")

THEORY = Path(__file__).parents[2] / "Lean" / "LatentObjective"

HEADING = "import LatentObjective\nopen LatentObjective Real Enclosure\n\n"

BITS = 70
"""Somewhat more than 20 digits."""

ARGUMENTS = {
    "exp": ("0", "1", "5", "1/3", "-7/10", "-40", "123456789/1000000", "1/1000000000000"),
    "log": ("1", "2", "7", "1/7", "123456789", "1/1000000000000", "1000001/1000000"),
    "sqrt": ("0", "2", "4", "1/9", "123456789/7", "1/1000000000000", "1000001/1000000"),
}

FUNCTIONS = {"exp": Decimal.exp, "log": Decimal.ln, "sqrt": Decimal.sqrt}


def value_at(function: str, argument: Fraction) -> tuple[Fraction, Fraction]:
    """Return bounds of the value of a function, about 60 digits of it."""
    with localcontext() as context:
        context.prec = 80
        value = FUNCTIONS[function](Decimal(argument.numerator) / argument.denominator)
    error = Fraction(abs(value)) / 10**60 + Fraction(1, 10**75)
    return Fraction(value) - error, Fraction(value) + error


@pytest.mark.slow
def test_the_functions_have_mathlibs_laws() -> None:
    assert messages_on(EXAMPLES.read_text("utf-8")) == []


def test_generated_proofs_apply_steps_with_named_premises() -> None:
    assert messages_on(STEPS.read_text("utf-8")) == []


def test_the_examples_apply_every_step() -> None:
    steps = (THEORY / "Functions" / "Steps.lean").read_text("utf-8")
    stated = set(re.findall(r"^theorem (\S+)", steps, re.MULTILINE))
    applied = set(re.findall(r"Real\.([\w₀-₉]+)", STEPS.read_text("utf-8")))
    assert len(stated) > 50
    assert stated - applied == {"exp_mul_sub_add_le"}  # which is a step to other steps


@pytest.mark.parametrize(
    "use",
    [
        "(h : 0 ≤ x) : log x ≤ x - 1 := log_le_sub_one h",
        "(h : y = 3 * x) : exp y = exp x ^ 2 := exp_eq_pow 2 h",
        "(h : exp x ≤ 1 + y) : x = 0 := eq_zero_of_exp_le h",
    ],
)
def test_a_step_whose_premise_does_not_fit_is_refused(use: str) -> None:
    assert any("mismatch" in error for error in lean(f"{HEADING}example (x y : ℝ) {use}"))


@pytest.mark.parametrize("function", FUNCTIONS)
def test_computed_bounds_are_right_and_close(function: str) -> None:
    lines = []
    for text in ARGUMENTS[function]:
        low, high = value_at(function, Fraction(text))
        width = max(abs(low) if function != "log" else Fraction(0), Fraction(1)) / 2 ** (BITS - 3)
        bounds = f"{function}Lower {BITS} ({text})", f"{function}Upper {BITS} ({text})"
        lines += [
            f"example : {bounds[0]} ≤ {high} := by decide +kernel",
            f"example : {low} ≤ {bounds[1]} := by decide +kernel",
            f"example : {bounds[1]} - {bounds[0]} ≤ {width} := by decide +kernel",
        ]
    assert lean(HEADING + "\n".join(lines)) == []


@pytest.mark.parametrize("function", FUNCTIONS)
def test_small_values_have_as_many_digits(function: str) -> None:
    argument = {"exp": "-40", "log": "1 + 1 / 10 ^ 30", "sqrt": "1 / 10 ^ 30"}[function]
    lower, upper = (f"{function}{end} {BITS} ({argument})" for end in ("Lower", "Upper"))
    assert (
        lean(f"{HEADING}example : {upper} - {lower} ≤ {lower} / 10 ^ 20 := by decide +kernel") == []
    )


def test_bounds_are_of_the_real_functions() -> None:
    text = """\
example : ofRat (expLower 70 5) ≤ exp (ofRat 5) := expLower_le 70 5
example : exp (ofRat 5) ≤ ofRat (expUpper 70 5) := le_expUpper 70 5
example : ofRat (logLower 70 7) ≤ log (ofRat 7) := logLower_le 70 (by decide)
example : log (ofRat 7) ≤ ofRat (logUpper 70 7) := le_logUpper 70 (by decide)
example : ofRat (19 / 10) ≤ log (ofRat 7) := le_log_of_expUpper_le 20 (by decide +kernel)
example : log (ofRat 7) ≤ ofRat (39 / 20) :=
  log_le_of_le_expLower 20 (by decide) (by decide +kernel)
example : ofRat (sqrtLower 70 2) ≤ sqrt (ofRat 2) := sqrtLower_le 70 2
example : sqrt (ofRat (-2)) ≤ ofRat (sqrtUpper 70 (-2)) := le_sqrtUpper 70 (-2)
"""
    assert lean(HEADING + text) == []


@pytest.mark.parametrize(
    "claim",
    [
        "exp 1 < 2 := Enclosure.lt_of_check 50 (.exp (.num 1)) (.num 2)",
        "log 0 < 1 := Enclosure.lt_of_check 50 (.log (.num 0)) (.num 1)",
        "1 / 0 < 1 := Enclosure.lt_of_check 50 (.div (.num 1) (.num 0)) (.num 1)",
        "sqrt 4 ≠ 2 := Enclosure.ne_of_check 50 (.sqrt (.num 4)) (.num 2)",
        "exp 1 = exp 1 := Enclosure.eq_of_check 50 (.exp (.num 1)) (.exp (.num 1))",
        "sqrt 5 ≤ sqrt 5 := Enclosure.le_of_check 50 (.sqrt (.num 5)) (.sqrt (.num 5))",
        "exp 5000 > 0 := Enclosure.lt_of_check 50 (.num 0) (.exp (.num 5000))",
    ],
)
def test_what_intervals_do_not_show_is_refused(claim: str) -> None:
    assert any("could not synthesize" in error for error in lean(f"{HEADING}example : {claim}"))
