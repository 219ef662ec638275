/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Formula
import LatentObjective.Certificate.Sign

/-!
# Relations and facts

A relation between two formulas says something about the sign of one quantity: `a ≤ b` that `b - a`
is nonnegative, `a < b` that it is positive, `a = b` that `a - b` is zero, and `a ≠ b` that
`(a - b) ^ 2` is positive. So a relation is known by a normal form and a sign.

`Facts` lists relations with their proofs: the hypotheses that a proof uses.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open Std (LawfulOrderSup LawfulOrderInf)
open OrderedRing OrderedField

/-- A relation between two formulas. -/
inductive Relation where
  /-- The first is at most the second. -/
  | le (a b : Formula)
  /-- The first is less than the second. -/
  | lt (a b : Formula)
  /-- They are equal. -/
  | eq (a b : Formula)
  /-- They differ. -/
  | ne (a b : Formula)

/-- A normal form and its sign. -/
structure Signed where
  /-- The normal form. -/
  normalForm : Fraction
  /-- Its sign. -/
  sign : Sign

/-- A signed normal form has this value. -/
structure Signed.HasValue {F : Type} [Field F] [LE F] [LT F] (env : List F) (s : Signed) (x : F) :
    Prop where
  /-- The normal form has the value. -/
  value : s.normalForm.HasValue env x
  /-- The sign is right. -/
  sign : s.sign.Holds x

/-- Nothing is known. -/
def Signed.unknown : Signed := ⟨.unknown, .unknown⟩

namespace Relation

/-- What a relation says of the values of its formulas. -/
noncomputable def Holds {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] (values : Values F)
    (r : Relation) : Prop :=
  Relation.rec (motive := fun _ => Prop)
    (le := fun a b => a.eval values ≤ b.eval values)
    (lt := fun a b => a.eval values < b.eval values)
    (eq := fun a b => a.eval values = b.eval values)
    (ne := fun a b => a.eval values ≠ b.eval values)
    r

/-- The quantity whose sign the relation gives. -/
noncomputable def quantity (table : Table) (r : Relation) : Signed :=
  Relation.rec (motive := fun _ => Signed)
    (le := fun a b => ⟨(b.normalForm table).add (a.normalForm table).neg, .nonneg⟩)
    (lt := fun a b => ⟨(b.normalForm table).add (a.normalForm table).neg, .positive⟩)
    (eq := fun a b => ⟨(a.normalForm table).add (b.normalForm table).neg, .zero⟩)
    (ne := fun a b => ⟨((a.normalForm table).add (b.normalForm table).neg).pow 2, .positive⟩)
    r

/-- The relation that holds just where this one does not. -/
noncomputable def negation (r : Relation) : Relation :=
  Relation.rec (motive := fun _ => Relation)
    (le := fun a b => .lt b a)
    (lt := fun a b => .le b a)
    (eq := .ne)
    (ne := .eq)
    r

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F] {values : Values F} {env : List F} {table : Table}

omit [Max F] [Min F] [LawfulOrderSup F] [LawfulOrderInf F] in
/-- The square of a difference is positive just where the two differ. -/
theorem sq_sub_pos {x y : F} : 0 < (x - y) ^ 2 ↔ x ≠ y := by
  constructor
  · intro h hxy
    rw [hxy, sub_self, pow_two, zero_mul] at h
    exact lt_irrefl 0 h
  · intro h
    refine lt_of_le_of_ne (sq_nonneg _) fun h0 => h (sub_eq_zero.mp ?_)
    exact (mul_eq_zero.mp ((pow_two _).symm.trans h0.symm)).elim id id

/-- A relation holds just where its quantity has its sign. -/
theorem holds_iff (r : Relation) (valid : table.Valid values env) :
    ∃ x : F, (r.quantity table).normalForm.HasValue env x
      ∧ (r.Holds values ↔ (r.quantity table).sign.Holds x) := by
  cases r with
  | le a b => exact ⟨_, (b.hasValue valid).sub (a.hasValue valid), sub_nonneg.symm⟩
  | lt a b => exact ⟨_, (b.hasValue valid).sub (a.hasValue valid), sub_pos.symm⟩
  | eq a b => exact ⟨_, (a.hasValue valid).sub (b.hasValue valid), sub_eq_zero.symm⟩
  | ne a b => exact ⟨_, ((a.hasValue valid).sub (b.hasValue valid)).pow 2, sq_sub_pos.symm⟩

