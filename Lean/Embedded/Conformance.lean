/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/

/-!
# Conformance with Lean's own core library

Written by `conformance.py`; do not edit. One `example` for each core declaration that the theory or
a generated proof mentions, with its exact type in our core library. Here that holds by
construction. On a genuine toolchain `lake build Conformance` compares each with Lean's own core and
names every difference in one run.
-/

set_option autoImplicit true
-- The types name their instance arguments, as Lean prints them.
set_option linter.unusedVariables false

noncomputable section

example : Type u_1 → Type u_1 := @Add

example : {α : Type u_1} → (α → α → α) → Add α := @Add.mk

example : Prop → Prop → Prop := @And

example : ∀ {a b : Prop}, a ∧ b ↔ b ∧ a := @And.comm

example : ∀ {a b : Prop}, a → b → a ∧ b := @And.intro

example : ∀ {a b : Prop}, a ∧ b → a := @And.left

example : ∀ {a b : Prop}, a ∧ b → b := @And.right

example : {f : Type u_1 → Type u_2} → [self : Applicative f] → Pure f := @Applicative.toPure

example : {α : Type u_1} → Array α := @Array.empty

example : {α : Type u_1} → Array α := @Array.mkArray0

example : {α : Type u_1} → Array α → α → Array α := @Array.push

example : {m : Type u_1 → Type u_2} → [self : Bind m] → {α β : Type u_1} → m α → (α → m β) → m β :=
    @Bind.bind

example : Type := @Bool

example : Bool := @Bool.false

example : Bool → Bool → Bool := @Bool.or

example : Bool := @Bool.true

example : ∀ {p : Prop}, (¬p → False) → p := @Classical.byContradiction

example : {α : Sort u_1} → {p : α → Prop} → (∃ x, p x) → α := @Classical.choose

example : ∀ {α : Sort u_1} {p : α → Prop} (h : ∃ x, p x), p (Classical.choose h) :=
    @Classical.choose_spec

example : ∀ (p : Prop), p ∨ ¬p := @Classical.em

example : (a : Prop) → Decidable a := @Classical.propDecidable

example : (α : Sort u_1) → outParam (α → Sort u_2) → Sort (max (max 1 u_1) u_2) := @CoeFun

example : {α : Sort u_1} → {γ : outParam (α → Sort u_2)} → ((f : α) → γ f) → CoeFun α γ :=
    @CoeFun.mk

example : Prop → Type := @Decidable

example : (p : Prop) → [self : Decidable p] → Bool := @Decidable.decide

example : {p : Prop} → ¬p → Decidable p := @Decidable.isFalse

example : {p : Prop} → p → Decidable p := @Decidable.isTrue

example : Sort u_1 → Sort (max 1 u_1) := @DecidableEq

example : Type u_1 → Type u_1 := @Div

example : {α : Type u_1} → (α → α → α) → Div α := @Div.mk

example : Type u_1 → Type u_1 → Type u_1 → Type u_1 := @EStateM

example : {ε σ : Type u_1} → Monad (EStateM ε σ) := @EStateM.instMonad

example : {ε σ δ : Type u_1} → [EStateM.Backtrackable δ σ] → MonadExceptOf ε (EStateM ε σ) :=
    @EStateM.instMonadExceptOfOfBacktrackable

example : {σ : Type u_1} → EStateM.Backtrackable PUnit σ := @EStateM.nonBacktrackable

example : {α : Sort u_1} → α → α → Prop := @Eq

example : {α β : Sort u_1} → α = β → α → β := @Eq.mp

example : {α β : Sort u_1} → α = β → β → α := @Eq.mpr

example : {α : Sort u_2} → {a : α} → {motive : α → Sort u_1} → motive a → {b : α} → a = b → motive b
    := @Eq.ndrec

example : ∀ {a b : Prop}, (a → b) → (b → a) → a = b := @Eq.propIntro

example : ∀ {α : Sort u_1} (a : α), a = a := @Eq.refl

example : ∀ {α : Sort u_1} {a b : α}, a = b → b = a := @Eq.symm

example : ∀ {α : Sort u_1} {a b c : α}, a = b → b = c → a = c := @Eq.trans

example : {α : Sort u_1} → (α → α → Prop) → Prop := @Equivalence

example : ∀ {α : Sort u_1} {r : α → α → Prop}, (∀ (x : α), r x x) → (∀ {x y : α}, r x y → r y x) →
    (∀ {x y z : α}, r x y → r y z → r x z) → Equivalence r := @Equivalence.mk

example : ∀ {α : Sort u_1} {r : α → α → Prop}, Equivalence r → ∀ {x y z : α}, r x y → r y z → r x z
    := @Equivalence.trans

example : {α : Sort u_1} → (α → Prop) → Prop := @Exists

example : ∀ {α : Sort u_1} {p : α → Prop} (w : α), p w → Exists p := @Exists.intro

example : Prop := @False

