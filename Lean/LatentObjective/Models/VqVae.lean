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

Names are TorchLean's where it states the same.

## References

* van den Oord, Vinyals, Kavukcuoglu: Neural Discrete Representation Learning (2017)
-/

namespace LatentObjective

open Lean.Grind (Field)
open OrderedRing OrderedField Index

variable {F : Type} [Field F] [LE F] [LT F] [OrderedField F]

/-! ### Nearest codes -/

/-- Of finitely many things, at least one, some is smallest. -/
theorem exists_smallest : ∀ {n : Nat} (size : Fin (n + 1) → F), ∃ i, ∀ j, size i ≤ size j
  | 0, size => ⟨first, forall_iff.mpr
      ⟨le_refl _, fun i => absurd i.isLt (Nat.not_lt_zero i.val)⟩⟩
  | n + 1, size => by
    obtain ⟨i, hi⟩ := exists_smallest fun i : Fin (n + 1) => size (next i)
    rcases le_total (size first) (size (next i)) with h | h
    · exact ⟨first, forall_iff.mpr ⟨le_refl _, fun j => le_trans h (hi j)⟩⟩
    · exact ⟨next i, forall_iff.mpr ⟨h, hi⟩⟩

variable {numCodes d : Nat} {embedding : Fin numCodes → Fin d → F} {z : Fin d → F}
  {idx j : Fin numCodes}

/-- The code at the index is nearest to the point: no code has a smaller squared distance. -/
def IsNearestCode (embedding : Fin numCodes → Fin d → F) (z : Fin d → F) (idx : Fin numCodes) :
    Prop :=
  ∀ j, squaredL2 z (embedding idx) ≤ squaredL2 z (embedding j)

/-- A codebook that is not empty has a nearest code for every point. -/
theorem exists_isNearestCode (embedding : Fin (numCodes + 1) → Fin d → F) (z : Fin d → F) :
    ∃ idx, IsNearestCode embedding z idx :=
  exists_smallest fun idx => squaredL2 z (embedding idx)

/-- The distance of a point that is itself a code from this code is zero. -/
theorem exactCodeMatch_selected_distance_zero (hmatch : z = embedding idx) :
    squaredL2 z (embedding idx) = 0 :=
  squaredL2_eq_zero_iff.mpr hmatch

/-- A code is nearest to itself. -/
theorem exactCodeMatch_isNearestCode (hmatch : z = embedding idx) :
    IsNearestCode embedding z idx := fun j => by
  rw [exactCodeMatch_selected_distance_zero hmatch]
  exact squaredL2_nonneg z (embedding j)

omit [LT F] [OrderedField F] in
/-- No code makes the quantization loss smaller than a nearest one. -/
theorem nearestCode_minimizes_quantization_loss (hidx : IsNearestCode embedding z idx) :
    squaredL2 z (embedding idx) ≤ squaredL2 z (embedding j) :=
  hidx j

namespace IsNearestCode