omit [LawfulOrderSup F] [LawfulOrderInf F] in
/-- Either a relation holds or its negation does. -/
theorem holds_or_negation (values : Values F) (r : Relation) :
    r.Holds values ∨ r.negation.Holds values := by
  cases r with
  | le a b => exact (le_or_gt _ _)
  | lt a b => exact (lt_or_ge _ _)
  | eq a b => exact Classical.em _
  | ne a b => exact (Classical.em _).symm

end Relation

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] {values : Values F}

/-- Relations, each with the proof that it holds. -/
inductive Facts (values : Values F) : List Relation → Prop where
  /-- No more facts. -/
  | none : Facts values []
  /-- A fact and the facts after it. -/
  | fact {rest : List Relation} (r : Relation) (h : r.Holds values) (facts : Facts values rest) :
    Facts values (r :: rest)

namespace Facts

variable {rest : List Relation}

/-- A fact `a ≤ b`. -/
theorem le (a b : Formula) (h : a.eval values ≤ b.eval values) (facts : Facts values rest) :
    Facts values (.le a b :: rest) :=
  .fact _ h facts

/-- A fact `a < b`. -/
theorem lt (a b : Formula) (h : a.eval values < b.eval values) (facts : Facts values rest) :
    Facts values (.lt a b :: rest) :=
  .fact _ h facts

/-- A fact `a = b`. -/
theorem eq (a b : Formula) (h : a.eval values = b.eval values) (facts : Facts values rest) :
    Facts values (.eq a b :: rest) :=
  .fact _ h facts

/-- A fact `a ≠ b`. -/
theorem ne (a b : Formula) (h : a.eval values ≠ b.eval values) (facts : Facts values rest) :
    Facts values (.ne a b :: rest) :=
  .fact _ h facts

/-- A fact `a ≥ 0`. -/
theorem nonneg (a : Formula) (h : a.eval values ≥ 0) (facts : Facts values rest) :
    Facts values (.le (.num 0) a :: rest) :=
  .fact _ h facts

/-- A fact `a > 0`. -/
theorem pos (a : Formula) (h : a.eval values > 0) (facts : Facts values rest) :
    Facts values (.lt (.num 0) a :: rest) :=
  .fact _ h facts

/-- Facts and one more, the last. -/
theorem snoc {relations : List Relation} (facts : Facts values relations) {r : Relation}
    (h : r.Holds values) : Facts values (relations ++ [r]) := by
  induction facts with
  | none => exact .fact r h .none
  | fact r' h' _ ih => exact .fact r' h' ih

end Facts

/-- The quantity of the relation with the number `i`; nothing is known beyond the last. -/
noncomputable def quantityAt (table : Table) (relations : List Relation) : Nat → Signed :=
  List.rec (motive := fun _ => Nat → Signed) (fun _ => .unknown)
    (fun r _ rest i =>
      Nat.rec (motive := fun _ => Signed) (r.quantity table) (fun j _ => rest j) i) relations

variable [OrderedField F] [LawfulOrderSup F] [LawfulOrderInf F]

/-- The quantities of facts have values of the signs that they say. -/
theorem Facts.hasValue_quantityAt {relations : List Relation} (facts : Facts values relations)
    {env : List F} {table : Table} (valid : table.Valid values env) (i : Nat) :
    ∃ x, (quantityAt table relations i).HasValue env x := by
  induction facts generalizing i with
  | none => exact ⟨0, .of_unknown 0, trivial⟩
  | fact r h _ ih =>
    cases i with
    | zero =>
      obtain ⟨x, hx, hr⟩ := r.holds_iff valid
      exact ⟨x, hx, hr.mp h⟩
    | succ i => exact ih i

end LatentObjective.Certificate
