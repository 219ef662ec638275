/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Conclusion

/-!
# The tactic `polynomial`

Generated proofs write both sides of an equation as formulas. People need not: `polynomial [x, y]`
proves an equation between polynomials in `x` and `y`, and finds the formulas by instance search.

    example (x y : ℝ) : (x + y) * (x - y) = x ^ 2 - y ^ 2 := by polynomial [x, y]

Anything may stand in the list in place of a variable, such as `max x y`. Definitions are not
unfolded; do that first.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open Std (LawfulOrderSup LawfulOrderInf)
open OrderedRing

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F]

/-- The variable with the number `i` has the value `x`. -/
class IsVariable (values : List F) (x : F) (i : outParam Nat) : Prop where
  /-- The number leads to the value. -/
  lookup_eq : lookup values i = x

/-- The first of the values. -/
instance IsVariable.head (x : F) (values : List F) : IsVariable (x :: values) x 0 := ⟨rfl⟩

/-- A value after the first. -/
instance (priority := low) IsVariable.tail (x y : F) (values : List F) (i : Nat)
    [h : IsVariable values x i] : IsVariable (y :: values) x (i + 1) := ⟨h.lookup_eq⟩

/-- The numeral `n` stands for `x`. -/
class IsNumeral (x : F) (n : outParam Nat) : Prop where
  /-- The value of the numeral. -/
  numeral_eq : numeral n = x

/-- Whether two are the same, found by unification. Instance search does not find the instances for
`0`, `1` and so on by one pattern; it finds those for `x`, and that `x` is a numeral in this way. -/
class Same (x : F) (y : semiOutParam F) : Prop where
  /-- They are the same. -/
  eq : x = y

/-- All that is the same. -/
instance Same.instRefl (x : F) : Same x x := ⟨rfl⟩

/-- All numerals. -/
instance IsNumeral.instOfNat (x : F) (n : Nat) [h : Same x (OfNat.ofNat n)] : IsNumeral x n :=
  ⟨h.eq.symm⟩

/-- The formula `e` stands for `x`. -/
class Reify (values : List F) (x : F) (e : outParam Formula) : Prop where
  /-- The value of the formula. -/
  eval_eq : e.eval (.list values) = x

namespace Reify

variable (values : List F) (x y : F) (a b : Formula) (n : Nat)

/-- A variable. -/
instance (priority := low) instVar [h : IsVariable values x n] : Reify values x (.var n) :=
  ⟨h.lookup_eq⟩

/-- A numeral. -/
instance (priority := low) instNum [h : IsNumeral x n] : Reify values x (.num n) :=
  ⟨h.numeral_eq⟩

variable [hx : Reify values x a] [hy : Reify values y b]

/-- A sum. -/
instance instAdd : Reify values (x + y) (.add a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- A difference. -/
instance instSub : Reify values (x - y) (.sub a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- A product. -/
instance instMul : Reify values (x * y) (.mul a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- A negation. -/
instance instNeg : Reify values (-x) (.neg a) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

/-- A quotient. -/
instance instDiv : Reify values (x / y) (.div a b) :=
  ⟨by rw [← hx.eval_eq, ← hy.eval_eq]; rfl⟩

/-- A power. -/
instance instPow : Reify values (x ^ n) (.pow a n) :=
  ⟨by rw [← hx.eval_eq]; rfl⟩

end Reify

/-- An equation whose sides stand for formulas with the same normal form. -/
theorem eq_of_reify (values : List F) {x y : F} {a b : Formula} [hx : Reify values x a]
    [hy : Reify values y b] (check : a.isIdentity b = true) : x = y :=
  hx.eval_eq.symm.trans ((Formula.eq_of_isIdentity (.list values) check).trans hy.eval_eq)

/-- `polynomial [x, y]` proves an equation between polynomials in `x` and `y` with rational
coefficients. -/
macro "polynomial " values:term:max : tactic =>
  `(tactic| exact LatentObjective.Certificate.eq_of_reify $values (by decide +kernel))

end LatentObjective.Certificate
