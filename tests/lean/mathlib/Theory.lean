/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import Mathlib.Data.Real.Basic
import LatentObjective

/-!
# The theory at Mathlib's real numbers

Every theorem of `Objective` and `Models`, found by instance search for Mathlib's `ℝ`, and some of
them with their statements in Mathlib's own operations; those about logarithms and exponential
functions are of our own real numbers. Our `ℝ` is a scoped notation, so `LatentObjective` is opened
by names only.
-/

open LatentObjective (WeightedTwoTerm weightedTwoTerm WeightedThreeTerm weightedThreeTerm squaredL2)

/-! ### In Mathlib's operations -/

example (weight base : ℝ) : weightedTwoTerm weight ⟨base, 0⟩ = base :=
  LatentObjective.weightedTwoTerm_zero_regularizer weight base

example (terms : WeightedTwoTerm ℝ) : weightedTwoTerm 0 terms = terms.base :=
  LatentObjective.weightedTwoTerm_zero_weight terms

example (terms : WeightedTwoTerm ℝ) {w₁ w₂ : ℝ} (hw : w₁ ≤ w₂) (hreg : 0 ≤ terms.regularizer) :
    weightedTwoTerm w₁ terms ≤ weightedTwoTerm w₂ terms :=
  LatentObjective.weightedTwoTerm_mono_weight terms hw hreg

example (weight base middle : ℝ) : weightedThreeTerm weight ⟨base, middle, 0⟩ = base + middle :=
  LatentObjective.weightedThreeTerm_zero_regularizer weight base middle

example (weight base : ℝ) : weightedThreeTerm weight ⟨base, 0, 0⟩ = base :=
  LatentObjective.weightedThreeTerm_zero_middle_zero_regularizer weight base

example (terms : WeightedThreeTerm ℝ) : weightedThreeTerm 0 terms = terms.base + terms.middle :=
  LatentObjective.weightedThreeTerm_zero_weight terms

example (terms : WeightedThreeTerm ℝ) {w₁ w₂ : ℝ} (hw : w₁ ≤ w₂) (hreg : 0 ≤ terms.regularizer) :
    weightedThreeTerm w₁ terms ≤ weightedThreeTerm w₂ terms :=
  LatentObjective.weightedThreeTerm_mono_weight terms hw hreg

example (recon kl b₁ b₂ : ℝ) (hb : b₁ ≤ b₂) (hkl : 0 ≤ kl) :
    recon + b₁ * kl ≤ recon + b₂ * kl :=
  LatentObjective.weightedTwoTerm_mono_weight ⟨recon, kl⟩ hb hkl

example (x y : Fin 3 → ℝ) : 0 ≤ squaredL2 x y :=
  LatentObjective.squaredL2_nonneg x y

example (a b : ℝ) : (a - b) ^ 2 = 0 ↔ a = b :=
  LatentObjective.sq_sub_eq_zero_iff

example (a b : ℝ) (h : a ≤ b) : max a b = b :=
  LatentObjective.OrderedField.max_eq_right h

/-! ### All of them -/

-- Objective
#check LatentObjective.weightedTwoTerm_zero_regularizer (R := ℝ)
#check LatentObjective.weightedTwoTerm_zero_weight (R := ℝ)
#check LatentObjective.weightedTwoTerm_mono_weight (R := ℝ)
#check LatentObjective.weightedThreeTerm_zero_regularizer (R := ℝ)
#check LatentObjective.weightedThreeTerm_zero_middle_zero_regularizer (R := ℝ)
#check LatentObjective.weightedThreeTerm_zero_weight (R := ℝ)
#check LatentObjective.weightedThreeTerm_mono_weight (R := ℝ)
#check LatentObjective.weightedSum_nil (R := ℝ)
#check LatentObjective.weightedSum_cons (R := ℝ)
#check LatentObjective.weightedSum_cons_zero_weight (R := ℝ)
#check LatentObjective.weightedSum_cons_zero_term (R := ℝ)
#check LatentObjective.weightedSum_eq_base (R := ℝ)
#check LatentObjective.weightedPenalty_append (R := ℝ)
#check LatentObjective.weightedSum_append (R := ℝ)
#check LatentObjective.weightedSum_append_comm (R := ℝ)
#check LatentObjective.weightedSum_append_cons (R := ℝ)
#check LatentObjective.weightedSum_sub_of_weight (R := ℝ)
#check LatentObjective.weightedSum_affine_weight (R := ℝ)
#check LatentObjective.mul_weightedSum (R := ℝ)
#check LatentObjective.weightedSum_nonneg (R := ℝ)
#check LatentObjective.weightedSum_le_weightedSum (R := ℝ)
#check LatentObjective.weightedSum_mono_weights (R := ℝ)
#check LatentObjective.weightedSum_mono_terms (R := ℝ)
#check LatentObjective.weightedTwoTerm_eq_weightedSum (R := ℝ)
#check LatentObjective.weightedThreeTerm_eq_weightedSum (R := ℝ)
#check LatentObjective.weightedThreeTerm_eq_weightedTwoTerm (R := ℝ)

