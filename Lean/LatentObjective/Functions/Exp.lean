/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Reify
import LatentObjective.Powers
import LatentObjective.Real

/-!
# The exponential function

Who earns interest at the rate `t` in each of `n` periods, with `n * t = x`, has `(1 + t) ^ n` for
each unit of capital. The more periods, the more: `exp x` is the least upper bound. So `1 + x` is a
lower bound of `exp x` at once. That `exp` turns sums into products follows from
`1 ≤ exp x * exp y * exp z` where `x + y + z = 0`, and this from Bernoulli's inequality.

Names and arguments are Mathlib's.
-/

namespace LatentObjective

namespace Real

open Lean.Grind (Semiring)
open OrderedRing OrderedField

variable {x y z : ℝ}

/-! ### Compound interest -/

/-- The number `y` is what one unit grows to, over some number of periods, at rates that add up to
`x` and are at least `-1`. -/
def IsCompound (x y : ℝ) : Prop :=
  ∃ (n : Nat) (t : ℝ), 0 < n ∧ n * t = x ∧ 0 ≤ 1 + t ∧ (1 + t) ^ n = y

/-- What grows at a rate and what grows at the opposite rate are at most inverse to each other. -/
theorem IsCompound.mul_le_one (hy : IsCompound x y) (hz : IsCompound (-x) z) : y * z ≤ 1 := by
  obtain ⟨n, t, hn, hnt, ht, rfl⟩ := hy
  obtain ⟨m, s, hm, hms, hs, rfl⟩ := hz
  have hn' := natCast_pos (F := ℝ) hn
  have hm' := natCast_pos (F := ℝ) hm
  obtain ⟨ht', h₁⟩ := one_add_pow_le_pow_mul ht n hm
  obtain ⟨hs', h₂⟩ := one_add_pow_le_pow_mul hs m hn
  refine le_trans (mul_le_mul h₁ h₂ (pow_nonneg hs m) (pow_nonneg ht' _)) ?_
  have h : s / n = -(t / m) := by
    refine mul_left_cancel (ne_of_gt (mul_pos hn' hm')) ?_
    rw [mul_right_comm, mul_div_cancel s (ne_of_gt hn'), mul_neg, mul_assoc,
      mul_div_cancel t (ne_of_gt hm'), hnt, mul_comm, hms]
  rw [h] at hs' ⊢
  rw [Nat.mul_comm n m, ← mul_pow]
  refine pow_le_one (mul_nonneg ht' hs') (le_of_sub_eq (c := (t / m) ^ 2) ?_ (sq_nonneg _)) _
  polynomial [t / m]

/-- Over enough periods, all rates are above `-1`. -/
theorem exists_isCompound_pos (x : ℝ) : ∃ y, IsCompound x y ∧ 0 < y := by
  obtain ⟨n, hn⟩ := Archimedean.exists_nat_succ_ge (1 - x)
  have hn' : 0 < ((n + 1 : Nat) : ℝ) := natCast_succ_pos n
  have hcancel := mul_div_cancel x (ne_of_gt hn')
  have h : 0 < 1 + x / ((n + 1 : Nat) : ℝ) := by
    refine lt_of_not_ge fun h => not_le_of_gt zero_lt_one (le_trans (sub_le_iff_le_add.mp hn) ?_)
    have h' := mul_le_mul_of_nonneg_left h (le_of_lt hn')
    rwa [mul_add, hcancel, mul_zero, mul_one] at h'
  exact ⟨_, ⟨n + 1, _, Nat.succ_pos n, hcancel, le_of_lt h, rfl⟩, pow_pos h (n + 1)⟩

/-- What capital grows to is bounded. -/
theorem exists_isLUB_isCompound (x : ℝ) :
    ∃ l, (∀ y, IsCompound x y → y ≤ l) ∧ ∀ b, (∀ y, IsCompound x y → y ≤ b) → l ≤ b := by
  obtain ⟨y, hy, _⟩ := exists_isCompound_pos x
  obtain ⟨z, hz, hpos⟩ := exists_isCompound_pos (-x)
  refine exists_isLUB ⟨y, hy⟩ ⟨z⁻¹, fun y hy => le_of_mul_le_mul_right (c := z) ?_ hpos⟩
  rw [inv_mul_cancel (ne_of_gt hpos)]
  exact hy.mul_le_one hz

/-! ### The exponential function -/

/-- The exponential function. -/
noncomputable def exp (x : ℝ) : ℝ :=
  Classical.choose (exists_isLUB_isCompound x)

/-- What capital grows to is at most the exponential function. -/
theorem IsCompound.le_exp (h : IsCompound x y) : y ≤ exp x :=
  (Classical.choose_spec (exists_isLUB_isCompound x)).1 y h

/-- The exponential function is at most every bound of what capital grows to. -/
theorem exp_le (h : ∀ y, IsCompound x y → y ≤ z) : exp x ≤ z :=
  (Classical.choose_spec (exists_isLUB_isCompound x)).2 z h

/-- The exponential function is positive. -/
@[simp] theorem exp_pos (x : ℝ) : 0 < exp x :=
  (exists_isCompound_pos x).elim fun _ h => lt_of_lt_of_le h.2 h.1.le_exp

/-- The exponential function is nonnegative. -/
theorem exp_nonneg (x : ℝ) : 0 ≤ exp x :=
  le_of_lt (exp_pos x)

/-- The exponential function is not zero. -/
theorem exp_ne_zero (x : ℝ) : exp x ≠ 0 :=
  ne_of_gt (exp_pos x)

/-- The exponential function at a number and its opposite are at most inverse to each other. -/
theorem exp_mul_exp_neg_le_one (x : ℝ) : exp x * exp (-x) ≤ 1 := by
  have step {c : ℝ} (hc : 0 < c) {u : ℝ} : u ≤ 1 / c ↔ c * u ≤ 1 := by
    rw [le_div_iff₀ hc, mul_comm]
  refine (step (exp_pos x)).mp (exp_le fun z hz => ?_)
  rw [le_div_iff₀ (exp_pos x)]
  rcases lt_or_ge 0 z with h | h
  · refine (step h).mp (exp_le fun y hy => (step h).mpr ?_)
    rw [mul_comm]
    exact hy.mul_le_one hz
  · have h' := mul_le_mul_of_nonneg_right h (exp_nonneg x)
    rw [zero_mul] at h'
    exact le_trans h' zero_le_one

/-- Over enough periods, a rate is at least `-1`. -/
theorem isCompound_pow {n : Nat} (hn : 0 < n) (h : abs x ≤ (n : ℝ)) :
    0 ≤ 1 + x * (n : ℝ)⁻¹ ∧ IsCompound x ((1 + x * (n : ℝ)⁻¹) ^ n) := by
  have hn' : 0 < (n : ℝ) := natCast_pos hn
  have hcancel : (n : ℝ) * (x * (n : ℝ)⁻¹) = x := by
    rw [mul_left_comm, mul_inv_cancel (ne_of_gt hn'), mul_one]
  have h' : 0 ≤ 1 + x * (n : ℝ)⁻¹ := by
    refine le_of_mul_le_mul_left (c := (n : ℝ)) ?_ hn'
    rw [mul_add, hcancel, mul_zero, mul_one, ← sub_neg_eq_add, sub_nonneg]
    exact le_trans (neg_le_abs x) h
  exact ⟨h', n, _, hn, hcancel, h', rfl⟩

/-- The decisive step: a lower bound of a product of three. Over `n` periods, with the rates
`x / n`, `y / n` and `-(x + y) / n`, the product is at least `1 - c / n` for some `c` that does not
depend on `n`, by Bernoulli's inequality. -/
theorem one_le_exp_mul_exp_mul_exp (x y : ℝ) : 1 ≤ exp x * exp y * exp (-(x + y)) := by
  refine le_of_not_gt fun hlt => ?_
  have hpos : 0 < 1 - exp x * exp y * exp (-(x + y)) := sub_pos.mpr hlt
  let c := x ^ 2 + x * y + y ^ 2 + abs (x * y * (x + y))
  obtain ⟨m, hm⟩ := Archimedean.exists_nat_succ_ge (max (max (abs x) (abs y))
    (max (abs (-(x + y))) (c / (1 - exp x * exp y * exp (-(x + y))) + 1)))
  obtain ⟨⟨hx, hy⟩, hz, hc⟩ := by simpa only [max_le_iff] using hm
  obtain ⟨hx, hx'⟩ := isCompound_pow (Nat.succ_pos m) hx
  obtain ⟨hy, hy'⟩ := isCompound_pow (Nat.succ_pos m) hy
  obtain ⟨hz, hz'⟩ := isCompound_pow (Nat.succ_pos m) hz
  have hn : 0 < ((m + 1 : Nat) : ℝ) := natCast_succ_pos m
  have hr : 0 ≤ ((m + 1 : Nat) : ℝ)⁻¹ := le_of_lt (inv_pos hn)
  have hr₁ : ((m + 1 : Nat) : ℝ)⁻¹ ≤ 1 := by
    rw [← inv_one]
    exact inv_anti₀ zero_lt_one (one_le_natCast (Nat.succ_pos m))
  have hnr := mul_inv_cancel (ne_of_gt hn)
  generalize ((m + 1 : Nat) : ℝ)⁻¹ = r at *
  have product : (1 + x * r) * (1 + y * r) * (1 + -(x + y) * r)
      = 1 + r * (r * -(x ^ 2 + x * y + y ^ 2 + r * (x * y * (x + y)))) := by
    polynomial [x, y, r]
  have bernoulli := one_add_mul_le_pow (by
    rw [← product]
    exact mul_nonneg (mul_nonneg hx hy) hz) (m + 1)
  rw [← product, mul_pow, mul_pow, ← mul_assoc, hnr, one_mul, mul_neg, ← sub_eq_add_neg,
    sub_le_iff_le_add] at bernoulli
  have bound := le_trans bernoulli (add_le_add_right (mul_le_mul (mul_le_mul hx'.le_exp hy'.le_exp
    (pow_nonneg hy _) (exp_nonneg x)) hz'.le_exp (pow_nonneg hz _)
    (mul_nonneg (exp_nonneg x) (exp_nonneg y))) _)
  rw [add_comm, ← sub_le_iff_le_add] at bound
  have hle : ((m + 1 : Nat) : ℝ) ≤ c / (1 - exp x * exp y * exp (-(x + y))) := by
    rw [le_div_iff₀ hpos]
    refine le_trans (mul_le_mul_of_nonneg_left bound (le_of_lt hn)) ?_
    rw [← mul_assoc, hnr, one_mul]
    refine add_le_add_left (le_trans (le_abs_self _) ?_) _
    rw [abs_mul, abs_of_nonneg hr]
    refine le_trans (mul_le_mul_of_nonneg_right hr₁ (abs_nonneg _)) (le_of_eq (one_mul _))
  exact not_le_of_gt (lt_add_of_pos_right zero_lt_one) (le_trans hc hle)

/-- The exponential function of a sum is at most the product. -/
theorem exp_add_le (x y : ℝ) : exp (x + y) ≤ exp x * exp y := by
  have h := mul_le_mul_of_nonneg_left (one_le_exp_mul_exp_mul_exp x y) (exp_nonneg (x + y))
  rw [mul_one, mul_left_comm] at h
  refine le_trans h (le_trans (mul_le_mul_of_nonneg_left (exp_mul_exp_neg_le_one _) ?_)
    (le_of_eq (mul_one _)))
  exact mul_nonneg (exp_nonneg x) (exp_nonneg y)

/-- The exponential function turns sums into products. -/
theorem exp_add (x y : ℝ) : exp (x + y) = exp x * exp y := by
  refine le_antisymm (exp_add_le x y) ?_
  have h := exp_add_le (x + y) (-y)
  rw [add_neg_cancel_right] at h
  refine le_trans (mul_le_mul_of_nonneg_right h (exp_nonneg y)) ?_
  rw [mul_assoc, mul_comm (exp (-y))]
  exact le_trans (mul_le_mul_of_nonneg_left (exp_mul_exp_neg_le_one y) (exp_nonneg _))
    (le_of_eq (mul_one _))

/-- The exponential function is one at zero. -/
@[simp] theorem exp_zero : exp 0 = 1 := by
  have h := exp_add 0 0
  rw [add_zero] at h
  exact mul_left_cancel (exp_ne_zero 0) (by rw [← h, mul_one])

/-- The exponential function of the opposite number is the inverse. -/
theorem exp_neg (x : ℝ) : exp (-x) = (exp x)⁻¹ :=
  eq_inv_of_mul_eq_one_right (by rw [← exp_add, add_neg_cancel, exp_zero])

/-- The exponential function turns differences into quotients. -/
theorem exp_sub (x y : ℝ) : exp (x - y) = exp x / exp y := by
  rw [sub_eq_add_neg, exp_add, exp_neg, div_eq_mul_inv]

/-- The exponential function turns multiples into powers. -/
theorem exp_nat_mul (x : ℝ) : ∀ n : Nat, exp (n * x) = exp x ^ n
  | 0 => by rw [Semiring.natCast_zero, zero_mul, exp_zero, pow_zero]
  | n + 1 => by rw [natCast_succ, add_mul, one_mul, exp_add, exp_nat_mul x n, pow_succ]

/-! ### Tangents and the order -/

/-- The tangent at zero is below the exponential function. -/
theorem add_one_le_exp (x : ℝ) : x + 1 ≤ exp x := by
  rcases le_total 0 (1 + x) with h | h
  · refine IsCompound.le_exp ⟨1, x, Nat.le_refl 1, ?_, h, ?_⟩
    · rw [Semiring.natCast_one, one_mul]
    · rw [pow_one, add_comm]
  · rw [add_comm]
    exact le_trans h (exp_nonneg x)

/-- The tangent at zero is strictly below the exponential function elsewhere. -/
theorem add_one_lt_exp (hx : x ≠ 0) : x + 1 < exp x := by
  rcases lt_or_ge (1 + x / 2) 0 with h | h
  · have h' := mul_lt_mul_of_pos_left h zero_lt_two
    rw [mul_zero] at h'
    refine lt_trans (lt_trans (lt_of_sub_eq (c := 1) ?_ zero_lt_one) h') (exp_pos x)
    polynomial [x]
  · have hsq : 0 < (x / 2) ^ 2 := by
      refine lt_of_le_of_ne (sq_nonneg _) fun h0 => hx ?_
      rw [pow_two] at h0
      have h₂ : x / 2 = 0 := (mul_eq_zero.mp h0.symm).elim id id
      rw [← add_halves x, h₂, add_zero]
    have hle := pow_le_pow_left h (le_trans (le_of_eq (add_comm _ _)) (add_one_le_exp (x / 2))) 2
    rw [← exp_nat_mul, ← Semiring.ofNat_eq_natCast, mul_div_cancel x (ne_of_gt zero_lt_two)] at hle
    refine lt_of_lt_of_le (lt_of_sub_eq (c := (x / 2) ^ 2) ?_ hsq) hle
    polynomial [x]

/-- A step along a tangent stays below the exponential function. -/
theorem exp_mul_one_add_le (a h : ℝ) : exp a * (1 + h) ≤ exp (a + h) := by
  rw [exp_add, add_comm 1]
  exact mul_le_mul_of_nonneg_left (add_one_le_exp h) (exp_nonneg a)

/-- Every tangent is below the exponential function. -/
theorem exp_mul_one_add_sub_le (a x : ℝ) : exp a * (1 + (x - a)) ≤ exp x := by
  have h := exp_mul_one_add_le a (x - a)
  rwa [add_sub_cancel] at h

/-- The exponential function is strictly monotone. -/
theorem exp_strictMono ⦃x y : ℝ⦄ (h : x < y) : exp x < exp y := by
  have h' := mul_lt_mul_of_pos_left (lt_add_of_pos_right (a := 1) (sub_pos.mpr h)) (exp_pos x)
  rw [mul_one] at h'
  exact lt_of_lt_of_le h' (exp_mul_one_add_sub_le x y)

/-- The exponential function respects and reflects the strict order. -/
@[simp] theorem exp_lt_exp : exp x < exp y ↔ x < y := by
  refine ⟨fun h => lt_of_not_ge fun h' => not_le_of_gt h ?_, fun h => exp_strictMono h⟩
  rcases Classical.em (y = x) with hyx | hyx
  · rw [hyx]
    exact le_refl _
  · exact le_of_lt (exp_strictMono (lt_of_le_of_ne h' hyx))

/-- The exponential function respects and reflects the order. -/
@[simp] theorem exp_le_exp : exp x ≤ exp y ↔ x ≤ y := by
  rw [← not_lt, exp_lt_exp, not_lt]

/-- The exponential function is injective. -/
theorem exp_injective ⦃x y : ℝ⦄ (h : exp x = exp y) : x = y :=
  le_antisymm (exp_le_exp.mp (le_of_eq h)) (exp_le_exp.mp (le_of_eq h.symm))

/-- The exponential function is at least one exactly where its argument is nonnegative. -/
theorem one_le_exp_iff : 1 ≤ exp x ↔ 0 ≤ x := by
  rw [← exp_zero, exp_le_exp]

/-- The exponential function is at most one exactly where its argument is at most zero. -/
theorem exp_le_one_iff : exp x ≤ 1 ↔ x ≤ 0 := by
  rw [← exp_zero, exp_le_exp]

/-- An upper bound of the exponential function below one. -/
theorem exp_le_one_div_one_sub (h : x < 1) : exp x ≤ 1 / (1 - x) := by
  have h' := exp_mul_one_add_le x (-x)
  rw [add_neg_cancel, exp_zero, ← sub_eq_add_neg] at h'
  exact (le_div_iff₀ (sub_pos.mpr h)).mpr h'

/-! ### Every positive number is a value -/

/-- The exponential function takes every positive value. -/
theorem exists_exp_eq (hy : 0 < y) : ∃ x, exp x = y := by
  have hmem : exp (1 - y⁻¹) ≤ y := by
    have h := add_one_le_exp (y⁻¹ - 1)
    rw [sub_add_cancel] at h
    rw [← neg_sub, exp_neg, ← inv_inv y, inv_inv y⁻¹]
    exact inv_anti₀ (inv_pos hy) h
  obtain ⟨s, hs, least⟩ := exists_isLUB (S := fun x => exp x ≤ y) ⟨_, hmem⟩
    ⟨y, fun x hx => le_trans (le_add_of_nonneg_right zero_le_one) (le_trans (add_one_le_exp x) hx)⟩
  have step {u v : ℝ} (hv : 0 < v) (h : u < v) : 0 < 1 - u / v :=
    sub_pos.mpr (lt_of_not_ge fun h' => not_le_of_gt h (by rwa [le_div_iff₀ hv, one_mul] at h'))
  have cancel (q : ℝ) : 1 + -(1 - q) = q := by polynomial [q]
  refine ⟨s, le_antisymm (le_of_not_gt fun h => ?_) (le_of_not_gt fun h => ?_)⟩
  · -- The tangent at `s` has the value `y` before `s`: there is an upper bound.
    have hpos := step (exp_pos s) h
    have tangent := exp_mul_one_add_le s (-(1 - y / exp s))
    rw [cancel, mul_div_cancel y (exp_ne_zero s), ← sub_eq_add_neg] at tangent
    exact not_le_of_gt (sub_lt_iff_lt_add.mpr (lt_add_of_pos_right hpos))
      (least _ fun x hx => exp_le_exp.mp (le_trans hx tangent))
  · -- The tangent at some point beyond `s` is at most `exp s` at `s`, so the value is at most `y`.
    have hpos := step hy h
    have tangent := exp_mul_one_add_le (s + (1 - exp s / y)) (-(1 - exp s / y))
    rw [cancel, add_neg_cancel_right, ← mul_div_assoc, div_le_iff₀ hy, mul_comm] at tangent
    exact not_le_of_gt (lt_add_of_pos_right hpos)
      (hs _ (le_of_mul_le_mul_left tangent (exp_pos s)))

end Real

end LatentObjective
