"""Laws over any linearly ordered field: how they are stated, and what of them is read back."""

from __future__ import annotations

import re
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

from pybridge import Objective, verify
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.translation.carrier import FIELD, REALS
from pybridge.translation.declarations import definition_text, lean_file
from pybridge.translation.readback import ReadbackError, read_statement
from pybridge.verification.verify import VerifyError

BETA_VAE = Objective("beta_vae", "recon + beta * max(kl, 0)", ["beta"])
OBJECTIVES = {"beta_vae": ("beta_vae", BETA_VAE.variables)}
NAMES = ("x", "y")

STATEMENTS = {
    "claim": "(x y : F) : x - y ≤ max x y ^ (2 : Nat) / 3",
    "applied": "(x y : F) (h : 0 < y) : beta_vae x y 1 = min x y",
    "negated": ": ¬ ∀ (x y : F), x ≠ y → (0 : F) = OrderedField.abs 1",
    "numbers": ": (1 : F) < 2",
}


def printed(statements: dict[str, str], lines: str = "") -> dict[str, str]:
    """What Lean prints of these statements, which nobody proves."""
    declarations = [definition_text(BETA_VAE, with_formula=False), lines]
    declarations += [f"theorem {name} {text} := sorry\n" for name, text in statements.items()]
    checked = EmbeddedBackend().check(lean_file(declarations, FIELD), list(statements))
    return {name: outcome.statement or "" for name, outcome in checked.theorems.items()}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return printed(STATEMENTS)


@pytest.mark.lean
def test_what_holds_in_every_field_is_read_as_what_it_says_of_the_reals(
    texts: dict[str, str],
) -> None:
    found = {
        name: str(read_statement(text, NAMES if name != "numbers" else (), OBJECTIVES, FIELD))
        for name, text in texts.items()
    }
    assert found == {
        "claim": "∀ x y, x - y <= max(x, y)**2 / 3",
        "applied": "∀ x y, 0 < y → beta_vae(recon=x, beta=y, kl=1) == min(x, y)",
        "negated": "¬ (∀ x y, x != y → 0 == abs(1))",
        "numbers": "1 < 2",
    }


@pytest.mark.lean
@pytest.mark.parametrize("name", STATEMENTS)
def test_a_law_of_the_reals_is_none_of_every_field_nor_the_other_way(
    texts: dict[str, str], name: str
) -> None:
    with pytest.raises(ReadbackError):
        read_statement(texts[name], NAMES, OBJECTIVES, REALS)
    with pytest.raises(ReadbackError, match="not about every ordered field"):
        read_statement("forall (x : LatentObjective.Real), Eq.{1} x x", ("x",), {}, FIELD)


@pytest.mark.lean
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{F : Type}", "{F : Prop}"),
        ("{F : Type}", "(F : Type)"),
        ("Lean.Grind.Field.{0} F", "Lean.Grind.CommRing.{0} F"),
        ("LatentObjective.OrderedField.{0}", "LatentObjective.OrderedRing.{0}"),
        ("Std.LawfulOrderInf.{0}", "Std.LawfulOrderMin.{0}"),
        ("(x : F)", "(x : LatentObjective.Real)"),
        ("(x : F)", "(x : F) (z : F)"),
        ("LE.le.{0} F", "LE.le.{0} G"),
        ("Max.max.{0} F", "Min.min.{0} F"),
    ],
)
def test_changed_statements_are_refused(texts: dict[str, str], old: str, new: str) -> None:
    text = texts["claim"]
    assert old in text
    with pytest.raises(ReadbackError):
        read_statement(text.replace(old, new), NAMES, OBJECTIVES, FIELD)


@pytest.mark.lean
@pytest.mark.parametrize(
    "statement",
    [
        "(x y : Rat) : x ≤ y",
        "(x y : ℝ) : x ≤ y",
        "{G : Type} [LE G] (x y : G) (z : F) : x ≤ y",
        "(x y : F) : @LE.le F ⟨fun _ _ => True⟩ x y",
        "(x y : F) : x = @Max.max F ⟨fun a _ => a⟩ x y",
        "[other : LE F] (x y : F) : x ≤ y",
        "[other : Lean.Grind.Field F] (x y : F) : x + y = x",
    ],
)
def test_other_statements_are_refused(statement: str) -> None:
    (text,) = printed({"other": statement}).values()
    assert text
    with pytest.raises(ReadbackError):
        read_statement(text, NAMES, OBJECTIVES, FIELD)


@pytest.mark.lean
def test_a_law_over_every_field_rests_on_no_real_numbers() -> None:
    report = verify(Objective("j", "recon + beta * abs(kl)", ["beta"]), over="field")
    assert report["mono_beta"].verdict == "proved"
    assert report["nonnegative"].verdict == "disproved"
    lean = report.objectives[0].lean_text
    assert "ℝ" not in lean
    assert "variable {F : Type} [Field F]" in lean


@pytest.mark.lean
def test_a_proof_of_your_own_may_be_over_every_field() -> None:
    objective = Objective("j", "recon + beta * kl", ["beta"], assume=["kl >= 0"])
    report = verify(
        objective,
        only="mono_beta",
        over="field",
        proofs={
            "mono_beta": "OrderedRing.add_le_add_left\n"
            "  (OrderedRing.mul_le_mul_of_nonneg_right h₂ h₁) recon"
        },
    )
    assert report["mono_beta"].verdict == "proved", report["mono_beta"].message


@pytest.mark.parametrize("over", ["integers", "", None, 5, ["field"]])
def test_an_unknown_carrier_is_refused(over: Any) -> None:
    with pytest.raises(VerifyError, match=re.escape(f"'reals' or 'field', not over {over!r}")):
        verify(BETA_VAE, over=over)


@pytest.mark.lean
def test_instances_of_one_name_are_refused(texts: dict[str, str]) -> None:
    text = texts["claim"]
    first, second = re.findall(r"\[(\S+) : (?:LE|LT)\.", text)
    with pytest.raises(ReadbackError, match="have one name"):
        read_statement(text.replace(second, first), NAMES, OBJECTIVES, FIELD)


@pytest.mark.lean
@pytest.mark.slow
def test_another_process_reads_the_same() -> None:
    objective = Objective("j", "recon + beta * kl", ["beta"], assume=["kl >= 0"])
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        report = verify(objective, over="field", cache=False, executor=executor)
    assert report["mono_beta"].verdict == "proved", report["mono_beta"].message
