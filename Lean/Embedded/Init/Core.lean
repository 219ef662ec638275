/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Cast
import Init.SizeOf

/-!
# The logical core

Equality and its casts, `≠`, heterogeneous equality, the connectives, decidable propositions,
`if … then … else`, subsingletons, products and sums, propositional extensionality with what it
implies, and the classes of algebraic laws that `ac_rfl` uses. Statements are those of Lean's own
`Init`; the elaborator and the tactics refer to many of them by name.
-/

universe u v w u₁ u₂ v₁ v₂

/-! ## Functions -/

/-- The identity, which asks the compiler to inline the function applied in its argument. -/
@[simp] def inline {α : Sort u} (a : α) : α := a

/-- The identity function returns its argument. -/
theorem id_def {α : Sort u} (a : α) : id a = a := rfl

/-- A binary function with its arguments exchanged. -/
@[inline] def flip {α : Sort u} {β : Sort v} {φ : Sort w} (f : α → β → φ) : β → α → φ :=
  fun b a => f a b

/-- A constant function ignores its argument. -/
@[simp] theorem Function.const_apply {y : β} {x : α} : const α y x = y := rfl

/-- A composition applies the inner function first. -/
@[simp] theorem Function.comp_apply {f : β → δ} {g : α → β} {x : α} : comp f g x = f (g x) := rfl

/-- Composition, as a lambda. -/
theorem Function.comp_def {α β δ} (f : β → δ) (g : α → β) : f ∘ g = fun x => f (g x) := rfl

/-- A constant function after any function is constant. -/
@[simp] theorem Function.const_comp {f : α → β} {c : γ} :
    (Function.const β c ∘ f) = Function.const α c := rfl

/-- Any function after a constant function is constant. -/
@[simp] theorem Function.comp_const {f : β → γ} {b : β} :
    (f ∘ Function.const α b) = Function.const α (f b) := rfl

/-- The function that is always `true` absorbs what precedes it. -/
@[simp] theorem Function.true_comp {f : α → β} : ((fun _ => true) ∘ f) = fun _ => true := rfl

/-- The function that is always `false` absorbs what precedes it. -/
@[simp] theorem Function.false_comp {f : α → β} : ((fun _ => false) ∘ f) = fun _ => false := rfl

attribute [simp] namedPattern

/-- From an element of the empty type, anything. -/
@[macro_inline] def Empty.elim {C : Sort u} : Empty → C := Empty.rec

instance : DecidableEq Empty := fun a => a.elim

/-- From an element of the universe-polymorphic empty type, anything. -/
@[macro_inline] def PEmpty.elim {C : Sort _} : PEmpty → C := fun a => nomatch a

instance : DecidableEq PEmpty := fun a => a.elim

/-- An optional parameter has the type it is declared with. -/
theorem optParam_eq (α : Sort u) (default : α) : optParam α default = α := rfl

/-! ## Truth, negation and casts -/

/-- `True` holds. -/
theorem trivial : True := ⟨⟩

/-- Contraposition. -/
theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)

/-- `False` does not hold. -/
theorem not_false : ¬False := id

/-- What holds is not refutable. -/
theorem not_not_intro {p : Prop} (h : p) : ¬ ¬ p := fun hn => hn h

/-- Any two proofs of a proposition are equal. -/
theorem proof_irrel {a : Prop} (h₁ h₂ : a) : h₁ = h₂ := rfl

/-- Carries an element along an equality of types. -/
@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := h ▸ a

/-- Carries an element back along an equality of types. `rw` and `simp` close goals with it. -/
@[macro_inline] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α := h ▸ b

/-- Replaces equals by equals, from right to left. -/
@[elab_as_elim]
theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) (h₂ : p a) : p b := h₁ ▸ h₂

/-- `Eq.ndrec` with the equality first. -/
abbrev Eq.ndrecOn.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} {b : α} (h : a = b)
    (m : motive a) : motive b :=
  Eq.ndrec m h

