/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Convexity

/-!
# Steps of generated proofs

A certificate reads the applications of functions as variables. Each of its facts about them is one
of the lemmas here, or of the functions' own files. Their premises are equations, signs and orders
of the arguments, which are proved before and given by name, so that no step rewrites anything:

    have f₁ : log (x ^ 3) = 3 * log x := Real.log_eq_nsmul 3 h₁

Numbers that a premise or the claim determines are implicit. No lemma has a quotient in its claim,
but for those about quotients: slopes are multiplied out.

## Numerals

`exp_eq_pow` and `log_eq_nsmul` take the natural number first. In the premise of the one and in the
claim of the other it stands as a real numeral, such as the `3` of `t = 3 * a`, so that no cast is
needed. Where the claim is stated, as above, it is printed as that numeral too.
-/

namespace LatentObjective

namespace Real

open Lean.Grind (Semiring)
open OrderedRing OrderedField

variable {a b c d t u v : ℝ}

/-! ### Equal arguments -/

/-- The exponential functions of equal numbers are equal. -/
theorem exp_eq_exp (h : a = b) : exp a = exp b :=
  congrArg exp h

/-- The logarithms of equal numbers are equal. -/
theorem log_eq_log (h : a = b) : log a = log b :=
  congrArg log h

/-- The square roots of equal numbers are equal. -/
theorem sqrt_eq_sqrt (h : a = b) : sqrt a = sqrt b :=
  congrArg sqrt h

/-- Quotients with equal dividends and equal divisors are equal. -/
theorem div_eq_div (h₁ : a = b) (h₂ : c = d) : a / c = b / d := by
  rw [h₁, h₂]

/-! ### Cases: maxima, minima, absolute values -/

/-- Of two numbers, one is at most the other. -/
protected theorem le_total (a b : ℝ) : a ≤ b ∨ b ≤ a :=
  OrderedField.le_total a b

/-- The maximum is the second argument, where that is the larger one. -/
theorem max_eq_of_le (h : a ≤ b) : max a b = b :=
  max_eq_right h

/-- The maximum is the first argument, where that is the larger one. -/
theorem max_eq_of_ge (h : b ≤ a) : max a b = a :=
  max_eq_left h

/-- The minimum is the first argument, where that is the smaller one. -/
theorem min_eq_of_le (h : a ≤ b) : min a b = a :=
  min_eq_left h

/-- The minimum is the second argument, where that is the smaller one. -/
theorem min_eq_of_ge (h : b ≤ a) : min a b = b :=
  min_eq_right h

/-- The absolute value of a nonnegative number. -/
theorem abs_eq_self (h : 0 ≤ a) : abs a = a :=
  abs_of_nonneg h

/-- The absolute value of a number that is not positive. -/
theorem abs_eq_neg (h : a ≤ 0) : abs a = -a :=
  abs_of_nonpos h

/-! ### Divisors -/

/-- A positive number is not zero. -/
theorem ne_of_pos (h : 0 < b) : b ≠ 0 :=
  ne_of_gt h

/-- A negative number is not zero. -/
theorem ne_of_neg (h : b < 0) : b ≠ 0 :=
  ne_of_lt h

/-- A quotient times its divisor is the dividend. -/
theorem div_mul_cancel_of_ne (h : b ≠ 0) : a / b * b = a :=
  div_mul_cancel a h

/-- A quotient of positive numbers is positive. -/
theorem div_pos_of_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b :=
  div_pos ha hb

/-- A quotient of a nonnegative number by a positive one is nonnegative. -/
theorem div_nonneg_of (ha : 0 ≤ a) (hb : 0 < b) : 0 ≤ a / b :=
  div_nonneg ha (le_of_lt hb)

/-! ### The exponential function: sums and multiples -/

/-- The exponential function at zero. -/
theorem exp_eq_one (h : a = 0) : exp a = 1 := by
  rw [h, exp_zero]

/-- The exponential function of a sum. -/
theorem exp_eq_mul (h : t = a + b) : exp t = exp a * exp b := by
  rw [h, exp_add]

/-- The exponential functions of two numbers that add up to zero are inverse to each other. -/
theorem exp_mul_exp_neg_eq_one (h : a + b = 0) : exp a * exp b = 1 := by
  rw [← exp_add, h, exp_zero]

