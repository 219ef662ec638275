/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/

/-!
# Conformance with Lean's own core library

Written by `conformance.py`; do not edit. One `example` for each core declaration that the theory or
a generated proof mentions, and for the classes of algebra and order with their instances, with its
exact type in our core library. Here that holds by construction. On a genuine toolchain `lake build
Conformance` compares each with Lean's own core and names every difference in one run.
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

example : Bool → Bool → Bool := @Bool.and

example : ∀ (a b : Bool), ((a && b) = true) = (a = true ∧ b = true) := @Bool.and_eq_true

example : Bool := @Bool.false

example : Bool → Bool → Bool := @Bool.or

example : ∀ (a b : Bool), ((a || b) = true) = (a = true ∨ b = true) := @Bool.or_eq_true

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

example : {α : Sort u_1} → {β : Sort u_2} → (α → β → Prop) → Sort (max (max 1 u_1) u_2) :=
    @DecidableRel

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

example : Nat → Type := @Fin

example : ∀ {n : Nat} (self : Fin n), @LT.lt Nat instLTNat (@Fin.val n self) n := @Fin.isLt

example : {n : Nat} → (val : Nat) → val < n → Fin n := @Fin.mk

example : {n : Nat} → Fin n → Nat := @Fin.val

example : {f : Type u_1 → Type u_2} → [self : Functor f] → {α β : Type u_1} → (α → β) → f α → f β :=
    @Functor.map

example : {α : Type u_1} → [LE α] → α → α → Prop := @GE.ge

example : {α : Type u_1} → [LT α] → α → α → Prop := @GT.gt

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HAdd α β γ] → α → β
    → γ := @HAdd.hAdd

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HAppend α β γ] → α →
    β → γ := @HAppend.hAppend

example : Type u_1 → Type u_2 → outParam (Type u_3) → Type (max (max u_1 u_2) u_3) := @HDiv

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

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → (α → β → γ) → HPow α β γ :=
    @HPow.mk

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HSMul α β γ] → α → β
    → γ := @HSMul.hSMul

example : {α : Type u_1} → {β : Type u_2} → {γ : outParam (Type u_3)} → [self : HSub α β γ] → α → β
    → γ := @HSub.hSub

example : {α : Sort u_1} → [self : HasEquiv α] → α → α → Sort u_2 := @HasEquiv.Equiv

example : Prop → Prop → Prop := @Iff

example : ∀ {a b : Prop}, (a → b) → (b → a) → (a ↔ b) := @Iff.intro

example : ∀ {a b : Prop}, (a ↔ b) → a → b := @Iff.mp

example : ∀ {a b : Prop}, (a ↔ b) → b → a := @Iff.mpr

example : ∀ {a b : Prop}, a = b → (a ↔ b) := @Iff.of_eq

example : ∀ {a : Prop}, a ↔ a := @Iff.rfl

example : ∀ {a b : Prop}, (a ↔ b) → (b ↔ a) := @Iff.symm

example : ∀ {a b c : Prop}, (a ↔ b) → (b ↔ c) → (a ↔ c) := @Iff.trans

example : Sort u_1 → Sort (max 1 u_1) := @Inhabited

example : {α : Sort u_1} → α → Inhabited α := @Inhabited.mk

example : Type := @Int

example : {R : Type u_1} → [IntCast R] → Int → R := @Int.cast

example : (a b : Int) → Decidable (a ≤ b) := @Int.decLe

example : Add Int := @Int.instAdd

example : LE Int := @Int.instLEInt

example : LT Int := @Int.instLTInt

example : Mul Int := @Int.instMul

example : Neg Int := @Int.instNegInt

example : ∀ {a : Int}, a ≤ ↑a.natAbs := @Int.le_natAbs

example : Int → Nat := @Int.natAbs

example : Nat → Int := @Int.negSucc

example : Nat → Int := @Int.ofNat

example : ∀ {m n : Nat}, Iff (@LE.le Int Int.instLEInt (@Nat.cast Int instNatCastInt m) (@Nat.cast
    Int instNatCastInt n)) (@LE.le Nat instLENat m n) := @Int.ofNat_le

example : Int → Nat := @Int.toNat

example : ∀ {a : Int}, 0 ≤ a → ↑a.toNat = a := @Int.toNat_of_nonneg

example : Type u_1 → Type u_1 := @IntCast

example : {R : Type u_1} → [self : IntCast R] → Int → R := @IntCast.intCast

example : {R : Type u_1} → (Int → R) → IntCast R := @IntCast.mk

example : Type u_1 → Type u_1 := @Inv

example : {α : Type u_1} → [self : Inv α] → α → α := @Inv.inv

example : {α : Type u_1} → (α → α) → Inv α := @Inv.mk

example : Type u_1 → Type u_1 := @LE

example : {α : Type u_1} → [self : LE α] → α → α → Prop := @LE.le

example : {α : Type u_1} → (α → α → Prop) → LE α := @LE.mk

example : Type u_1 → Type u_1 := @LT

example : {α : Type u_1} → [self : LT α] → α → α → Prop := @LT.lt

example : {α : Type u_1} → (α → α → Prop) → LT α := @LT.mk

example : Type u_1 → Type u_1 := @Lean.Grind.CommRing

example : {α : Type u_1} → [toRing : Lean.Grind.Ring α] → (∀ (a b : α), a * b = b * a) →
    Lean.Grind.CommRing α := @Lean.Grind.CommRing.mk

example : ∀ {α : Type u_1} [self : Lean.Grind.CommRing α] (a b : α), a * b = b * a :=
    @Lean.Grind.CommRing.mul_comm

example : {α : Type u_1} → [self : Lean.Grind.CommRing α] → Lean.Grind.CommSemiring α :=
    @Lean.Grind.CommRing.toCommSemiring

example : {α : Type u_1} → [self : Lean.Grind.CommRing α] → Lean.Grind.Ring α :=
    @Lean.Grind.CommRing.toRing

example : Type u_1 → Type u_1 := @Lean.Grind.CommSemiring

example : {α : Type u_1} → [toSemiring : Lean.Grind.Semiring α] → (∀ (a b : α), a * b = b * a) →
    Lean.Grind.CommSemiring α := @Lean.Grind.CommSemiring.mk

example : ∀ {α : Type u_1} [self : Lean.Grind.CommSemiring α] (a b : α), a * b = b * a :=
    @Lean.Grind.CommSemiring.mul_comm

example : {α : Type u_1} → [self : Lean.Grind.CommSemiring α] → Lean.Grind.Semiring α :=
    @Lean.Grind.CommSemiring.toSemiring

example : Type u_1 → Type u_1 := @Lean.Grind.Field

example : ∀ {α : Type u_1} [self : Lean.Grind.Field α] (a b : α), a / b = a * b⁻¹ :=
    @Lean.Grind.Field.div_eq_mul_inv

example : ∀ {α : Type u_1} [inst : Lean.Grind.Field α] {a : α}, a ≠ 0 → a⁻¹ * a = 1 :=
    @Lean.Grind.Field.inv_mul_cancel

example : ∀ {α : Type u_1} [self : Lean.Grind.Field α], @Eq α (@Inv.inv α (@Lean.Grind.Field.toInv α
    self) (@OfNat.ofNat α (nat_lit 0) (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α
    (@Lean.Grind.CommRing.toRing α (@Lean.Grind.Field.toCommRing α self))) (nat_lit 0))))
    (@OfNat.ofNat α (nat_lit 0) (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α
    (@Lean.Grind.CommRing.toRing α (@Lean.Grind.Field.toCommRing α self))) (nat_lit 0))) :=
    @Lean.Grind.Field.inv_zero

