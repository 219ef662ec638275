/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Classical

/-!
# Orders

The laws of an order are classes about `≤`: preorders, partial orders, linear ones. Further classes
connect `<`, `min` and `max` with it. The lemmas ask for what they need of `≤` and `<`, as
relations, and the instances between find it in the classes.
-/

namespace Std

/-! ### Classes -/

/-- The order `≤` is reflexive and transitive. -/
class IsPreorder (α : Type u) [LE α] where
  /-- Every element is at most itself. -/
  le_refl : ∀ a : α, a ≤ a
  /-- Transitivity. -/
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c

/-- The order `≤` is reflexive, transitive and antisymmetric. -/
class IsPartialOrder (α : Type u) [LE α] extends IsPreorder α where
  /-- Antisymmetry. -/
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b

/-- The order `≤` is reflexive, transitive and total. -/
class IsLinearPreorder (α : Type u) [LE α] extends IsPreorder α where
  /-- Any two elements can be compared. -/
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a

/-- The order `≤` is reflexive, transitive, antisymmetric and total. -/
class IsLinearOrder (α : Type u) [LE α] extends IsPartialOrder α, IsLinearPreorder α

/-- The strict order `<` is the strict part of `≤`. -/
class LawfulOrderLT (α : Type u) [LT α] [LE α] where
  /-- Smaller is at most, and not conversely. -/
  lt_iff : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬ b ≤ a

/-- The minimum of two elements is one of them. -/
class MinEqOr (α : Type u) [Min α] where
  /-- The minimum is one or the other. -/
  min_eq_or : ∀ a b : α, min a b = a ∨ min a b = b

/-- The minimum of two elements is their greatest lower bound. -/
class LawfulOrderInf (α : Type u) [Min α] [LE α] where
  /-- To be at most the minimum is to be at most both. -/
  le_min_iff : ∀ a b c : α, a ≤ (min b c) ↔ a ≤ b ∧ a ≤ c

/-- The minimum of two elements is one of them and their greatest lower bound. -/
class LawfulOrderMin (α : Type u) [Min α] [LE α] extends MinEqOr α, LawfulOrderInf α

/-- The maximum of two elements is one of them. -/
class MaxEqOr (α : Type u) [Max α] where
  /-- The maximum is one or the other. -/
  max_eq_or : ∀ a b : α, max a b = a ∨ max a b = b

/-- The maximum of two elements is their least upper bound. -/
class LawfulOrderSup (α : Type u) [Max α] [LE α] where
  /-- The maximum is at most what both are at most. -/
  max_le_iff : ∀ a b c : α, (max a b) ≤ c ↔ a ≤ c ∧ b ≤ c

/-- The maximum of two elements is one of them and their least upper bound. -/
class LawfulOrderMax (α : Type u) [Max α] [LE α] extends MaxEqOr α, LawfulOrderSup α

/-! ### The laws of the relations -/

/-- An asymmetric relation is irreflexive. -/
instance (r : α → α → Prop) [Asymm r] : Irrefl r where
  irrefl a h := Asymm.asymm a a h h

/-- A total relation is reflexive. -/
instance (r : α → α → Prop) [Total r] : Refl r where
  refl a := (Total.total a a).elim id id

/-- Of elements that are not related one way, a total relation relates the other. -/
theorem Total.rel_of_not_rel_swap {r : α → α → Prop} [Total r] {a b} (h : ¬ r a b) : r b a :=
  (Total.total a b).resolve_left h

/-- The order of a partial order is antisymmetric. -/
instance {α : Type u} [LE α] [IsPartialOrder α] : Antisymm (α := α) (· ≤ ·) where
  antisymm := IsPartialOrder.le_antisymm

/-- The order of a preorder is transitive. -/
instance {α : Type u} [LE α] [IsPreorder α] : Trans (α := α) (· ≤ ·) (· ≤ ·) (· ≤ ·) where
  trans := IsPreorder.le_trans _ _ _

