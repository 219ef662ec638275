/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Completeness
import LatentObjective.Instances.Rat

/-!
# The real numbers

The real numbers `ℝ` are the completion of the rational numbers: an Archimedean ordered field in
which every nonempty set with an upper bound has a least upper bound. Up to isomorphism there is
only one such field, so laws proved here are laws of the real numbers of any textbook.
-/

namespace LatentObjective

/-- The real numbers: the completion of the rational numbers. -/
def Real : Type :=
  Completion Rat

@[inherit_doc] scoped notation "ℝ" => Real

namespace Real

open OrderedRing OrderedField

/-- The real numbers are an ordered field. -/
noncomputable instance instOrderedField : OrderedField ℝ :=
  inferInstanceAs (OrderedField (Completion Rat))

/-- The real numbers are Archimedean. -/
instance instArchimedean : Archimedean ℝ :=
  inferInstanceAs (Archimedean (Completion Rat))

/-- The real numbers have an element. -/
noncomputable instance instInhabited : Inhabited ℝ :=
  ⟨0⟩

/-- No real number exceeds all natural numbers. -/
theorem exists_nat_ge (x : ℝ) : ∃ n : Nat, x ≤ ofRat (n : Rat) :=
  Archimedean.exists_nat_ge x

/-- Between any two real numbers there is a rational number. -/
theorem exists_rat_between {x y : ℝ} (h : x < y) : ∃ q : Rat, x < ofRat q ∧ ofRat q < y :=
  Completion.exists_of_between h

/-- Every nonempty set of real numbers with an upper bound has a least upper bound. -/
theorem exists_isLUB {S : ℝ → Prop} (hne : ∃ x, S x) (hbdd : ∃ b, ∀ x, S x → x ≤ b) :
    ∃ l, (∀ x, S x → x ≤ l) ∧ ∀ b, (∀ x, S x → x ≤ b) → l ≤ b :=
  Completion.exists_isLUB hne hbdd

end Real

-- Nothing else may depend on what the operations are; and Lean, when it compares two sums, need not
-- look whether they are defined alike.
attribute [irreducible] Real.instOrderedField

end LatentObjective
