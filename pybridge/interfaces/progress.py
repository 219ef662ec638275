"""How far something is, on standard error: a bar on a terminal, nothing or few lines elsewhere."""

from __future__ import annotations

import sys
import threading
from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pybridge.lean.library.build import BuildProgress
    from pybridge.verification.verify import Progress

__all__ = ["ProgressBar", "compiling", "verifying"]

_PATIENCE_SECONDS = 1.0


class ProgressBar:
    """A bar that appears on a terminal when something takes longer than a second.

    Use it in a `with` statement, which takes it off the terminal at the end.
    """

    def __init__(self, description: str, stream: IO[str]) -> None:
        """Write to `stream`, if that is a terminal."""
        self._description = description
        self._stream = stream
        self._state: tuple[float, float] = (0, 1)
        self._lock = threading.Lock()
        self._bar: Any = None
        self._timer: threading.Timer | None = None
        self._closed = False

    def show(self, done: float, total: float, description: str) -> None:
        """Tell how much is done, and what is going on."""
        with self._lock:
            self._state, self._description = (done, total), description
            if self._bar is not None:
                self._bar.update(0, completed=done, total=total, description=description)

    def __enter__(self) -> ProgressBar:
        if self._stream.isatty():
            self._timer = threading.Timer(_PATIENCE_SECONDS, self._appear)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            self._closed = True
            if self._bar is not None:
                self._bar.stop()

    def _appear(self) -> None:
        from rich import progress
        from rich.console import Console

        with self._lock:
            if self._closed:
                return
            done, total = self._state
            self._bar = progress.Progress(console=Console(file=self._stream), transient=True)
            self._bar.add_task(self._description, total=total, completed=done)
            self._bar.start()


@contextmanager
def compiling(description: str) -> Iterator[BuildProgress]:
    """Show a compilation on standard error: a bar on a terminal, few plain lines elsewhere."""
    with ExitStack() as stack:
        bar: ProgressBar | None = None

        def tell(module: str, done: int, total: int) -> None:
            nonlocal bar
            if not sys.stderr.isatty():
                if done in (1, total):
                    click.echo(f"{description} ({done} of {total} modules)", err=True)
                return
            bar = bar or stack.enter_context(ProgressBar(description, sys.stderr))
            bar.show(done, total, f"{description}: {module}")

        yield tell


def verifying(bar: ProgressBar) -> Callable[[Progress], None]:
    """Show how far a verification is: proving a law and checking it are half of the work each."""

    def tell(progress: Progress) -> None:
        laws = progress.laws
        activity = "checking" if progress.proposed == laws else "proving"
        what = f"{activity}: {progress.finished} of {laws} laws done"
        bar.show((progress.proposed + progress.finished) / 2, laws, what)

    return tell
