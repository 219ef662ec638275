/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import Mathlib.Data.Real.Basic
import LatentObjective

/-!
# Generated laws at Mathlib's real numbers

Written by `generate_laws.py`: laws as `pybridge show --over field` prints them, each used at
Mathlib's `ℝ`. Our `ℝ` is opened within the sections only.
-/

section

open LatentObjective
open Lean.Grind (Field)

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [Std.LawfulOrderSup F] [Std.LawfulOrderInf F]

/-- `recon + beta * kl`
I. Higgins, L. Matthey, A. Pal, C. Burgess, X. Glorot, M. Botvinick, S. Mohamed, A. Lerchner,
beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework, ICLR 2017,
equation (4), with the sign of a loss
`recon`: expected negative log-likelihood of the data under the decoder
`kl`: Kullback-Leibler divergence of the approximate posterior from the prior
`beta`: pressure towards the prior; 1 gives the variational auto-encoder -/
def beta_vae {F : Type} [Field F] (recon beta kl : F) : F :=
  recon + beta * kl

/-- The formula that certificates about `beta_vae` are about. -/
noncomputable def beta_vae.formula (recon beta kl : Certificate.Formula) :
    Certificate.Formula :=
  .named
    (fun values => beta_vae (recon.eval values) (beta.eval values) (kl.eval values))
    (.add recon (.mul beta kl))
    fun _ => rfl

attribute [local irreducible] beta_vae

/-- `beta_vae(beta=0) == recon`
equal when expanded -/
theorem beta_vae.zero_beta (recon kl : F) :
    beta_vae recon 0 kl = recon :=
  Certificate.eq_of_check (.list [kl, recon]) (beta_vae.formula .x₁ (.num 0) .x₀) .x₁

/-- `beta_vae(beta=beta1) <= beta_vae(beta=beta2) where kl >= 0, beta1 <= beta2`
recon + beta2 * kl - (recon + beta1 * kl) = kl * (beta2 - beta1) -/
theorem beta_vae.mono_beta (recon kl beta1 beta2 : F) (h₁ : kl ≥ 0) (h₂ : beta1 ≤ beta2) :
    beta_vae recon beta1 kl ≤ beta_vae recon beta2 kl :=
  Certificate.le_of_facts
    (.list [beta2, kl, beta1, recon])
    (beta_vae.formula .x₃ .x₂ .x₁)
    (beta_vae.formula .x₃ .x₀ .x₁)
    (.nonneg .x₁ h₁ (.le .x₂ .x₀ h₂ .none))
    (.mul .f₀ .f₁)

/-- `beta_vae() >= 0 where kl >= 0, beta >= 0`
It fails at recon = -1, beta = 0, kl = 0. -/
theorem beta_vae.nonnegative.disproved :
    ¬ ∀ (recon beta kl : F), kl ≥ 0 → beta ≥ 0 → (beta_vae recon beta kl : F) ≥ 0 :=
  fun h =>
    OrderedRing.not_le_of_gt
      (Certificate.lt_of_check
         (.list [])
         (beta_vae.formula (.neg (.num 1)) (.num 0) (.num 0))
         (.num 0))
      (h
         (-1)
         0
         0
         (Certificate.le_of_check (.list []) (.num 0) (.num 0))
         (Certificate.le_of_check (.list []) (.num 0) (.num 0)))

/-- `beta_vae(beta=(1 - mix) * beta1 + mix * beta2) == (1 - mix) * beta_vae(beta=beta1) + mix *
beta_vae(beta=beta2)`
equal when expanded -/
theorem beta_vae.affine_beta (recon kl beta1 beta2 mix : F) :
    beta_vae recon ((1 - mix) * beta1 + mix * beta2) kl = (1 - mix) * beta_vae recon beta1 kl
      + mix * beta_vae recon beta2 kl :=
  Certificate.eq_of_check
    (.list [kl, beta2, beta1, mix, recon])
    (beta_vae.formula .x₄ (.add (.mul (.sub (.num 1) .x₃) .x₂) (.mul .x₃ .x₁)) .x₀)
    (.add
       (.mul (.sub (.num 1) .x₃) (beta_vae.formula .x₄ .x₂ .x₀))
       (.mul .x₃ (beta_vae.formula .x₄ .x₁ .x₀)))

