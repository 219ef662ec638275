"""What the compiled files say, against what Lean says of the same modules; and the audit."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pybridge.lean.audit import audit, core_constants_used
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.library.olean import CompiledConstant, Kind, OleanError, read_module
from pybridge.lean.library.sources import Sources

THEORY = """
structure Pair where
  left : Nat
  right : Nat
def Pair.sum (p : Pair) : Nat := p.left + p.right
theorem sum_mk (a b : Nat) : (Pair.mk a b).sum = a + b := rfl
theorem sum_comm (p : Pair) : p.sum = p.right + p.left := Nat.add_comm _ _
theorem same (p q : Prop) (h : p ↔ q) : p = q := propext h
theorem chosen (h : Nonempty Nat) : ∃ n : Nat, n = Classical.choice h := ⟨_, rfl⟩
private theorem hidden : 1 = 1 := rfl
protected theorem Pair.guarded (p : Pair) : p = p := rfl
unsafe def danger : Nat := 0
partial def loop (n : Nat) : Nat := loop n
opaque secret : Nat
"""


@pytest.fixture(scope="module")
def pairs(backend: EmbeddedBackend, tmp_path_factory: pytest.TempPathFactory) -> EmbeddedBackend:
    return _with_theory(backend, tmp_path_factory.mktemp("pairs"), THEORY)


def _with_theory(backend: EmbeddedBackend, directory: Path, text: str) -> EmbeddedBackend:
    (directory / "Pairs.lean").write_text(text)
    core = backend.library.core
    sources = Sources(core.source.directory, directory, "Pairs")
    return EmbeddedBackend(sources=sources, cache_dir=core.directory.parents[2])


@pytest.fixture(scope="module")
def constants(pairs: EmbeddedBackend) -> dict[str, CompiledConstant]:
    module = read_module(pairs.library.compiled("Pairs"))
    assert module.imports == ("Init",)
    assert module.lean_version == pairs.identity().version
    assert module.commit == pairs.identity().commit
    return {constant.name: constant for constant in module.constants}


def test_kinds(constants: dict[str, CompiledConstant]) -> None:
    expected = {
        "Pair": Kind.INDUCTIVE,
        "Pair.mk": Kind.CONSTRUCTOR,
        "Pair.rec": Kind.RECURSOR,
        "Pair.sum": Kind.DEFINITION,
        "sum_comm": Kind.THEOREM,
        "_private.Pairs.0.hidden": Kind.THEOREM,
        "secret": Kind.OPAQUE,
        "loop": Kind.OPAQUE,
        "danger": Kind.DEFINITION,
    }
    assert {name: constants[name].kind for name in expected} == expected
    unsafe = {name for name, constant in constants.items() if constant.is_unsafe}
    assert "danger" in unsafe
    assert not unsafe & (set(expected) - {"danger"})


def test_uses(constants: dict[str, CompiledConstant]) -> None:
    assert {"Pair", "Pair.sum", "Pair.right", "HAdd.hAdd"} <= constants["sum_comm"].type_uses
    assert "Nat.add_comm" in constants["sum_comm"].value_uses
    assert "Nat.add_comm" not in constants["sum_comm"].type_uses
    assert "propext" in constants["same"].value_uses
    assert "Pair.mk" in constants["Pair"].uses


def test_a_large_module_is_read_quickly(backend: EmbeddedBackend) -> None:
    library = backend.library
    largest = max(
        map(library.compiled, library.core.source.modules), key=lambda p: p.stat().st_size
    )
    start = time.perf_counter()
    assert read_module(largest).constants
    assert time.perf_counter() - start < 1.0


@pytest.mark.parametrize("content", [b"", b"olean", b"x" * 1000, b"olean\x09" + b"\0" * 500])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "Bad.olean"
    path.write_bytes(content)
    with pytest.raises(OleanError, match=r"Bad\.olean"):
        read_module(path)


def test_a_truncated_file_is_refused(pairs: EmbeddedBackend, tmp_path: Path) -> None:
    content = pairs.library.compiled("Pairs").read_bytes()
    path = tmp_path / "Cut.olean"
    for length in range(0, len(content), max(1, len(content) // 50)):
        path.write_bytes(content[:length])
        with pytest.raises(OleanError):
            read_module(path)


def test_the_audit_of_a_sound_theory(pairs: EmbeddedBackend) -> None:
    result = audit(pairs)
    assert result.problems == ()
    axioms = {t.name: t.axioms for t in result.theorems}
    assert axioms["sum_comm"] == ()
    assert axioms["same"] == ("propext",)
    assert axioms["chosen"] == ("Classical.choice",)
    named = {t.name for t in result.theorems if not t.auxiliary}
    assert named == {"sum_mk", "sum_comm", "same", "chosen", "Pair.guarded"}
    assert set(result.core_axioms) <= {"propext", "Quot.sound", "Classical.choice", "sorryAx"}
    assert "lcProof" in result.unsafe_axioms


def test_the_audit_reports_an_axiom(backend: EmbeddedBackend, tmp_path: Path) -> None:
    text = "axiom extra : 1 = 2\nprivate theorem t : 1 = 2 := extra\ntheorem u : 1 = 2 := sorry\n"
    result = audit(_with_theory(backend, tmp_path, text))
    assert result.problems == (
        "Pairs declares the axiom extra",
        "_private.Pairs.0.t rests on extra",
        "u rests on sorryAx",
    )


def test_which_core_constants_a_theory_uses(pairs: EmbeddedBackend) -> None:
    used = core_constants_used(pairs.library)
    assert {"Nat.add_comm", "propext", "Classical.choice", "HAdd.hAdd", "Eq"} <= used
    assert "Nat.mul_comm" not in used
