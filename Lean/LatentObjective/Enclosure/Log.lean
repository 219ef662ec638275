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

/-! ### Halley's method

For the logarithm of `p / d`, which is at least one, by natural numbers: `y` stands for `y / 2 ^ n`.
-/

section Proposal

variable (p d : Nat)

/-- Where the method begins: about `log 2` times the binary logarithm, within a twentieth. -/
noncomputable def start (n : Nat) : Nat :=
  (binaryLog (p ^ 16) - binaryLog (d ^ 16)) * 69314718 * 2 ^ n / 1600000000

/-- One step: `y + 2 * (q - e) / (q + e)` for `q = p / d` and `e = m / s`, the exponential function
of `y`. There are `n` bits after the point, and there were `k`. -/
def halley (n k y m s : Nat) : Nat :=
  y * 2 ^ (n - k) + 2 ^ (n + 1) * (p * s - d * m) / (p * s + d * m)
    - 2 ^ (n + 1) * (d * m - p * s) / (p * s + d * m)

/-- One step with the exponential function computed. -/
noncomputable def step (n k y : Nat) : Nat :=
  halley p d n k y (mantissaDown n y (2 ^ k)) (scale n y (2 ^ k))

/-- A proposal for the logarithm. Each step has three times as many bits as the one before. -/
noncomputable def natProposal (n : Nat) : Nat :=
  Nat.rec (motive := fun _ => Nat → Nat) (start p d)
    (fun _ previous n => step p d n (n / 3 + 4) (previous (n / 3 + 4))) (binaryLog n / 2 + 1) n

end Proposal

/-- A proposal for the logarithm of a positive rational number, with `n` bits after the point. -/
noncomputable def proposal (n : Nat) (q : Rat) : Rat :=
  bif Nat.ble q.den q.num.toNat then mkRat (natProposal q.num.toNat q.den n) (2 ^ n)
  else -mkRat (natProposal q.den q.num.toNat n) (2 ^ n)

/-! ### The bounds -/

/-- A lower bound of the logarithm of a positive rational number: the proposal, if it is right. -/
noncomputable def checkLower (n : Nat) (q r : Rat) : Rat :=
  if expUpper n r ≤ q then max r (1 - q⁻¹) else 1 - q⁻¹

/-- An upper bound of the logarithm of a positive rational number: the proposal, if it is right. -/
noncomputable def checkUpper (n : Nat) (q r : Rat) : Rat :=
  if q ≤ expLower n r then min r (q - 1) else q - 1

/-- A lower bound of the logarithm of a positive rational number. -/
noncomputable def logLower (n : Nat) (q : Rat) : Rat :=
  checkLower (n + 5) q (proposal (n + 5) q - 1 / (2 ^ (n + 1) : Nat))

/-- An upper bound of the logarithm of a positive rational number. -/
noncomputable def logUpper (n : Nat) (q : Rat) : Rat :=
  checkUpper (n + 5) q (proposal (n + 5) q + 1 / (2 ^ (n + 1) : Nat))

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
