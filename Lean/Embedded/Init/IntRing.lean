/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatSub
import Init.IntBasic
import Init.Quotation

/-!
# Integers: the commutative ring

Every integer is a difference `a - b` of natural numbers, `Int.subNatNat a b`. Sums, products and
negations of differences are differences again, by the formulas one expects; so that every ring law
of the integers is one of the natural numbers.
-/

namespace Int

/-! ### Notation -/

/-- Zero is not one. -/
protected theorem zero_ne_one : (0 : Int) ≠ 1 := by
  decide

/-- One is not zero. -/
protected theorem one_ne_zero : (1 : Int) ≠ 0 := by
  decide

/-- `Int.add` is written `+`. -/
@[simp] theorem add_def {a b : Int} : Int.add a b = a + b := rfl

/-- `Int.mul` is written `*`. -/
@[simp] theorem mul_def {a b : Int} : Int.mul a b = a * b := rfl

/-- Subtraction is addition of the negation. -/
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl

/-- A negative number as a negation. -/
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl

/-- The negation of zero. -/
@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl

/-- Negation is its own inverse. -/
@[simp] protected theorem neg_neg : ∀ a : Int, - -a = a
  | ofNat 0 => rfl
  | ofNat (_ + 1) => rfl
  | negSucc _ => rfl

/-! ### Differences of natural numbers -/

/-- A difference with a nonnegative value. -/
theorem subNatNat_add_left : subNatNat (m + n) m = n := by
  unfold subNatNat
  rw [Nat.sub_self_add, Nat.add_sub_cancel_left]
  rfl

/-- A difference with a negative value. -/
theorem subNatNat_add_right : subNatNat m (m + n + 1) = negSucc n := by
  unfold subNatNat
  rw [Nat.add_assoc, Nat.add_sub_cancel_left]

/-- Case distinction on a difference: its value is a natural number or negative. -/
@[elab_as_elim]
theorem subNatNat_elim (m n : Nat) (motive : Nat → Nat → Int → Prop)
    (hp : ∀ i n : Nat, motive (n + i) n i)
    (hn : ∀ i m : Nat, motive m (m + i + 1) (negSucc i)) :
    motive m n (subNatNat m n) := by
  cases Nat.lt_or_ge m n with
  | inl h =>
    refine (Nat.le.dest h).elim fun k hk => ?_
    rw [← hk, Nat.succ_add, ← Nat.add_one, subNatNat_add_right]
    exact hn k m
  | inr h =>
    refine (Nat.le.dest h).elim fun k hk => ?_
    rw [← hk, subNatNat_add_left]
    exact hp k n

/-- A common summand drops out of a difference. -/
theorem subNatNat_add_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  induction m, n using subNatNat_elim with
  | hp i n => rw [Nat.add_right_comm, subNatNat_add_left]
  | hn i m => rw [Nat.add_right_comm, Nat.add_right_comm m i k, subNatNat_add_right]

/-- Every integer is a difference. -/
private theorem exists_subNatNat : ∀ x : Int, ∃ a b, x = subNatNat a b
  | ofNat n => ⟨0 + n, 0, subNatNat_add_left.symm⟩
  | negSucc n => ⟨0, 0 + n + 1, subNatNat_add_right.symm⟩

/-- The negation of a natural number as a difference. -/
private theorem negOfNat_eq (k n : Nat) : negOfNat n = subNatNat k (k + n) := by
  cases n with
  | zero => exact (subNatNat_add_left (m := k) (n := 0)).symm
  | succ n => exact subNatNat_add_right.symm

/-- Differences are equal if one is the other after adding a common summand. -/
private theorem subNatNat_congr {a b c d : Nat} (k : Nat) (h₁ : a + k = c) (h₂ : b + k = d) :
    subNatNat a b = subNatNat c d := by
  rw [← subNatNat_add_add a b k, h₁, h₂]

