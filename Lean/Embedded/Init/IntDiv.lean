/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatDvd
import Init.IntOrder

/-!
# Integers: absolute values, divisibility, division, powers
-/

namespace Int

/-! ### Absolute values -/

/-- The absolute value of a natural number. -/
@[simp] theorem natAbs_natCast (n : Nat) : natAbs ↑n = n := rfl

/-- The absolute value of a negative number. -/
@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = n.succ := rfl

/-- The absolute value of zero. -/
@[simp] theorem natAbs_zero : natAbs (0 : Int) = (0 : Nat) := rfl

/-- The absolute value of one. -/
@[simp] theorem natAbs_one : natAbs (1 : Int) = (1 : Nat) := rfl

/-- Only zero has the absolute value zero. -/
@[simp] theorem natAbs_eq_zero : natAbs a = 0 ↔ a = 0 :=
  ⟨fun h => match a, h with
    | ofNat _, h => congrArg ofNat h
    | negSucc _, h => absurd h (Nat.succ_ne_zero _),
  fun h => by rw [h]; rfl⟩

/-- Nonzero numbers have positive absolute values. -/
@[simp] theorem natAbs_pos : 0 < natAbs a ↔ a ≠ 0 :=
  Nat.pos_iff_ne_zero.trans (not_congr natAbs_eq_zero)

/-- The absolute value of a negation. -/
@[simp] theorem natAbs_neg : ∀ a : Int, natAbs (-a) = natAbs a
  | ofNat 0 => rfl
  | ofNat (_ + 1) => rfl
  | negSucc _ => rfl

/-- The absolute value of a negated natural number. -/
theorem natAbs_negOfNat (n : Nat) : natAbs (negOfNat n) = n := by
  cases n <;> rfl

/-- A number is its absolute value or the negation of it. -/
theorem natAbs_eq : ∀ a : Int, a = natAbs a ∨ a = -↑(natAbs a)
  | ofNat _ => .inl rfl
  | negSucc _ => .inr rfl

/-- An integer is a natural number or the negation of one. -/
theorem eq_nat_or_neg (a : Int) : ∃ n : Nat, a = n ∨ a = -↑n :=
  ⟨natAbs a, natAbs_eq a⟩

/-- The absolute value of a product. -/
theorem natAbs_mul : ∀ a b : Int, natAbs (a * b) = natAbs a * natAbs b
  | ofNat _, ofNat _ => rfl
  | ofNat _, negSucc _ => natAbs_negOfNat _
  | negSucc _, ofNat _ => natAbs_negOfNat _
  | negSucc _, negSucc _ => rfl

/-- Numbers have the same absolute value exactly if they are equal or negations. -/
theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by
  constructor
  · intro h
    cases natAbs_eq a with
    | inl ha => cases natAbs_eq b with
      | inl hb => exact .inl (ha.trans ((congrArg Nat.cast h).trans hb.symm))
      | inr hb => exact .inr (by rw [hb, Int.neg_neg, ← h]; exact ha)
    | inr ha => cases natAbs_eq b with
      | inl hb => exact .inr (by rw [hb, ← h]; exact ha)
      | inr hb => exact .inl (by rw [hb, ← h]; exact ha)
  · intro h
    cases h with
    | inl h => rw [h]
    | inr h => rw [h, natAbs_neg]

/-- A nonnegative number is its absolute value. -/
theorem natAbs_of_nonneg {a : Int} (H : 0 ≤ a) : (natAbs a : Int) = a :=
  (eq_ofNat_of_zero_le H).elim fun n hn => by rw [hn]; rfl

/-- A number is at most its absolute value. -/
theorem le_natAbs {a : Int} : a ≤ natAbs a :=
  (Int.le_total 0 a).elim (fun h => Int.le_of_eq (natAbs_of_nonneg h).symm)
    fun h => Int.le_trans h (ofNat_zero_le _)

/-- The natural number of a nonnegative integer is the integer. -/
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a :=
  (eq_ofNat_of_zero_le h).elim fun n hn => by rw [hn]; rfl

/-- A cast natural number is itself as a natural number. -/
@[simp] theorem toNat_natCast (n : Nat) : toNat ↑n = n := rfl

/-! ### Divisibility -/

/-- Every number divides itself. -/
@[simp] protected theorem dvd_refl (n : Int) : n ∣ n :=
  ⟨1, (Int.mul_one n).symm⟩

/-- Every number divides zero. -/
@[simp] protected theorem dvd_zero (n : Int) : n ∣ 0 :=
  ⟨0, (Int.mul_zero n).symm⟩

/-- One divides every number. -/
@[simp] protected theorem one_dvd (n : Int) : 1 ∣ n :=
  ⟨n, (Int.one_mul n).symm⟩

