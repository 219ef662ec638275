/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Logic
import Init.Inhabited
import Init.Decidable
import Init.Operators
import Init.NatBootstrap
import Init.NatDivision
import Init.FixedWidth
import Init.Containers
import Init.String
import Init.Monad
import Init.Meta
import Init.Syntax
import Init.Coe
import Init.Cast
import Init.SizeOf
import Init.Equality
import Init.Connectives
import Init.Conditional
import Init.BEq
import Init.Products
import Init.Laws
import Init.Core
import Init.Unexpand
import Init.Quotation
import Init.NeZero
import Init.Quotient
import Init.SimpLemmas
import Init.List
import Init.PropLemmas
import Init.Classical
import Init.Ext
import Init.Bool
import Init.Order
import Init.AC
import Init.NatBasic
import Init.NatOrder
import Init.NatSub
import Init.NatDiv
import Init.NatDvd
import Init.WF
import Init.HaveCongr
import Init.WFPreprocess
import Init.NatGcd
import Init.NatBitwise
import Init.IntBasic
import Init.IntRing
import Init.IntOrder
import Init.IntDiv
import Init.NatSimproc
import Init.GrindRing
import Init.GrindOrdered
import Init.Rat
import Init.RatLemmas
import Init.RatField
import Init.RatOrder
import Init.GrindInstances
import Init.Format
import Init.Repr
import Init.RatRepr

/-!
# The core library

What every Lean file imports without saying so. The embedded Lean comes without its own `Init`; this
is a subset of it, in the order in which it is best read. `README.md` says how it is made.
-/
