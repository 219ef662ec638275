import Mathlib

/-!
Written by pybridge. The proofs are made of the certificates that pybridge's own Lean checks in
another form; whether Mathlib accepts them, Mathlib says.
-/

namespace TrainingObjective

/-- `recon + beta * kl`
I. Higgins, L. Matthey, A. Pal, C. Burgess, X. Glorot, M. Botvinick, S. Mohamed, A. Lerchner,
beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework, ICLR 2017,
equation (4), with the sign of a loss -/
noncomputable def beta_vae (recon beta kl : ℝ) : ℝ :=
  recon + beta * kl

/-- `beta_vae(beta=0) == recon` -/
theorem beta_vae.zero_beta (recon kl : ℝ) : beta_vae recon 0 kl = recon := by
  unfold beta_vae
  ring

/-- `beta_vae(beta=beta1) <= beta_vae(beta=beta2) where kl >= 0, beta1 <= beta2` -/
theorem beta_vae.mono_beta (recon kl beta1 beta2 : ℝ) (hkl : 0 ≤ kl) (hbeta : beta1 ≤ beta2) :
    beta_vae recon beta1 kl ≤ beta_vae recon beta2 kl := by
  unfold beta_vae
  linear_combination mul_nonneg hkl (sub_nonneg.2 hbeta)

/-- `beta_vae() >= 0 where kl >= 0, beta >= 0` -/
theorem beta_vae.nonnegative.disproved :
    ¬ ∀ recon beta kl : ℝ, 0 ≤ kl → 0 ≤ beta → 0 ≤ beta_vae recon beta kl := by
  intro h
  have := h (-1) 0 0 (by norm_num [beta_vae]) (by norm_num [beta_vae])
  norm_num [beta_vae] at this

/-- `beta_vae() == weightedTwoTerm(weight=beta, base=recon, regularizer=kl)` -/
theorem beta_vae.agreement (recon beta kl : ℝ) : beta_vae recon beta kl = recon + beta * kl := by
  unfold beta_vae
  ring

/-- `beta_vae(beta=beta1) < beta_vae(beta=beta2) where beta1 < beta2, kl > 0` -/
theorem beta_vae.strict_beta (recon kl beta1 beta2 : ℝ) (hbeta : beta1 < beta2)
    (hkl : 0 < kl) :
    beta_vae recon beta1 kl < beta_vae recon beta2 kl := by
  unfold beta_vae
  linear_combination mul_pos (sub_pos.2 hbeta) hkl

/-- `beta_vae(beta=(1 - mix) * beta1 + mix * beta2) == (1 - mix) * beta_vae(beta=beta1) + mix
* beta_vae(beta=beta2)` -/
theorem beta_vae.affine_beta (recon kl beta1 beta2 mix : ℝ) :
    beta_vae recon ((1 - mix) * beta1 + mix * beta2) kl = (1 - mix) * beta_vae recon beta1 kl
      + mix * beta_vae recon beta2 kl := by
  unfold beta_vae
  ring

/-- `beta_vae(recon=scale * recon, kl=scale * kl) == scale * beta_vae()` -/
theorem beta_vae.scaling (recon beta kl scale : ℝ) :
    beta_vae (scale * recon) beta (scale * kl) = scale * beta_vae recon beta kl := by
  unfold beta_vae
  ring

/-- `abs(beta_vae(beta=beta2) - beta_vae(beta=beta1)) <= bound * abs(beta2 - beta1) where kl
>= 0, kl <= bound` -/
theorem beta_vae.lipschitz_beta (recon kl beta1 beta2 bound : ℝ) (hkl : 0 ≤ kl)
    (hkl₂ : kl ≤ bound) :
    |beta_vae recon beta2 kl - beta_vae recon beta1 kl| ≤ bound * |beta2 - beta1| := by
  unfold beta_vae
  rcases le_total 0 (recon + beta2 * kl - (recon + beta1 * kl)) with h₁ | h₁
  · rewrite [abs_of_nonneg h₁]
    have h₂ : beta2 - beta1 ≤ |beta2 - beta1| := le_abs_self _
    have h₃ : -(beta2 - beta1) ≤ |beta2 - beta1| := neg_le_abs _
    linear_combination mul_nonneg hkl (sub_nonneg.2 h₂) + 1 / 2 * mul_nonneg (sub_nonneg.2 hkl₂)
      (sub_nonneg.2 h₂) + 1 / 2 * mul_nonneg (sub_nonneg.2 hkl₂) (sub_nonneg.2 h₃)
  · rewrite [abs_of_nonpos h₁]
    have h₄ : beta2 - beta1 ≤ |beta2 - beta1| := le_abs_self _
    have h₅ : -(beta2 - beta1) ≤ |beta2 - beta1| := neg_le_abs _
    linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 hkl₂) (sub_nonneg.2 h₄) + mul_nonneg hkl
      (sub_nonneg.2 h₅) + 1 / 2 * mul_nonneg (sub_nonneg.2 hkl₂) (sub_nonneg.2 h₅)

/-- `beta_vae(beta=beta1) <= beta_vae(beta=beta4) where kl >= 0, beta1 <= beta2, beta2 <=
beta3, beta3 <= beta4` -/
theorem beta_vae.schedule_beta (recon kl beta1 beta2 beta3 beta4 : ℝ) (hkl : 0 ≤ kl)
    (hbeta : beta1 ≤ beta2) (hbeta₂ : beta2 ≤ beta3) (hbeta₃ : beta3 ≤ beta4) :
    beta_vae recon beta1 kl ≤ beta_vae recon beta4 kl := by
  unfold beta_vae
  linear_combination mul_nonneg hkl (sub_nonneg.2 hbeta) + mul_nonneg hkl (sub_nonneg.2 hbeta₂) +
    mul_nonneg hkl (sub_nonneg.2 hbeta₃)

/-- `recon + kl <= beta_vae() where kl >= 0, beta >= 1` -/
theorem beta_vae.bounds_the_vae (recon beta kl : ℝ) (hkl : 0 ≤ kl) (hbeta : 1 ≤ beta) :
    recon + kl ≤ beta_vae recon beta kl := by
  unfold beta_vae
  linear_combination mul_nonneg hkl (sub_nonneg.2 hbeta)

end TrainingObjective

namespace TrainingObjective

/-- `max(0, positive - negative + margin)`
F. Schroff, D. Kalenichenko, J. Philbin, FaceNet: A Unified Embedding for Face Recognition and
Clustering, CVPR 2015, section 3.1, for one triplet -/
noncomputable def triplet (positive negative margin : ℝ) : ℝ :=
  max 0 (positive - negative + margin)

/-- `triplet(positive=positive1) <= triplet(positive=positive2) where positive1 <= positive2`
-/
theorem triplet.mono_positive (negative margin positive1 positive2 : ℝ)
    (hpositive : positive1 ≤ positive2) :
    triplet positive1 negative margin ≤ triplet positive2 negative margin := by
  unfold triplet
  rcases le_total 0 (positive1 - negative + margin) with h₁ | h₁
  · rewrite [max_eq_right h₁]
    have h₂ : positive2 - negative + margin ≤ max 0 (positive2 - negative + margin) :=
      le_max_right _ _
    linear_combination hpositive + h₂
  · rewrite [max_eq_left h₁]
    have h₃ : 0 ≤ max 0 (positive2 - negative + margin) := le_max_left _ _
    exact h₃

/-- `triplet(negative=negative2) <= triplet(negative=negative1) where negative1 <= negative2`
-/
theorem triplet.antitone_negative (positive margin negative1 negative2 : ℝ)
    (hnegative : negative1 ≤ negative2) :
    triplet positive negative2 margin ≤ triplet positive negative1 margin := by
  unfold triplet
  rcases le_total 0 (positive - negative2 + margin) with h₁ | h₁
  · rewrite [max_eq_right h₁]
    have h₂ : positive - negative1 + margin ≤ max 0 (positive - negative1 + margin) :=
      le_max_right _ _
    linear_combination hnegative + h₂
  · rewrite [max_eq_left h₁]
    have h₃ : 0 ≤ max 0 (positive - negative1 + margin) := le_max_left _ _
    exact h₃

/-- `triplet() >= 0` -/
theorem triplet.nonnegative (positive negative margin : ℝ) :
    0 ≤ triplet positive negative margin := by
  unfold triplet
  have h₁ : 0 ≤ max 0 (positive - negative + margin) := le_max_left _ _
  exact h₁

/-- `negative >= positive + margin where triplet() == 0` -/
theorem triplet.zero_only_beyond_the_margin (positive negative margin : ℝ)
    (h₁ : triplet positive negative margin = 0) :
    positive + margin ≤ negative := by
  unfold triplet at h₁
  have h₂ : positive - negative + margin ≤ max 0 (positive - negative + margin) :=
    le_max_right _ _
  linear_combination h₂ + h₁

/-- `triplet() == 0 where negative >= positive + margin` -/
theorem triplet.easy_triplets_are_free (positive negative margin : ℝ)
    (h₁ : positive + margin ≤ negative) :
    triplet positive negative margin = 0 := by
  unfold triplet
  rcases le_total 0 (positive - negative + margin) with h₂ | h₂
  · rewrite [max_eq_right h₂]
    apply le_antisymm
    · linear_combination h₁
    · exact h₂
  · rewrite [max_eq_left h₂]
    ring

/-- `triplet(positive=0, negative=0) == margin where margin > 0` -/
theorem triplet.collapse_costs_the_margin (margin : ℝ) (hmargin : 0 < margin) :
    triplet 0 0 margin = margin := by
  unfold triplet
  rcases le_total 0 (0 - 0 + margin) with h₁ | h₁
  · rewrite [max_eq_right h₁]
    ring
  · rewrite [max_eq_left h₁]
    apply le_antisymm
    · positivity
    · linear_combination h₁

/-- `triplet(positive=0, negative=0) == 0 where margin > 0` -/
theorem triplet.collapse_is_free.disproved :
    ¬ ∀ margin : ℝ, 0 < margin → triplet 0 0 margin = 0 := by
  intro h
  have := h 1 (by norm_num [triplet, max_def])
  norm_num [triplet, max_def] at this

