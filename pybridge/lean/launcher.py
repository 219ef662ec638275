"""Becomes Lean: the child process that `installation.py` starts.

    python -I -S -B launcher.py LIBRARY DATA_BYTES CPU_SECONDS PARENT_PID ARGUMENT…

Loads Lean's shared library and calls its `main`, which ends the process; hence a process for
each call.  The script imports nothing of pybridge and nothing of site-packages: it starts in a
few milliseconds and has no other code to go wrong.  A limit of 0 is no limit.  With a
PARENT_PID, Lean dies with that process, even when it is killed outright.
"""

import ctypes
import os
import signal
import sys
from contextlib import suppress

PR_SET_PDEATHSIG = 1


def limit_resources(data_bytes: int, cpu_seconds: int) -> None:
    """Backstops, should Lean's own limits or the parent's clock fail."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for kind, limit in ((resource.RLIMIT_DATA, data_bytes), (resource.RLIMIT_CPU, cpu_seconds)):
        hard = resource.getrlimit(kind)[1]
        if limit and (hard == resource.RLIM_INFINITY or limit < hard):
            with suppress(OSError, ValueError):  # not every system knows every limit
                resource.setrlimit(kind, (limit, limit))


def die_with(parent: int) -> None:
    """Ask Linux for a kill signal when `parent` dies; elsewhere the CPU limit must do."""
    if parent and sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(128 + signal.SIGKILL)


def main(library: str, data_bytes: str, cpu_seconds: str, parent: str, *arguments: str) -> int:
    """Run `lean ARGUMENT…` and return its exit status, unless it ends the process first."""
    limit_resources(int(data_bytes), int(cpu_seconds))
    die_with(int(parent))
    argv = [b"lean", *map(os.fsencode, arguments)]
    lean = ctypes.CDLL(library)
    return int(lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
