/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedRing

/-!
# Linearly ordered fields

What the real numbers and the rational numbers have in common: a field with a total order.
Objectives are defined over any field, so that one definition is both reasoned about over `Real` and
computed over `Rat`.

The operations are those of core's `Lean.Grind.Field`, and `≤` and `<`. Maxima and minima are a
type's own too; that they are least upper and greatest lower bounds is said by core's
`Std.LawfulOrderSup` and `Std.LawfulOrderInf`.

The class comes first, then its lemma library in the namespace `OrderedField`: the total order,
inverses and quotients, numerals, maxima and minima, absolute values. Names follow Mathlib; what
needs no more than a ring is in the namespace `OrderedRing`.
-/

namespace LatentObjective

open Lean.Grind (Semiring Field)
open Std (LawfulOrderSup LawfulOrderInf)

universe u

/-- A linearly ordered field. -/
class OrderedField (F : Type u) [Field F] [LE F] [LT F] : Prop extends OrderedRing F where
  /-- Any two elements are comparable. -/
  le_total : ∀ a b : F, a ≤ b ∨ b ≤ a

namespace OrderedField

open OrderedRing

section Field

variable {F : Type u} [Field F] {a b c : F}

/-! ### Inverses -/

/-- Zero and one differ. -/
theorem zero_ne_one : (0 : F) ≠ 1 :=
  Field.zero_ne_one

/-- One is not zero. -/
theorem one_ne_zero : (1 : F) ≠ 0 :=
  zero_ne_one.symm

/-- A nonzero element has an inverse. -/
theorem mul_inv_cancel (h : a ≠ 0) : a * a⁻¹ = 1 :=
  Field.mul_inv_cancel h

/-- By convention zero is its own inverse. -/
@[simp] theorem inv_zero : (0 : F)⁻¹ = 0 :=
  Field.inv_zero

/-- `a⁻¹` is the inverse of a nonzero `a` on the left. -/
theorem inv_mul_cancel (h : a ≠ 0) : a⁻¹ * a = 1 := by
  rw [mul_comm, mul_inv_cancel h]

/-- Multiplying by `a⁻¹` undoes multiplying by a nonzero `a`, both on the left. -/
theorem inv_mul_cancel_left (h : a ≠ 0) (b : F) : a⁻¹ * (a * b) = b := by
  rw [← mul_assoc, inv_mul_cancel h, one_mul]

/-- Multiplying by a nonzero `a` undoes multiplying by `a⁻¹`, both on the left. -/
theorem mul_inv_cancel_left (h : a ≠ 0) (b : F) : a * (a⁻¹ * b) = b := by
  rw [← mul_assoc, mul_inv_cancel h, one_mul]

/-- A common nonzero factor on the left may be cancelled. -/
theorem mul_left_cancel (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  rw [← inv_mul_cancel_left ha b, h, inv_mul_cancel_left ha]

/-- A product is zero only if one of its factors is. -/
theorem eq_zero_or_eq_zero_of_mul_eq_zero (h : a * b = 0) : a = 0 ∨ b = 0 :=
  (Classical.em (a = 0)).elim .inl fun ha => .inr (mul_left_cancel ha (h.trans (mul_zero a).symm))

/-- A product is zero exactly if one of its factors is. -/
theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 :=
  ⟨eq_zero_or_eq_zero_of_mul_eq_zero, fun h => h.elim (fun h => by rw [h, zero_mul])
    (fun h => by rw [h, mul_zero])⟩

/-- A product of nonzero elements is nonzero. -/
theorem mul_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 :=
  fun h => (eq_zero_or_eq_zero_of_mul_eq_zero h).elim ha hb

/-- The inverse is unique. -/
theorem eq_inv_of_mul_eq_one_right (h : a * b = 1) : b = a⁻¹ := by
  have ha : a ≠ 0 := fun h0 => zero_ne_one (by rw [← h, h0, zero_mul])
  exact mul_left_cancel ha (by rw [h, mul_inv_cancel ha])

/-- One is its own inverse. -/
@[simp] theorem inv_one : (1 : F)⁻¹ = 1 :=
  (eq_inv_of_mul_eq_one_right (mul_one 1)).symm

/-- The inverse of a nonzero element is nonzero. -/
theorem inv_ne_zero (h : a ≠ 0) : a⁻¹ ≠ 0 :=
  fun h' => zero_ne_one (by rw [← mul_inv_cancel h, h', mul_zero])

