/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Rat

/-!
# Rational numbers: the field

Everything rests on one observation: a rational number is determined by what its fraction is equal
to after multiplying crosswise. So each operation is characterised by a fraction that need not be
reduced (`Rat.add_def'`, `Rat.mul_def'`, …), and each field law becomes a ring law of the integers.
-/

namespace Rat

/-! ### Equality of fractions -/

/-- Rational numbers with the same numerator and denominator are equal. -/
theorem ext : {p q : Rat} → p.num = q.num → p.den = q.den → p = q
  | ⟨_, _, _, _⟩, ⟨_, _, _, _⟩, rfl, rfl => rfl

/-- The denominator is not zero among the integers. -/
private theorem den_ne_zero (q : Rat) : (q.den : Int) ≠ 0 :=
  Int.natCast_ne_zero.mpr q.den_nz

/-- Of two rational numbers that are equal crosswise, the denominators divide each other. -/
private theorem den_dvd_den {p q : Rat} (h : p.num * q.den = q.num * p.den) : p.den ∣ q.den := by
  have h' : p.num.natAbs * q.den = q.num.natAbs * p.den := by
    have h' := congrArg Int.natAbs h
    rw [Int.natAbs_mul, Int.natAbs_mul] at h'
    exact h'
  exact p.reduced.symm.dvd_of_dvd_mul_left (h' ▸ Nat.dvd_mul_left p.den q.num.natAbs)

/-- Rational numbers that are equal crosswise are equal. -/
private theorem eq_of_cross {p q : Rat} (h : p.num * q.den = q.num * p.den) : p = q := by
  have hden : p.den = q.den := Nat.dvd_antisymm (den_dvd_den h) (den_dvd_den h.symm)
  rw [hden] at h
  exact ext (Int.eq_of_mul_eq_mul_right (den_ne_zero q) h) hden

/-- Normalises products of integers. -/
local macro "int_ac" : tactic =>
  `(tactic| simp only [Int.natCast_mul, Int.mul_comm, Int.mul_left_comm, Int.mul_assoc])

/-- Expands and normalises sums of products of integers. -/
local macro "int_ring" : tactic =>
  `(tactic| simp only [Int.natCast_mul, Int.mul_add, Int.add_mul, Int.mul_comm, Int.mul_left_comm,
    Int.mul_assoc, Int.add_comm, Int.add_left_comm, Int.add_assoc])

/-- Cancels a nonzero denominator from an equation. -/
private theorem cancel {a b : Int} {d : Nat} (hd : d ≠ 0) (h : a * d = b * d) : a = b :=
  Int.eq_of_mul_eq_mul_right (Int.natCast_ne_zero.mpr hd) h

/-- What `maybeNormalize` divides out. -/
@[simp] theorem maybeNormalize_eq {num den g} (dvd_num dvd_den den_nz reduced) :
    maybeNormalize num den g dvd_num dvd_den den_nz reduced =
    { num := num.divExact g dvd_num, den := den / g, den_nz, reduced } := by
  unfold maybeNormalize
  by_cases h : g = 1
  · rw [dif_pos h]
    apply ext
    · show num = num / ((g : Nat) : Int)
      rw [h, Int.ofNat_one, Int.ediv_one]
    · show den = den / g
      rw [h, Nat.div_one]
  · rw [dif_neg h]; rfl

/-- What `normalize` divides out. -/
theorem normalize_eq {num den} (den_nz) : normalize num den den_nz =
    { num := num / num.natAbs.gcd den
      den := den / num.natAbs.gcd den
      den_nz := normalize.den_nz den_nz rfl
      reduced := normalize.reduced den_nz rfl } :=
  maybeNormalize_eq _ _ _ _

/-- A fraction is its reduced form with a common factor. -/
theorem normalize_num_den' (num den nz) : ∃ d : Nat, d ≠ 0 ∧
    num = (normalize num den nz).num * d ∧ den = (normalize num den nz).den * d := by
  refine ⟨num.natAbs.gcd den, Nat.gcd_ne_zero_right nz, ?_⟩
  rw [normalize_eq]
  exact ⟨(Int.ediv_mul_cancel (Int.ofNat_dvd_left.mpr (Nat.gcd_dvd_left _ _))).symm,
    (Nat.div_mul_cancel (Nat.gcd_dvd_right _ _)).symm⟩

/-- A fraction and its reduced form are equal crosswise. -/
private theorem normalize_cross (n : Int) (d : Nat) (z : d ≠ 0) :
    (normalize n d z).num * d = n * (normalize n d z).den := by
  obtain ⟨g, _, hn, hd⟩ := normalize_num_den' n d z
  have hd' : (d : Int) = (normalize n d z).den * g := congrArg Nat.cast hd
  rw [hd', ← Int.mul_assoc, Int.mul_right_comm, ← hn]

/-- A rational number that is equal crosswise to a fraction is its reduced form. -/
private theorem eq_normalize {r : Rat} {n : Int} {d : Nat} (z : d ≠ 0)
    (h : r.num * d = n * r.den) : r = normalize n d z := by
  have hs := normalize_cross n d z
  refine eq_of_cross (cancel z ?_)
  rw [Int.mul_right_comm, h, Int.mul_right_comm (normalize n d z).num, hs]
  int_ac

/-- Reduced forms are equal exactly if the fractions are equal crosswise. -/
theorem normalize_eq_iff (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    normalize n₁ d₁ z₁ = normalize n₂ d₂ z₂ ↔ n₁ * d₂ = n₂ * d₁ := by
  have h₁ := normalize_cross n₁ d₁ z₁
  constructor
  · intro h
    have h₂ := normalize_cross n₂ d₂ z₂
    rw [← h] at h₂
    refine cancel (normalize n₁ d₁ z₁).den_nz ?_
    rw [Int.mul_right_comm, ← h₁, Int.mul_right_comm n₂, ← h₂]
    int_ac
  · intro h
    refine eq_normalize z₂ (cancel z₁ ?_)
    rw [Int.mul_right_comm, h₁, Int.mul_right_comm n₁, h]
    int_ac

/-- A reduced fraction is its own reduced form. -/
theorem mk_eq_normalize (num den nz c) : ⟨num, den, nz, c⟩ = normalize num den nz :=
  eq_normalize nz rfl

/-- A rational number is the reduced form of its parts. -/
theorem normalize_self (r : Rat) : normalize r.num r.den r.den_nz = r :=
  (mk_eq_normalize _ _ _ r.reduced).symm

/-- The reduced form of zero. -/
@[simp] theorem normalize_zero (nz) : normalize 0 d nz = 0 :=
  (eq_normalize nz (by rw [Int.zero_mul]; exact Int.zero_mul _)).symm

/-- A reduced form is zero exactly if the numerator is. -/
@[simp] theorem normalize_eq_zero (d0 : d ≠ 0) : normalize n d d0 = 0 ↔ n = 0 := by
  rw [← normalize_zero Nat.one_ne_zero, normalize_eq_iff d0 Nat.one_ne_zero, Int.zero_mul,
    Int.ofNat_one, Int.mul_one]

/-! ### `mkRat` -/

/-- `mkRat` reduces, if the denominator is not zero. -/
theorem normalize_eq_mkRat {num den} (den_nz) : normalize num den den_nz = mkRat num den :=
  (dif_neg den_nz).symm

/-- The definition of `mkRat`. -/
theorem mkRat_def (n d) : mkRat n d = if d0 : d = 0 then 0 else normalize n d d0 := rfl

/-- A rational number is `mkRat` of its parts. -/
@[simp] theorem mkRat_self (a : Rat) : mkRat a.num a.den = a := by
  rw [← normalize_eq_mkRat a.den_nz, normalize_self]

/-- A reduced fraction is `mkRat` of its parts. -/
theorem mk_eq_mkRat (num den nz c) : ⟨num, den, nz, c⟩ = mkRat num den :=
  (mkRat_self ⟨num, den, nz, c⟩).symm

/-- A fraction with denominator zero. -/
@[simp] theorem mkRat_zero (n) : mkRat n 0 = 0 :=
  dif_pos rfl

/-- A fraction with numerator zero. -/
@[simp] theorem zero_mkRat (n) : mkRat 0 n = 0 := by
  by_cases h : n = 0
  · rw [h, mkRat_zero]
  · rw [← normalize_eq_mkRat h, normalize_zero]

/-- Fractions are the same rational number exactly if they are equal crosswise. -/
theorem mkRat_eq_iff (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    mkRat n₁ d₁ = mkRat n₂ d₂ ↔ n₁ * d₂ = n₂ * d₁ := by
  rw [← normalize_eq_mkRat z₁, ← normalize_eq_mkRat z₂, normalize_eq_iff]

/-- A fraction is zero exactly if its numerator is. -/
theorem mkRat_eq_zero (d0 : d ≠ 0) : mkRat n d = 0 ↔ n = 0 := by
  rw [← normalize_eq_mkRat d0, normalize_eq_zero]

/-- A common factor of a fraction cancels. -/
theorem mkRat_mul_right {a : Nat} (a0 : a ≠ 0) : mkRat (n * a) (d * a) = mkRat n d := by
  by_cases h : d = 0
  · rw [h, Nat.zero_mul, mkRat_zero, mkRat_zero]
  · exact (mkRat_eq_iff (Nat.mul_ne_zero h a0) h).mpr (by int_ac)

/-- A common factor of a fraction cancels. -/
theorem mkRat_mul_left {a : Nat} (a0 : a ≠ 0) : mkRat (↑a * n) (a * d) = mkRat n d := by
  rw [Int.mul_comm, Nat.mul_comm, mkRat_mul_right a0]

/-- Every rational number is a fraction. -/
private theorem exists_mkRat (a : Rat) : ∃ n d, d ≠ 0 ∧ a = mkRat n d :=
  ⟨a.num, a.den, a.den_nz, (mkRat_self a).symm⟩

/-! ### Numerators and denominators -/

/-- The numerator of zero. -/
@[simp] theorem zero_num : (0 : Rat).num = 0 := rfl

/-- The denominator of zero. -/
@[simp] theorem zero_den : (0 : Rat).den = 1 := rfl

/-- The numerator of one. -/
@[simp] theorem one_num : (1 : Rat).num = 1 := rfl

/-- The denominator of one. -/
@[simp] theorem one_den : (1 : Rat).den = 1 := rfl

/-- The numerator of a numeral. -/
@[simp] theorem num_ofNat : (OfNat.ofNat n : Rat).num = OfNat.ofNat n := rfl

/-- The denominator of a numeral. -/
@[simp] theorem den_ofNat : (OfNat.ofNat n : Rat).den = 1 := rfl

/-- The numerator of an integer. -/
@[simp] theorem ofInt_num : (ofInt n : Rat).num = n := rfl

/-- The denominator of an integer. -/
@[simp] theorem ofInt_den : (ofInt n : Rat).den = 1 := rfl

/-- The numerator of a negation. -/
@[simp] theorem neg_num (a : Rat) : (-a).num = -a.num := rfl

/-- The denominator of a negation. -/
@[simp] theorem neg_den (a : Rat) : (-a).den = a.den := rfl

/-- Only zero has the numerator zero. -/
@[simp] theorem num_eq_zero {q : Rat} : q.num = 0 ↔ q = 0 :=
  ⟨fun h => by rw [← mkRat_self q, h, zero_mkRat], fun h => by rw [h]; rfl⟩

/-! ### Addition -/

/-- What `maybeNormalize` makes is equal crosswise to the fraction. -/
private theorem maybeNormalize_cross {num : Int} {den g : Nat} (dvd_num : ↑g ∣ num)
    (dvd_den : g ∣ den) (den_nz reduced) :
    (maybeNormalize num den g dvd_num dvd_den den_nz reduced).num * den =
      num * (maybeNormalize num den g dvd_num dvd_den den_nz reduced).den := by
  rw [maybeNormalize_eq]
  show num / g * den = num * (den / g : Nat)
  have hd : ((den / g : Nat) : Int) * g = den := congrArg Nat.cast (Nat.div_mul_cancel dvd_den)
  rw [← hd, Int.mul_comm _ (g : Int), ← Int.mul_assoc, Int.ediv_mul_cancel dvd_num]

/-- A sum over a common denominator from which the denominators' common divisor is divided out. -/
private theorem cross_of_reduced {r : Rat} {x y : Int} {p q g p' q' : Nat} (hp : p' * g = p)
    (hq : q' * g = q) (h : r.num * (p' * q : Nat) = (x * q' + y * p') * r.den) :
    r.num * (p * q : Nat) = (x * q + y * p) * r.den := by
  have h' := congrArg (· * (g : Int)) h
  rw [← hp, ← hq] at *
  rw [show r.num * (p' * g * (q' * g) : Nat) = r.num * (p' * (q' * g) : Nat) * g by int_ac, h']
  int_ring

/-- A sum as a reduced fraction. -/
theorem add_def (a b : Rat) :
    a + b = normalize (a.num * b.den + b.num * a.den) (a.den * b.den)
      (Nat.mul_ne_zero a.den_nz b.den_nz) := by
  refine eq_normalize _ ?_
  show (Rat.add a b).num * _ = _ * (Rat.add a b).den
  unfold Rat.add
  by_cases hg : a.den.gcd b.den = 1
  · dsimp only
    rw [dif_pos hg]
  · dsimp only
    rw [dif_neg hg]
    exact cross_of_reduced (Nat.div_mul_cancel (Nat.gcd_dvd_left _ _))
      (Nat.div_mul_cancel (Nat.gcd_dvd_right _ _)) (maybeNormalize_cross _ _ _ _)

/-- A sum as a fraction. -/
theorem add_def' (a b : Rat) : a + b = mkRat (a.num * b.den + b.num * a.den) (a.den * b.den) := by
  rw [add_def, normalize_eq_mkRat]

/-- The sum of two reduced forms. -/
theorem normalize_add_normalize (n₁ n₂) {d₁ d₂} (z₁ z₂) :
    normalize n₁ d₁ z₁ + normalize n₂ d₂ z₂ =
    normalize (n₁ * d₂ + n₂ * d₁) (d₁ * d₂) (Nat.mul_ne_zero z₁ z₂) := by
  have h₁ := normalize_cross n₁ d₁ z₁
  have h₂ := normalize_cross n₂ d₂ z₂
  rw [add_def, normalize_eq_iff]
  generalize normalize n₁ d₁ z₁ = a at *
  generalize normalize n₂ d₂ z₂ = b at *
  calc (a.num * b.den + b.num * a.den) * (d₁ * d₂ : Nat)
      = a.num * d₁ * (b.den * d₂) + b.num * d₂ * (a.den * d₁) := by int_ring
    _ = n₁ * a.den * (b.den * d₂) + n₂ * b.den * (a.den * d₁) := by rw [h₁, h₂]
    _ = (n₁ * d₂ + n₂ * d₁) * (a.den * b.den : Nat) := by int_ring

/-- The sum of two fractions. -/
theorem mkRat_add_mkRat (n₁ n₂ : Int) {d₁ d₂} (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    mkRat n₁ d₁ + mkRat n₂ d₂ = mkRat (n₁ * d₂ + n₂ * d₁) (d₁ * d₂) := by
  rw [← normalize_eq_mkRat z₁, ← normalize_eq_mkRat z₂, normalize_add_normalize,
    normalize_eq_mkRat]

/-- Addition is commutative. -/
protected theorem add_comm (a b : Rat) : a + b = b + a := by
  rw [add_def', add_def', Int.add_comm, Nat.mul_comm]

/-- Addition is associative. -/
protected theorem add_assoc (a b c : Rat) : a + b + c = a + (b + c) := by
  obtain ⟨n₁, d₁, h₁, rfl⟩ := exists_mkRat a
  obtain ⟨n₂, d₂, h₂, rfl⟩ := exists_mkRat b
  obtain ⟨n₃, d₃, h₃, rfl⟩ := exists_mkRat c
  have h₁₂ := Nat.mul_ne_zero h₁ h₂
  have h₂₃ := Nat.mul_ne_zero h₂ h₃
  rw [mkRat_add_mkRat _ _ h₁ h₂, mkRat_add_mkRat _ _ h₁₂ h₃, mkRat_add_mkRat _ _ h₂ h₃,
    mkRat_add_mkRat _ _ h₁ h₂₃, Nat.mul_assoc, Int.natCast_mul, Int.natCast_mul, Int.add_mul,
    Int.add_mul, Int.add_assoc, Int.mul_assoc n₁, Int.mul_right_comm n₂, Int.mul_assoc n₃,
    Int.mul_comm d₂ d₁]

/-- The outer summands of a sum of three may be exchanged on the left. -/
protected theorem add_left_comm (a b c : Rat) : a + (b + c) = b + (a + c) := by
  rw [← Rat.add_assoc, Rat.add_comm a, Rat.add_assoc]

/-- Zero is neutral for addition on the right. -/
protected theorem add_zero (a : Rat) : a + 0 = a := by
  rw [add_def', zero_num, zero_den, Int.zero_mul, Int.add_zero, Int.ofNat_one, Int.mul_one,
    Nat.mul_one, mkRat_self]

/-- Zero is neutral for addition on the left. -/
protected theorem zero_add (a : Rat) : 0 + a = a := by
  rw [Rat.add_comm, Rat.add_zero]

/-- The negation of a number plus the number is zero. -/
protected theorem neg_add_cancel (a : Rat) : -a + a = 0 := by
  rw [add_def', neg_num, neg_den, Int.neg_mul, Int.add_left_neg, zero_mkRat]

/-- A number plus its negation is zero. -/
protected theorem add_neg_cancel (a : Rat) : a + -a = 0 := by
  rw [Rat.add_comm, Rat.neg_add_cancel]

/-- A common right summand cancels. -/
protected theorem add_right_cancel {a b : Rat} (c : Rat) (h : a + c = b + c) : a = b := by
  rw [← Rat.add_zero a, ← Rat.add_zero b, ← Rat.add_neg_cancel c, ← Rat.add_assoc, h,
    Rat.add_assoc]

/-- The negation of a fraction. -/
theorem neg_mkRat (n d) : -mkRat n d = mkRat (-n) d := by
  by_cases h : d = 0
  · rw [h, mkRat_zero, mkRat_zero]; rfl
  · apply Rat.add_right_cancel (mkRat n d)
    rw [Rat.neg_add_cancel, mkRat_add_mkRat _ _ h h, Int.neg_mul, Int.add_left_neg, zero_mkRat]

/-! ### Subtraction -/

/-- Subtraction is addition of the negation. -/
protected theorem sub_eq_add_neg (a b : Rat) : a - b = a + -b := by
  rw [add_def a (-b)]
  refine eq_normalize _ ?_
  show (Rat.sub a b).num * _ = _ * (Rat.sub a b).den
  unfold Rat.sub
  by_cases hg : a.den.gcd b.den = 1
  · dsimp only
    rw [dif_pos hg, neg_num, neg_den, Int.neg_mul, ← Int.sub_eq_add_neg]
  · dsimp only
    rw [dif_neg hg]
    refine cross_of_reduced (y := -b.num) (Nat.div_mul_cancel (Nat.gcd_dvd_left _ _))
      (Nat.div_mul_cancel (Nat.gcd_dvd_right _ _)) ((maybeNormalize_cross _ _ _ _).trans ?_)
    rw [Int.neg_mul, ← Int.sub_eq_add_neg]; rfl

/-- A difference as a reduced fraction. -/
theorem sub_def (a b : Rat) :
    a - b = normalize (a.num * b.den - b.num * a.den) (a.den * b.den)
      (Nat.mul_ne_zero a.den_nz b.den_nz) := by
  rw [Rat.sub_eq_add_neg, add_def, normalize_eq_iff, neg_num, neg_den, Int.neg_mul,
    ← Int.sub_eq_add_neg]

/-- The negation of a difference. -/
protected theorem neg_sub (a b : Rat) : -(a - b) = b - a := by
  apply Rat.add_right_cancel (a - b)
  rw [Rat.neg_add_cancel, Rat.sub_eq_add_neg, Rat.sub_eq_add_neg, Rat.add_assoc,
    ← Rat.add_assoc (-a), Rat.neg_add_cancel, Rat.zero_add, Rat.add_neg_cancel]

end Rat
