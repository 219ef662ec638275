/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Log
import LatentObjective.Functions.Sigmoid

/-!
# The softplus function

`softplus x = log (1 + exp x)` is a smooth rectified linear unit: it is positive, above its
argument, and at most `log 2` above the larger of `x` and zero. The cross entropy of a logistic
classifier is a `softplus`, as `log (sigmoid x) = -softplus (-x)`.

## References

* Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional Knowledge for Better
  Option Pricing (2000)
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

variable {x y : ℝ}

/-- The softplus function. -/
noncomputable def softplus (x : ℝ) : ℝ :=
  log (1 + exp x)

/-- The exponential function of the softplus function. -/
theorem exp_softplus (x : ℝ) : exp (softplus x) = 1 + exp x :=
  exp_log (one_add_exp_pos x)

/-- The softplus function respects and reflects the order. -/
@[simp] theorem softplus_le_softplus : softplus x ≤ softplus y ↔ x ≤ y := by
  rw [← exp_le_exp, exp_softplus, exp_softplus, add_le_add_iff_left, exp_le_exp]

/-- The softplus function respects and reflects the strict order. -/
@[simp] theorem softplus_lt_softplus : softplus x < softplus y ↔ x < y := by
  rw [← not_le, softplus_le_softplus, not_le]

/-- The softplus function is positive. -/
theorem softplus_pos (x : ℝ) : 0 < softplus x :=
  log_pos (lt_add_of_pos_right (exp_pos x))

/-- The softplus function is nonnegative. -/
theorem softplus_nonneg (x : ℝ) : 0 ≤ softplus x :=
  le_of_lt (softplus_pos x)

/-- The softplus function at zero. -/
@[simp] theorem softplus_zero : softplus 0 = log 2 := by
  rw [softplus, exp_zero, one_add_one_eq_two]

/-- The softplus function at a number and at its opposite. -/
theorem softplus_sub_softplus_neg (x : ℝ) : softplus x - softplus (-x) = x := by
  refine exp_injective ?_
  rw [exp_sub, exp_softplus, exp_softplus]
  refine mul_left_cancel (ne_of_gt (one_add_exp_pos (-x))) ?_
  rw [mul_div_cancel _ (ne_of_gt (one_add_exp_pos (-x))), add_mul, one_mul, ← exp_add,
    neg_add_cancel, exp_zero, add_comm]

/-- The softplus function at the opposite number. -/
theorem softplus_neg (x : ℝ) : softplus (-x) = softplus x - x := by
  have h : softplus x - (softplus x - softplus (-x)) = softplus (-x) := by
    polynomial [softplus x, softplus (-x)]
  rwa [softplus_sub_softplus_neg, eq_comm] at h

/-- The softplus function is above its argument. -/
theorem lt_softplus (x : ℝ) : x < softplus x := by
  rw [← sub_pos, ← softplus_neg]
  exact softplus_pos (-x)

/-- The softplus function is above the rectified linear unit. -/
theorem max_lt_softplus (x : ℝ) : max x 0 < softplus x := by
  rcases max_choice x 0 with h | h <;> rw [h]
  · exact lt_softplus x
  · exact softplus_pos x

/-- The softplus function is at most `log 2` above the rectified linear unit. -/
theorem softplus_le_max_add_log_two (x : ℝ) : softplus x ≤ max x 0 + log 2 := by
  rw [← exp_le_exp, exp_softplus, exp_add, exp_log zero_lt_two, mul_comm, two_mul]
  exact add_le_add (one_le_exp_iff.mpr (le_max_right x 0)) (exp_le_exp.mpr (le_max_left x 0))

/-- The softplus function does not grow faster than its argument. -/
theorem softplus_sub_softplus_le (h : x ≤ y) : softplus y - softplus x ≤ y - x := by
  refine le_of_sub_eq (c := softplus (-x) - softplus (-y)) ?_
    (sub_nonneg.mpr (softplus_le_softplus.mpr (neg_le_neg h)))
  rw [softplus_neg x, softplus_neg y]
  polynomial [x, y, softplus x, softplus y]

/-- The logarithm of the logistic sigmoid. -/
theorem log_sigmoid (x : ℝ) : log (sigmoid x) = -softplus (-x) := by
  rw [sigmoid_eq_inv, log_inv, softplus]

end Real

end LatentObjective
