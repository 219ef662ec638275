/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.IntDiv

/-!
# What `simp` uses to compute with numerals

The simplification procedures for `x + 2 = 5`, `x + 5 - 3`, `3 ∣ 6` and the like are Lean's own,
compiled; the proofs that they build refer to the lemmas of this file.
-/

universe u

/-- The identity; it asks the kernel to evaluate its argument eagerly when it compares types. -/
def eagerReduce {α : Sort u} (a : α) : α := a

/-- How `simp` decides that a numeral divides another. -/
protected theorem Int.dvd_eq_true_of_mod_eq_zero {a b : Int} (h : b % a == 0) : (a ∣ b) = True :=
  eq_true (Int.dvd_of_emod_eq_zero (of_decide_eq_true h))

/-- How `simp` decides that a numeral does not divide another. -/
protected theorem Int.dvd_eq_false_of_mod_ne_zero {a b : Int} (h : b % a != 0) :
    (a ∣ b) = False :=
  eq_false fun h' => by rw [Int.emod_eq_zero_of_dvd h'] at h; exact Bool.noConfusion h

namespace Nat.Simproc

/-! ### Equations -/

/-- A common numeral cancels from an equation. -/
theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    (a + b = c + d) = (a = c + (d - b)) := by
  rw [← Nat.add_sub_assoc h c]
  refine propext ⟨fun e => ?_, fun e => ?_⟩
  · rw [← e, Nat.add_sub_cancel]
  · rw [e, Nat.sub_add_cancel (Nat.le_trans h (Nat.le_add_left d c))]

/-- A common numeral cancels from an equation. -/
theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b = c + d) = (a + (b - d) = c) := by
  rw [@Eq.comm _ (a + b), add_eq_add_le c a h, @Eq.comm _ c]

/-- A numeral moves to the other side of an equation. -/
theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := by
  have e := add_eq_add_le a 0 h
  rw [Nat.zero_add, Nat.zero_add] at e
  exact e

/-- A numeral moves to the other side of an equation. -/
theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) := by
  rw [@Eq.comm _ a, add_eq_le b h]

/-- A sum is not a number below its right summand. -/
theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False :=
  eq_false (Nat.ne_of_gt (Nat.lt_of_lt_of_le h (Nat.le_add_left b a)))

/-- A number below the right summand is not the sum. -/
theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False := by
  rw [@Eq.comm _ a, add_eq_gt b h]

/-! ### Boolean equations -/

/-- Equivalent equations have the same Boolean value. -/
theorem beqEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a == b) = (c == d) := by
  show decide (a = b) = decide (c = d)
  simp only [p]

/-- A false equation is Boolean false. -/
theorem beqFalseOfEqFalse {a b : Nat} (p : (a = b) = False) : (a == b) = false :=
  decide_eq_false (of_eq_false p)

/-- Equivalent equations have the same Boolean negation. -/
theorem bneEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a != b) = (c != d) :=
  congrArg not (beqEqOfEqEq p)

/-- The Boolean negation of a false equation is true. -/
theorem bneTrueOfEqFalse {a b : Nat} (p : (a = b) = False) : (a != b) = true :=
  congrArg not (beqFalseOfEqFalse p)

/-! ### Inequalities -/

/-- A common numeral cancels from an inequality. -/
theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    (a + b ≤ c + d) = (a ≤ c + (d - b)) := by
  rw [← Nat.add_sub_assoc h c]
  exact propext ⟨Nat.le_sub_of_add_le,
    Nat.add_le_of_le_sub (Nat.le_trans h (Nat.le_add_left d c))⟩

/-- A common numeral cancels from an inequality. -/
theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b ≤ c + d) = (a + (b - d) ≤ c) := by
  rw [← Nat.add_sub_assoc h a]
  exact propext ⟨Nat.sub_le_of_le_add, Nat.le_add_of_sub_le⟩

/-- A numeral moves to the other side of an inequality. -/
theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := by
  have e := add_le_add_le a 0 h
  rw [Nat.zero_add, Nat.zero_add] at e
  exact e

/-- A sum is not at most a number below its right summand. -/
theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False :=
  eq_false (Nat.not_le_of_gt (Nat.lt_of_lt_of_le h (Nat.le_add_left b a)))

/-- A number that is at most the right summand is at most the sum. -/
theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True :=
  eq_true (Nat.le_trans h (Nat.le_add_left c b))

/-- A numeral moves to the other side of an inequality. -/
theorem le_add_ge {a : Nat} (b : Nat) {c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) := by
  have e := add_le_add_ge 0 b h
  rw [Nat.zero_add, Nat.zero_add] at e
  exact e

/-! ### Differences -/

/-- A sum is subtracted by subtracting its right summand first. -/
theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by
  rw [Nat.add_comm b c, Nat.sub_add_eq]

/-- A common numeral cancels from a difference. -/
theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    a + b - (c + d) = a - (c + (d - b)) := by
  have e : c + d = c + (d - b) + b := by rw [Nat.add_assoc, Nat.sub_add_cancel h]
  rw [e, Nat.add_sub_add_right]

/-- A common numeral cancels from a difference. -/
theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    a + b - (c + d) = a + (b - d) - c := by
  rw [Nat.add_comm c d, Nat.sub_add_eq, Nat.add_sub_assoc h a]

/-- Subtracting more than was added subtracts the rest. -/
theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by
  have e := add_sub_add_le a 0 h
  rw [Nat.zero_add, Nat.zero_add] at e
  exact e

end Nat.Simproc
