/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.SumOfSquares
import LatentObjective.Objective

/-!
# Least-squares adversarial losses

In a least-squares GAN the discriminator's output is drawn to the label `b` on real inputs and to
the label `a` on generated ones, and the generator draws it to the label `c`:

    discriminator:  ½ (D(x) - b)² + ½ (D(G(z)) - a)²
    generator:      ½ (D(G(z)) - c)²

Here `D(x)` and `D(G(z))` are numbers; the losses of a batch are sums of these.

The model `Gan` has the labels one, for real inputs, and zero, for generated ones, which the
generator draws to one; its losses are without the factor ½. Its names are TorchLean's where it
states the same.

## References

* Mao et al.: Least Squares Generative Adversarial Networks (2017)
-/

namespace LatentObjective

open Lean.Grind (Field)
open OrderedRing OrderedField

variable {F : Type} [Field F] [LE F] [LT F] [OrderedField F]

/-- Half the squared distance of an output from its label. -/
def halfSquare (label output : F) : F :=
  1 / 2 * (output - label) ^ 2

/-- The discriminator's loss, with label `b` for real and `a` for generated inputs. -/
def lsganDiscriminator (a b real generated : F) : F :=
  halfSquare b real + halfSquare a generated

/-- The generator's loss, with label `c`. -/
def lsganGenerator (c generated : F) : F :=
  halfSquare c generated

/-! ### Any labels -/

variable {a b c real generated label output : F}

/-- One half is positive. -/
theorem one_half_pos : (0 : F) < 1 / 2 :=
  div_pos zero_lt_one zero_lt_two

/-- Half a square is nonnegative. -/
theorem halfSquare_nonneg (label output : F) : 0 ≤ halfSquare label output :=
  mul_nonneg (le_of_lt one_half_pos) (sq_nonneg _)

/-- Half the squared distance is zero only at the label. -/
theorem halfSquare_eq_zero_iff : halfSquare label output = 0 ↔ output = label := by
  unfold halfSquare
  rw [mul_eq_zero, sq_sub_eq_zero_iff]
  exact ⟨fun h => h.elim (fun h => absurd h (ne_of_gt one_half_pos)) id, .inr⟩

/-- The discriminator's loss is nonnegative. -/
theorem lsganDiscriminator_nonneg (a b real generated : F) :
    0 ≤ lsganDiscriminator a b real generated :=
  add_nonneg (halfSquare_nonneg b real) (halfSquare_nonneg a generated)

/-- The discriminator's loss is zero only if both outputs have their labels. -/
theorem lsganDiscriminator_eq_zero_iff :
    lsganDiscriminator a b real generated = 0 ↔ real = b ∧ generated = a := by
  unfold lsganDiscriminator
  rw [add_eq_zero_iff_of_nonneg (halfSquare_nonneg b real) (halfSquare_nonneg a generated),
    halfSquare_eq_zero_iff, halfSquare_eq_zero_iff]

/-- The generator's loss is nonnegative. -/
theorem lsganGenerator_nonneg (c generated : F) : 0 ≤ lsganGenerator c generated :=
  halfSquare_nonneg c generated

/-- The generator's loss is zero only if the output has its label. -/
theorem lsganGenerator_eq_zero_iff : lsganGenerator c generated = 0 ↔ generated = c :=
  halfSquare_eq_zero_iff

/-- With different labels for generated inputs, discriminator and generator are never both
content. -/
theorem lsgan_not_both_zero (h : a ≠ c) :
    ¬ (lsganDiscriminator a b real generated = 0 ∧ lsganGenerator c generated = 0) :=
  fun ⟨hd, hg⟩ =>
    h ((lsganDiscriminator_eq_zero_iff.mp hd).2.symm.trans (lsganGenerator_eq_zero_iff.mp hg))

/-! ### The labels one and zero -/

/-- A generative adversarial network: a generator, and a discriminator of its output from real
inputs. -/
structure Gan (latent obs : Nat) (F : Type := ℝ) where
  /-- The input that is generated from noise. -/
  generator : (Fin latent → F) → Fin obs → F
  /-- The score of an input. -/
  discriminator : (Fin obs → F) → F

namespace Gan

variable {latent obs : Nat} (model : Gan latent obs F) (xReal : Fin obs → F) (z : Fin latent → F)

/-- The score to which real inputs are drawn. -/
def realTarget : F :=
  1

/-- The score to which the discriminator draws generated inputs. -/
def fakeTarget : F :=
  0

/-- The score of a real input. -/
def realScore : F :=
  model.discriminator xReal

/-- The score of a generated input. -/
def fakeScore : F :=
  model.discriminator (model.generator z)

/-- The generator's loss. -/
def generatorLoss : F :=
  (model.fakeScore z - realTarget) ^ 2

