/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Real

/-!
# Sums of squares

Reconstruction errors are sums of squares. They are nonnegative, and zero only if all summands are:
so an error of zero means a perfect reconstruction. Everything holds in any ordered field, and so
for the real numbers.

A vector with `d` coordinates is a function on `Fin d`, as in Mathlib.
-/

namespace LatentObjective

open Lean.Grind (Field)
open OrderedRing OrderedField

universe u

variable {F : Type u} [Field F]

/-! ### One square -/

/-- A square is zero only at zero. -/
theorem sq_eq_zero_iff {a : F} : a ^ 2 = 0 ↔ a = 0 := by
  rw [pow_two, mul_eq_zero]
  exact ⟨fun h => h.elim id id, .inl⟩

/-- The square of a difference is zero only if there is no difference. -/
theorem sq_sub_eq_zero_iff {a b : F} : (a - b) ^ 2 = 0 ↔ a = b :=
  sq_eq_zero_iff.trans sub_eq_zero

/-- The square of a difference does not depend on the order. -/
theorem sq_sub_comm (a b : F) : (a - b) ^ 2 = (b - a) ^ 2 := by
  rw [← neg_sub b a, pow_two, pow_two, neg_mul_neg]

variable [LE F] [LT F] [OrderedField F]

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

/-! ### Sums over the coordinates -/

variable {n : Nat}

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

/-- The sum of finitely many numbers. -/
def finSum {F : Type u} [Field F] : {n : Nat} → (Fin n → F) → F
  | 0, _ => 0
  | _ + 1, f => f first + finSum fun i => f (next i)

/-- A sum of nonnegative numbers is nonnegative. -/
theorem finSum_nonneg : ∀ {n : Nat} {f : Fin n → F}, (∀ i, 0 ≤ f i) → 0 ≤ finSum f
  | 0, _, _ => le_refl 0
  | _ + 1, _, h => add_nonneg (h first) (finSum_nonneg fun i => h (next i))

/-- A sum of nonnegative numbers is zero only if all of them are. -/
theorem finSum_eq_zero_iff_of_nonneg :
    ∀ {n : Nat} {f : Fin n → F}, (∀ i, 0 ≤ f i) → (finSum f = 0 ↔ ∀ i, f i = 0)
  | 0, _, _ => ⟨fun _ i => absurd i.isLt (Nat.not_lt_zero i.val), fun _ => rfl⟩
  | _ + 1, f, h => by
    rw [forall_iff (p := fun i => f i = 0), ← finSum_eq_zero_iff_of_nonneg fun i => h (next i)]
    exact add_eq_zero_iff_of_nonneg (h first) (finSum_nonneg fun i => h (next i))

/-! ### Squared distances -/

/-- The squared Euclidean distance of two vectors. -/
def squaredL2 {F : Type u} [Field F] {d : Nat} (x y : Fin d → F) : F :=
  finSum fun i => (x i - y i) ^ 2

variable {d : Nat}

/-- A squared distance is nonnegative. -/
theorem squaredL2_nonneg (x y : Fin d → F) : 0 ≤ squaredL2 x y :=
  finSum_nonneg fun i => sq_nonneg (x i - y i)

/-- The squared distance of two vectors is zero only if they are equal. -/
theorem squaredL2_eq_zero_iff {x y : Fin d → F} : squaredL2 x y = 0 ↔ x = y :=
  (finSum_eq_zero_iff_of_nonneg fun i => sq_nonneg (x i - y i)).trans
    ⟨fun h => funext fun i => sq_sub_eq_zero_iff.mp (h i),
      fun h i => sq_sub_eq_zero_iff.mpr (congrFun h i)⟩

/-- A vector has no distance from itself. -/
@[simp] theorem squaredL2_self (x : Fin d → F) : squaredL2 x x = 0 :=
  squaredL2_eq_zero_iff.mpr rfl

omit [LE F] [LT F] [OrderedField F] in
/-- The squared distance is symmetric. -/
theorem squaredL2_comm (x y : Fin d → F) : squaredL2 x y = squaredL2 y x :=
  congrArg finSum (funext fun i => sq_sub_comm (x i) (y i))

end LatentObjective
