/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/

/-!
# Ordered commutative rings

The one algebraic structure that every law of a weighted training objective rests on. `Int`, `Rat`
and `LatentObjective.Real` are instances; all laws of terms and weights are proved once, for any of
them.

The operations are those that a type has: those of core's `Lean.Grind.CommRing`, which gives
numerals (`OfNat`) and powers (`HPow`) too, and its `≤` and `<`. The class `OrderedRing` adds no
operation, but says which laws they obey together. `Instances.Core` finds it for every type that has
core's classes of ordered rings, and so for the number types of Mathlib.

The class comes first, then its lemma library in the namespace `OrderedRing`: the ring, its powers,
the order, the strict order, in this order. Names follow Mathlib. `ring_nf_ac` proves equations that
hold by distributivity, commutativity and associativity alone.
-/

namespace LatentObjective

open Lean.Grind (Semiring Ring CommSemiring CommRing)

universe u

/-- A commutative ring with a partial order that addition and products of nonnegative elements
respect. -/
class OrderedRing (R : Type u) [CommRing R] [LE R] [LT R] : Prop where
  /-- The order is reflexive. -/
  le_refl : ∀ a : R, a ≤ a
  /-- The order is transitive. -/
  le_trans : ∀ {a b c : R}, a ≤ b → b ≤ c → a ≤ c
  /-- The order is antisymmetric. -/
  le_antisymm : ∀ {a b : R}, a ≤ b → b ≤ a → a = b
  /-- The strict order is the order without its converse. -/
  lt_iff_le_not_ge : ∀ {a b : R}, a < b ↔ a ≤ b ∧ ¬ b ≤ a
  /-- Adding on the left preserves the order. -/
  add_le_add_left : ∀ {a b : R}, a ≤ b → ∀ c : R, c + a ≤ c + b
  /-- A product of nonnegative elements is nonnegative. -/
  mul_nonneg : ∀ {a b : R}, 0 ≤ a → 0 ≤ b → 0 ≤ a * b

namespace OrderedRing

attribute [simp] le_refl

section Ring

variable {R : Type u} [CommRing R] {a b c d : R}

/-! ### Sums -/

/-- Addition is associative. -/
theorem add_assoc (a b c : R) : a + b + c = a + (b + c) :=
  Semiring.add_assoc a b c

/-- Addition is commutative. -/
theorem add_comm (a b : R) : a + b = b + a :=
  Semiring.add_comm a b

/-- Zero is neutral for addition. -/
@[simp] theorem add_zero (a : R) : a + 0 = a :=
  Semiring.add_zero a

/-- Zero is neutral for addition on the left. -/
@[simp] theorem zero_add (a : R) : 0 + a = a := by
  rw [add_comm, add_zero]

/-- Two summands on the left of a sum may be exchanged. -/
theorem add_left_comm (a b c : R) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a, add_assoc]

/-- Two summands on the right of a sum may be exchanged. -/
theorem add_right_comm (a b c : R) : a + b + c = a + c + b := by
  rw [add_assoc, add_comm b, ← add_assoc]

/-- The inner summands of a sum of two sums may be exchanged. -/
theorem add_add_add_comm (a b c d : R) : a + b + (c + d) = a + c + (b + d) := by
  rw [add_assoc, add_left_comm b, ← add_assoc]

/-- `-a` is the additive inverse of `a` on the left. -/
@[simp] theorem neg_add_cancel (a : R) : -a + a = 0 :=
  Ring.neg_add_cancel a

/-- `-a` is the additive inverse of `a`. -/
@[simp] theorem add_neg_cancel (a : R) : a + -a = 0 := by
  rw [add_comm, neg_add_cancel]

/-- Adding `-a` undoes adding `a`, both on the left. -/
@[simp] theorem neg_add_cancel_left (a b : R) : -a + (a + b) = b := by
  rw [← add_assoc, neg_add_cancel, zero_add]