example : {α : Type u_1} → [toCommRing : Lean.Grind.CommRing α] → [toInv : Inv α] → [toDiv : Div α]
    → [zpow : HPow α Int α] → (∀ (a b : α), @Eq α (@HDiv.hDiv α α α (@instHDiv α toDiv) a b)
    (@HMul.hMul α α α (@instHMul α (@Lean.Grind.Semiring.toMul α (@Lean.Grind.Ring.toSemiring α
    (@Lean.Grind.CommRing.toRing α toCommRing)))) a (@Inv.inv α toInv b))) → @Ne α (@OfNat.ofNat α
    (nat_lit 0) (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α
    (@Lean.Grind.CommRing.toRing α toCommRing)) (nat_lit 0))) (@OfNat.ofNat α (nat_lit 1)
    (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α
    toCommRing)) (nat_lit 1))) → @Eq α (@Inv.inv α toInv (@OfNat.ofNat α (nat_lit 0)
    (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α
    toCommRing)) (nat_lit 0)))) (@OfNat.ofNat α (nat_lit 0) (@Lean.Grind.Semiring.ofNat α
    (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α toCommRing)) (nat_lit 0))) → (∀ {a
    : α}, @Ne α a (@OfNat.ofNat α (nat_lit 0) (@Lean.Grind.Semiring.ofNat α
    (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α toCommRing)) (nat_lit 0))) → @Eq α
    (@HMul.hMul α α α (@instHMul α (@Lean.Grind.Semiring.toMul α (@Lean.Grind.Ring.toSemiring α
    (@Lean.Grind.CommRing.toRing α toCommRing)))) a (@Inv.inv α toInv a)) (@OfNat.ofNat α (nat_lit
    1) (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α
    toCommRing)) (nat_lit 1)))) → (∀ (a : α), @Eq α (@HPow.hPow α Int α zpow a (@OfNat.ofNat Int
    (nat_lit 0) (@instOfNat (nat_lit 0)))) (@OfNat.ofNat α (nat_lit 1) (@Lean.Grind.Semiring.ofNat α
    (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α toCommRing)) (nat_lit 1)))) → (∀
    (a : α) (n : Nat), @Eq α (@HPow.hPow α Int α zpow a (@HAdd.hAdd Int Int Int (@instHAdd Int
    Int.instAdd) (@Nat.cast Int instNatCastInt n) (@OfNat.ofNat Int (nat_lit 1) (@instOfNat (nat_lit
    1))))) (@HMul.hMul α α α (@instHMul α (@Lean.Grind.Semiring.toMul α (@Lean.Grind.Ring.toSemiring
    α (@Lean.Grind.CommRing.toRing α toCommRing)))) (@HPow.hPow α Int α zpow a (@Nat.cast Int
    instNatCastInt n)) a)) → (∀ (a : α) (n : Int), @Eq α (@HPow.hPow α Int α zpow a (@Neg.neg Int
    Int.instNegInt n)) (@Inv.inv α toInv (@HPow.hPow α Int α zpow a n))) → Lean.Grind.Field α :=
    @Lean.Grind.Field.mk

example : ∀ {α : Type u_1} [self : Lean.Grind.Field α] {a : α}, a ≠ 0 → a * a⁻¹ = 1 :=
    @Lean.Grind.Field.mul_inv_cancel

example : {α : Type u_1} → [self : Lean.Grind.Field α] → Lean.Grind.CommRing α :=
    @Lean.Grind.Field.toCommRing

example : {α : Type u_1} → [self : Lean.Grind.Field α] → Div α := @Lean.Grind.Field.toDiv

example : {α : Type u_1} → [self : Lean.Grind.Field α] → Inv α := @Lean.Grind.Field.toInv

example : ∀ {α : Type u_1} [self : Lean.Grind.Field α], @Ne α (@OfNat.ofNat α (nat_lit 0)
    (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α
    (@Lean.Grind.Field.toCommRing α self))) (nat_lit 0))) (@OfNat.ofNat α (nat_lit 1)
    (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α (@Lean.Grind.CommRing.toRing α
    (@Lean.Grind.Field.toCommRing α self))) (nat_lit 1))) := @Lean.Grind.Field.zero_ne_one

example : {α : Type u_1} → [self : Lean.Grind.Field α] → HPow α Int α := @Lean.Grind.Field.zpow

example : ∀ {α : Type u_1} [self : Lean.Grind.Field α] (a : α) (n : Int), a ^ (-n) = (a ^ n)⁻¹ :=
    @Lean.Grind.Field.zpow_neg

example : ∀ {α : Type u_1} [self : Lean.Grind.Field α] (a : α) (n : Nat), @Eq α (@HPow.hPow α Int α
    (@Lean.Grind.Field.zpow α self) a (@HAdd.hAdd Int Int Int (@instHAdd Int Int.instAdd) (@Nat.cast
    Int instNatCastInt n) (@OfNat.ofNat Int (nat_lit 1) (@instOfNat (nat_lit 1))))) (@HMul.hMul α α
    α (@instHMul α (@Lean.Grind.Semiring.toMul α (@Lean.Grind.Ring.toSemiring α
    (@Lean.Grind.CommRing.toRing α (@Lean.Grind.Field.toCommRing α self))))) (@HPow.hPow α Int α
    (@Lean.Grind.Field.zpow α self) a (@Nat.cast Int instNatCastInt n)) a) :=
    @Lean.Grind.Field.zpow_succ

example : ∀ {α : Type u_1} [self : Lean.Grind.Field α] (a : α), @Eq α (@HPow.hPow α Int α
    (@Lean.Grind.Field.zpow α self) a (@OfNat.ofNat Int (nat_lit 0) (@instOfNat (nat_lit 0))))
    (@OfNat.ofNat α (nat_lit 1) (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α
    (@Lean.Grind.CommRing.toRing α (@Lean.Grind.Field.toCommRing α self))) (nat_lit 1))) :=
    @Lean.Grind.Field.zpow_zero

example : (M : Type u_1) → [HAdd M M M] → [inst : LE M] → [Std.IsPreorder M] → Prop :=
    @Lean.Grind.OrderedAdd

example : ∀ {M : Type u_1} {inst : HAdd M M M} {inst_1 : LE M} {inst_2 : Std.IsPreorder M} [self :
    Lean.Grind.OrderedAdd M] {a b : M} (c : M), a ≤ b ↔ a + c ≤ b + c :=
    @Lean.Grind.OrderedAdd.add_le_left_iff

example : ∀ {M : Type u_1} [inst : HAdd M M M] [inst_1 : LE M] [inst_2 : Std.IsPreorder M], (∀ {a b
    : M} (c : M), a ≤ b ↔ a + c ≤ b + c) → Lean.Grind.OrderedAdd M := @Lean.Grind.OrderedAdd.mk

example : (R : Type u_1) → [Lean.Grind.Semiring R] → [inst : LE R] → [LT R] → [Std.IsPreorder R] →
    Prop := @Lean.Grind.OrderedRing

example : ∀ {R : Type u_1} [inst : Lean.Grind.Semiring R] [inst_1 : LE R] [inst_2 : LT R] [inst_3 :
    @Std.IsPreorder R inst_1] [toOrderedAdd : @Lean.Grind.OrderedAdd R (@instHAdd R
    (@Lean.Grind.Semiring.toAdd R inst)) inst_1 inst_3], @LT.lt R inst_2 (@OfNat.ofNat R (nat_lit 0)
    (@Lean.Grind.Semiring.ofNat R inst (nat_lit 0))) (@OfNat.ofNat R (nat_lit 1)
    (@Lean.Grind.Semiring.ofNat R inst (nat_lit 1))) → (∀ {a b c : R}, @LT.lt R inst_2 a b → @LT.lt
    R inst_2 (@OfNat.ofNat R (nat_lit 0) (@Lean.Grind.Semiring.ofNat R inst (nat_lit 0))) c → @LT.lt
    R inst_2 (@HMul.hMul R R R (@instHMul R (@Lean.Grind.Semiring.toMul R inst)) c a) (@HMul.hMul R
    R R (@instHMul R (@Lean.Grind.Semiring.toMul R inst)) c b)) → (∀ {a b c : R}, @LT.lt R inst_2 a
    b → @LT.lt R inst_2 (@OfNat.ofNat R (nat_lit 0) (@Lean.Grind.Semiring.ofNat R inst (nat_lit 0)))
    c → @LT.lt R inst_2 (@HMul.hMul R R R (@instHMul R (@Lean.Grind.Semiring.toMul R inst)) a c)
    (@HMul.hMul R R R (@instHMul R (@Lean.Grind.Semiring.toMul R inst)) b c)) →
    @Lean.Grind.OrderedRing R inst inst_1 inst_2 inst_3 := @Lean.Grind.OrderedRing.mk

example : ∀ {R : Type u_1} {inst : Lean.Grind.Semiring R} {inst_1 : LE R} {inst_2 : LT R} {inst_3 :
    Std.IsPreorder R} [self : Lean.Grind.OrderedRing R] {a b c : R}, a < b → 0 < c → c * a < c * b
    := @Lean.Grind.OrderedRing.mul_lt_mul_of_pos_left

example : ∀ {R : Type u_1} {inst : Lean.Grind.Semiring R} {inst_1 : LE R} {inst_2 : LT R} {inst_3 :
    Std.IsPreorder R} [self : Lean.Grind.OrderedRing R] {a b c : R}, a < b → 0 < c → a * c < b * c
    := @Lean.Grind.OrderedRing.mul_lt_mul_of_pos_right

example : ∀ {R : Type u_1} {inst : Lean.Grind.Semiring R} {inst_1 : LE R} {inst_2 : LT R} {inst_3 :
    Std.IsPreorder R} [self : Lean.Grind.OrderedRing R], Lean.Grind.OrderedAdd R :=
    @Lean.Grind.OrderedRing.toOrderedAdd

