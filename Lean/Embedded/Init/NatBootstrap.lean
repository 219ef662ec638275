/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Operators

/-!
# Natural numbers, for Lean's own needs

Addition, multiplication, powers, predecessors, truncated subtraction, and the order of the natural
numbers, as far as Lean's generated declarations use them; their theory is in `Init.Nat`.

The kernel evaluates these functions by name, with GMP, and compiled code likewise: what is defined
here must be what that arithmetic computes. `bootstrap.genMatcherCode` is off for them because
compiled code never runs their equations.

The order obeys the bootstrap: matching a numeral as `n + 1` needs the sum as a pattern; deriving a
`noConfusion` needs `Nat.beq`; and `gen_constructor_elims` catches up on what Lean generates for
each inductive type, once its ingredients exist.
-/

/-! ## Addition, multiplication, powers -/

set_option bootstrap.genMatcherCode false in
/-- Addition. -/
@[extern "lean_nat_add", instance_reducible]
protected def Nat.add : (@& Nat) → (@& Nat) → Nat
  | n, Nat.zero => n
  | n, Nat.succ m => Nat.succ (Nat.add n m)

/-- Natural numbers can be added. -/
instance instAddNat : Add Nat where
  add := Nat.add

attribute [match_pattern] Nat.add

set_option bootstrap.genMatcherCode false in
/-- Multiplication. -/
@[extern "lean_nat_mul", instance_reducible]
protected def Nat.mul : (@& Nat) → (@& Nat) → Nat
  | _, 0 => 0
  | n, Nat.succ m => Nat.add (Nat.mul n m) n

/-- Natural numbers can be multiplied. -/
instance instMulNat : Mul Nat where
  mul := Nat.mul

set_option bootstrap.genMatcherCode false in
/-- Powers. -/
@[extern "lean_nat_pow"]
protected def Nat.pow (m : @& Nat) : (@& Nat) → Nat
  | 0 => 1
  | succ n => Nat.mul (Nat.pow m n) m

/-- Natural numbers have powers. -/
instance instNatPowNat : NatPow Nat := ⟨Nat.pow⟩

/-! ## Equality -/

set_option bootstrap.genMatcherCode false in
/-- Whether two natural numbers are equal. -/
@[extern "lean_nat_dec_eq"]
def Nat.beq : (@& Nat) → (@& Nat) → Bool
  | zero, zero => true
  | zero, succ _ => false
  | succ _, zero => false
  | succ n, succ m => beq n m

/-- What the test finds equal is equal. -/
theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (beq n m) true → Eq n m
  | zero, zero, _ => rfl
  | zero, succ _, h => Bool.noConfusion h
  | succ _, zero, h => Bool.noConfusion h
  | succ _, succ _, h => congrArg succ (eq_of_beq_eq_true h)

private theorem Nat.beq_self : (n : Nat) → Eq (beq n n) true
  | zero => rfl
  | succ n => beq_self n

/-- What the test finds different is different. -/
theorem Nat.ne_of_beq_eq_false : {n m : Nat} → Eq (beq n m) false → Not (Eq n m) :=
  fun {n _} h e => Bool.ne_true_of_eq_false (e.symm ▸ h) (beq_self n)

/-- Two elements that a function to the natural numbers tells apart are not equal: how Lean proves
that different constructors of an enumeration differ. -/
theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    (Nat.beq (f a) (f b)).rec False True :=
  h ▸ (Nat.beq_self (f a)).symm ▸ True.intro

/-- Decides whether two natural numbers are equal. -/
@[reducible, extern "lean_nat_dec_eq"]
protected def Nat.decEq (n m : @& Nat) : Decidable (Eq n m) where
  decide := beq n m
  reflects_decide :=
    match h : beq n m with
    | true => eq_of_beq_eq_true h
    | false => ne_of_beq_eq_false h

@[inline] instance : DecidableEq Nat := Nat.decEq

/-! ## Order -/

set_option bootstrap.genMatcherCode false in
/-- Whether one natural number is at most the other. -/
@[extern "lean_nat_dec_le"]
def Nat.ble : @& Nat → @& Nat → Bool
  | zero, _ => true
  | succ _, zero => false
  | succ n, succ m => ble n m

attribute [gen_constructor_elims] Bool

/-- The order of the natural numbers: from `n` upwards, one step at a time. -/
protected inductive Nat.le (n : Nat) : Nat → Prop
  /-- Every number is at most itself. -/
  | refl : Nat.le n n
  /-- What is at most `m` is at most its successor. -/
  | step {m} : Nat.le n m → Nat.le n (succ m)