/-- The order of a preorder is reflexive. -/
instance {α : Type u} [LE α] [IsPreorder α] : Refl (α := α) (· ≤ ·) where
  refl := IsPreorder.le_refl

/-- The order of a linear preorder is total. -/
instance {α : Type u} [LE α] [IsLinearPreorder α] : Total (α := α) (· ≤ ·) where
  total := IsLinearPreorder.le_total

/-! ### Lemmas about `≤` -/

/-- Every element is at most itself. -/
@[simp]
theorem le_refl {α : Type u} [LE α] [Refl (α := α) (· ≤ ·)] (a : α) : a ≤ a :=
  Refl.refl (r := (· ≤ ·)) a

/-- An element is at most an equal one. -/
theorem le_of_eq [LE α] [Refl (α := α) (· ≤ ·)] {a b : α} : a = b → a ≤ b := fun h => by
  rw [h]
  exact le_refl b

/-- Antisymmetry. -/
theorem le_antisymm {α : Type u} [LE α] [Std.Antisymm (α := α) (· ≤ ·)] {a b : α}
    (hab : a ≤ b) (hba : b ≤ a) : a = b :=
  Antisymm.antisymm (r := (· ≤ ·)) a b hab hba

/-- Elements are at most each other exactly if they are equal. -/
theorem le_antisymm_iff {α : Type u} [LE α] [Antisymm (α := α) (· ≤ ·)]
    [Refl (α := α) (· ≤ ·)] {a b : α} : a ≤ b ∧ b ≤ a ↔ a = b :=
  ⟨fun h => le_antisymm h.1 h.2, fun h => ⟨le_of_eq h, le_of_eq h.symm⟩⟩

/-- Transitivity. -/
theorem le_trans {α : Type u} [LE α] [Trans (α := α) (· ≤ ·) (· ≤ ·) (· ≤ ·)] {a b c : α}
    (hab : a ≤ b) (hbc : b ≤ c) : a ≤ c :=
  Trans.trans hab hbc

/-- Any two elements can be compared. -/
theorem le_total {α : Type u} [LE α] [Std.Total (α := α) (· ≤ ·)] {a b : α} :
    a ≤ b ∨ b ≤ a :=
  Std.Total.total (r := (· ≤ ·)) a b

/-- An element is at most what is not at most it. -/
theorem le_of_not_ge {α : Type u} [LE α] [Std.Total (α := α) (· ≤ ·)] {a b : α} :
    ¬ b ≤ a → a ≤ b :=
  le_total.resolve_left

/-! ### Lemmas about `<` -/

/-- Transitivity of the strict order. -/
theorem lt_trans {α : Type u} [LT α] [Trans (α := α) (· < ·) (· < ·) (· < ·)] {a b c : α}
    (hab : a < b) (hbc : b < c) : a < c :=
  Trans.trans hab hbc

/-- Smaller is at most, and not conversely. -/
theorem lt_iff_le_and_not_ge {α : Type u} [LT α] [LE α] [LawfulOrderLT α] {a b : α} :
    a < b ↔ a ≤ b ∧ ¬ b ≤ a :=
  LawfulOrderLT.lt_iff a b

/-- What is smaller is at most. -/
theorem le_of_lt {α : Type u} [LT α] [LE α] [LawfulOrderLT α] {a b : α} (h : a < b) :
    a ≤ b :=
  (lt_iff_le_and_not_ge.mp h).1

/-- The greater is not at most the smaller. -/
theorem not_le_of_gt {α : Type u} [LT α] [LE α] [LawfulOrderLT α] {a b : α}
    (h : a < b) : ¬ b ≤ a :=
  (lt_iff_le_and_not_ge.mp h).2

