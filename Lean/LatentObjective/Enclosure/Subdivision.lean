/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Enclosed

/-!
# Subdivision

Over a large box, intervals are too wide to show much. A subdivision says how to cut the box into
smaller ones, for each of which they do.
-/

namespace LatentObjective

namespace Enclosure

open Certificate (lookup)
open OrderedField (le_total)
open Real (ofRat)

/-- How to cut a box: not at all, or at the number `q` on the axis of the variable `i`, and then
each of the two parts. -/
inductive Subdivision where
  /-- No cut. -/
  | whole
  /-- One cut and others. -/
  | cut (i : Nat) (q : Rat) (left right : Subdivision)

namespace Interval

/-- The numbers of an interval that are at most `q`. -/
def upTo (q : Rat) : Interval → Interval
  | between l _ => between l q
  | unknown => unknown

/-- The numbers of an interval that are at least `q`. -/
def startingAt (q : Rat) : Interval → Interval
  | between _ u => between q u
  | unknown => unknown

/-- What is at most `q` stays. -/
theorem Contains.upTo {I : Interval} {x : ℝ} {q : Rat} (h : I.Contains x) (hx : x ≤ ofRat q) :
    (I.upTo q).Contains x := by
  cases I <;> try trivial
  exact ⟨h.1, hx⟩

/-- What is at least `q` stays. -/
theorem Contains.startingAt {I : Interval} {x : ℝ} {q : Rat} (h : I.Contains x)
    (hx : ofRat q ≤ x) : (I.startingAt q).Contains x := by
  cases I <;> try trivial
  exact ⟨hx, h.2⟩

end Interval

/-- A box with the interval of the variable `i` changed. -/
noncomputable def modify (f : Interval → Interval) (box : List Interval) : Nat → List Interval :=
  List.rec (motive := fun _ => Nat → List Interval) (fun _ => [])
    (fun I box rest i => Nat.rec (motive := fun _ => List Interval) (f I :: box)
      (fun j _ => I :: rest j) i) box

variable {box : List Interval} {values : List ℝ}

/-- If the changed interval contains the value of the variable, the changed box contains all. -/
theorem BoxContains.contains_modify (h : BoxContains box values) {f : Interval → Interval} (i : Nat)
    (hf : ∀ I : Interval, I.Contains (lookup values i) → (f I).Contains (lookup values i)) :
    BoxContains (modify f box i) values := by
  induction h generalizing i with
  | nil => exact .nil
  | cons h rest ih =>
    cases i with
    | zero => exact .cons (hf _ h) rest
    | succ i => exact .cons h (ih i hf)

namespace Subdivision

/-- Whether all parts of a box pass a check. -/
noncomputable def all (check : List Interval → Bool) (s : Subdivision) : List Interval → Bool :=
  Subdivision.rec (motive := fun _ => List Interval → Bool) check
    (fun i q _ _ left right box =>
      left (modify (Interval.upTo q) box i) && right (modify (Interval.startingAt q) box i)) s

/-- What holds in each part holds in the whole box. -/
theorem holds_of_all {check : List Interval → Bool} {p : Prop}
    (sound : ∀ {box}, BoxContains box values → check box = true → p) (s : Subdivision)
    (h : BoxContains box values) (hs : s.all check box = true) : p := by
  induction s generalizing box with
  | whole => exact sound h hs
  | cut i q left right hl hr =>
    obtain ⟨hs₁, hs₂⟩ := (Bool.and_eq_true _ _).mp hs
    rcases le_total (lookup values i) (ofRat q) with hx | hx
    · exact hl (h.contains_modify i fun _ hI => hI.upTo hx) hs₁
    · exact hr (h.contains_modify i fun _ hI => hI.startingAt hx) hs₂

end Subdivision

end Enclosure

end LatentObjective
