"""The backend that needs nothing but pip: the embedded Lean with our compiled library."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from pybridge.lean.backend import (
    DEFAULT_MEMORY_MB,
    DEFAULT_TIMEOUT,
    CheckResult,
    LeanCommand,
    LeanIdentity,
)
from pybridge.lean.embedded.installation import CHECK_OPTIONS, environment
from pybridge.lean.judge import judge, refused
from pybridge.lean.library.compiled import Library, build_library
from pybridge.lean.probe import Probe
from pybridge.lean.process import OUTPUT_LIMIT, Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pybridge.lean.library.build import BuildProgress
    from pybridge.lean.library.sources import Sources
    from pybridge.lean.untrusted.check import Text


class EmbeddedBackend:
    """Runs the embedded Lean, one process a check.

    Cheap to make: the library is looked up, and compiled if need be, by the first call that
    needs it.  A pickled copy looks it up again, so it works on another machine of a cluster.
    """

    name = "embedded"

    def __init__(
        self,
        *,
        sources: Sources | None = None,
        cache_dir: Path | None = None,
        progress: BuildProgress | None = None,
    ) -> None:
        """Use the library made from `sources` (default: those that pybridge ships).

        `progress` hears of each module that is compiled; it stays behind when the backend is
        sent to another process.
        """
        self._sources = sources
        self._cache_dir = cache_dir
        self._progress = progress
        self._library: Library | None = None

    def __getstate__(self) -> dict[str, Any]:
        """Return what travels to another process: the options, not the library."""
        return {**self.__dict__, "_progress": None, "_library": None}

    @property
    def library(self) -> Library:
        """The compiled library.

        Raises:
            LeanError: it cannot be had.
        """
        if self._library is None:
            self._library = build_library(self._sources, self._cache_dir, progress=self._progress)
        return self._library

    def command(self, *, timeout: float, memory_mb: int) -> LeanCommand:
        """Return how a program that wants `lean` starts this one, within these limits.

        Raises:
            LeanError: Lean or the library cannot be had.
        """
        library = self.library
        return LeanCommand(
            tuple(library.lean.limited_command([], timeout=timeout, memory_mb=memory_mb)),
            environment(library.lean_path),
        )

    def identity(self) -> LeanIdentity:
        """Return which Lean and which library answer; compiles the library if need be.

        Raises:
            LeanError: they cannot be had.
        """
        library = self.library
        return LeanIdentity(
            version=library.version.version,
            commit=library.version.commit,
            backend=self.name,
            core_hash=library.core.source.digest,
            theory_hash=library.theory.source.digest,
            build=library.lean.fingerprint(),
        )

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

        The text reaches Lean through a pipe: nothing is written to disk, so there is nothing to
        clean up whatever happens.
        """
        questions = Probe.of(text, theorems, definitions)
        if refusal := refused(questions):
            return refusal
        library = self.library

        def ask() -> Run:
            return library.lean.run(
                ["--json", *CHECK_OPTIONS, "--stdin"],
                lean_path=library.directories,
                stdin=questions.source.encode(),
                timeout=timeout,
                memory_mb=memory_mb,
                output_limit=OUTPUT_LIMIT,
            )

        # The library is looked at while Lean runs, which takes no time of its own; what a damaged
        # one made Lean say is thrown away.
        with ThreadPoolExecutor(1) as meanwhile:
            intact = meanwhile.submit(library.ensure_intact)
            run = ask()
        return judge(questions, run if intact.result() else ask())

    def check_apart(
        self,
        text: Text,
        theorems: Sequence[str],
        *,
        definitions: Sequence[str] = (),
        timeout: float = DEFAULT_TIMEOUT,
        memory_mb: int = DEFAULT_MEMORY_MB,
    ) -> CheckResult:
        """Check, as `check` does, a text that others wrote or that is to be checked twice.

        It is elaborated in a confined process, and what came out is checked again in the kernel of
        a Lean that has not seen the text; only that one decides (see `untrusted`).

        Raises:
            LeanError: Lean or its library cannot be used.
            ValueError: a name is not a Lean name.
        """
        from pybridge.lean.untrusted.check import check_apart  # seldom needed

        return check_apart(
            self.library,
            text,
            theorems,
            definitions=definitions,
            timeout=timeout,
            memory_mb=memory_mb,
        )
