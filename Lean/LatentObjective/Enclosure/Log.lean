/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Exp
import LatentObjective.Functions.Log

/-!
# Rational bounds of the logarithm

For a positive rational number `q`, the kernel computes rational numbers with
`logLower n q ≤ log q ≤ logUpper n q`. They agree to about `n` bits after the point.

A rational number `r` is a lower bound of `log q` if `expUpper n r ≤ q`. Halley's method proposes
one; whether the proposal is right is checked, so that nothing has to be proved of the method. The
bounds `1 - 1 / q` and `q - 1` are right in any case, and better where `q` is close to one.
-/

namespace LatentObjective

namespace Enclosure

open OrderedRing OrderedField
open Real (exp log ofRat)

/-! ### By comparison with the exponential function -/

variable {q r : Rat}

/-- What has at most `q` as its exponential function is at most the logarithm of `q`. -/
theorem le_log_of_expUpper_le (n : Nat) (h : expUpper n r ≤ q) : ofRat r ≤ log (ofRat q) := by
  have h' := le_trans (le_expUpper n r) (Real.ofRat_le.mpr h)
  exact (Real.le_log_iff_exp_le (lt_of_lt_of_le (Real.exp_pos _) h')).mpr h'

/-- What has at least `q` as its exponential function is at least the logarithm of `q`. -/
theorem log_le_of_le_expLower (n : Nat) (hq : 0 < q) (h : q ≤ expLower n r) :
    log (ofRat q) ≤ ofRat r :=
  (Real.log_le_iff_le_exp (Real.ofRat_pos.mpr hq)).mpr
    (le_trans (Real.ofRat_le.mpr h) (expLower_le n r))

/-! ### Halley's method -/

/-- A rational number rounded down to `n` bits after the point. -/
def roundDown (n : Nat) (q : Rat) : Rat :=
  mkRat (q.num * (2 ^ n : Nat) / q.den) (2 ^ n)

/-- One step of Halley's method for the zero `y` of `exp y - q`, given `exp y`. -/
def halley (q y e : Rat) : Rat :=
  y + 2 * (q - e) / (q + e)

/-- Where Halley's method begins: about `log 2` times the binary logarithm, within a twentieth. -/
noncomputable def start (q : Rat) : Rat :=
  ((binaryLog (q.num.toNat ^ 16) : Rat) - (binaryLog (q.den ^ 16) : Rat)) * (69314718 / 1600000000)

/-- A proposal for the logarithm. Each step has three times as many bits as the one before. -/
noncomputable def proposal (n : Nat) (q : Rat) : Rat :=
  Nat.rec (motive := fun _ => Nat → Rat) (fun _ => start q)
    (fun _ previous n =>
      roundDown n (halley q (previous (n / 3 + 4)) (expLower n (previous (n / 3 + 4)))))
    (binaryLog n / 2 + 1) n

/-! ### The bounds -/

/-- A lower bound of the logarithm of a positive rational number: the proposal, if it is right. -/
noncomputable def checkLower (n : Nat) (q r : Rat) : Rat :=
  if expUpper n r ≤ q then max r (1 - q⁻¹) else 1 - q⁻¹

/-- An upper bound of the logarithm of a positive rational number: the proposal, if it is right. -/
noncomputable def checkUpper (n : Nat) (q r : Rat) : Rat :=
  if q ≤ expLower n r then min r (q - 1) else q - 1

/-- A lower bound of the logarithm of a positive rational number. -/
noncomputable def logLower (n : Nat) (q : Rat) : Rat :=
  checkLower (n + 4) q (proposal (n + 4) q - 1 / (2 ^ (n + 1) : Nat))

/-- An upper bound of the logarithm of a positive rational number. -/
noncomputable def logUpper (n : Nat) (q : Rat) : Rat :=
  checkUpper (n + 4) q (proposal (n + 4) q + 1 / (2 ^ (n + 1) : Nat))

/-- The lower bound of the logarithm is right. -/
theorem logLower_le (n : Nat) (hq : 0 < q) : ofRat (logLower n q) ≤ log (ofRat q) := by
  have h : ofRat (1 - q⁻¹) ≤ log (ofRat q) := by
    rw [Real.ofRat_sub, Real.ofRat_inv, Real.ofRat_one]
    exact Real.one_sub_inv_le_log_of_pos (Real.ofRat_pos.mpr hq)
  rw [logLower, checkLower]
  split
  · rw [ofRat_max]
    exact max_le (le_log_of_expUpper_le _ ‹_›) h
  · exact h

/-- The upper bound of the logarithm is right. -/
theorem le_logUpper (n : Nat) (hq : 0 < q) : log (ofRat q) ≤ ofRat (logUpper n q) := by
  have h : log (ofRat q) ≤ ofRat (q - 1) := by
    rw [Real.ofRat_sub, Real.ofRat_one]
    exact Real.log_le_sub_one_of_pos (Real.ofRat_pos.mpr hq)
  rw [logUpper, checkUpper]
  split
  · rw [ofRat_min]
    exact le_min (log_le_of_le_expLower _ hq ‹_›) h
  · exact h

end Enclosure

end LatentObjective
