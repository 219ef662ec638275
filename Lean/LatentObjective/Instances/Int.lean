/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedRing

/-!
# The integers are an ordered ring

Every operation of the instance is Lean's own, so that statements about `Int` from elsewhere and the
lemmas of `OrderedRing` fit together without conversion.
-/

namespace LatentObjective

/-- The integers, with Lean's own operations, are an ordered ring. -/
instance instOrderedRingInt : OrderedRing Int where
  zero := 0
  one := 1
  add_assoc := Int.add_assoc
  add_comm := Int.add_comm
  add_zero := Int.add_zero
  add_neg_cancel := Int.add_right_neg
  sub_eq_add_neg _ _ := Int.sub_eq_add_neg
  mul_assoc := Int.mul_assoc
  mul_comm := Int.mul_comm
  mul_one := Int.mul_one
  mul_add := Int.mul_add
  pow_zero := Int.pow_zero
  pow_succ := Int.pow_succ
  le_refl := Int.le_refl
  le_trans := Int.le_trans
  le_antisymm := Int.le_antisymm
  lt_iff_le_not_le := ⟨fun h => ⟨Int.le_of_lt h, Int.not_le.mpr h⟩, fun h => Int.not_le.mp h.2⟩
  add_le_add_left := Int.add_le_add_left
  mul_nonneg := Int.mul_nonneg

end LatentObjective