end

example := beta_vae.zero_beta (F := ℝ)
example := beta_vae.mono_beta (F := ℝ)
example := beta_vae.nonnegative.disproved (F := ℝ)
example := beta_vae.affine_beta (F := ℝ)

section

open LatentObjective
open Lean.Grind (Field)

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [Std.LawfulOrderSup F] [Std.LawfulOrderInf F]

/-- `max(0, positive - negative + margin)`
F. Schroff, D. Kalenichenko, J. Philbin, FaceNet: A Unified Embedding for Face Recognition and
Clustering, CVPR 2015, section 3.1, for one triplet
`positive`: squared distance of the anchor to a sample of the same identity
`negative`: squared distance of the anchor to a sample of another identity
`margin`: by how much the negative should be farther away; the paper's alpha, 0.2 -/
def triplet {F : Type} [Field F] [Max F] (positive negative margin : F) : F :=
  max 0 (positive - negative + margin)

/-- The formula that certificates about `triplet` are about. -/
noncomputable def triplet.formula (positive negative margin : Certificate.Formula) :
    Certificate.Formula :=
  .named
    (fun values => triplet (positive.eval values) (negative.eval values) (margin.eval values))
    (.max (.num 0) (.add (.sub positive negative) margin))
    fun _ => rfl

attribute [local irreducible] triplet

/-- `triplet(positive=positive1) <= triplet(positive=positive2) where positive1 <= positive2`
if 0 <= positive1 - negative + margin: max(0, positive2 - negative + margin) - (positive1 -
negative + margin) = positive2 - positive1 + (max(0, positive2 - negative + margin) -
(positive2 - negative + margin)); if positive1 - negative + margin <= 0: max(0, positive2 -
negative + margin) = max(0, positive2 - negative + margin) -/
theorem triplet.mono_positive (negative margin positive1 positive2 : F)
    (h₁ : positive1 ≤ positive2) :
    triplet positive1 negative margin ≤ triplet positive2 negative margin :=
  Certificate.of_cases
    (.list [positive2, margin, negative, positive1])
    (.le (triplet.formula .x₃ .x₂ .x₁) (triplet.formula .x₀ .x₂ .x₁))
    (.le .x₃ .x₀ h₁ .none)
    [.max (.num 0) (.add (.sub .x₃ .x₂) .x₁), .max (.num 0) (.add (.sub .x₀ .x₂) .x₁)]
    (.cases 0 (.bounds 1 (.combination (.add .f₀ .f₃))) (.bounds 1 (.combination .f₂)))

/-- `triplet(negative=negative2) <= triplet(negative=negative1) where negative1 <= negative2`
if 0 <= positive - negative2 + margin: max(0, positive - negative1 + margin) - (positive -
negative2 + margin) = negative2 - negative1 + (max(0, positive - negative1 + margin) -
(positive - negative1 + margin)); if positive - negative2 + margin <= 0: max(0, positive -
negative1 + margin) = max(0, positive - negative1 + margin) -/
theorem triplet.antitone_negative (positive margin negative1 negative2 : F)
    (h₁ : negative1 ≤ negative2) :
    triplet positive negative2 margin ≤ triplet positive negative1 margin :=
  Certificate.of_cases
    (.list [negative1, margin, negative2, positive])
    (.le (triplet.formula .x₃ .x₂ .x₁) (triplet.formula .x₃ .x₀ .x₁))
    (.le .x₀ .x₂ h₁ .none)
    [.max (.num 0) (.add (.sub .x₃ .x₂) .x₁), .max (.num 0) (.add (.sub .x₃ .x₀) .x₁)]
    (.cases 0 (.bounds 1 (.combination (.add .f₀ .f₃))) (.bounds 1 (.combination .f₂)))

