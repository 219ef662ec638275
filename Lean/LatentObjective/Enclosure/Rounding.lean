/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Powers
import LatentObjective.Real

/-!
# Rounding

Powers of fixed-point numbers with exponents `2 ^ k`, computed by natural numbers: `m` stands for
`m / s`, and each square is rounded. The kernel of Lean computes them fast, as it adds, multiplies
and divides natural numbers natively. Rational numbers are split into natural numbers for that.
-/

namespace LatentObjective

namespace Enclosure

open Lean.Grind (Semiring)
open OrderedRing OrderedField
open Real (ofRat)

/-! ### Repeated squaring -/

/-- The `2 ^ k`th power of `m`, in units of `1 / s`, rounded down after each squaring. -/
noncomputable def powDown (s m k : Nat) : Nat :=
  Nat.rec (motive := fun _ => Nat) m (fun _ r => r * r / s) k

/-- The `2 ^ k`th power of `m`, in units of `1 / s`, rounded up after each squaring. -/
noncomputable def powUp (s m k : Nat) : Nat :=
  Nat.rec (motive := fun _ => Nat) m (fun _ r => r * r / s + 1) k

variable {s m : Nat} {u : ℝ}

/-- A power whose exponent is doubled is a square. -/
theorem mul_pow_two_pow_succ (c u : ℝ) (k : Nat) :
    c * (c * u ^ 2 ^ (k + 1)) = c * u ^ 2 ^ k * (c * u ^ 2 ^ k) := by
  rw [Nat.pow_succ, Nat.mul_two, pow_add, ← mul_assoc, mul_mul_mul_comm]

/-- Rounding down keeps a lower bound. -/
theorem powDown_le (hs : 0 < s) (h : (m : ℝ) ≤ s * u) :
    ∀ k, (powDown s m k : ℝ) ≤ s * u ^ 2 ^ k
  | 0 => by
    rw [Nat.pow_zero, pow_one]
    exact h
  | k + 1 => by
    have ih := powDown_le hs h k
    have hs' : 0 < (s : ℝ) := natCast_pos hs
    refine le_trans (natCast_div_le (powDown s m k * powDown s m k) hs) ?_
    rw [div_le_iff₀ hs', mul_comm _ (s : ℝ), mul_pow_two_pow_succ, Semiring.natCast_mul]
    exact mul_le_mul ih ih (natCast_nonneg _) (le_trans (natCast_nonneg _) ih)

/-- Rounding up keeps an upper bound. -/
theorem le_powUp (hs : 0 < s) (hu : 0 ≤ u) (h : s * u ≤ (m : ℝ)) :
    ∀ k, s * u ^ 2 ^ k ≤ (powUp s m k : ℝ)
  | 0 => by
    rw [Nat.pow_zero, pow_one]
    exact h
  | k + 1 => by
    have ih := le_powUp hs hu h k
    have hs' : 0 < (s : ℝ) := natCast_pos hs
    refine le_trans ?_ (div_le_natCast_div_succ (powUp s m k * powUp s m k) hs)
    rw [le_div_iff₀ hs', mul_comm _ (s : ℝ), mul_pow_two_pow_succ, Semiring.natCast_mul]
    exact mul_le_mul ih ih (mul_nonneg (le_of_lt hs') (pow_nonneg hu _)) (natCast_nonneg _)

/-- Powers of a number that is at least one, rounded down, are at least one. -/
theorem le_powDown (hs : 0 < s) (h : s ≤ m) : ∀ k, s ≤ powDown s m k
  | 0 => h
  | k + 1 => (Nat.le_div_iff_mul_le hs).mpr
    (Nat.mul_le_mul (le_powDown hs h k) (le_powDown hs h k))

/-! ### Binary logarithms -/

/-- The binary logarithm, rounded down, of a number of fewer than `2 ^ 18` bits. The kernel does not
compute `Nat.log2` natively. -/
noncomputable def binaryLog (a : Nat) : Nat :=
  Nat.rec (motive := fun _ => Nat → Nat) (fun _ => 0)
    (fun i rest a => bif Nat.ble (2 ^ 2 ^ i) a then 2 ^ i + rest (a / 2 ^ 2 ^ i) else rest a) 18 a

/-! ### Rational numbers -/

/-- The embedding of the rational numbers respects maxima. -/
theorem ofRat_max (p q : Rat) : ofRat (max p q) = max (ofRat p) (ofRat q) := by
  rcases le_total p q with h | h
  · rw [max_eq_right h, max_eq_right (Real.ofRat_le.mpr h)]
  · rw [max_eq_left h, max_eq_left (Real.ofRat_le.mpr h)]

/-- The embedding of the rational numbers respects minima. -/
theorem ofRat_min (p q : Rat) : ofRat (min p q) = min (ofRat p) (ofRat q) := by
  rcases le_total p q with h | h
  · rw [min_eq_left h, min_eq_left (Real.ofRat_le.mpr h)]
  · rw [min_eq_right h, min_eq_right (Real.ofRat_le.mpr h)]

/-- The embedding of the rational numbers respects powers. -/
theorem ofRat_pow (q : Rat) : ∀ n : Nat, ofRat (q ^ n) = ofRat q ^ n
  | 0 => by rw [Rat.pow_zero, pow_zero, Real.ofRat_one]
  | n + 1 => by rw [Rat.pow_succ, Real.ofRat_mul, ofRat_pow q n, pow_succ]

/-- A nonnegative rational number as a quotient of natural numbers. -/
theorem ofRat_eq_div {q : Rat} (h : 0 ≤ q) : ofRat q = (q.num.toNat : ℝ) / (q.den : ℝ) := by
  have hd : (q.den : ℝ) ≠ 0 := ne_of_gt (natCast_pos q.den_pos)
  have hq : q * q.den = q.num.toNat := by
    rw [← Rat.intCast_natCast q.num.toNat, Int.toNat_of_nonneg (Rat.num_nonneg.mpr h),
      Rat.mul_def', ← Rat.mkRat_self (q.num : Rat)]
    exact (congrArg (mkRat _) (Nat.mul_comm _ _)).trans
      (Rat.mkRat_mul_right (n := q.num) (d := 1) q.den_nz)
  rw [← Real.ofRat_natCast q.num.toNat, ← hq, Real.ofRat_mul, Real.ofRat_natCast,
    mul_div_cancel_right _ hd]

end Enclosure

end LatentObjective