example : ∀ {R : Type u_1} {inst : Lean.Grind.Semiring R} {inst_1 : LE R} {inst_2 : LT R} {inst_3 :
    @Std.IsPreorder R inst_1} [self : @Lean.Grind.OrderedRing R inst inst_1 inst_2 inst_3], @LT.lt R
    inst_2 (@OfNat.ofNat R (nat_lit 0) (@Lean.Grind.Semiring.ofNat R inst (nat_lit 0)))
    (@OfNat.ofNat R (nat_lit 1) (@Lean.Grind.Semiring.ofNat R inst (nat_lit 1))) :=
    @Lean.Grind.OrderedRing.zero_lt_one

example : Type u_1 → Type u_1 := @Lean.Grind.Ring

example : {α : Type u_1} → [self : Lean.Grind.Ring α] → IntCast α := @Lean.Grind.Ring.intCast

example : ∀ {α : Type u_1} [self : Lean.Grind.Ring α] (i : Int), @Eq α (@Int.cast α
    (@Lean.Grind.Ring.intCast α self) (@Neg.neg Int Int.instNegInt i)) (@Neg.neg α
    (@Lean.Grind.Ring.toNeg α self) (@Int.cast α (@Lean.Grind.Ring.intCast α self) i)) :=
    @Lean.Grind.Ring.intCast_neg

example : ∀ {α : Type u_1} [self : Lean.Grind.Ring α] (n : Nat), @Eq α (@Int.cast α
    (@Lean.Grind.Ring.intCast α self) (@OfNat.ofNat Int n (@instOfNat n))) (@OfNat.ofNat α n
    (@Lean.Grind.Semiring.ofNat α (@Lean.Grind.Ring.toSemiring α self) n)) :=
    @Lean.Grind.Ring.intCast_ofNat

example : {α : Type u_1} → [toSemiring : Lean.Grind.Semiring α] → [toNeg : Neg α] → [toSub : Sub α]
    → [intCast : IntCast α] → [zsmul : SMul Int α] → (∀ (a : α), @Eq α (@HAdd.hAdd α α α (@instHAdd
    α (@Lean.Grind.Semiring.toAdd α toSemiring)) (@Neg.neg α toNeg a) a) (@OfNat.ofNat α (nat_lit 0)
    (@Lean.Grind.Semiring.ofNat α toSemiring (nat_lit 0)))) → (∀ (a b : α), @Eq α (@HSub.hSub α α α
    (@instHSub α toSub) a b) (@HAdd.hAdd α α α (@instHAdd α (@Lean.Grind.Semiring.toAdd α
    toSemiring)) a (@Neg.neg α toNeg b))) → (∀ (i : Int) (a : α), @Eq α (@HSMul.hSMul Int α α
    (@instHSMul Int α zsmul) (@Neg.neg Int Int.instNegInt i) a) (@Neg.neg α toNeg (@HSMul.hSMul Int
    α α (@instHSMul Int α zsmul) i a))) → autoParam (∀ (n : Nat) (a : α), @Eq α (@HSMul.hSMul Int α
    α (@instHSMul Int α zsmul) (@Nat.cast Int instNatCastInt n) a) (@HSMul.hSMul Nat α α (@instHSMul
    Nat α (@Lean.Grind.Semiring.nsmul α toSemiring)) n a))
    Lean.Grind.Ring.zsmul_natCast_eq_nsmul._autoParam → autoParam (∀ (n : Nat), @Eq α (@Int.cast α
    intCast (@OfNat.ofNat Int n (@instOfNat n))) (@OfNat.ofNat α n (@Lean.Grind.Semiring.ofNat α
    toSemiring n))) Lean.Grind.Ring.intCast_ofNat._autoParam → autoParam (∀ (i : Int), @Eq α
    (@Int.cast α intCast (@Neg.neg Int Int.instNegInt i)) (@Neg.neg α toNeg (@Int.cast α intCast
    i))) Lean.Grind.Ring.intCast_neg._autoParam → Lean.Grind.Ring α := @Lean.Grind.Ring.mk

example : ∀ {α : Type u_1} [self : Lean.Grind.Ring α] (a : α), -a + a = 0 :=
    @Lean.Grind.Ring.neg_add_cancel

example : ∀ {α : Type u_1} [self : Lean.Grind.Ring α] (i : Int) (a : α), @Eq α (@HSMul.hSMul Int α α
    (@instHSMul Int α (@Lean.Grind.Ring.zsmul α self)) (@Neg.neg Int Int.instNegInt i) a) (@Neg.neg
    α (@Lean.Grind.Ring.toNeg α self) (@HSMul.hSMul Int α α (@instHSMul Int α
    (@Lean.Grind.Ring.zsmul α self)) i a)) := @Lean.Grind.Ring.neg_zsmul

example : ∀ {α : Type u_1} [self : Lean.Grind.Ring α] (a b : α), a - b = a + -b :=
    @Lean.Grind.Ring.sub_eq_add_neg

example : {α : Type u_1} → [self : Lean.Grind.Ring α] → Neg α := @Lean.Grind.Ring.toNeg

example : {α : Type u_1} → [self : Lean.Grind.Ring α] → Lean.Grind.Semiring α :=
    @Lean.Grind.Ring.toSemiring

example : {α : Type u_1} → [self : Lean.Grind.Ring α] → Sub α := @Lean.Grind.Ring.toSub

example : {α : Type u_1} → [self : Lean.Grind.Ring α] → SMul Int α := @Lean.Grind.Ring.zsmul

example : ∀ {α : Type u_1} [self : Lean.Grind.Ring α] (n : Nat) (a : α), @Eq α (@HSMul.hSMul Int α α
    (@instHSMul Int α (@Lean.Grind.Ring.zsmul α self)) (@Nat.cast Int instNatCastInt n) a)
    (@HSMul.hSMul Nat α α (@instHSMul Nat α (@Lean.Grind.Semiring.nsmul α
    (@Lean.Grind.Ring.toSemiring α self))) n a) := @Lean.Grind.Ring.zsmul_natCast_eq_nsmul

example : Type u_1 → Type u_1 := @Lean.Grind.Semiring

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a b c : α), a + b + c = a + (b + c) :=
    @Lean.Grind.Semiring.add_assoc

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a b : α), a + b = b + a :=
    @Lean.Grind.Semiring.add_comm

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : α), a + 0 = a :=
    @Lean.Grind.Semiring.add_zero

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a b c : α), a * (b + c) = a * b + a * c
    := @Lean.Grind.Semiring.left_distrib

example : {α : Type u_1} → [toAdd : Add α] → [toMul : Mul α] → [natCast : NatCast α] → [ofNat : (n :
    Nat) → OfNat α n] → [nsmul : SMul Nat α] → [npow : HPow α Nat α] → (∀ (a : α), @Eq α (@HAdd.hAdd
    α α α (@instHAdd α toAdd) a (@OfNat.ofNat α (nat_lit 0) (ofNat (nat_lit 0)))) a) → (∀ (a b : α),
    @Eq α (@HAdd.hAdd α α α (@instHAdd α toAdd) a b) (@HAdd.hAdd α α α (@instHAdd α toAdd) b a)) →
    (∀ (a b c : α), @Eq α (@HAdd.hAdd α α α (@instHAdd α toAdd) (@HAdd.hAdd α α α (@instHAdd α
    toAdd) a b) c) (@HAdd.hAdd α α α (@instHAdd α toAdd) a (@HAdd.hAdd α α α (@instHAdd α toAdd) b
    c))) → (∀ (a b c : α), @Eq α (@HMul.hMul α α α (@instHMul α toMul) (@HMul.hMul α α α (@instHMul
    α toMul) a b) c) (@HMul.hMul α α α (@instHMul α toMul) a (@HMul.hMul α α α (@instHMul α toMul) b
    c))) → (∀ (a : α), @Eq α (@HMul.hMul α α α (@instHMul α toMul) a (@OfNat.ofNat α (nat_lit 1)
    (ofNat (nat_lit 1)))) a) → (∀ (a : α), @Eq α (@HMul.hMul α α α (@instHMul α toMul) (@OfNat.ofNat
    α (nat_lit 1) (ofNat (nat_lit 1))) a) a) → (∀ (a b c : α), @Eq α (@HMul.hMul α α α (@instHMul α
    toMul) a (@HAdd.hAdd α α α (@instHAdd α toAdd) b c)) (@HAdd.hAdd α α α (@instHAdd α toAdd)
    (@HMul.hMul α α α (@instHMul α toMul) a b) (@HMul.hMul α α α (@instHMul α toMul) a c))) → (∀ (a
    b c : α), @Eq α (@HMul.hMul α α α (@instHMul α toMul) (@HAdd.hAdd α α α (@instHAdd α toAdd) a b)
    c) (@HAdd.hAdd α α α (@instHAdd α toAdd) (@HMul.hMul α α α (@instHMul α toMul) a c) (@HMul.hMul
    α α α (@instHMul α toMul) b c))) → (∀ (a : α), @Eq α (@HMul.hMul α α α (@instHMul α toMul)
    (@OfNat.ofNat α (nat_lit 0) (ofNat (nat_lit 0))) a) (@OfNat.ofNat α (nat_lit 0) (ofNat (nat_lit
    0)))) → (∀ (a : α), @Eq α (@HMul.hMul α α α (@instHMul α toMul) a (@OfNat.ofNat α (nat_lit 0)
    (ofNat (nat_lit 0)))) (@OfNat.ofNat α (nat_lit 0) (ofNat (nat_lit 0)))) → (∀ (a : α), @Eq α
    (@HPow.hPow α Nat α npow a (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0))))
    (@OfNat.ofNat α (nat_lit 1) (ofNat (nat_lit 1)))) → (∀ (a : α) (n : Nat), @Eq α (@HPow.hPow α
    Nat α npow a (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1)
    (instOfNatNat (nat_lit 1))))) (@HMul.hMul α α α (@instHMul α toMul) (@HPow.hPow α Nat α npow a
    n) a)) → autoParam (∀ (a : Nat), @Eq α (@OfNat.ofNat α (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat
    instAddNat) a (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))) (ofNat (@HAdd.hAdd Nat
    Nat Nat (@instHAdd Nat instAddNat) a (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit
    1)))))) (@HAdd.hAdd α α α (@instHAdd α toAdd) (@OfNat.ofNat α a (ofNat a)) (@OfNat.ofNat α
    (nat_lit 1) (ofNat (nat_lit 1))))) Lean.Grind.Semiring.ofNat_succ._autoParam → autoParam (∀ (n :
    Nat), @Eq α (@OfNat.ofNat α n (ofNat n)) (@Nat.cast α natCast n))
    Lean.Grind.Semiring.ofNat_eq_natCast._autoParam → autoParam (∀ (n : Nat) (a : α), @Eq α
    (@HSMul.hSMul Nat α α (@instHSMul Nat α nsmul) n a) (@HMul.hMul α α α (@instHMul α toMul)
    (@Nat.cast α natCast n) a)) Lean.Grind.Semiring.nsmul_eq_natCast_mul._autoParam →
    Lean.Grind.Semiring α := @Lean.Grind.Semiring.mk

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a b c : α), a * b * c = a * (b * c) :=
    @Lean.Grind.Semiring.mul_assoc

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : α), a * 1 = a :=
    @Lean.Grind.Semiring.mul_one

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : α), a * 0 = 0 :=
    @Lean.Grind.Semiring.mul_zero

