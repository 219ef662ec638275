/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.Elbo
import LatentObjective.Models.Gaussian

/-!
# Variational autoencoders

The objective of a β-VAE is a reconstruction error plus `β` times the Kullback–Leibler divergence of
the encoder's Gaussian from the standard Gaussian (`Models.Gaussian`). The encoder gives means and
standard deviations; a deviation may have either sign, and its square is the variance.

Names are TorchLean's where it states the same.

## References

* Kingma, Welling: Auto-Encoding Variational Bayes (2014)
* Higgins et al.: beta-VAE (2017)
-/

namespace LatentObjective

open Lean.Grind (Field)
open OrderedRing OrderedField

variable {F : Type} [Field F]

/-! ### Variances from standard deviations -/

/-- The variance of a standard Gaussian that is scaled by `sigma`. -/
def varianceOfScale (sigma : F) : F :=
  sigma ^ 2

/-- A scale that is not zero gives a positive variance. -/
theorem varianceOfScale_pos [LE F] [LT F] [OrderedField F] {sigma : F} (h : sigma ≠ 0) :
    0 < varianceOfScale sigma :=
  lt_of_le_of_ne (sq_nonneg sigma) fun h' => h (sq_eq_zero_iff.mp h'.symm)

/-! ### The model and its loss -/

/-- A variational autoencoder: a Gaussian encoder with independent coordinates, and a decoder. -/
structure Vae (obs latent : Nat) (F : Type := ℝ) where
  /-- The means of the latent coordinates, given an observation. -/
  mean : (Fin obs → F) → Fin latent → F
  /-- Their standard deviations. -/
  scale : (Fin obs → F) → Fin latent → F
  /-- The reconstruction from a latent vector. -/
  decoder : (Fin latent → F) → Fin obs → F

namespace Vae

variable {obs latent : Nat}

section Reconstruction

variable (model : Vae obs latent F) (x : Fin obs → F) (eps : Fin latent → F)

/-- The latent vector that is sampled with the noise `eps`: the reparametrization. -/
def sampleLatent : Fin latent → F :=
  fun i => model.mean x i + model.scale x i * eps i

/-- The squared error of the reconstruction. -/
def reconstructionLoss : F :=
  squaredL2 x (model.decoder (model.sampleLatent x eps))

variable {model x} in
/-- The error of the reconstruction is nonnegative. -/
theorem reconstructionLoss_nonneg [LE F] [LT F] [OrderedField F] :
    0 ≤ model.reconstructionLoss x eps :=
  squaredL2_nonneg _ _

end Reconstruction

variable (model : Vae obs latent) (beta : ℝ) (x : Fin obs → ℝ) (eps : Fin latent → ℝ)

/-- The divergence of the encoder's Gaussian from the standard Gaussian. -/
noncomputable def klLoss : ℝ :=
  gaussianKl fun i => ⟨model.mean x i, varianceOfScale (model.scale x i)⟩

/-- The loss of a β-VAE: the error of the reconstruction, and the weighted divergence. -/
noncomputable def loss : ℝ :=
  model.reconstructionLoss x eps + beta * model.klLoss x

variable {model x} (hscale : ∀ i, model.scale x i ≠ 0)
include hscale

/-- The divergence is nonnegative where no coordinate is deterministic. -/
theorem klLoss_nonneg : 0 ≤ model.klLoss x :=
  gaussianKl_nonneg fun i => varianceOfScale_pos (hscale i)

/-- The divergence is zero only where the encoder's Gaussian is the standard one. -/
theorem klLoss_eq_zero_iff :
    model.klLoss x = 0 ↔ ∀ i, model.mean x i = 0 ∧ varianceOfScale (model.scale x i) = 1 :=
  gaussianKl_eq_zero_iff fun i => varianceOfScale_pos (hscale i)

end Vae

variable {obs latent : Nat} (model : Vae obs latent) (x : Fin obs → ℝ) (eps : Fin latent → ℝ)

/-- The parts of a β-VAE's objective. -/
noncomputable def vaeObjectiveTerms : WeightedTwoTerm where
  base := model.reconstructionLoss x eps
  regularizer := model.klLoss x

/-- The loss of a β-VAE is a weighted objective of two terms. -/
theorem betaVae_loss_eq_weightedTwoTerm (beta : ℝ) :
    model.loss beta x eps = weightedTwoTerm beta (vaeObjectiveTerms model x eps) :=
  rfl

/-- At `β = 0` the loss is the error of the reconstruction. -/
@[simp] theorem betaVae_loss_zero_beta : model.loss 0 x eps = model.reconstructionLoss x eps :=
  weightedTwoTerm_zero_weight (vaeObjectiveTerms model x eps)

/-- Where the divergence is zero, the loss is the error of the reconstruction, whatever `β`. -/
theorem betaVae_loss_eq_reconstruction_of_zero_kl (beta : ℝ) (hkl : model.klLoss x = 0) :
    model.loss beta x eps = model.reconstructionLoss x eps := by
  rw [Vae.loss, hkl, mul_zero, add_zero]

/-- Where the divergence is nonnegative, the loss is monotone in `β`. -/
theorem betaVae_loss_mono_beta_of_kl_nonneg {beta₁ beta₂ : ℝ} (hbeta : beta₁ ≤ beta₂)
    (hkl : 0 ≤ model.klLoss x) : model.loss beta₁ x eps ≤ model.loss beta₂ x eps :=
  weightedTwoTerm_mono_weight (vaeObjectiveTerms model x eps) hbeta hkl

/-- The loss is monotone in `β` where no latent coordinate is deterministic. -/
theorem betaVae_loss_mono_beta {beta₁ beta₂ : ℝ} (hbeta : beta₁ ≤ beta₂)
    (hscale : ∀ i, model.scale x i ≠ 0) : model.loss beta₁ x eps ≤ model.loss beta₂ x eps :=
  betaVae_loss_mono_beta_of_kl_nonneg model x eps hbeta (Vae.klLoss_nonneg hscale)

/-- For nonnegative `β` the loss is nonnegative. -/
theorem betaVae_loss_nonneg {beta : ℝ} (hbeta : 0 ≤ beta) (hscale : ∀ i, model.scale x i ≠ 0) :
    0 ≤ model.loss beta x eps :=
  add_nonneg (Vae.reconstructionLoss_nonneg eps) (mul_nonneg hbeta (Vae.klLoss_nonneg hscale))

/-- A loss whose parts are those of the bound is the weighted bound. -/
theorem betaVae_loss_matches_named_elbo_terms
    (beta reconstructionLossScalar klScalar : F) (terms : ElboTerms F)
    (hrecon : reconstructionLossScalar = terms.reconstructionNll)
    (hkl : klScalar = terms.klPosteriorPrior) :
    reconstructionLossScalar + beta * klScalar = betaNegativeElbo beta terms := by
  rw [hrecon, hkl, betaNegativeElbo]

end LatentObjective
