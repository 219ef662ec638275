/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Containers

/-!
# Characters and strings

A string is a sequence of bytes that is the UTF-8 encoding of some characters, and compiled code
holds it as such. The kernel unfolds a string literal to `String.ofList` of the `Char.ofNat` of its
characters, which is why these two are here; nothing more is proved about strings.

Positions in a string and regions of it are what syntax trees record about their source.
-/

/-! ## Characters -/

/-- The number is a Unicode scalar value: below the surrogates, or above them and not too large. -/
abbrev Nat.isValidChar (n : Nat) : Prop :=
  Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))

/-- The integer is a Unicode scalar value. -/
abbrev UInt32.isValidChar (n : UInt32) : Prop := n.toNat.isValidChar

/-- Unicode characters. -/
structure Char where
  /-- The scalar value of the character. -/
  val : UInt32
  /-- It is one. -/
  valid : val.isValidChar

private theorem Nat.isValidChar.lt_size {n : Nat} (h : n.isValidChar) : LT.lt n UInt32.size :=
  h.elim
    (fun h => Nat.lt_trans h (of_decide_eq_true rfl))
    (fun h => Nat.lt_trans h.right (of_decide_eq_true rfl))

/-- The character of a scalar value. -/
@[extern "lean_uint32_of_nat", implicit_reducible]
def Char.ofNatAux (n : @& Nat) (h : n.isValidChar) : Char where
  val := ⟨BitVec.ofNatLT n h.lt_size⟩
  valid := h

/-- The character of a number; the character zero if there is none. -/
@[noinline, match_pattern, implicit_reducible]
def Char.ofNat (n : Nat) : Char :=
  dite (n.isValidChar)
    (fun h => Char.ofNatAux n h)
    (fun _ => {
      val := ⟨BitVec.ofNatLT 0 (of_decide_eq_true rfl)⟩
      valid := Or.inl (of_decide_eq_true rfl) })

/-- Characters with the same scalar value are equal. -/
theorem Char.ext : ∀ {c d : Char}, Eq c.val d.val → Eq c d
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

/-- Equal characters have the same scalar value. -/
theorem Char.val_eq_of_eq : ∀ {c d : Char}, Eq c d → Eq c.val d.val :=
  fun h => congrArg val h

/-- Characters with different scalar values are different. -/
theorem Char.ne_of_val_ne {c d : Char} (h : Not (Eq c.val d.val)) : Not (Eq c d) :=
  fun e => h (val_eq_of_eq e)

instance : DecidableEq Char := fun c d => {
  decide := decide (Eq c.val d.val)
  reflects_decide :=
    match instDecidableEqUInt32 c.val d.val with
    | isTrue h => Char.ext h
    | isFalse h => Char.ne_of_val_ne h
}

/-! ## Bytes -/

/-- Arrays of bytes. -/
structure ByteArray where
  /-- The bytes of an array. -/
  mk ::
  /-- The bytes as an array. -/
  data : Array UInt8

attribute [extern "lean_byte_array_mk"] ByteArray.mk
attribute [extern "lean_byte_array_data"] ByteArray.data

/-- No bytes, with room for a number of them. -/
@[extern "lean_mk_empty_byte_array", implicit_reducible]
def ByteArray.emptyWithCapacity (c : @& Nat) : ByteArray :=
  { data := Array.empty }

/-- No bytes. -/
@[implicit_reducible]
def ByteArray.empty : ByteArray := emptyWithCapacity 0

/-- The bytes with one more at the end. -/
@[extern "lean_byte_array_push", implicit_reducible]
def ByteArray.push : ByteArray → UInt8 → ByteArray
  | ⟨bs⟩, b => ⟨bs.push b⟩

/-- The number of bytes. -/
@[extern "lean_byte_array_size", tagged_return, implicit_reducible]
def ByteArray.size : (@& ByteArray) → Nat
  | ⟨bs⟩ => bs.size

/-- The bytes of a list. -/
@[implicit_reducible]
def List.toByteArray (bs : List UInt8) : ByteArray :=
  let rec
    /-- Appends the bytes of a list to those before. -/
    @[implicit_reducible] loop
    | nil, r => r
    | cons b bs, r => loop bs (r.push b)
  loop bs ByteArray.empty

/-! ## UTF-8 -/

