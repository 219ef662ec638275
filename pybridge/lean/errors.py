"""What can go wrong before Lean has an opinion: Lean is missing, the library will not build,
the cache is unusable.  A rejected theorem is not an error but a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pybridge.lean.messages import Message


class LeanError(Exception):
    """Lean could not be used.  `remedy` says what the reader can do about it."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        """Say what is wrong and what to do."""
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the problem, then the remedy."""
        return f"{self.problem}\n{self.remedy}" if self.remedy else self.problem


class LeanUnavailable(LeanError):  # noqa: N818 -- a state, not a slip
    """There is no Lean that runs on this machine."""


class SourcesError(LeanError):
    """The Lean sources that pybridge ships with are missing, or do not fit together."""


class CacheError(LeanError):
    """The directory for compiled Lean files cannot be used."""


class BuildError(LeanError):
    """A module of the library did not compile.

    `module` and `path` name it; `messages` are Lean's errors, empty when Lean itself broke.
    """

    def __init__(
        self, module: str, path: Path, messages: tuple[Message, ...], failure: str = ""
    ) -> None:
        """Quote Lean's `messages`, or else the `failure`."""
        details = [f"{path}:{m.line}:{m.column}: {m.severity}: {m.text}" for m in messages]
        super().__init__("\n".join(details) or f"{path}: compiling {module} failed: {failure}")
        self.args = (module, path, messages, failure)
        self.module = module
        self.path = path
        self.messages = messages
        self.failure = failure
