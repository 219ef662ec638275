/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Core

/-!
# Quotients

`Quot r` identifies the elements that `r` relates, for any relation `r`; `Quotient s` does so for
the equivalence relation of a setoid `s`, and there equality in the quotient means equivalence
(`Quotient.exact`). Functions are defined on a quotient by `lift`, statements proved by `ind`, and
both come with their arguments in the other order (`liftOn`, `inductionOn`) and for two quotients
at once (`lift₂`, `inductionOn₂`).
-/

universe u v

/-! ## Setoids -/

/-- A type with a distinguished equivalence relation, written `a ≈ b`. -/
class Setoid (α : Sort u) where
  /-- The relation. -/
  r : α → α → Prop
  /-- The relation is an equivalence relation. -/
  iseqv : Equivalence r

instance {α : Sort u} [Setoid α] : HasEquiv α := ⟨Setoid.r⟩

namespace Setoid

variable {α : Sort u} [Setoid α]

/-- The relation of a setoid is reflexive. -/
theorem refl (a : α) : a ≈ a := iseqv.refl a

/-- The relation of a setoid is symmetric. -/
theorem symm {a b : α} (hab : a ≈ b) : b ≈ a := iseqv.symm hab

/-- The relation of a setoid is transitive. -/
theorem trans {a b c : α} (hab : a ≈ b) (hbc : b ≈ c) : a ≈ c := iseqv.trans hab hbc

end Setoid

/-! ## Quotients by any relation -/

namespace Quot

/-- A lifted function on a represented element is the function on the representative. -/
protected theorem liftBeta {α : Sort u} {r : α → α → Prop} {β : Sort v} (f : α → β)
    (c : (a b : α) → r a b → f a = f b) (a : α) : lift f c (Quot.mk r a) = f a := rfl

/-- Induction on a represented element is the hypothesis for the representative. -/
protected theorem indBeta {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop}
    (p : (a : α) → motive (Quot.mk r a)) (a : α) :
    (ind p (Quot.mk r a) : motive (Quot.mk r a)) = p a := rfl

/-- `Quot.ind` with the element first. -/
@[elab_as_elim]
protected theorem inductionOn {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop}
    (q : Quot r) (h : (a : α) → motive (Quot.mk r a)) : motive q :=
  ind h q

/-- Every element of a quotient has a representative. -/
theorem exists_rep {α : Sort u} {r : α → α → Prop} (q : Quot r) :
    Exists (fun a => (Quot.mk r a) = q) :=
  q.inductionOn fun a => ⟨a, rfl⟩

section

variable {α : Sort u}
variable {r : α → α → Prop}
variable {motive : Quot r → Sort v}

/-- Auxiliary: a dependent function as a function into pairs, which can be lifted. -/
@[reducible, macro_inline]
protected def indep (f : (a : α) → motive (Quot.mk r a)) (a : α) : PSigma motive :=
  ⟨Quot.mk r a, f a⟩

/-- Auxiliary: `Quot.indep` respects the relation. -/
protected theorem indepCoherent (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) :
    (a b : α) → r a b → Quot.indep f a = Quot.indep f b :=
  fun a b p => PSigma.eta (sound p) (h a b p)

/-- Auxiliary: the first component of the lifted `Quot.indep` is the element itself. -/
protected theorem liftIndepPr1 (f : (a : α) → motive (Quot.mk r a))
    (h : ∀ (a b : α) (p : r a b), Eq.ndrec (f a) (sound p) = f b) (q : Quot r) :
    (lift (Quot.indep f) (Quot.indepCoherent f h) q).1 = q :=
  q.inductionOn fun _ => rfl

/-- Dependent recursion on a quotient. -/
@[elab_as_elim] protected abbrev rec (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) (q : Quot r) : motive q :=
  Eq.ndrecOn (Quot.liftIndepPr1 f h q) ((lift (Quot.indep f) (Quot.indepCoherent f h) q).2)

/-- `Quot.rec` with the element first. -/
@[elab_as_elim] protected abbrev recOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) : motive q :=
  q.rec f h

/-- Dependent recursion into subsingletons, where there is nothing to respect. -/
@[elab_as_elim] protected abbrev recOnSubsingleton
    [h : (a : α) → Subsingleton (motive (Quot.mk r a))]
    (q : Quot r) (f : (a : α) → motive (Quot.mk r a)) : motive q :=
  q.rec f fun _ b _ => (h b).allEq _ _

/-- Dependent recursion, the relation respected up to heterogeneous equality. -/
protected abbrev hrecOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (c : (a b : α) → (p : r a b) → HEq (f a) (f b)) : motive q :=
  Quot.recOn q f fun a b p => eq_of_heq (eqRec_heq_iff.mpr (c a b p))

end

end Quot

/-! ## Quotients by an equivalence relation -/

/-- The quotient of a type by the equivalence relation of a setoid. -/
def Quotient {α : Sort u} (s : Setoid α) := @Quot α Setoid.r

namespace Quotient

