/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.NormalForm
import LatentObjective.Certificate.Values

/-!
# Formulas

A formula is a term of an ordered field that depends on numbered variables, together with its normal
form and the proof that this has the same value. It is built from variables and numbers by functions
named like the operations, and its value `eval` is definitionally equal to the term that it stands
for: `(Formula.add (.var 0) (.num 2)).eval (.list [x])` is `x + 2`, and whatever is proved of the one holds
of the other.

Normal forms are computed by the kernel and values compared by Lean's elaborator, so each part is
kept for its own reader, and neither has to look at the other.

Maxima, minima and absolute values are no polynomials. Their normal forms are looked up in a table;
where the table says nothing, they are resolved if their arguments differ by a number.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open Std (LawfulOrderSup LawfulOrderInf)
open OrderedRing OrderedField

/-! ### Atoms -/

/-- The operations that are one thing or another by the order of two numbers. -/
inductive AtomKind where
  /-- The greater of two. -/
  | max
  /-- The smaller of two. -/
  | min
  /-- The absolute value of the first; the second does not matter. -/
  | abs

namespace AtomKind

/-- The value of an operation. -/
noncomputable def eval {F : Type} [Neg F] [Max F] [Min F] (op : AtomKind) (x y : F) : F :=
  AtomKind.rec (motive := fun _ => F) (Max.max x y) (Min.min x y) (OrderedField.abs x) op

/-- The normal form of an operation at two normal forms that differ by a number; `otherwise`, if
they do not. -/
noncomputable def resolve (op : AtomKind) (f g otherwise : Fraction) : Fraction :=
  AtomKind.rec (motive := fun _ => Fraction) (.order g f f g otherwise)
    (.order f g f g otherwise) (.order f f.neg ⟨.zero, 1, 0⟩ f otherwise) op

/-- What an operation is resolved to is right, if `otherwise` is. -/
theorem hasValue_resolve {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
    [LawfulOrderSup F] [LawfulOrderInf F] {values : List F} (op : AtomKind)
    {f g otherwise : Fraction} {x y : F} (hf : f.HasValue values x) (hg : g.HasValue values y)
    (h : otherwise.HasValue values (op.eval x y)) :
    (op.resolve f g otherwise).HasValue values (op.eval x y) := by
  cases op with
  | max =>
    exact hf.order hg (fun h => hg.of_eq (max_eq_right h)) (fun h => hf.of_eq (max_eq_left h)) h
  | min =>
    exact hf.order hg (fun h => hf.of_eq (min_eq_left h)) (fun h => hg.of_eq (min_eq_right h)) h
  | abs =>
    exact Fraction.HasValue.zero.order hf (fun h => hf.of_eq (abs_of_nonneg h))
      (fun h => hf.neg.of_eq (abs_of_nonpos h)) h

/-- Whether two operations are the same. -/
noncomputable def same (op other : AtomKind) : Bool :=
  AtomKind.rec (motive := fun _ => Bool)
    (AtomKind.rec (motive := fun _ => Bool) true false false other)
    (AtomKind.rec (motive := fun _ => Bool) false true false other)
    (AtomKind.rec (motive := fun _ => Bool) false false true other) op

/-- What is said to be the same is. -/
theorem eq_of_same : ∀ {op other : AtomKind}, op.same other = true → op = other
  | max, max, _ | min, min, _ | abs, abs, _ => rfl

end AtomKind

/-- What is known of the values of atoms. Later entries count only where earlier ones
say nothing. -/
inductive Entries where
  /-- Nothing is known. -/
  | none
  /-- The operation at the first two normal forms has the third. -/
  | entry (earlier : Entries) (op : AtomKind) (first second value : Fraction)

namespace Entries

/-- The normal form of an operation at two normal forms; `otherwise`, if there is no entry. -/
noncomputable def find (entries : Entries) (op : AtomKind) (f g : Fraction) :
    (otherwise : Fraction) → Fraction :=
  Entries.rec (motive := fun _ => Fraction → Fraction) (fun otherwise => otherwise)
    (fun _ op' first second value earlier otherwise =>
      earlier (bif op.same op' then bif f.isSame first then bif g.isSame second then value
        else otherwise else otherwise else otherwise)) entries

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] {env : List F}