example : {α : Type u_1} → [self : Lean.Grind.Semiring α] → NatCast α :=
    @Lean.Grind.Semiring.natCast

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (a b : Nat), @Eq α (@Nat.cast α
    (@Lean.Grind.Semiring.natCast α inst) (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) a b))
    (@HAdd.hAdd α α α (@instHAdd α (@Lean.Grind.Semiring.toAdd α inst)) (@Nat.cast α
    (@Lean.Grind.Semiring.natCast α inst) a) (@Nat.cast α (@Lean.Grind.Semiring.natCast α inst) b))
    := @Lean.Grind.Semiring.natCast_add

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (a b : Nat), @Eq α (@Nat.cast α
    (@Lean.Grind.Semiring.natCast α inst) (@HMul.hMul Nat Nat Nat (@instHMul Nat instMulNat) a b))
    (@HMul.hMul α α α (@instHMul α (@Lean.Grind.Semiring.toMul α inst)) (@Nat.cast α
    (@Lean.Grind.Semiring.natCast α inst) a) (@Nat.cast α (@Lean.Grind.Semiring.natCast α inst) b))
    := @Lean.Grind.Semiring.natCast_mul

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α], @Eq α (@Nat.cast α
    (@Lean.Grind.Semiring.natCast α inst) (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
    (@OfNat.ofNat α (nat_lit 1) (@Lean.Grind.Semiring.ofNat α inst (nat_lit 1))) :=
    @Lean.Grind.Semiring.natCast_one

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (n : Nat), @Eq α (@Nat.cast α
    (@Lean.Grind.Semiring.natCast α inst) (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))) (@HAdd.hAdd α α α (@instHAdd α
    (@Lean.Grind.Semiring.toAdd α inst)) (@Nat.cast α (@Lean.Grind.Semiring.natCast α inst) n)
    (@OfNat.ofNat α (nat_lit 1) (@Lean.Grind.Semiring.ofNat α inst (nat_lit 1)))) :=
    @Lean.Grind.Semiring.natCast_succ

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α], @Eq α (@Nat.cast α
    (@Lean.Grind.Semiring.natCast α inst) (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0))))
    (@OfNat.ofNat α (nat_lit 0) (@Lean.Grind.Semiring.ofNat α inst (nat_lit 0))) :=
    @Lean.Grind.Semiring.natCast_zero

example : {α : Type u_1} → [self : Lean.Grind.Semiring α] → HPow α Nat α :=
    @Lean.Grind.Semiring.npow

example : {α : Type u_1} → [self : Lean.Grind.Semiring α] → SMul Nat α := @Lean.Grind.Semiring.nsmul

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (n : Nat) (a : α), @Eq α (@HSMul.hSMul Nat
    α α (@instHSMul Nat α (@Lean.Grind.Semiring.nsmul α self)) n a) (@HMul.hMul α α α (@instHMul α
    (@Lean.Grind.Semiring.toMul α self)) (@Nat.cast α (@Lean.Grind.Semiring.natCast α self) n) a) :=
    @Lean.Grind.Semiring.nsmul_eq_natCast_mul

example : {α : Type u_1} → [self : Lean.Grind.Semiring α] → (n : Nat) → OfNat α n :=
    @Lean.Grind.Semiring.ofNat

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (a b : Nat), @Eq α (@OfNat.ofNat α
    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) a b) (@Lean.Grind.Semiring.ofNat α inst
    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) a b))) (@HAdd.hAdd α α α (@instHAdd α
    (@Lean.Grind.Semiring.toAdd α inst)) (@OfNat.ofNat α a (@Lean.Grind.Semiring.ofNat α inst a))
    (@OfNat.ofNat α b (@Lean.Grind.Semiring.ofNat α inst b))) := @Lean.Grind.Semiring.ofNat_add

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (n : Nat), @Eq α (@OfNat.ofNat α n
    (@Lean.Grind.Semiring.ofNat α self n)) (@Nat.cast α (@Lean.Grind.Semiring.natCast α self) n) :=
    @Lean.Grind.Semiring.ofNat_eq_natCast

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (a b : Nat), @Eq α (@OfNat.ofNat α
    (@HMul.hMul Nat Nat Nat (@instHMul Nat instMulNat) a b) (@Lean.Grind.Semiring.ofNat α inst
    (@HMul.hMul Nat Nat Nat (@instHMul Nat instMulNat) a b))) (@HMul.hMul α α α (@instHMul α
    (@Lean.Grind.Semiring.toMul α inst)) (@OfNat.ofNat α a (@Lean.Grind.Semiring.ofNat α inst a))
    (@OfNat.ofNat α b (@Lean.Grind.Semiring.ofNat α inst b))) := @Lean.Grind.Semiring.ofNat_mul

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : Nat), @Eq α (@OfNat.ofNat α
    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) a (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat
    (nat_lit 1)))) (@Lean.Grind.Semiring.ofNat α self (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat
    instAddNat) a (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))) (@HAdd.hAdd α α α
    (@instHAdd α (@Lean.Grind.Semiring.toAdd α self)) (@OfNat.ofNat α a (@Lean.Grind.Semiring.ofNat
    α self a)) (@OfNat.ofNat α (nat_lit 1) (@Lean.Grind.Semiring.ofNat α self (nat_lit 1)))) :=
    @Lean.Grind.Semiring.ofNat_succ

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : α), 1 * a = a :=
    @Lean.Grind.Semiring.one_mul

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (a : α) (k₁ k₂ : Nat), a ^ (k₁ + k₂) = a ^
    k₁ * a ^ k₂ := @Lean.Grind.Semiring.pow_add

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (a : α), a ^ 1 = a :=
    @Lean.Grind.Semiring.pow_one

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : α) (n : Nat), a ^ (n + 1) = a ^ n * a
    := @Lean.Grind.Semiring.pow_succ

example : ∀ {α : Type u_1} [inst : Lean.Grind.Semiring α] (a : α), a ^ 2 = a * a :=
    @Lean.Grind.Semiring.pow_two

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : α), a ^ 0 = 1 :=
    @Lean.Grind.Semiring.pow_zero

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a b c : α), (a + b) * c = a * c + b * c
    := @Lean.Grind.Semiring.right_distrib

example : {α : Type u_1} → [self : Lean.Grind.Semiring α] → Add α := @Lean.Grind.Semiring.toAdd

