/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.SumOfSquares
import LatentObjective.Objective

/-!
# Variational autoencoders

The objective of a β-VAE is a reconstruction error plus `β` times the Kullback–Leibler divergence of
the encoder's Gaussian from the standard Gaussian. For a Gaussian with independent coordinates of
mean `μ` and variance `v` the divergence is the sum over the coordinates of

    (μ² + v - 1 - log v) / 2

Nothing here depends on which logarithm is meant. What is used of it is the one inequality
`log t ≤ t - 1` for positive `t`, a hypothesis of each theorem that needs it (`LogBound`); any
logarithm that satisfies it will do, and so the theorems hold for the natural logarithm of the real
numbers, and for no other base.

Names are TorchLean's where it states the same.

## References

* Kingma, Welling: Auto-Encoding Variational Bayes (2014)
* Higgins et al.: beta-VAE (2017)
-/

namespace LatentObjective

open Lean.Grind (Field)
open OrderedRing OrderedField

variable {F : Type} [Field F] [LE F] [LT F] [OrderedField F]

/-! ### The divergence of Gaussians -/

/-- The inequality of the natural logarithm on which the divergence of Gaussians rests. -/
def LogBound (log : F → F) : Prop :=
  ∀ t, 0 < t → log t ≤ t - 1

/-- Mean and variance of one coordinate of a Gaussian. -/
structure GaussianCoordinate (F : Type := ℝ) where
  /-- The mean. -/
  mean : F
  /-- The variance. -/
  variance : F

/-- The variance of a standard Gaussian that is scaled by `sigma`. -/
def varianceOfScale (sigma : F) : F :=
  sigma ^ 2

/-- The divergence of one coordinate from a standard Gaussian. -/
def coordinateKl (log : F → F) (c : GaussianCoordinate F) : F :=
  (c.mean ^ 2 + (c.variance - 1 - log c.variance)) / 2

/-- The divergence of a Gaussian with independent coordinates from the standard Gaussian. -/
def gaussianKl {n : Nat} (log : F → F) (c : Fin n → GaussianCoordinate F) : F :=
  finSum fun i => coordinateKl log (c i)

variable {log : F → F} {n : Nat}

/-- What the bound on the logarithm says of a variance. -/
theorem LogBound.nonneg (hlog : LogBound log) {v : F} (hv : 0 < v) : 0 ≤ v - 1 - log v :=
  sub_nonneg.mpr (hlog v hv)

/-- A scale that is not zero gives a positive variance. -/
theorem varianceOfScale_pos {sigma : F} (h : sigma ≠ 0) : 0 < varianceOfScale sigma :=
  lt_of_le_of_ne (sq_nonneg sigma) fun h' => h (sq_eq_zero_iff.mp h'.symm)

/-- The divergence of one coordinate is nonnegative. -/
theorem coordinateKl_nonneg (hlog : LogBound log) {c : GaussianCoordinate F}
    (hv : 0 < c.variance) : 0 ≤ coordinateKl log c :=
  div_nonneg (add_nonneg (sq_nonneg c.mean) (hlog.nonneg hv)) (le_of_lt zero_lt_two)

/-- The divergence of one coordinate is zero only for mean zero and a variance where the bound on
the logarithm is attained. -/
theorem coordinateKl_eq_zero_iff (hlog : LogBound log) {c : GaussianCoordinate F}
    (hv : 0 < c.variance) :
    coordinateKl log c = 0 ↔ c.mean = 0 ∧ log c.variance = c.variance - 1 := by
  have half (x : F) : x / 2 = 0 ↔ x = 0 := by
    constructor
    · intro h
      rw [← div_mul_cancel x (ne_of_gt zero_lt_two), h, zero_mul]
    · rintro rfl
      exact zero_div 2
  unfold coordinateKl
  rw [half, add_eq_zero_iff_of_nonneg (sq_nonneg _) (hlog.nonneg hv), sq_eq_zero_iff, sub_eq_zero]
  exact ⟨fun h => ⟨h.1, h.2.symm⟩, fun h => ⟨h.1, h.2.symm⟩⟩

omit [LE F] [LT F] [OrderedField F] in
/-- The divergence of a standard coordinate is zero. -/
theorem coordinateKl_standard (h1 : log 1 = 0) : coordinateKl log ⟨0, 1⟩ = 0 := by
  show (0 ^ 2 + (1 - 1 - log 1)) / 2 = (0 : F)
  rw [h1, sub_self, sub_zero, add_zero, pow_two, mul_zero, zero_div]

