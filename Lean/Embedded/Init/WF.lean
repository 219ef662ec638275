/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatBasic
import Init.Quotation

/-!
# Well-founded recursion

A relation is well founded if there is no endless descent along it; then functions may call
themselves on smaller arguments (`WellFounded.fix`) and statements may be proved by induction. Lean
compiles a recursive definition with `termination_by` to these constants: `<` on `Nat`, measures,
lexicographic orders, and `WellFounded.Nat.fix` for the case of a measure, which the kernel can
evaluate. At the end stand the steps that `decreasing_by` tries by default.
-/

universe u v

/-! ## Accessibility -/

/-- An element is accessible if all smaller elements are: there is no endless descent from it. -/
inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  /-- An element is accessible if everything smaller is. -/
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x

/-- The non-dependent recursor of accessibility. -/
noncomputable abbrev Acc.ndrec.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x)
    {a : α} (n : Acc r a) : C a :=
  n.rec m

/-- `Acc.ndrec` with the proof of accessibility first. -/
noncomputable abbrev Acc.ndrecOn.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    {a : α} (n : Acc r a)
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) :
    C a :=
  n.rec m

namespace Acc

variable {α : Sort u} {r : α → α → Prop}

/-- Everything smaller than an accessible element is accessible. -/
theorem inv {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  match h₁ with
  | intro _ h => h y h₂

end Acc

/-- A relation is well founded if every element is accessible. -/
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  /-- A relation is well founded if every element is accessible. -/
  | intro (h : ∀ a, Acc r a) : WellFounded r

/-- Types with a distinguished well-founded relation. -/
class WellFoundedRelation (α : Sort u) where
  /-- The relation. -/
  rel : α → α → Prop
  /-- The relation is well founded. -/
  wf : WellFounded rel

namespace WellFounded

/-- Every element is accessible. -/
theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a :=
  match wf with
  | intro h => h a

section

variable {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r)

include hwf in
/-- Recursion along a well-founded relation. -/
noncomputable def recursion {C : α → Sort v} (a : α)
    (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (hwf.apply a).rec fun x _ ih => h x ih

include hwf in
/-- Induction along a well-founded relation. -/
theorem induction {C : α → Prop} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  recursion hwf a h

variable {C : α → Sort v}
variable (F : ∀ x, (∀ y, r y x → C y) → C x)

/-- Recursion at one accessible element. -/
noncomputable def fixF (x : α) (a : Acc r x) : C x :=
  a.rec fun x _ ih => F x ih

/-- The defining equation of `WellFounded.fixF`. -/
theorem fixF_eq (x : α) (acx : Acc r x) :
    fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) :=
  match acx with
  | .intro _ _ => rfl

end

variable {α : Sort u} {C : α → Sort v} {r : α → α → Prop}

/-- The function defined by recursion along a well-founded relation. -/
noncomputable def fix (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)

/-- The defining equation of `WellFounded.fix`. -/
theorem fix_eq (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) :=
  fixF_eq F x (apply hwf x)

end WellFounded

/-! ## New relations from old -/

open WellFounded

/-- The empty relation is well founded. -/
@[instance_reducible] def emptyWf {α : Sort u} : WellFoundedRelation α where
  rel := emptyRelation
  wf := ⟨fun a => ⟨a, fun _ h => h.elim⟩⟩

namespace Subrelation

variable {α : Sort u} {r q : α → α → Prop}

/-- What is accessible stays accessible under a smaller relation. -/
theorem accessible {a : α} (h₁ : Subrelation q r) (ac : Acc r a) : Acc q a :=
  ac.rec fun x _ ih => ⟨x, fun y h => ih y (h₁ h)⟩

/-- A relation contained in a well-founded one is well founded. -/
theorem wf (h₁ : Subrelation q r) (h₂ : WellFounded r) : WellFounded q :=
  ⟨fun a => accessible @h₁ (apply h₂ a)⟩

end Subrelation

namespace InvImage

variable {α : Sort u} {β : Sort v} {r : β → β → Prop}

/-- An element is accessible if its image is, the image given by an equation. -/
private theorem accAux (f : α → β) {b : β} (ac : Acc r b) :
    (x : α) → f x = b → Acc (InvImage r f) x :=
  ac.rec fun _ _ ih x e => ⟨x, fun y h => ih (f y) (e ▸ h) y rfl⟩

/-- An element is accessible if its image is. -/
theorem accessible {a : α} (f : α → β) (ac : Acc r (f a)) : Acc (InvImage r f) a :=
  accAux f ac a rfl

/-- The inverse image of a well-founded relation is well founded. -/
theorem wf (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) :=
  ⟨fun a => accessible f (apply h (f a))⟩

end InvImage

/-- The inverse image of a well-founded relation under a function. -/
@[reducible] def invImage (f : α → β) (h : WellFoundedRelation β) : WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf

namespace Relation.TransGen

variable {α : Sort u} {r : α → α → Prop}

/-- What is accessible stays accessible under the transitive closure. -/
theorem accessible {z : α} (ac : Acc r z) : Acc (TransGen r) z :=
  ac.rec fun x _ ih => ⟨x, fun y h => by
    cases h with
    | single h => exact ih y h
    | tail h h' => exact (ih _ h').inv h⟩