/-- The class of an element, the setoid given explicitly. -/
@[inline]
protected def mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s := Quot.mk Setoid.r a

/-- The class of an element, the setoid found as an instance. -/
protected def mk' {α : Sort u} [s : Setoid α] (a : α) : Quotient s := Quotient.mk s a

/-- Equivalent elements have the same class. -/
theorem sound {α : Sort u} {s : Setoid α} {a b : α} : a ≈ b → Quotient.mk s a = Quotient.mk s b :=
  Quot.sound

/-- Lifts a function that respects the equivalence to the quotient. -/
protected abbrev lift {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β) :
    ((a b : α) → a ≈ b → f a = f b) → Quotient s → β :=
  Quot.lift f

/-- What holds of every class holds of every element of the quotient. -/
protected theorem ind {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} :
    ((a : α) → motive (Quotient.mk s a)) → (q : Quotient s) → motive q :=
  Quot.ind

/-- `Quotient.lift` with the element first. -/
protected abbrev liftOn {α : Sort u} {β : Sort v} {s : Setoid α} (q : Quotient s) (f : α → β)
    (c : (a b : α) → a ≈ b → f a = f b) : β :=
  Quot.liftOn q f c

/-- `Quotient.ind` with the element first. -/
@[elab_as_elim]
protected theorem inductionOn {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop}
    (q : Quotient s) (h : (a : α) → motive (Quotient.mk s a)) : motive q :=
  Quot.inductionOn q h

/-- Every element of a quotient is the class of a representative. -/
theorem exists_rep {α : Sort u} {s : Setoid α} (q : Quotient s) :
    Exists (fun (a : α) => Quotient.mk s a = q) :=
  Quot.exists_rep q

section

variable {α : Sort u}
variable {s : Setoid α}
variable {motive : Quotient s → Sort v}

/-- Dependent recursion on a quotient. -/
@[inline, elab_as_elim]
protected def rec (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) (q : Quotient s) :
    motive q :=
  Quot.rec f h q

/-- `Quotient.rec` with the element first. -/
@[elab_as_elim]
protected abbrev recOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) : motive q :=
  Quot.recOn q f h

/-- Dependent recursion into subsingletons, where there is nothing to respect. -/
@[elab_as_elim]
protected abbrev recOnSubsingleton [h : (a : α) → Subsingleton (motive (Quotient.mk s a))]
    (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a)) : motive q :=
  Quot.recOnSubsingleton (h := h) q f

/-- Dependent recursion, the equivalence respected up to heterogeneous equality. -/
@[elab_as_elim]
protected abbrev hrecOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (c : (a b : α) → (p : a ≈ b) → HEq (f a) (f b)) : motive q :=
  Quot.hrecOn q f c

end

section

universe uA uB uC

variable {α : Sort uA} {β : Sort uB} {φ : Sort uC}
variable {s₁ : Setoid α} {s₂ : Setoid β}

/-- Lifts a function of two arguments that respects both equivalences. -/
protected abbrev lift₂ (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂)
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) : φ :=
  Quotient.lift
    (fun a₁ => Quotient.lift (f a₁) (fun b₁ b₂ hb => c a₁ b₁ a₁ b₂ (Setoid.refl a₁) hb) q₂)
    (fun a₁ a₂ ha => q₂.inductionOn fun b => c a₁ b a₂ b ha (Setoid.refl b)) q₁

/-- `Quotient.lift₂` with the elements first. -/
protected abbrev liftOn₂ (q₁ : Quotient s₁) (q₂ : Quotient s₂) (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂) :
    φ :=
  Quotient.lift₂ f c q₁ q₂

/-- What holds of all pairs of classes holds of all pairs of elements. -/
@[elab_as_elim]
protected theorem ind₂ {motive : Quotient s₁ → Quotient s₂ → Prop}
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b))
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) : motive q₁ q₂ :=
  q₁.inductionOn fun a => q₂.inductionOn fun b => h a b

/-- `Quotient.ind₂` with the elements first. -/
@[elab_as_elim]
protected theorem inductionOn₂ {motive : Quotient s₁ → Quotient s₂ → Prop}
    (q₁ : Quotient s₁) (q₂ : Quotient s₂)
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  Quotient.ind₂ h q₁ q₂

/-- What holds of all triples of classes holds of all triples of elements. -/
@[elab_as_elim]
protected theorem inductionOn₃ {s₃ : Setoid φ}
    {motive : Quotient s₁ → Quotient s₂ → Quotient s₃ → Prop}
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) (q₃ : Quotient s₃)
    (h : (a : α) → (b : β) → (c : φ) →
      motive (Quotient.mk s₁ a) (Quotient.mk s₂ b) (Quotient.mk s₃ c)) :
    motive q₁ q₂ q₃ :=
  q₁.inductionOn fun a => q₂.inductionOn fun b => q₃.inductionOn fun c => h a b c

end

section Exact

variable {α : Sort u}

