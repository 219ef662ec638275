/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Archimedean
import LatentObjective.Completion

/-!
# Completions are complete

The completion of an Archimedean field is Archimedean, the field is dense in it, and each of its
nonempty sets that is bounded above has a least upper bound.

The least upper bound is found by bisection. An interval `[l, l + w]` of the field, with an upper
bound of the set as its right end and no strict upper bound below its left end, is halved again and
again; its left ends are a Cauchy sequence, and its limit is the least upper bound.
-/

namespace LatentObjective

universe u

open Lean.Grind (Semiring Field)
open Std (LawfulOrderSup)
open OrderedRing OrderedField Archimedean

attribute [local instance] Semiring.natCast

namespace Completion

variable {F : Type u} [Field F] [LE F] [LT F] [Max F] [OrderedField F] [LawfulOrderSup F]
  {x y : Completion F}

/-! ### Limits and the field -/

/-- A lower bound of the terms is a lower bound of the limit. -/
theorem of_le_mk {a : F} {s : CauchySeq F} (h : Eventually fun n => a ≤ s n) : of a ≤ mk s :=
  mk_le_mk.mpr (CauchySeq.le_of_eventually_le h)

/-- An upper bound of the terms is an upper bound of the limit. -/
theorem mk_le_of {a : F} {s : CauchySeq F} (h : Eventually fun n => s n ≤ a) : mk s ≤ of a :=
  mk_le_mk.mpr (CauchySeq.le_of_eventually_le h)

/-- Every element of the completion is as close to the field as desired. -/
theorem exists_near (x : Completion F) {e : F} (he : 0 < e) :
    ∃ c : F, of (c - e) ≤ x ∧ x ≤ of (c + e) := by
  induction x using ind with | _ s
  obtain ⟨c, hc⟩ := s.isCauchy.exists_near he
  exact ⟨c, of_le_mk (hc.mono fun n hn => sub_le_iff_le_add.mpr (abs_sub_le_iff.mp hn).2),
    mk_le_of (hc.mono fun n hn => (abs_sub_le_iff.mp hn).1)⟩

/-- Every element of the completion is at most some element of the field. -/
theorem exists_le_of (x : Completion F) : ∃ a : F, x ≤ of a :=
  (exists_near x zero_lt_one).elim fun c hc => ⟨c + 1, hc.2⟩

/-- Every element of the completion is at least some element of the field. -/
theorem exists_of_le (x : Completion F) : ∃ a : F, of a ≤ x :=
  (exists_near x zero_lt_one).elim fun c hc => ⟨c - 1, hc.1⟩

