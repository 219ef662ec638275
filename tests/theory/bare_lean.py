"""Lean itself, with our library, and without the guard that stands before every check."""

from __future__ import annotations

from pybridge.lean.embedded.installation import IN_ORDER
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.messages import Message, parse_messages


def messages_on(text: str) -> list[str]:
    """All that Lean says of a text."""
    return [_shown(message) for message in _messages(text)]


def lean(text: str) -> list[str]:
    """Lean's errors on a text."""
    return [_shown(message) for message in _messages(text) if message.is_error]


def _messages(text: str) -> tuple[Message, ...]:
    library = EmbeddedBackend().library
    run = library.lean.run(
        ["--json", IN_ORDER, "--stdin"],
        lean_path=library.lean_path,
        stdin=text.encode(),
        timeout=120,
        memory_mb=4096,
    )
    messages, notes = parse_messages(run.stdout)
    assert run.exit_status in (0, 1), (run, notes)
    return tuple(messages)


def _shown(message: Message) -> str:
    return f"{message.line}: {message.text}"
