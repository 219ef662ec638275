/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatDvd
import Init.WFPreprocess

/-!
# Natural numbers: greatest common divisors, coprime numbers

Euclid's algorithm, and what it computes: the common divisor that every common divisor divides.
The kernel evaluates `Nat.gcd` by its name, with big-number arithmetic.
-/

namespace Nat

/-- The greatest common divisor, by Euclid's algorithm. -/
@[extern "lean_nat_gcd"]
def gcd (m n : @& Nat) : Nat :=
  if m = 0 then
    n
  else
    gcd (n % m) m
termination_by m
decreasing_by exact mod_lt n (zero_lt_of_ne_zero ‹¬m = 0›)

/-- The greatest common divisor with zero. -/
@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := by
  rw [gcd]; rfl

/-- One step of Euclid's algorithm. -/
theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) := by
  rw [gcd]; rfl

/-- One step of Euclid's algorithm. -/
theorem gcd_add_one (x y : Nat) : gcd (x + 1) y = gcd (y % (x + 1)) (x + 1) :=
  gcd_succ x y

/-- One step of Euclid's algorithm. -/
theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  cases m with
  | zero =>
    rw [gcd_zero_left, mod_zero]
    cases n with
    | zero => rw [gcd_zero_left]
    | succ n => rw [gcd_add_one, zero_mod, gcd_zero_left]
  | succ m => exact gcd_add_one m n

/-- Induction along Euclid's algorithm. -/
@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat)
    (H0 : ∀ n, P 0 n) (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n := by
  have below : ∀ k m, m < k → ∀ n, P m n := by
    intro k
    induction k with
    | zero => exact fun m h => absurd h (not_lt_zero m)
    | succ k ih =>
      intro m h n
      cases m with
      | zero => exact H0 n
      | succ m =>
        exact H1 _ _ (succ_pos m)
          (ih _ (Nat.lt_of_lt_of_le (mod_lt n (succ_pos m)) (le_of_lt_succ h)) _)
  exact below (m + 1) m (lt_succ_self m) n

/-- The greatest common divisor divides both numbers. -/
theorem gcd_dvd (m n : Nat) : gcd m n ∣ m ∧ gcd m n ∣ n := by
  induction m, n using gcd.induction with
  | H0 n => rw [gcd_zero_left]; exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  | H1 m n _ ih => rw [← gcd_rec] at ih; exact ⟨ih.2, (dvd_mod_iff ih.2).mp ih.1⟩

/-- The greatest common divisor divides the first number. -/
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m :=
  (gcd_dvd m n).1

/-- The greatest common divisor divides the second number. -/
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n :=
  (gcd_dvd m n).2

/-- A common divisor divides the greatest common divisor. -/
theorem dvd_gcd : k ∣ m → k ∣ n → k ∣ gcd m n := by
  induction m, n using gcd.induction with
  | H0 n => rw [gcd_zero_left]; exact fun _ h => h
  | H1 m n _ ih => rw [gcd_rec]; exact fun hm hn => ih ((dvd_mod_iff hm).mpr hn) hm

/-- The divisors of the greatest common divisor are the common divisors. -/
theorem dvd_gcd_iff : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩,
    fun h => dvd_gcd h.1 h.2⟩

/-- Two numbers with the same divisors are equal. -/
private theorem eq_of_dvd_iff {a b : Nat} (h : ∀ k, k ∣ a ↔ k ∣ b) : a = b :=
  Nat.dvd_antisymm ((h a).mp (Nat.dvd_refl a)) ((h b).mpr (Nat.dvd_refl b))

/-- The greatest common divisor is commutative. -/
theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  eq_of_dvd_iff fun _ => dvd_gcd_iff.trans (and_comm.trans dvd_gcd_iff.symm)

/-- The greatest common divisor is associative. -/
theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) :=
  eq_of_dvd_iff fun _ => by
    rw [dvd_gcd_iff, dvd_gcd_iff, dvd_gcd_iff, dvd_gcd_iff, and_assoc]

/-- The greatest common divisor with zero. -/
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by
  rw [gcd_comm, gcd_zero_left]

/-- The greatest common divisor with one. -/
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 :=
  eq_one_of_dvd_one (gcd_dvd_left 1 n)

/-- The greatest common divisor with one. -/
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 :=
  eq_one_of_dvd_one (gcd_dvd_right n 1)

/-- The greatest common divisor of a number with itself. -/
@[simp] theorem gcd_self (n : Nat) : gcd n n = n :=
  Nat.dvd_antisymm (gcd_dvd_left n n) (dvd_gcd (Nat.dvd_refl n) (Nat.dvd_refl n))

/-- The greatest common divisor with a multiple. -/
theorem gcd_eq_left {m n : Nat} (H : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) H)

/-- The greatest common divisor with a divisor. -/
theorem gcd_eq_right {m n : Nat} (H : n ∣ m) : gcd m n = n := by
  rw [gcd_comm, gcd_eq_left H]

/-- A common left factor comes out of a greatest common divisor. -/
theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  induction n, k using gcd.induction with
  | H0 k => rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left]
  | H1 n k _ ih => rw [gcd_rec, mul_mod_mul_left, ih, ← gcd_rec]

