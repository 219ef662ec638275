/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Functions.Steps
import LatentObjective.Models.SumOfSquares

/-!
# The Kullback–Leibler divergence of Gaussians

A Gaussian with independent coordinates has a mean and a variance for each of them. Its divergence
from another one is the sum over the coordinates of

    (((μ - ν)² + v) / w - 1 - (log v - log w)) / 2

and from the standard Gaussian, with `ν = 0` and `w = 1`, of

    (μ² + v - 1 - log v) / 2

It is nonnegative, and zero only if the two Gaussians are the same. Encoders give the logarithm
`l = log v` instead of the variance, which may be any number; then a coordinate adds

    -½ (1 + l - μ² - exp l)

## References

* Kullback, Leibler: On Information and Sufficiency (1951)
* Kingma, Welling: Auto-Encoding Variational Bayes (2014), appendix B
-/

namespace LatentObjective

open OrderedRing OrderedField Real

/-! ### One coordinate -/

/-- Mean and variance of one coordinate of a Gaussian. -/
structure GaussianCoordinate where
  /-- The mean. -/
  mean : ℝ
  /-- The variance. -/
  variance : ℝ

/-- The divergence of one coordinate from another. -/
noncomputable def GaussianCoordinate.kl (c d : GaussianCoordinate) : ℝ :=
  (((c.mean - d.mean) ^ 2 + c.variance) / d.variance - 1 - (log c.variance - log d.variance)) / 2

/-- The divergence of one coordinate from a standard Gaussian. -/
noncomputable def coordinateKl (c : GaussianCoordinate) : ℝ :=
  (c.mean ^ 2 + (c.variance - 1 - log c.variance)) / 2

/-- The divergence of one coordinate from a standard Gaussian, by the logarithm of the variance. -/
noncomputable def coordinateKlOfLogVar (mean logVar : ℝ) : ℝ :=
  -(1 / 2) * (1 + logVar - mean ^ 2 - exp logVar)

namespace GaussianCoordinate

variable {c d : GaussianCoordinate}

/-- The divergence without its quotients: a square, and the distance of a logarithm from its
tangent. -/
theorem two_mul_variance_mul_kl (hd : 0 < d.variance) :
    2 * d.variance * c.kl d = (c.mean - d.mean) ^ 2
      + (c.variance - d.variance - d.variance * (log c.variance - log d.variance)) := by
  have h := mul_div_cancel ((c.mean - d.mean) ^ 2 + c.variance) (ne_of_gt hd)
  unfold kl
  generalize ((c.mean - d.mean) ^ 2 + c.variance) / d.variance = q at *
  generalize log c.variance - log d.variance = l
  calc
    2 * d.variance * ((q - 1 - l) / 2) = d.variance * q - d.variance - d.variance * l := by
      polynomial [d.variance, q, l]
    _ = _ := by
      rw [h]
      polynomial [c.mean, d.mean, c.variance, d.variance, l]

/-- **Gibbs' inequality for one coordinate**: the divergence is nonnegative. -/
theorem kl_nonneg (hc : 0 < c.variance) (hd : 0 < d.variance) : 0 ≤ c.kl d := by
  refine le_of_mul_le_mul_left (c := 2 * d.variance) ?_ (mul_pos zero_lt_two hd)
  rw [mul_zero, two_mul_variance_mul_kl hd]
  exact add_nonneg (sq_nonneg _) (sub_nonneg.mpr (log_tangent hc hd))

