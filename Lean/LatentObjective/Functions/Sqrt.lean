/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Analysis.Continuity
import LatentObjective.Certificate.Reify
import LatentObjective.Powers

/-!
# Square roots

`sqrt x` is the nonnegative number with the square `x`, and zero where `x` is negative. Names and
arguments are Mathlib's.
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

variable {x y : ℝ}

/-- A nonnegative number is a square. -/
theorem exists_sq_eq (h : 0 ≤ x) : ∃ y : ℝ, 0 ≤ y ∧ y ^ 2 = x := by
  have left : (0 : ℝ) ^ 2 + -x ≤ 0 := by
    refine le_of_sub_eq (c := x) ?_ h
    polynomial [x]
  have right : 0 ≤ (x + 1) ^ 2 + -x := by
    refine le_trans (add_nonneg (add_nonneg (sq_nonneg x) h) zero_le_one) (le_of_eq ?_)
    polynomial [x]
  obtain ⟨y, hy, _, hyx⟩ := exists_eq_zero (f := fun y => y ^ 2 + -x) (add_nonneg h zero_le_one)
    (fun y _ _ => ((continuousAt_id y).pow 2).add (continuousAt_const (-x) y)) left right
  refine ⟨y, hy, sub_eq_zero.mp (Eq.trans ?_ hyx)⟩
  polynomial [x, y]

open Classical in
/-- The square root: nonnegative, and zero for negative numbers. -/
noncomputable def sqrt (x : ℝ) : ℝ :=
  if h : 0 ≤ x then choose (exists_sq_eq h) else 0

/-- The square root of a number that is not positive. -/
theorem sqrt_eq_zero_of_nonpos (h : x ≤ 0) : sqrt x = 0 := by
  rw [sqrt]
  split
  · rename_i hx
    have hs := Classical.choose_spec (exists_sq_eq hx)
    rw [pow_two] at hs
    exact (mul_eq_zero.mp (hs.2.trans (le_antisymm h hx))).elim id id
  · rfl

/-- Square roots are nonnegative. -/
theorem sqrt_nonneg (x : ℝ) : 0 ≤ sqrt x := by
  rw [sqrt]
  split
  · rename_i h
    exact (Classical.choose_spec (exists_sq_eq h)).1
  · exact le_refl 0

/-- The square of the square root. -/
@[simp] theorem sq_sqrt (h : 0 ≤ x) : sqrt x ^ 2 = x := by
  rw [sqrt, dite_eq_left h]
  exact (Classical.choose_spec (exists_sq_eq h)).2

/-- A square root times itself. -/
theorem mul_self_sqrt (h : 0 ≤ x) : sqrt x * sqrt x = x := by
  rw [← pow_two, sq_sqrt h]

/-- The square root of a square. -/
@[simp] theorem sqrt_sq (h : 0 ≤ x) : sqrt (x ^ 2) = x :=
  eq_of_sq_eq_sq (sqrt_nonneg _) h (sq_sqrt (sq_nonneg x))

/-- A nonnegative number with the square `x` is the square root of `x`. -/
theorem sqrt_eq_of_sq_eq (hy : 0 ≤ y) (h : y ^ 2 = x) : sqrt x = y := by
  rw [← h, sqrt_sq hy]

/-- The square root of the square of any number is the absolute value. -/
theorem sqrt_sq_eq_abs (x : ℝ) : sqrt (x ^ 2) = abs x := by
  refine sqrt_eq_of_sq_eq (abs_nonneg x) ?_
  rw [pow_two, ← abs_mul, abs_of_nonneg (mul_self_nonneg x), pow_two]

/-- The square root of zero. -/
@[simp] theorem sqrt_zero : sqrt 0 = 0 :=
  sqrt_eq_zero_of_nonpos (le_refl 0)

/-- The square root of one. -/
@[simp] theorem sqrt_one : sqrt 1 = 1 :=
  sqrt_eq_of_sq_eq zero_le_one (one_pow 2)

