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
-/

namespace LatentObjective

open OrderedRing OrderedField

universe u

variable {F : Type u} [OrderedField F]

/-! ### One square -/

/-- A square is zero only at zero. -/
theorem sq_eq_zero_iff {a : F} : a ^ 2 = 0 ↔ a = 0 := by
  rw [pow_two, mul_eq_zero]
  exact ⟨fun h => h.elim id id, .inl⟩

/-- The square of a difference is zero only if there is no difference. -/
theorem sq_sub_eq_zero_iff {a b : F} : (a - b) ^ 2 = 0 ↔ a = b :=
  sq_eq_zero_iff.trans sub_eq_zero

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

/-! ### Sums of squares -/

/-- The sum of the squares of the entries. -/
def sumOfSquares : List F → F
  | [] => 0
  | x :: xs => x ^ 2 + sumOfSquares xs

/-- A sum of squares is nonnegative. -/
theorem sumOfSquares_nonneg : ∀ xs : List F, 0 ≤ sumOfSquares xs
  | [] => le_refl 0
  | x :: xs => add_nonneg (sq_nonneg x) (sumOfSquares_nonneg xs)

/-- A sum of squares is zero only if all entries are. -/
theorem sumOfSquares_eq_zero_iff (xs : List F) : sumOfSquares xs = 0 ↔ ∀ x ∈ xs, x = 0 := by
  induction xs with
  | nil => exact ⟨fun _ _ hx => (nomatch hx), fun _ => rfl⟩
  | cons x xs ih =>
    refine (add_eq_zero_iff_of_nonneg (sq_nonneg x) (sumOfSquares_nonneg xs)).trans ?_
    rw [sq_eq_zero_iff, ih]
    constructor
    · rintro ⟨h, hs⟩ y (_ | ⟨_, hy⟩)
      · exact h
      · exact hs y hy
    · exact fun h => ⟨h x (.head _), fun y hy => h y (.tail _ hy)⟩

/-! ### Squared errors -/

/-- The squared error of two vectors: the sum of the squares of the differences of their entries, as
far as both have entries. -/
def squaredError : List F → List F → F
  | x :: xs, y :: ys => (x - y) ^ 2 + squaredError xs ys
  | _, _ => 0

/-- The squared error is nonnegative. -/
theorem squaredError_nonneg : ∀ xs ys : List F, 0 ≤ squaredError xs ys
  | [], [] => le_refl 0
  | [], _ :: _ => le_refl 0
  | _ :: _, [] => le_refl 0
  | x :: xs, y :: ys => add_nonneg (sq_nonneg (x - y)) (squaredError_nonneg xs ys)

/-- A vector has no error against itself. -/
@[simp] theorem squaredError_self : ∀ xs : List F, squaredError xs xs = 0
  | [] => rfl
  | x :: xs => by
    show (x - x) ^ 2 + squaredError xs xs = 0
    rw [squaredError_self xs, sub_self, add_zero, pow_two, mul_zero]

/-- The squared error is symmetric. -/
theorem squaredError_comm : ∀ xs ys : List F, squaredError xs ys = squaredError ys xs
  | [], [] => rfl
  | [], _ :: _ => rfl
  | _ :: _, [] => rfl
  | x :: xs, y :: ys => by
    show (x - y) ^ 2 + squaredError xs ys = (y - x) ^ 2 + squaredError ys xs
    rw [squaredError_comm xs ys, ← neg_sub y x, pow_two, pow_two, neg_mul_neg]

/-- Between vectors of one length, the squared error is zero only if they are equal. -/
theorem squaredError_eq_zero_iff {xs ys : List F} (h : xs.length = ys.length) :
    squaredError xs ys = 0 ↔ xs = ys := by
  refine ⟨?_, fun h => h ▸ squaredError_self xs⟩
  induction xs generalizing ys with
  | nil =>
    cases ys with
    | nil => exact fun _ => rfl
    | cons y ys => exact Nat.noConfusion h
  | cons x xs ih =>
    cases ys with
    | nil => exact Nat.noConfusion h
    | cons y ys =>
      intro h0
      have h0 := (add_eq_zero_iff_of_nonneg (sq_nonneg _) (squaredError_nonneg xs ys)).mp h0
      rw [sq_sub_eq_zero_iff.mp h0.1, ih (Nat.succ.inj h) h0.2]

end LatentObjective
