"""Every theorem applies by instance search: to core's numbers, and to whatever has core's classes.

Mathlib gives core's classes to its number types. So what is found for a type about which nothing is
known but these classes is found for Mathlib's ℝ and ℚ too, with their own operations.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bare_lean import lean, messages_on

from pybridge import catalog
from pybridge.expression.structure import has_function_applications
from pybridge.lean.audit import audit
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.library.olean import Kind, read_module
from pybridge.verification.verify import lean_texts

pytestmark = pytest.mark.lean

THEORY = Path(__file__).parents[2] / "Lean" / "LatentObjective"

ALGEBRA = {"Lean.Grind.Field", "Lean.Grind.CommRing"}
"""What a theorem about numbers mentions: the operations of its type."""

ABOUT = {"Objective", "Models", "Certificate", "Functions", "OrderedField", "OrderedRing"}

CORES_CLASSES = """\
variable {K : Type} [Lean.Grind.Field K] [LE K] [LT K] [Max K] [Min K] [Std.IsLinearOrder K]
  [Std.LawfulOrderLT K] [Std.LawfulOrderSup K] [Std.LawfulOrderInf K] [Lean.Grind.OrderedRing K]
  [DecidableRel (α := K) (· ≤ ·)]

"""
"""A field of which nothing is known but that it has core's classes."""


@pytest.fixture(scope="module")
def theorems() -> dict[str, str]:
    """The theorems of these files that mention operations of numbers, and what their type is
    called: F for a field, R for a ring."""
    backend = EmbeddedBackend()
    auxiliary = {theorem.name for theorem in audit(backend).theorems if theorem.auxiliary}
    library = backend.library
    return {
        constant.name: "F" if "Lean.Grind.Field" in constant.type_uses else "R"
        for module in library.theory.source.modules
        if module.partition(".")[2].partition(".")[0] in ABOUT
        for constant in read_module(library.compiled(module)).constants
        if constant.kind is Kind.THEOREM
        and constant.type_uses & ALGEBRA
        and constant.name not in auxiliary
    }


def test_the_theorems_are_listed(theorems: dict[str, str]) -> None:
    assert len(theorems) > 400
    assert {name.removeprefix("LatentObjective.") for name in theorems} >= {
        "weightedTwoTerm_mono_weight",
        "weightedSum_nonneg",
        "betaNegativeElbo_mono",
        "nearestCode_minimizes_quantization_loss",
        "discriminatorLoss_zero_of_perfect_scores",
        "Certificate.le_of_facts",
        "Certificate.of_cases",
        "OrderedField.abs_mul",
        "OrderedField.clip_le_clip",
        "OrderedRing.mul_le_mul_of_nonneg_right",
    }


def computes(theorem: str) -> bool:
    """Whether a theorem asks the kernel to compute, if nobody says that it shall not."""
    return bool(
        re.fullmatch(r"LatentObjective\.Certificate\.(\w+_)?of_(check|facts|cases)", theorem)
    )


@pytest.mark.parametrize("carrier", ["Rat", "K"])
def test_every_theorem_is_found(theorems: dict[str, str], carrier: str) -> None:
    asked = [
        # What the kernel would have to compute is left out.
        f"#check {name} ({variable} := {carrier}){' (check := sorry)' * computes(name)}\n"
        for name, variable in theorems.items()
    ]
    assert lean("import LatentObjective\n" + CORES_CLASSES + "".join(asked)) == []


def test_the_operations_are_the_types_own() -> None:
    text = """\
import LatentObjective
open LatentObjective

example (a b w : Rat) : weightedTwoTerm w ⟨a, b⟩ = a + w * b := rfl
example (a b c : Rat) (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c :=
  OrderedRing.mul_le_mul_of_nonneg_right h hc
example (a b : Rat) : a * b⁻¹ = a / b := (OrderedField.div_eq_mul_inv a b).symm
example (a b : Rat) (h : 0 < b) : (a / b) * b = a :=
  OrderedField.div_mul_cancel a (OrderedRing.ne_of_gt h)
example (a : Rat) : 0 ≤ (a - 3) ^ 2 := OrderedField.sq_nonneg (a - 3)
example (a b : Rat) : max a b = if a ≤ b then b else a := rfl
example (a b : Rat) (h : a ≤ b) : max a b = b := OrderedField.max_eq_right h
example (a : Rat) : a + a = 2 * a := (OrderedField.two_mul a).symm
example (a b : Int) (h : a ≤ b) : a + 7 ≤ b + 7 := OrderedRing.add_le_add_right h 7
example (a b : Rat) (h : a ≤ b) : a + 3 * b - 2 ≤ 4 * b - 2 :=
  Certificate.le_of_facts (.list [a, b]) (.sub (.add .x₀ (.mul (.num 3) .x₁)) (.num 2))
    (.sub (.mul (.num 4) .x₁) (.num 2)) (.le .x₀ .x₁ h .none) .f₀
"""
    assert messages_on(text) == []


def test_no_class_of_ours_carries_an_operation() -> None:
    declared = {
        name: heading
        for file in sorted(THEORY.rglob("*.lean"))
        for name, heading in re.findall(
            r"^class (\S+)(.*?) where$", file.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        )
    }
    assert {"OrderedRing", "OrderedField", "Archimedean"} <= set(declared)
    for name, heading in declared.items():
        assert re.search(r": Prop\b", heading), name


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        name
        for name in catalog.names()
        if not has_function_applications(catalog.load(name).objective.formula)
    ],
)
def test_laws_over_any_field_hold_of_cores_rational_numbers(name: str) -> None:
    (text,) = lean_texts(catalog.load(name), over="field")
    theorems = re.findall(r"^theorem (\S+)", text, re.MULTILINE)
    assert theorems
    assert "ℝ" not in text.partition("variable")[2].replace("over ℝ", "")
    instances = "".join(f"example := {theorem} (F := Rat)\n" for theorem in theorems)
    assert lean(f"{text}\n{instances}") == []
