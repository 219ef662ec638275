/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Connectives

/-!
# Decidable propositions and conditionals

Reasoning by cases on a decidable proposition, and the values of `if … then … else`.
-/

universe u v

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

-- Equality of propositions is decided by deciding their equivalence.
instance {p q : Prop} [d : Decidable (p ↔ q)] : Decidable (p = q) :=
  match d with
  | isTrue h => isTrue (propext h)
  | isFalse h => isFalse fun e => h (.of_eq e)

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
  (Nat.beq (f x) (f y)).casesOn P (P → P)

/-- Auxiliary: constructors of an enumeration, told apart by their indices. -/
abbrev noConfusionEnum {α : Sort u} (f : α → Nat) {P : Sort v} {x y : α} (h : x = y) :
    noConfusionTypeEnum f P x y :=
  show (Nat.beq (f x) (f y)).casesOn (motive := fun _ => Sort v) P (P → P) from
  match hf : Nat.beq (f x) (f y) with
  | true => id
  | false => (Nat.ne_of_beq_eq_false hf (congrArg f h)).elim
