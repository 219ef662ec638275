/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.SimpLemmas

/-!
# Simplifying under `have`

What `simp` uses to rewrite the value and the body of `have x := a; f x`, which it sees as the
function `f` applied to `a`.
-/

universe u v

/-- A value that the body does not mention may be dropped. -/
theorem have_unused' {α : Sort u} {β : Sort v} (_a : α) {b b' : β} (h : b = b') : b = b' := h

/-- A value that the simplified body does not mention may be dropped. -/
theorem have_unused_dep' {α : Sort u} {β : Sort v} (a : α) {b : α → β} {b' : β}
    (h : ∀ x, b x = b') : b a = b' := h a

/-- Value and body may be simplified. -/
theorem have_congr' {α : Sort u} {β : Sort v} {a a' : α} {f f' : α → β} (h₁ : a = a')
    (h₂ : ∀ x, f x = f' x) : f a = f' a' := h₁ ▸ h₂ a

/-- The value may be simplified. -/
theorem have_val_congr' {α : Sort u} {β : Sort v} {a a' : α} {f : α → β} (h : a = a') :
    f a = f a' := congrArg f h

/-- The body may be simplified. -/
theorem have_body_congr' {α : Sort u} {β : Sort v} (a : α) {f f' : α → β} (h : ∀ x, f x = f' x) :
    f a = f' a := h a

/-- The body may be simplified if its type depends on the value. -/
theorem have_body_congr_dep' {α : Sort u} {β : α → Sort v} (a : α) {f f' : (x : α) → β x}
    (h : ∀ x, f x = f' x) : f a = f' a := h a
