"""Writes what LeanDojo takes for a Git repository of Lean files that it has traced before.

A traced repository lies in LeanDojo's cache, under the name and the commit of the repository.  Of
the trace, only the places of the theorems matter to `check_proof` and `Dojo`; these we know.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pybridge.lean.errors import LeanError
from pybridge.lean.process import ProcessOutcome, run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pybridge.lean.backend import LeanCommand
    from pybridge.leandojo.declarations import Declaration

REPOSITORY = "pybridge-laws"
REPL_MODULE = "Lean4Repl"

_LAKEFILE = f"""import Lake
open Lake DSL

package «{REPOSITORY}»

lean_lib {REPL_MODULE}
"""
_REPL_SOURCE = """prelude
/-! LeanDojo imports this module for the tactic `lean_dojo_repl`; our `lake` answers for it. -/
"""
_GIT_ENVIRONMENT = {
    # No configuration of the user's: no hooks, no signing, no name of theirs.
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_AUTHOR_NAME": "pybridge",
    "GIT_AUTHOR_EMAIL": "pybridge@localhost",
    "GIT_COMMITTER_NAME": "pybridge",
    "GIT_COMMITTER_EMAIL": "pybridge@localhost",
}


@dataclass(frozen=True)
class Workspace:
    """A repository of theorems, and its trace in LeanDojo's cache."""

    repository: Path
    commit: str
    cache: Path
    """LeanDojo's `CACHE_DIR`."""
    files: Mapping[str, str]
    """The file of each theorem, relative to the repository."""

    @property
    def entries(self) -> tuple[Path, Path]:
        """The two directories in the cache that belong to this repository: the trace, and the
        copy of the repository that LeanDojo reads its configuration from."""
        entry = f"gitpython-{REPOSITORY}-{self.commit}"
        return self.cache / entry, self.cache / "repos" / entry

    @property
    def traced(self) -> Path:
        """The traced copy, in which LeanDojo runs Lean."""
        return self.entries[0] / REPOSITORY

    @property
    def compiled(self) -> Path:
        """Where the compiled modules of the repository are, as in any Lake package."""
        return self.traced / ".lake" / "build" / "lib" / "lean"

    @property
    def repl_source(self) -> Path:
        """The module that LeanDojo imports into each file that it has Lean check."""
        return self.traced / f"{REPL_MODULE}.lean"

    def remove_from_cache(self) -> None:
        """Take the repository out of LeanDojo's cache."""
        for entry in self.entries:
            shutil.rmtree(entry, ignore_errors=True)


def write_workspace(
    directory: Path, declarations: Sequence[Declaration], version: str, cache: Path
) -> Workspace:
    """Write a repository with a file for each of `declarations`, and its trace.

    Args:
        directory: where the repository goes; nothing else may be there.
        declarations: the theorems.
        version: the version of Lean that the repository says it is for.
        cache: LeanDojo's cache directory.

    Raises:
        LeanError: Git is missing or fails.
    """
    repository = directory / REPOSITORY
    repository.mkdir(parents=True)
    (repository / "lean-toolchain").write_text(f"leanprover/lean4:v{version}\n")
    (repository / "lakefile.lean").write_text(_LAKEFILE, encoding="utf-8")
    files: dict[str, str] = {}
    for number, declaration in enumerate(declarations, 1):
        files[declaration.name] = f"Law{number}.lean"
        (repository / files[declaration.name]).write_bytes(declaration.source.encode())
    workspace = Workspace(repository, _commit(repository), cache, files)
    _, copy = workspace.entries
    shutil.copytree(repository, copy / REPOSITORY)
    shutil.copytree(repository, workspace.traced, ignore=shutil.ignore_patterns(".git"))
    workspace.repl_source.write_text(_REPL_SOURCE, encoding="utf-8")
    workspace.compiled.mkdir(parents=True)
    trees = workspace.traced / ".lake" / "build" / "ir"
    trees.mkdir()
    for declaration in declarations:
        module = Path(files[declaration.name]).stem
        tree = json.dumps(syntax_tree(declaration), ensure_ascii=False)
        (trees / f"{module}.ast.json").write_text(tree, encoding="utf-8")
        (trees / f"{module}.dep_paths").write_text("\n", encoding="utf-8")
    return workspace


def compile_repl_module(workspace: Workspace, lean: LeanCommand) -> None:
    """Compile the module that LeanDojo imports into every file.

    Raises:
        LeanError: Lean does not do that.
    """
    target = workspace.compiled / f"{REPL_MODULE}.olean"
    done = run(
        [*lean.arguments, "-o", str(target), str(workspace.repl_source)],
        environment=lean.environment,
        timeout=60,
        directory=workspace.traced,
    )
    if done.outcome is not ProcessOutcome.FINISHED or done.exit_status:
        said = done.stdout.decode("utf-8", "replace").strip()
        raise LeanError(
            f"{REPL_MODULE}, which is empty, does not compile: {done.description} {said}"
        )


def _commit(repository: Path) -> str:
    """Make `repository` a Git repository with one commit; its hash."""
    git = shutil.which("git")
    if git is None:
        raise LeanError("LeanDojo needs git, which is not installed", "Install git.")
    commands = (
        ("init", "--quiet", "--template="),
        ("add", "--all"),
        ("commit", "--quiet", "--message=Laws to check"),
        ("rev-parse", "HEAD"),
    )
    said = b""
    for command in commands:
        done = subprocess.run(
            [git, *command],
            cwd=repository,
            env={**_GIT_ENVIRONMENT, "PATH": os.environ.get("PATH", os.defpath)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
        )
        said = done.stdout
        if done.returncode:
            problem = done.stderr.decode("utf-8", "replace").strip()
            raise LeanError(f"git {command[0]} failed: {problem}", "Is git 2.25 or later?")
    return said.decode().strip()


def syntax_tree(declaration: Declaration) -> dict[str, Any]:
    """Return a file's syntax as LeanDojo reads it, reduced to its header and the theorem."""
    before = len(declaration.before.encode())
    assign = before + len(declaration.statement.encode()) - len(":=")
    proof = assign + len(":=")
    end = proof + len(declaration.proof.encode())
    keyword = before + len("theorem")
    identifier = {
        "info": _span(keyword + 1, keyword + 2),
        "rawVal": declaration.name,
        "val": declaration.name,
        "preresolved": [],
    }
    theorem = _node(
        "Command.theorem",
        _atom(before, keyword, "theorem"),
        _node("Command.declId", {"ident": identifier}),
        _node("Command.declSig"),
        _node(
            "Command.declValSimple",
            _atom(assign, proof, ":="),
            _node("Term.byTactic", _atom(proof, end, declaration.proof)),
        ),
    )
    command = _node("Command.declaration", _node("Command.declModifiers"), theorem)
    return {"commandASTs": [_node("Module.header"), command], "tactics": [], "premises": []}


def _node(kind: str, *children: dict[str, Any]) -> dict[str, Any]:
    return {"node": {"info": "none", "kind": f"Lean.Parser.{kind}", "args": list(children)}}


def _atom(start: int, end: int, text: str) -> dict[str, Any]:
    return {"atom": {"info": _span(start, end), "val": text}}


def _span(start: int, end: int) -> dict[str, Any]:
    """Return the place of a token, in bytes of the file."""
    return {"original": {"leading": "", "pos": start, "trailing": "", "endPos": end}}
