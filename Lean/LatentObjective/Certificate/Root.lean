/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Analysis.Continuity
import LatentObjective.Certificate.Conclusion

/-!
# Roots

A law may fail at irrational numbers only, as `r ≤ 1` does where `r ^ 2 = 2` and `r ≥ 0`. No numeral
names such a number; but a polynomial that changes its sign between two rational numbers has a real
root between them, and what is said of the root follows from its equation and its bounds.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open Std (LawfulOrderSup)
open OrderedRing OrderedField

/-- Polynomials are continuous. -/
theorem Polynomial.continuousAt (p : Polynomial) (x : ℝ) :
    Real.ContinuousAt (fun y => p.eval [y]) x := by
  induction p with
  | zero => exact Real.continuousAt_const 0 x
  | term m n monomial rest ih =>
    exact ((Real.continuousAt_const (numeral m - numeral n) x).mul
      (((Real.continuousAt_id x).pow (monomial % Monomial.radix)).mul
        (Real.continuousAt_const 1 x))).add ih

namespace Formula

/-- Whether a formula is a polynomial: whether it has a normal form. -/
noncomputable def isPolynomial (p : Formula) : Bool :=
  Nat.ble 1 (p.normalForm .empty).denominator

/-- The real number that a formula without variables is. -/
noncomputable abbrev number (a : Formula) : ℝ :=
  a.eval (.list [])

/-- The value of a formula in one variable. -/
noncomputable abbrev valueAt (p : Formula) (x : ℝ) : ℝ :=
  p.eval (.list [x])

end Formula

/-- What follows from a root of `p` between `low` and `high` holds, because `p` changes its sign
there. -/
theorem of_root (p low high : Formula) (order : low.number ≤ high.number)
    (below : p.valueAt low.number < 0) (above : 0 < p.valueAt high.number) {C : Prop}
    (conclusion : ∀ x : ℝ, p.valueAt x = 0 → low.number < x → x < high.number → C)
    (check : p.isPolynomial = true := by decide +kernel) : C := by
  have hd : (0 : ℝ) < numeral (p.normalForm .empty).denominator :=
    numeral_pos (Nat.le_of_ble_eq_true check)
  have value (x : ℝ) : numeral (p.normalForm .empty).denominator * p.valueAt x
      = (p.normalForm .empty).numerator.eval [x] :=
    (p.hasValue .empty).eq
  obtain ⟨x, hlow, hhigh, hx⟩ := Real.exists_eq_zero order
    (fun x _ _ => (p.normalForm .empty).numerator.continuousAt x)
    (by rw [← value, ← mul_zero (numeral _)]
        exact mul_le_mul_of_nonneg_left (le_of_lt below) (le_of_lt hd))
    (by rw [← value, ← mul_zero (numeral _)]
        exact mul_le_mul_of_nonneg_left (le_of_lt above) (le_of_lt hd))
  have hroot : p.valueAt x = 0 :=
    (mul_eq_zero.mp ((value x).trans hx)).resolve_left fun h => ne_of_gt hd h
  refine conclusion x hroot (lt_of_le_of_ne hlow ?_) (lt_of_le_of_ne hhigh ?_)
  · rintro rfl
    exact ne_of_lt below hroot
  · rintro rfl
    exact ne_of_gt above hroot

end LatentObjective.Certificate
