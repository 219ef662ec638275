/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.OrderedField

/-!
# Cauchy sequences

Sequences in an ordered field whose terms come arbitrarily close to each other, their ring
operations term by term, and their order up to arbitrarily small errors. `Completion` identifies
sequences that are at most each other.

Most proofs about limits are proofs about what holds from some index on; `Eventually` keeps the
indices out of them.
-/

namespace LatentObjective

universe u

/-- A property holds eventually if it holds from some index on. -/
def Eventually (p : Nat → Prop) : Prop :=
  ∃ N, ∀ n, N ≤ n → p n

namespace Eventually

variable {p q r : Nat → Prop}

/-- What always holds holds eventually. -/
theorem of_forall (h : ∀ n, p n) : Eventually p :=
  ⟨0, fun n _ => h n⟩

/-- A consequence of what holds eventually holds eventually. -/
theorem mono (hp : Eventually p) (h : ∀ n, p n → q n) : Eventually q :=
  hp.elim fun N hN => ⟨N, fun n hn => h n (hN n hn)⟩

/-- A joint consequence of two properties that hold eventually holds eventually. -/
theorem mono₂ (hp : Eventually p) (hq : Eventually q) (h : ∀ n, p n → q n → r n) :
    Eventually r := by
  obtain ⟨N, hN⟩ := hp
  obtain ⟨M, hM⟩ := hq
  exact ⟨N + M, fun n hn => h n (hN n (Nat.le_trans (Nat.le_add_right N M) hn))
    (hM n (Nat.le_trans (Nat.le_add_left M N) hn))⟩

/-- What holds eventually holds somewhere. -/
theorem «exists» (hp : Eventually p) : ∃ n, p n :=
  hp.elim fun N hN => ⟨N, hN N (Nat.le_refl N)⟩

end Eventually

open Lean.Grind (Field)
open Std (LawfulOrderSup)
open OrderedRing OrderedField

variable {F : Type u} [Field F] [LE F] [LT F] [Max F]

/-! ### The Cauchy property -/

/-- The terms of a sequence come arbitrarily close to each other. -/
def IsCauchy (f : Nat → F) : Prop :=
  ∀ e, 0 < e → ∃ N, ∀ i, N ≤ i → ∀ j, N ≤ j → abs (f i - f j) ≤ e

variable [OrderedField F] [LawfulOrderSup F]

/-- A sequence that comes arbitrarily close to single elements is a Cauchy sequence. -/
theorem isCauchy_of_exists_near {f : Nat → F}
    (h : ∀ e, 0 < e → ∃ c, Eventually fun n => abs (f n - c) ≤ e) : IsCauchy f := by
  intro e he
  obtain ⟨c, N, hN⟩ := h (e / 2) (half_pos he)
  refine ⟨N, fun i hi j hj => le_trans (abs_sub_le _ c _) ?_⟩
  rw [← add_halves e, abs_sub_comm c]
  exact add_le_add (hN i hi) (hN j hj)

omit [OrderedField F] [LawfulOrderSup F] in
/-- A Cauchy sequence comes arbitrarily close to single elements, namely to its own terms. -/
theorem IsCauchy.exists_near {f : Nat → F} (h : IsCauchy f) {e : F} (he : 0 < e) :
    ∃ c, Eventually fun n => abs (f n - c) ≤ e := by
  obtain ⟨N, hN⟩ := h e he
  exact ⟨f N, N, fun n hn => hN n hn N (Nat.le_refl N)⟩

/-- A Cauchy sequence is eventually bounded. -/
theorem IsCauchy.exists_bound {f : Nat → F} (h : IsCauchy f) :
    ∃ b, 0 < b ∧ Eventually fun n => abs (f n) ≤ b := by
  obtain ⟨c, hc⟩ := h.exists_near zero_lt_one
  refine ⟨1 + abs c, add_pos_of_pos_of_nonneg zero_lt_one (abs_nonneg c), hc.mono fun n hn => ?_⟩
  rw [← sub_add_cancel (f n) c]
  exact le_trans (abs_add_le _ _) (add_le_add_right hn _)

/-- Constant sequences are Cauchy sequences. -/
theorem IsCauchy.const (c : F) : IsCauchy fun _ => c :=
  isCauchy_of_exists_near fun e he => ⟨c, .of_forall fun _ => by
    rw [sub_self, abs_zero]
    exact le_of_lt he⟩

