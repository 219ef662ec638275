/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Syntax

/-!
# Coercions

When a term of type `α` stands where a `β` is expected, Lean looks for an instance of
`CoeT α a β` and applies it. The instances of this file let `CoeT` be found through a chain

`CoeHead? CoeOut* Coe* CoeTail?`   or a single   `CoeDep`.

The head of the chain is searched from `α` forwards, its tail from `β` backwards, which is why
there is a class for each direction: declare `Coe` when the variables of `α` all occur in `β`,
`CoeOut` when it is the other way round, `CoeTail` and `CoeHead` for coercions that must be used
at most once. The classes named `Coe…TC…` only assemble the chain and are never declared by hand.

Every function marked `coe_decl` is unfolded as soon as the coercion has been found.
-/

universe u v w

/-! ## The classes -/

/-- A coercion from `α` to `β` that may be chained with others, searched from `β` backwards. -/
class Coe (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] Coe.coe

/-- Auxiliary: any number of `Coe` steps. -/
class CoeTC (α : Sort u) (β : Sort v) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] CoeTC.coe

instance [Coe β γ] [CoeTC α β] : CoeTC α γ where coe a := Coe.coe (CoeTC.coe a : β)
instance [Coe α β] : CoeTC α β where coe a := Coe.coe a
instance : CoeTC α α where coe a := a

/-- A coercion from `α` to `β` that may be chained with others, searched from `α` forwards. -/
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] CoeOut.coe

/-- Auxiliary: any number of `CoeOut` steps, then any number of `Coe` steps. -/
class CoeOTC (α : Sort u) (β : Sort v) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] CoeOTC.coe

instance [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where coe a := CoeOTC.coe (CoeOut.coe a : β)
instance [CoeTC α β] : CoeOTC α β where coe a := CoeTC.coe a
instance : CoeOTC α α where coe a := a

/-- A coercion from `α` to `β` used at most once, at the head of the chain. -/
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] CoeHead.coe

/-- Auxiliary: a chain that may begin with a `CoeHead` step. -/
class CoeHTC (α : Sort u) (β : Sort v) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] CoeHTC.coe

instance [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where coe a := CoeOTC.coe (CoeHead.coe a : β)
instance [CoeOTC α β] : CoeHTC α β where coe a := CoeOTC.coe a
instance : CoeHTC α α where coe a := a

/-- A coercion from `α` to `β` used at most once, at the end of the chain. -/
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] CoeTail.coe

/-- Auxiliary: a chain that may begin with a `CoeHead` and end with a `CoeTail` step. -/
class CoeHTCT (α : Sort u) (β : Sort v) where
  /-- The coercion function, written `↑x`. -/
  coe : α → β

attribute [coe_decl] CoeHTCT.coe

instance [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where coe a := CoeTail.coe (CoeHTC.coe a : β)
instance [CoeHTC α β] : CoeHTCT α β where coe a := CoeHTC.coe a
instance : CoeHTCT α α where coe a := a

/-- A coercion to `β` that depends on the value being coerced. It is never chained. -/
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where
  /-- The coerced value. -/
  coe : β

attribute [coe_decl] CoeDep.coe

/-- The class the elaborator asks for when it needs a coercion. -/
class CoeT (α : Sort u) (_ : α) (β : Sort v) where
  /-- The coerced value. -/
  coe : β

attribute [coe_decl] CoeT.coe

instance [CoeHTCT α β] : CoeT α a β where coe := CoeHTCT.coe a
instance [CoeDep α a β] : CoeT α a β where coe := CoeDep.coe a
instance : CoeT α a α where coe := a

/-- A coercion to a function type, used when a term that is no function is applied. -/
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where
  /-- The function that `f` stands for. -/
  coe : (f : α) → γ f

attribute [coe_decl] CoeFun.coe

instance [CoeFun α fun _ => β] : CoeOut α β where coe a := CoeFun.coe a

/-- A coercion to a type, used when a term that is no type stands where one is needed. -/
class CoeSort (α : Sort u) (β : outParam (Sort v)) where
  /-- The type that the term stands for. -/
  coe : α → β

attribute [coe_decl] CoeSort.coe

instance [CoeSort α β] : CoeOut α β where coe a := CoeSort.coe a

/-! ## Basic instances -/

/-- A Boolean stands for the proposition that it is `true`. -/
instance boolToProp : Coe Bool Prop where
  coe b := Eq b true

/-- A Boolean stands for the type of proofs that it is `true`. -/
instance boolToSort : CoeSort Bool Prop where
  coe b := b

/-- A decidable proposition stands for the Boolean that decides it. -/
instance decPropToBool (p : Prop) [Decidable p] : CoeDep Prop p Bool where
  coe := decide p

/-- A value stands for the option that holds it. -/
instance optionCoe {α : Type u} : Coe α (Option α) where
  coe := some

/-- An element of a subtype stands for the underlying element. -/
instance subtypeCoe {α : Sort u} {p : α → Prop} : CoeOut (Subtype p) α where
  coe v := v.val

/-! ## Monadic coercions

The elaborator inserts these two when an action of the wrong type stands in a `do` block. -/

/-- Lifts an action to another monad and coerces its result. -/
@[inline, coe_decl] def Lean.Internal.liftCoeM {m : Type u → Type v} {n : Type u → Type w}
    {α β : Type u} [MonadLiftT m n] [∀ a, CoeT α a β] [Monad n] (x : m α) : n β :=
  bind (liftM x) fun a => pure (CoeT.coe a)

/-- Coerces the result of an action. -/
@[inline, coe_decl] def Lean.Internal.coeM {m : Type u → Type v} {α β : Type u}
    [∀ a, CoeT α a β] [Monad m] (x : m α) : m β :=
  bind x fun a => pure (CoeT.coe a)
