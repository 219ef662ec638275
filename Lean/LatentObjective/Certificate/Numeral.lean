/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedField

/-!
# Numerals and variables

The two kinds of leaves of a formula: the numeral `n`, as Lean writes it in any field, and
the variable with the number `i`, which is the `i`th of the values that a formula is given.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Semiring Field)
open OrderedRing OrderedField

variable {F : Type} [Field F]

/-- The numeral `n` of the field, as it stands in a formula. -/
def numeral (n : Nat) : F :=
  OfNat.ofNat n

/-- The value of the variable `i`: the `i`th of the values, and one beyond the last, as for an empty
product. -/
noncomputable def lookup (values : List F) : Nat → F :=
  List.rec (motive := fun _ => Nat → F) (fun _ => 1)
    (fun x _ rest i => Nat.rec (motive := fun _ => F) x (fun j _ => rest j) i) values

/-- Numerals respect addition. -/
theorem numeral_add (m n : Nat) : (numeral (m + n) : F) = numeral m + numeral n :=
  Semiring.ofNat_add m n

/-- Numerals respect multiplication. -/
theorem numeral_mul (m n : Nat) : (numeral (m * n) : F) = numeral m * numeral n :=
  Semiring.ofNat_mul m n

/-- Numerals respect subtraction, where it does not go below zero. -/
theorem numeral_sub {m n : Nat} (h : n ≤ m) : (numeral (m - n) : F) = numeral m - numeral n := by
  rw [← add_sub_cancel_right (numeral (m - n)) (numeral n), ← numeral_add, Nat.sub_add_cancel h]

variable [LE F] [LT F] [OrderedField F]

/-- A numeral is nonnegative. -/
theorem numeral_nonneg : ∀ n : Nat, (0 : F) ≤ numeral n
  | 0 => le_refl 0
  | n + 1 => by
    rw [numeral_add]
    exact add_nonneg (numeral_nonneg n) zero_le_one

/-- A numeral other than zero is positive. -/
theorem numeral_pos {n : Nat} (h : 0 < n) : (0 : F) < numeral n := by
  cases n with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ n =>
    show (0 : F) < numeral (n + 1)
    rw [numeral_add]
    exact add_pos_of_nonneg_of_pos (numeral_nonneg n) zero_lt_one

/-- Numerals respect the order. -/
theorem numeral_le {m n : Nat} (h : m ≤ n) : (numeral m : F) ≤ numeral n := by
  induction h with
  | refl => exact le_refl _
  | @step k _ ih =>
    refine le_trans ih ?_
    show (numeral k : F) ≤ numeral (k + 1)
    rw [numeral_add]
    exact le_add_of_nonneg_right zero_le_one

end LatentObjective.Certificate
