/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Relation

/-!
# Combinations of facts

Why `l ≤ r` holds can be said in one polynomial identity: `r - l` is a sum of products of things
that are known to be nonnegative. Such things are the quantities of facts, squares, and nonnegative
numbers. A `Combination` says how to add and multiply them. It is plain data: the kernel computes
its normal form and its sign.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open Std (LawfulOrderSup LawfulOrderInf)
open OrderedRing OrderedField

/-- How to combine facts. -/
inductive Combination where
  /-- The fact with this place in the list. -/
  | fact (i : Nat)
  /-- The number `p / q`. -/
  | number (p q : Nat)
  /-- The square of anything. -/
  | square (e : Formula)
  /-- A sum. -/
  | add (c d : Combination)
  /-- A product. -/
  | mul (c d : Combination)
  /-- `p / q` times a combination. -/
  | scale (p q : Nat) (c : Combination)
  /-- Anything times a combination that is zero. -/
  | times (e : Formula) (c : Combination)

namespace Combination

/-- The fact `0`. -/
def f₀ : Combination := fact 0

/-- The fact `1`. -/
def f₁ : Combination := fact 1

/-- The fact `2`. -/
def f₂ : Combination := fact 2

/-- The fact `3`. -/
def f₃ : Combination := fact 3

/-- The fact `4`. -/
def f₄ : Combination := fact 4

/-- The fact `5`. -/
def f₅ : Combination := fact 5

/-- The fact `6`. -/
def f₆ : Combination := fact 6

/-- The fact `7`. -/
def f₇ : Combination := fact 7

/-- The fact `8`. -/
def f₈ : Combination := fact 8

/-- The fact `9`. -/
def f₉ : Combination := fact 9

/-- The normal form of `p / q`. -/
noncomputable def quotient (p q : Nat) : Fraction :=
  Fraction.div ⟨.constant p, 1, 0⟩ q

/-- The normal form and the sign of a combination of facts about these relations. -/
noncomputable def combine (table : Table) (relations : List Relation) (c : Combination) :
    Signed :=
  Combination.rec (motive := fun _ => Signed)
    (fact := quantityAt table relations)
    (number := fun p q => ⟨quotient p q, .ofQuotient p q⟩)
    (square := fun e => ⟨(e.normalForm table).pow 2, .nonneg⟩)
    (add := fun _ _ c d => ⟨c.normalForm.add d.normalForm, c.sign.add d.sign⟩)
    (mul := fun _ _ c d => ⟨c.normalForm.mul d.normalForm, c.sign.mul d.sign⟩)
    (scale := fun p q _ c =>
      ⟨(quotient p q).mul c.normalForm, (Sign.ofQuotient p q).mul c.sign⟩)
    (times := fun e _ c => ⟨(e.normalForm table).mul c.normalForm, Sign.unknown.mul c.sign⟩)
    c

/-- Whether the combination is a quantity and shows its sign. -/
noncomputable def shows (c : Combination) (table : Table) (relations : List Relation)
    (quantity : Signed) : Bool :=
  bif (c.combine table relations).sign.implies quantity.sign then
    quantity.normalForm.isSame (c.combine table relations).normalForm
  else false

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F] {values : Values F} {env : List F} {table : Table}
  {relations : List Relation}

omit [Max F] [Min F] [LawfulOrderSup F] [LawfulOrderInf F] in
/-- The normal form of a quotient has its value. -/
theorem hasValue_quotient (p q : Nat) :
    (quotient p q).HasValue env (numeral p / numeral q : F) :=
  (Fraction.HasValue.constant p).div q

/-- A combination of facts has a value of the sign that was computed. -/
theorem hasValue_combine (c : Combination) (facts : Facts values relations)
    (valid : table.Valid values env) : ∃ x, (c.combine table relations).HasValue env x := by
  induction c with
  | fact i => exact facts.hasValue_quantityAt valid i
  | number p q => exact ⟨_, hasValue_quotient p q, Sign.holds_ofQuotient p q⟩
  | square e => exact ⟨_, (e.hasValue valid).pow 2, sq_nonneg _⟩
  | add c d hc hd =>
    obtain ⟨x, hx⟩ := hc
    obtain ⟨y, hy⟩ := hd
    exact ⟨x + y, hx.value.add hy.value, hx.sign.add hy.sign⟩
  | mul c d hc hd =>
    obtain ⟨x, hx⟩ := hc
    obtain ⟨y, hy⟩ := hd
    exact ⟨x * y, hx.value.mul hy.value, hx.sign.mul hy.sign⟩
  | scale p q c hc =>
    obtain ⟨x, hx⟩ := hc
    exact ⟨_, (hasValue_quotient p q).mul hx.value, (Sign.holds_ofQuotient p q).mul hx.sign⟩
  | times e c hc =>
    obtain ⟨x, hx⟩ := hc
    exact ⟨_, (e.hasValue valid).mul hx.value,
      Sign.Holds.mul (s := .unknown) (x := e.eval values) trivial hx.sign⟩

/-- The quantity that a combination shows has its sign. -/
theorem holds_of_shows {c : Combination} {quantity : Signed} (facts : Facts values relations)
    (valid : table.Valid values env) {x : F} (hx : quantity.normalForm.HasValue env x)
    (check : c.shows table relations quantity = true) : quantity.sign.Holds x := by
  obtain ⟨y, hy⟩ := c.hasValue_combine facts valid
  unfold shows at check
  cases hs : (c.combine table relations).sign.implies quantity.sign with
  | false => rw [hs] at check; exact Bool.noConfusion check
  | true =>
    rw [hs] at check
    rw [hx.eq_of_isSame hy.value check]
    exact hy.sign.of_implies hs

/-- Whether the combination is a reason for a claim without maxima, minima and absolute values. -/
noncomputable def isReason (c : Combination) (relations : List Relation)
    (claim : Relation) : Bool :=
  c.shows .empty relations (claim.quantity .empty)

/-- What there is a reason for holds. -/
theorem holds_of_isReason {c : Combination} {claim : Relation}
    (facts : Facts values relations) (check : c.isReason relations claim = true) :
    claim.Holds values := by
  obtain ⟨x, hx, hclaim⟩ := claim.holds_iff (F := F) .empty
  exact hclaim.mpr (holds_of_shows facts .empty hx check)

end Combination

end LatentObjective.Certificate
