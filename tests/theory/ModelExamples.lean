/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective

/-!
# Divergences, bounds and cross entropies as their users meet them
-/

open LatentObjective

/-! ### The divergence of Gaussians -/

section

variable (n : Nat) (mean logVar : Fin n → ℝ) (c d : Fin n → GaussianCoordinate)
  (hc : ∀ i, 0 < (c i).variance) (hd : ∀ i, 0 < (d i).variance)

example : 0 ≤ gaussianKl c := gaussianKl_nonneg hc
example : gaussianKl c = 0 ↔ ∀ i, (c i).mean = 0 ∧ (c i).variance = 1 := gaussianKl_eq_zero_iff hc
example : 0 ≤ gaussianKlBetween c d := gaussianKlBetween_nonneg hc hd
example : gaussianKlBetween c d = 0 ↔ c = d := gaussianKlBetween_eq_zero_iff hc hd
example : 0 ≤ gaussianKlOfLogVar mean logVar := gaussianKlOfLogVar_nonneg mean logVar
example : gaussianKlOfLogVar mean logVar = 0 ↔ ∀ i, mean i = 0 ∧ logVar i = 0 :=
  gaussianKlOfLogVar_eq_zero_iff
example : (gaussianKlOfLogVar mean logVar = gaussianKl fun i => ⟨mean i, Real.exp (logVar i)⟩) :=
  gaussianKlOfLogVar_eq mean logVar

end

/-- The formula of the papers, with half a square and so on. -/
example (μ v : ℝ) : coordinateKl ⟨μ, v⟩ = (μ ^ 2 + v - 1 - Real.log v) / 2 := by
  unfold coordinateKl
  polynomial [μ, v, Real.log v]

/-- A value: half of `2 - log 2`. -/
example : coordinateKl ⟨1, 2⟩ < 654 / 1000 :=
  Enclosure.lt_of_check 20
    (.div (.add (.pow (.num 1) 2) (.sub (.sub (.num 2) (.num 1)) (.log (.num 2)))) (.num 2))
    (.div (.num 654) (.num 1000))

/-- The divergence is not symmetric. -/
example : GaussianCoordinate.kl ⟨0, 2⟩ ⟨0, 1⟩ ≠ GaussianCoordinate.kl ⟨0, 1⟩ ⟨0, 2⟩ :=
  let variances (v w : Enclosure.Enclosed) : Enclosure.Enclosed :=
    .div (.sub (.sub (.div (.add (.pow (.sub (.num 0) (.num 0)) 2) v) w) (.num 1))
      (.sub (.log v) (.log w))) (.num 2)
  Enclosure.ne_of_check 20 (variances (.num 2) (.num 1)) (variances (.num 1) (.num 2))

/-! ### Autoencoders -/

section

variable (obs latent : Nat) (model : Vae obs latent) (x : Fin obs → ℝ) (eps : Fin latent → ℝ)
  (hscale : ∀ i, model.scale x i ≠ 0) (beta : ℝ)

example : 0 ≤ model.klLoss x := Vae.klLoss_nonneg hscale
example (hbeta : 1 ≤ beta) : model.loss 1 x eps ≤ model.loss beta x eps :=
  betaVae_loss_mono_beta model x eps hbeta hscale
example (hbeta : 0 ≤ beta) : 0 ≤ model.loss beta x eps :=
  betaVae_loss_nonneg model x eps hbeta hscale

/-- Posterior collapse: where the encoder ignores the observation, `β` has no effect. -/
example (hmean : ∀ i, model.mean x i = 0) (hone : ∀ i, model.scale x i = 1) :
    model.loss beta x eps = model.reconstructionLoss x eps :=
  betaVae_loss_eq_reconstruction_of_zero_kl model x eps beta <|
    (Vae.klLoss_eq_zero_iff fun i => hone i ▸ OrderedField.one_ne_zero).mpr fun i =>
      ⟨hmean i, by rw [hone i, varianceOfScale, OrderedRing.one_pow]⟩

end

/-! ### The evidence lower bound -/

section

variable (n : Nat) (model : LatentModel n) (q : Fin n → ℝ) (hq : IsDistribution q)
  (h : ∀ i, 0 < q i → 0 < model.prior i) (beta : ℝ)

example : -Real.log model.evidence ≤ negativeElbo (model.elboTerms q) :=
  model.neg_log_evidence_le_negativeElbo hq h
