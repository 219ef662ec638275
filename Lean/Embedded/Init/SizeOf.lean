/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Coe

/-!
# Sizes

`SizeOf α` measures the elements of `α` by a natural number that is larger than the sizes of their
parts, so that recursion on parts terminates. Lean generates the instance of every inductive type
declared after this file; the types of data declared before it are treated here.
-/

universe u

/-- Types whose elements have a size. -/
class SizeOf (α : Sort u) where
  /-- The size of an element; parts are smaller than the whole. -/
  sizeOf : α → Nat

export SizeOf (sizeOf)

/-- The size used for types without structure: every element has size `0`. -/
protected def default.sizeOf (α : Sort u) : α → Nat
  | _ => 0

/-- Every type has a size, if only the trivial one. -/
instance (priority := low) instSizeOfDefault (α : Sort u) : SizeOf α where
  sizeOf := default.sizeOf α

/-- The default size is `0`. -/
@[simp] theorem sizeOf_default (n : α) : sizeOf n = 0 := rfl

instance : SizeOf Nat where
  sizeOf n := n

/-- The size of a natural number is the number itself. -/
@[simp] theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl

instance [SizeOf α] : SizeOf (Unit → α) where
  sizeOf f := sizeOf (f ())

/-- The size of a delayed value is the size of the value. -/
@[simp] theorem sizeOf_thunk [SizeOf α] (f : Unit → α) : sizeOf f = sizeOf (f ()) := rfl

deriving instance SizeOf for PUnit
deriving instance SizeOf for Prod
deriving instance SizeOf for PProd
deriving instance SizeOf for MProd
deriving instance SizeOf for Bool
deriving instance SizeOf for Subtype
deriving instance SizeOf for PLift
deriving instance SizeOf for ULift
deriving instance SizeOf for Decidable
deriving instance SizeOf for Fin
deriving instance SizeOf for BitVec
deriving instance SizeOf for UInt8
deriving instance SizeOf for UInt16
deriving instance SizeOf for UInt32
deriving instance SizeOf for UInt64
deriving instance SizeOf for USize
deriving instance SizeOf for Char
deriving instance SizeOf for Option
deriving instance SizeOf for List
deriving instance SizeOf for Array
deriving instance SizeOf for ByteArray
deriving instance SizeOf for String
deriving instance SizeOf for String.Pos.Raw
deriving instance SizeOf for Substring.Raw
deriving instance SizeOf for Except
deriving instance SizeOf for EStateM.Result
deriving instance SizeOf for Sum
deriving instance SizeOf for PSum
deriving instance SizeOf for Sigma
deriving instance SizeOf for PSigma

/-- The unit has size `1`. -/
@[simp] theorem Unit.sizeOf (u : Unit) : sizeOf u = 1 := rfl

/-- Both Booleans have size `1`. -/
@[simp] theorem Bool.sizeOf_eq_one (b : Bool) : sizeOf b = 1 :=
  match b with
  | true => rfl
  | false => rfl
