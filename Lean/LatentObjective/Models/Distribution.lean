/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Steps
import LatentObjective.Models.FiniteSum

/-!
# Divergence and cross entropy of finite distributions

For probabilities `q` and `p` of finitely many outcomes,

    entropy:        -∑ qᵢ log qᵢ
    cross entropy:  -∑ qᵢ log pᵢ
    divergence:      ∑ qᵢ (log qᵢ - log pᵢ)

The divergence is nonnegative, and zero only if the distributions are the same: Gibbs' inequality.
So the cross entropy is at least the entropy. An outcome may have probability zero under `q`, and
then adds nothing, as `0 * log 0 = 0`; one that is possible under `q` must be so under `p`.

## References

* Kullback, Leibler: On Information and Sufficiency (1951)
* Cover, Thomas: Elements of Information Theory (2006), theorem 2.6.3
-/

namespace LatentObjective

open OrderedRing OrderedField Real

/-- The numbers are probabilities: nonnegative, with the sum one. -/
structure IsDistribution {n : Nat} (p : Fin n → ℝ) : Prop where
  /-- No probability is negative. -/
  nonneg (i : Fin n) : 0 ≤ p i
  /-- The probabilities add up to one. -/
  sum_eq_one : finSum p = 1

namespace Distribution

variable {n : Nat} {q p : Fin n → ℝ}

/-- The entropy of a distribution. -/
noncomputable def entropy (q : Fin n → ℝ) : ℝ :=
  -finSum fun i => q i * log (q i)

/-- The cross entropy of a distribution `p`, where the outcomes come from `q`. -/
noncomputable def crossEntropy (q p : Fin n → ℝ) : ℝ :=
  -finSum fun i => q i * log (p i)

/-- The Kullback–Leibler divergence of `q` from `p`. -/
noncomputable def kl (q p : Fin n → ℝ) : ℝ :=
  finSum fun i => q i * (log (q i) - log (p i))

/-- The cross entropy is the entropy and the divergence. -/
theorem crossEntropy_eq_entropy_add_kl (q p : Fin n → ℝ) :
    crossEntropy q p = entropy q + kl q p := by
  have h : kl q p = finSum (fun i => q i * log (q i)) - finSum fun i => q i * log (p i) := by
    rw [← finSum_sub]
    exact congrArg finSum (funext fun i => mul_sub _ _ _)
  rw [h, crossEntropy, entropy, sub_eq_add_neg, neg_add_cancel_left]

/-! ### Gibbs' inequality -/

/-- One summand of the divergence with the excess of probability, which is nonnegative. -/
theorem mul_log_sub_log_add_nonneg {u v : ℝ} (hu : 0 ≤ u) (hv : 0 ≤ v) (h : 0 < u → 0 < v) :
    0 ≤ u * (log u - log v) + (v - u) := by
  rcases Classical.em (u = 0) with rfl | hne
  · rwa [zero_mul, zero_add, sub_zero]
  · have hu' := lt_of_le_of_ne hu (Ne.symm hne)
    rw [← neg_sub (log v), mul_neg, add_comm, ← sub_eq_add_neg, sub_nonneg]
    exact log_tangent (h hu') hu'

/-- One summand with the excess of probability is zero only if the probabilities are the same. -/
theorem mul_log_sub_log_add_eq_zero_iff {u v : ℝ} (hu : 0 ≤ u) (h : 0 < u → 0 < v) :
    u * (log u - log v) + (v - u) = 0 ↔ u = v := by
  constructor
  · intro h₀
    rcases Classical.em (u = 0) with rfl | hne
    · rwa [zero_mul, zero_add, sub_zero, eq_comm] at h₀
    · have hu' := lt_of_le_of_ne hu (Ne.symm hne)
      rw [← neg_sub (log v), mul_neg, add_comm, ← sub_eq_add_neg, sub_eq_zero] at h₀
      exact (log_tangent_eq (h hu') hu' (le_of_eq h₀)).symm
  · rintro rfl
    rw [sub_self, sub_self, mul_zero, add_zero]

/-- The divergence as a sum of nonnegative summands. -/
theorem kl_eq (hsum : finSum q = finSum p) :
    kl q p = finSum fun i => q i * (log (q i) - log (p i)) + (p i - q i) := by
  rw [finSum_add, finSum_sub, hsum, sub_self, add_zero, kl]

variable (hq : IsDistribution q) (hp : IsDistribution p) (h : ∀ i, 0 < q i → 0 < p i)
include hq hp h

/-- **Gibbs' inequality**: the divergence of two distributions is nonnegative. -/
theorem kl_nonneg : 0 ≤ kl q p := by
  rw [kl_eq (hq.sum_eq_one.trans hp.sum_eq_one.symm)]
  exact finSum_nonneg fun i => mul_log_sub_log_add_nonneg (hq.nonneg i) (hp.nonneg i) (h i)

/-- The divergence of two distributions is zero only if they are the same. -/
theorem kl_eq_zero_iff : kl q p = 0 ↔ q = p := by
  rw [kl_eq (hq.sum_eq_one.trans hp.sum_eq_one.symm), finSum_eq_zero_iff_of_nonneg fun i =>
    mul_log_sub_log_add_nonneg (hq.nonneg i) (hp.nonneg i) (h i)]
  exact ⟨fun h₀ => funext fun i => (mul_log_sub_log_add_eq_zero_iff (hq.nonneg i) (h i)).mp (h₀ i),
    fun h₀ i => (mul_log_sub_log_add_eq_zero_iff (hq.nonneg i) (h i)).mpr (congrFun h₀ i)⟩

/-- The cross entropy is at least the entropy. -/
theorem entropy_le_crossEntropy : entropy q ≤ crossEntropy q p := by
  rw [crossEntropy_eq_entropy_add_kl]
  exact le_add_of_nonneg_right (kl_nonneg hq hp h)

/-- The cross entropy is the entropy only if the distributions are the same. -/
theorem crossEntropy_eq_entropy_iff : crossEntropy q p = entropy q ↔ q = p := by
  rw [crossEntropy_eq_entropy_add_kl, ← kl_eq_zero_iff hq hp h]
  exact ⟨fun h₀ => add_left_cancel (h₀.trans (add_zero _).symm), fun h₀ => by rw [h₀, add_zero]⟩

end Distribution

end LatentObjective
