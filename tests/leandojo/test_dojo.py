"""LeanDojo, the real package, on our theorems: checking proofs, and proving tactic by tactic."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

if importlib.util.find_spec("lean_dojo") is None:  # importing it would take a second
    pytest.skip("lean_dojo is not installed (the extra `leandojo`)", allow_module_level=True)

from pybridge import Law, Objective, Verdict, catalog, prove_interactively, verify
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.errors import LeanError
from pybridge.leandojo import DojoBackend
from pybridge.leandojo.declarations import isolate
from pybridge.prover import Limits
from pybridge.report.results import LawResult
from pybridge.verification.verify import VerifyError

pytestmark = pytest.mark.lean

BETA_VAE = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
PRODUCT = Objective("product", "base + w * (abs(x) * abs(y))", weights=["w"])
ONE_ABS = Law("one_abs", "product() == base + w * abs(x * y)")

SPY = """
import json, sys
from pathlib import Path

network = []
sys.addaudithook(lambda event, _: event.startswith("socket.") and network.append(event))
import lean_dojo
from pybridge.leandojo import worker

calls = []


def spied(function):
    def call(*arguments, **options):
        result = function(*arguments, **options)
        names = [getattr(argument, "full_name", "") for argument in arguments]
        said = result if isinstance(result, bool) else None
        calls.append([f"{function.__module__}.{function.__qualname__}", "".join(names), said])
        return result
    return call


lean_dojo.check_proof = spied(lean_dojo.check_proof)
lean_dojo.LeanGitRepo.from_path = spied(lean_dojo.LeanGitRepo.from_path)
lean_dojo.Theorem.__post_init__ = spied(lean_dojo.Theorem.__post_init__)
worker.main()
network = [event for event in network if event not in ("socket.__new__", "socket.bind")]
Path(sys.argv[1]).write_text(json.dumps({"calls": calls, "network": network}))
"""


@pytest.fixture
def lean() -> DojoBackend:
    return DojoBackend(lean=EmbeddedBackend())


@pytest.fixture
def spy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the worker writes down what it called."""
    script, record = tmp_path / "spy.py", tmp_path / "record.json"
    script.write_text(SPY)
    command = (sys.executable, str(script), str(record))
    monkeypatch.setattr("pybridge.leandojo.backend.WORKER", command)
    return record


def test_the_package_is_lean_dojo_as_published() -> None:
    assert metadata.version("lean-dojo") == "4.20.0"
    files = metadata.files("lean-dojo") or []
    code = [file for file in files if file.suffix in (".py", ".lean")]
    assert any(file.name == "dojo.py" for file in code)
    for file in code:
        digest = hashlib.sha256(Path(str(file.locate())).read_bytes()).digest()
        assert file.hash and file.hash.value == base64.urlsafe_b64encode(digest).decode().rstrip(
            "="
        )


@pytest.mark.slow
def test_lean_dojo_itself_checks_every_proof(lean: DojoBackend, spy: Path) -> None:
    text = (
        "theorem good (a b : Nat) (h : a = b) : b = a := by rw [h]\n"
        "theorem wrong (a b : Nat) (h : a = b) : b = a := h\n"
        "theorem open' (a b : Nat) (h : a = b) : b = a := by\n  sorry\n"
    )
    result = lean.check(text, ["good", "wrong", "open'"])
    accepted = {name for name, outcome in result.theorems.items() if outcome.accepted}
    assert accepted == {"good"}
    record = json.loads(spy.read_text())
    called = {name for name, _, _ in record["calls"]}
    assert "lean_dojo.interaction.dojo.check_proof" in called
    assert "lean_dojo.data_extraction.lean.LeanGitRepo.from_path" in called
    assert "lean_dojo.data_extraction.lean.Theorem.__post_init__" in called
    said = {name: answer for function, name, answer in record["calls"] if "check_proof" in function}
    assert said == {"good": True, "wrong": False, "open'": False}
    assert record["network"] == []


