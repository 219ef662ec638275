/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/

/-!
# Ordered commutative rings

The one algebraic structure that every law of a weighted training objective rests on. `Int`, `Rat`
and `LatentObjective.Real` are instances; all laws of terms and weights are proved here once, for
any of them.
-/

namespace LatentObjective

universe u

/-- A commutative ring with a partial order that addition and products of nonnegative elements
respect. -/
class OrderedRing (R : Type u) extends
    Zero R, One R, Add R, Mul R, Neg R, Sub R, NatPow R, LE R, LT R where
  /-- Addition is associative. -/
  add_assoc : ∀ a b c : R, a + b + c = a + (b + c)
  /-- Addition is commutative. -/
  add_comm : ∀ a b : R, a + b = b + a
  /-- Zero is neutral for addition. -/
  add_zero : ∀ a : R, a + 0 = a
  /-- `-a` is the additive inverse of `a`. -/
  add_neg_cancel : ∀ a : R, a + -a = 0
  /-- Subtraction is addition of the additive inverse. -/
  sub_eq_add_neg : ∀ a b : R, a - b = a + -b
  /-- Multiplication is associative. -/
  mul_assoc : ∀ a b c : R, a * b * c = a * (b * c)
  /-- Multiplication is commutative. -/
  mul_comm : ∀ a b : R, a * b = b * a
  /-- One is neutral for multiplication. -/
  mul_one : ∀ a : R, a * 1 = a
  /-- Multiplication distributes over addition. -/
  mul_add : ∀ a b c : R, a * (b + c) = a * b + a * c
  /-- The zeroth power is one. -/
  pow_zero : ∀ a : R, a ^ 0 = 1
  /-- A power is a repeated product. -/
  pow_succ : ∀ (a : R) (n : Nat), a ^ (n + 1) = a ^ n * a
  /-- The order is reflexive. -/
  le_refl : ∀ a : R, a ≤ a
  /-- The order is transitive. -/
  le_trans : ∀ {a b c : R}, a ≤ b → b ≤ c → a ≤ c
  /-- The order is antisymmetric. -/
  le_antisymm : ∀ {a b : R}, a ≤ b → b ≤ a → a = b
  /-- The strict order is the order without its converse. -/
  lt_iff_le_not_le : ∀ {a b : R}, a < b ↔ a ≤ b ∧ ¬ b ≤ a
  /-- Adding on the left preserves the order. -/
  add_le_add_left : ∀ {a b : R}, a ≤ b → ∀ c : R, c + a ≤ c + b
  /-- A product of nonnegative elements is nonnegative. -/
  mul_nonneg : ∀ {a b : R}, 0 ≤ a → 0 ≤ b → 0 ≤ a * b

end LatentObjective
