/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Combination

/-!
# Certificates by cases

A maximum, minimum or absolute value in a claim is a *subject*: it has a variable of its own in the
environment of normal forms. A certificate may distinguish the two cases of a subject, may use what is known of a
subject in both cases (`a ≤ max a b`), and ends in combinations of facts, one for each case. Like
these it is plain data, checked by one function.
-/

namespace LatentObjective.Certificate

open OrderedRing OrderedField

/-! ### Subjects -/

/-- Which case a subject is in. -/
inductive Case where
  /-- Not decided. -/
  | undecided
  /-- The arguments ascend; that of an absolute value is not negative. -/
  | ascending
  /-- The arguments descend; that of an absolute value is not positive. -/
  | descending

/-- A maximum, minimum or absolute value. -/
structure Subject where
  /-- The operation. -/
  op : Piecewise
  /-- The first argument. -/
  first : Formula
  /-- The second argument; for an absolute value the first again. -/
  second : Formula
  /-- The case that it is in. -/
  case : Case

namespace Subject

/-- A maximum. -/
def max (a b : Formula) : Subject := ⟨.max, a, b, .undecided⟩

/-- A minimum. -/
def min (a b : Formula) : Subject := ⟨.min, a, b, .undecided⟩

/-- An absolute value. -/
def abs (a : Formula) : Subject := ⟨.abs, a, a, .undecided⟩

/-- The subject as a formula. -/
noncomputable def formula (s : Subject) : Formula :=
  Piecewise.rec (motive := fun _ => Formula) (s.first.max s.second) (s.first.min s.second)
    s.first.abs s.op

/-- What is assumed in the first case. -/
noncomputable def ascending (s : Subject) : Relation :=
  Piecewise.rec (motive := fun _ => Relation) (.le s.first s.second) (.le s.first s.second)
    (.le (.num 0) s.first) s.op

/-- What is assumed in the second case. -/
noncomputable def descending (s : Subject) : Relation :=
  Piecewise.rec (motive := fun _ => Relation) (.le s.second s.first) (.le s.second s.first)
    (.le s.first (.num 0)) s.op

/-- The value in the first case. -/
noncomputable def ascendingValue (s : Subject) : Formula :=
  Piecewise.rec (motive := fun _ => Formula) s.second s.first s.first s.op

/-- The value in the second case. -/
noncomputable def descendingValue (s : Subject) : Formula :=
  Piecewise.rec (motive := fun _ => Formula) s.first s.second s.first.neg s.op

/-- What holds in both cases: bounds from the arguments. -/
noncomputable def bounds (s : Subject) : List Relation :=
  Piecewise.rec (motive := fun _ => List Relation)
    [.le s.first s.formula, .le s.second s.formula]
    [.le s.formula s.first, .le s.formula s.second]
    [.le (.num 0) s.formula, .le s.first s.formula, .le s.first.neg s.formula] s.op

/-- The normal form of a subject whose variable has the number `i` in the environment. Outside of
cases, it is a number if the arguments are. -/
noncomputable def normalForm (s : Subject) (i : Nat) (table : Table) : Fraction :=
  Case.rec (motive := fun _ => Fraction)
    (s.op.resolve (s.first.normalForm table) (s.second.normalForm table) (.ofVariable i))
    (s.ascendingValue.normalForm table) (s.descendingValue.normalForm table) s.case

/-- The table with these subjects, whose variables are numbered from `i` on. -/
noncomputable def addTo (subjects : List Subject) : (i : Nat) → Table → Table :=
  List.rec (motive := fun _ => Nat → Table → Table) (fun _ table => table)
    (fun s _ rest i table => rest (Nat.succ i) (table.entry s.op (s.first.normalForm table)
      (s.second.normalForm table) (s.normalForm i table))) subjects

/-- The table of these subjects. -/
noncomputable def table (subjects : List Subject) : Table :=
  addTo subjects 0 ⟨subjects.length, .none⟩

/-- The subjects with the one with the number `i` in another case. -/
noncomputable def decide (case : Case) (subjects : List Subject) : Nat → List Subject :=
  List.rec (motive := fun _ => Nat → List Subject) (fun _ => [])
    (fun s rest decided i => Nat.rec (motive := fun _ => List Subject)
      (⟨s.op, s.first, s.second, case⟩ :: rest) (fun j _ => s :: decided j) i) subjects

