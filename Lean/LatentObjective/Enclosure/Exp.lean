/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Rounding
import LatentObjective.Functions.Exp

/-!
# Rational bounds of the exponential function

For a rational number `q`, the kernel computes rational numbers with
`expLower n q ≤ exp q ≤ expUpper n q`. They agree to about `n` bits, and altogether for `q = 0`.

Where `q` is nonnegative, `exp q` is `exp t ^ 2 ^ k` for the small number `t = q / 2 ^ k`, and
`1 + t ≤ exp t ≤ 1 / (1 - t)`; the power is computed by squaring. Negative numbers are left to
`exp (-q) = (exp q)⁻¹`.
-/

namespace LatentObjective

namespace Enclosure

open Lean.Grind (Semiring)
open OrderedRing OrderedField
open Real (exp ofRat)

/-! ### Nonnegative numbers -/

section Mantissa

variable (n p d : Nat)

/-- How many times to square for `n` bits of `exp (p / d)`. -/
def steps : Nat :=
  p / d + 1 + n

/-- The small number is `p` divided by this. -/
def divisor : Nat :=
  d * 2 ^ steps n p d

/-- The unit of the computation is one divided by this. -/
def scale : Nat :=
  2 ^ (steps n p d + n)

/-- A lower bound of `scale * exp (p / d)`. -/
noncomputable def mantissaDown : Nat :=
  powDown (scale n p d) (scale n p d + scale n p d * p / divisor n p d) (steps n p d)

/-- An upper bound of `scale * exp (p / d)`. -/
noncomputable def mantissaUp : Nat :=
  powUp (scale n p d) (scale n p d * divisor n p d / (divisor n p d - p) + 1) (steps n p d)

variable {d}

/-- Powers of two exceed their exponents. -/
theorem lt_two_pow : ∀ n : Nat, n < 2 ^ n
  | 0 => by decide
  | n + 1 => by
    rw [Nat.pow_succ, Nat.mul_two]
    exact Nat.add_le_add (lt_two_pow n) (Nat.pow_pos (by decide))

/-- The scale is positive. -/
theorem scale_pos (d : Nat) : 0 < scale n p d :=
  Nat.pow_pos (by decide)

/-- The small number is less than one. -/
theorem lt_divisor (hd : 0 < d) : p < divisor n p d := by
  refine Nat.lt_of_lt_of_le ((Nat.div_lt_iff_lt_mul hd).mp (Nat.lt_succ_self (p / d))) ?_
  rw [divisor, Nat.mul_comm]
  refine Nat.mul_le_mul (Nat.le_refl d) (Nat.le_trans (Nat.le_add_right _ n) ?_)
  exact Nat.le_of_lt (lt_two_pow _)

/-- The exponential function, by squaring its value at a small number. -/
theorem exp_eq_pow :
    exp ((p : ℝ) / (d : ℝ)) = exp ((p : ℝ) / (divisor n p d : ℝ)) ^ 2 ^ steps n p d := by
  rw [← Real.exp_nat_mul, divisor, Semiring.natCast_mul, div_eq_mul_inv, div_eq_mul_inv, mul_inv,
    mul_left_comm, mul_left_comm _ (d : ℝ)⁻¹, mul_inv_cancel, mul_one]
  exact ne_of_gt (natCast_pos (Nat.pow_pos (by decide)))

/-- The lower bound is right. -/
theorem mantissaDown_le (hd : 0 < d) :
    (mantissaDown n p d : ℝ) ≤ scale n p d * exp ((p : ℝ) / (d : ℝ)) := by
  have hD : 0 < divisor n p d := Nat.lt_of_le_of_lt (Nat.zero_le p) (lt_divisor n p hd)
  rw [exp_eq_pow]
  refine powDown_le (scale_pos n p d) ?_ _
  rw [Semiring.natCast_add]
  refine le_trans (add_le_add_left (natCast_div_le _ hD) _) (le_trans (le_of_eq ?_)
    (mul_le_mul_of_nonneg_left (Real.add_one_le_exp _) (natCast_nonneg _)))
  rw [mul_add, mul_one, add_comm, Semiring.natCast_mul, mul_div_assoc]

