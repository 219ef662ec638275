/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedField

/-!
# Archimedean ordered fields

An ordered field is Archimedean if no element exceeds all natural numbers. Then no positive element
is below all positive rational numbers, and halving a distance again and again makes it as small as
desired: what bisection needs.
-/

namespace LatentObjective

universe u

open Lean.Grind (Semiring Field)
open OrderedRing OrderedField

attribute [local instance] Semiring.natCast

/-- An ordered field in which no element exceeds all natural numbers. -/
class Archimedean (F : Type u) [Field F] [LE F] : Prop where
  /-- Every element is at most some natural number. -/
  exists_nat_ge : ∀ x : F, ∃ n : Nat, x ≤ (n : F)

namespace Archimedean

variable {F : Type u} [Field F] [LE F] [LT F] [OrderedField F] {a e x : F}

/-! ### Natural numbers as bounds -/

/-- Every element is at most some positive natural number. -/
theorem exists_nat_succ_ge [Archimedean F] (x : F) :
    ∃ n : Nat, x ≤ ((n + 1 : Nat) : F) := by
  obtain ⟨n, hn⟩ := exists_nat_ge x
  refine ⟨n, le_trans hn ?_⟩
  rw [natCast_succ]
  exact le_add_of_nonneg_right zero_le_one

/-! ### Halving -/

/-- An element halved so many times. -/
def halved (a : F) : Nat → F
  | 0 => a
  | n + 1 => halved a n / 2

/-- Two halves make the step before. -/
@[simp] theorem halved_add_halved (a : F) (n : Nat) :
    halved a (n + 1) + halved a (n + 1) = halved a n :=
  add_halves (halved a n)

/-- Halving keeps an element nonnegative. -/
theorem halved_nonneg (ha : 0 ≤ a) : ∀ n, 0 ≤ halved a n
  | 0 => ha
  | n + 1 => half_nonneg (halved_nonneg ha n)

/-- Halving does not increase a nonnegative element. -/
theorem halved_le (ha : 0 ≤ a) : ∀ n, halved a n ≤ a
  | 0 => le_refl a
  | n + 1 => by
    refine le_trans ?_ (halved_le ha n)
    rw [← halved_add_halved a n]
    exact le_add_of_nonneg_right (halved_nonneg ha (n + 1))

/-- What is halved `n` times is at most the `n`th part of what it was. -/
theorem natCast_mul_halved_le (ha : 0 ≤ a) : ∀ n : Nat, (n : F) * halved a n ≤ a
  | 0 => by
    rw [Semiring.natCast_zero, zero_mul]
    exact ha
  | n + 1 => by
    refine le_of_add_self_le_add_self ?_
    rw [← mul_add, halved_add_halved, natCast_succ, add_mul, one_mul]
    exact add_le_add (natCast_mul_halved_le ha n) (halved_le ha n)

/-- In an Archimedean field, enough halving makes an element as small as desired. -/
theorem exists_halved_le [Archimedean F] (ha : 0 ≤ a) (he : 0 < e) : ∃ n, halved a n ≤ e := by
  obtain ⟨n, hn⟩ := exists_nat_succ_ge (a / e)
  refine ⟨n + 1, le_of_mul_le_mul_left (le_trans (natCast_mul_halved_le ha (n + 1)) ?_)
    (natCast_succ_pos n)⟩
  exact (div_le_iff₀ he).mp hn

end Archimedean

end LatentObjective
