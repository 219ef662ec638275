"""What every backend offers: a text in, the fate of each theorem out.

A backend runs Lean; it knows nothing of objectives.  `embedded.py` is the one that needs only
pip; others run an installed toolchain.  They differ in how they start Lean, not in what they
accept: that is `judge.py`, the same for all.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pybridge.lean.messages import Message
    from pybridge.lean.process import ProcessOutcome

STANDARD_AXIOMS = frozenset({"propext", "Quot.sound", "Classical.choice"})
"""The axioms that an accepted theorem may rest on: those of all ordinary Lean mathematics."""

DEFAULT_TIMEOUT = 60.0
DEFAULT_MEMORY_MB = 2048


@dataclass(frozen=True)
class LeanIdentity:
    """Which Lean, with which library, gave an answer."""

    version: str
    commit: str
    backend: str
    core_hash: str
    """Names the texts of our core library; empty where Lean's own core is used."""
    theory_hash: str
    """Names the texts of the theory."""
    build: str = ""
    """Names the build of Lean. Empty where Lean, or what it has besides the theory, may change
    without a sign, as an installed toolchain may."""

    def to_json(self) -> dict[str, str]:
        """Return what is known, ready for `json.dumps`."""
        known = {"version": self.version, "commit": self.commit, "backend": self.backend}
        if self.core_hash:
            known["core_hash"] = self.core_hash
        return {**known, "theory_hash": self.theory_hash}

    def __str__(self) -> str:
        commit = f", commit {self.commit[:12]}" if self.commit else ""
        return f"Lean {self.version} ({self.backend}{commit})"


@dataclass(frozen=True)
class TheoremOutcome:
    """What became of one theorem that was asked for."""

    name: str
    accepted: bool
    """Lean finished, holds a theorem of this name, no error belongs to it, and it rests on no
    axioms but the standard three."""
    axioms: tuple[str, ...] | None
    """As `#print axioms` lists them; None when Lean did not say."""
    statement: str | None
    """The statement that Lean holds under this name, in its raw form, on one line."""
    messages: tuple[Message, ...]
    """Lean's messages inside the theorem's text."""
    reason: str
    """Why it was not accepted, in one sentence; empty when it was."""


@dataclass(frozen=True)
class CheckResult:
    """The answer to one call of `Backend.check`."""

    theorems: Mapping[str, TheoremOutcome]
    definitions: Mapping[str, str | None]
    """For each definition asked for, what Lean prints of it, or None."""
    messages: tuple[Message, ...]
    """All of Lean's messages on the text, with positions in it."""
    outcome: ProcessOutcome
    problem: str
    """Why nothing in this text could be accepted; empty when the theorems stand on their own."""
    seconds: float
    peak_memory_mb: float
    notes: tuple[str, ...] = field(default=())
    """What Lean said outside its messages, such as its last words."""


@dataclass(frozen=True)
class LeanCommand:
    """How a program that wants `lean` starts the Lean of a backend."""

    arguments: tuple[str, ...]
    """What comes before the arguments of `lean`; the first is a program, with its path."""
    environment: Mapping[str, str]
    """What the environment must have, `LEAN_PATH` included."""

    def with_modules(self, directory: Path) -> LeanCommand:
        """Return the same command with the compiled modules in `directory` at hand."""
        path = filter(None, [str(directory), self.environment.get("LEAN_PATH")])
        environment = {**self.environment, "LEAN_PATH": os.pathsep.join(path)}
        return LeanCommand(self.arguments, environment)


class Backend(Protocol):
    """A way to run Lean on a text."""

    @property
    def name(self) -> str:
        """`embedded`, `lake` or `dojo`."""

    def identity(self) -> LeanIdentity:
        """Return which Lean and which library answer; may compile the library first.

        Raises:
            LeanError: Lean or its library cannot be used.
        """

    def check(
        self,
        text: str,
        theorems: Sequence[str],
        *,
        definitions: Sequence[str] = (),
        timeout: float = DEFAULT_TIMEOUT,
        memory_mb: int = DEFAULT_MEMORY_MB,
    ) -> CheckResult:
        """Let Lean elaborate `text` and judge the `theorems` in it, by their full names.

        Time and memory are for the whole text.  A run that breaks or is cut short is a result
        with nothing accepted, not an exception.

        Raises:
            LeanError: Lean or its library cannot be used.
            ValueError: a name is not a Lean name.
        """