/-- **Gibbs' inequality for Gaussians with independent coordinates**: the divergence is
nonnegative. -/
theorem gaussianKl_nonneg (hlog : LogBound log) {c : Fin n → GaussianCoordinate F}
    (hv : ∀ i, 0 < (c i).variance) : 0 ≤ gaussianKl log c :=
  finSum_nonneg fun i => coordinateKl_nonneg hlog (hv i)

/-- The divergence is zero only if that of each coordinate is. -/
theorem gaussianKl_eq_zero_iff (hlog : LogBound log) {c : Fin n → GaussianCoordinate F}
    (hv : ∀ i, 0 < (c i).variance) : gaussianKl log c = 0 ↔ ∀ i, coordinateKl log (c i) = 0 :=
  finSum_eq_zero_iff_of_nonneg fun i => coordinateKl_nonneg hlog (hv i)

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

variable {obs latent : Nat} (log : F → F) (model : Vae obs latent F) (beta : F) (x : Fin obs → F)
  (eps : Fin latent → F)

/-- The latent vector that is sampled with the noise `eps`: the reparametrization. -/
def sampleLatent : Fin latent → F :=
  fun i => model.mean x i + model.scale x i * eps i

/-- The squared error of the reconstruction. -/
def reconstructionLoss : F :=
  squaredL2 x (model.decoder (model.sampleLatent x eps))

/-- The divergence of the encoder's Gaussian from the standard Gaussian. -/
def klLoss : F :=
  gaussianKl log fun i => ⟨model.mean x i, varianceOfScale (model.scale x i)⟩

/-- The loss of a β-VAE: the error of the reconstruction, and the weighted divergence. -/
def loss : F :=
  model.reconstructionLoss x eps + beta * model.klLoss log x

variable {log model x}

/-- The error of the reconstruction is nonnegative. -/
theorem reconstructionLoss_nonneg : 0 ≤ model.reconstructionLoss x eps :=
  squaredL2_nonneg _ _

/-- The divergence is nonnegative where no coordinate is deterministic. -/
theorem klLoss_nonneg (hlog : LogBound log) (hscale : ∀ i, model.scale x i ≠ 0) :
    0 ≤ model.klLoss log x :=
  gaussianKl_nonneg hlog fun i => varianceOfScale_pos (hscale i)

end Vae

variable {obs latent : Nat}

/-- The parts of a β-VAE's objective. -/
def vaeObjectiveTerms (log : F → F) (model : Vae obs latent F) (x : Fin obs → F)
    (eps : Fin latent → F) : WeightedTwoTerm F where
  base := model.reconstructionLoss x eps
  regularizer := model.klLoss log x

omit [LE F] [LT F] [OrderedField F] in
/-- The loss of a β-VAE is a weighted objective of two terms. -/
theorem betaVae_loss_eq_weightedTwoTerm (model : Vae obs latent F) (beta : F) (x : Fin obs → F)
    (eps : Fin latent → F) :
    model.loss log beta x eps = weightedTwoTerm beta (vaeObjectiveTerms log model x eps) :=
  rfl

omit [LE F] [LT F] [OrderedField F] in
/-- At `β = 0` the loss is the error of the reconstruction. -/
@[simp] theorem betaVae_loss_zero_beta (model : Vae obs latent F) (x : Fin obs → F)
    (eps : Fin latent → F) : model.loss log 0 x eps = model.reconstructionLoss x eps :=
  weightedTwoTerm_zero_weight (vaeObjectiveTerms log model x eps)

omit [LE F] [LT F] [OrderedField F] in
/-- Where the divergence is zero, the loss is the error of the reconstruction, whatever `β`. -/
theorem betaVae_loss_eq_reconstruction_of_zero_kl (model : Vae obs latent F) (beta : F)
    (x : Fin obs → F) (eps : Fin latent → F) (hkl : model.klLoss log x = 0) :
    model.loss log beta x eps = model.reconstructionLoss x eps := by
  rw [Vae.loss, hkl, mul_zero, add_zero]

/-- Where the divergence is nonnegative, the loss is monotone in `β`. -/
theorem betaVae_loss_mono_beta_of_kl_nonneg (model : Vae obs latent F) (x : Fin obs → F)
    (eps : Fin latent → F) {beta₁ beta₂ : F} (hbeta : beta₁ ≤ beta₂)
    (hkl : 0 ≤ model.klLoss log x) : model.loss log beta₁ x eps ≤ model.loss log beta₂ x eps :=
  weightedTwoTerm_mono_weight (vaeObjectiveTerms log model x eps) hbeta hkl

