/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Coe

/-!
# Numerals and casts

`Zero` and `One` give meaning to the literals `0` and `1`, and conversely. `NatCast` is the class of
types into which the natural numbers map; the map is written `(n : R)` or `↑n`.
-/

universe u

/-- The literal `0` of a type with a `Zero`. -/
instance (priority := 300) Zero.toOfNat0 {α} [Zero α] : OfNat α (nat_lit 0) where
  ofNat := ‹Zero α›.1

/-- The `Zero` of a type that knows the literal `0`. -/
instance (priority := 200) Zero.ofOfNat0 {α} [OfNat α (nat_lit 0)] : Zero α where
  zero := 0

/-- The literal `1` of a type with a `One`. -/
instance (priority := 300) One.toOfNat1 {α} [One α] : OfNat α (nat_lit 1) where
  ofNat := ‹One α›.1

/-- The `One` of a type that knows the literal `1`. -/
instance (priority := 200) One.ofOfNat1 {α} [OfNat α (nat_lit 1)] : One α where
  one := 1

/-- Types with a canonical map from the natural numbers. The class holds the map, no laws. -/
class NatCast (R : Type u) where
  /-- The canonical map. Write `Nat.cast` or `↑n` instead. -/
  protected natCast : Nat → R

instance : NatCast Nat where natCast n := n

/-- The canonical map from the natural numbers to `R`. -/
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R :=
  NatCast.natCast

-- The cast is the last step of a chain, since it could follow itself forever otherwise. The second
-- instance makes it win over any `Coe` from `Nat`.
instance [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance [NatCast R] : CoeHTCT Nat R where coe := Nat.cast
