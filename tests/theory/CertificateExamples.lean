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

open Lean.Grind (Field)

variable {F : Type} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [Std.LawfulOrderSup F] [Std.LawfulOrderInf F]

/-! ### A weighted objective -/

/-- A reconstruction loss and a weighted regularizer. -/
def betaVae {F : Type} [Field F] (recon kl beta : F) : F :=
  recon + beta * kl

/-- The objective as a formula, which is compared by name. -/
noncomputable def betaVae.formula (recon kl beta : Certificate.Formula) : Certificate.Formula :=
  .named (fun values => betaVae (recon.eval values) (kl.eval values) (beta.eval values))
    (.add recon (.mul beta kl)) fun _ => rfl

/-- An equation: both sides have the same normal form. Here the objective is unfolded. -/
theorem betaVae_gap (recon kl b₁ b₂ : F) :
    betaVae recon kl b₂ - betaVae recon kl b₁ = (b₂ - b₁) * kl :=
  Certificate.eq_of_check (.list [recon, kl, b₁, b₂])
    (.sub (.add .x₀ (.mul .x₃ .x₁)) (.add .x₀ (.mul .x₂ .x₁)))
    (.mul (.sub .x₃ .x₂) .x₁)

attribute [local irreducible] betaVae

/-- An inequality: the gap is a product of quantities of facts. From here on the objective is
compared by name. -/
theorem betaVae_mono_beta (recon kl b₁ b₂ : F) (h₁ : 0 ≤ kl) (h₂ : b₁ ≤ b₂) :
    betaVae recon kl b₁ ≤ betaVae recon kl b₂ :=
  Certificate.le_of_facts (.list [recon, kl, b₁, b₂])
    (betaVae.formula .x₀ .x₁ .x₂) (betaVae.formula .x₀ .x₁ .x₃)
    (.nonneg .x₁ h₁ (.le .x₂ .x₃ h₂ .none))
    (.mul .f₀ .f₁)

/-- A strict inequality: the gap is a product of positive quantities. -/
theorem betaVae_strict_mono_beta (recon kl b₁ b₂ : F) (h₁ : 0 < kl) (h₂ : b₁ < b₂) :
    betaVae recon kl b₁ < betaVae recon kl b₂ :=
  Certificate.lt_of_facts (.list [recon, kl, b₁, b₂])
    (betaVae.formula .x₀ .x₁ .x₂) (betaVae.formula .x₀ .x₁ .x₃)
    (.pos .x₁ h₁ (.lt .x₂ .x₃ h₂ .none))
    (.mul .f₀ .f₁)

/-- A disproof: the hypothesis holds and the claim does not, at `0`, `-1`, `0`, `1 / 2`. -/
theorem betaVae_mono_beta_disproved :
    ¬ ∀ recon kl b₁ b₂ : F, kl ≤ 0 → b₁ ≤ b₂ → betaVae recon kl b₁ ≤ betaVae recon kl b₂ :=
  fun law => OrderedRing.not_le_of_gt
    (Certificate.lt_of_check (.list [])
      (betaVae.formula (.num 0) (.neg (.num 1)) (.div (.num 1) (.num 2)))
      (betaVae.formula (.num 0) (.neg (.num 1)) (.num 0)))
    (law 0 (-1) 0 (1 / 2)
      (Certificate.le_of_check (.list []) (.neg (.num 1)) (.num 0))
      (Certificate.le_of_check (.list []) (.num 0) (.div (.num 1) (.num 2))))

/-! ### Constants, sums and squares -/

/-- An objective with rational constants. -/
def smoothed {F : Type} [Field F] [Max F] (x y : F) : F :=
  1 / 2 * (x - y) ^ 2 + x / 10

/-- The objective as a formula. -/
noncomputable def smoothed.formula (x y : Certificate.Formula) : Certificate.Formula :=
  .named (fun values => smoothed (x.eval values) (y.eval values))
    (.add (.mul (.div (.num 1) (.num 2)) (.pow (.sub x y) 2)) (.div x (.num 10))) fun _ => rfl

attribute [local irreducible] smoothed

/-- A sum of terms with rational coefficients, one of them a square. -/
theorem smoothed_nonneg (x y : F) (h₁ : 0 ≤ x) : 0 ≤ smoothed x y :=
  Certificate.le_of_facts (.list [x, y]) (.num 0) (smoothed.formula .x₀ .x₁) (.nonneg .x₀ h₁ .none)
    (.add (.scale 1 2 (.square (.sub .x₀ .x₁))) (.scale 1 10 .f₀))