/-- Taking inverses is an involution. -/
@[simp] theorem inv_inv (a : F) : a⁻¹⁻¹ = a := by
  rcases Classical.em (a = 0) with h | h
  · rw [h, inv_zero, inv_zero]
  · exact (eq_inv_of_mul_eq_one_right (inv_mul_cancel h)).symm

/-- The difference of two inverses. -/
theorem inv_sub_inv (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ - b⁻¹ = a⁻¹ * b⁻¹ * (b - a) := by
  rw [mul_sub, mul_assoc, inv_mul_cancel hb, mul_one, mul_right_comm, inv_mul_cancel ha, one_mul]

/-! ### Quotients -/

/-- Division is multiplication by the inverse. -/
theorem div_eq_mul_inv (a b : F) : a / b = a * b⁻¹ :=
  Field.div_eq_mul_inv a b

/-- Zero divided by anything is zero. -/
@[simp] theorem zero_div (a : F) : 0 / a = 0 := by
  rw [div_eq_mul_inv, zero_mul]

/-- Dividing by one changes nothing. -/
@[simp] theorem div_one (a : F) : a / 1 = a := by
  rw [div_eq_mul_inv, inv_one, mul_one]

/-- A nonzero element divided by itself is one. -/
theorem div_self (h : a ≠ 0) : a / a = 1 := by
  rw [div_eq_mul_inv, mul_inv_cancel h]

/-- Multiplying by a nonzero element undoes dividing by it. -/
theorem div_mul_cancel (a : F) (h : b ≠ 0) : a / b * b = a := by
  rw [div_eq_mul_inv, mul_assoc, inv_mul_cancel h, mul_one]

/-- Multiplying by a nonzero element undoes dividing by it, on the left. -/
theorem mul_div_cancel (a : F) (h : b ≠ 0) : b * (a / b) = a := by
  rw [mul_comm, div_mul_cancel a h]

/-- Dividing by a nonzero element undoes multiplying by it. -/
theorem mul_div_cancel_right (a : F) (h : b ≠ 0) : a * b / b = a := by
  rw [div_eq_mul_inv, mul_assoc, mul_inv_cancel h, mul_one]

/-- A common nonzero factor of dividend and divisor may be cancelled. -/
theorem mul_div_mul_left (a b : F) (hc : c ≠ 0) : c * a / (c * b) = a / b := by
  rcases Classical.em (b = 0) with hb | hb
  · rw [hb, mul_zero, div_eq_mul_inv, inv_zero, mul_zero, div_eq_mul_inv, inv_zero, mul_zero]
  · refine mul_left_cancel (mul_ne_zero hc hb) ?_
    rw [mul_div_cancel _ (mul_ne_zero hc hb), mul_assoc, mul_div_cancel a hb]

/-- A factor may be taken out of a dividend. -/
theorem mul_div_assoc (a b c : F) : a * b / c = a * (b / c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_assoc]

/-- Division distributes over addition. -/
theorem add_div (a b c : F) : (a + b) / c = a / c + b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, add_mul]

/-- Division distributes over subtraction. -/
theorem sub_div (a b c : F) : (a - b) / c = a / c - b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, sub_mul]

/-- A sign may be taken out of a dividend. -/
theorem neg_div (a b : F) : -a / b = -(a / b) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, neg_mul]

end Field

variable {F : Type u} [Field F] [LE F] [LT F] [OrderedField F] {a b c d : F}

/-! ### The total order -/

/-- What is not at most something exceeds it. -/
theorem lt_of_not_ge (h : ¬ b ≤ a) : a < b :=
  lt_iff_le_not_ge.mpr ⟨(le_total a b).resolve_right h, h⟩

/-- What is not less than something is at least it. -/
theorem le_of_not_gt (h : ¬ b < a) : a ≤ b :=
  Classical.byContradiction fun h' => h (lt_of_not_ge h')

/-- The negation of `≤` is `>`. -/
theorem not_le : ¬ a ≤ b ↔ b < a :=
  ⟨lt_of_not_ge, not_le_of_gt⟩

/-- The negation of `<` is `≥`. -/
theorem not_lt : ¬ a < b ↔ b ≤ a :=
  ⟨le_of_not_gt, not_lt_of_ge⟩

/-- One element is less than another, or at least it. -/
theorem lt_or_ge (a b : F) : a < b ∨ b ≤ a :=
  (Classical.em (b ≤ a)).elim .inr fun h => .inl (lt_of_not_ge h)

