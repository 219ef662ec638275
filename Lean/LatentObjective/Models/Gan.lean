/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Models.SumOfSquares

/-!
# Least-squares adversarial losses

In a least-squares GAN the discriminator's output is drawn to the label `b` on real inputs and to
the label `a` on generated ones, and the generator draws it to the label `c`:

    discriminator:  ½ (D(x) - b)² + ½ (D(G(z)) - a)²
    generator:      ½ (D(G(z)) - c)²

Here `D(x)` and `D(G(z))` are numbers; the losses of a batch are sums of these.

## References

* Mao et al.: Least Squares Generative Adversarial Networks (2017)
-/

namespace LatentObjective

open OrderedRing OrderedField

variable {F : Type} [OrderedField F]

/-- Half the squared distance of an output from its label. -/
def halfSquare (label output : F) : F :=
  1 / 2 * (output - label) ^ 2

/-- The discriminator's loss, with label `b` for real and `a` for generated inputs. -/
def lsganDiscriminator (a b real generated : F) : F :=
  halfSquare b real + halfSquare a generated

/-- The generator's loss, with label `c`. -/
def lsganGenerator (c generated : F) : F :=
  halfSquare c generated

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

end LatentObjective