/-- A common right factor comes out of a greatest common divisor. -/
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, Nat.mul_comm (gcd m k), gcd_mul_left]

/-- The greatest common divisor is positive if the first number is. -/
theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (mpos : 0 < m) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_left m n) mpos

/-- The greatest common divisor is positive if the second number is. -/
theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (npos : 0 < n) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_right m n) npos

/-- The greatest common divisor is at most a positive first number. -/
theorem gcd_le_left (n : Nat) (h : 0 < m) : gcd m n ≤ m :=
  le_of_dvd h (gcd_dvd_left m n)

/-- The greatest common divisor is at most a positive second number. -/
theorem gcd_le_right (n : Nat) (h : 0 < n) : gcd m n ≤ n :=
  le_of_dvd h (gcd_dvd_right m n)

/-- A positive number divided by its greatest common divisor with another is positive. -/
theorem div_gcd_pos_of_pos_left (b : Nat) (h : 0 < a) : 0 < a / a.gcd b := by
  refine (le_div_iff_mul_le (gcd_pos_of_pos_left b h)).mpr ?_
  rw [Nat.one_mul]
  exact gcd_le_left b h

/-- A positive number divided by its greatest common divisor with another is positive. -/
theorem div_gcd_pos_of_pos_right (a : Nat) (h : 0 < b) : 0 < b / a.gcd b := by
  rw [gcd_comm]
  exact div_gcd_pos_of_pos_left a h

/-- The greatest common divisor is zero only if the first number is. -/
theorem eq_zero_of_gcd_eq_zero_left {m n : Nat} (H : gcd m n = 0) : m = 0 :=
  (eq_zero_or_pos m).resolve_right fun h => ne_of_gt (gcd_pos_of_pos_left n h) H

/-- The greatest common divisor is zero only if the second number is. -/
theorem eq_zero_of_gcd_eq_zero_right {m n : Nat} (H : gcd m n = 0) : n = 0 :=
  eq_zero_of_gcd_eq_zero_left ((gcd_comm n m).trans H)

/-- The greatest common divisor is not zero if the first number is not. -/
theorem gcd_ne_zero_left : m ≠ 0 → gcd m n ≠ 0 :=
  mt eq_zero_of_gcd_eq_zero_left

/-- The greatest common divisor is not zero if the second number is not. -/
theorem gcd_ne_zero_right : n ≠ 0 → gcd m n ≠ 0 :=
  mt eq_zero_of_gcd_eq_zero_right

/-- A common divisor divides out of a greatest common divisor. -/
theorem gcd_div {m n k : Nat} (H1 : k ∣ m) (H2 : k ∣ n) : gcd (m / k) (n / k) = gcd m n / k := by
  cases eq_zero_or_pos k with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.div_zero, gcd_zero_left]
  | inr h =>
    apply Nat.eq_of_mul_eq_mul_right h
    rw [← gcd_mul_right, Nat.div_mul_cancel H1, Nat.div_mul_cancel H2,
      Nat.div_mul_cancel (dvd_gcd H1 H2)]

/-- Monotonicity of the greatest common divisor in its first argument, by divisibility. -/
theorem gcd_dvd_gcd_of_dvd_left {m k : Nat} (n : Nat) (H : m ∣ k) : gcd m n ∣ gcd k n :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m n) H) (gcd_dvd_right m n)

/-- Monotonicity of the greatest common divisor in its second argument, by divisibility. -/
theorem gcd_dvd_gcd_of_dvd_right {m k : Nat} (n : Nat) (H : m ∣ k) : gcd n m ∣ gcd n k :=
  dvd_gcd (gcd_dvd_left n m) (Nat.dvd_trans (gcd_dvd_right n m) H)

/-- The greatest common divisor is commutative. -/
instance : Std.Commutative gcd := ⟨gcd_comm⟩

/-- The greatest common divisor of a number with itself is the number. -/
instance : Std.IdempotentOp gcd := ⟨gcd_self⟩

/-- Zero is neutral for the greatest common divisor. -/
instance : Std.LawfulIdentity gcd 0 where
  left_id := gcd_zero_left
  right_id := gcd_zero_right

/-! ### Coprime numbers -/

/-- Two numbers are coprime if their greatest common divisor is one. -/
@[reducible] def Coprime (m n : Nat) : Prop :=
  gcd m n = 1

/-- Coprimality is decided by Euclid's algorithm. -/
@[inline] instance (m n : Nat) : Decidable (Coprime m n) :=
  inferInstanceAs (Decidable (_ = 1))

/-- The definition of coprimality. -/
theorem coprime_iff_gcd_eq_one : Coprime m n ↔ gcd m n = 1 :=
  .rfl

/-- The greatest common divisor of coprime numbers is one. -/
theorem Coprime.gcd_eq_one : Coprime m n → gcd m n = 1 :=
  id

/-- Coprimality is symmetric. -/
theorem Coprime.symm : Coprime n m → Coprime m n :=
  (gcd_comm m n).trans