/-- The transitive closure of a well-founded relation is well founded. -/
theorem wf (h : WellFounded r) : WellFounded (TransGen r) :=
  ⟨fun a => accessible (apply h a)⟩

end Relation.TransGen

/-! ## Natural numbers and measures -/

namespace Nat

/-- Every number below a bound is accessible. -/
private theorem acc_of_lt : ∀ n m : Nat, m < n → Acc (fun a b : Nat => a < b) m
  | 0, _, h => absurd h (Nat.not_lt_zero _)
  | n + 1, m, h => ⟨m, fun y hy => acc_of_lt n y (Nat.lt_of_lt_of_le hy (Nat.le_of_lt_succ h))⟩

/-- `<` on the natural numbers is well founded. -/
@[instance_reducible] def lt_wfRel : WellFoundedRelation Nat where
  rel := (· < ·)
  wf := ⟨fun n => acc_of_lt (n + 1) n (Nat.lt_succ_self n)⟩

/-- Course-of-values recursion. -/
@[elab_as_elim] protected noncomputable def strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  Nat.lt_wfRel.wf.fix ind n

/-- Course-of-values recursion, `0` and successors apart. -/
@[elab_as_elim] protected noncomputable def caseStrongRecOn {motive : Nat → Sort u} (a : Nat)
    (zero : motive 0) (ind : ∀ n, (∀ m, m ≤ n → motive m) → motive (succ n)) : motive a :=
  Nat.strongRecOn a fun n =>
    match n with
    | 0 => fun _ => zero
    | n + 1 => fun h => ind n fun _ hm => h _ (Nat.succ_le_succ hm)

end Nat

/-- The order of the elements of a type by a natural number. -/
abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel

/-- The order of the elements of a type by their size. -/
abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf

instance (priority := low) [SizeOf α] : WellFoundedRelation α := sizeOfWFRel

/-! ## Lexicographic orders -/

namespace Prod

section

variable {α : Type u} {β : Type v}
variable (ra : α → α → Prop)
variable (rb : β → β → Prop)

/-- The lexicographic order of pairs. -/
protected inductive Lex : α × β → α × β → Prop where
  /-- The first component is smaller. -/
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Prod.Lex (a₁, b₁) (a₂, b₂)
  /-- The first components are the same, the second is smaller. -/
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Prod.Lex (a, b₁) (a, b₂)

/-- The lexicographic order of pairs, in terms of their components. -/
theorem lex_def {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 := by
  obtain ⟨a, b⟩ := p
  obtain ⟨a', b'⟩ := q
  constructor
  · intro h
    cases h with
    | left _ _ h => exact .inl h
    | right _ h => exact .inr ⟨rfl, h⟩
  · rintro (h | ⟨rfl, h⟩)
    · exact .left _ _ h
    · exact .right _ h

/-- A pair is smaller if its first component is not larger and its second is smaller. -/
theorem Lex.right' {a₁ : Nat} {b₁ : β} (h₁ : a₁ ≤ a₂) (h₂ : rb b₁ b₂) :
    Prod.Lex Nat.lt rb (a₁, b₁) (a₂, b₂) :=
  match h₁ with
  | .refl => .right _ h₂
  | .step h => .left _ _ (Nat.succ_le_succ h)

/-- The order of pairs in which both components must be smaller. -/
inductive RProd : α × β → α × β → Prop where
  /-- Both components are smaller. -/
  | intro {a₁ b₁ a₂ b₂} (h₁ : ra a₁ a₂) (h₂ : rb b₁ b₂) : RProd (a₁, b₁) (a₂, b₂)

end

section

variable {α : Type u} {β : Type v}
variable {ra : α → α → Prop} {rb : β → β → Prop}

/-- A pair is accessible if its first component and everything in the second are. -/
theorem lexAccessible {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) :
    Acc (Prod.Lex ra rb) (a, b) := by
  induction aca generalizing b with
  | intro xa _ iha =>
    induction acb b with
    | intro xb _ ihb =>
      refine ⟨_, fun p lt => ?_⟩
      cases lt with
      | left b₁ _ h => exact iha _ h b₁
      | right _ h => exact ihb _ h

/-- The lexicographic order of two well-founded relations. -/
@[reducible] def lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) :
    WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun (a, b) => lexAccessible (apply ha.wf a) (apply hb.wf) b⟩

instance [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] :
    WellFoundedRelation (α × β) :=
  lex ha hb

/-- If both components are smaller, the pair is smaller in the lexicographic order. -/
theorem RProdSubLex (a : α × β) (b : α × β) (h : RProd ra rb a b) : Prod.Lex ra rb a b :=
  match h with
  | .intro h₁ _ => .left _ _ h₁

/-- The componentwise order of two well-founded relations. -/
@[instance_reducible]
def rprod (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) :
    WellFoundedRelation (α × β) where
  rel := RProd ha.rel hb.rel
  wf := Subrelation.wf (h₂ := (lex ha hb).wf) (RProdSubLex _ _)

end

end Prod

namespace PSigma

section

