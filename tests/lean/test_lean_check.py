"""What the embedded Lean accepts, and that nothing else is ever accepted."""

from __future__ import annotations

import pickle
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from pybridge.lean.backend import CheckResult, TheoremOutcome
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.process import ProcessOutcome


def only(result: CheckResult) -> TheoremOutcome:
    (outcome,) = result.theorems.values()
    return outcome


def test_a_true_theorem(backend: EmbeddedBackend) -> None:
    result = backend.check(
        "theorem symmetric (a b : Nat) (h : a = b) : b = a := by rw [h]\n", ["symmetric"]
    )
    outcome = only(result)
    assert outcome.accepted, outcome.reason
    assert outcome.axioms == ()
    assert outcome.statement == ("forall (a : Nat) (b : Nat), (Eq.{1} Nat a b) -> (Eq.{1} Nat b a)")
    assert (result.problem, result.outcome) == ("", ProcessOutcome.FINISHED)
    assert 30 < result.peak_memory_mb < 1000


def test_the_standard_axioms_are_listed(backend: EmbeddedBackend) -> None:
    text = "theorem same (p q : Prop) (h : p ↔ q) : p = q := propext h"
    assert only(backend.check(text, ["same"])).axioms == ("propext",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("theorem t : 1 = 2 := rfl", "line 1: "),
        ("theorem t : 1 = 2 := by decide", "line 1: "),
        ("theorem t (a b : Nat) (h : a = b : b = a := h.symm", "line 1: "),
        ("theorem t : 1 = 2 := sorry", "incomplete (sorry)"),
        ("theorem t : 1 = 2 := by\n  sorry", "incomplete (sorry)"),
        ("axiom oops : 1 = 2\ntheorem t : 1 = 2 := oops", "standard axioms: oops"),
        ("axiom t : 1 = 2", "not a theorem but: axiom"),
        ("def t : 1 = 1 := rfl", "not a theorem but: def"),
        ("theorem u : 1 = 1 := rfl", "no theorem of this name"),
        ("namespace X\ntheorem t : 1 = 1 := rfl\nend X\nopen X", "no theorem of this name"),
        ("theorem t : 1 = 1 := rfl\ntheorem t : 2 = 2 := rfl", "already been declared"),
        ("import NoSuchModule\ntheorem t : 1 = 1 := rfl", "NoSuchModule"),
        ("theorem t : 1 = 1 := rfl\nnonsense", "outside the theorems: line 2"),
        (
            "namespace X\naxiom propext : 1 = 2\ntheorem _root_.t : 1 = 2 := propext",
            "standard axioms: X.propext",
        ),
    ],
)
def test_what_is_not_accepted(backend: EmbeddedBackend, text: str, reason: str) -> None:
    outcome = only(backend.check(text, ["t"]))
    assert not outcome.accepted
    assert reason in outcome.reason


@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        ("#exit", "did not get to the end"),
        ("/- no end", "does not end properly"),
        ("/-- no declaration -/", "outside the theorems"),
        ('def s := "no end', "does not end properly"),
        ("theorem cut : 1 = 1 := by", "outside the theorems"),
        ("theorem cut : 1 =", "outside the theorems"),
        ("macro_rules | `(#print axioms $x) => `(#print \"'t' depends on\")", "`macro_rules`"),
        ("set_option debug.skipKernelTC true", "`set_option debug.skipKernelTC`"),
        ('notation a " = " b => True', "`notation`"),
    ],
)
def test_the_questions_cannot_be_evaded(backend: EmbeddedBackend, ending: str, reason: str) -> None:
    result = backend.check(f"theorem t : 1 = 1 := rfl\n{ending}", ["t"])
    assert not only(result).accepted
    assert reason in result.problem


@pytest.mark.parametrize("ending", ["namespace X", "section", "open Nat in", "-- end", "\n\n"])
def test_harmless_endings(backend: EmbeddedBackend, ending: str) -> None:
    assert only(backend.check(f"theorem t : 1 = 1 := rfl\n{ending}", ["t"])).accepted


def test_another_statement_under_the_same_name_is_seen(backend: EmbeddedBackend) -> None:
    outcome = only(backend.check("theorem t (a : Nat) : a = a := rfl", ["t"]))
    assert outcome.accepted
    assert outcome.statement == "forall (a : Nat), Eq.{1} Nat a a"


def test_long_statements_come_back_whole_and_on_one_line(backend: EmbeddedBackend) -> None:
    names = [f"x{i}" for i in range(100)]
    text = f"def f ({' '.join(names)} : Nat) := x0\ntheorem t ({' '.join(names)} : Nat) :\n"
    text += f"    f {' '.join(names)} = x0 := rfl"
    binders = " ".join(f"({name} : Nat)" for name in names)
    printed = f"forall {binders}, Eq.{{1}} Nat (f {' '.join(names)}) x0"
    assert only(backend.check(text, ["t"])).statement == printed


