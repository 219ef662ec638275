/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Monomial

/-!
# Polynomials

Polynomials with integer coefficients, as the normal form of formulas needs them: lists of terms in
ascending order of their monomials. A coefficient is the difference of two natural numbers, so that
all arithmetic is done on natural numbers, which the kernel computes with big-number instructions.

The functions that the kernel runs are written with recursors. Functions by pattern matching mean
the same, but take the kernel three times as long.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open OrderedRing

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
  cons n 0 0 zero

/-- Merges the polynomial `term a b m rest` into another one, where `addRest` is addition of
`rest`. -/
noncomputable def merge (a b : Nat) (m : Monomial) (rest : Polynomial)
    (addRest : Polynomial → Polynomial) (q : Polynomial) : Polynomial :=
  Polynomial.rec (motive := fun _ => Polynomial) (term a b m rest)
    (fun c d l tail merged =>
      bif Nat.beq m l then cons (Nat.add a c) (Nat.add b d) m (addRest tail)
      else bif Nat.ble m l then term a b m (addRest (term c d l tail))
      else term c d l merged) q

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
      (Nat.add (Nat.mul a d) (Nat.mul b c)) (Nat.add m l) scaled) p

/-- The product of two polynomials. -/
noncomputable def mul (p q : Polynomial) : Polynomial :=
  Polynomial.rec (motive := fun _ => Polynomial) zero
    (fun a b m _ product => add (scale a b m q) product) p

/-- Whether there is no term. -/
noncomputable def isZero (p : Polynomial) : Bool :=
  Polynomial.rec (motive := fun _ => Bool) true (fun _ _ _ _ _ => false) p

/-- What `found neg pos` is, where there is no term but a constant one, whose coefficient is
`pos - neg`, and else `otherwise`; the coefficient of the empty sum is `0 - 0`. -/
noncomputable def ofConstant {α : Type} (found : Nat → Nat → α) (otherwise : α)
    (p : Polynomial) : α :=
  Polynomial.rec (motive := fun _ => α) (found 0 0)
    (fun a b m rest _ => bif Nat.beq m 0 then bif rest.isZero then found b a else otherwise
      else otherwise) p

/-- Whether there is no term but a constant one, and its coefficient `pos - neg` satisfies
`accept neg pos`. -/
noncomputable def isConstant (accept : Nat → Nat → Bool) (p : Polynomial) : Bool :=
  p.ofConstant accept false

section Bounds

variable {F : Type} {values : List F} {c d : Nat}

/-- The exponents of all monomials are at most `d`. -/
def Bounded (values : List F) (d : Nat) : Polynomial → Prop
  | zero => True
  | term _ _ m rest => m.Bounded d values ∧ Bounded values d rest

/-- A bound may be replaced by a greater one. -/
theorem Bounded.mono (h : c ≤ d) : ∀ {p : Polynomial}, p.Bounded values c → p.Bounded values d
  | zero, _ => trivial
  | term .., hp => ⟨hp.1.mono h, hp.2.mono h⟩

/-- A term in front is bounded like any other. -/
theorem bounded_cons {a b : Nat} {m : Monomial} {p : Polynomial} (hm : m.Bounded d values)
    (hp : p.Bounded values d) : (cons a b m p).Bounded values d := by
  unfold cons
  cases Nat.beq a b with
  | true => exact hp
  | false => exact ⟨hm, hp⟩

/-- A constant polynomial has no exponents. -/
theorem bounded_constant (n : Nat) : (constant n).Bounded values d :=
  bounded_cons (Monomial.bounded_zero d values) trivial

/-- Merging keeps a bound, as far as `addRest` does. -/
theorem bounded_merge {a b : Nat} {m : Monomial} {rest : Polynomial}
    {addRest : Polynomial → Polynomial} (hm : m.Bounded d values) (hrest : rest.Bounded values d)
    (h : ∀ {q : Polynomial}, q.Bounded values d → (addRest q).Bounded values d)
    {q : Polynomial} (hq : q.Bounded values d) : (merge a b m rest addRest q).Bounded values d := by
  induction q with
  | zero => exact ⟨hm, hrest⟩
  | term c e l tail ih =>
    show Bounded values d (bif Nat.beq m l then cons (Nat.add a c) (Nat.add b e) m (addRest tail)
      else bif Nat.ble m l then term a b m (addRest (term c e l tail))
      else term c e l (merge a b m rest addRest tail))
    cases Nat.beq m l with
    | true => exact bounded_cons hm (h hq.2)
    | false =>
      cases Nat.ble m l with
      | true => exact ⟨hm, h hq⟩
      | false => exact ⟨hq.1, ih hq.2⟩

/-- The bound of a sum. -/
theorem bounded_add {p q : Polynomial} (hp : p.Bounded values d) (hq : q.Bounded values d) :
    (p.add q).Bounded values d := by
  induction p generalizing q with
  | zero => exact hq
  | term a b m rest ih => exact bounded_merge hp.1 hp.2 (fun hq => ih hp.2 hq) hq

/-- The bound of a negative. -/
theorem bounded_neg : ∀ {p : Polynomial}, p.Bounded values d → p.neg.Bounded values d
  | zero, _ => trivial
  | term .., hp => ⟨hp.1, bounded_neg hp.2⟩

end Bounds

variable {F : Type} [Field F] (values : List F)

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
  refine (eval_cons values n 0 0 zero).trans ?_
  show (numeral n - 0) * Monomial.eval values 0 + 0 = (numeral n : F)
  rw [Monomial.eval_zero, sub_zero, mul_one, add_zero]

