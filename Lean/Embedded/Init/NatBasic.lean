/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Products
import Init.SimpLemmas

/-!
# Natural numbers: addition, multiplication, powers

The commutative semiring of natural numbers, and the packing lemmas by which `simp` turns the
functions `Nat.add`, `Nat.mul`, … back into notation. Nothing here mentions the order.
-/

universe u

namespace Nat

/-! ### Induction and case distinction in terms of `0` and `n + 1` -/

/-- Induction on a natural number; the goals are stated with `0` and `n + 1`. -/
@[elab_as_elim, induction_eliminator]
protected def recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) : motive t :=
  match t with
  | 0 => zero
  | n + 1 => succ n (Nat.recAux zero succ n)

/-- Case distinction on a natural number; the goals are stated with `0` and `n + 1`. -/
@[elab_as_elim, cases_eliminator]
protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : ∀ n, motive (n + 1)) : motive t :=
  Nat.casesOn t zero succ

/-! ### From functions to notation -/

/-- Strict comparison of natural numbers as a `Bool`. -/
def blt (a b : Nat) : Bool :=
  ble a.succ b

/-- The constructor `Nat.zero` is written `0`. -/
@[simp] theorem zero_eq : Nat.zero = 0 := rfl

/-- `Nat.add` is written `+`. -/
@[simp] theorem add_eq : Nat.add x y = x + y := rfl

/-- `Nat.mul` is written `*`. -/
@[simp] theorem mul_eq : Nat.mul x y = x * y := rfl

/-- `Nat.sub` is written `-`. -/
@[simp] theorem sub_eq : Nat.sub x y = x - y := rfl

/-- `Nat.pow` is written `^`. -/
@[simp] theorem pow_eq {m n : Nat} : m.pow n = m ^ n := rfl

/-- `Nat.lt` is written `<`. -/
@[simp] theorem lt_eq : Nat.lt x y = (x < y) := rfl

/-- `Nat.le` is written `≤`. -/
@[simp] theorem le_eq : Nat.le x y = (x ≤ y) := rfl

/-! ### Boolean comparisons -/

/-- A natural number passes the Boolean test for equality with itself. -/
@[simp] theorem beq_refl (a : Nat) : Nat.beq a a = true := by
  induction a with
  | zero => rfl
  | succ _ ih => exact ih

/-- The Boolean test for equality decides equality. -/
@[simp] theorem beq_eq : (Nat.beq x y = true) = (x = y) :=
  propext ⟨eq_of_beq_eq_true, fun h => by rw [h]; exact beq_refl y⟩

/-- The Boolean test for `≤` decides `≤`. -/
@[simp] theorem ble_eq : (Nat.ble x y = true) = (x ≤ y) :=
  propext ⟨le_of_ble_eq_true, ble_eq_true_of_le⟩

/-- The Boolean test for `<` decides `<`. -/
@[simp] theorem blt_eq : (Nat.blt x y = true) = (x < y) :=
  propext ⟨le_of_ble_eq_true, ble_eq_true_of_le⟩

/-! ### Zero and successor -/

/-- A successor is not zero. -/
@[simp] theorem succ_ne_zero (n : Nat) : succ n ≠ 0 :=
  fun h => Nat.noConfusion h

/-- One more than a natural number is not zero. -/
@[simp] theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 :=
  succ_ne_zero n

/-- One is not zero. -/
protected theorem one_ne_zero : 1 ≠ (0 : Nat) :=
  succ_ne_zero 0

/-- Zero is not one. -/
protected theorem zero_ne_one : 0 ≠ (1 : Nat) :=
  fun h => Nat.noConfusion h

/-- The predecessor of zero is zero. -/
@[simp] protected theorem pred_zero : pred 0 = 0 := rfl

/-- The predecessor undoes the successor. -/
@[simp] protected theorem pred_succ (n : Nat) : pred n.succ = n := rfl

/-- The successor undoes the predecessor of a nonzero number. -/
theorem succ_pred {a : Nat} (h : a ≠ 0) : a.pred.succ = a := by
  cases a with
  | zero => exact absurd rfl h
  | succ _ => rfl

/-! ### Addition -/

/-- Zero is neutral for addition on the right. -/
@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl

/-- Addition of a successor on the right. -/
theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl

/-- Adding one is taking the successor. -/
theorem add_one (n : Nat) : n + 1 = succ n := rfl

/-- The successor is written `+ 1`. -/
@[simp] theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl

/-- Zero is neutral for addition on the left. -/
@[simp] protected theorem zero_add (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ _ ih => exact congrArg succ ih

/-- Addition of a successor on the left. -/
theorem succ_add (n m : Nat) : succ n + m = succ (n + m) := by
  induction m with
  | zero => rfl
  | succ _ ih => exact congrArg succ ih

/-- Addition is commutative. -/
protected theorem add_comm (n m : Nat) : n + m = m + n := by
  induction m with
  | zero => exact (Nat.zero_add n).symm
  | succ m ih => exact (congrArg succ ih).trans (succ_add m n).symm

/-- Addition is associative. -/
protected theorem add_assoc (n m k : Nat) : n + m + k = n + (m + k) := by
  induction k with
  | zero => rfl
  | succ _ ih => exact congrArg succ ih

/-- The outer summands of a sum of three may be exchanged on the left. -/
protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) := by
  rw [← Nat.add_assoc, Nat.add_comm n m, Nat.add_assoc]

/-- The last two summands of a sum of three may be exchanged. -/
protected theorem add_right_comm (n m k : Nat) : n + m + k = n + k + m := by
  rw [Nat.add_assoc, Nat.add_comm m k, Nat.add_assoc]

/-- A common left summand cancels. -/
protected theorem add_left_cancel {n m k : Nat} (h : n + m = n + k) : m = k := by
  induction n with
  | zero => rw [Nat.zero_add, Nat.zero_add] at h; exact h
  | succ n ih => rw [succ_add, succ_add] at h; exact ih (succ.inj h)

/-- A common right summand cancels. -/
protected theorem add_right_cancel {n m k : Nat} (h : n + m = k + m) : n = k := by
  rw [Nat.add_comm n, Nat.add_comm k] at h
  exact Nat.add_left_cancel h

/-- A common left summand cancels from an equation. -/
@[simp] protected theorem add_left_cancel_iff {m k n : Nat} : n + m = n + k ↔ m = k :=
  ⟨Nat.add_left_cancel, fun h => by rw [h]⟩

/-- A common right summand cancels from an equation. -/
@[simp] protected theorem add_right_cancel_iff {m k n : Nat} : m + n = k + n ↔ m = k :=
  ⟨Nat.add_right_cancel, fun h => by rw [h]⟩

/-- A sum is zero only when both summands are. -/
theorem eq_zero_of_add_eq_zero {n m : Nat} (h : n + m = 0) : n = 0 ∧ m = 0 := by
  cases m with
  | zero => exact ⟨h, rfl⟩
  | succ _ => exact absurd h (succ_ne_zero _)

/-- A sum is zero only when its right summand is. -/
protected theorem eq_zero_of_add_eq_zero_left (h : n + m = 0) : m = 0 :=
  (eq_zero_of_add_eq_zero h).2

/-! ### Multiplication -/

/-- A product with zero on the right is zero. -/
@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl

/-- Multiplication by a successor on the right. -/
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl

/-- Multiplication by one more on the right. -/
theorem mul_add_one (n m : Nat) : n * (m + 1) = n * m + n := rfl

/-- A product with zero on the left is zero. -/
@[simp] protected theorem zero_mul (n : Nat) : 0 * n = 0 := by
  induction n with
  | zero => rfl
  | succ _ ih => exact ih

/-- Multiplication by a successor on the left. -/
theorem succ_mul (n m : Nat) : succ n * m = n * m + m := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg succ ((congrArg (· + n) ih).trans (Nat.add_right_comm _ _ _))

/-- Multiplication by one more on the left. -/
theorem add_one_mul (n m : Nat) : (n + 1) * m = n * m + m :=
  succ_mul n m

/-- Multiplication is commutative. -/
protected theorem mul_comm (n m : Nat) : n * m = m * n := by
  induction m with
  | zero => exact (Nat.zero_mul n).symm
  | succ m ih => rw [mul_succ, succ_mul, ih]

/-- One is neutral for multiplication on the right. -/
@[simp] protected theorem mul_one (n : Nat) : n * 1 = n :=
  Nat.zero_add n

