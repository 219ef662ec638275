/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.Distribution
import LatentObjective.Objective

/-!
# The evidence lower bound

The negative evidence lower bound is the expected negative log-likelihood of the reconstruction plus
the divergence of the approximate posterior from the prior. It is an upper bound of the negative
logarithm of the evidence, and exceeds it by the divergence of the approximate posterior from the
true one. This is proved for finitely many latent values, where expectations are sums; with the
divergence weighted by `β ≥ 1` it is a bound all the more.

Names are TorchLean's where it states the same.

## References

* Jordan, Ghahramani, Jaakkola, Saul: An Introduction to Variational Methods for Graphical Models
  (1999)
* Kingma, Welling: Auto-Encoding Variational Bayes (2014), equations (1) to (3)
* Higgins et al.: beta-VAE (2017)
-/

namespace LatentObjective

open Lean.Grind (Field)
open OrderedRing OrderedField

/-! ### The two parts -/

section Terms

variable {F : Type} [Field F]

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

/-- The weighted bound is a weighted objective of two terms. -/
theorem betaNegativeElbo_eq_weightedTwoTerm (beta : F) (terms : ElboTerms F) :
    betaNegativeElbo beta terms = weightedTwoTerm beta terms.objectiveTerms :=
  rfl

/-- With `β = 1` the weighted bound is the bound. -/
@[simp] theorem betaNegativeElbo_one (terms : ElboTerms F) :
    betaNegativeElbo 1 terms = negativeElbo terms := by
  rw [betaNegativeElbo, one_mul, negativeElbo]

/-- The bound is a weighted objective of two terms, of weight one. -/
theorem negativeElbo_eq_weightedTwoTerm (terms : ElboTerms F) :
    negativeElbo terms = weightedTwoTerm 1 terms.objectiveTerms :=
  (betaNegativeElbo_one terms).symm

variable [LE F] [LT F] [OrderedField F]

/-- Where the divergence is nonnegative, the weighted bound is monotone in `β`. -/
theorem betaNegativeElbo_mono (terms : ElboTerms F) {beta₁ beta₂ : F} (hbeta : beta₁ ≤ beta₂)
    (hkl : 0 ≤ terms.klPosteriorPrior) :
    betaNegativeElbo beta₁ terms ≤ betaNegativeElbo beta₂ terms :=
  weightedTwoTerm_mono_weight terms.objectiveTerms hbeta hkl

end Terms

/-! ### The bound -/

open Real

/-- What a model with `n` latent values says of one observation. -/
structure LatentModel (n : Nat) where
  /-- The probabilities of the latent values. -/
  prior : Fin n → ℝ
  /-- The probability, or its density, of the observation, given a latent value. -/
  likelihood : Fin n → ℝ
  /-- The first are probabilities. -/
  isDistribution_prior : IsDistribution prior
  /-- The observation is possible, whatever the latent value. -/
  likelihood_pos (i : Fin n) : 0 < likelihood i

namespace LatentModel

variable {n : Nat} (model : LatentModel n) {q : Fin n → ℝ}

/-- The probability, or its density, of the observation. -/
noncomputable def evidence : ℝ :=
  finSum fun i => model.prior i * model.likelihood i

/-- The probabilities of the latent values, given the observation. -/
noncomputable def posterior (i : Fin n) : ℝ :=
  model.prior i * model.likelihood i / model.evidence

/-- The two parts of the negative evidence lower bound, for an approximate posterior `q`. -/
noncomputable def elboTerms (q : Fin n → ℝ) : ElboTerms where
  reconstructionNll := Distribution.crossEntropy q model.likelihood
  klPosteriorPrior := Distribution.kl q model.prior

/-- No latent value is of negative probability together with the observation. -/
theorem joint_nonneg (i : Fin n) : 0 ≤ model.prior i * model.likelihood i :=
  mul_nonneg (model.isDistribution_prior.nonneg i) (le_of_lt (model.likelihood_pos i))

