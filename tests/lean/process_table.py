"""What the system knows of processes (Linux, where the embedded Lean runs)."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def _status(process_id: int) -> list[str]:
    """State, parent, group, session, …: what follows the name in `/proc/…/stat`."""
    return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()


def alive(process_id: int) -> bool:
    """Whether a process runs; one that only waits for its parent to notice its end does not."""
    try:
        return _status(process_id)[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


def children(process_id: int) -> list[int]:
    """The processes that run and have been started by this one."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            state, parent, *_ = _status(int(entry.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(parent) == process_id and state not in "ZX":
            found.append(int(entry.name))
    return found


def descendants(process_id: int) -> list[int]:
    """The processes that run and descend from this one."""
    direct = children(process_id)
    return direct + [below for child in direct for below in descendants(child)]


def session(process_id: int) -> int:
    """The session that a process belongs to."""
    return int(_status(process_id)[3])


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
