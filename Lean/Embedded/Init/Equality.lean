/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.SizeOf

/-!
# Functions and equality

Laws of function application, casts along equalities of types, `≠`, and heterogeneous equality. The
elaborator and the tactics refer to many of these by name.
-/

universe u v w

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