/-- Sums of Cauchy sequences are Cauchy sequences. -/
theorem IsCauchy.add {f g : Nat → F} (hf : IsCauchy f) (hg : IsCauchy g) :
    IsCauchy fun n => f n + g n := by
  refine isCauchy_of_exists_near fun e he => ?_
  obtain ⟨c, hc⟩ := hf.exists_near (half_pos he)
  obtain ⟨d, hd⟩ := hg.exists_near (half_pos he)
  refine ⟨c + d, hc.mono₂ hd fun n hn hn' => le_trans (abs_add_sub_add_le _ _ _ _) ?_⟩
  rw [← add_halves e]
  exact add_le_add hn hn'

/-- Negated Cauchy sequences are Cauchy sequences. -/
theorem IsCauchy.neg {f : Nat → F} (hf : IsCauchy f) : IsCauchy fun n => -f n := by
  refine isCauchy_of_exists_near fun e he => ?_
  obtain ⟨c, hc⟩ := hf.exists_near he
  refine ⟨-c, hc.mono fun n hn => ?_⟩
  rwa [sub_neg_eq_add, add_comm, ← sub_eq_add_neg, abs_sub_comm]

/-- Products of Cauchy sequences are Cauchy sequences. -/
theorem IsCauchy.mul {f g : Nat → F} (hf : IsCauchy f) (hg : IsCauchy g) :
    IsCauchy fun n => f n * g n := by
  refine isCauchy_of_exists_near fun e he => ?_
  obtain ⟨b, hb, hfb⟩ := hf.exists_bound
  obtain ⟨d, hgd⟩ := hg.exists_near (div_pos (half_pos he) hb)
  have hd : 0 < 1 + abs d := add_pos_of_pos_of_nonneg zero_lt_one (abs_nonneg d)
  obtain ⟨c, hfc⟩ := hf.exists_near (div_pos (half_pos he) hd)
  have h₁ : Eventually fun n => abs (f n) * abs (g n - d) ≤ e / 2 :=
    hfb.mono₂ hgd fun n h h' => by
      rw [← mul_div_cancel (e / 2) (ne_of_gt hb)]
      exact mul_le_mul h h' (abs_nonneg _) (le_of_lt hb)
  have h₂ : Eventually fun n => abs (f n - c) * abs d ≤ e / 2 :=
    hfc.mono fun n h => by
      rw [← div_mul_cancel (e / 2) (ne_of_gt hd)]
      exact mul_le_mul h (le_add_of_nonneg_left zero_le_one) (abs_nonneg d)
        (le_of_lt (div_pos (half_pos he) hd))
  refine ⟨c * d, h₁.mono₂ h₂ fun n h h' => le_trans (abs_mul_sub_mul_le _ _ _ _) ?_⟩
  rw [← add_halves e]
  exact add_le_add h h'

/-- The inverses of a Cauchy sequence that stays away from zero are a Cauchy sequence. -/
theorem IsCauchy.inv {f : Nat → F} (hf : IsCauchy f) {b : F} (hb : 0 < b)
    (hfb : Eventually fun n => b ≤ f n) : IsCauchy fun n => (f n)⁻¹ := by
  intro e he
  have hbb : 0 < b⁻¹ * b⁻¹ := mul_pos (inv_pos hb) (inv_pos hb)
  obtain ⟨N, hN⟩ := hf _ (div_pos he hbb)
  obtain ⟨M, hM⟩ := hfb
  have hM' {n : Nat} (hn : N + M ≤ n) : b ≤ f n := hM n (Nat.le_trans (Nat.le_add_left M N) hn)
  have hN' {n : Nat} (hn : N + M ≤ n) : N ≤ n := Nat.le_trans (Nat.le_add_right N M) hn
  refine ⟨N + M, fun i hi j hj => le_trans (abs_inv_sub_inv_le hb (hM' hi) (hM' hj)) ?_⟩
  rw [← mul_div_cancel e (ne_of_gt hbb)]
  exact mul_le_mul_of_nonneg_left (hN i (hN' hi) j (hN' hj)) (le_of_lt hbb)

/-! ### Cauchy sequences as a type -/

/-- The Cauchy sequences in an ordered field. -/
structure CauchySeq (F : Type u) [Field F] [LE F] [LT F] [Max F] where
  /-- The terms of the sequence. -/
  term : Nat → F
  /-- The terms come arbitrarily close to each other. -/
  isCauchy : IsCauchy term

namespace CauchySeq

/-- The term of a Cauchy sequence at an index is written like a function value. -/
instance instCoeFun : CoeFun (CauchySeq F) fun _ => Nat → F :=
  ⟨term⟩

