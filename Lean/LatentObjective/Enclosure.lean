/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Enclosure.Conclusion
import LatentObjective.Enclosure.Reify

/-!
# Enclosures

Comparisons of real numbers by intervals with rational ends, which the kernel computes.

    example : Real.exp (1 / 2) < 2 :=
      Enclosure.lt_of_check 10 (.exp (.div (.num 1) (.num 2))) (.num 2)

    example (x : ℝ) (h₀ : 0 ≤ x) (h₁ : x ≤ 1) : x * Real.exp x < 3 :=
      Enclosure.lt_of_bounds 10 [x] (.mul (.var 0) (.exp (.var 0))) (.num 3)
        (.between (.num 0) (.num 1) h₀ h₁ .none)

Terms (`Enclosed`) must repeat the claim operation by operation: `.num n`, `.var i`, `.add a b`,
`.sub a b`, `.mul a b`, `.neg a`, `.inv a`, `.div a b`, `.pow a n`, `.max a b`, `.min a b`,
`.abs a`, `.exp a`, `.log a`, `.sqrt a`, `.sigmoid a`, `.softplus a`, `.tanh a`. Definitions in the
claim are seen through; for one that is irreducible, as `f` in `f 2`, there is
`.named (f 2) a (f.eq_def 2)`. The number `n` is that of the bits to compute with. The interval of a
divisor must not contain zero, and that of an argument of `log` only positive numbers; else nothing
is known, as of `exp` above the argument 1000.

| conclusion | shows |
|---|---|
| `Enclosure.lt_of_check n a b` | `a < b`, for terms without variables |
| `Enclosure.le_of_check`, `ne_of_check` | `a ≤ b`, `a ≠ b` likewise |
| `Enclosure.eq_of_check` | `a = b`, if both are computed exactly, as `exp 0`, `log 1`, `sqrt 4` are |
| `Enclosure.lt_of_bounds n values a b bounds` | `a < b`, for variables between bounds |
| `Enclosure.le_of_bounds`, `ne_of_bounds` | `a ≤ b`, `a ≠ b` likewise |
| `Enclosure.lt_of_subdivision n values a b bounds s` | `a < b`, by cutting the box into parts |
| `Enclosure.le_of_subdivision` | `a ≤ b` likewise |

Bounds (`Bounds`) are `.none`, or `.between l u hl hu bounds` for one variable before others, where
`hl : l ≤ x` and `hu : x ≤ u` for terms `l` and `u` without variables. A subdivision
(`Subdivision`) is `.whole`, or `.cut i q left right` for subdivisions of the parts where the
variable `i` is at most `q` and at least `q`.

By hand, `by enclosure 10` proves a comparison of terms without variables, and finds the terms
(`Enclosure.Reify`; the tactic is there after `open LatentObjective.Enclosure`).

The functions behind it are `expLower`, `expUpper`, `logLower`, `logUpper`, `sqrtLower` and
`sqrtUpper`, which give rational bounds of values at rational numbers.
-/
