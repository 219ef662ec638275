/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Conditional
import Init.BEq
import Init.Laws

/-!
# The basic simp set

First what the simplifier itself needs, by name: how to turn facts into equations, and how to
rewrite inside implications, quantifiers, `let` and `if`. Then the rules for `True` and `False`
under each connective, for Boolean operations, and for `decide` and `==`.
-/

universe u v

/-! ## Facts as equations -/

/-- What equals `True` holds. -/
theorem of_eq_true (h : p = True) : p := h.mpr trivial

/-- What equals `False` fails. -/
theorem of_eq_false (h : p = False) : ¬ p := h.mp

/-- What holds equals `True`. -/
theorem eq_true (h : p) : p = True := propext (iff_true_intro h)

attribute [simp] cast_heq

/-- What fails equals `False`. -/
theorem eq_false (h : ¬ p) : p = False := propext (iff_false_intro h)

/-- What is absurd equals `False`. -/
theorem eq_false' (h : p → False) : p = False := eq_false h

/-- What is decided to be true equals `True`. -/
theorem eq_true_of_decide {p : Prop} [Decidable p] (h : decide p = true) : p = True :=
  eq_true (of_decide_eq_true h)

/-- What is decided to be false equals `False`. -/
theorem eq_false_of_decide {p : Prop} {_ : Decidable p} (h : decide p = false) : p = False :=
  eq_false (of_decide_eq_false h)

/-- Everything equals itself. -/
@[simp] theorem eq_self (a : α) : (a = a) = True := eq_true rfl

/-! ## Congruence -/

/-- Function types with equal domains and codomains are equal. -/
theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) :
    (p₁ → q₁) = (p₂ → q₂) :=
  h₁ ▸ h₂ ▸ rfl

/-- Congruence for equivalence. -/
theorem iff_congr {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ ↔ p₂) (h₂ : q₁ ↔ q₂) :
    (p₁ ↔ q₁) ↔ (p₂ ↔ q₂) :=
  Iff.of_eq (propext h₁ ▸ propext h₂ ▸ rfl)

/-- Congruence for implication, the conclusions compared under the new hypothesis. -/
theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop}
    (h₂ : (h : p₂) → q₁ = q₂ h) : (p₁ → q₁) = ((h : p₂) → q₂ h) :=
  propext ⟨fun h hp => (h₂ hp).mp (h (h₁.mpr hp)),
    fun h hp => (h₂ (h₁.mp hp)).mpr (h (h₁.mp hp))⟩

/-- Congruence for implication, the conclusions compared under the new hypothesis. -/
theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) :
    (p₁ → q₁) = (p₂ → q₂) :=
  implies_dep_congr_ctx h₁ h₂

/-- Congruence for the universal quantifier. -/
theorem forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a = q a) :
    (∀ a, p a) = (∀ a, q a) :=
  (funext h : p = q) ▸ rfl