/-- The subject with the number `i`; beyond the last, the absolute value of zero. -/
noncomputable def get (subjects : List Subject) : Nat → Subject :=
  List.rec (motive := fun _ => Nat → Subject) (fun _ => .abs (.num 0))
    (fun s _ rest i => Nat.rec (motive := fun _ => Subject) s (fun j _ => rest j) i) subjects

variable {F : Type} [OrderedField F] {values : List F}

/-- The value of a subject. -/
noncomputable def eval (values : List F) (s : Subject) : F :=
  s.op.eval (s.first.eval values) (s.second.eval values)

/-- A subject can be in a case if it has the value of that case. -/
def CanBe (values : List F) (s : Subject) : Case → Prop
  | .undecided => True
  | .ascending => s.eval values = s.ascendingValue.eval values
  | .descending => s.eval values = s.descendingValue.eval values

/-- One of the two cases applies. -/
theorem cases (values : List F) (s : Subject) :
    (s.ascending.Holds values ∧ s.CanBe values .ascending)
      ∨ (s.descending.Holds values ∧ s.CanBe values .descending) := by
  obtain ⟨op, a, b, _⟩ := s
  cases op with
  | max =>
    exact (le_total (a.eval values) (b.eval values)).imp
      (fun h => ⟨h, max_eq_right h⟩) (fun h => ⟨h, max_eq_left h⟩)
  | min =>
    exact (le_total (a.eval values) (b.eval values)).imp
      (fun h => ⟨h, min_eq_left h⟩) (fun h => ⟨h, min_eq_right h⟩)
  | abs =>
    exact (le_total 0 (a.eval values)).imp
      (fun h => ⟨h, abs_of_nonneg h⟩) (fun h => ⟨h, abs_of_nonpos h⟩)

/-- Bounds hold. -/
theorem facts_bounds (s : Subject) {relations : List Relation} (facts : Facts values relations) :
    Facts values (relations ++ s.bounds) := by
  induction facts with
  | none =>
    obtain ⟨op, a, b, _⟩ := s
    cases op with
    | max => exact .fact _ (le_max_left _ _) (.fact _ (le_max_right _ _) .none)
    | min => exact .fact _ (min_le_left _ _) (.fact _ (min_le_right _ _) .none)
    | abs =>
      exact .fact _ (abs_nonneg _) (.fact _ (le_abs_self _) (.fact _ (neg_le_abs _) .none))
  | fact r h _ ih => exact .fact r h ih

/-- The normal form of a subject has its value. -/
theorem hasValue_normalForm {s : Subject} (h : s.CanBe values s.case) {env : List F}
    {table : Table} (valid : table.Valid values env) {i : Nat} (hi : lookup env i = s.eval values) :
    (s.normalForm i table).HasValue env (s.eval values) := by
  obtain ⟨op, a, b, case⟩ := s
  cases case with
  | undecided =>
    exact op.hasValue_resolve (a.hasValue valid) (b.hasValue valid)
      ((Fraction.HasValue.of_variable env i).of_eq (Eq.symm hi))
  | ascending => exact (Formula.hasValue _ valid).of_eq h
  | descending => exact (Formula.hasValue _ valid).of_eq h

/-- Subjects may be in the cases in which they are. -/
inductive AllCanBe (values : List F) : List Subject → Prop where
  /-- There are none. -/
  | nil : AllCanBe values []
  /-- The first may, and the others. -/
  | cons {s : Subject} {subjects : List Subject} (h : s.CanBe values s.case)
    (rest : AllCanBe values subjects) : AllCanBe values (s :: subjects)

/-- The subjects, none of them decided. -/
noncomputable def undecided (subjects : List Subject) : List Subject :=
  List.rec (motive := fun _ => List Subject) []
    (fun s _ rest => ⟨s.op, s.first, s.second, .undecided⟩ :: rest) subjects

/-- Subjects may be undecided. -/
theorem allCanBe_undecided (subjects : List Subject) : AllCanBe values (undecided subjects) := by
  induction subjects with
  | nil => exact .nil
  | cons s subjects ih => exact .cons trivial ih