/-- The order of the natural numbers. -/
instance instLENat : LE Nat where
  le := Nat.le

/-- The strict order: `n < m` says that `n + 1` is at most `m`. -/
@[implicit_reducible] protected def Nat.lt (n m : Nat) : Prop := Nat.le (succ n) m

/-- The strict order of the natural numbers. -/
instance instLTNat : LT Nat where
  lt := Nat.lt

set_option bootstrap.genMatcherCode false in
/-- The number before; zero for zero. -/
@[extern "lean_nat_pred", implicit_reducible]
def Nat.pred : (@& Nat) → Nat
  | 0 => 0
  | succ n => n

set_option bootstrap.genMatcherCode false in
/-- Subtraction, which stops at zero. -/
@[extern "lean_nat_sub", instance_reducible]
protected def Nat.sub : (@& Nat) → (@& Nat) → Nat
  | n, 0 => n
  | n, succ m => pred (Nat.sub n m)

attribute [gen_constructor_elims] Nat

/-- Natural numbers can be subtracted, down to zero. -/
instance instSubNat : Sub Nat where
  sub := Nat.sub

/-- Zero is at most every number. -/
theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | zero => le.refl
  | succ n => le.step (zero_le n)

/-- Successors keep the order. -/
theorem Nat.succ_le_succ : LE.le n m → LE.le (succ n) (succ m)
  | le.refl => le.refl
  | le.step h => le.step (succ_le_succ h)

/-- Zero is less than every successor. -/
theorem Nat.zero_lt_succ (n : Nat) : LT.lt 0 (succ n) := succ_le_succ (zero_le n)

/-- Every successor is positive. -/
theorem Nat.succ_pos (n : Nat) : LT.lt 0 (succ n) := zero_lt_succ n

/-- What is at most a number is at most its successor. -/
theorem Nat.le_succ_of_le (h : LE.le n m) : LE.le n (succ m) := le.step h

/-- A number is at most its successor. -/
theorem Nat.le_succ (n : Nat) : LE.le n (succ n) := le.step le.refl

/-- The order is reflexive. -/
protected theorem Nat.le_refl (n : Nat) : LE.le n n := le.refl

/-- The order is transitive. -/
protected theorem Nat.le_trans {n m k : Nat} : LE.le n m → LE.le m k → LE.le n k
  | h, le.refl => h
  | h, le.step h' => le.step (Nat.le_trans h h')

/-- Less, then at most, is less. -/
protected theorem Nat.lt_of_lt_of_le {n m k : Nat} : LT.lt n m → LE.le m k → LT.lt n k :=
  Nat.le_trans

/-- At most, then less, is less. -/
protected theorem Nat.lt_of_le_of_lt {n m k : Nat} (h₁ : LE.le n m) (h₂ : LT.lt m k) :
    LT.lt n k :=
  Nat.le_trans (succ_le_succ h₁) h₂

/-- The strict order is transitive. -/
protected theorem Nat.lt_trans {n m k : Nat} (h₁ : LT.lt n m) : LT.lt m k → LT.lt n k :=
  Nat.lt_of_lt_of_le (le_succ_of_le h₁)

/-- Predecessors keep the order. -/
theorem Nat.pred_le_pred : {n m : Nat} → LE.le n m → LE.le (pred n) (pred m)
  | _, _, le.refl => le.refl
  | zero, _, le.step _ => zero_le _
  | succ n, _, le.step h => Nat.le_trans (le_succ n) h

/-- The order between successors is that between the numbers. -/
theorem Nat.le_of_succ_le_succ {n m : Nat} : LE.le (succ n) (succ m) → LE.le n m := pred_le_pred

/-- What is less than a successor is at most the number. -/
theorem Nat.le_of_lt_succ {m n : Nat} : LT.lt m (succ n) → LE.le m n := le_of_succ_le_succ

/-- What is at most a number is less than its successor. -/
theorem Nat.lt_succ_of_le {n m : Nat} : LE.le n m → LT.lt n (succ m) := succ_le_succ

/-- A number is less than one more. -/
protected theorem Nat.lt_add_one (n : Nat) : LT.lt n (HAdd.hAdd n 1) := le.refl

/-- A number is less than its successor. -/
theorem Nat.lt_succ_self (n : Nat) : LT.lt n (succ n) := le.refl

/-! ## Deciding the order -/

