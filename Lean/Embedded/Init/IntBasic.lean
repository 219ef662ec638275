/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Cast
import Init.SimpLemmas

/-!
# Integers: definitions

The type of integers and its operations. Compiled code represents integers as machine words and big
numbers and uses their arithmetic; the definitions here are the logical model. The kernel unfolds
them, and then evaluates the natural numbers inside.

The order of the declarations obeys the bootstrap: decidability of the order and `natAbs` come
before the constructor eliminators, which Lean generates in terms of them.
-/

universe u

set_option genCtorIdx false in
/-- The type of integers. -/
inductive Int : Type where
  /-- A natural number is an integer. -/
  | ofNat : Nat → Int
  /-- The negation of a successor, `-(n + 1)`, is an integer. -/
  | negSucc : Nat → Int

attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc

/-- Natural numbers are cast to integers. -/
instance : NatCast Int where
  natCast n := Int.ofNat n

/-- Numerals denote integers. -/
instance instOfNat {n : Nat} : OfNat Int n where
  ofNat := Int.ofNat n

namespace Int

/-! ### Arithmetic -/

/-- The negation of a natural number. -/
def negOfNat : Nat → Int
  | 0 => 0
  | .succ m => negSucc m

set_option bootstrap.genMatcherCode false in
/-- Negation. Written `-`. -/
@[extern "lean_int_neg"]
protected def neg (n : @& Int) : Int :=
  match n with
  | ofNat n => negOfNat n
  | negSucc n => ofNat (Nat.succ n)

/-- Negation of integers is written `-`. Its priority as a default is that of `-` itself, above
that of numerals as natural numbers, so that `-42` is an integer. -/
@[default_instance mid]
instance instNegInt : Neg Int where
  neg := Int.neg

/-- The difference of two natural numbers as an integer. -/
def subNatNat (m n : Nat) : Int :=
  match (n - m : Nat) with
  | 0 => ofNat (m - n)
  | .succ k => negSucc k

set_option bootstrap.genMatcherCode false in
/-- Addition. Written `+`. -/
@[extern "lean_int_add"]
protected def add (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (Nat.succ n)
  | negSucc m, ofNat n => subNatNat n (Nat.succ m)
  | negSucc m, negSucc n => negSucc (Nat.succ (m + n))

/-- Addition of integers is written `+`. -/
instance : Add Int where
  add := Int.add

set_option bootstrap.genMatcherCode false in
/-- Multiplication. Written `*`. -/
@[extern "lean_int_mul"]
protected def mul (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * Nat.succ n)
  | negSucc m, ofNat n => negOfNat (Nat.succ m * n)
  | negSucc m, negSucc n => ofNat (Nat.succ m * Nat.succ n)

/-- Multiplication of integers is written `*`. -/
instance : Mul Int where
  mul := Int.mul

/-- Subtraction. Written `-`. -/
@[extern "lean_int_sub"]
protected def sub (m n : @& Int) : Int :=
  m + -n

/-- Subtraction of integers is written `-`. -/
instance : Sub Int where
  sub := Int.sub

/-! ### Order -/

/-- An integer is nonnegative if it is a natural number. -/
inductive NonNeg : Int → Prop where
  /-- Natural numbers are nonnegative. -/
  | mk (n : Nat) : NonNeg (ofNat n)

/-- The order: the difference is nonnegative. Written `≤`. -/
protected def le (a b : Int) : Prop :=
  NonNeg (b - a)

/-- The order of integers is written `≤`. -/
instance instLEInt : LE Int where
  le := Int.le

/-- The strict order: one more is at most. Written `<`. -/
protected def lt (a b : Int) : Prop :=
  a + 1 ≤ b

/-- The strict order of integers is written `<`. -/
instance instLTInt : LT Int where
  lt := Int.lt

/-- A negative number is not nonnegative. Pattern matching cannot say so yet. -/
private theorem not_nonNeg_negSucc (i : Nat) (h : NonNeg (negSucc i)) : False :=
  have key : ∀ m, NonNeg m → Int.rec (motive := fun _ => Prop) (fun _ => True) (fun _ => False) m :=
    fun _ h => h.rec fun _ => trivial
  key _ h

set_option bootstrap.genMatcherCode false in
/-- Decides whether an integer is nonnegative. -/
@[extern "lean_int_dec_nonneg"]
private def decNonneg (m : @& Int) : Decidable (NonNeg m) :=
  match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc i => isFalse (not_nonNeg_negSucc i)

/-- Decides whether an integer is at most another. -/
@[extern "lean_int_dec_le"]
instance decLe (a b : @& Int) : Decidable (a ≤ b) :=
  decNonneg (b - a)

/-- Decides whether an integer is smaller than another. -/
@[extern "lean_int_dec_lt"]
instance decLt (a b : @& Int) : Decidable (a < b) :=
  decNonneg (b - (a + 1))

set_option bootstrap.genMatcherCode false in
/-- The absolute value, a natural number. -/
@[extern "lean_nat_abs"]
def natAbs (m : @& Int) : Nat :=
  match m with
  | ofNat m => m
  | negSucc m => m.succ

attribute [gen_constructor_elims] Int

set_option bootstrap.genMatcherCode false in
/-- Decides equality of integers. -/
@[extern "lean_int_dec_eq"]
protected def decEq (a b : @& Int) : Decidable (a = b) :=
  match a, b with
  | ofNat a, ofNat b => match Nat.decEq a b with
    | isTrue h => isTrue (congrArg ofNat h)
    | isFalse h => isFalse fun h' => h (ofNat.inj h')
  | ofNat _, negSucc _ => isFalse fun h => Int.noConfusion h
  | negSucc _, ofNat _ => isFalse fun h => Int.noConfusion h
  | negSucc a, negSucc b => match Nat.decEq a b with
    | isTrue h => isTrue (congrArg negSucc h)
    | isFalse h => isFalse fun h' => h (negSucc.inj h')