/-- A number divides its multiples. -/
@[simp] protected theorem dvd_mul_right (a b : Int) : a ∣ a * b :=
  ⟨b, rfl⟩

/-- A number divides its multiples. -/
@[simp] protected theorem dvd_mul_left (a b : Int) : b ∣ a * b :=
  ⟨a, Int.mul_comm a b⟩

/-- Divisibility is transitive. -/
protected theorem dvd_trans : ∀ {a b c : Int}, a ∣ b → b ∣ c → a ∣ c
  | _, _, _, ⟨d, hd⟩, ⟨e, he⟩ => ⟨d * e, by rw [he, hd, Int.mul_assoc]⟩

/-- A divisor of two numbers divides their sum. -/
protected theorem dvd_add : ∀ {a b c : Int}, a ∣ b → a ∣ c → a ∣ b + c
  | _, _, _, ⟨d, hd⟩, ⟨e, he⟩ => ⟨d + e, by rw [hd, he, Int.mul_add]⟩

/-- A number divides the negations of its multiples. -/
@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun ⟨k, hk⟩ => ⟨-k, by rw [Int.mul_neg, ← hk, Int.neg_neg]⟩,
    fun ⟨k, hk⟩ => ⟨-k, by rw [Int.mul_neg, ← hk]⟩⟩

/-- Divisibility depends only on the absolute values. -/
@[simp] theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  constructor
  · intro ⟨k, hk⟩
    rw [← natAbs_natCast k, ← natAbs_mul, natAbs_eq_natAbs_iff] at hk
    cases hk with
    | inl h => rw [h]; exact Int.dvd_mul_right a k
    | inr h => rw [h, ← Int.mul_neg]; exact Int.dvd_mul_right a _
  · intro ⟨k, hk⟩
    rw [hk, natAbs_mul]
    exact Nat.dvd_mul_right _ _

/-- Divisibility of natural numbers among the integers. -/
theorem ofNat_dvd {m n : Nat} : (↑m : Int) ∣ ↑n ↔ m ∣ n :=
  (natAbs_dvd_natAbs (a := m) (b := n)).symm

/-- A natural number divides an integer exactly if it divides the absolute value. -/
theorem ofNat_dvd_left {n : Nat} {z : Int} : (↑n : Int) ∣ z ↔ n ∣ z.natAbs :=
  (natAbs_dvd_natAbs (a := n) (b := z)).symm

/-- A number divides another exactly if it divides its absolute value. -/
theorem dvd_natAbs {a b : Int} : a ∣ natAbs b ↔ a ∣ b :=
  natAbs_dvd_natAbs.symm.trans (natAbs_dvd_natAbs (a := a) (b := b))

/-! ### Division -/

/-- Zero divided by anything is zero. -/
@[simp] theorem zero_ediv : ∀ b : Int, 0 / b = 0
  | ofNat n => congrArg ofNat (Nat.zero_div n)
  | negSucc n => congrArg (fun k => -ofNat k) (Nat.zero_div (n + 1))

/-- Division by zero is zero. -/
@[simp] protected theorem ediv_zero : ∀ a : Int, a / 0 = 0
  | ofNat n => congrArg ofNat (Nat.div_zero n)
  | negSucc _ => rfl

/-- The remainder of zero is zero. -/
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 :=
  congrArg ofNat (Nat.zero_mod _)

/-- The remainder by zero is the number itself. -/
@[simp] theorem emod_zero : ∀ a : Int, a % 0 = a
  | ofNat n => congrArg ofNat (Nat.mod_zero n)
  | negSucc n => congrArg negSucc (Nat.mod_zero n)

/-- The cast of a quotient. -/
@[simp] theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = ↑m / ↑n := rfl

/-- The cast of a remainder. -/
@[simp] theorem natCast_emod (m n : Nat) : (↑(m % n) : Int) = m % n := rfl

/-- The quotient of a number just below a multiple. -/
private theorem mul_add_div (m n : Nat) : ((m + 1) * n + m) / (n + 1) = m := by
  rw [Nat.add_one_mul, Nat.add_right_comm, ← Nat.mul_add_one, Nat.add_comm,
    Nat.add_mul_div_right n m (Nat.succ_pos n), Nat.div_eq_of_lt (Nat.lt_succ_self n),
    Nat.zero_add]

