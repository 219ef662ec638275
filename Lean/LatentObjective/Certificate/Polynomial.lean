/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Formula

/-!
# Normal forms of formulas

A function that the kernel runs brings a formula into normal form, and one theorem carries what it
finds back to the field:

    theorem Formula.eq_of_isIdentity (values : List F) {a b : Formula}
        (check : a.isIdentity b = true) : a.eval values = b.eval values

The normal form of a formula is a polynomial with integer coefficients over a natural denominator.
A polynomial is a list of terms in ascending order of their monomials; a monomial is the ascending
list of its variables; a coefficient is the difference of two natural numbers. So all arithmetic is
done on natural numbers, which the kernel computes with big-number instructions. A maximum is
resolved where its arguments differ by a constant, as they do when both are numbers; the denominator
zero says that a maximum, minimum or absolute value could not be resolved.

The functions that the kernel runs are written with recursors. Functions by pattern matching mean
the same, but take the kernel three times as long.
-/

namespace LatentObjective.Certificate

open OrderedRing OrderedField

universe u

/-! ### Monomials -/

/-- A product of variables: the ascending list of their numbers. -/
abbrev Monomial := List Nat

namespace Monomial

/-- Merges the monomial `i :: rest` into another one, where `mulRest` is multiplication by
`rest`. -/
noncomputable def merge (i : Nat) (rest : Monomial) (mulRest : Monomial → Monomial)
    (m : Monomial) : Monomial :=
  List.rec (motive := fun _ => Monomial) (i :: rest)
    (fun j tail merged => bif Nat.ble i j then i :: mulRest (j :: tail) else j :: merged) m

/-- The product of two monomials. -/
noncomputable def mul (m : Monomial) : Monomial → Monomial :=
  List.rec (motive := fun _ => Monomial → Monomial) (fun l => l)
    (fun i rest mulRest => merge i rest mulRest) m

/-- Chooses by the order of two monomials: the first is smaller, both are equal, the first is
greater. The end of a list counts as larger than any variable: that makes it the lexicographic order
of exponents, which multiplication by a monomial preserves. -/
noncomputable def order {α : Type} (smaller equal greater : α) (m : Monomial) : Monomial → α :=
  List.rec (motive := fun _ => Monomial → α)
    (fun l => List.rec (motive := fun _ => α) equal (fun _ _ _ => greater) l)
    (fun i _ orderRest l => List.rec (motive := fun _ => α) smaller
      (fun j tail _ => bif Nat.beq i j then orderRest tail
        else bif Nat.ble i j then smaller else greater) l) m

/-- What holds of each choice that the order can make holds of the choice it makes. -/
theorem order_induction {α : Type} {motive : α → Prop} {smaller equal greater : α}
    (m l : Monomial) (hs : motive smaller) (he : m = l → motive equal) (hg : motive greater) :
    motive (order smaller equal greater m l) := by
  induction m generalizing l with
  | nil =>
    cases l with
    | nil => exact he rfl
    | cons j l => exact hg
  | cons i m ih =>
    cases l with
    | nil => exact hs
    | cons j l =>
      show motive (bif Nat.beq i j then order smaller equal greater m l
        else bif Nat.ble i j then smaller else greater)
      cases h : Nat.beq i j with
      | true => exact ih l fun hm => he (by rw [hm, Nat.eq_of_beq_eq_true h])
      | false =>
        cases Nat.ble i j with
        | true => exact hs
        | false => exact hg

variable {F : Type u} [OrderedField F]

/-- The value of a monomial. -/
noncomputable def eval (values : List F) (m : Monomial) : F :=
  List.rec (motive := fun _ => F) 1 (fun i _ rest => lookup values i * rest) m

/-- Merging multiplies, as far as `mulRest` does. -/
theorem eval_merge (values : List F) {i : Nat} {rest : Monomial} {mulRest : Monomial → Monomial}
    (h : ∀ l, eval values (mulRest l) = eval values rest * eval values l) (m : Monomial) :
    eval values (merge i rest mulRest m) = eval values (i :: rest) * eval values m := by
  induction m with
  | nil => exact (mul_one _).symm
  | cons j tail ih =>
    show eval values (bif Nat.ble i j then i :: mulRest (j :: tail)
      else j :: merge i rest mulRest tail) = _
    cases Nat.ble i j with
    | true => exact (congrArg (lookup values i * ·) (h (j :: tail))).trans (mul_assoc _ _ _).symm
    | false => exact (congrArg (lookup values j * ·) ih).trans (mul_left_comm _ _ _)