example : {α : Type u_1} → [self : Lean.Grind.Semiring α] → Mul α := @Lean.Grind.Semiring.toMul

example : ∀ {α : Type u_1} [self : Lean.Grind.Semiring α] (a : α), 0 * a = 0 :=
    @Lean.Grind.Semiring.zero_mul

example : Lean.Grind.CommRing Int := @Lean.Grind.instCommRingInt

example : Lean.Grind.Field Rat := @Lean.Grind.instFieldRat

example : Std.IsLinearOrder Int := @Lean.Grind.instIsLinearOrderInt

example : Std.IsLinearOrder Rat := @Lean.Grind.instIsLinearOrderRat

example : Std.LawfulOrderLT Int := @Lean.Grind.instLawfulOrderLTInt

example : Std.LawfulOrderLT Rat := @Lean.Grind.instLawfulOrderLTRat

example : Lean.Grind.OrderedAdd Int := @Lean.Grind.instOrderedAddInt

example : Lean.Grind.OrderedAdd Rat := @Lean.Grind.instOrderedAddRat

example : Lean.Grind.OrderedRing Int := @Lean.Grind.instOrderedRingInt

example : Lean.Grind.OrderedRing Rat := @Lean.Grind.instOrderedRingRat

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
    Lean.Syntax → Lean.Syntax := @Lean.Syntax.node4

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

example : ∀ {α : Type u_2} {motive : List α → Sort u_1} (t : List α) (F_1 : (t : List α) →
    List.below t → motive t), List.brecOn t F_1 = F_1 t (List.brecOn.go t F_1).2 := @List.brecOn.eq

example : {α : Type u_2} → {motive : List α → Sort u_1} → (t : List α) → ((t : List α) → @List.below
    α motive t → motive t) → PProd (motive t) (@List.below α motive t) := @List.brecOn.go

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

example : ∀ {motive : Nat → Sort u_1} (t : Nat) (F_1 : (t : Nat) → Nat.below t → motive t),
    Nat.brecOn t F_1 = F_1 t (Nat.brecOn.go t F_1).2 := @Nat.brecOn.eq

example : {motive : Nat → Sort u_1} → (t : Nat) → ((t : Nat) → @Nat.below motive t → motive t) →
    PProd (motive t) (@Nat.below motive t) := @Nat.brecOn.go

example : {motive : Nat → Sort u_1} → (t : Nat) → motive 0 → ((n : Nat) → motive (n + 1)) → motive t
    := @Nat.casesAuxOn

example : {R : Type u_1} → [NatCast R] → Nat → R := @Nat.cast

example : (n m : Nat) → Decidable (n = m) := @Nat.decEq

example : (n m : Nat) → Decidable (n < m) := @Nat.decLt

example : ∀ {a b : Nat}, a < b → a / b = 0 := @Nat.div_eq_of_lt

example : ∀ {k x y : Nat}, 0 < k → (x / k < y ↔ x < y * k) := @Nat.div_lt_iff_lt_mul

example : ∀ (m n : Nat), m / n * n ≤ m := @Nat.div_mul_le_self

example : ∀ {n m : Nat}, n.beq m = true → n = m := @Nat.eq_of_beq_eq_true

example : Div Nat := @Nat.instDiv

example : Mod Nat := @Nat.instMod

example : Nat → Nat → Prop := @Nat.le

example : ∀ {n m : Nat}, n ≤ m → ∃ k, n + k = m := @Nat.le.dest

example : ∀ (n m : Nat), n ≤ m + n := @Nat.le_add_left

example : ∀ (n k : Nat), n ≤ n + k := @Nat.le_add_right

example : ∀ {k x y : Nat}, 0 < k → (x ≤ y / k ↔ x * k ≤ y) := @Nat.le_div_iff_mul_le

example : ∀ {n m : Nat}, n.ble m = true → n ≤ m := @Nat.le_of_ble_eq_true

example : ∀ {n m : Nat}, n = m → n ≤ m := @Nat.le_of_eq

example : ∀ {n m : Nat}, n < m → n ≤ m := @Nat.le_of_lt

example : ∀ {a b : Nat}, ¬b ≤ a → a ≤ b := @Nat.le_of_not_le

example : ∀ (n : Nat), n ≤ n := @Nat.le_refl

example : ∀ (m n : Nat), m ≤ n ∨ n ≤ m := @Nat.le_total

example : ∀ {n m k : Nat}, n ≤ m → m ≤ k → n ≤ k := @Nat.le_trans

example : ∀ (n : Nat), ¬n < n := @Nat.lt_irrefl

example : ∀ {n m k : Nat}, n ≤ m → m < k → n < k := @Nat.lt_of_le_of_lt

example : ∀ {n m k : Nat}, n < m → m ≤ k → n < k := @Nat.lt_of_lt_of_le

example : ∀ {n m : Nat}, n.succ < m.succ → n < m := @Nat.lt_of_succ_lt_succ

example : ∀ (n m : Nat), n < m ∨ n ≥ m := @Nat.lt_or_ge

example : ∀ (n : Nat), n < n.succ := @Nat.lt_succ_self

example : ∀ (m k : Nat), m % k + k * (m / k) = m := @Nat.mod_add_div

example : ∀ {a b : Nat}, a < b → a % b = a := @Nat.mod_eq_of_lt

example : Nat → Nat → Nat := @Nat.mul

example : ∀ (n m k : Nat), n * (m + k) = n * m + n * k := @Nat.mul_add

example : ∀ (n m : Nat), n * m = m * n := @Nat.mul_comm

example : ∀ {p q m n : Nat}, p ≤ m → q ≤ n → p * q ≤ m * n := @Nat.mul_le_mul

example : ∀ {m n : Nat} (k : Nat), m ≤ n → k * m ≤ k * n := @Nat.mul_le_mul_left

example : ∀ (n : Nat), n * 1 = n := @Nat.mul_one

example : ∀ {n m : Nat}, 0 < n → 0 < m → 0 < n * m := @Nat.mul_pos

example : ∀ (n m : Nat), n * m.succ = n * m + n := @Nat.mul_succ

example : ∀ (n : Nat), n * 2 = n + n := @Nat.mul_two

example : ∀ (n : Nat), n * 0 = 0 := @Nat.mul_zero

example : ∀ {n m : Nat}, n.beq m = false → ¬n = m := @Nat.ne_of_beq_eq_false

example : ∀ {n m : Nat}, ¬n.ble m = true → ¬n ≤ m := @Nat.not_le_of_not_ble_eq_true

example : ∀ (n : Nat), ¬n < 0 := @Nat.not_lt_zero

example : ∀ {n : Nat}, n ≠ 0 → 0 < n := @Nat.pos_of_ne_zero

example : Nat → Nat → Nat := @Nat.pow

example : ∀ {a n : Nat}, 0 < a → 0 < a ^ n := @Nat.pow_pos

example : ∀ (n m : Nat), n ^ m.succ = n ^ m * n := @Nat.pow_succ

example : ∀ (a : Nat), a ^ 2 = a * a := @Nat.pow_two

example : ∀ (b : Nat), b ^ 0 = 1 := @Nat.pow_zero

example : {motive : Nat → Sort u_1} → motive 0 → ((n : Nat) → motive n → motive (n + 1)) → (t : Nat)
    → motive t := @Nat.recAux

example : Nat → Nat → Nat := @Nat.sub

example : ∀ {n m : Nat}, m ≤ n → n - m + m = n := @Nat.sub_add_cancel

example : ∀ {m n : Nat}, m < n → 0 < n - m := @Nat.sub_pos_of_lt

example : Nat → Nat := @Nat.succ

example : ∀ (n m : Nat), n.succ + m = (n + m).succ := @Nat.succ_add

example : ∀ {n m : Nat}, n ≤ m → n.succ ≤ m.succ := @Nat.succ_le_succ

example : ∀ {n m : Nat}, n < m → n.succ < m.succ := @Nat.succ_lt_succ

example : ∀ (n : Nat), 0 < n.succ := @Nat.succ_pos

example : Nat := @Nat.zero

example : ∀ (n : Nat), 0 + n = n := @Nat.zero_add

example : ∀ (b : Nat), 0 / b = 0 := @Nat.zero_div

example : ∀ (n : Nat), 0 ≤ n := @Nat.zero_le

example : ∀ (n : Nat), 0 < n.succ := @Nat.zero_lt_succ

example : Type u_1 → Type u_1 := @NatCast

example : {R : Type u_1} → (Nat → R) → NatCast R := @NatCast.mk

example : {R : Type u_1} → [self : NatCast R] → Nat → R := @NatCast.natCast

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

example : Type u_1 → Type u_2 → Type (max u_1 u_2) := @Prod

example : {α : Type u_1} → {β : Type u_2} → α × β → α := @Prod.fst

example : {α : Type u_1} → {β : Type u_2} → α → β → α × β := @Prod.mk