/-- What is at least is not smaller. -/
theorem not_lt_of_ge {α : Type u} [LT α] [LE α] [LawfulOrderLT α] {a b : α}
    (h : a ≤ b) : ¬ b < a :=
  fun hba => not_le_of_gt hba h

/-- The strict order is asymmetric. -/
instance {α : Type u} [LT α] [LE α] [LawfulOrderLT α] : Std.Asymm (α := α) (· < ·) where
  asymm _ _ hab hba := not_lt_of_ge (le_of_lt hab) hba

/-- The strict order is transitive. -/
instance {α : Type u} [LT α] [LE α] [Trans (α := α) (· ≤ ·) (· ≤ ·) (· ≤ ·) ]
    [LawfulOrderLT α] : Trans (α := α) (· < ·) (· < ·) (· < ·) where
  trans hab hbc := lt_iff_le_and_not_ge.mpr
    ⟨le_trans (le_of_lt hab) (le_of_lt hbc), fun h => not_le_of_gt hab (le_trans (le_of_lt hbc) h)⟩

/-- The strict order is asymmetric. -/
theorem not_gt_of_lt {α : Type u} [LT α] [i : Std.Asymm (α := α) (· < ·)] {a b : α}
    (h : a < b) : ¬ b < a :=
  i.asymm a b h

/-- No element is smaller than itself. -/
theorem lt_irrefl {α : Type u} [LT α] [i : Std.Irrefl (α := α) (· < ·)] {a : α} :
    ¬ a < a :=
  i.irrefl a

/-- Not smaller means at least. -/
theorem not_lt {α : Type u} [LT α] [LE α] [Std.Total (α := α) (· ≤ ·)] [LawfulOrderLT α]
    {a b : α} : ¬ a < b ↔ b ≤ a :=
  ⟨fun h => le_total.elim (fun hab => Classical.byContradiction fun hba =>
    h (lt_iff_le_and_not_ge.mpr ⟨hab, hba⟩)) id, not_lt_of_ge⟩

/-- Not at most means greater. -/
theorem not_le {α : Type u} [LT α] [LE α] [Std.Total (α := α) (· ≤ ·)] [LawfulOrderLT α]
    {a b : α} : ¬ a ≤ b ↔ b < a :=
  ⟨fun h => lt_iff_le_and_not_ge.mpr ⟨le_of_not_ge h, h⟩, not_le_of_gt⟩

/-- Transitivity, the second step strict. -/
theorem lt_of_le_of_lt {α : Type u} [LE α] [LT α]
    [Trans (α := α) (· ≤ ·) (· ≤ ·) (· ≤ ·)] [LawfulOrderLT α] {a b c : α} (hab : a ≤ b)
    (hbc : b < c) : a < c :=
  lt_iff_le_and_not_ge.mpr
    ⟨le_trans hab (le_of_lt hbc), fun h => not_le_of_gt hbc (le_trans h hab)⟩

/-- Transitivity, the first step strict. -/
theorem lt_of_lt_of_le {α : Type u} [LE α] [LT α]
    [Trans (α := α) (· ≤ ·) (· ≤ ·) (· ≤ ·)] [LawfulOrderLT α] {a b c : α} (hab : a < b)
    (hbc : b ≤ c) : a < c :=
  lt_iff_le_and_not_ge.mpr
    ⟨le_trans (le_of_lt hab) hbc, fun h => not_le_of_gt hab (le_trans hbc h)⟩

/-- What is at most and different is smaller. -/
theorem lt_of_le_of_ne {α : Type u} [LE α] [LT α]
    [Std.Antisymm (α := α) (· ≤ ·)] [LawfulOrderLT α] {a b : α}
    (hle : a ≤ b) (hne : a ≠ b) : a < b :=
  lt_iff_le_and_not_ge.mpr ⟨hle, fun h => hne (le_antisymm hle h)⟩

/-- What is smaller is different. -/
theorem ne_of_lt {α : Type u} [LT α] [Std.Irrefl (α := α) (· < ·)] {a b : α} :
    a < b → a ≠ b := fun h e => by
  rw [e] at h
  exact lt_irrefl h

