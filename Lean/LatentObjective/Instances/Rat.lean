/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Archimedean
import LatentObjective.Instances.Core

/-!
# The rational numbers are an Archimedean ordered field

Every operation is Lean's own and computes: an objective over `Rat` is evaluated by `#eval`, and
facts about its values are proved by `decide +kernel`. Core says that they are an ordered field. It
does not say that their maxima and minima are bounds, and that they are Archimedean.
-/

namespace LatentObjective

open Lean.Grind (Semiring)
open OrderedRing OrderedField

/-- The maximum of rational numbers is their least upper bound. -/
instance instLawfulOrderSupRat : Std.LawfulOrderSup Rat :=
  lawfulOrderSup_maxOfLe

/-- The minimum of rational numbers is their greatest lower bound. -/
instance instLawfulOrderInfRat : Std.LawfulOrderInf Rat :=
  lawfulOrderInf_minOfLe

/-- A rational number is at most the absolute value of its numerator. -/
theorem le_natAbs_num (q : Rat) : q ≤ (q.num.natAbs : Rat) := by
  refine (Rat.le_iff ..).mpr ?_
  show q.num * 1 ≤ q.num.natAbs * q.den
  exact mul_le_mul Int.le_natAbs (Int.ofNat_le.mpr q.den_pos) (by decide)
    (Int.ofNat_le.mpr (Nat.zero_le _))

/-- The rational numbers are Archimedean. -/
instance instArchimedeanRat : Archimedean Rat where
  exists_nat_ge q := ⟨q.num.natAbs, le_natAbs_num q⟩

end LatentObjective
