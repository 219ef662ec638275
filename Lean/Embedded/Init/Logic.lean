/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude

/-!
# Logic

The first file: equality, quotients, the connectives and pairs, from nothing. Lean's elaborator,
kernel and code generator know most of these constants by name and by shape, so that names, types
and the order of constructors and fields are not ours to choose.

The order obeys the bootstrap: `▸` needs `Eq.symm`, the command `init_quot` needs `Eq`,
heterogeneous equality needs `cast`, and no notation exists yet (`Eq a b` stands for `a = b` up to
`Init.Syntax`).
-/

universe u v w

/-! ## Placeholders of the code generator

Constants that compiled code uses where types and proofs have been erased. They are `unsafe`, so no
theorem can rest on them. -/

/-- What the code generator leaves in the place of an erased term. -/
unsafe axiom lcErased : Type

/-- What the code generator leaves in the place of a type that it does not track. -/
unsafe axiom lcAny : Type

/-- The code generator's type of a result that is never looked at. -/
unsafe axiom lcVoid : Type

/-- What the code generator leaves in the place of a proof. -/
unsafe axiom lcProof {α : Prop} : α

/-- What the code generator leaves in the place of a type cast. -/
unsafe axiom lcCast {α : Sort u} {β : Sort v} (a : α) : β

/-- What the code generator leaves in a branch that cannot be reached. -/
unsafe axiom lcUnreachable {α : Sort u} : α

/-! ## Functions -/

/-- The identity function. -/
@[inline, implicit_reducible] def id {α : Sort u} (a : α) : α := a

/-- Composition of functions: first `g`, then `f`. -/
@[inline, implicit_reducible] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w}
    (f : β → δ) (g : α → β) : α → δ :=
  fun x => f (g x)

/-- The function that has the value `a` everywhere. -/
@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a

set_option checkBinderAnnotations false in
/-- The instance that type class inference finds for `α`. -/
abbrev inferInstance {α : Sort u} [i : α] : α := i

set_option checkBinderAnnotations false in
/-- The instance that type class inference finds for `α`, to be used at a type equal to `α`. -/
abbrev «inferInstanceAs» (α : Sort u) [i : α] : α := i

/-! ## Types with one element and with none

The universe check is off for the two types in `Sort u`: whether they are propositions or data
depends on `u`, which the kernel allows here and the elaborator otherwise refuses. -/

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type with one element, in every universe. -/
inductive PUnit : Sort u where
  /-- The one element. -/
  | unit : PUnit

/-- The type with one element. -/
abbrev Unit : Type := PUnit

/-- The element of `Unit`, written `()`. -/
@[match_pattern] abbrev Unit.unit : Unit := PUnit.unit

/-- The proposition that always holds. -/
inductive True : Prop where
  /-- Its proof. -/
  | intro : True

/-- The proposition that never holds. -/
inductive False : Prop

/-- The type without elements. -/
inductive Empty : Type

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type without elements, in every universe. -/
inductive PEmpty : Sort u where

/-- The negation of `a`. -/
@[implicit_reducible] def Not (a : Prop) : Prop := a → False

/-- Anything follows from `False`. -/
@[macro_inline] def False.elim {C : Sort u} (h : False) : C := h.rec

/-- Anything follows from a proposition and its negation. -/
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := False.elim (h₂ h₁)

/-! ## Equality -/

/-- Equality of two elements of one type, written `a = b`. -/
inductive Eq : α → α → Prop where
  /-- Everything equals itself. -/
  | refl (a : α) : Eq a a

/-- Transport along an equality, for a motive that does not mention the proof. -/
@[simp] abbrev Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a)
    {b : α} (h : Eq a b) : motive b :=
  h.rec m

set_option linter.defProp false in -- a definition, since Lean matches on it
/-- Equality is reflexive; the two sides need only be equal by computation. -/
@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a

/-- The identity function does nothing. -/
@[simp] theorem id_eq (a : α) : Eq (id a) a := rfl

/-- Equal things have the same properties. -/
theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) :
    motive b :=
  Eq.ndrec h₂ h₁

/-- Equality is symmetric. -/
@[symm] theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a :=
  Eq.subst (motive := fun x => Eq x a) h rfl

/-- Transport along an equality read backwards. -/
@[simp] abbrev Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a)
    {b : α} (h : Eq b a) : motive b :=
  Eq.ndrec m h.symm

