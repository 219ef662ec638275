/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Polynomial

/-!
# Normal forms

A formula is checked by its normal form: a polynomial over a natural denominator, which the kernel
computes. The operations of this file follow those of the field, and `Fraction.HasValue` carries
what they find back to it. A maximum is resolved where its arguments differ by a constant, as they
do when both are numbers. The denominator zero says that there is no normal form: a maximum, minimum
or absolute value could not be resolved, or the degree is too great.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open OrderedRing OrderedField

/-- A polynomial over a natural denominator: the normal form of a formula. The denominator zero
stands for a formula that has none. -/
structure Fraction where
  /-- What is divided. -/
  numerator : Polynomial
  /-- What it is divided by. -/
  denominator : Nat
  /-- A bound for the exponents of the numerator. -/
  degree : Nat

namespace Fraction

/-- The fraction that says nothing. -/
def unknown : Fraction := ⟨.zero, 0, 0⟩

/-- The variable with this number. -/
noncomputable def ofVariable (i : Nat) : Fraction :=
  ⟨.term 1 0 (Nat.pow Monomial.radix i) .zero, 1, 1⟩

/-- The greater of two degrees. -/
noncomputable def greater (c d : Nat) : Nat :=
  bif Nat.ble c d then d else c

/-- The sum of two fractions. -/
noncomputable def add (f g : Fraction) : Fraction :=
  bif Nat.beq f.denominator g.denominator then
    ⟨f.numerator.add g.numerator, f.denominator, greater f.degree g.degree⟩
  else ⟨(f.numerator.scale g.denominator 0 0).add (g.numerator.scale f.denominator 0 0),
    Nat.mul f.denominator g.denominator, greater f.degree g.degree⟩

/-- The negative of a fraction. -/
noncomputable def neg (f : Fraction) : Fraction :=
  ⟨f.numerator.neg, f.denominator, f.degree⟩

/-- The product of two fractions. -/
noncomputable def mul (f g : Fraction) : Fraction :=
  bif Nat.ble Monomial.radix (Nat.add f.degree g.degree) then unknown
  else ⟨f.numerator.mul g.numerator, Nat.mul f.denominator g.denominator,
    Nat.add f.degree g.degree⟩

/-- The product of a fraction with a natural number. -/
noncomputable def times (f : Fraction) (n : Nat) : Fraction :=
  bif Nat.beq n 1 then f else ⟨f.numerator.scale n 0 0, f.denominator, f.degree⟩

/-- A fraction divided by a natural number; divided by zero it is zero. -/
noncomputable def div (f : Fraction) (n : Nat) : Fraction :=
  bif Nat.beq n 0 then ⟨.zero, 1, 0⟩ else ⟨f.numerator, Nat.mul f.denominator n, f.degree⟩

/-- A quotient of fractions, where the divisor is a number; divided by zero it is zero. -/
noncomputable def over (f g : Fraction) : Fraction :=
  bif Nat.beq g.denominator 0 then unknown
  else g.numerator.ofConstant (fun n p =>
    bif Nat.ble n p then (f.times g.denominator).div (Nat.sub p n)
    else (f.neg.times g.denominator).div (Nat.sub n p)) unknown

/-- A power of a fraction. -/
noncomputable def pow (f : Fraction) (n : Nat) : Fraction :=
  Nat.rec (motive := fun _ => Fraction) ⟨.constant 1, 1, 0⟩ (fun _ power => power.mul f) n

/-- Whether the fraction is a number whose numerator `pos - neg` satisfies `accept neg pos`. -/
noncomputable def isConstant (accept : Nat → Nat → Bool) (f : Fraction) : Bool :=
  bif Nat.beq f.denominator 0 then false else f.numerator.isConstant accept

/-- Whether the fraction is a nonnegative number. -/
noncomputable def isNonneg (f : Fraction) : Bool :=
  f.isConstant Nat.ble

/-- Whether the fraction is a positive number. -/
noncomputable def isPos (f : Fraction) : Bool :=
  f.isConstant fun n p => Nat.ble (Nat.succ n) p

/-- Whether two fractions are the same: whether their difference is zero. -/
noncomputable def isSame (f g : Fraction) : Bool :=
  (f.add g.neg).isConstant Nat.beq

/-- Chooses by the order of two fractions, if they differ by a number. -/
noncomputable def order (lessEqual greaterEqual f g otherwise : Fraction) : Fraction :=
  bif (g.add f.neg).isNonneg then lessEqual
  else bif (f.add g.neg).isNonneg then greaterEqual else otherwise

variable {F : Type} [Field F]

