/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Numeral

/-!
# Signs

What is known of the sign of a number, and what follows for sums and products.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open OrderedRing OrderedField

/-- What is known of the sign of a number. -/
inductive Sign where
  /-- It is zero. -/
  | zero
  /-- It is positive. -/
  | positive
  /-- It is positive or zero. -/
  | nonneg
  /-- Nothing is known. -/
  | unknown

namespace Sign

/-- What a sign says of a number. -/
def Holds {F : Type} [Field F] [LE F] [LT F] : Sign → F → Prop
  | zero, x => x = 0
  | positive, x => 0 < x
  | nonneg, x => 0 ≤ x
  | unknown, _ => True

/-- Whether the first sign says all that the second does. -/
def implies : Sign → Sign → Bool
  | zero, zero | zero, nonneg | positive, positive | positive, nonneg | nonneg, nonneg => true
  | _, unknown => true
  | _, _ => false

/-- The sign of a sum. -/
def add : Sign → Sign → Sign
  | zero, t => t
  | s, zero => s
  | positive, positive | positive, nonneg | nonneg, positive => positive
  | nonneg, nonneg => nonneg
  | _, _ => unknown

/-- The sign of a product. -/
def mul : Sign → Sign → Sign
  | zero, _ | _, zero => zero
  | positive, positive => positive
  | positive, nonneg | nonneg, positive | nonneg, nonneg => nonneg
  | _, _ => unknown

/-- The sign of the quotient of two natural numbers. -/
def ofQuotient : Nat → Nat → Sign
  | _ + 1, _ + 1 => positive
  | _, _ => zero

variable {F : Type} [Field F] [LE F] [LT F] [OrderedField F] {s t : Sign} {x y : F}

/-- What one sign says, another may say less of. -/
theorem Holds.of_implies (h : s.Holds x) (check : s.implies t = true) : t.Holds x := by
  cases s with
  | zero =>
    cases t with
    | zero => exact h
    | positive => exact Bool.noConfusion check
    | nonneg => exact le_of_eq (Eq.symm h)
    | unknown => trivial
  | positive =>
    cases t with
    | zero => exact Bool.noConfusion check
    | positive => exact h
    | nonneg => exact le_of_lt h
    | unknown => trivial
  | nonneg =>
    cases t with
    | zero => exact Bool.noConfusion check
    | positive => exact Bool.noConfusion check
    | nonneg => exact h
    | unknown => trivial
  | unknown =>
    cases t with
    | zero => exact Bool.noConfusion check
    | positive => exact Bool.noConfusion check
    | nonneg => exact Bool.noConfusion check
    | unknown => trivial

/-- The sign of a sum is right. -/
theorem Holds.add (hx : s.Holds x) (hy : t.Holds y) : (s.add t).Holds (x + y) := by
  cases s with
  | zero => rw [show x = 0 from hx, zero_add]; exact hy
  | positive =>
    cases t with
    | zero => rw [show y = 0 from hy, add_zero]; exact hx
    | positive => exact add_pos_of_pos_of_nonneg hx (le_of_lt hy)
    | nonneg => exact add_pos_of_pos_of_nonneg hx hy
    | unknown => trivial
  | nonneg =>
    cases t with
    | zero => rw [show y = 0 from hy, add_zero]; exact hx
    | positive => exact add_pos_of_nonneg_of_pos hx hy
    | nonneg => exact add_nonneg hx hy
    | unknown => trivial
  | unknown =>
    cases t with
    | zero => trivial
    | positive => trivial
    | nonneg => trivial
    | unknown => trivial

/-- The sign of a product is right. -/
theorem Holds.mul (hx : s.Holds x) (hy : t.Holds y) : (s.mul t).Holds (x * y) := by
  cases s with
  | zero => rw [show x = 0 from hx, zero_mul]; exact rfl
  | positive =>
    cases t with
    | zero => rw [show y = 0 from hy, mul_zero]; exact rfl
    | positive => exact mul_pos hx hy
    | nonneg => exact mul_nonneg (le_of_lt hx) hy
    | unknown => trivial
  | nonneg =>
    cases t with
    | zero => rw [show y = 0 from hy, mul_zero]; exact rfl
    | positive => exact mul_nonneg hx (le_of_lt hy)
    | nonneg => exact mul_nonneg hx hy
    | unknown => trivial
  | unknown =>
    cases t with
    | zero => rw [show y = 0 from hy, mul_zero]; exact rfl
    | positive => trivial
    | nonneg => trivial
    | unknown => trivial

/-- The sign of a quotient is right. -/
theorem holds_ofQuotient (p q : Nat) : (ofQuotient p q).Holds (numeral p / numeral q : F) := by
  cases p with
  | zero => rw [show (numeral 0 : F) = 0 from rfl, div_eq_mul_inv, zero_mul]; exact rfl
  | succ p =>
    cases q with
    | zero =>
      rw [show (numeral 0 : F) = 0 from rfl, div_eq_mul_inv, inv_zero, mul_zero]
      exact rfl
    | succ q => exact div_pos (numeral_pos (Nat.succ_pos p)) (numeral_pos (Nat.succ_pos q))

end Sign

end LatentObjective.Certificate
