/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.PropLemmas
import Init.IntRing

/-!
# Integers: the order

The linear order of the integers and its agreement with the ring operations; maxima, minima and
absolute values. The order is that of adding natural numbers: `Int.le.intro` and `Int.le.dest`.
-/

namespace Int

/-! ### The order by addition of natural numbers -/

/-- A nonnegative integer is a natural number. -/
theorem nonneg_def {a : Int} : NonNeg a ↔ ∃ n : Nat, a = n :=
  ⟨fun ⟨n⟩ => ⟨n, rfl⟩, fun ⟨n, h⟩ => by rw [h]; exact ⟨n⟩⟩

/-- The definition of the order. -/
theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) :=
  .rfl

/-- The definition of the strict order. -/
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b :=
  .rfl

/-- A difference that is a natural number gives an inequality. -/
theorem le.intro_sub {a b : Int} (n : Nat) (h : b - a = n) : a ≤ b :=
  nonneg_def.mpr ⟨n, h⟩

/-- An inequality gives a difference that is a natural number. -/
theorem le.dest_sub {a b : Int} (h : a ≤ b) : ∃ n : Nat, b - a = n :=
  nonneg_def.mp h

/-- Adding a natural number reaches a number that is at least. -/
theorem le.intro {a b : Int} (n : Nat) (h : a + n = b) : a ≤ b :=
  le.intro_sub n (by rw [← h, Int.add_comm, Int.add_sub_cancel])

/-- Every number that is at least is reached by adding a natural number. -/
theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n = b :=
  (le.dest_sub h).elim fun n hn => ⟨n, by rw [← hn, Int.add_comm, Int.sub_add_cancel]⟩

/-! ### Linear order -/

/-- Reflexivity. -/
@[simp] protected theorem le_refl (a : Int) : a ≤ a :=
  le.intro 0 (Int.add_zero a)

/-- Reflexivity, with the number implicit. -/
protected theorem le_rfl {a : Int} : a ≤ a :=
  Int.le_refl a

/-- Equal numbers are at most each other. -/
protected theorem le_of_eq {a b : Int} (hab : a = b) : a ≤ b := by
  rw [hab]; exact Int.le_refl b

/-- Transitivity. -/
protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨n, rfl⟩ := le.dest h₁
  obtain ⟨m, rfl⟩ := le.dest h₂
  exact le.intro (n + m) (by rw [natCast_add, Int.add_assoc])

/-- Antisymmetry. -/
protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨n, rfl⟩ := le.dest h₁
  obtain ⟨m, hm⟩ := le.dest h₂
  rw [Int.add_assoc, ← natCast_add] at hm
  have h : ((n + m : Nat) : Int) = 0 := Int.add_left_cancel (hm.trans (Int.add_zero a).symm)
  rw [(Nat.eq_zero_of_add_eq_zero (natCast_eq_zero.mp h)).1]
  exact (Int.add_zero a).symm

/-- Any two numbers are comparable. -/
protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  cases h : b - a with
  | ofNat n => exact .inl (le.intro_sub n h)
  | negSucc n =>
    exact .inr (le.intro_sub (n + 1) ((Int.neg_sub b a).symm.trans (by rw [h]; rfl)))

/-- Strict inequality means that a positive natural number is added. -/
theorem lt.dest {a b : Int} (h : a < b) : ∃ n : Nat, a + Nat.succ n = b :=
  (le.dest h).elim fun n hn => ⟨n, by rw [← hn, natCast_succ, Int.add_assoc, Int.add_comm 1]⟩

/-- Adding a positive natural number gives a strict inequality. -/
theorem lt.intro {a b : Int} {n : Nat} (h : a + (n + 1) = b) : a < b :=
  le.intro n (by rw [← h, Int.add_assoc, Int.add_comm 1])

/-- A smaller number is at most. -/
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b :=
  (lt.dest h).elim fun n hn => le.intro (n + 1) hn

/-- No number is smaller than itself. -/
@[simp] protected theorem lt_irrefl (a : Int) : ¬a < a := fun h =>
  (lt.dest h).elim fun n hn =>
    Nat.succ_ne_zero n (natCast_eq_zero.mp (Int.add_left_cancel (hn.trans (Int.add_zero a).symm)))

/-- A smaller number differs. -/
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b :=
  fun e => Int.lt_irrefl b (by rw [e] at h; exact h)

/-- A greater number differs. -/
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b :=
  (Int.ne_of_lt h).symm

/-- Smaller means at most and different. -/
protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b := by
  refine ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun ⟨h, hne⟩ => ?_⟩
  obtain ⟨n, hn⟩ := le.dest h
  cases n with
  | zero => exact absurd ((Int.add_zero a).symm.trans hn) hne
  | succ n => exact lt.intro hn