end TrainingObjective

namespace TrainingObjective

/-- `(mu**2 + v - 1 - log(v)) / 2`
D. P. Kingma, M. Welling, Auto-Encoding Variational Bayes, ICLR 2014, appendix B, for one
coordinate -/
noncomputable def gaussian_kl (mu v : ℝ) : ℝ :=
  (mu ^ 2 + v - 1 - Real.log v) / 2

/-- `gaussian_kl() >= 0 where v > 0` -/
theorem gaussian_kl.nonnegative (mu v : ℝ) (hv : 0 < v) : 0 ≤ gaussian_kl mu v := by
  unfold gaussian_kl
  have h₁ : Real.log v ≤ v - 1 := Real.log_le_sub_one_of_pos hv
  linear_combination 1 / 2 * sq_nonneg mu + 1 / 2 * h₁

/-- `mu == 0 where v > 0, gaussian_kl() == 0` -/
theorem gaussian_kl.zero_only_at_the_prior (mu v : ℝ) (hv : 0 < v)
    (h₁ : gaussian_kl mu v = 0) :
    mu = 0 := by
  unfold gaussian_kl at h₁
  have h₂ : Real.log v ≤ v - 1 := Real.log_le_sub_one_of_pos hv
  by_contra hmu
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination h₂ + mul_self_pos.2 (sub_ne_zero.2 hmu) + 2 * h₁
  exact absurd absurdity (lt_irrefl 0)

/-- `v == 1 where v > 0, gaussian_kl() == 0` -/
theorem gaussian_kl.zero_only_at_unit_variance (mu v : ℝ) (hv : 0 < v)
    (h₁ : gaussian_kl mu v = 0) :
    v = 1 := by
  unfold gaussian_kl at h₁
  have h₂ : v - 1 ≤ Real.log v := by linear_combination sq_nonneg mu + 2 * h₁
  have hv₂ : v = 1 := by by_contra h; linarith [Real.log_lt_sub_one_of_pos hv h]
  exact hv₂

/-- `mu**2 <= 2 * gaussian_kl() where v > 0` -/
theorem gaussian_kl.bounds_the_mean (mu v : ℝ) (hv : 0 < v) : mu ^ 2 ≤ 2 * gaussian_kl mu v := by
  unfold gaussian_kl
  have h₁ : Real.log v ≤ v - 1 := Real.log_le_sub_one_of_pos hv
  linear_combination h₁

end TrainingObjective

namespace TrainingObjective

/-- `1/2 * min(abs(residual), delta)**2 + delta * (abs(residual) - min(abs(residual), delta))`
P. J. Huber, Robust Estimation of a Location Parameter, Annals of Mathematical Statistics
1964, for one residual -/
noncomputable def huber (residual delta : ℝ) : ℝ :=
  1 / 2 * min |residual| delta ^ 2 + delta * (|residual| - min |residual| delta)

/-- `huber(delta=delta1) <= huber(delta=delta2) where delta1 <= delta2` -/
theorem huber.mono_delta (residual delta1 delta2 : ℝ) (hdelta : delta1 ≤ delta2) :
    huber residual delta1 ≤ huber residual delta2 := by
  unfold huber
  rcases le_total 0 residual with hresidual | hresidual
  · rewrite [abs_of_nonneg hresidual]
    rcases le_total residual delta1 with hresidual₂ | hresidual₂
    · rewrite [min_eq_left hresidual₂]
      have h₁ : min residual delta2 ≤ residual := min_le_left _ _
      linear_combination mul_nonneg (sub_nonneg.2 hdelta) (sub_nonneg.2 h₁) + mul_nonneg
        (sub_nonneg.2 hresidual₂) (sub_nonneg.2 h₁) + 1 / 2 * mul_nonneg (sub_nonneg.2 h₁)
        (sub_nonneg.2 h₁)
    · rewrite [min_eq_right hresidual₂]
      have h₂ : min residual delta2 ≤ residual := min_le_left _ _
      linear_combination 1 / 2 * sq_nonneg (-delta1 + min residual delta2) + mul_nonneg
        (sub_nonneg.2 hdelta) (sub_nonneg.2 h₂)
  · rewrite [abs_of_nonpos hresidual]
    rcases le_total (-residual) delta1 with h₃ | h₃
    · rewrite [min_eq_left h₃]
      have h₄ : min (-residual) delta2 ≤ -residual := min_le_left _ _
      have h₅ : min (-residual) delta2 ≤ delta2 := min_le_right _ _
      linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 hdelta) (sub_nonneg.2 h₄) + 1 / 2 *
        mul_nonneg (sub_nonneg.2 h₃) (sub_nonneg.2 h₄) + 1 / 2 * mul_nonneg (sub_nonneg.2 h₄)
        (sub_nonneg.2 h₅)
    · rewrite [min_eq_right h₃]
      rcases le_total (-residual) delta2 with h₆ | h₆
      · rewrite [min_eq_left h₆]
        linear_combination 1 / 2 * sq_nonneg (-residual - delta1)
      · rewrite [min_eq_right h₆]
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 hdelta) (sub_nonneg.2 h₃) + 1 / 2 *
          mul_nonneg (sub_nonneg.2 hdelta) (sub_nonneg.2 h₆)

/-- `huber(residual=residual1) <= huber(residual=residual2) where delta > 0, residual1 <=
residual2` -/
theorem huber.mono_residual.disproved :
    ¬ ∀ delta residual1 residual2 : ℝ, 0 < delta → residual1 ≤ residual2 → huber residual1
      delta ≤ huber residual2 delta := by
  intro h
  have := h 1 (-1) 0 (by norm_num [huber, min_def, abs_eq_max_neg, max_def]) (by norm_num [huber,
    min_def, abs_eq_max_neg, max_def])
  norm_num [huber, min_def, abs_eq_max_neg, max_def] at this

/-- `huber() >= 0 where delta > 0` -/
theorem huber.nonnegative (residual delta : ℝ) (hdelta : 0 < delta) : 0 ≤ huber residual delta := by
  unfold huber
  rcases le_total 0 residual with hresidual | hresidual
  · rewrite [abs_of_nonneg hresidual]
    rcases le_total residual delta with hresidual₂ | hresidual₂
    · rewrite [min_eq_left hresidual₂]
      linear_combination 1 / 2 * sq_nonneg residual
    · rewrite [min_eq_right hresidual₂]
      linear_combination 1 / 2 * mul_nonneg hdelta.le hdelta.le + mul_nonneg hdelta.le (sub_nonneg.2
        hresidual₂)
  · rewrite [abs_of_nonpos hresidual]
    rcases le_total (-residual) delta with h₁ | h₁
    · rewrite [min_eq_left h₁]
      linear_combination 1 / 2 * sq_nonneg (-residual)
    · rewrite [min_eq_right h₁]
      linear_combination 1 / 2 * mul_nonneg hdelta.le (sub_nonneg.2 hresidual) + 1 / 2 * mul_nonneg
        hdelta.le (sub_nonneg.2 h₁)

/-- `huber() == 1/2 * residual**2 where abs(residual) <= delta` -/
theorem huber.squared_for_small_residuals (residual delta : ℝ) (h₁ : |residual| ≤ delta) :
    huber residual delta = 1 / 2 * residual ^ 2 := by
  unfold huber
  rcases le_total 0 residual with hresidual | hresidual
  · rewrite [abs_of_nonneg hresidual] at h₁ ⊢
    rcases le_total residual delta with hresidual₂ | hresidual₂
    · rewrite [min_eq_left hresidual₂]
      ring
    · rewrite [min_eq_right hresidual₂]
      apply le_antisymm
      · linear_combination 1 / 4 * (-1 / 2 * residual + 1 / 2 * delta + 1) ^ 2 * h₁ + 1 / 4 * (-1 /
          2 * residual + 1 / 2 * delta - 1) ^ 2 * hresidual₂
      · linear_combination 1 / 4 * (1 / 2 * residual - 1 / 2 * delta + 1) ^ 2 * h₁ + 1 / 4 * (1 / 2
          * residual - 1 / 2 * delta - 1) ^ 2 * hresidual₂
  · rewrite [abs_of_nonpos hresidual] at h₁ ⊢
    rcases le_total (-residual) delta with h₂ | h₂
    · rewrite [min_eq_left h₂]
      ring
    · rewrite [min_eq_right h₂]
      apply le_antisymm
      · linear_combination 1 / 4 * (1 / 2 * residual + 1 / 2 * delta + 1) ^ 2 * h₁ + 1 / 4 * (1 / 2
          * residual + 1 / 2 * delta - 1) ^ 2 * h₂
      · linear_combination 1 / 4 * (-1 / 2 * residual - 1 / 2 * delta + 1) ^ 2 * h₁ + 1 / 4 * (-1 /
          2 * residual - 1 / 2 * delta - 1) ^ 2 * h₂

/-- `huber() <= delta**2 where delta > 0` -/
theorem huber.bounded.disproved :
    ¬ ∀ residual delta : ℝ, 0 < delta → huber residual delta ≤ delta ^ 2 := by
  intro h
  have := h 1 (1 / 2) (by norm_num [huber, min_def, abs_eq_max_neg, max_def])
  norm_num [huber, min_def, abs_eq_max_neg, max_def] at this

end TrainingObjective

namespace TrainingObjective

/-- `-(y * log(p) + (1 - y) * log(1 - p))`
I. J. Good, Rational Decisions, Journal of the Royal Statistical Society B 1952, the
logarithmic score of a probability -/
noncomputable def binary_cross_entropy (y p : ℝ) : ℝ :=
  -(y * Real.log p + (1 - y) * Real.log (1 - p))