/-- Congruence for dependent function types. -/
theorem pi_congr {α : Sort u} {β β' : α → Sort v} (h : ∀ a, β a = β' a) :
    (∀ a, β a) = ∀ a, β' a :=
  (funext h : β = β') ▸ rfl

/-- Congruence for a universal quantifier over proofs. -/
theorem forall_prop_domain_congr {p₁ p₂ : Prop} {q₁ : p₁ → Prop} {q₂ : p₂ → Prop}
    (h₁ : p₁ = p₂) (h₂ : ∀ a : p₂, q₁ (h₁.substr a) = q₂ a) :
    (∀ a : p₁, q₁ a) = (∀ a : p₂, q₂ a) :=
  propext ⟨fun h a => (h₂ a).mp (h (h₁.substr a)), fun h a => (h₂ (h₁.mp a)).mpr (h (h₁.mp a))⟩

/-- Congruence for `let`. -/
theorem let_congr {α : Sort u} {β : Sort v} {a a' : α} {b b' : α → β}
    (h₁ : a = a') (h₂ : ∀ x, b x = b' x) : (let x := a; b x) = (let x := a'; b' x) :=
  h₁ ▸ (funext h₂ : b = b') ▸ rfl

/-- Congruence for the value of a `let`. -/
theorem let_val_congr {α : Sort u} {β : Sort v} {a a' : α}
    (b : α → β) (h : a = a') : (let x := a; b x) = (let x := a'; b x) :=
  h ▸ rfl

/-- Congruence for the body of a `let`. -/
theorem let_body_congr {α : Sort u} {β : α → Sort v} {b b' : (a : α) → β a}
    (a : α) (h : ∀ x, b x = b' x) : (let x := a; b x) = (let x := a; b' x) :=
  h a

/-- Carries a proof back along an equality of propositions. -/
theorem Eq.mpr_prop {p q : Prop} (h₁ : p = q) (h₂ : q) : p := h₁.mpr h₂

/-- Carries a refutation back along an equality of propositions. -/
theorem Eq.mpr_not {p q : Prop} (h₁ : p = q) (h₂ : ¬q) : ¬p := fun h => h₂ (h₁.mp h)

/-- Congruence for `if`, each branch compared under its hypothesis. -/
@[congr]
theorem ite_congr {x y u v : α} {s : Decidable b} [Decidable c]
    (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬ c → y = v) : ite b x y = ite c u v :=
  match Decidable.em c with
  | .inl h => (ite_eq_left (h₁.mpr_prop h)).trans ((h₂ h).trans (ite_eq_left h).symm)
  | .inr h => (ite_eq_right (h₁.mpr_not h)).trans ((h₃ h).trans (ite_eq_right h).symm)

/-- Congruence for dependent `if`, each branch compared under its hypothesis. -/
@[congr]
theorem dite_congr {_ : Decidable b} [Decidable c]
    {x : b → α} {u : c → α} {y : ¬b → α} {v : ¬c → α}
    (h₁ : b = c)
    (h₂ : (h : c) → x (h₁.mpr_prop h) = u h)
    (h₃ : (h : ¬c) → y (h₁.mpr_not h) = v h) :
    dite b x y = dite c u v :=
  match Decidable.em c with
  | .inl h => (dite_eq_left (h₁.mpr_prop h)).trans ((h₂ h).trans (dite_eq_left h).symm)
  | .inr h => (dite_eq_right (h₁.mpr_not h)).trans ((h₃ h).trans (dite_eq_right h).symm)

/-! ## `if … then … else` -/

/-- `a ≠ b` is `¬ a = b`. -/
@[simp] theorem ne_eq (a b : α) : (a ≠ b) = ¬(a = b) := rfl

/-- The condition `True` chooses the first branch. -/
@[simp] theorem ite_true {_ : Decidable True} (a b : α) : (if True then a else b) = a :=
  ite_eq_left trivial

/-- The condition `False` chooses the second branch. -/
@[simp] theorem ite_false {_ : Decidable False} (a b : α) : (if False then a else b) = b :=
  ite_eq_right not_false

/-- The condition `True` chooses the first branch. -/
@[simp] theorem dite_true {α : Sort u} {_ : Decidable True} {t : True → α} {e : ¬ True → α} :
    (dite True t e) = t True.intro :=
  dite_eq_left trivial

/-- The condition `False` chooses the second branch. -/
@[simp] theorem dite_false {α : Sort u} {_ : Decidable False} {t : False → α} {e : ¬ False → α} :
    (dite False t e) = e not_false :=
  dite_eq_right not_false

/-- A condition that equals `True` chooses the first branch. -/
theorem ite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α)
    (h : c = True) : (if c then a else b) = a :=
  ite_eq_left (of_eq_true h)

/-- A condition that equals `False` chooses the second branch. -/
theorem ite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α)
    (h : c = False) : (if c then a else b) = b :=
  ite_eq_right (of_eq_false h)

/-- A condition that equals `True` chooses the first branch. -/
theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α}
    {e : ¬ c → α} (h : c = True) : (dite c t e) = t (of_eq_true h) :=
  dite_eq_left (of_eq_true h)

/-- A condition that equals `False` chooses the second branch. -/
theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α}
    {e : ¬ c → α} (h : c = False) : (dite c t e) = e (of_eq_false h) :=
  dite_eq_right (of_eq_false h)

/-- A choice between equals is no choice. -/
@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a :=
  match d with
  | isTrue _ => rfl
  | isFalse _ => rfl

/-! ## `True` and `False` under the connectives -/

/-- `True` on the right of `∧` can be dropped. -/
@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨And.left, (⟨·, trivial⟩)⟩