/-- At most is smaller or equal. -/
theorem le_iff_lt_or_eq [LE α] [LT α] [LawfulOrderLT α] [IsPartialOrder α] {a b : α} :
    a ≤ b ↔ a < b ∨ a = b :=
  ⟨fun h => (Classical.em (a = b)).elim .inr fun e => .inl (lt_of_le_of_ne h e),
    fun h => h.elim le_of_lt le_of_eq⟩

/-- Smaller is at most and different. -/
theorem lt_iff_le_and_ne [LE α] [LT α] [LawfulOrderLT α] [IsPartialOrder α] {a b : α} :
    a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩

/-! ### Minima -/

/-- To be at most the minimum is to be at most both. -/
theorem le_min_iff {α : Type u} [Min α] [LE α]
    [LawfulOrderInf α] {a b c : α} :
    a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  LawfulOrderInf.le_min_iff a b c

/-- The minimum is at most the first element. -/
theorem min_le_left {α : Type u} [Min α] [LE α] [Refl (α := α) (· ≤ ·)] [LawfulOrderInf α]
    {a b : α} : min a b ≤ a :=
  (le_min_iff.mp (le_refl _)).1

/-- The minimum is at most the second element. -/
theorem min_le_right {α : Type u} [Min α] [LE α] [Refl (α := α) (· ≤ ·)] [LawfulOrderInf α]
    {a b : α} : min a b ≤ b :=
  (le_min_iff.mp (le_refl _)).2

/-- The minimum is one or the other. -/
theorem min_eq_or {α : Type u} [Min α] [MinEqOr α] {a b : α} :
    min a b = a ∨ min a b = b :=
  MinEqOr.min_eq_or a b

/-- In a linear order, the greatest lower bound of two elements is one of them. -/
instance {α : Type u} [LE α] [Min α] [IsLinearOrder α] [LawfulOrderInf α] : MinEqOr α where
  min_eq_or a b := le_total.elim
    (fun h => .inl (le_antisymm min_le_left (le_min_iff.mpr ⟨le_refl a, h⟩)))
    (fun h => .inr (le_antisymm min_le_right (le_min_iff.mpr ⟨h, le_refl b⟩)))

/-! ### Maxima -/

/-- The maximum is at most what both are at most. -/
theorem max_le_iff {α : Type u} [Max α] [LE α] [LawfulOrderSup α] {a b c : α} :
    max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  LawfulOrderSup.max_le_iff a b c

/-- The first element is at most the maximum. -/
theorem left_le_max {α : Type u} [Max α] [LE α] [Refl (α := α) (· ≤ ·)] [LawfulOrderSup α]
    {a b : α} : a ≤ max a b :=
  (max_le_iff.mp (le_refl _)).1

/-- The second element is at most the maximum. -/
theorem right_le_max {α : Type u} [Max α] [LE α] [Refl (α := α) (· ≤ ·)]
    [LawfulOrderSup α] {a b : α} : b ≤ max a b :=
  (max_le_iff.mp (le_refl _)).2

/-- The maximum is one or the other. -/
theorem max_eq_or {α : Type u} [Max α] [MaxEqOr α] {a b : α} :
    max a b = a ∨ max a b = b :=
  MaxEqOr.max_eq_or a b

/-- In a linear order, the least upper bound of two elements is one of them. -/
instance {α : Type u} [LE α] [Max α] [IsLinearOrder α] [LawfulOrderSup α] : MaxEqOr α where
  max_eq_or a b := le_total.elim
    (fun h => .inr (le_antisymm (max_le_iff.mpr ⟨h, le_refl b⟩) right_le_max))
    (fun h => .inl (le_antisymm (max_le_iff.mpr ⟨le_refl a, h⟩) left_le_max))

end Std