/-- The UTF-8 encoding of a character, of one to four bytes. -/
@[implicit_reducible]
def String.utf8EncodeChar (c : Char) : List UInt8 :=
  let v := c.val.toNat
  -- a first byte says how many follow; each of these carries six bits
  ite (LE.le v 0x7f)
    (List.cons (UInt8.ofNat v) List.nil)
    (ite (LE.le v 0x7ff)
      (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x20) 0xc0))
        (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) List.nil))
      (ite (LE.le v 0xffff)
        (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 4096) 0x10) 0xe0))
          (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x40) 0x80))
            (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) List.nil)))
        (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 262144) 0x08) 0xf0))
          (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 4096) 0x40) 0x80))
            (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod (HDiv.hDiv v 64) 0x40) 0x80))
              (List.cons (UInt8.ofNat (HAdd.hAdd (HMod.hMod v 0x40) 0x80)) List.nil))))))

/-- The UTF-8 encoding of a list of characters. -/
@[implicit_reducible]
noncomputable def List.utf8Encode (l : List Char) : ByteArray :=
  List.toByteArray (l.flatMap String.utf8EncodeChar)

/-- The bytes are the UTF-8 encoding of some characters. -/
inductive ByteArray.IsValidUTF8 (b : ByteArray) : Prop
  /-- The characters prove it. -/
  | intro (m : List Char) (hm : Eq b (List.utf8Encode m))

/-! ## Strings -/

/-- Strings of Unicode characters. -/
structure String where
  /-- The string of an encoding. -/
  ofByteArray ::
  /-- The encoding of the string. -/
  toByteArray : ByteArray
  /-- It is one. -/
  isValidUTF8 : ByteArray.IsValidUTF8 toByteArray

attribute [extern "lean_string_to_utf8"] String.toByteArray
attribute [extern "lean_string_from_utf8_unchecked"] String.ofByteArray

/-- The string of a list of characters. -/
@[extern "lean_string_mk", implicit_reducible]
def String.ofList (data : List Char) : String := ⟨List.utf8Encode data, .intro data rfl⟩

/-- Strings may be empty. -/
instance String.instInhabited : Inhabited String := ⟨""⟩

/-- Decides whether two strings are equal. -/
@[extern "lean_string_dec_eq", instance_reducible]
def String.decEq (s₁ s₂ : @& String) : Decidable (Eq s₁ s₂) :=
  match s₁, s₂ with
  | ⟨⟨⟨s₁⟩⟩, _⟩, ⟨⟨⟨s₂⟩⟩, _⟩ =>
    dite (Eq s₁ s₂)
      (fun h => match s₁, s₂, h with | _, _, Eq.refl _ => isTrue rfl)
      (fun h => isFalse fun e => h (congrArg (fun s : String => s.toByteArray.data.toList) e))

instance : DecidableEq String := String.decEq

/-- The number of bytes of the encoding. -/
@[extern "lean_string_utf8_byte_size", tagged_return, implicit_reducible]
def String.utf8ByteSize (s : @& String) : Nat := s.toByteArray.size

/-- The hash of a string. -/
@[extern "lean_string_hash"]
protected opaque String.hash (s : @& String) : UInt64

instance : Hashable String where
  hash := String.hash

/-! ## Positions and regions -/

/-- A position in a string, counted in bytes. -/
structure String.Pos.Raw where
  /-- The number of bytes before the position. -/
  byteIdx : Nat := 0

instance : Inhabited String.Pos.Raw where
  default := {}

instance : DecidableEq String.Pos.Raw :=
  fun ⟨a⟩ ⟨b⟩ => match decEq a b with
    | isTrue h => isTrue (h ▸ rfl)
    | isFalse h => isFalse fun e => h (congrArg String.Pos.Raw.byteIdx e)

/-- The position after the last byte. -/
@[inline, implicit_reducible] def String.rawEndPos (s : String) : String.Pos.Raw where
  byteIdx := utf8ByteSize s

/-- A region of a string. -/
structure Substring.Raw where
  /-- The string. -/
  str : String
  /-- Where the region begins. -/
  startPos : String.Pos.Raw
  /-- Where the region ends. -/
  stopPos : String.Pos.Raw

instance : Inhabited Substring.Raw where
  default := ⟨"", {}, {}⟩

/-- The region of a string that is all of it. -/
@[inline] def String.toRawSubstring (s : String) : Substring.Raw where
  str := s
  startPos := {}
  stopPos := s.rawEndPos

/-- `String.toRawSubstring`, not unfolded by the compiler: the form that quotations use. -/
def String.toRawSubstring' (s : String) : Substring.Raw := s.toRawSubstring
