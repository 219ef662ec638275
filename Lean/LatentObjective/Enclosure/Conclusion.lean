/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Subdivision

/-!
# Conclusions

What proofs by intervals end in: comparisons of enclosed terms, that the kernel checks by computing
their intervals. `…_of_check` is for terms without variables, `…_of_bounds` for variables between
bounds, and `…_of_subdivision` cuts the box that the bounds make into parts.
-/

namespace LatentObjective

namespace Enclosure

/-- The values of variables are between bounds. -/
inductive Bounds : List (Enclosed × Enclosed) → List ℝ → Prop where
  /-- There are no variables. -/
  | none : Bounds [] []
  /-- A variable before others. -/
  | between {x : ℝ} {box : List (Enclosed × Enclosed)} {values : List ℝ} (l u : Enclosed)
    (hl : l.eval [] ≤ x) (hu : x ≤ u.eval []) (rest : Bounds box values) :
    Bounds ((l, u) :: box) (x :: values)

/-- The intervals between bounds, computed with `n` bits. -/
noncomputable def intervals (n : Nat) (box : List (Enclosed × Enclosed)) : List Interval :=
  List.rec (motive := fun _ => List Interval) []
    (fun b _ rest => (b.1.interval n []).hull (b.2.interval n []) :: rest) box

variable {box : List (Enclosed × Enclosed)} {values : List ℝ}

/-- The intervals between bounds contain the values. -/
theorem Bounds.boxContains (bounds : Bounds box values) (n : Nat) :
    BoxContains (intervals n box) values := by
  induction bounds with
  | none => exact .nil
  | between l u hl hu _ ih => exact .cons ((l.contains n .nil).hull (u.contains n .nil) hl hu) ih

/-- Whether intervals of `n` bits show `a < b` for variables in this box. -/
noncomputable def showsLt (n : Nat) (a b : Enclosed) (box : List Interval) : Bool :=
  (a.interval n box).isBelow (b.interval n box)

/-- Whether intervals of `n` bits show `a ≤ b` for variables in this box. -/
noncomputable def showsLe (n : Nat) (a b : Enclosed) (box : List Interval) : Bool :=
  (a.interval n box).isAtMost (b.interval n box)

/-! ### Variables between bounds -/

/-- `a < b`, because intervals of `n` bits say so for each part of the box. -/
@[elab_without_expected_type]
theorem lt_of_subdivision (n : Nat) (values : List ℝ) (a b : Enclosed)
    (bounds : Bounds box values) (s : Subdivision)
    (check : s.all (showsLt n a b) (intervals n box) = true := by decide +kernel) :
    a.eval values < b.eval values :=
  s.holds_of_all (fun h => (a.contains n h).lt_of_isBelow (b.contains n h)) (bounds.boxContains n)
    check

/-- `a ≤ b`, because intervals of `n` bits say so for each part of the box. -/
@[elab_without_expected_type]
theorem le_of_subdivision (n : Nat) (values : List ℝ) (a b : Enclosed)
    (bounds : Bounds box values) (s : Subdivision)
    (check : s.all (showsLe n a b) (intervals n box) = true := by decide +kernel) :
    a.eval values ≤ b.eval values :=
  s.holds_of_all (fun h => (a.contains n h).le_of_isAtMost (b.contains n h)) (bounds.boxContains n)
    check

/-- `a < b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem lt_of_bounds (n : Nat) (values : List ℝ) (a b : Enclosed) (bounds : Bounds box values)
    (check : showsLt n a b (intervals n box) = true := by decide +kernel) :
    a.eval values < b.eval values :=
  lt_of_subdivision n values a b bounds .whole check

/-- `a ≤ b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem le_of_bounds (n : Nat) (values : List ℝ) (a b : Enclosed) (bounds : Bounds box values)
    (check : showsLe n a b (intervals n box) = true := by decide +kernel) :
    a.eval values ≤ b.eval values :=
  le_of_subdivision n values a b bounds .whole check

/-- `a ≠ b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem ne_of_bounds (n : Nat) (values : List ℝ) (a b : Enclosed) (bounds : Bounds box values)
    (check : (showsLt n a b (intervals n box) || showsLt n b a (intervals n box)) = true
      := by decide +kernel) : a.eval values ≠ b.eval values := by
  rcases (Bool.or_eq_true _ _).mp check with h | h
  · exact OrderedRing.ne_of_lt (lt_of_bounds n values a b bounds h)
  · exact OrderedRing.ne_of_gt (lt_of_bounds n values b a bounds h)

/-! ### Terms without variables -/

/-- `a < b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem lt_of_check (n : Nat) (a b : Enclosed)
    (check : showsLt n a b [] = true := by decide +kernel) : a.eval [] < b.eval [] :=
  lt_of_bounds n [] a b .none check

/-- `a ≤ b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem le_of_check (n : Nat) (a b : Enclosed)
    (check : showsLe n a b [] = true := by decide +kernel) : a.eval [] ≤ b.eval [] :=
  le_of_bounds n [] a b .none check

/-- `a = b`, because intervals of `n` bits are the same number. -/
@[elab_without_expected_type]
theorem eq_of_check (n : Nat) (a b : Enclosed)
    (check : (showsLe n a b [] && showsLe n b a []) = true := by decide +kernel) :
    a.eval [] = b.eval [] :=
  have ⟨hab, hba⟩ := (Bool.and_eq_true _ _).mp check
  OrderedRing.le_antisymm (le_of_check n a b hab) (le_of_check n b a hba)

/-- `a ≠ b`, because intervals of `n` bits say so. -/
@[elab_without_expected_type]
theorem ne_of_check (n : Nat) (a b : Enclosed)
    (check : (showsLt n a b [] || showsLt n b a []) = true := by decide +kernel) :
    a.eval [] ≠ b.eval [] :=
  ne_of_bounds n [] a b .none check

end Enclosure

end LatentObjective
