/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatDivision

/-!
# Numbers of fixed width

`Fin`, bit vectors and the unsigned machine integers. Compiled code holds the latter unboxed, so
their constructors and projections carry native names: without these the compiler finds no
signature for them ("Failed to find LCNF signature").

Only what characters, strings and hashes need is here, not an arithmetic.
-/

/-! ## The platform -/

/-- The number of bits of a machine word. -/
@[extern "lean_system_platform_nbits"]
opaque System.Platform.getNumBits : Unit → Subtype fun (n : Nat) => Or (Eq n 32) (Eq n 64) :=
  fun _ => ⟨64, Or.inr rfl⟩

/-- The number of bits of a machine word: 32 or 64. -/
def System.Platform.numBits : Nat := (getNumBits ()).val

/-- A machine word has 32 or 64 bits. -/
theorem System.Platform.numBits_eq : Or (Eq numBits 32) (Eq numBits 64) :=
  (getNumBits ()).property

/-! ## Numbers below a bound -/

/-- The natural numbers below `n`. -/
@[pp_using_anonymous_constructor]
structure Fin (n : Nat) where
  /-- The number, with the proof that it is below the bound. -/
  mk ::
  /-- The number. -/
  val : Nat
  /-- It is below the bound. -/
  isLt : LT.lt val n

attribute [coe] Fin.val

/-- Numbers below a bound are equal if they are equal as natural numbers. -/
theorem Fin.eq_of_val_eq {n} : ∀ {i j : Fin n}, Eq i.val j.val → Eq i j
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

/-- Equal numbers below a bound are equal as natural numbers. -/
theorem Fin.val_eq_of_eq {n} {i j : Fin n} (h : Eq i j) : Eq i.val j.val := congrArg val h

instance (n : Nat) : DecidableEq (Fin n) := fun i j => {
  decide := decide (Eq i.val j.val)
  reflects_decide :=
    match instDecidableEqNat i.val j.val with
    | isTrue h => Fin.eq_of_val_eq h
    | isFalse h => fun e => h (Fin.val_eq_of_eq e)
}

instance {n} : LT (Fin n) where
  lt a b := LT.lt a.val b.val

instance {n} : LE (Fin n) where
  le a b := LE.le a.val b.val

/-- The strict order of the numbers below a bound is decidable. -/
instance Fin.decLt {n} (a b : Fin n) : Decidable (LT.lt a b) := Nat.decLt a.val b.val

/-- The order of the numbers below a bound is decidable. -/
instance Fin.decLe {n} (a b : Fin n) : Decidable (LE.le a b) := Nat.decLe a.val b.val

/-- The remainder of a number, as a number below a positive bound. -/
@[implicit_reducible] protected def Fin.Internal.ofNat (n : Nat) (hn : LT.lt 0 n) (a : Nat) :
    Fin n :=
  ⟨HMod.hMod a n, Nat.mod_lt a hn⟩

/-! ## Bit vectors -/

/-- Bit vectors of a width. -/
structure BitVec (w : Nat) where
  /-- The bits of a number. -/
  ofFin ::
  /-- The bits, read as a number. -/
  toFin : Fin (HPow.hPow 2 w)

/-- Decides whether two bit vectors are equal. -/
@[implicit_reducible]
def BitVec.decEq (x y : BitVec w) : Decidable (Eq x y) where
  decide := decide (Eq x.toFin y.toFin)
  reflects_decide :=
    match instDecidableEqFin _ x.toFin y.toFin with
    | isTrue h => congrArg ofFin h
    | isFalse h => fun e => h (congrArg toFin e)

instance : DecidableEq (BitVec w) := BitVec.decEq

/-- The bits of a number that fits. -/
@[match_pattern, implicit_reducible]
protected def BitVec.ofNatLT {w : Nat} (i : Nat) (p : LT.lt i (HPow.hPow 2 w)) : BitVec w where
  toFin := ⟨i, p⟩

/-- The lowest bits of a number. -/
@[match_pattern, implicit_reducible]
protected def BitVec.ofNat (n : Nat) (i : Nat) : BitVec n where
  toFin := Fin.Internal.ofNat (HPow.hPow 2 n) (Nat.pow_pos (Nat.zero_lt_succ 1)) i

/-- The bits, read as a natural number. -/
@[implicit_reducible]
protected def BitVec.toNat (x : BitVec w) : Nat := x.toFin.val

instance : LT (BitVec w) where
  lt x y := LT.lt x.toNat y.toNat

instance (x y : BitVec w) : Decidable (LT.lt x y) :=
  inferInstanceAs (Decidable (LT.lt x.toNat y.toNat))

instance : LE (BitVec w) where
  le x y := LE.le x.toNat y.toNat

instance (x y : BitVec w) : Decidable (LE.le x y) :=
  inferInstanceAs (Decidable (LE.le x.toNat y.toNat))

/-! ## Bytes -/

/-- The number of values of 8 bits. -/
abbrev UInt8.size : Nat := 256

/-- Unsigned integers of 8 bits. -/
structure UInt8 where
  /-- The integer of 8 bits. -/
  ofBitVec ::
  /-- The 8 bits. -/
  toBitVec : BitVec 8

attribute [extern "lean_uint8_of_nat_mk"] UInt8.ofBitVec
attribute [extern "lean_uint8_to_nat"] UInt8.toBitVec

/-- A number that fits into 8 bits. -/
@[extern "lean_uint8_of_nat", implicit_reducible]
def UInt8.ofNatLT (n : @& Nat) (h : LT.lt n UInt8.size) : UInt8 where
  toBitVec := BitVec.ofNatLT n h

/-- The lowest 8 bits of a number. -/
@[extern "lean_uint8_of_nat", implicit_reducible]
def UInt8.ofNat (n : @& Nat) : UInt8 := ⟨BitVec.ofNat 8 n⟩