/-- What entries say is right. -/
inductive Valid (env : List F) : Entries → Prop where
  /-- Nothing is right. -/
  | none : Valid env .none
  /-- An entry is right if the value is that of the operation. -/
  | entry {entries : Entries} {op : AtomKind} {f g value : Fraction} (x y : F)
    (earlier : Valid env entries) (hf : f.HasValue env x) (hg : g.HasValue env y)
    (h : value.HasValue env (op.eval x y)) : Valid env (entries.entry op f g value)

/-- What is found is right, if `otherwise` is. -/
theorem Valid.hasValue_find [OrderedField F] {entries : Entries} (valid : entries.Valid env)
    {op : AtomKind} {f g otherwise : Fraction} {x y : F} (hf : f.HasValue env x)
    (hg : g.HasValue env y)
    (h : otherwise.HasValue env (op.eval x y)) :
    (entries.find op f g otherwise).HasValue env (op.eval x y) := by
  induction valid generalizing otherwise with
  | none => exact h
  | @entry entries op' first second value x' y' _ hf' hg' h' ih =>
    refine ih ?_
    cases hop : op.same op' with
    | false => exact h
    | true =>
      cases hfirst : f.isSame first with
      | false => exact h
      | true =>
        cases hsecond : g.isSame second with
        | false => exact h
        | true =>
          rw [AtomKind.eq_of_same hop, hf.eq_of_isSame hf' hfirst, hg.eq_of_isSame hg' hsecond]
          exact h'

end Entries

/-- What normal forms depend on. They are about an environment, which is the values of the variables
and, before these, as many more as `offset` says. -/
structure Table where
  /-- The place of the first variable in the environment. -/
  offset : Nat
  /-- What is known of atoms. -/
  entries : Entries

namespace Table

/-- The table that says nothing. -/
def empty : Table := ⟨0, .none⟩

/-- The table with one more entry, the last. -/
noncomputable def entry (table : Table) (op : AtomKind) (first second value : Fraction) : Table :=
  ⟨table.offset, table.entries.entry op first second value⟩

/-- A table is right about the values of variables and an environment. -/
structure Valid {F : Type} [Field F] [Max F] [Min F] (values : Values F) (env : List F)
    (table : Table) : Prop where
  /-- The variables are where the table says. -/
  lookup_eq : ∀ i, lookup env (table.offset + i) = values.get i
  /-- The entries are right. -/
  entries : table.entries.Valid env

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F]

omit [LE F] [LT F] in
/-- The empty table is right where there is nothing before the variables. -/
theorem Valid.empty {values : Values F} : Table.empty.Valid values values.toList :=
  ⟨fun i => by
    rw [show Table.empty.offset = 0 from rfl, Nat.zero_add, values.lookup_toList], .none⟩

end Table

/-! ### Formulas -/

