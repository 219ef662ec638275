/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Combination

/-!
# Certificates by cases

A maximum, minimum or absolute value in a claim is an *atom*: it has a variable of its own in the
environment of normal forms. A certificate may distinguish the two cases of an atom, may use what
is known of an atom in both cases (`a ≤ max a b`), and ends in combinations of facts, one for each
case. Like these it is plain data, checked by one function.
-/

namespace LatentObjective.Certificate

open Lean.Grind (Field)
open Std (LawfulOrderSup LawfulOrderInf)
open OrderedRing OrderedField

/-! ### Atoms -/

/-- Which case an atom is in. -/
inductive Case where
  /-- Not decided. -/
  | undecided
  /-- The arguments ascend; that of an absolute value is not negative. -/
  | ascending
  /-- The arguments descend; that of an absolute value is not positive. -/
  | descending

/-- A maximum, minimum or absolute value. -/
structure Atom where
  /-- The operation. -/
  op : AtomKind
  /-- The first argument. -/
  first : Formula
  /-- The second argument; for an absolute value the first again. -/
  second : Formula
  /-- The case that it is in. -/
  case : Case

namespace Atom

/-- A maximum. -/
def max (a b : Formula) : Atom := ⟨.max, a, b, .undecided⟩

/-- A minimum. -/
def min (a b : Formula) : Atom := ⟨.min, a, b, .undecided⟩

/-- An absolute value. -/
def abs (a : Formula) : Atom := ⟨.abs, a, a, .undecided⟩

/-- The atom as a formula. -/
noncomputable def formula (s : Atom) : Formula :=
  AtomKind.rec (motive := fun _ => Formula) (s.first.max s.second) (s.first.min s.second)
    s.first.abs s.op

/-- What is assumed in the first case. -/
noncomputable def ascending (s : Atom) : Relation :=
  AtomKind.rec (motive := fun _ => Relation) (.le s.first s.second) (.le s.first s.second)
    (.le (.num 0) s.first) s.op

/-- What is assumed in the second case. -/
noncomputable def descending (s : Atom) : Relation :=
  AtomKind.rec (motive := fun _ => Relation) (.le s.second s.first) (.le s.second s.first)
    (.le s.first (.num 0)) s.op

/-- The value in the first case. -/
noncomputable def ascendingValue (s : Atom) : Formula :=
  AtomKind.rec (motive := fun _ => Formula) s.second s.first s.first s.op

/-- The value in the second case. -/
noncomputable def descendingValue (s : Atom) : Formula :=
  AtomKind.rec (motive := fun _ => Formula) s.first s.second s.first.neg s.op

/-- What holds in both cases: bounds from the arguments. -/
noncomputable def bounds (s : Atom) : List Relation :=
  AtomKind.rec (motive := fun _ => List Relation)
    [.le s.first s.formula, .le s.second s.formula]
    [.le s.formula s.first, .le s.formula s.second]
    [.le (.num 0) s.formula, .le s.first s.formula, .le s.first.neg s.formula] s.op

/-- The normal form of an atom whose variable has the number `i` in the environment. Outside of
cases, it is a number if the arguments are. -/
noncomputable def normalForm (s : Atom) (i : Nat) (table : Table) : Fraction :=
  Case.rec (motive := fun _ => Fraction)
    (s.op.resolve (s.first.normalForm table) (s.second.normalForm table) (.ofVariable i))
    (s.ascendingValue.normalForm table) (s.descendingValue.normalForm table) s.case

/-- The table with these atoms, whose variables are numbered from `i` on. -/
noncomputable def addTo (atoms : List Atom) : (i : Nat) → Table → Table :=
  List.rec (motive := fun _ => Nat → Table → Table) (fun _ table => table)
    (fun s _ rest i table => rest (Nat.succ i) (table.entry s.op (s.first.normalForm table)
      (s.second.normalForm table) (s.normalForm i table))) atoms

/-- The table of these atoms. -/
noncomputable def table (atoms : List Atom) : Table :=
  addTo atoms 0 ⟨atoms.length, .none⟩