example : {f : Type u_1 → Type u_2} → [self : Functor f] → {α β : Type u_1} → (α → β) → f α → f β :=
    @Functor.map

example : {α : Type u_1} → [LE α] → α → α → Prop := @GE.ge

example : {α : Type u_1} → [LT α] → α → α → Prop := @GT.gt

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HAdd α β γ] → α → β
    → γ := @HAdd.hAdd

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HAppend α β γ] → α →
    β → γ := @HAppend.hAppend

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HDiv α β γ] → α → β
    → γ := @HDiv.hDiv

example : {α : Sort u_1} → α → {β : Sort u_1} → β → Prop := @HEq

example : ∀ {α : Sort u_1} (a : α), a ≍ a := @HEq.refl

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HMod α β γ] → α → β
    → γ := @HMod.hMod

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HMul α β γ] → α → β
    → γ := @HMul.hMul

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HPow α β γ] → α → β
    → γ := @HPow.hPow

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HSub α β γ] → α → β
    → γ := @HSub.hSub

example : {α : Sort u_1} → [self : HasEquiv α] → α → α → Sort u_2 := @HasEquiv.Equiv

example : Prop → Prop → Prop := @Iff

example : ∀ {a b : Prop}, (a → b) → (b → a) → (a ↔ b) := @Iff.intro

example : ∀ {a b : Prop}, (a ↔ b) → a → b := @Iff.mp

example : ∀ {a b : Prop}, (a ↔ b) → b → a := @Iff.mpr

example : ∀ {a : Prop}, a ↔ a := @Iff.rfl

example : ∀ {a b : Prop}, (a ↔ b) → (b ↔ a) := @Iff.symm

example : ∀ {a b c : Prop}, (a ↔ b) → (b ↔ c) → (a ↔ c) := @Iff.trans

example : Sort u_1 → Sort (max 1 u_1) := @Inhabited

example : {α : Sort u_1} → α → Inhabited α := @Inhabited.mk

example : Type := @Int

example : ∀ (a b c : Int), a + b + c = a + (b + c) := @Int.add_assoc

example : ∀ (a b : Int), a + b = b + a := @Int.add_comm

example : ∀ {a b : Int}, a ≤ b → ∀ (c : Int), c + a ≤ c + b := @Int.add_le_add_left

example : ∀ (a : Int), a + -a = 0 := @Int.add_right_neg

example : ∀ (a : Int), a + 0 = a := @Int.add_zero

example : (a b : Int) → Decidable (a ≤ b) := @Int.decLe

example : Add Int := @Int.instAdd

example : LE Int := @Int.instLEInt

example : LT Int := @Int.instLTInt

example : Mul Int := @Int.instMul

example : NatPow Int := @Int.instNatPow

example : Neg Int := @Int.instNegInt

example : Sub Int := @Int.instSub

example : ∀ {a b : Int}, a ≤ b → b ≤ a → a = b := @Int.le_antisymm

example : ∀ {a : Int}, a ≤ ↑a.natAbs := @Int.le_natAbs

example : ∀ {a b : Int}, a < b → a ≤ b := @Int.le_of_lt

example : ∀ (a : Int), a ≤ a := @Int.le_refl

example : ∀ {a b c : Int}, a ≤ b → b ≤ c → a ≤ c := @Int.le_trans

example : ∀ (a b c : Int), a * (b + c) = a * b + a * c := @Int.mul_add

example : ∀ (a b c : Int), a * b * c = a * (b * c) := @Int.mul_assoc

example : ∀ (a b : Int), a * b = b * a := @Int.mul_comm

example : ∀ {a b : Int}, 0 ≤ a → 0 ≤ b → 0 ≤ a * b := @Int.mul_nonneg

example : ∀ (a : Int), a * 1 = a := @Int.mul_one

example : Int → Nat := @Int.natAbs

example : ∀ {a b : Int}, ¬a ≤ b ↔ b < a := @Int.not_le

example : ∀ {m n : Nat}, Iff (@LE.le Int Int.instLEInt (@Nat.cast Int instNatCastInt m) (@Nat.cast
    Int instNatCastInt n)) (@LE.le Nat instLENat m n) := @Int.ofNat_le

example : ∀ (m : Int) (n : Nat), m ^ n.succ = m ^ n * m := @Int.pow_succ

example : ∀ (m : Int), m ^ 0 = 1 := @Int.pow_zero

example : ∀ {a b : Int}, a - b = a + -b := @Int.sub_eq_add_neg

example : Type u_1 → Type u_1 := @Inv

example : {α : Type u_1} → [self : Inv α] → α → α := @Inv.inv

example : {α : Type u_1} → (α → α) → Inv α := @Inv.mk

example : Type u_1 → Type u_1 := @LE

example : {α : Type u_1} → [self : LE α] → α → α → Prop := @LE.le

example : {α : Type u_1} → (α → α → Prop) → LE α := @LE.mk

example : Type u_1 → Type u_1 := @LT

example : {α : Type u_1} → [self : LT α] → α → α → Prop := @LT.lt

