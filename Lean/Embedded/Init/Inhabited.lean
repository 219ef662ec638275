/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Logic

/-!
# Types that have elements, and types in higher universes

`Inhabited` names an element, `Nonempty` only says that there is one, and the axiom of choice goes
from the second to an element. The lifts `PLift`, `ULift` and `PULift` move a type to a higher
universe; macros and the code generator use them.
-/

universe u v w

/-- Types with a distinguished element. -/
class Inhabited (α : Sort u) where
  /-- The distinguished element. -/
  default : α

export Inhabited (default)

/-- Types that have an element, without naming it. -/
class inductive Nonempty (α : Sort u) : Prop where
  /-- An element proves it. -/
  | intro (val : α) : Nonempty α

/-- An element of a nonempty type: one of the three axioms of Lean. -/
axiom Classical.choice {α : Sort u} : Nonempty α → α

/-- To prove a proposition from a nonempty type, assume an element. -/
protected theorem Nonempty.elim {α : Sort u} {p : Prop} (h₁ : Nonempty α) (h₂ : α → p) : p :=
  h₁.rec h₂

instance {α : Sort u} [Inhabited α] : Nonempty α := Nonempty.intro default

/-- An element of a type that type class inference finds to be nonempty. -/
noncomputable def Classical.ofNonempty {α : Sort u} [Nonempty α] : α :=
  Classical.choice inferInstance

instance {α : Sort u} {β : Sort v} [Nonempty β] : Nonempty (α → β) :=
  Nonempty.intro fun _ => Classical.ofNonempty

/-- Dependent functions into nonempty types are a nonempty type. -/
instance Pi.instNonempty {α : Sort u} {β : α → Sort v} [(a : α) → Nonempty (β a)] :
    Nonempty ((a : α) → β a) :=
  Nonempty.intro fun _ => Classical.ofNonempty

instance : Inhabited (Sort u) where
  default := PUnit

instance (α : Sort u) {β : Sort v} [Inhabited β] : Inhabited (α → β) where
  default := fun _ => default

/-- Dependent functions into inhabited types: the one that is `default` everywhere. -/
instance Pi.instInhabited {α : Sort u} {β : α → Sort v} [(a : α) → Inhabited (β a)] :
    Inhabited ((a : α) → β a) where
  default := fun _ => default

deriving instance Inhabited for Bool

instance : Inhabited Prop where
  default := True

instance : Inhabited PUnit where
  default := PUnit.unit

instance {α : Type u} {β : Type v} [Inhabited α] [Inhabited β] : Inhabited (Prod α β) where
  default := (default, default)

/-- The type `α` one universe higher; a proposition becomes data. -/
structure PLift (α : Sort u) : Type u where
  /-- Wrap an element. -/
  up ::
  /-- Unwrap an element. -/
  down : α

/-- Wrapping undoes unwrapping. -/
theorem PLift.up_down {α : Sort u} (b : PLift α) : Eq (up (down b)) b := rfl

/-- Unwrapping undoes wrapping. -/
theorem PLift.down_up {α : Sort u} (a : α) : Eq (down (up a)) a := rfl

/-- The nonempty types of a universe. -/
def NonemptyType := Subtype fun α : Type u => Nonempty α

/-- The type that an element of `NonemptyType` is. -/
abbrev NonemptyType.type (type : NonemptyType.{u}) : Type u := type.val

instance : Inhabited NonemptyType.{u} where
  default := ⟨PUnit, Nonempty.intro PUnit.unit⟩

/-- The type `α` in a universe that is at least as high. -/
structure ULift.{r, s} (α : Type s) : Type (max s r) where
  /-- Wrap an element. -/
  up ::
  /-- Unwrap an element. -/
  down : α

/-- Wrapping undoes unwrapping. -/
theorem ULift.up_down {α : Type u} (b : ULift.{v} α) : Eq (up (down b)) b := rfl

/-- Unwrapping undoes wrapping. -/
theorem ULift.down_up {α : Type u} (a : α) : Eq (down (up.{v} a)) a := rfl

/-- The type or proposition `α` in a universe that is at least as high. -/
structure PULift.{r, s} (α : Sort s) : Sort (max s r 1) where
  /-- Wrap an element. -/
  up ::
  /-- Unwrap an element. -/
  down : α

/-- Wrapping undoes unwrapping. -/
theorem PULift.up_down {α : Sort u} (b : PULift.{v} α) : Eq (up (down b)) b := rfl

/-- Unwrapping undoes wrapping. -/
theorem PULift.down_up {α : Sort u} (a : α) : Eq (down (up.{v} a)) a := rfl

/-- Takes an element of one type for one of another, without any check. -/
unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β :=
  PLift.down (ULift.down.{max u v} (cast lcProof (ULift.up.{max u v} (PLift.up a))))