/-- Division undoes multiplication by the same nonzero number. -/
@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : (a * b) / b = a :=
  match a, b, H with
  | _, ofNat 0, h => absurd rfl h
  | ofNat m, ofNat (n + 1), _ => congrArg ofNat (Nat.mul_div_cancel m (Nat.succ_pos n))
  | negSucc m, ofNat (n + 1), _ => congrArg negSucc (mul_add_div m n)
  | ofNat 0, negSucc n, _ => by rw [show ofNat 0 = 0 from rfl, Int.zero_mul, zero_ediv]
  | ofNat (m + 1), negSucc n, _ => congrArg (fun k => ofNat (k + 1)) (mul_add_div m n)
  | negSucc m, negSucc n, _ =>
    congrArg (fun k => -ofNat k) (Nat.mul_div_cancel (m + 1) (Nat.succ_pos n))

/-- Division undoes multiplication by the same nonzero number. -/
@[simp] theorem mul_ediv_cancel_left (b : Int) (H : a ≠ 0) : (a * b) / a = b := by
  rw [Int.mul_comm, mul_ediv_cancel b H]

/-- Division by one changes nothing. -/
@[simp] protected theorem ediv_one (a : Int) : a / 1 = a := by
  have h := mul_ediv_cancel a Int.one_ne_zero
  rw [Int.mul_one] at h
  exact h

/-- A divisor times the quotient is the number. -/
protected theorem mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b := by
  obtain ⟨c, rfl⟩ := H
  by_cases h : a = 0
  · rw [h, Int.zero_mul, Int.zero_mul]
  · rw [mul_ediv_cancel_left c h]

/-- The quotient by a divisor times the divisor is the number. -/
protected theorem ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel' H]

/-- The absolute value of a quotient by a divisor. -/
theorem natAbs_ediv_of_dvd {a b : Int} (H : b ∣ a) : (a / b).natAbs = a.natAbs / b.natAbs := by
  obtain ⟨c, rfl⟩ := H
  by_cases h : b = 0
  · rw [h, Int.zero_mul, zero_ediv]; exact (Nat.zero_div 0).symm
  · rw [mul_ediv_cancel_left c h, natAbs_mul, Nat.mul_div_cancel_left _ (natAbs_pos.mpr h)]

/-- Exact division is division. -/
@[simp] theorem divExact_eq_ediv {a b : Int} (h : b ∣ a) : a.divExact b h = a / b := rfl

/-- Quotient and remainder make up the number. -/
private theorem emod_add_mul_ediv' : ∀ a b : Int, a % b + b * (a / b) = a
  | ofNat m, ofNat n => congrArg ofNat (Nat.mod_add_div m n)
  | ofNat m, negSucc n => by
    show ofNat (m % (n + 1)) + -ofNat (n + 1) * -ofNat (m / (n + 1)) = ofNat m
    rw [Int.neg_mul_neg]
    exact congrArg ofNat (Nat.mod_add_div m (n + 1))
  | negSucc m, ofNat 0 => by
    show negSucc m % 0 + 0 * (negSucc m / 0) = negSucc m
    rw [emod_zero, Int.zero_mul, Int.add_zero]
  | negSucc m, ofNat (n + 1) => negative m n
  | negSucc m, negSucc n => negative m n
where
  /-- The case of a negative dividend. -/
  negative (m n : Nat) :
      subNatNat (n + 1) (m % (n + 1) + 1) + negSucc n * ofNat (m / (n + 1) + 1) = negSucc m := by
    have key : ((m % (n + 1) : Nat) : Int) + ((n + 1 : Nat) : Int) * ((m / (n + 1) : Nat) : Int)
        = (m : Int) := congrArg ofNat (Nat.mod_add_div m (n + 1))
    have hn : negSucc n = -((n + 1 : Nat) : Int) := rfl
    have hq : ofNat (m / (n + 1) + 1) = ((m / (n + 1) : Nat) : Int) + 1 := rfl
    rw [Int.subNatNat_eq_coe, hn, hq, negSucc_eq, ← key, natCast_add (m % (n + 1)), ofNat_one]
    generalize ((n + 1 : Nat) : Int) = x
    generalize ((m % (n + 1) : Nat) : Int) = r
    generalize ((m / (n + 1) : Nat) : Int) = q
    rw [Int.neg_mul, Int.mul_add, Int.mul_one, Int.neg_add, Int.sub_eq_add_neg, Int.add_comm x,
      Int.add_comm (-(x * q)), Int.add_assoc, Int.add_neg_cancel_left, ← Int.neg_add,
      Int.add_right_comm]

/-- A number with remainder zero is a multiple. -/
theorem dvd_of_emod_eq_zero {a b : Int} (H : b % a = 0) : a ∣ b :=
  ⟨b / a, by
    have h := emod_add_mul_ediv' b a
    rw [H, Int.zero_add] at h
    exact h.symm⟩

