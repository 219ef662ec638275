/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedField

/-!
# The rectified linear unit

`relu x` is `x` where that is positive, and zero elsewhere: the larger of `x` and zero. It is
reducible, so that whatever is proved of the maximum holds of it.

## References

* Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines (2010)
-/

namespace LatentObjective

namespace OrderedField

open Lean.Grind (Field)
open Std (LawfulOrderSup)

universe u

variable {F : Type u} [Field F] [LE F] [LT F] [Max F] [OrderedField F] [LawfulOrderSup F] {x y : F}

/-- The rectified linear unit: the larger of an element and zero. -/
@[reducible] def relu {F : Type u} [Field F] [Max F] (x : F) : F :=
  max x 0

/-- The rectified linear unit is nonnegative. -/
theorem relu_nonneg (x : F) : 0 ≤ relu x :=
  le_max_right x 0

/-- An element is at most what the rectified linear unit makes of it. -/
theorem le_relu_self (x : F) : x ≤ relu x :=
  le_max_left x 0

/-- Nonnegative elements stay. -/
theorem relu_of_nonneg (h : 0 ≤ x) : relu x = x :=
  max_eq_left h

/-- What is at most zero becomes zero. -/
theorem relu_of_nonpos (h : x ≤ 0) : relu x = 0 :=
  max_eq_right h

/-- The rectified linear unit is monotone. -/
theorem relu_le_relu (h : x ≤ y) : relu x ≤ relu y :=
  max_le (OrderedRing.le_trans h (le_relu_self y)) (relu_nonneg y)

end OrderedField

end LatentObjective
