"""Written proofs, by friends and by enemies: what counts, what is refused, what stays unharmed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hostile_proofs import (
    FALSE_PROOFS,
    GLUES,
    HARMFUL_PROOFS,
    KEYWORDS,
    TAILS,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge import Law, Objective, Verdict, verify
from pybridge.lean.backend import CheckResult
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.untrusted import check as apart
from pybridge.lean.untrusted.check import Text, layers_in_force

pytestmark = pytest.mark.lean

OBJ = Objective("obj", "x + y", weights=["y"])
GOOD = Law("good", "obj(y=0) == x")
OTHER = Law("other", "obj(y=1) == x + 1")
BAD = Law("bad", "obj(y=0) == 1")
MACRO_FREE = "by simp only [obj]; exact OrderedRing.add_zero x"

IMPORTS = "import LatentObjective\n\nopen LatentObjective\n\n"
SMALL = (
    f"{IMPORTS}def obj (x y : Nat) := x + y\n\ntheorem obj.law (a b : Nat) : obj a b = obj b a :=\n"
)
FALSE = SMALL.replace("obj b a", "obj b b")

SCRIPTS = str(Path(apart.__file__).parent)


@pytest.fixture(scope="module")
def lean() -> EmbeddedBackend:
    return EmbeddedBackend()


@pytest.fixture
def untouched(tmp_path: Path) -> Iterator[Path]:
    """A directory in which nothing may appear."""
    directory = tmp_path / "untouched"
    directory.mkdir()
    yield directory
    assert not list(directory.iterdir())


def proved(law: Law, proof: str, **options: Any) -> tuple[Verdict, str]:
    report = verify(OBJ, [law], proofs={law.name: proof}, cache=False, jobs=1, **options)
    return report[law.name].verdict, report[law.name].message


def small(lean: EmbeddedBackend, proof: str, head: str = SMALL, **options: Any) -> CheckResult:
    text = Text(head + proof, len(head))
    options = {"timeout": 60.0, "memory_mb": 2048, **options}
    return lean.check_apart(text, ["obj.law"], definitions=["obj"], **options)


@pytest.mark.parametrize(
    "proof",
    [
        "by simp [obj, Nat.add_comm]",
        "Nat.add_comm a b",
        "by\n  unfold obj\n  rw [Nat.add_comm]",
        "by\n  show a + b = b + a\n  exact Nat.add_comm ..",
        "calc a + b = b + a := Nat.add_comm a b",
        "by set_option maxRecDepth 2000 in\n  simp (maxSteps := 1000) [obj, Nat.add_comm]",
        "by\n  simp [obj, Nat.add_comm]\n  -- done\n",
        "by\n  conv => lhs; unfold obj\n  conv => rhs; unfold obj\n  exact Nat.add_comm a b",
        "by\n  induction a with\n  | zero => simp [obj]\n  | succ n ih => simp [obj, Nat.add_comm]",
        "by\n  have h := Nat.add_comm a b\n  exact match h with\n  | h => h",
        "by\n  rcases Nat.eq_or_lt_of_le (Nat.zero_le a) with h | h <;> simp [obj, Nat.add_comm]",
        "by\n  obtain ⟨h⟩ : ∃ n : Nat, n = 0 := ⟨0, rfl⟩\n  by_cases h : a = b <;> "
        "simp [obj, Nat.add_comm]",
    ],
)
def test_ordinary_proofs_are_accepted(lean: EmbeddedBackend, proof: str) -> None:
    outcome = small(lean, proof).theorems["obj.law"]
    assert outcome.accepted, outcome.reason
    assert outcome.statement == "forall (a : Nat) (b : Nat), Eq.{1} Nat (obj a b) (obj b a)"
    assert small(lean, proof, FALSE).theorems["obj.law"].accepted is False


def test_a_proof_of_a_law_over_the_reals() -> None:
    report = verify(OBJ, [GOOD, OTHER], proofs={"good": MACRO_FREE}, cache=False)
    assert [law.verdict for law in report] == [Verdict.PROVED, Verdict.PROVED]
    assert set(report["good"].axioms) <= {"propext", "Quot.sound", "Classical.choice"}
    assert MACRO_FREE in report.lean_texts[0]


def test_line_ends_of_another_system_do_not_matter() -> None:
    assert (
        proved(GOOD, MACRO_FREE.replace("; ", "\r\n  ").replace("by ", "by\r\n  "))[0] == "proved"
    )


@pytest.mark.parametrize("proof", FALSE_PROOFS.values(), ids=FALSE_PROOFS)
def test_nothing_false_is_proved(proof: str) -> None:
    verdict, message = proved(BAD, proof)
    assert verdict is Verdict.ERROR
    assert "Lean refused the proof" in message


def test_a_report_does_not_pass_on_what_was_refused() -> None:
    """Else whoever checks its Lean again would run it."""
    proofs = {"bad": FALSE_PROOFS["sorry and faked axioms"]}
    (text,) = verify(OBJ, [BAD, OTHER], proofs=proofs, cache=False).lean_texts
    assert "macro_rules" not in text
    assert "theorem obj.other" in text


@pytest.mark.parametrize("proof", HARMFUL_PROOFS.values(), ids=HARMFUL_PROOFS)
def test_other_laws_and_files_are_unharmed(proof: str, untouched: Path) -> None:
    proofs = {"good": proof.replace("{directory}", str(untouched))}
    report = verify(OBJ, [GOOD, BAD, OTHER], proofs=proofs, cache=False, jobs=1, timeout=4)
    verdicts = {law.name: law.verdict for law in report}
    expected = {"good": Verdict.ERROR, "bad": Verdict.DISPROVED, "other": Verdict.PROVED}
    assert verdicts == expected


@pytest.mark.parametrize("proof", {**FALSE_PROOFS, **HARMFUL_PROOFS}.values())
def test_the_replay_alone_holds(
    proof: str, untouched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A guard that lets everything through."""
    monkeypatch.setattr("pybridge.lean.untrusted.check.Text", lambda lean, start: Text(lean, None))
    proof = proof.replace("{directory}", str(untouched))
    report = verify(OBJ, [BAD, OTHER], proofs={"bad": proof}, cache=False, jobs=1, timeout=4)
    assert [law.verdict for law in report] == [Verdict.ERROR, Verdict.PROVED]