/-- The divergence of one coordinate from another is zero only if they are the same. -/
theorem kl_eq_zero_iff (hc : 0 < c.variance) (hd : 0 < d.variance) : c.kl d = 0 ↔ c = d := by
  have hpos := ne_of_gt (mul_pos zero_lt_two hd)
  have gap := sub_nonneg.mpr (log_tangent hc hd)
  constructor
  · intro h
    have h' := two_mul_variance_mul_kl (c := c) hd
    rw [h, mul_zero, eq_comm, add_eq_zero_iff_of_nonneg (sq_nonneg _) gap, sq_sub_eq_zero_iff,
      sub_eq_zero] at h'
    have hv := log_tangent_eq hc hd (le_of_eq h'.2)
    cases c
    cases d
    exact congr (congrArg mk h'.1) hv
  · rintro rfl
    refine mul_left_cancel hpos ?_
    rw [two_mul_variance_mul_kl hd]
    polynomial [c.mean, c.variance, log c.variance]

/-- The divergence from a standard coordinate. -/
theorem kl_standard (c : GaussianCoordinate) : c.kl ⟨0, 1⟩ = coordinateKl c := by
  simp only [kl, coordinateKl, sub_zero, div_one, log_one]
  polynomial [c.mean, c.variance, log c.variance]

end GaussianCoordinate

/-- The divergence of one coordinate is nonnegative. -/
theorem coordinateKl_nonneg {c : GaussianCoordinate} (hv : 0 < c.variance) :
    0 ≤ coordinateKl c := by
  rw [← c.kl_standard]
  exact GaussianCoordinate.kl_nonneg hv zero_lt_one

/-- The divergence of one coordinate is zero only for mean zero and variance one. -/
theorem coordinateKl_eq_zero_iff {c : GaussianCoordinate} (hv : 0 < c.variance) :
    coordinateKl c = 0 ↔ c.mean = 0 ∧ c.variance = 1 := by
  rw [← c.kl_standard, GaussianCoordinate.kl_eq_zero_iff hv zero_lt_one]
  cases c
  exact Iff.of_eq (GaussianCoordinate.mk.injEq ..)

/-- The divergence of a standard coordinate is zero. -/
theorem coordinateKl_standard : coordinateKl ⟨0, 1⟩ = 0 :=
  (coordinateKl_eq_zero_iff zero_lt_one).mpr ⟨rfl, rfl⟩

/-- The two parametrisations give the same divergence. -/
theorem coordinateKlOfLogVar_eq (mean logVar : ℝ) :
    coordinateKlOfLogVar mean logVar = coordinateKl ⟨mean, exp logVar⟩ := by
  simp only [coordinateKlOfLogVar, coordinateKl, log_exp]
  polynomial [mean, logVar, exp logVar]

/-- The divergence by the logarithm of the variance is nonnegative. -/
theorem coordinateKlOfLogVar_nonneg (mean logVar : ℝ) : 0 ≤ coordinateKlOfLogVar mean logVar := by
  rw [coordinateKlOfLogVar_eq]
  exact coordinateKl_nonneg (exp_pos logVar)

/-- The divergence by the logarithm of the variance is zero only where both arguments are. -/
theorem coordinateKlOfLogVar_eq_zero_iff {mean logVar : ℝ} :
    coordinateKlOfLogVar mean logVar = 0 ↔ mean = 0 ∧ logVar = 0 := by
  rw [coordinateKlOfLogVar_eq, coordinateKl_eq_zero_iff (exp_pos logVar)]
  exact and_congr Iff.rfl ⟨fun h => exp_injective (h.trans exp_zero.symm), exp_eq_one⟩

/-! ### Any number of coordinates -/

variable {n : Nat}

/-- The divergence of a Gaussian with independent coordinates from another one. -/
noncomputable def gaussianKlBetween (c d : Fin n → GaussianCoordinate) : ℝ :=
  finSum fun i => (c i).kl (d i)

/-- The divergence of a Gaussian with independent coordinates from the standard Gaussian. -/
noncomputable def gaussianKl (c : Fin n → GaussianCoordinate) : ℝ :=
  finSum fun i => coordinateKl (c i)

/-- The divergence from the standard Gaussian, by the logarithms of the variances. -/
noncomputable def gaussianKlOfLogVar (mean logVar : Fin n → ℝ) : ℝ :=
  finSum fun i => coordinateKlOfLogVar (mean i) (logVar i)

section

variable {c d : Fin n → GaussianCoordinate} (hc : ∀ i, 0 < (c i).variance)
  (hd : ∀ i, 0 < (d i).variance)
include hc hd

/-- **Gibbs' inequality for Gaussians with independent coordinates**: the divergence is
nonnegative. -/
theorem gaussianKlBetween_nonneg : 0 ≤ gaussianKlBetween c d :=
  finSum_nonneg fun i => GaussianCoordinate.kl_nonneg (hc i) (hd i)

/-- The divergence of two Gaussians is zero only if they are the same. -/
theorem gaussianKlBetween_eq_zero_iff : gaussianKlBetween c d = 0 ↔ c = d :=
  (finSum_eq_zero_iff_of_nonneg fun i => GaussianCoordinate.kl_nonneg (hc i) (hd i)).trans
    ⟨fun h => funext fun i => (GaussianCoordinate.kl_eq_zero_iff (hc i) (hd i)).mp (h i),
      fun h i => (GaussianCoordinate.kl_eq_zero_iff (hc i) (hd i)).mpr (congrFun h i)⟩

end

/-- The divergence from the standard Gaussian as one of two Gaussians. -/
theorem gaussianKlBetween_standard (c : Fin n → GaussianCoordinate) :
    (gaussianKlBetween c fun _ => ⟨0, 1⟩) = gaussianKl c :=
  congrArg finSum (funext fun i => (c i).kl_standard)

/-- The divergence from the standard Gaussian is nonnegative. -/
theorem gaussianKl_nonneg {c : Fin n → GaussianCoordinate} (hv : ∀ i, 0 < (c i).variance) :
    0 ≤ gaussianKl c :=
  finSum_nonneg fun i => coordinateKl_nonneg (hv i)

/-- The divergence is zero exactly at the standard Gaussian. -/
theorem gaussianKl_eq_zero_iff {c : Fin n → GaussianCoordinate} (hv : ∀ i, 0 < (c i).variance) :
    gaussianKl c = 0 ↔ ∀ i, (c i).mean = 0 ∧ (c i).variance = 1 :=
  (finSum_eq_zero_iff_of_nonneg fun i => coordinateKl_nonneg (hv i)).trans
    (forall_congr' fun i => coordinateKl_eq_zero_iff (hv i))

/-- The two parametrisations give the same divergence. -/
theorem gaussianKlOfLogVar_eq (mean logVar : Fin n → ℝ) :
    gaussianKlOfLogVar mean logVar = gaussianKl fun i => ⟨mean i, exp (logVar i)⟩ :=
  congrArg finSum (funext fun i => coordinateKlOfLogVar_eq (mean i) (logVar i))

/-- The divergence by the logarithms of the variances is nonnegative, whatever these are. -/
theorem gaussianKlOfLogVar_nonneg (mean logVar : Fin n → ℝ) :
    0 ≤ gaussianKlOfLogVar mean logVar :=
  finSum_nonneg fun i => coordinateKlOfLogVar_nonneg (mean i) (logVar i)

/-- The divergence by the logarithms of the variances is zero exactly where means and logarithms
are. -/
theorem gaussianKlOfLogVar_eq_zero_iff {mean logVar : Fin n → ℝ} :
    gaussianKlOfLogVar mean logVar = 0 ↔ ∀ i, mean i = 0 ∧ logVar i = 0 :=
  (finSum_eq_zero_iff_of_nonneg fun i => coordinateKlOfLogVar_nonneg (mean i) (logVar i)).trans
    (forall_congr' fun _ => coordinateKlOfLogVar_eq_zero_iff)

end LatentObjective