def test_errors_stay_with_their_theorem(backend: EmbeddedBackend) -> None:
    text = (
        "theorem a : 1 = 1 := rfl\ntheorem b : 1 = 2 :=\n  rfl\n"
        "/-- doc -/\ntheorem c : 2 = 2 := rfl\n"
    )
    result = backend.check(text, ["a", "b", "c"])
    assert [o.accepted for o in result.theorems.values()] == [True, False, True]
    assert {m.line for m in result.theorems["b"].messages} <= {2, 3}
    assert [m.line for m in result.messages if m.is_error] == [
        m.line for m in result.theorems["b"].messages
    ]


def test_definitions_are_read_back(backend: EmbeddedBackend) -> None:
    result = backend.check(
        "def double (n : Nat) : Nat := n + n", [], definitions=["double", "triple"]
    )
    assert "fun (n : Nat) => HAdd.hAdd" in (result.definitions["double"] or "")
    assert result.definitions["triple"] is None


def test_names_beyond_ascii(backend: EmbeddedBackend) -> None:
    text = "theorem «größer».β₁' (β₁ β₂ : Nat) (h : β₁ = β₂) : β₂ = β₁ := h.symm"
    outcome = only(backend.check(text, ["«größer».β₁'"]))
    assert outcome.accepted, outcome.reason
    assert outcome.statement == (
        "forall (β₁ : Nat) (β₂ : Nat), (Eq.{1} Nat β₁ β₂) -> (Eq.{1} Nat β₂ β₁)"
    )


@pytest.mark.parametrize("name", ["", "a b", "a\n#exit", "1a", "a..b", "«»", "a -- b"])
def test_what_is_not_a_name_is_refused(backend: EmbeddedBackend, name: str) -> None:
    with pytest.raises(ValueError, match="not a Lean name"):
        backend.check("", [name])


def test_a_name_asked_for_twice_is_refused(backend: EmbeddedBackend) -> None:
    with pytest.raises(ValueError, match="twice"):
        backend.check("", ["a", "a"])


def test_two_hundred_theorems_in_one_process(backend: EmbeddedBackend) -> None:
    wrong = {17, 99, 199}
    text = "".join(
        f"theorem t{i} (a : Nat) : a + {i} = {i + (i in wrong)} + a := Nat.add_comm a {i}\n"
        for i in range(200)
    )
    result = backend.check(text, [f"t{i}" for i in range(200)])
    assert {i for i in range(200) if not result.theorems[f"t{i}"].accepted} == wrong


ENDLESS = "partial def spin (n : Nat) : Nat := spin (n + 1)\n"


def test_an_endless_computation_is_stopped_in_time(backend: EmbeddedBackend) -> None:
    _ = backend.library
    start = time.monotonic()
    result = backend.check(f"theorem t : 1 = 1 := rfl\n{ENDLESS}#eval spin 0\n", ["t"], timeout=1)
    assert time.monotonic() - start < 2
    assert result.outcome is ProcessOutcome.TIMED_OUT
    assert not only(result).accepted
    assert "timed out" in only(result).reason


def test_too_much_memory_is_an_outcome(backend: EmbeddedBackend) -> None:
    text = (
        "theorem t : 1 = 1 := rfl\n"
        "partial def grow (l : List Nat) : List Nat := grow (0 :: 0 :: 0 :: 0 :: l)\n"
        "#eval (match grow [] with | [] => 0 | _ => 1 : Nat)\n"
    )
    result = backend.check(text, ["t"], timeout=60, memory_mb=400)
    assert result.outcome is ProcessOutcome.OUT_OF_MEMORY
    assert not only(result).accepted
    assert result.peak_memory_mb < 1500


def test_a_flood_of_messages_is_cut_off(
    backend: EmbeddedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pybridge.lean.embedded_backend.OUTPUT_LIMIT", 10_000)
    text = "theorem t : 1 = 1 := rfl\n" + "#check Nat\n" * 2000
    result = backend.check(text, ["t"])
    assert result.outcome is ProcessOutcome.TOO_MUCH_OUTPUT
    assert not only(result).accepted


def test_threads_may_check_at_once(tiny: EmbeddedBackend) -> None:
    results: list[CheckResult] = []
    text = "import Tiny\ntheorem t : True := left"
    threads = [
        threading.Thread(target=lambda: results.append(tiny.check(text, ["t"]))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [only(result).accepted for result in results] == [True] * 4


def test_other_processes_may_check(tiny: EmbeddedBackend) -> None:
    text = "import Tiny\ntheorem t : True := right"
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert only(pool.submit(tiny.check, text, ["t"]).result()).accepted


def test_identity_and_pickling(tiny: EmbeddedBackend) -> None:
    identity = tiny.identity()
    assert identity.version == "4.35.0"
    assert identity.commit.startswith("eb6cafb")
    assert identity.backend == "embedded"
    assert len(identity.core_hash) == len(identity.theory_hash) == 64
    assert pickle.loads(pickle.dumps(tiny)).identity() == identity