/-- Normalises sums of natural numbers. -/
local macro "nat_ac" : tactic =>
  `(tactic| simp only [Nat.succ_eq_add_one, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

/-- Expands and normalises sums of products of natural numbers. -/
local macro "nat_ring" : tactic =>
  `(tactic| simp only [Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc,
    Nat.add_zero, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

/-- A natural number plus a difference. -/
private theorem ofNat_add_subNatNat (i c d : Nat) :
    ofNat i + subNatNat c d = subNatNat (i + c) d := by
  induction c, d using subNatNat_elim with
  | hp j n => rw [show i + (n + j) = n + (i + j) by nat_ac, subNatNat_add_left]; rfl
  | hn j m => exact subNatNat_congr m (by nat_ac) (by nat_ac)

/-- A negative number plus a difference. -/
private theorem negSucc_add_subNatNat (i c d : Nat) :
    negSucc i + subNatNat c d = subNatNat c (i + 1 + d) := by
  induction c, d using subNatNat_elim with
  | hp j n => exact subNatNat_congr n (by nat_ac) (by nat_ac)
  | hn j m =>
    rw [show i + 1 + (m + j + 1) = m + (i + j + 1) + 1 by nat_ac, subNatNat_add_right]; rfl

/-- The sum of two differences. -/
private theorem subNatNat_add_subNatNat (a b c d : Nat) :
    subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  induction a, b using subNatNat_elim with
  | hp i n => exact (ofNat_add_subNatNat i c d).trans (subNatNat_congr n (by nat_ac) (by nat_ac))
  | hn i m =>
    exact (negSucc_add_subNatNat i c d).trans (subNatNat_congr m (by nat_ac) (by nat_ac))

/-- The negation of a difference. -/
private theorem neg_subNatNat (a b : Nat) : -subNatNat a b = subNatNat b a := by
  induction a, b using subNatNat_elim with
  | hp i n => exact negOfNat_eq n i
  | hn i m => rw [Nat.add_assoc, subNatNat_add_left]; rfl

/-- A natural number times a difference. -/
private theorem ofNat_mul_subNatNat' (i c d : Nat) :
    ofNat i * subNatNat c d = subNatNat (i * c) (i * d) := by
  induction c, d using subNatNat_elim with
  | hp j n => rw [Nat.mul_add, subNatNat_add_left]; rfl
  | hn j m => rw [Nat.add_assoc, Nat.mul_add]; exact negOfNat_eq (i * m) (i * (j + 1))

/-- A negative factor may be made positive. -/
private theorem negSucc_mul (i : Nat) : ∀ x : Int, negSucc i * x = -(ofNat (i + 1) * x)
  | ofNat _ => rfl
  | negSucc _ => rfl

/-- The product of two differences. -/
private theorem subNatNat_mul_subNatNat (a b c d : Nat) :
    subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  induction a, b using subNatNat_elim with
  | hp i n =>
    exact (ofNat_mul_subNatNat' i c d).trans
      (subNatNat_congr (n * c + n * d) (by nat_ring) (by nat_ring))
  | hn i m =>
    rw [negSucc_mul, ofNat_mul_subNatNat', neg_subNatNat]
    exact subNatNat_congr (m * c + m * d) (by nat_ring) (by nat_ring)

/-! ### Ring laws -/

/-- Addition is commutative. -/
protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨a, a', rfl⟩ := exists_subNatNat a
  obtain ⟨b, b', rfl⟩ := exists_subNatNat b
  rw [subNatNat_add_subNatNat, subNatNat_add_subNatNat, Nat.add_comm a, Nat.add_comm a']

/-- Addition is associative. -/
protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨a, a', rfl⟩ := exists_subNatNat a
  obtain ⟨b, b', rfl⟩ := exists_subNatNat b
  obtain ⟨c, c', rfl⟩ := exists_subNatNat c
  simp only [subNatNat_add_subNatNat, Nat.add_assoc]

/-- Zero is neutral for addition on the right. -/
@[simp] protected theorem add_zero : ∀ a : Int, a + 0 = a
  | ofNat _ => rfl
  | negSucc _ => rfl

/-- Zero is neutral for addition on the left. -/
@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by
  rw [Int.add_comm, Int.add_zero]

/-- A number plus its negation is zero. -/
protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨a, a', rfl⟩ := exists_subNatNat a
  rw [neg_subNatNat, subNatNat_add_subNatNat]
  exact (subNatNat_congr (a := 0) (b := 0) (a + a') (Nat.zero_add _)
    ((Nat.zero_add _).trans (Nat.add_comm a a'))).symm

/-- The negation of a number plus the number is zero. -/
protected theorem add_left_neg (a : Int) : -a + a = 0 := by
  rw [Int.add_comm, Int.add_right_neg]

/-- Multiplication is commutative. -/
protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨a, a', rfl⟩ := exists_subNatNat a
  obtain ⟨b, b', rfl⟩ := exists_subNatNat b
  rw [subNatNat_mul_subNatNat, subNatNat_mul_subNatNat]
  exact subNatNat_congr 0 (by nat_ring) (by nat_ring)

/-- Multiplication is associative. -/
protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨a, a', rfl⟩ := exists_subNatNat a
  obtain ⟨b, b', rfl⟩ := exists_subNatNat b
  obtain ⟨c, c', rfl⟩ := exists_subNatNat c
  simp only [subNatNat_mul_subNatNat]
  exact subNatNat_congr 0 (by nat_ring) (by nat_ring)

/-- Multiplication distributes over addition on the right. -/
protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨a, a', rfl⟩ := exists_subNatNat a
  obtain ⟨b, b', rfl⟩ := exists_subNatNat b
  obtain ⟨c, c', rfl⟩ := exists_subNatNat c
  simp only [subNatNat_mul_subNatNat, subNatNat_add_subNatNat]
  exact subNatNat_congr 0 (by nat_ring) (by nat_ring)

/-- Multiplication distributes over addition on the left. -/
protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]

/-- One is neutral for multiplication on the left. -/
@[simp] protected theorem one_mul : ∀ a : Int, 1 * a = a
  | ofNat n => congrArg ofNat (Nat.one_mul n)
  | negSucc n => congrArg negOfNat (Nat.one_mul (n + 1))

/-- One is neutral for multiplication on the right. -/
@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by
  rw [Int.mul_comm, Int.one_mul]

/-- A product with zero on the left is zero. -/
@[simp] protected theorem zero_mul : ∀ a : Int, 0 * a = 0
  | ofNat n => congrArg ofNat (Nat.zero_mul n)
  | negSucc n => congrArg negOfNat (Nat.zero_mul (n + 1))

/-- A product with zero on the right is zero. -/
@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by
  rw [Int.mul_comm, Int.zero_mul]

/-- The outer summands of a sum of three may be exchanged on the left. -/
protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a, Int.add_assoc]

/-- The last two summands of a sum of three may be exchanged. -/
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b, Int.add_assoc]

/-- The outer factors of a product of three may be exchanged on the left. -/
protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a, Int.mul_assoc]

/-- The last two factors of a product of three may be exchanged. -/
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b, Int.mul_assoc]

/-! ### Negation and subtraction -/

/-- Negation cancels a sum on the left. -/
protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by
  rw [← Int.add_assoc, Int.add_left_neg, Int.zero_add]

/-- Negation cancels a sum on the left. -/
protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by
  rw [← Int.add_assoc, Int.add_right_neg, Int.zero_add]

/-- Negation cancels a sum on the right. -/
protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by
  rw [Int.add_assoc, Int.add_right_neg, Int.add_zero]

/-- Negation cancels a sum on the right. -/
protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by
  rw [Int.add_assoc, Int.add_left_neg, Int.add_zero]

/-- A common left summand cancels. -/
protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  rw [← Int.neg_add_cancel_left a b, h, Int.neg_add_cancel_left]

/-- A common right summand cancels. -/
protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c := by
  rw [← Int.add_neg_cancel_right a b, h, Int.add_neg_cancel_right]

/-- A number that adds up to zero with another is its negation. -/
protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b := by
  rw [← Int.neg_add_cancel_left a b, h, Int.add_zero]

/-- Negation maps one to one. -/
@[simp] protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], fun h => by rw [h]⟩

/-- Only zero has the negation zero. -/
@[simp] protected theorem neg_eq_zero : -a = 0 ↔ a = 0 :=
  Int.neg_inj (b := 0)

/-- The negation of a sum. -/
protected theorem neg_add {a b : Int} : -(a + b) = -a + -b :=
  Int.neg_eq_of_add_eq_zero <| by
    rw [Int.add_comm a, Int.add_assoc, Int.add_neg_cancel_left, Int.add_right_neg]

/-- A number minus itself is zero. -/
@[simp] protected theorem sub_self (a : Int) : a - a = 0 :=
  Int.add_right_neg a

/-- Subtracting zero changes nothing. -/
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a :=
  Int.add_zero a

/-- Zero minus a number is its negation. -/
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a :=
  Int.zero_add (-a)

/-- Subtracting a negation is adding. -/
@[simp] protected theorem sub_neg (a b : Int) : a - -b = a + b := by
  rw [Int.sub_eq_add_neg, Int.neg_neg]

/-- Addition undoes subtraction of the same number. -/
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a :=
  Int.neg_add_cancel_right a b

/-- Subtraction undoes addition of the same number. -/
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a :=
  Int.add_neg_cancel_right a b

/-- Subtraction from a sum may be done in its right summand. -/
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) :=
  Int.add_assoc a b (-c)

/-- Subtracting twice is subtracting the sum. -/
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc]

/-- The negation of a difference. -/
protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]