/-- The equivalence as a relation between elements of the quotient. -/
private def rel {s : Setoid α} (q₁ q₂ : Quotient s) : Prop :=
  Quotient.liftOn₂ q₁ q₂ (fun a b => a ≈ b) fun _ _ _ _ ha hb =>
    propext ⟨fun h => Setoid.trans (Setoid.symm ha) (Setoid.trans h hb),
      fun h => Setoid.trans ha (Setoid.trans h (Setoid.symm hb))⟩

/-- Equal elements of the quotient are related. -/
private theorem rel_of_eq {s : Setoid α} {q₁ q₂ : Quotient s} (h : q₁ = q₂) : rel q₁ q₂ :=
  h ▸ q₁.inductionOn Setoid.refl

/-- Elements with the same class are equivalent. -/
theorem exact {s : Setoid α} {a b : α} : Quotient.mk s a = Quotient.mk s b → a ≈ b :=
  rel_of_eq

end Exact

section

universe uA uB uC

variable {α : Sort uA} {β : Sort uB}
variable {s₁ : Setoid α} {s₂ : Setoid β}

/-- Dependent recursion on two quotients into subsingletons. -/
@[elab_as_elim]
protected abbrev recOnSubsingleton₂ {motive : Quotient s₁ → Quotient s₂ → Sort uC}
    [s : (a : α) → (b : β) → Subsingleton (motive (Quotient.mk s₁ a) (Quotient.mk s₂ b))]
    (q₁ : Quotient s₁) (q₂ : Quotient s₂)
    (g : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  Quotient.recOnSubsingleton (motive := fun q => motive q q₂)
    (h := fun a => q₂.inductionOn fun b => s a b) q₁
    fun a => Quotient.recOnSubsingleton (h := fun b => s a b) q₂ fun b => g a b

end

end Quotient

/-- Equality in a quotient is decidable if the equivalence is. -/
instance Quotient.decidableEq {α : Sort u} {s : Setoid α} [d : ∀ (a b : α), Decidable (a ≈ b)] :
    DecidableEq (Quotient s) :=
  fun (q₁ q₂ : Quotient s) =>
    Quotient.recOnSubsingleton₂ q₁ q₂ fun a₁ a₂ =>
      match d a₁ a₂ with
      | isTrue h₁ => isTrue (Quotient.sound h₁)
      | isFalse h₂ => isFalse fun h => h₂ (Quotient.exact h)

/-! ## Lifting with knowledge of the element -/

/-- `Quot.liftOn` for functions that may use that the element is the class of their argument. -/
protected abbrev Quot.pliftOn {α : Sort u} {r : α → α → Prop} (q : Quot r)
    (f : (a : α) → q = Quot.mk r a → β)
    (h : ∀ (a b : α) (h h'), r a b → f a h = f b h') : β :=
  q.rec (motive := fun q' => q = q' → β) f
    (fun a b p => funext fun h' =>
      (apply_eqRec (motive := fun b _ => q = b)).trans (h a b (h'.trans (sound p).symm) h' p)) rfl

/-- `Quotient.liftOn` for functions that may use that the element is the class of their
argument. -/
protected abbrev Quotient.pliftOn {α : Sort u} {s : Setoid α} (q : Quotient s)
    (f : (a : α) → q = Quotient.mk s a → β)
    (h : ∀ (a b : α) (h h'), a ≈ b → f a h = f b h') : β :=
  Quot.pliftOn q f h

/-- Functions into subsingletons form a subsingleton. -/
instance Pi.instSubsingleton {α : Sort u} {β : α → Sort v} [∀ a, Subsingleton (β a)] :
    Subsingleton (∀ a, β a) where
  allEq f g := funext fun a => Subsingleton.elim (f a) (g a)

/-! ## Squash types -/

/-- The relation that always holds is an equivalence relation. -/
theorem equivalence_true (α : Sort u) : Equivalence fun _ _ : α => True :=
  ⟨fun _ => trivial, fun _ => trivial, fun _ _ => trivial⟩

/-- The setoid in which all elements are equivalent. -/
protected def Setoid.trivial (α : Sort u) : Setoid α := ⟨_, equivalence_true α⟩

/-- The quotient that identifies all elements. -/
def Squash (α : Sort u) := Quotient (Setoid.trivial α)

/-- The class of an element in the squash type. -/
def Squash.mk {α : Sort u} (x : α) : Squash α := Quot.mk _ x

/-- What holds of every class holds of every element of the squash type. -/
theorem Squash.ind {α : Sort u} {motive : Squash α → Prop} (h : ∀ (a : α), motive (Squash.mk a)) :
    ∀ (q : Squash α), motive q :=
  Quot.ind h

/-- Lifts a function into a subsingleton to the squash type. -/
@[inline] def Squash.lift {α β} [Subsingleton β] (s : Squash α) (f : α → β) : β :=
  Quot.lift f (fun _ _ _ => Subsingleton.elim _ _) s

instance : Subsingleton (Squash α) where
  allEq a b := Squash.ind (motive := fun a => a = b)
    (fun a => Squash.ind (motive := fun b => Squash.mk a = b)
      (fun _ => Quot.sound trivial) b) a
