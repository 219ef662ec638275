/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatOrder

/-!
# Natural numbers: subtraction, maxima and minima

Subtraction of natural numbers is truncated at zero. Most laws below hold only where it is not;
they say so by a hypothesis.
-/

namespace Nat

/-! ### Subtraction -/

/-- Subtracting zero changes nothing. -/
@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl

/-- Subtracting a successor is subtracting and taking the predecessor. -/
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl

/-- The difference of two successors is the difference of the numbers. -/
theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m :=
  succ_sub_succ_eq_sub n m

/-- The predecessor is one less. -/
@[simp] theorem pred_eq_sub_one : pred n = n - 1 := rfl

/-- The difference of two sums with the same right summand. -/
protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m := by
  induction k with
  | zero => rfl
  | succ _ ih => exact (succ_sub_succ_eq_sub _ _).trans ih

/-- The difference of two sums with the same left summand. -/
protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.add_comm k, Nat.add_comm k, Nat.add_sub_add_right]

/-- Zero minus anything is zero. -/
@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => rfl
  | succ _ ih => exact congrArg pred ih

/-- A number minus itself is zero. -/
@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by
  induction n with
  | zero => rfl
  | succ _ ih => exact (succ_sub_succ_eq_sub _ _).trans ih

/-- Subtraction undoes addition of the same number. -/
@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  induction m with
  | zero => rfl
  | succ _ ih => exact (succ_sub_succ_eq_sub _ _).trans ih

/-- Subtraction of the left summand leaves the right one. -/
@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by
  rw [Nat.add_comm, Nat.add_sub_cancel]

/-- Subtracting more than the number gives zero. -/
protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 :=
  (Nat.add_sub_add_left n 0 m).trans (Nat.zero_sub m)

/-- The difference is zero if the first number is at most the second. -/
protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 :=
  (le.dest h).elim fun k hk => by rw [← hk, Nat.sub_self_add]

/-- What subtraction takes away, addition restores. -/
theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b :=
  (le.dest h).elim fun k hk => by rw [← hk, Nat.add_sub_cancel_left]

/-- What subtraction takes away, addition restores. -/
@[simp] protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  rw [Nat.add_comm, add_sub_of_le h]

/-- Subtracting twice is subtracting the sum. -/
protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := by
  induction k with
  | zero => rfl
  | succ _ ih => exact congrArg pred ih

/-- Subtracting a sum is subtracting twice. -/
theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c :=
  (Nat.sub_sub a b c).symm

/-- Subtraction from a sum may be done in its right summand. -/
protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) :=
  (le.dest h).elim fun l hl => by
    rw [← hl, Nat.add_sub_cancel_left, Nat.add_left_comm, Nat.add_sub_cancel_left]

/-- The successor of a number minus another. -/
theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) :=
  (le.dest h).elim fun k hk => by
    rw [← hk, Nat.add_sub_cancel_left, ← add_succ, Nat.add_sub_cancel_left]

/-- An equation solved for the minuend. -/
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by
  rw [← h, Nat.sub_add_cancel hle]

/-- An equation solved for the difference. -/
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by
  rw [h, Nat.add_sub_cancel]

