/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective

/-!
# Steps of generated proofs as they are applied

Each lemma of `Functions.Steps` once, with its premises by name and its claim stated, and then laws
whose facts are such steps.
-/

open LatentObjective

variable (a b c d t u v x y z : ℝ)

/-! ### Cases -/

example : a ≤ b ∨ b ≤ a := Real.le_total a b
example (h : a ≤ b) : max a b = b := Real.max_eq_of_le h
example (h : b ≤ a) : max a b = a := Real.max_eq_of_ge h
example (h : a ≤ b) : min a b = a := Real.min_eq_of_le h
example (h : b ≤ a) : min a b = b := Real.min_eq_of_ge h
example (h : 0 ≤ a) : OrderedField.abs a = a := Real.abs_eq_self h
example (h : a ≤ 0) : OrderedField.abs a = -a := Real.abs_eq_neg h

/-! ### Equal arguments, divisors -/

example (h : a = b) : Real.exp a = Real.exp b := Real.exp_eq_exp h
example (h : a = b) : Real.log a = Real.log b := Real.log_eq_log h
example (h : a = b) : Real.sqrt a = Real.sqrt b := Real.sqrt_eq_sqrt h
example (h₁ : a = b) (h₂ : c = d) : a / c = b / d := Real.div_eq_div h₁ h₂
example (h : 0 < b) : b ≠ 0 := Real.ne_of_pos h
example (h : b > 0) : b ≠ 0 := Real.ne_of_pos h
example (h : b < 0) : b ≠ 0 := Real.ne_of_neg h
example (h : b ≠ 0) : a / b * b = a := Real.div_mul_cancel_of_ne h
example (ha : 0 < a) (hb : 0 < b) : 0 < a / b := Real.div_pos_of_pos ha hb
example (ha : 0 ≤ a) (hb : 0 < b) : 0 ≤ a / b := Real.div_nonneg_of ha hb

/-! ### The exponential function -/

example (h : a = 0) : Real.exp a = 1 := Real.exp_eq_one h
example (h : t = a + b) : Real.exp t = Real.exp a * Real.exp b := Real.exp_eq_mul h
example (h : a + b = 0) : Real.exp a * Real.exp b = 1 := Real.exp_mul_exp_neg_eq_one h
example (h : t = 3 * a) : Real.exp t = Real.exp a ^ 3 := Real.exp_eq_pow 3 h
example : Real.exp (2 * a) = Real.exp a ^ 2 := Real.exp_eq_pow 2 rfl
example (hu : 0 < u) (h : t = Real.log u) : Real.exp t = u := Real.exp_log_eq hu h
example (h : a ≤ b) : Real.exp a ≤ Real.exp b := Real.exp_le_exp_of_le h
example (h : a < b) : Real.exp a < Real.exp b := Real.exp_lt_exp_of_lt h
example (h : a ≠ b) : Real.exp a ≠ Real.exp b := Real.exp_ne_exp h
example (h : Real.exp a ≤ Real.exp b) : a ≤ b := Real.le_of_exp_le_exp h
example (h : Real.exp a < Real.exp b) : a < b := Real.lt_of_exp_lt_exp h
example (h : Real.exp a = Real.exp b) : a = b := Real.eq_of_exp_eq_exp h
example : 1 + t ≤ Real.exp t := Real.one_add_le_exp t
example (h : t ≠ 0) : 1 + t < Real.exp t := Real.one_add_lt_exp h
example (h : Real.exp t ≤ 1 + t) : t = 0 := Real.eq_zero_of_exp_le h
example : Real.exp a * (1 + (t - a)) ≤ Real.exp t := Real.exp_tangent a t
example (h : t ≠ a) : Real.exp a * (1 + (t - a)) < Real.exp t := Real.exp_tangent_lt h
example (h : Real.exp t ≤ Real.exp a * (1 + (t - a))) : t = a := Real.exp_tangent_eq h

/-! ### The logarithm -/

example (h : u = 1) : Real.log u = 0 := Real.log_eq_zero h
example (h : u = Real.exp t) : Real.log u = t := Real.log_exp_eq h
example (h : t = u ^ 3) : Real.log t = 3 * Real.log u := Real.log_eq_nsmul 3 h

section

variable (hu : 0 < u) (hv : 0 < v)
include hu hv

example (h : t = u * v) : Real.log t = Real.log u + Real.log v := Real.log_eq_add hu hv h
example (h : t * v = u) : Real.log t = Real.log u - Real.log v := Real.log_eq_sub hu hv h
example (h : u ≤ v) : Real.log u ≤ Real.log v := Real.log_le_log_of_le hu h
example (h : u < v) : Real.log u < Real.log v := Real.log_lt_log_of_lt hu h
example (h : Real.log u ≤ Real.log v) : u ≤ v := Real.le_of_log_le_log hu hv h
example (h : Real.log u < Real.log v) : u < v := Real.lt_of_log_lt_log hu hv h
example (h : Real.log u = Real.log v) : u = v := Real.eq_of_log_eq_log hu hv h
example : Real.log u ≤ u - 1 := Real.log_le_sub_one hu
example (h : u ≠ 1) : Real.log u < u - 1 := Real.log_lt_sub_one hu h
example (h : u - 1 ≤ Real.log u) : u = 1 := Real.eq_one_of_le_log hu h
example : u - 1 ≤ u * Real.log u := Real.sub_one_le_mul_log hu
example : v * (Real.log u - Real.log v) ≤ u - v := Real.log_tangent hu hv
example (h : u ≠ v) : v * (Real.log u - Real.log v) < u - v := Real.log_tangent_lt hu hv h
example (h : u - v ≤ v * (Real.log u - Real.log v)) : u = v := Real.log_tangent_eq hu hv h

