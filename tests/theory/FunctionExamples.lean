/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective

/-!
# Real functions as their users meet them

The names and arguments are Mathlib's, and what is proved is what losses need.
-/

open LatentObjective Real

variable (x y a : ℝ)

/-! ### Square roots -/

example : 0 ≤ sqrt x := sqrt_nonneg x
example (h : 0 ≤ x) : sqrt x ^ 2 = x := sq_sqrt h
example (h : 0 ≤ x) : sqrt x * sqrt x = x := mul_self_sqrt h
example (h : 0 ≤ x) : sqrt (x ^ 2) = x := sqrt_sq h
example : sqrt (x ^ 2) = OrderedField.abs x := sqrt_sq_eq_abs x
example (h : x ≤ y) : sqrt x ≤ sqrt y := sqrt_le_sqrt h
example (hx : 0 ≤ x) (h : x < y) : sqrt x < sqrt y := sqrt_lt_sqrt hx h
example (hx : 0 ≤ x) : sqrt (x * y) = sqrt x * sqrt y := sqrt_mul hx y
example : sqrt (x + y) ≤ sqrt x + sqrt y := sqrt_add_le x y
example : sqrt 0 = 0 ∧ sqrt 1 = 1 := ⟨sqrt_zero, sqrt_one⟩
example (h : x ≤ 0) : sqrt x = 0 := sqrt_eq_zero_of_nonpos h
example : 0 < sqrt x ↔ 0 < x := sqrt_pos

/-! ### The exponential function -/

example : 0 < exp x := exp_pos x
example : exp 0 = 1 := by simp
example : exp (x + y) = exp x * exp y := exp_add x y
example : exp (-x) = (exp x)⁻¹ := exp_neg x
example : exp (x - y) = exp x / exp y := exp_sub x y
example (n : Nat) : exp (n * x) = exp x ^ n := exp_nat_mul x n
example (h : x < y) : exp x < exp y := exp_strictMono h
example : exp x < exp y ↔ x < y := exp_lt_exp
example : exp x ≤ exp y ↔ x ≤ y := exp_le_exp
example (h : exp x = exp y) : x = y := exp_injective h
example : x + 1 ≤ exp x := add_one_le_exp x
example (h : x ≠ 0) : x + 1 < exp x := add_one_lt_exp h
example : exp a * (1 + (x - a)) ≤ exp x := exp_mul_one_add_sub_le a x
example (h : x < 1) : exp x ≤ 1 / (1 - x) := exp_le_one_div_one_sub h
example (h : 0 < y) : ∃ x, exp x = y := exists_exp_eq h

/-! ### The logarithm -/

