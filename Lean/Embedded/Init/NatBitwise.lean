/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatDiv
import Init.WFPreprocess

/-!
# Natural numbers: binary representation

Bitwise operations, shifts and the binary logarithm. The kernel evaluates each of them by its name,
so that all must be defined here and agree with that evaluation: a name left free could be defined
otherwise by a client, and the kernel would then prove a contradiction.
-/

namespace Nat

/-- Halving decreases a nonzero number. -/
theorem bitwise_rec_lemma {n : Nat} (hNe : n ≠ 0) : n / 2 < n :=
  div_lt_self (zero_lt_of_ne_zero hNe) (lt_succ_self 1)

/-- Applies a Boolean function to the corresponding bits of two numbers. -/
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat :=
  if n = 0 then
    if f false true then m else 0
  else if m = 0 then
    if f true false then n else 0
  else
    let n' := n / 2
    let m' := m / 2
    let b₁ := n % 2 = 1
    let b₂ := m % 2 = 1
    let r := bitwise f n' m'
    if f b₁ b₂ then
      r + r + 1
    else
      r + r
termination_by n
decreasing_by exact bitwise_rec_lemma ‹¬n = 0›

/-- Bitwise conjunction. Written `&&&`. -/
@[extern "lean_nat_land"]
def land : @& Nat → @& Nat → Nat :=
  bitwise and

/-- Bitwise disjunction. Written `|||`. -/
@[extern "lean_nat_lor"]
def lor : @& Nat → @& Nat → Nat :=
  bitwise or

/-- Bitwise exclusive disjunction. Written `^^^`. -/
@[extern "lean_nat_lxor"]
def xor : @& Nat → @& Nat → Nat :=
  bitwise bne

/-- Shift of the binary representation to the left. Written `<<<`. -/
@[extern "lean_nat_shiftl"]
def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftLeft (2 * n) m

/-- Shift of the binary representation to the right. Written `>>>`. -/
@[extern "lean_nat_shiftr"]
def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftRight n m / 2

/-- Bitwise conjunction is written `&&&`. -/
instance : AndOp Nat := ⟨Nat.land⟩

/-- Bitwise disjunction is written `|||`. -/
instance : OrOp Nat := ⟨Nat.lor⟩

/-- Bitwise exclusive disjunction is written `^^^`. -/
instance : XorOp Nat := ⟨Nat.xor⟩

/-- A shift to the left is written `<<<`. -/
instance : ShiftLeft Nat := ⟨Nat.shiftLeft⟩

/-- A shift to the right is written `>>>`. -/
instance : ShiftRight Nat := ⟨Nat.shiftRight⟩

/-- `Nat.land` is written `&&&`. -/
@[simp] theorem land_eq {m n : Nat} : m.land n = m &&& n := rfl

/-- `Nat.lor` is written `|||`. -/
@[simp] theorem lor_eq {m n : Nat} : m.lor n = m ||| n := rfl

/-- `Nat.xor` is written `^^^`. -/
@[simp] theorem xor_eq {m n : Nat} : m.xor n = m ^^^ n := rfl

/-- `Nat.shiftLeft` is written `<<<`. -/
@[simp] theorem shiftLeft_eq' {m n : Nat} : m.shiftLeft n = m <<< n := rfl

/-- `Nat.shiftRight` is written `>>>`. -/
@[simp] theorem shiftRight_eq' {m n : Nat} : m.shiftRight n = m >>> n := rfl

/-- A shift to the left multiplies by a power of two. -/
theorem shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b := by
  induction b generalizing a with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih =>
    refine (ih (2 * a)).trans ?_
    rw [Nat.pow_succ, Nat.mul_comm 2 a, Nat.mul_assoc, Nat.mul_comm 2]

/-- A shift to the right by nothing changes nothing. -/
@[simp] theorem shiftRight_zero {n : Nat} : n >>> 0 = n := rfl

/-- A shift to the right by one more halves once more. -/
theorem shiftRight_succ (m n : Nat) : m >>> (n + 1) = (m >>> n) / 2 := rfl

/-- A shift to the right divides by a power of two. -/
theorem shiftRight_eq_div_pow (m n : Nat) : m >>> n = m / 2 ^ n := by
  induction n with
  | zero => exact (Nat.div_one m).symm
  | succ n ih => rw [shiftRight_succ, ih, Nat.div_div_eq_div_mul, Nat.pow_succ]

/-- The bit at a position, counted from the least significant one. -/
def testBit (m n : Nat) : Bool :=
  1 &&& (m >>> n) != 0

/-! ### The binary logarithm -/

/-- Halving a number that is at least two decreases it. -/
theorem log2_terminates : ∀ n, n ≥ 2 → n / 2 < n :=
  fun _ h => div_lt_self (zero_lt_of_lt h) Nat.one_lt_two

/-- The binary logarithm, rounded down; that of zero is zero. It is written with recursors, with
the number itself as its fuel, to reduce well in the kernel. -/
@[extern "lean_nat_log2"]
def log2 (n : @& Nat) : Nat :=
  n.rec (fun _ => nat_lit 0) (fun _ ih n =>
    ((nat_lit 2).ble n).rec (nat_lit 0) ((ih (n.div (nat_lit 2))).succ)) n

end Nat