/-- `binary_cross_entropy() >= 0 where p > 0, p < 1, y >= 0, y <= 1` -/
theorem binary_cross_entropy.nonnegative (y p : ℝ) (hp : 0 < p) (hp₂ : p < 1) (hy : 0 ≤ y)
    (hy₂ : y ≤ 1) :
    0 ≤ binary_cross_entropy y p := by
  unfold binary_cross_entropy
  have h₁ : 1 - p = -p + 1 := by ring
  have h₂ : Real.log (1 - p) = Real.log (-p + 1) := congrArg Real.log h₁
  have hp₃ : p ≤ 1 := by linear_combination hp₂.le
  have hp₄ : 0 ≤ p := by positivity
  have h₃ : Real.log p ≤ 0 := Real.log_nonpos hp₄ hp₃
  have h₄ : 1 - p ≤ 1 := by linear_combination hp.le
  have h₅ : 0 ≤ 1 - p := by linear_combination hp₂.le
  have h₆ : Real.log (1 - p) ≤ 0 := Real.log_nonpos h₅ h₄
  have h₇ : 0 ≤ -Real.log (-p + 1) := by linear_combination h₆ - h₂
  have h₈ : 0 ≤ -(y * Real.log p) + y * Real.log (-p + 1) - Real.log (-p + 1) := by
    linear_combination mul_nonneg hy (sub_nonneg.2 h₃) + mul_nonneg (sub_nonneg.2 hy₂) h₇
  by_contra h₉
  push_neg at h₉
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination h₉ + h₈ - (y - 1) * h₂
  exact absurd absurdity (lt_irrefl 0)

/-- `binary_cross_entropy() > 0 where p > 0, p < 1, y >= 0, y <= 1` -/
theorem binary_cross_entropy.positive (y p : ℝ) (hp : 0 < p) (hp₂ : p < 1) (hy : 0 ≤ y)
    (hy₂ : y ≤ 1) :
    0 < binary_cross_entropy y p := by
  unfold binary_cross_entropy
  have h₁ : 1 - p = -p + 1 := by ring
  have h₂ : Real.log (1 - p) = Real.log (-p + 1) := congrArg Real.log h₁
  have h₃ : 0 < 1 - p := by linear_combination hp₂
  have hp₃ : p ≠ 1 := by
    refine LT.lt.ne ?_
    exact hp₂
  have h₄ : Real.log p < p - 1 := Real.log_lt_sub_one_of_pos hp hp₃
  have h₅ : 1 - p ≤ 1 := by linear_combination hp.le
  have h₆ : 0 ≤ 1 - p := by linear_combination hp₂.le
  have h₇ : Real.log (1 - p) ≤ 0 := Real.log_nonpos h₆ h₅
  have h₈ : 0 ≤ -Real.log (-p + 1) := by linear_combination h₇ - h₂
  have h₉ : 1 - p ≠ 1 := by
    refine LT.lt.ne ?_
    linear_combination hp
  have h₁₀ : Real.log (1 - p) < 1 - p - 1 := Real.log_lt_sub_one_of_pos h₃ h₉
  have h₁₁ : 0 < -p - Real.log (-p + 1) := by linear_combination h₁₀ - h₂
  have h₁₂ : 0 < -(y * Real.log p) + y * Real.log (-p + 1) - Real.log (-p + 1) := by
    linear_combination 1 / 4 * mul_pos hp (sub_pos.2 hp₂) + 3 / 4 * mul_nonneg (sub_nonneg.2 hp₂.le)
      hy + 1 / 4 * mul_nonneg hy (sub_nonneg.2 hy₂) + mul_nonneg hy (sub_nonneg.2 h₄.le) + 3 / 4 *
      mul_nonneg (sub_nonneg.2 hy₂) h₈ + 1 / 4 * mul_nonneg (sub_nonneg.2 hy₂) h₁₁.le + 1 / 4 *
      sq_nonneg (y - p)
  by_contra h₁₃
  push_neg at h₁₃
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination h₁₃ + h₁₂ - (y - 1) * h₂
  exact absurd absurdity (lt_irrefl 0)

/-- `binary_cross_entropy(p=1 - p, y=1 - y) == binary_cross_entropy()` -/
theorem binary_cross_entropy.symmetric_in_the_classes (y p : ℝ) :
    binary_cross_entropy (1 - y) (1 - p) = binary_cross_entropy y p := by
  unfold binary_cross_entropy
  have h₁ : 1 - (1 - p) = p := by ring
  have h₂ : Real.log (1 - (1 - p)) = Real.log p := congrArg Real.log h₁
  have h₃ : (0 : ℝ) = 0 := by ring
  linear_combination h₃ - y * h₂

end TrainingObjective

namespace TrainingObjective

/-- `softplus(wrong - right)`
J. S. Bridle, Probabilistic Interpretation of Feedforward Classification Network Outputs, with
Relationships to Statistical Pattern Recognition, Neurocomputing, Springer 1990, for two
classes -/
noncomputable def softmax_cross_entropy (wrong right : ℝ) : ℝ :=
  Real.log (1 + Real.exp (wrong - right))

/-- `softmax_cross_entropy(right=right2) <= softmax_cross_entropy(right=right1) where right1
<= right2` -/
theorem softmax_cross_entropy.antitone_right (wrong right1 right2 : ℝ)
    (hright : right1 ≤ right2) :
    softmax_cross_entropy wrong right2 ≤ softmax_cross_entropy wrong right1 := by
  unfold softmax_cross_entropy
  have h₁ : 0 < Real.exp wrong := Real.exp_pos _
  have h₂ : 0 < Real.exp right2 := Real.exp_pos _
  have h₃ : -right2 + right2 = 0 := by ring
  have h₄ : Real.exp (-right2) * Real.exp right2 = 1 :=
    (Real.exp_add _ _).symm.trans ((congrArg Real.exp h₃).trans Real.exp_zero)
  have h₅ : wrong - right2 = wrong + (-right2) := by ring
  have h₆ : Real.exp (wrong - right2) = Real.exp wrong * Real.exp (-right2) :=
    (congrArg Real.exp h₅).trans (Real.exp_add _ _)
  have h₇ : 0 < Real.exp wrong + Real.exp right2 := by positivity
  have h₈ : Real.exp right2 = Real.exp right2 := by ring
  have h₉ : Real.log (Real.exp right2) = right2 :=
    (congrArg Real.log h₈).trans (Real.log_exp _)
  have h₁₀ : (0 : ℝ) = 0 := by ring
  have h₁₁ : (1 + Real.exp (wrong - right2)) * Real.exp right2 = Real.exp wrong + Real.exp
    right2 := by
    apply le_antisymm
    · by_contra h₁₂
      push_neg at h₁₂
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₂ (sub_pos.2 h₁₂) + h₁₀ + (Real.exp right2 ^ 2) * h₆ + (Real.exp
          wrong * Real.exp right2) * h₄
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₁₃
      push_neg at h₁₃
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₂ (sub_pos.2 h₁₃) - h₁₀ - (Real.exp right2 ^ 2) * h₆ - (Real.exp
          wrong * Real.exp right2) * h₄
      exact absurd absurdity (lt_irrefl 0)
  have h₁₄ : Real.log (1 + Real.exp (wrong - right2)) = Real.log (Real.exp wrong + Real.exp right2)
    - Real.log (Real.exp right2) :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₁₁ h₇.ne'))
      h₂.ne').symm.trans (congrArg Real.log h₁₁))
  have h₁₅ : 0 < Real.exp right1 := Real.exp_pos _
  have h₁₆ : -right1 + right1 = 0 := by ring
  have h₁₇ : Real.exp (-right1) * Real.exp right1 = 1 :=
    (Real.exp_add _ _).symm.trans ((congrArg Real.exp h₁₆).trans Real.exp_zero)
  have h₁₈ : wrong - right1 = wrong + (-right1) := by ring
  have h₁₉ : Real.exp (wrong - right1) = Real.exp wrong * Real.exp (-right1) :=
    (congrArg Real.exp h₁₈).trans (Real.exp_add _ _)
  have h₂₀ : 0 < Real.exp wrong + Real.exp right1 := by positivity
  have h₂₁ : Real.exp right1 = Real.exp right1 := by ring
  have h₂₂ : Real.log (Real.exp right1) = right1 :=
    (congrArg Real.log h₂₁).trans (Real.log_exp _)
  have h₂₃ : (1 + Real.exp (wrong - right1)) * Real.exp right1 = Real.exp wrong + Real.exp
    right1 := by
    apply le_antisymm
    · by_contra h₂₄
      push_neg at h₂₄
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₁₅ (sub_pos.2 h₂₄) + h₁₀ + (Real.exp right1 ^ 2) * h₁₉ +
          (Real.exp wrong * Real.exp right1) * h₁₇
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₂₅
      push_neg at h₂₅
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₁₅ (sub_pos.2 h₂₅) - h₁₀ - (Real.exp right1 ^ 2) * h₁₉ -
          (Real.exp wrong * Real.exp right1) * h₁₇
      exact absurd absurdity (lt_irrefl 0)
  have h₂₆ : Real.log (1 + Real.exp (wrong - right1)) = Real.log (Real.exp wrong + Real.exp right1)
    - Real.log (Real.exp right1) :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₂₃ h₂₀.ne'))
      h₁₅.ne').symm.trans (congrArg Real.log h₂₃))
  have h₂₇ : wrong - right2 ≤ wrong - right1 := by linear_combination hright
  have h₂₈ : Real.exp (wrong - right2) ≤ Real.exp (wrong - right1) := Real.exp_le_exp.2 h₂₇
  have h₂₉ : 0 < 1 + Real.exp (wrong - right2) := by
    by_contra h₃₀
    push_neg at h₃₀
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_nonneg h₂.le (sub_nonneg.2 h₃₀) + h₇ - (Real.exp right2) * h₆ -
        (Real.exp wrong) * h₄
    exact absurd absurdity (lt_irrefl 0)
  have h₃₁ : 0 ≤ Real.exp wrong * Real.exp right2 - Real.exp wrong * Real.exp right1 := by
    linear_combination mul_nonneg (mul_nonneg h₂.le h₁₅.le) (sub_nonneg.2 h₂₈) + (Real.exp right2 *
      Real.exp right1) * h₁₉ - (Real.exp right2 * Real.exp right1) * h₆ + (Real.exp wrong * Real.exp
      right2) * h₁₇ - (Real.exp wrong * Real.exp right1) * h₄
  have h₃₂ : 1 + Real.exp (wrong - right2) ≤ 1 + Real.exp (wrong - right1) := by
    by_contra h₃₃
    push_neg at h₃₃
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_pos (mul_pos h₂ h₁₅) (sub_pos.2 h₃₃) + h₃₁ - (Real.exp right2 *
        Real.exp right1) * h₁₉ + (Real.exp right2 * Real.exp right1) * h₆ - (Real.exp wrong *
        Real.exp right2) * h₁₇ + (Real.exp wrong * Real.exp right1) * h₄
    exact absurd absurdity (lt_irrefl 0)
  have h₃₄ : Real.log (1 + Real.exp (wrong - right2)) ≤ Real.log (1 + Real.exp (wrong - right1)) :=
    Real.log_le_log h₂₉ h₃₂
  have h₃₅ : 0 ≤ -right1 + right2 - Real.log (Real.exp wrong + Real.exp right2) + Real.log (Real.exp
    wrong + Real.exp right1) := by
    linear_combination h₃₄ + h₂₆ - h₁₄ - h₂₂ + h₉
  by_contra h₃₆
  push_neg at h₃₆
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination h₃₆ + h₃₅ - h₂₆ + h₁₄ + h₂₂ - h₉
  exact absurd absurdity (lt_irrefl 0)