/-- A term of any field with its normal form. -/
structure Formula where
  /-- The value of the formula at the values of its variables. -/
  eval : ∀ {F : Type} [Field F] [Max F] [Min F], Values F → F
  /-- The normal form of the formula. -/
  normalForm : Table → Fraction
  /-- The normal form has the value of the formula. -/
  hasValue : ∀ {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
    [LawfulOrderSup F] [LawfulOrderInf F] {values : Values F} {env : List F} {table : Table},
    table.Valid values env → (normalForm table).HasValue env (eval values)

namespace Formula

/-- A natural number. -/
noncomputable def num (n : Nat) : Formula where
  eval _ := numeral n
  normalForm _ := ⟨.constant n, 1, 0⟩
  hasValue _ := .constant n

/-- The variable with this number. -/
noncomputable def var (i : Nat) : Formula where
  eval values := values.get i
  normalForm table := .ofVariable (Nat.add table.offset i)
  hasValue valid := (Fraction.HasValue.of_variable _ _).of_eq (valid.lookup_eq i).symm

/-- A sum. -/
noncomputable def add (a b : Formula) : Formula where
  eval values := a.eval values + b.eval values
  normalForm table := (a.normalForm table).add (b.normalForm table)
  hasValue valid := (a.hasValue valid).add (b.hasValue valid)

/-- A difference. -/
noncomputable def sub (a b : Formula) : Formula where
  eval values := a.eval values - b.eval values
  normalForm table := (a.normalForm table).add (b.normalForm table).neg
  hasValue valid := (a.hasValue valid).sub (b.hasValue valid)

/-- A product. -/
noncomputable def mul (a b : Formula) : Formula where
  eval values := a.eval values * b.eval values
  normalForm table := (a.normalForm table).mul (b.normalForm table)
  hasValue valid := (a.hasValue valid).mul (b.hasValue valid)

/-- A negation. -/
noncomputable def neg (a : Formula) : Formula where
  eval values := -a.eval values
  normalForm table := (a.normalForm table).neg
  hasValue valid := (a.hasValue valid).neg

/-- A quotient, which has a normal form where the divisor is a number; the quotient by zero is zero.
The rational constant `3 / 10` is `.div (.num 3) (.num 10)`. -/
noncomputable def div (a b : Formula) : Formula where
  eval values := a.eval values / b.eval values
  normalForm table := (a.normalForm table).over (b.normalForm table)
  hasValue valid := (a.hasValue valid).over (b.hasValue valid)

/-- A power. -/
noncomputable def pow (a : Formula) (n : Nat) : Formula where
  eval values := a.eval values ^ n
  normalForm table := (a.normalForm table).pow n
  hasValue valid := (a.hasValue valid).pow n

/-- The normal form of an operation: what the table has, or what it is resolved to. -/
noncomputable def atom (op : AtomKind) (f g : Fraction) (table : Table) : Fraction :=
  table.entries.find op f g (op.resolve f g .unknown)

/-- The normal form of an operation has its value. -/
theorem hasValue_atom {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
    [LawfulOrderSup F] [LawfulOrderInf F] {values : Values F} {env : List F} {table : Table}
    (valid : table.Valid values env) (op : AtomKind) {f g : Fraction} {x y : F}
    (hf : f.HasValue env x) (hg : g.HasValue env y) :
    (atom op f g table).HasValue env (op.eval x y) :=
  valid.entries.hasValue_find hf hg (op.hasValue_resolve hf hg (.of_unknown _))

/-- The greater of two. -/
noncomputable def max (a b : Formula) : Formula where
  eval values := Max.max (a.eval values) (b.eval values)
  normalForm table := atom .max (a.normalForm table) (b.normalForm table) table
  hasValue valid := hasValue_atom valid .max (a.hasValue valid) (b.hasValue valid)

/-- The smaller of two. -/
noncomputable def min (a b : Formula) : Formula where
  eval values := Min.min (a.eval values) (b.eval values)
  normalForm table := atom .min (a.normalForm table) (b.normalForm table) table
  hasValue valid := hasValue_atom valid .min (a.hasValue valid) (b.hasValue valid)

/-- An absolute value. -/
noncomputable def abs (a : Formula) : Formula where
  eval values := OrderedField.abs (a.eval values)
  normalForm table := atom .abs (a.normalForm table) (a.normalForm table) table
  hasValue valid := hasValue_atom valid .abs (a.hasValue valid) (a.hasValue valid)

/-- A formula whose value is written in another way, such as with the name of a definition. To
compare `value` with a term, Lean does not look into `body`. -/
noncomputable def named (value : ∀ {F : Type} [Field F] [Max F] [Min F], Values F → F)
    (body : Formula)
    (h : ∀ {F : Type} [Field F] [Max F] [Min F] (values : Values F),
      value values = body.eval values) : Formula where
  eval := value
  normalForm := body.normalForm
  hasValue valid := (body.hasValue valid).of_eq (h _)

/-! ### What normal forms show -/

/-- Whether two formulas have the same normal form. -/
noncomputable def isIdentity (a b : Formula) : Bool :=
  (a.normalForm .empty).isSame (b.normalForm .empty)

/-- Whether the difference `a - b` is a nonnegative number. -/
noncomputable def isAtLeast (a b : Formula) : Bool :=
  ((a.normalForm .empty).add (b.normalForm .empty).neg).isNonneg

/-- Whether the difference `a - b` is a positive number. -/
noncomputable def isMoreThan (a b : Formula) : Bool :=
  ((a.normalForm .empty).add (b.normalForm .empty).neg).isPos

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F] (values : Values F)

/-- **Polynomial identities by computation.** Formulas with the same normal form are equal at all
values of their variables. -/
theorem eq_of_isIdentity {a b : Formula} (check : a.isIdentity b = true) :
    a.eval values = b.eval values :=
  (a.hasValue .empty).eq_of_isSame (b.hasValue .empty) check

end Formula

end LatentObjective.Certificate