/-- Equality is transitive. -/
theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c := Eq.subst h₂ h₁

/-- The element of `β` that an element of the equal type `α` is. -/
@[macro_inline, implicit_reducible] def cast {α β : Sort u} (h : Eq α β) (a : α) : β := h.rec a

/-- A function takes equal values at equal arguments. -/
theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) :
    Eq (f a₁) (f a₂) :=
  Eq.subst (motive := fun x => Eq (f a₁) (f x)) h rfl

/-- Equal functions take equal values at equal arguments. -/
theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂)
    (h₂ : Eq a₁ a₂) : Eq (f₁ a₁) (f₂ a₂) :=
  Eq.trans (congrArg f₁ h₂) (congrArg (fun g : α → β => g a₂) h₁)

/-- Equal dependent functions take equal values. -/
theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) :
    Eq (f a) (g a) :=
  congrArg (fun k : (x : α) → β x => k a) h

/-- Equal functions take equal values. -/
theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : Eq f g) (a : α) :
    Eq (f a) (g a) :=
  congrArg (fun k : α → β => k a) h

/-! ## Quotients

`init_quot` adds the kernel's own `Quot`, `Quot.mk`, `Quot.lift` and `Quot.ind`. Only their
soundness is an axiom. -/

init_quot

/-- Related elements become equal in the quotient: one of the three axioms of Lean. -/
axiom Quot.sound : ∀ {α : Sort u} {r : α → α → Prop} {a b : α},
  r a b → Eq (Quot.mk r a) (Quot.mk r b)

/-- What the code generator leaves in the place of `Quot.lift`. -/
unsafe axiom Quot.lcInv {α : Sort u} {r : α → α → Prop} (q : Quot r) : α

/-- `Quot.lift` with the element of the quotient first. -/
protected abbrev Quot.liftOn {α : Sort u} {β : Sort v} {r : α → α → Prop} (q : Quot r) (f : α → β)
    (c : (a b : α) → r a b → Eq (f a) (f b)) : β :=
  Quot.lift f c q

/-- Functions with equal values are equal. The proof sends them to one element of the quotient of
the functions by agreement, on which application is still defined. -/
theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : ∀ x, Eq (f x) (g x)) :
    Eq f g :=
  let agree (f g : (x : α) → β x) := ∀ x, Eq (f x) (g x)
  let apply (q : Quot agree) (x : α) : β x := Quot.liftOn q (fun k => k x) (fun _ _ e => e x)
  congrArg apply (Quot.sound h)

/-! ## Heterogeneous equality -/

/-- Equality between elements of types that need not be the same. -/
inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  /-- Everything equals itself. -/
  | refl (a : α) : HEq a a

set_option linter.defProp false in -- a definition, since Lean matches on it
/-- Heterogeneous equality is reflexive. -/
@[match_pattern] protected def HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a

/-- Between elements of one type, heterogeneous equality is equality. -/
theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  have castEq : (α β : Sort u) → (a : α) → (b : β) → HEq a b → (e : Eq α β) → Eq (cast e a) b :=
    fun _ _ _ _ h => h.rec (fun _ => rfl)
  castEq α α a a' h rfl