/-- A difference equals a number when the minuend is the sum. -/
protected theorem sub_eq_iff_eq_add {c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b :=
  ⟨Nat.eq_add_of_sub_eq h, Nat.sub_eq_of_eq_add⟩

/-- A zero difference bounds the minuend. -/
protected theorem le_of_sub_eq_zero : {n m : Nat} → n - m = 0 → n ≤ m
  | n, m, h => (Nat.le_total n m).elim id fun h' =>
    Nat.le_of_eq ((Nat.sub_add_cancel h').symm.trans (by rw [h, Nat.zero_add]))

/-- The difference is zero exactly if the first number is at most the second. -/
protected theorem sub_eq_zero_iff_le : n - m = 0 ↔ n ≤ m :=
  ⟨Nat.le_of_sub_eq_zero, Nat.sub_eq_zero_of_le⟩

/-- A difference from a greater number is not zero. -/
theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 :=
  fun h' => Nat.not_le_of_gt h (Nat.le_of_sub_eq_zero h')

/-- A difference from a greater number is positive. -/
protected theorem sub_pos_of_lt (h : m < n) : 0 < n - m :=
  Nat.pos_of_ne_zero (sub_ne_zero_of_lt h)

/-- A nonzero difference comes from a greater number. -/
protected theorem lt_of_sub_ne_zero (h : n - m ≠ 0) : m < n :=
  Nat.lt_of_not_le fun h' => h (Nat.sub_eq_zero_of_le h')

/-- A difference that is a successor comes from a greater number. -/
protected theorem lt_of_sub_eq_succ (h : m - n = succ l) : n < m :=
  Nat.lt_of_sub_ne_zero (by rw [h]; exact succ_ne_zero l)

/-- Subtraction on the right preserves the order. -/
protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k := by
  induction k with
  | zero => exact h
  | succ _ ih => exact pred_le_pred ih

/-- Subtracting more leaves less. -/
protected theorem sub_le_sub_left (h : n ≤ m) (k : Nat) : k - m ≤ k - n :=
  (le.dest h).elim fun l hl => by rw [← hl, ← Nat.sub_sub]; exact sub_le _ _

/-- An upper bound of a difference bounds the minuend. -/
theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b :=
  (Nat.le_total a b).elim (fun h' => Nat.le_trans h' (le_add_left b c)) fun h' => by
    rw [← Nat.sub_add_cancel h']; exact Nat.add_le_add_right h b

/-- A bound of the minuend is an upper bound of the difference. -/
theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := by
  have h' := Nat.sub_le_sub_right h b
  rw [Nat.add_sub_cancel] at h'
  exact h'

/-- A lower bound of a difference bounds the minuend. -/
theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c := by
  rw [← Nat.sub_add_cancel hle]; exact Nat.add_le_add_right h b

/-- A bound of the minuend is a lower bound of the difference. -/
theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b := by
  have h' := Nat.sub_le_sub_right h b
  rw [Nat.add_sub_cancel] at h'
  exact h'

/-- The predecessor of a nonzero number is smaller. -/
theorem pred_lt : ∀ {n : Nat}, n ≠ 0 → pred n < n
  | 0, h => absurd rfl h
  | n + 1, _ => lt_succ_self n

/-- One less than a nonzero number is smaller. -/
theorem sub_one_lt : ∀ {n : Nat}, n ≠ 0 → n - 1 < n :=
  pred_lt

/-- The successor undoes the predecessor of a positive number. -/
theorem succ_pred_eq_of_pos : ∀ {n : Nat}, 0 < n → succ (pred n) = n
  | 0, h => absurd h (Nat.lt_irrefl 0)
  | _ + 1, _ => rfl

/-- Adding one undoes subtracting one from a positive number. -/
theorem sub_one_add_one_eq_of_pos : ∀ {n : Nat}, 0 < n → (n - 1) + 1 = n :=
  succ_pred_eq_of_pos

/-- Multiplication distributes over subtraction on the left. -/
protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k :=
  (Nat.le_total m n).elim
    (fun h => (Nat.sub_eq_of_eq_add (by rw [← Nat.add_mul, Nat.sub_add_cancel h])).symm)
    fun h => by
      rw [Nat.sub_eq_zero_of_le h, Nat.zero_mul, Nat.sub_eq_zero_of_le (Nat.mul_le_mul_right k h)]

/-- Multiplication distributes over subtraction on the right. -/
protected theorem mul_sub (k m n : Nat) : k * (m - n) = k * m - k * n := by
  rw [Nat.mul_comm, Nat.sub_mul, Nat.mul_comm m, Nat.mul_comm n]

/-! ### Maxima and minima -/

/-- The maximum is the second number if the first is at most that. -/
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl

/-- The minimum is the first number if it is at most the second. -/
protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl

/-- The maximum of a number and a greater one. -/
protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b :=
  if_pos h

/-- The maximum of a number and a smaller one. -/
protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a :=
  (Nat.eq_or_lt_of_le h).elim (fun e => by rw [e]; exact Nat.max_eq_right (Nat.le_refl a))
    fun h => if_neg (Nat.not_le_of_gt h)

/-- The minimum of a number and a greater one. -/
protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a :=
  if_pos h

/-- The minimum of a number and a smaller one. -/
protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b :=
  (Nat.eq_or_lt_of_le h).elim (fun e => by rw [e]; exact Nat.min_eq_left (Nat.le_refl a))
    fun h => if_neg (Nat.not_le_of_gt h)

/-- The maximum is at least the first number. -/
protected theorem le_max_left (a b : Nat) : a ≤ max a b :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_right h]; exact h)
    fun h => by rw [Nat.max_eq_left h]; exact Nat.le_refl a

/-- The maximum is at least the second number. -/
protected theorem le_max_right (a b : Nat) : b ≤ max a b :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_right h]; exact Nat.le_refl b)
    fun h => by rw [Nat.max_eq_left h]; exact h

/-- The minimum is at most the first number. -/
protected theorem min_le_left (a b : Nat) : min a b ≤ a :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.min_eq_left h]; exact Nat.le_refl a)
    fun h => by rw [Nat.min_eq_right h]; exact h

/-- The minimum is at most the second number. -/
protected theorem min_le_right (a b : Nat) : min a b ≤ b :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.min_eq_left h]; exact h)
    fun h => by rw [Nat.min_eq_right h]; exact Nat.le_refl b

/-- The maximum is at most a number exactly if both are. -/
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Nat.le_trans (Nat.le_max_left a b) h, Nat.le_trans (Nat.le_max_right a b) h⟩,
    fun h => (Nat.le_total a b).elim (fun h' => by rw [Nat.max_eq_right h']; exact h.2)
      fun h' => by rw [Nat.max_eq_left h']; exact h.1⟩

/-- A number is at most the minimum exactly if it is at most both. -/
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Nat.le_trans h (Nat.min_le_left b c), Nat.le_trans h (Nat.min_le_right b c)⟩,
    fun h => (Nat.le_total b c).elim (fun h' => by rw [Nat.min_eq_left h']; exact h.1)
      fun h' => by rw [Nat.min_eq_right h']; exact h.2⟩

end Nat