example : {α : Type u_1} → {β : Type u_2} → α × β → β := @Prod.snd

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

example : Rat → Nat := @Rat.den

example : ∀ (self : Rat), self.den ≠ 0 := @Rat.den_nz

example : ∀ (self : Rat), 0 < self.den := @Rat.den_pos

example : Add Rat := @Rat.instAdd

example : (a b : Rat) → Decidable (a ≤ b) := @Rat.instDecidableLe

example : (a b : Rat) → Decidable (a < b) := @Rat.instDecidableLt

example : Div Rat := @Rat.instDiv

example : IntCast Rat := @Rat.instIntCast

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

example : ∀ (n : Nat), @Eq Rat (@Int.cast Rat Rat.instIntCast (@Nat.cast Int instNatCastInt n))
    (@Nat.cast Rat Rat.instNatCast n) := @Rat.intCast_natCast

example : ∀ (a b : Rat), a ≤ b ↔ a.num * ↑b.den ≤ b.num * ↑a.den := @Rat.le_iff

example : ∀ {n : Int} {d a : Nat}, a ≠ 0 → mkRat (n * ↑a) (d * a) = mkRat n d :=
    @Rat.mkRat_mul_right

example : ∀ (a : Rat), mkRat a.num a.den = a := @Rat.mkRat_self

example : ∀ (a b : Rat), a * b = mkRat (a.num * b.num) (a.den * b.den) := @Rat.mul_def'

example : ∀ {a : Nat}, Iff (@LT.lt Rat Rat.instLT (@OfNat.ofNat Rat (nat_lit 0) (@Rat.instOfNat
    (nat_lit 0))) (@Nat.cast Rat Rat.instNatCast a)) (@LT.lt Nat instLTNat (@OfNat.ofNat Nat
    (nat_lit 0) (instOfNatNat (nat_lit 0))) a) := @Rat.natCast_pos

example : Rat → Int := @Rat.num

example : ∀ {q : Rat}, 0 ≤ q.num ↔ 0 ≤ q := @Rat.num_nonneg

example : ∀ (q : Rat) (n : Nat), q ^ (n + 1) = q ^ n * q := @Rat.pow_succ

example : ∀ (q : Rat), q ^ 0 = 1 := @Rat.pow_zero

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

example : {M : Type u_1} → {α : Type u_2} → (M → α → α) → SMul M α := @SMul.mk

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

example : (α : Type u_1) → [LE α] → Prop := @Std.IsLinearOrder

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsLinearOrder α] (a b : α), a ≤ b ∨ b ≤ a :=
    @Std.IsLinearOrder.le_total

example : ∀ {α : Type u_1} [inst : LE α] [toIsPartialOrder : Std.IsPartialOrder α], (∀ (a b : α), a
    ≤ b ∨ b ≤ a) → Std.IsLinearOrder α := @Std.IsLinearOrder.mk

example : ∀ {α : Type u_1} [inst : LE α] [self : Std.IsLinearOrder α], Std.IsLinearPreorder α :=
    @Std.IsLinearOrder.toIsLinearPreorder

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsLinearOrder α], Std.IsPartialOrder α :=
    @Std.IsLinearOrder.toIsPartialOrder

example : (α : Type u_1) → [LE α] → Prop := @Std.IsLinearPreorder

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsLinearPreorder α] (a b : α), a ≤ b ∨ b ≤ a :=
    @Std.IsLinearPreorder.le_total

example : ∀ {α : Type u_1} [inst : LE α] [toIsPreorder : Std.IsPreorder α], (∀ (a b : α), a ≤ b ∨ b
    ≤ a) → Std.IsLinearPreorder α := @Std.IsLinearPreorder.mk

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsLinearPreorder α], Std.IsPreorder α :=
    @Std.IsLinearPreorder.toIsPreorder

example : (α : Type u_1) → [LE α] → Prop := @Std.IsPartialOrder

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsPartialOrder α] (a b : α), a ≤ b → b ≤ a → a
    = b := @Std.IsPartialOrder.le_antisymm

example : ∀ {α : Type u_1} [inst : LE α] [toIsPreorder : Std.IsPreorder α], (∀ (a b : α), a ≤ b → b
    ≤ a → a = b) → Std.IsPartialOrder α := @Std.IsPartialOrder.mk

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsPartialOrder α], Std.IsPreorder α :=
    @Std.IsPartialOrder.toIsPreorder

example : (α : Type u_1) → [LE α] → Prop := @Std.IsPreorder

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsPreorder α] (a : α), a ≤ a :=
    @Std.IsPreorder.le_refl

example : ∀ {α : Type u_1} {inst : LE α} [self : Std.IsPreorder α] (a b c : α), a ≤ b → b ≤ c → a ≤
    c := @Std.IsPreorder.le_trans

example : ∀ {α : Type u_1} [inst : LE α], (∀ (a : α), a ≤ a) → (∀ (a b c : α), a ≤ b → b ≤ c → a ≤
    c) → Std.IsPreorder α := @Std.IsPreorder.mk

example : (α : Type u_1) → [Min α] → [LE α] → Prop := @Std.LawfulOrderInf

example : ∀ {α : Type u_1} {inst : Min α} {inst_1 : LE α} [self : Std.LawfulOrderInf α] (a b c : α),
    a ≤ min b c ↔ a ≤ b ∧ a ≤ c := @Std.LawfulOrderInf.le_min_iff

example : ∀ {α : Type u_1} [inst : Min α] [inst_1 : LE α], (∀ (a b c : α), a ≤ min b c ↔ a ≤ b ∧ a ≤
    c) → Std.LawfulOrderInf α := @Std.LawfulOrderInf.mk

example : (α : Type u_1) → [LT α] → [LE α] → Prop := @Std.LawfulOrderLT

example : ∀ {α : Type u_1} {inst : LT α} {inst_1 : LE α} [self : Std.LawfulOrderLT α] (a b : α), a <
    b ↔ a ≤ b ∧ ¬b ≤ a := @Std.LawfulOrderLT.lt_iff

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α], (∀ (a b : α), a < b ↔ a ≤ b ∧ ¬b ≤ a) →
    Std.LawfulOrderLT α := @Std.LawfulOrderLT.mk

example : (α : Type u_1) → [Max α] → [LE α] → Prop := @Std.LawfulOrderMax

example : ∀ {α : Type u_1} [inst : Max α] [inst_1 : LE α] [toMaxEqOr : Std.MaxEqOr α]
    [toLawfulOrderSup : Std.LawfulOrderSup α], Std.LawfulOrderMax α := @Std.LawfulOrderMax.mk

example : ∀ {α : Type u_1} {inst : Max α} {inst_1 : LE α} [self : Std.LawfulOrderMax α],
    Std.LawfulOrderSup α := @Std.LawfulOrderMax.toLawfulOrderSup

example : ∀ {α : Type u_1} {inst : Max α} {inst_1 : LE α} [self : Std.LawfulOrderMax α], Std.MaxEqOr
    α := @Std.LawfulOrderMax.toMaxEqOr

example : (α : Type u_1) → [Min α] → [LE α] → Prop := @Std.LawfulOrderMin

example : ∀ {α : Type u_1} [inst : Min α] [inst_1 : LE α] [toMinEqOr : Std.MinEqOr α]
    [toLawfulOrderInf : Std.LawfulOrderInf α], Std.LawfulOrderMin α := @Std.LawfulOrderMin.mk

example : ∀ {α : Type u_1} {inst : Min α} {inst_1 : LE α} [self : Std.LawfulOrderMin α],
    Std.LawfulOrderInf α := @Std.LawfulOrderMin.toLawfulOrderInf

example : ∀ {α : Type u_1} {inst : Min α} {inst_1 : LE α} [self : Std.LawfulOrderMin α], Std.MinEqOr
    α := @Std.LawfulOrderMin.toMinEqOr

example : (α : Type u_1) → [Max α] → [LE α] → Prop := @Std.LawfulOrderSup

example : ∀ {α : Type u_1} {inst : Max α} {inst_1 : LE α} [self : Std.LawfulOrderSup α] (a b c : α),
    max a b ≤ c ↔ a ≤ c ∧ b ≤ c := @Std.LawfulOrderSup.max_le_iff

example : ∀ {α : Type u_1} [inst : Max α] [inst_1 : LE α], (∀ (a b c : α), max a b ≤ c ↔ a ≤ c ∧ b ≤
    c) → Std.LawfulOrderSup α := @Std.LawfulOrderSup.mk

example : (α : Type u_1) → [Max α] → Prop := @Std.MaxEqOr

example : ∀ {α : Type u_1} {inst : Max α} [self : Std.MaxEqOr α] (a b : α), max a b = a ∨ max a b =
    b := @Std.MaxEqOr.max_eq_or

example : ∀ {α : Type u_1} [inst : Max α], (∀ (a b : α), max a b = a ∨ max a b = b) → Std.MaxEqOr α
    := @Std.MaxEqOr.mk