/-- Elements of the completion that are in order up to every positive error in the field are in
order. -/
theorem le_of_forall_of_pos (h : ∀ e : F, 0 < e → x ≤ y + of e) : x ≤ y := by
  induction x using ind with | _ s
  induction y using ind with | _ t
  refine mk_le_mk.mpr fun e he => (h _ (half_pos he) _ (half_pos he)).mono fun n hn => ?_
  have h' : t n + e / 2 + e / 2 = t n + e := by rw [add_assoc, add_halves]
  rw [← h']
  exact hn

/-! ### Density -/

/-- The completion of an Archimedean field is Archimedean. -/
instance instArchimedean [Archimedean F] : Archimedean (Completion F) where
  exists_nat_ge x := by
    obtain ⟨a, ha⟩ := exists_le_of x
    obtain ⟨n, hn⟩ := exists_nat_ge a
    exact ⟨n, le_trans ha (of_le_of.mpr hn)⟩

/-- Below every positive element of the completion there is a positive element of the field. -/
theorem exists_pos_of_le [Archimedean F] (hx : 0 < x) : ∃ e : F, 0 < e ∧ of e ≤ x := by
  obtain ⟨n, hn⟩ := exists_nat_succ_ge x⁻¹
  have hpos : 0 < ((n + 1 : Nat) : F) := natCast_succ_pos n
  refine ⟨((n + 1 : Nat) : F)⁻¹, inv_pos hpos, ?_⟩
  rw [of_inv, ← inv_inv x]
  exact inv_anti₀ (inv_pos hx) hn

/-- Between any two elements of the completion of an Archimedean field there is an element of the
field. -/
theorem exists_of_between [Archimedean F] (h : x < y) : ∃ a : F, x < of a ∧ of a < y := by
  have hd : 0 < (y - x) / 2 := half_pos (sub_pos.mpr h)
  obtain ⟨e, he, hed⟩ := exists_pos_of_le (half_pos hd)
  have hed' : of e < (y - x) / 2 := lt_of_le_of_lt hed (half_lt_self hd)
  obtain ⟨c, hc₁, hc₂⟩ := exists_near (x + (y - x) / 2) he
  rw [of_sub, sub_le_iff_le_add] at hc₁
  rw [of_add] at hc₂
  refine ⟨c, (add_lt_add_iff_right (of e)).mp ?_, ?_⟩
  · exact lt_of_lt_of_le (add_lt_add_left hed' x) hc₂
  · have hy : x + (y - x) / 2 + (y - x) / 2 = y := by rw [add_assoc, add_halves, add_sub_cancel]
    exact lt_of_le_of_lt hc₁ (lt_of_lt_of_le (add_lt_add_left hed' _) (le_of_eq hy))

/-! ### Bisection -/

section Bisection

variable (p : F → Prop) (a w : F)

open Classical in
/-- The left ends of the intervals. The first interval begins at `a` and is `w` wide. Each next one
is the left half if the middle has the property `p`, and the right half otherwise. -/
noncomputable def leftEnd : Nat → F
  | 0 => a
  | n + 1 => if p (leftEnd n + halved w (n + 1)) then leftEnd n else leftEnd n + halved w (n + 1)

variable {p a w}

omit [LE F] [LT F] [Max F] [OrderedField F] [LawfulOrderSup F] in
/-- The left half is taken if the middle has the property. -/
theorem leftEnd_succ_of_mem {n : Nat} (h : p (leftEnd p a w n + halved w (n + 1))) :
    leftEnd p a w (n + 1) = leftEnd p a w n :=
  ite_eq_left h

omit [LE F] [LT F] [Max F] [OrderedField F] [LawfulOrderSup F] in
/-- The right half is taken if the middle does not have the property. -/
theorem leftEnd_succ_of_not_mem {n : Nat} (h : ¬ p (leftEnd p a w n + halved w (n + 1))) :
    leftEnd p a w (n + 1) = leftEnd p a w n + halved w (n + 1) :=
  ite_eq_right h

omit [Max F] [LawfulOrderSup F] in
/-- The right end of every interval has the property if the first has. -/
theorem rightEnd_mem (h : p (a + w)) : ∀ n, p (leftEnd p a w n + halved w n)
  | 0 => h
  | n + 1 => by
    rcases Classical.em (p (leftEnd p a w n + halved w (n + 1))) with hn | hn
    · rwa [leftEnd_succ_of_mem hn]
    · rw [leftEnd_succ_of_not_mem hn, add_assoc, halved_add_halved]
      exact rightEnd_mem h n

omit [LE F] [LT F] [Max F] [OrderedField F] [LawfulOrderSup F] in
/-- A left end other than the first is the one before or lacks the property. -/
theorem leftEnd_induction {r : F → Prop} (h : r a) (hr : ∀ b, ¬ p b → r b) :
    ∀ n, r (leftEnd p a w n)
  | 0 => h
  | n + 1 => by
    rcases Classical.em (p (leftEnd p a w n + halved w (n + 1))) with hn | hn
    · rw [leftEnd_succ_of_mem hn]
      exact leftEnd_induction h hr n
    · rw [leftEnd_succ_of_not_mem hn]
      exact hr _ hn

variable (p a)

omit [Max F] [LawfulOrderSup F] in
/-- Each interval lies in the one before. -/
theorem leftEnd_succ_bounds (hw : 0 ≤ w) (n : Nat) :
    leftEnd p a w n ≤ leftEnd p a w (n + 1) ∧
      leftEnd p a w (n + 1) + halved w (n + 1) ≤ leftEnd p a w n + halved w n := by
  have hn : 0 ≤ halved w (n + 1) := halved_nonneg hw (n + 1)
  rw [← halved_add_halved w n, ← add_assoc]
  rcases Classical.em (p (leftEnd p a w n + halved w (n + 1))) with h | h
  · rw [leftEnd_succ_of_mem h]
    exact ⟨le_refl _, le_add_of_nonneg_right hn⟩
  · rw [leftEnd_succ_of_not_mem h]
    exact ⟨le_add_of_nonneg_right hn, le_refl _⟩

omit [Max F] [LawfulOrderSup F] in
/-- Each interval lies in all before. -/
theorem leftEnd_bounds (hw : 0 ≤ w) {m n : Nat} (h : m ≤ n) :
    leftEnd p a w m ≤ leftEnd p a w n ∧
      leftEnd p a w n + halved w n ≤ leftEnd p a w m + halved w m := by
  induction h with
  | refl => exact ⟨le_refl _, le_refl _⟩
  | @step n _ ih =>
    have h' := leftEnd_succ_bounds p a hw n
    exact ⟨le_trans ih.1 h'.1, le_trans h'.2 ih.2⟩

omit [Max F] [LawfulOrderSup F] in
/-- From every interval on, the left ends stay in the interval. -/
theorem eventually_leftEnd (hw : 0 ≤ w) (m : Nat) : Eventually fun n =>
    leftEnd p a w m ≤ leftEnd p a w n ∧ leftEnd p a w n ≤ leftEnd p a w m + halved w m :=
  ⟨m, fun n hn => ⟨(leftEnd_bounds p a hw hn).1,
    le_trans (le_add_of_nonneg_right (halved_nonneg hw n)) (leftEnd_bounds p a hw hn).2⟩⟩

/-- The left ends are a Cauchy sequence. -/
theorem isCauchy_leftEnd [Archimedean F] (hw : 0 ≤ w) : IsCauchy (leftEnd p a w) := by
  refine isCauchy_of_exists_near fun e he => ?_
  obtain ⟨m, hm⟩ := exists_halved_le hw he
  refine ⟨leftEnd p a w m, (eventually_leftEnd p a hw m).mono fun n hn => ?_⟩
  refine abs_sub_le_iff.mpr ⟨?_, ?_⟩
  · exact le_trans hn.2 (add_le_add_left hm _)
  · exact le_trans hn.1 (le_add_of_nonneg_right (le_of_lt he))

end Bisection

/-! ### Least upper bounds -/

/-- In the completion of an Archimedean field, every nonempty set with an upper bound has a least
upper bound. -/
theorem exists_isLUB [Archimedean F] {S : Completion F → Prop} (hne : ∃ x, S x)
    (hbdd : ∃ b, ∀ x, S x → x ≤ b) :
    ∃ l, (∀ x, S x → x ≤ l) ∧ ∀ b, (∀ x, S x → x ≤ b) → l ≤ b := by
  obtain ⟨x₀, hx₀⟩ := hne
  obtain ⟨b₀, hb₀⟩ := hbdd
  obtain ⟨a, ha⟩ := exists_of_le x₀
  obtain ⟨c, hc⟩ := exists_le_of b₀
  let p (m : F) : Prop := ∀ x, S x → x ≤ of m
  have hw : 0 ≤ c - a :=
    sub_nonneg.mpr (of_le_of.mp (le_trans ha (le_trans (hb₀ x₀ hx₀) hc)))
  have right (n : Nat) : p (leftEnd p a (c - a) n + halved (c - a) n) := by
    refine rightEnd_mem ?_ n
    rw [add_sub_cancel]
    exact fun x hx => le_trans (hb₀ x hx) hc
  have left {b : Completion F} (hb : ∀ x, S x → x ≤ b) (n : Nat) :
      of (leftEnd p a (c - a) n) ≤ b := by
    refine leftEnd_induction (r := fun m => of m ≤ b) (le_trans ha (hb x₀ hx₀)) (fun m hm => ?_) n
    exact Classical.byContradiction fun h => hm fun x hx =>
      le_trans (hb x hx) ((le_total b (of m)).resolve_right h)
  let l : CauchySeq F := ⟨leftEnd p a (c - a), isCauchy_leftEnd p a hw⟩
  refine ⟨mk l, fun x hx => le_of_forall_of_pos fun e he => ?_,
    fun b hb => le_of_forall_of_pos fun e he => ?_⟩ <;>
    obtain ⟨n, hn⟩ := exists_halved_le hw he
  · refine le_trans (right n x hx) ?_
    rw [of_add]
    refine add_le_add (of_le_mk ?_) (of_le_of.mpr hn)
    exact (eventually_leftEnd p a hw n).mono fun _ => And.left
  · refine le_trans (mk_le_of ((eventually_leftEnd p a hw n).mono fun _ => And.right)) ?_
    rw [of_add]
    exact add_le_add (left hb n) (of_le_of.mpr hn)

end Completion

end LatentObjective
