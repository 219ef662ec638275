/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Reify
import LatentObjective.Enclosure.Conclusion

/-!
# The tactic `enclosure`

Generated proofs write both sides of a comparison as enclosed terms. People need not: `enclosure n`
proves a comparison of terms without variables by intervals of `n` bits, and finds the enclosed
terms by instance search.

    open LatentObjective Enclosure in
    example : Real.log 2 * Real.sqrt 3 < 121 / 100 := by enclosure 20
-/

namespace LatentObjective

namespace Enclosure

open Certificate (IsNumeral)

/-- The enclosed term `e` stands for `x`. -/
class Encloses (x : ℝ) (e : outParam Enclosed) : Prop where
  /-- The value of the enclosed term. -/
  eval_eq : e.eval [] = x

namespace Encloses

variable (x y : ℝ) (a b : Enclosed) (n : Nat)

/-- A numeral. -/
instance (priority := low) instNum [h : IsNumeral x n] : Encloses x (.num n) :=
  ⟨h.numeral_eq⟩

variable [hx : Encloses x a] [hy : Encloses y b]

/-- A sum. -/
instance instAdd : Encloses (x + y) (.add a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- A difference. -/
instance instSub : Encloses (x - y) (.sub a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- A product. -/
instance instMul : Encloses (x * y) (.mul a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- A quotient. -/
instance instDiv : Encloses (x / y) (.div a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- The greater of two. -/
instance instMax : Encloses (max x y) (.max a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- The smaller of two. -/
instance instMin : Encloses (min x y) (.min a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- An additive inverse. -/
instance instNeg : Encloses (-x) (.neg a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- An inverse. -/
instance instInv : Encloses x⁻¹ (.inv a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- A power. -/
instance instPow : Encloses (x ^ n) (.pow a n) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- An absolute value. -/
instance instAbs : Encloses (OrderedField.abs x) (.abs a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- The exponential function. -/
instance instExp : Encloses (Real.exp x) (.exp a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- The logarithm. -/
instance instLog : Encloses (Real.log x) (.log a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- The square root. -/
instance instSqrt : Encloses (Real.sqrt x) (.sqrt a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- The logistic sigmoid. -/
instance instSigmoid : Encloses (Real.sigmoid x) (.sigmoid a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- The softplus function. -/
instance instSoftplus : Encloses (Real.softplus x) (.softplus a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- The hyperbolic tangent. -/
instance instTanh : Encloses (Real.tanh x) (.tanh a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

end Encloses

variable {x y : ℝ} {a b : Enclosed} [hx : Encloses x a] [hy : Encloses y b]

/-- `x < y`, if intervals show it of the enclosed terms. -/
theorem lt_of_encloses (n : Nat) (check : showsLt n a b [] = true) : x < y := by
  rw [← hx.eval_eq, ← hy.eval_eq]
  exact lt_of_check n a b check

/-- `x ≤ y`, if intervals show it of the enclosed terms. -/
theorem le_of_encloses (n : Nat) (check : showsLe n a b [] = true) : x ≤ y := by
  rw [← hx.eval_eq, ← hy.eval_eq]
  exact le_of_check n a b check

/-- `x = y`, if intervals show it of the enclosed terms. -/
theorem eq_of_encloses (n : Nat) (check : (showsLe n a b [] && showsLe n b a []) = true) :
    x = y := by
  rw [← hx.eval_eq, ← hy.eval_eq]
  exact eq_of_check n a b check

/-- `x ≠ y`, if intervals show it of the enclosed terms. -/
theorem ne_of_encloses (n : Nat) (check : (showsLt n a b [] || showsLt n b a []) = true) :
    x ≠ y := by
  rw [← hx.eval_eq, ← hy.eval_eq]
  exact ne_of_check n a b check

/-- `enclosure n` proves a comparison of real numbers by intervals that are computed with `n`
bits. -/
scoped macro "enclosure " n:term:max : tactic =>
  `(tactic| ((first
    | refine LatentObjective.Enclosure.lt_of_encloses $n ?_
    | refine LatentObjective.Enclosure.le_of_encloses $n ?_
    | refine LatentObjective.Enclosure.eq_of_encloses $n ?_
    | refine LatentObjective.Enclosure.ne_of_encloses $n ?_) <;> decide +kernel))

end Enclosure

end LatentObjective
