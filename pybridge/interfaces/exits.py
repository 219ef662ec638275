"""Exit statuses of the command line, and the errors that end it with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pybridge.lean.errors import LeanError

EXIT_NOT_AS_EXPECTED = 1
EXIT_BAD_INPUT = 2
EXIT_NO_LEAN = 3
EXIT_NO_OUTPUT = 3
EXIT_INTERRUPTED = 130


class BadInput(click.ClickException):
    """A mistake in what the user gave, which the message explains."""

    exit_code = EXIT_BAD_INPUT


class NoLean(click.ClickException):
    """Lean, or its library, cannot be used here."""

    exit_code = EXIT_NO_LEAN

    def __init__(self, error: LeanError) -> None:
        super().__init__(f"{error}\n`pybridge doctor` says what is installed and what to do.")