/-- The value of a product of monomials is the product of their values. -/
theorem eval_mul (values : List F) (m l : Monomial) :
    eval values (mul m l) = eval values m * eval values l := by
  induction m generalizing l with
  | nil => exact (one_mul _).symm
  | cons i rest ih => exact eval_merge values ih l

end Monomial

/-! ### Polynomials with integer coefficients -/

/-- A sum of terms, in ascending order of their monomials. The coefficient of a term is the
difference `pos - neg` of two natural numbers. -/
inductive Polynomial where
  /-- The empty sum. -/
  | zero
  /-- A term and the terms after it. -/
  | term (pos neg : Nat) (monomial : Monomial) (rest : Polynomial)

namespace Polynomial

/-- Puts a term in front, unless its coefficient is zero. -/
noncomputable def cons (a b : Nat) (m : Monomial) (p : Polynomial) : Polynomial :=
  bif Nat.beq a b then p else term a b m p

/-- A constant polynomial. -/
noncomputable def constant (n : Nat) : Polynomial :=
  cons n 0 [] zero

/-- Merges the polynomial `term a b m rest` into another one, where `addRest` is addition of
`rest`. -/
noncomputable def merge (a b : Nat) (m : Monomial) (rest : Polynomial)
    (addRest : Polynomial → Polynomial) (q : Polynomial) : Polynomial :=
  Polynomial.rec (motive := fun _ => Polynomial) (term a b m rest)
    (fun c d l tail merged => Monomial.order
      (term a b m (addRest (term c d l tail)))
      (cons (Nat.add a c) (Nat.add b d) m (addRest tail))
      (term c d l merged) m l) q

/-- The sum of two polynomials. -/
noncomputable def add (p : Polynomial) : Polynomial → Polynomial :=
  Polynomial.rec (motive := fun _ => Polynomial → Polynomial) (fun q => q)
    (fun a b m rest addRest => merge a b m rest addRest) p

/-- The negative of a polynomial. -/
noncomputable def neg (p : Polynomial) : Polynomial :=
  Polynomial.rec (motive := fun _ => Polynomial) zero
    (fun a b m _ negRest => term b a m negRest) p

/-- The product of a polynomial with the term `(a - b) * m`. -/
noncomputable def scale (a b : Nat) (m : Monomial) (p : Polynomial) : Polynomial :=
  Polynomial.rec (motive := fun _ => Polynomial) zero
    (fun c d l _ scaled => term (Nat.add (Nat.mul a c) (Nat.mul b d))
      (Nat.add (Nat.mul a d) (Nat.mul b c)) (m.mul l) scaled) p

/-- The product of two polynomials. -/
noncomputable def mul (p q : Polynomial) : Polynomial :=
  Polynomial.rec (motive := fun _ => Polynomial) zero
    (fun a b m _ product => add (scale a b m q) product) p

/-- Whether there is no term. -/
noncomputable def isZero (p : Polynomial) : Bool :=
  Polynomial.rec (motive := fun _ => Bool) true (fun _ _ _ _ _ => false) p

/-- Whether there is no term but a constant one, and its coefficient `pos - neg` satisfies
`accept neg pos`; the coefficient of the empty sum is `0 - 0`. -/
noncomputable def isConstant (accept : Nat → Nat → Bool) (p : Polynomial) : Bool :=
  Polynomial.rec (motive := fun _ => Bool) (accept 0 0)
    (fun a b m rest _ => List.rec (motive := fun _ => Bool) (bif rest.isZero then accept b a
      else false) (fun _ _ _ => false) m) p

variable {F : Type u} [OrderedField F] (values : List F)

/-- The value of a polynomial. -/
noncomputable def eval (p : Polynomial) : F :=
  Polynomial.rec (motive := fun _ => F) 0
    (fun a b m _ rest => (numeral a - numeral b) * m.eval values + rest) p

/-- The value of a term and the terms after it. -/
theorem eval_term (a b : Nat) (m : Monomial) (p : Polynomial) :
    (term a b m p).eval values = (numeral a - numeral b) * m.eval values + p.eval values :=
  rfl

