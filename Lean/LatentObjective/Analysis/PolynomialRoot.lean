/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Analysis.Continuity

/-!
# Roots of polynomials

A polynomial in one variable is given by the list of its coefficients, constant term first. Where it
changes its sign, it has a root.
-/

namespace LatentObjective

namespace Real

open OrderedRing OrderedField

/-- The value of the polynomial with these coefficients, constant term first, by Horner's rule:
`horner [a, b, c] x = a + x * (b + x * (c + x * 0))`. -/
noncomputable def horner : List ℝ → ℝ → ℝ
  | [], _ => 0
  | c :: cs, x => c + x * horner cs x

/-- Polynomials are continuous. -/
theorem continuousAt_horner (x : ℝ) : ∀ cs : List ℝ, ContinuousAt (horner cs) x
  | [] => continuousAt_const 0 x
  | c :: cs => (continuousAt_const c x).add ((continuousAt_id x).mul (continuousAt_horner x cs))

/-- A polynomial that changes its sign between two points has a root between them. -/
theorem exists_horner_eq_zero (cs : List ℝ) {a b : ℝ} (hab : a ≤ b) (ha : horner cs a ≤ 0)
    (hb : 0 ≤ horner cs b) : ∃ x, a ≤ x ∧ x ≤ b ∧ horner cs x = 0 :=
  exists_eq_zero hab (fun x _ _ => continuousAt_horner x cs) ha hb

end Real

end LatentObjective
