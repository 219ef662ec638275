"""The core library: sound where the kernel takes shortcuts, and a subset of Lean's own."""

from __future__ import annotations

import itertools
import math
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_lean import lean, messages_on

from pybridge.lean.audit import audit
from pybridge.lean.embedded_backend import EmbeddedBackend

pytestmark = pytest.mark.lean

EMBEDDED = Path(__file__).parents[2] / "Lean" / "Embedded"

REFERENCE: dict[str, Callable[[int, int], int | bool]] = {
    "add": lambda m, n: m + n,
    "sub": lambda m, n: max(m - n, 0),
    "mul": lambda m, n: m * n,
    "div": lambda m, n: m // n if n else 0,
    "mod": lambda m, n: m % n if n else m,
    "gcd": math.gcd,
    "pow": lambda m, n: m**n,
    "beq": lambda m, n: m == n,
    "ble": lambda m, n: m <= n,
    "land": lambda m, n: m & n,
    "lor": lambda m, n: m | n,
    "xor": lambda m, n: m ^ n,
    "shiftLeft": lambda m, n: m << n,
    "shiftRight": lambda m, n: m >> n,
    "log2": lambda m, n: max(m.bit_length() - 1, 0),
}
"""The functions on natural numbers that the kernel computes with big-number arithmetic, by name."""

UNARY = {"log2"}

EDGES = (0, 1, 2, 3, 7, 8, 13, 16)
SMALL = tuple(itertools.product(EDGES, EDGES))
LARGE = (
    (2**64 - 1, 2**63),
    (2**64, 2**64 + 1),
    (10**30 + 7, 10**12),
    (0, 2**70),
    (2**70, 0),
    (123456789012345678901234567890, 987654321),
)


def application(function: str, m: int, n: int, namespace: str = "Nat") -> str:
    return f"{namespace}.{function} {m}" + ("" if function in UNARY else f" {n}")


def literal(value: int | bool) -> str:
    return str(value).lower()


COPIES = """\
namespace Copy

def add : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => .succ (add n m)

def pred : Nat → Nat
  | .zero => .zero
  | .succ n => n

def sub : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => pred (sub n m)

def mul : Nat → Nat → Nat
  | _, .zero => .zero
  | n, .succ m => add (mul n m) n

def pow (m : Nat) : Nat → Nat
  | .zero => .succ .zero
  | .succ n => mul (pow m n) m

def beq : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => beq n m

def ble : Nat → Nat → Bool
  | .zero, _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => ble n m

/-- Repeated subtraction: quotient and remainder, `fuel` being large enough. -/
def divMod (y : Nat) : Nat → Nat → Nat × Nat
  | .zero, x => (.zero, x)
  | .succ fuel, x =>
    bif ble y x then
      ((divMod y fuel (sub x y)).1.succ, (divMod y fuel (sub x y)).2)
    else
      (.zero, x)

def div (x y : Nat) : Nat := bif beq y .zero then .zero else (divMod y x x).1
def mod (x y : Nat) : Nat := bif beq y .zero then x else (divMod y x x).2

def gcdLoop : Nat → Nat → Nat → Nat
  | .zero, _, n => n
  | .succ fuel, m, n => bif beq m .zero then n else gcdLoop fuel (mod n m) m

def gcd (m n : Nat) : Nat := gcdLoop m.succ m n

def half (n : Nat) : Nat := div n (.succ (.succ .zero))
def odd (n : Nat) : Bool := beq (mod n (.succ (.succ .zero))) (.succ .zero)
def double (n : Nat) : Nat := add n n

def bitwiseLoop (f : Bool → Bool → Bool) : Nat → Nat → Nat → Nat
  | .zero, _, _ => .zero
  | .succ fuel, n, m =>
    let rest := double (bitwiseLoop f fuel (half n) (half m))
    bif f (odd n) (odd m) then rest.succ else rest

def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat := bitwiseLoop f (add n m) n m
def land : Nat → Nat → Nat := bitwise and
def lor : Nat → Nat → Nat := bitwise or
def xor : Nat → Nat → Nat := bitwise bne

def shiftLeft : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => shiftLeft (double n) m

def shiftRight : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => half (shiftRight n m)

def log2Loop : Nat → Nat → Nat
  | .zero, _ => .zero
  | .succ fuel, n => bif ble n (.succ .zero) then .zero else (log2Loop fuel (half n)).succ

def log2 (n : Nat) : Nat := log2Loop n n

end Copy

"""
"""The same functions from successor and recursion alone: no name that the kernel knows."""