/-- One element is at most another, or exceeds it. -/
theorem le_or_gt (a b : F) : a ≤ b ∨ b < a :=
  (lt_or_ge b a).symm

/-- An element is less than, equal to, or greater than another. -/
theorem lt_trichotomy (a b : F) : a < b ∨ a = b ∨ b < a :=
  (lt_or_ge a b).elim .inl fun h => .inr <|
    (Classical.em (a = b)).elim .inl fun hne => .inr (lt_of_le_of_ne h (Ne.symm hne))

/-- Doubles are ordered as what they double. -/
theorem le_of_add_self_le_add_self (h : a + a ≤ b + b) : a ≤ b :=
  le_of_not_gt fun h' => not_le_of_gt (add_lt_add h' h') h

/-! ### Squares and powers -/

/-- A product of an element with itself is nonnegative. -/
theorem mul_self_nonneg (a : F) : 0 ≤ a * a := by
  rcases le_total 0 a with h | h
  · exact mul_nonneg h h
  · rw [← neg_mul_neg]
    exact mul_nonneg (neg_nonneg.mpr h) (neg_nonneg.mpr h)

/-- A square is nonnegative. -/
theorem sq_nonneg (a : F) : 0 ≤ a ^ 2 := by
  rw [pow_two]
  exact mul_self_nonneg a

/-- Zero is at most one. -/
@[simp] theorem zero_le_one : (0 : F) ≤ 1 := by
  rw [← mul_one (1 : F)]
  exact mul_self_nonneg 1

/-- Zero is less than one. -/
@[simp] theorem zero_lt_one : (0 : F) < 1 :=
  lt_of_le_of_ne zero_le_one zero_ne_one

/-- Powers of a nonnegative element are nonnegative. -/
theorem pow_nonneg (h : 0 ≤ a) : ∀ n : Nat, 0 ≤ a ^ n
  | 0 => by rw [pow_zero]; exact zero_le_one
  | n + 1 => by rw [pow_succ]; exact mul_nonneg (pow_nonneg h n) h

/-! ### Products and the order -/

/-- A product of positive elements is positive. -/
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  lt_of_le_of_ne (mul_nonneg (le_of_lt ha) (le_of_lt hb))
    (mul_ne_zero (ne_of_gt ha) (ne_of_gt hb)).symm

/-- Powers of a positive element are positive. -/
theorem pow_pos (h : 0 < a) : ∀ n : Nat, 0 < a ^ n
  | 0 => by rw [pow_zero]; exact zero_lt_one
  | n + 1 => by rw [pow_succ]; exact mul_pos (pow_pos h n) h

/-- A positive factor on the left preserves the strict order. -/
theorem mul_lt_mul_of_pos_left (h : a < b) (hc : 0 < c) : c * a < c * b := by
  rw [← sub_pos, ← mul_sub]
  exact mul_pos hc (sub_pos.mpr h)

/-- A positive factor on the right preserves the strict order. -/
theorem mul_lt_mul_of_pos_right (h : a < b) (hc : 0 < c) : a * c < b * c := by
  rw [mul_comm a, mul_comm b]
  exact mul_lt_mul_of_pos_left h hc

/-- A common positive factor on the left of an inequality may be cancelled. -/
theorem le_of_mul_le_mul_left (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt fun h' => not_le_of_gt (mul_lt_mul_of_pos_left h' hc) h

/-- A common positive factor on the right of an inequality may be cancelled. -/
theorem le_of_mul_le_mul_right (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt fun h' => not_le_of_gt (mul_lt_mul_of_pos_right h' hc) h

/-- The inverse of a positive element is positive. -/
theorem inv_pos (h : 0 < a) : 0 < a⁻¹ := by
  refine lt_of_not_ge fun h' => not_le_of_gt (zero_lt_one (F := F)) ?_
  rw [← mul_inv_cancel (ne_of_gt h), ← mul_zero a]
  exact mul_le_mul_of_nonneg_left h' (le_of_lt h)

/-- The inverse of a nonnegative element is nonnegative. -/
theorem inv_nonneg (h : 0 ≤ a) : 0 ≤ a⁻¹ := by
  rcases Classical.em (a = 0) with h0 | h0
  · rw [h0, inv_zero]
    exact le_refl 0
  · exact le_of_lt (inv_pos (lt_of_le_of_ne h fun h' => h0 h'.symm))

