/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.CauchySeq

/-!
# The completion of an ordered field

Cauchy sequences in an ordered field, where sequences that are at most each other are one element,
are an ordered field again. `Real` is the completion of the rational numbers.

Sums, products and constants are those of sequences. Inverses, maxima and minima rest on a classical
decision, so nothing here computes; what computes is `Rat`.
-/

namespace LatentObjective

universe u

open Lean.Grind (Semiring Ring CommRing Field)
open Std (LawfulOrderSup LawfulOrderInf)
open OrderedRing OrderedField

/-- The completion of an ordered field: its Cauchy sequences up to equivalence. -/
def Completion (F : Type u) [Field F] [LE F] [LT F] [Max F]
    [OrderedField F] [LawfulOrderSup F] : Type u :=
  Quotient (CauchySeq.instSetoid (F := F))

namespace Completion

variable {F : Type u} [Field F] [LE F] [LT F] [Max F] [OrderedField F] [LawfulOrderSup F]

/-- The element that a Cauchy sequence stands for: its limit. -/
def mk (s : CauchySeq F) : Completion F :=
  Quotient.mk _ s

/-- What holds of the limits of all Cauchy sequences holds of the whole completion. -/
@[elab_as_elim]
theorem ind {p : Completion F → Prop} (mk : ∀ s, p (mk s)) (x : Completion F) : p x :=
  Quotient.ind mk x

/-- Cauchy sequences have the same limit exactly if they are equivalent. -/
theorem mk_eq_mk {s t : CauchySeq F} : mk s = mk t ↔ s ≈ t :=
  ⟨Quotient.exact, Quotient.sound⟩

/-- An element of the field as an element of its completion. -/
def of (a : F) : Completion F :=
  mk (.const a)

/-! ### The ring operations -/

