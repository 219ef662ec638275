/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.IntBasic

/-!
# Formatted text

`Std.Format` describes text with groups, indentation and places where a line may be broken. Lean's
own printer lays it out, so that constructors and fields must be those of Lean; `pretty` is that
printer, bound to the compiled code of the same name.
-/

universe u

/-! ## Strings -/

/-- Joins two strings. -/
@[extern "lean_string_append"]
opaque String.append (s : String) (t : @& String) : String

instance : Append String where
  append s t := s.append t

/-- The number of characters of a string. -/
@[extern "lean_string_length"]
opaque String.length (s : @& String) : Nat

namespace Std

/-! ## The type -/

/-- How the line breaks of a group are chosen. -/
inductive Format.FlattenBehavior where
  /-- All line breaks of the group are taken, or none. -/
  | allOrNone
  /-- As few line breaks as possible are taken. -/
  | fill
  deriving Inhabited, BEq

/-- Text that knows where it may be broken into lines. -/
inductive Format where
  /-- No text. -/
  | nil : Format
  /-- A line break; a space if the group stays on one line. -/
  | line : Format
  /-- A line break up to the current indentation, if it is not reached yet or if forced. -/
  | align (force : Bool) : Format
  /-- Text as it is. -/
  | text : String → Format
  /-- Indents the lines that begin in `f`. -/
  | nest (indent : Int) (f : Format) : Format
  /-- One text after the other. -/
  | append : Format → Format → Format
  /-- A text whose line breaks are chosen together. -/
  | group : Format → (behavior : Format.FlattenBehavior := Format.FlattenBehavior.allOrNone) →
    Format
  /-- A text with a mark that editors can refer to. -/
  | tag : Nat → Format → Format
  deriving Inhabited

namespace Format

/-- A group that takes as few line breaks as possible. -/
def fill (f : Format) : Format := group f (behavior := Format.FlattenBehavior.fill)

instance : Append Format := ⟨Format.append⟩

instance : Coe String Format := ⟨text⟩

/-- The concatenation of the texts. -/
def join (xs : List Format) : Format := xs.foldl (· ++ ·) ""

/-- Whether the text is `nil`. -/
def isNil : Format → Bool
  | nil => true
  | _ => false

/-- A group between `l` and `r`, indented by the length of `l`. -/
@[inline] def bracket (l : String) (f : Format) (r : String) : Format :=
  group (nest (Int.ofNat l.length) (l ++ f ++ r))

/-- A group between parentheses. -/
@[inline] def paren (f : Format) : Format := bracket "(" f ")"

/-- A group between square brackets. -/
@[inline] def sbracket (f : Format) : Format := bracket "[" f "]"

/-- A text between `l` and `r` that takes as few line breaks as possible. -/
@[inline] def bracketFill (l : String) (f : Format) (r : String) : Format :=
  fill (nest (Int.ofNat l.length) (l ++ f ++ r))

/-- The usual indentation. -/
def defIndent : Nat := 2

/-- Whether Unicode is used by default. -/
def defUnicode : Bool := true

/-- The usual width of a line. -/
def defWidth : Nat := 120

/-- Indents by the usual indentation. -/
def nestD (f : Format) : Format := nest (Int.ofNat defIndent) f

/-- A new line, indented by the usual indentation. -/
def indentD (f : Format) : Format := nestD (Format.line ++ f)

/-- Lays the text out in lines of the given width. -/
@[extern "native"]
opaque pretty (f : Format) (width : Nat := defWidth) (indent : Nat := 0) (column := 0) : String

end Format

/-! ## Types that can be formatted -/

/-- Types whose elements have a formatted text. -/
class ToFormat (α : Type u) where
  /-- The formatted text of an element. -/
  format : α → Format

export ToFormat (format)

instance : ToFormat Format where
  format f := f

instance : ToFormat String where
  format s := Format.text s

/-- The texts of the elements with `sep` between them. -/
def Format.joinSep {α : Type u} [ToFormat α] : List α → Format → Format
  | [], _ => nil
  | [a], _ => format a
  | a :: as, sep => format a ++ sep ++ joinSep as sep

/-- The texts of the elements, each with `pre` before it. -/
def Format.prefixJoin {α : Type u} [ToFormat α] (pre : Format) : List α → Format
  | [] => nil
  | a :: as => pre ++ format a ++ prefixJoin pre as

/-- The texts of the elements, each with `suffix` after it. -/
def Format.joinSuffix {α : Type u} [ToFormat α] : List α → Format → Format
  | [], _ => nil
  | a :: as, suffix => format a ++ suffix ++ joinSuffix as suffix

end Std