variable {α : Sort u} {β : α → Sort v}
variable (r : α → α → Prop)
variable (s : ∀ a, β a → β a → Prop)

/-- The lexicographic order of dependent pairs. -/
inductive Lex : PSigma β → PSigma β → Prop where
  /-- The first component is smaller. -/
  | left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → Lex ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  /-- The first components are the same, the second is smaller. -/
  | right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → Lex ⟨a, b₁⟩ ⟨a, b₂⟩

end

section

variable {α : Sort u} {β : α → Sort v}
variable {r : α → α → Prop} {s : ∀ (a : α), β a → β a → Prop}

/-- A dependent pair is accessible if its first component and everything in the second are. -/
theorem lexAccessible {a} (aca : Acc r a) (acb : (a : α) → WellFounded (s a)) (b : β a) :
    Acc (Lex r s) ⟨a, b⟩ := by
  induction aca with
  | intro xa _ iha =>
    induction apply (acb xa) b with
    | intro xb _ ihb =>
      refine ⟨_, fun p lt => ?_⟩
      cases lt with
      | left b₁ _ h => exact iha _ h b₁
      | right _ h => exact ihb _ h

/-- The lexicographic order of well-founded relations, for dependent pairs. -/
@[reducible] def lex (ha : WellFoundedRelation α) (hb : (a : α) → WellFoundedRelation (β a)) :
    WellFoundedRelation (PSigma β) where
  rel := Lex ha.rel (fun a => hb a |>.rel)
  wf := ⟨fun ⟨a, b⟩ => lexAccessible (apply ha.wf a) (fun a => hb a |>.wf) b⟩

instance [ha : WellFoundedRelation α] [hb : (a : α) → WellFoundedRelation (β a)] :
    WellFoundedRelation (PSigma β) :=
  lex ha hb

end

end PSigma

/-! ## Recursion along a measure

`WellFounded.Nat.fix` recurses structurally on a bound for the measure instead of on a proof of
accessibility, so that the kernel can evaluate it on closed terms. -/

namespace WellFounded.Nat

variable {α : Sort u} {motive : α → Sort v} (h : α → Nat)
variable (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x)

/-- The identity, which reduces only once its argument is a literal: without it the kernel would
unfold the bound of an open term for ever. -/
def eager (n : Nat) : Nat := if Nat.beq n n = true then n else n

/-- `WellFounded.Nat.eager` is the identity. -/
theorem eager_eq (n : Nat) : eager n = n := ite_self n

/-- The recursion, by structural recursion on a bound for the measure. -/
noncomputable def fix.go : ∀ (fuel : Nat) (x : α), (h x < fuel) → motive x :=
  Nat.rec
    (fun _ hfuel => (Nat.not_succ_le_zero _ hfuel).elim)
    (fun _ ih x hfuel => F x fun y hy =>
      ih y (Nat.lt_of_lt_of_le hy (Nat.le_of_lt_succ hfuel)))

/-- The function defined by recursion along a measure. -/
noncomputable def fix : (x : α) → motive x :=
  fun x => fix.go h F (eager (h x + 1)) x ((eager_eq _).symm ▸ Nat.lt_succ_self _)

/-- The bound does not matter. -/
protected theorem fix.go_congr (x : α) (fuel₁ fuel₂ : Nat) (h₁ : h x < fuel₁) (h₂ : h x < fuel₂) :
    fix.go h F fuel₁ x h₁ = fix.go h F fuel₂ x h₂ := by
  induction fuel₁ generalizing x fuel₂ with
  | zero => exact absurd h₁ (Nat.not_lt_zero _)
  | succ fuel₁ ih =>
    cases fuel₂ with
    | zero => exact absurd h₂ (Nat.not_lt_zero _)
    | succ fuel₂ => exact congrArg (F x) (funext fun y => funext fun _ => ih y fuel₂ _ _)

/-- The defining equation of `WellFounded.Nat.fix`. -/
theorem fix_eq (x : α) : fix h F x = F x (fun y _ => fix h F y) :=
  (fix.go_congr h F x _ (h x + 1) _ (Nat.lt_succ_self _)).trans
    (congrArg (F x) (funext fun y => funext fun _ => fix.go_congr h F y _ _ _ _))

end WellFounded.Nat

/-- Marks the arguments of a recursive function while its definition is preprocessed. -/
def wfParam {α : Sort u} (a : α) : α := a

/-! ## Default proofs of termination

Lean's own rules end in decision procedures for linear arithmetic. These lemmas are tried before
them and prove the descents that recursion on numbers mostly makes. -/

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| first
      | exact Nat.lt_succ_self _
      | exact Nat.sub_one_lt (by assumption)
      | exact Nat.sub_lt (by assumption) (by decide)
      | exact Nat.sub_lt (Nat.pos_of_ne_zero (by assumption)) (by decide)
      | exact Nat.div_lt_self (by assumption) (by decide)
      | exact Nat.div_lt_self (Nat.pos_of_ne_zero (by assumption)) (by decide)
      | exact Nat.mod_lt _ (by assumption)
      | exact Nat.mod_lt _ (Nat.pos_of_ne_zero (by assumption)))
