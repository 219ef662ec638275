/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate

/-!
# Examples of generated proofs

One proof of each shape that pybridge writes. Here the laws are of any ordered field `F`; generated
laws are of the real numbers.
-/

open LatentObjective

universe u

variable {F : Type u} [OrderedField F]

/-! ### A weighted objective -/

/-- A reconstruction loss and a weighted regularizer. -/
def betaVae {F : Type u} [OrderedField F] (recon kl beta : F) : F :=
  recon + beta * kl

/-- An equation: both sides have the same normal form. -/
theorem betaVae_gap (recon kl b₁ b₂ : F) :
    betaVae recon kl b₂ - betaVae recon kl b₁ = (b₂ - b₁) * kl :=
  Certificate.eq_of_check [recon, kl, b₁, b₂]
    (.sub (.add (.var 0) (.mul (.var 3) (.var 1))) (.add (.var 0) (.mul (.var 2) (.var 1))))
    (.mul (.sub (.var 3) (.var 2)) (.var 1))

/-- An inequality: the gap is a product of slacks of hypotheses. -/
theorem betaVae_mono_beta (recon kl b₁ b₂ : F) (h₁ : 0 ≤ kl) (h₂ : b₁ ≤ b₂) :
    betaVae recon kl b₁ ≤ betaVae recon kl b₂ :=
  Certificate.le_of_nonneg [recon, kl, b₁, b₂]
    (.add (.var 0) (.mul (.var 2) (.var 1)))
    (.add (.var 0) (.mul (.var 3) (.var 1)))
    (.mul (.slack (.var 2) (.var 3) h₂) (.slack (.num 0) (.var 1) h₁))

/-- A strict inequality: the gap is a product of positive slacks. -/
theorem betaVae_strict_mono_beta (recon kl b₁ b₂ : F) (h₁ : 0 < kl) (h₂ : b₁ < b₂) :
    betaVae recon kl b₁ < betaVae recon kl b₂ :=
  Certificate.lt_of_positive [recon, kl, b₁, b₂]
    (.add (.var 0) (.mul (.var 2) (.var 1)))
    (.add (.var 0) (.mul (.var 3) (.var 1)))
    (.mul (.slack (.var 2) (.var 3) h₂) (.slack (.num 0) (.var 1) h₁))

/-- A disproof: the hypothesis holds and the claim does not, at `0`, `-1`, `0`, `1 / 2`. -/
theorem betaVae_mono_beta_disproved :
    ¬ ∀ recon kl b₁ b₂ : F, kl ≤ 0 → b₁ ≤ b₂ → betaVae recon kl b₁ ≤ betaVae recon kl b₂ :=
  fun law => OrderedRing.not_le_of_lt
    (Certificate.lt_of_check []
      (.add (.num 0) (.mul (.div (.num 1) 2) (.neg (.num 1))))
      (.add (.num 0) (.mul (.num 0) (.neg (.num 1)))))
    (law 0 (-1) 0 (1 / 2)
      (Certificate.le_of_check [] (.neg (.num 1)) (.num 0))
      (Certificate.le_of_check [] (.num 0) (.div (.num 1) 2)))

/-! ### Constants, sums and squares -/

/-- An objective with rational constants. -/
def smoothed {F : Type u} [OrderedField F] (x y : F) : F :=
  1 / 2 * (x - y) ^ 2 + x / 10

/-- A sum of terms with rational coefficients, one of them a square. -/
theorem smoothed_nonneg (x y : F) (h₁ : 0 ≤ x) : 0 ≤ smoothed x y :=
  Certificate.le_of_nonneg [x, y] (.num 0)
    (.add (.mul (.div (.num 1) 2) (.pow (.sub (.var 0) (.var 1)) 2)) (.div (.var 0) 10))
    (.add (.scale 1 2 (.square (.sub (.var 0) (.var 1))))
      (.scale 1 10 (.slack (.num 0) (.var 0) h₁)))

/-- A strict inequality from something positive and something nonnegative. -/
theorem smoothed_pos (x y : F) (h₁ : 0 < x) : 0 < smoothed x y :=
  Certificate.lt_of_positive [x, y] (.num 0)
    (.add (.mul (.div (.num 1) 2) (.pow (.sub (.var 0) (.var 1)) 2)) (.div (.var 0) 10))
    (.add (.scale 1 10 (.slack (.num 0) (.var 0) h₁))
      (.scale 1 2 (.square (.sub (.var 0) (.var 1)))))

/-- An equation from hypotheses: the difference is a combination of their differences. -/
theorem smoothed_eq (x y z : F) (h₁ : x = y) (h₂ : y = z) : smoothed x z = z / 10 :=
  Certificate.eq_of_vanishes [x, y, z]
    (.add (.mul (.div (.num 1) 2) (.pow (.sub (.var 0) (.var 2)) 2)) (.div (.var 0) 10))
    (.div (.var 2) 10)
    (.add
      (.mul (.add (.mul (.div (.num 1) 2) (.sub (.var 0) (.var 2))) (.div (.num 1) 10))
        (.slack (.var 0) (.var 1) h₁))
      (.mul (.add (.mul (.div (.num 1) 2) (.sub (.var 0) (.var 2))) (.div (.num 1) 10))
        (.slack (.var 1) (.var 2) h₂)))

