/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Interval
import LatentObjective.Functions.Softplus

/-!
# Enclosed numbers

An enclosed number is a real number together with intervals that contain it, for each number `n` of
bits. It is built by functions named like the operations, and its `value` is definitionally equal to
the term that it stands for: that of `.exp (.div (.num 1) (.num 2))` is `Real.exp (1 / 2)`. So
whatever is proved of the one, by comparing intervals, holds of the other.
-/

namespace LatentObjective

namespace Enclosure

open OrderedField (div_eq_mul_inv)
open OrderedRing (sub_eq_add_neg)
open Real (ofRat)

/-- A real number and intervals that contain it. -/
structure Enclosed where
  /-- The number. -/
  value : ℝ
  /-- An interval that is computed with about so many bits. -/
  interval : Nat → Interval
  /-- The interval contains the number. -/
  contains : ∀ n, (interval n).Contains value

namespace Enclosed

variable (a b : Enclosed)

/-! ### Operations -/

/-- The numeral `n`. -/
noncomputable def num (n : Nat) : Enclosed where
  value := OfNat.ofNat n
  interval _ := .point (OfNat.ofNat n)
  contains _ := by
    rw [← Real.ofRat_ofNat]
    exact Interval.contains_point _

/-- A real number between two enclosed ones. -/
def ofBounds (x : ℝ) (hl : a.value ≤ x) (hu : x ≤ b.value) : Enclosed where
  value := x
  interval n := (a.interval n).hull (b.interval n)
  contains n := (a.contains n).hull (b.contains n) hl hu

/-- A sum. -/
noncomputable def add : Enclosed where
  value := a.value + b.value
  interval n := (a.interval n).add (b.interval n)
  contains n := (a.contains n).add (b.contains n)

/-- An additive inverse. -/
noncomputable def neg : Enclosed where
  value := -a.value
  interval n := (a.interval n).neg
  contains n := (a.contains n).neg

/-- A difference. -/
noncomputable def sub : Enclosed where
  value := a.value - b.value
  interval n := (a.interval n).add (b.interval n).neg
  contains n := by
    rw [sub_eq_add_neg]
    exact (a.contains n).add (b.contains n).neg

/-- A product. -/
noncomputable def mul : Enclosed where
  value := a.value * b.value
  interval n := (a.interval n).mul (b.interval n)
  contains n := (a.contains n).mul (b.contains n)

/-- An inverse. -/
noncomputable def inv : Enclosed where
  value := a.value⁻¹
  interval n := (a.interval n).inv
  contains n := (a.contains n).inv

/-- A quotient. -/
noncomputable def div : Enclosed where
  value := a.value / b.value
  interval n := (a.interval n).mul (b.interval n).inv
  contains n := by
    rw [div_eq_mul_inv]
    exact (a.contains n).mul (b.contains n).inv

/-- A power. -/
noncomputable def pow (k : Nat) : Enclosed where
  value := a.value ^ k
  interval n := (a.interval n).pow k
  contains n := (a.contains n).pow k

/-- The greater of two. -/
noncomputable def max : Enclosed where
  value := Max.max a.value b.value
  interval n := (a.interval n).max (b.interval n)
  contains n := (a.contains n).max (b.contains n)

/-- The smaller of two. -/
noncomputable def min : Enclosed where
  value := Min.min a.value b.value
  interval n := (a.interval n).min (b.interval n)
  contains n := (a.contains n).min (b.contains n)

/-- An absolute value. -/
noncomputable def abs : Enclosed where
  value := OrderedField.abs a.value
  interval := (a.max a.neg).interval
  contains := (a.max a.neg).contains

/-! ### Functions -/

/-- The exponential function. -/
noncomputable def exp : Enclosed where
  value := Real.exp a.value
  interval n := (a.interval n).exp n
  contains n := (a.contains n).exp n

/-- The logarithm. -/
noncomputable def log : Enclosed where
  value := Real.log a.value
  interval n := (a.interval n).log n
  contains n := (a.contains n).log n

/-- The square root. -/
noncomputable def sqrt : Enclosed where
  value := Real.sqrt a.value
  interval n := (a.interval n).sqrt n
  contains n := (a.contains n).sqrt n

/-- The logistic sigmoid. -/
noncomputable def sigmoid : Enclosed where
  value := Real.sigmoid a.value
  interval := ((num 1).add a.neg.exp).inv.interval
  contains := ((num 1).add a.neg.exp).inv.contains

/-- The hyperbolic tangent. -/
noncomputable def tanh : Enclosed where
  value := Real.tanh a.value
  interval := ((a.exp.sub a.neg.exp).div (a.exp.add a.neg.exp)).interval
  contains := ((a.exp.sub a.neg.exp).div (a.exp.add a.neg.exp)).contains

/-- The softplus function. -/
noncomputable def softplus : Enclosed where
  value := Real.softplus a.value
  interval := ((num 1).add a.exp).log.interval
  contains := ((num 1).add a.exp).log.contains

/-! ### Conclusions -/

/-- `a < b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem lt_of_check (n : Nat) (a b : Enclosed)
    (check : (a.interval n).isBelow (b.interval n) = true := by decide +kernel) :
    a.value < b.value :=
  (a.contains n).lt_of_isBelow (b.contains n) check

/-- `a ≤ b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem le_of_check (n : Nat) (a b : Enclosed)
    (check : (a.interval n).isAtMost (b.interval n) = true := by decide +kernel) :
    a.value ≤ b.value :=
  (a.contains n).le_of_isAtMost (b.contains n) check

/-- `a ≠ b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem ne_of_check (n : Nat) (a b : Enclosed)
    (check : ((a.interval n).isBelow (b.interval n) || (b.interval n).isBelow (a.interval n)) = true
      := by decide +kernel) :
    a.value ≠ b.value := by
  rcases (Bool.or_eq_true _ _).mp check with h | h
  · exact OrderedRing.ne_of_lt ((a.contains n).lt_of_isBelow (b.contains n) h)
  · exact OrderedRing.ne_of_gt ((b.contains n).lt_of_isBelow (a.contains n) h)

end Enclosed

end Enclosure

end LatentObjective