omit [OrderedField F] [LawfulOrderSup F] in
/-- Cauchy sequences with the same terms are equal. -/
theorem ext : ∀ {s t : CauchySeq F}, (∀ n, s n = t n) → s = t
  | ⟨_, _⟩, ⟨_, _⟩, h => by cases funext h; rfl

/-- The constant sequence. -/
def const (c : F) : CauchySeq F :=
  ⟨fun _ => c, .const c⟩

/-- The constant sequence of zeros. -/
instance instZero : Zero (CauchySeq F) :=
  ⟨const 0⟩

/-- The constant sequence of ones. -/
instance instOne : One (CauchySeq F) :=
  ⟨const 1⟩

/-- Addition term by term. -/
instance instAdd : Add (CauchySeq F) :=
  ⟨fun s t => ⟨fun n => s n + t n, s.isCauchy.add t.isCauchy⟩⟩

/-- Negation term by term. -/
instance instNeg : Neg (CauchySeq F) :=
  ⟨fun s => ⟨fun n => -s n, s.isCauchy.neg⟩⟩

/-- Multiplication term by term. -/
instance instMul : Mul (CauchySeq F) :=
  ⟨fun s t => ⟨fun n => s n * t n, s.isCauchy.mul t.isCauchy⟩⟩

variable {s t u v : CauchySeq F}

/-- The terms of a constant sequence. -/
@[simp] theorem const_apply (c : F) (n : Nat) : const c n = c :=
  rfl

/-- The terms of the zero sequence. -/
@[simp] theorem zero_apply (n : Nat) : (0 : CauchySeq F) n = 0 :=
  rfl

/-- The terms of the one sequence. -/
@[simp] theorem one_apply (n : Nat) : (1 : CauchySeq F) n = 1 :=
  rfl

/-- The terms of a sum. -/
@[simp] theorem add_apply (s t : CauchySeq F) (n : Nat) : (s + t) n = s n + t n :=
  rfl

/-- The terms of a negated sequence. -/
@[simp] theorem neg_apply (s : CauchySeq F) (n : Nat) : (-s) n = -s n :=
  rfl

/-- The terms of a product. -/
@[simp] theorem mul_apply (s t : CauchySeq F) (n : Nat) : (s * t) n = s n * t n :=
  rfl

/-- Addition of Cauchy sequences is commutative. -/
protected theorem add_comm (s t : CauchySeq F) : s + t = t + s :=
  ext fun n => add_comm (s n) (t n)

/-- Multiplication of Cauchy sequences is commutative. -/
protected theorem mul_comm (s t : CauchySeq F) : s * t = t * s :=
  ext fun n => mul_comm (s n) (t n)

/-! ### The order -/

/-- One Cauchy sequence is at most another if, up to any positive error, its terms are eventually at
most those of the other. -/
instance instLE : LE (CauchySeq F) :=
  ⟨fun s t => ∀ e, 0 < e → Eventually fun n => s n ≤ t n + e⟩

omit [LawfulOrderSup F] in
/-- Where terms are eventually in order, sequences are. -/
theorem le_of_eventually_le (h : Eventually fun n => s n ≤ t n) : s ≤ t :=
  fun _ he => h.mono fun _ hn => le_trans hn (le_add_of_nonneg_right (le_of_lt he))

omit [LawfulOrderSup F] in
/-- The order of Cauchy sequences is reflexive. -/
protected theorem le_refl (s : CauchySeq F) : s ≤ s :=
  le_of_eventually_le (.of_forall fun n => le_refl (s n))

omit [LawfulOrderSup F] in
/-- The order of Cauchy sequences is transitive. -/
protected theorem le_trans (h₁ : s ≤ t) (h₂ : t ≤ u) : s ≤ u := by
  intro e he
  refine (h₁ _ (half_pos he)).mono₂ (h₂ _ (half_pos he)) fun n h h' => le_trans h ?_
  have h'' := add_le_add_right h' (e / 2)
  rwa [add_assoc, add_halves] at h''

/-- Adding a sequence on the left preserves the order. -/
protected theorem add_le_add_left (h : s ≤ t) (u : CauchySeq F) : u + s ≤ u + t := by
  refine fun e he => (h e he).mono fun n hn => ?_
  rw [add_apply, add_apply, add_assoc]
  exact add_le_add_left hn (u n)