/-- The exponential function of a multiple; `n` is a numeral. -/
theorem exp_eq_pow (n : Nat) (h : t = OfNat.ofNat n * a) : exp t = exp a ^ n := by
  rw [h, Semiring.ofNat_eq_natCast]
  exact exp_nat_mul a n

/-- The exponential function of a logarithm. -/
theorem exp_log_eq (hu : 0 < u) (h : t = log u) : exp t = u := by
  rw [h, exp_log hu]

/-! ### The exponential function: order -/

/-- The exponential function is monotone. -/
theorem exp_le_exp_of_le (h : a ≤ b) : exp a ≤ exp b :=
  exp_le_exp.mpr h

/-- The exponential function is strictly monotone. -/
theorem exp_lt_exp_of_lt (h : a < b) : exp a < exp b :=
  exp_lt_exp.mpr h

/-- The exponential functions of different numbers are different. -/
theorem exp_ne_exp (h : a ≠ b) : exp a ≠ exp b :=
  fun he => h (exp_injective he)

/-- The exponential function reflects the order. -/
theorem le_of_exp_le_exp (h : exp a ≤ exp b) : a ≤ b :=
  exp_le_exp.mp h

/-- The exponential function reflects the strict order. -/
theorem lt_of_exp_lt_exp (h : exp a < exp b) : a < b :=
  exp_lt_exp.mp h

/-- Numbers with the same exponential function are the same. -/
theorem eq_of_exp_eq_exp (h : exp a = exp b) : a = b :=
  exp_injective h

/-! ### The exponential function: tangents -/

/-- The tangent at zero is below the exponential function. -/
theorem one_add_le_exp (t : ℝ) : 1 + t ≤ exp t := by
  rw [add_comm]
  exact add_one_le_exp t

/-- The tangent at zero is strictly below the exponential function elsewhere. -/
theorem one_add_lt_exp (h : t ≠ 0) : 1 + t < exp t := by
  rw [add_comm]
  exact add_one_lt_exp h

/-- The tangent at zero meets the exponential function only there. -/
theorem eq_zero_of_exp_le (h : exp t ≤ 1 + t) : t = 0 :=
  Classical.byContradiction fun hne => not_le_of_gt (one_add_lt_exp hne) h

/-- The tangent at `a` is below the exponential function. -/
theorem exp_tangent (a t : ℝ) : exp a * (1 + (t - a)) ≤ exp t :=
  exp_mul_one_add_sub_le a t

/-- The tangent at `a` is strictly below the exponential function elsewhere. -/
theorem exp_tangent_lt (h : t ≠ a) : exp a * (1 + (t - a)) < exp t := by
  have h' := mul_lt_mul_of_pos_left (one_add_lt_exp fun h₀ => h (sub_eq_zero.mp h₀)) (exp_pos a)
  rwa [← exp_add, add_sub_cancel] at h'

/-- The tangent at `a` meets the exponential function only there. -/
theorem exp_tangent_eq (h : exp t ≤ exp a * (1 + (t - a))) : t = a :=
  Classical.byContradiction fun hne => not_le_of_gt (exp_tangent_lt hne) h

/-! ### The logarithm: products and powers -/

/-- The logarithm at one. -/
theorem log_eq_zero (h : u = 1) : log u = 0 := by
  rw [h, log_one]

/-- The logarithm of a value of the exponential function. -/
theorem log_exp_eq (h : u = exp t) : log u = t := by
  rw [h, log_exp]

/-- The logarithm of a product of positive numbers. -/
theorem log_eq_add (hu : 0 < u) (hv : 0 < v) (h : t = u * v) : log t = log u + log v := by
  rw [h, log_mul (ne_of_gt hu) (ne_of_gt hv)]

/-- The logarithm of a quotient `t` of positive numbers. -/
theorem log_eq_sub (hu : 0 < u) (hv : 0 < v) (h : t * v = u) : log t = log u - log v := by
  rw [← h, ← log_div (ne_of_gt (h ▸ hu)) (ne_of_gt hv), mul_div_cancel_right t (ne_of_gt hv)]

