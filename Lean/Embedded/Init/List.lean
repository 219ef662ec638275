/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.SimpLemmas

/-!
# Lists

Membership, concatenation and reversal: what notation, `simp` and the printing of tuples need.
-/

universe u

namespace List

/-! ## Membership -/

/-- The empty list has no elements. -/
@[simp] theorem not_mem_nil {a : α} : ¬ a ∈ [] := fun h => nomatch h

/-- The elements of a list are its head and the elements of its tail. -/
@[simp] theorem mem_cons : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun
    | .head _ => .inl rfl
    | .tail _ h => .inr h,
  fun
    | .inl rfl => .head l
    | .inr h => .tail b h⟩

/-- The head of a list is an element. -/
theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := .head l

/-- An element of the tail is an element. -/
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := .tail y

/-! ## Concatenation -/

instance : Append (List α) := ⟨List.append⟩

/-- The empty list before a list changes nothing. -/
@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl

/-- The head of a concatenation. -/
@[simp] theorem cons_append {a : α} {as bs : List α} : (a :: as) ++ bs = a :: (as ++ bs) := rfl

/-- The empty list after a list changes nothing. -/
@[simp] theorem append_nil (as : List α) : as ++ [] = as :=
  match as with
  | [] => rfl
  | a :: as => congrArg (cons a) (append_nil as)

/-- Concatenation is associative. -/
@[simp] theorem append_assoc (as bs cs : List α) : (as ++ bs) ++ cs = as ++ (bs ++ cs) :=
  match as with
  | [] => rfl
  | a :: as => congrArg (cons a) (append_assoc as bs cs)

/-! ## Reversal -/

/-- The first list reversed, before the second. -/
def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)

/-- The list reversed. -/
def reverse (as : List α) : List α := reverseAux as []

end List
