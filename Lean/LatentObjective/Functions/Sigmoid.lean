/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Exp

/-!
# The logistic sigmoid and the hyperbolic tangent

`sigmoid x = 1 / (1 + exp (-x))`, which turns scores into probabilities, and
`tanh x = 2 * sigmoid (2 * x) - 1`, which is defined by exponential functions as usual. Both are
strictly monotone, between `0` and `1` and between `-1` and `1`. Names and arguments are Mathlib's.
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

variable {x y : ℝ}

/-! ### The logistic sigmoid -/

/-- The logistic sigmoid. -/
noncomputable def sigmoid (x : ℝ) : ℝ :=
  1 / (1 + exp (-x))

/-- The denominator of the logistic sigmoid is positive. -/
theorem one_add_exp_pos (x : ℝ) : 0 < 1 + exp x :=
  add_pos zero_lt_one (exp_pos x)

/-- The logistic sigmoid as an inverse, which is how Mathlib defines it. -/
theorem sigmoid_eq_inv (x : ℝ) : sigmoid x = (1 + exp (-x))⁻¹ := by
  rw [sigmoid, div_eq_mul_inv, one_mul]

/-- The logistic sigmoid is positive. -/
theorem sigmoid_pos (x : ℝ) : 0 < sigmoid x :=
  div_pos zero_lt_one (one_add_exp_pos (-x))

/-- The logistic sigmoid is nonnegative. -/
theorem sigmoid_nonneg (x : ℝ) : 0 ≤ sigmoid x :=
  le_of_lt (sigmoid_pos x)

/-- The logistic sigmoid as a quotient. -/
theorem sigmoid_eq_exp_div (x : ℝ) : sigmoid x = exp x / (1 + exp x) := by
  refine (sigmoid_eq_inv x).trans (eq_inv_of_mul_eq_one_right ?_).symm
  rw [← mul_div_assoc, add_mul, one_mul, ← exp_add, neg_add_cancel, exp_zero, add_comm,
    div_self (ne_of_gt (one_add_exp_pos x))]

/-- The logistic sigmoid at the opposite number is the rest to one. -/
theorem sigmoid_neg (x : ℝ) : sigmoid (-x) = 1 - sigmoid x := by
  have h := ne_of_gt (one_add_exp_pos x)
  refine mul_left_cancel h ?_
  rw [sigmoid_eq_exp_div x, sigmoid_eq_inv, neg_neg, mul_inv_cancel h, mul_sub, mul_one,
    mul_div_cancel _ h, add_sub_cancel_right]

/-- The logistic sigmoid is less than one. -/
theorem sigmoid_lt_one (x : ℝ) : sigmoid x < 1 := by
  rw [← sub_pos, ← sigmoid_neg]
  exact sigmoid_pos (-x)

/-- The logistic sigmoid is at most one. -/
theorem sigmoid_le_one (x : ℝ) : sigmoid x ≤ 1 :=
  le_of_lt (sigmoid_lt_one x)

/-- The logistic sigmoid at zero. -/
@[simp] theorem sigmoid_zero : sigmoid 0 = 2⁻¹ := by
  rw [sigmoid_eq_inv, neg_zero, exp_zero, one_add_one_eq_two]

/-- The logistic sigmoid respects and reflects the order. -/
@[simp] theorem sigmoid_le_iff : sigmoid x ≤ sigmoid y ↔ x ≤ y := by
  have h (x y : ℝ) (hxy : x ≤ y) : sigmoid x ≤ sigmoid y := by
    rw [sigmoid_eq_inv, sigmoid_eq_inv]
    exact inv_anti₀ (one_add_exp_pos (-y)) (add_le_add_left (exp_le_exp.mpr (neg_le_neg hxy)) 1)
  refine ⟨fun hs => ?_, h x y⟩
  have hs' := inv_anti₀ (sigmoid_pos x) hs
  rw [sigmoid_eq_inv, sigmoid_eq_inv, inv_inv, inv_inv, add_le_add_iff_left, exp_le_exp,
    neg_le_neg_iff] at hs'
  exact hs'