example (hbeta : 1 ≤ beta) :
    -Real.log model.evidence ≤ betaNegativeElbo beta (model.elboTerms q) :=
  model.neg_log_evidence_le_betaNegativeElbo hq h hbeta
example : negativeElbo (model.elboTerms q) = -Real.log model.evidence ↔ q = model.posterior :=
  model.negativeElbo_eq_neg_log_evidence_iff hq h

end

/-! ### Finite distributions -/

section

open Distribution

variable (n : Nat) (p q : Fin n → ℝ) (hq : IsDistribution q) (hp : IsDistribution p)
  (h : ∀ i, 0 < q i → 0 < p i)

example : 0 ≤ kl q p := kl_nonneg hq hp h
example : kl q p = 0 ↔ q = p := kl_eq_zero_iff hq hp h
example : entropy q ≤ crossEntropy q p := entropy_le_crossEntropy hq hp h
example : crossEntropy q p = entropy q ↔ q = p := crossEntropy_eq_entropy_iff hq hp h

end

/-- A coin that always shows the same side. -/
noncomputable def sure : Fin 2 → ℝ
  | ⟨0, _⟩ => 1
  | _ => 0

/-- A coin that shows both sides equally often. -/
noncomputable def fair : Fin 2 → ℝ :=
  fun _ => 1 / 2

/-- An impossible outcome adds nothing to the divergence of the one coin from the other. -/
example : Distribution.kl sure fair = Real.log 2 := by
  show 1 * (Real.log 1 - Real.log (1 / 2)) + (0 * (Real.log 0 - Real.log (1 / 2)) + 0) = Real.log 2
  rw [Real.log_one, Real.log_div OrderedField.one_ne_zero (Real.ne_of_pos OrderedField.zero_lt_two),
    Real.log_one]
  polynomial [Real.log 0, Real.log 2]

/-- The other way round `log 0`, which is zero in Lean, would be that of an impossible outcome: the
divergence of the fair coin would be negative. -/
example : Distribution.kl fair sure < 0 := by
  show 1 / 2 * (Real.log (1 / 2) - Real.log 1) + (1 / 2 * (Real.log (1 / 2) - Real.log 0) + 0) < 0
  rw [Real.log_one, Real.log_zero]
  exact Enclosure.lt_of_check 20
    (.add (.mul (.div (.num 1) (.num 2)) (.sub (.log (.div (.num 1) (.num 2))) (.num 0)))
      (.add (.mul (.div (.num 1) (.num 2)) (.sub (.log (.div (.num 1) (.num 2))) (.num 0)))
        (.num 0)))
    (.num 0)

/-! ### Logits -/

section

open Distribution

variable (n : Nat) (q x : Fin n → ℝ) (hq : IsDistribution q) (k : Fin n) (c : ℝ)

example : Real.log (Softmax.probability x k) = -Softmax.loss x k := Softmax.log_probability x k
example : 0 ≤ Softmax.loss x k := Softmax.loss_nonneg x k
example : Softmax.loss (fun i => x i + c) k = Softmax.loss x k := Softmax.loss_add_const x c k
example : Softmax.loss (fun _ => c) k = Real.log n := Softmax.loss_const c k
example (hk : ∀ i, x i ≤ x k) : Softmax.loss x k ≤ Real.log n := Softmax.loss_le_log hk
example : entropy q ≤ crossEntropy q (Softmax.probability x) :=
  Softmax.entropy_le_crossEntropy_probability hq x

end

/-- InfoNCE with one negative is a softplus of the difference of the similarities. -/
example (positive negative temperature : ℝ) :
    Softmax.loss (n := 2) (fun | ⟨0, _⟩ => positive / temperature | _ => negative / temperature)
        ⟨0, by decide⟩
      = Real.softplus ((negative - positive) / temperature) := by
  show Real.log (Real.exp (positive / temperature) + (Real.exp (negative / temperature) + 0))
      - positive / temperature = _
  have h : Real.exp (positive / temperature) + (Real.exp (negative / temperature) + 0)
      = Real.exp (positive / temperature)
        * (1 + Real.exp ((negative - positive) / temperature)) := by
    rw [OrderedRing.add_zero, OrderedRing.mul_add, OrderedRing.mul_one, ← Real.exp_add,
      OrderedField.sub_div, OrderedRing.add_sub_cancel]
  rw [h, Real.log_mul (Real.exp_ne_zero _) (OrderedRing.ne_of_gt (Real.one_add_exp_pos _)),
    Real.log_exp, OrderedRing.add_sub_cancel_left, Real.softplus]
