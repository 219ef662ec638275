"""The contract that every backend keeps: what it accepts, what it refuses, how it breaks."""

from __future__ import annotations

import importlib.util
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pybridge.lean.backend import Backend, CheckResult, TheoremOutcome
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.lake import LakeBackend, find_lake
from pybridge.lean.process import ProcessOutcome
from pybridge.leandojo import DojoBackend

ALL = ("embedded", "dojo", "lake")


@pytest.fixture(params=ALL)
def any_backend(request: pytest.FixtureRequest, backend: EmbeddedBackend) -> Backend:
    """Each backend in turn, with a core library and no theory."""
    if request.param == "dojo":
        if importlib.util.find_spec("lean_dojo") is None:
            pytest.skip("lean_dojo is not installed (the extra `leandojo`)")
        return DojoBackend(lean=backend)
    if request.param == "lake":
        if find_lake() is None:
            pytest.skip("no Lean toolchain is installed: there is no `lake`")
        return LakeBackend()
    return backend


def only(result: CheckResult) -> TheoremOutcome:
    (outcome,) = result.theorems.values()
    return outcome


def test_it_says_which_lean_it_is(any_backend: Backend) -> None:
    identity = any_backend.identity()
    assert identity.backend == any_backend.name
    assert identity.version[:2] == "4."


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "theorem t (a b : Nat) (h : a = b) : b = a := by rw [h]",
            "forall (a : Nat) (b : Nat), (Eq.{1} Nat a b) -> (Eq.{1} Nat b a)",
        ),
        (
            "/-- why -/ -- so\ntheorem t : True ∧ True :=\n  ⟨⟨⟩,\n    ⟨⟩⟩\n",
            "And True True",
        ),
        (
            "def f (n : Nat) := n\ntheorem t (n : Nat) :\n    f n = n :=\n  rfl",
            "forall (n : Nat), Eq.{1} Nat (f n) n",
        ),
        ("@[simp] theorem t : (fun x : Nat => x) = id := by\n  funext x\n  rfl\n", None),
    ],
)
def test_a_true_theorem(any_backend: Backend, text: str, statement: str | None) -> None:
    result = any_backend.check(text, ["t"])
    assert only(result).accepted, only(result).reason
    assert statement is None or only(result).statement == statement
    assert set(only(result).axioms or ()) <= {"Quot.sound"}
    assert (result.problem, result.outcome) == ("", ProcessOutcome.FINISHED)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("theorem t : 1 = 2 := rfl", "line 1"),
        ("theorem t (a b : Nat) : a + b = a := by\n  simp", "line 2"),
        ("theorem t (a b : Nat) (h : a = b : b = a := h.symm", "line 1"),
        ("theorem t : 1 = 2 := sorry", "sorry"),
        ("theorem t : 1 = 2 := by\n  sorry", "sorry"),
        ("theorem s : 1 = 2 := by sorry\ntheorem t : 1 = 2 := s", "sorry"),
        ("axiom oops : 1 = 2\ntheorem t : 1 = 2 := oops", "standard axioms: oops"),
        ("theorem u : 1 = 1 := rfl", "no theorem of this name"),
        ("theorem t : 1 = 1 := rfl\nnonsense", "outside the theorems"),
        (
            "macro_rules | `(#print axioms $x) => `(#print x)\ntheorem t : 1 = 1 := rfl",
            "macro_rules",
        ),
    ],
)
def test_what_is_not_accepted(any_backend: Backend, text: str, reason: str) -> None:
    outcome = only(any_backend.check(text, ["t"]))
    assert not outcome.accepted
    assert reason in outcome.reason


def test_another_statement_under_the_same_name_is_seen(any_backend: Backend) -> None:
    outcome = only(any_backend.check("theorem t (a : Nat) : a = a := rfl", ["t"]))
    assert outcome.statement == "forall (a : Nat), Eq.{1} Nat a a"


def test_a_wrong_theorem_does_not_affect_the_others(any_backend: Backend) -> None:
    text = (
        "theorem a : 1 = 1 := rfl\n"
        "theorem b : 1 = 2 := rfl\n"
        "theorem c : 2 = 2 := by rw [show 2 = 1 + 1 from rfl]\n"
        "theorem d : 1 = 1 := a\n"
        "theorem e : 1 = 2 := b\n"
    )
    result = any_backend.check(text, list("abcde"))
    accepted = {name for name, outcome in result.theorems.items() if outcome.accepted}
    assert accepted == {"a", "c", "d"}


