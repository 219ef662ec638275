/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.PropLemmas

/-!
# Classical reasoning

From the axiom `Classical.choice`: a function that picks a witness of an existential statement
(`choose`), excluded middle (Diaconescu's theorem), the decidability of every proposition
(`open Classical` makes it an instance), and the classical laws of logic.
-/

universe u v

namespace Classical

/-! ## Choice -/

/-- A witness of an existential statement, with its property. -/
noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : {x // p x} :=
  choice (let ⟨x, px⟩ := h; ⟨⟨x, px⟩⟩)

/-- A witness of an existential statement. -/
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α :=
  (indefiniteDescription p h).val

/-- The chosen witness has the property. -/
theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) :=
  (indefiniteDescription p h).property

/-! ## Excluded middle -/

/-- **Excluded middle.** By Diaconescu's argument: two predicates that are equal if `p` holds
choose witnesses that are equal if `p` holds, but `True` and `False` if it does not. -/
theorem em (p : Prop) : p ∨ ¬p :=
  have hT : ∃ x : Prop, x = True ∨ p := ⟨True, .inl rfl⟩
  have hF : ∃ x : Prop, x = False ∨ p := ⟨False, .inl rfl⟩
  have same (hp : p) : choose hT = choose hF :=
    have agree : (fun x : Prop => x = True ∨ p) = fun x => x = False ∨ p :=
      funext fun _ => propext (iff_of_true (.inr hp) (.inr hp))
    -- The two proofs of existence become the same once the predicates are.
    have all : ∀ (q : Prop → Prop) (_ : (fun x : Prop => x = True ∨ p) = q) (hq : ∃ x, q x),
        choose hT = choose hq :=
      fun _ e => e ▸ fun _ => rfl
    all _ agree hF
  match choose_spec hT, choose_spec hF with
  | .inr hp, _ => .inl hp
  | _, .inr hp => .inl hp
  | .inl eT, .inl eF => .inr fun hp => true_ne_false (eT.symm.trans ((same hp).trans eF))

/-- A nonempty type has an element. -/
theorem exists_true_of_nonempty {α : Sort u} : Nonempty α → ∃ _ : α, True
  | ⟨x⟩ => ⟨x, trivial⟩

/-- A chosen element of a nonempty type. -/
@[instance_reducible]
noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α :=
  ⟨choice h⟩

/-- A chosen element of a type in which something exists. -/
@[instance_reducible]
noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α :=
  inhabited_of_nonempty (Exists.elim h fun w _ => ⟨w⟩)

/-- Every proposition is decidable. -/
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice (match em a with
    | .inl h => ⟨isTrue h⟩
    | .inr h => ⟨isFalse h⟩)

/-- Every proposition has a decision. -/
@[instance_reducible]
noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) where
  default := inferInstance

instance (a : Prop) : Nonempty (Decidable a) := ⟨propDecidable a⟩

/-- Every type has decidable equality. -/
noncomputable def typeDecidableEq (α : Sort u) : DecidableEq α :=
  fun _ _ => inferInstance

/-- Every type has an element or none. -/
noncomputable def typeDecidable (α : Sort u) : PSum α (α → False) :=
  match propDecidable (Nonempty α) with
  | isTrue hp => PSum.inl (choice hp)
  | isFalse hn => PSum.inr fun a => hn ⟨a⟩

