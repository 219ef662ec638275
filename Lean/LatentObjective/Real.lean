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

open Lean.Grind (Semiring Ring Field)

/-- The real numbers are a field. -/
noncomputable instance instField : Field ℝ :=
  inferInstanceAs (Field (Completion Rat))

/-- A natural number as a real number. -/
noncomputable instance instNatCast : NatCast ℝ :=
  Semiring.natCast

/-- An integer as a real number. -/
noncomputable instance instIntCast : IntCast ℝ :=
  Ring.intCast

/-- The order of the real numbers. -/
instance instLE : LE ℝ :=
  inferInstanceAs (LE (Completion Rat))

/-- The strict order of the real numbers. -/
instance instLT : LT ℝ :=
  inferInstanceAs (LT (Completion Rat))

/-- The larger of two real numbers. -/
noncomputable instance instMax : Max ℝ :=
  inferInstanceAs (Max (Completion Rat))

/-- The smaller of two real numbers. -/
noncomputable instance instMin : Min ℝ :=
  inferInstanceAs (Min (Completion Rat))

/-- The real numbers are an ordered field. -/
instance instOrderedField : OrderedField ℝ :=
  inferInstanceAs (OrderedField (Completion Rat))

/-- The maximum of real numbers is their least upper bound. -/
instance instLawfulOrderSup : Std.LawfulOrderSup ℝ :=
  inferInstanceAs (Std.LawfulOrderSup (Completion Rat))

/-- The minimum of real numbers is their greatest lower bound. -/
instance instLawfulOrderInf : Std.LawfulOrderInf ℝ :=
  inferInstanceAs (Std.LawfulOrderInf (Completion Rat))

/-- The real numbers are Archimedean. -/
instance instArchimedean : Archimedean ℝ :=
  inferInstanceAs (Archimedean (Completion Rat))

/-- The real numbers have an element. -/
noncomputable instance instInhabited : Inhabited ℝ :=
  ⟨0⟩

/-- No real number exceeds all natural numbers. -/
theorem exists_nat_ge (x : ℝ) : ∃ n : Nat, x ≤ (n : ℝ) :=
  Archimedean.exists_nat_ge x

/-- A rational number as a real number. -/
def ofRat (q : Rat) : ℝ :=
  Completion.of q

/-- The embedding of the rational numbers maps zero to zero. -/
theorem ofRat_zero : ofRat 0 = 0 :=
  rfl

/-- The embedding of the rational numbers maps one to one. -/
theorem ofRat_one : ofRat 1 = 1 :=
  rfl

/-- The embedding of the rational numbers maps natural numbers to themselves. -/
theorem ofRat_natCast (n : Nat) : ofRat n = n :=
  rfl

/-- The embedding of the rational numbers maps numerals to themselves. -/
theorem ofRat_ofNat (n : Nat) : ofRat (OfNat.ofNat n) = OfNat.ofNat n :=
  rfl

/-- The embedding of the rational numbers respects addition. -/
theorem ofRat_add (p q : Rat) : ofRat (p + q) = ofRat p + ofRat q :=
  Completion.of_add p q

/-- The embedding of the rational numbers respects multiplication. -/
theorem ofRat_mul (p q : Rat) : ofRat (p * q) = ofRat p * ofRat q :=
  Completion.of_mul p q

/-- The embedding of the rational numbers respects negation. -/
theorem ofRat_neg (q : Rat) : ofRat (-q) = -ofRat q :=
  Completion.of_neg q

/-- The embedding of the rational numbers respects subtraction. -/
theorem ofRat_sub (p q : Rat) : ofRat (p - q) = ofRat p - ofRat q :=
  Completion.of_sub p q

/-- The embedding of the rational numbers respects inverses. -/
theorem ofRat_inv (q : Rat) : ofRat q⁻¹ = (ofRat q)⁻¹ :=
  Completion.of_inv q

/-- The embedding of the rational numbers respects division. -/
theorem ofRat_div (p q : Rat) : ofRat (p / q) = ofRat p / ofRat q :=
  (Completion.of_mul p q⁻¹).trans (congrArg _ (Completion.of_inv q))

/-- The embedding of the rational numbers respects and reflects the order. -/
@[simp] theorem ofRat_le {p q : Rat} : ofRat p ≤ ofRat q ↔ p ≤ q :=
  Completion.of_le_of

/-- The embedding of the rational numbers respects and reflects the strict order. -/
@[simp] theorem ofRat_lt {p q : Rat} : ofRat p < ofRat q ↔ p < q :=
  Completion.of_lt_of

/-- The embedding of the rational numbers respects and reflects signs. -/
@[simp] theorem ofRat_nonneg {q : Rat} : 0 ≤ ofRat q ↔ 0 ≤ q :=
  ofRat_le (p := 0)

/-- The embedding of the rational numbers respects and reflects strict signs. -/
@[simp] theorem ofRat_pos {q : Rat} : 0 < ofRat q ↔ 0 < q :=
  ofRat_lt (p := 0)

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
attribute [irreducible] Real.instField Real.instLE Real.instLT Real.instMax Real.instMin

end LatentObjective