/-- A cast along a trivial equality does nothing. -/
@[simp] theorem cast_eq {α : Sort u} (h : α = α) (a : α) : cast h a = a := rfl

/-- `a ≠ b` says that `a = b` is false. -/
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := ¬(a = b)

section Ne

variable {α : Sort u}
variable {a b : α} {p : Prop}

/-- Two terms differ if their equality is absurd. -/
theorem Ne.intro (h : a = b → False) : a ≠ b := h

/-- Equality of terms that differ is absurd. -/
theorem Ne.elim (h : a ≠ b) : a = b → False := h

/-- Nothing differs from itself. -/
theorem Ne.irrefl (h : a ≠ a) : False := h rfl

/-- `≠` is symmetric. -/
@[symm] theorem Ne.symm (h : a ≠ b) : b ≠ a := fun e => h e.symm

/-- `≠` is symmetric, as an equivalence. -/
theorem ne_comm {α} {a b : α} : a ≠ b ↔ b ≠ a := ⟨Ne.symm, Ne.symm⟩

/-- Nothing differs from itself. -/
theorem false_of_ne : a ≠ a → False := Ne.irrefl

/-- What holds is not `False`. -/
theorem ne_false_of_self : p → p ≠ False := fun hp h => h.mp hp

/-- What does not hold is not `True`. -/
theorem ne_true_of_not : ¬p → p ≠ True := fun hnp h => hnp (h.mpr trivial)

/-- `True` is not `False`. -/
theorem true_ne_false : ¬True = False := ne_false_of_self trivial

/-- `False` is not `True`. -/
theorem false_ne_true : False ≠ True := fun h => h.mpr trivial

end Ne

/-- A Boolean that is not `true` is `false`. -/
theorem Bool.of_not_eq_true : {b : Bool} → ¬ (b = true) → b = false
  | true, h => absurd rfl h
  | false, _ => rfl

/-- A Boolean that is not `false` is `true`. -/
theorem Bool.of_not_eq_false : {b : Bool} → ¬ (b = false) → b = true
  | true, _ => rfl
  | false, h => absurd rfl h

/-! ## Heterogeneous equality -/

section

variable {α β φ : Sort u} {a a' : α} {b b' : β} {c : φ}

/-- The non-dependent recursor of heterogeneous equality. -/
noncomputable def HEq.ndrec.{u1, u2} {α : Sort u2} {a : α}
    {motive : {β : Sort u2} → β → Sort u1} (m : motive a) {β : Sort u2} {b : β} (h : HEq a b) :
    motive b :=
  h.rec m

/-- `HEq.ndrec` with the equality first. -/
noncomputable def HEq.ndrecOn.{u1, u2} {α : Sort u2} {a : α}
    {motive : {β : Sort u2} → β → Sort u1} {β : Sort u2} {b : β} (h : HEq a b) (m : motive a) :
    motive b :=
  h.rec m

/-- Transport along a heterogeneous equality between elements of one type. -/
abbrev HEq.homo_ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : HEq a b) : motive b :=
  (eq_of_heq h).rec m

/-- `HEq.homo_ndrec` along an equality read from right to left. -/
abbrev HEq.homo_ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a)
    {b : α} (h : HEq b a) : motive b :=
  (eq_of_heq h).symm.rec m

/-- Substitution along a heterogeneous equality. -/
theorem HEq.subst {p : (T : Sort u) → T → Prop} (h₁ : HEq a b) (h₂ : p α a) : p β b :=
  HEq.ndrecOn h₁ h₂

/-- Heterogeneous equality is transitive. -/
theorem HEq.trans (h₁ : HEq a b) (h₂ : HEq b c) : HEq a c := HEq.subst h₂ h₁

