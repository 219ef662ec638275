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

This library does not construct the logarithm. What is used of it is the one inequality
`log t ≤ t - 1` for positive `t`, a hypothesis of each theorem (`LogBound`); any logarithm that
satisfies it will do, and so the theorems hold for the natural logarithm of the real numbers, and
for no other base.

## References

* Kingma, Welling: Auto-Encoding Variational Bayes (2014)
* Higgins et al.: beta-VAE (2017)
-/

namespace LatentObjective

open OrderedRing OrderedField

variable {F : Type} [OrderedField F]

/-- The inequality of the natural logarithm on which the divergence of Gaussians rests. -/
def LogBound (log : F → F) : Prop :=
  ∀ t, 0 < t → log t ≤ t - 1

/-- Mean and variance of one coordinate of a Gaussian. -/
structure GaussianCoordinate (F : Type := ℝ) where
  /-- The mean. -/
  mean : F
  /-- The variance. -/
  variance : F

/-- The divergence of one coordinate from a standard Gaussian. -/
def coordinateKl (log : F → F) (c : GaussianCoordinate F) : F :=
  (c.mean ^ 2 + (c.variance - 1 - log c.variance)) / 2

/-- The divergence of a Gaussian with independent coordinates from the standard Gaussian. -/
def gaussianKl (log : F → F) : List (GaussianCoordinate F) → F
  | [] => 0
  | c :: cs => coordinateKl log c + gaussianKl log cs

variable {log : F → F}

/-- What the bound on the logarithm says of a variance. -/
theorem LogBound.nonneg (hlog : LogBound log) {v : F} (hv : 0 < v) : 0 ≤ v - 1 - log v :=
  sub_nonneg.mpr (hlog v hv)

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

/-- The divergence of a standard coordinate is zero. -/
theorem coordinateKl_standard (h1 : log 1 = 0) : coordinateKl log ⟨0, 1⟩ = 0 := by
  show (0 ^ 2 + (1 - 1 - log 1)) / 2 = (0 : F)
  rw [h1, sub_self, sub_zero, add_zero, pow_two, mul_zero, zero_div]

/-- **Gibbs' inequality for Gaussians with independent coordinates**: the divergence is
nonnegative. -/
theorem gaussianKl_nonneg (hlog : LogBound log) :
    ∀ cs : List (GaussianCoordinate F), (∀ c ∈ cs, 0 < c.variance) → 0 ≤ gaussianKl log cs
  | [], _ => le_refl 0
  | _ :: cs, h => add_nonneg (coordinateKl_nonneg hlog (h _ (.head _)))
      (gaussianKl_nonneg hlog cs fun c hc => h c (.tail _ hc))

/-- The loss of a β-VAE: the squared error of the reconstruction, and the weighted divergence. -/
def betaVaeLoss (log : F → F) (beta : F) (input output : List F)
    (latent : List (GaussianCoordinate F)) : F :=
  weightedTwoTerm beta ⟨squaredError input output, gaussianKl log latent⟩

variable {input output : List F} {latent : List (GaussianCoordinate F)}

/-- At `β = 0` the loss is the reconstruction error. -/
theorem betaVaeLoss_zero : betaVaeLoss log 0 input output latent = squaredError input output :=
  weightedTwoTerm_zero_weight _

/-- The loss is monotone in `β`. -/
theorem betaVaeLoss_mono (hlog : LogBound log) (hv : ∀ c ∈ latent, 0 < c.variance) {b₁ b₂ : F}
    (hb : b₁ ≤ b₂) :
    betaVaeLoss log b₁ input output latent ≤ betaVaeLoss log b₂ input output latent :=
  weightedTwoTerm_mono_weight _ hb (gaussianKl_nonneg hlog latent hv)

/-- For nonnegative `β` the loss is nonnegative. -/
theorem betaVaeLoss_nonneg (hlog : LogBound log) (hv : ∀ c ∈ latent, 0 < c.variance) {beta : F}
    (hb : 0 ≤ beta) : 0 ≤ betaVaeLoss log beta input output latent :=
  add_nonneg (squaredError_nonneg input output)
    (mul_nonneg hb (gaussianKl_nonneg hlog latent hv))

end LatentObjective