/-- Adding `a` undoes adding `-a`, both on the left. -/
@[simp] theorem add_neg_cancel_left (a b : R) : a + (-a + b) = b := by
  rw [← add_assoc, add_neg_cancel, zero_add]

/-- Adding `-b` undoes adding `b`, both on the right. -/
@[simp] theorem add_neg_cancel_right (a b : R) : a + b + -b = a := by
  rw [add_assoc, add_neg_cancel, add_zero]

/-- Adding `b` undoes adding `-b`, both on the right. -/
@[simp] theorem neg_add_cancel_right (a b : R) : a + -b + b = a := by
  rw [add_assoc, neg_add_cancel, add_zero]

/-- A common summand on the left may be cancelled. -/
theorem add_left_cancel (h : a + b = a + c) : b = c := by
  rw [← neg_add_cancel_left a b, h, neg_add_cancel_left]

/-- A common summand on the right may be cancelled. -/
theorem add_right_cancel (h : a + b = c + b) : a = c := by
  rw [← add_neg_cancel_right a b, h, add_neg_cancel_right]

/-! ### Additive inverses -/

/-- The additive inverse is unique. -/
theorem eq_neg_of_add_eq_zero_right (h : a + b = 0) : b = -a :=
  add_left_cancel (h.trans (add_neg_cancel a).symm)

/-- Zero is its own additive inverse. -/
@[simp] theorem neg_zero : -(0 : R) = 0 :=
  (eq_neg_of_add_eq_zero_right (add_zero 0)).symm

/-- Negation is an involution. -/
@[simp] theorem neg_neg (a : R) : - -a = a :=
  (eq_neg_of_add_eq_zero_right (neg_add_cancel a)).symm

/-- The additive inverse of a sum. -/
theorem neg_add (a b : R) : -(a + b) = -a + -b := by
  refine (eq_neg_of_add_eq_zero_right ?_).symm
  rw [add_add_add_comm, add_neg_cancel, add_neg_cancel, add_zero]

/-- Negation is injective. -/
theorem neg_inj : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← neg_neg a, h, neg_neg], congrArg _⟩

/-! ### Products -/

/-- Multiplication is associative. -/
theorem mul_assoc (a b c : R) : a * b * c = a * (b * c) :=
  Semiring.mul_assoc a b c

/-- Multiplication is commutative. -/
theorem mul_comm (a b : R) : a * b = b * a :=
  CommSemiring.mul_comm a b

/-- One is neutral for multiplication. -/
@[simp] theorem mul_one (a : R) : a * 1 = a :=
  Semiring.mul_one a

/-- One is neutral for multiplication on the left. -/
@[simp] theorem one_mul (a : R) : 1 * a = a :=
  Semiring.one_mul a

/-- Multiplication distributes over addition. -/
theorem mul_add (a b c : R) : a * (b + c) = a * b + a * c :=
  Semiring.left_distrib a b c

/-- Multiplication distributes over addition on the right. -/
theorem add_mul (a b c : R) : (a + b) * c = a * c + b * c :=
  Semiring.right_distrib a b c

/-- Two factors on the left of a product may be exchanged. -/
theorem mul_left_comm (a b c : R) : a * (b * c) = b * (a * c) := by
  rw [← mul_assoc, mul_comm a, mul_assoc]

/-- Two factors on the right of a product may be exchanged. -/
theorem mul_right_comm (a b c : R) : a * b * c = a * c * b := by
  rw [mul_assoc, mul_comm b, ← mul_assoc]

/-- The inner factors of a product of two products may be exchanged. -/
theorem mul_mul_mul_comm (a b c d : R) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_left_comm b, ← mul_assoc]

/-- A product with zero on the right is zero. -/
@[simp] theorem mul_zero (a : R) : a * 0 = 0 :=
  Semiring.mul_zero a

/-- A product with zero on the left is zero. -/
@[simp] theorem zero_mul (a : R) : 0 * a = 0 :=
  Semiring.zero_mul a

