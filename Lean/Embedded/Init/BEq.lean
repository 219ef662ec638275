/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Equality

/-!
# Boolean equality

Laws of the Boolean test `==`: it is reflexive, or it decides equality.
-/

universe u

/-! ## Booleans -/

/-- A Boolean that is not `true` is `false`. -/
theorem Bool.of_not_eq_true : {b : Bool} → ¬ (b = true) → b = false
  | true, h => absurd rfl h
  | false, _ => rfl

/-- A Boolean that is not `false` is `true`. -/
theorem Bool.of_not_eq_false : {b : Bool} → ¬ (b = false) → b = true
  | true, _ => rfl
  | false, h => absurd rfl h

/-! ## Laws of `==` -/

/-- The Boolean test `==` is reflexive. -/
class ReflBEq (α) [BEq α] : Prop where
  /-- `a == a` is `true`. -/
  protected rfl {a : α} : a == a

/-- `a == a` holds. -/
@[simp] theorem BEq.rfl [BEq α] [ReflBEq α] {a : α} : a == a := ReflBEq.rfl

/-- `a == a` holds, with `a` explicit. -/
theorem BEq.refl [BEq α] [ReflBEq α] (a : α) : a == a := BEq.rfl

/-- Equal terms pass the Boolean test. -/
theorem beq_of_eq [BEq α] [ReflBEq α] {a b : α} : a = b → a == b
  | rfl => BEq.rfl

/-- Terms that fail the Boolean test are not equal. -/
theorem not_eq_of_beq_eq_false [BEq α] [ReflBEq α] {a b : α} (h : (a == b) = false) : ¬a = b :=
  fun e => Bool.noConfusion (h.symm.trans (beq_of_eq e))

/-- The Boolean test `==` decides equality. -/
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  /-- Terms that pass the test are equal. -/
  eq_of_beq : {a b : α} → a == b → a = b

export LawfulBEq (eq_of_beq)

instance [DecidableEq α] : LawfulBEq α where
  eq_of_beq := of_decide_eq_true
  rfl := of_decide_eq_self_eq_true _

/-- A lawful Boolean test gives decidable equality. Not an instance, to keep instances unique. -/
@[instance_reducible] def instDecidableEqOfLawfulBEq [BEq α] [LawfulBEq α] : DecidableEq α :=
  fun x y =>
    match h : x == y with
    | false => .isFalse (not_eq_of_beq_eq_false h)
    | true => .isTrue (eq_of_beq h)

/-- Terms that fail the Boolean test differ. -/
theorem ne_of_beq_false [BEq α] [ReflBEq α] {a b : α} (h : (a == b) = false) : a ≠ b :=
  not_eq_of_beq_eq_false h

/-- Terms that differ fail the Boolean test. -/
theorem beq_false_of_ne [BEq α] [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false :=
  Bool.of_not_eq_true fun e => h (eq_of_beq e)

/-- A lawful Boolean test is equality. -/
@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b :=
  ⟨eq_of_beq, beq_of_eq⟩
