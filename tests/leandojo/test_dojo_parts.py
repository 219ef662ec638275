"""What LeanDojo is given: programs, a workspace and a protocol; without LeanDojo itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.errors import LeanUnavailable
from pybridge.leandojo.backend import require_lean_dojo
from pybridge.leandojo.declarations import isolate
from pybridge.leandojo.launchers import write_launchers
from pybridge.leandojo.repl import tactic_block
from pybridge.leandojo.workspace import (
    Workspace,
    compile_repl_module,
    syntax_tree,
    write_workspace,
)

TEXT = """-- ℝ
def größe := 1
theorem t («α β» : Nat) (h : «α β» = 1) : 1 = «α β» :=
  h.symm
theorem s : größe = 2 := by
  sorry
"""


@pytest.mark.parametrize(
    ("python", "said"),
    [
        ((3, 10), "Install it: pip install 'lean-pybridge[leandojo]'"),
        ((3, 12), "Install it: pip install 'lean-pybridge[leandojo]'"),
        (
            (3, 13),
            "It needs Python 3.12 or earlier, and this is 3.13: in an environment made with such "
            "a Python, pip install 'lean-pybridge[leandojo]'",
        ),
    ],
)
def test_without_lean_dojo_the_command_that_installs_it(
    python: tuple[int, int], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("sys.version_info", (*python, 0, "final", 0))
    with pytest.raises(LeanUnavailable) as missing:
        require_lean_dojo()
    assert str(missing.value) == f"LeanDojo is not installed\n{said}"


class Programs:
    """A workspace and the programs that run Lean in it."""

    def __init__(self, directory: Path, backend: EmbeddedBackend) -> None:
        declarations = list(isolate(TEXT, ["t", "s"], []).values())
        self.workspace: Workspace = write_workspace(
            directory, declarations, "4.35.0", directory / "cache"
        )
        lean = backend.command(timeout=60, memory_mb=500).with_modules(self.workspace.compiled)
        compile_repl_module(self.workspace, lean)
        self.directory = write_launchers(directory, lean, memory_mb=500, timeout=20)

    def run(
        self, program: str, *arguments: str, said: str = ""
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.directory / program), *arguments],
            input=said,
            capture_output=True,
            text=True,
            cwd=self.workspace.traced,
            env={"PATH": os.defpath},
            timeout=60,
        )

    def interact(self, *requests: object, text: str = "") -> list[dict[str, object]]:
        """The answers to requests about a theorem."""
        text = text or "theorem t (a b : Nat) (h : a = b) : b = a ∧ a = b := "
        file = self.workspace.traced / "Interactive.lean"
        header = "import Lean4Repl\n\nset_option maxHeartbeats 0 in\n"
        file.write_text(f"{header}{text}by\n  lean_dojo_repl\n  sorry\n")
        lines = [line if isinstance(line, str) else json.dumps(line) for line in requests]
        arguments = ("env", "lean", "--threads=1", "--memory=4096", file.name)
        done = self.run("lake", *arguments, said="".join(f"{line}\n" for line in lines))
        prompt = "REPL> "
        return [
            json.loads(line.removeprefix(prompt))
            for line in done.stdout.splitlines()
            if line.startswith(prompt)
        ]


pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def programs(tmp_path: Path, backend: EmbeddedBackend) -> Programs:
    return Programs(tmp_path, backend)


def test_the_programs(programs: Programs) -> None:
    assert programs.run("lean", "--version").stdout.startswith("Lean (version 4.35.0,")
    assert programs.run("lean", "--print-prefix").stdout.strip() == str(programs.directory)
    assert programs.run("lake", "build").returncode == 0
    unknown = programs.run("lake", "update")
    assert unknown.returncode == 2
    assert "cannot do: lake update" in unknown.stderr


def test_lake_env_lean_checks_files(programs: Programs) -> None:
    limits = ("env", "lean", "--threads=1", "--memory=4096")
    right, open_ = (programs.run("lake", *limits, file) for file in ("Law1.lean", "Law2.lean"))
    assert (right.returncode, right.stdout) == (0, "")
    assert open_.returncode == 1
    assert "error: declaration uses `sorry`" in open_.stdout


def test_lake_env_lean_keeps_to_the_memory_that_is_allowed(programs: Programs) -> None:
    file = programs.workspace.traced / "Grow.lean"
    file.write_text(
        "partial def grow (l : List Nat) : List Nat := grow (0 :: 0 :: 0 :: 0 :: l)\n"
        "#eval (match grow [] with | [] => 0 | _ => 1 : Nat)\n"
    )
    done = programs.run("lake", "env", "lean", "--memory=999999", file.name)
    assert done.returncode != 0
    assert "excessive memory consumption" in done.stdout + done.stderr


def test_the_trace_says_where_things_are(programs: Programs) -> None:
    (declaration, _) = isolate(TEXT, ["t", "s"], []).values()
    command = syntax_tree(declaration)["commandASTs"][1]["node"]
    source = declaration.source.encode()
    _, theorem = command["args"]
    keyword, _, _, value = theorem["node"]["args"]
    assign, body = value["node"]["args"]

    def text(atom: dict[str, dict[str, dict[str, dict[str, int]]]]) -> str:
        span = atom["atom"]["info"]["original"]
        return source[span["pos"] : span["endPos"]].decode()

    assert text(keyword) == "theorem"
    assert text(assign) == ":="
    assert text(body["node"]["args"][0]) == "\n  h.symm"
    assert (programs.workspace.traced / "Law1.lean").read_bytes() == source
    assert (programs.workspace.traced / ".lake/build/ir/Law1.ast.json").is_file()
    assert (programs.workspace.traced / ".lake/build/lib/lean/Lean4Repl.olean").is_file()


def test_the_users_git_configuration_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".gitconfig").write_text("[commit]\n\tgpgsign = true\n[core]\n\tautocrlf = true\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    workspace = write_workspace(tmp_path / "w", [], "4.35.0", tmp_path / "cache")
    assert len(workspace.commit) == 40
    assert workspace.traced.is_dir()
    workspace.remove_from_cache()
    assert not any((tmp_path / "cache").glob("gitpython-*"))


def test_the_protocol(programs: Programs) -> None:
    start, split, one, both, unknown, wrong, given_up, bad = programs.interact(
        {"sid": 0, "cmd": "constructor"},
        {"sid": 1, "cmd": "· exact h.symm"},
        {"sid": 2, "cmd": "exact h"},
        {"sid": 9, "cmd": "skip"},
        {"sid": 0, "cmd": "exact h"},
        {"sid": 0, "cmd": "exact sorry"},
        "nonsense",
        "exit",
    )
    goal = "a b : Nat\nh : a = b\n⊢ b = a ∧ a = b"
    assert start == {"sid": 0, "tacticState": goal, "error": None}
    assert (split["sid"], str(split["tacticState"]).count("⊢")) == (1, 2)
    assert one["tacticState"] == "case right\na b : Nat\nh : a = b\n⊢ a = b"
    assert both == {"sid": 3, "tacticState": "no goals", "error": None}
    assert unknown["error"] == "there is no state 9"
    assert "Type mismatch" in str(wrong["error"])
    assert given_up["error"] == "proof contains `sorry`"
    assert "not a request" in str(bad["error"])


@pytest.mark.parametrize(
    "tactic",
    [
        "skip)\n(skip",
        "exact h.symm)\naxiom oops : False\ntheorem u : True := by (trivial",
        "exact (oops",
        "/- no end",
        "-- only a comment",
        'exact absurd rfl (by decide : "',
        "set_option debug.skipKernelTC true in exact h",
        "macro_rules | `(tactic| skip) => `(tactic| sorry)",
        "<;> skip",
        "",
    ],
)
def test_no_tactic_reaches_beyond_the_proof(programs: Programs, tactic: str) -> None:
    _, answer, after = programs.interact(
        {"sid": 0, "cmd": tactic}, {"sid": 0, "cmd": "exact ⟨h.symm, h⟩"}
    )
    assert answer["error"] is not None
    assert answer["tacticState"] is None
    assert after["tacticState"] == "no goals"


def test_a_theorem_that_does_not_elaborate_has_no_first_state(programs: Programs) -> None:
    assert programs.interact(text="theorem t : 1 = Nonsense.at.all := ") == []


def test_tactics_stand_for_themselves() -> None:
    block = tactic_block(["skip", "cases h with\n| refl => rfl -- end"])
    assert block == " by\n  (skip)\n  (cases h with\n   | refl => rfl -- end\n  )"
