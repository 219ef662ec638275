/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.Conclusion
import LatentObjective.Certificate.Reify
import LatentObjective.Certificate.Root

/-!
# Certificates

What generated proofs rest on. A proof names the values of the variables, writes the claim as data,
lists the hypotheses that it uses as facts, and says how to combine them; that the combination is
what the claim needs is computed by the kernel.

    theorem mono_beta (recon kl b₁ b₂ : ℝ) (h₁ : 0 ≤ kl) (h₂ : b₁ ≤ b₂) :
        recon + b₁ * kl ≤ recon + b₂ * kl :=
      Certificate.le_of_facts (.list [recon, kl, b₁, b₂])
        (.add .x₀ (.mul .x₂ .x₁))
        (.add .x₀ (.mul .x₃ .x₁))
        (.nonneg .x₁ h₁ (.le .x₂ .x₃ h₂ .none))
        (.mul .f₀ .f₁)

Formulas (`Formula`): `.num n`, `.var i` (also `.x₀`, …, `.x₆₃`), `.add a b`, `.sub a b`, `.mul a b`,
`.neg a`, `.div a b`, `.pow a n`, `.max a b`, `.min a b`, `.abs a`. They must repeat the claim
operation by operation: `3 / 10` is `.div (.num 3) (.num 10)` and `-1` is `.neg (.num 1)`. A divisor
may be any formula that is a number when computed. Definitions in the claim are seen through;
`.named` makes a formula that is compared by the name of a definition, which is faster. Equations by
hand need no formulas: `by polynomial [recon, kl]` finds them (`Certificate.Reify`).

The values (`Values`) are a list, or groups of eight before a list: `.eight a b c d e f g h (.list
[x, y])`, in which Lean finds one of many sooner.

In a claim with many powers, write the exponent as in `x ^ (2 : Nat)`: it means the same, but Lean
need not find out the type of each exponent, which takes it time quadratic in their number.

| conclusion | shows |
|---|---|
| `Certificate.eq_of_check values l r` | `l = r`: both sides have the same normal form |
| `Certificate.le_of_check values l r` | `l ≤ r`: `r - l` is a nonnegative number |
| `Certificate.lt_of_check values l r` | `l < r`: `r - l` is a positive number |
| `Certificate.le_of_facts values l r facts c` | `l ≤ r`, by a combination of facts |
| `Certificate.lt_of_facts`, `eq_of_facts`, `ne_of_facts` | `l < r`, `l = r`, `l ≠ r` likewise |
| `Certificate.of_cases values claim facts atoms reason` | the claim, by cases |

In the last, the claim (`Relation`) is `.le l r`, `.lt l r`, `.eq l r` or `.ne l r`. Facts (`Facts`)
are `.none`, or one before others:

| fact | its quantity |
|---|---|
| `.le a b h facts`, where `h : a ≤ b` | `b - a`, which is nonnegative |
| `.lt a b h facts`, where `h : a < b` | `b - a`, which is positive |
| `.eq a b h facts`, where `h : a = b` | `a - b`, which is zero |
| `.ne a b h facts`, where `h : a ≠ b` | `(a - b) ^ 2`, which is positive |
| `.nonneg a h facts`, where `h : a ≥ 0` | `a`, which is nonnegative |
| `.pos a h facts`, where `h : a > 0` | `a`, which is positive |

A combination (`Combination`) of such quantities has a sign, by the rules of signs. It shows a claim
if it is the claim's own quantity and has the right sign.

| combination | is |
|---|---|
| `.fact i` (also `.f₀`, …, `.f₉`) | the quantity of fact `i` |
| `.number p q` | the number `p / q` |
| `.square e` | `e ^ 2`, nonnegative |
| `.add c d`, `.mul c d` | a sum, a product |
| `.scale p q c` | `p / q` times `c` |
| `.times e c` | any `e` times `c`, which is zero |

A maximum, minimum or absolute value in the claim or in a fact is an *atom*: `.max a b`, `.min a b`
or `.abs a` (`Atom`), inner ones first. In `of_cases` the reason (`Reason`) is

| reason | the claim holds because |
|---|---|
| `.combination c` | the combination shows it |
| `.absurd c` | the combination is zero and positive |
| `.negation c` | it is, with the negation of the claim as one more fact |
| `.cases i r s` | it holds in both cases of atom `i`, each of which is one more fact |
| `.either p r s` | it holds where `p` does and where it does not, which is one more fact |
| `.bounds i r` | it holds with the bounds of atom `i`, such as `a ≤ max a b`, as more facts |
| `.equal r s` | it is an equation that holds as `≤` and as `≥` |
| `.less r`, `.more r` | it is a `≠` that holds as `<`, as `>` |

A disproof applies the law to numbers, and refutes what it says of them: for `l ≤ r` it is
`fun law => OrderedRing.not_le_of_gt (Certificate.lt_of_check (.list []) r l) (law 0 (-1) …)`,
where the formulas `r` and `l` are the sides at those numbers; each hypothesis of the law is proved by
`Certificate.le_of_check (.list []) …` and the like.

Where a law fails at irrational numbers only, these are polynomials of a root that
`Certificate.of_root p low high` names, as `p` changes its sign between the numbers `low` and
`high`. What the law says of them is a claim about the root, with its equation and its two bounds as
facts:

    theorem root_disproved : ¬ ∀ r : ℝ, r ^ 2 = 2 → r ≥ 0 → r ≤ 1 :=
      fun h => Certificate.of_root (.sub (.pow .x₀ 2) (.num 2)) (.num 1) (.num 2)
        (Certificate.le_of_check (.list []) (.num 1) (.num 2))
        (Certificate.lt_of_check (.list []) (.sub (.pow (.num 1) 2) (.num 2)) (.num 0))
        (Certificate.lt_of_check (.list []) (.num 0) (.sub (.pow (.num 2) 2) (.num 2)))
        fun α h₁ h₂ h₃ => OrderedRing.not_le_of_gt
          (Certificate.lt_of_facts (.list [α]) (.num 1) .x₀ (.lt (.num 1) .x₀ h₂ .none) .f₀)
          (h α
            (Certificate.eq_of_facts (.list [α]) (.pow .x₀ 2) (.num 2)
              (.eq (.sub (.pow .x₀ 2) (.num 2)) (.num 0) h₁ .none) .f₀)
            (Certificate.le_of_facts (.list [α]) (.num 0) .x₀ (.lt (.num 1) .x₀ h₂ .none)
              (.add (.number 1 1) .f₀)))
-/
