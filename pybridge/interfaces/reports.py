"""Where the command line puts a report: standard output, and the files that were asked for."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from pybridge.interfaces.exits import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pybridge.report.results import Report


def print_report(report: Report, *, verbose: bool) -> None:
    """Print the report for a person; programs read one of the other formats."""
    from pybridge.report.terminal import WIDTH, to_text

    on_terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if on_terminal else WIDTH
    colour = on_terminal and not os.environ.get("NO_COLOR")
    click.echo(to_text(report, width=width, verbose=verbose, colour=colour))


def write_reports(
    report: Report, *, junit: Path | None, page: Path | None, keep: Path | None
) -> None:
    """Write a report to the files and the directory that are not `None`."""
    if junit is not None:
        from pybridge.report.junit import to_junit

        _write(junit, to_junit(report))
    if page is not None:
        from pybridge.report.html import to_html

        _write(page, to_html(report))
    if keep is not None:
        with _writing(keep):
            keep.mkdir(parents=True, exist_ok=True)
        taken: set[str] = set()
        for objective, text in zip(report.objectives, report.lean_texts, strict=True):
            name = objective.name
            while name.lower() in taken:
                name += "_"
            taken.add(name.lower())
            _write(keep / f"{name}.lean", text)


def _write(path: Path, text: str) -> None:
    with _writing(path):
        path.write_text(text, encoding="utf-8")


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Explain why a file or directory cannot be written; a full disk does not name it."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput(f"{error.filename or path}: cannot be written: {reason}") from error