/-- Equality is a heterogeneous equality. -/
theorem heq_of_eq (h : Eq a a') : HEq a a' :=
  Eq.subst (motive := fun x => HEq a x) h (HEq.refl a)

section
variable {α β : Sort u} {a : α} {b : β}

/-- Heterogeneous equality is symmetric. -/
@[symm] theorem HEq.symm (h : HEq a b) : HEq b a :=
  h.rec (motive := fun x _ => HEq x a) (HEq.refl a)

end

/-- Transport along a heterogeneous equality between elements of one type. -/
def HEq.elim {α : Sort u} {a : α} {p : α → Sort v} {b : α} (h₁ : HEq a b) (h₂ : p a) : p b :=
  (eq_of_heq h₁).rec h₂

/-! ## Connectives and pairs -/

/-- Both `a` and `b` hold, written `a ∧ b`. -/
@[pp_using_anonymous_constructor]
structure And (a b : Prop) : Prop where
  /-- Two proofs prove the conjunction. -/
  intro ::
  /-- The first of the two holds. -/
  left : a
  /-- The second of the two holds. -/
  right : b

/-- At least one of `a` and `b` holds, written `a ∨ b`. -/
inductive Or (a b : Prop) : Prop where
  /-- The first holds. -/
  | inl (h : a) : Or a b
  /-- The second holds. -/
  | inr (h : b) : Or a b

/-- Proof by cases on a disjunction. -/
theorem Or.elim {c : Prop} (h : Or a b) (left : a → c) (right : b → c) : c := h.rec left right

/-- If the first does not hold, the second does. -/
theorem Or.resolve_left (h : Or a b) (na : Not a) : b := h.elim (fun ha => absurd ha na) id

/-- If the second does not hold, the first does. -/
theorem Or.resolve_right (h : Or a b) (nb : Not b) : a := h.elim id (fun hb => absurd hb nb)

/-- Each of `a` and `b` implies the other, written `a ↔ b`. -/
structure Iff (a b : Prop) : Prop where
  /-- Two implications prove the equivalence. -/
  intro ::
  /-- The implication from left to right. -/
  mp : a → b
  /-- The implication from right to left. -/
  mpr : b → a

/-- Equivalent propositions are equal: one of the three axioms of Lean. -/
axiom propext {a b : Prop} : (Iff a b) → Eq a b

/-- Pairs, written `α × β`. -/
structure Prod (α : Type u) (β : Type v) where
  /-- The pair of two elements, written `(a, b)`. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

attribute [unbox] Prod

/-- Pairs whose components may be proofs. -/
structure PProd (α : Sort u) (β : Sort v) where
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

/-- Pairs of types in one universe. -/
structure MProd (α β : Type u) where
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

/-- The elements of a type that have a property, written `{x // p x}`. -/
@[pp_using_anonymous_constructor]
structure Subtype {α : Sort u} (p : α → Prop) where
  /-- The element. -/
  val : α
  /-- It has the property. -/
  property : p val

/-- There is an element with the property `p`, written `∃ x, p x`. -/
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  /-- A witness and its property prove it. -/
  | intro (w : α) (h : p w) : Exists p

/-- Dependent pairs, written `(a : α) × β a`. -/
@[pp_using_anonymous_constructor]
structure Sigma {α : Type u} (β : α → Type v) where
  /-- The pair of an element and an element of the type over it. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component, of a type that depends on the first. -/
  snd : β fst

attribute [unbox] Sigma

/-- Dependent pairs whose components may be proofs. -/
@[pp_using_anonymous_constructor]
structure PSigma {α : Sort u} (β : α → Sort v) where
  /-- The pair of an element and an element of the type over it. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component, of a type that depends on the first. -/
  snd : β fst

/-- An element of one of two types, written `α ⊕ β`. -/
inductive Sum (α : Type u) (β : Type v) where
  /-- An element of the first type. -/
  | inl (val : α) : Sum α β
  /-- An element of the second type. -/
  | inr (val : β) : Sum α β

/-- An element of one of two types, which may be propositions. -/
inductive PSum (α : Sort u) (β : Sort v) where
  /-- An element of the first type. -/
  | inl (val : α) : PSum α β
  /-- An element of the second type. -/
  | inr (val : β) : PSum α β

/-! ## Truth values

Declared after both equalities, since only then does Lean generate `Bool.noConfusion`. -/

/-- The two truth values. -/
inductive Bool : Type where
  /-- The value of what does not hold. -/
  | false : Bool
  /-- The value of what holds. -/
  | true : Bool

export Bool (false true)

/-! ## Markers of parameters

The elaborator recognises these types by name; each is the type that it marks. -/

set_option linter.unusedVariables.funArgs false in
/-- A parameter that is `default` if it is left out, written `(x : α := default)`. -/
@[reducible] def optParam (α : Sort u) (default : α) : Sort u := α

/-- A parameter of a class that instances determine. -/
@[reducible] def outParam (α : Sort u) : Sort u := α

/-- A parameter of a class that every instance determines, though not uniquely. -/
@[reducible] def semiOutParam (α : Sort u) : Sort u := α

set_option linter.unusedVariables.funArgs false in
/-- A pattern with a name, written `x@h:p`. -/
@[reducible] def namedPattern {α : Sort u} (x a : α) (h : Eq x a) : α := a

/-- What stands for a missing proof or value. Lean needs the name to report `sorry`; whatever uses
it is listed by `#print axioms`, and is never counted as proved. -/
@[extern "lean_sorry", never_extract]
axiom sorryAx (α : Sort u) (synthetic : Bool) : α
