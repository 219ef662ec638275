/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.Distribution

/-!
# Cross entropy of logits

A classifier scores each of finitely many classes with a number, its logit. Class `k` has the
probability `exp (x k) / ∑ i, exp (x i)`, and the loss, if it is the right one, is the negative
logarithm of this probability:

    log (∑ i, exp (x i)) - x k

InfoNCE is this loss, where the classes are candidates and the logits are similarities, divided by a
temperature. With probabilities `q` of the classes in place of one class (soft labels, label
smoothing, a teacher) it is the cross entropy.

## References

* Bridle: Training Stochastic Model Recognition Algorithms as Networks (1989)
* van den Oord, Li, Vinyals: Representation Learning with Contrastive Predictive Coding (2018),
  equation (4)
-/

namespace LatentObjective

open OrderedRing OrderedField Index Real

namespace Softmax

variable {n : Nat}

/-- The sum of the exponential functions of the logits. -/
noncomputable def total (x : Fin n → ℝ) : ℝ :=
  finSum fun i => exp (x i)

/-- The probabilities of the classes. -/
noncomputable def probability (x : Fin n → ℝ) (k : Fin n) : ℝ :=
  exp (x k) / total x

/-- The loss, if the class is `k`. -/
noncomputable def loss (x : Fin n → ℝ) (k : Fin n) : ℝ :=
  log (total x) - x k

/-- A summand is at most the sum. -/
theorem exp_le_total (x : Fin n → ℝ) (k : Fin n) : exp (x k) ≤ total x :=
  le_finSum_of_nonneg (fun i => exp_nonneg (x i)) k

/-- If there is a class, the sum is positive. -/
theorem total_pos (x : Fin n → ℝ) (k : Fin n) : 0 < total x :=
  lt_of_lt_of_le (exp_pos (x k)) (exp_le_total x k)

/-- Every class has a positive probability. -/
theorem probability_pos (x : Fin n → ℝ) (k : Fin n) : 0 < probability x k :=
  div_pos (exp_pos (x k)) (total_pos x k)

/-- If there is a class, these are probabilities. -/
theorem isDistribution_probability (x : Fin (n + 1) → ℝ) : IsDistribution (probability x) where
  nonneg k := le_of_lt (probability_pos x k)
  sum_eq_one := (finSum_div (fun i => exp (x i)) _).trans (div_self (ne_of_gt (total_pos x first)))

/-- The logarithm of a probability is the opposite of the loss. -/
theorem log_probability (x : Fin n → ℝ) (k : Fin n) : log (probability x k) = -loss x k := by
  rw [probability, log_div (exp_ne_zero _) (ne_of_gt (total_pos x k)), log_exp, loss, neg_sub]

/-! ### One class -/

/-- The loss is nonnegative. -/
theorem loss_nonneg (x : Fin n → ℝ) (k : Fin n) : 0 ≤ loss x k :=
  sub_nonneg.mpr ((le_log_iff_exp_le (total_pos x k)).mpr (exp_le_total x k))

/-- A number that is added to all logits does not change the loss. -/
theorem loss_add_const (x : Fin n → ℝ) (c : ℝ) (k : Fin n) :
    loss (fun i => x i + c) k = loss x k := by
  have h : total (fun i => x i + c) = total x * exp c :=
    (congrArg finSum (funext fun i => exp_add (x i) c)).trans (finSum_mul_right _ _)
  rw [loss, h, log_mul (ne_of_gt (total_pos x k)) (exp_ne_zero c), log_exp, loss,
    add_sub_add_right_eq_sub]

/-- The number of classes is positive, if there is one. -/
theorem natCast_classes_pos (k : Fin n) : 0 < (n : ℝ) :=
  natCast_pos (Nat.lt_of_le_of_lt (Nat.zero_le k.val) k.isLt)

/-- With equal logits the loss is the logarithm of the number of classes. -/
theorem loss_const (c : ℝ) (k : Fin n) : loss (fun _ => c) k = log n := by
  rw [loss, total, finSum_const, log_mul (ne_of_gt (natCast_classes_pos k)) (exp_ne_zero c),
    log_exp, add_sub_cancel_right]

/-- If the class has the largest logit, the loss is at most the logarithm of the number of
classes. -/
theorem loss_le_log {x : Fin n → ℝ} {k : Fin n} (h : ∀ i, x i ≤ x k) : loss x k ≤ log n := by
  rw [← loss_const (x k) k]
  exact sub_le_sub (log_le_log (total_pos x k) (finSum_le_finSum fun i => exp_le_exp.mpr (h i)))
    (le_refl (x k))

/-! ### Probabilities of classes -/

/-- The cross entropy by the logits. -/
theorem crossEntropy_probability {q : Fin n → ℝ} (hq : IsDistribution q) (x : Fin n → ℝ) :
    Distribution.crossEntropy q (probability x) = log (total x) - finSum fun i => q i * x i := by
  have summand (i : Fin n) : q i * log (probability x i) = q i * x i - q i * log (total x) := by
    rw [log_probability, loss, neg_sub, mul_sub]
  rw [Distribution.crossEntropy, funext summand, finSum_sub, finSum_mul_right q, hq.sum_eq_one,
    one_mul, neg_sub]

/-- The cross entropy is at least the entropy of the labels: no logits make it smaller. -/
theorem entropy_le_crossEntropy_probability {q : Fin n → ℝ} (hq : IsDistribution q)
    (x : Fin n → ℝ) : Distribution.entropy q ≤ Distribution.crossEntropy q (probability x) := by
  cases n with
  | zero => exact absurd hq.sum_eq_one zero_ne_one
  | succ n =>
    exact Distribution.entropy_le_crossEntropy hq (isDistribution_probability x)
      fun i _ => probability_pos x i

end Softmax

end LatentObjective
