/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedField

/-!
# Powers and the order

Powers in ordered fields are monotone, and `(1 + a) ^ n` is at least `1 + n * a`: Bernoulli's
inequality. Besides, a few rules of inverses and absolute values that are needed with them.
-/

namespace LatentObjective

namespace OrderedField

open Lean.Grind (Semiring Field)
open OrderedRing

universe u

attribute [local instance] Semiring.natCast

section Field

variable {F : Type u} [Field F] {a b : F}

/-- A power with a product as its exponent is a power of a power. -/
theorem pow_mul (a : F) (m : Nat) : ∀ n : Nat, a ^ (m * n) = (a ^ m) ^ n
  | 0 => by rw [Nat.mul_zero, pow_zero, pow_zero]
  | n + 1 => by rw [Nat.mul_succ, pow_add, pow_mul a m n, pow_succ]

/-- Powers of a nonzero element are nonzero. -/
theorem pow_ne_zero (h : a ≠ 0) : ∀ n : Nat, a ^ n ≠ 0
  | 0 => by rw [pow_zero]; exact one_ne_zero
  | n + 1 => by rw [pow_succ]; exact mul_ne_zero (pow_ne_zero h n) h

/-- The inverse of a product. -/
theorem mul_inv (a b : F) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  rcases Classical.em (a * b = 0) with h | h
  · rcases mul_eq_zero.mp h with h | h <;> simp [h]
  · have ha : a ≠ 0 := fun ha => h (by rw [ha, zero_mul])
    have hb : b ≠ 0 := fun hb => h (by rw [hb, mul_zero])
    exact (eq_inv_of_mul_eq_one_right (by
      rw [mul_mul_mul_comm, mul_inv_cancel ha, mul_inv_cancel hb, mul_one])).symm

/-- The inverse of a power. -/
theorem inv_pow (a : F) : ∀ n : Nat, a⁻¹ ^ n = (a ^ n)⁻¹
  | 0 => by rw [pow_zero, pow_zero, inv_one]
  | n + 1 => by rw [pow_succ, pow_succ, inv_pow a n, mul_inv]

end Field

variable {F : Type u} [Field F] [LE F] [LT F] [OrderedField F] {a b c : F}

/-- What exceeds something by a nonnegative amount is at least it. -/
theorem le_of_sub_eq (h : b - a = c) (hc : 0 ≤ c) : a ≤ b :=
  sub_nonneg.mp (le_trans hc (le_of_eq h.symm))

/-- What exceeds something by a positive amount is greater. -/
theorem lt_of_sub_eq (h : b - a = c) (hc : 0 < c) : a < b :=
  sub_pos.mp (lt_of_lt_of_le hc (le_of_eq h.symm))

/-- Powers of nonnegative elements are monotone. -/
theorem pow_le_pow_left (ha : 0 ≤ a) (h : a ≤ b) : ∀ n : Nat, a ^ n ≤ b ^ n
  | 0 => by rw [pow_zero, pow_zero]; exact le_refl 1
  | n + 1 => by
    rw [pow_succ, pow_succ]
    exact mul_le_mul (pow_le_pow_left ha h n) h ha (pow_nonneg (le_trans ha h) n)

/-- Powers of what is between zero and one are at most one. -/
theorem pow_le_one (ha : 0 ≤ a) (h : a ≤ 1) (n : Nat) : a ^ n ≤ 1 :=
  le_trans (pow_le_pow_left ha h n) (le_of_eq (one_pow n))

/-- Nonnegative elements are ordered as their squares. -/
theorem le_of_sq_le_sq (hb : 0 ≤ b) (h : a ^ 2 ≤ b ^ 2) : a ≤ b := by
  refine le_of_not_gt fun hba => not_le_of_gt ?_ h
  rw [pow_two, pow_two]
  exact lt_of_le_of_lt (mul_le_mul_of_nonneg_left (le_of_lt hba) hb)
    (mul_lt_mul_of_pos_right hba (lt_of_le_of_lt hb hba))

/-- Nonnegative elements with the same square are the same. -/
theorem eq_of_sq_eq_sq (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ^ 2 = b ^ 2) : a = b :=
  le_antisymm (le_of_sq_le_sq hb (le_of_eq h)) (le_of_sq_le_sq ha (le_of_eq h.symm))