/-- Taking inverses reverses the order of positive elements. -/
theorem inv_anti₀ (ha : 0 < a) (h : a ≤ b) : b⁻¹ ≤ a⁻¹ := by
  have hb : 0 < b := lt_of_lt_of_le ha h
  refine le_of_mul_le_mul_left (c := a * b) ?_ (mul_pos ha hb)
  rw [mul_assoc, mul_inv_cancel (ne_of_gt hb), mul_one, mul_right_comm,
    mul_inv_cancel (ne_of_gt ha), one_mul]
  exact h

/-- A quotient of nonnegative elements is nonnegative. -/
theorem div_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by
  rw [div_eq_mul_inv]
  exact mul_nonneg ha (inv_nonneg hb)

/-- A quotient of positive elements is positive. -/
theorem div_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by
  rw [div_eq_mul_inv]
  exact mul_pos ha (inv_pos hb)

/-- A positive divisor may be moved to the other side of an inequality. -/
theorem div_le_iff₀ (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := by
  have hca : a / c * c = a := div_mul_cancel a (ne_of_gt hc)
  refine ⟨fun h => ?_, fun h => le_of_mul_le_mul_right (c := c) ?_ hc⟩
  · rw [← hca]
    exact mul_le_mul_of_nonneg_right h (le_of_lt hc)
  · rwa [hca]

/-- A positive divisor may be moved to the other side of an inequality. -/
theorem le_div_iff₀ (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  have hcb : b / c * c = b := div_mul_cancel b (ne_of_gt hc)
  refine ⟨fun h => ?_, fun h => le_of_mul_le_mul_right (c := c) ?_ hc⟩
  · rw [← hcb]
    exact mul_le_mul_of_nonneg_right h (le_of_lt hc)
  · rwa [hcb]

/-! ### Numerals and natural numbers -/

section NatCast

attribute [local instance] Semiring.natCast

omit [LE F] [LT F] [OrderedField F] in
/-- The successor of a natural number, as an element of the field. -/
theorem natCast_succ (n : Nat) : ((n + 1 : Nat) : F) = (n : F) + 1 :=
  Semiring.natCast_succ n

/-- Natural numbers are nonnegative. -/
theorem natCast_nonneg : ∀ n : Nat, 0 ≤ (n : F)
  | 0 => le_of_eq Semiring.natCast_zero.symm
  | n + 1 => by
    rw [natCast_succ]
    exact add_nonneg (natCast_nonneg n) zero_le_one

/-- Successors of natural numbers are positive. -/
theorem natCast_succ_pos (n : Nat) : 0 < ((n + 1 : Nat) : F) := by
  rw [natCast_succ]
  exact add_pos_of_nonneg_of_pos (natCast_nonneg n) zero_lt_one

end NatCast

omit [LE F] [LT F] [OrderedField F] in
/-- One and one are two. -/
theorem one_add_one_eq_two : (1 : F) + 1 = 2 :=
  (Semiring.ofNat_succ 1).symm

omit [LE F] [LT F] [OrderedField F] in
/-- Doubling is adding to itself. -/
theorem two_mul (a : F) : 2 * a = a + a := by
  rw [← one_add_one_eq_two, add_mul, one_mul]

/-- Two is positive. -/
theorem zero_lt_two : (0 : F) < 2 := by
  rw [← one_add_one_eq_two]
  exact add_pos zero_lt_one zero_lt_one

/-- Two halves are a whole. -/
@[simp] theorem add_halves (a : F) : a / 2 + a / 2 = a := by
  rw [← two_mul, mul_comm, div_mul_cancel a (ne_of_gt zero_lt_two)]

/-- Half of a nonnegative element is nonnegative. -/
theorem half_nonneg (h : 0 ≤ a) : 0 ≤ a / 2 :=
  div_nonneg h (le_of_lt zero_lt_two)

/-- Half of a positive element is positive. -/
theorem half_pos (h : 0 < a) : 0 < a / 2 :=
  div_pos h zero_lt_two

/-- Half of a positive element is less than it. -/
theorem half_lt_self (h : 0 < a) : a / 2 < a := by
  have h' := lt_add_of_pos_right (a := a / 2) (half_pos h)
  rwa [add_halves] at h'

/-- What is at most every element above `b` is at most `b`. -/
theorem le_of_forall_pos_le_add (h : ∀ e : F, 0 < e → a ≤ b + e) : a ≤ b := by
  refine le_of_not_gt fun hba => ?_
  have hpos : 0 < a - b := sub_pos.mpr hba
  refine not_le_of_gt (half_lt_self hpos) ?_
  rw [sub_le_iff_le_add, add_comm]
  exact h _ (half_pos hpos)

/-! ### Maxima -/

/-- The maximum of a decidable order, `if a ≤ b then b else a`, is the least upper bound. -/
theorem lawfulOrderSup_maxOfLe [DecidableRel (α := F) (· ≤ ·)] :
    @LawfulOrderSup F maxOfLe _ :=
  @LawfulOrderSup.mk F maxOfLe _ fun a b c => by
    show (if a ≤ b then b else a) ≤ c ↔ _
    split
    · exact ⟨fun h => ⟨le_trans ‹a ≤ b› h, h⟩, And.right⟩
    · exact ⟨fun h => ⟨h, le_trans (le_of_lt (lt_of_not_ge ‹¬ a ≤ b›)) h⟩, And.left⟩

section Max

variable [Max F] [LawfulOrderSup F]

omit [Field F] [LT F] [OrderedField F] in
/-- A bound of a maximum is a bound of both arguments. -/
theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  LawfulOrderSup.max_le_iff a b c

/-- A maximum is an upper bound of its first argument. -/
theorem le_max_left (a b : F) : a ≤ max a b :=
  (max_le_iff.mp (le_refl _)).1

/-- A maximum is an upper bound of its second argument. -/
theorem le_max_right (a b : F) : b ≤ max a b :=
  (max_le_iff.mp (le_refl _)).2

omit [Field F] [LT F] [OrderedField F] in
/-- A maximum is the least upper bound. -/
theorem max_le (ha : a ≤ c) (hb : b ≤ c) : max a b ≤ c :=
  max_le_iff.mpr ⟨ha, hb⟩

/-- The maximum is the larger argument, here the first. -/
theorem max_eq_left (h : b ≤ a) : max a b = a :=
  le_antisymm (max_le (le_refl a) h) (le_max_left a b)

/-- The maximum is the larger argument, here the second. -/
theorem max_eq_right (h : a ≤ b) : max a b = b :=
  le_antisymm (max_le h (le_refl b)) (le_max_right a b)

/-- The maximum is one of its arguments. -/
theorem max_choice (a b : F) : max a b = a ∨ max a b = b :=
  (le_total b a).elim (fun h => .inl (max_eq_left h)) fun h => .inr (max_eq_right h)

/-- The maximum does not depend on the order of its arguments. -/
theorem max_comm (a b : F) : max a b = max b a :=
  le_antisymm (max_le (le_max_right b a) (le_max_left b a))
    (max_le (le_max_right a b) (le_max_left a b))

/-- The maximum of an element and itself. -/
@[simp] theorem max_self (a : F) : max a a = a :=
  max_eq_left (le_refl a)

/-- The maximum is monotone in both arguments. -/
theorem max_le_max (h₁ : a ≤ b) (h₂ : c ≤ d) : max a c ≤ max b d :=
  max_le (le_trans h₁ (le_max_left b d)) (le_trans h₂ (le_max_right b d))

end Max

/-! ### Minima -/

/-- The minimum of a decidable order, `if a ≤ b then a else b`, is the greatest lower bound. -/
theorem lawfulOrderInf_minOfLe [DecidableRel (α := F) (· ≤ ·)] :
    @LawfulOrderInf F minOfLe _ :=
  @LawfulOrderInf.mk F minOfLe _ fun c a b => by
    show (c ≤ if a ≤ b then a else b) ↔ _
    split
    · exact ⟨fun h => ⟨h, le_trans h ‹a ≤ b›⟩, And.left⟩
    · exact ⟨fun h => ⟨le_trans h (le_of_lt (lt_of_not_ge ‹¬ a ≤ b›)), h⟩, And.right⟩

section Min

variable [Min F] [LawfulOrderInf F]

omit [Field F] [LT F] [OrderedField F] in
/-- A lower bound of a minimum is a lower bound of both arguments. -/
theorem le_min_iff : c ≤ min a b ↔ c ≤ a ∧ c ≤ b :=
  LawfulOrderInf.le_min_iff c a b

/-- A minimum is a lower bound of its first argument. -/
theorem min_le_left (a b : F) : min a b ≤ a :=
  (le_min_iff.mp (le_refl _)).1

/-- A minimum is a lower bound of its second argument. -/
theorem min_le_right (a b : F) : min a b ≤ b :=
  (le_min_iff.mp (le_refl _)).2

omit [Field F] [LT F] [OrderedField F] in
/-- A minimum is the greatest lower bound. -/
theorem le_min (ha : c ≤ a) (hb : c ≤ b) : c ≤ min a b :=
  le_min_iff.mpr ⟨ha, hb⟩

/-- What is less than both arguments is less than the minimum. -/
theorem lt_min (ha : c < a) (hb : c < b) : c < min a b := by
  rcases le_total a b with h | h
  · exact lt_of_lt_of_le ha (le_min (le_refl a) h)
  · exact lt_of_lt_of_le hb (le_min h (le_refl b))

/-- The minimum is the smaller argument, here the first. -/
theorem min_eq_left (h : a ≤ b) : min a b = a :=
  le_antisymm (min_le_left a b) (le_min (le_refl a) h)

/-- The minimum is the smaller argument, here the second. -/
theorem min_eq_right (h : b ≤ a) : min a b = b :=
  le_antisymm (min_le_right a b) (le_min h (le_refl b))

/-- The minimum is one of its arguments. -/
theorem min_choice (a b : F) : min a b = a ∨ min a b = b :=
  (le_total a b).elim (fun h => .inl (min_eq_left h)) fun h => .inr (min_eq_right h)

/-- The minimum does not depend on the order of its arguments. -/
theorem min_comm (a b : F) : min a b = min b a :=
  le_antisymm (le_min (min_le_right a b) (min_le_left a b))
    (le_min (min_le_right b a) (min_le_left b a))

/-- The minimum of an element and itself. -/
@[simp] theorem min_self (a : F) : min a a = a :=
  min_eq_left (le_refl a)

/-- The minimum is monotone in both arguments. -/
theorem min_le_min (h₁ : a ≤ b) (h₂ : c ≤ d) : min a c ≤ min b d :=
  le_min (le_trans (min_le_left a c) h₁) (le_trans (min_le_right a c) h₂)

end Min

/-! ### Absolute values -/

/-- The absolute value of an element: the larger of itself and its additive inverse. -/
def abs {F : Type u} [Neg F] [Max F] (a : F) : F :=
  max a (-a)

variable [Max F] [LawfulOrderSup F]

/-- An element is at most its absolute value. -/
theorem le_abs_self (a : F) : a ≤ abs a :=
  le_max_left a (-a)

/-- The additive inverse of an element is at most its absolute value. -/
theorem neg_le_abs (a : F) : -a ≤ abs a :=
  le_max_right a (-a)

/-- The absolute value of a nonnegative element is the element. -/
theorem abs_of_nonneg (h : 0 ≤ a) : abs a = a :=
  max_eq_left (le_trans (neg_nonpos.mpr h) h)

/-- The absolute value of an element at most zero is its additive inverse. -/
theorem abs_of_nonpos (h : a ≤ 0) : abs a = -a :=
  max_eq_right (le_trans h (neg_nonneg.mpr h))

/-- The absolute value of a positive element is the element. -/
theorem abs_of_pos (h : 0 < a) : abs a = a :=
  abs_of_nonneg (le_of_lt h)

/-- The absolute value of zero. -/
@[simp] theorem abs_zero : abs (0 : F) = 0 :=
  abs_of_nonneg (le_refl 0)

/-- An element and its additive inverse have the same absolute value. -/
@[simp] theorem abs_neg (a : F) : abs (-a) = abs a := by
  rw [abs, neg_neg, max_comm, ← abs]

/-- A difference and the reversed difference have the same absolute value. -/
theorem abs_sub_comm (a b : F) : abs (a - b) = abs (b - a) := by
  rw [← neg_sub, abs_neg]

/-- An absolute value is nonnegative. -/
@[simp] theorem abs_nonneg (a : F) : 0 ≤ abs a :=
  (le_total 0 a).elim (fun h => le_trans h (le_abs_self a))
    fun h => le_trans (neg_nonneg.mpr h) (neg_le_abs a)

/-- A bound of an absolute value is a bound on both sides. -/
theorem abs_le : abs a ≤ b ↔ -b ≤ a ∧ a ≤ b := by
  rw [abs, max_le_iff, neg_le]
  exact And.comm

/-- An element within `c` of another is at most `c` above it. -/
theorem le_add_of_abs_sub_le (h : abs (a - b) ≤ c) : a ≤ b + c := by
  rw [add_comm, ← sub_le_iff_le_add]
  exact (abs_le.mp h).2

/-- The distance of two elements is bounded if each is at most so much above the other. -/
theorem abs_sub_le_iff : abs (a - b) ≤ c ↔ a ≤ b + c ∧ b ≤ a + c := by
  refine ⟨fun h => ⟨le_add_of_abs_sub_le h, le_add_of_abs_sub_le ?_⟩, fun h => max_le ?_ ?_⟩
  · rwa [abs_sub_comm]
  · rw [sub_le_iff_le_add, add_comm]
    exact h.1
  · rw [neg_sub, sub_le_iff_le_add, add_comm]
    exact h.2

/-- The triangle inequality. -/
theorem abs_add_le (a b : F) : abs (a + b) ≤ abs a + abs b := by
  refine max_le (add_le_add (le_abs_self a) (le_abs_self b)) ?_
  rw [neg_add]
  exact add_le_add (neg_le_abs a) (neg_le_abs b)

/-- The triangle inequality for distances. -/
theorem abs_sub_le (a b c : F) : abs (a - c) ≤ abs (a - b) + abs (b - c) := by
  rw [← sub_add_sub_cancel a b c]
  exact abs_add_le _ _

/-- Two sums are at most as far apart as their summands are together. -/
theorem abs_add_sub_add_le (a b c d : F) :
    abs (a + b - (c + d)) ≤ abs (a - c) + abs (b - d) := by
  rw [add_sub_add_comm]
  exact abs_add_le _ _

/-- The absolute value of a product. -/
theorem abs_mul (a b : F) : abs (a * b) = abs a * abs b := by
  rcases le_total 0 a with ha | ha <;> rcases le_total 0 b with hb | hb
  · rw [abs_of_nonneg ha, abs_of_nonneg hb, abs_of_nonneg (mul_nonneg ha hb)]
  · rw [← abs_neg, ← mul_neg, abs_of_nonneg ha, abs_of_nonpos hb,
      abs_of_nonneg (mul_nonneg ha (neg_nonneg.mpr hb))]
  · rw [← abs_neg, ← neg_mul, abs_of_nonpos ha, abs_of_nonneg hb,
      abs_of_nonneg (mul_nonneg (neg_nonneg.mpr ha) hb)]
  · rw [← neg_mul_neg, abs_of_nonpos ha, abs_of_nonpos hb,
      abs_of_nonneg (mul_nonneg (neg_nonneg.mpr ha) (neg_nonneg.mpr hb))]

/-- A bound of the distance of two products by the distances of their factors. -/
theorem abs_mul_sub_mul_le (a b c d : F) :
    abs (a * b - c * d) ≤ abs a * abs (b - d) + abs (a - c) * abs d := by
  rw [← sub_add_sub_cancel (a * b) (a * d), ← mul_sub, ← sub_mul, ← abs_mul, ← abs_mul]
  exact abs_add_le _ _

/-- A bound of the distance of two inverses by the distance of elements away from zero. -/
theorem abs_inv_sub_inv_le (hc : 0 < c) (ha : c ≤ a) (hb : c ≤ b) :
    abs (a⁻¹ - b⁻¹) ≤ c⁻¹ * c⁻¹ * abs (a - b) := by
  have ha' : 0 < a := lt_of_lt_of_le hc ha
  have hb' : 0 < b := lt_of_lt_of_le hc hb
  have hab : 0 < a⁻¹ * b⁻¹ := mul_pos (inv_pos ha') (inv_pos hb')
  rw [inv_sub_inv (ne_of_gt ha') (ne_of_gt hb'), abs_mul, abs_of_pos hab, abs_sub_comm]
  refine mul_le_mul_of_nonneg_right ?_ (abs_nonneg _)
  exact mul_le_mul (inv_anti₀ hc ha) (inv_anti₀ hc hb) (le_of_lt (inv_pos hb'))
    (le_of_lt (inv_pos hc))

/-- An absolute value is zero only for zero. -/
theorem abs_eq_zero : abs a = 0 ↔ a = 0 := by
  refine ⟨fun h => le_antisymm ?_ ?_, fun h => by rw [h, abs_zero]⟩
  · rw [← h]
    exact le_abs_self a
  · rw [← neg_nonpos, ← h]
    exact neg_le_abs a

end OrderedField

end LatentObjective
