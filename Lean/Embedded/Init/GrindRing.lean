/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.IntRing

/-!
# Rings and fields

Classes of algebra, with the operations inside. Zero, one and all other numerals come from the field
`ofNat`; natural and integer multiples are written `•`. What links operations, such as `ofNat` and
`natCast`, holds for most types by definition and is then proved by default.
-/

namespace Lean.Grind

/-! ### Classes -/

/-- Semirings: addition, multiplication, numerals and powers with natural exponents. -/
class Semiring (α : Type u) extends Add α, Mul α where
  /-- The canonical map from the natural numbers. -/
  [natCast : NatCast α]
  /-- The numerals, among them `0` and `1`. -/
  [ofNat : ∀ n, OfNat α n]
  /-- Multiples by natural numbers. -/
  [nsmul : SMul Nat α]
  /-- Powers with natural exponents. -/
  [npow : HPow α Nat α]
  /-- Zero is neutral for addition on the right. -/
  add_zero : ∀ a : α, a + 0 = a
  /-- Addition is commutative. -/
  add_comm : ∀ a b : α, a + b = b + a
  /-- Addition is associative. -/
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  /-- Multiplication is associative. -/
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  /-- One is neutral for multiplication on the right. -/
  mul_one : ∀ a : α, a * 1 = a
  /-- One is neutral for multiplication on the left. -/
  one_mul : ∀ a : α, 1 * a = a
  /-- A factor on the left distributes over a sum. -/
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  /-- A factor on the right distributes over a sum. -/
  right_distrib : ∀ a b c : α, (a + b) * c = a * c + b * c
  /-- A product with zero on the left is zero. -/
  zero_mul : ∀ a : α, 0 * a = 0
  /-- A product with zero on the right is zero. -/
  mul_zero : ∀ a : α, a * 0 = 0
  /-- The zeroth power is one. -/
  pow_zero : ∀ a : α, a ^ 0 = 1
  /-- A power with a successor as its exponent. -/
  pow_succ : ∀ a : α, ∀ n : Nat, a ^ (n + 1) = (a ^ n) * a
  /-- The numeral of a successor. -/
  ofNat_succ : ∀ a : Nat, OfNat.ofNat (α := α) (a + 1) = OfNat.ofNat a + 1 := by intros; rfl
  /-- Numerals are casts of natural numbers. -/
  ofNat_eq_natCast : ∀ n : Nat, OfNat.ofNat (α := α) n = Nat.cast n := by intros; rfl
  /-- A multiple is a product with the cast of the natural number. -/
  nsmul_eq_natCast_mul : ∀ n : Nat, ∀ a : α, n • a = Nat.cast n * a := by intros; rfl

attribute [implicit_reducible] Semiring.npow Semiring.ofNat Semiring.natCast

/-- Rings: semirings with negation and subtraction. -/
class Ring (α : Type u) extends Semiring α, Neg α, Sub α where
  /-- The canonical map from the integers. -/
  [intCast : IntCast α]
  /-- Multiples by integers. -/
  [zsmul : SMul Int α]
  /-- An element and its negation add up to zero. -/
  neg_add_cancel : ∀ a : α, -a + a = 0
  /-- Subtraction adds the negation. -/
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
  /-- A multiple by a negated integer. -/
  neg_zsmul : ∀ (i : Int) (a : α), (-i : Int) • a = -(i • a)
  /-- Multiples by natural numbers and by the same integers agree. -/
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : α, (n : Int) • a = n • a := by intros; rfl
  /-- The cast of an integer numeral is the numeral. -/
  intCast_ofNat : ∀ n : Nat, Int.cast (OfNat.ofNat (α := Int) n) = OfNat.ofNat (α := α) n := by
    intros; rfl
  /-- The cast of a negated integer. -/
  intCast_neg : ∀ i : Int, Int.cast (R := α) (-i) = -Int.cast i := by intros; rfl

attribute [implicit_reducible] Ring.intCast Ring.zsmul

/-- Semirings with a commutative multiplication. -/
class CommSemiring (α : Type u) extends Semiring α where
  /-- Multiplication is commutative. -/
  mul_comm : ∀ a b : α, a * b = b * a
  one_mul := by intro a; rw [mul_comm, mul_one]
  mul_zero := by intro a; rw [mul_comm, zero_mul]
  right_distrib := by intro a b c; rw [mul_comm, left_distrib, mul_comm c, mul_comm c]

/-- Rings with a commutative multiplication. -/
class CommRing (α : Type u) extends Ring α, CommSemiring α