/-- **Bernoulli's inequality.** -/
theorem one_add_mul_le_pow (h : 0 ≤ 1 + a) : ∀ n : Nat, 1 + (n : F) * a ≤ (1 + a) ^ n
  | 0 => by
    rw [Semiring.natCast_zero, zero_mul, add_zero, pow_zero]
    exact le_refl 1
  | n + 1 => by
    have hn : 0 ≤ n * (a * a) := mul_nonneg (natCast_nonneg n) (mul_self_nonneg a)
    have h' : 1 + ((n + 1 : Nat) : F) * a + n * (a * a) = (1 + n * a) * (1 + a) := by
      rw [natCast_succ]
      ring_nf_ac
    rw [pow_succ]
    refine le_trans (le_trans (le_add_of_nonneg_right hn) (le_of_eq h')) ?_
    exact mul_le_mul_of_nonneg_right (one_add_mul_le_pow h n) h

/-! ### Natural numbers -/

omit [LE F] [LT F] [OrderedField F] in
/-- The cast of a power. -/
theorem natCast_pow (m : Nat) : ∀ n : Nat, ((m ^ n : Nat) : F) = (m : F) ^ n
  | 0 => by rw [Nat.pow_zero, pow_zero, Semiring.natCast_one]
  | n + 1 => by rw [Nat.pow_succ, Semiring.natCast_mul, natCast_pow m n, pow_succ]

/-- Natural numbers are ordered alike in a field. -/
theorem natCast_le {m n : Nat} (h : m ≤ n) : (m : F) ≤ (n : F) := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Semiring.natCast_add]
  exact le_add_of_nonneg_right (natCast_nonneg _)

/-- Positive natural numbers are at least one. -/
theorem one_le_natCast {n : Nat} (h : 0 < n) : 1 ≤ (n : F) := by
  cases n with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ n =>
    rw [natCast_succ]
    exact le_add_of_nonneg_left (natCast_nonneg n)

/-- Positive natural numbers are positive. -/
theorem natCast_pos {n : Nat} (h : 0 < n) : 0 < (n : F) :=
  lt_of_lt_of_le zero_lt_one (one_le_natCast h)

/-- A quotient of natural numbers, rounded down. -/
theorem natCast_div_le (m : Nat) {n : Nat} (hn : 0 < n) : ((m / n : Nat) : F) ≤ m / n := by
  rw [le_div_iff₀ (natCast_pos hn), ← Semiring.natCast_mul]
  exact natCast_le (Nat.div_mul_le_self m n)

/-- A quotient of natural numbers, rounded up. -/
theorem div_le_natCast_div_succ (m : Nat) {n : Nat} (hn : 0 < n) :
    (m : F) / n ≤ ((m / n + 1 : Nat) : F) := by
  rw [div_le_iff₀ (natCast_pos hn), ← Semiring.natCast_mul]
  exact natCast_le (Nat.le_of_lt ((Nat.div_lt_iff_lt_mul hn).mp (Nat.lt_succ_self _)))

/-- Compounding `m` times as often at an `m`th of the rate gives no less. -/
theorem one_add_pow_le_pow_mul (ha : 0 ≤ 1 + a) (n : Nat) {m : Nat} (hm : 0 < m) :
    0 ≤ 1 + a / m ∧ (1 + a) ^ n ≤ (1 + a / m) ^ (m * n) := by
  have hm' : 0 < (m : F) := natCast_pos hm
  have hcancel : (m : F) * (a / m) = a := mul_div_cancel a (ne_of_gt hm')
  have h : 0 ≤ 1 + a / m := by
    refine le_of_mul_le_mul_left (c := (m : F)) ?_ hm'
    rw [mul_zero, mul_add, mul_one, hcancel]
    exact le_trans ha (add_le_add_right (one_le_natCast hm) a)
  refine ⟨h, ?_⟩
  have h' := one_add_mul_le_pow h m
  rw [hcancel] at h'
  rw [pow_mul]
  exact pow_le_pow_left ha h' n

/-! ### Absolute values -/

section Abs

variable [Max F] [Std.LawfulOrderSup F]

/-- The absolute value of a nonzero element is positive. -/
theorem abs_pos (h : a ≠ 0) : 0 < abs a :=
  lt_of_le_of_ne (abs_nonneg a) fun h' => h (abs_eq_zero.mp h'.symm)

/-- The absolute value of an inverse. -/
theorem abs_inv (a : F) : abs a⁻¹ = (abs a)⁻¹ := by
  rcases Classical.em (a = 0) with h | h
  · rw [h, inv_zero, abs_zero, inv_zero]
  · refine eq_inv_of_mul_eq_one_right ?_
    rw [← abs_mul, mul_inv_cancel h, abs_of_nonneg zero_le_one]

end Abs

end OrderedField

end LatentObjective