-- Models.FiniteSum
#check LatentObjective.finSum_add (F := ℝ)
#check LatentObjective.finSum_sub (F := ℝ)
#check LatentObjective.finSum_mul_right (F := ℝ)
#check LatentObjective.finSum_div (F := ℝ)
#check LatentObjective.finSum_const (F := ℝ)
#check LatentObjective.finSum_nonneg (F := ℝ)
#check LatentObjective.finSum_le_finSum (F := ℝ)
#check LatentObjective.le_finSum_of_nonneg (F := ℝ)
#check LatentObjective.add_eq_zero_iff_of_nonneg (F := ℝ)
#check LatentObjective.finSum_eq_zero_iff_of_nonneg (F := ℝ)

-- Models.SumOfSquares
#check LatentObjective.sq_eq_zero_iff (F := ℝ)
#check LatentObjective.sq_sub_eq_zero_iff (F := ℝ)
#check LatentObjective.sq_sub_comm (F := ℝ)
#check LatentObjective.squaredL2_nonneg (F := ℝ)
#check LatentObjective.squaredL2_eq_zero_iff (F := ℝ)
#check LatentObjective.squaredL2_self (F := ℝ)
#check LatentObjective.squaredL2_comm (F := ℝ)

-- Models.Elbo
#check LatentObjective.betaNegativeElbo_eq_weightedTwoTerm (F := ℝ)
#check LatentObjective.betaNegativeElbo_one (F := ℝ)
#check LatentObjective.negativeElbo_eq_weightedTwoTerm (F := ℝ)
#check LatentObjective.betaNegativeElbo_mono (F := ℝ)

-- Models.Vae
#check LatentObjective.varianceOfScale_pos (F := ℝ)
#check LatentObjective.Vae.reconstructionLoss_nonneg (F := ℝ)
#check LatentObjective.betaVae_loss_matches_named_elbo_terms (F := ℝ)

-- Models.VqVae
#check LatentObjective.exists_smallest (F := ℝ)
#check LatentObjective.exists_isNearestCode (F := ℝ)
#check LatentObjective.exactCodeMatch_selected_distance_zero (F := ℝ)
#check LatentObjective.exactCodeMatch_isNearestCode (F := ℝ)
#check LatentObjective.nearestCode_minimizes_quantization_loss (F := ℝ)
#check LatentObjective.IsNearestCode.distance_eq (F := ℝ)
#check LatentObjective.IsNearestCode.eq_of_exactCodeMatch (F := ℝ)
#check LatentObjective.IsNearestCode.distance_anti (F := ℝ)
#check LatentObjective.VqVae.reconstructionLoss_nonneg (F := ℝ)
#check LatentObjective.VqVae.codebookLoss_nonneg (F := ℝ)
#check LatentObjective.VqVae.commitmentLoss_nonneg (F := ℝ)
#check LatentObjective.vqvae_loss_eq_weightedThreeTerm (F := ℝ)
#check LatentObjective.vqvae_loss_zero_beta (F := ℝ)
#check LatentObjective.vqvae_loss_eq_reconstruction_of_zero_quantization (F := ℝ)
#check LatentObjective.vqvae_loss_of_exactCodeMatch (F := ℝ)
#check LatentObjective.vqvae_loss_mono_beta_of_commitment_nonneg (F := ℝ)
#check LatentObjective.vqvae_loss_mono_beta (F := ℝ)
#check LatentObjective.vqvae_loss_nonneg (F := ℝ)
#check LatentObjective.nearestCode_minimizes_weighted_quantization_loss (F := ℝ)

