/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.PropLemmas

/-!
# Booleans

Quantifiers over the two Booleans are decidable, and the operations commute; the simp rules of the
operations are in `Init.SimpLemmas`.
-/

namespace Bool

/-! ## Quantifiers -/

instance (p : Bool → Prop) [DecidablePred p] : Decidable (∀ x, p x) :=
  decidable_of_iff (p true ∧ p false)
    ⟨fun h x => match x with
      | true => h.left
      | false => h.right,
    fun h => ⟨h true, h false⟩⟩

instance (p : Bool → Prop) [DecidablePred p] : Decidable (∃ x, p x) :=
  decidable_of_iff (p true ∨ p false)
    ⟨fun h => h.elim (⟨true, ·⟩) (⟨false, ·⟩),
    fun
      | ⟨true, h⟩ => .inl h
      | ⟨false, h⟩ => .inr h⟩

/-! ## Laws -/

/-- Booleans are equal when one is `true` just when the other is. -/
theorem eq_iff_iff {a b : Bool} : a = b ↔ (a ↔ b) := by
  revert a b
  decide

/-- `&&` is commutative. -/
theorem and_comm : ∀ (x y : Bool), (x && y) = (y && x) := by decide

instance : Std.Commutative (· && ·) := ⟨and_comm⟩

/-- `||` is commutative. -/
theorem or_comm : ∀ (x y : Bool), (x || y) = (y || x) := by decide

instance : Std.Commutative (· || ·) := ⟨or_comm⟩

end Bool
