"""What the system knows of processes: from `/proc`, or from `ps` where that is not looked at."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pybridge.lean.embedded.lifetime import has_linux

T = TypeVar("T")


def _running() -> dict[int, int]:
    """The processes that run, and the parent of each."""
    return _running_in_proc() if has_linux() else _running_for_ps()


def _running_in_proc() -> dict[int, int]:
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            state, parent, *_ = (entry / "stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if state not in "ZX":
            found[int(entry.name)] = int(parent)
    return found


def _running_for_ps() -> dict[int, int]:
    with subprocess.Popen(["ps", "-axo", "pid=,ppid=,stat="], stdout=subprocess.PIPE) as ps:
        said, _ = ps.communicate()
    rows = [line.split() for line in said.decode().splitlines()]
    found = {int(row[0]): int(row[1]) for row in rows if row[2][0] not in "ZX"}
    found.pop(ps.pid, None)
    return found


def alive(process_id: int) -> bool:
    """Whether a process runs; one that only waits for its parent to notice its end does not."""
    return process_id in _running()


def children(process_id: int) -> list[int]:
    """The processes that run and have been started by this one."""
    return [child for child, parent in _running().items() if parent == process_id]


def descendants(process_id: int) -> list[int]:
    """The processes that run and descend from this one."""
    direct = children(process_id)
    return direct + [below for child in direct for below in descendants(child)]


def session(process_id: int) -> int:
    """The session that a process belongs to."""
    return os.getsid(process_id)


def heed_interrupts() -> None:
    """In a child: undo what `nohup pytest &` does, and what all children would inherit."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for(condition: Callable[[], T], seconds: float = 20.0) -> T:
    """Wait until `condition` gives something true, and give that."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if value := condition():
            return value
        time.sleep(0.02)
    raise AssertionError("waited in vain")