/-- One is neutral for multiplication on the left. -/
@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := by
  rw [Nat.mul_comm, Nat.mul_one]

/-- Multiplication distributes over addition on the right. -/
protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [add_succ, mul_succ, mul_succ, ih, Nat.add_assoc]

/-- Multiplication distributes over addition on the left. -/
protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := by
  rw [Nat.mul_comm, Nat.left_distrib, Nat.mul_comm k, Nat.mul_comm k]

/-- Multiplication distributes over addition on the right. -/
protected theorem mul_add (n m k : Nat) : n * (m + k) = n * m + n * k :=
  Nat.left_distrib n m k

/-- Multiplication distributes over addition on the left. -/
protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k :=
  Nat.right_distrib n m k

/-- Multiplication is associative. -/
protected theorem mul_assoc (n m k : Nat) : n * m * k = n * (m * k) := by
  induction k with
  | zero => rfl
  | succ k ih => rw [mul_succ, mul_succ, Nat.left_distrib, ih]

/-- The outer factors of a product of three may be exchanged on the left. -/
protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n m, Nat.mul_assoc]

/-- The last two factors of a product of three may be exchanged. -/
protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := by
  rw [Nat.mul_assoc, Nat.mul_comm m k, Nat.mul_assoc]

/-- Doubling is adding to itself. -/
protected theorem two_mul (n : Nat) : 2 * n = n + n := by
  rw [Nat.mul_comm]
  exact congrArg (· + n) (Nat.mul_one n)

/-- Doubling is adding to itself. -/
protected theorem mul_two (n : Nat) : n * 2 = n + n := by
  rw [Nat.mul_comm, Nat.two_mul]

/-- A product is zero exactly when one factor is. -/
@[simp] protected theorem mul_eq_zero : ∀ {m n : Nat}, n * m = 0 ↔ n = 0 ∨ m = 0
  | 0, _ => ⟨fun _ => .inr rfl, fun _ => rfl⟩
  | _ + 1, 0 => ⟨fun _ => .inl rfl, fun _ => Nat.zero_mul _⟩
  | _ + 1, _ + 1 => ⟨fun h => absurd h (succ_ne_zero _),
      fun h => h.elim (absurd · (succ_ne_zero _)) (absurd · (succ_ne_zero _))⟩

/-- A product of nonzero factors is not zero. -/
protected theorem mul_ne_zero (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 :=
  fun h => (Nat.mul_eq_zero.mp h).elim hn hm

/-! ### Associative and commutative operations -/

/-- Addition is associative. -/
instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩

/-- Addition is commutative. -/
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩

/-- Zero is neutral for addition. -/
instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero

/-- Multiplication is associative. -/
instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩

/-- Multiplication is commutative. -/
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩

/-- One is neutral for multiplication. -/
instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one

/-! ### Powers -/

/-- The zeroth power is one. -/
@[simp] protected theorem pow_zero (b : Nat) : b ^ 0 = 1 := rfl

/-- A power with a successor as its exponent. -/
protected theorem pow_succ (n m : Nat) : n ^ m.succ = n ^ m * n := rfl

/-- A power with a successor as its exponent, the new factor first. -/
protected theorem pow_succ' {m n : Nat} : m ^ n.succ = m * m ^ n :=
  Nat.mul_comm _ _

/-- The first power of a number is the number. -/
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a :=
  Nat.one_mul a

/-- The second power is the square. -/
protected theorem pow_two (a : Nat) : a ^ 2 = a * a := by
  show a ^ 1 * a = a * a
  rw [Nat.pow_one]

/-- Every power of one is one. -/
@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ _ ih => exact (Nat.mul_one _).trans ih

/-- A sum in the exponent is a product of powers. -/
protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Nat.mul_one _).symm
  | succ n ih => rw [← Nat.add_assoc, Nat.pow_succ, ih, Nat.pow_succ, Nat.mul_assoc]

/-- A product in the exponent is an iterated power. -/
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_add_one, Nat.pow_add, ih, Nat.pow_succ]

/-- A power of a product is the product of the powers. -/
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih, Nat.pow_succ, Nat.pow_succ, Nat.mul_assoc, Nat.mul_assoc,
      Nat.mul_left_comm a (b ^ n) b]

end Nat