/-- `softmax_cross_entropy() >= 0` -/
theorem softmax_cross_entropy.nonnegative (wrong right : ℝ) :
    0 ≤ softmax_cross_entropy wrong right := by
  unfold softmax_cross_entropy
  have h₁ : 0 < Real.exp (wrong - right) := Real.exp_pos _
  have h₂ : 1 + Real.exp (wrong - right) = Real.exp (wrong - right) + 1 := by ring
  have h₃ : Real.log (1 + Real.exp (wrong - right)) = Real.log (Real.exp (wrong - right) + 1) :=
    congrArg Real.log h₂
  have h₄ : (1 : ℝ) = 1 := by ring
  have h₅ : (Real.log 1 : ℝ) = 0 := (congrArg Real.log h₄).trans Real.log_one
  have h₆ : (0 : ℝ) < 1 := by linear_combination
  have h₇ : 1 ≤ Real.exp (wrong - right) + 1 := by linear_combination h₁.le
  have h₈ : Real.log 1 ≤ Real.log (Real.exp (wrong - right) + 1) := Real.log_le_log h₆ h₇
  have h₉ : 0 ≤ Real.log (Real.exp (wrong - right) + 1) := by linear_combination h₈ - h₅
  by_contra h₁₀
  push_neg at h₁₀
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination h₁₀ + h₉ - h₃
  exact absurd absurdity (lt_irrefl 0)

/-- `softmax_cross_entropy(wrong=right) == log(2)` -/
theorem softmax_cross_entropy.is_log_two_for_equal_logits (right : ℝ) :
    softmax_cross_entropy right right = Real.log 2 := by
  unfold softmax_cross_entropy
  have h₁ : right - right = 0 := by ring
  have h₂ : Real.exp (right - right) = 1 := (congrArg Real.exp h₁).trans Real.exp_zero
  have h₃ : (0 : ℝ) = 0 := by ring
  have h₄ : 1 + Real.exp (right - right) = 2 := by linear_combination h₃ + h₂
  have h₅ : Real.log (1 + Real.exp (right - right)) = Real.log 2 := congrArg Real.log h₄
  exact h₅

end TrainingObjective

namespace TrainingObjective

/-- `residual + lambda_2 * (b_1**2 + b_2**2) + lambda_1 * (abs(b_1) + abs(b_2))`
H. Zou, T. Hastie, Regularization and variable selection via the elastic net, Journal of the
Royal Statistical Society B 2005, section 2.1, for two coefficients -/
noncomputable def elastic_net (residual lambda_2 b_1 b_2 lambda_1 : ℝ) : ℝ :=
  residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1 * (|b_1| + |b_2|)

/-- `abs(elastic_net(lambda_1=lambda_1_2) - elastic_net(lambda_1=lambda_1_1)) <= bound *
abs(lambda_1_2 - lambda_1_1) where abs(b_1) + abs(b_2) <= bound` -/
theorem elastic_net.lipschitz_lambda_1 (residual lambda_2 b_1 b_2 lambda_1_1 lambda_1_2
    bound : ℝ) (h₁ : |b_1| + |b_2| ≤ bound) :
    |elastic_net residual lambda_2 b_1 b_2 lambda_1_2 - elastic_net residual lambda_2 b_1 b_2
      lambda_1_1| ≤ bound * |lambda_1_2 - lambda_1_1| := by
  unfold elastic_net
  rcases le_total 0 b_1 with hb | hb
  · rewrite [abs_of_nonneg hb] at h₁ ⊢
    rcases le_total 0 b_2 with hb₂ | hb₂
    · rewrite [abs_of_nonneg hb₂] at h₁ ⊢
      rcases le_total 0 (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_2 * (b_1 + b_2) -
        (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_1 * (b_1 + b_2))) with h₂ | h₂
      · rewrite [abs_of_nonneg h₂]
        have h₃ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₄ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₃) + mul_nonneg hb
          (sub_nonneg.2 h₃) + mul_nonneg hb₂ (sub_nonneg.2 h₃) + 1 / 2 * mul_nonneg (sub_nonneg.2
          h₁) (sub_nonneg.2 h₄)
      · rewrite [abs_of_nonpos h₂]
        have h₅ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₆ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₅) + 1 / 2 *
          mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₆) + mul_nonneg hb (sub_nonneg.2 h₆) +
          mul_nonneg hb₂ (sub_nonneg.2 h₆)
    · rewrite [abs_of_nonpos hb₂] at h₁ ⊢
      rcases le_total 0 (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_2 * (b_1 + (-b_2)) -
        (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_1 * (b_1 + (-b_2)))) with h₇ | h₇
      · rewrite [abs_of_nonneg h₇]
        have h₈ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₉ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₈) + mul_nonneg hb
          (sub_nonneg.2 h₈) + mul_nonneg (sub_nonneg.2 hb₂) (sub_nonneg.2 h₈) + 1 / 2 * mul_nonneg
          (sub_nonneg.2 h₁) (sub_nonneg.2 h₉)
      · rewrite [abs_of_nonpos h₇]
        have h₁₀ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₁₁ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₀) + 1 / 2 *
          mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₁) + mul_nonneg hb (sub_nonneg.2 h₁₁) +
          mul_nonneg (sub_nonneg.2 hb₂) (sub_nonneg.2 h₁₁)
  · rewrite [abs_of_nonpos hb] at h₁ ⊢
    rcases le_total 0 b_2 with hb₃ | hb₃
    · rewrite [abs_of_nonneg hb₃] at h₁ ⊢
      rcases le_total 0 (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_2 * (-b_1 + b_2) -
        (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_1 * (-b_1 + b_2))) with h₁₂ | h₁₂
      · rewrite [abs_of_nonneg h₁₂]
        have h₁₃ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₁₄ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₃) + mul_nonneg
          (sub_nonneg.2 hb) (sub_nonneg.2 h₁₃) + mul_nonneg hb₃ (sub_nonneg.2 h₁₃) + 1 / 2 *
          mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₄)
      · rewrite [abs_of_nonpos h₁₂]
        have h₁₅ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₁₆ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₅) + 1 / 2 *
          mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₆) + mul_nonneg (sub_nonneg.2 hb)
          (sub_nonneg.2 h₁₆) + mul_nonneg hb₃ (sub_nonneg.2 h₁₆)
    · rewrite [abs_of_nonpos hb₃] at h₁ ⊢
      rcases le_total 0 (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_2 * (-b_1 + (-b_2)) -
        (residual + lambda_2 * (b_1 ^ 2 + b_2 ^ 2) + lambda_1_1 * (-b_1 + (-b_2)))) with h₁₇ | h₁₇
      · rewrite [abs_of_nonneg h₁₇]
        have h₁₈ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₁₉ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₈) + mul_nonneg
          (sub_nonneg.2 hb) (sub_nonneg.2 h₁₈) + mul_nonneg (sub_nonneg.2 hb₃) (sub_nonneg.2 h₁₈) +
          1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₁₉)
      · rewrite [abs_of_nonpos h₁₇]
        have h₂₀ : lambda_1_2 - lambda_1_1 ≤ |lambda_1_2 - lambda_1_1| := le_abs_self _
        have h₂₁ : -(lambda_1_2 - lambda_1_1) ≤ |lambda_1_2 - lambda_1_1| := neg_le_abs _
        linear_combination 1 / 2 * mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₂₀) + 1 / 2 *
          mul_nonneg (sub_nonneg.2 h₁) (sub_nonneg.2 h₂₁) + mul_nonneg (sub_nonneg.2 hb)
          (sub_nonneg.2 h₂₁) + mul_nonneg (sub_nonneg.2 hb₃) (sub_nonneg.2 h₂₁)