/-- Coprimality is symmetric. -/
theorem coprime_comm : Coprime n m ↔ Coprime m n :=
  ⟨Coprime.symm, Coprime.symm⟩

/-- One is coprime to every number. -/
theorem coprime_one_left : ∀ n, Coprime 1 n :=
  gcd_one_left

/-- Every number is coprime to one. -/
theorem coprime_one_right : ∀ n, Coprime n 1 :=
  gcd_one_right

/-- Euclid's lemma: a divisor of a product that is coprime to the right factor. -/
theorem Coprime.dvd_of_dvd_mul_right (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  have h := dvd_gcd (Nat.dvd_mul_left k m) H2
  rw [gcd_mul_left, H1.gcd_eq_one, Nat.mul_one] at h
  exact h

/-- Euclid's lemma: a divisor of a product that is coprime to the left factor. -/
theorem Coprime.dvd_of_dvd_mul_left (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n := by
  rw [Nat.mul_comm] at H2
  exact H1.dvd_of_dvd_mul_right H2

/-- A divisor of a number that is coprime to another is coprime to that. -/
theorem Coprime.coprime_dvd_left (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n :=
  eq_one_of_dvd_one (H2 ▸ gcd_dvd_gcd_of_dvd_left n H1)

/-- A divisor of a number that is coprime to another is coprime to that. -/
theorem Coprime.coprime_dvd_right (H1 : n ∣ m) (H2 : Coprime k m) : Coprime k n :=
  (H2.symm.coprime_dvd_left H1).symm

/-- A factor that is coprime to the second number drops out of a greatest common divisor. -/
theorem Coprime.gcd_mul_left_cancel (m : Nat) (H : Coprime k n) : gcd (k * m) n = gcd m n :=
  Nat.dvd_antisymm
    (dvd_gcd ((H.symm.coprime_dvd_left (gcd_dvd_right _ n)).dvd_of_dvd_mul_left (gcd_dvd_left _ n))
      (gcd_dvd_right _ n))
    (gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k))

/-- A factor that is coprime to the first number drops out of a greatest common divisor. -/
theorem Coprime.gcd_mul_left_cancel_right (n : Nat) (H : Coprime k m) :
    gcd m (k * n) = gcd m n := by
  rw [gcd_comm, H.gcd_mul_left_cancel, gcd_comm]

/-- A product of numbers that are coprime to a third. -/
theorem Coprime.mul_left (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k :=
  (H1.gcd_mul_left_cancel n).trans H2

/-- A number that is coprime to two is coprime to their product. -/
theorem Coprime.mul_right (H1 : Coprime k m) (H2 : Coprime k n) : Coprime k (m * n) :=
  (H1.symm.mul_left H2.symm).symm

/-- A product is coprime to a number exactly if both factors are. -/
theorem coprime_mul_iff_left : Coprime (m * n) k ↔ Coprime m k ∧ Coprime n k :=
  ⟨fun h => ⟨h.coprime_dvd_left (Nat.dvd_mul_right m n), h.coprime_dvd_left (Nat.dvd_mul_left n m)⟩,
    fun h => h.1.mul_left h.2⟩

/-- A number is coprime to a product exactly if it is to both factors. -/
theorem coprime_mul_iff_right : Coprime k (m * n) ↔ Coprime k m ∧ Coprime k n :=
  ⟨fun h =>
      ⟨h.coprime_dvd_right (Nat.dvd_mul_right m n), h.coprime_dvd_right (Nat.dvd_mul_left n m)⟩,
    fun h => h.1.mul_right h.2⟩

/-- A quotient of a number that is coprime to another is coprime to that. -/
theorem Coprime.coprime_div_left (cmn : Coprime m n) (dvd : a ∣ m) : Coprime (m / a) n :=
  cmn.coprime_dvd_left ⟨a, (Nat.div_mul_cancel dvd).symm⟩

/-- A quotient of a number that is coprime to another is coprime to that. -/
theorem Coprime.coprime_div_right (cmn : Coprime m n) (dvd : a ∣ n) : Coprime m (n / a) :=
  (cmn.symm.coprime_div_left dvd).symm

/-- Two numbers divided by their greatest common divisor are coprime. -/
theorem coprime_div_gcd_div_gcd (H : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) := by
  rw [Coprime, gcd_div (gcd_dvd_left m n) (gcd_dvd_right m n), Nat.div_self H]

/-- Powers of a number that is coprime to another. -/
theorem Coprime.pow_left (n : Nat) (H1 : Coprime m k) : Coprime (m ^ n) k := by
  induction n with
  | zero => exact coprime_one_left k
  | succ n ih => rw [Nat.pow_succ]; exact ih.mul_left H1

/-- Powers of a number that is coprime to another. -/
theorem Coprime.pow_right (n : Nat) (H1 : Coprime k m) : Coprime k (m ^ n) :=
  (H1.symm.pow_left n).symm

/-- Powers of coprime numbers are coprime. -/
theorem Coprime.pow {k l : Nat} (m n : Nat) (H1 : Coprime k l) : Coprime (k ^ m) (l ^ n) :=
  (H1.pow_left m).pow_right n

end Nat