/-- Equality of integers is decidable. -/
instance : DecidableEq Int :=
  Int.decEq

/-- The default integer is zero. -/
instance : Inhabited Int :=
  ⟨ofNat 0⟩

/-- The minimum of two integers is the one that is at most the other. -/
instance : Min Int :=
  minOfLe

/-- The maximum of two integers is the one that is at least the other. -/
instance : Max Int :=
  maxOfLe

/-! ### Sign and conversion -/

/-- The sign: one, zero or minus one. -/
def sign : Int → Int
  | .ofNat (.succ _) => 1
  | .ofNat 0 => 0
  | .negSucc _ => -1

/-- The natural number that an integer is; zero if it is negative. -/
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0

/-- The natural number that an integer is, if it is one. -/
def toNat? : Int → Option Nat
  | ofNat n => some n
  | negSucc _ => none

/-! ### Powers, divisibility, division -/

/-- Powers with a natural number as exponent. Written `^`. -/
protected def pow : Int → Nat → Int
  | ofNat m, n => ofNat (m ^ n)
  | negSucc m, n => if n % 2 = 0 then ofNat (m.succ ^ n) else negOfNat (m.succ ^ n)

/-- Powers of integers are written `^`. -/
instance : NatPow Int where
  pow := Int.pow

/-- An integer divides another if a multiple of it is the other. -/
instance : Dvd Int where
  dvd a b := Exists (fun c => b = a * c)

/-- Euclidean division: the remainder is nonnegative. Written `/`. -/
@[extern "lean_int_ediv"]
def ediv : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (Nat.div m n)
  | ofNat m, negSucc n => -ofNat (Nat.div m (Nat.succ n))
  | negSucc _, ofNat 0 => 0
  | negSucc m, ofNat (.succ n) => negSucc (Nat.div m (Nat.succ n))
  | negSucc m, negSucc n => ofNat (Nat.succ (Nat.div m (Nat.succ n)))

/-- The nonnegative remainder of Euclidean division. Written `%`. -/
@[extern "lean_int_emod"]
def emod : (@& Int) → (@& Int) → Int
  | ofNat m, n => ofNat (m % natAbs n)
  | negSucc m, n => subNatNat (natAbs n) (Nat.succ (m % natAbs n))

/-- Euclidean division of integers is written `/`. -/
instance : Div Int where
  div := Int.ediv

/-- The remainder of Euclidean division is written `%`. -/
instance : Mod Int where
  mod := Int.emod

/-- Division of a multiple of the divisor, for which there is a faster algorithm. -/
@[extern "lean_int_div_exact"]
protected def divExact (x y : @& Int) (_h : y ∣ x) : Int :=
  x / y

/-- Division that rounds towards zero. -/
@[extern "lean_int_div"]
def tdiv : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m / n)
  | negSucc m, negSucc n => ofNat (Nat.succ m / Nat.succ n)