@pytest.mark.parametrize("proof", {**FALSE_PROOFS, **HARMFUL_PROOFS}.values())
def test_the_guard_alone_holds(
    proof: str, untouched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A replay that is missing: the Lean that has seen the proof is believed."""

    def check_without_replay(
        self: EmbeddedBackend, text: Text, theorems: list[str], **options: Any
    ) -> CheckResult:
        checked = EmbeddedBackend.check_apart(self, text, theorems, **options)
        reasons = " ".join(outcome.reason for outcome in checked.theorems.values())
        if "could change how Lean answers" in reasons:
            return checked
        return self.check(text.lean, theorems, **options)

    class Trusting(EmbeddedBackend):
        check_apart = check_without_replay

    proof = proof.replace("{directory}", str(untouched))
    report = verify(
        OBJ, [BAD, OTHER], proofs={"bad": proof}, lean=Trusting(), cache=False, jobs=1, timeout=4
    )
    assert [law.verdict for law in report] == [Verdict.ERROR, Verdict.PROVED]


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(GLUES),
    st.sampled_from(KEYWORDS),
    st.sampled_from(["", " ", "\n", "--\n", "/- -/", "\n\n  "]),
    st.sampled_from(
        ["by sorry\n\ndef one := ", "by simp [obj] ", "(rfl) ", "fun x => ", "by exact "]
    ),
)
def test_whatever_a_keyword_is_glued_to(glue: str, keyword: str, space: str, start: str) -> None:
    lean = EmbeddedBackend()
    result = small(lean, f"{start}{glue}{space}{keyword}{TAILS.get(keyword, ' foo')}", FALSE)
    outcome = result.theorems["obj.law"]
    assert not outcome.accepted
    assert "could change how Lean answers" in outcome.reason


@pytest.mark.parametrize(
    ("proof", "place", "what"),
    [
        ("by\n  simp\n  run_tac foo", "line 3 of the proof", "`run_tac foo`"),
        ("by decide +native", "line 1 of the proof", "native"),
        ("by simp (config := {}) [obj]", "line 1 of the proof", "config"),
        ("by\n  let rec f := 1\n  rfl", "line 2 of the proof", "let rec"),
        ('by exact include_str "secret"', "line 1 of the proof", '"secret"'),
        ("by set_option maxRecDepth 0 in rfl", "line 1 of the proof", "from 1 to 100000"),
        ("by set_option maxHeartbeats 99999999999 in rfl", "line 1", "from 1 to"),
        ("by set_option pp.all true in rfl", "line 1 of the proof", "`set_option pp.all`"),
        ("by exact `(1)", "line 1 of the proof", "`"),
        ("rfl\n\n#eval 1", "line 3 of the proof", "`#eval 1`"),
        ("rfl\nattribute [simp] obj", "line 2 of the proof", "attribute"),
        ("", "line 1 of the proof", "unexpected end of input"),
        ("by\n  skip)", "line 2 of the proof", "`)`"),
    ],
)
def test_a_refusal_names_the_place(
    lean: EmbeddedBackend, proof: str, place: str, what: str
) -> None:
    reason = small(lean, proof).theorems["obj.law"].reason
    assert place in reason
    assert what in reason
    assert "could change how Lean answers" in reason


@pytest.mark.parametrize("character", ["\r", "\0", "\ud800"])
def test_characters_that_no_text_may_have(lean: EmbeddedBackend, character: str) -> None:
    outcome = small(lean, f"by simp [obj, Nat.add_comm] {character}").theorems["obj.law"]
    assert "no Lean text may contain" in outcome.reason


def test_every_kind_of_syntax_that_is_allowed_exists(lean: EmbeddedBackend) -> None:
    """A name in the list that Lean does not have would be a slip."""
    script = (
        "import sys, os; sys.path.insert(0, sys.argv[1])\n"
        "from native import Native, NOTHING, field, name_of\n"
        "from grammar import ALLOWED_KINDS\n"
        "lean = Native(sys.argv[2])\n"
        "def ask():\n"
        "    environment = lean.environment(['Init', 'LatentObjective'])\n"
        "    kinds, known = lean.call('l_Lean_Parser_getSyntaxNodeKinds', environment), set()\n"
        "    while kinds != NOTHING:\n"
        "        known.add(name_of(field(kinds, 0)))\n"
        "        kinds = field(kinds, 1)\n"
        "    print(sorted(ALLOWED_KINDS - known), len(known) > 1000, flush=True)\n"
        "lean.run(ask)\n"
        "os._exit(0)\n"
    )
    library = lean.library
    answer = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            script,
            str(Path(apart.__file__).parent),
            library.lean.library,
        ],
        env={"LEAN_PATH": ":".join(map(str, library.lean_path)), "UV_USE_IO_URING": "0"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert answer.stdout.strip() == "['atom'] True", answer.stderr


@pytest.mark.parametrize(
    ("before", "proof", "reason"),
    [
        (
            "set_option debug.skipKernelTC true\ntheorem obj.x : 1 = 2 := by decide +kernel\n",
            "absurd obj.x (by decide)",
            "the kernel refuses obj.x",
        ),
        ("axiom obj.x : 1 = 2\n", "absurd obj.x (by decide)", "an axiom of its own, obj.x"),
        (
            "inductive Two where | one\ntheorem obj.x : Two.one = Two.one := rfl\n",
            "by have := obj.x; sorry",
            "neither definition nor theorem",
        ),
        ("def other := 1\n", "by have : other = 1 := rfl; sorry", "was not asked for"),
        ("unsafe def obj.x : Nat := 1\n", "by sorry", "incomplete (sorry)"),
        ("", "by sorry", "incomplete (sorry)"),
    ],
)
def test_what_the_replay_refuses(
    lean: EmbeddedBackend, before: str, proof: str, reason: str
) -> None:
    head = FALSE.replace("def obj", f"{before}def obj", 1)
    result = lean.check_apart(Text(head + proof), ["obj.law"], definitions=["obj"])
    assert reason in result.theorems["obj.law"].reason


@pytest.mark.slow
def test_damaged_modules_prove_nothing_false(lean: EmbeddedBackend, tmp_path: Path) -> None:
    """Whatever stands in a compiled file, it is read without harm and not believed."""
    text = Text(FALSE + "by sorry")
    apart._elaborate(lean.library, text, tmp_path, 60, 2048)
    compiled = tmp_path / "Law.olean"
    whole = compiled.read_bytes()
    probe = apart.Probe.of("", ["obj.law"], ["obj"])
    places = range(100, len(whole), len(whole) // 40)
    for number, place in enumerate(places):
        damaged = bytearray(whole)
        if number % 3 == 0:
            del damaged[place:]
        elif number % 3 == 1:
            damaged[place] ^= 1 << number % 8
        else:
            damaged[place // 8 * 8 : place // 8 * 8 + 8] = (1 << 63 | place).to_bytes(8, "little")
        compiled.write_bytes(damaged)
        result = apart._replay(lean.library, probe, compiled, 20, 2048)
        assert not result.theorems["obj.law"].accepted


def test_a_proof_that_hangs_ends_in_time(lean: EmbeddedBackend) -> None:
    result = small(lean, "by repeat (have := True.intro)", timeout=2.0)
    assert not result.theorems["obj.law"].accepted
    assert result.seconds < 10


def test_without_a_temporary_directory(
    lean: EmbeddedBackend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    result = small(lean, "Nat.add_comm a b")
    assert "no directory to check the proof in" in result.theorems["obj.law"].reason
    assert result.problem


HOSTILE = """
import os, sys
sys.path.insert(0, sys.argv[1])
from confinement import confine
import socket, subprocess, signal
os.environ["SECRET"] = "1"
layers = confine(readable=(), writable=sys.argv[2], packages=sys.argv[4] or None)
open(sys.argv[2] + "/allowed", "w").close()
attempts = {
    "write": lambda: open(sys.argv[3] + "/made", "w"),
    "directory": lambda: os.mkdir(sys.argv[3] + "/made"),
    "read": lambda: open(sys.argv[3] + "/../secret").read(),
    "list": lambda: os.listdir(sys.argv[3]),
    "remove": lambda: os.remove(sys.argv[3] + "/../secret"),
    "program": lambda: subprocess.run(["/bin/true"], check=True),
    "fork": lambda: os._exit(0) if os.fork() == 0 else None,
    "socket": lambda: socket.socket(),
    "signal": lambda: os.kill(os.getppid(), signal.SIGCONT),
}
print(*layers)
for name, attempt in attempts.items():
    try:
        attempt()
        print("REACHED", name)
    except OSError:
        print("held", name)
"""


def test_what_a_confined_process_cannot_do(tmp_path: Path, untouched: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    work = tmp_path / "work"
    work.mkdir()
    answer = subprocess.run(
        [*(sys.executable, "-I", "-c", HOSTILE, SCRIPTS), work, untouched, apart._packages() or ""],
        capture_output=True,
        text=True,
        timeout=60,
    )
    layers, *attempts = answer.stdout.splitlines()
    assert (work / "allowed").exists(), answer.stderr
    reached = {line.split()[1] for line in attempts if line.startswith("REACHED")}
    assert len(attempts) == 9
    if "Landlock" in layers.split():
        assert not reached & {"write", "directory", "read", "list", "remove"}
        assert (tmp_path / "secret").exists()
    if "seccomp" in layers.split():
        assert not reached & {"program", "fork", "socket", "signal"}
    assert layers == layers_in_force().replace(",", "")


def test_elaboration_sees_no_environment_and_no_files(
    lean: EmbeddedBackend, tmp_path: Path
) -> None:
    """Not even through code that a broken guard would let run."""
    secret = tmp_path / "secret"
    secret.write_text("theorem")
    head = f'{IMPORTS}def obj := include_str "{secret}"\n\ntheorem obj.law : 1 = 1 :=\n'
    result = lean.check_apart(Text(head + "rfl"), ["obj.law"], definitions=["obj"])
    if "Landlock" in layers_in_force():
        assert not result.theorems["obj.law"].accepted


class Lying(EmbeddedBackend):
    """A Lean that has been made to accept everything."""

    def check(self, *args: Any, **options: Any) -> CheckResult:
        checked = super().check(*args, **options)
        believed = {
            name: replace(outcome, accepted=True, axioms=(), reason="")
            for name, outcome in checked.theorems.items()
        }
        return replace(checked, theorems=believed, problem="")


def test_paranoia_finds_a_lying_lean(monkeypatch: pytest.MonkeyPatch) -> None:
    from pybridge.prover import Proof
    from pybridge.prover.certificate import Combination, Direct

    nonsense = Proof(Direct(Combination((), ())))
    monkeypatch.setattr("pybridge.verification.proposing.prove", lambda *_: nonsense)
    laws = [BAD, GOOD]
    believed = verify(OBJ, laws, lean=Lying(), cache=False)
    assert believed["bad"].verdict is Verdict.PROVED, "the attack itself works"
    checked = verify(OBJ, laws, lean=Lying(), cache=False, paranoid=True)
    assert checked["bad"].verdict is Verdict.ERROR


@pytest.mark.slow
def test_paranoia_changes_no_honest_verdict() -> None:
    objective = Objective(
        "hinge", "max(0, 1 - m) + w * abs(r) + v * s", weights=["w", "v"], assume=["w >= 0"]
    )
    plain = verify(objective, cache=False)
    again = verify(objective, cache=False, paranoid=True)
    assert [(law.name, law.verdict, law.axioms) for law in again] == [
        (law.name, law.verdict, law.axioms) for law in plain
    ]
    assert {law.verdict for law in again} == {Verdict.PROVED, Verdict.DISPROVED}