@pytest.mark.parametrize("function", REFERENCE)
def test_the_kernels_arithmetic_agrees_with_unaccelerated_copies(function: str) -> None:
    """The kernel computes one side by its name, the other by unfolding."""
    pairs = [(m, n) for m, n in SMALL if function != "pow" or m**n <= 600]
    pairs = [(m, n) for m, n in pairs if function != "shiftLeft" or m << n <= 4096]
    claims = [
        f"example : {application(function, m, n)} = {application(function, m, n, 'Copy')} := "
        "by decide +kernel"
        for m, n in pairs
    ]
    assert len(claims) >= 40
    assert lean(COPIES + "\n".join(claims) + "\n") == []


@pytest.mark.parametrize("function", REFERENCE)
def test_the_kernels_arithmetic_agrees_with_pythons(function: str) -> None:
    pairs = [(m, n) for m, n in (*SMALL, *LARGE) if n < 100 or function not in ("pow", "shiftLeft")]
    pairs = [(m, n) for m, n in pairs if n < 2**32 or function != "shiftRight"]
    claims = [
        f"example : {application(function, m, n)} = {literal(REFERENCE[function](m, n))} := rfl"
        for m, n in pairs
    ]
    assert lean("\n".join(claims) + "\n") == []


DEFINING_EQUATIONS = """\
theorem add_zero (n : Nat) : Nat.add n .zero = n := by rw [Nat.add]
theorem add_succ (n m : Nat) : Nat.add n m.succ = (Nat.add n m).succ := by rw [Nat.add]
theorem sub_zero (n : Nat) : Nat.sub n .zero = n := by rw [Nat.sub]
theorem sub_succ (n m : Nat) : Nat.sub n m.succ = (Nat.sub n m).pred := by rw [Nat.sub]
theorem mul_zero (n : Nat) : Nat.mul n .zero = .zero := by rw [Nat.mul]
theorem mul_succ (n m : Nat) : Nat.mul n m.succ = Nat.add (Nat.mul n m) n := by rw [Nat.mul]
theorem pow_zero (n : Nat) : Nat.pow n .zero = 1 := by rw [Nat.pow]
theorem pow_succ (n m : Nat) : Nat.pow n m.succ = Nat.mul (Nat.pow n m) n := by rw [Nat.pow]
theorem div_zero (n : Nat) : n / 0 = 0 := Nat.div_zero n
theorem mod_zero (n : Nat) : n % 0 = n := Nat.mod_zero n
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := Nat.div_add_mod m n
theorem mod_lt (m n : Nat) (h : 0 < n) : m % n < n := Nat.mod_lt m h
theorem gcd_zero (n : Nat) : Nat.gcd 0 n = n := Nat.gcd_zero_left n
theorem gcd_rec (m n : Nat) : Nat.gcd m n = Nat.gcd (n % m) m := Nat.gcd_rec m n
theorem shiftLeft_eq (m n : Nat) : m <<< n = m * 2 ^ n := Nat.shiftLeft_eq m n
theorem shiftRight_eq (m n : Nat) : m >>> n = m / 2 ^ n := Nat.shiftRight_eq_div_pow m n
"""


def test_the_definitions_satisfy_the_equations_that_determine_them() -> None:
    """For all numbers, proved from the definitions, on which no shortcut applies."""
    assert lean(DEFINING_EQUATIONS) == []


@pytest.mark.parametrize("function", REFERENCE)
def test_every_name_that_the_kernel_knows_is_taken(function: str) -> None:
    """Were one free, a client could define it wrongly and prove anything."""
    errors = lean(f"def Nat.{function} (m n : Nat) : Nat := 0 * m * n\n")
    assert any("already been declared" in error for error in errors)