/-- The remainder by a divisor is zero. -/
theorem emod_eq_zero_of_dvd {a b : Int} (H : a ∣ b) : b % a = 0 := by
  have h := emod_add_mul_ediv' b a
  rw [Int.mul_ediv_cancel' H] at h
  exact Int.add_right_cancel (h.trans (Int.zero_add b).symm)

/-- A number divides another exactly if the remainder is zero. -/
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 :=
  ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩

/-- Divisibility is decided by computing the remainder. -/
instance decidableDvd : DecidableRel (α := Int) (· ∣ ·) :=
  fun _ _ => decidable_of_decidable_of_iff dvd_iff_emod_eq_zero.symm

/-- A remainder by a nonzero number is nonnegative. -/
theorem emod_nonneg : ∀ (a : Int) {b : Int}, b ≠ 0 → 0 ≤ a % b
  | ofNat _, _, _ => ofNat_zero_le _
  | negSucc m, b, h => by
    show 0 ≤ subNatNat (natAbs b) (m % natAbs b + 1)
    rw [Int.subNatNat_eq_coe, Int.sub_nonneg]
    exact ofNat_le.mpr (Nat.mod_lt m (natAbs_pos.mpr h))

/-- A remainder by a positive number is smaller than that. -/
theorem emod_lt_of_pos : ∀ (a : Int) {b : Int}, 0 < b → a % b < b
  | ofNat m, b, h => by
    obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt h
    exact ofNat_lt.mpr (Nat.mod_lt m (Nat.succ_pos n))
  | negSucc m, b, h => by
    show subNatNat (natAbs b) (m % natAbs b + 1) < b
    rw [Int.subNatNat_eq_coe, natAbs_of_nonneg (Int.le_of_lt h)]
    refine Int.lt_of_sub_pos ?_
    rw [← Int.neg_sub, Int.sub_eq_add_neg (a := b), Int.add_comm b, Int.add_sub_cancel, Int.neg_neg]
    exact ofNat_succ_pos _

/-- A multiple by the quotient is at most the number. -/
theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have h' := Int.add_le_add_right (emod_nonneg x h) (k * (x / k))
  rw [Int.zero_add, emod_add_mul_ediv'] at h'
  exact h'

/-- A number is smaller than the multiple by one more than the quotient. -/
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have h' := Int.add_lt_add_right (emod_lt_of_pos x h) (k * (x / k))
  rw [emod_add_mul_ediv', Int.add_comm k] at h'
  exact h'

/-! ### Powers -/

/-- The zeroth power is one. -/
@[simp] protected theorem pow_zero : ∀ m : Int, m ^ 0 = 1
  | ofNat _ => rfl
  | negSucc _ => rfl

/-- The cast of a power. -/
@[simp] theorem natCast_pow (m n : Nat) : (m ^ n : Nat) = (m : Int) ^ n := rfl

/-- The remainder by two alternates. -/
private theorem succ_mod_two (n : Nat) : (n + 1) % 2 = if n % 2 = 0 then 1 else 0 := by
  have h := Nat.mod_add_div n 2
  rw [← h, Nat.add_right_comm, Nat.add_mul_mod_self_left, Nat.add_mul_mod_self_left]
  match n % 2, Nat.mod_lt n Nat.zero_lt_two with
  | 0, _ => rfl
  | 1, _ => rfl

/-- A power with a successor as its exponent. -/
protected theorem pow_succ (m : Int) (n : Nat) : m ^ n.succ = m ^ n * m := by
  cases m with
  | ofNat m => rfl
  | negSucc m =>
    show (if (n + 1) % 2 = 0 then ofNat (m.succ ^ (n + 1)) else negOfNat (m.succ ^ (n + 1))) =
      (if n % 2 = 0 then ofNat (m.succ ^ n) else negOfNat (m.succ ^ n)) * negSucc m
    rw [succ_mod_two]
    by_cases h : n % 2 = 0
    · rw [if_pos h, if_pos h, if_neg (by decide)]; rfl
    · rw [if_neg h, if_neg h, if_pos rfl]
      exact (Int.neg_mul_neg (ofNat (m.succ ^ n)) (ofNat (m + 1))).symm

/-- A power with a successor as its exponent, the new factor first. -/
protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by
  rw [Int.mul_comm, ← Int.pow_succ]

/-- The first power of a number is the number. -/
protected theorem pow_one (a : Int) : a ^ 1 = a := by
  rw [Int.pow_succ, Int.pow_zero, Int.one_mul]

/-- The absolute value of a power. -/
@[simp] theorem natAbs_pow (n : Int) (k : Nat) : (n ^ k).natAbs = n.natAbs ^ k := by
  induction k with
  | zero => rw [Int.pow_zero]; rfl
  | succ k ih => rw [Int.pow_succ, natAbs_mul, ih, Nat.pow_succ]

end Int
