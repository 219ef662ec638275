/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedField

/-!
# Types with core's classes

What core calls an ordered ring or field is one of ours, with the same operations: so `Int` and
`Rat` are, by core's own instances, and the numbers of Mathlib, which gives core's classes to them.
These two instances are all that knows what core calls its laws of order.
-/

namespace LatentObjective

open Lean.Grind (CommRing Field)
open Std (IsPartialOrder IsLinearOrder LawfulOrderLT)

universe u

/-- A commutative ring that is ordered in the sense of core is an ordered ring. -/
instance (priority := low) OrderedRing.ofCore {R : Type u} [CommRing R] [LE R] [LT R]
    [IsPartialOrder R] [LawfulOrderLT R] [Lean.Grind.OrderedRing R] : OrderedRing R where
  le_refl := Std.IsPreorder.le_refl
  le_trans := Std.IsPreorder.le_trans _ _ _
  le_antisymm := IsPartialOrder.le_antisymm _ _
  lt_iff_le_not_ge := LawfulOrderLT.lt_iff _ _
  add_le_add_left {a b} h c := by
    rw [OrderedRing.add_comm c a, OrderedRing.add_comm c b]
    exact (Lean.Grind.OrderedAdd.add_le_left_iff c).mp h
  mul_nonneg {a b} ha hb := by
    rcases Std.le_iff_lt_or_eq.mp ha with ha | rfl
    · rcases Std.le_iff_lt_or_eq.mp hb with hb | rfl
      · have h := Lean.Grind.OrderedRing.mul_lt_mul_of_pos_left hb ha
        rw [mul_zero] at h
        exact Std.le_of_lt h
      · rw [mul_zero]
        exact hb
    · rw [zero_mul]
      exact ha

/-- A field that is linearly ordered in the sense of core is an ordered field. -/
instance (priority := low) OrderedField.ofCore {F : Type u} [Field F] [LE F] [LT F]
    [IsLinearOrder F] [LawfulOrderLT F] [Lean.Grind.OrderedRing F] : OrderedField F where
  le_total := IsLinearOrder.le_total

end LatentObjective