/-- The logistic sigmoid respects and reflects the strict order. -/
@[simp] theorem sigmoid_lt_iff : sigmoid x < sigmoid y ↔ x < y := by
  rw [← not_le, sigmoid_le_iff, not_le]

/-- The logistic sigmoid is monotone. -/
theorem sigmoid_le (h : x ≤ y) : sigmoid x ≤ sigmoid y :=
  sigmoid_le_iff.mpr h

/-- The logistic sigmoid is strictly monotone. -/
theorem sigmoid_lt (h : x < y) : sigmoid x < sigmoid y :=
  sigmoid_lt_iff.mpr h

/-! ### The hyperbolic tangent -/

/-- The hyperbolic tangent. -/
noncomputable def tanh (x : ℝ) : ℝ :=
  (exp x - exp (-x)) / (exp x + exp (-x))

/-- The hyperbolic tangent is a logistic sigmoid with another scale. -/
theorem tanh_eq_two_mul_sigmoid (x : ℝ) : tanh x = 2 * sigmoid (2 * x) - 1 := by
  have hd : exp x + exp (-x) ≠ 0 := ne_of_gt (add_pos (exp_pos x) (exp_pos (-x)))
  have hs : sigmoid (2 * x) = exp x / (exp x + exp (-x)) := by
    refine (sigmoid_eq_inv (2 * x)).trans (eq_inv_of_mul_eq_one_right ?_).symm
    rw [← mul_div_assoc, add_mul, one_mul, ← exp_add, two_mul, neg_add, neg_add_cancel_right,
      div_self hd]
  rw [hs, tanh, ← mul_div_assoc, ← div_self hd, ← sub_div]
  congr 1
  rw [two_mul, add_sub_add_left_eq_sub]

/-- The hyperbolic tangent is less than one. -/
theorem tanh_lt_one (x : ℝ) : tanh x < 1 := by
  rw [tanh_eq_two_mul_sigmoid, sub_lt_iff_lt_add, one_add_one_eq_two]
  have h := mul_lt_mul_of_pos_left (sigmoid_lt_one (2 * x)) zero_lt_two
  rwa [mul_one] at h

/-- The hyperbolic tangent is odd. -/
@[simp] theorem tanh_neg (x : ℝ) : tanh (-x) = -tanh x := by
  rw [tanh, tanh, neg_neg, add_comm, ← neg_div, neg_sub]

/-- The hyperbolic tangent exceeds minus one. -/
theorem neg_one_lt_tanh (x : ℝ) : -1 < tanh x := by
  rw [← neg_neg (tanh x), neg_lt_neg_iff, ← tanh_neg]
  exact tanh_lt_one (-x)

/-- The hyperbolic tangent at zero. -/
@[simp] theorem tanh_zero : tanh 0 = 0 := by
  rw [tanh, neg_zero, sub_self, zero_div]

/-- The hyperbolic tangent respects and reflects the order. -/
@[simp] theorem tanh_le_tanh : tanh x ≤ tanh y ↔ x ≤ y := by
  have cancel {u v : ℝ} : 2 * u ≤ 2 * v ↔ u ≤ v :=
    ⟨fun h => le_of_mul_le_mul_left h zero_lt_two,
      fun h => mul_le_mul_of_nonneg_left h (le_of_lt zero_lt_two)⟩
  rw [tanh_eq_two_mul_sigmoid, tanh_eq_two_mul_sigmoid, sub_eq_add_neg, sub_eq_add_neg,
    add_le_add_iff_right, cancel, sigmoid_le_iff, cancel]

/-- The hyperbolic tangent respects and reflects the strict order. -/
@[simp] theorem tanh_lt_tanh : tanh x < tanh y ↔ x < y := by
  rw [← not_le, tanh_le_tanh, not_le]

end Real

end LatentObjective
