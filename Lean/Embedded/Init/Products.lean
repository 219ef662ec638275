/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Connectives
import Init.BEq

/-!
# Subsingletons, products and sums

Types with at most one element; equality, decidability and order of pairs, sums and subtypes; and
that constructors are injective, for the types declared before this was known.
-/

universe u v w u₁ u₂ v₁ v₂

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

/-- Elements of a subsingleton are equal. -/
theorem eq_iff_true_of_subsingleton [Subsingleton α] (x y : α) : x = y ↔ True :=
  iff_true_intro (Subsingleton.elim x y)

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

/-! ## Injectivity of constructors -/

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
