/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Inhabited
import Init.Decidable

/-!
# Operators

The type classes behind notation. `a + b` means `HAdd.hAdd a b`, which for arguments of one type is
`Add.add a b`; likewise for the other operators. The classes whose name begins with `H` allow the
arguments to have different types.

The natural numbers are declared here, since `OfNat` speaks of them: every numeral, and every
precedence, goes through it. Nothing is known about them yet; `Init.NatBootstrap` defines what
Lean's generated declarations need. (`genCtorIdx` is off for them, since numbering the constructors
takes natural numbers.)
-/

universe u v w

/-! ## Numerals -/

set_option genCtorIdx false in
/-- The natural numbers. Kernel and compiled code hold them as binary numbers of any size. -/
inductive Nat where
  /-- Zero; as a numeral, `0`. -/
  | zero : Nat
  /-- The successor of a natural number; as a sum, `n + 1`. -/
  | succ (n : Nat) : Nat

instance : Inhabited Nat where
  default := Nat.zero

/-- Types that have an element for the numeral. -/
class OfNat (α : Type u) (_ : Nat) where
  /-- The element that the numeral stands for. -/
  ofNat : α

/-- A numeral stands for a natural number if nothing else is known. -/
@[default_instance 100]
instance instOfNatNat (n : Nat) : OfNat Nat n where
  ofNat := n

/-- Types with a zero. -/
class Zero (α : Type u) where
  /-- The zero, written `0`. -/
  zero : α

/-- Types with a one. -/
class One (α : Type u) where
  /-- The one, written `1`. -/
  one : α

/-! ## Order -/

/-- Types with an order, written `a ≤ b`. -/
class LE (α : Type u) where
  /-- The relation `a ≤ b`. -/
  le : α → α → Prop

/-- Types with a strict order, written `a < b`. -/
class LT (α : Type u) where
  /-- The relation `a < b`. -/
  lt : α → α → Prop

/-- `a ≥ b` is `b ≤ a`. -/
@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := LE.le b a

/-- `a > b` is `b < a`. -/
@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := LT.lt b a

/-- Types whose strict order is decidable. -/
abbrev DecidableLT (α : Type u) [LT α] := DecidableRel (LT.lt : α → α → Prop)

/-- Types whose order is decidable. -/
abbrev DecidableLE (α : Type u) [LE α] := DecidableRel (LE.le : α → α → Prop)

/-- Types with maxima. -/
class Max (α : Type u) where
  /-- The larger of two elements. -/
  max : α → α → α

export Max (max)

/-- The maxima of a decidable order. -/
@[inline, instance_reducible]
def maxOfLe [LE α] [DecidableRel (@LE.le α _)] : Max α where
  max x y := ite (LE.le x y) y x

/-- Types with minima. -/
class Min (α : Type u) where
  /-- The smaller of two elements. -/
  min : α → α → α

export Min (min)

/-- The minima of a decidable order. -/
@[inline, instance_reducible]
def minOfLe [LE α] [DecidableRel (@LE.le α _)] : Min α where
  min x y := ite (LE.le x y) x y

/-- Relations that compose: what lets `calc` go from `r a b` and `s b c` to `t a c`. -/
class Trans (r : α → β → Sort u) (s : β → γ → Sort v) (t : outParam (α → γ → Sort w)) where
  /-- The composition of two steps. -/
  trans : r a b → s b c → t a c

export Trans (trans)

instance (r : α → γ → Sort u) : Trans Eq r r where
  trans heq h := heq.symm ▸ h

instance (r : α → β → Sort u) : Trans r Eq r where
  trans h heq := heq ▸ h

/-! ## Operators on arguments of different types -/

/-- Addition, written `a + b`. -/
class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The sum of two elements. -/
  hAdd : α → β → γ

/-- Subtraction, written `a - b`. -/
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The difference of two elements. -/
  hSub : α → β → γ

/-- Multiplication, written `a * b`. -/
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The product of two elements. -/
  hMul : α → β → γ

/-- Division, written `a / b`. -/
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The quotient of two elements. -/
  hDiv : α → β → γ

