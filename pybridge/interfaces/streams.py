"""The standard streams of the command line, where what cannot be written is not lost in silence.

Python on its own says nothing when standard output is closed, and fails only at exit when it is
full. Here a failure to write shows at once, as `OutputError`. Two are no failures: when the reader
of a pipe has gone, as in `pybridge audit | head`, the rest is dropped and the command goes on to
its own exit status; and messages on standard error are dropped wherever they cannot be written.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import IO, Any

__all__ = ["OutputError", "take_over"]


class OutputError(Exception):
    """Standard output cannot be written."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"standard output cannot be written: {reason}")


def take_over() -> None:
    """Make standard output and standard error behave as described above.

    Streams that a caller in this process has put in their place are left alone.

    Raises:
        OutputError: standard output is closed.
    """
    if sys.stdout is not sys.__stdout__ or sys.stderr is not sys.__stderr__:
        return
    closed = [descriptor for descriptor in range(3) if not _is_open(descriptor)]
    for _ in closed:
        # Otherwise the next file that is opened, here or by Lean, would be a standard stream.
        os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
    if sys.stdin is None:
        sys.stdin = open(0, closefd=False)  # noqa: SIM115 -- stays open to the end
    sys.stderr = _stream(2, sys.stderr, drop=True)
    sys.stdout = _stream(1, sys.stdout, drop=1 in closed)
    if 1 in closed:
        raise OutputError("it is closed")


def _is_open(descriptor: int) -> bool:
    with suppress(OSError):
        os.fstat(descriptor)
        return True
    return False


def _stream(descriptor: int, stream: IO[str] | None, *, drop: bool) -> IO[str]:
    """Return a text stream on a descriptor, encoded as the one that it replaces."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    errors = getattr(stream, "errors", None) or "strict"
    if errors == "strict":
        errors = "backslashreplace"  # a text that the encoding lacks is better than none
    return io.TextIOWrapper(
        io.BufferedWriter(_Descriptor(descriptor, drop)),
        encoding=encoding,
        errors=errors,
        line_buffering=drop or os.isatty(descriptor),
    )


class _Descriptor(io.FileIO):
    """A file descriptor that takes what is written to it until that fails, and then drops it.

    So the failure is told once, and not again when the interpreter flushes at exit.
    """

    def __init__(self, descriptor: int, drop: bool) -> None:
        super().__init__(descriptor, "wb", closefd=False)
        self._drop = drop
        self._failed = False

    def write(self, data: Any) -> int:
        """Write some of `data` and return how many bytes; all of them if they are dropped."""
        if not self._failed:
            try:
                return super().write(data)
            except OSError as error:
                self._failed = True
                if not self._drop and not isinstance(error, BrokenPipeError):
                    raise OutputError(error.strerror or str(error)) from error
        return memoryview(data).nbytes