/-- A sign may be taken out of the second factor. -/
@[simp] theorem mul_neg (a b : R) : a * -b = -(a * b) := by
  refine eq_neg_of_add_eq_zero_right ?_
  rw [← mul_add, add_neg_cancel, mul_zero]

/-- A sign may be taken out of the first factor. -/
@[simp] theorem neg_mul (a b : R) : -a * b = -(a * b) := by
  rw [mul_comm, mul_neg, mul_comm]

/-- The product of two additive inverses. -/
theorem neg_mul_neg (a b : R) : -a * -b = a * b := by
  rw [neg_mul, mul_neg, neg_neg]

/-! ### Differences -/

/-- Subtraction is addition of the additive inverse. -/
theorem sub_eq_add_neg (a b : R) : a - b = a + -b :=
  Ring.sub_eq_add_neg a b

/-- The difference of an element and itself is zero. -/
@[simp] theorem sub_self (a : R) : a - a = 0 := by
  rw [sub_eq_add_neg, add_neg_cancel]

/-- Subtracting zero changes nothing. -/
@[simp] theorem sub_zero (a : R) : a - 0 = a := by
  rw [sub_eq_add_neg, neg_zero, add_zero]

/-- Subtracting from zero is negation. -/
@[simp] theorem zero_sub (a : R) : 0 - a = -a := by
  rw [sub_eq_add_neg, zero_add]

/-- Subtracting an additive inverse is addition. -/
@[simp] theorem sub_neg_eq_add (a b : R) : a - -b = a + b := by
  rw [sub_eq_add_neg, neg_neg]

/-- The additive inverse of a difference is the reversed difference. -/
@[simp] theorem neg_sub (a b : R) : -(a - b) = b - a := by
  rw [sub_eq_add_neg, neg_add, neg_neg, add_comm, sub_eq_add_neg]

/-- Adding undoes subtracting. -/
@[simp] theorem sub_add_cancel (a b : R) : a - b + b = a := by
  rw [sub_eq_add_neg, neg_add_cancel_right]

/-- Subtracting undoes adding on the right. -/
@[simp] theorem add_sub_cancel_right (a b : R) : a + b - b = a := by
  rw [sub_eq_add_neg, add_neg_cancel_right]

/-- Subtracting undoes adding on the left. -/
@[simp] theorem add_sub_cancel_left (a b : R) : a + b - a = b := by
  rw [add_comm, add_sub_cancel_right]

/-- Adding the difference reaches the minuend. -/
@[simp] theorem add_sub_cancel (a b : R) : a + (b - a) = b := by
  rw [add_comm, sub_add_cancel]

/-- A difference is zero exactly when its parts agree. -/
theorem sub_eq_zero : a - b = 0 ↔ a = b :=
  ⟨fun h => by rw [← sub_add_cancel a b, h, zero_add], fun h => by rw [h, sub_self]⟩

/-- Consecutive differences telescope. -/
theorem sub_add_sub_cancel (a b c : R) : a - b + (b - c) = a - c := by
  rw [sub_eq_add_neg b, ← add_assoc, sub_add_cancel, sub_eq_add_neg]

/-- The difference of two sums is the sum of the differences. -/
theorem add_sub_add_comm (a b c d : R) : a + b - (c + d) = a - c + (b - d) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, neg_add, add_add_add_comm]

/-- A common summand on the left drops out of a difference. -/
@[simp] theorem add_sub_add_left_eq_sub (a b c : R) : c + a - (c + b) = a - b := by
  rw [add_sub_add_comm, sub_self, zero_add]

/-- A common summand on the right drops out of a difference. -/
@[simp] theorem add_sub_add_right_eq_sub (a b c : R) : a + c - (b + c) = a - b := by
  rw [add_sub_add_comm, sub_self, add_zero]

/-- Multiplication distributes over subtraction on the left. -/
theorem mul_sub (a b c : R) : a * (b - c) = a * b - a * c := by
  rw [sub_eq_add_neg, mul_add, mul_neg, sub_eq_add_neg]