example : {α : Type u_1} → (α → α → Prop) → LT α := @LT.mk

example : Type := @Lean.Macro

example : Type := @Lean.Macro.Context

example : Type := @Lean.Macro.Exception

example : Lean.Macro.Exception := @Lean.Macro.Exception.unsupportedSyntax

example : Type := @Lean.Macro.State

example : Lean.MonadQuotation Lean.MacroM := @Lean.Macro.instMonadQuotationMacroM

example : Lean.MonadRef Lean.MacroM := @Lean.Macro.instMonadRefMacroM

example : Type → Type := @Lean.MacroM

example : Type := @Lean.MacroScope

example : {m : Type → Type} → [self : Lean.MonadQuotation m] → m Lean.Name :=
    @Lean.MonadQuotation.getContext

example : {m : Type → Type} → [self : Lean.MonadQuotation m] → m Lean.MacroScope :=
    @Lean.MonadQuotation.getCurrMacroScope

example : {m : Type → Type} → [self : Lean.MonadQuotation m] → Lean.MonadRef m :=
    @Lean.MonadQuotation.toMonadRef

example : {m : Type → Type} → [Monad m] → [Lean.MonadRef m] → m Lean.SourceInfo :=
    @Lean.MonadRef.mkInfoFromRefPos

example : Type := @Lean.Name

example : Lean.Name := @Lean.Name.anonymous

example : String → Lean.Name := @Lean.Name.mkStr1

example : String → String → Lean.Name := @Lean.Name.mkStr2

example : String → String → String → Lean.Name := @Lean.Name.mkStr3

example : String → String → String → String → Lean.Name := @Lean.Name.mkStr4

example : Type := @Lean.ParserDescr

example : Lean.Name → Lean.ParserDescr → Lean.ParserDescr → Lean.ParserDescr :=
    @Lean.ParserDescr.binary

example : Lean.Name → Nat → Lean.ParserDescr := @Lean.ParserDescr.cat

example : Lean.SyntaxNodeKind → Nat → Lean.ParserDescr → Lean.ParserDescr := @Lean.ParserDescr.node

example : String → Bool → Lean.ParserDescr := @Lean.ParserDescr.nonReservedSymbol

example : String → Lean.ParserDescr := @Lean.ParserDescr.symbol

example : Type → Type := @Lean.PrettyPrinter.UnexpandM

example : Type := @Lean.PrettyPrinter.Unexpander

example : Lean.MonadQuotation Lean.PrettyPrinter.UnexpandM :=
    @Lean.PrettyPrinter.instMonadQuotationUnexpandM

example : Type := @Lean.SourceInfo

example : Lean.SourceInfo := @Lean.SourceInfo.none

example : Type := @Lean.Syntax

example : Type := @Lean.Syntax.Preresolved

example : Lean.Name → List String → Lean.Syntax.Preresolved := @Lean.Syntax.Preresolved.decl

example : Lean.Name → Lean.Syntax.Preresolved := @Lean.Syntax.Preresolved.namespace

example : Lean.SourceInfo → String → Lean.Syntax := @Lean.Syntax.atom

example : Lean.Syntax → Nat → Lean.Syntax := @Lean.Syntax.getArg

example : Lean.SourceInfo → Substring.Raw → Lean.Name → List Lean.Syntax.Preresolved → Lean.Syntax
    := @Lean.Syntax.ident

example : Lean.Syntax → Lean.SyntaxNodeKind → Bool := @Lean.Syntax.isOfKind

example : Lean.SourceInfo → Lean.SyntaxNodeKind → Array Lean.Syntax → Lean.Syntax :=
    @Lean.Syntax.node

example : Lean.SourceInfo → Lean.SyntaxNodeKind → Lean.Syntax → Lean.Syntax := @Lean.Syntax.node1

example : Lean.SourceInfo → Lean.SyntaxNodeKind → Lean.Syntax → Lean.Syntax → Lean.Syntax :=
    @Lean.Syntax.node2

example : Lean.SourceInfo → Lean.SyntaxNodeKind → Lean.Syntax → Lean.Syntax → Lean.Syntax →
    Lean.Syntax := @Lean.Syntax.node3

example : Lean.SourceInfo → Lean.SyntaxNodeKind → Lean.Syntax → Lean.Syntax → Lean.Syntax →
    Lean.Syntax → Lean.Syntax → Lean.Syntax → Lean.Syntax := @Lean.Syntax.node6

example : Type := @Lean.SyntaxNodeKind

example : Lean.SyntaxNodeKinds → Type := @Lean.TSyntax

example : {ks : Lean.SyntaxNodeKinds} → Lean.Syntax → Lean.TSyntax ks := @Lean.TSyntax.mk

example : {ks : Lean.SyntaxNodeKinds} → Lean.TSyntax ks → Lean.Syntax := @Lean.TSyntax.raw

example : Lean.Name → Lean.Name → Lean.MacroScope → Lean.Name := @Lean.addMacroScope