def test_false_cannot_be_proved_through_a_shortcut() -> None:
    text = """\
def Nat.land (a b : Nat) : Nat := 0 * a * b
theorem computed : Nat.land 3 1 = 1 := rfl
theorem defined (a b : Nat) : Nat.land a b = 0 := by
  unfold Nat.land; rw [Nat.zero_mul, Nat.zero_mul]
theorem oops : False := Nat.noConfusion (computed.symm.trans (defined 3 1))
"""
    assert not EmbeddedBackend().check(text, ["oops"]).theorems["oops"].accepted


@pytest.mark.slow
def test_the_library_declares_no_axiom_but_leans_own() -> None:
    found = audit(EmbeddedBackend())
    assert found.problems == ()
    assert set(found.core_axioms) == {"propext", "Quot.sound", "Classical.choice", "sorryAx"}
    assert set(found.unsafe_axioms) <= {
        "lcErased", "lcAny", "lcVoid", "lcProof", "lcCast", "lcUnreachable", "Quot.lcInv",
    }  # fmt: skip
    assert len(found.theorems) > 100


@pytest.mark.parametrize("placeholder", ["lcProof", "lcUnreachable"])
def test_the_compilers_placeholders_prove_nothing(placeholder: str) -> None:
    errors = lean(f"theorem oops : False := {placeholder}\n")
    assert any("unsafe" in error for error in errors)


def test_a_lean_user_feels_at_home() -> None:
    text = """\
theorem and_swap' {p q : Prop} : p ∧ q ↔ q ∧ p := by
  constructor <;> rintro ⟨h₁, h₂⟩ <;> exact ⟨h₂, h₁⟩

example (a b c d : Nat) : a + b + (c + d) = d + (b + c) + a := by ac_rfl
example (a b : Int) : a * b + 0 = b * a := by simp [Int.mul_comm]
example (f : Nat → Nat) (h : ∀ x, f x = x) : f = id := by funext x; simp [h]
example (p q : Prop) (hp : p) (hnp : ¬p) : q := by contradiction
example (xs : List Nat) : xs ++ [] = xs := by simp
example : ∃ n : Nat, n * n = 49 := ⟨7, by decide⟩
example (a b c : Nat) (h : a ≤ b) (h' : b < c) : a < c :=
  calc a
    _ ≤ b := h
    _ < c := h'

structure Point where
  x : Nat
  y : Nat
  deriving Repr, DecidableEq

inductive Tree where
  | leaf
  | node (left right : Tree)

def Tree.size : Tree → Nat
  | leaf => 1
  | node l r => l.size + r.size

theorem Tree.size_pos (t : Tree) : 0 < t.size := by
  induction t with
  | leaf => exact Nat.succ_pos 0
  | node l r ihl _ => exact Nat.lt_of_lt_of_le ihl (Nat.le_add_right _ _)

def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)
termination_by m n => (m, n)

example : (3 / 4 : Rat) * (5 / 6) + 1 / 10 = 29 / 40 := by decide +kernel
"""
    assert lean(text) == []


def test_rational_numbers_print_as_leans_own_do() -> None:
    text = "#eval (1/3 : Rat) + 1/7\n#eval (-4/2 : Rat)\n"
    assert messages_on(text) == ["1: (10 : Rat)/21", "2: -2"]


