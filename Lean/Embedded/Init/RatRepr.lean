/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Rat
import Init.Repr

/-!
# Printing rational numbers

`#eval` prints a rational number as a term that Lean reads back, `(10 : Rat)/21`; `toString` prints
it for people, `10/21`. Integers are printed without a denominator.
-/

/-- Rational numbers are shown to people as fractions. -/
instance : ToString Rat where
  toString a := if a.den = 1 then toString a.num else toString a.num ++ "/" ++ toString a.den

/-- Rational numbers are printed as terms. -/
instance : Repr Rat where
  reprPrec a _ :=
    if a.den = 1 then repr a.num
    else Std.Format.text ("(" ++ toString a.num ++ " : Rat)/" ++ toString a.den)