example : ∀ {P Q R : Prop}, (P → Q → R) → P ∧ Q → R := @Lean.injEq_helper

example : String → Lean.Syntax := @Lean.mkAtom

example : {m : Type → Type} → [Monad m] → [Lean.MonadRef m] → {α : Type} → Lean.Syntax → m α → m α
    := @Lean.withRef

example : Type u_1 → Type u_1 := @List

example : {α : Type u_1} → α → List α → Prop := @List.Mem

example : ∀ {α : Type u_1} {a : α} (as : List α), List.Mem a (List.cons a as) := @List.Mem.head

example : ∀ {α : Type u_1} {a : α} (b : α) {as : List α}, List.Mem a as → List.Mem a (List.cons b
    as) := @List.Mem.tail

example : {α : Type u_1} → List α → List α → List α := @List.append

example : {α : Type u_1} → α → List α → List α := @List.cons

example : {α : Type u_1} → Append (List α) := @List.instAppend

example : {α : Type u_1} → Membership α (List α) := @List.instMembership

example : {α : Type u_1} → List α → Nat := @List.length

example : {α : Type u_1} → {β : Type u_2} → (α → β) → List α → List β := @List.map

example : {α : Type u_1} → List α := @List.nil

example : {α : Type u_1} → List α → Array α := @List.toArray

example : Type u_1 → Type u_1 := @Max

example : {α : Type u_1} → [self : Max α] → α → α → α := @Max.max

example : {α : Type u_1} → (α → α → α) → Max α := @Max.mk

example : {α : outParam (Type u_1)} → {γ : Type u_2} → [self : Membership α γ] → γ → α → Prop :=
    @Membership.mem

example : Type u_1 → Type u_1 := @Min

example : {α : Type u_1} → [self : Min α] → α → α → α := @Min.min

example : {α : Type u_1} → (α → α → α) → Min α := @Min.mk

example : {m : Type u_1 → Type u_2} → [self : Monad m] → Bind m := @Monad.toBind

example : {ε : outParam (Type u_1)} → {m : Type u_2 → Type u_3} → [self : MonadExcept ε m] → {α :
    Type u_2} → ε → m α := @MonadExcept.throw

example : Type u_1 → Type u_1 := @Mul

example : {α : Type u_1} → (α → α → α) → Mul α := @Mul.mk

example : Type := @Nat

example : Nat → Nat → Nat := @Nat.add

example : ∀ (n m k : Nat), n + m + k = n + (m + k) := @Nat.add_assoc

example : ∀ {a b c d : Nat}, a ≤ b → c ≤ d → a + c ≤ b + d := @Nat.add_le_add

example : ∀ (n m k : Nat), n + (m + k) = m + (n + k) := @Nat.add_left_comm

example : ∀ (x z : Nat) {y : Nat}, 0 < y → (x + y * z) / y = x / y + z := @Nat.add_mul_div_left

example : ∀ (x y z : Nat), (x + y * z) % y = x % y := @Nat.add_mul_mod_self_left

example : ∀ (n : Nat), n + 0 = n := @Nat.add_zero

example : Nat → Nat → Bool := @Nat.beq

example : Nat → Nat → Bool := @Nat.ble

example : ∀ {n m : Nat}, n ≤ m → n.ble m = true := @Nat.ble_eq_true_of_le

example : {motive : Nat → Sort u_1} → (t : Nat) → motive 0 → ((n : Nat) → motive (n + 1)) → motive t
    := @Nat.casesAuxOn

example : {R : Type u_1} → [NatCast R] → Nat → R := @Nat.cast

example : (n m : Nat) → Decidable (n = m) := @Nat.decEq

example : ∀ {a b : Nat}, a < b → a / b = 0 := @Nat.div_eq_of_lt

example : ∀ {n m : Nat}, n.beq m = true → n = m := @Nat.eq_of_beq_eq_true

example : Div Nat := @Nat.instDiv

example : Mod Nat := @Nat.instMod

example : Nat → Nat → Prop := @Nat.le

example : ∀ (n m : Nat), n ≤ m + n := @Nat.le_add_left

example : ∀ (n k : Nat), n ≤ n + k := @Nat.le_add_right

example : ∀ {n m : Nat}, n.ble m = true → n ≤ m := @Nat.le_of_ble_eq_true

example : ∀ {n m : Nat}, n = m → n ≤ m := @Nat.le_of_eq

example : ∀ (n : Nat), n ≤ n := @Nat.le_refl

example : ∀ (m n : Nat), m ≤ n ∨ n ≤ m := @Nat.le_total

example : ∀ {n m k : Nat}, n ≤ m → m ≤ k → n ≤ k := @Nat.le_trans

example : ∀ (n : Nat), ¬n < n := @Nat.lt_irrefl

example : ∀ {n m k : Nat}, n ≤ m → m < k → n < k := @Nat.lt_of_le_of_lt

example : ∀ (n m : Nat), n < m ∨ n ≥ m := @Nat.lt_or_ge

