"""Where the command line puts a report: standard output, and the files that were asked for."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from pybridge.interfaces.exits import BadInput

if TYPE_CHECKING:
    from pybridge.report.results import Report


def print_report(report: Report, *, verbose: bool) -> None:
    """Print the report for a person; programs read one of the other formats."""
    from pybridge.report.terminal import WIDTH, to_text

    on_terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if on_terminal else WIDTH
    colour = on_terminal and not os.environ.get("NO_COLOR")
    click.echo(to_text(report, width=width, verbose=verbose, colour=colour))


Destination: TypeAlias = "tuple[str, str | None]"
"""A format and a file; `None` for standard output."""


def check_outputs(outputs: Sequence[Destination]) -> None:
    """Refuse what cannot be written, before anything is verified.

    Raises:
        BadInput: a directory does not exist, or two formats go to standard output.
    """
    for _, file in outputs:
        if file is not None and not Path(file).parent.is_dir():
            parent = Path(file).parent
            raise BadInput(f"{file}: the directory {parent} does not exist; create it first")
    shown = list(dict.fromkeys(name for name, file in outputs if file is None))
    if len(shown) > 1:
        raise BadInput(
            f"{' and '.join(shown)} cannot both go to standard output; "
            f"write one to a file: --output {shown[0]}=FILE"
        )


def write_reports(report: Report, outputs: Sequence[Destination]) -> bool:
    """Write a report in each format; say whether people still want to see it.

    They do not where standard output is for a program. GitHub finds its commands among other
    lines, and shows them apart.
    """
    from pybridge.report.writers import writer_named

    for name, file in outputs:
        text = writer_named(name)(report)
        if file is not None:
            _write(Path(file), text)
        else:
            click.echo(text.removesuffix("\n"))
        if name == "github":
            _append_step_summary(report)
    return all(file is not None or name == "github" for name, file in outputs)


def _append_step_summary(report: Report) -> None:
    """Add to the page that GitHub shows for a workflow's run, if this is one."""
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        from pybridge.report.github import to_step_summary

        with _writing(Path(path)), Path(path).open("a", encoding="utf-8") as file:
            file.write(to_step_summary(report))


def write_lean(report: Report, directory: Path) -> None:
    """Write the generated Lean into a directory, a file an objective."""
    with _writing(directory):
        directory.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for objective, text in zip(report.objectives, report.lean_texts, strict=True):
        name = objective.name
        while name.lower() in taken:
            name += "_"
        taken.add(name.lower())
        _write(directory / f"{name}.lean", text)


def write_files(texts: Mapping[Path, str]) -> None:
    """Write files, and the directories that they are in.

    Raises:
        BadInput: one of them is there already, and nothing was written; or cannot be written.
    """
    for path in texts:
        if path.exists():
            raise BadInput(f"{path}: is there already; nothing was written")
    for path, text in texts.items():
        with _writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, text)


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
