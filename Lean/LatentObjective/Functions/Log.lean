/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Exp

/-!
# The natural logarithm

`log x` is the inverse of the exponential function where `x` is positive. As in Mathlib, it is
`log |x|` for all other numbers but zero, and `log 0 = 0`. Names and arguments are Mathlib's.
-/

namespace LatentObjective

namespace Real

open Lean.Grind (Semiring)
open OrderedRing OrderedField

variable {x y : ℝ}

open Classical in
/-- The natural logarithm of the absolute value, and zero at zero. -/
noncomputable def log (x : ℝ) : ℝ :=
  if h : x = 0 then 0 else choose (exists_exp_eq (abs_pos h))

/-! ### The inverse of the exponential function -/

/-- The exponential function of a logarithm is the absolute value. -/
theorem exp_log_eq_abs (h : x ≠ 0) : exp (log x) = abs x := by
  rw [log, dite_eq_right h]
  exact Classical.choose_spec (exists_exp_eq (abs_pos h))

/-- The exponential function of the logarithm of a positive number is the number. -/
@[simp] theorem exp_log (h : 0 < x) : exp (log x) = x := by
  rw [exp_log_eq_abs (ne_of_gt h), abs_of_pos h]

/-- The logarithm of the exponential function of a number is the number. -/
@[simp] theorem log_exp (x : ℝ) : log (exp x) = x :=
  exp_injective (exp_log (exp_pos x))

/-- A number with the exponential function `y` is the logarithm of `y`. -/
theorem log_eq_of_exp_eq (h : exp x = y) : log y = x := by
  rw [← h, log_exp]

/-- By convention the logarithm of zero is zero. -/
@[simp] theorem log_zero : log 0 = 0 := by
  rw [log, dite_eq_left rfl]

/-- The logarithm of one is zero. -/
@[simp] theorem log_one : log 1 = 0 :=
  log_eq_of_exp_eq exp_zero

/-- The logarithm of an absolute value. -/
@[simp] theorem log_abs (x : ℝ) : log (abs x) = log x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, abs_zero]
  · exact log_eq_of_exp_eq (exp_log_eq_abs h)

/-- A number and its opposite have the same logarithm. -/
@[simp] theorem log_neg_eq_log (x : ℝ) : log (-x) = log x := by
  rw [← log_abs x, ← log_abs (-x), abs_neg]

/-! ### Products, quotients and powers -/

/-- The logarithm turns products into sums. -/
theorem log_mul (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y := by
  refine exp_injective ?_
  rw [exp_add, exp_log_eq_abs hx, exp_log_eq_abs hy, exp_log_eq_abs (mul_ne_zero hx hy), abs_mul]

/-- The logarithm of an inverse. -/
@[simp] theorem log_inv (x : ℝ) : log x⁻¹ = -log x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, inv_zero, log_zero, neg_zero]
  · refine exp_injective ?_
    rw [exp_neg, exp_log_eq_abs h, exp_log_eq_abs (inv_ne_zero h), abs_inv]

/-- The logarithm turns quotients into differences. -/
theorem log_div (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := by
  rw [div_eq_mul_inv, log_mul hx (inv_ne_zero hy), log_inv, sub_eq_add_neg]

/-- The logarithm turns powers into multiples. -/
theorem log_pow (n : Nat) (x : ℝ) : log (x ^ n) = n * log x := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, log_zero, mul_zero]
    cases n with
    | zero => rw [pow_zero, log_one]
    | succ n => rw [zero_pow_succ, log_zero]
  · refine exp_injective ?_
    rw [exp_nat_mul, exp_log_eq_abs h, exp_log_eq_abs (pow_ne_zero h n)]
    induction n with
    | zero => rw [pow_zero, pow_zero, abs_of_nonneg zero_le_one]
    | succ n ih => rw [pow_succ, pow_succ, abs_mul, ih]

/-! ### The order -/

/-- A lower bound of a logarithm, by the exponential function. -/
theorem le_log_iff_exp_le (hy : 0 < y) : x ≤ log y ↔ exp x ≤ y := by
  rw [← exp_le_exp, exp_log hy]