/-- Remainders, written `a % b`. -/
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The remainder of dividing the first element by the second. -/
  hMod : α → β → γ

/-- Powers, written `a ^ b`. -/
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The first element to the power of the second. -/
  hPow : α → β → γ

/-- Scalar multiplication, written `a • b`. -/
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The second element, scaled by the first. -/
  hSMul : α → β → γ

/-- Concatenation, written `a ++ b`. -/
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The first element followed by the second. -/
  hAppend : α → β → γ

/-- Alternatives, written `a <|> b`. -/
class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The first element, or the second if it fails. -/
  hOrElse : α → (Unit → β) → γ

/-- Sequences, written `a >> b`. -/
class HAndThen (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- First the one, then the other. -/
  hAndThen : α → (Unit → β) → γ

/-- Conjunction of bits, written `a &&& b`. -/
class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The bits that both elements have. -/
  hAnd : α → β → γ

/-- Exclusive disjunction of bits, written `a ^^^ b`. -/
class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The bits that exactly one of the elements has. -/
  hXor : α → β → γ

/-- Disjunction of bits, written `a ||| b`. -/
class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The bits that at least one of the elements has. -/
  hOr : α → β → γ

/-- Shifts to the left, written `a <<< b`. -/
class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The first element, shifted by the second towards higher bits. -/
  hShiftLeft : α → β → γ

/-- Shifts to the right, written `a >>> b`. -/
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- The first element, shifted by the second towards lower bits. -/
  hShiftRight : α → β → γ

/-! ## Operators within one type -/

/-- Types with an addition. -/
class Add (α : Type u) where
  /-- The sum of two elements. -/
  add : α → α → α

/-- Types with a subtraction. -/
class Sub (α : Type u) where
  /-- The difference of two elements. -/
  sub : α → α → α

/-- Types with a multiplication. -/
class Mul (α : Type u) where
  /-- The product of two elements. -/
  mul : α → α → α

/-- Types with a negation. -/
class Neg (α : Type u) where
  /-- The negative of an element, written `-a`. -/
  neg : α → α

/-- Types with a division. -/
class Div (α : Type u) where
  /-- The quotient of two elements. -/
  div : α → α → α

/-- Types with inverses. -/
class Inv (α : Type u) where
  /-- The inverse of an element, written `a⁻¹`. -/
  inv : α → α

/-- Types with remainders. -/
class Mod (α : Type u) where
  /-- The remainder of dividing the first element by the second. -/
  mod : α → α → α

/-- Types with divisibility, written `a ∣ b`. -/
class Dvd (α : Type _) where
  /-- The first element divides the second. -/
  dvd : α → α → Prop

/-- Types with powers. -/
class Pow (α : Type u) (β : Type v) where
  /-- The first element to the power of the second. -/
  pow : α → β → α

/-- Types whose exponents are natural numbers if nothing else is known. -/
class NatPow (α : Type u) where
  /-- The power with a natural number as exponent. -/
  protected pow : α → Nat → α

/-- Types whose exponents are of the same type if nothing else is known. -/
class HomogeneousPow (α : Type u) where
  /-- The power with an exponent of the same type. -/
  protected pow : α → α → α

/-- Types whose elements can be scaled. -/
class SMul (M : Type u) (α : Type v) where
  /-- The second element, scaled by the first. -/
  smul : M → α → α

/-- Types with concatenation. -/
class Append (α : Type u) where
  /-- The first element followed by the second. -/
  append : α → α → α

/-- Types with alternatives. -/
class OrElse (α : Type u) where
  /-- The first element, or the second if it fails. -/
  orElse : α → (Unit → α) → α

/-- Types with sequences. -/
class AndThen (α : Type u) where
  /-- First the one, then the other. -/
  andThen : α → (Unit → α) → α

/-- Types with a conjunction of bits. -/
class AndOp (α : Type u) where
  /-- The bits that both elements have. -/
  and : α → α → α

/-- Types with an exclusive disjunction of bits. -/
class XorOp (α : Type u) where
  /-- The bits that exactly one of the elements has. -/
  xor : α → α → α

/-- Types with a disjunction of bits. -/
class OrOp (α : Type u) where
  /-- The bits that at least one of the elements has. -/
  or : α → α → α

/-- Types with a complement of bits. -/
class Complement (α : Type u) where
  /-- The bits that the element does not have, written `~~~a`. -/
  complement : α → α

/-- Types with shifts to the left. -/
class ShiftLeft (α : Type u) where
  /-- The first element, shifted by the second towards higher bits. -/
  shiftLeft : α → α → α

/-- Types with shifts to the right. -/
class ShiftRight (α : Type u) where
  /-- The first element, shifted by the second towards lower bits. -/
  shiftRight : α → α → α

/-! Sums, products, negatives and inverses may occur in patterns, as in `n + 1`. -/

attribute [match_pattern] Add.add HAdd.hAdd Neg.neg Mul.mul HMul.hMul Inv.inv

/-! ## From one type to different types

The instances are found by default, so that `x + 1` needs no annotation. -/

/-- Addition within a type. -/
@[default_instance]
instance instHAdd [Add α] : HAdd α α α where
  hAdd a b := Add.add a b

/-- Subtraction within a type. -/
@[default_instance]
instance instHSub [Sub α] : HSub α α α where
  hSub a b := Sub.sub a b

/-- Multiplication within a type. -/
@[default_instance]
instance instHMul [Mul α] : HMul α α α where
  hMul a b := Mul.mul a b

/-- Division within a type. -/
@[default_instance]
instance instHDiv [Div α] : HDiv α α α where
  hDiv a b := Div.div a b

/-- Remainders within a type. -/
@[default_instance]
instance instHMod [Mod α] : HMod α α α where
  hMod a b := Mod.mod a b

/-- Powers in the type of the base. -/
@[default_instance]
instance instHPow [Pow α β] : HPow α β α where
  hPow a b := Pow.pow a b

/-- Powers with natural exponents. -/
@[default_instance]
instance instPowNat [NatPow α] : Pow α Nat where
  pow a n := NatPow.pow a n

@[default_instance]
instance [HomogeneousPow α] : Pow α α where
  pow a b := HomogeneousPow.pow a b

/-- Scalar multiplication stays in the type of what is scaled. -/
@[default_instance]
instance instHSMul {α β} [SMul α β] : HSMul α β β where
  hSMul := SMul.smul

instance (priority := 1100) {α : Type u} [Mul α] : SMul α α where
  smul x y := Mul.mul x y

@[default_instance]
instance [Append α] : HAppend α α α where
  hAppend a b := Append.append a b

@[default_instance]
instance [OrElse α] : HOrElse α α α where
  hOrElse a b := OrElse.orElse a b

@[default_instance]
instance [AndThen α] : HAndThen α α α where
  hAndThen a b := AndThen.andThen a b

@[default_instance]
instance [AndOp α] : HAnd α α α where
  hAnd a b := AndOp.and a b

@[default_instance]
instance [XorOp α] : HXor α α α where
  hXor a b := XorOp.xor a b

@[default_instance]
instance [OrOp α] : HOr α α α where
  hOr a b := OrOp.or a b

@[default_instance]
instance [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b

@[default_instance]
instance [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

/-! ## Sets and containers -/

/-- Containers with elements, written `a ∈ s`. -/
class Membership (α : outParam (Type u)) (γ : Type v) where
  /-- The element is in the container. -/
  mem : γ → α → Prop

attribute [implicit_reducible] Membership.mem

/-- Types with an empty container, written `∅` or `{}`. -/
class EmptyCollection (α : Type u) where
  /-- The empty container. -/
  emptyCollection : α

/-- Types with unions, written `a ∪ b`. -/
class Union (α : Type u) where
  /-- The elements of either container. -/
  union : α → α → α

/-- Types with intersections, written `a ∩ b`. -/
class Inter (α : Type u) where
  /-- The elements of both containers. -/
  inter : α → α → α

/-- Types with a relation of containment, written `a ⊆ b`. -/
class HasSubset (α : Type u) where
  /-- Every element of the first container is in the second. -/
  Subset : α → α → Prop
