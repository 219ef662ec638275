"""Numbers are written in the digits 0 to 9, wherever one is read."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from pybridge.expression import FormulaError, parse, parse_relation, read_number
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import SpecError, parse_spec
from pybridge.verification.lean_evaluation import evaluate_in_lean

BETA_VAE = Path(__file__).parents[2] / "pybridge" / "objectives" / "catalog" / "beta_vae.toml"
VAE = Objective("vae", "recon + beta * kl", ["beta"])
THREE = "\N{ARABIC-INDIC DIGIT THREE}"
FOREIGN = [
    THREE,
    "\N{FULLWIDTH DIGIT THREE}",
    "\N{DEVANAGARI DIGIT THREE}",
    "\N{MATHEMATICAL BOLD DIGIT THREE}",
    "\N{SUPERSCRIPT THREE}",
    "\N{SUPERSCRIPT TWO}",
    "\N{SUBSCRIPT THREE}",
    "\N{VULGAR FRACTION ONE HALF}",
    "\N{ROMAN NUMERAL THREE}",
    "\N{CIRCLED DIGIT THREE}",
]
PLACES = {"1/2%": 3, "%": 0, "x + %2": 4, "x**2%": 4, "x**%": 3, "0.%": 2, "1e2%": 3, "x%": 1}


@pytest.mark.parametrize("digit", FOREIGN, ids=ascii)
@pytest.mark.parametrize("text", PLACES)
def test_formulas_claims_and_assumptions(text: str, digit: str) -> None:
    formula = text.replace("%", digit)
    for read in (parse, lambda text: VAE.at(kl=text)):
        with pytest.raises(FormulaError) as caught:
            read(formula)
        assert caught.value.position == PLACES[text]
        assert f"U+{ord(digit):04X}" in caught.value.message
        assert "Write" in caught.value.hint or "written in the digits" in caught.value.hint
    relation = f"vae(beta=1) <= {formula}"
    refused = [
        lambda: parse_relation(relation, applications=True),
        lambda: Law("law", relation),
        lambda: Law("law", "kl >= 0", assume=[f"kl <= {formula}"]),
        lambda: Objective("vae", "recon + kl", assume=[f"kl <= {formula}"]),
        lambda: Objective("vae", f"recon + {formula}"),
    ]
    for build in refused:
        with pytest.raises(FormulaError):
            build()


def test_a_spec_names_the_line() -> None:
    text = f'[objective]\nname = "vae"\nformula = "recon + 1/2{THREE} * kl"\n'
    with pytest.raises(SpecError, match=r":3[\s\S]*ARABIC-INDIC DIGIT THREE"):
        parse_spec(text, Path("vae.toml"))


@pytest.mark.parametrize("text", ["1", "-1/3", "+2", "0.25", ".5", "1.", "1e-3", " 7 ", "-1.5E+2"])
def test_numbers_are_read_exactly(text: str) -> None:
    assert read_number(text) == Fraction(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "x", "1_0", "1/0", "1/-2", "1 /2", "1e1001", "1e99999999", "9" * 1001, "nan", "inf",
     "0x1", "--1", "1\n", "1/2/3"],
)  # fmt: skip
def test_other_texts_are_no_numbers(text: str) -> None:
    with pytest.raises(FormulaError, match="is not a number"):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0,5", "A decimal has a point: write 0.5."),
        ("-10,25", "A decimal has a point: write -10.25."),
        ("1e999999", "at most MAX_DIGITS = 1000 digits"),
    ],
)
def test_what_to_write_instead(text: str, said: str) -> None:
    with pytest.raises(FormulaError) as refused:
        read_number(text)
    assert said in str(refused.value)


@pytest.mark.parametrize("digit", FOREIGN, ids=ascii)
def test_values_given_as_text(digit: str) -> None:
    with pytest.raises(FormulaError) as caught:
        read_number(f"1/2{digit}")
    assert caught.value.position == 3
    with pytest.raises(FormulaError):
        evaluate_in_lean(VAE, [{"recon": f"1{digit}", "beta": 1, "kl": 1}])
    with pytest.raises(TypeError):
        VAE(recon=digit, beta=1, kl=1)


@pytest.mark.lean
def test_values_given_as_text_are_exact_in_lean() -> None:
    assert evaluate_in_lean(VAE, [{"recon": "1/3", "beta": "0.5", "kl": 2}]) == [Fraction(4, 3)]


@pytest.mark.parametrize(
    "arguments",
    [
        ("evaluate", BETA_VAE, "--at", f"recon=1,kl=2{THREE},beta=1"),
        ("evaluate", BETA_VAE, "--at", f"recon={THREE},kl=2,beta=1"),
        ("verify", BETA_VAE, "--timeout", f"6{THREE}"),
        ("verify", BETA_VAE, "--jobs", THREE),
        ("verify", BETA_VAE, "--effort", THREE),
    ],
)
def test_options(arguments: tuple[object, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert str(arguments[2]) in done.stderr
    assert "(ARABIC-INDIC DIGIT THREE) U+0663" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("value", ["nan", "inf", "1e400", "1e300", "1_0", "-1", "0", ""])
def test_a_timeout_is_a_number_of_seconds(value: str) -> None:
    done = run("verify", BETA_VAE, "--timeout", value)
    assert done.returncode == 2
    assert "--timeout" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.lean
def test_timeouts_and_jobs_that_are_accepted() -> None:
    options = ("--law", "mono_beta", "--timeout", "6e1", "--jobs", "2", "--effort", "1")
    assert run("verify", BETA_VAE, *options).returncode == 0


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pybridge", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        encoding="utf-8",
    )
