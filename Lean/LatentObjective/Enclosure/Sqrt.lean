/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Rounding
import LatentObjective.Functions.Sqrt

/-!
# Rational bounds of the square root

For a rational number `q`, the kernel computes rational numbers with
`sqrtLower n q ≤ sqrt q ≤ sqrtUpper n q`. They agree to about `n` bits, and altogether if the square
root is rational.

The square root of `p / d` is that of the natural number `p * d * 4 ^ n`, divided by `d * 2 ^ n`.
Newton's method proposes its integer part; whether the proposal is right is checked, so that
nothing has to be proved of the method.
-/

namespace LatentObjective

namespace Enclosure

open Lean.Grind (Semiring)
open OrderedRing OrderedField
open Real (sqrt ofRat)

/-! ### Natural numbers -/

/-- The integer part of the square root, by Newton's method, from above. -/
noncomputable def natSqrt (a : Nat) : Nat :=
  Nat.rec (motive := fun _ => Nat) (2 ^ (binaryLog a / 2 + 1))
    (fun _ r => bif Nat.ble r ((r + a / r) / 2) then r else (r + a / r) / 2)
    (binaryLog (binaryLog a) + 3)

/-- A number whose square is at most `a`: the proposal, or zero if that is too large. -/
def checkDown (a r : Nat) : Nat :=
  bif Nat.ble (r * r) a then r else 0

/-- A number whose square is at least `a`: the proposal, the next number if that is too small, or
`a` if that is too. -/
def checkUp (a r : Nat) : Nat :=
  bif Nat.ble a (r * r) then r else bif Nat.ble a ((r + 1) * (r + 1)) then r + 1 else a

/-- The square is small enough. -/
theorem checkDown_mul_self_le (a r : Nat) : checkDown a r * checkDown a r ≤ a := by
  rw [checkDown]
  cases h : Nat.ble (r * r) a with
  | false => exact Nat.zero_le a
  | true => exact Nat.le_of_ble_eq_true h

/-- The square is large enough. -/
theorem le_checkUp_mul_self (a r : Nat) : a ≤ checkUp a r * checkUp a r := by
  rw [checkUp]
  cases h : Nat.ble a (r * r) with
  | false =>
    cases h' : Nat.ble a ((r + 1) * (r + 1)) with
    | false =>
      cases a with
      | zero => exact Nat.zero_le _
      | succ a =>
        refine Nat.le_trans (Nat.le_of_eq (Nat.mul_one _).symm) ?_
        exact Nat.mul_le_mul_left (a + 1) (Nat.succ_le_succ (Nat.zero_le a))
    | true => exact Nat.le_of_ble_eq_true h'
  | true => exact Nat.le_of_ble_eq_true h

/-! ### Rational numbers -/

/-- The natural number whose square root is computed. -/
def radicand (n : Nat) (q : Rat) : Nat :=
  q.num.toNat * q.den * (2 ^ n * 2 ^ n)

/-- A lower bound of the square root. -/
noncomputable def sqrtLower (n : Nat) (q : Rat) : Rat :=
  if 0 ≤ q then checkDown (radicand n q) (natSqrt (radicand n q)) / (q.den * 2 ^ n : Nat) else 0

/-- An upper bound of the square root. -/
noncomputable def sqrtUpper (n : Nat) (q : Rat) : Rat :=
  if 0 ≤ q then checkUp (radicand n q) (natSqrt (radicand n q)) / (q.den * 2 ^ n : Nat) else 0

/-- The radicand is the rational number times the square of the denominator of the bounds. -/
theorem cast_radicand (n : Nat) {q : Rat} (h : 0 ≤ q) :
    (radicand n q : ℝ) = ofRat q * ((q.den * 2 ^ n : Nat) : ℝ) ^ 2 := by
  have hd : (q.den : ℝ) ≠ 0 := ne_of_gt (natCast_pos q.den_pos)
  rw [ofRat_eq_div h, radicand, Semiring.natCast_mul, Semiring.natCast_mul, Semiring.natCast_mul,
    Semiring.natCast_mul]
  have hp := div_mul_cancel (q.num.toNat : ℝ) hd
  generalize (q.num.toNat : ℝ) / (q.den : ℝ) = x at hp ⊢
  rw [← hp]
  polynomial [x, (q.den : ℝ), ((2 ^ n : Nat) : ℝ)]

/-- The lower bound of the square root is right. -/
theorem sqrtLower_le (n : Nat) (q : Rat) : ofRat (sqrtLower n q) ≤ sqrt (ofRat q) := by
  rw [sqrtLower]
  split
  · rename_i h
    have hd : 0 < ((q.den * 2 ^ n : Nat) : ℝ) :=
      natCast_pos (Nat.mul_pos q.den_pos (Nat.pow_pos (by decide)))
    rw [Real.ofRat_div, Real.ofRat_natCast, Real.ofRat_natCast, div_le_iff₀ hd]
    refine le_of_sq_le_sq (mul_nonneg (Real.sqrt_nonneg _) (le_of_lt hd)) ?_
    rw [mul_pow, Real.sq_sqrt (Real.ofRat_nonneg.mpr h), ← cast_radicand n h, ← natCast_pow]
    refine natCast_le ?_
    rw [Nat.pow_two]
    exact checkDown_mul_self_le _ _
  · rw [Real.ofRat_zero]
    exact Real.sqrt_nonneg _

/-- The upper bound of the square root is right. -/
theorem le_sqrtUpper (n : Nat) (q : Rat) : sqrt (ofRat q) ≤ ofRat (sqrtUpper n q) := by
  rw [sqrtUpper]
  split
  · rename_i h
    have hd : 0 < ((q.den * 2 ^ n : Nat) : ℝ) :=
      natCast_pos (Nat.mul_pos q.den_pos (Nat.pow_pos (by decide)))
    rw [Real.ofRat_div, Real.ofRat_natCast, Real.ofRat_natCast, le_div_iff₀ hd]
    refine le_of_sq_le_sq (natCast_nonneg _) ?_
    rw [mul_pow, Real.sq_sqrt (Real.ofRat_nonneg.mpr h), ← cast_radicand n h, ← natCast_pow]
    refine natCast_le ?_
    rw [Nat.pow_two]
    exact le_checkUp_mul_self _ _
  · rename_i h
    have h' := Real.ofRat_le.mpr (le_of_lt (not_le.mp h))
    rw [Real.ofRat_zero] at h' ⊢
    exact le_of_eq (Real.sqrt_eq_zero_of_nonpos h')

end Enclosure

end LatentObjective
