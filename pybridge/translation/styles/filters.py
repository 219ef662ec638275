"""The filters that templates of styles have, besides Jinja's own."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pybridge.translation.declarations import filled, harmless

__all__ = ["FILTERS"]

_GLUE = "\x00"
"""Stands for a space at which a line must not be broken."""

_WIDTH = 100
"""How long a line may be."""


def _glued(text: str) -> str:
    """Keep a text on one line."""
    return text.replace(" ", _GLUE)


def _filled(text: str, first: int = 0, rest: int = 0) -> str:
    """Break a text into lines with these indentations, but not within braces.

    There a line break separates in Lean.
    """
    glued = re.sub(r"\{[^{}]*\}", lambda braces: _glued(braces[0]), text)
    return filled(glued, first, rest).replace(_GLUE, " ")


def _narrow(text: str, deeper: int = 2) -> str:
    """Break the lines that are too long; what follows stands deeper by so many columns.

    No line begins with what ends a statement in Lean.
    """
    lines = []
    for end in (" := by", " :="):
        text = text.replace(end, _glued(end))
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" ·"))
        if len(line) > _WIDTH:
            line = textwrap.fill(
                line,
                _WIDTH,
                subsequent_indent=" " * (indent + deeper),
                break_long_words=False,
                break_on_hyphens=False,
            )
        lines.append(line.rstrip())
    return "\n".join(lines).replace(_GLUE, " ")


def _listed(texts: Iterable[str], last: str = "and") -> str:
    """List texts as in a sentence: `a, b and c`."""
    *before, end = texts
    return f"{', '.join(before)} {last} {end}" if before else end


def _latex(text: str) -> str:
    """Escape what has a meaning in LaTeX, in a text that is none."""
    text = text.replace("\\", r"\textbackslash ")
    for mark in "_%&#${}":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("^", r"\^{}").replace("~", r"\~{}")


FILTERS: Mapping[str, Callable[..., Any]] = {
    "filled": _filled,
    "glued": _glued,
    "harmless": harmless,
    "latex": _latex,
    "listed": _listed,
    "narrow": _narrow,
}
"""By the names that templates call them by."""