/-- The upper bound is right. -/
theorem le_mantissaUp (hd : 0 < d) :
    scale n p d * exp ((p : ℝ) / (d : ℝ)) ≤ (mantissaUp n p d : ℝ) := by
  have hp := lt_divisor n p hd
  have hD : 0 < (divisor n p d : ℝ) := natCast_pos (Nat.lt_of_le_of_lt (Nat.zero_le p) hp)
  have hpos : 0 < ((divisor n p d - p : Nat) : ℝ) := natCast_pos (Nat.sub_pos_of_lt hp)
  have hsub : ((divisor n p d - p : Nat) : ℝ)
      = divisor n p d * (1 + -(p / divisor n p d)) := by
    refine add_right_cancel (b := (p : ℝ)) ?_
    rw [← Semiring.natCast_add, Nat.sub_add_cancel (Nat.le_of_lt hp), mul_add, mul_one, mul_neg,
      mul_div_cancel _ (ne_of_gt hD), neg_add_cancel_right]
  have tangent := Real.exp_mul_one_add_le (p / divisor n p d : ℝ) (-(p / divisor n p d))
  rw [add_neg_cancel, Real.exp_zero] at tangent
  rw [exp_eq_pow]
  refine le_powUp (scale_pos n p d) (Real.exp_nonneg _) ?_ _
  refine le_trans ?_ (div_le_natCast_div_succ _ (Nat.sub_pos_of_lt hp))
  rw [le_div_iff₀ hpos, hsub, Semiring.natCast_mul, mul_assoc, mul_left_comm (exp _)]
  refine mul_le_mul_of_nonneg_left ?_ (natCast_nonneg _)
  exact le_trans (mul_le_mul_of_nonneg_left tangent (le_of_lt hD)) (le_of_eq (mul_one _))

end Mantissa

/-! ### Rational numbers -/

/-- A lower bound of the exponential function of a nonnegative rational number. -/
noncomputable def lowerOfNonneg (n : Nat) (q : Rat) : Rat :=
  mantissaDown n q.num.toNat q.den / scale n q.num.toNat q.den

/-- An upper bound of the exponential function of a nonnegative rational number. -/
noncomputable def upperOfNonneg (n : Nat) (q : Rat) : Rat :=
  mantissaUp n q.num.toNat q.den / scale n q.num.toNat q.den

/-- The bounds of the exponential function of a nonnegative rational number are right. -/
theorem bounds_of_nonneg (n : Nat) {q : Rat} (h : 0 ≤ q) :
    ofRat (lowerOfNonneg n q) ≤ exp (ofRat q) ∧ exp (ofRat q) ≤ ofRat (upperOfNonneg n q) := by
  have hs : 0 < (scale n q.num.toNat q.den : ℝ) := natCast_pos (scale_pos n _ _)
  rw [lowerOfNonneg, upperOfNonneg, Real.ofRat_div, Real.ofRat_div, Real.ofRat_natCast,
    Real.ofRat_natCast, Real.ofRat_natCast, div_le_iff₀ hs, le_div_iff₀ hs, mul_comm,
    ofRat_eq_div h]
  exact ⟨mantissaDown_le n _ q.den_pos, le_mantissaUp n _ q.den_pos⟩

/-- A lower bound of the exponential function. -/
noncomputable def expLower (n : Nat) (q : Rat) : Rat :=
  if 0 ≤ q then lowerOfNonneg n q else (upperOfNonneg n (-q))⁻¹

/-- An upper bound of the exponential function. -/
noncomputable def expUpper (n : Nat) (q : Rat) : Rat :=
  if q = 0 then 1 else if 0 ≤ q then upperOfNonneg n q else (lowerOfNonneg n (-q))⁻¹

/-- The lower bound of the exponential function of a nonnegative number is positive. -/
theorem lowerOfNonneg_pos (n : Nat) (q : Rat) : 0 < lowerOfNonneg n q := by
  have hs := scale_pos n q.num.toNat q.den
  have hm : scale n q.num.toNat q.den ≤ mantissaDown n q.num.toNat q.den :=
    le_powDown hs (Nat.le_add_right _ _) _
  exact div_pos (Rat.natCast_pos.mpr (Nat.lt_of_lt_of_le hs hm)) (Rat.natCast_pos.mpr hs)

/-- The lower bound of the exponential function is right. -/
theorem expLower_le (n : Nat) (q : Rat) : ofRat (expLower n q) ≤ exp (ofRat q) := by
  rw [expLower]
  split
  · exact (bounds_of_nonneg n ‹_›).1
  · rename_i h
    have h' := (bounds_of_nonneg n (neg_nonneg.mpr (le_of_lt (not_le.mp h)))).2
    rw [Real.ofRat_inv, ← inv_inv (exp _), ← Real.exp_neg, ← Real.ofRat_neg]
    exact inv_anti₀ (Real.exp_pos _) h'

/-- The upper bound of the exponential function is right. -/
theorem le_expUpper (n : Nat) (q : Rat) : exp (ofRat q) ≤ ofRat (expUpper n q) := by
  rw [expUpper]
  split
  · rw [‹q = 0›, Real.ofRat_zero, Real.exp_zero, Real.ofRat_one]
    exact le_refl 1
  split
  · exact (bounds_of_nonneg n ‹_›).2
  · rename_i h
    have h' := (bounds_of_nonneg n (neg_nonneg.mpr (le_of_lt (not_le.mp h)))).1
    rw [Real.ofRat_inv, ← inv_inv (exp _), ← Real.exp_neg, ← Real.ofRat_neg]
    exact inv_anti₀ (Real.ofRat_pos.mpr (lowerOfNonneg_pos n (-q))) h'

end Enclosure

end LatentObjective
