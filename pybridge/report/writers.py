"""The formats of a report by their names: a registry, so that a package can bring one of its own.

A writer is an entry point of the group `pybridge.writers`: a function from a `Report` to the text
of a file. Those of this package are declared in the same way (`pyproject.toml`), and each is
imported when it is asked for: a program that writes JSON does not wait for templates.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pybridge.report.results import Report

__all__ = ["GROUP", "UnknownFormatError", "Writer", "writer_named", "writer_names"]

GROUP = "pybridge.writers"
"""The group of entry points."""

Writer: TypeAlias = "Callable[[Report], str]"
"""Makes the text of a file of a report."""


class UnknownFormatError(ValueError):
    """There is no writer of this name; the message says which there are."""


def writer_names() -> tuple[str, ...]:
    """Return the names of the formats that are installed."""
    return tuple(sorted({entry.name for entry in entry_points(group=GROUP)}))


def writer_named(name: str) -> Writer:
    """Return the writer of that format.

    Raises:
        UnknownFormatError: there is none.
    """
    for entry in entry_points(group=GROUP, name=name):
        writer: Writer = entry.load()
        return writer
    known = ", ".join(writer_names())
    raise UnknownFormatError(f"there is no report format {name!r}; there are {known}")
