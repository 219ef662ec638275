/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Numeral

/-!
# The values of variables

The values of numbered variables, in groups of eight and a list of what is left. A certificate with
many variables looks up each of them, often; in groups Lean takes a few steps where a list takes one
step for each variable before the one it looks for.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)

/-- The values of variables, the first in front. -/
inductive Values (F : Type) where
  /-- A few values. -/
  | list (values : List F)
  /-- The first eight, and the others. -/
  | eight (a b c d e f g h : F) (rest : Values F)

namespace Values

variable {F : Type}

/-- All values in one list. -/
def toList : Values F → List F
  | list values => values
  | eight a b c d e f g h rest => a :: b :: c :: d :: e :: f :: g :: h :: rest.toList

variable [Field F]

/-- The value of the variable `i`. It is written with recursors alone, which Lean computes in one go
when it compares a formula with a term. -/
noncomputable def get (values : Values F) : Nat → F :=
  Values.rec (motive := fun _ => Nat → F)
    (fun values => List.rec (motive := fun _ => Nat → F) (fun _ => 1)
      (fun x _ rest i => Nat.rec (motive := fun _ => F) x (fun j _ => rest j) i) values)
    (fun a b c d e f g h _ rest i => Bool.rec (motive := fun _ => F)
      (Nat.rec a (fun i _ => Nat.rec b (fun i _ => Nat.rec c (fun i _ => Nat.rec d (fun i _ =>
        Nat.rec e (fun i _ => Nat.rec f (fun i _ => Nat.rec g (fun _ _ => h) i) i) i) i) i) i) i)
      (rest (Nat.sub i 8)) (Nat.ble 8 i)) values

/-- Groups are only another way to write a list. -/
theorem lookup_toList (values : Values F) (i : Nat) : lookup values.toList i = values.get i := by
  induction values generalizing i with
  | list values => rfl
  | eight a b c d e f g h rest ih =>
    match i with
    | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 => rfl
    | i + 8 => exact ih i

end Values

end LatentObjective.Certificate
