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

open OrderedRing OrderedField

/-- The completion of an ordered field: its Cauchy sequences up to equivalence. -/
def Completion (F : Type u) [OrderedField F] : Type u :=
  Quotient (CauchySeq.instSetoid (F := F))

namespace Completion

variable {F : Type u} [OrderedField F]

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

/-- Zero in the completion. -/
instance instZero : Zero (Completion F) :=
  ⟨mk 0⟩

/-- One in the completion. -/
instance instOne : One (Completion F) :=
  ⟨mk 1⟩

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
  | 0 => 1
  | n + 1 => Completion.pow x n * x

/-- Powers in the completion. -/
instance instNatPow : NatPow (Completion F) :=
  ⟨Completion.pow⟩

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
  add_assoc x y z := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    induction z using ind with | _ u
    exact congrArg mk (CauchySeq.ext fun n => add_assoc (s n) (t n) (u n))
  add_comm x y := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    exact congrArg mk (CauchySeq.add_comm s t)
  add_zero x := by
    induction x using ind with | _ s
    exact congrArg mk (CauchySeq.ext fun n => add_zero (s n))
  add_neg_cancel x := by
    induction x using ind with | _ s
    exact congrArg mk (CauchySeq.ext fun n => add_neg_cancel (s n))
  sub_eq_add_neg _ _ := rfl
  mul_assoc x y z := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    induction z using ind with | _ u
    exact congrArg mk (CauchySeq.ext fun n => mul_assoc (s n) (t n) (u n))
  mul_comm x y := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    exact congrArg mk (CauchySeq.mul_comm s t)
  mul_one x := by
    induction x using ind with | _ s
    exact congrArg mk (CauchySeq.ext fun n => mul_one (s n))
  mul_add x y z := by
    induction x using ind with | _ s
    induction y using ind with | _ t
    induction z using ind with | _ u
    exact congrArg mk (CauchySeq.ext fun n => mul_add (s n) (t n) (u n))
  pow_zero _ := rfl
  pow_succ _ _ := rfl
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
  lt_iff_le_not_le := Iff.rfl
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

open Classical in
/-- The larger of two elements of the completion. -/
noncomputable instance instMax : Max (Completion F) :=
  ⟨fun x y => if x ≤ y then y else x⟩

open Classical in
/-- The smaller of two elements of the completion. -/
noncomputable instance instMin : Min (Completion F) :=
  ⟨fun x y => if x ≤ y then x else y⟩

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
  rw [lt_iff_le_not_le, lt_iff_le_not_le, of_le_of, of_le_of]

/-- The completion is an ordered field. -/
noncomputable instance instOrderedField : OrderedField (Completion F) where
  ofRat q := of (ofRat q)
  zero_ne_one h := not_le_of_lt (zero_lt_one (F := F)) (of_le_of.mp (le_of_eq h.symm))
  le_total := Completion.le_total
  mul_inv_cancel hx := Completion.mul_inv_cancel hx
  inv_zero := dite_eq_left rfl
  div_eq_mul_inv _ _ := rfl
  le_max_left _ _ := le_larger_left
  le_max_right x y := le_larger_right (Completion.le_total x y)
  max_le := larger_le
  min_le_left x y := smaller_le_left (Completion.le_total x y)
  min_le_right _ _ := smaller_le_right
  le_min := le_smaller
  ofRat_one := congrArg of ofRat_one
  ofRat_add p q := congrArg of (ofRat_add p q)
  ofRat_mul p q := congrArg of (ofRat_mul p q)
  ofRat_nonneg hq := of_le_of.mpr (ofRat_nonneg hq)

end Completion

end LatentObjective
