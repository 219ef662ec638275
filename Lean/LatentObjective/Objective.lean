/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Real

/-!
# Weighted training objectives

A training objective is a base loss plus weighted terms: `base + weight * regularizer`, or with a
second term of weight one in the middle, or with any number of weighted terms. This file says what
holds for all of them: terms and weights that are zero drop out, and the objective is monotone in
each weight whose term is nonnegative.

The objectives are over the real numbers unless another ordered ring is named: a
`WeightedTwoTerm` has real parts, and a `WeightedTwoTerm Rat` is evaluated by `#eval`.
-/

namespace LatentObjective

open Lean.Grind (CommRing)
open OrderedRing

universe u

variable {R : Type} [CommRing R]

/-! ### Two terms -/

/-- The parts of an objective with a base loss and one regularizer. -/
structure WeightedTwoTerm (R : Type := ℝ) where
  /-- The loss at weight zero. -/
  base : R
  /-- What the weight multiplies. -/
  regularizer : R
  deriving Repr, DecidableEq

/-- The objective with a base loss and one weighted regularizer. -/
def weightedTwoTerm (weight : R) (terms : WeightedTwoTerm R) : R :=
  terms.base + weight * terms.regularizer

/-- Without a regularizer, the base loss is left, whatever the weight. -/
@[simp] theorem weightedTwoTerm_zero_regularizer (weight base : R) :
    weightedTwoTerm weight ⟨base, 0⟩ = base := by
  show base + weight * 0 = base
  rw [mul_zero, add_zero]

/-- At weight zero, the base loss is left. -/
@[simp] theorem weightedTwoTerm_zero_weight (terms : WeightedTwoTerm R) :
    weightedTwoTerm 0 terms = terms.base := by
  show terms.base + 0 * terms.regularizer = terms.base
  rw [zero_mul, add_zero]

variable [LE R] [LT R] [OrderedRing R] in
/-- Where the regularizer is nonnegative, the objective is monotone in the weight. -/
theorem weightedTwoTerm_mono_weight (terms : WeightedTwoTerm R) {w₁ w₂ : R}
    (hw : w₁ ≤ w₂) (hreg : 0 ≤ terms.regularizer) :
    weightedTwoTerm w₁ terms ≤ weightedTwoTerm w₂ terms :=
  add_le_add_left (mul_le_mul_of_nonneg_right hw hreg) terms.base

/-! ### Three terms -/

/-- The parts of an objective with a base loss, a term of weight one and a regularizer. -/
structure WeightedThreeTerm (R : Type := ℝ) where
  /-- The loss that is always there. -/
  base : R
  /-- A further term, not weighted. -/
  middle : R
  /-- What the weight multiplies. -/
  regularizer : R
  deriving Repr, DecidableEq

/-- The objective with a base loss, a term of weight one and one weighted regularizer. -/
def weightedThreeTerm (weight : R) (terms : WeightedThreeTerm R) : R :=
  terms.base + terms.middle + weight * terms.regularizer

/-- Without a regularizer, the first two terms are left, whatever the weight. -/
@[simp] theorem weightedThreeTerm_zero_regularizer (weight base middle : R) :
    weightedThreeTerm weight ⟨base, middle, 0⟩ = base + middle := by
  show base + middle + weight * 0 = base + middle
  rw [mul_zero, add_zero]

/-- Without a middle term and a regularizer, the base loss is left. -/
@[simp] theorem weightedThreeTerm_zero_middle_zero_regularizer (weight base : R) :
    weightedThreeTerm weight ⟨base, 0, 0⟩ = base := by
  rw [weightedThreeTerm_zero_regularizer, add_zero]

/-- At weight zero, the first two terms are left. -/
@[simp] theorem weightedThreeTerm_zero_weight (terms : WeightedThreeTerm R) :
    weightedThreeTerm 0 terms = terms.base + terms.middle := by
  show terms.base + terms.middle + 0 * terms.regularizer = terms.base + terms.middle
  rw [zero_mul, add_zero]

variable [LE R] [LT R] [OrderedRing R] in
/-- Where the regularizer is nonnegative, the objective is monotone in the weight. -/
theorem weightedThreeTerm_mono_weight (terms : WeightedThreeTerm R) {w₁ w₂ : R}
    (hw : w₁ ≤ w₂) (hreg : 0 ≤ terms.regularizer) :
    weightedThreeTerm w₁ terms ≤ weightedThreeTerm w₂ terms :=
  add_le_add_left (mul_le_mul_of_nonneg_right hw hreg) (terms.base + terms.middle)

/-! ### Any number of terms -/

/-- A term of an objective and its weight. -/
structure WeightedTerm (R : Type := ℝ) where
  /-- What the term is multiplied by. -/
  weight : R
  /-- The term. -/
  term : R
  deriving Repr, DecidableEq

/-- The sum of all weighted terms. -/
def weightedPenalty : List (WeightedTerm R) → R
  | [] => 0
  | t :: ts => t.weight * t.term + weightedPenalty ts