/-- Addition in the completion. -/
instance instAdd : Add (Completion F) :=
  ⟨Quotient.lift₂ (fun s t => mk (s + t)) fun _ _ _ _ h h' =>
    Quotient.sound (CauchySeq.add_equiv_add h h')⟩

/-- Negation in the completion. -/
instance instNeg : Neg (Completion F) :=
  ⟨Quotient.lift (fun s => mk (-s)) fun _ _ h => Quotient.sound (CauchySeq.neg_equiv_neg h)⟩

/-- Subtraction in the completion. -/
instance instSub : Sub (Completion F) :=
  ⟨fun x y => x + -y⟩

/-- Multiplication in the completion. -/
instance instMul : Mul (Completion F) :=
  ⟨Quotient.lift₂ (fun s t => mk (s * t)) fun _ _ _ _ h h' =>
    Quotient.sound (CauchySeq.mul_equiv_mul h h')⟩

/-- The natural powers of an element of the completion. -/
protected def pow (x : Completion F) : Nat → Completion F
  | 0 => of 1
  | n + 1 => Completion.pow x n * x

/-- Natural numbers in the completion are those of the field. -/
instance instNatCast : NatCast (Completion F) :=
  ⟨fun n => of (Semiring.natCast.natCast n)⟩

/-- Integers in the completion are those of the field. -/
instance instIntCast : IntCast (Completion F) :=
  ⟨fun i => of (Ring.intCast.intCast i)⟩

/-- The completion is a commutative ring. -/
instance instCommRing : CommRing (Completion F) where
  natCast := instNatCast
  ofNat n := ⟨of (OfNat.ofNat n)⟩
  nsmul := ⟨fun n x => (n : Completion F) * x⟩
  npow := ⟨Completion.pow⟩
  intCast := instIntCast
  zsmul := ⟨fun i x => (i : Completion F) * x⟩
  add_assoc x y z := x.ind fun s => y.ind fun t => z.ind fun u =>
    congrArg mk (CauchySeq.ext fun n => add_assoc (s n) (t n) (u n))
  add_comm x y := x.ind fun s => y.ind fun t => congrArg mk (CauchySeq.add_comm s t)
  add_zero x := x.ind fun s => congrArg mk (CauchySeq.ext fun n => add_zero (s n))
  neg_add_cancel x := x.ind fun s => congrArg mk (CauchySeq.ext fun n => neg_add_cancel (s n))
  sub_eq_add_neg _ _ := rfl
  mul_assoc x y z := x.ind fun s => y.ind fun t => z.ind fun u =>
    congrArg mk (CauchySeq.ext fun n => mul_assoc (s n) (t n) (u n))
  mul_comm x y := x.ind fun s => y.ind fun t => congrArg mk (CauchySeq.mul_comm s t)
  mul_one x := x.ind fun s => congrArg mk (CauchySeq.ext fun n => mul_one (s n))
  one_mul x := x.ind fun s => congrArg mk (CauchySeq.ext fun n => one_mul (s n))
  left_distrib x y z := x.ind fun s => y.ind fun t => z.ind fun u =>
    congrArg mk (CauchySeq.ext fun n => mul_add (s n) (t n) (u n))
  right_distrib x y z := x.ind fun s => y.ind fun t => z.ind fun u =>
    congrArg mk (CauchySeq.ext fun n => add_mul (s n) (t n) (u n))
  mul_zero x := x.ind fun s => congrArg mk (CauchySeq.ext fun n => mul_zero (s n))
  zero_mul x := x.ind fun s => congrArg mk (CauchySeq.ext fun n => zero_mul (s n))
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ n := congrArg of (Semiring.ofNat_succ n)
  ofNat_eq_natCast n := congrArg of (Semiring.ofNat_eq_natCast n)
  intCast_ofNat n := congrArg of (Ring.intCast_ofNat n)
  intCast_neg i := congrArg of (Ring.intCast_neg i)
  zsmul_natCast_eq_nsmul n x :=
    congrArg (of · * x) ((Ring.intCast_ofNat n).trans (Semiring.ofNat_eq_natCast n))
  neg_zsmul i x := x.ind fun s => congrArg mk (CauchySeq.ext fun n => by
    show Ring.intCast.intCast (-i) * s n = -(Ring.intCast.intCast i * s n)
    rw [← neg_mul]
    exact congrArg (· * s n) (Ring.intCast_neg i))

/-! ### The order -/

/-- The order of the completion is the order of Cauchy sequences. -/
instance instLE : LE (Completion F) :=
  ⟨Quotient.lift₂ (fun s t => s ≤ t) fun _ _ _ _ h h' => propext
    ⟨fun hst => CauchySeq.le_trans h.2 (CauchySeq.le_trans hst h'.1),
      fun hst => CauchySeq.le_trans h.1 (CauchySeq.le_trans hst h'.2)⟩⟩

/-- The strict order of the completion. -/
instance instLT : LT (Completion F) :=
  ⟨fun x y => x ≤ y ∧ ¬ y ≤ x⟩

/-- Limits are ordered as their Cauchy sequences are. -/
theorem mk_le_mk {s t : CauchySeq F} : mk s ≤ mk t ↔ s ≤ t :=
  Iff.rfl

/-- Any two elements of the completion are comparable. -/
protected theorem le_total (x y : Completion F) : x ≤ y ∨ y ≤ x := by
  induction x using ind with | _ s
  induction y using ind with | _ t
  exact CauchySeq.le_total s t

/-- The completion is an ordered ring. -/
instance instOrderedRing : OrderedRing (Completion F) where
  le_refl x := (Completion.le_total x x).elim id id
  le_trans {x y z} := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    induction z using ind with | _ u
    exact CauchySeq.le_trans
  le_antisymm {x y} hxy hyx := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    exact Quotient.sound ⟨hxy, hyx⟩
  lt_iff_le_not_ge := Iff.rfl
  add_le_add_left {x y} h z := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    induction z using ind with | _ u
    exact CauchySeq.add_le_add_left h u
  mul_nonneg {x y} hx hy := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    exact CauchySeq.mul_nonneg hx hy

/-! ### The field operations -/

/-- Every nonzero element of the completion has an inverse. -/
theorem exists_inv {x : Completion F} (hx : x ≠ 0) : ∃ y, x * y = 1 := by
  induction x using ind with | _ s
  obtain ⟨t, ht⟩ := CauchySeq.exists_inv fun h => hx (Quotient.sound h)
  exact ⟨mk t, Quotient.sound ht⟩

open Classical in
/-- The inverse of a nonzero element of the completion; zero is its own inverse. -/
noncomputable instance instInv : Inv (Completion F) :=
  ⟨fun x => if hx : x = 0 then 0 else choose (exists_inv hx)⟩

/-- A nonzero element times its inverse is one. -/
protected theorem mul_inv_cancel {x : Completion F} (hx : x ≠ 0) : x * x⁻¹ = 1 := by
  have h : x⁻¹ = Classical.choose (exists_inv hx) := dite_eq_right hx
  rw [h]
  exact Classical.choose_spec (exists_inv hx)

/-- Division in the completion. -/
noncomputable instance instDiv : Div (Completion F) :=
  ⟨fun x y => x * y⁻¹⟩

/-- The integer powers of an element of the completion. -/
protected noncomputable def zpow (x : Completion F) : Int → Completion F
  | .ofNat n => x ^ n
  | .negSucc n => (x ^ (n + 1))⁻¹

/-! ### The embedding of the field -/

/-- The embedding of the field respects addition. -/
theorem of_add (a b : F) : of (a + b) = of a + of b :=
  rfl

/-- The embedding of the field respects negation. -/
theorem of_neg (a : F) : of (-a) = -of a :=
  rfl

/-- The embedding of the field respects subtraction. -/
theorem of_sub (a b : F) : of (a - b) = of a - of b := by
  rw [sub_eq_add_neg, of_add, of_neg, sub_eq_add_neg]

/-- The embedding of the field respects multiplication. -/
theorem of_mul (a b : F) : of (a * b) = of a * of b :=
  rfl

/-- The embedding of the field respects and reflects the order. -/
@[simp] theorem of_le_of {a b : F} : of a ≤ of b ↔ a ≤ b :=
  CauchySeq.const_le_const

/-- The embedding of the field respects and reflects the strict order. -/
@[simp] theorem of_lt_of {a b : F} : of a < of b ↔ a < b := by
  rw [lt_iff_le_not_ge, lt_iff_le_not_ge, of_le_of, of_le_of]

/-- Zero and one of the completion differ. -/
protected theorem zero_ne_one : (0 : Completion F) ≠ 1 :=
  fun h => not_le_of_gt (zero_lt_one (F := F)) (of_le_of.mp (le_of_eq h.symm))

/-- Zero is its own inverse in the completion. -/
protected theorem inv_zero : (0 : Completion F)⁻¹ = 0 :=
  dite_eq_left rfl

/-- Inverses in the completion are unique. -/
protected theorem eq_inv {x y : Completion F} (h : x * y = 1) : y = x⁻¹ := by
  have hx : x ≠ 0 := fun h0 => Completion.zero_ne_one (F := F) (by rw [← h, h0, zero_mul])
  rw [← mul_one y, ← Completion.mul_inv_cancel hx, ← mul_assoc, mul_comm y, h, one_mul]

/-- A power with a negated exponent is the inverse of the power. -/
protected theorem zpow_neg (x : Completion F) : ∀ n : Int, x.zpow (-n) = (x.zpow n)⁻¹
  | .ofNat 0 => Completion.eq_inv (mul_one 1)
  | .ofNat (_ + 1) => rfl
  | .negSucc n => by
    show x ^ (n + 1) = (x ^ (n + 1))⁻¹⁻¹
    rcases Classical.em (x ^ (n + 1) = 0) with h | h
    · rw [h, Completion.inv_zero, Completion.inv_zero]
    · exact Completion.eq_inv (by rw [mul_comm, Completion.mul_inv_cancel h])

/-- The completion is a field. -/
noncomputable instance instField : Field (Completion F) where
  zpow := ⟨Completion.zpow⟩
  zero_ne_one := Completion.zero_ne_one
  mul_inv_cancel hx := Completion.mul_inv_cancel hx
  inv_zero := Completion.inv_zero
  div_eq_mul_inv _ _ := rfl
  zpow_zero _ := rfl
  zpow_succ _ _ := rfl
  zpow_neg x n := Completion.zpow_neg x n

/-- The embedding of the field respects inverses. -/
theorem of_inv (a : F) : of a⁻¹ = (of a)⁻¹ := by
  rcases Classical.em (a = 0) with h | h
  · rw [h, OrderedField.inv_zero]
    exact OrderedField.inv_zero.symm
  · refine eq_inv_of_mul_eq_one_right ?_
    rw [← of_mul, OrderedField.mul_inv_cancel h]
    rfl

/-- The completion is an ordered field. -/
instance instOrderedField : OrderedField (Completion F) where
  le_total := Completion.le_total

/-! ### Maxima and minima -/

open Classical in
/-- The larger of two elements of the completion. -/
noncomputable instance instMax : Max (Completion F) :=
  maxOfLe

open Classical in
/-- The smaller of two elements of the completion. -/
noncomputable instance instMin : Min (Completion F) :=
  minOfLe

/-- Maxima in the completion are least upper bounds. -/
instance instLawfulOrderSup : LawfulOrderSup (Completion F) :=
  open Classical in lawfulOrderSup_maxOfLe

/-- Minima in the completion are greatest lower bounds. -/
instance instLawfulOrderInf : LawfulOrderInf (Completion F) :=
  open Classical in lawfulOrderInf_minOfLe

end Completion

end LatentObjective
