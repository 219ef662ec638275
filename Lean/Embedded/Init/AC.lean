/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.SimpLemmas
import Init.Quotation

/-!
# Associative and commutative operations

What `ac_rfl` and `ac_nf` rest on: an expression in one operation and numbered variables is
normalised to a list of variables, and two expressions with the same normal form have the same value
(`Lean.Data.AC.Context.eq_of_norm`). The tactics are Lean's own, compiled; they build the context
and the expressions.
-/

universe u v

namespace Lean.Data.AC

open Std

/-! ### Expressions and contexts -/

/-- An expression in one binary operation and numbered variables. -/
inductive Expr
  /-- A variable. -/
  | var (x : Nat)
  /-- The operation applied to two expressions. -/
  | op (lhs rhs : Expr)
  deriving Inhabited, BEq

/-- The value of a variable, and whether it is neutral for the operation. -/
structure Variable {α : Sort u} (op : α → α → α) : Type u where
  /-- The value. -/
  value : α
  /-- The proof that it is neutral, if it is. -/
  neutral : Option (PLift (LawfulIdentity op value))

/-- An operation with its laws, and the values of the variables. -/
structure Context (α : Sort u) where
  /-- The operation. -/
  op : α → α → α
  /-- The operation is associative. -/
  assoc : Associative op
  /-- The proof that the operation is commutative, if it is. -/
  comm : Option (PLift (Commutative op))
  /-- The proof that the operation is idempotent, if it is. -/
  idem : Option (PLift (IdempotentOp op))
  /-- The variables. -/
  vars : List (Variable op)
  /-- The value of variables that are not listed. -/
  arbitrary : α

/-- What normalisation needs to know about an operation. -/
class ContextInformation (α : Sort u) where
  /-- Whether a variable is neutral. -/
  isNeutral : α → Nat → Bool
  /-- Whether the operation is commutative. -/
  isComm : α → Bool
  /-- Whether the operation is idempotent. -/
  isIdem : α → Bool

/-- What evaluation needs to know about an operation. -/
class EvalInformation (α : Sort u) (β : Sort v) where
  /-- The value of the empty list. -/
  arbitrary : α → β
  /-- The operation. -/
  evalOp : α → β → β → β
  /-- The value of a variable. -/
  evalVar : α → Nat → β

/-- The variable with a number. -/
def Context.var (ctx : Context α) (idx : Nat) : Variable ctx.op :=
  go ctx.vars idx
where
  /-- The list entry at an index. -/
  go : List (Variable ctx.op) → Nat → Variable ctx.op
    | [], _ => ⟨ctx.arbitrary, none⟩
    | x :: _, 0 => x
    | _ :: xs, i + 1 => go xs i

/-- Whether an optional value is there. -/
private def isThere : Option β → Bool
  | some _ => true
  | none => false

/-- A context says what normalisation needs to know. -/
instance : ContextInformation (Context α) where
  isNeutral ctx x := isThere (ctx.var x).neutral
  isComm ctx := isThere ctx.comm
  isIdem ctx := isThere ctx.idem

/-- A context says what evaluation needs to know. -/
instance : EvalInformation (Context α) α where
  arbitrary ctx := ctx.arbitrary
  evalOp ctx := ctx.op
  evalVar ctx idx := (ctx.var idx).value

/-- The value of an expression. -/
def eval (β : Sort u) [EvalInformation α β] (ctx : α) : (ex : Expr) → β
  | Expr.var idx => EvalInformation.evalVar ctx idx
  | Expr.op l r => EvalInformation.evalOp ctx (eval β ctx l) (eval β ctx r)

/-- The variables of an expression, from left to right. -/
def Expr.toList : Expr → List Nat
  | Expr.var idx => [idx]
  | Expr.op l r => l.toList.append r.toList

/-- The value of a list of variables. -/
def evalList (β : Sort u) [EvalInformation α β] (ctx : α) : List Nat → β
  | [] => EvalInformation.arbitrary ctx
  | [x] => EvalInformation.evalVar ctx x
  | x :: xs => EvalInformation.evalOp ctx (EvalInformation.evalVar ctx x) (evalList β ctx xs)

/-! ### Normalisation -/

/-- Inserts a variable into a sorted list. -/
def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | a :: as => if x < a then x :: a :: as else a :: insert x as

/-- Sorts a list of variables. -/
def sort (xs : List Nat) : List Nat :=
  let rec
    /-- Inserts the variables of the second list into the first, which is sorted. -/
    loop : List Nat → List Nat → List Nat
    | acc, [] => acc
    | acc, x :: xs => loop (insert x acc) xs
  loop [] xs