/-- The loss is monotone in `β` where no latent coordinate is deterministic. -/
theorem betaVae_loss_mono_beta (hlog : LogBound log) (model : Vae obs latent F) (x : Fin obs → F)
    (eps : Fin latent → F) {beta₁ beta₂ : F} (hbeta : beta₁ ≤ beta₂)
    (hscale : ∀ i, model.scale x i ≠ 0) :
    model.loss log beta₁ x eps ≤ model.loss log beta₂ x eps :=
  betaVae_loss_mono_beta_of_kl_nonneg model x eps hbeta (Vae.klLoss_nonneg hlog hscale)

/-- For nonnegative `β` the loss is nonnegative. -/
theorem betaVae_loss_nonneg (hlog : LogBound log) (model : Vae obs latent F) (x : Fin obs → F)
    (eps : Fin latent → F) {beta : F} (hbeta : 0 ≤ beta) (hscale : ∀ i, model.scale x i ≠ 0) :
    0 ≤ model.loss log beta x eps :=
  add_nonneg (Vae.reconstructionLoss_nonneg eps)
    (mul_nonneg hbeta (Vae.klLoss_nonneg hlog hscale))

/-! ### The evidence lower bound -/

/-- The two parts of the negative evidence lower bound. -/
structure ElboTerms (F : Type := ℝ) where
  /-- The expected negative log-likelihood of the reconstruction. -/
  reconstructionNll : F
  /-- The divergence of the posterior from the prior. -/
  klPosteriorPrior : F

/-- The parts of the bound as those of a weighted objective. -/
def ElboTerms.objectiveTerms (terms : ElboTerms F) : WeightedTwoTerm F where
  base := terms.reconstructionNll
  regularizer := terms.klPosteriorPrior

/-- The negative evidence lower bound. -/
def negativeElbo (terms : ElboTerms F) : F :=
  terms.reconstructionNll + terms.klPosteriorPrior

/-- The negative evidence lower bound with a weighted divergence. -/
def betaNegativeElbo (beta : F) (terms : ElboTerms F) : F :=
  terms.reconstructionNll + beta * terms.klPosteriorPrior

omit [LE F] [LT F] [OrderedField F] in
/-- The weighted bound is a weighted objective of two terms. -/
theorem betaNegativeElbo_eq_weightedTwoTerm (beta : F) (terms : ElboTerms F) :
    betaNegativeElbo beta terms = weightedTwoTerm beta terms.objectiveTerms :=
  rfl

omit [LE F] [LT F] [OrderedField F] in
/-- With `β = 1` the weighted bound is the bound. -/
@[simp] theorem betaNegativeElbo_one (terms : ElboTerms F) :
    betaNegativeElbo 1 terms = negativeElbo terms := by
  rw [betaNegativeElbo, one_mul, negativeElbo]

omit [LE F] [LT F] [OrderedField F] in
/-- The bound is a weighted objective of two terms, of weight one. -/
theorem negativeElbo_eq_weightedTwoTerm (terms : ElboTerms F) :
    negativeElbo terms = weightedTwoTerm 1 terms.objectiveTerms :=
  (betaNegativeElbo_one terms).symm

/-- Where the divergence is nonnegative, the weighted bound is monotone in `β`. -/
theorem betaNegativeElbo_mono (terms : ElboTerms F) {beta₁ beta₂ : F} (hbeta : beta₁ ≤ beta₂)
    (hkl : 0 ≤ terms.klPosteriorPrior) :
    betaNegativeElbo beta₁ terms ≤ betaNegativeElbo beta₂ terms :=
  weightedTwoTerm_mono_weight terms.objectiveTerms hbeta hkl

omit [LE F] [LT F] [OrderedField F] in
/-- A loss whose parts are those of the bound is the weighted bound. -/
theorem betaVae_loss_matches_named_elbo_terms
    (beta reconstructionLossScalar klScalar : F) (terms : ElboTerms F)
    (hrecon : reconstructionLossScalar = terms.reconstructionNll)
    (hkl : klScalar = terms.klPosteriorPrior) :
    reconstructionLossScalar + beta * klScalar = betaNegativeElbo beta terms := by
  rw [hrecon, hkl, betaNegativeElbo]

end LatentObjective