/-- Subjects may be in the cases in which they are, also with one more that is decided. -/
theorem AllCanBe.decide {subjects : List Subject} (hs : AllCanBe values subjects) {case : Case}
    (i : Nat) (h : (get subjects i).CanBe values case) :
    AllCanBe values (decide case subjects i) := by
  induction hs generalizing i with
  | nil => exact .nil
  | @cons s subjects hs rest ih =>
    cases i with
    | zero =>
      refine .cons ?_ rest
      cases case with
      | undecided => trivial
      | ascending => exact h
      | descending => exact h
    | succ i => exact .cons hs (ih i h)

/-- The values of subjects, and after them those of the variables. -/
noncomputable def environment (values : List F) (subjects : List Subject) : List F :=
  List.rec (motive := fun _ => List F) values (fun s _ rest => s.eval values :: rest) subjects

/-- In the environment, variables come after the subjects. -/
theorem lookup_environment (subjects : List Subject) (i : Nat) :
    lookup (environment values subjects) (subjects.length + i) = lookup values i := by
  induction subjects with
  | nil => exact congrArg (lookup values) (Nat.zero_add i)
  | cons s subjects ih =>
    show lookup (s.eval values :: environment values subjects) (subjects.length + 1 + i) = _
    rw [Nat.succ_add]
    exact ih

/-- A table stays right when subjects are added whose values are in the environment. -/
theorem valid_addTo {subjects : List Subject} (hs : AllCanBe values subjects) {env : List F}
    {i : Nat} (henv : ∀ j, lookup env (i + j) = lookup (environment values subjects) j)
    {table : Table} (valid : table.Valid values env) :
    (addTo subjects i table).Valid values env := by
  induction hs generalizing i table with
  | nil => exact valid
  | @cons s subjects h _ ih =>
    refine ih (fun j => ?_) ⟨valid.lookup_eq, .entry _ _ valid.entries (s.first.hasValue valid)
      (s.second.hasValue valid) (hasValue_normalForm h valid (henv 0))⟩
    rw [Nat.succ_add]
    exact henv (j + 1)

/-- The table of subjects is right. -/
theorem valid_table {subjects : List Subject} (hs : AllCanBe values subjects) :
    (table subjects).Valid values (environment values subjects) :=
  valid_addTo hs (fun j => by rw [Nat.zero_add]) ⟨lookup_environment subjects, .none⟩

end Subject

/-! ### Reasons -/

/-- Why a claim holds. -/
inductive Reason where
  /-- A combination of facts shows it. -/
  | combination (c : Combination)
  /-- The facts cannot all hold: a combination of them is zero and positive. -/
  | absurd (c : Combination)
  /-- The facts and the negation of the claim, the last of them, cannot all hold. -/
  | negation (c : Combination)
  /-- It holds in both cases of the subject with this number. The case is one more fact, the
  last. -/
  | cases (subject : Nat) (first second : Reason)
  /-- It holds by what is known of the subject with this number: more facts, after the others. -/
  | bounds (subject : Nat) (rest : Reason)
  /-- Equal, because at most and at least. -/
  | equal (le ge : Reason)
  /-- Different, because less. -/
  | less (lt : Reason)
  /-- Different, because more. -/
  | more (gt : Reason)

namespace Reason

/-- Whether the facts cannot all hold: whether the combination is zero and positive. -/
noncomputable def isAbsurd (c : Combination) (subjects : List Subject)
    (relations : List Relation) : Bool :=
  c.shows (Subject.table subjects) relations ⟨⟨.zero, 1, 0⟩, .positive⟩

