/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Connectives

/-!
# Relations and laws

Kinds of relations, lemmas about `≤` and `<` that hold for every order, and the classes of laws of
operations, which `ac_rfl` uses.
-/

universe u v

/-! ## Relations -/

/-- An equivalence relation: reflexive, symmetric and transitive. -/
structure Equivalence {α : Sort u} (r : α → α → Prop) : Prop where
  /-- An equivalence relation is reflexive. -/
  refl : ∀ x, r x x
  /-- An equivalence relation is symmetric. -/
  symm : ∀ {x y}, r x y → r y x
  /-- An equivalence relation is transitive. -/
  trans : ∀ {x y z}, r x y → r y z → r x z

/-- Types with an equivalence, written `a ≈ b`. -/
class HasEquiv (α : Sort u) where
  /-- The equivalence, written `a ≈ b`. -/
  Equiv : α → α → Sort v

/-- The relation that never holds. -/
def emptyRelation {α : Sort u} (_ _ : α) : Prop := False

/-- `Subrelation q r` says that `q` implies `r`. -/
def Subrelation {α : Sort u} (q r : α → α → Prop) := ∀ {x y}, q x y → r x y

/-- The relation on `α` that holds when `r` holds of the images under `f`. -/
def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop :=
  fun a₁ a₂ => r (f a₁) (f a₂)

/-- The transitive closure of a relation. -/
inductive Relation.TransGen {α : Sort u} (r : α → α → Prop) : α → α → Prop where
  /-- One step. -/
  | single {a b : α} : r a b → TransGen r a b
  /-- A chain followed by one more step. -/
  | tail {a b c : α} : TransGen r a b → r b c → TransGen r a c

/-- The transitive closure is transitive. -/
theorem Relation.TransGen.trans {α : Sort u} {r : α → α → Prop} {a b c : α} :
    TransGen r a b → TransGen r b c → TransGen r a c :=
  fun hab hbc => hbc.rec (fun h => hab.tail h) (fun _ h ih => ih.tail h)

/-! ## Order notation -/

/-- `x ≥ y` is `y ≤ x`. -/
@[simp] theorem ge_iff_le [LE α] {x y : α} : x ≥ y ↔ y ≤ x := Iff.rfl

/-- `x > y` is `y < x`. -/
@[simp] theorem gt_iff_lt [LT α] {x y : α} : x > y ↔ y < x := Iff.rfl

/-- Equality followed by `≤`. -/
theorem le_of_eq_of_le {a b c : α} [LE α] (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂

/-- `≤` followed by equality. -/
theorem le_of_le_of_eq {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

/-- Equality followed by `<`. -/
theorem lt_of_eq_of_lt {a b c : α} [LT α] (h₁ : a = b) (h₂ : b < c) : a < c := h₁ ▸ h₂

/-- `<` followed by equality. -/
theorem lt_of_lt_of_eq {a b c : α} [LT α] (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁

/-! ## Laws of operations and relations -/

namespace Std

variable {α : Sort u}

/-- The operation is associative. -/
class Associative (op : α → α → α) : Prop where
  /-- Parentheses can be moved to the right. -/
  assoc : (a b c : α) → op (op a b) c = op a (op b c)

/-- The operation is commutative. -/
class Commutative (op : α → α → α) : Prop where
  /-- The operands can be exchanged. -/
  comm : (a b : α) → op a b = op b a

/-- The operation is idempotent. -/
class IdempotentOp (op : α → α → α) : Prop where
  /-- An operand combined with itself is itself. -/
  idempotent : (x : α) → op x x = x

/-- Marks `o` as the left identity of `op`, without proof, so that it can be inferred. -/
class LeftIdentity (op : α → β → β) (o : outParam α) : Prop

/-- `o` is a left identity of `op`. -/
class LawfulLeftIdentity (op : α → β → β) (o : outParam α) : Prop extends LeftIdentity op o where
  /-- The identity on the left can be dropped. -/
  left_id : ∀ a, op o a = a

/-- Marks `o` as the right identity of `op`, without proof, so that it can be inferred. -/
class RightIdentity (op : α → β → α) (o : outParam β) : Prop

/-- `o` is a right identity of `op`. -/
class LawfulRightIdentity (op : α → β → α) (o : outParam β) : Prop
    extends RightIdentity op o where
  /-- The identity on the right can be dropped. -/
  right_id : ∀ a, op a o = a

/-- Marks `o` as the two-sided identity of `op`, without proof, so that it can be inferred. -/
class Identity (op : α → α → α) (o : outParam α) : Prop
    extends LeftIdentity op o, RightIdentity op o

/-- `o` is a two-sided identity of `op`. -/
class LawfulIdentity (op : α → α → α) (o : outParam α) : Prop
    extends Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o

/-- For a commutative operation, one side of the identity law is enough. -/
class LawfulCommIdentity (op : α → α → α) (o : outParam α) [hc : Commutative op] : Prop
    extends LawfulIdentity op o where
  left_id a := Eq.trans (hc.comm o a) (right_id a)
  right_id a := Eq.trans (hc.comm a o) (left_id a)

instance : Commutative Or := ⟨fun _ _ => propext or_comm⟩
instance : Commutative And := ⟨fun _ _ => propext and_comm⟩
instance : Commutative Iff := ⟨fun _ _ => propext iff_comm⟩

/-- The relation is reflexive. -/
class Refl (r : α → α → Prop) : Prop where
  /-- Every element is related to itself. -/
  refl : ∀ a, r a a

/-- The relation is antisymmetric. -/
class Antisymm (r : α → α → Prop) : Prop where
  /-- Elements related both ways are equal. -/
  antisymm (a b : α) : r a b → r b a → a = b

/-- The relation is asymmetric. -/
class Asymm (r : α → α → Prop) : Prop where
  /-- No elements are related both ways. -/
  asymm : ∀ a b, r a b → ¬r b a

/-- The relation is symmetric. -/
class Symm (r : α → α → Prop) : Prop where
  /-- Related elements are related the other way. -/
  symm : ∀ a b, r a b → r b a

/-- The relation is total. -/
class Total (r : α → α → Prop) : Prop where
  /-- Any two elements are related one way or the other. -/
  total : ∀ a b, r a b ∨ r b a

/-- The relation is irreflexive. -/
class Irrefl (r : α → α → Prop) : Prop where
  /-- No element is related to itself. -/
  irrefl : ∀ a, ¬r a a

end Std

/-! ## Kernel hints -/

/-- The identity, which the kernel does not unfold. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x