/-- A difference is zero only if the numbers are equal. -/
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  rw [← Int.sub_add_cancel a b, h, Int.zero_add]

/-- A difference is zero exactly if the numbers are equal. -/
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b :=
  ⟨Int.eq_of_sub_eq_zero, fun h => by rw [h, Int.sub_self]⟩

/-- A difference of natural numbers is a difference of integers. -/
protected theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = ↑m - ↑n :=
  (Int.add_sub_cancel (subNatNat m n) n).symm.trans <| congrArg (· - (n : Int)) <| by
    rw [Int.add_comm]
    exact (ofNat_add_subNatNat n m n).trans subNatNat_add_left

/-- The cast of a difference, where subtraction is not truncated. -/
theorem ofNat_sub (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by
  refine (Nat.le.dest h).elim fun k hk => ?_
  rw [← hk, Nat.add_sub_cancel_left, natCast_add, Int.add_comm (m : Int), Int.add_sub_cancel]

/-! ### Negation and multiplication -/

/-- A negation comes out of a product. -/
@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) :=
  (Int.neg_eq_of_add_eq_zero (by rw [← Int.add_mul, Int.add_right_neg, Int.zero_mul])).symm

/-- A negation comes out of a product. -/
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by
  rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]

/-- A negation goes into the left factor. -/
protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b :=
  (Int.neg_mul a b).symm

