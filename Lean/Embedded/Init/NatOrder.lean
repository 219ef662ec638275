/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatBasic

/-!
# Natural numbers: order and subtraction

The linear order of the natural numbers, its agreement with addition and multiplication, truncated
subtraction, and maxima and minima.
-/

namespace Nat

attribute [simp] Nat.zero_le Nat.le_refl Nat.lt_irrefl Nat.lt_add_one Nat.not_lt_zero zero_lt_succ

/-! ### Order -/

/-- Equal numbers are at most each other. -/
protected theorem le_of_eq {n m : Nat} (p : n = m) : n ≤ m := by
  rw [p]; exact Nat.le_refl m

/-- Reflexivity of the order, with the number implicit. -/
protected theorem le_rfl {n : Nat} : n ≤ n :=
  Nat.le_refl n

/-- A successor that is at most a number: so is the number before it. -/
theorem le_of_succ_le {n m : Nat} (h : succ n ≤ m) : n ≤ m :=
  Nat.le_trans (le_succ n) h

/-- A smaller number is at most. -/
protected theorem le_of_lt {n m : Nat} (h : n < m) : n ≤ m :=
  le_of_succ_le h

/-- Strict inequality in terms of the successor. -/
theorem lt_of_succ_le {n m : Nat} (h : succ n ≤ m) : n < m := h

/-- Strict inequality in terms of the successor. -/
theorem succ_le_of_lt {n m : Nat} (h : n < m) : succ n ≤ m := h

/-- Strict inequality in terms of one more. -/
theorem add_one_le_of_lt {n m : Nat} (h : n < m) : n + 1 ≤ m := h

/-- Successors preserve strict inequalities. -/
theorem succ_lt_succ {n m : Nat} : n < m → succ n < succ m :=
  succ_le_succ

/-- Successors reflect strict inequalities. -/
theorem lt_of_succ_lt_succ {n m : Nat} : succ n < succ m → n < m :=
  le_of_succ_le_succ

/-- A number below one more is at most the number. -/
protected theorem le_of_lt_add_one {n m : Nat} : n < m + 1 → n ≤ m :=
  le_of_succ_le_succ

/-- A number that is at most another is below one more. -/
protected theorem lt_add_one_of_le {n m : Nat} : n ≤ m → n < m + 1 :=
  succ_le_succ

/-- Below one more means at most. -/
protected theorem lt_add_one_iff : m < n + 1 ↔ m ≤ n :=
  ⟨le_of_lt_succ, lt_succ_of_le⟩

/-- Any two numbers are comparable. -/
protected theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m :=
  (Nat.lt_or_ge m n).imp Nat.le_of_lt id

/-- A number that is at most zero is zero. -/
theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 :=
  Nat.le_antisymm h (zero_le n)

/-- A number is zero or positive. -/
theorem eq_zero_or_pos : ∀ n : Nat, n = 0 ∨ n > 0
  | 0 => .inl rfl
  | _ + 1 => .inr (succ_pos _)

/-- A nonzero number is positive. -/
protected theorem pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n :=
  (eq_zero_or_pos n).resolve_left h

/-- A nonzero number is positive. -/
theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a :=
  Nat.pos_of_ne_zero h

/-- Whatever is greater than something is positive. -/
theorem zero_lt_of_lt {a b : Nat} (h : a < b) : 0 < b :=
  Nat.lt_of_le_of_lt (zero_le a) h

/-- A smaller number differs. -/
theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b :=
  fun e => Nat.lt_irrefl b (by rw [e] at h; exact h)

/-- A greater number differs. -/
theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b :=
  (ne_of_lt h).symm

/-- Positive means nonzero. -/
protected theorem pos_iff_ne_zero : 0 < n ↔ n ≠ 0 :=
  ⟨ne_of_gt, Nat.pos_of_ne_zero⟩

/-- Nonzero means positive. -/
protected theorem ne_zero_iff_zero_lt : n ≠ 0 ↔ 0 < n :=
  Nat.pos_iff_ne_zero.symm

/-- What has something below it is not zero. -/
theorem not_eq_zero_of_lt (h : b < a) : a ≠ 0 :=
  ne_of_gt (zero_lt_of_lt h)

/-- A greater number is not at most. -/
protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬n ≤ m :=
  fun h' => Nat.lt_irrefl m (Nat.lt_of_lt_of_le h h')

/-- A smaller number is not at least. -/
protected theorem not_le_of_lt {a b : Nat} : a < b → ¬b ≤ a :=
  Nat.not_le_of_gt

/-- A number that is at least is not smaller. -/
protected theorem not_lt_of_ge {a b : Nat} (h : b ≥ a) : ¬b < a :=
  fun h' => Nat.not_le_of_gt h' h

/-- A number that is at most is not greater. -/
protected theorem not_lt_of_le {a b : Nat} : a ≤ b → ¬b < a :=
  Nat.not_lt_of_ge

/-- What is not at most is greater. -/
theorem gt_of_not_le {n m : Nat} (h : ¬n ≤ m) : n > m :=
  Nat.lt_of_not_le h