/-- Drops repetitions of neighbours. -/
def mergeIdem (xs : List Nat) : List Nat :=
  let rec
    /-- Drops repetitions of neighbours from a list with a given first variable. -/
    loop : Nat → List Nat → List Nat
    | curr, next :: rest =>
      if curr = next then
        loop curr rest
      else
        curr :: loop next rest
    | curr, [] => [curr]
  match xs with
  | [] => []
  | x :: xs => loop x xs

/-- Drops neutral variables, unless there are no others. -/
def removeNeutrals [info : ContextInformation α] (ctx : α) : List Nat → List Nat
  | x :: xs =>
    match loop (x :: xs) with
    | [] => [x]
    | ys => ys
  | [] => []
where
  /-- Drops neutral variables. -/
  loop : List Nat → List Nat
    | x :: xs =>
      match info.isNeutral ctx x with
      | true => loop xs
      | false => x :: loop xs
    | [] => []

/-- The normal form of an expression. -/
def norm [info : ContextInformation α] (ctx : α) (e : Expr) : List Nat :=
  let xs := e.toList
  let xs := removeNeutrals ctx xs
  let xs := if info.isComm ctx then sort xs else xs
  if info.isIdem ctx then mergeIdem xs else xs

/-! ### Normalisation does not change values -/

namespace Context

variable {α : Sort u} (ctx : Context α)

/-- The value of a variable followed by others. -/
private theorem evalList_cons (x : Nat) {xs : List Nat} (h : xs ≠ []) :
    evalList α ctx (x :: xs) = ctx.op (ctx.var x).value (evalList α ctx xs) := by
  cases xs with
  | nil => exact absurd rfl h
  | cons _ _ => rfl

/-- A list with a first element is not empty. -/
private theorem cons_ne_nil (x : Nat) (xs : List Nat) : x :: xs ≠ [] :=
  nofun

/-- The value of two lists put together. -/
theorem evalList_append (l r : List Nat) (h₁ : l ≠ []) (h₂ : r ≠ []) :
    evalList α ctx (l.append r) = ctx.op (evalList α ctx l) (evalList α ctx r) := by
  induction l with
  | nil => exact absurd rfl h₁
  | cons x xs ih =>
    cases xs with
    | nil => exact evalList_cons ctx x h₂
    | cons y ys =>
      rw [evalList_cons ctx x (cons_ne_nil y ys), ctx.assoc.assoc, ← ih (cons_ne_nil y ys)]
      exact evalList_cons ctx x (cons_ne_nil y _)

/-- Every expression has a variable. -/
theorem toList_nonEmpty (e : Expr) : e.toList ≠ [] := by
  induction e with
  | var x => exact cons_ne_nil x []
  | op l r ihl _ =>
    show l.toList.append r.toList ≠ []
    cases h : l.toList with
    | nil => exact absurd h ihl
    | cons x xs => exact cons_ne_nil x _

/-- An expression has the value of the list of its variables. -/
theorem eval_toList (e : Expr) : evalList α ctx e.toList = eval α ctx e := by
  induction e with
  | var _ => rfl
  | op l r ihl ihr =>
    refine (evalList_append ctx _ _ (toList_nonEmpty l) (toList_nonEmpty r)).trans ?_
    rw [ihl, ihr]
    rfl

/-- Insertion into a list makes it nonempty. -/
theorem insert_nonEmpty (x : Nat) (xs : List Nat) : insert x xs ≠ [] := by
  cases xs with
  | nil => exact cons_ne_nil x []
  | cons a as =>
    show (if x < a then x :: a :: as else a :: insert x as) ≠ []
    by_cases h : x < a
    · rw [if_pos h]; exact cons_ne_nil _ _
    · rw [if_neg h]; exact cons_ne_nil _ _

/-- For a commutative operation, insertion is the operation. -/
theorem evalList_insert (h : Commutative ctx.op) (x : Nat) (xs : List Nat) :
    evalList α ctx (insert x xs) = evalList α ctx (x :: xs) := by
  induction xs with
  | nil => rfl
  | cons a as ih =>
    show evalList α ctx (if x < a then x :: a :: as else a :: insert x as) = _
    by_cases hx : x < a
    · rw [if_pos hx]
    · rw [if_neg hx, evalList_cons ctx a (insert_nonEmpty x as), ih,
        evalList_cons ctx x (cons_ne_nil a as)]
      cases as with
      | nil => exact h.comm _ _
      | cons b bs =>
        rw [evalList_cons ctx x (cons_ne_nil b bs), evalList_cons ctx a (cons_ne_nil b bs),
          ← ctx.assoc.assoc, h.comm (ctx.var a).value, ctx.assoc.assoc]