/-- Negation reverses the order. -/
protected theorem neg_le_neg (h : s ≤ t) : -t ≤ -s := by
  refine fun e he => (h e he).mono fun n hn => ?_
  rw [neg_apply, neg_apply, add_comm, ← sub_eq_add_neg, neg_le, neg_sub]
  exact sub_le_iff_le_add.mpr hn

/-! ### Signs -/

/-- A sequence is positive if its terms eventually stay above some positive element. -/
def IsPos (s : CauchySeq F) : Prop :=
  ∃ b, 0 < b ∧ Eventually fun n => b ≤ s n

/-- A Cauchy sequence that is not positive is at most zero. -/
theorem le_zero_of_not_isPos (hs : ¬ s.IsPos) : s ≤ 0 := by
  intro e he
  obtain ⟨c, hc⟩ := s.isCauchy.exists_near (half_pos he)
  have hce : c ≤ e / 2 := le_of_not_gt fun h => hs ⟨c - e / 2, sub_pos.mpr h,
    hc.mono fun n hn => sub_le_iff_le_add.mpr (abs_sub_le_iff.mp hn).2⟩
  refine hc.mono fun n hn => le_trans (le_add_of_abs_sub_le hn) ?_
  rw [zero_apply, zero_add]
  exact le_trans (add_le_add_right hce _) (le_of_eq (add_halves e))

/-- Any two Cauchy sequences are comparable. -/
protected theorem le_total (s t : CauchySeq F) : s ≤ t ∨ t ≤ s := by
  rcases Classical.em (s + -t).IsPos with ⟨b, hb, h⟩ | h
  · refine .inr (le_of_eventually_le (h.mono fun n hn => ?_))
    rw [← sub_nonneg, sub_eq_add_neg]
    exact le_trans (le_of_lt hb) hn
  · refine .inl fun e he => (le_zero_of_not_isPos h e he).mono fun n hn => ?_
    rwa [add_apply, neg_apply, ← sub_eq_add_neg, zero_apply, zero_add, sub_le_iff_le_add,
      add_comm] at hn

