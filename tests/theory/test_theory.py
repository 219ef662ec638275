"""The Lean theory as its users meet it: what it states, and what it rests on."""

from __future__ import annotations

import pytest

from pybridge.lean.embedded_backend import EmbeddedBackend

pytestmark = pytest.mark.lean

SEVEN_THEOREMS = """\
import LatentObjective

theorem a (weight base : ℝ) : weightedTwoTerm weight ⟨base, 0⟩ = base := by
  exact weightedTwoTerm_zero_regularizer weight base

theorem b (terms : WeightedTwoTerm ℝ) : weightedTwoTerm 0 terms = terms.base := by
  exact weightedTwoTerm_zero_weight terms

theorem c (terms : WeightedTwoTerm ℝ) (h : 0 ≤ terms.regularizer) {w₁ w₂ : ℝ} (hw : w₁ ≤ w₂) :
    weightedTwoTerm w₁ terms ≤ weightedTwoTerm w₂ terms := by
  exact weightedTwoTerm_mono_weight terms h hw

theorem d (weight base middle : ℝ) :
    weightedThreeTerm weight ⟨base, middle, 0⟩ = base + middle := by
  exact weightedThreeTerm_zero_regularizer weight base middle

theorem e (weight base : ℝ) : weightedThreeTerm weight ⟨base, 0, 0⟩ = base := by
  exact weightedThreeTerm_zero_middle_zero_regularizer weight base

theorem f (terms : WeightedThreeTerm ℝ) :
    weightedThreeTerm 0 terms = terms.base + terms.middle := by
  exact weightedThreeTerm_zero_weight terms

theorem g (terms : WeightedThreeTerm ℝ) (h : 0 ≤ terms.regularizer) {w₁ w₂ : ℝ} (hw : w₁ ≤ w₂) :
    weightedThreeTerm w₁ terms ≤ weightedThreeTerm w₂ terms := by
  exact weightedThreeTerm_mono_weight terms h hw
"""

SIMP = """\
import LatentObjective

theorem a (weight base : ℝ) : weightedTwoTerm weight ⟨base, 0⟩ = base := by simp
theorem b (terms : WeightedTwoTerm ℝ) : weightedTwoTerm 0 terms = terms.base := by simp
theorem d (weight base middle : ℝ) :
    weightedThreeTerm weight ⟨base, middle, 0⟩ = base + middle := by simp
theorem e (weight base : ℝ) : weightedThreeTerm weight ⟨base, 0, 0⟩ = base := by simp
theorem f (terms : WeightedThreeTerm ℝ) :
    weightedThreeTerm 0 terms = terms.base + terms.middle := by simp
"""


@pytest.mark.parametrize(("text", "theorems"), [(SEVEN_THEOREMS, "abcdefg"), (SIMP, "abdef")])
def test_the_seven_theorems_hold_over_the_reals_under_their_names(text: str, theorems: str) -> None:
    result = EmbeddedBackend().check(text, list(theorems))
    assert {name: outcome.reason for name, outcome in result.theorems.items()} == dict.fromkeys(
        theorems, ""
    )


def test_the_reals_are_a_complete_archimedean_ordered_field() -> None:
    text = """\
import LatentObjective
open LatentObjective

theorem field (a b c : ℝ) (h : a ≠ 0) : a * (b + c) * a⁻¹ = b + c := by
  rw [OrderedRing.mul_comm a, OrderedRing.mul_assoc, OrderedField.mul_inv_cancel h,
    OrderedRing.mul_one]

theorem total (a b : ℝ) : a ≤ b ∨ b ≤ a := OrderedField.le_total a b

theorem archimedean (x : ℝ) : ∃ n : Nat, x ≤ OrderedField.ofRat (n : Rat) := Real.exists_nat_ge x

theorem complete (S : ℝ → Prop) (inhabited : ∃ x, S x) (bounded : ∃ b, ∀ x, S x → x ≤ b) :
    ∃ l, (∀ x, S x → x ≤ l) ∧ ∀ u, (∀ x, S x → x ≤ u) → l ≤ u :=
  Real.exists_isLUB inhabited bounded
"""
    result = EmbeddedBackend().check(text, ["field", "total", "archimedean", "complete"])
    assert [o.reason for o in result.theorems.values()] == [""] * 4


def test_a_false_statement_about_the_reals_is_not_accepted() -> None:
    text = """\
import LatentObjective

theorem wrong {w₁ w₂ : ℝ} (terms : WeightedTwoTerm ℝ) (hw : w₁ ≤ w₂) :
    weightedTwoTerm w₁ terms ≤ weightedTwoTerm w₂ terms :=
  weightedTwoTerm_mono_weight terms (LatentObjective.OrderedRing.le_refl (0 : ℝ)) hw
"""
    outcome = EmbeddedBackend().check(text, ["wrong"]).theorems["wrong"]
    assert not outcome.accepted
    assert "mismatch" in outcome.reason
