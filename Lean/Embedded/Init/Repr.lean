/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Format
import Init.List

/-!
# Representations

`Repr α` prints the elements of `α` the way Lean would read them back; `#eval` and `deriving Repr`
use it. `ToString α` prints them for people; interpolated strings use it.
-/

universe u v

open Std

/-! ## The classes -/

/-- Types whose elements can be printed as Lean terms. -/
class Repr (α : Type u) where
  /-- The text of an element, in parentheses if the precedence asks for them. -/
  reprPrec : α → Nat → Format

export Repr (reprPrec)

/-- The text of an element. -/
abbrev repr [Repr α] (a : α) : Format := reprPrec a 0

/-- The text of an element, laid out. -/
abbrev reprStr [Repr α] (a : α) : String := (reprPrec a 0).pretty

/-- The text of an element as the argument of a function. -/
abbrev reprArg [Repr α] (a : α) : Format := reprPrec a max_prec

/-- Marks types whose elements print as one word, so that lists of them fill the line. -/
class ReprAtom (α : Type u)

/-- Types whose elements can be printed as the tail of a tuple. -/
class ReprTuple (α : Type u) where
  /-- Puts the components before those already printed, in reverse order. -/
  reprTuple : α → List Format → List Format

export ReprTuple (reprTuple)

/-- Types whose elements can be printed for people. -/
class ToString (α : Type u) where
  /-- The text of an element. -/
  toString : α → String

export ToString (toString)

/-! ## Numbers -/

namespace Nat

/-- The digit of a number below 16; `*` for other numbers. -/
def digitChar (n : Nat) : Char :=
  if n = 0 then '0' else
  if n = 1 then '1' else
  if n = 2 then '2' else
  if n = 3 then '3' else
  if n = 4 then '4' else
  if n = 5 then '5' else
  if n = 6 then '6' else
  if n = 7 then '7' else
  if n = 8 then '8' else
  if n = 9 then '9' else
  if n = 0xa then 'a' else
  if n = 0xb then 'b' else
  if n = 0xc then 'c' else
  if n = 0xd then 'd' else
  if n = 0xe then 'e' else
  if n = 0xf then 'f' else
  '*'

/-- Puts the digits of a number before those given, for at most `fuel` digits. -/
def toDigitsCore (base : Nat) : Nat → Nat → List Char → List Char
  | 0, _, ds => ds
  | fuel + 1, n, ds =>
    if n / base = 0 then
      digitChar (n % base) :: ds
    else
      toDigitsCore base fuel (n / base) (digitChar (n % base) :: ds)

/-- The digits of a number in the given base, the most significant first. -/
def toDigits (base : Nat) (n : Nat) : List Char := toDigitsCore base (n + 1) n []

/-- The compiled printer of numbers. -/
@[extern "native"]
opaque reprFast (n : Nat) : String

/-- The decimal representation of a number. -/
@[implemented_by reprFast]
protected def repr (n : Nat) : String := String.ofList (toDigits 10 n)

end Nat

instance : Repr Nat where
  reprPrec n _ := Nat.repr n

instance : ToString Nat := ⟨fun n => Nat.repr n⟩

/-- The decimal representation of an integer. -/
protected def Int.repr : Int → String
  | ofNat m => Nat.repr m
  | negSucc m => "-" ++ Nat.repr (Nat.succ m)

/-- Puts a text in parentheses where the precedence asks for them. -/
def Repr.addAppParen (f : Format) (prec : Nat) : Format :=
  if prec ≥ max_prec then Format.paren f else f

instance Int.instRepr : Repr Int where
  reprPrec i prec := if i < 0 then Repr.addAppParen i.repr prec else i.repr

instance : ToString Int := ⟨Int.repr⟩

instance (n : Nat) : Repr (Fin n) where
  reprPrec f _ := repr f.val

instance (n : Nat) : ToString (Fin n) := ⟨fun f => toString f.val⟩

/-! ## Text and truth -/

/-- A string as a literal, with quotation marks and escapes. -/
@[extern "native"]
opaque String.quote (s : String) : String

instance : Repr String where
  reprPrec s _ := s.quote

instance : ToString String := ⟨fun s => s⟩

/-- A Boolean as a literal. -/
protected def Bool.repr : Bool → Nat → Format
  | true, _ => "true"
  | false, _ => "false"

instance : Repr Bool where
  reprPrec := Bool.repr

instance : ToString Bool := ⟨fun b => cond b "true" "false"⟩

