"""Becomes Lean: the child process that `installation.py` starts.

    python -I -S -B launcher.py LIBRARY DATA_BYTES CPU_SECONDS PARENT_PID ARGUMENT…

Loads Lean's shared library and calls its `main`, which ends the process; hence a process for
each call.  The script imports nothing of pybridge and nothing of site-packages: it starts in a
few milliseconds and has no other code to go wrong.  A limit of 0 is no limit.  With a
PARENT_PID, Lean dies with that process, even when it is killed outright.  Without one (the number
is 0) nobody watches Lean, and it dies when nobody reads what it writes any more.
"""

import _thread
import ctypes
import os
import select
import signal
import stat
import sys
from contextlib import suppress

PR_SET_PDEATHSIG = 1
LOST_OUTPUT = 3
"""The exit status when Lean succeeds and what it says cannot be written."""


def limit_resources(data_bytes: int, cpu_seconds: int) -> None:
    """Limit this process, in case Lean's own limits or the parent's clock fail."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for kind, limit in ((resource.RLIMIT_DATA, data_bytes), (resource.RLIMIT_CPU, cpu_seconds)):
        hard = resource.getrlimit(kind)[1]
        if limit and (hard == resource.RLIM_INFINITY or limit < hard):
            with suppress(OSError, ValueError):  # not every system knows every limit
                resource.setrlimit(kind, (limit, limit))


def die_with(parent: int) -> None:
    """Ask Linux for a kill signal when `parent` dies; elsewhere the CPU limit must do."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(128 + signal.SIGKILL)


def die_unread() -> None:
    """End this process when nobody reads its standard output, a pipe or a socket, any more.

    Lean ignores the signal for that, and goes on with what it is doing when writing fails.
    """

    def watch() -> None:
        output = select.poll()
        output.register(1, 0)  # for errors and hang-ups, which need no asking for
        if any(event & (select.POLLERR | select.POLLHUP) for _, event in output.poll()):
            os._exit(128 + signal.SIGPIPE)

    _thread.start_new_thread(watch, ())


def is_pipe(descriptor: int) -> bool:
    """Return whether a pipe or a socket is open under this number."""
    mode = os.fstat(descriptor).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def check_output(status: int, _: object = None) -> None:
    """End this process if standard output, a file or a device, could not be written.

    Lean does not look whether it could, and would end with the `status` 0.
    """
    c = ctypes.CDLL(None)
    output = ctypes.c_void_p.in_dll(c, "stdout")
    if (c.fflush(output) or c.ferror(output)) and status == 0:
        with suppress(OSError):
            os.write(2, b"Error: standard output cannot be written\n")
        os._exit(LOST_OUTPUT)


def main(library: str, data_bytes: str, cpu_seconds: str, parent: str, *arguments: str) -> int:
    """Run `lean ARGUMENT…` and return its exit status, unless it ends the process first."""
    limit_resources(int(data_bytes), int(cpu_seconds))
    if int(parent):
        die_with(int(parent))
    elif is_pipe(1):
        die_unread()
    else:
        at_exit = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_void_p)(check_output)
        ctypes.CDLL(None).on_exit(at_exit, None)  # in case Lean ends the process
    argv = [b"lean", *map(os.fsencode, arguments)]
    lean = ctypes.CDLL(library)
    status = int(lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None)))
    if not int(parent) and not is_pipe(1):
        check_output(status)
        os._exit(status)  # Python could not be called back any more
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
