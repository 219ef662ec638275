/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Numeral

/-!
# Monomials

A product of powers of variables is kept as one natural number, whose digits are the exponents. So
monomials are multiplied by adding them, and compared like numbers, each in one instruction of the
kernel. The order is compatible with products. Exponents must stay below the radix: whoever
multiplies has to know a bound for them.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open OrderedRing

/-- A product of powers of variables, as one number: its digits are the exponents. -/
abbrev Monomial := Nat

namespace Monomial

/-- The radix in which a monomial is written, so a bound for all exponents. -/
def radix : Nat := 65536

/-- The radix is positive. -/
theorem radix_pos : 0 < radix := Nat.zero_lt_succ _

/-- Division by the radix takes digits apart that do not carry. -/
theorem add_digits {m l : Nat} (h : m % radix + l % radix < radix) :
    (m + l) % radix = m % radix + l % radix ∧ (m + l) / radix = m / radix + l / radix := by
  have e : m + l = m % radix + l % radix + radix * (m / radix + l / radix) := by
    rw [Nat.mul_add, Nat.add_assoc, Nat.add_left_comm (l % radix), Nat.mod_add_div,
      ← Nat.add_assoc, Nat.mod_add_div]
  rw [e, Nat.add_mul_mod_self_left, Nat.mod_eq_of_lt h, Nat.add_mul_div_left _ _ radix_pos,
    Nat.div_eq_of_lt h, Nat.zero_add]
  exact ⟨rfl, rfl⟩

section Bounds

variable {F : Type}

/-- The exponents of a monomial, one for each of the values, are at most `d`. -/
def Bounded (d : Nat) : List F → Monomial → Prop
  | [], _ => True
  | _ :: values, m => m % radix ≤ d ∧ Bounded d values (m / radix)

/-- The empty product has no exponents. -/
theorem bounded_zero (d : Nat) : ∀ values : List F, Bounded d values 0
  | [] => trivial
  | _ :: values => ⟨Nat.zero_le d, bounded_zero d values⟩

/-- A bound may be replaced by a greater one. -/
theorem Bounded.mono {c d : Nat} (h : c ≤ d) {values : List F} {m : Monomial}
    (hm : Bounded c values m) : Bounded d values m := by
  induction values generalizing m with
  | nil => trivial
  | cons x values ih => exact ⟨Nat.le_trans hm.1 h, ih hm.2⟩

end Bounds

variable {F : Type} [Field F]

/-- The value of a monomial. -/
noncomputable def eval (values : List F) : Monomial → F :=
  List.rec (motive := fun _ => Monomial → F) (fun _ => 1)
    (fun x _ rest m => x ^ (m % radix) * rest (m / radix)) values

/-- The empty product. -/
theorem eval_zero : ∀ values : List F, eval values 0 = 1
  | [] => rfl
  | x :: values => by
    show x ^ 0 * eval values 0 = 1
    rw [eval_zero values, pow_zero, mul_one]

/-- A variable with the number `i` is the `i`th power of the radix. -/
theorem eval_variable (values : List F) (i : Nat) :
    eval values (radix ^ i) = lookup values i ∧ Bounded 1 values (radix ^ i) := by
  induction values generalizing i with
  | nil => exact ⟨rfl, trivial⟩
  | cons x values ih =>
    cases i with
    | zero =>
      refine ⟨?_, Nat.le_refl 1, bounded_zero 1 values⟩
      show x ^ 1 * eval values 0 = x
      rw [eval_zero, pow_one, mul_one]
    | succ i =>
      have e : radix ^ (i + 1) = 0 + radix * radix ^ i := by
        rw [Nat.pow_succ, Nat.mul_comm, Nat.zero_add]
      have hm : radix ^ (i + 1) % radix = 0 := by
        rw [e, Nat.add_mul_mod_self_left]
        rfl
      have hd : radix ^ (i + 1) / radix = radix ^ i := by
        rw [e, Nat.add_mul_div_left _ _ radix_pos, Nat.zero_div, Nat.zero_add]
      obtain ⟨hv, hb⟩ := ih i
      constructor
      · show x ^ (radix ^ (i + 1) % radix) * eval values (radix ^ (i + 1) / radix)
          = lookup values i
        rw [hm, hd, hv, pow_zero, one_mul]
      · show radix ^ (i + 1) % radix ≤ 1 ∧ Bounded 1 values (radix ^ (i + 1) / radix)
        rw [hm, hd]
        exact ⟨Nat.zero_le 1, hb⟩

/-- To multiply monomials is to add them, as long as no exponent reaches the radix. -/
theorem eval_add {c d : Nat} (h : c + d < radix) {values : List F} {m l : Monomial}
    (hm : Bounded c values m) (hl : Bounded d values l) :
    eval values (Nat.add m l) = eval values m * eval values l
      ∧ Bounded (c + d) values (Nat.add m l) := by
  induction values generalizing m l with
  | nil => exact ⟨(mul_one 1).symm, trivial⟩
  | cons x values ih =>
    have hle := Nat.add_le_add hm.1 hl.1
    obtain ⟨hmod, hdiv⟩ := add_digits (Nat.lt_of_le_of_lt hle h)
    obtain ⟨hv, hb⟩ := ih hm.2 hl.2
    have hv : eval values (m / radix + l / radix) = _ := hv
    have hb : Bounded (c + d) values (m / radix + l / radix) := hb
    constructor
    · show x ^ ((m + l) % radix) * eval values ((m + l) / radix)
        = x ^ (m % radix) * eval values (m / radix) * (x ^ (l % radix) * eval values (l / radix))
      rw [hmod, hdiv, hv, pow_add, mul_mul_mul_comm]
    · show (m + l) % radix ≤ c + d ∧ Bounded (c + d) values ((m + l) / radix)
      rw [hmod, hdiv]
      exact ⟨hle, hb⟩

end Monomial

end LatentObjective.Certificate