/-- The empty list adds nothing. -/
private theorem append_nil (xs : List Nat) : xs.append [] = xs := by
  induction xs with
  | nil => rfl
  | cons x _ ih => exact congrArg (x :: ·) ih

/-- For a commutative operation, sorting a list into another is the operation. -/
private theorem evalList_sort_loop (h : Commutative ctx.op) (xs acc : List Nat) :
    evalList α ctx (sort.loop acc xs) = evalList α ctx (xs.append acc) := by
  induction xs generalizing acc with
  | nil => rfl
  | cons x xs ih =>
    refine (ih (insert x acc)).trans ?_
    cases xs with
    | nil => exact evalList_insert ctx h x acc
    | cons y ys =>
      rw [evalList_append ctx _ _ (cons_ne_nil y ys) (insert_nonEmpty x acc),
        evalList_insert ctx h, h.comm]
      cases acc with
      | nil => rw [append_nil]; exact (evalList_cons ctx x (cons_ne_nil y ys)).symm
      | cons a as =>
        rw [evalList_cons ctx x (cons_ne_nil a as), ctx.assoc.assoc, h.comm (evalList α ctx _),
          ← evalList_append ctx _ _ (cons_ne_nil y ys) (cons_ne_nil a as)]
        exact (evalList_cons ctx x (cons_ne_nil y _)).symm

/-- For a commutative operation, sorting does not change the value. -/
private theorem evalList_sort (h : Commutative ctx.op) (xs : List Nat) :
    evalList α ctx (sort xs) = evalList α ctx xs :=
  (evalList_sort_loop ctx h xs []).trans (by rw [append_nil xs])

/-- Merging neighbours keeps a list nonempty. -/
private theorem mergeIdem_loop_nonEmpty (x : Nat) (xs : List Nat) : mergeIdem.loop x xs ≠ [] := by
  induction xs generalizing x with
  | nil => exact cons_ne_nil x []
  | cons y ys ih =>
    show (if x = y then mergeIdem.loop x ys else x :: mergeIdem.loop y ys) ≠ []
    by_cases h : x = y
    · rw [if_pos h]; exact ih x
    · rw [if_neg h]; exact cons_ne_nil _ _

/-- For an idempotent operation, merging neighbours does not change the value. -/
private theorem evalList_mergeIdem_loop (h : IdempotentOp ctx.op) (x : Nat) (xs : List Nat) :
    evalList α ctx (mergeIdem.loop x xs) = evalList α ctx (x :: xs) := by
  induction xs generalizing x with
  | nil => rfl
  | cons y ys ih =>
    show evalList α ctx (if x = y then mergeIdem.loop x ys else x :: mergeIdem.loop y ys) = _
    rw [evalList_cons ctx x (cons_ne_nil y ys)]
    by_cases hx : x = y
    · rw [if_pos hx, ih, ← hx]
      cases ys with
      | nil => exact (h.idempotent _).symm
      | cons z zs =>
        rw [evalList_cons ctx x (cons_ne_nil z zs), ← ctx.assoc.assoc, h.idempotent]
    · rw [if_neg hx, evalList_cons ctx x (mergeIdem_loop_nonEmpty y ys), ih]

/-- For an idempotent operation, merging neighbours does not change the value. -/
private theorem evalList_mergeIdem (h : IdempotentOp ctx.op) (xs : List Nat) :
    evalList α ctx (mergeIdem xs) = evalList α ctx xs := by
  cases xs with
  | nil => rfl
  | cons x xs => exact evalList_mergeIdem_loop ctx h x xs

/-- A variable that is marked as neutral is neutral. -/
private theorem unwrap_isNeutral {x : Nat} (h : ContextInformation.isNeutral ctx x = true) :
    LawfulIdentity ctx.op (ctx.var x).value := by
  have h' : isThere (ctx.var x).neutral = true := h
  cases hn : (ctx.var x).neutral with
  | none => rw [hn] at h'; exact Bool.noConfusion h'
  | some p => exact p.down

