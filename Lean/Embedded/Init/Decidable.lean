/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Logic

/-!
# Truth values and decidable propositions

The Boolean operations, and `Decidable`: a truth value together with the proof that it is the right
one. Both ways to branch, `cond` on a truth value and `ite` on a decidable proposition, are here.

`Bool.and`, `Bool.or` and `Bool.not` are defined by the recursor, so that they compute well in
proofs; compiled code runs their twins in `Bool.Internal`, which evaluate the second argument only
if it matters.
-/

universe u v w

/-! ## Truth values -/

/-- A truth value that is not `true` is `false`. -/
theorem Bool.eq_false_of_ne_true : {b : Bool} → Not (Eq b true) → Eq b false
  | true, h => absurd rfl h
  | false, _ => rfl

/-- A truth value that is not `false` is `true`. -/
theorem Bool.eq_true_of_ne_false : {b : Bool} → Not (Eq b false) → Eq b true
  | true, _ => rfl
  | false, h => absurd rfl h

/-- What is `true` is not `false`. -/
theorem Bool.ne_false_of_eq_true : {b : Bool} → Eq b true → Not (Eq b false)
  | true, _ => fun h => Bool.noConfusion h
  | false, h => Bool.noConfusion h

/-- What is `false` is not `true`. -/
theorem Bool.ne_true_of_eq_false : {b : Bool} → Eq b false → Not (Eq b true)
  | true, h => Bool.noConfusion h
  | false, _ => fun h => Bool.noConfusion h

/-- The first of two values if the truth value is `true`, else the second. -/
@[macro_inline, implicit_reducible] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | true => x
  | false => y

/-- `cond` whose branches may use what the truth value is. -/
@[macro_inline]
protected def Bool.dcond {α : Sort u} (c : Bool) (x : Eq c true → α) (y : Eq c false → α) : α :=
  match c with
  | true => x rfl
  | false => y rfl

/-- Disjunction, written `x || y`. -/
@[implicit_reducible]
noncomputable def Bool.or (x y : Bool) : Bool := Bool.rec y true x

/-- Disjunction as compiled code runs it. -/
@[macro_inline] def Bool.Internal.or (x y : Bool) : Bool :=
  match x with
  | true => true
  | false => y

/-- Conjunction, written `x && y`. -/
@[implicit_reducible]
noncomputable def Bool.and (x y : Bool) : Bool := Bool.rec false y x

/-- Conjunction as compiled code runs it. -/
@[macro_inline] def Bool.Internal.and (x y : Bool) : Bool :=
  match x with
  | false => false
  | true => y

/-- Negation, written `!x`. -/
@[implicit_reducible]
noncomputable def Bool.not (x : Bool) : Bool := Bool.rec true false x

/-- Negation as compiled code runs it. -/
@[inline] def Bool.Internal.not : Bool → Bool
  | true => false
  | false => true

/-- Compiled conjunction is conjunction. -/
@[csimp]
theorem Bool.and_eq_internalAnd : Eq Bool.and Bool.Internal.and :=
  funext fun x => funext fun y =>
    x.rec (motive := fun x => Eq (Bool.and x y) (Bool.Internal.and x y)) rfl rfl

/-- Compiled disjunction is disjunction. -/
@[csimp]
theorem Bool.or_eq_internalOr : Eq Bool.or Bool.Internal.or :=
  funext fun x => funext fun y =>
    x.rec (motive := fun x => Eq (Bool.or x y) (Bool.Internal.or x y)) rfl rfl

/-- Compiled negation is negation. -/
@[csimp]
theorem Bool.not_eq_internalNot : Eq Bool.not Bool.Internal.not :=
  funext fun x => x.rec (motive := fun x => Eq (Bool.not x) (Bool.Internal.not x)) rfl rfl

export Bool (or and not)

/-- Whether two truth values are the same. -/
@[inline, implicit_reducible] def Bool.beq (a b : Bool) : Bool :=
  match b with
  | false => not a
  | true => a

/-- The truth value is that of the proposition: by computation `p` for `true`, not `p` for
`false`. -/
abbrev Bool.Reflects : Bool → Prop → Prop
  | false, p => Not p
  | true, p => p

/-! ## Decidable propositions -/

/-- Propositions whose truth value can be computed. -/
class Decidable (p : Prop) where
  /-- A truth value and the proof that it is the proposition's. -/
  intro ::
  /-- The truth value of the proposition. -/
  decide : Bool
  /-- The truth value is the proposition's. -/
  reflects_decide (p) : decide.Reflects p

attribute [implicit_reducible] Decidable.decide

/-- What has been refuted is decided. -/
@[match_pattern] abbrev Decidable.isFalse (h : Not p) : Decidable p := ⟨false, h⟩

/-- What has been proved is decided. -/
@[match_pattern] abbrev Decidable.isTrue (h : p) : Decidable p := ⟨true, h⟩

/-- Case distinction on a decision: the proposition is refuted or proved. -/
@[cases_eliminator, induction_eliminator, elab_as_elim]
abbrev Decidable.falseTrueCases {p : Prop} {motive : Decidable p → Sort u}
    (isFalse : ∀ h, motive (isFalse h)) (isTrue : ∀ h, motive (isTrue h))
    (t : Decidable p) : motive t :=
  t.casesOn fun x => x.casesOn isFalse isTrue

