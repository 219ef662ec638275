/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective
import LatentObjective.TorchLean

/-!
# What stands in for Mathlib where its texts are parsed

Our own real numbers take the place of Mathlib's. The tactics of Mathlib are declared and do
nothing: Lean parses a proof that uses them, elaborates all else, and says of each tactic that it
has not been implemented. Names of lemmas that Mathlib has and we do not are stated as there.
-/

open LatentObjective OrderedField OrderedRing

macro:max atomic("|" noWs) a:term noWs "|" : term => `(OrderedField.abs $a)

syntax "linear_combination" (ppSpace colGt term)? : tactic
syntax "ring" : tactic
syntax "positivity" : tactic
syntax "linarith" (" [" term,* "]")? : tactic
syntax "nlinarith" (" [" term,* "]")? : tactic
syntax "norm_num" (" [" term,* "]")? (" at" (ppSpace colGt ident)+)? : tactic
syntax "push_neg" (" at" (ppSpace colGt ident)+)? : tactic
syntax "by_contra" (ppSpace colGt ident)? : tactic
syntax "exact_mod_cast" ppSpace colGt term : tactic

variable {a b c : ℝ}

theorem LT.lt.le (h : a < b) : a ≤ b :=
  OrderedRing.le_of_lt h

theorem LT.lt.ne (h : a < b) : a ≠ b :=
  OrderedRing.ne_of_lt h

theorem LT.lt.ne' (h : a < b) : b ≠ a :=
  OrderedRing.ne_of_gt h

theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := by
  rw [← h, LatentObjective.OrderedRing.add_sub_cancel_right]

theorem div_mul_cancel₀ (a : ℝ) (h : b ≠ 0) : a / b * b = a :=
  div_mul_cancel a h

theorem mul_inv_cancel₀ (h : a ≠ 0) : a * a⁻¹ = 1 :=
  mul_inv_cancel h

theorem left_ne_zero_of_mul (h : a * b ≠ 0) : a ≠ 0 :=
  fun ha => h (by rw [ha, zero_mul])

theorem ne_of_eq_of_ne (h : a = b) (hc : b ≠ c) : a ≠ c :=
  fun ha => hc (h ▸ ha)

theorem LatentObjective.Real.sqrt_mul_self (h : 0 ≤ a) : Real.sqrt (a * a) = a :=
  Real.sqrt_eq_of_mul_self h rfl

theorem congrArg₂ (f : ℝ → ℝ → ℝ) {a b c d : ℝ} (h : a = b) (h' : c = d) : f a c = f b d := by
  rw [h, h']
