"""Where an objective comes from that was traced: the code that computes it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Origin"]


@dataclass(frozen=True, slots=True)
class Origin:
    """A line of code that returns the value of an objective."""

    path: str
    line: int
    code: str
    """The text of the line; empty where it cannot be read."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}" if self.code else f"{self.path}:{self.line}"
