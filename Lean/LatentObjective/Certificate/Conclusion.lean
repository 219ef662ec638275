/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Cases
import LatentObjective.Certificate.Variables

/-!
# Conclusions

What generated proofs end in. Each conclusion is about formulas, and checks one identity of
polynomials (or several, one for each case) by computation: `…_of_check` needs nothing but the
formulas, `…_of_facts` combines facts, and `of_cases` may besides distinguish cases.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open Std (LawfulOrderSup LawfulOrderInf)
open OrderedRing OrderedField

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F]

/-! ### By computation alone -/

/-- `l = r`, because both sides have the same normal form. -/
@[elab_without_expected_type]
theorem eq_of_check (values : Values F) (l r : Formula)
    (check : l.isIdentity r = true := by decide +kernel) : l.eval values = r.eval values :=
  Formula.eq_of_isIdentity values check

/-- `l ≤ r`, because `r - l` is a nonnegative number. -/
@[elab_without_expected_type]
theorem le_of_check (values : Values F) (l r : Formula)
    (check : r.isAtLeast l = true := by decide +kernel) : l.eval values ≤ r.eval values :=
  sub_nonneg.mp (((r.hasValue .empty).sub (l.hasValue .empty)).nonneg check)

/-- `l < r`, because `r - l` is a positive number. -/
@[elab_without_expected_type]
theorem lt_of_check (values : Values F) (l r : Formula)
    (check : r.isMoreThan l = true := by decide +kernel) : l.eval values < r.eval values :=
  sub_pos.mp (((r.hasValue .empty).sub (l.hasValue .empty)).pos check)

/-! ### From facts -/

variable {relations : List Relation}

/-- `l = r`, because a combination of facts shows it. -/
@[elab_without_expected_type]
theorem eq_of_facts (values : Values F) (l r : Formula) (facts : Facts values relations)
    (c : Combination) (check : c.isReason relations (.eq l r) = true := by decide +kernel) :
    l.eval values = r.eval values :=
  c.holds_of_isReason facts check

/-- `l ≠ r`, because a combination of facts shows it. -/
@[elab_without_expected_type]
theorem ne_of_facts (values : Values F) (l r : Formula) (facts : Facts values relations)
    (c : Combination) (check : c.isReason relations (.ne l r) = true := by decide +kernel) :
    l.eval values ≠ r.eval values :=
  c.holds_of_isReason facts check

/-- `l ≤ r`, because a combination of facts shows it. -/
@[elab_without_expected_type]
theorem le_of_facts (values : Values F) (l r : Formula) (facts : Facts values relations)
    (c : Combination) (check : c.isReason relations (.le l r) = true := by decide +kernel) :
    l.eval values ≤ r.eval values :=
  c.holds_of_isReason facts check

/-- `l < r`, because a combination of facts shows it. -/
@[elab_without_expected_type]
theorem lt_of_facts (values : Values F) (l r : Formula) (facts : Facts values relations)
    (c : Combination) (check : c.isReason relations (.lt l r) = true := by decide +kernel) :
    l.eval values < r.eval values :=
  c.holds_of_isReason facts check

/-- A claim about these maxima, minima and absolute values, because there is a reason in all
cases. -/
@[elab_without_expected_type]
theorem of_cases (values : Values F) (claim : Relation) (facts : Facts values relations)
    (atoms : List Atom) (reason : Reason)
    (check : reason.shows claim (Atom.undecided atoms) relations = true := by
      decide +kernel) :
    claim.Holds values :=
  reason.holds_of_shows (Atom.allCanBe_undecided atoms) facts check

end LatentObjective.Certificate