/-- The observation is possible. -/
theorem evidence_pos : 0 < model.evidence := by
  refine lt_of_le_of_ne (finSum_nonneg model.joint_nonneg) fun h => one_ne_zero (F := ℝ) ?_
  rw [← model.isDistribution_prior.sum_eq_one]
  refine (finSum_eq_zero_iff_of_nonneg model.isDistribution_prior.nonneg).mpr fun i => ?_
  exact (mul_eq_zero.mp ((finSum_eq_zero_iff_of_nonneg model.joint_nonneg).mp h.symm i)).elim id
    fun h₀ => absurd h₀ (ne_of_gt (model.likelihood_pos i))

/-- The posterior is a distribution. -/
theorem isDistribution_posterior : IsDistribution model.posterior where
  nonneg i := div_nonneg (model.joint_nonneg i) (le_of_lt model.evidence_pos)
  sum_eq_one := (finSum_div (fun i => model.prior i * model.likelihood i) _).trans
    (div_self (ne_of_gt model.evidence_pos))

/-- A latent value is possible given the observation if it is possible at all. -/
theorem posterior_pos {i : Fin n} (h : 0 < model.prior i) : 0 < model.posterior i :=
  div_pos (mul_pos h (model.likelihood_pos i)) model.evidence_pos

variable (hq : IsDistribution q) (h : ∀ i, 0 < q i → 0 < model.prior i)
include hq h

/-- The negative evidence lower bound exceeds the negative logarithm of the evidence by the
divergence of the approximate posterior from the true one. -/
theorem negativeElbo_eq : negativeElbo (model.elboTerms q)
    = Distribution.kl q model.posterior - log model.evidence := by
  have summand (i : Fin n) : q i * (log (q i) - log (model.prior i))
        - q i * log (model.likelihood i)
      = q i * (log (q i) - log (model.posterior i)) - q i * log model.evidence := by
    rcases Classical.em (q i = 0) with h₀ | h₀
    · simp only [h₀, zero_mul]
    · have hp := h i (lt_of_le_of_ne (hq.nonneg i) (Ne.symm h₀))
      rw [posterior, log_div (ne_of_gt (mul_pos hp (model.likelihood_pos i)))
        (ne_of_gt model.evidence_pos), log_mul (ne_of_gt hp) (ne_of_gt (model.likelihood_pos i))]
      polynomial [q i, log (q i), log (model.prior i), log (model.likelihood i),
        log model.evidence]
  have sum := congrArg finSum (funext summand)
  rw [finSum_sub, finSum_sub, finSum_mul_right q, hq.sum_eq_one, one_mul] at sum
  rw [negativeElbo, add_comm, ← sub_neg_eq_add, elboTerms, Distribution.crossEntropy, neg_neg]
  exact sum

/-- **The evidence lower bound**: its negative is an upper bound of the negative logarithm of the
evidence. -/
theorem neg_log_evidence_le_negativeElbo :
    -log model.evidence ≤ negativeElbo (model.elboTerms q) := by
  rw [model.negativeElbo_eq hq h, sub_eq_add_neg]
  exact le_add_of_nonneg_left (Distribution.kl_nonneg hq model.isDistribution_posterior
    fun i hi => model.posterior_pos (h i hi))

/-- The bound is attained only by the true posterior. -/
theorem negativeElbo_eq_neg_log_evidence_iff :
    negativeElbo (model.elboTerms q) = -log model.evidence ↔ q = model.posterior := by
  rw [model.negativeElbo_eq hq h, ← Distribution.kl_eq_zero_iff hq model.isDistribution_posterior
    fun i hi => model.posterior_pos (h i hi), ← sub_eq_zero, sub_neg_eq_add, sub_add_cancel]

/-- With a weight of at least one the bound holds too. -/
theorem neg_log_evidence_le_betaNegativeElbo {beta : ℝ} (hbeta : 1 ≤ beta) :
    -log model.evidence ≤ betaNegativeElbo beta (model.elboTerms q) := by
  refine le_trans (model.neg_log_evidence_le_negativeElbo hq h) ?_
  rw [← betaNegativeElbo_one]
  exact betaNegativeElbo_mono _ hbeta (Distribution.kl_nonneg hq model.isDistribution_prior h)

end LatentModel

end LatentObjective