/-- `True` on the left of `∧` can be dropped. -/
@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨And.right, (⟨trivial, ·⟩)⟩

instance : Std.LawfulIdentity And True where
  left_id := true_and
  right_id := and_true

/-- `False` on the right of `∧` makes it false. -/
@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false And.right

/-- `False` on the left of `∧` makes it false. -/
@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false And.left

/-- A proposition joined with itself is itself. -/
@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨And.left, fun h => ⟨h, h⟩⟩

instance : Std.IdempotentOp And := ⟨and_self⟩

/-- Nothing holds together with its negation. -/
@[simp] theorem and_not_self : ¬(a ∧ ¬a) := fun h => h.right h.left

/-- Nothing holds together with its negation. -/
@[simp] theorem not_and_self : ¬(¬a ∧ a) := fun h => h.left h.right

/-- A joint hypothesis is two hypotheses. -/
@[simp] theorem and_imp : (a ∧ b → c) ↔ (a → b → c) :=
  ⟨fun h ha hb => h ⟨ha, hb⟩, fun h hab => h hab.left hab.right⟩

/-- A conjunction fails if the first part excludes the second. -/
@[simp] theorem not_and : ¬(a ∧ b) ↔ (a → ¬b) := and_imp

/-- A choice between a proposition and itself is itself. -/
@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => h.elim id id, .inl⟩

instance : Std.IdempotentOp Or := ⟨or_self⟩

/-- `True` on the right of `∨` makes it true. -/
@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (.inr trivial)

/-- `True` on the left of `∨` makes it true. -/
@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (.inl trivial)

/-- `False` on the right of `∨` can be dropped. -/
@[simp] theorem or_false (p : Prop) : (p ∨ False) = p :=
  propext ⟨fun h => h.elim id False.elim, .inl⟩

/-- `False` on the left of `∨` can be dropped. -/
@[simp] theorem false_or (p : Prop) : (False ∨ p) = p :=
  propext ⟨fun h => h.elim False.elim id, .inr⟩

instance : Std.LawfulIdentity Or False where
  left_id := false_or
  right_id := or_false

/-- Everything is equivalent to itself. -/
@[simp] theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl

/-- To be equivalent to `True` is to hold. -/
@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p := propext ⟨of_iff_true, iff_true_intro⟩

/-- To be equivalent to `True` is to hold. -/
@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p :=
  propext ⟨(·.mp trivial), fun h => (iff_true_intro h).symm⟩

/-- To be equivalent to `False` is to fail. -/
@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p := propext ⟨Iff.mp, iff_false_intro⟩

/-- To be equivalent to `False` is to fail. -/
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p :=
  propext ⟨Iff.mpr, fun h => (iff_false_intro h).symm⟩

/-- `False` implies anything. -/
@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim

/-- Everything holds of the proofs of `False`. -/
@[simp] theorem forall_false (p : False → Prop) : (∀ h : False, p h) = True :=
  eq_true fun h => h.elim

/-- Anything implies `True`. -/
@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true fun _ => trivial

/-- The hypothesis `True` can be dropped. -/
@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext true_imp_iff

/-- `¬False` is `True`. -/
@[simp] theorem not_false_eq_true : (¬ False) = True := eq_true not_false

/-- `¬True` is `False`. -/
@[simp] theorem not_true_eq_false : (¬ True) = False := eq_false (not_not_intro trivial)

/-- No proposition is equivalent to its negation. -/
@[simp] theorem not_iff_self : ¬(¬a ↔ a) := fun h => iff_not_self h.symm

attribute [simp] iff_not_self

/-! ## Conjunction -/