export Decidable (isTrue isFalse decide)

/-- Predicates that are decidable at every argument. -/
abbrev DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)

/-- Relations that are decidable at all arguments. -/
abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) :=
  (a : α) → (b : β) → Decidable (r a b)

/-- Types whose equality is decidable. -/
abbrev DecidableEq (α : Sort u) := (a b : α) → Decidable (Eq a b)

/-- Decides an equality by the instance of its type. -/
def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) := inst a b

set_option linter.unusedVariables false in -- callers name the instance argument
/-- What holds has the truth value `true`. -/
theorem decide_eq_true : [inst : Decidable p] → p → Eq (decide p) true
  | isTrue _, _ => rfl
  | isFalse hn, h => absurd h hn

/-- What does not hold has the truth value `false`. -/
theorem decide_eq_false : [Decidable p] → Not p → Eq (decide p) false
  | isTrue h, hn => absurd h hn
  | isFalse _, _ => rfl

/-- What has the truth value `true` holds: the theorem behind the tactic `decide`. -/
theorem of_decide_eq_true [inst : Decidable p] : Eq (decide p) true → p := fun h =>
  match (generalizing := false) inst with
  | isTrue hp => hp
  | isFalse hn => absurd h (Bool.ne_true_of_eq_false (decide_eq_false hn))

/-- What has the truth value `false` does not hold. -/
theorem of_decide_eq_false [inst : Decidable p] : Eq (decide p) false → Not p := fun h =>
  match (generalizing := false) inst with
  | isTrue hp => absurd h (Bool.ne_false_of_eq_true (decide_eq_true hp))
  | isFalse hn => hn

/-- That something equals itself has the truth value `true`. -/
theorem of_decide_eq_self_eq_true [inst : DecidableEq α] (a : α) : Eq (decide (Eq a a)) true :=
  decide_eq_true rfl

/-! Each instance computes its truth value by a Boolean operation on those of the parts, without
looking at a proof. -/

@[macro_inline] instance {p q} [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) where
  decide := and (decide p) (decide q)
  reflects_decide :=
    match dp, dq with
    | isTrue hp, isTrue hq => And.intro hp hq
    | isTrue _, isFalse hnq => fun h => hnq h.right
    | isFalse hnp, _ => fun h => hnp h.left

@[macro_inline] instance [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) where
  decide := or (decide p) (decide q)
  reflects_decide :=
    match dp, dq with
    | isTrue hp, _ => Or.inl hp
    | isFalse _, isTrue hq => Or.inr hq
    | isFalse hnp, isFalse hnq => fun h => h.elim hnp hnq

@[inline]
instance [dp : Decidable p] : Decidable (Not p) where
  decide := not (decide p)
  reflects_decide :=
    match dp with
    | isTrue hp => absurd hp
    | isFalse hnp => hnp

/-- Decides whether two truth values are equal. -/
@[inline, implicit_reducible] def Bool.decEq (a b : Bool) : Decidable (Eq a b) where
  decide := a.beq b
  reflects_decide :=
    match a, b with
    | true, true => rfl
    | false, false => rfl
    | true, false => fun h => Bool.noConfusion h
    | false, true => fun h => Bool.noConfusion h

@[macro_inline] instance : DecidableEq Bool := Bool.decEq

/-! ## Tests and branches -/

/-- Types with a test for equality, written `a == b`. -/
class BEq (α : Type u) where
  /-- Whether the two elements pass the test. -/
  beq : α → α → Bool

instance (priority := 500) [DecidableEq α] : BEq α where
  beq a b := decide (Eq a b)

/-- Whether two elements fail the test for equality, written `a != b`. -/
@[inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := not (BEq.beq a b)

/-- The branch of a proposition that holds or not, where the branch may use that it does; written
`if h : c then t else e`. -/
@[macro_inline, implicit_reducible]
def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  h.decide.casesOn e t h.reflects_decide

/-- The first of two values if the proposition holds, else the second; written
`if c then t else e`. -/
@[macro_inline, implicit_reducible]
def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  dite c (fun _ => t) (fun _ => e)

/-! ## Further decidable propositions -/

instance : Decidable True := isTrue True.intro

instance : Decidable False := isFalse id

@[macro_inline] instance {p q} [Decidable p] [Decidable q] : Decidable (p → q) :=
  dite p
    (fun hp => dite q (fun hq => isTrue fun _ => hq) (fun hnq => isFalse fun h => hnq (h hp)))
    (fun hnp => isTrue fun hp => absurd hp hnp)

instance {p q} [Decidable p] [Decidable q] : Decidable (Iff p q) :=
  dite p
    (fun hp => dite q
      (fun hq => isTrue (Iff.intro (fun _ => hq) (fun _ => hp)))
      (fun hnq => isFalse fun h => hnq (h.mp hp)))
    (fun hnp => dite q
      (fun hq => isFalse fun h => hnp (h.mpr hq))
      (fun hnq => isTrue (Iff.intro (fun hp => absurd hp hnp) (fun hq => absurd hq hnq))))
