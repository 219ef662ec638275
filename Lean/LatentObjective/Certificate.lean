/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Inequality
import LatentObjective.Certificate.Reify

/-!
# Certificates

What generated proofs rest on. A proof names the values of the variables, writes both sides of the
claim as data (`Formula`), and builds the reason from the hypotheses; everything else is computed.

    theorem mono_beta (recon kl b₁ b₂ : ℝ) (h₁ : 0 ≤ kl) (h₂ : b₁ ≤ b₂) :
        recon + b₁ * kl ≤ recon + b₂ * kl :=
      Certificate.le_of_nonneg [recon, kl, b₁, b₂]
        (.add (.var 0) (.mul (.var 2) (.var 1)))
        (.add (.var 0) (.mul (.var 3) (.var 1)))
        (.mul (.slack (.var 2) (.var 3) h₂) (.slack (.num 0) (.var 1) h₁))

Formulas: `.num n`, `.var i`, `.add a b`, `.sub a b`, `.mul a b`, `.neg a`, `.div a n`, `.pow a n`,
`.max a b`, `.min a b`, `.abs a`. They must repeat the claim operation by operation: `3 / 10` is
`.div (.num 3) 10` and `-1` is `.neg (.num 1)`. Definitions in the claim are seen through. Equations
by hand need no formulas: `by polynomial [recon, kl]` finds them (`Certificate.Reify`).

In a claim with many powers, write the exponent as in `x ^ (2 : Nat)`: it means the same, but Lean
need not find out the type of each exponent, which takes it time quadratic in their number.

| claim | conclusion | reason |
|---|---|---|
| `l = r` | `Certificate.eq_of_check values l r` | both sides have the same normal form |
| `l = r` | `Certificate.eq_of_vanishes values l r h` | `l - r` is the combination `h` of zeros |
| `l ≤ r` | `Certificate.le_of_check values l r` | `r - l` is a nonnegative number |
| `l ≤ r` | `Certificate.le_of_nonneg values l r h` | `r - l` is the nonnegative sum `h` |
| `l < r` | `Certificate.lt_of_check values l r` | `r - l` is a positive number |
| `l < r` | `Certificate.lt_of_positive values l r h` | `r - l` is the positive sum `h` |
| `False` | `Certificate.false_of_positive values h` | the positive sum `h` is zero |

The reason `h` is made of (`Nonneg`, `Positive`, `Vanishes`, each with its own namespace):

| fact | gives | in |
|---|---|---|
| `.slack a b h` for `h : a ≤ b` | `0 ≤ b - a` | `Nonneg` |
| `.slack a b h` for `h : a < b` | `0 < b - a` | `Positive` |
| `.slack a b h` for `h : a = b` | `a - b = 0` | `Vanishes` |
| `.square e` | `0 ≤ e ^ 2` | `Nonneg` |
| `.square a b h` for `h : a ≠ b` | `0 < (a - b) ^ 2` | `Positive` |
| `.number e` | the sign of a number, computed | `Nonneg`, `Positive` |
| `.scale p q h` | `p / q` times the fact `h` | `Nonneg`, `Positive` |
| `.mul h h'` | the product of two facts | `Nonneg`, `Positive` |
| `.mul e h` | a multiple of a zero | `Vanishes` |
| `.add h h'` | the sum of two facts; for `Positive` the second is `Nonneg` | all |
| `.of_positive h`, `.of_vanishes h` | a weaker fact | `Nonneg` |

Other shapes of claims come from these by lemmas of ordered rings and fields:

* `l ≠ r` is `OrderedRing.ne_of_lt` or `OrderedRing.ne_of_gt` of a strict inequality;
* `l = r` from two inequalities is `OrderedRing.le_antisymm`;
* a proof by contradiction is `OrderedField.not_lt.mp fun h => Certificate.false_of_positive …` for
  `l ≤ r`, where `h : r < l`, and `OrderedField.not_le.mp fun h => …` for `l < r`;
* a disproof applies the law to numbers, and refutes what it says of them: for `l ≤ r` it is
  `fun law => OrderedRing.not_le_of_lt (Certificate.lt_of_check [] r l) (law 0 (-1) …)`, where the
  formulas `r` and `l` are the sides at those numbers; each hypothesis of the law is proved by
  `Certificate.le_of_check [] …` and the like;
* a maximum, minimum or absolute value is either a variable, whose value in the list is `max a b`,
  with `OrderedField.le_max_left a b` and the like as hypotheses, or is split into cases by
  `Certificate.max_cases (motive := fun m => …) a b (fun h => …) (fun h => …)`, where the motive is
  the claim with `m` for the maximum (`min_cases`, `abs_cases` likewise). Where it can be computed,
  as in a disproof, it may stand in a formula.
-/