/-- A strict inequality from something positive and something nonnegative. -/
theorem smoothed_pos (x y : F) (h₁ : 0 < x) : 0 < smoothed x y :=
  Certificate.lt_of_facts (.list [x, y]) (.num 0) (smoothed.formula .x₀ .x₁) (.pos .x₀ h₁ .none)
    (.add (.scale 1 10 .f₀) (.scale 1 2 (.square (.sub .x₀ .x₁))))

/-- An equation from hypotheses: the difference is a combination of their differences. -/
theorem smoothed_eq (x y z : F) (h₁ : x = y) (h₂ : y = z) : smoothed x z = z / 10 :=
  Certificate.eq_of_facts (.list [x, y, z]) (smoothed.formula .x₀ .x₂) (.div .x₂ (.num 10))
    (.eq .x₀ .x₁ h₁ (.eq .x₁ .x₂ h₂ .none))
    (.times (.add (.mul (.div (.num 1) (.num 2)) (.sub .x₀ .x₂)) (.div (.num 1) (.num 10)))
      (.add .f₀ .f₁))

/-- An inequality that uses an equation. -/
theorem smoothed_le (x y : F) (h₁ : x = y) (h₂ : y ≤ 10) : smoothed x y ≤ 1 :=
  Certificate.le_of_facts (.list [x, y]) (smoothed.formula .x₀ .x₁) (.num 1)
    (.eq .x₀ .x₁ h₁ (.le .x₁ (.num 10) h₂ .none))
    (.add (.scale 1 10 .f₁)
      (.times (.neg (.add (.mul (.div (.num 1) (.num 2)) (.sub .x₀ .x₁)) (.div (.num 1) (.num 10))))
        .f₀))

/-- A contradiction among hypotheses proves anything. -/
theorem smoothed_absurd (x y : F) (h₁ : x < y) (h₂ : y ≤ x) : smoothed x y = 0 :=
  Certificate.of_cases (.list [x, y]) (.eq (smoothed.formula .x₀ .x₁) (.num 0))
    (.lt .x₀ .x₁ h₁ (.le .x₁ .x₀ h₂ .none)) [] (.absurd (.add .f₀ .f₁))

/-- A contradiction with the negated claim. -/
theorem nonneg_of_double_nonneg (x : F) (h₁ : 0 ≤ 2 * x) : 0 ≤ x :=
  Certificate.of_cases (.list [x]) (.le (.num 0) .x₀) (.nonneg (.mul (.num 2) .x₀) h₁ .none) []
    (.negation (.add (.scale 2 1 .f₁) .f₀))

/-- Inequality in the sense of `≠`. -/
theorem smoothed_ne_zero (x y : F) (h₁ : 0 < x) : smoothed x y ≠ 0 :=
  Certificate.of_cases (.list [x, y]) (.ne (smoothed.formula .x₀ .x₁) (.num 0)) (.pos .x₀ h₁ .none) []
    (.more (.combination (.add (.scale 1 10 .f₀) (.scale 1 2 (.square (.sub .x₀ .x₁))))))

/-- A square that is positive, because what is squared differs. -/
theorem double_ne (x y : F) (h₁ : x ≠ y) : 2 * x ≠ 2 * y :=
  Certificate.ne_of_facts (.list [x, y]) (.mul (.num 2) .x₀) (.mul (.num 2) .x₁) (.ne .x₀ .x₁ h₁ .none)
    (.scale 4 1 .f₀)

/-- An equation from two inequalities. -/
theorem eq_of_between (x y : F) (h₁ : x ≤ y) (h₂ : y ≤ x) : x = y :=
  Certificate.of_cases (.list [x, y]) (.eq .x₀ .x₁) (.le .x₀ .x₁ h₁ (.le .x₁ .x₀ h₂ .none)) []
    (.equal (.combination .f₀) (.combination .f₁))

/-! ### Maxima and absolute values -/

/-- A loss with a margin. -/
def hinge {F : Type} [Field F] [Max F] (margin x : F) : F :=
  max (margin - x) 0

/-- The loss as a formula. -/
noncomputable def hinge.formula (margin x : Certificate.Formula) : Certificate.Formula :=
  .named (fun values => hinge (margin.eval values) (x.eval values))
    (.max (.sub margin x) (.num 0)) fun _ => rfl

attribute [local irreducible] hinge

/-- What is known of every maximum. -/
theorem hinge_nonneg (margin x : F) : 0 ≤ hinge margin x :=
  Certificate.of_cases (.list [margin, x]) (.le (.num 0) (hinge.formula .x₀ .x₁)) .none
    [.max (.sub .x₀ .x₁) (.num 0)] (.bounds 0 (.combination .f₁))