/-- A term whose coefficient is zero may be left out. -/
theorem eval_cons (a b : Nat) (m : Monomial) (p : Polynomial) :
    (cons a b m p).eval values = (numeral a - numeral b) * m.eval values + p.eval values := by
  unfold cons
  cases h : Nat.beq a b with
  | true => rw [Nat.eq_of_beq_eq_true h, sub_self, zero_mul, zero_add]; rfl
  | false => rfl

/-- The value of a constant polynomial. -/
theorem eval_constant (n : Nat) : (constant n).eval values = numeral n := by
  refine (eval_cons values n 0 [] zero).trans ?_
  show (numeral n - 0) * 1 + 0 = (numeral n : F)
  rw [sub_zero, mul_one, add_zero]

/-- Merging adds, as far as `addRest` does. -/
theorem eval_merge {a b : Nat} {m : Monomial} {rest : Polynomial}
    {addRest : Polynomial → Polynomial}
    (h : ∀ q, (addRest q).eval values = rest.eval values + q.eval values) (q : Polynomial) :
    (merge a b m rest addRest q).eval values
      = (term a b m rest).eval values + q.eval values := by
  induction q with
  | zero => exact (add_zero _).symm
  | term c d l tail ih =>
    refine Monomial.order_induction
      (motive := fun r => eval values r = eval values (term a b m rest) + eval values _) m l
      ?_ (fun hm => ?_) ?_
    · rw [eval_term, h, eval_term values a, add_assoc]
    · rw [eval_cons, h, eval_term values a, eval_term values c, hm]
      show (numeral (a + c) - numeral (b + d)) * _ + _ = _
      rw [numeral_add, numeral_add, add_sub_add_comm, add_mul, add_add_add_comm]
    · rw [eval_term]
      refine (congrArg (_ + ·) ih).trans ?_
      rw [eval_term _ c d, add_left_comm]

/-- The value of a sum. -/
theorem eval_add (p q : Polynomial) :
    (p.add q).eval values = p.eval values + q.eval values := by
  induction p generalizing q with
  | zero => exact (zero_add _).symm
  | term a b m rest ih => exact eval_merge values ih q

/-- The value of a negative. -/
theorem eval_neg (p : Polynomial) : p.neg.eval values = -p.eval values := by
  induction p with
  | zero => exact neg_zero.symm
  | term a b m rest ih =>
    show (numeral b - numeral a) * _ + rest.neg.eval values = _
    rw [ih, eval_term, neg_add, ← neg_mul, neg_sub]

/-- The product of two coefficients, each a difference. -/
theorem coefficient_mul (a b c d : Nat) :
    (numeral (a * c + b * d) - numeral (a * d + b * c) : F)
      = (numeral a - numeral b) * (numeral c - numeral d) := by
  rw [numeral_add, numeral_add, numeral_mul, numeral_mul, numeral_mul, numeral_mul]
  ring_nf_ac

/-- The value of a product with a term. -/
theorem eval_scale (a b : Nat) (m : Monomial) (p : Polynomial) :
    (p.scale a b m).eval values = (numeral a - numeral b) * m.eval values * p.eval values := by
  induction p with
  | zero => exact (mul_zero _).symm
  | term c d l rest ih =>
    show (numeral (a * c + b * d) - numeral (a * d + b * c)) * (m.mul l).eval values
      + (rest.scale a b m).eval values = _
    rw [ih, eval_term, coefficient_mul, Monomial.eval_mul, mul_add, mul_mul_mul_comm]

/-- The value of a product. -/
theorem eval_mul (p q : Polynomial) :
    (p.mul q).eval values = p.eval values * q.eval values := by
  induction p with
  | zero => exact (zero_mul _).symm
  | term a b m rest ih =>
    show (add (scale a b m q) (mul rest q)).eval values = _
    rw [eval_add, eval_scale, ih, eval_term, add_mul]

/-- A polynomial without terms is zero everywhere. -/
theorem eval_of_isZero {p : Polynomial} (h : p.isZero = true) : p.eval values = 0 := by
  cases p with
  | zero => rfl
  | term => exact Bool.noConfusion h