-- Tried late, so that for a type with operations of its own those are found first.
attribute [instance 100] Semiring.toAdd Semiring.toMul Semiring.npow Ring.toNeg Ring.toSub
attribute [instance 100] Semiring.ofNat

/-- Fields: commutative rings in which all but zero has an inverse; that of zero is zero. -/
class Field (α : Type u) extends CommRing α, Inv α, Div α where
  /-- Powers with integers as exponents. -/
  [zpow : HPow α Int α]
  /-- Division multiplies by the inverse. -/
  div_eq_mul_inv : ∀ a b : α, a / b = a * b⁻¹
  /-- Zero is not one. -/
  zero_ne_one : (0 : α) ≠ 1
  /-- The inverse of zero is zero. -/
  inv_zero : (0 : α)⁻¹ = 0
  /-- A nonzero element times its inverse is one. -/
  mul_inv_cancel : ∀ {a : α}, a ≠ 0 → a * a⁻¹ = 1
  /-- The zeroth power is one. -/
  zpow_zero : ∀ a : α, a ^ (0 : Int) = 1
  /-- A power with a successor as its exponent. -/
  zpow_succ : ∀ (a : α) (n : Nat), a ^ (n + 1 : Int) = a ^ (n : Int) * a
  /-- A power with a negated exponent is the inverse. -/
  zpow_neg : ∀ (a : α) (n : Int), a ^ (-n) = (a ^ n)⁻¹

attribute [implicit_reducible] Field.zpow
attribute [instance 100] Field.toInv Field.toDiv Field.zpow

attribute [local instance] Semiring.natCast Ring.intCast

/-! ### Semirings -/

namespace Semiring

variable {α : Type u} [Semiring α]

/-- The cast of zero. -/
theorem natCast_zero : ((0 : Nat) : α) = 0 :=
  (ofNat_eq_natCast 0).symm

/-- The cast of one. -/
theorem natCast_one : ((1 : Nat) : α) = 1 :=
  (ofNat_eq_natCast 1).symm

/-- The numeral of a sum. -/
theorem ofNat_add (a b : Nat) :
    OfNat.ofNat (α := α) (a + b) = OfNat.ofNat a + OfNat.ofNat b := by
  induction b with
  | zero => exact (add_zero _).symm
  | succ b ih => rw [← Nat.add_assoc, ofNat_succ, ih, add_assoc, ← ofNat_succ]

/-- The cast of a sum. -/
theorem natCast_add (a b : Nat) : ((a + b : Nat) : α) = ((a : α) + (b : α)) := by
  rw [← ofNat_eq_natCast, ofNat_add, ofNat_eq_natCast, ofNat_eq_natCast]

/-- The cast of a successor. -/
theorem natCast_succ (n : Nat) : ((n + 1 : Nat) : α) = ((n : α) + 1) := by
  rw [natCast_add, natCast_one]

/-- The numeral of a product. -/
theorem ofNat_mul (a b : Nat) :
    OfNat.ofNat (α := α) (a * b) = OfNat.ofNat a * OfNat.ofNat b := by
  induction b with
  | zero => exact (mul_zero _).symm
  | succ b ih => rw [Nat.mul_add_one, ofNat_add, ih, ofNat_succ, left_distrib, mul_one]

/-- The cast of a product. -/
theorem natCast_mul (a b : Nat) : ((a * b : Nat) : α) = ((a : α) * (b : α)) := by
  rw [← ofNat_eq_natCast, ofNat_mul, ofNat_eq_natCast, ofNat_eq_natCast]

/-- The first power of an element is the element. -/
theorem pow_one (a : α) : a ^ 1 = a := by
  rw [pow_succ, pow_zero, one_mul]

/-- The second power is the square. -/
theorem pow_two (a : α) : a ^ 2 = a * a := by
  rw [pow_succ, pow_one]

/-- A power with a sum as its exponent. -/
theorem pow_add (a : α) (k₁ k₂ : Nat) : a ^ (k₁ + k₂) = a^k₁ * a^k₂ := by
  induction k₂ with
  | zero => rw [Nat.add_zero, pow_zero, mul_one]
  | succ k ih => rw [← Nat.add_assoc, pow_succ, ih, mul_assoc, ← pow_succ]

end Semiring

/-! ### Fields -/

namespace Field

variable [Field α] {a : α}

/-- The inverse of a nonzero element times the element is one. -/
theorem inv_mul_cancel (h : a ≠ 0) : a⁻¹ * a = 1 := by
  rw [CommSemiring.mul_comm, mul_inv_cancel h]

end Field

end Lean.Grind