example : ∀ (m k : Nat), m % k + k * (m / k) = m := @Nat.mod_add_div

example : ∀ {a b : Nat}, a < b → a % b = a := @Nat.mod_eq_of_lt

example : Nat → Nat → Nat := @Nat.mul

example : ∀ (n m k : Nat), n * (m + k) = n * m + n * k := @Nat.mul_add

example : ∀ (n m : Nat), n * m = m * n := @Nat.mul_comm

example : ∀ {n m : Nat}, n.beq m = false → ¬n = m := @Nat.ne_of_beq_eq_false

example : ∀ {n m : Nat}, ¬n.ble m = true → ¬n ≤ m := @Nat.not_le_of_not_ble_eq_true

example : ∀ {n : Nat}, n ≠ 0 → 0 < n := @Nat.pos_of_ne_zero

example : Nat → Nat → Nat := @Nat.pow

example : ∀ {b n : Nat}, b ^ (n + 1) = b ^ n * b := @Nat.pow_succ

example : {motive : Nat → Sort u_1} → motive 0 → ((n : Nat) → motive n → motive (n + 1)) → (t : Nat)
    → motive t := @Nat.recAux

example : Nat → Nat := @Nat.succ

example : ∀ (n m : Nat), n.succ + m = (n + m).succ := @Nat.succ_add

example : ∀ (n : Nat), 0 < n.succ := @Nat.succ_pos

example : Nat := @Nat.zero

example : ∀ (n : Nat), 0 + n = n := @Nat.zero_add

example : ∀ (b : Nat), 0 / b = 0 := @Nat.zero_div

example : ∀ (n : Nat), 0 ≤ n := @Nat.zero_le

example : ∀ (n : Nat), 0 < n.succ := @Nat.zero_lt_succ

example : Type u_1 → Type u_1 := @NatPow

example : {α : Type u_1} → (α → Nat → α) → NatPow α := @NatPow.mk

example : {α : Sort u_1} → α → α → Prop := @Ne

example : ∀ {α : Sort u_1} {a b : α}, a ≠ b → b ≠ a := @Ne.symm

example : Type u_1 → Type u_1 := @Neg

example : {α : Type u_1} → (α → α) → Neg α := @Neg.mk

example : {α : Type u_1} → [self : Neg α] → α → α := @Neg.neg

example : Prop → Prop := @Not

example : Type u_1 → Nat → Type u_1 := @OfNat

example : {α : Type u_1} → {x : Nat} → α → OfNat α x := @OfNat.mk

example : {α : Type u_1} → (x : Nat) → [self : OfNat α x] → α := @OfNat.ofNat

example : Type u_1 → Type u_1 := @One

example : {α : Type u_1} → α → One α := @One.mk

example : {α : Type u_1} → [One α] → OfNat α 1 := @One.toOfNat1

example : Prop → Prop → Prop := @Or

example : ∀ {a c b d : Prop}, (a → c) → (b → d) → a ∨ b → c ∨ d := @Or.imp

example : ∀ {a b : Prop}, a → a ∨ b := @Or.inl

example : ∀ {a b : Prop}, b → a ∨ b := @Or.inr

example : ∀ {a b : Prop}, a ∨ b → ¬a → b := @Or.resolve_left

example : ∀ {a b : Prop}, a ∨ b → ¬b → a := @Or.resolve_right

example : ∀ {a b : Prop}, a ∨ b → b ∨ a := @Or.symm

example : Sort u_1 → Sort u_2 → Sort (max (max 1 u_1) u_2) := @PProd

example : {α : Sort u_1} → {β : Sort u_2} → α → β → α ×' β := @PProd.mk

example : Sort u_2 → Sort (max u_2 u_1 1) := @PULift.{u_1, u_2}

example : {α : Sort u_2} → PULift α → α := @PULift.down

example : {α : Sort u_2} → α → PULift α := @PULift.up

example : Sort u_1 := @PUnit

example : PUnit := @PUnit.unit

example : {f : Type u_1 → Type u_2} → [self : Pure f] → {α : Type u_1} → α → f α := @Pure.pure

example : {α : Sort u_1} → Setoid α → Sort u_1 := @Quotient

example : ∀ {α : Sort u_1} {s : Setoid α} {a b : α}, Quotient.mk s a = Quotient.mk s b → a ≈ b :=
    @Quotient.exact

example : ∀ {α : Sort u_1} {s : Setoid α} {motive : Quotient s → Prop}, (∀ (a : α), motive
    (Quotient.mk s a)) → ∀ (q : Quotient s), motive q := @Quotient.ind

example : {α : Sort u_1} → {β : Sort u_2} → {s : Setoid α} → (f : α → β) → (∀ (a b : α), a ≈ b → f a
    = f b) → Quotient s → β := @Quotient.lift

example : {α : Sort u_1} → {β : Sort u_2} → {φ : Sort u_3} → {s₁ : Setoid α} → {s₂ : Setoid β} → (f
    : α → β → φ) → (∀ (a₁ : α) (b₁ : β) (a₂ : α) (b₂ : β), a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂) →
    Quotient s₁ → Quotient s₂ → φ := @Quotient.lift₂