example (h : 0 < x) : exp (log x) = x := exp_log h
example : log (exp x) = x := log_exp x
example (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y := log_mul hx hy
example (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := log_div hx hy
example : log x⁻¹ = -log x := log_inv x
example (n : Nat) : log (x ^ n) = n * log x := log_pow n x
example (hx : 0 < x) (h : x ≤ y) : log x ≤ log y := log_le_log hx h
example (hx : 0 < x) (h : x < y) : log x < log y := log_lt_log hx h
example : log 0 = 0 ∧ log 1 = 0 ∧ log (-x) = log x := ⟨log_zero, log_one, log_neg_eq_log x⟩
example (h : 0 < x) : log x ≤ x - 1 := log_le_sub_one_of_pos h
example (h : 0 < x) (h' : x ≠ 1) : log x < x - 1 := log_lt_sub_one_of_pos h h'
example (ha : 0 < a) (h : 0 < x) : log x ≤ log a + (x - a) / a := log_le_log_add_sub_div ha h

/-! ### What networks are made of -/

/-! By definition they are the usual formulas. -/

example : sigmoid x = 1 / (1 + exp (-x)) := rfl
example : softplus x = log (1 + exp x) := rfl
example : tanh x = (exp x - exp (-x)) / (exp x + exp (-x)) := rfl
example : logSumExp [x, y] = log (exp x + exp y) := rfl
example : logSumExp [x, y, a] = log (exp x + exp y + exp a) := rfl

/-! Their laws: -/

example : 0 < sigmoid x ∧ sigmoid x < 1 := ⟨sigmoid_pos x, sigmoid_lt_one x⟩
example : sigmoid (-x) = 1 - sigmoid x := sigmoid_neg x
example : sigmoid x ≤ sigmoid y ↔ x ≤ y := sigmoid_le_iff
example : -1 < tanh x ∧ tanh x < 1 := ⟨neg_one_lt_tanh x, tanh_lt_one x⟩
example : tanh (-x) = -tanh x := tanh_neg x
example : tanh x = 2 * sigmoid (2 * x) - 1 := tanh_eq_two_mul_sigmoid x
example : tanh x < tanh y ↔ x < y := tanh_lt_tanh
example : max x 0 < softplus x := max_lt_softplus x
example : softplus x ≤ max x 0 + log 2 := softplus_le_max_add_log_two x
example : softplus x - softplus (-x) = x := softplus_sub_softplus_neg x
example : log (sigmoid x) = -softplus (-x) := log_sigmoid x
example : y ≤ logSumExp [x, y] := le_logSumExp (.tail x (.head []))
example (xs : List ℝ) (hne : xs ≠ []) (h : ∀ x, x ∈ xs → x ≤ a) :
    logSumExp xs ≤ a + log xs.length := logSumExp_le hne h
example (xs : List ℝ) (h : xs ≠ []) : logSumExp (xs.map (· + a)) = logSumExp xs + a :=
  logSumExp_map_add h a

/-- The divergence of two normal distributions, by a certificate in which `exp y` is a variable. -/
example : 0 ≤ (x ^ 2 + exp y - y - 1) / 2 :=
  Certificate.le_of_facts (.list [x, y, exp y]) (.num 0)
    (.div (.sub (.sub (.add (.pow .x₀ 2) .x₂) .x₁) (.num 1)) (.num 2))
    (.le (.add .x₁ (.num 1)) .x₂ (add_one_le_exp y) .none)
    (.scale 1 2 (.add (.square .x₀) .f₀))

/-! ### Convexity, tangents and quadratic bounds -/

section

variable (t : ℝ) (h₀ : 0 ≤ t) (h₁ : t ≤ 1)
include h₀ h₁

example : exp (t * x + (1 - t) * y) ≤ t * exp x + (1 - t) * exp y := exp_convex h₀ h₁ x y
example : softplus (t * x + (1 - t) * y) ≤ t * softplus x + (1 - t) * softplus y :=
  softplus_convex h₀ h₁ x y
example (hx : 0 < x) (hy : 0 < y) : t * log x + (1 - t) * log y ≤ log (t * x + (1 - t) * y) :=
  log_concave h₀ h₁ hx hy
example (hx : 0 ≤ x) (hy : 0 ≤ y) : t * sqrt x + (1 - t) * sqrt y ≤ sqrt (t * x + (1 - t) * y) :=
  sqrt_concave h₀ h₁ hx hy
example : softplus a + sigmoid a * (x - a) ≤ softplus x := softplus_add_sigmoid_mul_le a x
example (ha : 0 < a) (h : 0 ≤ x) : sqrt x ≤ sqrt a + (x - a) / (2 * sqrt a) :=
  sqrt_le_sqrt_add_div ha h
example : logSumExp [t * x + (1 - t) * y, t * a + (1 - t) * x]
    ≤ t * logSumExp [x, a] + (1 - t) * logSumExp [y, x] :=
  logSumExp_convex h₀ h₁ (ps := [(x, y), (a, x)]) (fun h => nomatch h)
example (h : 0 ≤ x) : 1 + x + x ^ 2 / 2 ≤ exp x := quadratic_le_exp_of_nonneg h
example (h : x ≤ 0) : exp x ≤ 1 + x + x ^ 2 / 2 := exp_le_quadratic_of_nonpos h

end

/-! ### Roots -/

/-- There is a real number whose cube is two. -/
example : ∃ x : ℝ, x ^ 3 + -2 = 0 := by
  obtain ⟨x, _, _, hx⟩ := exists_eq_zero (f := fun x => x ^ 3 + -2)
    (OrderedRing.le_of_lt OrderedField.zero_lt_two)
    (fun x _ _ => ((continuousAt_id x).pow 3).add (continuousAt_const (-2) x))
    (Certificate.le_of_check (.list []) (.add (.pow (.num 0) 3) (.neg (.num 2))) (.num 0))
    (Certificate.le_of_check (.list []) (.num 0) (.add (.pow (.num 2) 3) (.neg (.num 2))))
  exact ⟨x, hx⟩

/-- There is a real number whose exponential function is what is missing to two. -/
example : ∃ x, 0 ≤ x ∧ x ≤ 1 ∧ exp x + (x + -2) = 0 := by
  refine exists_eq_zero (OrderedField.zero_le_one) (fun x _ _ => ?_) ?_ ?_
  · exact (continuousAt_exp x).add ((continuousAt_id x).add (continuousAt_const (-2) x))
  · exact Enclosure.le_of_check 10 (.add (.exp (.num 0)) (.add (.num 0) (.neg (.num 2)))) (.num 0)
  · exact Enclosure.le_of_check 10 (.num 0) (.add (.exp (.num 1)) (.add (.num 1) (.neg (.num 2))))

/-! ### Enclosures -/

example : log 2 * sqrt 3 + tanh (-1 / 3) ≤ sigmoid 3 :=
  Enclosure.le_of_check 20
    (.add (.mul (.log (.num 2)) (.sqrt (.num 3))) (.tanh (.div (.neg (.num 1)) (.num 3))))
    (.sigmoid (.num 3))

example : softplus 3 ≠ 3 := Enclosure.ne_of_check 10 (.softplus (.num 3)) (.num 3)

example : 0 < OrderedField.abs (softplus (-500)) :=
  Enclosure.lt_of_check 10 (.num 0) (.abs (.softplus (.neg (.num 500))))

example : exp (-2000) < 1 / 10 ^ 400 :=
  Enclosure.lt_of_check 10 (.exp (.neg (.num 2000))) (.div (.num 1) (.pow (.num 10) 400))

/-- Values that are rational are computed exactly. -/
example : exp 0 + log 1 = sqrt (1 / 4) * sqrt 4 :=
  Enclosure.eq_of_check 1 (.add (.exp (.num 0)) (.log (.num 1)))
    (.mul (.sqrt (.div (.num 1) (.num 4))) (.sqrt (.num 4)))

/-- A definition that is not unfolded. -/
@[irreducible] noncomputable def growth (x : ℝ) : ℝ :=
  exp x - x

/-- Definitions that are not unfolded are compared by name. -/
example : growth (1 / 2) < 6 / 5 :=
  Enclosure.lt_of_check 10
    (.named (growth (1 / 2))
      (.sub (.exp (.div (.num 1) (.num 2))) (.div (.num 1) (.num 2))) (growth.eq_def (1 / 2)))
    (.div (.num 6) (.num 5))

example (h₀ : 0 ≤ x) (h₁ : x ≤ 1) : x * exp x < 3 :=
  Enclosure.lt_of_bounds 10 [x] (.mul (.var 0) (.exp (.var 0))) (.num 3)
    (.between (.num 0) (.num 1) h₀ h₁ .none)

example (h₀ : -2 ≤ x) (h₁ : x ≤ -1 / 2) (h₂ : log 2 ≤ y) (h₃ : y ≤ 1) : 1 / x + x ^ 2 < 4 * y + 1 :=
  Enclosure.lt_of_bounds 20 [x, y] (.add (.div (.num 1) (.var 0)) (.pow (.var 0) 2))
    (.add (.mul (.num 4) (.var 1)) (.num 1))
    (.between (.neg (.num 2)) (.div (.neg (.num 1)) (.num 2)) h₀ h₁
      (.between (.log (.num 2)) (.num 1) h₂ h₃ .none))

section

open Enclosure

example : log 2 * sqrt 3 < 121 / 100 := by enclosure 20
example : exp 0 - log 1 = sqrt (9 / 4) - tanh 0 - sigmoid 0 := by enclosure 1
example : sqrt 2 ^ 2 ≤ 2 + 1 / 10 ^ 6 := by enclosure 30
example : sqrt 2 ≠ 141421 / 100000 := by enclosure 20
example : softplus (-1) ≥ max (tanh (1 / 5)) (min (sigmoid 7⁻¹) (-exp (-3))) := by enclosure 20

end

/-- Over the whole box the intervals are too wide; over each half they are not. -/
example (h₀ : -1 ≤ x) (h₁ : x ≤ 1) : x * exp (-x) ≤ 3 / 2 :=
  Enclosure.le_of_subdivision 10 [x] (.mul (.var 0) (.exp (.neg (.var 0))))
    (.div (.num 3) (.num 2)) (.between (.neg (.num 1)) (.num 1) h₀ h₁ .none)
    (.cut 0 0 .whole .whole)
