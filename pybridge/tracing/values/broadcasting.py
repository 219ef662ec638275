"""Functions of numbers, applied to vectors entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pybridge.tracing.running import refusal
from pybridge.tracing.values.lifting import lifted, to_expression
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["elementwise", "entrywise"]


def entrywise(function: Callable[..., Any], *values: Any) -> Any:
    """Apply a function of symbolic numbers and conditions to these, or to vectors by their entries.

    A vector of one entry goes with any other, as a number does.

    Raises:
        TracingError: vectors differ in length.
    """
    found = [lifted(value) for value in values]
    lengths = {len(value) for value in found if isinstance(value, TracedVector)}
    if not lengths:
        return function(*found)
    if len(lengths - {1}) > 1:
        raise refusal(
            f"vectors of lengths {' and '.join(map(str, sorted(lengths)))} meet",
            "declare the same length for both",
        )
    length = max(lengths) if lengths != {1} else 1
    columns = [
        value.entries * (length if len(value) == 1 else 1)
        if isinstance(value, TracedVector)
        else (value,) * length
        for value in found
    ]
    rows = zip(*columns, strict=True)
    return TracedVector([entrywise(function, *row) for row in rows], _common_axis(found))


def _common_axis(values: Sequence[Any]) -> int | None:
    """Return the dimension in which the entries of vectors lie.

    Raises:
        TracingError: it is the first one for some, and the last one for others.
    """
    axes = {value.axis for value in values if isinstance(value, TracedVector)} - {None}
    if len(axes) > 1:
        raise refusal(
            "values that were stacked in dimension 0 meet a vector, whose entries lie in the last",
            "stack them in the last one: stack([a, b], dim=-1)",
        )
    return axes.pop() if axes else None


def elementwise(formula: Callable[..., Any], *values: Any) -> Any:
    """Apply a function of formulas to numbers, or to vectors by their entries."""
    return entrywise(lambda *numbers: Traced(formula(*map(to_expression, numbers))), *values)