/-- A polynomial that is accepted as a constant has the value of its coefficient. -/
theorem eval_of_isConstant {accept : Nat → Nat → Bool} {p : Polynomial}
    (h : p.isConstant accept = true) :
    ∃ a b, accept b a = true ∧ p.eval values = numeral a - numeral b := by
  cases p with
  | zero => exact ⟨0, 0, h, (sub_zero _).symm⟩
  | term a b m rest =>
    cases m with
    | cons => exact Bool.noConfusion h
    | nil =>
      have h : (bif rest.isZero then accept b a else false) = true := h
      cases hr : rest.isZero with
      | false => rw [hr] at h; exact Bool.noConfusion h
      | true =>
        rw [hr] at h
        refine ⟨a, b, h, ?_⟩
        rw [eval_term, eval_of_isZero values hr, add_zero]
        exact mul_one _

end Polynomial

/-! ### Fractions -/

/-- A polynomial over a natural denominator: the normal form of a formula. The denominator zero
stands for a formula that has none. -/
structure Fraction where
  /-- What is divided. -/
  numerator : Polynomial
  /-- What it is divided by. -/
  denominator : Nat

namespace Fraction

/-- The sum of two fractions. -/
noncomputable def add (f g : Fraction) : Fraction :=
  bif Nat.beq f.denominator g.denominator then ⟨f.numerator.add g.numerator, f.denominator⟩
  else ⟨(f.numerator.scale g.denominator 0 []).add (g.numerator.scale f.denominator 0 []),
    Nat.mul f.denominator g.denominator⟩

/-- The negative of a fraction. -/
noncomputable def neg (f : Fraction) : Fraction :=
  ⟨f.numerator.neg, f.denominator⟩

/-- The product of two fractions. -/
noncomputable def mul (f g : Fraction) : Fraction :=
  ⟨f.numerator.mul g.numerator, Nat.mul f.denominator g.denominator⟩

/-- A fraction divided by a natural number; divided by zero it is zero. -/
noncomputable def div (f : Fraction) (n : Nat) : Fraction :=
  bif Nat.beq n 0 then ⟨.zero, 1⟩ else ⟨f.numerator, Nat.mul f.denominator n⟩

/-- A power of a fraction. -/
noncomputable def pow (f : Fraction) (n : Nat) : Fraction :=
  Nat.rec (motive := fun _ => Fraction) ⟨.constant 1, 1⟩ (fun _ power => power.mul f) n

/-- Whether the fraction is a number whose numerator `pos - neg` satisfies `accept neg pos`. -/
noncomputable def isConstant (accept : Nat → Nat → Bool) (f : Fraction) : Bool :=
  bif Nat.beq f.denominator 0 then false else f.numerator.isConstant accept

/-- Whether the fraction is a nonnegative number. -/
noncomputable def isNonneg (f : Fraction) : Bool :=
  f.isConstant Nat.ble

/-- Chooses by the order of two fractions, if they differ by a number. -/
noncomputable def order (lessEqual greaterEqual f g : Fraction) : Fraction :=
  bif (g.add f.neg).isNonneg then lessEqual
  else bif (f.add g.neg).isNonneg then greaterEqual else ⟨.zero, 0⟩

variable {F : Type u} [OrderedField F]

/-- The fraction `f` has the value `x`: multiplied by the denominator it is the numerator. -/
def HasValue (values : List F) (f : Fraction) (x : F) : Prop :=
  numeral f.denominator * x = f.numerator.eval values

namespace HasValue

variable {values : List F} {f g : Fraction} {x y : F}

/-- A polynomial over one has the polynomial's value. -/
theorem of_polynomial (p : Polynomial) (h : x = p.eval values) : HasValue values ⟨p, 1⟩ x :=
  (one_mul x).trans h

/-- Equal values. -/
theorem of_eq (hf : HasValue values f x) (h : y = x) : HasValue values f y :=
  h ▸ hf

/-- Any value is possible where the denominator is zero. -/
theorem of_unknown (x : F) : HasValue values ⟨.zero, 0⟩ x :=
  zero_mul x