-- Models.Gan
#check LatentObjective.one_half_pos (F := ℝ)
#check LatentObjective.halfSquare_nonneg (F := ℝ)
#check LatentObjective.halfSquare_eq_zero_iff (F := ℝ)
#check LatentObjective.lsganDiscriminator_nonneg (F := ℝ)
#check LatentObjective.lsganDiscriminator_eq_zero_iff (F := ℝ)
#check LatentObjective.lsganGenerator_nonneg (F := ℝ)
#check LatentObjective.lsganGenerator_eq_zero_iff (F := ℝ)
#check LatentObjective.lsgan_not_both_zero (F := ℝ)
#check LatentObjective.generatorLoss_eq_weightedTwoTerm (F := ℝ)
#check LatentObjective.discriminatorLoss_eq_weightedThreeTerm (F := ℝ)
#check LatentObjective.generatorLoss_nonneg (F := ℝ)
#check LatentObjective.discriminatorLoss_nonneg (F := ℝ)
#check LatentObjective.generatorLoss_eq_zero_iff (F := ℝ)
#check LatentObjective.discriminatorLoss_eq_zero_iff (F := ℝ)
#check LatentObjective.generatorLoss_zero_of_fake_score_real (F := ℝ)
#check LatentObjective.discriminatorLoss_zero_of_perfect_scores (F := ℝ)
#check LatentObjective.gan_not_both_zero (F := ℝ)

/-! ### Of our own real numbers

Logarithms and exponential functions are those of our own real numbers, beside Mathlib's. -/

-- Models.Distribution
#check LatentObjective.Distribution.crossEntropy_eq_entropy_add_kl
#check LatentObjective.Distribution.mul_log_sub_log_add_nonneg
#check LatentObjective.Distribution.mul_log_sub_log_add_eq_zero_iff
#check LatentObjective.Distribution.kl_eq
#check LatentObjective.Distribution.kl_nonneg
#check LatentObjective.Distribution.kl_eq_zero_iff
#check LatentObjective.Distribution.entropy_le_crossEntropy
#check LatentObjective.Distribution.crossEntropy_eq_entropy_iff

-- Models.Elbo
#check LatentObjective.LatentModel.joint_nonneg
#check LatentObjective.LatentModel.evidence_pos
#check LatentObjective.LatentModel.isDistribution_posterior
#check LatentObjective.LatentModel.posterior_pos
#check LatentObjective.LatentModel.negativeElbo_eq
#check LatentObjective.LatentModel.neg_log_evidence_le_negativeElbo
#check LatentObjective.LatentModel.negativeElbo_eq_neg_log_evidence_iff
#check LatentObjective.LatentModel.neg_log_evidence_le_betaNegativeElbo

-- Models.Gaussian
#check LatentObjective.GaussianCoordinate.two_mul_variance_mul_kl
#check LatentObjective.GaussianCoordinate.kl_nonneg
#check LatentObjective.GaussianCoordinate.kl_eq_zero_iff
#check LatentObjective.GaussianCoordinate.kl_standard
#check LatentObjective.coordinateKl_nonneg
#check LatentObjective.coordinateKl_eq_zero_iff
#check LatentObjective.coordinateKl_standard
#check LatentObjective.coordinateKlOfLogVar_eq
#check LatentObjective.coordinateKlOfLogVar_nonneg
#check LatentObjective.coordinateKlOfLogVar_eq_zero_iff
#check LatentObjective.gaussianKlBetween_nonneg
#check LatentObjective.gaussianKlBetween_eq_zero_iff
#check LatentObjective.gaussianKlBetween_standard
#check LatentObjective.gaussianKl_nonneg
#check LatentObjective.gaussianKl_eq_zero_iff
#check LatentObjective.gaussianKlOfLogVar_eq
#check LatentObjective.gaussianKlOfLogVar_nonneg
#check LatentObjective.gaussianKlOfLogVar_eq_zero_iff

-- Models.Softmax
#check LatentObjective.Softmax.exp_le_total
#check LatentObjective.Softmax.total_pos
#check LatentObjective.Softmax.probability_pos
#check LatentObjective.Softmax.isDistribution_probability
#check LatentObjective.Softmax.log_probability
#check LatentObjective.Softmax.loss_nonneg
#check LatentObjective.Softmax.loss_add_const
#check LatentObjective.Softmax.natCast_classes_pos
#check LatentObjective.Softmax.loss_const
#check LatentObjective.Softmax.loss_le_log
#check LatentObjective.Softmax.crossEntropy_probability
#check LatentObjective.Softmax.entropy_le_crossEntropy_probability

-- Models.Vae
#check LatentObjective.Vae.klLoss_nonneg
#check LatentObjective.Vae.klLoss_eq_zero_iff
#check LatentObjective.betaVae_loss_eq_weightedTwoTerm
#check LatentObjective.betaVae_loss_zero_beta
#check LatentObjective.betaVae_loss_eq_reconstruction_of_zero_kl
#check LatentObjective.betaVae_loss_mono_beta_of_kl_nonneg
#check LatentObjective.betaVae_loss_mono_beta
#check LatentObjective.betaVae_loss_nonneg
