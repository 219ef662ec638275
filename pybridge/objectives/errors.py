"""What is wrong with an objective or a law, in words that say what to change."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pybridge.expression.definitions import Definitions

__all__ = ["FamilyError", "LawError", "ObjectiveError", "UsesError", "defined", "suggestion"]


class _FieldError(ValueError):
    """Something that was given and makes no sense.

    Attributes:
        field: the parameter at fault; empty when it is no single one.
        unknown: the name that is none of the objective's, if that is what is wrong.
    """

    def __init__(self, message: str, field: str = "", unknown: str = "") -> None:
        super().__init__(message, field, unknown)
        self.message = message
        self.field = field
        self.unknown = unknown

    def __str__(self) -> str:
        return self.message


class ObjectiveError(_FieldError):
    """An objective, or a use of one, that makes no sense; `field` is a parameter of `Objective`."""


class LawError(_FieldError):
    """A law that makes no sense, or not for its objective; `field` is a parameter of `Law`."""


class FamilyError(LawError):
    """A law family that cannot be used.

    Attributes:
        path: its file.
        line: the line at fault, counted from 1; 0 when it is the file as a whole.
    """

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.args = (path, line, message)
        self.path = path
        self.line = line


class UsesError(ValueError):
    """Another spec that cannot be used; the message says why and what to do."""


def suggestion(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the end of a message about an unknown name: the known one that was perhaps meant.

    Where none is close, `otherwise` is said, or what names there are.
    """
    names = list(known)
    close = get_close_matches(str(name), names, n=1)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; {otherwise or 'its names are ' + ', '.join(names)}"


def defined(name: str, definitions: Definitions) -> str:
    """Return a message about a defined name where only a free one makes sense."""
    behind = definitions[name].variables()
    instead = f"; what it depends on is free: {', '.join(behind)}" if behind else ""
    return f"{name!r} is defined under where ({name} = {dict(definitions.written)[name]}){instead}"