/-- A heterogeneous equality followed by an equality. -/
theorem heq_of_heq_of_eq (h₁ : HEq a b) (h₂ : b = b') : HEq a b' := h₁.trans (heq_of_eq h₂)

/-- An equality followed by a heterogeneous equality. -/
theorem heq_of_eq_of_heq (h₁ : a = a') (h₂ : HEq a' b) : HEq a b := (heq_of_eq h₁).trans h₂

/-- The types of heterogeneously equal terms are equal. -/
theorem type_eq_of_heq (h : HEq a b) : α = β := h.rec (Eq.refl α)

end

/-- A transported element is heterogeneously equal to the original. -/
theorem eqRec_heq {α : Sort u} {φ : α → Sort v} {a a' : α} :
    (h : a = a') → (p : φ a) → HEq (Eq.recOn (motive := fun x _ => φ x) h p) p
  | rfl, p => HEq.refl p

/-- A transport on the left of a heterogeneous equality can be dropped. -/
theorem eqRec_heq_iff {α : Sort u} {a : α} {motive : (b : α) → a = b → Sort v}
    {b : α} {refl : motive a (Eq.refl a)} {h : a = b} {c : motive b h} :
    HEq (@Eq.rec α a motive refl b h) c ↔ HEq refl c :=
  h.rec (fun _ => ⟨id, id⟩) c

/-- A transport on the right of a heterogeneous equality can be dropped. -/
theorem heq_eqRec_iff {α : Sort u} {a : α} {motive : (b : α) → a = b → Sort v}
    {b : α} {refl : motive a (Eq.refl a)} {h : a = b} {c : motive b h} :
    HEq c (@Eq.rec α a motive refl b h) ↔ HEq c refl :=
  h.rec (fun _ => ⟨id, id⟩) c

/-- A transported function applied is the function applied to the argument transported back. -/
theorem apply_eqRec {α : Sort u} {a : α} (motive : (b : α) → a = b → Sort v)
    {b : α} {h : a = b} {c : motive a (Eq.refl a) → β} {d : motive b h} :
    @Eq.rec α a (fun b h => motive b h → β) c b h d = c (h.symm ▸ d) :=
  match h, d with
  | rfl, _ => rfl

/-- Terms that a transport makes equal are heterogeneously equal. -/
theorem heq_of_eqRec_eq {α β : Sort u} {a : α} {b : β} (h₁ : α = β)
    (h₂ : Eq.rec (motive := fun α _ => α) a h₁ = b) : HEq a b :=
  match h₁, h₂ with
  | rfl, rfl => HEq.refl a

/-- A cast is heterogeneously equal to the original. -/
theorem cast_heq {α β : Sort u} : (h : α = β) → (a : α) → HEq (cast h a) a
  | rfl, a => HEq.refl a

/-! ## The connectives -/

variable {a b c d : Prop}

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

/-! ## Decidable propositions -/

/-- `True` is decided to be true. -/
@[simp] theorem decide_true (h : Decidable True) : @decide True h = true :=
  match h with
  | isTrue _ => rfl
  | isFalse h => (h trivial).elim

/-- `False` is decided to be false. -/
@[simp] theorem decide_false (h : Decidable False) : @decide False h = false :=
  match h with
  | isFalse _ => rfl
  | isTrue h => h.elim

/-- `decide` with the instance given explicitly. -/
@[inline] def toBoolUsing {p : Prop} (d : Decidable p) : Bool := d.decide

/-- A proposition that holds is decided to be true. -/
theorem toBoolUsing_eq_true {p : Prop} (d : Decidable p) (h : p) : toBoolUsing d = true :=
  decide_eq_true (inst := d) h

/-- A proposition decided to be true holds. -/
theorem of_toBoolUsing_eq_true {p : Prop} {d : Decidable p} (h : toBoolUsing d = true) : p :=
  of_decide_eq_true h

/-- A proposition decided to be false does not hold. -/
theorem of_toBoolUsing_eq_false {p : Prop} {d : Decidable p} (h : toBoolUsing d = false) : ¬p :=
  of_decide_eq_false h

namespace Decidable

variable {p q : Prop}

/-- Case distinction on a decidable proposition. -/
@[macro_inline] def byCases {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  match dec with
  | isTrue h => h1 h
  | isFalse h => h2 h

/-- Excluded middle for a decidable proposition. -/
theorem em (p : Prop) [Decidable p] : p ∨ ¬p := byCases .inl .inr

/-- Proof by contradiction for a decidable proposition. -/
theorem byContradiction [dec : Decidable p] (h : ¬p → False) : p :=
  byCases (dec := dec) id fun hn => (h hn).elim

/-- Double negation elimination for a decidable proposition. -/
theorem of_not_not [Decidable p] : ¬ ¬ p → p := byContradiction

/-- De Morgan's law for decidable propositions. -/
theorem not_and_iff_or_not {p q : Prop} [d₁ : Decidable p] [d₂ : Decidable q] :
    ¬ (p ∧ q) ↔ ¬ p ∨ ¬ q where
  mp h :=
    match d₁, d₂ with
    | isTrue hp, isTrue hq => absurd ⟨hp, hq⟩ h
    | isFalse hp, _ => .inl hp
    | _, isFalse hq => .inr hq
  mpr
    | .inl hp => mt And.left hp
    | .inr hq => mt And.right hq

end Decidable

section

variable {p q : Prop}

/-- Decides a proposition by an equivalent one. -/
@[inline] def decidable_of_decidable_of_iff [Decidable p] (h : p ↔ q) : Decidable q :=
  if hp : p then
    isTrue (h.mp hp)
  else
    isFalse fun hq => hp (h.mpr hq)

/-- Decides a proposition by an equal one. -/
@[inline] def decidable_of_decidable_of_eq [Decidable p] (h : p = q) : Decidable q :=
  decidable_of_decidable_of_iff (p := p) (.of_eq h)

end

/-! ## `if … then … else` -/

/-- The condition holds: the value is the first branch. -/
theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} :
    (ite c t e) = t :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

/-- The condition fails: the value is the second branch. -/
theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} :
    (ite c t e) = e :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

/-- The condition holds: the value is the first branch, applied to the proof. -/
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α}
    {e : ¬ c → α} : (dite c t e) = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

/-- The condition fails: the value is the second branch, applied to the proof. -/
theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α}
    {e : ¬ c → α} : (dite c t e) = e hnc :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

