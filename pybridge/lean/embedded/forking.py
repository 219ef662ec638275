"""Runs Lean many times while initialising it once: the near end of `forkserver.py`.

A call then costs a fork, some milliseconds, instead of most of a tenth of a second.  A single call
gains nothing, and more can go wrong; so this is for dozens of calls that follow each other. Where
there is no such server, Lean is started anew each time.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from pybridge.lean.embedded.installation import ProcessLimits
from pybridge.lean.embedded.lifetime import has_linux
from pybridge.lean.process import OUTPUT_LIMIT, Child, Ending, Run, megabytes, supervise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pybridge.lean.embedded.installation import Installation

_SERVER = Path(__file__).with_name("forkserver.py")
_READY = b"ready"
_PACKET = 1 << 12
_START_SECONDS = 20.0
_GONE = "the process that Lean is forked from has ended"


class ForkServer:
    """A Lean that has been initialised and runs calls, several at a time if asked to.

    Close it, best with a `with` statement.  It ends with this process, and its children with it,
    whatever happens.
    """

    def __init__(self, process: subprocess.Popen[bytes], requests: socket.socket) -> None:
        """Use a server that `start` has started."""
        self._process, self._requests = process, requests

    @classmethod
    def start(cls, lean: Installation) -> ForkServer | Launches:
        """Start a server for `lean`; where that is not possible, return what does without.

        An initialised Lean has a thread, and only Linux lets us see that it is at rest.
        """
        if not has_linux() or not hasattr(socket, "send_fds"):
            return Launches(lean)
        requests, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            script = ("-I", "-S", "-B", str(_SERVER), str(lean.library), str(os.getpid()))
            try:
                process = subprocess.Popen(
                    [sys.executable, *script],
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env={},
                    cwd="/",
                    start_new_session=True,
                )
            except OSError:
                requests.close()
                return Launches(lean)
        server = cls(process, requests)
        try:
            if server._is_ready():
                return server
        except BaseException:
            server.close()
            raise
        server.close()
        return Launches(lean)

    def _is_ready(self) -> bool:
        if not _readable(self._requests, _START_SECONDS):
            return False
        try:
            return self._requests.recv(_PACKET) == _READY
        except OSError:
            return False

    def __enter__(self) -> ForkServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the server, and with it what it still runs."""
        self._requests.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1.0)
        self._process.kill()
        self._process.wait()

    def run(
        self,
        arguments: Sequence[str],
        *,
        lean_path: Sequence[Path] = (),
        stdin: bytes = b"",
        timeout: float,
        memory_mb: int,
        output_limit: int = OUTPUT_LIMIT,
    ) -> Run:
        """Run `lean` as `Installation.run` does; threads may call it at once."""
        limits = ProcessLimits.of(timeout, memory_mb)
        return supervise(
            lambda: self._fork([*limits.arguments, *arguments], lean_path, limits),
            stdin=stdin,
            timeout=timeout,
            output_limit=output_limit,
        )

    def _fork(
        self, arguments: Sequence[str], lean_path: Sequence[Path], limits: ProcessLimits
    ) -> _Forked:
        call = {
            "arguments": arguments,
            "lean_path": os.pathsep.join(map(str, lean_path)),
            "data_bytes": limits.data_mb << 20,
            "cpu_seconds": limits.cpu_seconds,
        }
        with ExitStack() as theirs, ExitStack() as ours:
            caller, server_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            theirs.enter_context(server_end)
            ours.enter_context(caller)
            descriptors = [server_end.fileno()]
            pipes: list[IO[bytes]] = []
            for mode in ("wb", "rb", "rb"):
                reader, writer = os.pipe()
                near, far = (writer, reader) if mode == "wb" else (reader, writer)
                theirs.callback(os.close, far)
                pipes.append(ours.enter_context(os.fdopen(near, mode, buffering=0)))
                descriptors.append(far)
            try:
                socket.send_fds(self._requests, [json.dumps(call).encode()], descriptors)
            except ConnectionError as error:
                raise ConnectionError(_GONE) from error
            ours.pop_all()
        return _Forked(self._process, caller, pipes[0], pipes[1], pipes[2])


class Launches:
    """Starts Lean anew for every call, and ends with `close` what it still runs."""

    def __init__(self, lean: Installation) -> None:
        """Run `lean`."""
        self._lean = lean
        self._running: set[Child] = set()
        self._closed = False
        self._changing = threading.Lock()

    def __enter__(self) -> Launches:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End what still runs; nothing is started any more."""
        with self._changing:
            self._closed = True
            for child in self._running:
                child.kill()

    def run(
        self,
        arguments: Sequence[str],
        *,
        lean_path: Sequence[Path] = (),
        stdin: bytes = b"",
        timeout: float,
        memory_mb: int,
        output_limit: int = OUTPUT_LIMIT,
    ) -> Run:
        """Run `lean` as `Installation.run` does; threads may call it at once."""
        started: list[Child] = []

        def start() -> Child:
            with self._changing:
                if self._closed:
                    raise ConnectionError(_GONE)
                started.append(
                    self._lean.start(arguments, lean_path, timeout=timeout, memory_mb=memory_mb)
                )
                self._running.update(started)
            return started[0]

        try:
            return supervise(start, stdin=stdin, timeout=timeout, output_limit=output_limit)
        finally:
            with self._changing:
                self._running.difference_update(started)


class _Forked:
    """A child of the server's."""

    def __init__(
        self,
        server: subprocess.Popen[bytes],
        caller: socket.socket,
        stdin: IO[bytes],
        stdout: IO[bytes],
        stderr: IO[bytes],
    ) -> None:
        self._server, self._caller = server, caller
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr

    def kill(self) -> None:
        """Hang up, which makes the server kill the child; it still says how that ended."""
        with suppress(OSError):
            self._caller.shutdown(socket.SHUT_WR)

    def wait(self, deadline: float) -> Ending | None:
        """Wait for the server's answer, or for its end."""
        if not _readable(self._caller, deadline - time.monotonic()):
            return None
        with self._caller:
            try:
                answer = self._caller.recv(_PACKET)
            except OSError:
                answer = b""
        if answer:
            status, resident_size = map(int, answer.split())
            return Ending(os.waitstatus_to_exitcode(status), megabytes(resident_size))
        # The server is gone, and the system has killed its children.
        return Ending(-signal.SIGKILL, 0.0, _GONE)


def _readable(end: socket.socket, seconds: float) -> bool:
    """Wait until there is something to read, the end of it included."""
    poll = select.poll()
    poll.register(end, select.POLLIN)
    # The system counts milliseconds in an `int`; a day is for ever.
    return bool(poll.poll(max(0.0, min(seconds, 86400.0)) * 1000))
