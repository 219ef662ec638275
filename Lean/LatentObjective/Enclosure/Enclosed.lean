/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Numeral
import LatentObjective.Enclosure.Interval
import LatentObjective.Functions.Softplus

/-!
# Enclosed terms

An enclosed term is a term that depends on numbered variables, together with the interval that it
lies in when the variables lie in given intervals. It is built by functions named like the
operations, and its value `eval` is definitionally equal to the term that it stands for: that of
`.exp (.div (.var 0) (.num 2))` at `[x]` is `Real.exp (x / 2)`. So whatever is proved of the one, by
comparing intervals, holds of the other.
-/

namespace LatentObjective

namespace Enclosure

open Certificate (lookup)
open OrderedField (div_eq_mul_inv)
open OrderedRing (sub_eq_add_neg)

/-! ### Variables -/

/-- Each interval contains the number at the same place. -/
inductive BoxContains : List Interval → List ℝ → Prop where
  /-- There are no variables. -/
  | nil : BoxContains [] []
  /-- A variable before others. -/
  | cons {I : Interval} {x : ℝ} {box : List Interval} {values : List ℝ} (h : I.Contains x)
    (rest : BoxContains box values) : BoxContains (I :: box) (x :: values)

/-- The interval of the variable `i`; nothing is known beyond the last. -/
noncomputable def lookupInterval (box : List Interval) : Nat → Interval :=
  List.rec (motive := fun _ => Nat → Interval) (fun _ => .unknown)
    (fun I _ rest i => Nat.rec (motive := fun _ => Interval) I (fun j _ => rest j) i) box

/-- The interval of a variable contains its value. -/
theorem BoxContains.contains_lookup {box : List Interval} {values : List ℝ}
    (h : BoxContains box values) (i : Nat) : (lookupInterval box i).Contains (lookup values i) := by
  induction h generalizing i with
  | nil => trivial
  | cons h _ ih =>
    cases i with
    | zero => exact h
    | succ i => exact ih i

/-! ### Operations -/

/-- A term and the intervals that contain it. -/
structure Enclosed where
  /-- The value of the term at these values of its variables. -/
  eval : List ℝ → ℝ
  /-- The interval that is computed with about `n` bits. -/
  interval : (n : Nat) → List Interval → Interval
  /-- The interval contains the value. -/
  contains : ∀ (n : Nat) {box : List Interval} {values : List ℝ}, BoxContains box values →
    (interval n box).Contains (eval values)

namespace Enclosed

variable (a b : Enclosed)

/-- The variable with the number `i`. -/
noncomputable def var (i : Nat) : Enclosed where
  eval values := lookup values i
  interval _ box := lookupInterval box i
  contains _ _ _ h := h.contains_lookup i

/-- The numeral `n`. -/
noncomputable def num (n : Nat) : Enclosed where
  eval _ := OfNat.ofNat n
  interval _ _ := .point (OfNat.ofNat n)
  contains _ := by
    rw [← Real.ofRat_ofNat]
    exact fun _ => Interval.contains_point _

/-- A number that is written in another way, such as with the name of a definition that is not to be
unfolded. -/
noncomputable def named (value : ℝ) (body : Enclosed) (h : value = body.eval []) : Enclosed where
  eval _ := value
  interval n _ := body.interval n []
  contains n _ _ _ := by
    rw [h]
    exact body.contains n .nil

/-- A sum. -/
noncomputable def add : Enclosed where
  eval values := a.eval values + b.eval values
  interval n box := (a.interval n box).add (b.interval n box)
  contains n _ _ h := (a.contains n h).add (b.contains n h)

/-- An additive inverse. -/
noncomputable def neg : Enclosed where
  eval values := -a.eval values
  interval n box := (a.interval n box).neg
  contains n _ _ h := (a.contains n h).neg

/-- A difference. -/
noncomputable def sub : Enclosed where
  eval values := a.eval values - b.eval values
  interval n box := (a.interval n box).add (b.interval n box).neg
  contains n _ _ h := by
    rw [sub_eq_add_neg]
    exact (a.contains n h).add (b.contains n h).neg

/-- A product. -/
noncomputable def mul : Enclosed where
  eval values := a.eval values * b.eval values
  interval n box := (a.interval n box).mul (b.interval n box)
  contains n _ _ h := (a.contains n h).mul (b.contains n h)

/-- An inverse. -/
noncomputable def inv : Enclosed where
  eval values := (a.eval values)⁻¹
  interval n box := (a.interval n box).inv
  contains n _ _ h := (a.contains n h).inv

/-- A quotient. -/
noncomputable def div : Enclosed where
  eval values := a.eval values / b.eval values
  interval n box := (a.interval n box).mul (b.interval n box).inv
  contains n _ _ h := by
    rw [div_eq_mul_inv]
    exact (a.contains n h).mul (b.contains n h).inv

/-- A power. -/
noncomputable def pow (k : Nat) : Enclosed where
  eval values := a.eval values ^ k
  interval n box := (a.interval n box).pow k
  contains n _ _ h := (a.contains n h).pow k

/-- The greater of two. -/
noncomputable def max : Enclosed where
  eval values := Max.max (a.eval values) (b.eval values)
  interval n box := (a.interval n box).max (b.interval n box)
  contains n _ _ h := (a.contains n h).max (b.contains n h)

/-- The smaller of two. -/
noncomputable def min : Enclosed where
  eval values := Min.min (a.eval values) (b.eval values)
  interval n box := (a.interval n box).min (b.interval n box)
  contains n _ _ h := (a.contains n h).min (b.contains n h)

/-- An absolute value. -/
noncomputable def abs : Enclosed where
  eval values := OrderedField.abs (a.eval values)
  interval := (a.max a.neg).interval
  contains := (a.max a.neg).contains

/-! ### Functions -/

/-- The exponential function. -/
noncomputable def exp : Enclosed where
  eval values := Real.exp (a.eval values)
  interval n box := (a.interval n box).exp n
  contains n _ _ h := (a.contains n h).exp n

/-- The logarithm. -/
noncomputable def log : Enclosed where
  eval values := Real.log (a.eval values)
  interval n box := (a.interval n box).log n
  contains n _ _ h := (a.contains n h).log n

/-- The square root. -/
noncomputable def sqrt : Enclosed where
  eval values := Real.sqrt (a.eval values)
  interval n box := (a.interval n box).sqrt n
  contains n _ _ h := (a.contains n h).sqrt n

/-- The logistic sigmoid. -/
noncomputable def sigmoid : Enclosed where
  eval values := Real.sigmoid (a.eval values)
  interval := ((num 1).div ((num 1).add a.neg.exp)).interval
  contains := ((num 1).div ((num 1).add a.neg.exp)).contains

/-- The softplus function. -/
noncomputable def softplus : Enclosed where
  eval values := Real.softplus (a.eval values)
  interval := ((num 1).add a.exp).log.interval
  contains := ((num 1).add a.exp).log.contains

/-- The hyperbolic tangent, by the logistic sigmoid, in which the argument occurs only once. -/
noncomputable def tanh : Enclosed where
  eval values := Real.tanh (a.eval values)
  interval := (((num 2).mul ((num 2).mul a).sigmoid).sub (num 1)).interval
  contains n _ _ h := by
    rw [Real.tanh_eq_two_mul_sigmoid]
    exact (((num 2).mul ((num 2).mul a).sigmoid).sub (num 1)).contains n h

end Enclosed

end Enclosure

end LatentObjective