/-- A list of neutral variables is neutral; otherwise dropping them does not change the value. -/
private theorem removeNeutrals_loop (xs : List Nat) :
    (removeNeutrals.loop ctx xs = [] → xs ≠ [] → ∀ a, ctx.op a (evalList α ctx xs) = a ∧
      ctx.op (evalList α ctx xs) a = a) ∧
    (removeNeutrals.loop ctx xs ≠ [] →
      evalList α ctx (removeNeutrals.loop ctx xs) = evalList α ctx xs) := by
  induction xs with
  | nil => exact ⟨fun _ h => absurd rfl h, fun h => absurd rfl h⟩
  | cons x xs ih =>
    have unfold : removeNeutrals.loop ctx (x :: xs) =
        (match ContextInformation.isNeutral ctx x with
          | true => removeNeutrals.loop ctx xs
          | false => x :: removeNeutrals.loop ctx xs) := rfl
    rw [unfold]
    cases hx : ContextInformation.isNeutral ctx x with
    | true =>
      have n := unwrap_isNeutral ctx hx
      cases xs with
      | nil => exact ⟨fun _ _ a => ⟨n.right_id a, n.left_id a⟩, fun h => absurd rfl h⟩
      | cons y ys =>
        rw [evalList_cons ctx x (cons_ne_nil y ys), n.left_id]
        exact ⟨fun h _ => ih.1 h (cons_ne_nil y ys), ih.2⟩
    | false =>
      refine ⟨fun h => absurd h (cons_ne_nil _ _), fun _ => ?_⟩
      show evalList α ctx (x :: removeNeutrals.loop ctx xs) = _
      cases xs with
      | nil => rfl
      | cons y ys =>
        rw [evalList_cons ctx x (cons_ne_nil y ys)]
        by_cases h : removeNeutrals.loop ctx (y :: ys) = []
        · rw [h]; exact (ih.1 h (cons_ne_nil y ys) _).1.symm
        · rw [evalList_cons ctx x h, ih.2 h]

/-- Dropping neutral variables does not change the value. -/
theorem evalList_removeNeutrals (e : List Nat) :
    evalList α ctx (removeNeutrals ctx e) = evalList α ctx e := by
  cases e with
  | nil => rfl
  | cons x xs =>
    have key := removeNeutrals_loop ctx (x :: xs)
    show evalList α ctx (match removeNeutrals.loop ctx (x :: xs) with | [] => [x] | ys => ys) = _
    cases h : removeNeutrals.loop ctx (x :: xs) with
    | nil =>
      cases hx : ContextInformation.isNeutral ctx x with
      | true =>
        have n := unwrap_isNeutral ctx hx
        exact ((key.1 h (cons_ne_nil x xs) _).1.symm.trans (n.left_id _))
      | false =>
        have unfold : removeNeutrals.loop ctx (x :: xs) =
            (match ContextInformation.isNeutral ctx x with
              | true => removeNeutrals.loop ctx xs
              | false => x :: removeNeutrals.loop ctx xs) := rfl
        rw [unfold, hx] at h
        exact absurd h (cons_ne_nil _ _)
    | cons y ys => rw [h] at key; exact key.2 (cons_ne_nil y ys)

/-- Normalisation does not change the value. -/
theorem eval_norm (e : Expr) : evalList α ctx (norm ctx e) = eval α ctx e := by
  rw [← eval_toList ctx e, ← evalList_removeNeutrals ctx e.toList]
  show evalList α ctx (if isThere ctx.idem then
      mergeIdem (if isThere ctx.comm then sort (removeNeutrals ctx e.toList)
        else removeNeutrals ctx e.toList)
    else if isThere ctx.comm then sort (removeNeutrals ctx e.toList)
      else removeNeutrals ctx e.toList) = _
  generalize removeNeutrals ctx e.toList = xs
  have sorted : evalList α ctx (if isThere ctx.comm then sort xs else xs) = evalList α ctx xs := by
    cases ctx.comm with
    | none => rfl
    | some h => exact evalList_sort ctx h.down xs
  generalize (if isThere ctx.comm then sort xs else xs) = ys at sorted ⊢
  cases ctx.idem with
  | none => exact sorted
  | some h => exact (evalList_mergeIdem ctx h.down ys).trans sorted

/-- Expressions with the same normal form have the same value. -/
theorem eq_of_norm (a b : Expr) (h : norm ctx a == norm ctx b) : eval α ctx a = eval α ctx b := by
  rw [← eval_norm, ← eval_norm, eq_of_beq h]

end Context

end Lean.Data.AC