/-- Whether the reason shows a claim about these subjects from facts about these relations. -/
noncomputable def shows (reason : Reason) : Relation → List Subject → List Relation → Bool :=
  Reason.rec (motive := fun _ => Relation → List Subject → List Relation → Bool)
    (combination := fun c claim subjects relations =>
      c.shows (Subject.table subjects) relations (claim.quantity (Subject.table subjects)))
    (absurd := fun c _ subjects relations => isAbsurd c subjects relations)
    (negation := fun c claim subjects relations =>
      isAbsurd c subjects (relations ++ [claim.negation]))
    (cases := fun i _ _ first second claim subjects relations =>
      bif first claim (Subject.decide .ascending subjects i)
        (relations ++ [(Subject.get subjects i).ascending])
      then second claim (Subject.decide .descending subjects i)
        (relations ++ [(Subject.get subjects i).descending])
      else false)
    (bounds := fun i _ rest claim subjects relations =>
      rest claim subjects (relations ++ (Subject.get subjects i).bounds))
    (equal := fun _ _ le ge claim subjects relations =>
      Relation.rec (motive := fun _ => Bool) (fun _ _ => false) (fun _ _ => false)
        (fun a b => bif le (.le a b) subjects relations then ge (.le b a) subjects relations
          else false) (fun _ _ => false) claim)
    (less := fun _ lt claim subjects relations =>
      Relation.rec (motive := fun _ => Bool) (fun _ _ => false) (fun _ _ => false)
        (fun _ _ => false) (fun a b => lt (.lt a b) subjects relations) claim)
    (more := fun _ gt claim subjects relations =>
      Relation.rec (motive := fun _ => Bool) (fun _ _ => false) (fun _ _ => false)
        (fun _ _ => false) (fun a b => gt (.lt b a) subjects relations) claim)
    reason

variable {F : Type} [OrderedField F] {values : List F}
  {claim : Relation} {subjects : List Subject} {relations : List Relation}

/-- Both of two conditions are met. -/
theorem both {p q : Bool} (h : (bif p then q else false) = true) : p = true ∧ q = true := by
  cases p with
  | true => exact ⟨rfl, h⟩
  | false => exact Bool.noConfusion h

/-- What is absurd does not hold. -/
theorem false_of_isAbsurd {c : Combination} (hs : Subject.AllCanBe values subjects)
    (facts : Facts values relations) (check : isAbsurd c subjects relations = true) : False :=
  lt_irrefl (0 : F) (Combination.holds_of_shows (c := c) facts (Subject.valid_table hs)
    Fraction.HasValue.zero check)

/-- What a reason shows holds. -/
theorem holds_of_shows (reason : Reason) (hs : Subject.AllCanBe values subjects)
    (facts : Facts values relations) (check : reason.shows claim subjects relations = true) :
    claim.Holds values := by
  induction reason generalizing claim subjects relations with
  | combination c =>
    obtain ⟨x, hx, hclaim⟩ := claim.holds_iff (Subject.valid_table hs)
    exact hclaim.mpr (Combination.holds_of_shows facts (Subject.valid_table hs) hx check)
  | absurd c => exact (false_of_isAbsurd hs facts check).elim
  | negation c =>
    exact (claim.holds_or_negation values).resolve_right fun h =>
      false_of_isAbsurd hs (facts.snoc h) check
  | cases i first second ih₁ ih₂ =>
    obtain ⟨h₁, h₂⟩ := both
      (p := first.shows claim (Subject.decide .ascending subjects i)
        (relations ++ [(Subject.get subjects i).ascending]))
      (q := second.shows claim (Subject.decide .descending subjects i)
        (relations ++ [(Subject.get subjects i).descending])) check
    exact (Subject.cases values (Subject.get subjects i)).elim
      (fun h => ih₁ (hs.decide i h.2) (facts.snoc h.1) h₁)
      (fun h => ih₂ (hs.decide i h.2) (facts.snoc h.1) h₂)
  | bounds i rest ih => exact ih hs ((Subject.get subjects i).facts_bounds facts) check
  | equal le ge ih₁ ih₂ =>
    cases claim with
    | eq a b =>
      obtain ⟨h₁, h₂⟩ := both (p := le.shows (.le a b) subjects relations)
        (q := ge.shows (.le b a) subjects relations) check
      exact le_antisymm (ih₁ (claim := .le a b) hs facts h₁) (ih₂ (claim := .le b a) hs facts h₂)
    | le a b => exact Bool.noConfusion check
    | lt a b => exact Bool.noConfusion check
    | ne a b => exact Bool.noConfusion check
  | less lt ih =>
    cases claim with
    | ne a b => exact ne_of_lt (ih (claim := .lt a b) hs facts check)
    | le a b => exact Bool.noConfusion check
    | lt a b => exact Bool.noConfusion check
    | eq a b => exact Bool.noConfusion check
  | more gt ih =>
    cases claim with
    | ne a b => exact ne_of_gt (ih (claim := .lt b a) hs facts check)
    | le a b => exact Bool.noConfusion check
    | lt a b => exact Bool.noConfusion check
    | eq a b => exact Bool.noConfusion check

end Reason

end LatentObjective.Certificate
