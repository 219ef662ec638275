/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.SumOfSquares
import LatentObjective.Objective

/-!
# Vector-quantised autoencoders

A VQ-VAE replaces the encoder's output by the nearest code of a finite codebook. Its objective is
the reconstruction error, plus the squared error of the code (the codebook term), plus `β` times the
same squared error (the commitment term); the two differ only in which side receives gradients.

## References

* van den Oord, Vinyals, Kavukcuoglu: Neural Discrete Representation Learning (2017)
-/

namespace LatentObjective

open OrderedRing OrderedField

variable {F : Type} [OrderedField F]

/-- Of finitely many things, at least one, some is smallest. -/
theorem exists_smallest {α : Type} (size : α → F) :
    ∀ xs : List α, xs ≠ [] → ∃ x ∈ xs, ∀ y ∈ xs, size x ≤ size y
  | [], h => absurd rfl h
  | [x], _ => by
    refine ⟨x, .head _, ?_⟩
    rintro y (_ | ⟨_, hy⟩)
    · exact le_refl _
    · exact (nomatch hy)
  | x :: x' :: xs, _ => by
    obtain ⟨z, hz, hmin⟩ := exists_smallest size (x' :: xs) (by intro h; injection h)
    rcases le_total (size x) (size z) with h | h
    · refine ⟨x, .head _, ?_⟩
      rintro y (_ | ⟨_, hy⟩)
      · exact le_refl _
      · exact le_trans h (hmin y hy)
    · refine ⟨z, .tail _ hz, ?_⟩
      rintro y (_ | ⟨_, hy⟩)
      · exact h
      · exact hmin y hy

/-- The code is nearest to the point: its squared error is minimal in the codebook. -/
def IsNearest (codebook : List (List F)) (point code : List F) : Prop :=
  code ∈ codebook ∧ ∀ other ∈ codebook, squaredError point code ≤ squaredError point other

/-- A codebook that is not empty has a nearest code for every point. -/
theorem exists_isNearest {codebook : List (List F)} (h : codebook ≠ []) (point : List F) :
    ∃ code, IsNearest codebook point code :=
  exists_smallest (squaredError point) codebook h

/-- Two nearest codes have the same error. -/
theorem IsNearest.error_eq {codebook : List (List F)} {point code code' : List F}
    (h : IsNearest codebook point code) (h' : IsNearest codebook point code') :
    squaredError point code = squaredError point code' :=
  le_antisymm (h.2 code' h'.1) (h'.2 code h.1)

/-- The nearest code of a point that is itself a code has no error. -/
theorem IsNearest.error_eq_zero {codebook : List (List F)} {point code : List F}
    (h : IsNearest codebook point code) (hp : point ∈ codebook) :
    squaredError point code = 0 :=
  le_antisymm (squaredError_self point ▸ h.2 point hp) (squaredError_nonneg point code)

/-- More codes do not make the error of the nearest code greater. -/
theorem IsNearest.error_anti {small large : List (List F)} {point code code' : List F}
    (h : IsNearest small point code) (h' : IsNearest large point code')
    (hsub : ∀ c ∈ small, c ∈ large) : squaredError point code' ≤ squaredError point code :=
  h'.2 code (hsub code h.1)

/-- The loss of a VQ-VAE, with commitment weight `beta`. -/
def vqVaeLoss (beta : F) (input output point code : List F) : F :=
  weightedThreeTerm beta
    ⟨squaredError input output, squaredError point code, squaredError point code⟩

variable {input output point code : List F}

/-- The loss is monotone in the commitment weight. -/
theorem vqVaeLoss_mono {b₁ b₂ : F} (hb : b₁ ≤ b₂) :
    vqVaeLoss b₁ input output point code ≤ vqVaeLoss b₂ input output point code :=
  weightedThreeTerm_mono_weight _ hb (squaredError_nonneg point code)

/-- Where the point is its own code, the reconstruction error is left. -/
theorem vqVaeLoss_self (beta : F) :
    vqVaeLoss beta input output point point = squaredError input output := by
  unfold vqVaeLoss
  rw [squaredError_self]
  exact weightedThreeTerm_zero_middle_zero_regularizer beta _

/-- For a nonnegative commitment weight the loss is nonnegative. -/
theorem vqVaeLoss_nonneg {beta : F} (hb : 0 ≤ beta) :
    0 ≤ vqVaeLoss beta input output point code :=
  add_nonneg (add_nonneg (squaredError_nonneg input output) (squaredError_nonneg point code))
    (mul_nonneg hb (squaredError_nonneg point code))

/-- For a nonnegative commitment weight, no code makes the loss smaller than a nearest code. -/
theorem vqVaeLoss_le_of_isNearest {codebook : List (List F)} {other : List F} {beta : F}
    (hb : 0 ≤ beta) (h : IsNearest codebook point code) (ho : other ∈ codebook) :
    vqVaeLoss beta input output point code ≤ vqVaeLoss beta input output point other :=
  have he := h.2 other ho
  add_le_add (add_le_add_left he _) (mul_le_mul_of_nonneg_left he hb)

end LatentObjective
