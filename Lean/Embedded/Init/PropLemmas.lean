/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Products
import Init.SimpLemmas

/-!
# Propositional lemmas

The rules of propositional and first-order logic beyond the basic simp set: congruence,
commutation, distribution, De Morgan, quantifiers over equations, and the laws that hold for
decidable propositions (their classical twins are in `Init.Classical`).
-/

universe u

/-! ## Casts -/

/-- `Eq.mp` is `cast`. -/
@[simp] theorem eq_mp_eq_cast (h : α = β) : Eq.mp h = cast h := rfl

/-- `Eq.mpr` is `cast`, in the other direction. -/
@[simp] theorem eq_mpr_eq_cast (h : α = β) : Eq.mpr h = cast h.symm := rfl

/-- Two casts are one. -/
@[simp] theorem cast_cast : ∀ (ha : α = β) (hb : β = γ) (a : α),
    cast hb (cast ha a) = cast (ha.trans hb) a
  | rfl, rfl, _ => rfl

/-- To equal `True` is to hold. -/
@[simp] theorem eq_true_eq_id : Eq True = id :=
  funext fun _ => propext ⟨(·.mp trivial), fun h => (eq_true h).symm⟩

/-- Proofs of any two propositions that hold are heterogeneously equal. -/
theorem proof_irrel_heq {p q : Prop} (hp : p) (hq : q) : HEq hp hq := by
  cases propext (iff_of_true hp hq)
  exact HEq.rfl

/-! ## Negation and conjunction -/

/-- Excluded middle is not refutable. -/
theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := fun h => h (.inr (h ∘ .inl))

/-- A proposition joined with itself is itself. -/
theorem and_self_iff : a ∧ a ↔ a := Iff.of_eq (and_self a)

/-- Nothing holds together with its negation. -/
theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := iff_false_intro and_not_self

/-- Nothing holds together with its negation. -/
theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := iff_false_intro not_and_self

/-- Conjunction is monotone. -/
theorem And.imp (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.left, g h.right⟩

/-- Conjunction is monotone on the left. -/
theorem And.imp_left (h : a → b) : a ∧ c → b ∧ c := .imp h id

/-- Conjunction is monotone on the right. -/
theorem And.imp_right (h : a → b) : c ∧ a → c ∧ b := .imp id h

/-- Congruence for conjunction. -/
theorem and_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d :=
  ⟨And.imp h₁.mp h₂.mp, And.imp h₁.mpr h₂.mpr⟩

/-- Congruence for the left part of a conjunction. -/
theorem and_congr_left' (h : a ↔ b) : a ∧ c ↔ b ∧ c := and_congr h Iff.rfl

/-- Congruence for the right part of a conjunction. -/
theorem and_congr_right' (h : b ↔ c) : a ∧ b ↔ a ∧ c := and_congr Iff.rfl h

/-- A conjunction fails if its left part does. -/
theorem not_and_of_not_left (b : Prop) : ¬a → ¬(a ∧ b) := mt And.left

/-- A conjunction fails if its right part does. -/
theorem not_and_of_not_right (a : Prop) {b : Prop} : ¬b → ¬(a ∧ b) := mt And.right

/-- Congruence for the right part of a conjunction, under the left part, as an equality. -/
theorem and_congr_right_eq (h : a → b = c) : (a ∧ b) = (a ∧ c) :=
  propext (and_congr_right (Iff.of_eq ∘ h))

/-- Congruence for the left part of a conjunction, under the right part, as an equality. -/
theorem and_congr_left_eq (h : c → a = b) : (a ∧ c) = (b ∧ c) :=
  propext (and_congr_left (Iff.of_eq ∘ h))

/-- The first two parts of a conjunction commute. -/
theorem and_left_comm : a ∧ b ∧ c ↔ b ∧ a ∧ c :=
  ⟨fun ⟨ha, hb, hc⟩ => ⟨hb, ha, hc⟩, fun ⟨hb, ha, hc⟩ => ⟨ha, hb, hc⟩⟩

/-- The last two parts of a conjunction commute. -/
theorem and_right_comm : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b :=
  ⟨fun ⟨⟨ha, hb⟩, hc⟩ => ⟨⟨ha, hc⟩, hb⟩, fun ⟨⟨ha, hc⟩, hb⟩ => ⟨⟨ha, hb⟩, hc⟩⟩

/-- The parts of a conjunction rotate. -/
theorem and_rotate : a ∧ b ∧ c ↔ b ∧ c ∧ a :=
  ⟨fun ⟨ha, hb, hc⟩ => ⟨hb, hc, ha⟩, fun ⟨hb, hc, ha⟩ => ⟨ha, hb, hc⟩⟩

/-- The inner parts of two joined conjunctions commute. -/
theorem and_and_and_comm : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d :=
  ⟨fun ⟨⟨ha, hb⟩, hc, hd⟩ => ⟨⟨ha, hc⟩, hb, hd⟩, fun ⟨⟨ha, hc⟩, hb, hd⟩ => ⟨⟨ha, hb⟩, hc, hd⟩⟩

/-- Conjunction distributes over itself. -/
theorem and_and_left : a ∧ (b ∧ c) ↔ (a ∧ b) ∧ a ∧ c :=
  ⟨fun ⟨ha, hb, hc⟩ => ⟨⟨ha, hb⟩, ha, hc⟩, fun ⟨⟨ha, hb⟩, _, hc⟩ => ⟨ha, hb, hc⟩⟩

/-- Conjunction distributes over itself. -/
theorem and_and_right : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b ∧ c :=
  ⟨fun ⟨⟨ha, hb⟩, hc⟩ => ⟨⟨ha, hc⟩, hb, hc⟩, fun ⟨⟨ha, hc⟩, hb, _⟩ => ⟨⟨ha, hb⟩, hc⟩⟩

/-- A right part that holds can be dropped. -/
theorem and_iff_left (hb : b) : a ∧ b ↔ a := and_iff_left_of_imp fun _ => hb

/-- A left part that holds can be dropped. -/
theorem and_iff_right (ha : a) : a ∧ b ↔ b := and_iff_right_of_imp fun _ => ha

/-! ## Disjunction -/

/-- A choice between a proposition and itself is itself. -/
theorem or_self_iff : a ∨ a ↔ a := Iff.of_eq (or_self a)

/-- A disjunction fails if both parts do. -/
theorem not_or_intro {a b : Prop} (ha : ¬a) (hb : ¬b) : ¬(a ∨ b) := fun h => h.elim ha hb

/-- Congruence for disjunction. -/
theorem or_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ∨ b) ↔ (c ∨ d) :=
  ⟨Or.imp h₁.mp h₂.mp, Or.imp h₁.mpr h₂.mpr⟩

