/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatBootstrap

/-!
# Division of natural numbers

Quotients and remainders by repeated subtraction. They come this early because fixed-width integers
and the UTF-8 encoding of strings, hence the syntax trees of Lean, are defined with them.

Both recursions run on fuel, a number above the dividend, so that they are structural: well-founded
recursion does not exist yet. The kernel and compiled code use GMP instead.
-/

/-! ## Subtraction makes smaller -/

/-- Subtracting one more from one more changes nothing. -/
theorem Nat.succ_sub_succ_eq_sub (n m : Nat) : Eq (HSub.hSub (succ n) (succ m)) (HSub.hSub n m) :=
  match m with
  | zero => rfl
  | succ m => congrArg pred (succ_sub_succ_eq_sub n m)

/-- The predecessor is at most the number. -/
theorem Nat.pred_le : ∀ (n : Nat), LE.le (Nat.pred n) n
  | zero => le.refl
  | succ n => le_succ n

/-- A difference is at most the first number. -/
theorem Nat.sub_le (n m : Nat) : LE.le (HSub.hSub n m) n :=
  match m with
  | zero => le.refl
  | succ m => Nat.le_trans (pred_le _) (sub_le n m)

/-- Subtracting a positive number from a positive number makes it smaller. -/
theorem Nat.sub_lt : ∀ {n m : Nat}, LT.lt 0 n → LT.lt 0 m → LT.lt (HSub.hSub n m) n
  | zero, _, hn, _ => absurd hn (Nat.lt_irrefl 0)
  | succ _, zero, _, hm => absurd hm (Nat.lt_irrefl 0)
  | succ n, succ m, _, _ => (succ_sub_succ_eq_sub n m).symm ▸ lt_succ_of_le (sub_le n m)

/-- Why division by repeated subtraction ends: the dividend gets smaller. -/
theorem Nat.div_rec_lemma {x y : Nat} : (And (LT.lt 0 y) (LE.le y x)) → LT.lt (HSub.hSub x y) x :=
  fun h => sub_lt (Nat.lt_of_lt_of_le h.left h.right) h.left

/-- Why the fuel suffices: it stays above the dividend. -/
theorem Nat.div_rec_fuel_lemma {x y fuel : Nat} (hy : LT.lt 0 y) (hle : LE.le y x)
    (hfuel : LT.lt x (HAdd.hAdd fuel 1)) : LT.lt (HSub.hSub x y) fuel :=
  Nat.lt_of_lt_of_le (div_rec_lemma ⟨hy, hle⟩) (le_of_lt_succ hfuel)

/-! ## Quotients -/

set_option bootstrap.genMatcherCode false in
/-- Division, rounded down; zero if the divisor is zero. -/
@[extern "lean_nat_div", irreducible]
protected def Nat.div (x y : @& Nat) : Nat :=
  dite (LT.lt 0 y) (fun hy =>
    let rec
      /-- Counts how often the divisor can be subtracted. -/
      go (fuel : Nat) (x : Nat) (hfuel : LT.lt x fuel) : Nat :=
      match fuel with
      | succ fuel =>
        dite (LE.le y x)
          (fun h => HAdd.hAdd (go fuel (HSub.hSub x y) (div_rec_fuel_lemma hy h hfuel)) 1)
          (fun _ => 0)
      termination_by structural fuel
    go (succ x) x (lt_succ_self _))
    (fun _ => 0)

/-- Natural numbers can be divided, rounding down. -/
instance Nat.instDiv : Div Nat := ⟨Nat.div⟩

/-! ## Remainders -/

set_option bootstrap.genMatcherCode false in
/-- The remainder, by repeated subtraction; the dividend if the divisor is zero. -/
@[extern "lean_nat_mod"]
protected noncomputable def Nat.modCore (x y : Nat) : Nat :=
  dite (LT.lt 0 y)
    (fun hy =>
      let rec
        /-- Subtracts the divisor as often as it can. -/
        go (fuel : Nat) (x : Nat) (hfuel : LT.lt x fuel) : Nat :=
        match fuel with
        | succ fuel =>
          dite (LE.le y x)
            (fun h => go fuel (HSub.hSub x y) (div_rec_fuel_lemma hy h hfuel))
            (fun _ => x)
        termination_by structural fuel
      go (succ x) x (lt_succ_self _))
    (fun _ => x)

/-- What repeated subtraction leaves is less than the divisor. -/
theorem Nat.modCoreGo_lt {fuel y : Nat} (hy : LT.lt 0 y) : (x : Nat) → (hfuel : LT.lt x fuel) →
    LT.lt (Nat.modCore.go y hy fuel x hfuel) y :=
  match fuel with
  | zero => fun x h => absurd h (not_lt_zero x)
  | succ _ => fun x _ =>
    show LT.lt (dite (LE.le y x) _ _) y from
      match decLe y x with
      | isTrue _ => modCoreGo_lt hy _ _
      | isFalse h => Nat.lt_of_not_le h

/-- The remainder is less than a positive divisor. -/
theorem Nat.modCore_lt {x y : Nat} (hy : LT.lt 0 y) : LT.lt (Nat.modCore x y) y :=
  show LT.lt (dite (LT.lt 0 y) _ _) y from
    match decLt 0 y with
    | isTrue _ => modCoreGo_lt hy x _
    | isFalse h => absurd hy h

attribute [irreducible] Nat.modCore

set_option bootstrap.genMatcherCode false in
/-- The remainder. That of zero, and that of a number below the divisor, are seen without unfolding
the recursion, which is what makes numerals of `Fin` compute in proofs. -/
@[extern "lean_nat_mod"]
protected def Nat.mod : @& Nat → @& Nat → Nat
  | 0, _ => 0
  | n@(succ _), m => ite (LE.le m n) (Nat.modCore n m) n

/-- Natural numbers have remainders. -/
instance Nat.instMod : Mod Nat := ⟨Nat.mod⟩

/-- The remainder is less than a positive divisor. -/
theorem Nat.mod_lt : (x : Nat) → {y : Nat} → (hy : LT.lt 0 y) → LT.lt (HMod.hMod x y) y
  | zero, _, hy => hy
  | succ x, y, hy =>
    show LT.lt (ite (LE.le y (succ x)) (Nat.modCore (succ x) y) (succ x)) y from
      match decLe y (succ x) with
      | isTrue _ => modCore_lt hy
      | isFalse h => Nat.lt_of_not_le h

/-! ## Products and powers of positive numbers -/

/-- A sum is positive if its second summand is. -/
protected theorem Nat.add_pos_right :
    {b : Nat} → (a : Nat) → (hb : LT.lt 0 b) → LT.lt 0 (HAdd.hAdd a b)
  | zero, _, h => absurd h (Nat.lt_irrefl 0)
  | succ _, _, _ => zero_lt_succ _

/-- A product of positive numbers is positive. -/
protected theorem Nat.mul_pos :
    {n m : Nat} → (hn : LT.lt 0 n) → (hm : LT.lt 0 m) → LT.lt 0 (HMul.hMul n m)
  | _, zero, _, hm => absurd hm (Nat.lt_irrefl 0)
  | _, succ _, hn, _ => Nat.add_pos_right _ hn

/-- A power of a positive number is positive. -/
protected theorem Nat.pow_pos {a : Nat} : {n : Nat} → (h : LT.lt 0 a) → LT.lt 0 (HPow.hPow a n)
  | zero, _ => zero_lt_succ 0
  | succ _, h => Nat.mul_pos (Nat.pow_pos h) h
