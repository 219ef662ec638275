/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Objective

/-!
# Names of TorchLean

TorchLean states its weighted objectives in the namespace `NN.MLTheory.Generative.Latent.Objective`.
With this module imported, the same names stand there for ours, with the same arguments in the same
order, so that a file written for TorchLean's module compiles when its import is changed. `ℝ` is
ours as well, everywhere, as Mathlib's is for such a file.

`LatentObjective` does not import this module.
-/

namespace NN.MLTheory.Generative.Latent.Objective

export LatentObjective (
  WeightedTwoTerm weightedTwoTerm
  weightedTwoTerm_zero_regularizer weightedTwoTerm_zero_weight weightedTwoTerm_mono_weight
  WeightedThreeTerm weightedThreeTerm
  weightedThreeTerm_zero_regularizer weightedThreeTerm_zero_middle_zero_regularizer
  weightedThreeTerm_zero_weight weightedThreeTerm_mono_weight)

end NN.MLTheory.Generative.Latent.Objective

/-- The real numbers, as Mathlib writes them. Where another `ℝ` is in scope, that one is meant. -/
notation (priority := low) "ℝ" => LatentObjective.Real