/-- Congruence for the right part of `∧`, under the left part. -/
theorem and_congr_right (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun hab => ⟨hab.left, (h hab.left).mp hab.right⟩,
    fun hac => ⟨hac.left, (h hac.left).mpr hac.right⟩⟩

/-- Congruence for the left part of `∧`, under the right part. -/
theorem and_congr_left (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  and_comm.trans ((and_congr_right h).trans and_comm)

/-- Conjunction is associative. -/
theorem and_assoc : (a ∧ b) ∧ c ↔ a ∧ (b ∧ c) :=
  ⟨fun ⟨⟨ha, hb⟩, hc⟩ => ⟨ha, hb, hc⟩, fun ⟨ha, hb, hc⟩ => ⟨⟨ha, hb⟩, hc⟩⟩

instance : Std.Associative And := ⟨fun _ _ _ => propext and_assoc⟩

/-- A repeated part of `∧` can be dropped. -/
@[simp] theorem and_self_left : a ∧ (a ∧ b) ↔ a ∧ b :=
  ⟨And.right, fun h => ⟨h.left, h⟩⟩

/-- A repeated part of `∧` can be dropped. -/
@[simp] theorem and_self_right : (a ∧ b) ∧ b ↔ a ∧ b :=
  ⟨And.left, fun h => ⟨h, h.right⟩⟩

/-- Conjunctions with a common left part are compared under it. -/
@[simp] theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).right, fun hc => (h.mpr ⟨ha, hc⟩).right⟩,
    and_congr_right⟩

/-- Conjunctions with a common right part are compared under it. -/
@[simp] theorem and_congr_left_iff : (a ∧ c ↔ b ∧ c) ↔ c → (a ↔ b) :=
  ⟨fun h hc => ⟨fun ha => (h.mp ⟨ha, hc⟩).left, fun hb => (h.mpr ⟨hb, hc⟩).left⟩,
    and_congr_left⟩

/-- A right part that follows from the left can be dropped. -/
theorem and_iff_left_of_imp (h : a → b) : (a ∧ b) ↔ a := ⟨And.left, fun ha => ⟨ha, h ha⟩⟩

/-- A left part that follows from the right can be dropped. -/
theorem and_iff_right_of_imp (h : b → a) : (a ∧ b) ↔ b := ⟨And.right, fun hb => ⟨h hb, hb⟩⟩

/-- The right part of `∧` can be dropped just when it follows from the left. -/
@[simp] theorem and_iff_left_iff_imp : ((a ∧ b) ↔ a) ↔ (a → b) :=
  ⟨fun h ha => (h.mpr ha).right, and_iff_left_of_imp⟩

/-- The left part of `∧` can be dropped just when it follows from the right. -/
@[simp] theorem and_iff_right_iff_imp : ((a ∧ b) ↔ b) ↔ (b → a) :=
  ⟨fun h hb => (h.mpr hb).left, and_iff_right_of_imp⟩

/-- A right part can be added just when it follows from the left. -/
@[simp] theorem iff_self_and : (p ↔ p ∧ q) ↔ (p → q) := Iff.comm.trans and_iff_left_iff_imp

/-- A left part can be added just when it follows from the right. -/
@[simp] theorem iff_and_self : (p ↔ q ∧ p) ↔ (p → q) := Iff.comm.trans and_iff_right_iff_imp

/-! ## Disjunction -/

/-- Disjunction is monotone. -/
theorem Or.imp (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (.inl ∘ f) (.inr ∘ g)

/-- Disjunction is monotone on the left. -/
theorem Or.imp_left (f : a → b) : a ∨ c → b ∨ c := .imp f id

/-- Disjunction is monotone on the right. -/
theorem Or.imp_right (f : b → c) : a ∨ b → a ∨ c := .imp id f

/-- Disjunction is associative. -/
theorem or_assoc : (a ∨ b) ∨ c ↔ a ∨ (b ∨ c) :=
  ⟨fun h => h.elim (Or.imp_right .inl) (.inr ∘ .inr),
    fun h => h.elim (.inl ∘ .inl) (Or.imp_left .inr)⟩

instance : Std.Associative Or := ⟨fun _ _ _ => propext or_assoc⟩

/-- A repeated part of `∨` can be dropped. -/
@[simp] theorem or_self_left : a ∨ (a ∨ b) ↔ a ∨ b := ⟨fun h => h.elim .inl id, .inr⟩

/-- A repeated part of `∨` can be dropped. -/
@[simp] theorem or_self_right : (a ∨ b) ∨ b ↔ a ∨ b := ⟨fun h => h.elim id .inr, .inl⟩

/-- A left part that implies the right can be dropped. -/
theorem or_iff_right_of_imp (ha : a → b) : (a ∨ b) ↔ b := ⟨fun h => h.elim ha id, .inr⟩

/-- A right part that implies the left can be dropped. -/
theorem or_iff_left_of_imp (hb : b → a) : (a ∨ b) ↔ a := ⟨fun h => h.elim id hb, .inl⟩

/-- The right part of `∨` can be dropped just when it implies the left. -/
@[simp] theorem or_iff_left_iff_imp : (a ∨ b ↔ a) ↔ (b → a) :=
  ⟨fun h hb => h.mp (.inr hb), or_iff_left_of_imp⟩

/-- The left part of `∨` can be dropped just when it implies the right. -/
@[simp] theorem or_iff_right_iff_imp : (a ∨ b ↔ b) ↔ (a → b) :=
  ⟨fun h ha => h.mp (.inl ha), or_iff_right_of_imp⟩

/-- A right part can be added just when it implies the left. -/
@[simp] theorem iff_self_or {a b : Prop} : (a ↔ a ∨ b) ↔ (b → a) :=
  Iff.comm.trans or_iff_left_iff_imp

/-- A left part can be added just when it implies the right. -/
@[simp] theorem iff_or_self {a b : Prop} : (b ↔ a ∨ b) ↔ (a → b) :=
  Iff.comm.trans or_iff_right_iff_imp

/-! ## Booleans -/

/-- `false` on the right of `||` can be dropped. -/
@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b := by cases b <;> rfl

/-- `true` on the right of `||` makes it true. -/
@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true := by cases b <;> rfl

/-- `false` on the left of `||` can be dropped. -/
@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b := by cases b <;> rfl

instance : Std.LawfulIdentity (· || ·) false where
  left_id := Bool.false_or
  right_id := Bool.or_false

/-- `true` on the left of `||` makes it true. -/
@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true := by cases b <;> rfl

/-- A Boolean or itself is itself. -/
@[simp] theorem Bool.or_self (b : Bool) : (b || b) = b := by cases b <;> rfl

instance : Std.IdempotentOp (· || ·) := ⟨Bool.or_self⟩

/-- `a || b` holds if one of them does. -/
@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by
  cases a <;> cases b <;> decide

/-- `false` on the right of `&&` makes it false. -/
@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false := by cases b <;> rfl

/-- `true` on the right of `&&` can be dropped. -/
@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b := by cases b <;> rfl

/-- `false` on the left of `&&` makes it false. -/
@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false := by cases b <;> rfl

/-- `true` on the left of `&&` can be dropped. -/
@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b := by cases b <;> rfl

instance : Std.LawfulIdentity (· && ·) true where
  left_id := Bool.true_and
  right_id := Bool.and_true

/-- A Boolean and itself is itself. -/
@[simp] theorem Bool.and_self (b : Bool) : (b && b) = b := by cases b <;> rfl

instance : Std.IdempotentOp (· && ·) := ⟨Bool.and_self⟩

/-- `a && b` holds if both do. -/
@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by
  cases a <;> cases b <;> decide

/-- `&&` is associative. -/
theorem Bool.and_assoc (a b c : Bool) : (a && b && c) = (a && (b && c)) := by
  cases a <;> rfl

instance : Std.Associative (· && ·) := ⟨Bool.and_assoc⟩

/-- `||` is associative. -/
theorem Bool.or_assoc (a b c : Bool) : (a || b || c) = (a || (b || c)) := by
  cases a <;> rfl

instance : Std.Associative (· || ·) := ⟨Bool.or_assoc⟩

/-- Double negation of a Boolean. -/
@[simp] theorem Bool.not_not (b : Bool) : (!!b) = b := by cases b <;> rfl

/-- The negation of `true`. -/
@[simp] theorem Bool.not_true : (!true) = false := rfl

/-- The negation of `false`. -/
@[simp] theorem Bool.not_false : (!false) = true := rfl

/-- A Boolean compared with `true` is itself. -/
@[simp] theorem beq_true (b : Bool) : (b == true) = b := by cases b <;> rfl

/-- A Boolean compared with `false` is its negation. -/
@[simp] theorem beq_false (b : Bool) : (b == false) = !b := by cases b <;> rfl

/-- A negation moves to the other side of an equation. -/
@[simp] theorem Bool.not_eq_eq_eq_not {a b : Bool} : ((!a) = b) ↔ (a = !b) := by
  cases a <;> cases b <;> decide

/-- A Boolean that is not the negation of another equals it. -/
@[simp] theorem Bool.not_eq_not {a b : Bool} : ¬a = !b ↔ a = b := by
  cases a <;> cases b <;> decide

/-- A Boolean whose negation is not another equals it. -/
theorem Bool.not_not_eq {a b : Bool} : ¬(!a) = b ↔ a = b := by
  cases a <;> cases b <;> decide

/-- A negation is `true` when the Boolean is `false`. -/
theorem Bool.not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by cases b <;> decide

/-- A negation is `false` when the Boolean is `true`. -/
theorem Bool.not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := by cases b <;> decide

/-- What is not `true` is `false`. -/
@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) := by
  cases b <;> decide

/-- What is not `false` is `true`. -/
@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) := by
  cases b <;> decide

