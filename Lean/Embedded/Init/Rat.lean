/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatGcd
import Init.IntDiv

/-!
# Rational numbers: definitions

A rational number is a reduced fraction. The operations reduce as they go, with greatest common
divisors as small as possible; so that two numbers are equal exactly if their numerators and
denominators are, and the kernel computes with rational numbers.
-/

/-- Rational numbers: reduced fractions with a positive denominator. -/
structure Rat where
  /-- Makes a rational number of its parts. -/
  mk' ::
  /-- The numerator. -/
  num : Int
  /-- The denominator. -/
  den : Nat := 1
  /-- The denominator is not zero. -/
  den_nz : den ≠ 0 := by decide
  /-- Numerator and denominator are coprime. -/
  reduced : num.natAbs.Coprime den := by decide
  deriving DecidableEq

/-- The default rational number is zero. -/
instance : Inhabited Rat :=
  ⟨{ num := 0 }⟩

/-- The denominator is positive. -/
theorem Rat.den_pos (self : Rat) : 0 < self.den :=
  Nat.pos_of_ne_zero self.den_nz

/-! ### Reduction -/

/-- Divides numerator and denominator by their greatest common divisor `g`, unless that is one. -/
@[inline] def Rat.maybeNormalize (num : Int) (den g : Nat)
    (dvd_num : ↑g ∣ num) (dvd_den : g ∣ den) (den_nz : den / g ≠ 0)
    (reduced : (num / g).natAbs.Coprime (den / g)) : Rat :=
  if hg : g = 1 then
    { num, den
      den_nz := by rw [hg, Nat.div_one] at den_nz; exact den_nz
      reduced := by rw [hg, Nat.div_one, Int.ofNat_one, Int.ediv_one] at reduced; exact reduced }
  else { num := num.divExact g dvd_num, den := den.divExact g dvd_den, den_nz, reduced }

/-- The greatest common divisor divides the numerator. -/
theorem Rat.normalize.dvd_num {num : Int} {den g : Nat}
    (e : g = num.natAbs.gcd den) : ↑g ∣ num := by
  rw [e, Int.ofNat_dvd_left]
  exact Nat.gcd_dvd_left _ _

/-- The greatest common divisor divides the denominator. -/
theorem Rat.normalize.dvd_den {num : Int} {den g : Nat}
    (e : g = num.natAbs.gcd den) : g ∣ den := by
  rw [e]
  exact Nat.gcd_dvd_right _ _

/-- A reduced denominator is not zero. -/
theorem Rat.normalize.den_nz {num : Int} {den g : Nat} (den_nz : den ≠ 0)
    (e : g = num.natAbs.gcd den) : den / g ≠ 0 := by
  rw [e]
  exact Nat.ne_of_gt (Nat.div_gcd_pos_of_pos_right _ (Nat.pos_of_ne_zero den_nz))

/-- A fraction divided by its greatest common divisor is reduced. -/
theorem Rat.normalize.reduced {num : Int} {den g : Nat} (den_nz : den ≠ 0)
    (e : g = num.natAbs.gcd den) : (num / g).natAbs.Coprime (den / g) := by
  rw [Int.natAbs_ediv_of_dvd (dvd_num e), Int.natAbs_natCast, e]
  exact Nat.coprime_div_gcd_div_gcd (Nat.gcd_pos_of_pos_right _ (Nat.pos_of_ne_zero den_nz))

/-- The rational number of a fraction, reduced; the denominator must not be zero. -/
@[inline] def Rat.normalize (num : Int) (den : Nat := 1) (den_nz : den ≠ 0 := by decide) : Rat :=
  Rat.maybeNormalize num den (num.natAbs.gcd den)
    (normalize.dvd_num rfl) (normalize.dvd_den rfl)
    (normalize.den_nz den_nz rfl) (normalize.reduced den_nz rfl)

/-- The rational number of a fraction, reduced; zero if the denominator is zero. -/
def mkRat (num : Int) (den : Nat) : Rat :=
  if den_nz : den = 0 then { num := 0 } else Rat.normalize num den den_nz

namespace Rat

/-! ### Casts -/

/-- An integer as a rational number. -/
def ofInt (num : Int) : Rat :=
  { num, reduced := Nat.coprime_one_right _ }