/-- The former name of `ite_eq_left`. -/
theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
  ite_eq_left hc

/-- The former name of `ite_eq_right`. -/
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
  ite_eq_right hnc

/-- The former name of `dite_eq_left`. -/
theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬ c → α} :
    (dite c t e) = t hc :=
  dite_eq_left hc

/-- The former name of `dite_eq_right`. -/
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬ c → α} :
    (dite c t e) = e hnc :=
  dite_eq_right hnc

/-- The former name of `ite_true`. -/
theorem if_true {_ : Decidable True} (t e : α) : ite True t e = t := ite_eq_left trivial

/-- The former name of `ite_false`. -/
theorem if_false {_ : Decidable False} (t e : α) : ite False t e = e := ite_eq_right not_false

/-- What holds of both branches, each under its hypothesis, holds of the whole. -/
def iteInduction {c} [inst : Decidable c] {motive : α → Sort _} {t e : α}
    (hpos : c → motive t) (hneg : ¬c → motive e) : motive (ite c t e) :=
  match inst with
  | isTrue h => hpos h
  | isFalse h => hneg h

/-- A dependent conditional whose branches ignore the proof is an ordinary one. -/
theorem dif_eq_if (c : Prop) {h : Decidable c} {α : Sort u} (t : α) (e : α) :
    dite c (fun _ => t) (fun _ => e) = ite c t e :=
  match h with
  | isTrue _ => rfl
  | isFalse _ => rfl

instance {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] :
    Decidable (if c then t else e) :=
  match dC with
  | isTrue _ => dT
  | isFalse _ => dE

