"""Runs batches on threads or on an executor, tells how far they are, and stops when interrupted."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pybridge.report.results import LawResult
    from pybridge.verification.batch import Batch, Watcher

__all__ = ["Progress", "processors", "run_batches"]

_TELL_SECONDS = 0.1
"""How long to wait before progress is told again."""


@dataclass(frozen=True)
class Progress:
    """How far a verification is."""

    laws: int
    """How many laws there are."""
    proposed: int
    """For how many of them the prover is done. Not known of batches on other machines until these
    are finished."""
    finished: int
    """How many of them have their results."""


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run_batches(
    batches: Sequence[Batch],
    *,
    workers: int,
    executor: Executor | None,
    before: int,
    tell: Callable[[Progress], None] | None,
) -> Iterator[tuple[int, list[LawResult]]]:
    """Yield the results of batches as they come, each with the number of its batch.

    Everything but the batches themselves happens in the calling thread. When that is interrupted,
    or stops asking, batches that have not started never do, and those on our own threads stop
    at the next law.

    Args:
        batches: what to run.
        workers: how many threads to use.
        executor: what to use instead of threads.
        before: how many laws had results before.
        tell: hears of progress.
    """
    from pybridge.verification.batch import Watcher  # whoever has a batch has loaded it

    sizes = [len(batch.asked) for batch in batches]
    watcher = Watcher()
    finished, total = before, before + sum(sizes)
    told: Progress | None = None
    with _running(executor, workers, watcher) as pool:
        numbers = {
            pool.submit(replace(batch, watcher=watcher).run): n for n, batch in enumerate(batches)
        }
        pending: set[Future[list[LawResult]]] = set(numbers)
        try:
            while pending:
                done, pending = wait(
                    pending, _TELL_SECONDS if tell else None, return_when=FIRST_COMPLETED
                )
                for future in done:
                    finished += sizes[numbers[future]]
                    yield numbers[future], future.result()
                reached = Progress(total, max(finished, before + watcher.count), finished)
                if tell and reached != told:
                    tell(reached)
                told = reached
        finally:
            for future in pending:
                future.cancel()


@contextmanager
def _running(executor: Executor | None, workers: int, watcher: Watcher) -> Iterator[Executor]:
    """Yield the user's executor, or threads that are not waited for after an error."""
    if executor is not None:
        yield executor
        return
    threads = ThreadPoolExecutor(workers, thread_name_prefix="pybridge")
    try:
        yield threads
    finally:
        watcher.stopped = True
        threads.shutdown(wait=False, cancel_futures=True)
