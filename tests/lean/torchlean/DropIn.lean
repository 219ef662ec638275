/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.TorchLean

/-!
# A file for TorchLean's objectives

But for its import, this file is as one would write it for TorchLean's own module: once with the
namespace opened, once with the full names.
-/

namespace Opened

open NN.MLTheory.Generative.Latent.Objective

/-- The parts of some model's objective. -/
def terms (reconstruction kl : ℝ) : WeightedTwoTerm :=
  { base := reconstruction
    regularizer := kl }

/-- The parts of another one's. -/
def quantizedTerms (reconstruction code : ℝ) : WeightedThreeTerm where
  base := reconstruction
  middle := code
  regularizer := code

theorem zero_beta (reconstruction kl : ℝ) :
    weightedTwoTerm 0 (terms reconstruction kl) = reconstruction := by
  simp [terms]

theorem zero_kl (beta reconstruction : ℝ) :
    weightedTwoTerm beta (terms reconstruction 0) = reconstruction :=
  weightedTwoTerm_zero_regularizer beta reconstruction

theorem mono_beta (reconstruction : ℝ) {kl beta₁ beta₂ : ℝ} (hbeta : beta₁ ≤ beta₂)
    (hkl : 0 ≤ kl) :
    weightedTwoTerm beta₁ (terms reconstruction kl)
      ≤ weightedTwoTerm beta₂ (terms reconstruction kl) :=
  weightedTwoTerm_mono_weight _ hbeta hkl

theorem mono_commitment (reconstruction : ℝ) {code beta₁ beta₂ : ℝ} (hbeta : beta₁ ≤ beta₂)
    (hcode : 0 ≤ code) :
    weightedThreeTerm beta₁ (quantizedTerms reconstruction code)
      ≤ weightedThreeTerm beta₂ (quantizedTerms reconstruction code) :=
  weightedThreeTerm_mono_weight _ hbeta hcode

end Opened

theorem qualified_two (terms : NN.MLTheory.Generative.Latent.Objective.WeightedTwoTerm) {w₁ w₂ : ℝ}
    (hw : w₁ ≤ w₂) (hreg : 0 ≤ terms.regularizer) :
    NN.MLTheory.Generative.Latent.Objective.weightedTwoTerm w₁ terms
      ≤ NN.MLTheory.Generative.Latent.Objective.weightedTwoTerm w₂ terms :=
  NN.MLTheory.Generative.Latent.Objective.weightedTwoTerm_mono_weight terms hw hreg

theorem qualified_three (weight base middle : ℝ) :
    NN.MLTheory.Generative.Latent.Objective.weightedThreeTerm weight ⟨base, middle, 0⟩
      = base + middle :=
  NN.MLTheory.Generative.Latent.Objective.weightedThreeTerm_zero_regularizer weight base middle

namespace NN.MLTheory.Generative.Latent.Elsewhere

theorem partly_qualified (terms : Objective.WeightedTwoTerm) :
    Objective.weightedTwoTerm 0 terms = terms.base :=
  Objective.weightedTwoTerm_zero_weight terms

end NN.MLTheory.Generative.Latent.Elsewhere

/-! Opened together with the library's own namespace, the names are still the same ones. -/

open LatentObjective NN.MLTheory.Generative.Latent.Objective

theorem both_opened (weight : ℝ) (terms : WeightedTwoTerm) :
    weightedTwoTerm weight terms = LatentObjective.weightedTwoTerm weight terms
      ∧ ℝ = LatentObjective.Real :=
  ⟨rfl, rfl⟩