/-- A maximum by cases. -/
theorem hinge_le (margin x : F) (h₁ : 0 ≤ x) (h₂ : 0 ≤ margin) : hinge margin x ≤ margin :=
  Certificate.of_cases (.list [margin, x]) (.le (hinge.formula .x₀ .x₁) .x₀)
    (.nonneg .x₁ h₁ (.nonneg .x₀ h₂ .none)) [.max (.sub .x₀ .x₁) (.num 0)]
    (.cases 0 (.combination .f₁) (.combination .f₀))

/-- An absolute value by cases, each of which is one more fact. -/
theorem le_abs_twice (x : F) : x ≤ 2 * OrderedField.abs x :=
  Certificate.of_cases (.list [x]) (.le .x₀ (.mul (.num 2) (.abs .x₀))) .none [.abs .x₀]
    (.cases 0 (.combination .f₀) (.combination (.scale 3 1 .f₀)))

/-- A minimum that is equal to another one, because their arguments are. -/
theorem min_twice (x y : F) : min (x + x) y = min (2 * x) y :=
  Certificate.of_cases (.list [x, y]) (.eq (.min (.add .x₀ .x₀) .x₁) (.min (.mul (.num 2) .x₀) .x₁)) .none
    [.min (.mul (.num 2) .x₀) .x₁] (.combination (.number 0 1))

/-- A maximum of an absolute value: the inner one is decided first. -/
theorem max_abs (x : F) : max (OrderedField.abs x) 0 = OrderedField.abs x :=
  Certificate.of_cases (.list [x]) (.eq (.max (.abs .x₀) (.num 0)) (.abs .x₀)) .none
    [.abs .x₀, .max (.abs .x₀) (.num 0)]
    (.cases 0
      (.cases 1
        (.equal (.combination .f₀) (.combination .f₁)) (.combination (.number 0 1)))
      (.cases 1
        (.equal (.combination .f₀) (.combination .f₁)) (.combination (.number 0 1))))

/-- A disproof where maxima and absolute values are computed. -/
theorem hinge_disproved : ¬ ∀ margin x : F, hinge margin x ≤ OrderedField.abs (margin - 1) :=
  fun law => OrderedRing.not_le_of_gt
    (Certificate.lt_of_check (.list [])
      (.abs (.sub (.num 1) (.num 1)))
      (hinge.formula (.num 1) (.div (.num 1) (.num 3))))
    (law 1 (1 / 3))

/-! ### Normal forms -/

/-- Products keep terms in order. -/
example (x y z : F) : z * (x + x * y) = x * y * z + x * z :=
  Certificate.eq_of_check (.list [x, y, z])
    (.mul (.var 2) (.add (.var 0) (.mul (.var 0) (.var 1))))
    (.add (.mul (.mul (.var 0) (.var 1)) (.var 2)) (.mul (.var 0) (.var 2)))

/-- Large exponents are no larger to write. -/
example (x : F) : x ^ 300 = x ^ 100 * x ^ 200 :=
  Certificate.eq_of_check (.list [x]) (.pow (.var 0) 300) (.mul (.pow (.var 0) 100) (.pow (.var 0) 200))

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
  Certificate.eq_of_check (.list [x]) (.div (.var 0) (.num 0)) (.num 0)

/-- A divisor may be any number, however it is written. -/
example (x : F) : x / (2 * (1 - 2) ^ 2) + x / (1 / 3 - 1 / 2) = -11 / 2 * x :=
  Certificate.eq_of_check (.list [x])
    (.add (.div (.var 0) (.mul (.num 2) (.pow (.sub (.num 1) (.num 2)) 2)))
      (.div (.var 0) (.sub (.div (.num 1) (.num 3)) (.div (.num 1) (.num 2)))))
    (.mul (.div (.neg (.num 11)) (.num 2)) (.var 0))

/-- A quotient has no normal form where the divisor is no number, not even that of itself. -/
example :
    Certificate.Formula.isIdentity (.div (.num 1) (.var 0)) (.div (.num 1) (.var 0)) = false
      ∧ Certificate.Formula.isIdentity (.div (.num 1) (.max (.var 0) (.num 1))) (.num 1) = false := by
  decide +kernel

/-! ### By hand -/

/-- The tactic for people finds the formulas. -/
example (x y : F) : (x + y) * (x - y) / 2 = x ^ 2 / 2 - 1 / 2 * y ^ 2 := by polynomial [x, y]

/-- Anything may take the place of a variable. -/
example (x y : F) : 2 * max x y - max x y = max x y := by polynomial [max x y]
