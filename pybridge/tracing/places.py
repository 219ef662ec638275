"""Where in the user's code something happens: the file, the line and its text."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, FrameType, TracebackType
from typing import Any

__all__ = [
    "CodePlace",
    "is_within",
    "names_in_sight",
    "passes_through",
    "place_of",
    "place_of_failure",
    "place_of_user",
]

_LIBRARIES = sys.stdlib_module_names | {"torch", "numpy", "jax", "jaxlib", "scipy"}
_OWN = tuple(f"pybridge.{name}." for name in ("tracing", "expression", "objectives", "prover"))
"""In these packages, and in those libraries, nobody looks for what is wrong with a loss."""


@dataclass(frozen=True)
class CodePlace:
    """A line of code."""

    path: str
    line: int

    @property
    def code(self) -> str:
        """The text of the line; empty where it cannot be read."""
        return linecache.getline(self.path, self.line).strip()


def place_of_user(default: CodePlace, boundary: CodeType | None = None) -> CodePlace:
    """Return the line of the user's code that is being run; `default` if none is.

    What called the code of `boundary` is none of it.
    """
    places = []
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code is not boundary:
        if not _is_skipped(frame):
            places.append(CodePlace(frame.f_code.co_filename, frame.f_lineno))
        frame = frame.f_back
    return _readable(places, default)


def names_in_sight() -> Mapping[str, Any]:
    """Return the names of the module of the user's code that is being run."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and _is_skipped(frame):
        frame = frame.f_back
    return {} if frame is None else frame.f_globals


def is_within(library: str) -> bool:
    """Return whether it is this library that the user's code is calling."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and _is_skipped(frame):
        if _is_of(frame, library):
            return True
        frame = frame.f_back
    return False


def passes_through(library: str, error: BaseException) -> bool:
    """Return whether an error comes from this library."""
    return any(_is_of(frame, library) for frame, _ in _frames(error.__traceback__))


def _is_of(frame: FrameType, library: str) -> bool:
    return str(frame.f_globals.get("__name__", "")).split(".")[0] == library


def place_of_failure(error: BaseException, default: CodePlace) -> CodePlace:
    """Return the innermost line of the user's code that an error went through."""
    places = [
        CodePlace(frame.f_code.co_filename, line)
        for frame, line in _frames(error.__traceback__)
        if not _is_skipped(frame)
    ]
    return _readable(places[::-1], default)


def _readable(places: Sequence[CodePlace], default: CodePlace) -> CodePlace:
    """Return the first place of which the text can be read: what `eval` runs has none."""
    return next((place for place in places if place.code), places[0] if places else default)


def place_of(function: Any) -> CodePlace:
    """Return where a function is defined: the line of its `def`, as far as that is known."""
    code = getattr(function, "__code__", None)
    if not isinstance(code, CodeType):
        return CodePlace(f"<{getattr(function, '__name__', type(function).__name__)}>", 0)
    return CodePlace(code.co_filename, code.co_firstlineno)


def _is_skipped(frame: FrameType) -> bool:
    """Return whether the code is of a module that users call, and do not write."""
    module = str(frame.f_globals.get("__name__", ""))
    return module.partition(".")[0] in _LIBRARIES or f"{module}.".startswith(_OWN)


def _frames(traceback: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while traceback is not None:
        yield traceback.tb_frame, traceback.tb_lineno
        traceback = traceback.tb_next