/-- Congruence for the left part of a disjunction. -/
theorem or_congr_left (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h Iff.rfl

/-- Congruence for the right part of a disjunction. -/
theorem or_congr_right (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr Iff.rfl h

/-- The first two parts of a disjunction commute. -/
theorem or_left_comm : a ∨ (b ∨ c) ↔ b ∨ (a ∨ c) :=
  or_assoc.symm.trans ((or_congr_left or_comm).trans or_assoc)

/-- The last two parts of a disjunction commute. -/
theorem or_right_comm : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b :=
  or_assoc.trans ((or_congr_right or_comm).trans or_assoc.symm)

/-- The inner parts of two joined disjunctions commute. -/
theorem or_or_or_comm : (a ∨ b) ∨ c ∨ d ↔ (a ∨ c) ∨ b ∨ d :=
  or_assoc.symm.trans ((or_congr_left or_right_comm).trans or_assoc)

/-- Disjunction distributes over itself. -/
theorem or_or_distrib_left : a ∨ b ∨ c ↔ (a ∨ b) ∨ a ∨ c :=
  (or_congr_left or_self_iff.symm).trans or_or_or_comm

/-- Disjunction distributes over itself. -/
theorem or_or_distrib_right : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b ∨ c :=
  (or_congr_right or_self_iff.symm).trans or_or_or_comm

/-- The parts of a disjunction rotate. -/
theorem or_rotate : a ∨ b ∨ c ↔ b ∨ c ∨ a := or_left_comm.trans (or_congr_right or_comm)

/-- A right part that fails can be dropped. -/
theorem or_iff_left (hb : ¬b) : a ∨ b ↔ a := or_iff_left_of_imp hb.elim

/-- A left part that fails can be dropped. -/
theorem or_iff_right (ha : ¬a) : a ∨ b ↔ b := or_iff_right_of_imp ha.elim

/-! ## Distributive laws -/

/-- A counterexample refutes an implication. -/
theorem not_imp_of_and_not : a ∧ ¬b → ¬(a → b) := fun hab h => hab.right (h hab.left)

/-- Implication distributes over conjunction in the conclusion. -/
theorem imp_and {α} : (α → b ∧ c) ↔ (α → b) ∧ (α → c) :=
  ⟨fun h => ⟨fun ha => (h ha).left, fun ha => (h ha).right⟩,
    fun h ha => ⟨h.left ha, h.right ha⟩⟩

/-- A conjunction fails if the second part excludes the first. -/
theorem not_and' : ¬(a ∧ b) ↔ b → ¬a := not_and.trans imp_not_comm

/-- Conjunction distributes over disjunction on its right. -/
theorem and_or_left : a ∧ (b ∨ c) ↔ (a ∧ b) ∨ (a ∧ c) :=
  ⟨fun h => h.right.imp (⟨h.left, ·⟩) (⟨h.left, ·⟩),
    fun h => h.elim (And.imp_right .inl) (And.imp_right .inr)⟩

/-- Conjunction distributes over disjunction on its left. -/
theorem or_and_right : (a ∨ b) ∧ c ↔ (a ∧ c) ∨ (b ∧ c) :=
  ⟨fun h => h.left.imp (⟨·, h.right⟩) (⟨·, h.right⟩),
    fun h => h.elim (And.imp_left .inl) (And.imp_left .inr)⟩

/-- Disjunction distributes over conjunction on its right. -/
theorem or_and_left : a ∨ (b ∧ c) ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => ⟨Or.imp_right And.left h, Or.imp_right And.right h⟩,
    fun h => h.left.elim .inl fun hb => Or.imp_right (⟨hb, ·⟩) h.right⟩

/-- Disjunction distributes over conjunction on its left. -/
theorem and_or_right : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) :=
  or_comm.trans (or_and_left.trans (and_congr or_comm or_comm))

/-- An implication from a disjunction is two implications. -/
theorem or_imp : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨h ∘ .inl, h ∘ .inr⟩, fun h hab => hab.elim h.left h.right⟩

/-- De Morgan: a disjunction fails when both parts do. -/
@[simp] theorem not_or : ¬(p ∨ q) ↔ ¬p ∧ ¬q := or_imp

/-- A conjunction fails if one part does. -/
theorem not_and_of_not_or_not (h : ¬a ∨ ¬b) : ¬(a ∧ b) := h.elim (mt And.left) (mt And.right)

/-- Arguments with different images differ. -/
theorem ne_of_apply_ne {α β : Sort _} (f : α → β) {x y : α} : f x ≠ f y → x ≠ y :=
  mt (congrArg f)

/-! ## `if … then … else` between propositions -/

/-- `False` as the first branch. -/
@[simp]
theorem if_false_left [h : Decidable p] : ite p False q ↔ ¬p ∧ q := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- `False` as the second branch. -/
@[simp]
theorem if_false_right [h : Decidable p] : ite p q False ↔ p ∧ q := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- `True` as the first branch. -/
@[simp low]
theorem if_true_left [h : Decidable p] : ite p True q ↔ ¬p → q := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- `True` as the second branch. -/
@[simp low]
theorem if_true_right [h : Decidable p] : ite p q True ↔ p → q := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- A negated condition exchanges the branches. -/
@[simp] theorem dite_not [hn : Decidable (¬p)] [h : Decidable p] (x : ¬p → α) (y : ¬¬p → α) :
    dite (¬p) x y = dite p (fun h => y (not_not_intro h)) x := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- A negated condition exchanges the branches. -/
@[simp] theorem ite_not (p : Prop) [Decidable p] (x y : α) : ite (¬p) x y = ite p y x :=
  dite_not (fun _ => x) (fun _ => y)

/-- The condition as the first branch. -/
@[simp] theorem ite_then_self {p q : Prop} [h : Decidable p] :
    (if p then p else q) ↔ (¬p → q) := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- The condition as the second branch. -/
@[simp] theorem ite_else_self {p q : Prop} [h : Decidable p] :
    (if p then q else p) ↔ (p ∧ q) := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- The negated condition as the first branch. -/
@[simp] theorem ite_then_not_self {p : Prop} [h : Decidable p] {q : Prop} :
    (if p then ¬p else q) ↔ ¬p ∧ q := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- The negated condition as the second branch. -/
@[simp] theorem ite_else_not_self {p : Prop} [h : Decidable p] {q : Prop} :
    (if p then q else ¬p) ↔ p → q := by
  cases h with
  | isTrue hp => simp [hp]
  | isFalse hn => simp [hn]

/-- The value of `if` does not depend on how the condition is decided. -/
@[simp] theorem ite_eq_ite (p : Prop) {h h' : Decidable p} (x y : α) :
    (@ite _ p h x y = @ite _ p h' x y) ↔ True :=
  iff_true_intro (congrArg (fun d => @ite _ p d x y) (Subsingleton.elim h h'))

/-- The value of `if` does not depend on how the condition is decided. -/
@[simp] theorem ite_iff_ite (p : Prop) {h h' : Decidable p} (x y : Prop) :
    (@ite _ p h x y ↔ @ite _ p h' x y) ↔ True :=
  iff_true_intro (Iff.of_eq (congrArg (fun d => @ite _ p d x y) (Subsingleton.elim h h')))

/-! ## Quantifiers -/

section quantifiers

variable {p q : α → Prop} {b : Prop}

/-- The universal quantifier is monotone. -/
theorem forall_imp (h : ∀ a, p a → q a) : (∀ a, p a) → ∀ a, q a := fun h' a => h a (h' a)

/-- A statement about all proofs of an existential is one about all witnesses. -/
@[simp] theorem forall_exists_index {q : (∃ x, p x) → Prop} :
    (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩

/-- The existential quantifier is monotone. -/
theorem Exists.imp (h : ∀ a, p a → q a) : (∃ a, p a) → ∃ a, q a
  | ⟨a, ha⟩ => ⟨a, h a ha⟩

/-- The existential quantifier is monotone along a map of witnesses. -/
theorem Exists.imp' {β} {q : β → Prop} (f : α → β) (hpq : ∀ a, p a → q (f a)) :
    (∃ a, p a) → ∃ b, q b
  | ⟨a, ha⟩ => ⟨f a, hpq a ha⟩

/-- An implication from an existential is a universal statement. -/
theorem exists_imp : ((∃ x, p x) → b) ↔ ∀ x, p x → b := forall_exists_index

/-- An implication from an existential over two variables is a universal statement. -/
theorem exists₂_imp {P : (x : α) → p x → Prop} : (∃ x h, P x h) → b ↔ ∀ x h, P x h → b :=
  ⟨fun h x hx hp => h ⟨x, hx, hp⟩, fun h ⟨x, hx, hp⟩ => h x hx hp⟩

/-- A quantifier over a nonempty type with a constant body can be dropped. -/
@[simp] theorem exists_const (α) [i : Nonempty α] : (∃ _ : α, b) ↔ b :=
  ⟨fun ⟨_, h⟩ => h, fun h => i.elim fun a => ⟨a, h⟩⟩

/-- Congruence for an existential quantifier over proofs. -/
@[congr]
theorem exists_prop_congr {p p' : Prop} {q q' : p → Prop} (hq : ∀ h, q h ↔ q' h) (hp : p ↔ p') :
    Exists q ↔ ∃ h : p', q' (hp.2 h) :=
  ⟨fun ⟨h, hh⟩ => ⟨hp.mp h, (hq h).mp hh⟩, fun ⟨h, hh⟩ => ⟨hp.mpr h, (hq _).mpr hh⟩⟩

/-- A quantifier over the proofs of what holds can be dropped. -/
theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) :
    (Exists fun h' : p => q h') ↔ q h :=
  ⟨fun ⟨_, hq⟩ => hq, fun hq => ⟨h, hq⟩⟩

/-- A quantifier over the proofs of `True` can be dropped. -/
@[simp] theorem exists_true_left {p : True → Prop} : Exists p ↔ p True.intro :=
  exists_prop_of_true trivial

section forall_congr

/-- Congruence for the universal quantifier. -/
theorem forall_congr' (h : ∀ a, p a ↔ q a) : (∀ a, p a) ↔ ∀ a, q a :=
  ⟨forall_imp fun a => (h a).mp, forall_imp fun a => (h a).mpr⟩

/-- Congruence for the existential quantifier. -/
theorem exists_congr (h : ∀ a, p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a :=
  ⟨Exists.imp fun a => (h a).mp, Exists.imp fun a => (h a).mpr⟩

variable {β : α → Sort _}

/-- Congruence for two universal quantifiers. -/
theorem forall₂_congr {p q : ∀ a, β a → Prop} (h : ∀ a b, p a b ↔ q a b) :
    (∀ a b, p a b) ↔ ∀ a b, q a b :=
  forall_congr' fun a => forall_congr' (h a)

/-- Congruence for two existential quantifiers. -/
theorem exists₂_congr {p q : ∀ a, β a → Prop} (h : ∀ a b, p a b ↔ q a b) :
    (∃ a b, p a b) ↔ ∃ a b, q a b :=
  exists_congr fun a => exists_congr (h a)

variable {γ : ∀ a, β a → Sort _}

/-- Congruence for three universal quantifiers. -/
theorem forall₃_congr {p q : ∀ a b, γ a b → Prop} (h : ∀ a b c, p a b c ↔ q a b c) :
    (∀ a b c, p a b c) ↔ ∀ a b c, q a b c :=
  forall_congr' fun a => forall₂_congr (h a)

/-- Congruence for three existential quantifiers. -/
theorem exists₃_congr {p q : ∀ a b, γ a b → Prop} (h : ∀ a b c, p a b c ↔ q a b c) :
    (∃ a b c, p a b c) ↔ ∃ a b c, q a b c :=
  exists_congr fun a => exists₂_congr (h a)

end forall_congr

/-- Nothing exists with the property when everything lacks it. -/
@[simp] theorem not_exists : (¬∃ x, p x) ↔ ∀ x, ¬p x := exists_imp

/-- Nothing exists with the property: everything lacks it. -/
theorem forall_not_of_not_exists (h : ¬∃ x, p x) : ∀ x, ¬p x := not_exists.mp h

/-- Everything lacks the property: nothing exists with it. -/
theorem not_exists_of_forall_not (h : ∀ x, ¬p x) : ¬∃ x, p x := not_exists.mpr h

/-- The universal quantifier distributes over conjunction. -/
theorem forall_and : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ (∀ x, q x) :=
  ⟨fun h => ⟨fun x => (h x).left, fun x => (h x).right⟩, fun h x => ⟨h.left x, h.right x⟩⟩

/-- The existential quantifier distributes over disjunction. -/
theorem exists_or : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun ⟨x, h⟩ => h.imp (⟨x, ·⟩) (⟨x, ·⟩),
    fun h => h.elim (Exists.imp fun _ => .inl) (Exists.imp fun _ => .inr)⟩

/-- Nothing makes `False` hold. -/
@[simp] theorem exists_false : ¬(∃ _a : α, False) := fun ⟨_, h⟩ => h

/-- A quantifier over a nonempty type with a constant body can be dropped. -/
@[simp] theorem forall_const (α : Sort _) [i : Nonempty α] : (α → b) ↔ b :=
  ⟨i.elim, fun hb _ => hb⟩

/-- A type with an element that has some property is nonempty. -/
theorem Exists.nonempty : (∃ x, p x) → Nonempty α
  | ⟨x, _⟩ => ⟨x⟩

/-- A counterexample refutes a universal statement. -/
theorem not_forall_of_exists_not {p : α → Prop} : (∃ x, ¬p x) → ¬∀ x, p x
  | ⟨x, hn⟩, h => hn (h x)

/-- A universal statement about what equals `a'` is one about `a'`. -/
@[simp] theorem forall_eq {p : α → Prop} {a' : α} : (∀ a, a = a' → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩

/-- A universal statement about what equals `a'` is one about `a'`. -/
@[simp] theorem forall_eq' {a' : α} : (∀ a, a' = a → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩

/-- Something equals `a'`. -/
@[simp] theorem exists_eq : ∃ a, a = a' := ⟨_, rfl⟩

/-- Something equals `a'`. -/
@[simp] theorem exists_eq' : ∃ a, a' = a := ⟨_, rfl⟩

/-- An existential statement about what equals `a'` is one about `a'`. -/
@[simp] theorem exists_eq_left : (∃ a, a = a' ∧ p a) ↔ p a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩

/-- An existential statement about what equals `a'` is one about `a'`. -/
@[simp] theorem exists_eq_right : (∃ a, p a ∧ a = a') ↔ p a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩

/-- A constant left part moves out of an existential quantifier. -/
@[simp] theorem exists_and_left : (∃ x, b ∧ p x) ↔ b ∧ (∃ x, p x) :=
  ⟨fun ⟨x, hb, hp⟩ => ⟨hb, x, hp⟩, fun ⟨hb, x, hp⟩ => ⟨x, hb, hp⟩⟩

/-- A constant right part moves out of an existential quantifier. -/
@[simp] theorem exists_and_right : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun ⟨x, hp, hb⟩ => ⟨⟨x, hp⟩, hb⟩, fun ⟨⟨x, hp⟩, hb⟩ => ⟨x, hp, hb⟩⟩

/-- An existential statement about what equals `a'` is one about `a'`. -/
@[simp] theorem exists_eq_left' : (∃ a, a' = a ∧ p a) ↔ p a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩

/-- An existential statement about what equals `a'` is one about `a'`. -/
@[simp] theorem exists_eq_right' : (∃ a, p a ∧ a' = a) ↔ p a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩

/-- One instance splits off a universal statement. -/
@[simp] theorem forall_eq_or_imp : (∀ a, a = a' ∨ q a → p a) ↔ p a' ∧ ∀ a, q a → p a :=
  ⟨fun h => ⟨h a' (.inl rfl), fun a ha => h a (.inr ha)⟩,
    fun h a ha => ha.elim (fun e => e ▸ h.left) (h.right a)⟩

/-- One instance splits off an existential statement. -/
@[simp] theorem exists_eq_or_imp : (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a, q a ∧ p a :=
  ⟨fun
    | ⟨_, .inl e, hp⟩ => .inl (e ▸ hp)
    | ⟨a, .inr hq, hp⟩ => .inr ⟨a, hq, hp⟩,
  fun
    | .inl hp => ⟨a', .inl rfl, hp⟩
    | .inr ⟨a, hq, hp⟩ => ⟨a, .inr hq, hp⟩⟩

/-- An existential statement about what equals `a'` is one about `a'`. -/
@[simp] theorem exists_eq_right_right :
    (∃ (a : α), p a ∧ q a ∧ a = a') ↔ p a' ∧ q a' :=
  ⟨fun ⟨_, hp, hq, e⟩ => e ▸ ⟨hp, hq⟩, fun h => ⟨_, h.left, h.right, rfl⟩⟩

/-- An existential statement about what equals `a'` is one about `a'`. -/
@[simp] theorem exists_eq_right_right' :
    (∃ (a : α), p a ∧ q a ∧ a' = a) ↔ p a' ∧ q a' :=
  ⟨fun ⟨_, hp, hq, e⟩ => e ▸ ⟨hp, hq⟩, fun h => ⟨_, h.left, h.right, rfl⟩⟩

/-- Something equals `y` or has a property. -/
@[simp] theorem exists_or_eq_left (y : α) (p : α → Prop) : ∃ x : α, x = y ∨ p x := ⟨y, .inl rfl⟩

/-- Something has a property or equals `y`. -/
@[simp] theorem exists_or_eq_right (y : α) (p : α → Prop) : ∃ x : α, p x ∨ x = y := ⟨y, .inr rfl⟩

/-- Something equals `y` or has a property. -/
@[simp] theorem exists_or_eq_left' (y : α) (p : α → Prop) : ∃ x : α, y = x ∨ p x := ⟨y, .inl rfl⟩

/-- Something has a property or equals `y`. -/
@[simp] theorem exists_or_eq_right' (y : α) (p : α → Prop) : ∃ x : α, p x ∨ y = x := ⟨y, .inr rfl⟩

/-- An existential quantifier with a constant body. -/
theorem exists_prop' {p : Prop} : (∃ _ : α, p) ↔ Nonempty α ∧ p :=
  ⟨fun ⟨a, h⟩ => ⟨⟨a⟩, h⟩, fun ⟨⟨a⟩, h⟩ => ⟨a, h⟩⟩

/-- An existential quantifier over proofs is a conjunction. -/
@[simp] theorem exists_prop : (∃ _h : a, b) ↔ a ∧ b :=
  ⟨fun ⟨ha, hb⟩ => ⟨ha, hb⟩, fun ⟨ha, hb⟩ => ⟨ha, hb⟩⟩

/-- Something has the same image as `a'`. -/
@[simp] theorem exists_apply_eq_apply (f : α → β) (a' : α) : ∃ a, f a = f a' := ⟨a', rfl⟩

/-- A quantifier over the proofs of what holds can be dropped. -/
theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ h' : p, q h') ↔ q h :=
  ⟨fun hq => hq h, fun hq _ => hq⟩

/-- Universal quantifiers commute. -/
theorem forall_comm {p : α → β → Prop} : (∀ a b, p a b) ↔ (∀ b a, p a b) :=
  ⟨fun h b a => h a b, fun h a b => h b a⟩

/-- Existential quantifiers commute. -/
theorem exists_comm {p : α → β → Prop} : (∃ a b, p a b) ↔ (∃ b a, p a b) :=
  ⟨fun ⟨a, b, h⟩ => ⟨b, a, h⟩, fun ⟨b, a, h⟩ => ⟨a, b, h⟩⟩

/-- A universal statement about images is one about arguments. -/
@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} :
    (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩

/-- A universal statement about images is one about arguments. -/
@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} :
    (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩

/-- A universal statement about images is one about arguments. -/
@[simp] theorem forall_apply_eq_imp_iff₂ {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∀ b a, p a → f a = b → q b) ↔ ∀ a, p a → q (f a) :=
  ⟨fun h a ha => h _ a ha rfl, fun h _ a ha e => e ▸ h a ha⟩

/-- A quantifier over the proofs of what fails holds trivially. -/
theorem forall_prop_of_false {p : Prop} {q : p → Prop} (hn : ¬p) : (∀ h' : p, q h') ↔ True :=
  iff_true_intro fun h => hn.elim h

end quantifiers

/-- A proposition is nonempty when it holds. -/
@[simp] theorem nonempty_prop {p : Prop} : Nonempty p ↔ p := ⟨fun ⟨h⟩ => h, fun h => ⟨h⟩⟩

/-! ## Decidable propositions -/

/-- Double negation elimination. -/
@[simp] theorem Decidable.not_not [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩

/-- Excluded middle. -/
abbrev Decidable.or_not_self := em

/-- Excluded middle, commuted. -/
theorem Decidable.not_or_self (p : Prop) [h : Decidable p] : ¬p ∨ p := (em p).symm

/-- Proof by contradiction. -/
theorem Decidable.by_contra [Decidable p] : (¬p → False) → p := of_not_not

/-- Case distinction on a disjunction whose left part is decidable, into any type. -/
protected def Or.by_cases [Decidable p] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α :=
  if hp : p then h₁ hp else h₂ (h.resolve_left hp)

/-- Case distinction on a disjunction whose right part is decidable, into any type. -/
protected def Or.by_cases' [Decidable q] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α :=
  if hq : q then h₂ hq else h₁ (h.resolve_right hq)

/-- An existential quantifier over the proofs of a decidable proposition is decidable. -/
instance exists_prop_decidable {p} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] :
    Decidable (∃ h, P h) :=
  if h : p then
    decidable_of_decidable_of_iff ⟨fun hP => ⟨h, hP⟩, fun ⟨_, hP⟩ => hP⟩
  else
    isFalse fun ⟨hp, _⟩ => h hp

/-- A universal quantifier over the proofs of a decidable proposition is decidable. -/
instance forall_prop_decidable {p} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] :
    Decidable (∀ h, P h) :=
  if h : p then
    decidable_of_decidable_of_iff ⟨fun hP _ => hP, fun hP => hP h⟩
  else
    isTrue fun hp => absurd hp h

/-- A proposition is decided to be true just when it holds. -/
theorem decide_eq_true_iff {p : Prop} [Decidable p] : (decide p = true) ↔ p :=
  ⟨of_decide_eq_true, decide_eq_true⟩

/-- Propositions are decided alike just when they are equivalent. -/
@[simp] theorem decide_eq_decide {p q : Prop} {_ : Decidable p} {_ : Decidable q} :
    decide p = decide q ↔ (p ↔ q) :=
  ⟨fun h => ⟨fun hp => of_decide_eq_true (h.symm.trans (decide_eq_true hp)),
      fun hq => of_decide_eq_true (h.trans (decide_eq_true hq))⟩,
    fun h => match Decidable.em q with
      | .inl hq => (decide_eq_true (h.mpr hq)).trans (decide_eq_true hq).symm
      | .inr hn => (decide_eq_false (mt h.mp hn)).trans (decide_eq_false hn).symm⟩

/-- If an implication fails, its hypothesis holds. -/
theorem Decidable.of_not_imp [Decidable a] (h : ¬(a → b)) : a :=
  byContradiction (not_not_of_not_imp h)

/-- Contraposition of an implication from a negation. -/
theorem Decidable.not_imp_symm [Decidable a] (h : ¬a → b) (hb : ¬b) : a :=
  byContradiction (hb ∘ h)

/-- Contraposition of an implication from a negation, as an equivalence. -/
theorem Decidable.not_imp_comm [Decidable a] [Decidable b] : (¬a → b) ↔ (¬b → a) :=
  ⟨not_imp_symm, not_imp_symm⟩

/-- What follows from its own negation holds. -/
theorem Decidable.not_imp_self [Decidable a] : (¬a → a) ↔ a :=
  ⟨fun h => (em a).elim id h, fun h _ => h⟩

/-- A disjunction as an implication. -/
theorem Decidable.or_iff_not_imp_left [Decidable a] : a ∨ b ↔ (¬a → b) :=
  ⟨Or.resolve_left, fun h => (em a).elim .inl (.inr ∘ h)⟩

/-- A disjunction as an implication. -/
theorem Decidable.or_iff_not_imp_right [Decidable b] : a ∨ b ↔ (¬b → a) :=
  or_comm.trans or_iff_not_imp_left

/-- Contraposition as an equivalence. -/
theorem Decidable.not_imp_not [Decidable a] : (¬a → ¬b) ↔ (b → a) :=
  ⟨fun h hb => byContradiction (h · hb), mt⟩

/-- An implication as a disjunction. -/
theorem Decidable.not_or_of_imp [Decidable a] (h : a → b) : ¬a ∨ b :=
  (em a).elim (.inr ∘ h) .inl

/-- An implication as a disjunction. -/
theorem Decidable.imp_iff_not_or [Decidable a] : (a → b) ↔ (¬a ∨ b) :=
  ⟨not_or_of_imp, fun h ha => h.elim (absurd ha) id⟩

/-- An implication as a disjunction. -/
theorem Decidable.imp_iff_or_not [Decidable b] : b → a ↔ a ∨ ¬b := imp_iff_not_or.trans or_comm

/-- Implication distributes over disjunction in the conclusion. -/
theorem Decidable.imp_or [Decidable a] : (a → b ∨ c) ↔ (a → b) ∨ (a → c) :=
  ⟨fun h => (em a).elim (fun ha => (h ha).imp imp_intro imp_intro) (fun hn => .inl hn.elim),
    fun h ha => h.imp (· ha) (· ha)⟩

/-- An implication fails when its hypothesis holds and its conclusion fails. -/
theorem Decidable.not_imp_iff_and_not [Decidable a] : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨of_not_imp h, not_of_not_imp h⟩, not_imp_of_and_not⟩

/-- Peirce's law. -/
theorem Decidable.peirce (a b : Prop) [Decidable a] : ((a → b) → a) → a :=
  fun h => (em a).elim id fun hn => h hn.elim

/-- Peirce's law, for all conclusions at once. -/
theorem peirce' {a : Prop} (H : ∀ b : Prop, (a → b) → a) : a := H _ id

/-- Propositions are equivalent when their negations are. -/
theorem Decidable.not_iff_not [Decidable a] [Decidable b] : (¬a ↔ ¬b) ↔ (a ↔ b) :=
  ⟨fun h => ⟨not_imp_not.mp h.mpr, not_imp_not.mp h.mp⟩, not_congr⟩

/-- A negation moves across an equivalence. -/
theorem Decidable.not_iff_comm [Decidable a] [Decidable b] : (¬a ↔ b) ↔ (¬b ↔ a) :=
  ⟨fun h => ⟨not_imp_symm h.mp, fun ha hb => h.mpr hb ha⟩,
    fun h => ⟨not_imp_symm h.mp, fun hb ha => h.mpr ha hb⟩⟩

/-- Propositions are not equivalent when one is equivalent to the negation of the other. -/
theorem Decidable.not_iff [Decidable b] : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  (em b).elim
    (fun hb => (not_congr (iff_true_right hb)).trans (iff_true_right hb).symm)
    (fun hn => (not_congr (iff_false_right hn)).trans (iff_false_right hn).symm)

/-- A negation moves across an equivalence. -/
theorem Decidable.iff_not_comm [Decidable a] [Decidable b] : (a ↔ ¬b) ↔ (b ↔ ¬a) :=
  iff_comm.trans (not_iff_comm.trans iff_comm)

/-- Propositions are equivalent when both hold or both fail. -/
theorem Decidable.iff_iff_and_or_not_and_not {a b : Prop} [Decidable b] :
    (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) :=
  ⟨fun h => (em b).imp (fun hb => ⟨h.mpr hb, hb⟩) (fun hn => ⟨mt h.mp hn, hn⟩),
    fun h => h.elim (fun h => iff_of_true h.left h.right) (fun h => iff_of_false h.left h.right)⟩

/-- An implication fails to be violated. -/
theorem Decidable.not_and_not_right [Decidable b] : ¬(a ∧ ¬b) ↔ (a → b) :=
  ⟨fun h ha => byContradiction fun hn => h ⟨ha, hn⟩, fun h hn => hn.right (h hn.left)⟩

/-- De Morgan: a conjunction fails when one part does. -/
theorem Decidable.not_and_iff_not_or_not [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun ha => .inr fun hb => h ⟨ha, hb⟩) .inl, not_and_of_not_or_not⟩

/-- De Morgan: a conjunction fails when one part does. -/
theorem Decidable.not_and_iff_not_or_not' [Decidable b] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em b).elim (fun hb => .inl fun ha => h ⟨ha, hb⟩) .inr, not_and_of_not_or_not⟩

/-- A hypothesis can be dropped when it holds or the conclusion does. -/
theorem Decidable.imp_iff_right_iff [Decidable a] : (a → b ↔ b) ↔ a ∨ b :=
  ⟨fun h => (em a).imp_right fun hn => h.mp hn.elim,
    fun h => h.elim imp_iff_right fun hb => iff_of_true (fun _ => hb) hb⟩

/-- A hypothesis can be added when it holds or the conclusion does. -/
theorem Decidable.imp_iff_left_iff [Decidable a] : (b ↔ a → b) ↔ a ∨ b :=
  iff_comm.trans imp_iff_right_iff

/-- A disjunction of a conjunction and an implication with the same premise. -/
theorem Decidable.and_or_imp [Decidable a] : a ∧ b ∨ (a → c) ↔ a → b ∨ c :=
  ⟨fun h ha => h.imp And.right (· ha),
    fun h => (em a).elim (fun ha => (h ha).imp (⟨ha, ·⟩) imp_intro) (fun hn => .inr hn.elim)⟩

/-- Congruence for the left part of a disjunction, when the right part fails. -/
theorem Decidable.or_congr_left' [Decidable c] (h : ¬c → (a ↔ b)) : a ∨ c ↔ b ∨ c :=
  or_iff_not_imp_right.trans ((imp_congr_right h).trans or_iff_not_imp_right.symm)

/-- Congruence for the right part of a disjunction, when the left part fails. -/
theorem Decidable.or_congr_right' [Decidable a] (h : ¬a → (b ↔ c)) : a ∨ b ↔ a ∨ c :=
  or_iff_not_imp_left.trans ((imp_congr_right h).trans or_iff_not_imp_left.symm)

/-- Decides a proposition by an equivalent one, which is named. -/
@[inline] def decidable_of_iff (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b :=
  decidable_of_decidable_of_iff h

/-- Decides a proposition by an equivalent one, which is named, the equivalence reversed. -/
@[inline] def decidable_of_iff' (b : Prop) (h : a ↔ b) [Decidable b] : Decidable a :=
  decidable_of_decidable_of_iff h.symm

/-- A decidable predicate stands for the Boolean function that decides it. -/
instance Decidable.predToBool (p : α → Prop) [DecidablePred p] :
    CoeDep (α → Prop) p (α → Bool) :=
  ⟨fun a => decide (p a)⟩

instance [DecidablePred p] : DecidablePred (p ∘ f) :=
  fun x => inferInstanceAs (Decidable (p (f x)))

/-- Decides a proposition by a Boolean that is equivalent to it. -/
def decidable_of_bool : ∀ (b : Bool), (b ↔ a) → Decidable a
  | true, h => isTrue (h.mp rfl)
  | false, h => isFalse fun ha => Bool.noConfusion (h.mpr ha)

/-- A universal statement fails when there is a counterexample. -/
protected theorem Decidable.not_forall {p : α → Prop} [Decidable (∃ x, ¬p x)]
    [∀ x, Decidable (p x)] : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨not_imp_symm fun hn x => not_imp_symm (fun hx => ⟨x, hx⟩) hn, not_forall_of_exists_not⟩

/-- Not everything lacks the property when something has it. -/
protected theorem Decidable.not_forall_not {p : α → Prop} [Decidable (∃ x, p x)] :
    (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨not_imp_symm not_exists.mp, fun ⟨x, hx⟩ h => h x hx⟩

/-- Nothing lacks the property when everything has it. -/
protected theorem Decidable.not_exists_not {p : α → Prop} [∀ x, Decidable (p x)] :
    (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  not_exists.trans (forall_congr' fun _ => Decidable.not_not)

export Decidable (not_imp_self)

/-! ## When a conditional equals one of its branches -/

/-- A dependent `if` is its first branch when the second branch, if taken, equals it. -/
@[simp] theorem dite_eq_left_iff {p : Prop} [Decidable p] {x : α} {y : ¬ p → α} :
    (if h : p then x else y h) = x ↔ ∀ h : ¬ p, y h = x :=
  (Decidable.em p).elim
    (fun hp => iff_of_true (dite_eq_left hp) fun h => absurd hp h)
    (fun hn => by rw [dite_eq_right hn]; exact ⟨fun h _ => h, fun h => h hn⟩)

/-- A dependent `if` is its second branch when the first branch, if taken, equals it. -/
@[simp] theorem dite_eq_right_iff {p : Prop} [Decidable p] {x : p → α} {y : α} :
    (if h : p then x h else y) = y ↔ ∀ h : p, x h = y :=
  (Decidable.em p).elim
    (fun hp => by rw [dite_eq_left hp]; exact ⟨fun h _ => h, fun h => h hp⟩)
    (fun hn => iff_of_true (dite_eq_right hn) fun h => absurd h hn)

/-- An `if` is its first branch when the second branch, if taken, equals it. -/
@[simp] theorem ite_eq_left_iff {p : Prop} [Decidable p] {x y : α} :
    (if p then x else y) = x ↔ ¬ p → y = x :=
  dite_eq_left_iff

/-- An `if` is its second branch when the first branch, if taken, equals it. -/
@[simp] theorem ite_eq_right_iff {p : Prop} [Decidable p] {x y : α} :
    (if p then x else y) = y ↔ p → x = y :=
  dite_eq_right_iff
