/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.RatField

/-!
# Rational numbers: the order

The order is that of the fractions multiplied crosswise (`Rat.lt_iff`, `Rat.le_iff`), and a linear
order that addition and multiplication by positive numbers respect.
-/

namespace Rat

/-! ### The order in terms of fractions -/

/-- The denominator is positive among the integers. -/
private theorem natCast_den_pos (q : Rat) : (0 : Int) < q.den :=
  Int.natCast_pos.mpr q.den_pos

/-- Not at most means greater. -/
protected theorem not_le {a b : Rat} : ¬a ≤ b ↔ b < a := by
  show ¬b.blt a = false ↔ b.blt a = true
  cases b.blt a with
  | false => exact ⟨fun h => absurd rfl h, fun h => Bool.noConfusion h⟩
  | true => exact ⟨fun _ => rfl, fun _ h => Bool.noConfusion h⟩

/-- Not smaller means at least. -/
protected theorem not_lt {a b : Rat} : ¬a < b ↔ b ≤ a := by
  rw [← Rat.not_le, Decidable.not_not]

/-- The strict order compares the fractions crosswise. -/
protected theorem lt_iff (a b : Rat) : a < b ↔ a.num * b.den < b.num * a.den := by
  have ha := natCast_den_pos a
  have hb := natCast_den_pos b
  show Rat.blt a b = true ↔ _
  unfold Rat.blt
  simp only [Bool.and_eq_true, decide_eq_true_eq]
  by_cases h₁ : a.num < 0 ∧ 0 ≤ b.num
  · rw [if_pos h₁]
    have h := Int.lt_of_lt_of_le (Int.mul_lt_mul_of_pos_right h₁.1 hb)
      (Int.le_of_eq (Int.zero_mul b.den))
    exact ⟨fun _ => Int.lt_of_lt_of_le h (Int.mul_nonneg h₁.2 (Int.le_of_lt ha)), fun _ => rfl⟩
  rw [if_neg h₁]
  by_cases h₂ : a.num = 0
  · rw [if_pos h₂, h₂, Int.zero_mul, decide_eq_true_iff]
    refine ⟨fun h => Int.mul_pos h ha, fun h => Int.not_le.mp fun h' => Int.not_le_of_gt h ?_⟩
    have h := Int.mul_le_mul_of_nonneg_right h' (Int.le_of_lt ha)
    rw [Int.zero_mul] at h
    exact h
  rw [if_neg h₂]
  by_cases h₃ : 0 < a.num ∧ b.num ≤ 0
  · rw [if_pos h₃]
    refine ⟨fun h => Bool.noConfusion h, fun h => absurd h (Int.not_lt.mpr ?_)⟩
    have h := Int.mul_le_mul_of_nonneg_right h₃.2 (Int.le_of_lt ha)
    rw [Int.zero_mul] at h
    exact Int.le_trans h (Int.mul_nonneg (Int.le_of_lt h₃.1) (Int.le_of_lt hb))
  rw [if_neg h₃]
  exact decide_eq_true_iff

/-- The order compares the fractions crosswise. -/
protected theorem le_iff (a b : Rat) : a ≤ b ↔ a.num * b.den ≤ b.num * a.den := by
  rw [← Rat.not_lt, Rat.lt_iff, Int.not_lt]

/-! ### Linear order -/

/-- Reflexivity. -/
protected theorem le_refl {a : Rat} : a ≤ a :=
  (Rat.le_iff a a).mpr (Int.le_refl _)

/-- Transitivity. -/
protected theorem le_trans {a b c : Rat} (hab : a ≤ b) (hbc : b ≤ c) : a ≤ c := by
  rw [Rat.le_iff] at *
  refine Int.le_of_mul_le_mul_right ?_ (natCast_den_pos b)
  calc a.num * c.den * b.den = a.num * b.den * c.den := Int.mul_right_comm _ _ _
    _ ≤ b.num * a.den * c.den :=
      Int.mul_le_mul_of_nonneg_right hab (Int.le_of_lt (natCast_den_pos c))
    _ = b.num * c.den * a.den := Int.mul_right_comm _ _ _
    _ ≤ c.num * b.den * a.den :=
      Int.mul_le_mul_of_nonneg_right hbc (Int.le_of_lt (natCast_den_pos a))
    _ = c.num * a.den * b.den := Int.mul_right_comm _ _ _

/-- Antisymmetry. -/
protected theorem le_antisymm {a b : Rat} (hab : a ≤ b) (hba : b ≤ a) : a = b := by
  rw [Rat.le_iff] at *
  rw [← mkRat_self a, ← mkRat_self b]
  exact (mkRat_eq_iff a.den_nz b.den_nz).mpr (Int.le_antisymm hab hba)

/-- Any two numbers are comparable. -/
protected theorem le_total {a b : Rat} : a ≤ b ∨ b ≤ a := by
  rw [Rat.le_iff, Rat.le_iff]
  exact Int.le_total _ _

