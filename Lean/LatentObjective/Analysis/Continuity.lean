/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Real

/-!
# Continuous functions

Continuity of real functions at a point, for sums, products and compositions, and the intermediate
value theorem: a continuous function that changes its sign has a zero.
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

variable {f g : ℝ → ℝ} {a b x y : ℝ}

/-- Near `x`, the values of `f` are near `f x`. -/
def ContinuousAt (f : ℝ → ℝ) (x : ℝ) : Prop :=
  ∀ e : ℝ, 0 < e → ∃ d : ℝ, 0 < d ∧ ∀ y, abs (y - x) ≤ d → abs (f y - f x) ≤ e

/-- The identity is continuous. -/
theorem continuousAt_id (x : ℝ) : ContinuousAt (fun y => y) x :=
  fun e he => ⟨e, he, fun _ h => h⟩

/-- Constant functions are continuous. -/
theorem continuousAt_const (c x : ℝ) : ContinuousAt (fun _ => c) x := fun e he =>
  ⟨1, zero_lt_one, fun _ _ => by rw [sub_self, abs_zero]; exact le_of_lt he⟩

/-- Two functions that are continuous at a point are near their values there at once. -/
theorem ContinuousAt.and (hf : ContinuousAt f x) (hg : ContinuousAt g x) {e : ℝ} (he : 0 < e) :
    ∃ d : ℝ, 0 < d ∧ ∀ y, abs (y - x) ≤ d → abs (f y - f x) ≤ e ∧ abs (g y - g x) ≤ e := by
  obtain ⟨d₁, hd₁, h₁⟩ := hf e he
  obtain ⟨d₂, hd₂, h₂⟩ := hg e he
  exact ⟨min d₁ d₂, lt_min hd₁ hd₂, fun y hy => ⟨h₁ y (le_trans hy (min_le_left _ _)),
    h₂ y (le_trans hy (min_le_right _ _))⟩⟩

/-- A sum of continuous functions is continuous. -/
theorem ContinuousAt.add (hf : ContinuousAt f x) (hg : ContinuousAt g x) :
    ContinuousAt (fun y => f y + g y) x := fun e he => by
  obtain ⟨d, hd, h⟩ := hf.and hg (half_pos he)
  refine ⟨d, hd, fun y hy => le_trans (abs_add_sub_add_le _ _ _ _) ?_⟩
  rw [← add_halves e]
  exact add_le_add (h y hy).1 (h y hy).2

/-- A product of continuous functions is continuous. -/
theorem ContinuousAt.mul (hf : ContinuousAt f x) (hg : ContinuousAt g x) :
    ContinuousAt (fun y => f y * g y) x := fun e he => by
  have hB : 0 < abs (f x) + 1 + abs (g x) :=
    add_pos_of_pos_of_nonneg (add_pos_of_nonneg_of_pos (abs_nonneg _) zero_lt_one) (abs_nonneg _)
  obtain ⟨d, hd, h⟩ := hf.and hg (lt_min zero_lt_one (div_pos he hB))
  refine ⟨d, hd, fun y hy => le_trans (abs_mul_sub_mul_le _ _ _ _) ?_⟩
  have hfy : abs (f y) ≤ abs (f x) + 1 := by
    have h' := abs_add_le (f x) (f y - f x)
    rw [add_sub_cancel] at h'
    exact le_trans h' (add_le_add_left (le_trans (h y hy).1 (min_le_left _ _)) _)
  refine le_trans (add_le_add (mul_le_mul hfy (h y hy).2 (abs_nonneg _)
    (le_trans (abs_nonneg _) hfy)) (mul_le_mul_of_nonneg_right (h y hy).1 (abs_nonneg _))) ?_
  rw [mul_comm _ (abs (g x)), ← add_mul, mul_comm, ← le_div_iff₀ hB]
  exact min_le_right _ _

/-- Powers of a continuous function are continuous. -/
theorem ContinuousAt.pow (hf : ContinuousAt f x) : ∀ n : Nat, ContinuousAt (fun y => f y ^ n) x
  | 0 => by
    simp only [pow_zero]
    exact continuousAt_const 1 x
  | n + 1 => by
    simp only [pow_succ]
    exact (pow hf n).mul hf

/-- A composition of continuous functions is continuous. -/
theorem ContinuousAt.comp (hf : ContinuousAt f (g x)) (hg : ContinuousAt g x) :
    ContinuousAt (fun y => f (g y)) x := fun e he => by
  obtain ⟨d, hd, h⟩ := hf e he
  obtain ⟨d', hd', h'⟩ := hg d hd
  exact ⟨d', hd', fun y hy => h _ (h' y hy)⟩

/-- **The intermediate value theorem.** A function that is continuous on an interval, at most zero
at the left end and at least zero at the right end has a zero there. -/
theorem exists_eq_zero (hab : a ≤ b) (hf : ∀ x, a ≤ x → x ≤ b → ContinuousAt f x) (ha : f a ≤ 0)
    (hb : 0 ≤ f b) : ∃ x, a ≤ x ∧ x ≤ b ∧ f x = 0 := by
  obtain ⟨s, hs, least⟩ := exists_isLUB (S := fun x => a ≤ x ∧ x ≤ b ∧ f x ≤ 0)
    ⟨a, le_refl a, hab, ha⟩ ⟨b, fun _ hx => hx.2.1⟩
  have has : a ≤ s := hs a ⟨le_refl a, hab, ha⟩
  have hsb : s ≤ b := least b fun _ hx => hx.2.1
  refine ⟨s, has, hsb, le_antisymm (le_of_not_gt fun h => ?_) (le_of_not_gt fun h => ?_)⟩
  · -- Left of `s`, within `d`, the function is positive: `s - d` is an upper bound too.
    obtain ⟨d, hd, near⟩ := hf s has hsb _ (half_pos h)
    refine not_le_of_gt (sub_lt_iff_lt_add.mpr (lt_add_of_pos_right hd)) (least (s - d) ?_)
    refine fun x hx => le_of_not_gt fun hx' => not_le_of_gt (half_lt_self h) ?_
    have := (abs_sub_le_iff.mp (near x (abs_sub_le_iff.mpr ⟨?_, ?_⟩))).2
    · exact le_trans this (le_trans (add_le_add_right hx.2.2 _) (le_of_eq (zero_add _)))
    · exact le_trans (hs x hx) (le_add_of_nonneg_right (le_of_lt hd))
    · exact sub_le_iff_le_add.mp (le_of_lt hx')
  · -- Right of `s`, within `d`, the function is negative: `s` is no upper bound, unless it is `b`.
    obtain ⟨d, hd, near⟩ := hf s has hsb _ (neg_pos.mpr h)
    have hm : s ≤ min (s + d) b := le_min (le_add_of_nonneg_right (le_of_lt hd)) hsb
    have := (abs_sub_le_iff.mp (near (min (s + d) b) (abs_sub_le_iff.mpr
      ⟨min_le_left _ _, le_trans hm (le_add_of_nonneg_right (le_of_lt hd))⟩))).1
    rw [add_neg_cancel] at this
    have hms := hs _ ⟨le_trans has hm, min_le_right _ _, this⟩
    rcases min_choice (s + d) b with h' | h' <;> rw [h'] at hms
    · exact not_le_of_gt (lt_add_of_pos_right hd) hms
    · rw [le_antisymm hsb hms] at h
      exact not_le_of_gt h hb

end Real

end LatentObjective
