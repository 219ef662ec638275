"""What ends a process of Lean's that goes on for too long, or that nobody waits for any more.

Linux has more for this than other systems: a signal when the parent dies, and limits of the system
that hold. What takes their place elsewhere can be had on Linux too, by the variable
PYBRIDGE_PORTABLE, so that it can be tested there:

* a process looks every tenth of a second whether its parent is still there;
* memory is limited by Lean's own count alone, and time by the clock of the parent;
* Lean is started anew for every call (see `forking.py`).

The module imports nothing of pybridge and nothing of site-packages.
"""

from __future__ import annotations

import _thread
import ctypes
import os
import select
import signal
import sys
import time
from contextlib import suppress

TYPE_CHECKING = False  # what `typing` says, which takes some milliseconds to import
if TYPE_CHECKING:
    from collections.abc import Callable

PORTABLE_VARIABLE = "PYBRIDGE_PORTABLE"
"""Set to anything, it has pybridge use nothing that Linux alone has."""

_PR_SET_PDEATHSIG = 1
_LOOK_SECONDS = 0.1


def has_linux() -> bool:
    """Return whether what Linux alone has is there, and may be used."""
    return sys.platform == "linux" and not os.environ.get(PORTABLE_VARIABLE)


def limit_resources(data_bytes: int, cpu_seconds: int) -> None:
    """Limit this process, in case Lean's own limits or the parent's clock fail; 0 is no limit.

    Elsewhere than on Linux the two have to do.
    """
    if not has_linux():
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for kind, limit in ((resource.RLIMIT_DATA, data_bytes), (resource.RLIMIT_CPU, cpu_seconds)):
        hard = resource.getrlimit(kind)[1]
        if limit and (hard == resource.RLIM_INFINITY or limit < hard):
            with suppress(OSError, ValueError):  # not every system knows every limit
                resource.setrlimit(kind, (limit, limit))


def die_with(parent: int) -> None:
    """Die when `parent` does, even if it is killed outright."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_LOOK_SECONDS)
        os._exit(128 + signal.SIGKILL)

    if has_linux():
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    else:
        _thread.start_new_thread(watch, ())
    if os.getppid() != parent:
        os._exit(128 + signal.SIGKILL)


def die_unread() -> Callable[[], None]:
    """Die when nobody reads standard output, a pipe or a socket, any more.

    Lean ignores the signal for that, and goes on with what it is doing when writing fails.

    Returns:
        What to call when all is said: a reader that then goes away is no reason to die.
    """
    over: list[bool] = []

    def watch() -> None:
        output = select.poll()
        # Errors and hang-ups need no asking for on Linux; macOS looks at nothing unless asked.
        output.register(1, select.POLLHUP)
        gone = any(event & (select.POLLERR | select.POLLHUP) for _, event in output.poll())
        if gone and not over:
            os._exit(128 + signal.SIGPIPE)

    _thread.start_new_thread(watch, ())
    return lambda: over.append(True)