/-- Natural numbers are cast to rational numbers. -/
instance : NatCast Rat where
  natCast n := ofInt n

/-- Integers are cast to rational numbers. -/
instance : IntCast Rat :=
  ⟨ofInt⟩

/-- Numerals denote rational numbers. -/
instance {n : Nat} : OfNat Rat n :=
  ⟨n⟩

/-- Whether a rational number is an integer. -/
@[inline] protected def isInt (a : Rat) : Bool :=
  a.den == 1

/-- The quotient of two integers as a rational number. Written `/.`. -/
def divInt : Int → Int → Rat
  | n, .ofNat d => mkRat n d
  | n, .negSucc d => normalize (-n) d.succ (Nat.succ_ne_zero d)

@[inherit_doc] scoped infixl:70 " /. " => Rat.divInt

/-! ### Order -/

/-- Whether a rational number is smaller than another. Signs are compared first. -/
protected def blt (a b : Rat) : Bool :=
  if a.num < 0 && 0 ≤ b.num then
    true
  else if a.num = 0 then
    0 < b.num
  else if 0 < a.num && b.num ≤ 0 then
    false
  else
    a.num * b.den < b.num * a.den

/-- The strict order of rational numbers is written `<`. -/
instance : LT Rat :=
  ⟨(·.blt ·)⟩

/-- The strict order of rational numbers is decidable. -/
instance (a b : Rat) : Decidable (a < b) :=
  inferInstanceAs (Decidable (_ = true))

/-- The order of rational numbers is written `≤`. -/
instance : LE Rat :=
  ⟨fun a b => b.blt a = false⟩

/-- The order of rational numbers is decidable. -/
instance (a b : Rat) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (_ = false))

/-- The minimum of two rational numbers is the one that is at most the other. -/
instance : Min Rat :=
  minOfLe

/-- The maximum of two rational numbers is the one that is at least the other. -/
instance : Max Rat :=
  maxOfLe

/-! ### Field operations -/

/-- Multiplication; numerators are reduced with the opposite denominators first. Written `*`. -/
@[irreducible] protected def mul (a b : Rat) : Rat :=
  let g1 := Nat.gcd a.num.natAbs b.den
  let g2 := Nat.gcd b.num.natAbs a.den
  { num := a.num.divExact g1 (normalize.dvd_num rfl) * b.num.divExact g2 (normalize.dvd_num rfl)
    den := a.den.divExact g2 (normalize.dvd_den rfl) * b.den.divExact g1 (normalize.dvd_den rfl)
    den_nz := Nat.ne_of_gt <| Nat.mul_pos
      (Nat.div_gcd_pos_of_pos_right _ a.den_pos) (Nat.div_gcd_pos_of_pos_right _ b.den_pos)
    reduced := by
      rw [Int.divExact_eq_ediv, Int.divExact_eq_ediv, Int.natAbs_mul,
        Int.natAbs_ediv_of_dvd (normalize.dvd_num rfl),
        Int.natAbs_ediv_of_dvd (normalize.dvd_num rfl), Int.natAbs_natCast, Int.natAbs_natCast]
      have ha := (a.reduced.coprime_div_left (Nat.gcd_dvd_left _ b.den)).coprime_div_right
        (Nat.gcd_dvd_right b.num.natAbs _)
      have hb := (b.reduced.coprime_div_left (Nat.gcd_dvd_left _ a.den)).coprime_div_right
        (Nat.gcd_dvd_right a.num.natAbs _)
      have hab := Nat.coprime_div_gcd_div_gcd (Nat.gcd_pos_of_pos_right a.num.natAbs b.den_pos)
      have hba := Nat.coprime_div_gcd_div_gcd (Nat.gcd_pos_of_pos_right b.num.natAbs a.den_pos)
      exact (ha.mul_right hab).mul_left (hba.mul_right hb) }

/-- Multiplication of rational numbers is written `*`. -/
instance : Mul Rat :=
  ⟨Rat.mul⟩

