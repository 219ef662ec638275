"""The messages of `lean --json`: one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Message:
    """One message of Lean.  Lines count from 1, columns from 0 (code points), as in Lean."""

    severity: str
    """`error`, `warning` or `information`."""
    line: int
    column: int
    text: str
    kind: str = ""
    """Lean's name for the kind of message, such as `hasSorry`; empty when it has none."""
    end_line: int | None = None
    end_column: int | None = None

    @property
    def is_error(self) -> bool:
        """Whether Lean calls this an error."""
        return self.severity == "error"

    def __str__(self) -> str:
        """Return position, severity and text, as Lean prints them."""
        return f"{self.line}:{self.column}: {self.severity}: {self.text}"


def parse_messages(output: bytes) -> tuple[tuple[Message, ...], tuple[str, ...]]:
    """Split Lean's standard output into messages and lines that are not messages.

    A run that was cut short ends in half a line; that line is among the others.
    """
    messages: list[Message] = []
    others: list[str] = []
    for line in output.decode("utf-8", "replace").split("\n"):
        if not line.strip():
            continue
        message = _message(line)
        if message is None:
            others.append(line)
        else:
            messages.append(message)
    return tuple(messages), tuple(others)


def _message(line: str) -> Message | None:
    try:
        fields: Any = json.loads(line)
        start, end, kind = fields["pos"], fields.get("endPos"), fields.get("kind", "")
        return Message(
            severity=str(fields["severity"]),
            line=int(start["line"]),
            column=int(start["column"]),
            text=str(fields["data"]),
            kind="" if kind == "[anonymous]" else str(kind),
            end_line=int(end["line"]) if end else None,
            end_column=int(end["column"]) if end else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
