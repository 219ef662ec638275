/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.LogSumExp
import LatentObjective.Functions.Softplus
import LatentObjective.Functions.Sqrt

/-!
# Tangents and convexity

A function above its tangents is convex, and one below them is concave. So `exp` and `softplus` are
convex, and `log` and `sqrt` are concave where they are defined. The slope of `softplus` is
`sigmoid`. That `logSumExp` is convex follows from the convexity of `exp`: Hölder's inequality.
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

variable {x y t : ℝ}

/-! ### From tangents to convexity -/

/-- Values above a line at two points are above its value between them on average. -/
theorem le_add_of_tangent {v s u w : ℝ} (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1)
    (hx : v + s * (x - (t * x + (1 - t) * y)) ≤ u)
    (hy : v + s * (y - (t * x + (1 - t) * y)) ≤ w) : v ≤ t * u + (1 - t) * w := by
  refine le_trans (le_of_eq ?_) (add_le_add (mul_le_mul_of_nonneg_left hx ht₀)
    (mul_le_mul_of_nonneg_left hy (sub_nonneg.mpr ht₁)))
  polynomial [t, x, y, v, s]

/-- Values below a line at two points are below its value between them on average. -/
theorem add_le_of_tangent {v s u w : ℝ} (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1)
    (hx : u ≤ v + s * (x - (t * x + (1 - t) * y)))
    (hy : w ≤ v + s * (y - (t * x + (1 - t) * y))) : t * u + (1 - t) * w ≤ v := by
  refine le_trans (add_le_add (mul_le_mul_of_nonneg_left hx ht₀)
    (mul_le_mul_of_nonneg_left hy (sub_nonneg.mpr ht₁))) (le_of_eq ?_)
  polynomial [t, x, y, v, s]

/-- A number between two positive ones is positive. -/
theorem convex_combination_pos (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1) (hx : 0 < x) (hy : 0 < y) :
    0 < t * x + (1 - t) * y := by
  have ht := sub_nonneg.mpr ht₁
  refine lt_of_lt_of_le (lt_min hx hy) (le_trans (le_of_eq ?_) (add_le_add
    (mul_le_mul_of_nonneg_left (min_le_left x y) ht₀)
    (mul_le_mul_of_nonneg_left (min_le_right x y) ht)))
  polynomial [t, min x y]

/-! ### The exponential function and softplus -/

/-- The exponential function is convex. -/
theorem exp_convex (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1) (x y : ℝ) :
    exp (t * x + (1 - t) * y) ≤ t * exp x + (1 - t) * exp y := by
  have tangent (a z : ℝ) : exp a + exp a * (z - a) ≤ exp z := by
    have h := exp_mul_one_add_sub_le a z
    rwa [mul_add, mul_one] at h
  exact le_add_of_tangent ht₀ ht₁ (tangent _ x) (tangent _ y)

/-- Every tangent is below the softplus function; its slope is the logistic sigmoid. -/
theorem softplus_add_sigmoid_mul_le (a x : ℝ) :
    softplus a + sigmoid a * (x - a) ≤ softplus x := by
  have hs : (1 + exp a) * sigmoid a = exp a := by
    rw [sigmoid_eq_exp_div, mul_div_cancel _ (ne_of_gt (one_add_exp_pos a))]
  have h := exp_convex (sigmoid_nonneg a) (sigmoid_le_one a) (x - a) 0
  rw [mul_zero, add_zero, exp_zero, mul_one] at h
  rw [← exp_le_exp, exp_add, exp_softplus, exp_softplus]
  refine le_trans (mul_le_mul_of_nonneg_left h (le_of_lt (one_add_exp_pos a))) (le_of_eq ?_)
  rw [mul_add, ← mul_assoc, hs, ← exp_add, add_sub_cancel, mul_sub, mul_one, hs,
    add_sub_cancel_right, add_comm]

/-- The softplus function is convex. -/
theorem softplus_convex (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1) (x y : ℝ) :
    softplus (t * x + (1 - t) * y) ≤ t * softplus x + (1 - t) * softplus y :=
  le_add_of_tangent ht₀ ht₁ (softplus_add_sigmoid_mul_le _ x) (softplus_add_sigmoid_mul_le _ y)

/-! ### Sums of exponential functions -/