/-- The inverse; that of zero is zero. Written `⁻¹`. -/
@[irreducible] protected def inv (a : Rat) : Rat :=
  if h : a.num < 0 then
    { num := -a.den, den := a.num.natAbs
      den_nz := Nat.ne_of_gt (Int.natAbs_pos.mpr (Int.ne_of_lt h))
      reduced := by rw [Int.natAbs_neg]; exact a.reduced.symm }
  else if h : a.num > 0 then
    { num := a.den, den := a.num.natAbs
      den_nz := Nat.ne_of_gt (Int.natAbs_pos.mpr (Int.ne_of_gt h))
      reduced := a.reduced.symm }
  else
    a

/-- The inverse of a rational number is written `⁻¹`. -/
instance : Inv Rat :=
  ⟨Rat.inv⟩

/-- Powers with a natural number as exponent. Written `^`. -/
protected def pow (q : Rat) (n : Nat) : Rat :=
  ⟨q.num ^ n, q.den ^ n, Nat.ne_of_gt (Nat.pow_pos q.den_pos), by
    rw [Int.natAbs_pow]; exact q.reduced.pow n n⟩

/-- Powers of rational numbers are written `^`. -/
instance : Pow Rat Nat where
  pow := Rat.pow

/-- Powers with an integer as exponent. Written `^`. -/
protected def zpow (q : Rat) (i : Int) : Rat :=
  match i with
  | .ofNat n => q ^ n
  | .negSucc n => (q ^ (n + 1))⁻¹

/-- Powers of rational numbers are written `^`. -/
instance : Pow Rat Int where
  pow := Rat.zpow

/-- Division; by zero it is zero. Written `/`. -/
protected def div : Rat → Rat → Rat :=
  (· * ·.inv)

/-- Division of rational numbers is written `/`. -/
instance : Div Rat :=
  ⟨Rat.div⟩

/-- The numerator of a sum has no common divisor with a denominator of one summand that is coprime
to the numerator of that summand and to the other denominator. -/
private theorem coprime_add_mul {x y : Int} {p q : Nat} (hx : x.natAbs.Coprime p)
    (hq : q.Coprime p) : (x * q + y * p).natAbs.Coprime p := by
  have hp := Nat.gcd_dvd_right (x * q + y * p).natAbs p
  have hs := Int.dvd_add (Int.ofNat_dvd_left.mpr (Nat.gcd_dvd_left (x * q + y * p).natAbs p))
    (Int.dvd_neg.mpr (Int.dvd_trans (Int.ofNat_dvd.mpr hp) (Int.dvd_mul_left y p)))
  rw [Int.add_neg_cancel_right, Int.ofNat_dvd_left, Int.natAbs_mul, Int.natAbs_natCast] at hs
  have h := Nat.dvd_gcd ((hq.symm.coprime_dvd_left hp).dvd_of_dvd_mul_right hs) hp
  rw [hx.gcd_eq_one] at h
  exact Nat.eq_one_of_dvd_one h

/-- What has to be divided out of a sum: only a divisor of the denominators' common divisor. -/
theorem add.aux (a b : Rat) {g ad bd : Nat} (hg : g = a.den.gcd b.den)
    (had : ad = a.den / g) (hbd : bd = b.den / g) :
    let den := ad * b.den; let num := a.num * bd + b.num * ad
    num.natAbs.gcd g = num.natAbs.gcd den := by
  intro den num
  have ha : g ∣ a.den := by rw [hg]; exact Nat.gcd_dvd_left _ _
  have hb : g ∣ b.den := by rw [hg]; exact Nat.gcd_dvd_right _ _
  have hcop : ad.Coprime bd := by
    rw [had, hbd, hg]
    exact Nat.coprime_div_gcd_div_gcd (Nat.gcd_pos_of_pos_left _ a.den_pos)
  have hden : den = ad * (bd * g) := by
    show ad * b.den = _
    rw [hbd, Nat.div_mul_cancel hb]
  have had' : num.natAbs.Coprime ad :=
    coprime_add_mul (a.reduced.coprime_dvd_right ⟨g, by rw [had, Nat.div_mul_cancel ha]⟩) hcop.symm
  have hbd' : num.natAbs.Coprime bd := by
    show (a.num * bd + b.num * ad).natAbs.Coprime bd
    rw [Int.add_comm]
    exact coprime_add_mul (b.reduced.coprime_dvd_right ⟨g, by rw [hbd, Nat.div_mul_cancel hb]⟩) hcop
  rw [hden, had'.symm.gcd_mul_left_cancel_right, hbd'.symm.gcd_mul_left_cancel_right]

