/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatDiv

/-!
# Natural numbers: divisibility
-/

namespace Nat

/-- Every number divides itself. -/
@[simp] protected theorem dvd_refl (a : Nat) : a ∣ a :=
  ⟨1, (Nat.mul_one a).symm⟩

/-- Every number divides zero. -/
@[simp] protected theorem dvd_zero (a : Nat) : a ∣ 0 :=
  ⟨0, rfl⟩

/-- One divides every number. -/
@[simp] protected theorem one_dvd (n : Nat) : 1 ∣ n :=
  ⟨n, (Nat.one_mul n).symm⟩

/-- A number divides its multiples. -/
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a :=
  ⟨b, Nat.mul_comm b a⟩

/-- A number divides its multiples. -/
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b :=
  ⟨b, rfl⟩

/-- Divisibility is transitive. -/
protected theorem dvd_trans {a b c : Nat} : a ∣ b → b ∣ c → a ∣ c
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d * e, by rw [he, hd, Nat.mul_assoc]⟩

/-- Zero divides only zero. -/
protected theorem eq_zero_of_zero_dvd {a : Nat} : 0 ∣ a → a = 0
  | ⟨c, h⟩ => h.trans (Nat.zero_mul c)

/-- Zero divides only zero. -/
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun h => by rw [h]; exact Nat.dvd_zero 0⟩

/-- A divisor of two numbers divides their sum. -/
protected theorem dvd_add {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b + c
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d + e, by rw [hd, he, Nat.mul_add]⟩

/-- A divisor of two numbers divides their difference. -/
protected theorem dvd_sub {k m n : Nat} : k ∣ m → k ∣ n → k ∣ m - n
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d - e, by rw [hd, he, Nat.mul_sub]⟩

/-- Products of divisors divide the product. -/
protected theorem mul_dvd_mul {a b c d : Nat} : a ∣ b → c ∣ d → a * c ∣ b * d
  | ⟨e, he⟩, ⟨f, hf⟩ => ⟨e * f, by
    rw [he, hf, Nat.mul_assoc, Nat.mul_assoc, Nat.mul_left_comm e c f]⟩

/-- A common left factor may be multiplied to both sides. -/
protected theorem mul_dvd_mul_left (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h

/-- A common right factor may be multiplied to both sides. -/
protected theorem mul_dvd_mul_right (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)

/-- A positive common left factor cancels. -/
protected theorem dvd_of_mul_dvd_mul_left (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n :=
  H.elim fun l hl => ⟨l, Nat.eq_of_mul_eq_mul_left kpos (by rw [hl, Nat.mul_assoc])⟩

/-- A positive common right factor cancels. -/
protected theorem dvd_of_mul_dvd_mul_right (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m, Nat.mul_comm n] at H
  exact Nat.dvd_of_mul_dvd_mul_left kpos H

/-- A divisor of a positive number is at most that number. -/
theorem le_of_dvd {m n : Nat} (h : 0 < n) : m ∣ n → m ≤ n
  | ⟨0, hk⟩ => absurd hk (ne_of_gt h)
  | ⟨k + 1, hk⟩ => by rw [hk, mul_add_one]; exact le_add_left m _

/-- A divisor of a positive number is positive. -/
theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun h => ne_of_gt H2 (Nat.eq_zero_of_zero_dvd (by rw [h] at H1; exact H1))

/-- Numbers that divide each other are equal. -/
protected theorem dvd_antisymm : ∀ {m n : Nat}, m ∣ n → n ∣ m → m = n
  | _, 0, _, h => Nat.eq_zero_of_zero_dvd h
  | 0, _ + 1, h, _ => (Nat.eq_zero_of_zero_dvd h).symm
  | _ + 1, _ + 1, h₁, h₂ =>
    Nat.le_antisymm (le_of_dvd (succ_pos _) h₁) (le_of_dvd (succ_pos _) h₂)

/-- Only one divides one. -/
theorem eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 :=
  Nat.dvd_antisymm H (Nat.one_dvd n)

/-- Only one divides one. -/
@[simp] theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 :=
  ⟨eq_one_of_dvd_one, fun h => by rw [h]; exact Nat.dvd_refl 1⟩

/-! ### Divisibility and division -/

/-- The remainder by a divisor is zero. -/
theorem mod_eq_zero_of_dvd {m n : Nat} : m ∣ n → n % m = 0
  | ⟨k, hk⟩ => by rw [hk, mul_mod_right]

/-- A number with remainder zero is a multiple. -/
theorem dvd_of_mod_eq_zero {m n : Nat} (H : n % m = 0) : m ∣ n :=
  ⟨n / m, (by rw [H, Nat.zero_add] : n % m + m * (n / m) = m * (n / m)) ▸ (mod_add_div n m).symm⟩

/-- A number divides another exactly if the remainder is zero. -/
theorem dvd_iff_mod_eq_zero {m n : Nat} : m ∣ n ↔ n % m = 0 :=
  ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩

/-- Divisibility is decided by computing the remainder. -/
instance decidable_dvd : @DecidableRel Nat Nat (· ∣ ·) :=
  fun _ _ => decidable_of_decidable_of_iff dvd_iff_mod_eq_zero.symm

/-- A common divisor of the divisor divides the remainder exactly if it divides the number. -/
theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have hq : k ∣ n * (m / n) := Nat.dvd_trans h (Nat.dvd_mul_right n _)
  constructor
  · intro hm
    rw [← mod_add_div m n]
    exact Nat.dvd_add hm hq
  · intro hm
    have hs := Nat.dvd_sub hm hq
    rw [Nat.sub_eq_of_eq_add (mod_add_div m n).symm] at hs
    exact hs

/-- A divisor times the quotient is the number. -/
protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have h := mod_add_div m n
  rw [mod_eq_zero_of_dvd H, Nat.zero_add] at h
  exact h

/-- The quotient by a divisor times the divisor is the number. -/
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' H]

/-- A factor may be moved into a quotient by a divisor. -/
protected theorem mul_div_assoc (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) := by
  cases eq_zero_or_pos k with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.mul_zero]
  | inr h =>
    apply Nat.eq_of_mul_eq_mul_right h
    rw [Nat.div_mul_cancel (Nat.dvd_trans H (Nat.dvd_mul_left n m)), Nat.mul_assoc,
      Nat.div_mul_cancel H]

/-- Division of a multiple of the divisor, for which there is a faster algorithm. -/
@[extern "lean_nat_div_exact"]
protected def divExact (x y : @& Nat) (_h : y ∣ x) : Nat :=
  x / y

/-- Exact division is division. -/
@[simp] theorem divExact_eq_div {x y : Nat} (h : y ∣ x) : x.divExact y h = x / y := rfl

/-- How `simp` decides that a numeral divides another. -/
protected theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : n % m == 0) : (m ∣ n) = True :=
  eq_true (dvd_of_mod_eq_zero (of_decide_eq_true h))

/-- How `simp` decides that a numeral does not divide another. -/
protected theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : n % m != 0) : (m ∣ n) = False :=
  eq_false fun h' => by rw [mod_eq_zero_of_dvd h'] at h; exact Bool.noConfusion h

end Nat
