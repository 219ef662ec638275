"""Becomes Lean again and again: loads and initialises it once, and forks for every call.

    python -I -S -B forkserver.py LIBRARY PARENT_PID

A Lean that starts spends most of a tenth of a second on initialising itself; a fork of one that
has done so starts at once.  `forking.py` has the other end of the socket that is our standard
input, and asks there for a call: a packet with its arguments and limits, and four descriptors.
Three are the standard streams.  The first is a socket of the call's own, on which the caller
hears how the child ended, and which it closes to have the child killed.  The server ends, and
its children with it, when nobody has the other end any more.

Like `launcher.py` the script imports nothing of pybridge and nothing of site-packages.
"""

from __future__ import annotations

import ctypes
import json
import os
import selectors
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pybridge.lean.embedded.entry import Lean
    from pybridge.lean.embedded.lifetime import die_with, limit_resources
else:
    sys.path.append(str(Path(__file__).parent))
    from entry import Lean
    from lifetime import die_with, limit_resources

READY = b"ready"
PACKET = 1 << 17
"""Bytes of the longest call."""

BROKEN = 70
"""The exit status of a child that did not get as far as Lean."""

_SETTLE_SECONDS = 5.0


def initialise(library: str) -> Lean:
    """Load Lean and initialise it, ready to be forked.

    Raises:
        OSError: the library does not load, or its threads do not come to rest.
        AttributeError: it is not Lean's.
    """
    # Else the event loop that Lean starts has a kernel thread that polls all the time.
    os.environ["UV_USE_IO_URING"] = "0"
    lean = Lean(library)
    # The event loop has a thread, which no child will have and none needs. It must not be in
    # the middle of anything, or what it locks stays locked in the child.
    deadline = time.monotonic() + _SETTLE_SECONDS
    while not all(map(_is_asleep, Path("/proc/self/task").iterdir())):
        if time.monotonic() > deadline:
            raise OSError("a thread of Lean does not come to rest")
        time.sleep(0.001)
    return lean


def _is_asleep(thread: Path) -> bool:
    if thread.name == str(os.getpid()):
        return True
    return (thread / "stat").read_text().rpartition(")")[2].split()[0] == "S"


class Server:
    """The calls that are running, and the sockets to their callers."""

    def __init__(self, lean: Lean, requests: socket.socket) -> None:
        """Serve what arrives at `requests`."""
        self._lean, self._requests = lean, requests
        self._callers: dict[int, socket.socket] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(requests, selectors.EVENT_READ)
        # Python writes to one end when a child has ended, which wakes `select` at the other.
        self._ended, wake = socket.socketpair()
        for end in (self._ended, wake):
            end.setblocking(False)
        self._selector.register(self._ended, selectors.EVENT_READ)
        signal.set_wakeup_fd(wake.fileno())
        self._wake = wake
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def serve(self) -> None:
        """Serve until the other end is closed; then kill what still runs."""
        while True:
            for key, _ in self._selector.select():
                if key.fileobj is self._ended:
                    with suppress(BlockingIOError):
                        self._ended.recv(PACKET)
                    self._reap()
                elif key.fileobj is not self._requests:
                    self._kill(key.data)
                elif not self._accept():
                    for child in list(self._callers):
                        self._kill(child)
                    return

    def _accept(self) -> bool:
        """Take the next call; False when there will be none."""
        packet, descriptors, _, _ = socket.recv_fds(self._requests, PACKET, 4)
        if not packet:
            return False
        caller = socket.socket(fileno=descriptors[0])
        server, child = os.getpid(), os.fork()
        if child == 0:
            try:
                os.setsid()
                die_with(server)
                for target, stream in enumerate(descriptors[1:]):
                    os.dup2(stream, target)
                    os.close(stream)
                caller.close()
                os._exit(self._become_lean(json.loads(packet)))
            except BaseException as error:
                os.write(2, repr(error).encode())
                os._exit(BROKEN)
        for descriptor in descriptors[1:]:
            os.close(descriptor)
        self._callers[child] = caller
        self._selector.register(caller, selectors.EVENT_READ, child)
        return True

    def _become_lean(self, call: dict[str, Any]) -> int:
        """Run `lean ARGUMENT…` in the child, which usually ends the process itself."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        # Whoever hangs up on another call must not be kept from it by us.
        self._selector.close()
        for end in (self._ended, self._wake, *self._callers.values()):
            end.close()
        limit_resources(call["data_bytes"], call["cpu_seconds"])
        os.environ["LEAN_PATH"] = call["lean_path"]
        status = self._lean.main(call["arguments"])
        ctypes.CDLL(None).fflush(None)
        return status

    def _reap(self) -> None:
        """Tell the callers of children that have ended how they did."""
        for child in list(self._callers):
            ended, status, usage = os.wait4(child, os.WNOHANG)
            if ended:
                caller = self._callers.pop(child)
                with suppress(KeyError):
                    self._selector.unregister(caller)
                with suppress(OSError):  # nobody listens any more
                    caller.send(f"{status} {usage.ru_maxrss}".encode())
                caller.close()

    def _kill(self, child: int) -> None:
        """End a child whose caller has hung up; `_reap` will hear of it."""
        if child not in self._callers:
            return  # it has just ended by itself
        with suppress(KeyError):
            self._selector.unregister(self._callers[child])
        # Until it is reaped its number belongs to no other. It may not lead its group yet.
        for kill in (os.killpg, os.kill):
            with suppress(ProcessLookupError):
                kill(child, signal.SIGKILL)


def main(library: str, parent: str) -> int:
    """Serve the process `parent`; say what is missing where that cannot be done."""
    die_with(int(parent))
    requests = socket.socket(fileno=0)
    try:
        lean = initialise(library)
    except (OSError, AttributeError) as error:
        requests.send(str(error).encode()[:PACKET])
        return 1
    requests.send(READY)
    Server(lean, requests).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