/-! ## `decide` and `==` -/

/-- A proposition is decided to be true just when it holds. -/
@[simp] theorem decide_eq_true_eq [Decidable p] : (decide p = true) = p :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩

/-- A proposition is decided to be false just when it fails. -/
@[simp] theorem decide_eq_false_iff_not {_ : Decidable p} : (decide p = false) ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩

/-- A negation is decided by negating the decision. -/
@[simp] theorem decide_not [g : Decidable p] [h : Decidable (Not p)] :
    decide (Not p) = !(decide p) :=
  match Decidable.em p with
  | .inl hp => (decide_eq_false (not_not_intro hp)).trans (congrArg not (decide_eq_true hp)).symm
  | .inr hn => (decide_eq_true hn).trans (congrArg not (decide_eq_false hn)).symm

/-- The negated decision is `true` just when the proposition fails. -/
theorem not_decide_eq_true [h : Decidable p] : ((!decide p) = true) = ¬ p :=
  (Bool.not_eq_true' _).trans (propext decide_eq_false_iff_not)

/-- Heterogeneous equality in one type is equality. -/
@[simp] theorem heq_eq_eq (a b : α) : HEq a b = (a = b) := propext ⟨eq_of_heq, heq_of_eq⟩

/-- `cond true` is the first value. -/
@[simp] theorem cond_true (a b : α) : cond true a b = a := rfl

/-- `cond false` is the second value. -/
@[simp] theorem cond_false (a b : α) : cond false a b = b := rfl

/-- `a == a` is `true`. -/
@[simp] theorem beq_self_eq_true [BEq α] [ReflBEq α] (a : α) : (a == a) = true := BEq.rfl

/-- `a == a` is `true` for decidable equality. -/
theorem beq_self_eq_true' [DecidableEq α] (a : α) : (a == a) = true := BEq.rfl

/-- `a != a` is `false`. -/
@[simp] theorem bne_self_eq_false [BEq α] [ReflBEq α] (a : α) : (a != a) = false :=
  congrArg not (beq_self_eq_true a)

/-- `a != a` is `false` for decidable equality. -/
theorem bne_self_eq_false' [DecidableEq α] (a : α) : (a != a) = false := bne_self_eq_false a

/-- A lawful Boolean test fails just when the terms differ. -/
@[simp] theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} :
    (a == b) = false ↔ a ≠ b :=
  ⟨ne_of_beq_false, beq_false_of_ne⟩

/-- `!=` is `≠`. -/
@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : a != b ↔ a ≠ b :=
  (Iff.of_eq (Bool.not_eq_true' (a == b))).trans beq_eq_false_iff_ne

/-- `!=` fails just when the terms are equal. -/
@[simp] theorem bne_eq_false_iff_eq [BEq α] [LawfulBEq α] {a b : α} :
    (a != b) = false ↔ a = b :=
  (Iff.of_eq (Bool.not_eq_false' (a == b))).trans beq_iff_eq

/-- Booleans that pass the test are equal. -/
theorem Bool.beq_to_eq (a b : Bool) : (a == b) = (a = b) := propext beq_iff_eq

/-- Booleans that fail the test are not equal. -/
theorem Bool.not_beq_to_not_eq (a b : Bool) : (!(a == b)) = ¬(a = b) := propext bne_iff_ne

/-! ## Natural numbers -/

/-- Only `0` is at most `0`. -/
@[simp] theorem Nat.le_zero_eq (a : Nat) : (a ≤ 0) = (a = 0) :=
  propext ⟨fun h => match a, h with | 0, _ => rfl, fun h => h ▸ Nat.le_refl 0⟩
