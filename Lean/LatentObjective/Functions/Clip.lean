/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedField

/-!
# Clipping

`clip x low high` is `x` moved into the range from `low` to `high`: the smaller of `high` and the
larger of `x` and `low`. It is reducible, so that whatever is proved of maxima and minima holds of
it. Where the range is empty, it is `high`.
-/

namespace LatentObjective

namespace OrderedField

open Lean.Grind (Field)
open Std (LawfulOrderSup LawfulOrderInf)

universe u

variable {F : Type u} [Field F] [LE F] [LT F] [Max F] [Min F] [OrderedField F]
  [LawfulOrderSup F] [LawfulOrderInf F] {x y low high : F}

/-- An element moved into a range. -/
@[reducible] def clip {F : Type u} [Max F] [Min F] (x low high : F) : F :=
  min (max x low) high

omit [LawfulOrderSup F] in
/-- What is clipped is at most the upper end. -/
theorem clip_le (x low high : F) : clip x low high ≤ high :=
  min_le_right _ _

/-- What is clipped is at least the lower end, if the range is not empty. -/
theorem le_clip (x : F) (h : low ≤ high) : low ≤ clip x low high :=
  le_min (le_max_right x low) h

/-- What is in the range stays. -/
theorem clip_of_mem (hl : low ≤ x) (hh : x ≤ high) : clip x low high = x := by
  rw [clip, max_eq_left hl, min_eq_left hh]

/-- Clipping is monotone. -/
theorem clip_le_clip (low high : F) (h : x ≤ y) : clip x low high ≤ clip y low high :=
  le_min
    (OrderedRing.le_trans (min_le_left _ _)
      (max_le (OrderedRing.le_trans h (le_max_left y low)) (le_max_right y low)))
    (clip_le x low high)

end OrderedField

end LatentObjective