/-- The discriminator's loss. -/
def discriminatorLoss : F :=
  (model.realScore xReal - realTarget) ^ 2 + (model.fakeScore z - fakeTarget) ^ 2

end Gan

variable {latent obs : Nat}

/-- The parts of the generator's objective: there is no regularizer. -/
def generatorObjectiveTerms (model : Gan latent obs F) (z : Fin latent → F) :
    WeightedTwoTerm F where
  base := model.generatorLoss z
  regularizer := 0

/-- The parts of the discriminator's objective: there is no regularizer. -/
def discriminatorObjectiveTerms (model : Gan latent obs F) (xReal : Fin obs → F)
    (z : Fin latent → F) : WeightedThreeTerm F where
  base := (model.realScore xReal - Gan.realTarget) ^ 2
  middle := (model.fakeScore z - Gan.fakeTarget) ^ 2
  regularizer := 0

omit [LE F] [LT F] [OrderedField F] in
/-- The generator's loss is a weighted objective of two terms, whatever the weight. -/
theorem generatorLoss_eq_weightedTwoTerm (model : Gan latent obs F) (z : Fin latent → F)
    (weight : F) :
    model.generatorLoss z = weightedTwoTerm weight (generatorObjectiveTerms model z) :=
  (weightedTwoTerm_zero_regularizer weight _).symm

omit [LE F] [LT F] [OrderedField F] in
/-- The discriminator's loss is a weighted objective of three terms, whatever the weight. -/
theorem discriminatorLoss_eq_weightedThreeTerm (model : Gan latent obs F) (xReal : Fin obs → F)
    (z : Fin latent → F) (weight : F) :
    model.discriminatorLoss xReal z
      = weightedThreeTerm weight (discriminatorObjectiveTerms model xReal z) :=
  (weightedThreeTerm_zero_regularizer weight _ _).symm

/-- The generator's loss is nonnegative. -/
theorem generatorLoss_nonneg (model : Gan latent obs F) (z : Fin latent → F) :
    0 ≤ model.generatorLoss z :=
  sq_nonneg _

/-- The discriminator's loss is nonnegative. -/
theorem discriminatorLoss_nonneg (model : Gan latent obs F) (xReal : Fin obs → F)
    (z : Fin latent → F) : 0 ≤ model.discriminatorLoss xReal z :=
  add_nonneg (sq_nonneg _) (sq_nonneg _)

omit [LE F] [LT F] [OrderedField F] in
/-- The generator's loss is zero only if what it generates is scored as real. -/
theorem generatorLoss_eq_zero_iff {model : Gan latent obs F} {z : Fin latent → F} :
    model.generatorLoss z = 0 ↔ model.fakeScore z = Gan.realTarget :=
  sq_sub_eq_zero_iff

/-- The discriminator's loss is zero only if both scores are right. -/
theorem discriminatorLoss_eq_zero_iff {model : Gan latent obs F} {xReal : Fin obs → F}
    {z : Fin latent → F} :
    model.discriminatorLoss xReal z = 0
      ↔ model.realScore xReal = Gan.realTarget ∧ model.fakeScore z = Gan.fakeTarget := by
  unfold Gan.discriminatorLoss
  rw [add_eq_zero_iff_of_nonneg (sq_nonneg _) (sq_nonneg _), sq_sub_eq_zero_iff,
    sq_sub_eq_zero_iff]

omit [LE F] [LT F] [OrderedField F] in
/-- If what is generated is scored as real, the generator's loss is zero. -/
theorem generatorLoss_zero_of_fake_score_real (model : Gan latent obs F) (z : Fin latent → F)
    (hfake : model.fakeScore z = Gan.realTarget) : model.generatorLoss z = 0 :=
  generatorLoss_eq_zero_iff.mpr hfake

/-- If both scores are right, the discriminator's loss is zero. -/
theorem discriminatorLoss_zero_of_perfect_scores (model : Gan latent obs F) (xReal : Fin obs → F)
    (z : Fin latent → F) (hreal : model.realScore xReal = Gan.realTarget)
    (hfake : model.fakeScore z = Gan.fakeTarget) : model.discriminatorLoss xReal z = 0 :=
  discriminatorLoss_eq_zero_iff.mpr ⟨hreal, hfake⟩

/-- Generator and discriminator are never both content. -/
theorem gan_not_both_zero (model : Gan latent obs F) (xReal : Fin obs → F) (z : Fin latent → F) :
    ¬ (model.discriminatorLoss xReal z = 0 ∧ model.generatorLoss z = 0) :=
  fun ⟨hd, hg⟩ => zero_ne_one (F := F) <|
    (discriminatorLoss_eq_zero_iff.mp hd).2.symm.trans (generatorLoss_eq_zero_iff.mp hg)

end LatentObjective
