/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Log
import LatentObjective.Enclosure.Sqrt

/-!
# Interval arithmetic

Intervals with rational ends, and what the operations on real numbers do to them. Each operation
comes with the proof that the interval it gives contains the result.

Sums, products and quotients are exact: only `exp`, `log` and `sqrt` round, to about `n` bits.
-/

namespace LatentObjective

namespace Enclosure

open OrderedRing OrderedField
open Real (exp log sqrt ofRat)

/-- A set of real numbers: those between two rational numbers, or all. -/
inductive Interval where
  /-- Nothing is known: all real numbers. -/
  | unknown
  /-- The numbers from `lower` to `upper`. -/
  | between (lower upper : Rat)

namespace Interval

/-- The interval contains the number. -/
def Contains : Interval → ℝ → Prop
  | unknown, _ => True
  | between l u, x => ofRat l ≤ x ∧ x ≤ ofRat u

variable {I J : Interval} {x y : ℝ}

/-- The interval of one rational number. -/
def point (q : Rat) : Interval :=
  between q q

/-- The interval of a rational number contains it. -/
theorem contains_point (q : Rat) : (point q).Contains (ofRat q) :=
  ⟨le_refl _, le_refl _⟩

/-- The numbers that are neither below all of the first interval nor above all of the second. -/
def hull : Interval → Interval → Interval
  | between l _, between _ u => between l u
  | _, _ => unknown

/-- What is between numbers of two intervals is in the hull. -/
theorem Contains.hull {z : ℝ} (hx : I.Contains x) (hy : J.Contains y) (hl : x ≤ z) (hu : z ≤ y) :
    (I.hull J).Contains z := by
  cases I <;> cases J <;> try trivial
  exact ⟨le_trans hx.1 hl, le_trans hu hy.2⟩

/-! ### Sums, maxima and minima -/

/-- The sums of numbers of two intervals. -/
def add : Interval → Interval → Interval
  | between l u, between l' u' => between (l + l') (u + u')
  | _, _ => unknown

/-- The sum is in the interval. -/
theorem Contains.add (hx : I.Contains x) (hy : J.Contains y) : (I.add J).Contains (x + y) := by
  cases I <;> cases J <;> try trivial
  refine ⟨?_, ?_⟩ <;> rw [Real.ofRat_add]
  · exact add_le_add hx.1 hy.1
  · exact add_le_add hx.2 hy.2

/-- The additive inverses of the numbers of an interval. -/
def neg : Interval → Interval
  | between l u => between (-u) (-l)
  | unknown => unknown

/-- The additive inverse is in the interval. -/
theorem Contains.neg (hx : I.Contains x) : I.neg.Contains (-x) := by
  cases I <;> try trivial
  refine ⟨?_, ?_⟩ <;> rw [Real.ofRat_neg]
  · exact neg_le_neg hx.2
  · exact neg_le_neg hx.1

/-- The maxima of numbers of two intervals. -/
def max : Interval → Interval → Interval
  | between l u, between l' u' => between (Max.max l l') (Max.max u u')
  | _, _ => unknown

/-- The maximum is in the interval. -/
theorem Contains.max (hx : I.Contains x) (hy : J.Contains y) :
    (I.max J).Contains (Max.max x y) := by
  cases I <;> cases J <;> try trivial
  refine ⟨?_, ?_⟩ <;> rw [ofRat_max]
  · exact max_le_max hx.1 hy.1
  · exact max_le_max hx.2 hy.2

/-- The minima of numbers of two intervals. -/
def min : Interval → Interval → Interval
  | between l u, between l' u' => between (Min.min l l') (Min.min u u')
  | _, _ => unknown

/-- The minimum is in the interval. -/
theorem Contains.min (hx : I.Contains x) (hy : J.Contains y) :
    (I.min J).Contains (Min.min x y) := by
  cases I <;> cases J <;> try trivial
  refine ⟨?_, ?_⟩ <;> rw [ofRat_min]
  · exact min_le_min hx.1 hy.1
  · exact min_le_min hx.2 hy.2

/-! ### Products and inverses -/

/-- The products of numbers of two intervals: they are between the products of the ends. -/
def mul : Interval → Interval → Interval
  | between l u, between l' u' => between
      (Min.min (Min.min (l' * l) (u' * l)) (Min.min (l' * u) (u' * u)))
      (Max.max (Max.max (l' * l) (u' * l)) (Max.max (l' * u) (u' * u)))
  | _, _ => unknown