/-- The value of a sum. -/
theorem add (hf : HasValue values f x) (hg : HasValue values g y) :
    HasValue values (f.add g) (x + y) := by
  unfold HasValue at hf hg
  unfold Fraction.add
  cases h : Nat.beq f.denominator g.denominator with
  | true =>
    rw [← Nat.eq_of_beq_eq_true h] at hg
    show numeral f.denominator * (x + y) = (f.numerator.add g.numerator).eval values
    rw [Polynomial.eval_add, mul_add, hf, hg]
  | false =>
    show numeral (f.denominator * g.denominator) * (x + y) = Polynomial.eval values (.add _ _)
    rw [Polynomial.eval_add, Polynomial.eval_scale, Polynomial.eval_scale, ← hf, ← hg,
      numeral_mul]
    show _ = (_ - 0) * 1 * _ + (_ - 0) * 1 * _
    rw [sub_zero, sub_zero, mul_one, mul_one, mul_add, mul_left_comm (numeral g.denominator),
      mul_assoc, mul_assoc]

/-- The value of a negative. -/
theorem neg (hf : HasValue values f x) : HasValue values f.neg (-x) := by
  show numeral f.denominator * -x = f.numerator.neg.eval values
  rw [mul_neg, hf, Polynomial.eval_neg]

/-- The value of a difference. -/
theorem sub (hf : HasValue values f x) (hg : HasValue values g y) :
    HasValue values (f.add g.neg) (x - y) := by
  rw [sub_eq_add_neg]
  exact hf.add hg.neg

/-- The value of a product. -/
theorem mul (hf : HasValue values f x) (hg : HasValue values g y) :
    HasValue values (f.mul g) (x * y) := by
  show numeral (f.denominator * g.denominator) * (x * y)
    = (f.numerator.mul g.numerator).eval values
  rw [Polynomial.eval_mul, ← hf, ← hg, numeral_mul, mul_mul_mul_comm]

/-- The value of a quotient by a natural number. -/
theorem div (hf : HasValue values f x) (n : Nat) :
    HasValue values (f.div n) (x / numeral n) := by
  unfold Fraction.div
  cases h : Nat.beq n 0 with
  | true =>
    refine of_polynomial .zero ?_
    rw [Nat.eq_of_beq_eq_true h]
    show x / 0 = 0
    rw [div_eq_mul_inv, inv_zero, mul_zero]
  | false =>
    have hn : 0 < n := Nat.pos_of_ne_zero (Nat.ne_of_beq_eq_false h)
    show numeral (f.denominator * n) * (x / numeral n) = f.numerator.eval values
    rw [numeral_mul, mul_assoc, mul_div_cancel x (ne_of_gt (numeral_pos hn)), hf]

/-- The value of a power. -/
theorem pow (hf : HasValue values f x) (n : Nat) : HasValue values (f.pow n) (x ^ n) := by
  induction n with
  | zero => exact of_polynomial _ ((pow_zero x).trans (Polynomial.eval_constant values 1).symm)
  | succ n ih => rw [pow_succ]; exact ih.mul hf

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
    exact ⟨a, b, hab, numeral_pos (Nat.pos_of_ne_zero (Nat.ne_of_beq_eq_false hd)), hf.trans hv⟩

/-- A fraction that is accepted as a nonnegative number is nonnegative. -/
theorem nonneg (hf : HasValue values f x) (h : f.isNonneg = true) : 0 ≤ x := by
  obtain ⟨a, b, hab, hd, hv⟩ := hf.of_isConstant h
  refine le_of_mul_le_mul_left ?_ hd
  rw [hv, mul_zero, sub_nonneg]
  exact numeral_le (Nat.le_of_ble_eq_true hab)

