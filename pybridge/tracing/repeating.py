"""Whether a function gives the same each time, and if not, at which line it comes to differ.

A random number would become part of the formula, and so would a counter or the time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

from pybridge.tracing.errors import A_TERM, TracingError
from pybridge.tracing.places import CodePlace

__all__ = ["drawing_line", "generator_states", "line_of_difference", "not_repeated"]


def not_repeated(place: CodePlace, problem: str) -> TracingError:
    """Return the error for a function whose value does not depend on its arguments alone."""
    return TracingError.at(
        place,
        problem,
        "the value has to depend on the arguments alone: draw the number, or read what changes, "
        f"outside, and {A_TERM}",
    )


def generator_states() -> tuple[Any, ...]:
    """Return the states of the random generators that Python, NumPy and PyTorch share."""
    return tuple(_states())


def _states() -> Iterator[Any]:
    if (standard := sys.modules.get("random")) is not None:
        yield standard.getstate()
    if (numpy := sys.modules.get("numpy.random")) is not None:
        _, keys, *rest = numpy.get_state()
        yield keys.tobytes(), rest
    if (torch := sys.modules.get("torch.random")) is not None:
        yield torch.get_rng_state().numpy().tobytes()


def drawing_line(run: Callable[[], Any], default: CodePlace) -> CodePlace | None:
    """Run a function, and return the first line that draws a random number; `None` if none does."""
    before = generator_states()
    for place, state in _trail(run, default.path, lambda values: generator_states()):
        if state != before:
            return place
    return None


def line_of_difference(run: Callable[[], Any], default: CodePlace) -> CodePlace:
    """Run a function twice, and return the first line after which it has other values."""
    first, second = (_trail(run, default.path, _in_words) for _ in range(2))
    for (place, before), (_, after) in zip(first, second, strict=False):
        if before != after:
            return place
    return default


def _trail(
    run: Callable[[], Any], path: str, note: Callable[[list[Any]], Any]
) -> list[tuple[CodePlace, Any]]:
    """Run a function, and return its lines as they end, each with what is noted of its values."""
    trail: list[tuple[CodePlace, Any]] = []
    current: dict[int, CodePlace] = {}

    def follow(frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename != path:
            return None
        done = current.get(id(frame))
        if done is not None:
            values = [value for _, value in sorted(frame.f_locals.items(), key=lambda i: i[0])]
            trail.append((done, note([argument, *values] if event == "return" else values)))
        current[id(frame)] = CodePlace(frame.f_code.co_filename, frame.f_lineno)
        return follow

    before = sys.gettrace()
    sys.settrace(follow)
    try:
        run()
    finally:
        sys.settrace(before)
    return trail


def _in_words(values: list[Any]) -> list[str]:
    """Return values in words, if they are numbers or symbolic; all others may show an address."""
    return [_shown(value) for value in values]


def _shown(value: Any) -> str:
    if isinstance(value, int | float | str) or type(value).__module__.startswith("pybridge"):
        return repr(value)
    try:
        return str(value.item()) if getattr(value, "shape", None) == () else ""
    except Exception:  # what JAX traces has no number
        return ""