/-- A negation goes into the right factor. -/
protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b :=
  (Int.mul_neg a b).symm

/-- The product of negations. -/
protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by
  rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]

/-- Multiplication distributes over subtraction on the right. -/
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg, Int.sub_eq_add_neg]

/-- Multiplication distributes over subtraction on the left. -/
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  rw [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul, Int.sub_eq_add_neg]

/-- A product is zero exactly when one factor is. -/
protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    match a, b, h with
    | ofNat 0, _, _ => exact .inl rfl
    | _, ofNat 0, _ => exact .inr rfl
    | ofNat (_ + 1), ofNat (_ + 1), h => exact absurd (ofNat.inj h) (Nat.succ_ne_zero _)
    | ofNat (_ + 1), negSucc _, h => exact Int.noConfusion h
    | negSucc _, ofNat (_ + 1), h => exact Int.noConfusion h
    | negSucc _, negSucc _, h => exact absurd (ofNat.inj h) (Nat.succ_ne_zero _)
  · intro h
    cases h with
    | inl h => rw [h, Int.zero_mul]
    | inr h => rw [h, Int.mul_zero]

/-- A product of nonzero factors is not zero. -/
protected theorem mul_ne_zero {a b : Int} (a0 : a ≠ 0) (b0 : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.mp h).elim a0 b0

/-- A nonzero right factor cancels from an equation. -/
protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c :=
  Int.eq_of_sub_eq_zero <| (Int.mul_eq_zero.mp (by
    rw [Int.sub_mul, h, Int.sub_self] : (b - c) * a = 0)).resolve_right ha

/-- A nonzero left factor cancels from an equation. -/
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  rw [Int.mul_comm a, Int.mul_comm a] at h
  exact Int.eq_of_mul_eq_mul_right ha h

/-! ### Associative and commutative operations -/

/-- Addition is associative. -/
instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩

/-- Addition is commutative. -/
instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩

/-- Zero is neutral for addition. -/
instance : Std.LawfulIdentity (α := Int) (· + ·) 0 where
  left_id := Int.zero_add
  right_id := Int.add_zero

/-- Multiplication is associative. -/
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩

/-- Multiplication is commutative. -/
instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩

/-- One is neutral for multiplication. -/
instance : Std.LawfulIdentity (α := Int) (· * ·) 1 where
  left_id := Int.one_mul
  right_id := Int.mul_one

end Int