/-- Addition; the denominators' greatest common divisor is divided out first. Written `+`. -/
@[irreducible] protected def add (a b : Rat) : Rat :=
  let g := a.den.gcd b.den
  if hg : g = 1 then
    have den_nz := Nat.ne_of_gt <| Nat.mul_pos a.den_pos b.den_pos
    have reduced := add.aux a b hg.symm (Nat.div_one _).symm (Nat.div_one _).symm
      |>.symm.trans (Nat.gcd_one_right _)
    { num := a.num * b.den + b.num * a.den, den := a.den * b.den, den_nz, reduced }
  else
    let den := (a.den / g) * b.den
    let num := a.num * ↑(b.den / g) + b.num * ↑(a.den / g)
    let g1 := num.natAbs.gcd g
    have den_nz := Nat.ne_of_gt <| Nat.mul_pos (Nat.div_gcd_pos_of_pos_left _ a.den_pos) b.den_pos
    have e : g1 = num.natAbs.gcd den := add.aux a b rfl rfl rfl
    Rat.maybeNormalize num den g1 (normalize.dvd_num e) (normalize.dvd_den e)
      (normalize.den_nz den_nz e) (normalize.reduced den_nz e)

/-- Addition of rational numbers is written `+`. -/
instance : Add Rat :=
  ⟨Rat.add⟩

/-- Negation. Written `-`. -/
protected def neg (a : Rat) : Rat :=
  { a with num := -a.num, reduced := by rw [Int.natAbs_neg]; exact a.reduced }

/-- Negation of rational numbers is written `-`. -/
instance : Neg Rat :=
  ⟨Rat.neg⟩

/-- What has to be divided out of a difference: only a divisor of the denominators' common
divisor. -/
theorem sub.aux (a b : Rat) {g ad bd : Nat} (hg : g = a.den.gcd b.den)
    (had : ad = a.den / g) (hbd : bd = b.den / g) :
    let den := ad * b.den; let num := a.num * bd - b.num * ad
    num.natAbs.gcd g = num.natAbs.gcd den := by
  intro den num
  have h := add.aux a (-b) hg had hbd
  have hnum : num = a.num * bd + (-b).num * ad := by
    show a.num * bd - b.num * ad = a.num * bd + -b.num * ad
    rw [Int.neg_mul, Int.sub_eq_add_neg]
  rw [hnum]
  exact h

/-- Subtraction; the denominators' greatest common divisor is divided out first. Written `-`. -/
@[irreducible] protected def sub (a b : Rat) : Rat :=
  let g := a.den.gcd b.den
  if hg : g = 1 then
    have den_nz := Nat.ne_of_gt <| Nat.mul_pos a.den_pos b.den_pos
    have reduced := sub.aux a b hg.symm (Nat.div_one _).symm (Nat.div_one _).symm
      |>.symm.trans (Nat.gcd_one_right _)
    { num := a.num * b.den - b.num * a.den, den := a.den * b.den, den_nz, reduced }
  else
    let den := (a.den / g) * b.den
    let num := a.num * ↑(b.den / g) - b.num * ↑(a.den / g)
    let g1 := num.natAbs.gcd g
    have den_nz := Nat.ne_of_gt <| Nat.mul_pos (Nat.div_gcd_pos_of_pos_left _ a.den_pos) b.den_pos
    have e : g1 = num.natAbs.gcd den := sub.aux a b rfl rfl rfl
    Rat.maybeNormalize num den g1 (normalize.dvd_num e) (normalize.dvd_den e)
      (normalize.den_nz den_nz e) (normalize.reduced den_nz e)

/-- Subtraction of rational numbers is written `-`. -/
instance : Sub Rat :=
  ⟨Rat.sub⟩

/-! ### Rounding and absolute values -/

/-- The largest integer that is at most a rational number. -/
protected def floor (a : Rat) : Int :=
  if a.den = 1 then
    a.num
  else
    a.num / a.den

/-- The smallest integer that is at least a rational number. -/
protected def ceil (a : Rat) : Int :=
  if a.den = 1 then
    a.num
  else
    a.num / a.den + 1

/-- The absolute value. -/
protected def abs (a : Rat) : Rat :=
  if 0 ≤ a then a else -a

end Rat