/-- The fraction `f` has the value `x`. -/
structure HasValue (values : List F) (f : Fraction) (x : F) : Prop where
  /-- Exponents do not reach the radix. -/
  small : f.degree < Monomial.radix
  /-- Exponents are at most what the fraction says. -/
  bounded : f.numerator.Bounded values f.degree
  /-- The value times the denominator is the numerator. -/
  eq : numeral f.denominator * x = f.numerator.eval values

/-- The greater of two degrees is a bound for both, and one of them. -/
theorem greater_spec (c d : Nat) :
    c ≤ greater c d ∧ d ≤ greater c d ∧ (greater c d = c ∨ greater c d = d) := by
  unfold greater
  cases h : Nat.ble c d with
  | true => exact ⟨Nat.le_of_ble_eq_true h, Nat.le_refl d, .inr rfl⟩
  | false =>
    have h : ¬ c ≤ d := Nat.not_le_of_not_ble_eq_true (by rw [h]; exact Bool.noConfusion)
    exact ⟨Nat.le_refl c, (Nat.le_total c d).resolve_left h, .inl rfl⟩

namespace HasValue

variable {values : List F} {f g : Fraction} {x y : F}

/-- A constant polynomial over one has the value of the constant. -/
theorem constant (n : Nat) : HasValue values ⟨.constant n, 1, 0⟩ (numeral n) :=
  ⟨Monomial.radix_pos, Polynomial.bounded_constant n,
    (one_mul _).trans (Polynomial.eval_constant values n).symm⟩

/-- A variable over one has the value of the variable. -/
theorem of_variable (values : List F) (i : Nat) :
    HasValue values (ofVariable i) (lookup values i) := by
  obtain ⟨hv, hb⟩ := Monomial.eval_variable values i
  refine ⟨Nat.le_of_ble_eq_true rfl, ⟨hb, trivial⟩, ?_⟩
  show 1 * lookup values i = (1 - 0) * Monomial.eval values (Monomial.radix ^ i) + 0
  rw [hv, sub_zero, add_zero]

/-- The empty sum over one has the value zero. -/
theorem zero : HasValue values ⟨.zero, 1, 0⟩ 0 :=
  ⟨Monomial.radix_pos, trivial, one_mul 0⟩

/-- Equal values. -/
theorem of_eq (hf : HasValue values f x) (h : y = x) : HasValue values f y :=
  h ▸ hf

/-- Any value is possible where nothing is said. -/
theorem of_unknown (x : F) : HasValue values unknown x :=
  ⟨Monomial.radix_pos, trivial, zero_mul x⟩

/-- The value of a sum. -/
theorem add (hf : HasValue values f x) (hg : HasValue values g y) :
    HasValue values (f.add g) (x + y) := by
  obtain ⟨hfd, hgd, hd⟩ := greater_spec f.degree g.degree
  have small : greater f.degree g.degree < Monomial.radix :=
    hd.elim (fun h => Nat.lt_of_le_of_lt (Nat.le_of_eq h) hf.small)
      (fun h => Nat.lt_of_le_of_lt (Nat.le_of_eq h) hg.small)
  unfold Fraction.add
  cases h : Nat.beq f.denominator g.denominator with
  | true =>
    refine ⟨small, Polynomial.bounded_add (hf.bounded.mono hfd) (hg.bounded.mono hgd), ?_⟩
    show numeral f.denominator * (x + y) = (f.numerator.add g.numerator).eval values
    rw [Polynomial.eval_add, mul_add, hf.eq, Nat.eq_of_beq_eq_true h, hg.eq]
  | false =>
    have hf' := Polynomial.eval_scale (by rw [Nat.zero_add]; exact hf.small) g.denominator 0
      (Monomial.bounded_zero 0 values) hf.bounded
    have hg' := Polynomial.eval_scale (by rw [Nat.zero_add]; exact hg.small) f.denominator 0
      (Monomial.bounded_zero 0 values) hg.bounded
    rw [Nat.zero_add] at hf' hg'
    refine ⟨small, Polynomial.bounded_add (hf'.2.mono hfd) (hg'.2.mono hgd), ?_⟩
    show numeral (f.denominator * g.denominator) * (x + y) = Polynomial.eval values (.add _ _)
    rw [Polynomial.eval_add, hf'.1, hg'.1, ← hf.eq, ← hg.eq, numeral_mul, Monomial.eval_zero]
    show _ = (_ - 0) * 1 * _ + (_ - 0) * 1 * _
    rw [sub_zero, sub_zero, mul_one, mul_one, mul_add, mul_left_comm (numeral g.denominator),
      mul_assoc, mul_assoc]