/-- The logarithm of a power; `n` is a numeral. -/
theorem log_eq_nsmul (n : Nat) (h : t = u ^ n) : log t = OfNat.ofNat n * log u := by
  rw [h, Semiring.ofNat_eq_natCast]
  exact log_pow n u

/-! ### The logarithm: order -/

/-- The logarithm is monotone on positive numbers. -/
theorem log_le_log_of_le (hu : 0 < u) (h : u ≤ v) : log u ≤ log v :=
  log_le_log hu h

/-- The logarithm is strictly monotone on positive numbers. -/
theorem log_lt_log_of_lt (hu : 0 < u) (h : u < v) : log u < log v :=
  log_lt_log hu h

/-- The logarithm reflects the order of positive numbers. -/
theorem le_of_log_le_log (hu : 0 < u) (hv : 0 < v) (h : log u ≤ log v) : u ≤ v :=
  (log_le_log_iff hu hv).mp h

/-- The logarithm reflects the strict order of positive numbers. -/
theorem lt_of_log_lt_log (hu : 0 < u) (hv : 0 < v) (h : log u < log v) : u < v :=
  (log_lt_log_iff hu hv).mp h

/-- Positive numbers with the same logarithm are the same. -/
theorem eq_of_log_eq_log (hu : 0 < u) (hv : 0 < v) (h : log u = log v) : u = v :=
  log_injOn_pos hu hv h

/-! ### The logarithm: tangents -/

/-- The tangent at one is above the logarithm. -/
theorem log_le_sub_one (hu : 0 < u) : log u ≤ u - 1 :=
  log_le_sub_one_of_pos hu

/-- The tangent at one is strictly above the logarithm elsewhere. -/
theorem log_lt_sub_one (hu : 0 < u) (h : u ≠ 1) : log u < u - 1 :=
  log_lt_sub_one_of_pos hu h

/-- The tangent at one meets the logarithm only there. -/
theorem eq_one_of_le_log (hu : 0 < u) (h : u - 1 ≤ log u) : u = 1 :=
  Classical.byContradiction fun hne => not_le_of_gt (log_lt_sub_one hu hne) h

/-- A lower bound of the logarithm that is exact at one. -/
theorem sub_one_le_mul_log (hu : 0 < u) : u - 1 ≤ u * log u := by
  have h := mul_le_mul_of_nonneg_left (one_sub_inv_le_log_of_pos hu) (le_of_lt hu)
  rwa [mul_sub, mul_one, mul_inv_cancel (ne_of_gt hu)] at h

/-- The tangent at `v` is above the logarithm. -/
theorem log_tangent (hu : 0 < u) (hv : 0 < v) : v * (log u - log v) ≤ u - v := by
  have h := log_le_log_add_sub_div hv hu
  rw [add_comm, ← sub_le_iff_le_add, le_div_iff₀ hv] at h
  rwa [mul_comm]

/-- The tangent at `v` is strictly above the logarithm elsewhere. -/
theorem log_tangent_lt (hu : 0 < u) (hv : 0 < v) (h : u ≠ v) : v * (log u - log v) < u - v := by
  have hne : u / v ≠ 1 := fun h₁ => h (by rw [← div_mul_cancel u (ne_of_gt hv), h₁, one_mul])
  have h' := mul_lt_mul_of_pos_left (log_lt_sub_one (div_pos hu hv) hne) hv
  rwa [log_div (ne_of_gt hu) (ne_of_gt hv), mul_sub v (u / v), mul_div_cancel u (ne_of_gt hv),
    mul_one] at h'

/-- The tangent at `v` meets the logarithm only there. -/
theorem log_tangent_eq (hu : 0 < u) (hv : 0 < v) (h : u - v ≤ v * (log u - log v)) : u = v :=
  Classical.byContradiction fun hne => not_le_of_gt (log_tangent_lt hu hv hne) h

/-! ### The square root -/

/-- A square root times itself. -/
theorem sqrt_mul_self_eq (h : 0 ≤ u) : sqrt u * sqrt u = u :=
  mul_self_sqrt h

/-- A nonnegative number whose product with itself is `u` is the square root of `u`. -/
theorem sqrt_eq_of_mul_self (ht : 0 ≤ t) (h : t * t = u) : sqrt u = t :=
  sqrt_eq_of_sq_eq ht (by rw [pow_two, h])