example : (α : Type u_1) → [Min α] → Prop := @Std.MinEqOr

example : ∀ {α : Type u_1} {inst : Min α} [self : Std.MinEqOr α] (a b : α), min a b = a ∨ min a b =
    b := @Std.MinEqOr.min_eq_or

example : ∀ {α : Type u_1} [inst : Min α], (∀ (a b : α), min a b = a ∨ min a b = b) → Std.MinEqOr α
    := @Std.MinEqOr.mk

example : ∀ {α : Sort u_1} {r : α → α → Prop} [Std.Total r] {a b : α}, ¬r a b → r b a :=
    @Std.Total.rel_of_not_rel_swap

example : ∀ {α : Type u_1} [inst : LE α] [@Std.IsPartialOrder α inst], @Std.Antisymm α fun x1 x2 =>
    @LE.le α inst x1 x2 := @Std.instAntisymmLeOfIsPartialOrder

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α] [@Std.LawfulOrderLT α inst inst_1],
    @Std.Asymm α fun x1 x2 => @LT.lt α inst x1 x2 := @Std.instAsymmLtOfLawfulOrderLT

example : ∀ {α : Sort u_1} (r : α → α → Prop) [Std.Asymm r], Std.Irrefl r := @Std.instIrreflOfAsymm

example : ∀ {α : Type u_1} [inst : LE α] [inst_1 : Max α] [Std.IsLinearOrder α] [Std.LawfulOrderSup
    α], Std.MaxEqOr α := @Std.instMaxEqOrOfIsLinearOrderOfLawfulOrderSup

example : ∀ {α : Type u_1} [inst : LE α] [inst_1 : Min α] [Std.IsLinearOrder α] [Std.LawfulOrderInf
    α], Std.MinEqOr α := @Std.instMinEqOrOfIsLinearOrderOfLawfulOrderInf

example : ∀ {α : Type u_1} [inst : LE α] [@Std.IsPreorder α inst], @Std.Refl α fun x1 x2 => @LE.le α
    inst x1 x2 := @Std.instReflLeOfIsPreorder

example : ∀ {α : Sort u_1} (r : α → α → Prop) [Std.Total r], Std.Refl r := @Std.instReflOfTotal

example : ∀ {α : Type u_1} [inst : LE α] [@Std.IsLinearPreorder α inst], @Std.Total α fun x1 x2 =>
    @LE.le α inst x1 x2 := @Std.instTotalLeOfIsLinearPreorder

example : {α : Type u_1} → [inst : LE α] → [@Std.IsPreorder α inst] → @Trans α α α (fun x1 x2 =>
    @LE.le α inst x1 x2) (fun x1 x2 => @LE.le α inst x1 x2) fun x1 x2 => @LE.le α inst x1 x2 :=
    @Std.instTransLeOfIsPreorder

example : {α : Type u_1} → [inst : LT α] → [inst_1 : LE α] → [@Trans α α α (fun x1 x2 => @LE.le α
    inst_1 x1 x2) (fun x1 x2 => @LE.le α inst_1 x1 x2) fun x1 x2 => @LE.le α inst_1 x1 x2] →
    [@Std.LawfulOrderLT α inst inst_1] → @Trans α α α (fun x1 x2 => @LT.lt α inst x1 x2) (fun x1 x2
    => @LT.lt α inst x1 x2) fun x1 x2 => @LT.lt α inst x1 x2 := @Std.instTransLtOfLeOfLawfulOrderLT

example : ∀ {α : Type u_1} [inst : LE α] [@Std.Antisymm α fun x1 x2 => @LE.le α inst x1 x2] {a b :
    α}, @LE.le α inst a b → @LE.le α inst b a → @Eq α a b := @Std.le_antisymm

example : ∀ {α : Type u_1} [inst : LE α] [@Std.Antisymm α fun x1 x2 => @LE.le α inst x1 x2]
    [@Std.Refl α fun x1 x2 => @LE.le α inst x1 x2] {a b : α}, Iff (And (@LE.le α inst a b) (@LE.le α
    inst b a)) (@Eq α a b) := @Std.le_antisymm_iff

example : ∀ {α : Type u_1} [inst : LE α] [inst_1 : LT α] [Std.LawfulOrderLT α] [Std.IsPartialOrder
    α] {a b : α}, a ≤ b ↔ a < b ∨ a = b := @Std.le_iff_lt_or_eq

example : ∀ {α : Type u_1} [inst : Min α] [inst_1 : LE α] [Std.LawfulOrderInf α] {a b c : α}, a ≤
    min b c ↔ a ≤ b ∧ a ≤ c := @Std.le_min_iff

example : ∀ {α : Type u_1} [inst : LE α] [@Std.Refl α fun x1 x2 => @LE.le α inst x1 x2] {a b : α},
    @Eq α a b → @LE.le α inst a b := @Std.le_of_eq

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α] [Std.LawfulOrderLT α] {a b : α}, a < b → a
    ≤ b := @Std.le_of_lt

example : ∀ {α : Type u_1} [inst : LE α] [@Std.Total α fun x1 x2 => @LE.le α inst x1 x2] {a b : α},
    Not (@LE.le α inst b a) → @LE.le α inst a b := @Std.le_of_not_ge

example : ∀ {α : Type u_1} [inst : LE α] [@Std.Refl α fun x1 x2 => @LE.le α inst x1 x2] (a : α),
    @LE.le α inst a a := @Std.le_refl

example : ∀ {α : Type u_1} [inst : LE α] [@Std.Total α fun x1 x2 => @LE.le α inst x1 x2] {a b : α},
    Or (@LE.le α inst a b) (@LE.le α inst b a) := @Std.le_total

example : ∀ {α : Type u_1} [inst : LE α] [@Trans α α α (fun x1 x2 => @LE.le α inst x1 x2) (fun x1 x2
    => @LE.le α inst x1 x2) fun x1 x2 => @LE.le α inst x1 x2] {a b c : α}, @LE.le α inst a b →
    @LE.le α inst b c → @LE.le α inst a c := @Std.le_trans

example : ∀ {α : Type u_1} [inst : Max α] [inst_1 : LE α] [@Std.Refl α fun x1 x2 => @LE.le α inst_1
    x1 x2] [@Std.LawfulOrderSup α inst inst_1] {a b : α}, @LE.le α inst_1 a (@max α inst a b) :=
    @Std.left_le_max

example : ∀ {α : Type u_1} [inst : LE α] [inst_1 : LT α] [Std.LawfulOrderLT α] [Std.IsPartialOrder
    α] {a b : α}, a < b ↔ a ≤ b ∧ a ≠ b := @Std.lt_iff_le_and_ne

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α] [Std.LawfulOrderLT α] {a b : α}, a < b ↔ a
    ≤ b ∧ ¬b ≤ a := @Std.lt_iff_le_and_not_ge

example : ∀ {α : Type u_1} [inst : LT α] [i : @Std.Irrefl α fun x1 x2 => @LT.lt α inst x1 x2] {a :
    α}, Not (@LT.lt α inst a a) := @Std.lt_irrefl

example : ∀ {α : Type u_1} [inst : LE α] [inst_1 : LT α] [@Trans α α α (fun x1 x2 => @LE.le α inst
    x1 x2) (fun x1 x2 => @LE.le α inst x1 x2) fun x1 x2 => @LE.le α inst x1 x2] [@Std.LawfulOrderLT
    α inst_1 inst] {a b c : α}, @LE.le α inst a b → @LT.lt α inst_1 b c → @LT.lt α inst_1 a c :=
    @Std.lt_of_le_of_lt

example : ∀ {α : Type u_1} [inst : LE α] [inst_1 : LT α] [@Std.Antisymm α fun x1 x2 => @LE.le α inst
    x1 x2] [@Std.LawfulOrderLT α inst_1 inst] {a b : α}, @LE.le α inst a b → @Ne α a b → @LT.lt α
    inst_1 a b := @Std.lt_of_le_of_ne

example : ∀ {α : Type u_1} [inst : LE α] [inst_1 : LT α] [@Trans α α α (fun x1 x2 => @LE.le α inst
    x1 x2) (fun x1 x2 => @LE.le α inst x1 x2) fun x1 x2 => @LE.le α inst x1 x2] [@Std.LawfulOrderLT
    α inst_1 inst] {a b c : α}, @LT.lt α inst_1 a b → @LE.le α inst b c → @LT.lt α inst_1 a c :=
    @Std.lt_of_lt_of_le

example : ∀ {α : Type u_1} [inst : LT α] [@Trans α α α (fun x1 x2 => @LT.lt α inst x1 x2) (fun x1 x2
    => @LT.lt α inst x1 x2) fun x1 x2 => @LT.lt α inst x1 x2] {a b c : α}, @LT.lt α inst a b →
    @LT.lt α inst b c → @LT.lt α inst a c := @Std.lt_trans