/-- A sum of exponential functions between two others, which are scaled by `exp (-a)` and
`exp (-b)`. -/
theorem sumExp_map_le (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1) (a b : ℝ) : ∀ ps : List (ℝ × ℝ),
    sumExp (ps.map fun p => t * p.1 + (1 - t) * p.2)
      ≤ exp (t * a + (1 - t) * b) * (t * (exp (-a) * sumExp (ps.map (·.1)))
        + (1 - t) * (exp (-b) * sumExp (ps.map (·.2))))
  | [] => by
    show sumExp [] ≤ exp _ * (t * (exp (-a) * sumExp []) + (1 - t) * (exp (-b) * sumExp []))
    simp only [sumExp_nil, mul_zero, add_zero]
    exact le_refl 0
  | (x, y) :: ps => by
    have head := mul_le_mul_of_nonneg_left (exp_convex ht₀ ht₁ (-a + x) (-b + y))
      (exp_nonneg (t * a + (1 - t) * b))
    have sum : t * a + (1 - t) * b + (t * (-a + x) + (1 - t) * (-b + y)) = t * x + (1 - t) * y := by
      polynomial [t, a, b, x, y]
    rw [← exp_add, sum, exp_add (-a), exp_add (-b)] at head
    simp only [List.map, sumExp_cons]
    refine le_trans (add_le_add head (sumExp_map_le ht₀ ht₁ a b ps)) (le_of_eq ?_)
    generalize sumExp _ = u, sumExp _ = v
    polynomial [t, u, v, exp x, exp y, exp (-a), exp (-b), exp (t * a + (1 - t) * b)]

/-- `logSumExp` is convex. -/
theorem logSumExp_convex (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1) {ps : List (ℝ × ℝ)} (h : ps ≠ []) :
    logSumExp (ps.map fun p => t * p.1 + (1 - t) * p.2)
      ≤ t * logSumExp (ps.map (·.1)) + (1 - t) * logSumExp (ps.map (·.2)) := by
  have map_ne_nil (f : ℝ × ℝ → ℝ) : ps.map f ≠ [] := by
    cases ps with
    | nil => exact absurd rfl h
    | cons p ps => exact fun h => nomatch h
  have cancel (f : ℝ × ℝ → ℝ) : exp (-logSumExp (ps.map f)) * sumExp (ps.map f) = 1 := by
    rw [← exp_logSumExp (map_ne_nil f), ← exp_add, neg_add_cancel, exp_zero]
  have bound := sumExp_map_le ht₀ ht₁ (logSumExp (ps.map (·.1))) (logSumExp (ps.map (·.2))) ps
  rw [cancel, cancel, mul_one, mul_one, add_sub_cancel, mul_one] at bound
  exact (log_le_iff_le_exp (sumExp_pos (map_ne_nil _))).mpr bound

/-! ### The logarithm and the square root -/

/-- The logarithm is concave on positive numbers. -/
theorem log_concave (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1) (hx : 0 < x) (hy : 0 < y) :
    t * log x + (1 - t) * log y ≤ log (t * x + (1 - t) * y) := by
  have hm := convex_combination_pos ht₀ ht₁ hx hy
  have tangent {z : ℝ} (hz : 0 < z) := log_le_log_add_sub_div hm hz
  simp only [div_eq_mul_inv, mul_comm _ (t * x + (1 - t) * y)⁻¹] at tangent
  exact add_le_of_tangent ht₀ ht₁ (tangent hx) (tangent hy)

/-- Every tangent is above the square root. -/
theorem sqrt_le_sqrt_add_div {a : ℝ} (ha : 0 < a) (hx : 0 ≤ x) :
    sqrt x ≤ sqrt a + (x - a) / (2 * sqrt a) := by
  have hs : 0 < 2 * sqrt a := mul_pos zero_lt_two (sqrt_pos.mpr ha)
  refine le_of_mul_le_mul_left (c := 2 * sqrt a) ?_ hs
  rw [mul_add, mul_div_cancel _ (ne_of_gt hs)]
  refine le_of_sub_eq (c := (sqrt x - sqrt a) ^ 2) ?_ (sq_nonneg _)
  have hx' := sq_sqrt hx
  have ha' := sq_sqrt (le_of_lt ha)
  generalize sqrt x = u at *
  generalize sqrt a = v at *
  rw [← hx', ← ha']
  polynomial [u, v]

/-- The square root is concave on nonnegative numbers. -/
theorem sqrt_concave (ht₀ : 0 ≤ t) (ht₁ : t ≤ 1) (hx : 0 ≤ x) (hy : 0 ≤ y) :
    t * sqrt x + (1 - t) * sqrt y ≤ sqrt (t * x + (1 - t) * y) := by
  have ht := sub_nonneg.mpr ht₁
  refine (le_sqrt (add_nonneg (mul_nonneg ht₀ (sqrt_nonneg x)) (mul_nonneg ht (sqrt_nonneg y)))
    (add_nonneg (mul_nonneg ht₀ hx) (mul_nonneg ht hy))).mpr ?_
  refine le_of_sub_eq (c := t * (1 - t) * (sqrt x - sqrt y) ^ 2) ?_
    (mul_nonneg (mul_nonneg ht₀ ht) (sq_nonneg _))
  have hx' := sq_sqrt hx
  have hy' := sq_sqrt hy
  generalize sqrt x = u at *
  generalize sqrt y = v at *
  rw [← hx', ← hy']
  polynomial [t, u, v]

end Real

end LatentObjective
