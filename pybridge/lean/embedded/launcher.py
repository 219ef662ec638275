"""Becomes Lean: the child process that `installation.py` starts.

    python -I -S -B launcher.py LIBRARY DATA_BYTES CPU_SECONDS PARENT_PID ARGUMENT…

Loads Lean's shared library and does what its `main` would do (`entry.py`), which ends the process;
hence a process for each call.  The script imports nothing of pybridge and nothing of
site-packages: it starts in a few milliseconds and has no other code to go wrong.  A limit of 0 is
no limit.  With a PARENT_PID, Lean dies with that process, even when it is killed outright.
Without one (the number is 0) nobody watches Lean, and it dies when nobody reads what it writes any
more.
"""

from __future__ import annotations

import ctypes
import os
import signal
import stat
import sys
from contextlib import suppress

TYPE_CHECKING = False  # what `typing` says, which takes some milliseconds to import
if TYPE_CHECKING:
    from pybridge.lean.embedded.entry import Lean
    from pybridge.lean.embedded.lifetime import die_unread, die_with, has_linux, limit_resources
else:
    sys.path.append(os.path.dirname(__file__))  # noqa: PTH120 (pathlib takes 10 ms to import)
    from entry import Lean
    from lifetime import die_unread, die_with, has_linux, limit_resources

LOST_OUTPUT = 3
"""The exit status when Lean succeeds and what it says cannot be written."""


def is_pipe(descriptor: int) -> bool:
    """Return whether a pipe or a socket is open under this number."""
    mode = os.fstat(descriptor).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def check_output(status: int = 0, _: object = None) -> None:
    """End this process if standard output, a file or a device, could not be written.

    Lean does not look whether it could, and would end with the `status` 0.
    """
    c = ctypes.CDLL(None)
    # The name that macOS has for it, and then that of everybody else.
    name = "__stdoutp" if hasattr(c, "__stdoutp") else "stdout"
    output = ctypes.c_void_p.in_dll(c, name)
    if (c.fflush(output) or c.ferror(output)) and status == 0:
        with suppress(OSError):
            os.write(2, b"Error: standard output cannot be written\n")
        os._exit(LOST_OUTPUT)


_at_exit = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_void_p)(check_output)
_at_any_exit = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(lambda _: check_output())


def check_output_at_exit() -> None:
    """Look at the output when Lean ends the process.

    Only Linux says then with which status that is; elsewhere, lost output goes before Lean's own.
    """
    c = ctypes.CDLL(None)
    if has_linux():
        c.on_exit(_at_exit, None)
    else:
        c.__cxa_atexit(_at_any_exit, None, None)


def main(library: str, data_bytes: str, cpu_seconds: str, parent: str, *arguments: str) -> None:
    """Run `lean ARGUMENT…`, and end this process with its exit status."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python would wait for Lean
    limit_resources(int(data_bytes), int(cpu_seconds))
    if int(parent):
        die_with(int(parent))
        status = Lean(library).main(arguments)
    elif is_pipe(1):
        all_is_said = die_unread()
        status = Lean(library).main(arguments)
        all_is_said()
    else:
        check_output_at_exit()
        status = Lean(library).main(arguments)
        check_output(status)
    ctypes.CDLL(None).fflush(None)
    os._exit(status)  # Python could not be called back any more, and Lean's threads would wait


if __name__ == "__main__":
    main(*sys.argv[1:])