/-- A choice by the order of two fractions has the value that both choices have. -/
theorem order {z : F} {lessEqual greaterEqual : Fraction} (hf : HasValue values f x)
    (hg : HasValue values g y) (hle : x ≤ y → HasValue values lessEqual z)
    (hge : y ≤ x → HasValue values greaterEqual z) :
    HasValue values (order lessEqual greaterEqual f g) z := by
  unfold Fraction.order
  cases h : (g.add f.neg).isNonneg with
  | true => exact hle (sub_nonneg.mp ((hg.sub hf).nonneg h))
  | false =>
    cases h' : (f.add g.neg).isNonneg with
    | true => exact hge (sub_nonneg.mp ((hf.sub hg).nonneg h'))
    | false => exact of_unknown z

end HasValue

end Fraction

/-! ### Normalisation -/

namespace Formula

/-- The normal form of a formula. -/
noncomputable def normalize (e : Formula) : Fraction :=
  Formula.rec (motive := fun _ => Fraction)
    (num := fun n => ⟨.constant n, 1⟩)
    (var := fun i => ⟨.term 1 0 [i] .zero, 1⟩)
    (add := fun _ _ f g => f.add g)
    (sub := fun _ _ f g => f.add g.neg)
    (mul := fun _ _ f g => f.mul g)
    (neg := fun _ f => f.neg)
    (div := fun _ n f => f.div n)
    (pow := fun _ n f => f.pow n)
    (max := fun _ _ f g => .order g f f g)
    (min := fun _ _ f g => .order f g f g)
    (abs := fun _ f => .order f f.neg ⟨.zero, 1⟩ f)
    e

/-- Whether `a = b` is an identity: the difference of both sides normalises to zero. -/
noncomputable def isIdentity (a b : Formula) : Bool :=
  (sub a b).normalize.isConstant fun n p => Nat.beq n p

/-- Whether the formula normalises to a nonnegative number. -/
noncomputable def isNonneg (e : Formula) : Bool :=
  e.normalize.isNonneg

/-- Whether the formula normalises to a positive number. -/
noncomputable def isPos (e : Formula) : Bool :=
  e.normalize.isConstant fun n p => Nat.ble (Nat.succ n) p

variable {F : Type u} [OrderedField F] (values : List F)

/-- The normal form of a formula has the value of the formula. -/
theorem hasValue_normalize (e : Formula) : e.normalize.HasValue values (e.eval values) := by
  induction e with
  | num n => exact .of_polynomial _ (Polynomial.eval_constant values n).symm
  | var i =>
    refine .of_polynomial _ ?_
    show lookup values i = (1 - 0) * (lookup values i * 1) + 0
    rw [sub_zero, one_mul, mul_one, add_zero]
  | add a b ha hb => exact ha.add hb
  | sub a b ha hb => exact ha.sub hb
  | mul a b ha hb => exact ha.mul hb
  | neg a ha => exact ha.neg
  | div a n ha => exact ha.div n
  | pow a n ha => exact ha.pow n
  | max a b ha hb =>
    exact ha.order hb (fun h => hb.of_eq (max_eq_right h)) (fun h => ha.of_eq (max_eq_left h))
  | min a b ha hb =>
    exact ha.order hb (fun h => ha.of_eq (min_eq_left h)) (fun h => hb.of_eq (min_eq_right h))
  | abs a ha =>
    have h0 : Fraction.HasValue values ⟨.zero, 1⟩ 0 := .of_polynomial _ rfl
    exact h0.order ha (fun h => ha.of_eq (abs_of_nonneg h))
      (fun h => ha.neg.of_eq (abs_of_nonpos h))

/-- A formula that normalises to a nonnegative number is nonnegative. -/
theorem nonneg_of_isNonneg {e : Formula} (check : e.isNonneg = true) : 0 ≤ e.eval values :=
  (hasValue_normalize values e).nonneg check

/-- A formula that normalises to a positive number is positive. -/
theorem pos_of_isPos {e : Formula} (check : e.isPos = true) : 0 < e.eval values := by
  obtain ⟨a, b, hab, hd, hv⟩ := (hasValue_normalize values e).of_isConstant check
  refine lt_of_not_ge fun hle => ?_
  have hle := mul_le_mul_of_nonneg_left hle (le_of_lt hd)
  rw [hv, mul_zero, sub_nonpos] at hle
  have hab : (numeral (b + 1) : F) ≤ numeral a := numeral_le (Nat.le_of_ble_eq_true hab)
  rw [numeral_add] at hab
  exact not_le_of_lt (lt_add_of_pos_right zero_lt_one) (le_trans hab hle)

/-- **Polynomial identities by computation.** If the difference of two formulas normalises to zero,
they are equal at all values of their variables. -/
theorem eq_of_isIdentity {a b : Formula} (check : a.isIdentity b = true) :
    a.eval values = b.eval values := by
  obtain ⟨p, n, hpn, hd, hv⟩ := (hasValue_normalize values (sub a b)).of_isConstant check
  rw [Nat.eq_of_beq_eq_true hpn, sub_self] at hv
  exact sub_eq_zero.mp (mul_left_cancel (ne_of_gt hd) (hv.trans (mul_zero _).symm))

end Formula

end LatentObjective.Certificate
