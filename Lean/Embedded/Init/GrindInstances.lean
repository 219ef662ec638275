/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.GrindOrdered
import Init.RatOrder

/-!
# Integers and rational numbers as ordered rings
-/

open Std

namespace Lean.Grind

/-! ### Integers -/

/-- The integers are a commutative ring. -/
instance : CommRing Int where
  nsmul := ⟨(· * ·)⟩
  add_zero := Int.add_zero
  add_comm := Int.add_comm
  add_assoc := Int.add_assoc
  mul_assoc := Int.mul_assoc
  mul_one := Int.mul_one
  one_mul := Int.one_mul
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  zero_mul := Int.zero_mul
  mul_zero := Int.mul_zero
  pow_zero := Int.pow_zero
  pow_succ := Int.pow_succ
  ofNat_succ _ := rfl
  neg_add_cancel := Int.add_left_neg
  sub_eq_add_neg _ _ := Int.sub_eq_add_neg
  neg_zsmul := Int.neg_mul
  mul_comm := Int.mul_comm

/-- The integers are linearly ordered. -/
instance : IsLinearOrder Int where
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  le_antisymm _ _ := Int.le_antisymm
  le_total := Int.le_total

/-- The strict order of the integers is the strict part of their order. -/
instance : LawfulOrderLT Int where
  lt_iff _ _ := ⟨fun h => ⟨Int.le_of_lt h, Int.not_le_of_gt h⟩, fun h => Int.not_le.mp h.2⟩

/-- Addition of integers goes with their order. -/
instance : OrderedAdd Int where
  add_le_left_iff c := (Int.add_le_add_iff_right c).symm

/-- The integers are an ordered ring. -/
instance : OrderedRing Int where
  zero_lt_one := Int.zero_lt_one
  mul_lt_mul_of_pos_left := Int.mul_lt_mul_of_pos_left
  mul_lt_mul_of_pos_right := Int.mul_lt_mul_of_pos_right

/-! ### Rational numbers -/

/-- The rational numbers are a field. -/
instance : Field Rat where
  nsmul := ⟨(· * ·)⟩
  zsmul := ⟨(· * ·)⟩
  add_zero := Rat.add_zero
  add_comm := Rat.add_comm
  add_assoc := Rat.add_assoc
  mul_assoc := Rat.mul_assoc
  mul_one := Rat.mul_one
  one_mul := Rat.one_mul
  left_distrib := Rat.mul_add
  right_distrib := Rat.add_mul
  zero_mul := Rat.zero_mul
  mul_zero := Rat.mul_zero
  pow_zero := Rat.pow_zero
  pow_succ := Rat.pow_succ
  ofNat_succ n := Rat.natCast_add n 1
  neg_add_cancel := Rat.neg_add_cancel
  sub_eq_add_neg := Rat.sub_eq_add_neg
  neg_zsmul i a := (congrArg (· * a) (Rat.intCast_neg i)).trans (Rat.neg_mul i a)
  mul_comm := Rat.mul_comm
  div_eq_mul_inv := Rat.div_def
  zero_ne_one := by decide
  inv_zero := Rat.inv_zero
  mul_inv_cancel := Rat.mul_inv_cancel _
  zpow_zero := Rat.zpow_zero
  zpow_succ := Rat.pow_succ
  zpow_neg := Rat.zpow_neg

/-- The rational numbers are linearly ordered. -/
instance : IsLinearOrder Rat where
  le_refl _ := Rat.le_refl
  le_trans _ _ _ := Rat.le_trans
  le_antisymm _ _ := Rat.le_antisymm
  le_total _ _ := Rat.le_total

/-- The strict order of the rational numbers is the strict part of their order. -/
instance : LawfulOrderLT Rat where
  lt_iff _ _ := ⟨fun h => ⟨Rat.le_of_lt h, Rat.not_le.mpr h⟩, fun h => Rat.not_le.mp h.2⟩

/-- Addition of rational numbers goes with their order. -/
instance : OrderedAdd Rat where
  add_le_left_iff _ := Rat.add_le_add_right.symm

/-- The rational numbers are an ordered ring. -/
instance : OrderedRing Rat where
  zero_lt_one := by decide
  mul_lt_mul_of_pos_left := Rat.mul_lt_mul_of_pos_left
  mul_lt_mul_of_pos_right := Rat.mul_lt_mul_of_pos_right

end Lean.Grind
