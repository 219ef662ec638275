/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Exp

/-!
# Quadratic bounds of the exponential function

The polynomial `1 + x + x ^ 2 / 2` is a lower bound of `exp x` where `x` is nonnegative, and an
upper bound elsewhere. The square of `1 + x / 2 + c * (x / 2) ^ 2` has a quadratic term that is half
as far from `x ^ 2 / 2` as `c * x ^ 2` is: so lower bounds get better by doubling.
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

variable {x : ℝ}

/-- A lower bound whose quadratic term is too small by `x ^ 2 / 2 ^ (n + 1)`. -/
theorem quadratic_sub_le_exp (n : Nat) (hx : 0 ≤ x) :
    1 + x + (1 / 2 - Archimedean.halved (1 / 2) n) * x ^ 2 ≤ exp x := by
  have hhalf : (0 : ℝ) ≤ 1 / 2 := half_nonneg zero_le_one
  induction n generalizing x with
  | zero =>
    refine le_trans (le_of_eq ?_) (add_one_le_exp x)
    show 1 + x + (1 / 2 - 1 / 2) * x ^ 2 = x + 1
    polynomial [x]
  | succ n ih =>
    have hx₂ := half_nonneg hx
    have h := ih hx₂
    have hc : 0 ≤ 1 / 2 - Archimedean.halved (1 / 2 : ℝ) n :=
      sub_nonneg.mpr (Archimedean.halved_le hhalf n)
    have hpos := add_nonneg (add_nonneg zero_le_one hx₂) (mul_nonneg hc (sq_nonneg (x / 2)))
    have hsq := mul_le_mul h h hpos (exp_nonneg _)
    rw [← exp_add, add_halves] at hsq
    refine le_trans ?_ hsq
    show 1 + x + (1 / 2 - Archimedean.halved (1 / 2) n / 2) * x ^ 2 ≤ _
    generalize Archimedean.halved (1 / 2 : ℝ) n = u at *
    refine le_of_sub_eq (c := 2 * (1 / 2 - u) * (x / 2) ^ 3 + (1 / 2 - u) ^ 2 * (x / 2) ^ 4) ?_ ?_
    · polynomial [x, u]
    · exact add_nonneg (mul_nonneg (mul_nonneg (le_of_lt zero_lt_two) hc) (pow_nonneg hx₂ 3))
        (mul_nonneg (sq_nonneg _) (pow_nonneg hx₂ 4))

/-- A quadratic lower bound of the exponential function of nonnegative numbers. -/
theorem quadratic_le_exp_of_nonneg (hx : 0 ≤ x) : 1 + x + x ^ 2 / 2 ≤ exp x := by
  refine le_of_forall_pos_le_add fun e he => ?_
  have hd : 0 < x ^ 2 + 1 := add_pos_of_nonneg_of_pos (sq_nonneg x) zero_lt_one
  have hhalf : (0 : ℝ) ≤ 1 / 2 := half_nonneg zero_le_one
  obtain ⟨n, hn⟩ := Archimedean.exists_halved_le hhalf (div_pos he hd)
  have hle : Archimedean.halved (1 / 2) n * x ^ 2 ≤ e := by
    refine le_trans (mul_le_mul hn (le_add_of_nonneg_right zero_le_one) (sq_nonneg x)
      (le_of_lt (div_pos he hd))) (le_of_eq (div_mul_cancel e (ne_of_gt hd)))
  refine le_trans (le_of_eq ?_) (add_le_add (quadratic_sub_le_exp n hx) hle)
  polynomial [x, Archimedean.halved (1 / 2) n]

/-- A quadratic upper bound of the exponential function of numbers that are at most zero. -/
theorem exp_le_quadratic_of_nonpos (hx : x ≤ 0) : exp x ≤ 1 + x + x ^ 2 / 2 := by
  have h := quadratic_le_exp_of_nonneg (neg_nonneg.mpr hx)
  refine le_of_mul_le_mul_right (c := exp (-x)) ?_ (exp_pos _)
  have hpos : 0 ≤ 1 + x + x ^ 2 / 2 := by
    refine le_trans (half_nonneg (add_nonneg (sq_nonneg (1 + x)) zero_le_one)) (le_of_eq ?_)
    polynomial [x]
  rw [← exp_add, add_neg_cancel, exp_zero]
  refine le_trans ?_ (mul_le_mul_of_nonneg_left h hpos)
  refine le_of_sub_eq (c := (x ^ 2 / 2) ^ 2) ?_ (sq_nonneg _)
  polynomial [x]

end Real

end LatentObjective
