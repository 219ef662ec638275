/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import LatentObjective.Certificate.NormalForm

/-!
# Certificates of equations and inequalities

Why `l ≤ r` holds can be said in one polynomial identity: `r - l` is a sum of products of things
that are known to be nonnegative. Such things are

* the slack `b - a` of a hypothesis `a ≤ b` (positive, for `a < b`; zero, for `a = b`),
* the square of anything, and the square of `a - b` where `a ≠ b`, which is positive,
* nonnegative numbers.

The facts of this file build up such a sum; it is never written out, since each fact says what it is
about. The conclusions check the one identity by computation.
-/

namespace LatentObjective.Certificate

open OrderedRing OrderedField

universe u

variable {F : Type u} [OrderedField F]

/-! ### Facts -/

/-- The formula is nonnegative at these values of its variables. -/
structure Nonneg (values : List F) (e : Formula) : Prop where
  /-- The value is nonnegative. -/
  nonneg : 0 ≤ e.eval values

/-- The formula is positive at these values of its variables. -/
structure Positive (values : List F) (e : Formula) : Prop where
  /-- The value is positive. -/
  pos : 0 < e.eval values

/-- The formula is zero at these values of its variables. -/
structure Vanishes (values : List F) (e : Formula) : Prop where
  /-- The value is zero. -/
  eq_zero : e.eval values = 0

variable {values : List F} {d e : Formula}

namespace Vanishes

/-- The difference of equals is zero. -/
theorem slack (a b : Formula) (h : a.eval values = b.eval values) : Vanishes values (a.sub b) :=
  ⟨sub_eq_zero.mpr h⟩

/-- A sum of zeros is zero. -/
theorem add (hd : Vanishes values d) (he : Vanishes values e) : Vanishes values (d.add e) :=
  ⟨by show d.eval values + e.eval values = 0; rw [hd.eq_zero, he.eq_zero, add_zero]⟩

/-- Any multiple of zero is zero. -/
theorem mul (d : Formula) (he : Vanishes values e) : Vanishes values (d.mul e) :=
  ⟨by show d.eval values * e.eval values = 0; rw [he.eq_zero, mul_zero]⟩

end Vanishes

namespace Nonneg

/-- The slack of a hypothesis `a ≤ b` is nonnegative. -/
theorem slack (a b : Formula) (h : a.eval values ≤ b.eval values) : Nonneg values (b.sub a) :=
  ⟨sub_nonneg.mpr h⟩

/-- What is positive is nonnegative. -/
theorem of_positive (h : Positive values e) : Nonneg values e :=
  ⟨le_of_lt h.pos⟩

/-- What is zero is nonnegative. -/
theorem of_vanishes (h : Vanishes values e) : Nonneg values e :=
  ⟨le_of_eq h.eq_zero.symm⟩

/-- A square is nonnegative. -/
theorem square (e : Formula) : Nonneg values (e.pow 2) :=
  ⟨sq_nonneg (e.eval values)⟩

/-- A number is nonnegative if computation says so. -/
theorem number (e : Formula) (check : e.isNonneg = true := by decide +kernel) : Nonneg values e :=
  ⟨e.nonneg_of_isNonneg values check⟩

/-- A sum of two that are nonnegative. -/
theorem add (hd : Nonneg values d) (he : Nonneg values e) : Nonneg values (d.add e) :=
  ⟨add_nonneg hd.nonneg he.nonneg⟩

/-- A product of two that are nonnegative. -/
theorem mul (hd : Nonneg values d) (he : Nonneg values e) : Nonneg values (d.mul e) :=
  ⟨mul_nonneg hd.nonneg he.nonneg⟩

/-- `p / q` times what is nonnegative. -/
theorem scale (p q : Nat) (he : Nonneg values e) :
    Nonneg values (((Formula.num p).div q).mul e) :=
  ⟨mul_nonneg (div_nonneg (numeral_nonneg p) (numeral_nonneg q)) he.nonneg⟩

end Nonneg

namespace Positive

/-- The slack of a hypothesis `a < b` is positive. -/
theorem slack (a b : Formula) (h : a.eval values < b.eval values) : Positive values (b.sub a) :=
  ⟨sub_pos.mpr h⟩

/-- The squared difference of two that differ is positive. -/
theorem square (a b : Formula) (h : a.eval values ≠ b.eval values) :
    Positive values ((a.sub b).pow 2) := by
  refine ⟨lt_of_le_of_ne (sq_nonneg _) fun h0 => h (sub_eq_zero.mp ?_)⟩
  exact (mul_eq_zero.mp ((pow_two _).symm.trans h0.symm)).elim id id