OVER_CORES_CLASSES = """\
universe u

section
open Lean.Grind

variable {F : Type u} [Field F] [LE F] [LT F] [Std.IsLinearOrder F] [Std.LawfulOrderLT F]
  [OrderedRing F]

omit [Std.LawfulOrderLT F] in
theorem add_two_le (a b : F) (h : a ≤ b) : a + 2 ≤ b + 2 :=
  (OrderedAdd.add_le_left_iff 2).mp h

omit [Std.LawfulOrderLT F] [Std.IsLinearOrder F] [LE F] [LT F] [OrderedRing F] in
theorem cube (a : F) : a ^ 3 = a * a * a := by
  rw [Semiring.pow_succ, Semiring.pow_two]

theorem mul_nonneg (a b : F) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  cases Std.le_iff_lt_or_eq.mp ha with
  | inr ha => rw [← ha, Semiring.zero_mul]; exact Std.le_refl 0
  | inl ha =>
    cases Std.le_iff_lt_or_eq.mp hb with
    | inr hb => rw [← hb, Semiring.mul_zero]; exact Std.le_refl 0
    | inl hb =>
      have h := OrderedRing.mul_lt_mul_of_pos_left hb ha
      rw [Semiring.mul_zero] at h
      exact Std.le_of_lt h

theorem inv_pos (a : F) (ha : 0 < a) : 0 < a⁻¹ :=
  Std.not_le.mp fun h => by
    have hne : a ≠ 0 := fun e => Std.lt_irrefl (e ▸ ha)
    cases Std.le_iff_lt_or_eq.mp h with
    | inl h =>
      have h := OrderedRing.mul_lt_mul_of_pos_left h ha
      rw [Field.mul_inv_cancel hne, Semiring.mul_zero] at h
      exact Std.not_gt_of_lt OrderedRing.zero_lt_one h
    | inr h =>
      have h' := Field.mul_inv_cancel hne
      rw [h, Semiring.mul_zero] at h'
      exact Field.zero_ne_one h'

omit [Field F] [LT F] [Std.LawfulOrderLT F] [OrderedRing F] in
theorem le_max_of_le [Max F] [Std.LawfulOrderSup F] (a b c : F) (h : a ≤ b) : a ≤ max b c :=
  Std.le_trans h Std.left_le_max

end

-- Instance search finds what the lemmas ask for, and Rat's own operations in what they say.
example (a b : Rat) (h : a ≤ b) : a + 2 ≤ b + 2 := add_two_le a b h
example (q : Rat) : q ^ 3 = q * q * q := cube q
example (a b : Rat) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := mul_nonneg a b ha hb
example (a : Rat) (ha : 0 < a) : 0 < a⁻¹ := inv_pos a ha
example (a b : Int) (h : a < b) : a * 3 < b * 3 :=
  Lean.Grind.OrderedRing.mul_lt_mul_of_pos_right h (by decide)
example (a b : Int) : ¬a ≤ b ↔ b < a := Std.not_le

example : (Lean.Grind.Semiring.ofNat 2).ofNat = (2 : Rat) := rfl
example (q : Rat) : Lean.Grind.Semiring.npow.hPow q 3 = q ^ 3 := rfl
example (q : Rat) : Lean.Grind.Field.zpow.hPow q (-3 : Int) = q ^ (-3 : Int) := rfl
example : (2 : Rat) = (Rat.instOfNat (n := 2)).ofNat := by with_reducible rfl
example (q : Rat) : q ^ 3 = Rat.pow q 3 := by with_reducible_and_instances rfl
example (a b : Rat) : (a ≤ b) = Rat.instLE.le a b := by with_reducible rfl
example (a b : Rat) : a + b = Rat.instAdd.add a b := by with_reducible_and_instances rfl

example (F : Type u) [Lean.Grind.CommRing F] :
    (Lean.Grind.CommSemiring.toSemiring : Lean.Grind.Semiring F) = Lean.Grind.Ring.toSemiring := rfl
"""


def test_theories_over_cores_ordered_fields_apply_to_the_rational_numbers() -> None:
    assert lean(OVER_CORES_CLASSES) == []


def test_numbers_keep_their_own_operations_beside_cores_classes() -> None:
    """A goal that is stated for the numbers themselves must not mention the classes."""
    text = """\
set_option pp.explicit true
#check (2 : Rat)
#check fun (p q : Rat) => -p + q ^ 3 - p * q / 2⁻¹ ≤ q
#check fun (m n : Int) => -m + n ^ 3 - m * n ≤ 2
"""
    assert lean(text) == []
    printed = "\n".join(messages_on(text))
    assert "Rat.instOfNat" in printed
    assert "Grind" not in printed


@pytest.mark.slow
@pytest.mark.parametrize("script", ["native_syntax.py", "conformance.py"])
def test_generated_files_are_up_to_date(script: str) -> None:
    done = subprocess.run(
        [sys.executable, EMBEDDED / script, "--check"], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_conformance_file_holds_for_our_core_library() -> None:
    assert lean((EMBEDDED / "Conformance.lean").read_text(encoding="utf-8")) == []