/-- An upper bound of a logarithm, by the exponential function. -/
theorem log_le_iff_le_exp (hx : 0 < x) : log x ≤ y ↔ x ≤ exp y := by
  rw [← exp_le_exp, exp_log hx]

/-- A strict lower bound of a logarithm, by the exponential function. -/
theorem lt_log_iff_exp_lt (hy : 0 < y) : x < log y ↔ exp x < y := by
  rw [← exp_lt_exp, exp_log hy]

/-- A strict upper bound of a logarithm, by the exponential function. -/
theorem log_lt_iff_lt_exp (hx : 0 < x) : log x < y ↔ x < exp y := by
  rw [← exp_lt_exp, exp_log hx]

/-- The logarithm respects and reflects the order of positive numbers. -/
theorem log_le_log_iff (hx : 0 < x) (hy : 0 < y) : log x ≤ log y ↔ x ≤ y := by
  rw [le_log_iff_exp_le hy, exp_log hx]

/-- The logarithm respects and reflects the strict order of positive numbers. -/
theorem log_lt_log_iff (hx : 0 < x) (hy : 0 < y) : log x < log y ↔ x < y := by
  rw [lt_log_iff_exp_lt hy, exp_log hx]

/-- The logarithm is monotone on positive numbers. -/
theorem log_le_log (hx : 0 < x) (h : x ≤ y) : log x ≤ log y :=
  (log_le_log_iff hx (lt_of_lt_of_le hx h)).mpr h

/-- The logarithm is strictly monotone on positive numbers. -/
theorem log_lt_log (hx : 0 < x) (h : x < y) : log x < log y :=
  (log_lt_log_iff hx (lt_trans hx h)).mpr h

/-- The logarithm is injective on positive numbers. -/
theorem log_injOn_pos (hx : 0 < x) (hy : 0 < y) (h : log x = log y) : x = y := by
  rw [← exp_log hx, h, exp_log hy]

/-- The logarithm of a number that is at least one is nonnegative. -/
theorem log_nonneg (h : 1 ≤ x) : 0 ≤ log x := by
  rw [← log_one]
  exact log_le_log zero_lt_one h

/-- The logarithm of a number above one is positive. -/
theorem log_pos (h : 1 < x) : 0 < log x := by
  rw [← log_one]
  exact log_lt_log zero_lt_one h

/-- The logarithm of a nonnegative number that is at most one is at most zero. -/
theorem log_nonpos (hx : 0 ≤ x) (h : x ≤ 1) : log x ≤ 0 := by
  rcases Classical.em (x = 0) with h₀ | h₀
  · rw [h₀, log_zero]
    exact le_refl 0
  · rw [← log_one]
    exact log_le_log (lt_of_le_of_ne hx fun h' => h₀ h'.symm) h

/-! ### Tangents -/

/-- The tangent at one is above the logarithm. -/
theorem log_le_sub_one_of_pos (h : 0 < x) : log x ≤ x - 1 := by
  have h' := add_one_le_exp (log x)
  rwa [exp_log h, ← le_sub_iff_add_le] at h'

/-- The tangent at one is strictly above the logarithm elsewhere. -/
theorem log_lt_sub_one_of_pos (h : 0 < x) (hne : x ≠ 1) : log x < x - 1 := by
  have h' := add_one_lt_exp (x := log x) fun h₀ => hne (by rw [← exp_log h, h₀, exp_zero])
  rwa [exp_log h, ← lt_sub_iff_add_lt] at h'

/-- A lower bound of the logarithm that is exact at one. -/
theorem one_sub_inv_le_log_of_pos (h : 0 < x) : 1 - x⁻¹ ≤ log x := by
  have h' := neg_le_neg (log_le_sub_one_of_pos (inv_pos h))
  rwa [log_inv, neg_neg, neg_sub] at h'

/-- Every tangent is above the logarithm. -/
theorem log_le_log_add_sub_div {a : ℝ} (ha : 0 < a) (hx : 0 < x) :
    log x ≤ log a + (x - a) / a := by
  have h := log_le_sub_one_of_pos (div_pos hx ha)
  rwa [log_div (ne_of_gt hx) (ne_of_gt ha), sub_le_iff_le_add, add_comm, ← div_self (ne_of_gt ha),
    ← sub_div] at h

end Real

end LatentObjective