example : {α : Sort u_1} → (s : Setoid α) → α → Quotient s := @Quotient.mk

example : ∀ {α : Sort u_1} {s : Setoid α} {a b : α}, a ≈ b → Quotient.mk s a = Quotient.mk s b :=
    @Quotient.sound

example : Type := @Rat

example : ∀ (a b c : Rat), a + b + c = a + (b + c) := @Rat.add_assoc

example : ∀ (a b : Rat), a + b = b + a := @Rat.add_comm

example : ∀ {a b c : Rat}, c + a ≤ c + b ↔ a ≤ b := @Rat.add_le_add_left

example : ∀ (a : Rat), a + -a = 0 := @Rat.add_neg_cancel

example : ∀ (a : Rat), a + 0 = a := @Rat.add_zero

example : Rat → Nat := @Rat.den

example : ∀ (self : Rat), 0 < self.den := @Rat.den_pos

example : ∀ (a b : Rat), a / b = a * b⁻¹ := @Rat.div_def

example : Add Rat := @Rat.instAdd

example : (a b : Rat) → Decidable (a ≤ b) := @Rat.instDecidableLe

example : Div Rat := @Rat.instDiv

example : Inv Rat := @Rat.instInv

example : LE Rat := @Rat.instLE

example : LT Rat := @Rat.instLT

example : Max Rat := @Rat.instMax

example : Min Rat := @Rat.instMin

example : Mul Rat := @Rat.instMul

example : NatCast Rat := @Rat.instNatCast

example : Neg Rat := @Rat.instNeg

example : {n : Nat} → OfNat Rat n := @Rat.instOfNat

example : Pow Rat Nat := @Rat.instPowNat

example : Sub Rat := @Rat.instSub

example : ∀ (a b : Int), @Eq Rat (@Int.cast Rat Rat.instIntCast (@HAdd.hAdd Int Int Int (@instHAdd
    Int Int.instAdd) a b)) (@HAdd.hAdd Rat Rat Rat (@instHAdd Rat Rat.instAdd) (@Int.cast Rat
    Rat.instIntCast a) (@Int.cast Rat Rat.instIntCast b)) := @Rat.intCast_add

example : ∀ (a b : Int), @Eq Rat (@Int.cast Rat Rat.instIntCast (@HMul.hMul Int Int Int (@instHMul
    Int Int.instMul) a b)) (@HMul.hMul Rat Rat Rat (@instHMul Rat Rat.instMul) (@Int.cast Rat
    Rat.instIntCast a) (@Int.cast Rat Rat.instIntCast b)) := @Rat.intCast_mul

example : @Eq Rat (@Inv.inv Rat Rat.instInv (@OfNat.ofNat Rat (nat_lit 0) (@Rat.instOfNat (nat_lit
    0)))) (@OfNat.ofNat Rat (nat_lit 0) (@Rat.instOfNat (nat_lit 0))) := @Rat.inv_zero

example : ∀ {a b : Rat}, a ≤ b → b ≤ a → a = b := @Rat.le_antisymm

example : ∀ (a b : Rat), a ≤ b ↔ a.num * ↑b.den ≤ b.num * ↑a.den := @Rat.le_iff

example : ∀ (a b : Rat), a ≤ b ↔ 0 ≤ b - a := @Rat.le_iff_sub_nonneg

example : ∀ {a b : Rat}, a < b → a ≤ b := @Rat.le_of_lt

example : ∀ {a : Rat}, a ≤ a := @Rat.le_refl

example : ∀ {a b : Rat}, a ≤ b ∨ b ≤ a := @Rat.le_total

example : ∀ {a b c : Rat}, a ≤ b → b ≤ c → a ≤ c := @Rat.le_trans

example : ∀ (a b c : Rat), a * (b + c) = a * b + a * c := @Rat.mul_add

example : ∀ (a b c : Rat), a * b * c = a * (b * c) := @Rat.mul_assoc

example : ∀ (a b : Rat), a * b = b * a := @Rat.mul_comm

example : ∀ (a : Rat), a ≠ 0 → a * a⁻¹ = 1 := @Rat.mul_inv_cancel

example : ∀ {a b : Rat}, 0 ≤ a → 0 ≤ b → 0 ≤ a * b := @Rat.mul_nonneg

example : ∀ (a : Rat), a * 1 = a := @Rat.mul_one

example : ∀ (a b : Nat), @Eq Rat (@Nat.cast Rat Rat.instNatCast (@HAdd.hAdd Nat Nat Nat (@instHAdd
    Nat instAddNat) a b)) (@HAdd.hAdd Rat Rat Rat (@instHAdd Rat Rat.instAdd) (@Nat.cast Rat
    Rat.instNatCast a) (@Nat.cast Rat Rat.instNatCast b)) := @Rat.natCast_add

