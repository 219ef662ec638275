/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.WF
import Init.HaveCongr

/-!
# Well-founded recursion through `if`

Before Lean compiles a well-founded definition it makes every `if c then … else …` a dependent one,
so that the proofs of termination may use the condition.
-/

universe u v w

/-- The identity, with a request to the printer: the bound variable that `binder` becomes should be
named like `v`. Lean removes it after rewriting. -/
@[simp ↓]
def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (_v : α) (_binder : β) (e : γ) : γ := e

/-- An `if` as a dependent `if`, whose branches know the condition. -/
@[wf_preprocess] theorem ite_eq_dite [Decidable P] :
    ite P a b = (dite P (fun h => binderNameHint h () a) (fun h => binderNameHint h () b)) :=
  rfl