/-- A number is positive if computation says so. -/
theorem number (e : Formula) (check : e.isPos = true := by decide +kernel) : Positive values e :=
  ⟨e.pos_of_isPos values check⟩

/-- Something positive plus something nonnegative. -/
theorem add (hd : Positive values d) (he : Nonneg values e) : Positive values (d.add e) :=
  ⟨add_pos_of_pos_of_nonneg hd.pos he.nonneg⟩

/-- A product of two that are positive. -/
theorem mul (hd : Positive values d) (he : Positive values e) : Positive values (d.mul e) :=
  ⟨mul_pos hd.pos he.pos⟩

/-- `p / q` times what is positive. -/
theorem scale (p q : Nat) (he : Positive values e) (hp : 0 < p := by decide)
    (hq : 0 < q := by decide) : Positive values (((Formula.num p).div q).mul e) :=
  ⟨mul_pos (div_pos (numeral_pos hp) (numeral_pos hq)) he.pos⟩

end Positive

/-! ### Conclusions -/

/-- `l = r`, because both sides have the same normal form. -/
@[elab_without_expected_type]
theorem eq_of_check (values : List F) (l r : Formula)
    (check : l.isIdentity r = true := by decide +kernel) : l.eval values = r.eval values :=
  Formula.eq_of_isIdentity values check

/-- `l = r`, because `l - r` is something that is zero. -/
@[elab_without_expected_type]
theorem eq_of_vanishes (values : List F) (l r : Formula) (h : Vanishes values e)
    (check : (l.sub r).isIdentity e = true := by decide +kernel) :
    l.eval values = r.eval values :=
  sub_eq_zero.mp ((Formula.eq_of_isIdentity values check).trans h.eq_zero)

/-- `l ≤ r`, because `r - l` is a nonnegative number. -/
@[elab_without_expected_type]
theorem le_of_check (values : List F) (l r : Formula)
    (check : (r.sub l).isNonneg = true := by decide +kernel) : l.eval values ≤ r.eval values :=
  sub_nonneg.mp (Formula.nonneg_of_isNonneg values check)

/-- `l ≤ r`, because `r - l` is something nonnegative. -/
@[elab_without_expected_type]
theorem le_of_nonneg (values : List F) (l r : Formula) (h : Nonneg values e)
    (check : (r.sub l).isIdentity e = true := by decide +kernel) :
    l.eval values ≤ r.eval values :=
  sub_nonneg.mp (le_trans h.nonneg (le_of_eq (Formula.eq_of_isIdentity values check).symm))

/-- `l < r`, because `r - l` is a positive number. -/
@[elab_without_expected_type]
theorem lt_of_check (values : List F) (l r : Formula)
    (check : (r.sub l).isPos = true := by decide +kernel) : l.eval values < r.eval values :=
  sub_pos.mp (Formula.pos_of_isPos values check)

/-- `l < r`, because `r - l` is something positive. -/
@[elab_without_expected_type]
theorem lt_of_positive (values : List F) (l r : Formula) (h : Positive values e)
    (check : (r.sub l).isIdentity e = true := by decide +kernel) :
    l.eval values < r.eval values :=
  sub_pos.mp (lt_of_lt_of_le h.pos (le_of_eq (Formula.eq_of_isIdentity values check).symm))

/-- What was assumed cannot be: something positive is zero. -/
theorem false_of_positive (values : List F) (h : Positive values e)
    (check : e.isIdentity (.num 0) = true := by decide +kernel) : False :=
  ne_of_gt h.pos (Formula.eq_of_isIdentity values check)

/-! ### Cases -/

/-- What holds of the greater of two, in either case, holds of their maximum. -/
theorem max_cases {motive : F → Prop} (a b : F) (right : a ≤ b → motive b)
    (left : b ≤ a → motive a) : motive (max a b) := by
  rcases le_total a b with h | h
  · rw [max_eq_right h]; exact right h
  · rw [max_eq_left h]; exact left h

/-- What holds of the smaller of two, in either case, holds of their minimum. -/
theorem min_cases {motive : F → Prop} (a b : F) (left : a ≤ b → motive a)
    (right : b ≤ a → motive b) : motive (min a b) := by
  rcases le_total a b with h | h
  · rw [min_eq_left h]; exact left h
  · rw [min_eq_right h]; exact right h

/-- What holds of `a` if it is nonnegative, and of `-a` if it is not positive, holds of the absolute
value. -/
theorem abs_cases {motive : F → Prop} (a : F) (nonneg : 0 ≤ a → motive a)
    (nonpos : a ≤ 0 → motive (-a)) : motive (abs a) := by
  rcases le_total 0 a with h | h
  · rw [abs_of_nonneg h]; exact nonneg h
  · rw [abs_of_nonpos h]; exact nonpos h

end LatentObjective.Certificate
