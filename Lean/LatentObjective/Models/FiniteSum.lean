/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Real

/-!
# Finite sums

Sums over the coordinates of a vector, or over finitely many outcomes. A vector with `d` coordinates
is a function on `Fin d`, as in Mathlib. Everything holds in any ordered field, and so for the real
numbers.
-/

namespace LatentObjective

open Lean.Grind (Semiring Field)
open OrderedRing OrderedField

universe u

attribute [local instance] Semiring.natCast

variable {F : Type u} [Field F] {n : Nat}

/-! ### The first index and those that follow -/

/-- The first of the numbers below `n + 1`. -/
abbrev Index.first : Fin (n + 1) :=
  ⟨0, Nat.zero_lt_succ n⟩

/-- The numbers below `n + 1` that follow the first one. -/
abbrev Index.next (i : Fin n) : Fin (n + 1) :=
  ⟨i.val + 1, Nat.succ_lt_succ i.isLt⟩

open Index

/-- What holds for the first index and for those that follow holds for all. -/
theorem Index.forall_iff {p : Fin (n + 1) → Prop} : (∀ i, p i) ↔ p first ∧ ∀ i, p (next i) :=
  ⟨fun h => ⟨h first, fun i => h (next i)⟩, fun h => fun
    | ⟨0, _⟩ => h.1
    | ⟨i + 1, hi⟩ => h.2 ⟨i, Nat.lt_of_succ_lt_succ hi⟩⟩

/-! ### Sums -/

/-- The sum of finitely many numbers. -/
def finSum {F : Type u} [Field F] : {n : Nat} → (Fin n → F) → F
  | 0, _ => 0
  | _ + 1, f => f first + finSum fun i => f (next i)

/-- A sum of sums. -/
theorem finSum_add : ∀ {n : Nat} (f g : Fin n → F),
    finSum (fun i => f i + g i) = finSum f + finSum g
  | 0, _, _ => (add_zero 0).symm
  | n + 1, f, g => by
    rw [finSum, finSum_add (fun i : Fin n => f (next i)), finSum, finSum, add_add_add_comm]

/-- A sum of differences. -/
theorem finSum_sub : ∀ {n : Nat} (f g : Fin n → F),
    finSum (fun i => f i - g i) = finSum f - finSum g
  | 0, _, _ => (sub_self 0).symm
  | n + 1, f, g => by
    rw [finSum, finSum_sub (fun i : Fin n => f (next i)), finSum, finSum, add_sub_add_comm]

/-- A sum of multiples. -/
theorem finSum_mul_right : ∀ {n : Nat} (f : Fin n → F) (a : F),
    finSum (fun i => f i * a) = finSum f * a
  | 0, _, a => (zero_mul a).symm
  | n + 1, f, a => by
    rw [finSum, finSum_mul_right (fun i : Fin n => f (next i)), finSum, add_mul]

/-- A sum of quotients. -/
theorem finSum_div : ∀ {n : Nat} (f : Fin n → F) (a : F),
    finSum (fun i => f i / a) = finSum f / a
  | 0, _, a => (zero_div a).symm
  | n + 1, f, a => by
    rw [finSum, finSum_div (fun i : Fin n => f (next i)), finSum, add_div]

/-- A sum of equal numbers. -/
theorem finSum_const (a : F) : ∀ n : Nat, finSum (fun _ : Fin n => a) = n * a
  | 0 => by rw [finSum, Semiring.natCast_zero, zero_mul]
  | n + 1 => by rw [finSum, finSum_const a n, natCast_succ, add_mul, one_mul, add_comm]

variable [LE F] [LT F] [OrderedField F]

/-- A sum of nonnegative numbers is nonnegative. -/
theorem finSum_nonneg : ∀ {n : Nat} {f : Fin n → F}, (∀ i, 0 ≤ f i) → 0 ≤ finSum f
  | 0, _, _ => le_refl 0
  | _ + 1, _, h => add_nonneg (h first) (finSum_nonneg fun i => h (next i))

/-- A sum is at most the sum of upper bounds. -/
theorem finSum_le_finSum {f g : Fin n → F} (h : ∀ i, f i ≤ g i) : finSum f ≤ finSum g := by
  rw [← sub_nonneg, ← finSum_sub]
  exact finSum_nonneg fun i => sub_nonneg.mpr (h i)

/-- A summand is at most the sum, if no summand is negative. -/
theorem le_finSum_of_nonneg : ∀ {n : Nat} {f : Fin n → F}, (∀ i, 0 ≤ f i) → ∀ i, f i ≤ finSum f
  | 0, _, _, i => absurd i.isLt (Nat.not_lt_zero i.val)
  | _ + 1, f, h, i => (forall_iff (p := (f · ≤ finSum f))).mpr
    ⟨le_add_of_nonneg_right (finSum_nonneg fun i => h (next i)),
      fun i => le_trans (le_finSum_of_nonneg (fun i => h (next i)) i)
        (le_add_of_nonneg_left (h first))⟩ i

/-- Two nonnegative summands whose sum is zero are zero. -/
theorem add_eq_zero_iff_of_nonneg {a b : F} (ha : 0 ≤ a) (hb : 0 ≤ b) :
    a + b = 0 ↔ a = 0 ∧ b = 0 := by
  constructor
  · intro h
    have ha' : a = 0 := le_antisymm (h ▸ le_add_of_nonneg_right hb) ha
    rw [ha', zero_add] at h
    exact ⟨ha', h⟩
  · rintro ⟨rfl, rfl⟩
    exact add_zero 0

/-- A sum of nonnegative numbers is zero only if all of them are. -/
theorem finSum_eq_zero_iff_of_nonneg :
    ∀ {n : Nat} {f : Fin n → F}, (∀ i, 0 ≤ f i) → (finSum f = 0 ↔ ∀ i, f i = 0)
  | 0, _, _ => ⟨fun _ i => absurd i.isLt (Nat.not_lt_zero i.val), fun _ => rfl⟩
  | _ + 1, f, h => by
    rw [forall_iff (p := fun i => f i = 0), ← finSum_eq_zero_iff_of_nonneg fun i => h (next i)]
    exact add_eq_zero_iff_of_nonneg (h first) (finSum_nonneg fun i => h (next i))

end LatentObjective