/-- An element that has the property if any element has. -/
noncomputable def strongIndefiniteDescription {α : Sort u} (p : α → Prop) (h : Nonempty α) :
    {x : α // (∃ y : α, p y) → p x} :=
  if hp : ∃ x : α, p x then
    ⟨choose hp, fun _ => choose_spec hp⟩
  else
    ⟨choice h, fun h => absurd h hp⟩

/-- Hilbert's epsilon: an element that has the property if any element has. -/
noncomputable def epsilon {α : Sort u} [h : Nonempty α] (p : α → Prop) : α :=
  (strongIndefiniteDescription p h).val

/-- Epsilon has the property if any element has. -/
theorem epsilon_spec_aux {α : Sort u} (h : Nonempty α) (p : α → Prop) :
    (∃ y, p y) → p (@epsilon α h p) :=
  (strongIndefiniteDescription p h).property

/-- Epsilon has the property if any element has. -/
theorem epsilon_spec {α : Sort u} {p : α → Prop} (hex : ∃ y, p y) :
    p (@epsilon α hex.nonempty p) :=
  epsilon_spec_aux hex.nonempty p hex

/-- The only element with a property is its epsilon. -/
theorem epsilon_singleton {α : Sort u} (x : α) : @epsilon α ⟨x⟩ (fun y => y = x) = x :=
  @epsilon_spec α (fun y => y = x) ⟨x, rfl⟩

/-- The axiom of choice. -/
theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ (f : ∀ x, β x), ∀ x, r x (f x) :=
  ⟨_, fun x => choose_spec (h x)⟩

/-- The axiom of choice, as an exchange of quantifiers. -/
theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ (f : ∀ x, b x), ∀ x, p x (f x) :=
  ⟨axiomOfChoice, fun ⟨f, hf⟩ x => ⟨f x, hf x⟩⟩

/-- Every proposition equals `True` or `False`. -/
theorem propComplete (a : Prop) : a = True ∨ a = False := (em a).imp eq_true eq_false

/-- Case distinction on any proposition. -/
theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq

/-- Proof by contradiction. -/
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id fun hn => (h hn).elim

/-! ## Classical laws -/

/-- Double negation elimination. -/
@[simp] theorem not_not : ¬¬a ↔ a := Decidable.not_not

/-- Decides a proposition by its negation. Not an instance, since it would be tried everywhere. -/
@[instance_reducible]
def decidable_of_decidable_not (p : Prop) [h : Decidable (¬ p)] : Decidable p :=
  match h with
  | isFalse h => isTrue (not_not.mp h)
  | isTrue h => isFalse h

attribute [local instance] decidable_of_decidable_not in
/-- A negated condition exchanges the branches. -/
@[simp low] protected theorem dite_not [hn : Decidable (¬p)] (x : ¬p → α) (y : ¬¬p → α) :
    dite (¬p) x y = dite p (fun h => y (not_not_intro h)) x :=
  _root_.dite_not x y

attribute [local instance] decidable_of_decidable_not in
/-- A negated condition exchanges the branches. -/
@[simp low] protected theorem ite_not (p : Prop) [Decidable (¬ p)] (x y : α) :
    ite (¬p) x y = ite p y x :=
  Classical.dite_not (fun _ => x) (fun _ => y)

attribute [local instance] decidable_of_decidable_not in
/-- A negation is decided by negating the decision. -/
@[simp low] protected theorem decide_not (p : Prop) [Decidable (¬ p)] :
    decide (¬p) = !decide p :=
  _root_.decide_not

/-- A universal statement fails when there is a counterexample. -/
@[simp low] theorem not_forall {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Decidable.not_forall

/-- Not everything lacks the property when something has it. -/
theorem not_forall_not {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x := Decidable.not_forall_not

/-- Nothing lacks the property when everything has it. -/
theorem not_exists_not {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x := Decidable.not_exists_not

/-- A universal statement holds or has a counterexample. -/
theorem forall_or_exists_not (P : α → Prop) : (∀ a, P a) ∨ ∃ a, ¬ P a :=
  (em _).imp_right not_forall.mp

/-- Something has the property or nothing has. -/
theorem exists_or_forall_not (P : α → Prop) : (∃ a, P a) ∨ ∀ a, ¬ P a :=
  (em _).imp_right not_exists.mp

/-- A disjunction as an implication. -/
theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) := Decidable.or_iff_not_imp_left

/-- A disjunction as an implication. -/
theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) := Decidable.or_iff_not_imp_right

/-- An implication fails when its hypothesis holds and its conclusion fails. -/
theorem not_imp_iff_and_not : ¬(a → b) ↔ a ∧ ¬b := Decidable.not_imp_iff_and_not

/-- De Morgan: a conjunction fails when one part does. -/
theorem not_and_iff_not_or_not : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Decidable.not_and_iff_not_or_not

/-- Propositions are not equivalent when one is equivalent to the negation of the other. -/
theorem not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) := Decidable.not_iff

/-- A hypothesis can be added when it holds or the conclusion does. -/
@[simp] theorem imp_iff_left_iff : (b ↔ a → b) ↔ a ∨ b := Decidable.imp_iff_left_iff

/-- A hypothesis can be dropped when it holds or the conclusion does. -/
@[simp] theorem imp_iff_right_iff : (a → b ↔ b) ↔ a ∨ b := Decidable.imp_iff_right_iff

/-- A disjunction of a conjunction and an implication with the same premise. -/
@[simp] theorem and_or_imp : a ∧ b ∨ (a → c) ↔ a → b ∨ c := Decidable.and_or_imp

/-- An implication fails when its hypothesis holds and its conclusion fails. -/
@[simp] theorem not_imp : ¬(a → b) ↔ a ∧ ¬b := Decidable.not_imp_iff_and_not

/-- What follows from a proposition and from its negation holds. -/
@[simp] theorem imp_and_neg_imp_iff (p : Prop) {q : Prop} : (p → q) ∧ (¬p → q) ↔ q :=
  ⟨fun h => byCases h.left h.right, fun h => ⟨fun _ => h, fun _ => h⟩⟩

end Classical

export Classical (imp_iff_right_iff imp_and_neg_imp_iff and_or_imp not_imp)

/-- A witness of an existential statement, written `h.choose`. -/
@[reducible] noncomputable def Exists.choose {p : α → Prop} (P : ∃ a, p a) : α :=
  Classical.choose P

/-- The chosen witness has the property, written `h.choose_spec`. -/
theorem Exists.choose_spec {p : α → Prop} (P : ∃ a, p a) : p P.choose := Classical.choose_spec P