/-- The atoms with the one with the number `i` in another case. -/
noncomputable def decide (case : Case) (atoms : List Atom) : Nat → List Atom :=
  List.rec (motive := fun _ => Nat → List Atom) (fun _ => [])
    (fun s rest decided i => Nat.rec (motive := fun _ => List Atom)
      (⟨s.op, s.first, s.second, case⟩ :: rest) (fun j _ => s :: decided j) i) atoms

/-- The atom with the number `i`; beyond the last, the absolute value of zero. -/
noncomputable def get (atoms : List Atom) : Nat → Atom :=
  List.rec (motive := fun _ => Nat → Atom) (fun _ => .abs (.num 0))
    (fun s _ rest i => Nat.rec (motive := fun _ => Atom) s (fun j _ => rest j) i) atoms

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F] {values : Values F}

/-- The value of an atom. -/
noncomputable def eval (values : Values F) (s : Atom) : F :=
  s.op.eval (s.first.eval values) (s.second.eval values)

/-- An atom can be in a case if it has the value of that case. -/
def CanBe (values : Values F) (s : Atom) : Case → Prop
  | .undecided => True
  | .ascending => s.eval values = s.ascendingValue.eval values
  | .descending => s.eval values = s.descendingValue.eval values

/-- One of the two cases applies. -/
theorem cases (values : Values F) (s : Atom) :
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
theorem facts_bounds (s : Atom) {relations : List Relation} (facts : Facts values relations) :
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

/-- The normal form of an atom has its value. -/
theorem hasValue_normalForm {s : Atom} (h : s.CanBe values s.case) {env : List F}
    {table : Table} (valid : table.Valid values env) {i : Nat} (hi : lookup env i = s.eval values) :
    (s.normalForm i table).HasValue env (s.eval values) := by
  obtain ⟨op, a, b, case⟩ := s
  cases case with
  | undecided =>
    exact op.hasValue_resolve (a.hasValue valid) (b.hasValue valid)
      ((Fraction.HasValue.of_variable env i).of_eq (Eq.symm hi))
  | ascending => exact (Formula.hasValue _ valid).of_eq h
  | descending => exact (Formula.hasValue _ valid).of_eq h

/-- Atoms may be in the cases in which they are. -/
inductive AllCanBe (values : Values F) : List Atom → Prop where
  /-- There are none. -/
  | nil : AllCanBe values []
  /-- The first may, and the others. -/
  | cons {s : Atom} {atoms : List Atom} (h : s.CanBe values s.case)
    (rest : AllCanBe values atoms) : AllCanBe values (s :: atoms)

/-- The atoms, none of them decided. -/
noncomputable def undecided (atoms : List Atom) : List Atom :=
  List.rec (motive := fun _ => List Atom) []
    (fun s _ rest => ⟨s.op, s.first, s.second, .undecided⟩ :: rest) atoms

omit [LE F] [LT F] [OrderedField F] [LawfulOrderSup F] [LawfulOrderInf F] in
/-- Atoms may be undecided. -/
theorem allCanBe_undecided (atoms : List Atom) : AllCanBe values (undecided atoms) := by
  induction atoms with
  | nil => exact .nil
  | cons s atoms ih => exact .cons trivial ih

omit [LE F] [LT F] [OrderedField F] [LawfulOrderSup F] [LawfulOrderInf F] in
/-- Atoms may be in the cases in which they are, also with one more that is decided. -/
theorem AllCanBe.decide {atoms : List Atom} (hs : AllCanBe values atoms) {case : Case}
    (i : Nat) (h : (get atoms i).CanBe values case) :
    AllCanBe values (decide case atoms i) := by
  induction hs generalizing i with
  | nil => exact .nil
  | @cons s atoms hs rest ih =>
    cases i with
    | zero =>
      refine .cons ?_ rest
      cases case with
      | undecided => trivial
      | ascending => exact h
      | descending => exact h
    | succ i => exact .cons hs (ih i h)