def test_no_number_of_wrong_theorems_affects_the_others(backend: EmbeddedBackend) -> None:
    wrong = {f"wrong{n}": f"theorem wrong{n} : {n} = {n + 1} := rfl\n" for n in range(250)}
    text = f"{''.join(wrong.values())}theorem right : 1 = 1 := rfl\n"
    result = backend.check(text, [*wrong, "right"])
    assert result.theorems["right"].accepted, result.problem
    assert all(result.theorems[name].reason.startswith("line ") for name in wrong)


def test_names_beyond_ascii(any_backend: Backend) -> None:
    text = (
        "theorem «größer».β₁' (β₁ β₂ : Nat) (h : β₁ = β₂) : β₂ = β₁ := h.symm\n"
        "/-- 𝔼 -/\ntheorem 𝔼' (ℓ : Nat) : ℓ = ℓ := by\n  rfl -- ∎\n"
    )
    result = any_backend.check(text, ["«größer».β₁'", "𝔼'"])
    assert all(outcome.accepted for outcome in result.theorems.values()), result
    assert result.theorems["𝔼'"].statement == "forall (ℓ : Nat), Eq.{1} Nat ℓ ℓ"


def test_definitions_are_read_back(any_backend: Backend) -> None:
    text = "def double (n : Nat) : Nat := n + n\ntheorem t : double 1 = 2 := rfl"
    result = any_backend.check(text, ["t"], definitions=["double"])
    assert only(result).accepted
    assert " ".join((result.definitions["double"] or "").split()) == (
        "def double : Nat -> Nat := fun (n : Nat) =>"
        " HAdd.hAdd.{0, 0, 0} Nat Nat Nat (instHAdd.{0} Nat instAddNat) n n"
    )


@pytest.mark.slow
def test_an_endless_computation_is_stopped_in_time(any_backend: Backend) -> None:
    any_backend.identity()
    text = (
        "theorem t : 1 = 1 := rfl\npartial def spin (n : Nat) : Nat := spin (n + 1)\n#eval spin 0\n"
    )
    start = time.monotonic()
    result = any_backend.check(text, ["t"], timeout=2)
    assert time.monotonic() - start < 10
    assert result.outcome is ProcessOutcome.TIMED_OUT
    assert not only(result).accepted
    assert "timed out" in only(result).reason


@pytest.mark.slow
def test_too_much_memory_is_an_outcome(any_backend: Backend) -> None:
    text = (
        "theorem t : 1 = 1 := rfl\n"
        "partial def grow (l : List Nat) : List Nat := grow (0 :: 0 :: 0 :: 0 :: l)\n"
        "#eval (match grow [] with | [] => 0 | _ => 1 : Nat)\n"
    )
    result = any_backend.check(text, ["t"], timeout=60, memory_mb=400)
    assert result.outcome is ProcessOutcome.OUT_OF_MEMORY
    assert not only(result).accepted


def _descendants(process_id: int) -> Iterator[int]:
    for task in Path(f"/proc/{process_id}/task").iterdir():
        for child in map(int, (task / "children").read_text().split()):
            yield child
            yield from _descendants(child)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the process in /proc")
def test_a_killed_process_is_an_outcome(any_backend: Backend) -> None:
    any_backend.identity()
    text = (
        "theorem t : 1 = 1 := rfl\npartial def spin (n : Nat) : Nat := spin (n + 1)\n#eval spin 0\n"
    )
    results: list[CheckResult] = []
    thread = threading.Thread(
        target=lambda: results.append(any_backend.check(text, ["t"], timeout=60))
    )
    before = set(_descendants(os.getpid()))
    thread.start()
    time.sleep(1)
    for process_id in set(_descendants(os.getpid())) - before:
        os.kill(process_id, signal.SIGKILL)
    thread.join(30)
    assert results[0].outcome is ProcessOutcome.KILLED
    assert not only(results[0]).accepted


@pytest.mark.slow
def test_five_hundred_theorems_at_once(any_backend: Backend) -> None:
    wrong = {17, 99, 499}
    text = "".join(
        f"theorem t{i} (a : Nat) : a + {i} = {i + (i in wrong)} + a := Nat.add_comm a {i}\n"
        for i in range(500)
    )
    result = any_backend.check(text, [f"t{i}" for i in range(500)], timeout=120)
    assert not result.problem
    assert {i for i in range(500) if not result.theorems[f"t{i}"].accepted} == wrong
