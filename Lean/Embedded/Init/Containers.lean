/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.FixedWidth

/-!
# Optional values, lists and arrays

Syntax trees are made of arrays, and names resolve to lists. Compiled code holds an array as a block
of memory; in proofs it is a list.

The arrays `Array.mkArray0` to `Array.mkArray8` and the functions `Array.appendCore` and
`Array.extract` are what quotations such as `` `($a + $b) `` expand to.
-/

universe u v w

/-! ## Optional values -/

/-- A value or none. -/
inductive Option (α : Type u) where
  /-- No value. -/
  | none : Option α
  /-- A value. -/
  | some (val : α) : Option α

attribute [unbox] Option

export Option (none some)

instance {α} : Inhabited (Option α) where
  default := none

/-- The value, or else a given one. -/
@[macro_inline, implicit_reducible] def Option.getD (opt : Option α) (dflt : α) : α :=
  match opt with
  | none => dflt
  | some a => a

/-- Applies a function to the value, if there is one. -/
@[inline, implicit_reducible] protected def Option.map (f : α → β) : Option α → Option β
  | none => none
  | some a => some (f a)

/-! ## Lists -/

/-- Lists of elements of one type. -/
inductive List (α : Type u) where
  /-- The empty list, written `[]`. -/
  | nil : List α
  /-- A first element and the rest, written `a :: as`. -/
  | cons (head : α) (tail : List α) : List α

instance {α} : Inhabited (List α) where
  default := List.nil

/-- The number of elements. -/
@[instance_reducible] def List.length : List α → Nat
  | nil => 0
  | cons _ as => HAdd.hAdd (length as) 1

/-- The element at a position. -/
@[implicit_reducible]
def List.get {α : Type u} : (as : List α) → Fin as.length → α
  | cons a _, ⟨0, _⟩ => a
  | cons _ as, ⟨Nat.succ i, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

/-- Combines the elements one after another with what has been computed so far. -/
@[specialize]
def List.foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, nil => a
  | a, cons b bs => foldl f (f a b) bs

/-- The list with one more element at its end. -/
@[implicit_reducible]
def List.concat {α : Type u} : List α → α → List α
  | nil, b => cons b nil
  | cons a as, b => cons a (concat as b)

/-- One list followed by another, written `as ++ bs`. -/
@[implicit_reducible]
protected def List.append : (xs ys : List α) → List α
  | nil, bs => bs
  | cons a as, bs => cons a (List.append as bs)

/-- The lists of a list, one after another. -/
@[implicit_reducible]
noncomputable def List.flatten : List (List α) → List α
  | nil => nil
  | cons as rest => List.append as (flatten rest)

/-- Applies a function to every element. -/
@[specialize, implicit_reducible] def List.map (f : α → β) : (l : List α) → List β
  | nil => nil
  | cons a as => cons (f a) (map f as)

/-- Applies a function to every element and joins the lists that result. -/
@[inline, implicit_reducible] noncomputable def List.flatMap {α : Type u} {β : Type v}
    (b : α → List β) (as : List α) : List β :=
  flatten (map b as)

/-- Whether two lists have the same length and elements that pass the test for equality. -/
@[implicit_reducible]
protected def List.beq {α : Type u} [BEq α] : (a b : List α) → Bool
  | nil, nil => true
  | nil, cons _ _ => false
  | cons _ _, nil => false
  | cons a as, cons b bs => and (BEq.beq a b) (List.beq as bs)

private theorem List.head_eq {a b : α} {as bs : List α} (h : Eq (cons a as) (cons b bs)) :
    Eq a b :=
  List.noConfusion rfl (heq_of_eq h) fun e _ => eq_of_heq e

private theorem List.tail_eq {a b : α} {as bs : List α} (h : Eq (cons a as) (cons b bs)) :
    Eq as bs :=
  List.noConfusion rfl (heq_of_eq h) fun _ e => eq_of_heq e

/-- Decides whether two lists are equal. -/
@[instance_reducible]
protected def List.hasDecEq {α : Type u} [d : DecidableEq α] (a b : List α) :
    Decidable (Eq a b) where
  decide := a.beq b
  reflects_decide := go a b
where
  /-- The test for equality is the right one. -/
  go : (a b : List α) → (a.beq b).Reflects (Eq a b)
    | nil, nil => rfl
    | nil, cons _ _ => fun h => List.noConfusion rfl (heq_of_eq h)
    | cons _ _, nil => fun h => List.noConfusion rfl (heq_of_eq h)
    | cons a as, cons b bs =>
      show (and (decide (Eq a b)) (List.beq as bs)).Reflects _ from
        match d a b, List.beq as bs, go as bs with
        | isFalse h, _, _ => fun e => h (head_eq e)
        | isTrue _, false, h => fun e => h (tail_eq e)
        | isTrue h, true, hs => h ▸ hs ▸ rfl

/-! The instance looks at the first elements before the test does, so that a comparison with the
empty list computes even where equality of the elements is not known. -/

instance {α : Type u} [DecidableEq α] : DecidableEq (List α) := fun xs ys =>
  match xs with
  | .nil => match ys with
    | .nil => isTrue rfl
    | .cons _ _ => isFalse fun h => List.noConfusion rfl (heq_of_eq h)
  | .cons a as => match ys with
    | .nil => isFalse fun h => List.noConfusion rfl (heq_of_eq h)
    | .cons b bs => match decEq a b with
      | isTrue ha => match List.hasDecEq as bs with
        | isTrue hs => isTrue (ha ▸ hs ▸ rfl)
        | isFalse hs => isFalse fun e => hs (List.tail_eq e)
      | isFalse ha => isFalse fun e => ha (List.head_eq e)

/-- The element occurs in the list, written `a ∈ as`. -/
inductive List.Mem (a : α) : List α → Prop
  /-- It is the first. -/
  | head (as : List α) : Mem a (cons a as)
  /-- It occurs in the rest. -/
  | tail (b : α) {as : List α} : Mem a as → Mem a (cons b as)

namespace List

instance : Membership α (List α) where
  mem as a := Mem a as

end List

/-! ## Arrays -/

/-- Arrays: lists whose elements are found in constant time. -/
structure Array (α : Type u) where
  /-- The array of the elements of a list. -/
  mk ::
  /-- The elements as a list. -/
  toList : List α

attribute [extern "lean_array_to_list"] Array.toList
attribute [extern "lean_array_mk"] Array.mk

/-- The array of the elements of a list. -/
@[match_pattern]
abbrev List.toArray (xs : List α) : Array α := .mk xs

/-- The empty array, with room for a number of elements. -/
@[extern "lean_mk_empty_array_with_capacity"]
def Array.mkEmpty {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil

/-- The empty array, with room for a number of elements. -/
@[extern "lean_mk_empty_array_with_capacity", implicit_reducible]
def Array.emptyWithCapacity {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil

/-- The empty array. -/
@[inline, implicit_reducible]
def Array.empty {α : Type u} : Array α := emptyWithCapacity 0

/-- Arrays may be empty. -/
instance Array.instInhabited {α : Type u} : Inhabited (Array α) where
  default := Array.empty

/-- The number of elements. -/
@[extern "lean_array_get_size", tagged_return, instance_reducible]
def Array.size {α : Type u} (a : @& Array α) : Nat := a.toList.length

/-- `Array.getInternal` as the compiler uses it where the array outlives the element. -/
@[extern "lean_array_fget_borrowed"]
unsafe opaque Array.getInternalBorrowed {α : Type u} (a : @& Array α) (i : @& Nat)
    (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩

/-- The element at a position that exists. -/
@[extern "lean_array_fget", implicit_reducible]
def Array.getInternal {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩

/-- The element at a position, or else a given one. -/
@[inline] abbrev Array.getD (a : Array α) (i : Nat) (v₀ : α) : α :=
  dite (LT.lt i a.size) (fun h => a.getInternal i h) (fun _ => v₀)

/-- `Array.get!Internal` as the compiler uses it where the array outlives the element. -/
@[extern "lean_array_get_borrowed"]
unsafe opaque Array.get!InternalBorrowed {α : Type u} [@&Inhabited α] (a : @& Array α)
    (i : @& Nat) : α

/-- The element at a position, or else the default. -/
@[extern "lean_array_get", implicit_reducible]
def Array.get!Internal {α : Type u} [@&Inhabited α] (a : @& Array α) (i : @& Nat) : α :=
  a.getD i default

/-- The array with one more element at its end. -/
@[extern "lean_array_push", implicit_reducible]
def Array.push {α : Type u} (a : Array α) (v : α) : Array α where
  toList := a.toList.concat v

/-! ## Arrays that quotations build -/

/-- The array of no elements. -/
def Array.mkArray0 {α : Type u} : Array α := emptyWithCapacity 0

/-- The array of one element. -/
def Array.mkArray1 {α : Type u} (a₁ : α) : Array α := (emptyWithCapacity 1).push a₁

/-- The array of two elements. -/
def Array.mkArray2 {α : Type u} (a₁ a₂ : α) : Array α := ((emptyWithCapacity 2).push a₁).push a₂

/-- The array of three elements. -/
def Array.mkArray3 {α : Type u} (a₁ a₂ a₃ : α) : Array α :=
  (((emptyWithCapacity 3).push a₁).push a₂).push a₃

/-- The array of four elements. -/
def Array.mkArray4 {α : Type u} (a₁ a₂ a₃ a₄ : α) : Array α :=
  ((((emptyWithCapacity 4).push a₁).push a₂).push a₃).push a₄

/-- The array of five elements. -/
def Array.mkArray5 {α : Type u} (a₁ a₂ a₃ a₄ a₅ : α) : Array α :=
  (((((emptyWithCapacity 5).push a₁).push a₂).push a₃).push a₄).push a₅

/-- The array of six elements. -/
def Array.mkArray6 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α :=
  ((((((emptyWithCapacity 6).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆

/-- The array of seven elements. -/
def Array.mkArray7 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α :=
  (((((((emptyWithCapacity 7).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇

/-- The array of eight elements. -/
def Array.mkArray8 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α :=
  ((((((((emptyWithCapacity 8).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push
    a₇).push a₈

/-- One array followed by another. -/
protected def Array.appendCore {α : Type u} (as : Array α) (bs : Array α) : Array α :=
  let rec
    /-- Appends the next `i` elements from position `j` on. -/
    loop (i : Nat) (j : Nat) (as : Array α) : Array α :=
    dite (LT.lt j bs.size)
      (fun h =>
        match i with
        | 0 => as
        | Nat.succ i => loop i (HAdd.hAdd j 1) (as.push (bs.getInternal j h)))
      (fun _ => as)
  loop bs.size 0 as

/-- The elements from one position up to, but not including, another. -/
def Array.extract (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α :=
  let rec
    /-- Appends the next `i` elements from position `j` on. -/
    loop (i : Nat) (j : Nat) (bs : Array α) : Array α :=
    dite (LT.lt j as.size)
      (fun h =>
        match i with
        | 0 => bs
        | Nat.succ i => loop i (HAdd.hAdd j 1) (bs.push (as.getInternal j h)))
      (fun _ => bs)
  let count := Nat.sub (min stop as.size) start
  loop count start (emptyWithCapacity count)