/-- The remainder of division that rounds towards zero. -/
@[extern "lean_int_mod"]
def tmod : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat m, negSucc n => ofNat (m % Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m % n)
  | negSucc m, negSucc n => -ofNat (Nat.succ m % Nat.succ n)

/-- Division that rounds down. -/
def fdiv : Int → Int → Int
  | 0, _ => 0
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat (.succ m), negSucc n => negSucc (m / Nat.succ n)
  | negSucc _, 0 => 0
  | negSucc m, ofNat (.succ n) => negSucc (m / Nat.succ n)
  | negSucc m, negSucc n => ofNat (Nat.succ m / Nat.succ n)

/-- The remainder of division that rounds down. -/
def fmod : Int → Int → Int
  | 0, _ => 0
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat (.succ m), negSucc n => subNatNat (m % Nat.succ n) n
  | negSucc m, ofNat n => subNatNat n (Nat.succ (m % n))
  | negSucc m, negSucc n => -ofNat (Nat.succ m % Nat.succ n)

end Int

/-! ### Casts from the integers -/

/-- The types that integers are cast to. -/
class IntCast (R : Type u) where
  /-- The cast from the integers. -/
  protected intCast : Int → R

/-- Integers are cast to integers by doing nothing. -/
instance : IntCast Int where
  intCast n := n

/-- The cast from the integers to a type. -/
@[coe, reducible, match_pattern]
protected def Int.cast {R : Type u} [IntCast R] : Int → R :=
  IntCast.intCast

/-- Integers are coerced to the types that they are cast to. -/
instance [IntCast R] : CoeTail Int R where
  coe := Int.cast

/-- Integers are coerced to the types that they are cast to. -/
instance [IntCast R] : CoeHTCT Int R where
  coe := Int.cast

namespace Int

/-! ### Casts of natural numbers -/

/-- The constructor of nonnegative integers is written as a cast. -/
@[simp] theorem ofNat_eq_coe : Int.ofNat n = Nat.cast n := rfl

/-- The cast of zero. -/
@[simp] theorem ofNat_zero : ((0 : Nat) : Int) = 0 := rfl

/-- The cast of one. -/
@[simp] theorem ofNat_one : ((1 : Nat) : Int) = 1 := rfl

/-- The cast of a sum. -/
theorem ofNat_add (n m : Nat) : (↑(n + m) : Int) = n + m := rfl

/-- The cast of a product. -/
theorem ofNat_mul (n m : Nat) : (↑(n * m) : Int) = n * m := rfl

/-- The cast of a successor. -/
theorem ofNat_succ (n : Nat) : (Nat.succ n : Int) = n + 1 := rfl

/-- The cast of zero. -/
theorem natCast_zero : ((0 : Nat) : Int) = (0 : Int) := rfl

/-- The cast of one. -/
theorem natCast_one : ((1 : Nat) : Int) = (1 : Int) := rfl

/-- The cast of a sum. -/
@[simp] theorem natCast_add (a b : Nat) : ((a + b : Nat) : Int) = (a : Int) + (b : Int) := rfl

/-- The cast of a product. -/
@[simp] theorem natCast_mul (a b : Nat) : ((a * b : Nat) : Int) = (a : Int) * (b : Int) := rfl

/-- The cast of a successor. -/
theorem natCast_succ (n : Nat) : (n.succ : Int) = n + 1 := rfl

/-- The cast from the natural numbers maps one to one. -/
theorem ofNat_inj : ((m : Nat) : Int) = (n : Nat) ↔ m = n :=
  ⟨ofNat.inj, congrArg ofNat⟩

/-- The cast from the natural numbers maps one to one. -/
@[simp] theorem natCast_inj {m n : Nat} : (m : Int) = (n : Int) ↔ m = n :=
  ofNat_inj

/-- A cast is zero only for zero. -/
theorem ofNat_eq_zero : ((n : Nat) : Int) = 0 ↔ n = 0 :=
  ofNat_inj

/-- A cast is zero only for zero. -/
@[simp] theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 :=
  ofNat_inj

/-- A cast is nonzero for nonzero numbers. -/
theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 :=
  not_congr ofNat_inj

/-- Negative numbers are not zero. -/
@[simp] theorem negSucc_ne_zero (n : Nat) : negSucc n ≠ 0 :=
  fun h => Int.noConfusion h

/-- Zero is not a negative number. -/
@[simp] theorem zero_ne_negSucc (n : Nat) : 0 ≠ negSucc n :=
  fun h => Int.noConfusion h

end Int