/-- Two nearest codes have the same distance. -/
theorem distance_eq (h : IsNearestCode embedding z idx) (h' : IsNearestCode embedding z j) :
    squaredL2 z (embedding idx) = squaredL2 z (embedding j) :=
  le_antisymm (h j) (h' idx)

/-- A nearest code of a point that is itself a code is this point. -/
theorem eq_of_exactCodeMatch (h : IsNearestCode embedding z idx) (hmatch : z = embedding j) :
    z = embedding idx :=
  squaredL2_eq_zero_iff.mp <|
    (h.distance_eq (exactCodeMatch_isNearestCode hmatch)).trans
      (exactCodeMatch_selected_distance_zero hmatch)

omit [LT F] [OrderedField F] in
/-- More codes do not make the distance of the nearest code greater. -/
theorem distance_anti {more : Nat} {larger : Fin more → Fin d → F} {idx' : Fin more}
    (h : IsNearestCode larger z idx') (hsub : ∀ i, ∃ i', larger i' = embedding i)
    (idx : Fin numCodes) : squaredL2 z (larger idx') ≤ squaredL2 z (embedding idx) := by
  obtain ⟨i, hi⟩ := hsub idx
  exact hi ▸ h i

end IsNearestCode

/-! ### The model and its loss -/

/-- A vector-quantised autoencoder: an encoder, a codebook and a decoder. -/
structure VqVae (obs latent numCodes : Nat) (F : Type := ℝ) where
  /-- The latent vector of an observation. -/
  encoder : (Fin obs → F) → Fin latent → F
  /-- The codes. -/
  embedding : Fin numCodes → Fin latent → F
  /-- The reconstruction from a code. -/
  decoder : (Fin latent → F) → Fin obs → F

namespace VqVae

variable {obs latent numCodes : Nat} (model : VqVae obs latent numCodes F) (beta : F)
  (x : Fin obs → F) (idx : Fin numCodes)

/-- The squared error of the reconstruction from the code. -/
def reconstructionLoss : F :=
  squaredL2 x (model.decoder (model.embedding idx))

/-- The squared error of the code, whose gradients move the code. -/
def codebookLoss : F :=
  squaredL2 (model.encoder x) (model.embedding idx)

/-- The squared error of the code, whose gradients move the encoder's output. -/
def commitmentLoss : F :=
  squaredL2 (model.encoder x) (model.embedding idx)

/-- The loss of a VQ-VAE with the commitment weight `beta`. -/
def loss : F :=
  model.reconstructionLoss x idx + model.codebookLoss x idx + beta * model.commitmentLoss x idx

/-- The error of the reconstruction is nonnegative. -/
theorem reconstructionLoss_nonneg : 0 ≤ model.reconstructionLoss x idx :=
  squaredL2_nonneg _ _

/-- The codebook term is nonnegative. -/
theorem codebookLoss_nonneg : 0 ≤ model.codebookLoss x idx :=
  squaredL2_nonneg _ _

/-- The commitment term is nonnegative. -/
theorem commitmentLoss_nonneg : 0 ≤ model.commitmentLoss x idx :=
  squaredL2_nonneg _ _

end VqVae

variable {obs latent : Nat}

/-- The parts of a VQ-VAE's objective. -/
def vqvaeObjectiveTerms (model : VqVae obs latent numCodes F) (x : Fin obs → F)
    (idx : Fin numCodes) : WeightedThreeTerm F where
  base := model.reconstructionLoss x idx
  middle := model.codebookLoss x idx
  regularizer := model.commitmentLoss x idx

omit [LE F] [LT F] [OrderedField F] in
/-- The loss of a VQ-VAE is a weighted objective of three terms. -/
theorem vqvae_loss_eq_weightedThreeTerm (model : VqVae obs latent numCodes F) (beta : F)
    (x : Fin obs → F) (idx : Fin numCodes) :
    model.loss beta x idx = weightedThreeTerm beta (vqvaeObjectiveTerms model x idx) :=
  rfl

omit [LE F] [LT F] [OrderedField F] in
/-- At commitment weight zero, reconstruction and codebook term are left. -/
@[simp] theorem vqvae_loss_zero_beta (model : VqVae obs latent numCodes F) (x : Fin obs → F)
    (idx : Fin numCodes) :
    model.loss 0 x idx = model.reconstructionLoss x idx + model.codebookLoss x idx :=
  weightedThreeTerm_zero_weight (vqvaeObjectiveTerms model x idx)

omit [LE F] [LT F] [OrderedField F] in
/-- Where codebook and commitment term are zero, the error of the reconstruction is left. -/
theorem vqvae_loss_eq_reconstruction_of_zero_quantization (model : VqVae obs latent numCodes F)
    (beta : F) (x : Fin obs → F) (idx : Fin numCodes) (hcode : model.codebookLoss x idx = 0)
    (hcommit : model.commitmentLoss x idx = 0) :
    model.loss beta x idx = model.reconstructionLoss x idx := by
  rw [VqVae.loss, hcode, hcommit, mul_zero, add_zero, add_zero]

/-- Where the encoder's output is the code, the error of the reconstruction is left. -/
theorem vqvae_loss_of_exactCodeMatch (model : VqVae obs latent numCodes F) (beta : F)
    (x : Fin obs → F) (idx : Fin numCodes) (hmatch : model.encoder x = model.embedding idx) :
    model.loss beta x idx = model.reconstructionLoss x idx :=
  have h := exactCodeMatch_selected_distance_zero hmatch
  vqvae_loss_eq_reconstruction_of_zero_quantization model beta x idx h h

/-- Where the commitment term is nonnegative, the loss is monotone in the commitment weight. -/
theorem vqvae_loss_mono_beta_of_commitment_nonneg (model : VqVae obs latent numCodes F)
    (x : Fin obs → F) (idx : Fin numCodes) {beta₁ beta₂ : F} (hbeta : beta₁ ≤ beta₂)
    (hcommit : 0 ≤ model.commitmentLoss x idx) : model.loss beta₁ x idx ≤ model.loss beta₂ x idx :=
  weightedThreeTerm_mono_weight (vqvaeObjectiveTerms model x idx) hbeta hcommit

/-- The loss is monotone in the commitment weight. -/
theorem vqvae_loss_mono_beta (model : VqVae obs latent numCodes F) (x : Fin obs → F)
    (idx : Fin numCodes) {beta₁ beta₂ : F} (hbeta : beta₁ ≤ beta₂) :
    model.loss beta₁ x idx ≤ model.loss beta₂ x idx :=
  vqvae_loss_mono_beta_of_commitment_nonneg model x idx hbeta (model.commitmentLoss_nonneg x idx)

/-- For a nonnegative commitment weight the loss is nonnegative. -/
theorem vqvae_loss_nonneg (model : VqVae obs latent numCodes F) (x : Fin obs → F)
    (idx : Fin numCodes) {beta : F} (hbeta : 0 ≤ beta) : 0 ≤ model.loss beta x idx :=
  add_nonneg (add_nonneg (model.reconstructionLoss_nonneg x idx) (model.codebookLoss_nonneg x idx))
    (mul_nonneg hbeta (model.commitmentLoss_nonneg x idx))

/-- For a nonnegative commitment weight, no code makes codebook and commitment term together smaller
than a nearest code. -/
theorem nearestCode_minimizes_weighted_quantization_loss (model : VqVae obs latent numCodes F)
    (x : Fin obs → F) {beta : F} (hbeta : 0 ≤ beta)
    (hidx : IsNearestCode model.embedding (model.encoder x) idx) :
    model.codebookLoss x idx + beta * model.commitmentLoss x idx
      ≤ model.codebookLoss x j + beta * model.commitmentLoss x j :=
  add_le_add (hidx j) (mul_le_mul_of_nonneg_left (hidx j) hbeta)

end LatentObjective