instance {c : Prop} {t : c → Prop} {e : ¬c → Prop} [dC : Decidable c] [dT : ∀ h, Decidable (t h)]
    [dE : ∀ h, Decidable (e h)] : Decidable (if h : c then t h else e h) :=
  match dC with
  | isTrue hc => dT hc
  | isFalse hc => dE hc

/-- Auxiliary: the type of `noConfusionEnum`. -/
abbrev noConfusionTypeEnum {α : Sort u} (f : α → Nat) (P : Sort v) (x y : α) : Sort v :=
  match Nat.decEq (f x) (f y) with
  | isTrue _ => P → P
  | isFalse _ => P

/-- Auxiliary: constructors of an enumeration, told apart by their indices. -/
abbrev noConfusionEnum {α : Sort u} (f : α → Nat) {P : Sort v} {x y : α} (h : x = y) :
    noConfusionTypeEnum f P x y :=
  show (match Nat.decEq (f x) (f y) with | isTrue _ => P → P | isFalse _ => P) from
  match Nat.decEq (f x) (f y) with
  | isTrue _ => id
  | isFalse hn => (hn (congrArg f h)).elim

/-! ## Boolean equality -/

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

/-! ## Subsingletons -/

/-- A type with at most one element. -/
class Subsingleton (α : Sort u) : Prop where
  /-- A type is a subsingleton if any two of its elements are equal. -/
  intro ::
  /-- Any two elements are equal. -/
  allEq : (a b : α) → a = b

/-- Any two elements of a subsingleton are equal. -/
protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b :=
  h.allEq

/-- Any elements of two equal subsingletons are heterogeneously equal. -/
protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α)
    (b : β) : HEq a b := by
  subst h₂
  exact heq_of_eq (h₁.allEq a b)

instance (p : Prop) : Subsingleton p := ⟨fun a b => proof_irrel a b⟩

instance : Subsingleton Empty := ⟨(·.elim)⟩

instance : Subsingleton PEmpty := ⟨(·.elim)⟩

instance [Subsingleton α] [Subsingleton β] : Subsingleton (α × β) :=
  ⟨fun (a, b) (a', b') =>
    match Subsingleton.elim a a', Subsingleton.elim b b' with
    | rfl, rfl => rfl⟩

instance (p : Prop) : Subsingleton (Decidable p) :=
  ⟨fun
    | isTrue _, isTrue _ => rfl
    | isFalse _, isFalse _ => rfl
    | isTrue h, isFalse h' => absurd h h'
    | isFalse h, isTrue h' => absurd h' h⟩

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

/-! ## Subtypes, sums and products -/

namespace Subtype

