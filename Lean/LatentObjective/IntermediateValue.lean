/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Real

/-!
# The intermediate value theorem

A real function that is bounded and Lipschitz on an interval, at most zero at its left end and at
least zero at its right end, is zero somewhere between. Sums and products of such functions are such
functions, so all polynomials are.

The zero is the least upper bound of the points where the function is at most zero.
-/

namespace LatentObjective

universe u

open Lean.Grind (Field)
open Std (LawfulOrderSup)
open OrderedRing OrderedField

section LipschitzOn

variable {F : Type u} [Field F] [LE F] [Max F]

/-- A function is bounded on an interval, and changes by at most a multiple of the change of its
argument. -/
structure LipschitzOn (a b : F) (f : F → F) : Prop where
  /-- A bound of the values. -/
  exists_bound : ∃ M, ∀ x, a ≤ x → x ≤ b → abs (f x) ≤ M
  /-- A bound of the slope. -/
  exists_slope : ∃ K, ∀ x y, a ≤ x → x ≤ b → a ≤ y → y ≤ b → abs (f x - f y) ≤ K * abs (x - y)

namespace LipschitzOn

variable [LT F] [OrderedField F] [LawfulOrderSup F] {a b : F} {f g : F → F}

/-- Constant functions. -/
theorem const (a b c : F) : LipschitzOn a b fun _ => c where
  exists_bound := ⟨abs c, fun _ _ _ => le_refl _⟩
  exists_slope := ⟨0, fun x y _ _ _ _ => by
    rw [sub_self, abs_zero, zero_mul]
    exact le_refl _⟩

/-- The identity. -/
theorem id (a b : F) : LipschitzOn a b fun x => x where
  exists_bound := ⟨max b (-a), fun _ ha hb =>
    max_le (le_trans hb (le_max_left _ _)) (le_trans (neg_le_neg ha) (le_max_right _ _))⟩
  exists_slope := ⟨1, fun x y _ _ _ _ => by
    rw [one_mul]
    exact le_refl _⟩

/-- Sums. -/
theorem add (hf : LipschitzOn a b f) (hg : LipschitzOn a b g) :
    LipschitzOn a b fun x => f x + g x where
  exists_bound := by
    obtain ⟨M, hM⟩ := hf.exists_bound
    obtain ⟨N, hN⟩ := hg.exists_bound
    exact ⟨M + N, fun x ha hb => le_trans (abs_add_le _ _) (add_le_add (hM x ha hb) (hN x ha hb))⟩
  exists_slope := by
    obtain ⟨K, hK⟩ := hf.exists_slope
    obtain ⟨L, hL⟩ := hg.exists_slope
    refine ⟨K + L, fun x y ha hb ha' hb' => le_trans (abs_add_sub_add_le _ _ _ _) ?_⟩
    rw [add_mul]
    exact add_le_add (hK x y ha hb ha' hb') (hL x y ha hb ha' hb')

/-- Products. -/
theorem mul (hf : LipschitzOn a b f) (hg : LipschitzOn a b g) :
    LipschitzOn a b fun x => f x * g x where
  exists_bound := by
    obtain ⟨M, hM⟩ := hf.exists_bound
    obtain ⟨N, hN⟩ := hg.exists_bound
    refine ⟨M * N, fun x ha hb => ?_⟩
    rw [abs_mul]
    exact mul_le_mul (hM x ha hb) (hN x ha hb) (abs_nonneg _)
      (le_trans (abs_nonneg _) (hM x ha hb))
  exists_slope := by
    obtain ⟨M, hM⟩ := hf.exists_bound
    obtain ⟨N, hN⟩ := hg.exists_bound
    obtain ⟨K, hK⟩ := hf.exists_slope
    obtain ⟨L, hL⟩ := hg.exists_slope
    refine ⟨M * L + K * N, fun x y ha hb ha' hb' => le_trans (abs_mul_sub_mul_le _ _ _ _) ?_⟩
    rw [add_mul, mul_assoc, mul_right_comm K]
    exact add_le_add
      (mul_le_mul (hM x ha hb) (hL x y ha hb ha' hb') (abs_nonneg _)
        (le_trans (abs_nonneg _) (hM x ha hb)))
      (mul_le_mul (hK x y ha hb ha' hb') (hN y ha' hb') (abs_nonneg _)
        (le_trans (abs_nonneg _) (hK x y ha hb ha' hb')))