/-- The square root is monotone. -/
theorem sqrt_le_sqrt_of_le (h : u ≤ v) : sqrt u ≤ sqrt v :=
  sqrt_le_sqrt h

/-- The square root is strictly monotone on nonnegative numbers. -/
theorem sqrt_lt_sqrt_of_lt (hu : 0 ≤ u) (h : u < v) : sqrt u < sqrt v :=
  sqrt_lt_sqrt hu h

/-- The square root of a positive number is positive. -/
theorem sqrt_pos_of_pos (h : 0 < u) : 0 < sqrt u :=
  sqrt_pos.mpr h

/-- **The inequality of arithmetic and geometric means** of two numbers. -/
theorem two_mul_sqrt_le (hu : 0 ≤ u) (hv : 0 ≤ v) (h : t = u * v) : 2 * sqrt t ≤ u + v := by
  rw [h, sqrt_mul hu]
  refine le_of_sub_eq (c := (sqrt u - sqrt v) ^ 2) ?_ (sq_nonneg _)
  have hu' := sq_sqrt hu
  have hv' := sq_sqrt hv
  generalize sqrt u = s at *
  generalize sqrt v = r at *
  rw [← hu', ← hv']
  polynomial [s, r]

/-! ### Logarithms of sums of exponential functions -/

/-- What one exponential function adds to a tangent of the logarithm of a sum: `s` and `t` are the
sums at the point of the tangent and elsewhere. -/
theorem exp_mul_sub_add_le {s t : ℝ} (hs : 0 < s) (ht : 0 < t) (a x : ℝ) :
    t * (exp a * (x - a + (log s - log t))) ≤ s * exp x - t * exp a := by
  have h := log_tangent (mul_pos hs (exp_pos x)) (mul_pos ht (exp_pos a))
  rw [log_mul (ne_of_gt hs) (exp_ne_zero x), log_mul (ne_of_gt ht) (exp_ne_zero a), log_exp,
    log_exp] at h
  refine le_trans (le_of_eq ?_) h
  polynomial [s, t, a, x, exp a, log s, log t]

/-- A tangent is below the logarithm of the sum of two exponential functions. -/
theorem log_add_exp_tangent (a b x y : ℝ) :
    exp a * (x - a) + exp b * (y - b)
      ≤ (exp a + exp b) * (log (exp x + exp y) - log (exp a + exp b)) := by
  have hs := add_pos (exp_pos a) (exp_pos b)
  have ht := add_pos (exp_pos x) (exp_pos y)
  refine le_of_mul_le_mul_left (sub_nonpos.mp (le_trans (le_trans (le_of_eq ?_) (add_le_add
    (exp_mul_sub_add_le hs ht a x) (exp_mul_sub_add_le hs ht b y))) (le_of_eq ?_))) ht
  · polynomial [a, b, x, y, exp a, exp b, exp x, exp y, log (exp a + exp b), log (exp x + exp y)]
  · polynomial [exp a, exp b, exp x, exp y]

/-- A tangent is below the logarithm of the sum of three exponential functions. -/
theorem log_add_exp_tangent₃ (a b c x y z : ℝ) :
    exp a * (x - a) + exp b * (y - b) + exp c * (z - c)
      ≤ (exp a + exp b + exp c)
        * (log (exp x + exp y + exp z) - log (exp a + exp b + exp c)) := by
  have h := log_add_exp_tangent (log (exp a + exp b)) c (log (exp x + exp y)) z
  rw [exp_log (add_pos (exp_pos a) (exp_pos b)), exp_log (add_pos (exp_pos x) (exp_pos y))] at h
  exact le_trans (add_le_add_right (log_add_exp_tangent a b x y) _) h

/-- A tangent is below the softplus function, without quotients. -/
theorem log_one_add_exp_tangent (a x : ℝ) :
    exp a * (x - a) ≤ (1 + exp a) * (log (1 + exp x) - log (1 + exp a)) := by
  have h := log_add_exp_tangent 0 a 0 x
  rwa [exp_zero, sub_self, mul_zero, zero_add] at h

end Real

end LatentObjective