/-- `elastic_net(b_1=(b_1 + b_2) / 2, b_2=(b_1 + b_2) / 2) < elastic_net() where lambda_1 >=
0, lambda_2 >= 0, b_1 != b_2, lambda_2 > 0` -/
theorem elastic_net.groups (residual lambda_2 b_1 b_2 lambda_1 : ℝ) (hlambda : 0 ≤ lambda_1)
    (hlambda₂ : 0 ≤ lambda_2) (hb : b_1 ≠ b_2) (hlambda₃ : 0 < lambda_2) :
    elastic_net residual lambda_2 ((b_1 + b_2) / 2) ((b_1 + b_2) / 2) lambda_1 < elastic_net
      residual lambda_2 b_1 b_2 lambda_1 := by
  unfold elastic_net
  rcases le_total 0 ((b_1 + b_2) / 2) with h₁ | h₁
  · rewrite [abs_of_nonneg h₁]
    rcases le_total 0 b_1 with hb₂ | hb₂
    · rewrite [abs_of_nonneg hb₂]
      rcases le_total 0 b_2 with hb₃ | hb₃
      · rewrite [abs_of_nonneg hb₃]
        linear_combination 1 / 2 * mul_pos (mul_self_pos.2 (sub_ne_zero.2 hb)) hlambda₃
      · rewrite [abs_of_nonpos hb₃]
        linear_combination 2 * mul_nonneg hlambda (sub_nonneg.2 hb₃) + 3 / 8 * mul_nonneg hlambda₂
          (sq_nonneg (b_1 - b_2)) + 1 / 8 * mul_pos (mul_self_pos.2 (sub_ne_zero.2 hb)) hlambda₃
    · rewrite [abs_of_nonpos hb₂]
      rcases le_total 0 b_2 with hb₄ | hb₄
      · rewrite [abs_of_nonneg hb₄]
        linear_combination 2 * mul_nonneg hlambda (sub_nonneg.2 hb₂) + 1 / 2 * mul_pos
          (mul_self_pos.2 (sub_ne_zero.2 hb)) hlambda₃
      · rewrite [abs_of_nonpos hb₄]
        linear_combination 2 * mul_nonneg hlambda (sub_nonneg.2 hb₂) + 2 * mul_nonneg hlambda
          (sub_nonneg.2 hb₄) + 3 / 8 * mul_nonneg hlambda₂ (sq_nonneg (b_1 - b_2)) + 1 / 8 * mul_pos
          (mul_self_pos.2 (sub_ne_zero.2 hb)) hlambda₃
  · rewrite [abs_of_nonpos h₁]
    rcases le_total 0 b_1 with hb₅ | hb₅
    · rewrite [abs_of_nonneg hb₅]
      rcases le_total 0 b_2 with hb₆ | hb₆
      · rewrite [abs_of_nonneg hb₆]
        linear_combination 2 * mul_nonneg hlambda hb₅ + 2 * mul_nonneg hlambda hb₆ + 3 / 8 *
          mul_nonneg hlambda₂ (sq_nonneg (b_1 - b_2)) + 1 / 8 * mul_pos (mul_self_pos.2
          (sub_ne_zero.2 hb)) hlambda₃
      · rewrite [abs_of_nonpos hb₆]
        linear_combination 2 * mul_nonneg hlambda hb₅ + 1 / 2 * mul_pos (mul_self_pos.2
          (sub_ne_zero.2 hb)) hlambda₃
    · rewrite [abs_of_nonpos hb₅]
      rcases le_total 0 b_2 with hb₇ | hb₇
      · rewrite [abs_of_nonneg hb₇]
        linear_combination 2 * mul_nonneg hlambda hb₇ + 1 / 2 * mul_pos (mul_self_pos.2
          (sub_ne_zero.2 hb)) hlambda₃
      · rewrite [abs_of_nonpos hb₇]
        linear_combination 1 / 2 * mul_pos (mul_self_pos.2 (sub_ne_zero.2 hb)) hlambda₃

/-- `elastic_net(lambda_2=0, b_1=(b_1 + b_2) / 2, b_2=(b_1 + b_2) / 2) <
elastic_net(lambda_2=0) where residual >= 0, lambda_1 >= 0, b_1 != b_2, lambda_1 > 0` -/
theorem elastic_net.lasso_groups.disproved :
    ¬ ∀ residual b_1 b_2 lambda_1 : ℝ, 0 ≤ residual → 0 ≤ lambda_1 → b_1 ≠ b_2 → 0 < lambda_1
      → elastic_net residual 0 ((b_1 + b_2) / 2) ((b_1 + b_2) / 2) lambda_1 < elastic_net
      residual 0 b_1 b_2 lambda_1 := by
  intro h
  have := h 0 0 1 1 (by norm_num [elastic_net, abs_eq_max_neg, max_def]) (by norm_num [elastic_net,
    abs_eq_max_neg, max_def]) (by norm_num [elastic_net, abs_eq_max_neg, max_def]) (by norm_num
    [elastic_net, abs_eq_max_neg, max_def])
  norm_num [elastic_net, abs_eq_max_neg, max_def] at this

end TrainingObjective

namespace TrainingObjective

/-- `min(snr, gamma) * error`
T. Hang, S. Gu, C. Li, J. Bao, D. Chen, H. Hu, X. Geng, B. Guo, Efficient Diffusion Training
via Min-SNR Weighting Strategy, ICCV 2023, for the prediction of clean data at one time step -/
noncomputable def min_snr_diffusion (snr gamma error : ℝ) : ℝ :=
  min snr gamma * error

/-- `min_snr_diffusion(error=error1) <= min_snr_diffusion(error=error2) where snr >= 0, gamma
>= 0, error1 <= error2` -/
theorem min_snr_diffusion.mono_error (snr gamma error1 error2 : ℝ) (hsnr : 0 ≤ snr)
    (hgamma : 0 ≤ gamma) (herror : error1 ≤ error2) :
    min_snr_diffusion snr gamma error1 ≤ min_snr_diffusion snr gamma error2 := by
  unfold min_snr_diffusion
  rcases le_total snr gamma with hsnr₂ | hsnr₂
  · rewrite [min_eq_left hsnr₂]
    linear_combination mul_nonneg hsnr (sub_nonneg.2 herror)
  · rewrite [min_eq_right hsnr₂]
    linear_combination mul_nonneg hgamma (sub_nonneg.2 herror)

/-- `min_snr_diffusion() <= snr * error where error >= 0` -/
theorem min_snr_diffusion.at_most_the_noise_prediction (snr gamma error : ℝ)
    (herror : 0 ≤ error) :
    min_snr_diffusion snr gamma error ≤ snr * error := by
  unfold min_snr_diffusion
  have h₁ : min snr gamma ≤ snr := min_le_left _ _
  linear_combination mul_nonneg herror (sub_nonneg.2 h₁)

end TrainingObjective

namespace TrainingObjective

/-- `delta * (sqrt(residual**2 + delta**2) - delta)`
R. Hartley, A. Zisserman, Multiple View Geometry in Computer Vision, 2nd edition, Cambridge
University Press 2003, appendix 6, half of its cost, for one residual -/
noncomputable def pseudo_huber (delta residual : ℝ) : ℝ :=
  delta * (Real.sqrt (residual ^ 2 + delta ^ 2) - delta)

/-- `pseudo_huber() >= 0 where delta > 0` -/
theorem pseudo_huber.nonnegative (delta residual : ℝ) (hdelta : 0 < delta) :
    0 ≤ pseudo_huber delta residual := by
  unfold pseudo_huber
  have h₁ : 0 ≤ residual ^ 2 + delta ^ 2 := by positivity
  have h₂ : Real.sqrt (residual ^ 2 + delta ^ 2) * Real.sqrt (residual ^ 2 + delta ^ 2) = residual ^
    2 + delta ^ 2 :=
    Real.mul_self_sqrt h₁
  have h₃ : 0 < residual ^ 2 + delta ^ 2 := by positivity
  have h₄ : 0 < Real.sqrt (residual ^ 2 + delta ^ 2) := Real.sqrt_pos.2 h₃
  by_contra h₅
  push_neg at h₅
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination 1 / 6 * mul_pos (sub_pos.2 h₅) (sub_pos.2 h₅) + 1 / 6 * sq_nonneg (delta *
      residual) + 1 / 3 * mul_pos (mul_pos hdelta h₄) (sub_pos.2 h₅) - (1 / 6 * delta ^ 2) * h₂
  exact absurd absurdity (lt_irrefl 0)

/-- `pseudo_huber(residual=0) == 0 where delta > 0` -/
theorem pseudo_huber.zero_for_a_perfect_prediction (delta : ℝ) (hdelta : 0 < delta) :
    pseudo_huber delta 0 = 0 := by
  unfold pseudo_huber
  have hdelta₂ : 0 ≤ delta := by positivity
  have h₁ : delta * delta = (0 : ℝ) ^ 2 + delta ^ 2 := by ring
  have h₂ : Real.sqrt ((0 : ℝ) ^ 2 + delta ^ 2) = delta :=
    (congrArg Real.sqrt h₁).symm.trans (Real.sqrt_mul_self hdelta₂)
  have h₃ : (0 : ℝ) = 0 := by ring
  linear_combination h₃ + delta * h₂

