/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.FiniteSum

/-!
# Sums of squares

Reconstruction errors are sums of squares. They are nonnegative, and zero only if all summands are:
so an error of zero means a perfect reconstruction. Everything holds in any ordered field, and so
for the real numbers.
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

/-! ### Squared distances -/

/-- The squared Euclidean distance of two vectors. -/
def squaredL2 {F : Type u} [Field F] {d : Nat} (x y : Fin d → F) : F :=
  finSum fun i => (x i - y i) ^ 2

variable [LE F] [LT F] [OrderedField F] {d : Nat}

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