/-- A product with one factor between two bounds is between the products with these. -/
theorem mul_between {a b x : ℝ} (y : ℝ) (ha : a ≤ x) (hb : x ≤ b) :
    Min.min (a * y) (b * y) ≤ x * y ∧ x * y ≤ Max.max (a * y) (b * y) := by
  rcases OrderedField.le_total 0 y with h | h
  · exact ⟨le_trans (min_le_left _ _) (mul_le_mul_of_nonneg_right ha h),
      le_trans (mul_le_mul_of_nonneg_right hb h) (le_max_right _ _)⟩
  · exact ⟨le_trans (min_le_right _ _) (mul_le_mul_of_nonpos_right hb h),
      le_trans (mul_le_mul_of_nonpos_right ha h) (le_max_left _ _)⟩

/-- The product is in the interval. -/
theorem Contains.mul (hx : I.Contains x) (hy : J.Contains y) : (I.mul J).Contains (x * y) := by
  cases I with
  | unknown => trivial
  | between l u =>
    cases J with
    | unknown => trivial
    | between l' u' =>
      have h := mul_between y hx.1 hx.2
      have hl := mul_between (ofRat l) hy.1 hy.2
      have hu := mul_between (ofRat u) hy.1 hy.2
      refine ⟨?_, ?_⟩
      · simp only [ofRat_min, Real.ofRat_mul]
        refine le_trans (min_le_min ?_ ?_) h.1
        · rw [mul_comm _ y]
          exact hl.1
        · rw [mul_comm _ y]
          exact hu.1
      · simp only [ofRat_max, Real.ofRat_mul]
        refine le_trans h.2 (max_le_max ?_ ?_)
        · rw [mul_comm _ y]
          exact hl.2
        · rw [mul_comm _ y]
          exact hu.2

/-- The inverses of the numbers of an interval of positive numbers. -/
def invOfPos : Interval → Interval
  | between l u => if 0 < l then between u⁻¹ l⁻¹ else unknown
  | unknown => unknown

/-- The inverse is in the interval. -/
theorem Contains.invOfPos (hx : I.Contains x) : I.invOfPos.Contains x⁻¹ := by
  cases I with
  | unknown => trivial
  | between l u =>
    rw [Interval.invOfPos]
    split
    · rename_i h
      have h' := Real.ofRat_pos.mpr h
      refine ⟨?_, ?_⟩ <;> rw [Real.ofRat_inv]
      · exact inv_anti₀ (lt_of_lt_of_le h' hx.1) hx.2
      · exact inv_anti₀ h' hx.1
    · trivial

/-- The inverses of the numbers of an interval that does not contain zero. -/
def inv : Interval → Interval
  | between l u => if u < 0 then (between l u).neg.invOfPos.neg else (between l u).invOfPos
  | unknown => unknown

/-- The additive and the multiplicative inverse may be exchanged. -/
theorem neg_inv_neg (x : ℝ) : -(-x)⁻¹ = x⁻¹ := by
  rcases Classical.em (x = 0) with h | h
  · rw [h, neg_zero, inv_zero, neg_zero]
  · refine eq_inv_of_mul_eq_one_right ?_
    rw [mul_neg, ← neg_mul]
    exact mul_inv_cancel fun h' => h (by rw [← neg_neg x, h', neg_zero])

/-- The inverse is in the interval. -/
theorem Contains.inv (hx : I.Contains x) : I.inv.Contains x⁻¹ := by
  cases I with
  | unknown => trivial
  | between l u =>
    rw [Interval.inv]
    split
    · rw [← neg_inv_neg]
      exact hx.neg.invOfPos.neg
    · exact hx.invOfPos

/-- The powers of the numbers of an interval, as repeated products. -/
def powAsProduct (I : Interval) : Nat → Interval
  | 0 => point 1
  | n + 1 => (powAsProduct I n).mul I

/-- The powers of the numbers of an interval. -/
def pow (n : Nat) : Interval → Interval
  | between l u => if 0 ≤ l then between (l ^ n) (u ^ n) else (between l u).powAsProduct n
  | unknown => unknown

/-- The repeated product is in the interval. -/
theorem Contains.powAsProduct (hx : I.Contains x) : ∀ n : Nat, (I.powAsProduct n).Contains (x ^ n)
  | 0 => by
    rw [pow_zero, ← Real.ofRat_one]
    exact contains_point 1
  | n + 1 => by
    rw [pow_succ]
    exact (hx.powAsProduct n).mul hx