/-- `triplet() >= 0`
max(0, positive - negative + margin) = max(0, positive - negative + margin) -/
theorem triplet.nonnegative (positive negative margin : F) :
    (triplet positive negative margin : F) ≥ 0 :=
  Certificate.of_cases
    (.list [margin, negative, positive])
    (.le (.num 0) (triplet.formula .x₂ .x₁ .x₀))
    .none
    [.max (.num 0) (.add (.sub .x₂ .x₁) .x₀)]
    (.bounds 0 (.combination .f₀))

end

example := triplet.mono_positive (F := ℝ)
example := triplet.antitone_negative (F := ℝ)
example := triplet.nonnegative (F := ℝ)

section

open LatentObjective
open Lean.Grind (Field)

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [Std.LawfulOrderSup F] [Std.LawfulOrderInf F]

/-- `min(snr, gamma) * error`
T. Hang, S. Gu, C. Li, J. Bao, D. Chen, H. Hu, X. Geng, B. Guo, Efficient Diffusion Training
via Min-SNR Weighting Strategy, ICCV 2023, for the prediction of clean data at one time step
`snr`: signal-to-noise ratio at the time step
`gamma`: largest weight of a time step; the paper uses 5
`error`: squared error of the predicted clean data -/
def min_snr_diffusion {F : Type} [Field F] [Min F] (snr gamma error : F) : F :=
  min snr gamma * error

/-- The formula that certificates about `min_snr_diffusion` are about. -/
noncomputable def min_snr_diffusion.formula (snr gamma error : Certificate.Formula) :
    Certificate.Formula :=
  .named
    (fun values => min_snr_diffusion (snr.eval values) (gamma.eval values) (error.eval
      values))
    (.mul (.min snr gamma) error)
    fun _ => rfl

attribute [local irreducible] min_snr_diffusion

/-- `min_snr_diffusion(error=0) == 0`
equal when expanded -/
theorem min_snr_diffusion.zero_error (snr gamma : F) :
    (min_snr_diffusion snr gamma 0 : F) = 0 :=
  Certificate.of_cases
    (.list [gamma, snr])
    (.eq (min_snr_diffusion.formula .x₁ .x₀ (.num 0)) (.num 0))
    .none
    [.min .x₁ .x₀]
    (.combination (.number 0 1))

/-- `min_snr_diffusion(error=error1) <= min_snr_diffusion(error=error2) where snr >= 0, gamma >=
0, error1 <= error2`
if snr <= gamma: snr * error2 - snr * error1 = snr * (error2 - error1); if gamma <= snr: gamma
* error2 - gamma * error1 = gamma * (error2 - error1) -/
theorem min_snr_diffusion.mono_error (snr gamma error1 error2 : F) (h₁ : snr ≥ 0)
    (h₂ : gamma ≥ 0) (h₃ : error1 ≤ error2) :
    min_snr_diffusion snr gamma error1 ≤ min_snr_diffusion snr gamma error2 :=
  Certificate.of_cases
    (.list [error2, error1, gamma, snr])
    (.le (min_snr_diffusion.formula .x₃ .x₂ .x₁) (min_snr_diffusion.formula .x₃ .x₂ .x₀))
    (.nonneg .x₃ h₁ (.nonneg .x₂ h₂ (.le .x₁ .x₀ h₃ .none)))
    [.min .x₃ .x₂]
    (.cases 0 (.combination (.mul .f₀ .f₂)) (.combination (.mul .f₁ .f₂)))

end

example := min_snr_diffusion.zero_error (F := ℝ)
example := min_snr_diffusion.mono_error (F := ℝ)

section

open LatentObjective
open Lean.Grind (Field)

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [Std.LawfulOrderSup F] [Std.LawfulOrderInf F]