/-- `pseudo_huber() <= 1/2 * min(abs(residual), delta)**2 + delta * (abs(residual) -
min(abs(residual), delta)) where delta > 0` -/
theorem pseudo_huber.at_most_huber (delta residual : ℝ) (hdelta : 0 < delta) :
    pseudo_huber delta residual ≤ 1 / 2 * min |residual| delta ^ 2 + delta * (|residual| - min
      |residual| delta) := by
  unfold pseudo_huber
  rcases le_total 0 residual with hresidual | hresidual
  · rcases le_total |residual| delta with h₁ | h₁
    · have h₂ : |residual| = residual := abs_of_nonneg hresidual
      have h₃ : 0 ≤ residual ^ 2 + delta ^ 2 := by positivity
      have h₄ : Real.sqrt (residual ^ 2 + delta ^ 2) * Real.sqrt (residual ^ 2 + delta ^ 2) =
        residual ^ 2 + delta ^ 2 :=
        Real.mul_self_sqrt h₃
      have h₅ : min |residual| delta = |residual| := min_eq_left h₁
      have h₆ : 0 ≤ delta ^ 2 + 1 / 2 * residual ^ 2 - delta * Real.sqrt (residual ^ 2 + delta ^
        2) := by
        linear_combination 1 / 2 * sq_nonneg (delta - Real.sqrt (residual ^ 2 + delta ^ 2)) + (1 /
          2) * h₄
      by_contra h₇
      push_neg at h₇
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination h₇ + h₆ - (-delta + 1 / 2 * |residual| + 1 / 2 * min |residual| delta) *
          h₅ - (1 / 2 * residual + 1 / 2 * |residual|) * h₂
      exact absurd absurdity (lt_irrefl 0)
    · have h₈ : |residual| = residual := abs_of_nonneg hresidual
      have h₉ : 0 ≤ -delta + residual := by linear_combination h₁ + h₈
      have h₁₀ : 0 ≤ residual ^ 2 + delta ^ 2 := by positivity
      have h₁₁ : Real.sqrt (residual ^ 2 + delta ^ 2) * Real.sqrt (residual ^ 2 + delta ^ 2) =
        residual ^ 2 + delta ^ 2 :=
        Real.mul_self_sqrt h₁₀
      have h₁₂ : 0 < residual ^ 2 + delta ^ 2 := by positivity
      have h₁₃ : 0 < Real.sqrt (residual ^ 2 + delta ^ 2) := Real.sqrt_pos.2 h₁₂
      have h₁₄ : min |residual| delta = delta := min_eq_right h₁
      have h₁₅ : 0 ≤ 1 / 2 * delta ^ 2 + delta * residual - delta * Real.sqrt (residual ^ 2 + delta
        ^ 2) := by
        by_contra h₁₆
        push_neg at h₁₆
        have absurdity : (0 : ℝ) < 0 := by
          linear_combination 3 / 11 * mul_pos hdelta (sub_pos.2 h₁₆) + 2 / 11 * mul_nonneg h₉
            (sub_nonneg.2 h₁₆.le) + 2 / 11 * mul_pos h₁₃ (sub_pos.2 h₁₆) + 1 / 22 * mul_pos (mul_pos
            hdelta hdelta) hdelta + 2 / 11 * mul_nonneg (mul_nonneg hdelta.le hdelta.le) h₉ - (-2 /
            11 * delta) * h₁₁
        exact absurd absurdity (lt_irrefl 0)
      by_contra h₁₇
      push_neg at h₁₇
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination h₁₇ + h₁₅ - (-1 / 2 * delta + 1 / 2 * min |residual| delta) * h₁₄ - delta
          * h₈
      exact absurd absurdity (lt_irrefl 0)
  · rcases le_total |residual| delta with h₁₈ | h₁₈
    · have h₁₉ : |residual| = -residual := abs_of_nonpos hresidual
      have h₂₀ : 0 ≤ residual ^ 2 + delta ^ 2 := by positivity
      have h₂₁ : Real.sqrt (residual ^ 2 + delta ^ 2) * Real.sqrt (residual ^ 2 + delta ^ 2) =
        residual ^ 2 + delta ^ 2 :=
        Real.mul_self_sqrt h₂₀
      have h₂₂ : min |residual| delta = |residual| := min_eq_left h₁₈
      have h₂₃ : 0 ≤ delta ^ 2 + 1 / 2 * residual ^ 2 - delta * Real.sqrt (residual ^ 2 + delta ^
        2) := by
        linear_combination 1 / 2 * sq_nonneg (delta - Real.sqrt (residual ^ 2 + delta ^ 2)) + (1 /
          2) * h₂₁
      by_contra h₂₄
      push_neg at h₂₄
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination h₂₄ + h₂₃ - (-delta + 1 / 2 * |residual| + 1 / 2 * min |residual| delta)
          * h₂₂ - (-1 / 2 * residual + 1 / 2 * |residual|) * h₁₉
      exact absurd absurdity (lt_irrefl 0)
    · have h₂₅ : |residual| = -residual := abs_of_nonpos hresidual
      have h₂₆ : 0 ≤ Real.sqrt (residual ^ 2 + delta ^ 2) := Real.sqrt_nonneg _
      have h₂₇ : 0 ≤ -delta - residual := by linear_combination h₁₈ + h₂₅
      have h₂₈ : 0 ≤ residual ^ 2 + delta ^ 2 := by positivity
      have h₂₉ : Real.sqrt (residual ^ 2 + delta ^ 2) * Real.sqrt (residual ^ 2 + delta ^ 2) =
        residual ^ 2 + delta ^ 2 :=
        Real.mul_self_sqrt h₂₈
      have h₃₀ : 0 < residual ^ 2 + delta ^ 2 := by positivity
      have h₃₁ : 0 < Real.sqrt (residual ^ 2 + delta ^ 2) := Real.sqrt_pos.2 h₃₀
      have h₃₂ : min |residual| delta = delta := min_eq_right h₁₈
      have h₃₃ : 0 ≤ 1 / 2 * delta ^ 2 - delta * residual - delta * Real.sqrt (residual ^ 2 + delta
        ^ 2) := by
        by_contra h₃₄
        push_neg at h₃₄
        have absurdity : (0 : ℝ) < 0 := by
          linear_combination 1 / 8 * mul_pos hdelta (sub_pos.2 h₃₄) + 3 / 8 * mul_nonneg
            (sub_nonneg.2 hresidual) (sub_nonneg.2 h₃₄.le) + 3 / 8 * mul_pos h₃₁ (sub_pos.2 h₃₄) + 1
            / 16 * mul_nonneg (mul_nonneg hdelta.le hdelta.le) h₂₆ + 5 / 16 * mul_nonneg (mul_nonneg
            hdelta.le hdelta.le) h₂₇ - (-3 / 8 * delta) * h₂₉
        exact absurd absurdity (lt_irrefl 0)
      by_contra h₃₅
      push_neg at h₃₅
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination h₃₅ + h₃₃ - (-1 / 2 * delta + 1 / 2 * min |residual| delta) * h₃₂ - delta
          * h₂₅
      exact absurd absurdity (lt_irrefl 0)

end TrainingObjective

namespace TrainingObjective

/-- `p * log(p / q) + (1 - p) * log((1 - p) / (1 - q))`
S. Kullback, R. A. Leibler, On Information and Sufficiency, Annals of Mathematical Statistics
1951, for two outcomes; the penalty of A. Ng, Sparse Autoencoder, CS294A Lecture Notes 2011 -/
noncomputable def bernoulli_kl (p q : ℝ) : ℝ :=
  p * Real.log (p / q) + (1 - p) * Real.log ((1 - p) / (1 - q))

