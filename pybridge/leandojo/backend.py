"""The backend that has LeanDojo check every proof.

The text goes to Lean as with any other backend, so the statements and the axioms are read back in
the same way; and LeanDojo's `check_proof` is asked about each theorem, in the same Lean.  A theorem
is accepted when both say so.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.lean.backend import (
    DEFAULT_MEMORY_MB,
    DEFAULT_TIMEOUT,
    CheckResult,
    LeanIdentity,
    TheoremOutcome,
)
from pybridge.lean.errors import LeanUnavailable
from pybridge.lean.process import ProcessOutcome, Run, run
from pybridge.leandojo.declarations import Declaration, isolate
from pybridge.leandojo.launchers import python_environment, write_launchers
from pybridge.leandojo.workspace import compile_repl_module, write_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pybridge.lean.embedded_backend import EmbeddedBackend
    from pybridge.lean.lake import LakeBackend

EXTRA = "leandojo"
NEWEST_PYTHON = (3, 12)
"""The newest Python that LeanDojo can be installed for."""

START_SECONDS = 15.0
"""What LeanDojo may take to start, beyond the time that is for Lean: it imports a lot."""

PROCESS_SECONDS = 2.0
"""What starting Lean once more may take; LeanDojo does so for each theorem."""

WORKER = (sys.executable, "-m", "pybridge.leandojo.worker")
"""The command that becomes the process in which LeanDojo runs."""


@dataclass(frozen=True)
class _Opinion:
    """What LeanDojo said about a theorem."""

    accepted: bool
    reason: str = ""


class DojoBackend:
    """Runs LeanDojo on the embedded Lean, or on an installed toolchain where there is one."""

    name = "dojo"

    def __init__(
        self, *, lean: EmbeddedBackend | LakeBackend | None = None, workers: int = 2
    ) -> None:
        """Have LeanDojo use `lean`, and check as many proofs at a time as there are `workers`.

        By default it is the toolchain that `lake` belongs to, or else the embedded Lean.
        """
        self._lean = lean or _default_lean()
        self._workers = workers

    @property
    def lean(self) -> EmbeddedBackend | LakeBackend:
        """The backend whose Lean LeanDojo uses."""
        return self._lean

    def identity(self) -> LeanIdentity:
        """Return which Lean LeanDojo uses, and which library.

        Raises:
            LeanError: LeanDojo is not installed, or Lean cannot be had.
        """
        require_lean_dojo()
        return replace(self._lean.identity(), backend=self.name)

    def check(
        self,
        text: str,
        theorems: Sequence[str],
        *,
        definitions: Sequence[str] = (),
        timeout: float = DEFAULT_TIMEOUT,
        memory_mb: int = DEFAULT_MEMORY_MB,
    ) -> CheckResult:
        """See `Backend.check`.

        The time is for Lean's run on the text, and once more for LeanDojo's on its theorems, not
        counting what it takes to start; the memory is for each Lean process.
        """
        require_lean_dojo()
        result = self._lean.check(
            text, theorems, definitions=definitions, timeout=timeout, memory_mb=memory_mb
        )
        if result.problem or not theorems:
            return result
        accepted = {name for name, outcome in result.theorems.items() if outcome.accepted}
        declarations = isolate(text, theorems, accepted)
        answer = self._ask(list(declarations.values()), timeout, memory_mb)
        opinions, problem = _read(answer)
        result = replace(
            result,
            outcome=answer.outcome,
            problem=problem,
            seconds=result.seconds + answer.seconds,
            peak_memory_mb=max(result.peak_memory_mb, answer.peak_memory_mb),
        )
        missing = _Opinion(False, "LeanDojo was not asked: it takes `theorem NAME … := PROOF`")
        return replace(
            result,
            theorems={
                name: _confirmed(outcome, opinions.get(name, missing), problem)
                for name, outcome in result.theorems.items()
            },
        )

    def _ask(self, declarations: list[Declaration], timeout: float, memory_mb: int) -> Run:
        """Have LeanDojo check the proofs of `declarations` in a workspace made for that."""
        command = self._lean.command(timeout=timeout, memory_mb=memory_mb)
        version = self._lean.identity().version
        with tempfile.TemporaryDirectory(prefix="pybridge-dojo-") as name:
            # LeanDojo compares paths, so there must be no symbolic link in them.
            directory = Path(name).resolve()
            workspace = write_workspace(directory, declarations, version, directory / "cache")
            command = command.with_modules(workspace.compiled)
            compile_repl_module(workspace, command)
            launchers = write_launchers(directory, command, memory_mb=memory_mb, timeout=timeout)
            request = {
                "repository": str(workspace.repository),
                "theorems": [[workspace.files[d.name], d.name, d.proof] for d in declarations],
                "workers": self._workers,
            }
            return run(
                WORKER,
                environment={
                    **dojo_environment(workspace.cache, memory_mb),
                    **python_environment(),
                    "HOME": str(directory),
                    "TMP_DIR": str(directory),
                    "TMPDIR": str(directory),
                    "PATH": os.pathsep.join([str(launchers), os.environ.get("PATH", os.defpath)]),
                },
                stdin=json.dumps(request).encode(),
                timeout=timeout + START_SECONDS + PROCESS_SECONDS * len(declarations),
                directory=directory,
            )


def dojo_environment(cache: Path, memory_mb: int) -> dict[str, str]:
    """Return the variables that LeanDojo reads when it is imported."""
    return {
        "CACHE_DIR": str(cache),
        "DISABLE_REMOTE_CACHE": "1",
        "TACTIC_MEMORY_LIMIT": f"{max(1, -(-memory_mb // 1024))}g",
        "TACTIC_CPU_LIMIT": "1",
        "PYTHON_DOTENV_DISABLED": "1",  # LeanDojo would read a `.env` file near its own code
    }


def require_lean_dojo() -> None:
    """Check that LeanDojo and what it calls are installed.

    Raises:
        LeanUnavailable: something is not.
    """
    if importlib.util.find_spec("lean_dojo") is None:
        raise LeanUnavailable("LeanDojo is not installed", _how_to_install(sys.version_info[:2]))
    if shutil.which("git") is None:
        raise LeanUnavailable("LeanDojo needs git, which is not installed", "Install git.")


def _how_to_install(python: tuple[int, int]) -> str:
    """Say how LeanDojo is installed for this version of Python."""
    command = f"pip install 'lean-pybridge[{EXTRA}]'"
    if python > NEWEST_PYTHON:
        newest = ".".join(map(str, NEWEST_PYTHON))
        return (
            f"It needs Python {newest} or earlier, and this is {python[0]}.{python[1]}: "
            f"in an environment made with such a Python, {command}"
        )
    return f"Install it: {command}"


def _default_lean() -> EmbeddedBackend | LakeBackend:
    from pybridge.lean.embedded_backend import EmbeddedBackend
    from pybridge.lean.lake import LakeBackend, find_lake

    return EmbeddedBackend() if find_lake() is None else LakeBackend()


def _read(answer: Run) -> tuple[dict[str, _Opinion], str]:
    """Read the opinions in the worker's output, and what makes all of them worthless."""
    if answer.outcome is not ProcessOutcome.FINISHED or answer.exit_status:
        said = answer.stderr.decode("utf-8", "replace").strip().splitlines()
        detail = f": {said[-1][:300]}" if said and answer.outcome is ProcessOutcome.FINISHED else ""
        return {}, f"LeanDojo did not finish ({answer.description}{detail})"
    opinions: dict[str, _Opinion] = {}
    for line in answer.stdout.decode("utf-8", "replace").splitlines():
        try:
            fields = json.loads(line)
            name, accepted, error = fields["name"], fields["accepted"], fields["error"]
        except (ValueError, KeyError, TypeError):
            continue  # not a line of ours
        reason = f": {error}" if error else ""
        opinions[name] = _Opinion(accepted is True, f"LeanDojo refused its proof{reason}")
    return opinions, ""


def _confirmed(outcome: TheoremOutcome, opinion: _Opinion, problem: str) -> TheoremOutcome:
    """Return the outcome that Lean's answers gave, if LeanDojo agrees; else refuse it."""
    if not outcome.accepted or (opinion.accepted and not problem):
        return outcome
    return replace(outcome, accepted=False, reason=problem or opinion.reason)
