/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Archimedean
import LatentObjective.Instances.Int

/-!
# The rational numbers are an Archimedean ordered field

Every operation of the instance is Lean's own and computes: an objective over `Rat` is evaluated by
`#eval`, and facts about its values are proved by `decide +kernel`.
-/

namespace LatentObjective

open OrderedRing

/-- The rational numbers, with Lean's own operations, are an ordered ring. -/
instance instOrderedRingRat : OrderedRing Rat where
  zero := 0
  one := 1
  pow q n := q ^ n
  add_assoc := Rat.add_assoc
  add_comm := Rat.add_comm
  add_zero := Rat.add_zero
  add_neg_cancel := Rat.add_neg_cancel
  sub_eq_add_neg := Rat.sub_eq_add_neg
  mul_assoc := Rat.mul_assoc
  mul_comm := Rat.mul_comm
  mul_one := Rat.mul_one
  mul_add := Rat.mul_add
  pow_zero := Rat.pow_zero
  pow_succ := Rat.pow_succ
  le_refl _ := Rat.le_refl ..
  le_trans := Rat.le_trans
  le_antisymm := Rat.le_antisymm
  lt_iff_le_not_le := ⟨fun h => ⟨Rat.le_of_lt h, Rat.not_le.mpr h⟩, fun h => Rat.not_le.mp h.2⟩
  add_le_add_left h _ := Rat.add_le_add_left.mpr h
  mul_nonneg := Rat.mul_nonneg

/-- The rational numbers, with Lean's own operations, are an ordered field; a rational constant
means itself. -/
instance instOrderedFieldRat : OrderedField Rat where
  ofRat q := q
  zero_ne_one := by decide +kernel
  le_total _ _ := Rat.le_total ..
  mul_inv_cancel := Rat.mul_inv_cancel _
  inv_zero := Rat.inv_zero
  div_eq_mul_inv := Rat.div_def
  le_max_left _ _ := le_larger_left
  le_max_right _ _ := le_larger_right (Rat.le_total ..)
  max_le := larger_le
  min_le_left _ _ := smaller_le_left (Rat.le_total ..)
  min_le_right _ _ := smaller_le_right
  le_min := le_smaller
  ofRat_one := rfl
  ofRat_add _ _ := rfl
  ofRat_mul _ _ := rfl
  ofRat_nonneg h := h

/-- The embedding of the rational numbers into themselves is the identity. -/
@[simp] theorem OrderedField.ofRat_self (q : Rat) : OrderedField.ofRat q = q :=
  rfl

/-- A rational number is at most the absolute value of its numerator. -/
theorem le_natAbs_num (q : Rat) : q ≤ (q.num.natAbs : Rat) := by
  refine (Rat.le_iff ..).mpr ?_
  show q.num * 1 ≤ q.num.natAbs * q.den
  exact mul_le_mul Int.le_natAbs (Int.ofNat_le.mpr q.den_pos) (by decide)
    (Int.ofNat_le.mpr (Nat.zero_le _))

/-- The rational numbers are Archimedean. -/
instance instArchimedeanRat : Archimedean Rat where
  exists_nat_ge q := ⟨q.num.natAbs, le_natAbs_num q⟩

end LatentObjective