example : ∀ (a b : Nat), @Eq Rat (@Nat.cast Rat Rat.instNatCast (@HMul.hMul Nat Nat Nat (@instHMul
    Nat instMulNat) a b)) (@HMul.hMul Rat Rat Rat (@instHMul Rat Rat.instMul) (@Nat.cast Rat
    Rat.instNatCast a) (@Nat.cast Rat Rat.instNatCast b)) := @Rat.natCast_mul

example : ∀ (a : Rat), -a + a = 0 := @Rat.neg_add_cancel

example : ∀ {a b : Rat}, ¬a ≤ b ↔ b < a := @Rat.not_le

example : Rat → Int := @Rat.num

example : ∀ (q : Rat) (n : Nat), q ^ (n + 1) = q ^ n * q := @Rat.pow_succ

example : ∀ (q : Rat), q ^ 0 = 1 := @Rat.pow_zero

example : ∀ (a b : Rat), a - b = a + -b := @Rat.sub_eq_add_neg

example : ∀ (a : Rat), 0 + a = a := @Rat.zero_add

example : {ρ : Type u_1} → {m : Type u_1 → Type u_2} → [Monad m] → Applicative (ReaderT ρ m) :=
    @ReaderT.instApplicativeOfMonad

example : {ρ : Type u_1} → {m : Type u_1 → Type u_2} → [Monad m] → Functor (ReaderT ρ m) :=
    @ReaderT.instFunctorOfMonad

example : {ρ : Type u_1} → {m : Type u_1 → Type u_2} → [Monad m] → Monad (ReaderT ρ m) :=
    @ReaderT.instMonad

example : {ρ : Type u_1} → {m : Type u_1 → Type u_2} → (ε : Type u_3) → [MonadExceptOf ε m] →
    MonadExceptOf ε (ReaderT ρ m) := @ReaderT.instMonadExceptOf

example : Type u_1 → Type u_1 := @Repr

example : {α : Type u_1} → (α → Nat → Std.Format) → Repr α := @Repr.mk

example : Sort u_1 → Sort (max 1 u_1) := @Setoid

example : ∀ {α : Sort u_1} [self : Setoid α], @Equivalence α (@Setoid.r α self) := @Setoid.iseqv

example : {α : Sort u_1} → (r : α → α → Prop) → Equivalence r → Setoid α := @Setoid.mk

example : {α : Sort u_1} → [self : Setoid α] → α → α → Prop := @Setoid.r

example : Sort u_1 → Sort (max 1 u_1) := @SizeOf

example : {α : Sort u_1} → (α → Nat) → SizeOf α := @SizeOf.mk

example : {α : Sort u_1} → [self : SizeOf α] → α → Nat := @SizeOf.sizeOf

example : Type := @Std.Format

example : Std.Format.FlattenBehavior := @Std.Format.FlattenBehavior.allOrNone

example : String → Std.Format → String → Std.Format := @Std.Format.bracket

example : Std.Format → optParam Std.Format.FlattenBehavior Std.Format.FlattenBehavior.allOrNone →
    Std.Format := @Std.Format.group

example : Append Std.Format := @Std.Format.instAppend

example : Std.Format := @Std.Format.line

example : Int → Std.Format → Std.Format := @Std.Format.nest

example : Std.Format := @Std.Format.nil

example : String → Std.Format := @Std.Format.text

example : Type := @String

example : String → Substring.Raw := @String.toRawSubstring

example : String → Substring.Raw := @String.toRawSubstring'

example : Type u_1 → Type u_1 := @Sub

example : {α : Type u_1} → (α → α → α) → Sub α := @Sub.mk

example : {α : Sort u_4} → {β : Sort u_5} → {γ : Sort u_6} → (α → β → Sort u_1) → (β → γ → Sort u_2)
    → outParam (α → γ → Sort u_3) → Sort (max (max (max (max (max (max 1 u_1) u_4) u_5) u_6) u_2)
    u_3) := @Trans

example : {α : Sort u_4} → {β : Sort u_5} → {γ : Sort u_6} → {r : α → β → Sort u_1} → {s : β → γ →
    Sort u_2} → {t : outParam (α → γ → Sort u_3)} → ({a : α} → {b : β} → {c : γ} → r a b → s b c → t
    a c) → Trans r s t := @Trans.mk

example : Prop := @True

example : True := @True.intro

example : Type := @Unit

example : Unit := @Unit.unit

example : Type u_1 → Type u_1 := @Zero

example : {α : Type u_1} → α → Zero α := @Zero.mk

example : {α : Type u_1} → [Zero α] → OfNat α 0 := @Zero.toOfNat0

example : {a : Prop} → {b : Sort u_1} → a → ¬a → b := @absurd

example : Sort u_1 → Lean.Syntax → Sort u_1 := @autoParam

example : {α : Sort u_1} → Bool → α → α → α := @cond

example : ∀ {α : Sort u_1} (a b : α), (bif false then a else b) = b := @cond_false

example : ∀ {α : Sort u_1} (a b : α), (bif true then a else b) = a := @cond_true

