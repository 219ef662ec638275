/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.RatLemmas

/-!
# Rational numbers: multiplication, inverses, powers
-/

namespace Rat

/-- Normalises products of integers. -/
local macro "int_ac" : tactic =>
  `(tactic| simp only [Int.natCast_mul, Int.mul_comm, Int.mul_left_comm, Int.mul_assoc])

/-! ### Multiplication -/

/-- A product of fractions from which common factors of opposite parts are divided out. -/
private theorem cross_of_reduced {n m n' m' : Int} {d e d' e' g h : Nat} (hn : n' * g = n)
    (hm : m' * h = m) (hd : d' * h = d) (he : e' * g = e) :
    n' * m' * (d * e : Nat) = n * m * (d' * e' : Nat) := by
  rw [← hn, ← hm, ← hd, ← he]
  int_ac

/-- A product as a fraction. -/
theorem mul_def' (a b : Rat) : a * b = mkRat (a.num * b.num) (a.den * b.den) := by
  rw [← normalize_eq_mkRat (Nat.mul_ne_zero a.den_nz b.den_nz), ← normalize_self (a * b),
    normalize_eq_iff]
  show (Rat.mul a b).num * _ = _ * ((Rat.mul a b).den : Int)
  unfold Rat.mul
  exact cross_of_reduced (Int.ediv_mul_cancel (normalize.dvd_num rfl))
    (Int.ediv_mul_cancel (normalize.dvd_num rfl))
    (Nat.div_mul_cancel (Nat.gcd_dvd_right b.num.natAbs a.den))
    (Nat.div_mul_cancel (Nat.gcd_dvd_right a.num.natAbs b.den))

/-- A product as a reduced fraction. -/
theorem mul_def (a b : Rat) :
    a * b = normalize (a.num * b.num) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz) := by
  rw [mul_def', normalize_eq_mkRat]

/-- The product of two fractions. -/
@[simp] theorem mkRat_mul_mkRat (n₁ n₂ : Int) (d₁ d₂) :
    mkRat n₁ d₁ * mkRat n₂ d₂ = mkRat (n₁ * n₂) (d₁ * d₂) := by
  by_cases z₁ : d₁ = 0
  · rw [z₁, Nat.zero_mul, mkRat_zero, mkRat_zero, mul_def', zero_num, Int.zero_mul, zero_mkRat]
  by_cases z₂ : d₂ = 0
  · rw [z₂, Nat.mul_zero, mkRat_zero, mkRat_zero, mul_def', zero_num, Int.mul_zero, zero_mkRat]
  have h₁ := (mkRat_eq_iff z₁ (mkRat n₁ d₁).den_nz).mp (mkRat_self (mkRat n₁ d₁)).symm
  have h₂ := (mkRat_eq_iff z₂ (mkRat n₂ d₂).den_nz).mp (mkRat_self (mkRat n₂ d₂)).symm
  rw [mul_def', mkRat_eq_iff (Nat.mul_ne_zero (mkRat n₁ d₁).den_nz (mkRat n₂ d₂).den_nz)
    (Nat.mul_ne_zero z₁ z₂)]
  generalize mkRat n₁ d₁ = a at *
  generalize mkRat n₂ d₂ = b at *
  calc a.num * b.num * (d₁ * d₂ : Nat) = a.num * d₁ * (b.num * d₂) := by int_ac
    _ = n₁ * a.den * (n₂ * b.den) := by rw [h₁, h₂]
    _ = n₁ * n₂ * (a.den * b.den : Nat) := by int_ac

/-- Multiplication is commutative. -/
protected theorem mul_comm (a b : Rat) : a * b = b * a := by
  rw [mul_def', mul_def', Int.mul_comm, Nat.mul_comm]

/-- Multiplication is associative. -/
protected theorem mul_assoc (a b c : Rat) : a * b * c = a * (b * c) := by
  rw [← mkRat_self a, ← mkRat_self b, ← mkRat_self c, mkRat_mul_mkRat, mkRat_mul_mkRat,
    mkRat_mul_mkRat, mkRat_mul_mkRat, Int.mul_assoc, Nat.mul_assoc]

/-- A product with zero on the left is zero. -/
@[simp] protected theorem zero_mul (a : Rat) : 0 * a = 0 := by
  rw [mul_def', zero_num, Int.zero_mul, zero_mkRat]

/-- A product with zero on the right is zero. -/
@[simp] protected theorem mul_zero (a : Rat) : a * 0 = 0 := by
  rw [Rat.mul_comm, Rat.zero_mul]

/-- One is neutral for multiplication on the left. -/
@[simp] protected theorem one_mul (a : Rat) : 1 * a = a := by
  rw [mul_def', one_num, one_den, Int.one_mul, Nat.one_mul, mkRat_self]

/-- One is neutral for multiplication on the right. -/
@[simp] protected theorem mul_one (a : Rat) : a * 1 = a := by
  rw [Rat.mul_comm, Rat.one_mul]

/-- Multiplication distributes over addition on the left. -/
protected theorem add_mul (a b c : Rat) : (a + b) * c = a * c + b * c := by
  have hac := Nat.mul_ne_zero a.den_nz c.den_nz
  have hbc := Nat.mul_ne_zero b.den_nz c.den_nz
  rw [add_def' a b, mul_def' a c, mul_def' b c, mkRat_add_mkRat _ _ hac hbc]
  refine (congrArg (_ * ·) (mkRat_self c).symm).trans ?_
  rw [mkRat_mul_mkRat, ← mkRat_mul_right c.den_nz, Nat.mul_right_comm a.den, Nat.mul_assoc,
    Int.add_mul, Int.add_mul, Int.natCast_mul, Int.natCast_mul, Int.mul_right_comm a.num,
    Int.mul_right_comm b.num, Int.mul_assoc (a.num * c.num), Int.mul_assoc (b.num * c.num)]

/-- Multiplication distributes over addition on the right. -/
protected theorem mul_add (a b c : Rat) : a * (b + c) = a * b + a * c := by
  rw [Rat.mul_comm, Rat.add_mul, Rat.mul_comm b, Rat.mul_comm c]

/-- A negation comes out of a product. -/
protected theorem neg_mul (a b : Rat) : -a * b = -(a * b) := by
  apply Rat.add_right_cancel (a * b)
  rw [← Rat.add_mul, Rat.neg_add_cancel, Rat.neg_add_cancel, Rat.zero_mul]

/-- A negation comes out of a product. -/
protected theorem mul_neg (a b : Rat) : a * -b = -(a * b) := by
  rw [Rat.mul_comm, Rat.neg_mul, Rat.mul_comm]

/-! ### Quotients of integers -/

/-- The quotient of an integer by a natural number. -/
@[simp] theorem divInt_ofNat (num den) : num /. (den : Nat) = mkRat num den := rfl

/-- A rational number is the quotient of its parts. -/
theorem num_divInt_den (a : Rat) : a.num /. a.den = a :=
  mkRat_self a

/-- A reduced fraction is the quotient of its parts. -/
theorem mk'_eq_divInt {n d h c} : (⟨n, d, h, c⟩ : Rat) = n /. d :=
  (num_divInt_den _).symm

/-- The quotient by zero. -/
@[simp] theorem divInt_zero (n) : n /. 0 = 0 :=
  mkRat_zero n

/-- The quotient by the negation of a natural number. -/
private theorem divInt_neg_natCast (n : Int) (d : Nat) : n /. -(d : Int) = mkRat (-n) d := by
  cases d with
  | zero => exact (mkRat_zero n).trans (mkRat_zero (-n)).symm
  | succ d => exact normalize_eq_mkRat (Nat.succ_ne_zero d)

/-- The quotient of zero. -/
@[simp] theorem zero_divInt (n) : 0 /. n = 0 := by
  cases Int.natAbs_eq n with
  | inl h => rw [h]; exact zero_mkRat _
  | inr h => rw [h, divInt_neg_natCast]; exact zero_mkRat _

/-- Numerator and denominator may both be negated. -/
theorem neg_divInt_neg (num den) : -num /. -den = num /. den := by
  cases Int.natAbs_eq den with
  | inl h => rw [h, divInt_neg_natCast, Int.neg_neg]; rfl
  | inr h => rw [h, divInt_neg_natCast, Int.neg_neg]; rfl

/-- The negation of the denominator is that of the numerator. -/
theorem divInt_neg' (num den) : num /. -den = -num /. den := by
  rw [← neg_divInt_neg, Int.neg_neg]

/-! ### Inverses -/

/-- The inverse as a quotient. -/
theorem inv_def (a : Rat) : a⁻¹ = (a.den : Int) /. a.num := by
  show Rat.inv a = _
  unfold Rat.inv
  by_cases h : a.num < 0
  · rw [dif_pos h, mk'_eq_divInt, ← Int.natAbs_neg,
      Int.natAbs_of_nonneg (Int.le_of_lt (Int.neg_pos_of_neg h)), neg_divInt_neg]
  · by_cases h' : a.num > 0
    · rw [dif_neg h, dif_pos h']
      exact mk'_eq_divInt.trans (congrArg (_ /. ·) (Int.natAbs_of_nonneg (Int.le_of_lt h')))
    · have h₀ : a.num = 0 := Int.le_antisymm (Int.not_lt.mp h') (Int.not_lt.mp h)
      rw [dif_neg h, dif_neg h', h₀, divInt_zero, num_eq_zero.mp h₀]

/-- The inverse of zero is zero. -/
@[simp] protected theorem inv_zero : (0 : Rat)⁻¹ = 0 := by
  rw [inv_def, zero_num, divInt_zero]

/-- A nonzero number times its inverse is one. -/
protected theorem mul_inv_cancel (a : Rat) (h : a ≠ 0) : a * a⁻¹ = 1 := by
  have hn : a.num.natAbs ≠ 0 := fun h' => h (num_eq_zero.mp (Int.natAbs_eq_zero.mp h'))
  have hd := Nat.mul_ne_zero a.den_nz hn
  have key : ∀ s : Int, a⁻¹ = mkRat s a.num.natAbs → a.num * s = a.den * a.num.natAbs →
      a * a⁻¹ = 1 := fun s hs hns => by
    rw [hs]
    refine (congrArg (· * _) (mkRat_self a).symm).trans (Eq.trans ?_ (mkRat_self 1))
    rw [mkRat_mul_mkRat]
    refine (mkRat_eq_iff hd Nat.one_ne_zero).mpr ?_
    rw [Int.ofNat_one, Int.mul_one, one_num, Int.one_mul, Int.natCast_mul, hns]
  cases Int.natAbs_eq a.num with
  | inl h' =>
    exact key a.den ((inv_def a).trans (congrArg (_ /. ·) h'))
      ((Int.mul_comm _ _).trans (congrArg ((a.den : Int) * ·) h'))
  | inr h' =>
    refine key (-a.den) ((inv_def a).trans ((congrArg (_ /. ·) h').trans
      (divInt_neg_natCast _ _))) ?_
    rw [Int.mul_neg, ← Int.neg_mul, Int.mul_comm]
    exact congrArg ((a.den : Int) * ·) ((congrArg (- ·) h').trans (Int.neg_neg _))

/-- The inverse of a nonzero number times the number is one. -/
protected theorem inv_mul_cancel (a : Rat) (h : a ≠ 0) : a⁻¹ * a = 1 :=
  (Rat.mul_comm _ _).trans (Rat.mul_inv_cancel a h)

/-- What is one after multiplication is the inverse. -/
protected theorem inv_eq_of_mul_eq_one {a b : Rat} (h : a * b = 1) : a⁻¹ = b := by
  have ha : a ≠ 0 := fun h' => by
    rw [h', Rat.zero_mul] at h
    exact absurd (congrArg Rat.num h) Int.zero_ne_one
  rw [← Rat.mul_one a⁻¹, ← h, ← Rat.mul_assoc, Rat.inv_mul_cancel a ha, Rat.one_mul]

/-- The inverse of the inverse is the number, zero included. -/
protected theorem inv_inv (a : Rat) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · rw [h, Rat.inv_zero, Rat.inv_zero]
  · exact Rat.inv_eq_of_mul_eq_one (Rat.inv_mul_cancel a h)

/-- The definition of division. -/
theorem div_def (a b : Rat) : a / b = a * b⁻¹ := rfl

/-- A product is zero exactly when one factor is. -/
protected theorem mul_eq_zero {a b : Rat} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    by_cases ha : a = 0
    · exact .inl ha
    · right
      rw [← Rat.one_mul b, ← Rat.inv_mul_cancel a ha, Rat.mul_assoc, h, Rat.mul_zero]
  · intro h
    cases h with
    | inl h => rw [h, Rat.zero_mul]
    | inr h => rw [h, Rat.mul_zero]

/-- Multiplication undoes division by the same nonzero number. -/
protected theorem div_mul_cancel {a b : Rat} (hb : b ≠ 0) : a / b * b = a := by
  rw [div_def, Rat.mul_assoc, Rat.inv_mul_cancel b hb, Rat.mul_one]

/-- Division undoes multiplication by the same nonzero number. -/
protected theorem mul_div_cancel {a b : Rat} (hb : b ≠ 0) : a * b / b = a := by
  rw [div_def, Rat.mul_assoc, Rat.mul_inv_cancel b hb, Rat.mul_one]

/-! ### Powers -/

/-- The zeroth power is one. -/
@[simp] protected theorem pow_zero (q : Rat) : q ^ 0 = 1 :=
  ext (Int.pow_zero q.num) (Nat.pow_zero q.den)

/-- A power with a successor as its exponent. -/
protected theorem pow_succ (q : Rat) (n : Nat) : q ^ (n + 1) = q ^ n * q := by
  rw [mul_def', ← mkRat_self (q ^ (n + 1))]
  show mkRat (q.num ^ (n + 1)) (q.den ^ (n + 1)) = mkRat (q.num ^ n * q.num) (q.den ^ n * q.den)
  rw [Int.pow_succ, Nat.pow_succ]

/-- The first power of a number is the number. -/
@[simp] protected theorem pow_one (q : Rat) : q ^ 1 = q := by
  rw [Rat.pow_succ, Rat.pow_zero, Rat.one_mul]

/-- The zeroth power with an integer as exponent is one. -/
@[simp] protected theorem zpow_zero (q : Rat) : q ^ (0 : Int) = 1 := Rat.pow_zero q

/-- Powers with an integer and with the same natural number as exponent agree. -/
protected theorem zpow_natCast (q : Rat) (n : Nat) : q ^ (n : Int) = q ^ n := rfl

/-- A power with a negated exponent is the inverse. -/
protected theorem zpow_neg (q : Rat) (n : Int) : q ^ (-n : Int) = (q ^ n)⁻¹ :=
  match n with
  | .ofNat 0 => (Rat.zpow_zero q).trans
      ((Rat.inv_eq_of_mul_eq_one (Rat.one_mul 1)).symm.trans
        (congrArg (·⁻¹) (Rat.zpow_zero q).symm))
  | .ofNat (_ + 1) => rfl
  | .negSucc _ => (Rat.inv_inv _).symm

/-! ### Casts -/

/-- The denominator of an integer. -/
@[simp] theorem den_intCast (a : Int) : (a : Rat).den = 1 := rfl

/-- The numerator of an integer. -/
@[simp] theorem num_intCast (a : Int) : (a : Rat).num = a := rfl

/-- Casting a natural number through the integers. -/
theorem intCast_natCast (n : Nat) : ((n : Int) : Rat) = n := rfl

/-- The cast from the integers maps one to one. -/
@[simp] theorem intCast_inj {a b : Int} : (a : Rat) = (b : Rat) ↔ a = b :=
  ⟨congrArg Rat.num, congrArg Int.cast⟩

/-- The cast from the natural numbers maps one to one. -/
@[simp] theorem natCast_inj {a b : Nat} : (a : Rat) = (b : Rat) ↔ a = b :=
  intCast_inj.trans Int.natCast_inj

/-- The cast of zero. -/
protected theorem intCast_zero : ((0 : Int) : Rat) = (0 : Rat) := rfl

/-- The cast of one. -/
protected theorem intCast_one : ((1 : Int) : Rat) = (1 : Rat) := rfl

/-- The cast of an integer as a fraction. -/
private theorem intCast_eq_mkRat (a : Int) : (a : Rat) = mkRat a 1 :=
  (mkRat_self (a : Rat)).symm

/-- The cast of a sum. -/
@[simp] protected theorem intCast_add (a b : Int) :
    ((a + b : Int) : Rat) = (a : Rat) + (b : Rat) := by
  rw [intCast_eq_mkRat, add_def', den_intCast, den_intCast, Int.ofNat_one, Int.mul_one, Int.mul_one,
    num_intCast, num_intCast]

/-- The cast of a product. -/
@[simp] protected theorem intCast_mul (a b : Int) :
    ((a * b : Int) : Rat) = (a : Rat) * (b : Rat) := by
  rw [intCast_eq_mkRat, mul_def', den_intCast, den_intCast, num_intCast, num_intCast]

/-- The cast of a negation. -/
@[simp] protected theorem intCast_neg (a : Int) : ((-a : Int) : Rat) = -(a : Rat) := rfl

/-- The cast of a difference. -/
@[simp] protected theorem intCast_sub (a b : Int) :
    ((a - b : Int) : Rat) = (a : Rat) - (b : Rat) := by
  rw [Int.sub_eq_add_neg, Rat.intCast_add, Rat.intCast_neg, Rat.sub_eq_add_neg]

/-- The cast of a sum. -/
@[simp] theorem natCast_add (a b : Nat) : ((a + b : Nat) : Rat) = (a : Rat) + (b : Rat) :=
  Rat.intCast_add a b

/-- The cast of a product. -/
@[simp] theorem natCast_mul (a b : Nat) : ((a * b : Nat) : Rat) = (a : Rat) * (b : Rat) :=
  Rat.intCast_mul a b

end Rat