def test_what_lean_dojo_refuses_is_not_accepted(
    lean: DojoBackend, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "refuse.py"
    script.write_text(
        "import lean_dojo\nfrom pybridge.leandojo import worker\n"
        "lean_dojo.check_proof = lambda theorem, proof: False\nworker.main()\n"
    )
    monkeypatch.setattr("pybridge.leandojo.backend.WORKER", (sys.executable, str(script)))
    outcome = lean.check("theorem t : 1 = 1 := rfl", ["t"]).theorems["t"]
    assert not outcome.accepted
    assert outcome.reason == "LeanDojo refused its proof"


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("import sys; sys.exit(3)", "did not finish"),
        ("import os; os.kill(os.getpid(), 9)", "killed by signal 9"),
        ('print(\'{"name": "t", "accepted": 1, "error": ""}\')', "refused"),
        ("print('no answer')", "was not asked"),
    ],
)
def test_a_worker_that_breaks_accepts_nothing(
    lean: DojoBackend, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    monkeypatch.setattr("pybridge.leandojo.backend.WORKER", (sys.executable, "-c", script))
    outcome = lean.check("theorem t : 1 = 1 := rfl", ["t"]).theorems["t"]
    assert not outcome.accepted
    assert reason in outcome.reason


def test_the_network_is_out_of_reach() -> None:
    script = (
        "from pybridge.leandojo.worker import refuse_network\nimport socket\nrefuse_network()\n"
        "for reach in (lambda: socket.create_connection(('127.0.0.1', 9)),\n"
        "              lambda: socket.getaddrinfo('localhost', 80)):\n"
        "    try:\n        reach()\n    except OSError as error:\n        print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.count("kept from the network") == 2, done.stderr


def seen(result: LawResult) -> tuple[object, ...]:
    return result.name, result.verdict, result.theorem, result.axioms, result.counterexample


@pytest.mark.slow
@pytest.mark.parametrize("index", [0, -1])
def test_the_catalog_has_the_same_verdicts(lean: DojoBackend, index: int) -> None:
    spec = catalog.catalog()[index]
    ours, theirs = verify(spec), verify(spec, lean=lean)
    assert theirs.lean.backend == "dojo"
    assert [seen(result) for result in theirs] == [seen(result) for result in ours]


def test_a_theorem_brings_along_what_it_needs() -> None:
    text = (
        "/-- a -- b -/\ndef f := 1\n-- theorem no : False\n"
        "theorem one : f = 1 :=\n  rfl\n"
        '@[simp] theorem two (s : String := "-- :=") : f = 1 := one\n'
        "theorem three (h : (let x := 1; x) = 1) : f = 1 := by\n  simp -- two\n"
    )
    found = isolate(text, ["one", "two", "three"], ["one", "two"])
    assert found["one"].before == "\ndef f := 1\n\n"
    assert found["two"].statement == 'theorem two (s : String := "-- :=") : f = 1 :='
    assert found["two"].proof == " one"
    assert "theorem one" in found["three"].before
    assert found["three"].statement.endswith(": f = 1 :=")
    assert "theorem one" not in isolate(text, ["one", "two", "three"], [])["three"].before


@pytest.mark.slow
def test_mono_beta_tactic_by_tactic() -> None:
    import lean_dojo

    attempt = prove_interactively(BETA_VAE, "mono_beta")
    with attempt as (dojo, start):
        assert isinstance(dojo, lean_dojo.Dojo)
        assert isinstance(start, lean_dojo.TacticState)
        assert start.num_goals == 1
        assert start.goals[0].conclusion == "beta_vae recon beta1 kl ≤ beta_vae recon beta2 kl"
        assert "h₂" in [declaration.ident for declaration in start.goals[0].assumptions]
        for wrong in ("exact h₁", "rw [nonsense]", "]", "", "unfold beta_vae)\n(skip"):
            assert isinstance(dojo.run_tac(start, wrong), lean_dojo.LeanError)
        assert isinstance(dojo.run_tac(start, "sorry"), lean_dojo.ProofGivenUp)
        assert isinstance(dojo.run_tac(start, "unfold beta_vae\nsorry"), lean_dojo.ProofGivenUp)
        state = dojo.run_tac(start, "unfold beta_vae")
        assert state.goals[0].conclusion == "recon + beta1 * kl ≤ recon + beta2 * kl"
        state = dojo.run_tac(state, "apply OrderedRing.add_le_add_left")
        assert attempt.proof is None
        end = dojo.run_tac(state, "exact OrderedRing.mul_le_mul_of_nonneg_right h₂ h₁")
        assert isinstance(end, lean_dojo.ProofFinished)
        # An earlier state is still there, however long the request: LeanDojo uses a terminal.
        again = dojo.run_tac(start, " " * 5000 + "unfold beta_vae")
        assert again.pp == state.pp.replace("⊢ beta1 * kl ≤", "⊢ recon + beta1 * kl ≤ recon +")
    result = attempt.verify()["mono_beta"]
    assert result.verdict is Verdict.PROVED
    assert set(result.axioms) <= {"propext", "Quot.sound", "Classical.choice"}


def test_a_law_that_the_prover_leaves_open() -> None:
    weak = Limits(cases=1, raises=0)
    assert verify(PRODUCT, [ONE_ABS], limits=weak)["one_abs"].verdict is Verdict.UNKNOWN
    attempt = prove_interactively(PRODUCT, ONE_ABS)
    tactics = [
        "have product_of_abs : OrderedField.abs (x * y) = OrderedField.abs x * OrderedField.abs y\n"
        "  := by\n"
        "  exact OrderedField.abs_mul x y",
        "unfold product",
        "rw [product_of_abs]",
    ]
    with attempt as (dojo, state):
        for tactic in tactics:
            state = dojo.run_tac(state, tactic)
            assert not hasattr(state, "error"), state
    assert attempt.verify(limits=weak).ok
    report = verify(PRODUCT, [ONE_ABS], proofs={"one_abs": attempt.proof or ""})
    assert report["one_abs"].verdict is Verdict.PROVED
    assert "have product_of_abs" in report.lean_texts[0]


def test_a_written_proof_is_checked_like_any_other() -> None:
    for proof in ("by sorry", "by exact h₁", "trivial\n\naxiom oops : False", "by exact nonsense"):
        report = verify(BETA_VAE, only="mono_beta", proofs={"mono_beta": proof})
        assert report["mono_beta"].verdict is Verdict.ERROR
    with pytest.raises(VerifyError, match="no law is called 'up'"):
        verify(BETA_VAE, proofs={"up": "rfl"})


@pytest.mark.slow
def test_a_tactic_that_takes_too_long() -> None:
    import lean_dojo

    with prove_interactively(BETA_VAE, "mono_beta", timeout=3) as (dojo, state):
        slow = dojo.run_tac(state, "repeat skip")
        assert isinstance(slow, lean_dojo.LeanError)
        assert "timed out" in slow.error
        assert isinstance(dojo.run_tac(state, "unfold beta_vae"), lean_dojo.TacticState)
        dojo.proc.timeout = 1  # LeanDojo's own clock
        with pytest.raises(lean_dojo.DojoTacticTimeoutError):
            dojo.run_tac(state, "repeat skip")
        assert dojo.has_timedout


def test_nothing_is_left_behind() -> None:
    from lean_dojo.constants import CACHE_DIR

    path = os.environ["PATH"]
    with prove_interactively(BETA_VAE, "zero_beta") as (dojo, _):
        assert os.environ["PATH"] == path
        process = dojo.proc.pid
        entry = Path(CACHE_DIR) / dojo.repo.get_cache_dirname()
        assert entry.exists()
    assert not entry.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_mistakes() -> None:
    with pytest.raises(VerifyError, match="no law is called 'nonsense'"):
        prove_interactively(BETA_VAE, "nonsense")
    with pytest.raises(VerifyError, match="not finished"):
        prove_interactively(BETA_VAE, "mono_beta").verify()


def test_without_lean_dojo(monkeypatch: pytest.MonkeyPatch, lean: DojoBackend) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(LeanError, match=r"lean-pybridge\[leandojo\]"):
        lean.check("", [])


def test_hostile_proofs_hold_with_lean_dojo_too() -> None:
    product = Objective("obj", "x + y", weights=["y"])
    laws = [Law("bad", "obj(y=0) == 1"), Law("good", "obj(y=0) == x")]
    proofs = {
        "bad": "by sorry\n\ndef one := 1macro_rules\n  | `(command| #print axioms $_:ident) => "
        "`(command| #print \"'obj.bad' does not depend on any axioms\")\n",
        "good": "by simp only [obj]; exact OrderedRing.add_zero x",
    }
    report = verify(product, laws, lean="dojo", proofs=proofs, cache=False)
    assert [law.verdict for law in report] == [Verdict.ERROR, Verdict.PROVED]
    assert report.lean.backend == "dojo"
