"""Proves a law tactic by tactic, with LeanDojo: for people, and for learned provers.

    attempt = prove_interactively(objective, "mono_beta")
    with attempt as (dojo, state):
        print(state.pp)
        state = dojo.run_tac(state, "unfold beta_vae")
        …
    report = attempt.verify()

`dojo` is a `lean_dojo.Dojo`, and what `run_tac` returns are LeanDojo's `TacticState`, `LeanError`,
`ProofGivenUp` and `ProofFinished`.  A finished proof is a proposal like any other: `verify` has
Lean check all of it, and reads back what was proved.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from pybridge.lean.backend import DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT
from pybridge.lean.library import cache
from pybridge.leandojo.backend import DojoBackend, dojo_environment, require_lean_dojo
from pybridge.leandojo.declarations import isolate
from pybridge.leandojo.launchers import write_launchers
from pybridge.leandojo.repl import tactic_block
from pybridge.leandojo.workspace import Workspace, compile_repl_module, write_workspace
from pybridge.objectives.families import all_laws
from pybridge.objectives.families.sources import configured_families
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.report.results import Report
from pybridge.translation.question import WrittenProof
from pybridge.translation.render import render_batch
from pybridge.verification.errors import VerifyError
from pybridge.verification.proposing import question_about
from pybridge.verification.verify import verify

if TYPE_CHECKING:
    from lean_dojo import Dojo, TacticState

__all__ = ["InteractiveProof", "prove_interactively"]

_GRACE_SECONDS = 10
"""How much longer LeanDojo waits for an answer than the answer may take."""

_environment_lock = threading.Lock()


def prove_interactively(
    objective: Objective | Spec,
    law: Law | str,
    *,
    lean: DojoBackend | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    memory_mb: int = DEFAULT_MEMORY_MB,
) -> InteractiveProof:
    """Open a session in which a law can be proved tactic by tactic.

    Args:
        objective: the objective, or a spec, which brings laws of its own.
        law: the law, or the name of a standard one or of one of the spec.
        lean: the backend whose Lean LeanDojo is to use.
        timeout: seconds that a tactic may take, and all tactics before it.
        memory_mb: megabytes that Lean may take.

    Raises:
        VerifyError: there is no law of this name.
        LawError: the law does not fit the objective.
        LeanError: LeanDojo is not installed, or Lean cannot be used.
    """
    require_lean_dojo()
    subject = objective.objective if isinstance(objective, Spec) else objective
    if isinstance(law, str):
        own = objective.laws if isinstance(objective, Spec) else ()
        derived = all_laws(subject, own, configured_families())
        laws = {found.name: found for found in derived if isinstance(found, Law)}
        if law not in laws:
            raise VerifyError(f"no law is called {law!r}")
        law = laws[law]
    return InteractiveProof(subject, law, lean or DojoBackend(), timeout, memory_mb)


class InteractiveProof:
    """A proof in the making.  As a context manager it gives the `Dojo` and the initial state."""

    def __init__(
        self, objective: Objective, law: Law, lean: DojoBackend, timeout: float, memory_mb: int
    ) -> None:
        self.objective = objective
        self.law = law
        self.proof: str | None = None
        """The proof that was finished first, as Lean text; None as long as there is none."""
        self._lean = lean
        self._timeout = timeout
        self._memory_mb = memory_mb
        self._open = ExitStack()
        self._tactics: dict[int, tuple[str, ...]] = {}

    def __enter__(self) -> tuple[Dojo, TacticState]:
        """Start Lean on the theorem.

        Raises:
            LeanError: Lean cannot be used.
        """
        with ExitStack() as opened:
            lean_dojo = _import_lean_dojo(self._memory_mb)
            workspace, theorem, launchers = self._prepare(opened)
            repository = lean_dojo.LeanGitRepo.from_path(workspace.repository)
            dojo = lean_dojo.Dojo(
                lean_dojo.Theorem(repository, workspace.files[theorem], theorem),
                timeout=round(self._timeout) + _GRACE_SECONDS,
            )
            opened.callback(_reap, dojo)
            path = os.pathsep.join([str(launchers), os.environ.get("PATH", os.defpath)])
            with _environment({"PATH": path}):  # only while LeanDojo starts `lake`
                dojo, state = opened.enter_context(dojo)
            self._tactics = {state.id: ()}
            dojo.run_tac = self._recorded(dojo.run_tac, lean_dojo)
            self._open = opened.pop_all()
        return dojo, state

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop Lean and clear away the workspace."""
        self._open.__exit__(kind, error, traceback)

    def verify(self, **options: Any) -> Report:
        """Verify the law with the proof that was finished, checked like any other.

        `options` are those of `pybridge.verify`.

        Raises:
            VerifyError: no proof was finished.
        """
        if self.proof is None:
            raise VerifyError(f"the proof of {self.law.name!r} is not finished")
        return verify(self.objective, [self.law], proofs={self.law.name: self.proof}, **options)

    def _prepare(self, opened: ExitStack) -> tuple[Workspace, str, Path]:
        """Write the workspace; gives it with the theorem's name and the launchers' directory."""
        asked = question_about(self.objective, self.law, WrittenProof("by\n  sorry"))
        name = asked.theorem or ""
        declarations = isolate(render_batch([asked]), [name], ())
        temporary = tempfile.TemporaryDirectory(prefix="pybridge-dojo-")
        directory = Path(opened.enter_context(temporary)).resolve()
        from lean_dojo.constants import CACHE_DIR

        lean = self._lean.lean
        version = lean.identity().version
        workspace = write_workspace(directory, [declarations[name]], version, CACHE_DIR)
        opened.callback(workspace.remove_from_cache)
        command = lean.command(timeout=self._timeout, memory_mb=self._memory_mb)
        command = command.with_modules(workspace.compiled)
        compile_repl_module(workspace, command)
        launchers = write_launchers(
            directory, command, memory_mb=self._memory_mb, timeout=self._timeout
        )
        return workspace, name, launchers

    def _recorded(self, run_tac: Any, lean_dojo: Any) -> Any:
        """Wrap `run_tac` so that the tactics that lead to each state are remembered."""

        def run(state: TacticState, tactic: str) -> Any:
            result = run_tac(state, tactic)
            tactics = (*self._tactics[state.id], tactic)
            if isinstance(result, lean_dojo.TacticState):
                self._tactics[result.id] = tactics
            elif isinstance(result, lean_dojo.ProofFinished) and self.proof is None:
                self.proof = tactic_block(tactics).strip()
            return result

        return run


def _reap(dojo: Dojo) -> None:
    """Close the terminal of a process that LeanDojo has killed, and forget the process."""
    if process := getattr(dojo, "proc", None):
        process.close(force=True)


def _import_lean_dojo(memory_mb: int) -> Any:
    """Import `lean_dojo`, which reads its options when it is imported for the first time."""
    if "lean_dojo" not in sys.modules:
        directory = (cache.cache_directory() / "dojo").absolute()
        with _environment(dojo_environment(directory, memory_mb)):
            import lean_dojo
    import lean_dojo

    return lean_dojo


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set some variables of this process's environment, for as long as this lasts."""
    with _environment_lock:
        before = {name: os.environ.get(name) for name in variables}
        os.environ.update(variables)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