/-- A number that is at most another and differs from it is smaller. -/
protected theorem lt_of_le_of_ne {a b : Int} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b :=
  Int.lt_iff_le_and_ne.mpr ⟨h₁, h₂⟩

/-- Not at most means greater. -/
@[simp] protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a := by
  constructor
  · intro h
    refine Int.lt_of_le_of_ne ((Int.le_total a b).resolve_left h) fun e => h ?_
    rw [e]; exact Int.le_refl a
  · intro h h'
    exact Int.lt_irrefl b (by rw [Int.le_antisymm h' (Int.le_of_lt h)] at h; exact h)

/-- Not smaller means at least. -/
@[simp] protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by
  rw [← Int.not_le, Decidable.not_not]

/-- What is not at most is greater. -/
protected theorem lt_of_not_ge {a b : Int} (h : ¬a ≤ b) : b < a :=
  Int.not_le.mp h

/-- A greater number is not at most. -/
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b :=
  Int.not_le.mpr h

/-- What is not greater is at most. -/
protected theorem le_of_not_gt {a b : Int} (h : ¬a > b) : a ≤ b :=
  Int.not_lt.mp h

/-- What is at least is not smaller. -/
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b :=
  Int.not_lt.mpr h

/-- A weak and a strict inequality chain to a strict one. -/
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.not_le.mp fun h => Int.not_le_of_gt h₂ (Int.le_trans h h₁)

/-- A strict and a weak inequality chain to a strict one. -/
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  Int.not_le.mp fun h => Int.not_le_of_gt h₁ (Int.le_trans h₂ h)

/-- The strict order is transitive. -/
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c :=
  Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂

/-- Strict inequalities do not hold both ways. -/
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a :=
  Int.not_lt_of_ge (Int.le_of_lt h)

/-- Of two numbers the first is smaller, equal or greater. -/
protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  if h : a = b then .inr (.inl h)
  else (Int.le_total a b).imp (Int.lt_of_le_of_ne · h)
    fun h' => .inr (Int.lt_of_le_of_ne h' (Ne.symm h))

/-- At most means smaller or equal. -/
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b :=
  ⟨fun h => if e : a = b then .inr e else .inl (Int.lt_of_le_of_ne h e),
    fun h => h.elim Int.le_of_lt Int.le_of_eq⟩

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩

/-- The order is transitive, for `calc`. -/
instance : Trans (α := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩

/-! ### Natural numbers among the integers -/

/-- The cast from the natural numbers respects the order. -/
@[simp] theorem ofNat_le {m n : Nat} : (↑m : Int) ≤ ↑n ↔ m ≤ n :=
  ⟨fun h => (le.dest h).elim fun _ hk => Nat.le.intro (natCast_inj.mp hk),
    fun h => (Nat.le.dest h).elim fun k hk => le.intro k (congrArg Nat.cast hk)⟩

/-- The cast from the natural numbers respects the strict order. -/
@[simp] theorem ofNat_lt {n m : Nat} : (↑n : Int) < ↑m ↔ n < m :=
  ofNat_le (m := n + 1) (n := m)

/-- Natural numbers are nonnegative. -/
@[simp] theorem ofNat_zero_le (n : Nat) : 0 ≤ (↑n : Int) :=
  ofNat_le.mpr (Nat.zero_le n)

/-- Natural numbers are nonnegative. -/
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) :=
  ofNat_zero_le n

/-- Positive natural numbers are positive integers. -/
@[simp] theorem natCast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n :=
  ofNat_lt

/-- Successors are positive. -/
theorem ofNat_succ_pos (n : Nat) : 0 < (Nat.succ n : Int) :=
  natCast_pos.mpr (Nat.succ_pos n)

/-- A nonnegative integer is a natural number. -/
theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n :=
  (le.dest h).elim fun n hn => ⟨n, by rw [← hn, Int.zero_add]⟩

/-- A positive integer is a successor. -/
theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = n + 1 :=
  (lt.dest h).elim fun n hn => ⟨n, by rw [← hn, Int.zero_add, natCast_succ]⟩

/-- Negative numbers are smaller than zero. -/
@[simp] theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 :=
  Int.not_le.mp fun h => (eq_ofNat_of_zero_le h).elim fun _ h => Int.noConfusion h

/-- Zero is smaller than one. -/
protected theorem zero_lt_one : (0 : Int) < 1 :=
  ofNat_succ_pos 0

/-! ### Order and addition -/

/-- Addition on the left preserves the order. -/
protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b :=
  (le.dest h).elim fun n hn => le.intro n (by rw [Int.add_assoc, hn])

/-- Addition on the right preserves the order. -/
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a, Int.add_comm b]; exact Int.add_le_add_left h c

/-- Addition on the left preserves the strict order. -/
protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by
  rw [lt_iff_add_one_le, Int.add_assoc]; exact Int.add_le_add_left h c

/-- Addition on the right preserves the strict order. -/
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by
  rw [Int.add_comm a, Int.add_comm b]; exact Int.add_lt_add_left h c