/-- The values of atoms, and after them those of the variables. -/
noncomputable def environment (values : Values F) (atoms : List Atom) : List F :=
  List.rec (motive := fun _ => List F) values.toList (fun s _ rest => s.eval values :: rest) atoms

omit [LE F] [LT F] [OrderedField F] [LawfulOrderSup F] [LawfulOrderInf F] in
/-- In the environment, variables come after the atoms. -/
theorem lookup_environment (atoms : List Atom) (i : Nat) :
    lookup (environment values atoms) (atoms.length + i) = values.get i := by
  induction atoms with
  | nil => exact (congrArg (lookup values.toList) (Nat.zero_add i)).trans (values.lookup_toList i)
  | cons s atoms ih =>
    show lookup (s.eval values :: environment values atoms) (atoms.length + 1 + i) = _
    rw [Nat.succ_add]
    exact ih

/-- A table stays right when atoms are added whose values are in the environment. -/
theorem valid_addTo {atoms : List Atom} (hs : AllCanBe values atoms) {env : List F}
    {i : Nat} (henv : ∀ j, lookup env (i + j) = lookup (environment values atoms) j)
    {table : Table} (valid : table.Valid values env) :
    (addTo atoms i table).Valid values env := by
  induction hs generalizing i table with
  | nil => exact valid
  | @cons s atoms h _ ih =>
    refine ih (fun j => ?_) ⟨valid.lookup_eq, .entry _ _ valid.entries (s.first.hasValue valid)
      (s.second.hasValue valid) (hasValue_normalForm h valid (henv 0))⟩
    rw [Nat.succ_add]
    exact henv (j + 1)

/-- The table of atoms is right. -/
theorem valid_table {atoms : List Atom} (hs : AllCanBe values atoms) :
    (table atoms).Valid values (environment values atoms) :=
  valid_addTo hs (fun j => by rw [Nat.zero_add]) ⟨lookup_environment atoms, .none⟩

end Atom

/-! ### Reasons -/

/-- Why a claim holds. -/
inductive Reason where
  /-- A combination of facts shows it. -/
  | combination (c : Combination)
  /-- The facts cannot all hold: a combination of them is zero and positive. -/
  | absurd (c : Combination)
  /-- The facts and the negation of the claim, the last of them, cannot all hold. -/
  | negation (c : Combination)
  /-- It holds in both cases of the atom with this number. The case is one more fact, the
  last. -/
  | cases (atom : Nat) (first second : Reason)
  /-- It holds where a relation does, and where its negation does. Which of them does is one more
  fact, the last. -/
  | either (r : Relation) (first second : Reason)
  /-- It holds by what is known of the atom with this number: more facts, after the others. -/
  | bounds (atom : Nat) (rest : Reason)
  /-- Equal, because at most and at least. -/
  | equal (le ge : Reason)
  /-- Different, because less. -/
  | less (lt : Reason)
  /-- Different, because more. -/
  | more (gt : Reason)

namespace Reason

/-- Whether the facts cannot all hold: whether the combination is zero and positive. -/
noncomputable def isAbsurd (c : Combination) (atoms : List Atom)
    (relations : List Relation) : Bool :=
  c.shows (Atom.table atoms) relations ⟨⟨.zero, 1, 0⟩, .positive⟩