/-- What the test finds in order is in order. -/
theorem Nat.le_of_ble_eq_true (h : Eq (Nat.ble n m) true) : LE.le n m :=
  match n, m with
  | zero, _ => zero_le _
  | succ _, zero => Bool.noConfusion h
  | succ _, succ _ => succ_le_succ (le_of_ble_eq_true h)

/-- The test finds every number to be at most itself. -/
theorem Nat.ble_self_eq_true : (n : Nat) → Eq (Nat.ble n n) true
  | zero => rfl
  | succ n => ble_self_eq_true n

/-- What the test finds to be at most a number, it finds to be at most its successor. -/
theorem Nat.ble_succ_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → Eq (Nat.ble n (succ m)) true
  | zero, _, _ => rfl
  | succ _, zero, h => Bool.noConfusion h
  | succ n, succ _, h => ble_succ_eq_true (n := n) h

/-- The test finds everything that is in order. -/
theorem Nat.ble_eq_true_of_le (h : LE.le n m) : Eq (Nat.ble n m) true :=
  match h with
  | le.refl => ble_self_eq_true n
  | le.step h => ble_succ_eq_true (ble_eq_true_of_le h)

/-- What the test does not find in order is not in order. -/
theorem Nat.not_le_of_not_ble_eq_true (h : Not (Eq (Nat.ble n m) true)) : Not (LE.le n m) :=
  fun h' => h (ble_eq_true_of_le h')

/-- Decides whether one natural number is at most another. -/
@[extern "lean_nat_dec_le"]
instance Nat.decLe (n m : @& Nat) : Decidable (LE.le n m) where
  decide := ble n m
  reflects_decide :=
    match h : ble n m with
    | true => le_of_ble_eq_true h
    | false => not_le_of_not_ble_eq_true (Bool.ne_true_of_eq_false h)

/-- Decides whether one natural number is less than another. -/
@[extern "lean_nat_dec_lt"]
instance Nat.decLt (n m : @& Nat) : Decidable (LT.lt n m) := decLe (succ n) m

instance : Min Nat := minOfLe

/-- Natural numbers have maxima. -/
instance Nat.instMax : Max Nat := maxOfLe

/-! ## More on the order -/

/-- No successor is at most zero. -/
theorem Nat.not_succ_le_zero (n : Nat) : LE.le (succ n) 0 → False :=
  fun h => Bool.noConfusion (ble_eq_true_of_le h)

/-- No number is less than zero. -/
theorem Nat.not_lt_zero (n : Nat) : Not (LT.lt n 0) := not_succ_le_zero n

/-- No successor is at most its number. -/
theorem Nat.not_succ_le_self : (n : Nat) → Not (LE.le (succ n) n)
  | zero => not_succ_le_zero zero
  | succ n => fun h => not_succ_le_self n (le_of_succ_le_succ h)

/-- No number is less than itself. -/
protected theorem Nat.lt_irrefl (n : Nat) : Not (LT.lt n n) := not_succ_le_self n

/-- What is at most a number is equal to it or less. -/
protected theorem Nat.eq_or_lt_of_le : {n m : Nat} → LE.le n m → Or (Eq n m) (LT.lt n m)
  | _, _, le.refl => Or.inl rfl
  | _, _, le.step h => Or.inr (succ_le_succ h)

/-- One number is less than another, or at least as large. -/
protected theorem Nat.lt_or_ge (n m : Nat) : Or (LT.lt n m) (GE.ge n m) :=
  match m with
  | zero => Or.inr (zero_le n)
  | succ m => (Nat.lt_or_ge n m).elim
      (fun h => Or.inl (le_succ_of_le h))
      (fun h => (Nat.eq_or_lt_of_le h).elim
        (fun e => Or.inl (e ▸ le.refl))
        Or.inr)

/-- What is not at most a number is greater. -/
protected theorem Nat.lt_of_not_le {a b : Nat} (h : Not (LE.le a b)) : LT.lt b a :=
  (Nat.lt_or_ge b a).resolve_right h

/-- The order is antisymmetric. -/
protected theorem Nat.le_antisymm {n m : Nat} (h₁ : LE.le n m) (h₂ : LE.le m n) : Eq n m :=
  (Nat.eq_or_lt_of_le h₁).elim id
    (fun h => absurd (Nat.lt_of_lt_of_le h h₂) (Nat.lt_irrefl n))

/-- What is at most a number and not equal to it is less. -/
protected theorem Nat.lt_of_le_of_ne {n m : Nat} (h₁ : LE.le n m) (h₂ : Not (Eq n m)) :
    LT.lt n m :=
  (Nat.eq_or_lt_of_le h₁).resolve_left h₂
