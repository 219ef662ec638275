/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Core

/-!
# Nonzero elements

That an element is not zero, as a class: type class inference then finds it for numerals. The
elaborator speaks of it where it explains a missing numeral of `Fin`.
-/

variable {R : Type _} [Zero R]

/-- The element is not zero. -/
class NeZero (n : R) : Prop where
  /-- The element is not zero. -/
  out : n ≠ 0

/-- An element that is known not to be zero is not zero. -/
theorem NeZero.ne (n : R) [h : NeZero n] : n ≠ 0 := h.out

/-- Zero is not an element that is known not to be zero. -/
theorem NeZero.ne' (n : R) [h : NeZero n] : 0 ≠ n := h.out.symm
