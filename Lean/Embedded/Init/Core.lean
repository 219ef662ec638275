/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Cast
import Init.Conditional
import Init.Products
import Init.Laws

/-!
# The logical core

What Lean's own `Init.Core` declares, in the order in which it is best read: `Init.Equality`,
`Init.Connectives`, `Init.Conditional`, `Init.BEq`, `Init.Products`, `Init.Laws`; and, once the
pretty printer knows their notation, `Init.Quotient`.
-/