/-- Powers. -/
theorem pow (hf : LipschitzOn a b f) : ∀ n : Nat, LipschitzOn a b fun x => f x ^ n
  | 0 => by
    simp only [pow_zero]
    exact const a b 1
  | n + 1 => by
    simp only [pow_succ]
    exact (pow hf n).mul hf

/-- A bound of the slope may be chosen positive. -/
theorem exists_pos_slope (hf : LipschitzOn a b f) : ∃ K, 0 < K ∧
    ∀ x y, a ≤ x → x ≤ b → a ≤ y → y ≤ b → abs (f x - f y) ≤ abs (x - y) * K := by
  obtain ⟨K, hK⟩ := hf.exists_slope
  refine ⟨abs K + 1, add_pos_of_nonneg_of_pos (abs_nonneg K) zero_lt_one, ?_⟩
  refine fun x y ha hb ha' hb' => le_trans (hK x y ha hb ha' hb') ?_
  rw [mul_comm]
  refine mul_le_mul_of_nonneg_left ?_ (abs_nonneg _)
  exact le_trans (le_abs_self K) (le_add_of_nonneg_right zero_le_one)

end LipschitzOn

end LipschitzOn

namespace Real

/-- **The intermediate value theorem**, for Lipschitz functions. -/
theorem exists_eq_zero {f : ℝ → ℝ} {a b : ℝ} (hab : a ≤ b) (hf : LipschitzOn a b f)
    (ha : f a ≤ 0) (hb : 0 ≤ f b) : ∃ x, a ≤ x ∧ x ≤ b ∧ f x = 0 := by
  obtain ⟨K, hK, hslope⟩ := hf.exists_pos_slope
  obtain ⟨l, hupper, hleast⟩ := exists_isLUB (S := fun x => a ≤ x ∧ x ≤ b ∧ f x ≤ 0)
    ⟨a, le_refl a, hab, ha⟩ ⟨b, fun _ hx => hx.2.1⟩
  have hal : a ≤ l := hupper a ⟨le_refl a, hab, ha⟩
  have hlb : l ≤ b := hleast b fun _ hx => hx.2.1
  have change {x y : ℝ} (hax : a ≤ x) (hxy : x ≤ y) (hyb : y ≤ b) : f y - f x ≤ (y - x) * K := by
    have h := hslope y x (le_trans hax hxy) hyb hax (le_trans hxy hyb)
    rw [abs_of_nonneg (sub_nonneg.mpr hxy)] at h
    exact le_trans (le_abs_self _) h
  refine ⟨l, hal, hlb, le_antisymm (le_of_not_gt fun h => ?_) (le_of_not_gt fun h => ?_)⟩
  · refine not_le_of_gt (div_pos h hK) ?_
    refine le_of_add_le_add_left (c := l) ?_
    rw [add_zero, ← le_sub_iff_add_le]
    refine hleast _ fun x hx => ?_
    rw [le_sub_iff_add_le, add_comm, ← le_sub_iff_add_le, div_le_iff₀ hK]
    refine le_trans ?_ (change hx.1 (hupper x hx) hlb)
    exact le_sub_iff_add_le.mpr (le_trans (add_le_add_left hx.2.2 _) (le_of_eq (add_zero _)))
  · have near {y : ℝ} (hly : l ≤ y) (hyb : y ≤ b) (hy : y - l ≤ -f l / K) : y ≤ l := by
      refine hupper y ⟨le_trans hal hly, hyb, ?_⟩
      have h' := le_trans (change hal hly hyb) ((le_div_iff₀ hK).mp hy)
      rw [sub_le_iff_le_add, neg_add_cancel] at h'
      exact h'
    have hd : 0 < -f l / K := div_pos (neg_pos.mpr h) hK
    rcases le_total (l + -f l / K) b with hle | hle
    · refine not_le_of_gt (lt_add_of_pos_right hd) (near ?_ hle ?_)
      · exact le_add_of_nonneg_right (le_of_lt hd)
      · rw [add_sub_cancel_left]
        exact le_refl _
    · have hbl : b ≤ l := near hlb (le_refl b) (sub_le_iff_le_add.mpr (by rwa [add_comm] at hle))
      rw [le_antisymm hlb hbl] at h
      exact not_le_of_gt h hb

end Real

end LatentObjective
