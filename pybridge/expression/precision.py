"""The precision of ball arithmetic, which python-flint has once for all threads of a process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

__all__ = ["working_precision"]

_lock = RLock()


@contextmanager
def working_precision(bits: int) -> Iterator[None]:
    """Compute with so many bits; other threads that compute with balls wait meanwhile.

    Else one would change the precision under another's hands: it would take a ball for more exact
    than it is, and Lean would refuse what it makes of it.
    """
    from flint import ctx

    with _lock, ctx.workprec(bits):
        yield