/-- An inequality that uses an equation. -/
theorem smoothed_le (x y : F) (h₁ : x = y) (h₂ : y ≤ 10) : smoothed x y ≤ 1 :=
  Certificate.le_of_nonneg [x, y]
    (.add (.mul (.div (.num 1) 2) (.pow (.sub (.var 0) (.var 1)) 2)) (.div (.var 0) 10))
    (.num 1)
    (.add (.scale 1 10 (.slack (.var 1) (.num 10) h₂))
      (.of_vanishes (.mul
        (.neg (.add (.mul (.div (.num 1) 2) (.sub (.var 0) (.var 1))) (.div (.num 1) 10)))
        (.slack (.var 0) (.var 1) h₁))))

/-- A contradiction among hypotheses proves anything. -/
theorem smoothed_absurd (x y : F) (h₁ : x < y) (h₂ : y ≤ x) : smoothed x y = 0 :=
  (Certificate.false_of_positive [x, y]
    (.add (.slack (.var 0) (.var 1) h₁) (.slack (.var 1) (.var 0) h₂))).elim

/-- A contradiction with the negated claim. -/
theorem nonneg_of_double_nonneg (x : F) (h₁ : 0 ≤ 2 * x) : 0 ≤ x :=
  OrderedField.not_lt.mp fun h₂ => Certificate.false_of_positive [x]
    (.add (.scale 2 1 (.slack (.var 0) (.num 0) h₂))
      (.slack (.num 0) (.mul (.num 2) (.var 0)) h₁))

/-- Inequality in the sense of `≠`. -/
theorem smoothed_ne_zero (x y : F) (h₁ : 0 < x) : smoothed x y ≠ 0 :=
  OrderedRing.ne_of_gt (smoothed_pos x y h₁)

/-! ### Maxima and absolute values -/

/-- A loss with a margin. -/
def hinge {F : Type u} [OrderedField F] (margin x : F) : F :=
  max (margin - x) 0

/-- A maximum as a variable of its own, with what is known of every maximum. -/
theorem hinge_nonneg (margin x : F) : 0 ≤ hinge margin x :=
  Certificate.le_of_nonneg [margin, x, max (margin - x) 0] (.num 0) (.var 2)
    (.slack (.num 0) (.var 2) (OrderedField.le_max_right _ _))

/-- A maximum by cases: the motive is the claim with the maximum replaced. -/
theorem hinge_le (margin x : F) (h₁ : 0 ≤ x) (h₂ : 0 ≤ margin) : hinge margin x ≤ margin :=
  Certificate.max_cases (motive := fun m => m ≤ margin) (margin - x) 0
    (fun _ => Certificate.le_of_nonneg [margin, x] (.num 0) (.var 0)
      (.slack (.num 0) (.var 0) h₂))
    (fun _ => Certificate.le_of_nonneg [margin, x] (.sub (.var 0) (.var 1)) (.var 0)
      (.slack (.num 0) (.var 1) h₁))

/-- An absolute value by cases, with the case as a hypothesis. -/
theorem le_abs_twice (x : F) : x ≤ 2 * OrderedField.abs x :=
  Certificate.abs_cases (motive := fun m => x ≤ 2 * m) x
    (fun h => Certificate.le_of_nonneg [x] (.var 0) (.mul (.num 2) (.var 0))
      (.slack (.num 0) (.var 0) h))
    (fun h => Certificate.le_of_nonneg [x] (.var 0) (.mul (.num 2) (.neg (.var 0)))
      (.scale 3 1 (.slack (.var 0) (.num 0) h)))

/-- A disproof where maxima and absolute values are computed. -/
theorem hinge_disproved : ¬ ∀ margin x : F, hinge margin x ≤ OrderedField.abs (margin - 1) :=
  fun law => OrderedRing.not_le_of_lt
    (Certificate.lt_of_check []
      (.abs (.sub (.num 1) (.num 1)))
      (.max (.sub (.num 1) (.div (.num 1) 3)) (.num 0)))
    (law 1 (1 / 3))


/-! ### Normal forms -/

/-- Products keep terms in order. -/
example (x y z : F) : z * (x + x * y) = x * y * z + x * z :=
  Certificate.eq_of_check [x, y, z]
    (.mul (.var 2) (.add (.var 0) (.mul (.var 0) (.var 1))))
    (.add (.mul (.mul (.var 0) (.var 1)) (.var 2)) (.mul (.var 0) (.var 2)))

/-- Large exponents are no larger to write. -/
example (x : F) : x ^ 300 = x ^ 100 * x ^ 200 :=
  Certificate.eq_of_check [x] (.pow (.var 0) 300) (.mul (.pow (.var 0) 100) (.pow (.var 0) 200))

/-- An exponent that reaches the radix is refused, and never taken for another variable. -/
example :
    Certificate.Formula.isIdentity (.pow (.pow (.var 0) 256) 256) (.var 1) = false
      ∧ Certificate.Formula.isIdentity (.pow (.pow (.var 0) 256) 256)
        (.pow (.pow (.var 0) 256) 256) = false := by
  decide +kernel

/-- What is not an identity is not taken for one. -/
example :
    Certificate.Formula.isIdentity (.pow (.add (.var 0) (.var 1)) 2)
      (.add (.pow (.var 0) 2) (.pow (.var 1) 2)) = false := by
  decide +kernel

/-- Division by zero is zero, as in the field. -/
example (x : F) : x / 0 = 0 :=
  Certificate.eq_of_check [x] (.div (.var 0) 0) (.num 0)

/-! ### By hand -/

/-- The tactic for people finds the formulas. -/
example (x y : F) : (x + y) * (x - y) / 2 = x ^ 2 / 2 - 1 / 2 * y ^ 2 := by polynomial [x, y]

/-- Anything may take the place of a variable. -/
example (x y : F) : 2 * max x y - max x y = max x y := by polynomial [max x y]