/-- `bernoulli_kl() >= 0 where p > 0, p < 1, q > 0, q < 1` -/
theorem bernoulli_kl.nonnegative (p q : ℝ) (hp : 0 < p) (hp₂ : p < 1) (hq : 0 < q)
    (hq₂ : q < 1) :
    0 ≤ bernoulli_kl p q := by
  unfold bernoulli_kl
  have hq₃ : q ≠ 0 := hq.ne'
  have h₁ : p / q * q = p := div_mul_cancel₀ _ hq₃
  have h₂ : Real.log (p / q) = Real.log p - Real.log q :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₁ hp.ne'))
      hq.ne').symm.trans (congrArg Real.log h₁))
  have h₃ : 0 < 1 - q := by linear_combination hq₂
  have h₄ : 1 - q ≠ 0 := h₃.ne'
  have h₅ : (1 - p) / (1 - q) * (1 - q) = 1 - p := div_mul_cancel₀ _ h₄
  have h₆ : 0 < -p + 1 := by linear_combination hp₂
  have h₇ : 0 < -q + 1 := by linear_combination hq₂
  have h₈ : (0 : ℝ) = 0 := by ring
  have h₉ : (1 - p) / (1 - q) * (-q + 1) = -p + 1 := by
    apply le_antisymm
    · by_contra h₁₀
      push_neg at h₁₀
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₃ (sub_pos.2 h₁₀) + h₈ - (q - 1) * h₅
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₁₁
      push_neg at h₁₁
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₃ (sub_pos.2 h₁₁) - h₈ - (-q + 1) * h₅
      exact absurd absurdity (lt_irrefl 0)
  have h₁₂ : Real.log ((1 - p) / (1 - q)) = Real.log (-p + 1) - Real.log (-q + 1) :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₉ h₆.ne'))
      h₇.ne').symm.trans (congrArg Real.log h₉))
  have h₁₃ : 0 < p / q := by
    by_contra h₁₄
    push_neg at h₁₄
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_nonneg hq.le (sub_nonneg.2 h₁₄) + hp - h₁
    exact absurd absurdity (lt_irrefl 0)
  have h₁₅ : 0 < (1 - p) / (1 - q) := by
    by_contra h₁₆
    push_neg at h₁₆
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_nonneg h₃.le (sub_nonneg.2 h₁₆) + h₆ - h₅
    exact absurd absurdity (lt_irrefl 0)
  have h₁₇ : p / q - 1 ≤ p / q * Real.log (p / q) :=
    by
      have h := mul_le_mul_of_nonneg_left (Real.one_sub_inv_le_log_of_pos h₁₃) h₁₃.le
      rwa [mul_sub, mul_one, mul_inv_cancel₀ h₁₃.ne'] at h
  have h₁₈ : (1 - p) / (1 - q) - 1 ≤ (1 - p) / (1 - q) * Real.log ((1 - p) / (1 - q)) :=
    by
      have h := mul_le_mul_of_nonneg_left (Real.one_sub_inv_le_log_of_pos h₁₅) h₁₅.le
      rwa [mul_sub, mul_one, mul_inv_cancel₀ h₁₅.ne'] at h
  have h₁₉ : 0 ≤ p * Real.log p - p * Real.log q - p + q := by
    linear_combination mul_nonneg hq.le (sub_nonneg.2 h₁₇) + (q * (p / q)) * h₂ - (-Real.log p +
      Real.log q + 1) * h₁
  have h₂₀ : 0 ≤ -(p * Real.log (-p + 1)) + p * Real.log (-q + 1) + p - q + Real.log (-p + 1) -
    Real.log (-q + 1) := by
    linear_combination mul_nonneg h₃.le (sub_nonneg.2 h₁₈) - (q * ((1 - p) / (1 - q)) - (1 - p) / (1
      - q)) * h₁₂ - (-Real.log (-p + 1) + Real.log (-q + 1) + 1) * h₅
  have h₂₁ : 0 ≤ p * Real.log p - p * Real.log q - p * Real.log (-p + 1) + p * Real.log (-q + 1) +
    Real.log (-p + 1) - Real.log (-q + 1) := by
    linear_combination h₁₉ + h₂₀
  by_contra h₂₂
  push_neg at h₂₂
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination h₂₂ + h₂₁ - (-p + 1) * h₁₂ - p * h₂
  exact absurd absurdity (lt_irrefl 0)

/-- `bernoulli_kl(p=1 - p, q=1 - q) == bernoulli_kl() where p > 0, q > 0` -/
theorem bernoulli_kl.symmetric_in_the_outcomes (p q : ℝ) (hp : 0 < p) (hq : 0 < q) :
    bernoulli_kl (1 - p) (1 - q) = bernoulli_kl p q := by
  unfold bernoulli_kl
  have h₁ : (0 : ℝ) = 0 := by ring
  have h₂ : 0 < 1 - (1 - q) := by linear_combination hq
  have h₃ : 1 - (1 - q) ≠ 0 := h₂.ne'
  have h₄ : (1 - (1 - p)) / (1 - (1 - q)) * (1 - (1 - q)) = 1 - (1 - p) :=
    div_mul_cancel₀ _ h₃
  have h₅ : (1 - (1 - p)) / (1 - (1 - q)) * q = p := by
    apply le_antisymm
    · by_contra h₆
      push_neg at h₆
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₂ (sub_pos.2 h₆) + h₁ + q * h₄
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₇
      push_neg at h₇
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₂ (sub_pos.2 h₇) - h₁ - q * h₄
      exact absurd absurdity (lt_irrefl 0)
  have h₈ : Real.log ((1 - (1 - p)) / (1 - (1 - q))) = Real.log p - Real.log q :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₅ hp.ne'))
      hq.ne').symm.trans (congrArg Real.log h₅))
  have hq₂ : q ≠ 0 := hq.ne'
  have h₉ : p / q * q = p := div_mul_cancel₀ _ hq₂
  have h₁₀ : Real.log (p / q) = Real.log p - Real.log q :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₉ hp.ne'))
      hq.ne').symm.trans (congrArg Real.log h₉))
  linear_combination h₁ - p * h₁₀ + p * h₈

end TrainingObjective

namespace TrainingObjective

/-- `-alpha * (1 - p)**2 * log(p)`
T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár, Focal Loss for Dense Object Detection,
ICCV 2017, with the focusing parameter 2 that the paper uses -/
noncomputable def focal (alpha p : ℝ) : ℝ :=
  -alpha * (1 - p) ^ 2 * Real.log p

/-- `focal() >= 0 where p > 0, p < 1, alpha >= 0` -/
theorem focal.never_negative (alpha p : ℝ) (hp : 0 < p) (hp₂ : p < 1) (halpha : 0 ≤ alpha) :
    0 ≤ focal alpha p := by
  unfold focal
  have hp₃ : p ≤ 1 := by linear_combination hp₂.le
  have hp₄ : 0 ≤ p := by positivity
  have h₁ : Real.log p ≤ 0 := Real.log_nonpos hp₄ hp₃
  linear_combination (p - 1) ^ 2 * mul_nonneg halpha (sub_nonneg.2 h₁)

/-- `focal(p=q) <= focal() where q > 0, p > 0, q < 1, alpha >= 0, p <= q` -/
theorem focal.surer_is_better (alpha p q : ℝ) (hq : 0 < q) (hp : 0 < p) (hq₂ : q < 1)
    (halpha : 0 ≤ alpha) (hp₂ : p ≤ q) :
    focal alpha q ≤ focal alpha p := by
  unfold focal
  have h₁ : Real.log p ≤ Real.log q := Real.log_le_log hp hp₂
  have hq₃ : q ≤ 1 := by linear_combination hq₂.le
  have hq₄ : 0 ≤ q := by positivity
  have h₂ : Real.log q ≤ 0 := Real.log_nonpos hq₄ hq₃
  have h₃ : Real.log q ≤ q - 1 := Real.log_le_sub_one_of_pos hq
  have h₄ : q - 1 ≤ q * Real.log q :=
    by
      have h := mul_le_mul_of_nonneg_left (Real.one_sub_inv_le_log_of_pos hq) hq.le
      rwa [mul_sub, mul_one, mul_inv_cancel₀ hq.ne'] at h
  have h₅ : Real.log p ≤ p - 1 := Real.log_le_sub_one_of_pos hp
  have h₆ : p - 1 ≤ p * Real.log p :=
    by
      have h := mul_le_mul_of_nonneg_left (Real.one_sub_inv_le_log_of_pos hp) hp.le
      rwa [mul_sub, mul_one, mul_inv_cancel₀ hp.ne'] at h
  have h₇ : p * (Real.log q - Real.log p) ≤ q - p :=
    by
      have h := Real.log_le_sub_one_of_pos (div_pos hq hp)
      rw [Real.log_div hq.ne' hp.ne', le_sub_iff_add_le, le_div_iff₀ hp] at h
      linarith
  have h₈ : q * (Real.log p - Real.log q) ≤ p - q :=
    by
      have h := Real.log_le_sub_one_of_pos (div_pos hp hq)
      rw [Real.log_div hp.ne' hq.ne', le_sub_iff_add_le, le_div_iff₀ hq] at h
      linarith
  linear_combination mul_nonneg (mul_nonneg (sub_nonneg.2 hq₂.le) halpha) (sub_nonneg.2 h₇) + 2 *
    mul_nonneg (mul_nonneg halpha (sub_nonneg.2 hp₂)) (sub_nonneg.2 h₃) + mul_nonneg (mul_nonneg
    halpha (sub_nonneg.2 hp₂)) (sub_nonneg.2 h₄) + mul_nonneg (mul_nonneg halpha (sub_nonneg.2 hp₂))
    (sub_nonneg.2 h₅) + mul_nonneg (mul_nonneg halpha (sub_nonneg.2 hp₂)) (sub_nonneg.2 h₆) +
    mul_nonneg (mul_nonneg halpha (sub_nonneg.2 h₁)) (sub_nonneg.2 h₄) + mul_nonneg (mul_nonneg
    halpha (sub_nonneg.2 h₂)) (sub_nonneg.2 h₈)

end TrainingObjective

namespace TrainingObjective

/-- `sqrt(residual**2 + epsilon**2)`
W.-S. Lai, J.-B. Huang, N. Ahuja, M.-H. Yang, Deep Laplacian Pyramid Networks for Fast and
Accurate Super-Resolution, CVPR 2017, for one residual; after P. Charbonnier, L. Blanc-Féraud,
G. Aubert, M. Barlaud, Two deterministic half-quadratic regularization algorithms for computed
imaging, ICIP 1994 -/
noncomputable def charbonnier (residual epsilon : ℝ) : ℝ :=
  Real.sqrt (residual ^ 2 + epsilon ^ 2)

/-- `charbonnier() >= abs(residual) where epsilon > 0` -/
theorem charbonnier.at_least_the_absolute_value (residual epsilon : ℝ)
    (hepsilon : 0 < epsilon) :
    |residual| ≤ charbonnier residual epsilon := by
  unfold charbonnier
  have h₁ : 0 ≤ Real.sqrt (residual ^ 2 + epsilon ^ 2) := Real.sqrt_nonneg _
  have h₂ : 0 ≤ residual ^ 2 + epsilon ^ 2 := by positivity
  have h₃ : Real.sqrt (residual ^ 2 + epsilon ^ 2) * Real.sqrt (residual ^ 2 + epsilon ^ 2) =
    residual ^ 2 + epsilon ^ 2 :=
    Real.mul_self_sqrt h₂
  have h₄ : 0 < residual ^ 2 + epsilon ^ 2 := by positivity
  have h₅ : 0 < Real.sqrt (residual ^ 2 + epsilon ^ 2) := Real.sqrt_pos.2 h₄
  rcases le_total 0 residual with hresidual | hresidual
  · rewrite [abs_of_nonneg hresidual]
    by_contra h₆
    push_neg at h₆
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_pos hepsilon hepsilon + 2 * mul_pos h₅ (sub_pos.2 h₆) + mul_pos
        (sub_pos.2 h₆) (sub_pos.2 h₆) - h₃
    exact absurd absurdity (lt_irrefl 0)
  · rewrite [abs_of_nonpos hresidual]
    by_contra h₇
    push_neg at h₇
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination 1 / 2 * mul_pos hepsilon hepsilon + 1 / 2 * mul_nonneg h₁ (sub_nonneg.2
        h₇.le) + 1 / 2 * mul_nonneg (sub_nonneg.2 hresidual) (sub_nonneg.2 h₇.le) - (1 / 2) * h₃
    exact absurd absurdity (lt_irrefl 0)

end TrainingObjective

namespace TrainingObjective

/-- `max(0, 1 - d_real) + max(0, 1 + d_fake)`
J. H. Lim, J. C. Ye, Geometric GAN, 2017; T. Miyato, T. Kataoka, M. Koyama, Y. Yoshida,
Spectral Normalization for Generative Adversarial Networks, ICLR 2018, for one real and one
generated sample -/
noncomputable def hinge_gan_discriminator (d_real d_fake : ℝ) : ℝ :=
  max 0 (1 - d_real) + max 0 (1 + d_fake)

/-- `hinge_gan_discriminator(d_real=d_real2) <= hinge_gan_discriminator(d_real=d_real1) where
d_real1 <= d_real2` -/
theorem hinge_gan_discriminator.antitone_d_real (d_fake d_real1 d_real2 : ℝ)
    (hd_real : d_real1 ≤ d_real2) :
    hinge_gan_discriminator d_real2 d_fake ≤ hinge_gan_discriminator d_real1 d_fake := by
  unfold hinge_gan_discriminator
  rcases le_total 0 (1 - d_real2) with h₁ | h₁
  · rewrite [max_eq_right h₁]
    have h₂ : 1 - d_real1 ≤ max 0 (1 - d_real1) := le_max_right _ _
    linear_combination hd_real + h₂
  · rewrite [max_eq_left h₁]
    have h₃ : 0 ≤ max 0 (1 - d_real1) := le_max_left _ _
    linear_combination h₃

/-- `d_real >= 1 where hinge_gan_discriminator() == 0` -/
theorem hinge_gan_discriminator.free_only_beyond_the_margin_of_real_samples (d_real
    d_fake : ℝ) (h₁ : hinge_gan_discriminator d_real d_fake = 0) :
    1 ≤ d_real := by
  unfold hinge_gan_discriminator at h₁
  rcases le_total 0 (1 - d_real) with h₂ | h₂
  · rewrite [max_eq_right h₂] at h₁
    have h₃ : 0 ≤ max 0 (1 + d_fake) := le_max_left _ _
    linear_combination h₃ + h₁
  · rewrite [max_eq_left h₂] at h₁
    linear_combination h₂

end TrainingObjective

namespace TrainingObjective

/-- `log(1 + exp((negative - positive) / temperature))`
A. van den Oord, Y. Li, O. Vinyals, Representation Learning with Contrastive Predictive
Coding, arXiv 2018, for one positive and one negative candidate -/
noncomputable def info_nce_two (negative positive temperature : ℝ) : ℝ :=
  Real.log (1 + Real.exp ((negative - positive) / temperature))

/-- `info_nce_two() >= 0 where temperature > 0` -/
theorem info_nce_two.nonnegative (negative positive temperature : ℝ)
    (htemperature : 0 < temperature) :
    0 ≤ info_nce_two negative positive temperature := by
  unfold info_nce_two
  have htemperature₂ : temperature ≠ 0 := htemperature.ne'
  have h₁ : (negative - positive) / temperature * temperature = negative - positive :=
    div_mul_cancel₀ _ htemperature₂
  have h₂ : negative / temperature * temperature = negative :=
    div_mul_cancel₀ _ htemperature₂
  have h₃ : positive / temperature * temperature = positive :=
    div_mul_cancel₀ _ htemperature₂
  have h₄ : 0 < Real.exp (negative / temperature) := Real.exp_pos _
  have h₅ : 0 < Real.exp (positive / temperature) := Real.exp_pos _
  have h₆ : -(positive / temperature) + positive / temperature = 0 := by ring
  have h₇ : Real.exp (-(positive / temperature)) * Real.exp (positive / temperature) = 1 :=
    (Real.exp_add _ _).symm.trans ((congrArg Real.exp h₆).trans Real.exp_zero)
  have h₈ : (0 : ℝ) = 0 := by ring
  have h₉ : (negative - positive) / temperature = negative / temperature + (-(positive /
    temperature)) := by
    apply le_antisymm
    · by_contra h₁₀
      push_neg at h₁₀
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos (mul_pos (mul_pos htemperature htemperature) htemperature)
          (sub_pos.2 h₁₀) + h₈ + (temperature ^ 2) * h₃ - (temperature ^ 2) * h₂ + (temperature ^ 2)
          * h₁
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₁₁
      push_neg at h₁₁
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos (mul_pos (mul_pos htemperature htemperature) htemperature)
          (sub_pos.2 h₁₁) - h₈ - (temperature ^ 2) * h₃ + (temperature ^ 2) * h₂ - (temperature ^ 2)
          * h₁
      exact absurd absurdity (lt_irrefl 0)
  have h₁₂ : Real.exp ((negative - positive) / temperature) = Real.exp (negative / temperature) *
    Real.exp (-(positive / temperature)) :=
    (congrArg Real.exp h₉).trans (Real.exp_add _ _)
  have h₁₃ : 0 < Real.exp (negative / temperature) + Real.exp (positive / temperature) := by
    positivity
  have h₁₄ : Real.exp (positive / temperature) = Real.exp (positive / temperature) := by
    ring
  have h₁₅ : Real.log (Real.exp (positive / temperature)) = positive / temperature :=
    (congrArg Real.log h₁₄).trans (Real.log_exp _)
  have h₁₆ : (1 + Real.exp ((negative - positive) / temperature)) * Real.exp (positive /
    temperature) = Real.exp (negative / temperature) + Real.exp (positive / temperature) := by
    apply le_antisymm
    · by_contra h₁₇
      push_neg at h₁₇
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₅ (sub_pos.2 h₁₇) + h₈ + (Real.exp (positive / temperature) ^ 2)
          * h₁₂ + (Real.exp (negative / temperature) * Real.exp (positive / temperature)) * h₇
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₁₈
      push_neg at h₁₈
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₅ (sub_pos.2 h₁₈) - h₈ - (Real.exp (positive / temperature) ^ 2)
          * h₁₂ - (Real.exp (negative / temperature) * Real.exp (positive / temperature)) * h₇
      exact absurd absurdity (lt_irrefl 0)
  have h₁₉ : Real.log (1 + Real.exp ((negative - positive) / temperature)) = Real.log (Real.exp
    (negative / temperature) + Real.exp (positive / temperature)) - Real.log (Real.exp (positive /
    temperature)) :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₁₆ h₁₃.ne'))
      h₅.ne').symm.trans (congrArg Real.log h₁₆))
  have h₂₀ : 0 ≤ Real.exp (negative / temperature) := by positivity
  have h₂₁ : 1 ≤ 1 + Real.exp ((negative - positive) / temperature) := by
    by_contra h₂₂
    push_neg at h₂₂
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_pos h₅ (sub_pos.2 h₂₂) + h₂₀ - (Real.exp (positive / temperature)) *
        h₁₂ - (Real.exp (negative / temperature)) * h₇
    exact absurd absurdity (lt_irrefl 0)
  have h₂₃ : 0 ≤ Real.log (1 + Real.exp ((negative - positive) / temperature)) :=
    Real.log_nonneg h₂₁
  have h₂₄ : 0 ≤ temperature * Real.log (Real.exp (negative / temperature) + Real.exp (positive /
    temperature)) - positive := by
    linear_combination mul_nonneg htemperature.le h₂₃ + temperature * h₁₉ - temperature * h₁₅ - h₃
  by_contra h₂₅
  push_neg at h₂₅
  have absurdity : (0 : ℝ) < 0 := by
    linear_combination mul_pos htemperature (sub_pos.2 h₂₅) + h₂₄ - temperature * h₁₉ + temperature
      * h₁₅ + h₃
  exact absurd absurdity (lt_irrefl 0)

/-- `info_nce_two(negative=positive) == log(2) where temperature > 0` -/
theorem info_nce_two.is_log_two_for_equal_scores (positive temperature : ℝ)
    (htemperature : 0 < temperature) :
    info_nce_two positive positive temperature = Real.log 2 := by
  unfold info_nce_two
  have htemperature₂ : temperature ≠ 0 := htemperature.ne'
  have h₁ : (positive - positive) / temperature * temperature = positive - positive :=
    div_mul_cancel₀ _ htemperature₂
  have h₂ : (0 : ℝ) = 0 := by ring
  have h₃ : (positive - positive) / temperature = 0 := by
    apply le_antisymm
    · by_contra h₄
      push_neg at h₄
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos htemperature h₄ + h₂ + h₁
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₅
      push_neg at h₅
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos htemperature (sub_pos.2 h₅) - h₂ - h₁
      exact absurd absurdity (lt_irrefl 0)
  have h₆ : Real.exp ((positive - positive) / temperature) = 1 :=
    (congrArg Real.exp h₃).trans Real.exp_zero
  have h₇ : 1 + Real.exp ((positive - positive) / temperature) = 2 := by
    linear_combination h₂ + h₆
  have h₈ : Real.log (1 + Real.exp ((positive - positive) / temperature)) = Real.log 2 :=
    congrArg Real.log h₇
  exact h₈

end TrainingObjective

namespace TrainingObjective

/-- `power / model - log(power / model) - 1`
F. Itakura, S. Saito, Analysis Synthesis Telephony Based on the Maximum Likelihood Method,
International Congress on Acoustics 1968; for spectrograms in C. Févotte, N. Bertin, J.-L.
Durrieu, Nonnegative Matrix Factorization with the Itakura-Saito Divergence: With Application
to Music Analysis, Neural Computation 2009 -/
noncomputable def itakura_saito (power model : ℝ) : ℝ :=
  power / model - Real.log (power / model) - 1

/-- `itakura_saito(power=gain * power, model=gain * model) == itakura_saito() where power > 0,
gain * model > 0, model > 0` -/
theorem itakura_saito.loudness_does_not_count (power model gain : ℝ) (hpower : 0 < power)
    (h₁ : 0 < gain * model) (hmodel : 0 < model) :
    itakura_saito (gain * power) (gain * model) = itakura_saito power model := by
  unfold itakura_saito
  have h₂ : gain * model ≠ 0 := h₁.ne'
  have h₃ : gain * power / (gain * model) * (gain * model) = gain * power :=
    div_mul_cancel₀ _ h₂
  have h₄ : (0 : ℝ) = 0 := by ring
  have h₅ : gain * power / (gain * model) * model = power := by
    apply le_antisymm
    · by_contra h₆
      push_neg at h₆
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₁ (sub_pos.2 h₆) + h₄ + model * h₃
      exact absurd absurdity (lt_irrefl 0)
    · by_contra h₇
      push_neg at h₇
      have absurdity : (0 : ℝ) < 0 := by
        linear_combination mul_pos h₁ (sub_pos.2 h₇) - h₄ - model * h₃
      exact absurd absurdity (lt_irrefl 0)
  have h₈ : Real.log (gain * power / (gain * model)) = Real.log power - Real.log model :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₅ hpower.ne'))
      hmodel.ne').symm.trans (congrArg Real.log h₅))
  have hmodel₂ : model ≠ 0 := hmodel.ne'
  have h₉ : power / model * model = power := div_mul_cancel₀ _ hmodel₂
  have h₁₀ : Real.log (power / model) = Real.log power - Real.log model :=
    eq_sub_of_add_eq ((Real.log_mul (left_ne_zero_of_mul (ne_of_eq_of_ne h₉ hpower.ne'))
      hmodel.ne').symm.trans (congrArg Real.log h₉))
  apply le_antisymm
  · by_contra h₁₁
    push_neg at h₁₁
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_pos (mul_pos h₁ hmodel) (sub_pos.2 h₁₁) + h₄ + (model ^ 2 * gain) * h₁₀
        - (model * gain) * h₉ - (model ^ 2 * gain) * h₈ + model * h₃
    exact absurd absurdity (lt_irrefl 0)
  · by_contra h₁₂
    push_neg at h₁₂
    have absurdity : (0 : ℝ) < 0 := by
      linear_combination mul_pos (mul_pos h₁ hmodel) (sub_pos.2 h₁₂) - h₄ - (model ^ 2 * gain) * h₁₀
        + (model * gain) * h₉ + (model ^ 2 * gain) * h₈ - model * h₃
    exact absurd absurdity (lt_irrefl 0)

end TrainingObjective