set_option bootstrap.genMatcherCode false in
/-- Decides whether two bytes are equal. -/
@[extern "lean_uint8_dec_eq", implicit_reducible]
def UInt8.decEq (a b : UInt8) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    match instDecidableEqBitVec a.toBitVec b.toBitVec with
    | isTrue h => congrArg ofBitVec h
    | isFalse h => fun e => h (congrArg toBitVec e)

instance : DecidableEq UInt8 := UInt8.decEq

instance : Inhabited UInt8 where
  default := UInt8.ofNatLT 0 (of_decide_eq_true rfl)

/-! ## 16 bits -/

/-- The number of values of 16 bits. -/
abbrev UInt16.size : Nat := 65536

/-- Unsigned integers of 16 bits. -/
structure UInt16 where
  /-- The integer of 16 bits. -/
  ofBitVec ::
  /-- The 16 bits. -/
  toBitVec : BitVec 16

attribute [extern "lean_uint16_of_nat_mk"] UInt16.ofBitVec
attribute [extern "lean_uint16_to_nat"] UInt16.toBitVec

/-- A number that fits into 16 bits. -/
@[extern "lean_uint16_of_nat", implicit_reducible]
def UInt16.ofNatLT (n : @& Nat) (h : LT.lt n UInt16.size) : UInt16 where
  toBitVec := BitVec.ofNatLT n h

/-! ## 32 bits -/

/-- The number of values of 32 bits. -/
abbrev UInt32.size : Nat := 4294967296

/-- Unsigned integers of 32 bits. -/
structure UInt32 where
  /-- The integer of 32 bits. -/
  ofBitVec ::
  /-- The 32 bits. -/
  toBitVec : BitVec 32

attribute [extern "lean_uint32_of_nat_mk"] UInt32.ofBitVec
attribute [extern "lean_uint32_to_nat"] UInt32.toBitVec

/-- A number that fits into 32 bits. -/
@[extern "lean_uint32_of_nat", implicit_reducible]
def UInt32.ofNatLT (n : @& Nat) (h : LT.lt n UInt32.size) : UInt32 where
  toBitVec := BitVec.ofNatLT n h

/-- The integer as a natural number. -/
@[extern "lean_uint32_to_nat", implicit_reducible]
def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toNat

set_option bootstrap.genMatcherCode false in
/-- Decides whether two integers of 32 bits are equal. -/
@[extern "lean_uint32_dec_eq", implicit_reducible]
def UInt32.decEq (a b : UInt32) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    match instDecidableEqBitVec a.toBitVec b.toBitVec with
    | isTrue h => congrArg ofBitVec h
    | isFalse h => fun e => h (congrArg toBitVec e)

instance : DecidableEq UInt32 := UInt32.decEq

instance : Inhabited UInt32 where
  default := UInt32.ofNatLT 0 (of_decide_eq_true rfl)

instance : LT UInt32 where
  lt a b := LT.lt a.toBitVec b.toBitVec

instance : LE UInt32 where
  le a b := LE.le a.toBitVec b.toBitVec

/-- Decides the strict order of integers of 32 bits. -/
@[extern "lean_uint32_dec_lt", instance_reducible]
def UInt32.decLt (a b : UInt32) : Decidable (LT.lt a b) :=
  inferInstanceAs (Decidable (LT.lt a.toBitVec b.toBitVec))

/-- Decides the order of integers of 32 bits. -/
@[extern "lean_uint32_dec_le", instance_reducible]
def UInt32.decLe (a b : UInt32) : Decidable (LE.le a b) :=
  inferInstanceAs (Decidable (LE.le a.toBitVec b.toBitVec))

attribute [instance] UInt32.decLt UInt32.decLe

/-! ## 64 bits -/

/-- The number of values of 64 bits. -/
abbrev UInt64.size : Nat := 18446744073709551616

/-- Unsigned integers of 64 bits. -/
structure UInt64 where
  /-- The integer of 64 bits. -/
  ofBitVec ::
  /-- The 64 bits. -/
  toBitVec : BitVec 64

attribute [extern "lean_uint64_of_nat_mk"] UInt64.ofBitVec
attribute [extern "lean_uint64_to_nat"] UInt64.toBitVec

/-- A number that fits into 64 bits. -/
@[extern "lean_uint64_of_nat", implicit_reducible]
def UInt64.ofNatLT (n : @& Nat) (h : LT.lt n UInt64.size) : UInt64 where
  toBitVec := BitVec.ofNatLT n h

instance : Inhabited UInt64 where
  default := UInt64.ofNatLT 0 (of_decide_eq_true rfl)

/-! ## Machine words -/

/-- The number of values of a machine word. -/
abbrev USize.size : Nat := (HPow.hPow 2 System.Platform.numBits)

/-- Unsigned integers of one machine word. -/
structure USize where
  /-- The integer of one word. -/
  ofBitVec ::
  /-- The bits of the word. -/
  toBitVec : BitVec System.Platform.numBits

attribute [extern "lean_usize_of_nat_mk"] USize.ofBitVec
attribute [extern "lean_usize_to_nat"] USize.toBitVec

/-- A number that fits into a machine word. -/
@[extern "lean_usize_of_nat"]
def USize.ofNatLT (n : @& Nat) (h : LT.lt n USize.size) : USize where
  toBitVec := BitVec.ofNatLT n h

/-! ## Hashes -/

/-- Types with a hash function. -/
class Hashable (α : Sort u) where
  /-- The hash of an element. -/
  hash : α → UInt64

export Hashable (hash)

/-- The hash of a pair from the hashes of its components. -/
@[extern "lean_uint64_mix_hash"]
opaque mixHash (u₁ u₂ : UInt64) : UInt64