/-- An element of a subtype witnesses the existential statement. -/
theorem exists_of_subtype {α : Type u} {p : α → Prop} : { x // p x } → Exists (fun x => p x)
  | ⟨a, h⟩ => ⟨a, h⟩

variable {α : Type u} {p : α → Prop}

/-- Elements of a subtype are equal if the underlying elements are. -/
protected theorem eq : ∀ {a1 a2 : {x // p x}}, val a1 = val a2 → a1 = a2
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

/-- An element of a subtype is the pair of its parts. -/
theorem eta (a : {x // p x}) (h : p (val a)) : mk (val a) h = a := rfl

instance {α : Type u} {p : α → Prop} [BEq α] : BEq {x : α // p x} :=
  ⟨fun x y => x.1 == y.1⟩

instance {α : Type u} {p : α → Prop} [BEq α] [ReflBEq α] : ReflBEq {x : α // p x} where
  rfl {x} := BEq.refl x.1

instance {α : Type u} {p : α → Prop} [BEq α] [LawfulBEq α] : LawfulBEq {x : α // p x} where
  eq_of_beq h := Subtype.eq (eq_of_beq h)

instance {α : Type u} {p : α → Prop} [DecidableEq α] : DecidableEq {x : α // p x} :=
  fun x y =>
    if h : x.1 = y.1 then isTrue (Subtype.eq h) else isFalse fun e => h (congrArg val e)

end Subtype

section

variable {α : Type u} {β : Type v}

/-- A sum is inhabited if its left summand is. -/
@[reducible] def Sum.inhabitedLeft [Inhabited α] : Inhabited (Sum α β) where
  default := Sum.inl default

/-- A sum is inhabited if its right summand is. -/
@[reducible] def Sum.inhabitedRight [Inhabited β] : Inhabited (Sum α β) where
  default := Sum.inr default

/-- A sum is nonempty if its left summand is. -/
instance Sum.nonemptyLeft [h : Nonempty α] : Nonempty (Sum α β) :=
  match h with
  | ⟨a⟩ => ⟨Sum.inl a⟩

/-- A sum is nonempty if its right summand is. -/
instance Sum.nonemptyRight [h : Nonempty β] : Nonempty (Sum α β) :=
  match h with
  | ⟨b⟩ => ⟨Sum.inr b⟩

end

instance [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (α × β) :=
  match h1, h2 with
  | ⟨a⟩, ⟨b⟩ => ⟨(a, b)⟩

instance [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (MProd α β) :=
  match h1, h2 with
  | ⟨a⟩, ⟨b⟩ => ⟨⟨a, b⟩⟩

instance [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (PProd α β) :=
  match h1, h2 with
  | ⟨a⟩, ⟨b⟩ => ⟨⟨a, b⟩⟩

instance [Inhabited α] [Inhabited β] : Inhabited (α × β) where
  default := (default, default)

instance [Inhabited α] [Inhabited β] : Inhabited (MProd α β) where
  default := ⟨default, default⟩

instance [Inhabited α] [Inhabited β] : Inhabited (PProd α β) where
  default := ⟨default, default⟩

instance [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) :=
  fun (a, b) (a', b') =>
    match decEq a a' with
    | isTrue e₁ =>
      match decEq b b' with
      | isTrue e₂ => isTrue (e₁ ▸ e₂ ▸ rfl)
      | isFalse n₂ => isFalse fun h => n₂ (congrArg Prod.snd h)
    | isFalse n₁ => isFalse fun h => n₁ (congrArg Prod.fst h)

instance [BEq α] [BEq β] : BEq (α × β) where
  beq := fun (a₁, b₁) (a₂, b₂) => a₁ == a₂ && b₁ == b₂

/-- Pairs in lexicographical order. -/
def Prod.lexLt [LT α] [LT β] (s : α × β) (t : α × β) : Prop :=
  s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)

/-- The lexicographical order of pairs is decidable. -/
instance Prod.lexLtDec
    [LT α] [LT β] [DecidableEq α]
    [(a b : α) → Decidable (a < b)] [(a b : β) → Decidable (a < b)] :
    (s t : α × β) → Decidable (Prod.lexLt s t) :=
  fun _ _ => inferInstanceAs (Decidable (_ ∨ _))

/-- The lexicographical order of pairs, unfolded. -/
theorem Prod.lexLt_def [LT α] [LT β] (s t : α × β) :
    (Prod.lexLt s t) = (s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)) := rfl

/-- A pair is the pair of its components. -/
theorem Prod.eta (p : α × β) : (p.1, p.2) = p := rfl

/-- Applies a function to each component of a pair. -/
def Prod.map {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂}
    (f : α₁ → α₂) (g : β₁ → β₂) : α₁ × β₁ → α₂ × β₂
  | (a, b) => (f a, g b)

/-- `Prod.map` on an explicit pair. -/
@[simp] theorem Prod.map_apply (f : α → β) (g : γ → δ) (x) (y) :
    Prod.map f g (x, y) = (f x, g y) := rfl

/-- The first component of `Prod.map`. -/
@[simp] theorem Prod.map_fst (f : α → β) (g : γ → δ) (x) : (Prod.map f g x).1 = f x.1 := rfl

/-- The second component of `Prod.map`. -/
@[simp] theorem Prod.map_snd (f : α → β) (g : γ → δ) (x) : (Prod.map f g x).2 = g x.2 := rfl

/-- A dependent pair of an element and a proof witnesses the existential statement. -/
theorem Exists.of_psigma_prop {α : Sort u} {p : α → Prop} :
    (PSigma (fun x => p x)) → Exists (fun x => p x)
  | ⟨x, hx⟩ => ⟨x, hx⟩

/-- Dependent pairs are equal if their components are, the second after a transport. -/
protected theorem PSigma.eta {α : Sort u} {β : α → Sort v} {a₁ a₂ : α} {b₁ : β a₁} {b₂ : β a₂}
    (h₁ : a₁ = a₂) (h₂ : Eq.ndrec b₁ h₁ = b₂) : PSigma.mk a₁ b₁ = PSigma.mk a₂ b₂ :=
  match h₁, h₂ with
  | rfl, rfl => rfl

/-- The unit type has one element. -/
theorem PUnit.subsingleton (a b : PUnit) : a = b := rfl

/-- Every element of the unit type is `⟨⟩`. -/
theorem PUnit.eq_punit (a : PUnit) : a = ⟨⟩ := rfl

instance : Subsingleton PUnit := ⟨PUnit.subsingleton⟩

instance : DecidableEq PUnit := fun a b => isTrue (PUnit.subsingleton a b)

/-! ## Propositional extensionality -/

/-- Propositions that imply each other are equal. -/
theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩

-- Equality of propositions is decided by deciding their equivalence.
instance {p q : Prop} [d : Decidable (p ↔ q)] : Decidable (p = q) :=
  match d with
  | isTrue h => isTrue (propext h)
  | isFalse h => isFalse fun e => h (.of_eq e)

/-- Eliminates a conjunction. -/
abbrev And.elim (f : a → b → α) (h : a ∧ b) : α := f h.left h.right

/-- Auxiliary: joins two hypotheses into a conjunction, for the injectivity theorems below. -/
theorem Lean.injEq_helper {P Q R : Prop} : (P → Q → R) → (P ∧ Q → R) := fun h hpq =>
  h hpq.left hpq.right

gen_injective_theorems% Array
gen_injective_theorems% BitVec
gen_injective_theorems% Char
gen_injective_theorems% EStateM.Result
gen_injective_theorems% Except
gen_injective_theorems% Fin
gen_injective_theorems% List
gen_injective_theorems% MProd
gen_injective_theorems% Option
gen_injective_theorems% PLift
gen_injective_theorems% PULift
gen_injective_theorems% PProd
gen_injective_theorems% Prod
gen_injective_theorems% PSigma
gen_injective_theorems% PSum
gen_injective_theorems% Sigma
gen_injective_theorems% String
gen_injective_theorems% Subtype
gen_injective_theorems% Sum
gen_injective_theorems% UInt16
gen_injective_theorems% UInt32
gen_injective_theorems% UInt64
gen_injective_theorems% UInt8
gen_injective_theorems% ULift
gen_injective_theorems% USize

/-- The successor function is injective. -/
theorem Nat.succ.inj {m n : Nat} : m.succ = n.succ → m = n := fun h => Nat.noConfusion h id

/-- The successor function is injective, as an equality of propositions. -/
theorem Nat.succ.injEq (u v : Nat) : (u.succ = v.succ) = (u = v) :=
  Eq.propIntro Nat.succ.inj (congrArg Nat.succ)

/-- A lawful Boolean test is equality. -/
@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b :=
  ⟨eq_of_beq, beq_of_eq⟩

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

/-- Elements of a subsingleton are equal. -/
theorem eq_iff_true_of_subsingleton [Subsingleton α] (x y : α) : x = y ↔ True :=
  iff_true_intro (Subsingleton.elim x y)

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
