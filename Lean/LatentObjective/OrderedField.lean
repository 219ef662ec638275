/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedRing

/-!
# Linearly ordered fields

What the real numbers and the rational numbers have in common: a total order, inverses, maxima and
minima, and the rational constants that a formula may contain. Objectives are defined over any
ordered field, so that one definition is both reasoned about over `Real` and computed over `Rat`.
-/

namespace LatentObjective

universe u

/-- A linearly ordered field, with its embedding of the rational numbers and its lattice operations
as data, so that they compute where the field's own operations do. -/
class OrderedField (F : Type u) extends OrderedRing F, Inv F, Div F, Max F, Min F where
  /-- The embedding of the rational numbers: the meaning of a rational constant. -/
  ofRat : Rat → F
  /-- Zero and one differ. -/
  zero_ne_one : (0 : F) ≠ 1
  /-- Any two elements are comparable. -/
  le_total : ∀ a b : F, a ≤ b ∨ b ≤ a
  /-- A nonzero element has an inverse. -/
  mul_inv_cancel : ∀ {a : F}, a ≠ 0 → a * a⁻¹ = 1
  /-- By convention zero is its own inverse. -/
  inv_zero : (0 : F)⁻¹ = 0
  /-- Division is multiplication by the inverse. -/
  div_eq_mul_inv : ∀ a b : F, a / b = a * b⁻¹
  /-- A maximum is an upper bound of its first argument. -/
  le_max_left : ∀ a b : F, a ≤ max a b
  /-- A maximum is an upper bound of its second argument. -/
  le_max_right : ∀ a b : F, b ≤ max a b
  /-- A maximum is the least upper bound. -/
  max_le : ∀ {a b c : F}, a ≤ c → b ≤ c → max a b ≤ c
  /-- A minimum is a lower bound of its first argument. -/
  min_le_left : ∀ a b : F, min a b ≤ a
  /-- A minimum is a lower bound of its second argument. -/
  min_le_right : ∀ a b : F, min a b ≤ b
  /-- A minimum is the greatest lower bound. -/
  le_min : ∀ {a b c : F}, c ≤ a → c ≤ b → c ≤ min a b
  /-- The embedding of the rational numbers maps one to one. -/
  ofRat_one : ofRat 1 = 1
  /-- The embedding of the rational numbers respects addition. -/
  ofRat_add : ∀ p q : Rat, ofRat (p + q) = ofRat p + ofRat q
  /-- The embedding of the rational numbers respects multiplication. -/
  ofRat_mul : ∀ p q : Rat, ofRat (p * q) = ofRat p * ofRat q
  /-- The embedding of the rational numbers respects the order. -/
  ofRat_nonneg : ∀ {q : Rat}, 0 ≤ q → 0 ≤ ofRat q

/-- The numerals from two on, so that `2 * x` and `x / 10` mean what they say in every ordered
field; zero and one are the ring's own. -/
instance OrderedField.instOfNat {F : Type u} [OrderedField F] (n : Nat) : OfNat F (n + 2) where
  ofNat := OrderedField.ofRat ((n + 2 : Nat) : Rat)

end LatentObjective