/-- Inequalities may be added. -/
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)

/-- Strict inequalities may be added. -/
protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)

/-- A common left summand cancels from an inequality. -/
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  rw [← Int.neg_add_cancel_left a b, ← Int.neg_add_cancel_left a c]
  exact Int.add_le_add_left h (-a)

/-- A common right summand cancels from an inequality. -/
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  rw [Int.add_comm a, Int.add_comm c] at h
  exact Int.le_of_add_le_add_left h

/-- A common left summand cancels from an inequality. -/
@[simp] protected theorem add_le_add_iff_left (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, (Int.add_le_add_left · a)⟩

/-- A common right summand cancels from an inequality. -/
@[simp] protected theorem add_le_add_iff_right (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, (Int.add_le_add_right · c)⟩

/-- A sum of nonnegative numbers is nonnegative. -/
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b :=
  Int.add_le_add ha hb

/-- A sum of positive numbers is positive. -/
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b :=
  Int.add_lt_add ha hb

/-- At most one more means smaller. -/
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, (Int.add_le_add_right · 1)⟩

/-- Negation reverses the order. -/
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  obtain ⟨n, rfl⟩ := le.dest h
  exact le.intro n (by rw [Int.neg_add, Int.neg_add_cancel_right])

/-- Negation reverses the order. -/
@[simp] protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a :=
  ⟨fun h => by rw [← Int.neg_neg a, ← Int.neg_neg b]; exact Int.neg_le_neg h, Int.neg_le_neg⟩

/-- Negation reverses the strict order. -/
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a :=
  Int.lt_of_le_of_ne (Int.neg_le_neg (Int.le_of_lt h)) fun e => Int.ne_of_gt h (Int.neg_inj.mp e)

/-- The negation of a negative number is positive. -/
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a :=
  Int.neg_lt_neg h

/-- The negation of a positive number is negative. -/
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 :=
  Int.neg_lt_neg h

/-- A negation is nonnegative exactly if the number is not positive. -/
protected theorem neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 :=
  ⟨fun h => by rw [← Int.neg_neg a]; exact Int.neg_le_neg h, Int.neg_le_neg (b := 0)⟩

/-- A difference is nonnegative exactly if the second number is at most the first. -/
protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := by
  rw [le_def, Int.sub_zero]; exact .rfl

/-- A difference is positive if the second number is smaller. -/
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by
  have h' := Int.add_lt_add_right h (-b)
  rw [Int.add_right_neg] at h'
  exact h'

/-- If a difference is positive, the second number is smaller. -/
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by
  have h' := Int.add_lt_add_right h b
  rw [Int.sub_add_cancel, Int.zero_add] at h'
  exact h'

/-! ### Order and multiplication -/

/-- A product of nonnegative numbers is nonnegative. -/
protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le hb
  exact ofNat_zero_le (n * m)

/-- A product of positive numbers is positive. -/
protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  Int.lt_of_le_of_ne (Int.mul_nonneg (Int.le_of_lt ha) (Int.le_of_lt hb)) fun h =>
    Int.mul_ne_zero (Int.ne_of_gt ha) (Int.ne_of_gt hb) h.symm

/-- Multiplication by a nonnegative number on the left preserves the order. -/
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) :
    c * a ≤ c * b := by
  rw [← Int.sub_nonneg, ← Int.mul_sub]
  exact Int.mul_nonneg h₂ (Int.sub_nonneg.mpr h₁)

/-- Multiplication by a nonnegative number on the right preserves the order. -/
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) :
    a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_le_mul_of_nonneg_left h₁ h₂

/-- Multiplication by a positive number on the left preserves the strict order. -/
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) :
    c * a < c * b := by
  apply Int.lt_of_sub_pos
  rw [← Int.mul_sub]
  exact Int.mul_pos h₂ (Int.sub_pos_of_lt h₁)

/-- Multiplication by a positive number on the right preserves the strict order. -/
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) :
    a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_lt_mul_of_pos_left h₁ h₂

/-- A positive left factor cancels from an inequality. -/
protected theorem le_of_mul_le_mul_left {a b c : Int} (w : a * b ≤ a * c) (h : 0 < a) : b ≤ c :=
  Int.not_lt.mp fun h' => Int.not_le_of_gt (Int.mul_lt_mul_of_pos_left h' h) w

/-- A positive right factor cancels from an inequality. -/
protected theorem le_of_mul_le_mul_right {a b c : Int} (w : b * a ≤ c * a) (h : 0 < a) : b ≤ c := by
  rw [Int.mul_comm b, Int.mul_comm c] at w
  exact Int.le_of_mul_le_mul_left w h

/-! ### Maxima and minima -/

/-- The minimum is the first number if it is at most the second. -/
protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl

/-- The maximum is the second number if the first is at most that. -/
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl

end Int