/-- The objective with a base loss and any number of weighted terms. -/
def weightedSum (base : R) (terms : List (WeightedTerm R)) : R :=
  base + weightedPenalty terms

variable (base : R) (t : WeightedTerm R) (terms terms' : List (WeightedTerm R))

/-- Without terms, the base loss is left. -/
@[simp] theorem weightedSum_nil : weightedSum base [] = base :=
  add_zero base

/-- The first term, split off. -/
theorem weightedSum_cons :
    weightedSum base (t :: terms) = t.weight * t.term + weightedSum base terms :=
  add_left_comm base _ _

/-- A first term of weight zero drops out. -/
@[simp] theorem weightedSum_cons_zero_weight (term : R) :
    weightedSum base (⟨0, term⟩ :: terms) = weightedSum base terms := by
  rw [weightedSum_cons, zero_mul, zero_add]

/-- A first term that is zero drops out. -/
@[simp] theorem weightedSum_cons_zero_term (weight : R) :
    weightedSum base (⟨weight, 0⟩ :: terms) = weightedSum base terms := by
  rw [weightedSum_cons, mul_zero, zero_add]

/-- If of each term the weight or the term itself is zero, the base loss is left. -/
theorem weightedSum_eq_base (h : ∀ t ∈ terms, t.weight = 0 ∨ t.term = 0) :
    weightedSum base terms = base := by
  induction terms with
  | nil => exact weightedSum_nil base
  | cons t terms ih =>
    rw [weightedSum_cons, ih fun t ht => h t (.tail _ ht)]
    rcases h t (.head _) with h | h
    · rw [h, zero_mul, zero_add]
    · rw [h, mul_zero, zero_add]

/-- The penalty of two lists is the sum of their penalties. -/
theorem weightedPenalty_append :
    weightedPenalty (terms ++ terms') = weightedPenalty terms + weightedPenalty terms' := by
  induction terms with
  | nil => exact (zero_add _).symm
  | cons t terms ih =>
    show t.weight * t.term + weightedPenalty (terms ++ terms') = _
    rw [ih, ← add_assoc]
    rfl

/-- Terms may be added to the objective one list after the other. -/
theorem weightedSum_append :
    weightedSum base (terms ++ terms') = weightedSum (weightedSum base terms) terms' := by
  show base + _ = base + _ + _
  rw [weightedPenalty_append, add_assoc]

/-- Two lists of terms may be exchanged. -/
theorem weightedSum_append_comm :
    weightedSum base (terms ++ terms') = weightedSum base (terms' ++ terms) := by
  show base + _ = base + _
  rw [weightedPenalty_append, weightedPenalty_append, add_comm (weightedPenalty terms)]

/-- A term may stand anywhere in the list. -/
theorem weightedSum_append_cons :
    weightedSum base (terms ++ t :: terms') = weightedSum base (t :: (terms ++ terms')) := by
  show base + _ = base + (_ + _)
  rw [weightedPenalty_append, weightedPenalty_append]
  exact congrArg (base + ·) (add_left_comm _ _ _)

/-- The difference that a weight makes. -/
theorem weightedSum_sub_of_weight (w₁ w₂ term : R) :
    weightedSum base (⟨w₂, term⟩ :: terms) - weightedSum base (⟨w₁, term⟩ :: terms)
      = (w₂ - w₁) * term := by
  rw [weightedSum_cons, weightedSum_cons, add_sub_add_right_eq_sub, sub_mul]

/-- The objective is affine in each weight: at a weighted mean of two weights it has the weighted
mean of its values. -/
theorem weightedSum_affine_weight (s w₁ w₂ term : R) :
    weightedSum base (⟨(1 - s) * w₁ + s * w₂, term⟩ :: terms)
      = (1 - s) * weightedSum base (⟨w₁, term⟩ :: terms)
        + s * weightedSum base (⟨w₂, term⟩ :: terms) := by
  have mean (x : R) : (1 - s) * x + s * x = x := by rw [← add_mul, sub_add_cancel, one_mul]
  rw [weightedSum_cons, weightedSum_cons, weightedSum_cons, mul_add, mul_add, add_add_add_comm,
    mean, ← mul_assoc, ← mul_assoc, ← add_mul]

/-- To scale the objective is to scale its base loss and its weights. -/
theorem mul_weightedSum (c : R) :
    c * weightedSum base terms
      = weightedSum (c * base) (terms.map fun t => ⟨c * t.weight, t.term⟩) := by
  induction terms with
  | nil =>
    show _ = weightedSum (c * base) []
    rw [weightedSum_nil, weightedSum_nil]
  | cons t terms ih =>
    show _ = weightedSum (c * base) (⟨c * t.weight, t.term⟩ :: terms.map _)
    rw [weightedSum_cons, weightedSum_cons, mul_add, ih, mul_assoc]

section Order

variable [LE R] [LT R] [OrderedRing R] {base terms}

/-- If the base loss, all weights and all terms are nonnegative, so is the objective. -/
theorem weightedSum_nonneg (hbase : 0 ≤ base) (h : ∀ t ∈ terms, 0 ≤ t.weight ∧ 0 ≤ t.term) :
    0 ≤ weightedSum base terms := by
  induction terms with
  | nil => rw [weightedSum_nil]; exact hbase
  | cons t terms ih =>
    rw [weightedSum_cons]
    have ht := h t (.head _)
    exact add_nonneg (mul_nonneg ht.1 ht.2) (ih fun t ht => h t (.tail _ ht))

variable {ι : Type u} {w w₁ w₂ r r₁ r₂ : ι → R} {b₁ b₂ : R} {indices : List ι}

/-- The objective is monotone in its base loss, its weights and its terms together, where the
smaller terms and the greater weights are nonnegative. -/
theorem weightedSum_le_weightedSum (hb : b₁ ≤ b₂)
    (h : ∀ i ∈ indices, (w₁ i ≤ w₂ i ∧ r₁ i ≤ r₂ i) ∧ 0 ≤ r₁ i ∧ 0 ≤ w₂ i) :
    weightedSum b₁ (indices.map fun i => ⟨w₁ i, r₁ i⟩)
      ≤ weightedSum b₂ (indices.map fun i => ⟨w₂ i, r₂ i⟩) := by
  induction indices with
  | nil =>
    show weightedSum b₁ [] ≤ weightedSum b₂ []
    rw [weightedSum_nil, weightedSum_nil]
    exact hb
  | cons i indices ih =>
    show weightedSum b₁ (⟨w₁ i, r₁ i⟩ :: indices.map _)
      ≤ weightedSum b₂ (⟨w₂ i, r₂ i⟩ :: indices.map _)
    rw [weightedSum_cons, weightedSum_cons]
    obtain ⟨⟨hw, hr⟩, hr₁, hw₂⟩ := h i (.head _)
    exact add_le_add (mul_le_mul hw hr hr₁ hw₂) (ih fun i hi => h i (.tail _ hi))

/-- The objective is monotone in its weights, where the terms are nonnegative. -/
theorem weightedSum_mono_weights (h : ∀ i ∈ indices, w₁ i ≤ w₂ i ∧ 0 ≤ r i) :
    weightedSum base (indices.map fun i => ⟨w₁ i, r i⟩)
      ≤ weightedSum base (indices.map fun i => ⟨w₂ i, r i⟩) := by
  induction indices with
  | nil => exact le_refl _
  | cons i indices ih =>
    show weightedSum base (⟨w₁ i, r i⟩ :: indices.map _)
      ≤ weightedSum base (⟨w₂ i, r i⟩ :: indices.map _)
    rw [weightedSum_cons, weightedSum_cons]
    obtain ⟨hw, hr⟩ := h i (.head _)
    exact add_le_add (mul_le_mul_of_nonneg_right hw hr) (ih fun i hi => h i (.tail _ hi))

/-- The objective is monotone in its terms, where the weights are nonnegative. -/
theorem weightedSum_mono_terms (h : ∀ i ∈ indices, r₁ i ≤ r₂ i ∧ 0 ≤ w i) :
    weightedSum base (indices.map fun i => ⟨w i, r₁ i⟩)
      ≤ weightedSum base (indices.map fun i => ⟨w i, r₂ i⟩) := by
  induction indices with
  | nil => exact le_refl _
  | cons i indices ih =>
    show weightedSum base (⟨w i, r₁ i⟩ :: indices.map _)
      ≤ weightedSum base (⟨w i, r₂ i⟩ :: indices.map _)
    rw [weightedSum_cons, weightedSum_cons]
    obtain ⟨hr, hw⟩ := h i (.head _)
    exact add_le_add (mul_le_mul_of_nonneg_left hr hw) (ih fun i hi => h i (.tail _ hi))

end Order

/-! ### Two and three terms are special cases -/

/-- The objective with one regularizer is a weighted sum of one term. -/
theorem weightedTwoTerm_eq_weightedSum (weight : R) (terms : WeightedTwoTerm R) :
    weightedTwoTerm weight terms = weightedSum terms.base [⟨weight, terms.regularizer⟩] := by
  rw [weightedSum_cons, weightedSum_nil, add_comm]
  rfl

/-- The objective with a middle term is a weighted sum of two terms, the first of weight one. -/
theorem weightedThreeTerm_eq_weightedSum (weight : R) (terms : WeightedThreeTerm R) :
    weightedThreeTerm weight terms
      = weightedSum terms.base [⟨1, terms.middle⟩, ⟨weight, terms.regularizer⟩] := by
  rw [weightedSum_cons, weightedSum_cons, weightedSum_nil, one_mul, add_comm (_ * _), ← add_assoc,
    add_comm terms.middle]
  rfl

/-- The objective with a middle term is one with two terms, the first two taken together. -/
theorem weightedThreeTerm_eq_weightedTwoTerm (weight : R) (terms : WeightedThreeTerm R) :
    weightedThreeTerm weight terms
      = weightedTwoTerm weight ⟨terms.base + terms.middle, terms.regularizer⟩ :=
  rfl

end LatentObjective