/-- `loss_real + abs(ratio * loss_real - loss_fake)`
D. Berthelot, T. Schumm, L. Metz, BEGAN: Boundary Equilibrium Generative Adversarial Networks,
2017, the global measure of convergence
`loss_real`: the auto-encoder's error on real samples
`loss_fake`: the auto-encoder's error on generated samples
`ratio`: the diversity ratio that the equilibrium is to have; the paper's gamma -/
def began_convergence {F : Type} [Field F] [Max F] (loss_real ratio loss_fake : F) : F :=
  loss_real + OrderedField.abs (ratio * loss_real - loss_fake)

/-- The formula that certificates about `began_convergence` are about. -/
noncomputable def began_convergence.formula (loss_real ratio loss_fake : Certificate.Formula)
    :
    Certificate.Formula :=
  .named
    (fun values => began_convergence (loss_real.eval values) (ratio.eval values)
      (loss_fake.eval values))
    (.add loss_real (.abs (.sub (.mul ratio loss_real) loss_fake)))
    fun _ => rfl

attribute [local irreducible] began_convergence

/-- `began_convergence(ratio=ratio1) <= began_convergence(ratio=ratio2) where loss_real >= 0,
loss_fake >= 0, ratio1 >= 0, ratio2 >= 0, ratio1 <= 1, ratio2 <= 1, ratio1 <= ratio2`
It fails at loss_real = 1, loss_fake = 1, ratio1 = 0, ratio2 = 1. -/
theorem began_convergence.mono_ratio.disproved :
    ¬ ∀ (loss_real loss_fake ratio1 ratio2 : F), loss_real ≥ 0 → loss_fake ≥ 0 → ratio1 ≥ 0 →
      ratio2 ≥ 0 → ratio1 ≤ 1 → ratio2 ≤ 1 → ratio1 ≤ ratio2 → began_convergence loss_real
      ratio1 loss_fake ≤ began_convergence loss_real ratio2 loss_fake :=
  fun h =>
    OrderedRing.not_le_of_gt
      (Certificate.lt_of_check
         (.list [])
         (began_convergence.formula (.num 1) (.num 1) (.num 1))
         (began_convergence.formula (.num 1) (.num 0) (.num 1)))
      (h
         1
         1
         0
         1
         (Certificate.le_of_check (.list []) (.num 0) (.num 1))
         (Certificate.le_of_check (.list []) (.num 0) (.num 1))
         (Certificate.le_of_check (.list []) (.num 0) (.num 0))
         (Certificate.le_of_check (.list []) (.num 0) (.num 1))
         (Certificate.le_of_check (.list []) (.num 0) (.num 1))
         (Certificate.le_of_check (.list []) (.num 1) (.num 1))
         (Certificate.le_of_check (.list []) (.num 0) (.num 1)))

/-- `began_convergence() >= 0 where loss_real >= 0`
loss_real + abs(ratio * loss_real - loss_fake) = loss_real + 1/2 * (abs(ratio * loss_real -
loss_fake) - (ratio * loss_real - loss_fake)) + 1/2 * (abs(ratio * loss_real - loss_fake) -
(-(ratio * loss_real - loss_fake))) -/
theorem began_convergence.nonnegative (loss_real ratio loss_fake : F) (h₁ : loss_real ≥ 0) :
    (began_convergence loss_real ratio loss_fake : F) ≥ 0 :=
  Certificate.of_cases
    (.list [loss_fake, ratio, loss_real])
    (.le (.num 0) (began_convergence.formula .x₂ .x₁ .x₀))
    (.nonneg .x₂ h₁ .none)
    [.abs (.sub (.mul .x₁ .x₂) .x₀)]
    (.bounds 0 (.combination (.add .f₀ (.add (.scale 1 2 .f₂) (.scale 1 2 .f₃)))))

end

example := began_convergence.mono_ratio.disproved (F := ℝ)
example := began_convergence.nonnegative (F := ℝ)