/-- Multiplication distributes over subtraction on the right. -/
theorem sub_mul (a b c : R) : (a - b) * c = a * c - b * c := by
  rw [mul_comm, mul_sub, mul_comm c, mul_comm c]

/-! ### Normal form -/

/-- `ring_nf_ac` multiplies both sides of a goal out, and sorts factors and summands by
associativity and commutativity. It closes an equation that holds by these rules alone. It does not
cancel `a` against `-a`, nor collect `a + a`, nor expand powers: it is a normal form of signed sums
of products, not a decision procedure for rings. -/
macro "ring_nf_ac" : tactic =>
  `(tactic| simp only [OrderedRing.sub_eq_add_neg, OrderedRing.mul_add, OrderedRing.add_mul,
    OrderedRing.mul_neg, OrderedRing.neg_mul, OrderedRing.neg_add, OrderedRing.neg_neg,
    OrderedRing.neg_zero, OrderedRing.mul_one, OrderedRing.one_mul, OrderedRing.mul_zero,
    OrderedRing.zero_mul, OrderedRing.add_zero, OrderedRing.zero_add, OrderedRing.add_comm,
    OrderedRing.add_left_comm, OrderedRing.add_assoc, OrderedRing.mul_comm,
    OrderedRing.mul_left_comm, OrderedRing.mul_assoc])

/-! ### Powers -/

/-- The zeroth power is one. -/
@[simp] theorem pow_zero (a : R) : a ^ 0 = 1 :=
  Semiring.pow_zero a

/-- A power is a repeated product. -/
theorem pow_succ (a : R) (n : Nat) : a ^ (n + 1) = a ^ n * a :=
  Semiring.pow_succ a n

/-- The first power. -/
@[simp] theorem pow_one (a : R) : a ^ 1 = a := by
  rw [pow_succ a 0, pow_zero, one_mul]

/-- The second power is the square. -/
theorem pow_two (a : R) : a ^ 2 = a * a := by
  rw [pow_succ a 1, pow_one]

/-- A power is a repeated product, on the left. -/
theorem pow_succ' (a : R) (n : Nat) : a ^ (n + 1) = a * a ^ n := by
  rw [pow_succ, mul_comm]

/-- A power with a sum as its exponent is a product of powers. -/
theorem pow_add (a : R) (m : Nat) : ∀ n : Nat, a ^ (m + n) = a ^ m * a ^ n
  | 0 => by rw [Nat.add_zero, pow_zero, mul_one]
  | n + 1 => by rw [← Nat.add_assoc, pow_succ, pow_succ, pow_add a m n, mul_assoc]

/-- A power of a product is the product of the powers. -/
theorem mul_pow (a b : R) : ∀ n : Nat, (a * b) ^ n = a ^ n * b ^ n
  | 0 => by rw [pow_zero, pow_zero, pow_zero, mul_one]
  | n + 1 => by rw [pow_succ, pow_succ, pow_succ, mul_pow a b n, mul_mul_mul_comm]

/-- Every power of one is one. -/
@[simp] theorem one_pow : ∀ n : Nat, (1 : R) ^ n = 1
  | 0 => pow_zero 1
  | n + 1 => by rw [pow_succ, one_pow n, mul_one]

/-- Every power of zero but the zeroth is zero. -/
theorem zero_pow_succ (n : Nat) : (0 : R) ^ (n + 1) = 0 := by
  rw [pow_succ, mul_zero]

end Ring

variable {R : Type u} [CommRing R] [LE R] [LT R] [OrderedRing R] {a b c d : R}

/-! ### The order -/

/-- Equal elements are comparable. -/
theorem le_of_eq (h : a = b) : a ≤ b := by
  rw [h]
  exact le_refl b

/-- `calc` chains `≤` with `≤`. -/
instance instTransLELE : Trans (α := R) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨le_trans⟩

/-- Adding on the right preserves the order. -/
theorem add_le_add_right (h : a ≤ b) (c : R) : a + c ≤ b + c := by
  rw [add_comm a, add_comm b]
  exact add_le_add_left h c

/-- Inequalities may be added. -/
theorem add_le_add (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  le_trans (add_le_add_right h₁ c) (add_le_add_left h₂ b)

/-- A common summand on the left of an inequality may be cancelled. -/
theorem le_of_add_le_add_left (h : c + a ≤ c + b) : a ≤ b := by
  have h' := add_le_add_left h (-c)
  rwa [neg_add_cancel_left, neg_add_cancel_left] at h'

/-- A common summand on the right of an inequality may be cancelled. -/
theorem le_of_add_le_add_right (h : a + c ≤ b + c) : a ≤ b := by
  have h' := add_le_add_right h (-c)
  rwa [add_neg_cancel_right, add_neg_cancel_right] at h'

/-- A common summand on the left of an inequality does not matter. -/
@[simp] theorem add_le_add_iff_left (c : R) : c + a ≤ c + b ↔ a ≤ b :=
  ⟨le_of_add_le_add_left, fun h => add_le_add_left h c⟩

/-- A common summand on the right of an inequality does not matter. -/
@[simp] theorem add_le_add_iff_right (c : R) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨le_of_add_le_add_right, fun h => add_le_add_right h c⟩

/-- A summand may be moved to the other side of an inequality. -/
theorem sub_le_iff_le_add : a - c ≤ b ↔ a ≤ b + c := by
  rw [← add_le_add_iff_right (a := a - c) c, sub_add_cancel]

/-- A summand may be moved to the other side of an inequality. -/
theorem le_sub_iff_add_le : a ≤ b - c ↔ a + c ≤ b := by
  rw [← add_le_add_iff_right (a := a) c, sub_add_cancel]

/-- A difference is nonnegative exactly when its parts are in order. -/
theorem sub_nonneg : 0 ≤ b - a ↔ a ≤ b := by
  rw [le_sub_iff_add_le, zero_add]

/-- A difference is at most zero exactly when its parts are in reverse order. -/
theorem sub_nonpos : a - b ≤ 0 ↔ a ≤ b := by
  rw [sub_le_iff_le_add, zero_add]

/-- Negation reverses the order. -/
theorem neg_le_neg (h : a ≤ b) : -b ≤ -a := by
  refine le_of_add_le_add_left (c := b) ?_
  rw [add_neg_cancel, ← sub_eq_add_neg]
  exact sub_nonneg.mpr h

/-- Negation reverses the order, in both directions. -/
@[simp] theorem neg_le_neg_iff : -a ≤ -b ↔ b ≤ a :=
  ⟨fun h => by rw [← neg_neg a, ← neg_neg b]; exact neg_le_neg h, neg_le_neg⟩

/-- The additive inverse is nonnegative exactly when the element is at most zero. -/
@[simp] theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := by
  rw [← neg_le_neg_iff (a := 0), neg_zero]

/-- The additive inverse is at most zero exactly when the element is nonnegative. -/
@[simp] theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := by
  rw [← neg_le_neg_iff (b := 0), neg_zero]

/-- A sign may be moved across an inequality. -/
theorem neg_le : -a ≤ b ↔ -b ≤ a := by
  rw [← neg_le_neg_iff (a := b), neg_neg]

/-- A sign may be moved across an inequality. -/
theorem le_neg : a ≤ -b ↔ b ≤ -a := by
  rw [← neg_le_neg_iff (b := a), neg_neg]

/-- Inequalities may be subtracted crosswise. -/
theorem sub_le_sub (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]
  exact add_le_add h₁ (neg_le_neg h₂)

/-- Adding a nonnegative element on the right does not decrease. -/
theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := by
  have h' := add_le_add_left h a
  rwa [add_zero] at h'

/-- Adding a nonnegative element on the left does not decrease. -/
theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := by
  rw [add_comm]
  exact le_add_of_nonneg_right h

/-- A sum of nonnegative elements is nonnegative. -/
theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b :=
  le_trans ha (le_add_of_nonneg_right hb)

/-- A nonnegative factor on the left preserves the order. -/
theorem mul_le_mul_of_nonneg_left (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by
  rw [← sub_nonneg, ← mul_sub]
  exact mul_nonneg hc (sub_nonneg.mpr h)

/-- A nonnegative factor on the right preserves the order. -/
theorem mul_le_mul_of_nonneg_right (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c := by
  rw [mul_comm a, mul_comm b]
  exact mul_le_mul_of_nonneg_left h hc

/-- Inequalities between nonnegative elements may be multiplied. -/
theorem mul_le_mul (h₁ : a ≤ b) (h₂ : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h₁ hc) (mul_le_mul_of_nonneg_left h₂ hb)

/-- A factor at most zero on the left reverses the order. -/
theorem mul_le_mul_of_nonpos_left (h : a ≤ b) (hc : c ≤ 0) : c * b ≤ c * a := by
  rw [← neg_le_neg_iff, ← neg_mul, ← neg_mul]
  exact mul_le_mul_of_nonneg_left h (neg_nonneg.mpr hc)

/-- A factor at most zero on the right reverses the order. -/
theorem mul_le_mul_of_nonpos_right (h : a ≤ b) (hc : c ≤ 0) : b * c ≤ a * c := by
  rw [mul_comm a, mul_comm b]
  exact mul_le_mul_of_nonpos_left h hc

/-! ### The strict order -/

/-- A strict inequality is an inequality. -/
theorem le_of_lt (h : a < b) : a ≤ b :=
  (lt_iff_le_not_ge.mp h).1

/-- A strict inequality excludes the reverse inequality. -/
theorem not_le_of_gt (h : a < b) : ¬ b ≤ a :=
  (lt_iff_le_not_ge.mp h).2

/-- An inequality excludes the reverse strict inequality. -/
theorem not_lt_of_ge (h : a ≤ b) : ¬ b < a :=
  fun h' => not_le_of_gt h' h

/-- Nothing is less than itself. -/
@[simp] theorem lt_irrefl (a : R) : ¬ a < a :=
  not_lt_of_ge (le_refl a)

/-- The strict order is asymmetric. -/
theorem lt_asymm (h : a < b) : ¬ b < a :=
  not_lt_of_ge (le_of_lt h)

/-- A strict inequality excludes equality. -/
theorem ne_of_lt (h : a < b) : a ≠ b :=
  fun h' => not_le_of_gt h (le_of_eq h'.symm)

/-- A strict inequality excludes equality, reversed. -/
theorem ne_of_gt (h : a < b) : b ≠ a :=
  (ne_of_lt h).symm

/-- An inequality between different elements is strict. -/
theorem lt_of_le_of_ne (h : a ≤ b) (hne : a ≠ b) : a < b :=
  lt_iff_le_not_ge.mpr ⟨h, fun h' => hne (le_antisymm h h')⟩

/-- The strict order is the order between different elements. -/
theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩

/-- `≤` followed by `<` is `<`. -/
theorem lt_of_le_of_lt (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  lt_iff_le_not_ge.mpr ⟨le_trans h₁ (le_of_lt h₂), fun h => not_le_of_gt h₂ (le_trans h h₁)⟩

/-- `<` followed by `≤` is `<`. -/
theorem lt_of_lt_of_le (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  lt_iff_le_not_ge.mpr ⟨le_trans (le_of_lt h₁) h₂, fun h => not_le_of_gt h₁ (le_trans h₂ h)⟩

/-- The strict order is transitive. -/
theorem lt_trans (h₁ : a < b) (h₂ : b < c) : a < c :=
  lt_of_lt_of_le h₁ (le_of_lt h₂)

/-- `calc` chains `<` with `<`. -/
instance instTransLTLT : Trans (α := R) (· < ·) (· < ·) (· < ·) := ⟨lt_trans⟩

/-- `calc` chains `≤` with `<`. -/
instance instTransLELT : Trans (α := R) (· ≤ ·) (· < ·) (· < ·) := ⟨lt_of_le_of_lt⟩

/-- `calc` chains `<` with `≤`. -/
instance instTransLTLE : Trans (α := R) (· < ·) (· ≤ ·) (· < ·) := ⟨lt_of_lt_of_le⟩

/-- A common summand on the left of a strict inequality does not matter. -/
@[simp] theorem add_lt_add_iff_left (c : R) : c + a < c + b ↔ a < b := by
  rw [lt_iff_le_not_ge, lt_iff_le_not_ge, add_le_add_iff_left, add_le_add_iff_left]

/-- A common summand on the right of a strict inequality does not matter. -/
@[simp] theorem add_lt_add_iff_right (c : R) : a + c < b + c ↔ a < b := by
  rw [add_comm a, add_comm b, add_lt_add_iff_left]

/-- Adding on the left preserves the strict order. -/
theorem add_lt_add_left (h : a < b) (c : R) : c + a < c + b :=
  (add_lt_add_iff_left c).mpr h

/-- Adding on the right preserves the strict order. -/
theorem add_lt_add_right (h : a < b) (c : R) : a + c < b + c :=
  (add_lt_add_iff_right c).mpr h

/-- An inequality may be added to a strict inequality. -/
theorem add_lt_add_of_lt_of_le (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  lt_of_lt_of_le (add_lt_add_right h₁ c) (add_le_add_left h₂ b)

/-- A strict inequality may be added to an inequality. -/
theorem add_lt_add_of_le_of_lt (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  lt_of_le_of_lt (add_le_add_right h₁ c) (add_lt_add_left h₂ b)

/-- Strict inequalities may be added. -/
theorem add_lt_add (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  add_lt_add_of_lt_of_le h₁ (le_of_lt h₂)

/-- A summand may be moved to the other side of a strict inequality. -/
theorem sub_lt_iff_lt_add : a - c < b ↔ a < b + c := by
  rw [← add_lt_add_iff_right (a := a - c) c, sub_add_cancel]

/-- A summand may be moved to the other side of a strict inequality. -/
theorem lt_sub_iff_add_lt : a < b - c ↔ a + c < b := by
  rw [← add_lt_add_iff_right (a := a) c, sub_add_cancel]

/-- A difference is positive exactly when its parts are strictly in order. -/
theorem sub_pos : 0 < b - a ↔ a < b := by
  rw [lt_sub_iff_add_lt, zero_add]

/-- Negation reverses the strict order, in both directions. -/
@[simp] theorem neg_lt_neg_iff : -a < -b ↔ b < a := by
  rw [lt_iff_le_not_ge, lt_iff_le_not_ge, neg_le_neg_iff, neg_le_neg_iff]

/-- Negation reverses the strict order. -/
theorem neg_lt_neg (h : a < b) : -b < -a :=
  neg_lt_neg_iff.mpr h

/-- The additive inverse is positive exactly when the element is negative. -/
@[simp] theorem neg_pos : 0 < -a ↔ a < 0 := by
  rw [← neg_lt_neg_iff (a := 0), neg_zero]

/-- The additive inverse is negative exactly when the element is positive. -/
@[simp] theorem neg_neg_iff_pos : -a < 0 ↔ 0 < a := by
  rw [← neg_lt_neg_iff (b := 0), neg_zero]

/-- Adding a positive element on the right increases. -/
theorem lt_add_of_pos_right (h : 0 < b) : a < a + b := by
  have h' := add_lt_add_left h a
  rwa [add_zero] at h'

/-- A sum of a positive and a nonnegative element is positive. -/
theorem add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b :=
  lt_of_lt_of_le ha (le_add_of_nonneg_right hb)

/-- A sum of a nonnegative and a positive element is positive. -/
theorem add_pos_of_nonneg_of_pos (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b :=
  lt_of_lt_of_le hb (le_add_of_nonneg_left ha)

/-- A sum of positive elements is positive. -/
theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b :=
  add_pos_of_pos_of_nonneg ha (le_of_lt hb)

end OrderedRing

end LatentObjective