example : ∀ {α : Sort u_1} {β : Sort u_2} {f₁ f₂ : α → β} {a₁ a₂ : α}, f₁ = f₂ → a₁ = a₂ → f₁ a₁ =
    f₂ a₂ := @congr

example : ∀ {α : Sort u_1} {β : Sort u_2} {a₁ a₂ : α} (f : α → β), a₁ = a₂ → f a₁ = f a₂ :=
    @congrArg

example : ∀ {α : Sort u_1} {β : Sort u_2} {f g : α → β}, f = g → ∀ (a : α), f a = g a := @congrFun'

example : {α : Sort u_1} → (c : Prop) → [h : Decidable c] → (c → α) → (¬c → α) → α := @dite

example : ∀ {c : Prop} {h : Decidable c} (hc : c) {α : Sort u_1} {t : c → α} {e : ¬c → α}, dite c t
    e = t hc := @dite_eq_left

example : ∀ {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u_1} {t : c → α} {e : ¬c → α}, dite c
    t e = e hnc := @dite_eq_right

example : ∀ {p : Prop}, ¬p → p = False := @eq_false

example : ∀ {α : Sort u_1} {a a' : α}, a ≍ a' → a = a' := @eq_of_heq

example : ∀ {α : Sort u_1} (a : α), (a = a) = True := @eq_self

example : ∀ {p : Prop}, p → p = True := @eq_true

example : ∀ {α : Sort u_1} {β : α → Sort u_2} {f g : (x : α) → β x}, (∀ (x : α), f x = g x) → f = g
    := @funext

example : ∀ {α : Sort u_1} {a a' : α}, a = a' → a ≍ a' := @heq_of_eq

example : {α : Sort u_1} → α → α := @id

example : Add Nat := @instAddNat

example : DecidableEq Bool := @instDecidableEqBool

example : DecidableEq Rat := @instDecidableEqRat

example : {p : Prop} → [dp : Decidable p] → Decidable ¬p := @instDecidableNot

example : {α : Type u_1} → [Add α] → HAdd α α α := @instHAdd

example : {α : Type u_1} → [Append α] → HAppend α α α := @instHAppendOfAppend

example : {α : Type u_1} → [Div α] → HDiv α α α := @instHDiv

example : {α : Type u_1} → [Mod α] → HMod α α α := @instHMod

example : {α : Type u_1} → [Mul α] → HMul α α α := @instHMul

example : {α : Type u_1} → {β : Type u_2} → [Pow α β] → HPow α β α := @instHPow

example : {α : Type u_1} → [Sub α] → HSub α α α := @instHSub

example : {α : Sort u_1} → [Setoid α] → HasEquiv α := @instHasEquivOfSetoid

example : LE Nat := @instLENat

example : LT Nat := @instLTNat

example : (ε : Type u_1) → (m : Type u_2 → Type u_3) → [MonadExceptOf ε m] → MonadExcept ε m :=
    @instMonadExceptOfMonadExceptOf

example : Mul Nat := @instMulNat

example : NatCast Int := @instNatCastInt

example : NatPow Nat := @instNatPowNat

example : {n : Nat} → OfNat Int n := @instOfNat

example : (n : Nat) → OfNat Nat n := @instOfNatNat

example : {α : Type u_1} → [NatPow α] → Pow α Nat := @instPowNat

example : SizeOf Nat := @instSizeOfNat

example : {α : Sort u_1} → (c : Prop) → [h : Decidable c] → α → α → α := @ite

example : ∀ {c : Prop} {h : Decidable c}, c → ∀ {α : Sort u_1} {t e : α}, (if c then t else e) = t
    := @ite_eq_left

example : ∀ {c : Prop} {h : Decidable c}, ¬c → ∀ {α : Sort u_1} {t e : α}, (if c then t else e) = e
    := @ite_eq_right

example : {α : Sort u_1} → (f : α → Nat) → {P : Sort u_2} → {x y : α} → x = y → noConfusionTypeEnum
    f P x y := @noConfusionEnum

example : {α : Sort u_1} → (α → Nat) → Sort u_2 → α → α → Sort u_2 := @noConfusionTypeEnum

example : ∀ {α : Sort u_1} (f : α → Nat) {a b : α}, a = b → Bool.rec False True ((f a).beq (f b)) :=
    @noConfusion_of_Nat

example : ∀ {p : Prop} [inst : Decidable p], decide p = true → p := @of_decide_eq_true

example : ∀ {p : Prop}, p = True → p := @of_eq_true

example : (α : Sort u_1) → α → Sort u_1 := @optParam

example : Sort u_1 → Sort u_1 := @outParam

example : ∀ {a b : Prop}, (a ↔ b) → a = b := @propext

example : {α : Type u_1} → [Repr α] → α → Std.Format := @repr

example : ∀ {α : Sort u_1} {a : α}, a = a := @rfl

example : Sort u_1 → Sort u_1 := @semiOutParam

example : True := @trivial
