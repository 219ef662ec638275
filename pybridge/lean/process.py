"""Runs one command under a time limit and an output limit, and says truly how it ended."""

from __future__ import annotations

import math
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import IO, TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

OUTPUT_LIMIT = 64 * 1024 * 1024
"""Bytes of output after which a process is stopped: about 100,000 messages."""

_CHUNK = 1 << 16
_OUT_OF_MEMORY = (b"excessive memory consumption", b"out of memory", b"bad_alloc", b"MemoryError")


class ProcessOutcome(str, Enum):
    """How a process ended.  Only `FINISHED` lets anything be concluded from its output."""

    FINISHED = "finished"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    TOO_MUCH_OUTPUT = "too much output"
    KILLED = "killed"
    FAILED = "failed"
    """It ended by itself, but not the way Lean ends."""
    NOT_STARTED = "not started"


@dataclass(frozen=True)
class Run:
    """What a process did."""

    outcome: ProcessOutcome
    exit_status: int | None
    signal: int | None
    stdout: bytes
    stderr: bytes
    seconds: float
    peak_memory_mb: float
    """The largest resident size.  Never below that of the process that started it (Linux counts
    the moment before `exec`), so from a large parent it is an upper bound."""

    @property
    def description(self) -> str:
        """One sentence on how it ended, for a person."""
        detail = self.stderr.decode("utf-8", "replace").strip().splitlines()
        said = f": {detail[0][:300]}" if detail else ""
        if self.outcome is ProcessOutcome.TIMED_OUT:
            return f"Lean timed out after {self.seconds:.1f} s"
        if self.outcome is ProcessOutcome.KILLED and self.signal is not None:
            return f"Lean was killed by signal {self.signal} ({_signal_name(self.signal)}){said}"
        if self.outcome is ProcessOutcome.FAILED:
            return f"Lean broke off with exit status {self.exit_status}{said}"
        if self.outcome is ProcessOutcome.NOT_STARTED:
            return f"Lean could not be started{said}"
        if self.outcome is ProcessOutcome.FINISHED:
            return f"Lean finished in {self.seconds:.1f} s"
        return f"Lean was stopped: {self.outcome.value}"


class Child(Protocol):
    """A process that has been started, to be watched by `supervise`."""

    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]

    def kill(self) -> None:
        """Kill the process and all of its group; harmless when it has ended."""

    def wait(self, deadline: float) -> Ending | None:
        """Return how the process ended, or None if it has not by `deadline` (monotonic time)."""


@dataclass(frozen=True)
class Ending:
    """What the system says of a process that has ended."""

    status: int
    """Its exit status, or minus the number of the signal that killed it."""
    peak_memory_mb: float
    remark: str = ""
    """What the system cannot know."""


def run(
    command: Sequence[str],
    *,
    environment: Mapping[str, str],
    stdin: bytes = b"",
    timeout: float,
    output_limit: int = OUTPUT_LIMIT,
    directory: str | Path = "/",
) -> Run:
    """Run `command` in its own session and feed it `stdin`; kill the whole group at the limit.

    Exit statuses 0 and 1 are a finished run of Lean (1: some message was an error).  Whatever
    leaves this function, an interrupt included, no process of the group is left behind.
    """

    return supervise(
        lambda: launch(command, environment=environment, directory=directory),
        stdin=stdin,
        timeout=timeout,
        output_limit=output_limit,
    )


def launch(
    command: Sequence[str], *, environment: Mapping[str, str], directory: str | Path = "/"
) -> Child:
    """Start `command` in its own session, for `supervise`.

    Raises:
        OSError: that is not possible.
    """
    return _Launched(
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=directory,
            start_new_session=True,
        )
    )


