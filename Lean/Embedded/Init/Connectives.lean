/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Equality

/-!
# The connectives

Equivalence, conjunction, disjunction, negation and implication: their symmetries, what they say of
`True` and `False`, and that equivalent propositions are equal.
-/

universe u

variable {a b c d : Prop}

/-! ## Equivalence, conjunction and disjunction -/

/-- Equivalence is implication both ways. -/
theorem iff_iff_implies_and_implies {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.mp, h.mpr⟩, fun h => ⟨h.left, h.right⟩⟩

/-- Equivalence is reflexive. -/
@[refl] theorem Iff.refl (a : Prop) : a ↔ a := ⟨id, id⟩

/-- Equivalence is reflexive, with the proposition left to unification. -/
protected theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a

/-- Equal propositions are equivalent. -/
theorem Iff.of_eq (h : a = b) : a ↔ b := h ▸ Iff.rfl

/-- Equivalence is transitive. -/
theorem Iff.trans (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c := ⟨h₂.mp ∘ h₁.mp, h₁.mpr ∘ h₂.mpr⟩

-- This is what lets `calc` chain equivalences.
instance : Trans Iff Iff Iff where
  trans := Iff.trans

/-- Equality is symmetric, as an equivalence. -/
theorem Eq.comm {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩

/-- Equality is symmetric, as an equivalence. -/
theorem eq_comm {a b : α} : a = b ↔ b = a := Eq.comm

/-- Heterogeneous equality is symmetric, as an equivalence. -/
theorem HEq.comm {a : α} {b : β} : HEq a b ↔ HEq b a := ⟨HEq.symm, HEq.symm⟩

/-- Heterogeneous equality is symmetric, as an equivalence. -/
theorem heq_comm {a : α} {b : β} : HEq a b ↔ HEq b a := HEq.comm

/-- Equivalence is symmetric. -/
@[symm] theorem Iff.symm (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩

/-- Equivalence is symmetric, as an equivalence. -/
theorem Iff.comm : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩

/-- Equivalence is symmetric, as an equivalence. -/
theorem iff_comm : (a ↔ b) ↔ (b ↔ a) := Iff.comm

/-- Conjunction is symmetric. -/
@[symm] theorem And.symm : a ∧ b → b ∧ a := fun h => ⟨h.right, h.left⟩

/-- Conjunction is commutative. -/
theorem And.comm : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩

/-- Conjunction is commutative. -/
theorem and_comm : a ∧ b ↔ b ∧ a := And.comm

/-- Disjunction is symmetric. -/
@[symm] theorem Or.symm : a ∨ b → b ∨ a
  | .inl h => .inr h
  | .inr h => .inl h

/-- Disjunction is commutative. -/
theorem Or.comm : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩

/-- Disjunction is commutative. -/
theorem or_comm : a ∨ b ↔ b ∨ a := Or.comm

/-- Uses an element that exists. -/
theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop}
    (h₁ : Exists (fun x => p x)) (h₂ : ∀ (a : α), p a → b) : b :=
  match h₁ with
  | ⟨a, h⟩ => h₂ a h

/-! ## Propositional extensionality -/

/-- Propositions that imply each other are equal. -/
theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩

/-- Eliminates a conjunction. -/
abbrev And.elim (f : a → b → α) (h : a ∧ b) : α := f h.left h.right

/-- Auxiliary: joins two hypotheses into a conjunction, for the injectivity theorems below. -/
theorem Lean.injEq_helper {P Q R : Prop} : (P → Q → R) → (P ∧ Q → R) := fun h hpq =>
  h hpq.left hpq.right

/-! ## Propositions -/

/-- From a proposition and its negation, anything. -/
def Not.elim {α : Sort _} (H1 : ¬a) (H2 : a) : α := absurd H2 H1

/-- Eliminates an equivalence. -/
def Iff.elim (f : (a → b) → (b → a) → α) (h : a ↔ b) : α := f h.mp h.mpr

/-- Equivalent propositions may be substituted for each other. -/
theorem Iff.subst {a b : Prop} {p : Prop → Prop} (h₁ : a ↔ b) (h₂ : p a) : p b := propext h₁ ▸ h₂

/-- A proposition is false if it is absurd. -/
theorem Not.intro {a : Prop} (h : a → False) : ¬a := h

/-- Contraposition, with the negation first. -/
theorem Not.imp {a b : Prop} (H2 : ¬b) (H1 : a → b) : ¬a := mt H1 H2

/-- Equivalent propositions have equivalent negations. -/
theorem not_congr (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.mpr, mt h.mp⟩

/-- Three negations are one. -/
theorem not_not_not : ¬¬¬a ↔ ¬a := ⟨mt not_not_intro, not_not_intro⟩

/-- Propositions that hold are equivalent. -/
theorem iff_of_true (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩

/-- Propositions that fail are equivalent. -/
theorem iff_of_false (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨ha.elim, hb.elim⟩

/-- Equivalence with something that holds. -/
theorem iff_true_left (ha : a) : (a ↔ b) ↔ b := ⟨fun h => h.mp ha, iff_of_true ha⟩

/-- Equivalence with something that holds. -/
theorem iff_true_right (ha : a) : (b ↔ a) ↔ b := Iff.comm.trans (iff_true_left ha)

/-- Equivalence with something that fails. -/
theorem iff_false_left (ha : ¬a) : (a ↔ b) ↔ ¬b := ⟨fun h hb => ha (h.mpr hb), iff_of_false ha⟩

/-- Equivalence with something that fails. -/
theorem iff_false_right (ha : ¬a) : (b ↔ a) ↔ ¬b := Iff.comm.trans (iff_false_left ha)

/-- What is equivalent to `True` holds. -/
theorem of_iff_true (h : a ↔ True) : a := h.mpr trivial

/-- What holds is equivalent to `True`. -/
theorem iff_true_intro (h : a) : a ↔ True := iff_of_true h trivial

/-- What is equivalent to `False` fails. -/
theorem not_of_iff_false : (p ↔ False) → ¬p := Iff.mp

/-- What fails is equivalent to `False`. -/
theorem iff_false_intro (h : ¬a) : a ↔ False := iff_of_false h id

/-- The negation of what holds is equivalent to `False`. -/
theorem not_iff_false_intro (h : a) : ¬a ↔ False := iff_false_intro (not_not_intro h)

/-- `¬True` is `False`. -/
theorem not_true : (¬True) ↔ False := not_iff_false_intro trivial

/-- `¬False` is `True`. -/
theorem not_false_iff : (¬False) ↔ True := iff_true_intro not_false

/-- Equal propositions are equivalent. -/
theorem Eq.to_iff : a = b → (a ↔ b) := Iff.of_eq

/-- Equal propositions are equivalent. -/
theorem iff_of_eq : a = b → (a ↔ b) := Iff.of_eq

/-- Propositions that are not equivalent differ. -/
theorem neq_of_not_iff : ¬(a ↔ b) → a ≠ b := mt Iff.of_eq

/-- Equivalence is equality. -/
theorem iff_iff_eq : (a ↔ b) ↔ a = b := ⟨propext, Iff.of_eq⟩

/-- Equality of propositions is equivalence. -/
@[simp] theorem eq_iff_iff : (a = b) ↔ (a ↔ b) := iff_iff_eq.symm

/-- Everything equals itself. -/
theorem eq_self_iff_true (a : α) : a = a ↔ True := iff_true_intro rfl

/-- Nothing differs from itself. -/
theorem ne_self_iff_false (a : α) : a ≠ a ↔ False := not_iff_false_intro rfl

/-- `True` and `False` are not equivalent. -/
theorem false_of_true_iff_false (h : True ↔ False) : False := h.mp trivial

/-- `True` and `False` are not equal. -/
theorem false_of_true_eq_false (h : True = False) : False := h.mp trivial

/-- From `False`, `True = False`. -/
theorem true_eq_false_of_false : False → (True = False) := False.elim

/-- Equivalence, unfolded. -/
theorem iff_def : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_iff_implies_and_implies

/-- Equivalence, unfolded, in the other order. -/
theorem iff_def' : (a ↔ b) ↔ (b → a) ∧ (a → b) := iff_def.trans And.comm

/-- `True` and `False` are not equivalent. -/
theorem true_iff_false : (True ↔ False) ↔ False := iff_false_intro (·.mp trivial)

/-- `False` and `True` are not equivalent. -/
theorem false_iff_true : (False ↔ True) ↔ False := iff_false_intro (·.mpr trivial)

/-- No proposition is equivalent to its negation. -/
theorem iff_not_self : ¬(a ↔ ¬a) := fun h =>
  have hn : ¬a := fun ha => h.mp ha ha
  hn (h.mpr hn)

/-- Everything is heterogeneously equal to itself. -/
theorem heq_self_iff_true (a : α) : HEq a a ↔ True := iff_true_intro HEq.rfl

/-! ## Implication -/

/-- If an implication fails, its hypothesis is not refutable. -/
theorem not_not_of_not_imp : ¬(a → b) → ¬¬a := mt Not.elim

/-- If an implication fails, its conclusion fails. -/
theorem not_of_not_imp {a : Prop} : ¬(a → b) → ¬b := mt fun h _ => h

/-- What implies its own negation fails. -/
@[simp] theorem imp_not_self : (a → ¬a) ↔ ¬a := ⟨fun h ha => h ha ha, fun h _ => h⟩

/-- What holds is implied by anything. -/
theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h

/-- Implication is antitone on the left and monotone on the right. -/
theorem imp_imp_imp {a b c d : Prop} (h₀ : c → a) (h₁ : b → d) : (a → b) → (c → d) :=
  fun h hc => h₁ (h (h₀ hc))

/-- A hypothesis that holds can be dropped. -/
theorem imp_iff_right {a : Prop} (ha : a) : (a → b) ↔ b := ⟨fun h => h ha, fun hb _ => hb⟩

/-- Anything implies `True`. -/
theorem imp_true_iff (α : Sort u) : (α → True) ↔ True := iff_true_intro fun _ => trivial

/-- `False` implies anything. -/
theorem false_imp_iff (a : Prop) : (False → a) ↔ True := iff_true_intro False.elim

/-- The hypothesis `True` can be dropped. -/
theorem true_imp_iff {α : Prop} : (True → α) ↔ α := imp_iff_right trivial

/-- Everything implies itself. -/
@[simp high] theorem imp_self : (a → a) ↔ True := iff_true_intro id

/-- To imply `False` is to fail. -/
@[simp] theorem imp_false : (a → False) ↔ ¬a := Iff.rfl

/-- The order of hypotheses does not matter. -/
theorem imp.swap : (a → b → c) ↔ (b → a → c) := ⟨flip, flip⟩

/-- Two propositions exclude each other, said from either side. -/
theorem imp_not_comm : (a → ¬b) ↔ (b → ¬a) := imp.swap

/-- Equivalent hypotheses give equivalent implications. -/
theorem imp_congr_left (h : a ↔ b) : (a → c) ↔ (b → c) := ⟨(· ∘ h.mpr), (· ∘ h.mp)⟩

/-- Conclusions equivalent under the hypothesis give equivalent implications. -/
theorem imp_congr_right (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun hab ha => (h ha).mp (hab ha), fun hac ha => (h ha).mpr (hac ha)⟩

/-- Congruence for implication, the conclusions compared under the hypothesis. -/
theorem imp_congr_ctx (h₁ : a ↔ c) (h₂ : c → (b ↔ d)) : (a → b) ↔ (c → d) :=
  (imp_congr_left h₁).trans (imp_congr_right h₂)

/-- Congruence for implication. -/
theorem imp_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) := imp_congr_ctx h₁ fun _ => h₂

/-- An implication with a conclusion that fails is a negation. -/
theorem imp_iff_not (hb : ¬b) : a → b ↔ ¬a := imp_congr_right fun _ => iff_false_intro hb