/-- Merging adds, as far as `addRest` does. -/
theorem eval_merge {a b : Nat} {m : Monomial} {rest : Polynomial}
    {addRest : Polynomial → Polynomial}
    (h : ∀ q, (addRest q).eval values = rest.eval values + q.eval values) (q : Polynomial) :
    (merge a b m rest addRest q).eval values
      = (term a b m rest).eval values + q.eval values := by
  induction q with
  | zero => exact (add_zero _).symm
  | term c d l tail ih =>
    show eval values (bif Nat.beq m l then cons (Nat.add a c) (Nat.add b d) m (addRest tail)
      else bif Nat.ble m l then term a b m (addRest (term c d l tail))
      else term c d l (merge a b m rest addRest tail)) = _
    cases hm : Nat.beq m l with
    | true =>
      rw [cond_true, eval_cons, h, eval_term values a, eval_term values c,
        Nat.eq_of_beq_eq_true hm]
      show (numeral (a + c) - numeral (b + d)) * _ + _ = _
      rw [numeral_add, numeral_add, add_sub_add_comm, add_mul, add_add_add_comm]
    | false =>
      cases Nat.ble m l with
      | true => rw [cond_false, cond_true, eval_term, h, eval_term values a, add_assoc]
      | false =>
        rw [cond_false, cond_false, eval_term values c, ih, eval_term values c, add_left_comm]

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

variable {values} {c d : Nat}

/-- The product of two coefficients, each a difference. -/
theorem coefficient_mul (a b c d : Nat) :
    (numeral (a * c + b * d) - numeral (a * d + b * c) : F)
      = (numeral a - numeral b) * (numeral c - numeral d) := by
  rw [numeral_add, numeral_add, numeral_mul, numeral_mul, numeral_mul, numeral_mul]
  ring_nf_ac

/-- The value of a product with a term, and its bound. -/
theorem eval_scale (h : c + d < Monomial.radix) (a b : Nat) {m : Monomial} {p : Polynomial}
    (hm : m.Bounded c values) (hp : p.Bounded values d) :
    (p.scale a b m).eval values = (numeral a - numeral b) * m.eval values * p.eval values
      ∧ (p.scale a b m).Bounded values (c + d) := by
  induction p with
  | zero => exact ⟨(mul_zero _).symm, trivial⟩
  | term a' b' l rest ih =>
    obtain ⟨hv, hb⟩ := ih hp.2
    obtain ⟨hv', hb'⟩ := Monomial.eval_add h hm hp.1
    refine ⟨?_, hb', hb⟩
    show (numeral (a * a' + b * b') - numeral (a * b' + b * a')) * Monomial.eval values _
      + (rest.scale a b m).eval values = _
    rw [hv, hv', eval_term, coefficient_mul, mul_add, mul_mul_mul_comm]

/-- The value of a product, and its bound. -/
theorem eval_mul (h : c + d < Monomial.radix) {p q : Polynomial} (hp : p.Bounded values c)
    (hq : q.Bounded values d) :
    (p.mul q).eval values = p.eval values * q.eval values ∧ (p.mul q).Bounded values (c + d) := by
  induction p with
  | zero => exact ⟨(zero_mul _).symm, trivial⟩
  | term a b m rest ih =>
    obtain ⟨hv, hb⟩ := ih hp.2
    obtain ⟨hv', hb'⟩ := eval_scale h a b hp.1 hq
    refine ⟨?_, bounded_add hb' hb⟩
    show (add (scale a b m q) (mul rest q)).eval values = _
    rw [eval_add, hv, hv', eval_term, add_mul]

variable (values)

/-- A polynomial without terms is zero everywhere. -/
theorem eval_of_isZero {p : Polynomial} (h : p.isZero = true) : p.eval values = 0 := by
  cases p with
  | zero => rfl
  | term => exact Bool.noConfusion h

/-- What is found of a constant is found of the coefficient that is its value. -/
theorem ofConstant_spec {α : Type} (found : Nat → Nat → α) (otherwise : α) (p : Polynomial) :
    p.ofConstant found otherwise = otherwise
      ∨ ∃ a b, p.ofConstant found otherwise = found b a ∧ p.eval values = numeral a - numeral b := by
  cases p with
  | zero => exact .inr ⟨0, 0, rfl, (sub_zero _).symm⟩
  | term a b m rest =>
    show (bif Nat.beq m 0 then bif rest.isZero then found b a else otherwise else otherwise) = _
      ∨ ∃ a' b', (bif Nat.beq m 0 then bif rest.isZero then found b a else otherwise
          else otherwise) = found b' a' ∧ _
    cases hm : Nat.beq m 0 with
    | false => exact .inl rfl
    | true =>
      cases hr : rest.isZero with
      | false => exact .inl rfl
      | true =>
        refine .inr ⟨a, b, rfl, ?_⟩
        rw [eval_term, eval_of_isZero values hr, add_zero, Nat.eq_of_beq_eq_true hm,
          Monomial.eval_zero, mul_one]

/-- A polynomial that is accepted as a constant has the value of its coefficient. -/
theorem eval_of_isConstant {accept : Nat → Nat → Bool} {p : Polynomial}
    (h : p.isConstant accept = true) :
    ∃ a b, accept b a = true ∧ p.eval values = numeral a - numeral b := by
  cases ofConstant_spec values accept false p with
  | inl no => exact Bool.noConfusion (no.symm.trans h)
  | inr yes =>
    obtain ⟨a, b, hab, hv⟩ := yes
    exact ⟨a, b, hab.symm.trans h, hv⟩

end Polynomial

end LatentObjective.Certificate