/-- What is not at least is smaller. -/
protected theorem lt_of_not_ge {a b : Nat} (h : ¬b ≥ a) : b < a :=
  Nat.lt_of_not_le h

/-- What is not smaller is at least. -/
theorem ge_of_not_lt {n m : Nat} (h : ¬n < m) : n ≥ m :=
  (Nat.lt_or_ge n m).resolve_left h

/-- What is not smaller is at least. -/
protected theorem le_of_not_lt {a b : Nat} : ¬a < b → b ≤ a :=
  ge_of_not_lt

/-- What is not greater is at most. -/
protected theorem le_of_not_gt {a b : Nat} : ¬b > a → b ≤ a :=
  ge_of_not_lt

/-- What is not at least is at most. -/
protected theorem le_of_not_le {a b : Nat} (h : ¬b ≤ a) : a ≤ b :=
  Nat.le_of_lt (Nat.lt_of_not_le h)

/-- Not at most means greater. -/
@[simp] protected theorem not_le {a b : Nat} : ¬a ≤ b ↔ b < a :=
  ⟨Nat.lt_of_not_le, Nat.not_le_of_gt⟩

/-- Not smaller means at least. -/
@[simp] protected theorem not_lt {a b : Nat} : ¬a < b ↔ b ≤ a :=
  ⟨Nat.le_of_not_lt, Nat.not_lt_of_le⟩

/-- Not at most, as an equation between propositions. -/
theorem not_le_eq (a b : Nat) : (¬a ≤ b) = (b + 1 ≤ a) :=
  propext Nat.not_le

/-- Not at least, as an equation between propositions. -/
theorem not_ge_eq (a b : Nat) : (¬a ≥ b) = (a + 1 ≤ b) :=
  not_le_eq b a

/-- Not smaller, as an equation between propositions. -/
theorem not_lt_eq (a b : Nat) : (¬a < b) = (b ≤ a) :=
  propext Nat.not_lt

/-- Not greater, as an equation between propositions. -/
theorem not_gt_eq (a b : Nat) : (¬a > b) = (a ≤ b) :=
  not_lt_eq b a

/-- Strict inequalities do not hold both ways. -/
protected theorem lt_asymm {a b : Nat} (h : a < b) : ¬b < a :=
  Nat.not_lt_of_le (Nat.le_of_lt h)

/-- Of two numbers the first is smaller, equal or greater. -/
protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a :=
  (Nat.lt_or_ge a b).imp_right fun h => (Nat.eq_or_lt_of_le h).imp_left Eq.symm

/-- Different numbers are smaller one way or the other. -/
protected theorem lt_or_gt_of_ne {a b : Nat} (ne : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_trichotomy a b).imp_right fun h => h.resolve_left ne

/-- A number that is at most another is smaller or equal. -/
protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m :=
  (Nat.eq_or_lt_of_le h).symm

/-- At most means smaller or equal. -/
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m :=
  ⟨Nat.lt_or_eq_of_le, fun h => h.elim Nat.le_of_lt Nat.le_of_eq⟩

/-- Smaller means at most and different. -/
protected theorem lt_iff_le_and_ne {m n : Nat} : m < n ↔ m ≤ n ∧ m ≠ n :=
  ⟨fun h => ⟨Nat.le_of_lt h, ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.1 h.2⟩

/-- Zero is smaller than one. -/
protected theorem zero_lt_one : 0 < (1 : Nat) :=
  zero_lt_succ 0

/-- Zero is smaller than two. -/
protected theorem zero_lt_two : 0 < 2 :=
  zero_lt_succ 1

/-- One is smaller than two. -/
protected theorem one_lt_two : 1 < 2 :=
  succ_lt_succ Nat.zero_lt_one

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Nat) (· < ·) (· < ·) (· < ·) where
  trans := Nat.lt_trans

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) where
  trans := Nat.le_trans

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Nat) (· < ·) (· ≤ ·) (· < ·) where
  trans := Nat.lt_of_lt_of_le

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Nat) (· ≤ ·) (· < ·) (· < ·) where
  trans := Nat.lt_of_le_of_lt

/-! ### Order and addition -/

/-- A sum is at least its left summand. -/
@[simp] theorem le_add_right (n k : Nat) : n ≤ n + k := by
  induction k with
  | zero => exact Nat.le_refl n
  | succ _ ih => exact le_succ_of_le ih

/-- A sum is at least its right summand. -/
@[simp] theorem le_add_left (n m : Nat) : n ≤ m + n := by
  rw [Nat.add_comm]; exact le_add_right n m

/-- A greater number is reached by addition. -/
theorem le.dest : ∀ {n m : Nat}, n ≤ m → Exists (fun k => n + k = m)
  | _, _, .refl => ⟨0, rfl⟩
  | _, _, .step h => (dest h).elim fun k hk => ⟨k + 1, congrArg succ hk⟩

/-- What addition reaches is at least. -/
theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := by
  rw [← h]; exact le_add_right n k

