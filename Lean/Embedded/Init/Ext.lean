/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Quotation
import Init.PropLemmas

/-!
# Extensionality

What the tactic `ext` knows from the start: functions, propositions, pairs, and subtypes are equal
if their values, implications, components, and underlying elements are.
-/

attribute [ext] Prod PProd Sigma PSigma
attribute [ext] funext propext Subtype.eq

/-- The unit type has one element. -/
@[ext] protected theorem PUnit.ext (x y : PUnit) : x = y := rfl

/-- The unit type has one element. -/
protected theorem Unit.ext (x y : Unit) : x = y := rfl
