/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import Lake

/-!
# The Lake package: the theory for users of a Lean toolchain

`lake build` compiles the theory and checks every proof; `lake build Conformance` compares the core
library that the embedded Lean uses with the toolchain's own. The core library itself is not part of
the package: a toolchain brings the original. The theory is for Lean 4.34 or later.
-/

open Lake DSL

package «lean-pybridge»

/-- Weighted training objectives and their laws over ℝ; with the modules that users import on their
own, such as `LatentObjective.TorchLean`. -/
@[default_target]
lean_lib LatentObjective where
  srcDir := "Lean"
  roots := #[`LatentObjective, `LatentObjective.TorchLean]
  leanOptions := #[⟨`autoImplicit, false⟩]

/-- One `example` for every core declaration that the theory or a generated proof uses. -/
lean_lib Conformance where
  srcDir := "Lean/Embedded"