end

/-! ### The square root -/

example (h : 0 ≤ u) : Real.sqrt u * Real.sqrt u = u := Real.sqrt_mul_self_eq h
example (ht : 0 ≤ t) (h : t * t = u) : Real.sqrt u = t := Real.sqrt_eq_of_mul_self ht h
example (h : u ≤ v) : Real.sqrt u ≤ Real.sqrt v := Real.sqrt_le_sqrt_of_le h
example (hu : 0 ≤ u) (h : u < v) : Real.sqrt u < Real.sqrt v := Real.sqrt_lt_sqrt_of_lt hu h
example (h : 0 < u) : 0 < Real.sqrt u := Real.sqrt_pos_of_pos h
example (hu : 0 ≤ u) (hv : 0 ≤ v) (h : t = u * v) : 2 * Real.sqrt t ≤ u + v :=
  Real.two_mul_sqrt_le hu hv h

/-! ### Logarithms of sums of exponential functions -/

example : (1 + Real.exp a) * (Real.log (1 + Real.exp x) - Real.log (1 + Real.exp a))
    ≥ Real.exp a * (x - a) :=
  Real.log_one_add_exp_tangent a x
example : (Real.exp a + Real.exp b)
      * (Real.log (Real.exp x + Real.exp y) - Real.log (Real.exp a + Real.exp b))
    ≥ Real.exp a * (x - a) + Real.exp b * (y - b) :=
  Real.log_add_exp_tangent a b x y
example : (Real.exp a + Real.exp b + Real.exp c)
      * (Real.log (Real.exp x + Real.exp y + Real.exp z)
        - Real.log (Real.exp a + Real.exp b + Real.exp c))
    ≥ Real.exp a * (x - a) + Real.exp b * (y - b) + Real.exp c * (z - c) :=
  Real.log_add_exp_tangent₃ a b c x y z

/-! ### Laws whose facts are such steps -/

/-- Twice the variance `v` times the divergence of two Gaussians with the variances `u` and `v`. -/
noncomputable def gaussianGap (mean u v : ℝ) : ℝ :=
  v * (Real.log v - Real.log u) + (u - v) + mean ^ 2

theorem gaussianGap_nonneg (mean u v : ℝ) (h₁ : 0 < u) (h₂ : 0 < v) : gaussianGap mean u v ≥ 0 := by
  have f₁ : v * (Real.log u - Real.log v) ≤ u - v := Real.log_tangent h₁ h₂
  exact Certificate.le_of_facts (.list [mean, u, v, Real.log u, Real.log v])
    (.num 0) (.add (.add (.mul .x₂ (.sub .x₄ .x₃)) (.sub .x₁ .x₂)) (.pow .x₀ 2))
    (.le (.mul .x₂ (.sub .x₃ .x₄)) (.sub .x₁ .x₂) f₁ .none)
    (.add (.square .x₀) .f₀)

/-- Softplus at a number and its opposite: a sum turned into a product, and a logarithm taken
back. -/
theorem softplus_sub (x : ℝ) : Real.log (1 + Real.exp x) - Real.log (1 + Real.exp (-x)) = x := by
  have f₁ : Real.exp x * Real.exp (-x) = 1 := Real.exp_mul_exp_neg_eq_one
    (Certificate.eq_of_check (.list [x]) (.add .x₀ (.neg .x₀)) (.num 0))
  have f₂ : 0 < 1 + Real.exp (-x) := Certificate.lt_of_facts (.list [Real.exp (-x)])
    (.num 0) (.add (.num 1) .x₀) (.pos .x₀ (Real.exp_pos (-x)) .none) (.add .f₀ (.number 1 1))
  have f₃ : 1 + Real.exp x = Real.exp x * (1 + Real.exp (-x)) :=
    Certificate.eq_of_facts (.list [Real.exp x, Real.exp (-x)])
      (.add (.num 1) .x₀) (.mul .x₀ (.add (.num 1) .x₁))
      (.eq (.mul .x₀ .x₁) (.num 1) f₁ .none) (.times (.neg (.num 1)) .f₀)
  have f₄ : Real.log (1 + Real.exp x) = Real.log (Real.exp x) + Real.log (1 + Real.exp (-x)) :=
    Real.log_eq_add (Real.exp_pos x) f₂ f₃
  have f₅ : Real.log (Real.exp x) = x := Real.log_exp_eq rfl
  exact Certificate.eq_of_facts
    (.list [x, Real.log (1 + Real.exp x), Real.log (1 + Real.exp (-x)), Real.log (Real.exp x)])
    (.sub .x₁ .x₂) .x₀ (.eq .x₁ (.add .x₃ .x₂) f₄ (.eq .x₃ .x₀ f₅ .none)) (.add .f₀ .f₁)