/-- A positive sequence is not at most zero. -/
theorem IsPos.not_le_zero (hs : s.IsPos) : ¬ s ≤ 0 := by
  obtain ⟨b, hb, h⟩ := hs
  intro h'
  obtain ⟨n, hn⟩ := (h.mono₂ (h' _ (half_pos hb)) fun n => le_trans).exists
  rw [zero_apply, zero_add] at hn
  exact not_le_of_gt (half_lt_self hb) hn

/-! ### Equivalence -/

/-- Cauchy sequences are equivalent if each is at most the other. -/
instance instSetoid : Setoid (CauchySeq F) where
  r s t := s ≤ t ∧ t ≤ s
  iseqv := ⟨fun s => ⟨s.le_refl, s.le_refl⟩, fun h => ⟨h.2, h.1⟩,
    fun h h' => ⟨CauchySeq.le_trans h.1 h'.1, CauchySeq.le_trans h'.2 h.2⟩⟩

/-- Cauchy sequences are equivalent if their terms come arbitrarily close. -/
theorem equiv_iff : s ≈ t ↔ ∀ e, 0 < e → Eventually fun n => abs (s n - t n) ≤ e := by
  refine ⟨fun h e he => (h.1 e he).mono₂ (h.2 e he) fun n h₁ h₂ => abs_sub_le_iff.mpr ⟨h₁, h₂⟩,
    fun h => ⟨fun e he => ?_, fun e he => ?_⟩⟩
  · exact (h e he).mono fun n hn => (abs_sub_le_iff.mp hn).1
  · exact (h e he).mono fun n hn => (abs_sub_le_iff.mp hn).2

omit [LawfulOrderSup F] in
/-- Sequences that eventually agree are equivalent. -/
theorem equiv_of_eventually_eq (h : Eventually fun n => s n = t n) : s ≈ t :=
  ⟨le_of_eventually_le (h.mono fun _ => le_of_eq),
    le_of_eventually_le (h.mono fun _ hn => le_of_eq hn.symm)⟩

/-- Sums of equivalent sequences are equivalent. -/
theorem add_equiv_add (h₁ : s ≈ t) (h₂ : u ≈ v) : s + u ≈ t + v := by
  have left {a b : CauchySeq F} (h : a ≈ b) (c : CauchySeq F) : c + a ≈ c + b :=
    ⟨CauchySeq.add_le_add_left h.1 c, CauchySeq.add_le_add_left h.2 c⟩
  refine instSetoid.iseqv.trans ?_ (left h₂ t)
  rw [CauchySeq.add_comm s, CauchySeq.add_comm t]
  exact left h₁ u

/-- Negations of equivalent sequences are equivalent. -/
theorem neg_equiv_neg (h : s ≈ t) : -s ≈ -t :=
  ⟨CauchySeq.neg_le_neg h.2, CauchySeq.neg_le_neg h.1⟩

/-- Multiples of equivalent sequences are equivalent. -/
theorem mul_equiv_mul_left (h : s ≈ t) (u : CauchySeq F) : u * s ≈ u * t := by
  refine equiv_iff.mpr fun e he => ?_
  obtain ⟨b, hb, hu⟩ := u.isCauchy.exists_bound
  refine hu.mono₂ (equiv_iff.mp h (e / b) (div_pos he hb)) fun n hn hn' => ?_
  rw [mul_apply, mul_apply, ← mul_sub, abs_mul, ← mul_div_cancel e (ne_of_gt hb)]
  exact mul_le_mul hn hn' (abs_nonneg _) (le_of_lt hb)

/-- Products of equivalent sequences are equivalent. -/
theorem mul_equiv_mul (h₁ : s ≈ t) (h₂ : u ≈ v) : s * u ≈ t * v := by
  refine instSetoid.iseqv.trans ?_ (mul_equiv_mul_left h₂ t)
  rw [CauchySeq.mul_comm s, CauchySeq.mul_comm t]
  exact mul_equiv_mul_left h₁ u

/-- A product of nonnegative Cauchy sequences is nonnegative. -/
protected theorem mul_nonneg (hs : 0 ≤ s) (ht : 0 ≤ t) : 0 ≤ s * t := by
  have zero_of_not_isPos {a : CauchySeq F} (ha : 0 ≤ a) (h : ¬ a.IsPos) (b : CauchySeq F) :
      0 ≤ b * a := by
    have h0 : b * 0 = 0 := ext fun n => mul_zero (b n)
    rw [← h0]
    exact (mul_equiv_mul_left ⟨ha, le_zero_of_not_isPos h⟩ b).1
  rcases Classical.em s.IsPos with ⟨b, hb, hs'⟩ | hs'
  · rcases Classical.em t.IsPos with ⟨c, hc, ht'⟩ | ht'
    · exact le_of_eventually_le (hs'.mono₂ ht' fun n h h' =>
        mul_nonneg (le_trans (le_of_lt hb) h) (le_trans (le_of_lt hc) h'))
    · exact zero_of_not_isPos ht ht' s
  · rw [CauchySeq.mul_comm]
    exact zero_of_not_isPos hs hs' t

/-- A positive Cauchy sequence has an inverse, up to equivalence. -/
theorem IsPos.exists_inv (hs : s.IsPos) : ∃ t : CauchySeq F, s * t ≈ 1 := by
  obtain ⟨b, hb, h⟩ := hs
  exact ⟨⟨fun n => (s n)⁻¹, s.isCauchy.inv hb h⟩, equiv_of_eventually_eq <| h.mono fun n hn =>
    mul_inv_cancel (ne_of_gt (lt_of_lt_of_le hb hn))⟩

/-- A Cauchy sequence that is not equivalent to zero has an inverse, up to equivalence. -/
theorem exists_inv (hs : ¬ s ≈ 0) : ∃ t : CauchySeq F, s * t ≈ 1 := by
  rcases Classical.em s.IsPos with h | h
  · exact h.exists_inv
  · have hneg : (-s).IsPos := Classical.byContradiction fun h' => hs ⟨le_zero_of_not_isPos h, by
      have h'' := CauchySeq.neg_le_neg (le_zero_of_not_isPos h')
      rwa [show -(0 : CauchySeq F) = 0 from ext fun _ => neg_zero,
        show - -s = s from ext fun n => neg_neg (s n)] at h''⟩
    obtain ⟨t, ht⟩ := hneg.exists_inv
    refine ⟨-t, ?_⟩
    rwa [show s * -t = -s * t from ext fun n => by
      rw [mul_apply, mul_apply, neg_apply, neg_apply, mul_neg, neg_mul]]

/-- Constant sequences are ordered as their constants are. -/
theorem const_le_const {a b : F} : const a ≤ const b ↔ a ≤ b :=
  ⟨fun h => le_of_forall_pos_le_add fun e he => (h e he).exists.elim fun _ => id,
    fun h => le_of_eventually_le (.of_forall fun _ => h)⟩

end CauchySeq

end LatentObjective