/-- A smaller number is at most. -/
protected theorem le_of_lt {a b : Rat} (ha : a < b) : a ≤ b :=
  Rat.le_total.resolve_right (Rat.not_le.mpr ha)

/-- No number is smaller than itself. -/
@[simp] protected theorem lt_irrefl {a : Rat} : ¬a < a :=
  Rat.not_lt.mpr Rat.le_refl

/-- A smaller number differs. -/
protected theorem ne_of_lt {a b : Rat} (ha : a < b) : a ≠ b :=
  fun h => Rat.lt_irrefl (a := b) (by rw [h] at ha; exact ha)

/-- A greater number differs. -/
protected theorem ne_of_gt {a b : Rat} (ha : a < b) : b ≠ a :=
  (Rat.ne_of_lt ha).symm

/-- A number that is at most another and differs from it is smaller. -/
protected theorem lt_of_le_of_ne {a b : Rat} (ha : a ≤ b) (hb : a ≠ b) : a < b :=
  Rat.not_le.mp fun h => hb (Rat.le_antisymm ha h)

/-! ### Order and addition -/

/-- A rational number is nonnegative exactly if its numerator is. -/
@[simp] theorem num_nonneg {q : Rat} : 0 ≤ q.num ↔ 0 ≤ q := by
  rw [Rat.le_iff, zero_num, zero_den, Int.zero_mul, Int.ofNat_one, Int.mul_one]

/-- A fraction is nonnegative exactly if its numerator is. -/
private theorem mkRat_nonneg_iff {n : Int} {d : Nat} (hd : d ≠ 0) : 0 ≤ mkRat n d ↔ 0 ≤ n := by
  have h := (mkRat_eq_iff (mkRat n d).den_nz hd).mp (mkRat_self (mkRat n d))
  have hd' : (0 : Int) < d := Int.natCast_pos.mpr (Nat.pos_of_ne_zero hd)
  rw [← num_nonneg]
  constructor
  · intro h'
    refine Int.le_of_mul_le_mul_right ?_ (natCast_den_pos (mkRat n d))
    rw [Int.zero_mul, ← h]
    exact Int.mul_nonneg h' (Int.le_of_lt hd')
  · intro h'
    refine Int.le_of_mul_le_mul_right ?_ hd'
    rw [Int.zero_mul, h]
    exact Int.mul_nonneg h' (Int.le_of_lt (natCast_den_pos _))

/-- A number is at most another exactly if the difference is nonnegative. -/
protected theorem le_iff_sub_nonneg (a b : Rat) : a ≤ b ↔ 0 ≤ b - a := by
  rw [sub_def, normalize_eq_mkRat, mkRat_nonneg_iff (Nat.mul_ne_zero b.den_nz a.den_nz),
    Int.sub_nonneg, Rat.le_iff]