/-- The power is in the interval. -/
theorem Contains.pow (n : Nat) (hx : I.Contains x) : (I.pow n).Contains (x ^ n) := by
  cases I with
  | unknown => trivial
  | between l u =>
    rw [Interval.pow]
    split
    · rename_i h
      have h' := Real.ofRat_nonneg.mpr h
      refine ⟨?_, ?_⟩ <;> rw [ofRat_pow]
      · exact pow_le_pow_left h' hx.1 n
      · exact pow_le_pow_left (le_trans h' hx.1) hx.2 n
    · exact hx.powAsProduct n

/-! ### Functions -/

/-- The largest absolute value of an argument at which the exponential function is computed. -/
def expLimit : Rat :=
  1000

/-- The values of the exponential function on an interval. -/
noncomputable def exp (n : Nat) : Interval → Interval
  | between l u =>
    if u ≤ expLimit then
      between (if l < -expLimit then 0 else expLower n l) (expUpper n (Max.max u (-expLimit)))
    else unknown
  | unknown => unknown

/-- The value of the exponential function is in the interval. -/
theorem Contains.exp (n : Nat) (hx : I.Contains x) : (I.exp n).Contains (Real.exp x) := by
  cases I with
  | unknown => trivial
  | between l u =>
    rw [Interval.exp]
    split
    · have hu := le_trans hx.2 (Real.ofRat_le.mpr (le_max_left u (-expLimit)))
      refine ⟨?_, le_trans (Real.exp_le_exp.mpr hu) (le_expUpper n _)⟩
      split
      · rw [Real.ofRat_zero]
        exact Real.exp_nonneg x
      · exact le_trans (expLower_le n l) (Real.exp_le_exp.mpr hx.1)
    · trivial

/-- The values of the logarithm on an interval of positive numbers. -/
noncomputable def log (n : Nat) : Interval → Interval
  | between l u => if 0 < l then between (logLower n l) (logUpper n u) else unknown
  | unknown => unknown

/-- The value of the logarithm is in the interval. -/
theorem Contains.log (n : Nat) (hx : I.Contains x) : (I.log n).Contains (Real.log x) := by
  cases I with
  | unknown => trivial
  | between l u =>
    rw [Interval.log]
    split
    · rename_i h
      have hl := Real.ofRat_pos.mpr h
      have hu := lt_of_lt_of_le hl (le_trans hx.1 hx.2)
      exact ⟨le_trans (logLower_le n h) (Real.log_le_log hl hx.1),
        le_trans (Real.log_le_log (lt_of_lt_of_le hl hx.1) hx.2)
          (le_logUpper n (Real.ofRat_pos.mp hu))⟩
    · trivial

/-- The values of the square root on an interval. -/
noncomputable def sqrt (n : Nat) : Interval → Interval
  | between l u => between (sqrtLower n l) (sqrtUpper n u)
  | unknown => unknown

/-- The value of the square root is in the interval. -/
theorem Contains.sqrt (n : Nat) (hx : I.Contains x) : (I.sqrt n).Contains (Real.sqrt x) := by
  cases I <;> try trivial
  exact ⟨le_trans (sqrtLower_le n _) (Real.sqrt_le_sqrt hx.1),
    le_trans (Real.sqrt_le_sqrt hx.2) (le_sqrtUpper n _)⟩

/-! ### Comparison -/

/-- Whether all numbers of an interval are less than all of another. -/
def isBelow : Interval → Interval → Bool
  | between _ u, between l _ => u < l
  | _, _ => false

/-- Whether all numbers of an interval are at most all of another. -/
def isAtMost : Interval → Interval → Bool
  | between _ u, between l _ => u ≤ l
  | _, _ => false

/-- Numbers of an interval below another are less than those of the other. -/
theorem Contains.lt_of_isBelow (hx : I.Contains x) (hy : J.Contains y)
    (h : I.isBelow J = true) : x < y := by
  cases I <;> cases J <;> try exact Bool.noConfusion h
  exact lt_of_le_of_lt hx.2 (lt_of_lt_of_le (Real.ofRat_lt.mpr (of_decide_eq_true h)) hy.1)

/-- Numbers of an interval that is at most another are at most those of the other. -/
theorem Contains.le_of_isAtMost (hx : I.Contains x) (hy : J.Contains y)
    (h : I.isAtMost J = true) : x ≤ y := by
  cases I <;> cases J <;> try exact Bool.noConfusion h
  exact le_trans hx.2 (le_trans (Real.ofRat_le.mpr (of_decide_eq_true h)) hy.1)

end Interval

end Enclosure

end LatentObjective