/-- The value of a negative. -/
theorem neg (hf : HasValue values f x) : HasValue values f.neg (-x) :=
  ⟨hf.small, Polynomial.bounded_neg hf.bounded, by
    show numeral f.denominator * -x = f.numerator.neg.eval values
    rw [mul_neg, hf.eq, Polynomial.eval_neg]⟩

/-- The value of a difference. -/
theorem sub (hf : HasValue values f x) (hg : HasValue values g y) :
    HasValue values (f.add g.neg) (x - y) := by
  rw [sub_eq_add_neg]
  exact hf.add hg.neg

/-- The value of a product. -/
theorem mul (hf : HasValue values f x) (hg : HasValue values g y) :
    HasValue values (f.mul g) (x * y) := by
  unfold Fraction.mul
  cases h : Nat.ble Monomial.radix (Nat.add f.degree g.degree) with
  | true => exact of_unknown _
  | false =>
    have small : f.degree + g.degree < Monomial.radix :=
      (Nat.lt_or_ge _ _).resolve_right fun h' => Bool.noConfusion
        (h.symm.trans (Nat.ble_eq_true_of_le h'))
    obtain ⟨hv, hb⟩ := Polynomial.eval_mul small hf.bounded hg.bounded
    refine ⟨small, hb, ?_⟩
    show numeral (f.denominator * g.denominator) * (x * y)
      = (f.numerator.mul g.numerator).eval values
    rw [hv, ← hf.eq, ← hg.eq, numeral_mul, mul_mul_mul_comm]

variable [LE F] [LT F] [OrderedField F] in
/-- The value of a quotient by a natural number. -/
theorem div (hf : HasValue values f x) (n : Nat) :
    HasValue values (f.div n) (x / numeral n) := by
  unfold Fraction.div
  cases h : Nat.beq n 0 with
  | true =>
    refine zero.of_eq ?_
    rw [Nat.eq_of_beq_eq_true h]
    show x / 0 = 0
    rw [div_eq_mul_inv, inv_zero, mul_zero]
  | false =>
    have hn : 0 < n := Nat.pos_of_ne_zero (Nat.ne_of_beq_eq_false h)
    refine ⟨hf.small, hf.bounded, ?_⟩
    show numeral (f.denominator * n) * (x / numeral n) = f.numerator.eval values
    rw [numeral_mul, mul_assoc, mul_div_cancel x (ne_of_gt (numeral_pos hn)), hf.eq]

/-- The value of a product with a natural number. -/
theorem times (hf : HasValue values f x) (n : Nat) :
    HasValue values (f.times n) (x * numeral n) := by
  unfold Fraction.times
  cases h : Nat.beq n 1 with
  | true => exact hf.of_eq (by rw [Nat.eq_of_beq_eq_true h]; exact mul_one x)
  | false =>
    obtain ⟨hv, hb⟩ := Polynomial.eval_scale (by rw [Nat.zero_add]; exact hf.small) n 0
      (Monomial.bounded_zero 0 values) hf.bounded
    rw [Nat.zero_add] at hb
    refine ⟨hf.small, hb, ?_⟩
    show numeral f.denominator * (x * numeral n) = (f.numerator.scale n 0 0).eval values
    rw [hv, ← hf.eq, Monomial.eval_zero]
    show _ = (_ - 0) * 1 * _
    rw [sub_zero, mul_one, mul_comm x, mul_left_comm]

variable [LE F] [LT F] [OrderedField F] in
/-- The value of a quotient by a number. -/
theorem over (hf : HasValue values f x) (hg : HasValue values g y) :
    HasValue values (f.over g) (x / y) := by
  unfold Fraction.over
  cases hd : Nat.beq g.denominator 0 with
  | true => exact of_unknown _
  | false =>
    have hd : (numeral g.denominator : F) ≠ 0 :=
      ne_of_gt (numeral_pos (Nat.pos_of_ne_zero (Nat.ne_of_beq_eq_false hd)))
    rw [cond_false]
    cases Polynomial.ofConstant_spec values (fun n p =>
        bif Nat.ble n p then (f.times g.denominator).div (Nat.sub p n)
        else (f.neg.times g.denominator).div (Nat.sub n p)) unknown g.numerator with
    | inl h => rw [h]; exact of_unknown _
    | inr h =>
      obtain ⟨p, n, h, hv⟩ := h
      rw [h]
      have hv := hg.eq.trans hv
      cases hle : Nat.ble n p with
      | true =>
        refine ((hf.times _).div _).of_eq ?_
        show x / y = x * _ / numeral (p - n)
        rw [numeral_sub (Nat.le_of_ble_eq_true hle), ← hv, mul_comm x, mul_div_mul_left x y hd]
      | false =>
        have hle : ¬ n ≤ p := Nat.not_le_of_not_ble_eq_true (by rw [hle]; exact Bool.noConfusion)
        refine ((hf.neg.times _).div _).of_eq ?_
        show x / y = -x * _ / numeral (n - p)
        rw [numeral_sub (Nat.le_of_not_le hle), ← neg_sub, ← hv, mul_comm, mul_neg, ← neg_mul,
          ← neg_mul, mul_div_mul_left x y fun h => hd (by rw [← neg_neg (numeral _), h, neg_zero])]

/-- The value of a power. -/
theorem pow (hf : HasValue values f x) (n : Nat) : HasValue values (f.pow n) (x ^ n) := by
  induction n with
  | zero => exact (constant 1).of_eq (pow_zero x)
  | succ n ih => rw [pow_succ]; exact ih.mul hf

variable [LE F] [LT F] [OrderedField F]

/-- The value of a fraction that is accepted as a number. -/
theorem of_isConstant (hf : HasValue values f x) {accept : Nat → Nat → Bool}
    (h : f.isConstant accept = true) :
    ∃ a b, accept b a = true ∧ (0 : F) < numeral f.denominator
      ∧ numeral f.denominator * x = numeral a - numeral b := by
  unfold isConstant at h
  cases hd : Nat.beq f.denominator 0 with
  | true => rw [hd] at h; exact Bool.noConfusion h
  | false =>
    rw [hd] at h
    obtain ⟨a, b, hab, hv⟩ := Polynomial.eval_of_isConstant values h
    exact ⟨a, b, hab, numeral_pos (Nat.pos_of_ne_zero (Nat.ne_of_beq_eq_false hd)),
      hf.eq.trans hv⟩

/-- A fraction that is accepted as a nonnegative number is nonnegative. -/
theorem nonneg (hf : HasValue values f x) (h : f.isNonneg = true) : 0 ≤ x := by
  obtain ⟨a, b, hab, hd, hv⟩ := hf.of_isConstant h
  refine le_of_mul_le_mul_left ?_ hd
  rw [hv, mul_zero, sub_nonneg]
  exact numeral_le (Nat.le_of_ble_eq_true hab)

/-- A fraction that is accepted as a positive number is positive. -/
theorem pos (hf : HasValue values f x) (h : f.isPos = true) : 0 < x := by
  obtain ⟨a, b, hab, hd, hv⟩ := hf.of_isConstant h
  refine lt_of_not_ge fun hle => ?_
  have hle := mul_le_mul_of_nonneg_left hle (le_of_lt hd)
  rw [hv, mul_zero, sub_nonpos] at hle
  have hab : (numeral (b + 1) : F) ≤ numeral a := numeral_le (Nat.le_of_ble_eq_true hab)
  rw [numeral_add] at hab
  exact not_le_of_gt (lt_add_of_pos_right zero_lt_one) (le_trans hab hle)

/-- **Polynomial identities by computation.** What has the same normal form is equal. -/
theorem eq_of_isSame (hf : HasValue values f x) (hg : HasValue values g y)
    (h : f.isSame g = true) : x = y := by
  obtain ⟨p, n, hpn, hd, hv⟩ := (hf.sub hg).of_isConstant h
  rw [Nat.eq_of_beq_eq_true hpn, sub_self] at hv
  exact sub_eq_zero.mp (mul_left_cancel (ne_of_gt hd) (hv.trans (mul_zero _).symm))

/-- A choice by the order of two fractions has the value that all choices have. -/
theorem order {z : F} {lessEqual greaterEqual otherwise : Fraction} (hf : HasValue values f x)
    (hg : HasValue values g y) (hle : x ≤ y → HasValue values lessEqual z)
    (hge : y ≤ x → HasValue values greaterEqual z) (h : HasValue values otherwise z) :
    HasValue values (order lessEqual greaterEqual f g otherwise) z := by
  unfold Fraction.order
  cases h₁ : (g.add f.neg).isNonneg with
  | true => exact hle (sub_nonneg.mp ((hg.sub hf).nonneg h₁))
  | false =>
    cases h₂ : (f.add g.neg).isNonneg with
    | true => exact hge (sub_nonneg.mp ((hf.sub hg).nonneg h₂))
    | false => exact h

end HasValue

end Fraction

end LatentObjective.Certificate
