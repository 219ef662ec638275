/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Analysis.Continuity
import LatentObjective.Functions.Log
import LatentObjective.Functions.Sqrt

/-!
# Continuity of the exponential function, the logarithm and the square root

With the intermediate value theorem these show that equations have solutions.
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

variable {x y : ℝ}

/-- The exponential function grows at most as its slope at the right end. -/
theorem exp_sub_exp_le (x y : ℝ) : exp y - exp x ≤ exp y * (y - x) := by
  refine le_of_sub_eq (c := exp x - exp y * (1 + (x - y))) ?_
    (sub_nonneg.mpr (exp_mul_one_add_sub_le y x))
  polynomial [x, y, exp x, exp y]

/-- The exponential function is continuous. -/
theorem continuousAt_exp (x : ℝ) : ContinuousAt exp x := fun e he => by
  have hd : 0 < min 1 (e / exp (x + 1)) := lt_min zero_lt_one (div_pos he (exp_pos _))
  -- Two numbers that are at most `x + 1`, and as close as that.
  have bound {y z : ℝ} (hz : z ≤ x + 1) (h : z ≤ y + min 1 (e / exp (x + 1))) :
      exp z ≤ exp y + e := by
    rw [add_comm, ← sub_le_iff_le_add] at h ⊢
    refine le_trans (exp_sub_exp_le y z) (le_trans (mul_le_mul_of_nonneg_left h (exp_nonneg z)) ?_)
    refine le_trans (mul_le_mul (exp_le_exp.mpr hz) (min_le_right _ _) (le_of_lt hd)
      (exp_nonneg _)) (le_of_eq (mul_div_cancel e (exp_ne_zero _)))
  refine ⟨_, hd, fun y hy => ?_⟩
  obtain ⟨h₁, h₂⟩ := abs_sub_le_iff.mp hy
  exact abs_sub_le_iff.mpr ⟨bound (le_trans h₁ (add_le_add_left (min_le_left _ _) x)) h₁,
    bound (le_add_of_nonneg_right zero_le_one) h₂⟩

/-- The logarithm is continuous at positive numbers. -/
theorem continuousAt_log (hx : 0 < x) : ContinuousAt log x := fun e he => by
  have hx₂ := half_pos hx
  -- Two numbers that are at least `x / 2`, and at most `e * (x / 2)` apart.
  have bound {y z : ℝ} (hy : x / 2 ≤ y) (hz : x / 2 ≤ z) (h : z ≤ y + min (x / 2) (e * (x / 2))) :
      log z ≤ log y + e := by
    have hy₀ := lt_of_lt_of_le hx₂ hy
    refine le_trans (log_le_log_add_sub_div hy₀ (lt_of_lt_of_le hx₂ hz)) (add_le_add_left ?_ _)
    rw [add_comm, ← sub_le_iff_le_add] at h
    rw [div_le_iff₀ hy₀]
    exact le_trans h (le_trans (min_le_right _ _) (mul_le_mul_of_nonneg_left hy (le_of_lt he)))
  refine ⟨_, lt_min hx₂ (mul_pos he hx₂), fun y hy => ?_⟩
  obtain ⟨h₁, h₂⟩ := abs_sub_le_iff.mp hy
  have hxx : x / 2 ≤ x := le_of_lt (half_lt_self hx)
  have hxy : x / 2 ≤ y := by
    refine le_of_add_le_add_right (c := x / 2) ?_
    rw [add_halves]
    exact le_trans h₂ (add_le_add_left (min_le_left _ _) y)
  exact abs_sub_le_iff.mpr ⟨bound hxx hxy h₁, bound hxy hxx h₂⟩

/-- The square root is continuous. -/
theorem continuousAt_sqrt (x : ℝ) : ContinuousAt sqrt x := fun e he => by
  have bound {y z : ℝ} (h : z ≤ y + e ^ 2) : sqrt z ≤ sqrt y + e := by
    refine le_trans (sqrt_le_sqrt h) (le_trans (sqrt_add_le y (e ^ 2)) (add_le_add_left ?_ _))
    exact le_of_eq (sqrt_sq (le_of_lt he))
  refine ⟨e ^ 2, pow_pos he 2, fun y hy => ?_⟩
  obtain ⟨h₁, h₂⟩ := abs_sub_le_iff.mp hy
  exact abs_sub_le_iff.mpr ⟨bound h₁, bound h₂⟩

end Real

end LatentObjective