/-- Whether the reason shows a claim about these atoms from facts about these relations. -/
noncomputable def shows (reason : Reason) : Relation → List Atom → List Relation → Bool :=
  Reason.rec (motive := fun _ => Relation → List Atom → List Relation → Bool)
    (combination := fun c claim atoms relations =>
      c.shows (Atom.table atoms) relations (claim.quantity (Atom.table atoms)))
    (absurd := fun c _ atoms relations => isAbsurd c atoms relations)
    (negation := fun c claim atoms relations =>
      isAbsurd c atoms (relations ++ [claim.negation]))
    (cases := fun i _ _ first second claim atoms relations =>
      bif first claim (Atom.decide .ascending atoms i)
        (relations ++ [(Atom.get atoms i).ascending])
      then second claim (Atom.decide .descending atoms i)
        (relations ++ [(Atom.get atoms i).descending])
      else false)
    (either := fun r _ _ first second claim atoms relations =>
      bif first claim atoms (relations ++ [r])
      then second claim atoms (relations ++ [r.negation])
      else false)
    (bounds := fun i _ rest claim atoms relations =>
      rest claim atoms (relations ++ (Atom.get atoms i).bounds))
    (equal := fun _ _ le ge claim atoms relations =>
      Relation.rec (motive := fun _ => Bool) (fun _ _ => false) (fun _ _ => false)
        (fun a b => bif le (.le a b) atoms relations then ge (.le b a) atoms relations
          else false) (fun _ _ => false) claim)
    (less := fun _ lt claim atoms relations =>
      Relation.rec (motive := fun _ => Bool) (fun _ _ => false) (fun _ _ => false)
        (fun _ _ => false) (fun a b => lt (.lt a b) atoms relations) claim)
    (more := fun _ gt claim atoms relations =>
      Relation.rec (motive := fun _ => Bool) (fun _ _ => false) (fun _ _ => false)
        (fun _ _ => false) (fun a b => gt (.lt b a) atoms relations) claim)
    reason

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F] {values : Values F}
  {claim : Relation} {atoms : List Atom} {relations : List Relation}

/-- Both of two conditions are met. -/
theorem both {p q : Bool} (h : (bif p then q else false) = true) : p = true ∧ q = true := by
  cases p with
  | true => exact ⟨rfl, h⟩
  | false => exact Bool.noConfusion h

/-- What is absurd does not hold. -/
theorem false_of_isAbsurd {c : Combination} (hs : Atom.AllCanBe values atoms)
    (facts : Facts values relations) (check : isAbsurd c atoms relations = true) : False :=
  lt_irrefl (0 : F) (Combination.holds_of_shows (c := c) facts (Atom.valid_table hs)
    Fraction.HasValue.zero check)

/-- What a reason shows holds. -/
theorem holds_of_shows (reason : Reason) (hs : Atom.AllCanBe values atoms)
    (facts : Facts values relations) (check : reason.shows claim atoms relations = true) :
    claim.Holds values := by
  induction reason generalizing claim atoms relations with
  | combination c =>
    obtain ⟨x, hx, hclaim⟩ := claim.holds_iff (Atom.valid_table hs)
    exact hclaim.mpr (Combination.holds_of_shows facts (Atom.valid_table hs) hx check)
  | absurd c => exact (false_of_isAbsurd hs facts check).elim
  | negation c =>
    exact (claim.holds_or_negation values).resolve_right fun h =>
      false_of_isAbsurd hs (facts.snoc h) check
  | cases i first second ih₁ ih₂ =>
    obtain ⟨h₁, h₂⟩ := both
      (p := first.shows claim (Atom.decide .ascending atoms i)
        (relations ++ [(Atom.get atoms i).ascending]))
      (q := second.shows claim (Atom.decide .descending atoms i)
        (relations ++ [(Atom.get atoms i).descending])) check
    exact (Atom.cases values (Atom.get atoms i)).elim
      (fun h => ih₁ (hs.decide i h.2) (facts.snoc h.1) h₁)
      (fun h => ih₂ (hs.decide i h.2) (facts.snoc h.1) h₂)
  | either r first second ih₁ ih₂ =>
    obtain ⟨h₁, h₂⟩ := both (p := first.shows claim atoms (relations ++ [r]))
      (q := second.shows claim atoms (relations ++ [r.negation])) check
    exact (r.holds_or_negation values).elim
      (fun h => ih₁ hs (facts.snoc h) h₁) (fun h => ih₂ hs (facts.snoc h) h₂)
  | bounds i rest ih => exact ih hs ((Atom.get atoms i).facts_bounds facts) check
  | equal le ge ih₁ ih₂ =>
    cases claim with
    | eq a b =>
      obtain ⟨h₁, h₂⟩ := both (p := le.shows (.le a b) atoms relations)
        (q := ge.shows (.le b a) atoms relations) check
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
