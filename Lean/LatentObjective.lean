/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Analysis.Continuity
import LatentObjective.Archimedean
import LatentObjective.CauchySeq
import LatentObjective.Certificate
import LatentObjective.Completeness
import LatentObjective.Completion
import LatentObjective.Enclosure
import LatentObjective.Functions.Clip
import LatentObjective.Functions.Continuity
import LatentObjective.Functions.Convexity
import LatentObjective.Functions.Exp
import LatentObjective.Functions.Log
import LatentObjective.Functions.LogSumExp
import LatentObjective.Functions.Quadratic
import LatentObjective.Functions.Relu
import LatentObjective.Functions.Sigmoid
import LatentObjective.Functions.Softplus
import LatentObjective.Functions.Sqrt
import LatentObjective.Functions.Steps
import LatentObjective.Instances.Core
import LatentObjective.Instances.Rat
import LatentObjective.Models.Distribution
import LatentObjective.Models.Elbo
import LatentObjective.Models.FiniteSum
import LatentObjective.Models.Gan
import LatentObjective.Models.Gaussian
import LatentObjective.Models.Softmax
import LatentObjective.Models.SumOfSquares
import LatentObjective.Models.Vae
import LatentObjective.Models.VqVae
import LatentObjective.Objective
import LatentObjective.OrderedField
import LatentObjective.OrderedRing
import LatentObjective.Powers
import LatentObjective.Real

/-!
# LatentObjective

Weighted training objectives of latent-variable models, and the laws that they obey, over the real
numbers. The library needs nothing but the core of Lean 4.34 or later.

* `OrderedRing`, `OrderedField`, `Powers`, `Archimedean`: the algebra that all laws rest on, and its
  lemmas.
* `Instances`: whatever has core's classes, so `Int` and `Rat` with Lean's own operations, which
  compute.
* `CauchySeq`, `Completion`, `Completeness`, `Real`: the real numbers `ℝ`, constructed.
* `Analysis`: continuous functions and the intermediate value theorem.
* `Functions`: `sqrt`, `exp`, `log`, `sigmoid`, `tanh`, `softplus`, `logSumExp`, `relu` and `clip`.
* `Enclosure`: rational bounds of these functions that the kernel computes, and intervals.
* `Objective`: objectives of two, three or any number of weighted terms, and their laws.
* `Models`: VAEs, VQ-VAEs and least-squares GANs, and their losses: signs, zeros, monotonicity; the
  divergence of Gaussians and of finite distributions, cross entropy, the evidence lower bound.
* `Certificate`: what generated proofs of polynomial equations and inequalities rest on.
-/