/-- The square root is monotone. -/
theorem sqrt_le_sqrt (h : x ≤ y) : sqrt x ≤ sqrt y := by
  rcases le_total x 0 with hx | hx
  · rw [sqrt_eq_zero_of_nonpos hx]
    exact sqrt_nonneg y
  · refine le_of_sq_le_sq (sqrt_nonneg y) ?_
    rwa [sq_sqrt hx, sq_sqrt (le_trans hx h)]

/-- The square root is strictly monotone on nonnegative numbers. -/
theorem sqrt_lt_sqrt (hx : 0 ≤ x) (h : x < y) : sqrt x < sqrt y := by
  refine lt_of_not_ge fun h' => not_le_of_gt h ?_
  rw [← sq_sqrt hx, ← sq_sqrt (le_trans hx (le_of_lt h))]
  exact pow_le_pow_left (sqrt_nonneg y) h' 2

/-- A square root is positive exactly where its argument is. -/
theorem sqrt_pos : 0 < sqrt x ↔ 0 < x := by
  refine ⟨fun h => lt_of_not_ge fun hx => ?_, fun h => ?_⟩
  · rw [sqrt_eq_zero_of_nonpos hx] at h
    exact lt_irrefl 0 h
  · have h' := sqrt_lt_sqrt (le_refl 0) h
    rwa [sqrt_zero] at h'

/-- A bound of a square root is a number whose square is a bound of its argument. -/
theorem sqrt_le_left (hy : 0 ≤ y) : sqrt x ≤ y ↔ x ≤ y ^ 2 := by
  refine ⟨fun h => le_of_not_gt fun hx => not_lt_of_ge h ?_, fun h => ?_⟩
  · have h' := sqrt_lt_sqrt (sq_nonneg y) hx
    rwa [sqrt_sq hy] at h'
  · have h' := sqrt_le_sqrt h
    rwa [sqrt_sq hy] at h'

/-- A lower bound of a square root is a number whose square is a lower bound of its argument. -/
theorem le_sqrt (hx : 0 ≤ x) (hy : 0 ≤ y) : x ≤ sqrt y ↔ x ^ 2 ≤ y := by
  refine ⟨fun h => ?_, fun h => ?_⟩
  · rw [← sq_sqrt hy]
    exact pow_le_pow_left hx h 2
  · refine le_of_sq_le_sq (sqrt_nonneg y) ?_
    rwa [sq_sqrt hy]

/-- The square root of a product. -/
theorem sqrt_mul (hx : 0 ≤ x) (y : ℝ) : sqrt (x * y) = sqrt x * sqrt y := by
  rcases le_total y 0 with hy | hy
  · rw [sqrt_eq_zero_of_nonpos hy, mul_zero, sqrt_eq_zero_of_nonpos]
    have h := mul_le_mul_of_nonneg_left hy hx
    rwa [mul_zero] at h
  · refine sqrt_eq_of_sq_eq (mul_nonneg (sqrt_nonneg x) (sqrt_nonneg y)) ?_
    rw [mul_pow, sq_sqrt hx, sq_sqrt hy]

/-- The square root is subadditive. -/
theorem sqrt_add_le (x y : ℝ) : sqrt (x + y) ≤ sqrt x + sqrt y := by
  have bound (x : ℝ) : x ≤ sqrt x ^ 2 := (sqrt_le_left (sqrt_nonneg x)).mp (le_refl _)
  refine (sqrt_le_left (add_nonneg (sqrt_nonneg x) (sqrt_nonneg y))).mpr ?_
  refine le_trans (add_le_add (bound x) (bound y)) ?_
  refine le_of_sub_eq (c := 2 * (sqrt x * sqrt y)) ?_
    (mul_nonneg (le_of_lt zero_lt_two) (mul_nonneg (sqrt_nonneg x) (sqrt_nonneg y)))
  polynomial [sqrt x, sqrt y]

end Real

end LatentObjective
