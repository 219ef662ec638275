/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.GrindRing
import Init.Order

/-!
# Ordered rings

Addition and multiplication that go with an order. Since multiplication by something positive has to
keep the strict order, there are no zero divisors.
-/

namespace Lean.Grind

/-- Adding the same on both sides neither breaks nor makes an inequality. -/
class OrderedAdd (M : Type u) [HAdd M M M] [LE M] [Std.IsPreorder M] where
  /-- The same summand on the right of both sides. -/
  add_le_left_iff : ∀ {a b : M} (c : M), a ≤ b ↔ a + c ≤ b + c

/-- One is positive, addition goes with the order, multiplication by something positive with the
strict order. -/
class OrderedRing (R : Type u) [Semiring R] [LE R] [LT R] [Std.IsPreorder R]
    extends OrderedAdd R where
  /-- One is positive. -/
  zero_lt_one : (0 : R) < 1
  /-- Multiplying by something positive on the left. -/
  mul_lt_mul_of_pos_left : ∀ {a b c : R}, a < b → 0 < c → c * a < c * b
  /-- Multiplying by something positive on the right. -/
  mul_lt_mul_of_pos_right : ∀ {a b c : R}, a < b → 0 < c → a * c < b * c

end Lean.Grind