/-- Addition on the left preserves the order. -/
protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m :=
  (le.dest h).elim fun _ hw => le.intro ((Nat.add_assoc k n _).trans (congrArg (k + ·) hw))

/-- Addition on the right preserves the order. -/
protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_le_add_left h k

/-- Addition on the left preserves the strict order. -/
protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m :=
  Nat.add_le_add_left (n := n + 1) h k

/-- Addition on the right preserves the strict order. -/
protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_lt_add_left h k

/-- Inequalities may be added. -/
protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)

/-- Strict inequalities may be added. -/
protected theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.lt_trans (Nat.add_lt_add_right h₁ c) (Nat.add_lt_add_left h₂ b)

/-- A common left summand cancels from an inequality. -/
protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c :=
  (le.dest h).elim fun _ hd => le.intro (Nat.add_left_cancel ((Nat.add_assoc a b _).symm.trans hd))

/-- A common right summand cancels from an inequality. -/
protected theorem le_of_add_le_add_right {a b c : Nat} (h : a + b ≤ c + b) : a ≤ c := by
  rw [Nat.add_comm a, Nat.add_comm c] at h
  exact Nat.le_of_add_le_add_left h

/-- A common right summand cancels from an inequality. -/
@[simp] protected theorem add_le_add_iff_right {n : Nat} : m + n ≤ k + n ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h n⟩

/-- A common left summand cancels from an inequality. -/
@[simp] protected theorem add_le_add_iff_left {n : Nat} : n + m ≤ n + k ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h n⟩

/-- A common left summand cancels from a strict inequality. -/
@[simp] protected theorem add_lt_add_iff_left {n : Nat} : n + m < n + k ↔ m < k :=
  ⟨fun h => Nat.le_of_add_le_add_left (a := n) (b := m + 1) h, fun h => Nat.add_lt_add_left h n⟩

/-- A common right summand cancels from a strict inequality. -/
@[simp] protected theorem add_lt_add_iff_right {n : Nat} : m + n < k + n ↔ m < k := by
  rw [Nat.add_comm m, Nat.add_comm k, Nat.add_lt_add_iff_left]

/-- A positive right summand makes a sum greater. -/
protected theorem lt_add_of_pos_right (h : 0 < k) : n < n + k :=
  Nat.add_lt_add_left h n

/-- A positive left summand makes a sum positive. -/
protected theorem add_pos_left (h : 0 < m) (n : Nat) : 0 < m + n :=
  Nat.lt_of_lt_of_le h (le_add_right m n)

/-! ### Order and multiplication -/

/-- Multiplication on the left preserves the order. -/
protected theorem mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n :=
  (le.dest h).elim fun l hl =>
    le.intro (k := k * l) ((Nat.left_distrib k m l).symm.trans (congrArg (k * ·) hl))

/-- Multiplication on the right preserves the order. -/
protected theorem mul_le_mul_right {m n : Nat} (k : Nat) (h : m ≤ n) : m * k ≤ n * k := by
  rw [Nat.mul_comm m, Nat.mul_comm n]; exact Nat.mul_le_mul_left k h

/-- Inequalities may be multiplied. -/
protected theorem mul_le_mul {p q m n : Nat} (h₁ : p ≤ m) (h₂ : q ≤ n) : p * q ≤ m * n :=
  Nat.le_trans (Nat.mul_le_mul_right q h₁) (Nat.mul_le_mul_left m h₂)

/-- Multiplication by a positive number on the left preserves the strict order. -/
protected theorem mul_lt_mul_of_pos_left {n m k : Nat} (h : n < m) (hk : k > 0) : k * n < k * m :=
  Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right hk) (Nat.mul_le_mul_left k h)

/-- Multiplication by a positive number on the right preserves the strict order. -/
protected theorem mul_lt_mul_of_pos_right {n m k : Nat} (h : n < m) (hk : k > 0) :
    n * k < m * k := by
  rw [Nat.mul_comm n, Nat.mul_comm m]; exact Nat.mul_lt_mul_of_pos_left h hk

/-- A positive left factor cancels from an inequality. -/
protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Nat.le_of_not_lt fun h' => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_left h' hc) h

/-- A positive right factor cancels from an inequality. -/
protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) :
    a ≤ b := by
  rw [Nat.mul_comm a, Nat.mul_comm b] at h
  exact Nat.le_of_mul_le_mul_left h hc

/-- A positive left factor cancels from an equation. -/
protected theorem eq_of_mul_eq_mul_left {m k n : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hn)
    (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h.symm) hn)

/-- A positive right factor cancels from an equation. -/
protected theorem eq_of_mul_eq_mul_right {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) :
    n = k := by
  rw [Nat.mul_comm n, Nat.mul_comm k] at h
  exact Nat.eq_of_mul_eq_mul_left hm h

/-- Powers with the same exponent are ordered as their bases. -/
protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := by
  induction i with
  | zero => exact Nat.le_refl 1
  | succ _ ih => exact Nat.mul_le_mul ih h

end Nat
