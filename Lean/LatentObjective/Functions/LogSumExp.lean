/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Log

/-!
# The logarithm of a sum of exponential functions

`logSumExp xs` is a smooth maximum of a list: it is at least each member, and at most the logarithm
of the length above the largest. To add a number to all members adds it to the result, which is how
it is computed without overflow.
-/

namespace LatentObjective

namespace Real

open Lean.Grind (Semiring)
open OrderedRing OrderedField

variable {x m : ℝ} {xs : List ℝ}

/-- A number and then the exponential functions of the members of a list, added from left to
right. -/
noncomputable def addExp (s : ℝ) : List ℝ → ℝ
  | [] => s
  | x :: xs => addExp (s + exp x) xs

/-- The sum of the exponential functions of the members of a list. By definition it is
`exp x + exp y + exp z` for three members, as one writes it. -/
noncomputable def sumExp : List ℝ → ℝ
  | [] => 0
  | x :: xs => addExp (exp x) xs

/-- The logarithm of the sum of the exponential functions of the members of a list. -/
noncomputable def logSumExp (xs : List ℝ) : ℝ :=
  log (sumExp xs)

/-- What is there before the exponential functions are added is a summand. -/
theorem addExp_add (s t : ℝ) : ∀ xs : List ℝ, addExp (s + t) xs = s + addExp t xs
  | [] => rfl
  | x :: xs => by rw [addExp, addExp, add_assoc, addExp_add s (t + exp x) xs]

/-- The sum of the exponential functions of no numbers. -/
@[simp] theorem sumExp_nil : sumExp [] = 0 :=
  rfl

/-- The first summand of a sum of exponential functions. -/
theorem sumExp_cons (x : ℝ) : ∀ xs : List ℝ, sumExp (x :: xs) = exp x + sumExp xs
  | [] => (add_zero _).symm
  | y :: xs => addExp_add (exp x) (exp y) xs

/-- A sum of exponential functions is nonnegative. -/
theorem sumExp_nonneg : ∀ xs : List ℝ, 0 ≤ sumExp xs
  | [] => le_refl 0
  | x :: xs => by
    rw [sumExp_cons]
    exact add_nonneg (exp_nonneg x) (sumExp_nonneg xs)

/-- A sum of exponential functions is positive, unless it is empty. -/
theorem sumExp_pos : ∀ {xs : List ℝ}, xs ≠ [] → 0 < sumExp xs
  | [], h => absurd rfl h
  | x :: xs, _ => by
    rw [sumExp_cons]
    exact add_pos_of_pos_of_nonneg (exp_pos x) (sumExp_nonneg xs)

/-- A sum of exponential functions is at least each of its summands. -/
theorem exp_le_sumExp (h : x ∈ xs) : exp x ≤ sumExp xs := by
  induction h with
  | head xs =>
    rw [sumExp_cons]
    exact le_add_of_nonneg_right (sumExp_nonneg xs)
  | tail y _ ih =>
    rw [sumExp_cons]
    exact le_trans ih (le_add_of_nonneg_left (exp_nonneg y))

/-- A sum of exponential functions is at most its length times the largest summand. -/
theorem sumExp_le : ∀ {xs : List ℝ}, (∀ x, x ∈ xs → x ≤ m) → sumExp xs ≤ xs.length * exp m
  | [], _ => by
    show (0 : ℝ) ≤ ((0 : Nat) : ℝ) * exp m
    rw [Semiring.natCast_zero, zero_mul]
    exact le_refl 0
  | x :: xs, h => by
    show sumExp (x :: xs) ≤ ((xs.length + 1 : Nat) : ℝ) * exp m
    rw [sumExp_cons, natCast_succ, add_mul, one_mul, add_comm]
    exact add_le_add (sumExp_le fun y hy => h y (.tail x hy)) (exp_le_exp.mpr (h x (.head xs)))

/-- To add a number to all members of a list multiplies the sum. -/
theorem sumExp_map_add (c : ℝ) : ∀ xs : List ℝ, sumExp (xs.map (· + c)) = sumExp xs * exp c
  | [] => (zero_mul _).symm
  | x :: xs => by
    show sumExp ((x + c) :: xs.map (· + c)) = sumExp (x :: xs) * exp c
    rw [sumExp_cons, sumExp_cons, sumExp_map_add c xs, exp_add, add_mul]

/-- The exponential function of `logSumExp`. -/
theorem exp_logSumExp (h : xs ≠ []) : exp (logSumExp xs) = sumExp xs :=
  exp_log (sumExp_pos h)

/-- `logSumExp` of one number is the number. -/
@[simp] theorem logSumExp_singleton (x : ℝ) : logSumExp [x] = x :=
  log_exp x

/-- `logSumExp` is at least each member of the list. -/
theorem le_logSumExp (h : x ∈ xs) : x ≤ logSumExp xs :=
  (le_log_iff_exp_le (lt_of_lt_of_le (exp_pos x) (exp_le_sumExp h))).mpr (exp_le_sumExp h)

/-- `logSumExp` is at most the logarithm of the length above every bound of the list. -/
theorem logSumExp_le (hne : xs ≠ []) (h : ∀ x, x ∈ xs → x ≤ m) :
    logSumExp xs ≤ m + log xs.length := by
  have hlength : 0 < (xs.length : ℝ) := by
    cases xs with
    | nil => exact absurd rfl hne
    | cons x xs => exact natCast_succ_pos xs.length
  rw [← exp_le_exp, exp_logSumExp hne, exp_add, exp_log hlength, mul_comm]
  exact sumExp_le h

/-- To add a number to all members of a list adds it to `logSumExp`. -/
theorem logSumExp_map_add (h : xs ≠ []) (c : ℝ) :
    logSumExp (xs.map (· + c)) = logSumExp xs + c := by
  rw [logSumExp, sumExp_map_add, log_mul (ne_of_gt (sumExp_pos h)) (exp_ne_zero c), log_exp,
    ← logSumExp]

end Real

end LatentObjective