/-- A sum of nonnegative numbers is nonnegative. -/
protected theorem add_nonneg {a b : Rat} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by
  rw [add_def', mkRat_nonneg_iff (Nat.mul_ne_zero a.den_nz b.den_nz)]
  exact Int.add_nonneg (Int.mul_nonneg (num_nonneg.mpr ha) (Int.le_of_lt (natCast_den_pos b)))
    (Int.mul_nonneg (num_nonneg.mpr hb) (Int.le_of_lt (natCast_den_pos a)))

/-- A number and its negation are nonnegative only for zero. -/
protected theorem nonneg_antisymm {q : Rat} (h : 0 ≤ q) (h' : 0 ≤ -q) : q = 0 := by
  rw [← num_nonneg] at *
  exact num_eq_zero.mp (Int.le_antisymm (Int.neg_nonneg.mp h') h)

/-- A number or its negation is nonnegative. -/
protected theorem nonneg_total (a : Rat) : 0 ≤ a ∨ 0 ≤ -a := by
  rw [← num_nonneg, ← num_nonneg, neg_num, Int.neg_nonneg]
  exact Int.le_total _ _

/-- A common left summand cancels from an inequality. -/
protected theorem add_le_add_left {a b c : Rat} : c + a ≤ c + b ↔ a ≤ b := by
  rw [Rat.le_iff_sub_nonneg, Rat.le_iff_sub_nonneg a, ← Rat.neg_sub, Rat.sub_eq_add_neg (c + a),
    ← Rat.neg_sub a]
  have h : c + a + -(c + b) = a - b := by
    apply Rat.add_right_cancel (c + b)
    rw [Rat.add_assoc, Rat.neg_add_cancel, Rat.add_zero, Rat.sub_eq_add_neg, Rat.add_assoc,
      Rat.add_left_comm (-b), Rat.neg_add_cancel, Rat.add_zero, Rat.add_comm]
  rw [h]

/-- A common right summand cancels from an inequality. -/
protected theorem add_le_add_right {a b c : Rat} : a + c ≤ b + c ↔ a ≤ b := by
  rw [Rat.add_comm a, Rat.add_comm b, Rat.add_le_add_left]

/-- A number is smaller than another exactly if the difference is positive. -/
protected theorem lt_iff_sub_pos (a b : Rat) : a < b ↔ 0 < b - a := by
  rw [← Rat.not_le, ← Rat.not_le, Rat.le_iff_sub_nonneg, Rat.le_iff_sub_nonneg (b - a) 0,
    Rat.sub_eq_add_neg 0, Rat.zero_add, Rat.neg_sub]

/-! ### Order and multiplication -/

/-- A product of nonnegative numbers is nonnegative. -/
protected theorem mul_nonneg {a b : Rat} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  rw [mul_def', mkRat_nonneg_iff (Nat.mul_ne_zero a.den_nz b.den_nz)]
  exact Int.mul_nonneg (num_nonneg.mpr ha) (num_nonneg.mpr hb)

/-- A product of positive numbers is positive. -/
protected theorem mul_pos {a b : Rat} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  Rat.lt_of_le_of_ne (Rat.mul_nonneg (Rat.le_of_lt ha) (Rat.le_of_lt hb)) fun h =>
    (Rat.mul_eq_zero.mp h.symm).elim (Rat.ne_of_gt ha) (Rat.ne_of_gt hb)

/-- Multiplication by a positive number on the left preserves the strict order. -/
protected theorem mul_lt_mul_of_pos_left {a b c : Rat} (ha : a < b) (hc : 0 < c) :
    c * a < c * b := by
  rw [Rat.lt_iff_sub_pos, Rat.sub_eq_add_neg] at ha ⊢
  rw [← Rat.mul_neg, ← Rat.mul_add]
  exact Rat.mul_pos hc ha

/-- Multiplication by a positive number on the right preserves the strict order. -/
protected theorem mul_lt_mul_of_pos_right {a b c : Rat} (ha : a < b) (hc : 0 < c) :
    a * c < b * c := by
  rw [Rat.mul_comm a, Rat.mul_comm b]
  exact Rat.mul_lt_mul_of_pos_left ha hc

/-- A positive left factor cancels from an inequality. -/
protected theorem le_of_mul_le_mul_left {a b c : Rat} (ha : c * a ≤ c * b) (hc : 0 < c) :
    a ≤ b :=
  Rat.not_lt.mp fun h => Rat.not_le.mpr (Rat.mul_lt_mul_of_pos_left h hc) ha

/-- A positive right factor cancels from an inequality. -/
protected theorem le_of_mul_le_mul_right {a b c : Rat} (ha : a * c ≤ b * c) (hc : 0 < c) :
    a ≤ b := by
  rw [Rat.mul_comm a, Rat.mul_comm b] at ha
  exact Rat.le_of_mul_le_mul_left ha hc

/-! ### Casts -/

/-- The cast from the integers respects the order. -/
theorem intCast_le_intCast {a b : Int} : (a : Rat) ≤ (b : Rat) ↔ a ≤ b := by
  rw [Rat.le_iff, num_intCast, num_intCast, den_intCast, den_intCast, Int.ofNat_one, Int.mul_one,
    Int.mul_one]

/-- The cast from the integers respects the strict order. -/
theorem intCast_lt_intCast {a b : Int} : (a : Rat) < (b : Rat) ↔ a < b := by
  rw [Rat.lt_iff, num_intCast, num_intCast, den_intCast, den_intCast, Int.ofNat_one, Int.mul_one,
    Int.mul_one]

/-- The cast from the natural numbers respects the order. -/
theorem natCast_le_natCast {a b : Nat} : (a : Rat) ≤ (b : Rat) ↔ a ≤ b :=
  intCast_le_intCast.trans Int.ofNat_le

/-- The cast from the natural numbers respects the strict order. -/
theorem natCast_lt_natCast {a b : Nat} : (a : Rat) < (b : Rat) ↔ a < b :=
  intCast_lt_intCast.trans Int.ofNat_lt

/-- The cast of a nonnegative integer is nonnegative. -/
theorem intCast_nonneg {a : Int} : 0 ≤ (a : Rat) ↔ 0 ≤ a :=
  intCast_le_intCast (a := 0)

/-- The cast of a natural number is nonnegative. -/
theorem natCast_nonneg {a : Nat} : 0 ≤ (a : Rat) :=
  intCast_nonneg.mpr (Int.ofNat_zero_le a)

/-- The cast of a positive integer is positive. -/
theorem intCast_pos {a : Int} : 0 < (a : Rat) ↔ 0 < a :=
  intCast_lt_intCast (a := 0)

/-- The cast of a positive natural number is positive. -/
theorem natCast_pos {a : Nat} : 0 < (a : Rat) ↔ 0 < a :=
  intCast_pos.trans Int.natCast_pos

end Rat