example : ∀ {α : Type u_1} [inst : Max α] [Std.MaxEqOr α] {a b : α}, max a b = a ∨ max a b = b :=
    @Std.max_eq_or

example : ∀ {α : Type u_1} [inst : Max α] [inst_1 : LE α] [Std.LawfulOrderSup α] {a b c : α}, max a
    b ≤ c ↔ a ≤ c ∧ b ≤ c := @Std.max_le_iff

example : ∀ {α : Type u_1} [inst : Min α] [Std.MinEqOr α] {a b : α}, min a b = a ∨ min a b = b :=
    @Std.min_eq_or

example : ∀ {α : Type u_1} [inst : Min α] [inst_1 : LE α] [@Std.Refl α fun x1 x2 => @LE.le α inst_1
    x1 x2] [@Std.LawfulOrderInf α inst inst_1] {a b : α}, @LE.le α inst_1 (@min α inst a b) a :=
    @Std.min_le_left

example : ∀ {α : Type u_1} [inst : Min α] [inst_1 : LE α] [@Std.Refl α fun x1 x2 => @LE.le α inst_1
    x1 x2] [@Std.LawfulOrderInf α inst inst_1] {a b : α}, @LE.le α inst_1 (@min α inst a b) b :=
    @Std.min_le_right

example : ∀ {α : Type u_1} [inst : LT α] [@Std.Irrefl α fun x1 x2 => @LT.lt α inst x1 x2] {a b : α},
    @LT.lt α inst a b → @Ne α a b := @Std.ne_of_lt

example : ∀ {α : Type u_1} [inst : LT α] [i : @Std.Asymm α fun x1 x2 => @LT.lt α inst x1 x2] {a b :
    α}, @LT.lt α inst a b → Not (@LT.lt α inst b a) := @Std.not_gt_of_lt

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α] [@Std.Total α fun x1 x2 => @LE.le α inst_1
    x1 x2] [@Std.LawfulOrderLT α inst inst_1] {a b : α}, Iff (Not (@LE.le α inst_1 a b)) (@LT.lt α
    inst b a) := @Std.not_le

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α] [Std.LawfulOrderLT α] {a b : α}, a < b → ¬b
    ≤ a := @Std.not_le_of_gt

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α] [@Std.Total α fun x1 x2 => @LE.le α inst_1
    x1 x2] [@Std.LawfulOrderLT α inst inst_1] {a b : α}, Iff (Not (@LT.lt α inst a b)) (@LE.le α
    inst_1 b a) := @Std.not_lt

example : ∀ {α : Type u_1} [inst : LT α] [inst_1 : LE α] [Std.LawfulOrderLT α] {a b : α}, a ≤ b → ¬b
    < a := @Std.not_lt_of_ge

example : ∀ {α : Type u_1} [inst : Max α] [inst_1 : LE α] [@Std.Refl α fun x1 x2 => @LE.le α inst_1
    x1 x2] [@Std.LawfulOrderSup α inst inst_1] {a b : α}, @LE.le α inst_1 b (@max α inst a b) :=
    @Std.right_le_max

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

example : {α : Sort u_4} → {β : Sort u_5} → {γ : Sort u_6} → {r : α → β → Sort u_1} → {s : β → γ →
    Sort u_2} → {t : outParam (α → γ → Sort u_3)} → [self : Trans r s t] → {a : α} → {b : β} → {c :
    γ} → r a b → s b c → t a c := @Trans.trans

example : Prop := @True

example : True := @True.intro

example : Type := @Unit

example : Unit := @Unit.unit

example : Type u_1 → Type u_1 := @Zero

example : {α : Type u_1} → α → Zero α := @Zero.mk

example : {α : Type u_1} → [Zero α] → OfNat α 0 := @Zero.toOfNat0

example : {a : Prop} → {b : Sort u_1} → a → ¬a → b := @absurd

example : ∀ {a c b d : Prop}, (a ↔ c) → (b ↔ d) → (a ∧ b ↔ c ∧ d) := @and_congr

example : Sort u_1 → Lean.Syntax → Sort u_1 := @autoParam

example : {α : Sort u_1} → Bool → α → α → α := @cond

example : ∀ {α : Sort u_1} (a b : α), (bif false then a else b) = b := @cond_false

example : ∀ {α : Sort u_1} (a b : α), (bif true then a else b) = a := @cond_true

example : ∀ {α : Sort u_1} {β : Sort u_2} {f₁ f₂ : α → β} {a₁ a₂ : α}, f₁ = f₂ → a₁ = a₂ → f₁ a₁ =
    f₂ a₂ := @congr

example : ∀ {α : Sort u_1} {β : Sort u_2} {a₁ a₂ : α} (f : α → β), a₁ = a₂ → f a₁ = f a₂ :=
    @congrArg

example : ∀ {α : Sort u_1} {β : α → Sort u_2} {f g : (x : α) → β x}, f = g → ∀ (a : α), f a = g a :=
    @congrFun

example : ∀ {α : Sort u_1} {β : Sort u_2} {f g : α → β}, f = g → ∀ (a : α), f a = g a := @congrFun'

example : {α : Sort u_1} → (c : Prop) → [h : Decidable c] → (c → α) → (¬c → α) → α := @dite

example : ∀ {c : Prop} {h : Decidable c} (hc : c) {α : Sort u_1} {t : c → α} {e : ¬c → α}, dite c t
    e = t hc := @dite_eq_left

example : ∀ {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u_1} {t : c → α} {e : ¬c → α}, dite c
    t e = e hnc := @dite_eq_right

example : ∀ {α : Sort u_1} {a b : α}, a = b ↔ b = a := @eq_comm

example : ∀ {p : Prop}, ¬p → p = False := @eq_false

example : ∀ {α : Sort u_1} {a a' : α}, a ≍ a' → a = a' := @eq_of_heq

example : ∀ {α : Sort u_1} (a : α), (a = a) = True := @eq_self

example : ∀ {p : Prop}, p → p = True := @eq_true

example : ∀ {α : Sort u_1} {p q : α → Prop}, (∀ (a : α), p a = q a) → (∀ (a : α), p a) = ∀ (a : α),
    q a := @forall_congr

example : ∀ {α : Sort u_1} {p q : α → Prop}, (∀ (a : α), p a ↔ q a) → ((∀ (a : α), p a) ↔ ∀ (a : α),
    q a) := @forall_congr'

example : ∀ {α : Sort u_1} {β : α → Sort u_2} {f g : (x : α) → β x}, (∀ (x : α), f x = g x) → f = g
    := @funext

example : ∀ {α : Sort u_1} {a a' : α}, a = a' → a ≍ a' := @heq_of_eq

example : {α : Sort u_1} → α → α := @id

example : ∀ {p₁ p₂ : Sort u_1} {q₁ q₂ : Sort u_2}, p₁ = p₂ → q₁ = q₂ → (p₁ → q₁) = (p₂ → q₂) :=
    @implies_congr

example : Add Nat := @instAddNat

example : DecidableEq Bool := @instDecidableEqBool

example : DecidableEq Rat := @instDecidableEqRat

example : {α : Type u_1} → [Add α] → HAdd α α α := @instHAdd

example : {α : Type u_1} → [Append α] → HAppend α α α := @instHAppendOfAppend

example : {α : Type u_1} → [Div α] → HDiv α α α := @instHDiv

example : {α : Type u_1} → [Mod α] → HMod α α α := @instHMod

example : {α : Type u_1} → [Mul α] → HMul α α α := @instHMul

example : {α : Type u_1} → {β : Type u_2} → [Pow α β] → HPow α β α := @instHPow

example : {α : Type u_1} → {β : Type u_2} → [SMul α β] → HSMul α β β := @instHSMul

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

example : (α : Sort u_1) → SizeOf α := @instSizeOfDefault

example : SizeOf Nat := @instSizeOfNat

example : Sub Nat := @instSubNat

example : {α : Sort u_2} → {γ : Sort u_3} → (r : α → γ → Sort u_1) → Trans Eq r r := @instTransEq

example : {α : Sort u_1} → (c : Prop) → [h : Decidable c] → α → α → α := @ite

example : ∀ {c : Prop} {h : Decidable c}, c → ∀ {α : Sort u_1} {t e : α}, (if c then t else e) = t
    := @ite_eq_left

example : ∀ {c : Prop} {h : Decidable c}, ¬c → ∀ {α : Sort u_1} {t e : α}, (if c then t else e) = e
    := @ite_eq_right

example : {α : Type u_1} → [inst : LE α] → [@DecidableRel α α (@LE.le α inst)] → Max α := @maxOfLe

example : {α : Type u_1} → [inst : LE α] → [@DecidableRel α α (@LE.le α inst)] → Min α := @minOfLe

example : Int → Nat → Rat := @mkRat

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