def supervise(
    start: Callable[[], Child],
    *,
    stdin: bytes = b"",
    timeout: float,
    output_limit: int = OUTPUT_LIMIT,
) -> Run:
    """Do what `run` does for a process that `start` starts, unless that raises."""
    began = time.monotonic()
    deadline = began + timeout
    try:
        child = start()
    except OSError as error:
        return Run(ProcessOutcome.NOT_STARTED, None, None, b"", str(error).encode(), 0.0, 0.0)
    output: dict[str, bytearray] = {"stdout": bytearray(), "stderr": bytearray()}
    ending: Ending | None = None
    try:
        stopped = _converse(child, stdin, output, deadline, output_limit)
        if not stopped:
            # It has closed its output: it exits at once, or hangs.
            ending = child.wait(deadline)
            stopped = None if ending else ProcessOutcome.TIMED_OUT
    finally:
        if not ending:
            child.kill()
            ending = child.wait(math.inf)
    assert ending, "a killed process ends"
    exit_status, signal_number = (
        (ending.status, None) if ending.status >= 0 else (None, -ending.status)
    )
    stderr = bytes(output["stderr"]) + ending.remark.encode()
    return Run(
        outcome=stopped or _natural_outcome(exit_status, signal_number, stderr),
        exit_status=exit_status,
        signal=signal_number,
        stdout=bytes(output["stdout"]),
        stderr=stderr,
        seconds=time.monotonic() - began,
        peak_memory_mb=ending.peak_memory_mb,
    )


class _Launched:
    """A child of our own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and process.stdout and process.stderr
        self.stdin, self.stdout, self.stderr = process.stdin, process.stdout, process.stderr
        self._process = process
        self._reaping = threading.Lock()

    def kill(self) -> None:
        with self._reaping, suppress(ProcessLookupError, PermissionError):
            # Until the child is reaped, its number cannot have passed to a stranger.
            if self._process.returncode is None:
                os.killpg(self._process.pid, signal.SIGKILL)

    def wait(self, deadline: float) -> Ending | None:
        pause = 0.0005
        while True:
            with self._reaping:
                reaped, wait_status, usage = os.wait4(self._process.pid, os.WNOHANG)
                if reaped:
                    status = self._process.returncode = os.waitstatus_to_exitcode(wait_status)
                    return Ending(status, megabytes(usage.ru_maxrss))
            if time.monotonic() > deadline:
                return None
            time.sleep(pause)
            pause = min(pause * 2, 0.05)


def megabytes(resident_size: int) -> float:
    """Convert a resident size, in the units of the system, to megabytes."""
    return resident_size * (1 if sys.platform == "darwin" else 1024) / 1e6


def _converse(
    child: Child,
    stdin: bytes,
    output: dict[str, bytearray],
    deadline: float,
    output_limit: int,
) -> ProcessOutcome | None:
    """Write `stdin`, collect what is said until both streams close; the reason to stop, if any."""
    unsent = memoryview(stdin)
    with child.stdin, child.stdout, child.stderr, selectors.DefaultSelector() as selector:
        for stream in (child.stdin, child.stdout, child.stderr):
            os.set_blocking(stream.fileno(), False)
        selector.register(child.stdin, selectors.EVENT_WRITE, "stdin")
        selector.register(child.stdout, selectors.EVENT_READ, "stdout")
        selector.register(child.stderr, selectors.EVENT_READ, "stderr")
        while selector.get_map():
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                return ProcessOutcome.TIMED_OUT
            for key, _ in selector.select(remaining):
                descriptor = key.fd
                if key.data == "stdin":
                    try:
                        unsent = unsent[os.write(descriptor, unsent[:_CHUNK]) :]
                    except BrokenPipeError:
                        unsent = unsent[:0]
                    if not unsent:
                        selector.unregister(key.fileobj)
                        child.stdin.close()
                    continue
                chunk = os.read(descriptor, _CHUNK)
                if chunk:
                    output[key.data] += chunk
                else:
                    selector.unregister(key.fileobj)
            if sum(map(len, output.values())) > output_limit:
                return ProcessOutcome.TOO_MUCH_OUTPUT
    return None


def _natural_outcome(
    exit_status: int | None, signal_number: int | None, stderr: bytes
) -> ProcessOutcome:
    if exit_status == 0:
        return ProcessOutcome.FINISHED
    if any(phrase in stderr for phrase in _OUT_OF_MEMORY):
        return ProcessOutcome.OUT_OF_MEMORY
    if signal_number == signal.SIGXCPU:
        return ProcessOutcome.TIMED_OUT
    if signal_number is not None:
        return ProcessOutcome.KILLED
    return ProcessOutcome.FINISHED if exit_status == 1 else ProcessOutcome.FAILED


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"