/-- A decision, without its proof. -/
protected def Decidable.repr : Decidable p → Nat → Format
  | .isTrue _, prec => Repr.addAppParen "isTrue _" prec
  | .isFalse _, prec => Repr.addAppParen "isFalse _" prec

instance : Repr (Decidable p) where
  reprPrec := Decidable.repr

instance {p : Prop} : ToString (Decidable p) := ⟨fun
  | isTrue _ => "true"
  | isFalse _ => "false"⟩

instance : ToString Format := ⟨fun f => f.pretty⟩

instance : Repr Format where
  reprPrec f _ := f

instance (priority := low) [ToString α] : ToFormat α := ⟨fun a => Format.text (toString a)⟩

/-! ## Containers -/

instance : Repr Empty where
  reprPrec := nofun

instance : Repr PUnit.{u + 1} where
  reprPrec _ _ := "PUnit.unit"

instance : Repr Unit where
  reprPrec _ _ := "()"

instance : ToString Unit := ⟨fun _ => "()"⟩

instance [Repr α] : Repr (ULift.{v} α) where
  reprPrec a prec := Repr.addAppParen ("ULift.up " ++ reprArg a.1) prec

/-- An optional value. -/
protected def Option.repr [Repr α] : Option α → Nat → Format
  | none, _ => "none"
  | some a, prec => Repr.addAppParen ("some " ++ reprArg a) prec

instance [Repr α] : Repr (Option α) where
  reprPrec := Option.repr

instance [ToString α] : ToString (Option α) := ⟨fun
  | none => "none"
  | some a => "(some " ++ toString a ++ ")"⟩

/-- An element of a sum. -/
protected def Sum.repr [Repr α] [Repr β] : Sum α β → Nat → Format
  | Sum.inl a, prec => Repr.addAppParen ("Sum.inl " ++ reprArg a) prec
  | Sum.inr b, prec => Repr.addAppParen ("Sum.inr " ++ reprArg b) prec

instance [Repr α] [Repr β] : Repr (Sum α β) where
  reprPrec := Sum.repr

instance [Repr α] : ReprTuple α where
  reprTuple a xs := repr a :: xs

/-- The components of a pair, as the tail of a tuple. -/
protected def Prod.reprTuple [Repr α] [ReprTuple β] : α × β → List Format → List Format
  | (a, b), xs => reprTuple b (repr a :: xs)

instance [Repr α] [ReprTuple β] : ReprTuple (α × β) where
  reprTuple := Prod.reprTuple

/-- A tuple. -/
protected def Prod.repr [Repr α] [ReprTuple β] : α × β → Nat → Format
  | (a, b), _ =>
    Format.bracket "(" (Format.joinSep (reprTuple b [repr a]).reverse ("," ++ Format.line)) ")"

instance [Repr α] [ReprTuple β] : Repr (α × β) where
  reprPrec := Prod.repr

instance [ToString α] [ToString β] : ToString (α × β) := ⟨fun (a, b) =>
  "(" ++ toString a ++ ", " ++ toString b ++ ")"⟩

/-- A dependent pair. -/
protected def Sigma.repr {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] :
    Sigma β → Nat → Format
  | ⟨a, b⟩, _ => Format.bracket "⟨" (repr a ++ ", " ++ repr b) "⟩"

instance {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] : Repr (Sigma β) where
  reprPrec := Sigma.repr

instance {p : α → Prop} [Repr α] : Repr (Subtype p) where
  reprPrec s prec := reprPrec s.val prec

instance {p : α → Prop} [ToString α] : ToString (Subtype p) := ⟨fun s => toString s.val⟩

/-- A list, all its elements on one line or each on its own. -/
protected def List.repr [Repr α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a, n with
  | [], _ => "[]"
  | as, _ => Format.bracket "[" (Format.joinSep as ("," ++ Format.line)) "]"

instance [Repr α] : Repr (List α) where
  reprPrec := List.repr

/-- A list of short elements, which fill the lines. -/
protected def List.repr' [Repr α] [ReprAtom α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a, n with
  | [], _ => "[]"
  | as, _ => Format.bracketFill "[" (Format.joinSep as ("," ++ Format.line)) "]"

instance [Repr α] [ReprAtom α] : Repr (List α) where
  reprPrec := List.repr'

instance : ReprAtom Bool := ⟨⟩
instance : ReprAtom Nat := ⟨⟩
instance : ReprAtom Int := ⟨⟩
instance : ReprAtom String := ⟨⟩
