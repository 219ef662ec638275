"""Dimensions: in training a tensor has one more than in the trace, that of the batch.

A vector is one point of a batch, whose entries lie in the last dimension, and the first is that of
the batch. So only what is the same with a batch and without one is traced: `dim=-1`, no `dim=0`.
Numbers that were put together by `stack` lie where that was told to put them.
"""

from __future__ import annotations

from typing import Any

from pybridge.tracing.errors import TracingError
from pybridge.tracing.running import refusal
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import TracedVector

__all__ = ["check_dimension", "dimension_of"]


def check_dimension(value: Any, dim: Any, axis: Any = None) -> None:
    """Refuse a dimension that is not the one in which the entries of a value lie.

    Args:
        value: a vector; or a number, which stands for what a batch gives.
        dim: what PyTorch is given, `None` for all dimensions.
        axis: what NumPy is given.

    Raises:
        TracingError: it is another one.
    """
    word, chosen = ("dim", dim) if dim is not None else ("axis", axis)
    chosen = dimension_of(chosen)
    if chosen is None or (chosen in (0, -1) and not isinstance(value, TracedVector)):
        return
    if not isinstance(value, TracedVector):
        raise refusal(
            f"{word}={chosen} of a symbolic value: it is one number, and has the dimension of the "
            "batch at most",
            "leave it out: a number stands for what a batch gives",
        )
    if value.axis is None and chosen in (0, -1):
        return
    if chosen != value.axis:
        raise _no_such_dimension(value, f"{word}={chosen}", word)


def dimension_of(chosen: Any) -> Any:
    """Return the dimension that is chosen: of several one alone, and of none `None`."""
    if isinstance(chosen, list | tuple) and len(chosen) < 2:
        chosen = chosen[0] if chosen else None
    if isinstance(chosen, Symbolic):
        chosen.__index__()  # refuses
    return chosen


def _no_such_dimension(vector: TracedVector, what: str, word: str) -> TracingError:
    """Return the error for a dimension that is none of a vector, or not always the same."""
    if vector.axis == 0:
        return refusal(
            f"{what} of values that were stacked in dimension 0",
            f"write {word}=0; or stack them in the last one: stack([a, b], {word}=-1)",
        )
    why = "a vector is one point of a batch, and its entries lie in the last dimension"
    if what.endswith("0"):
        why = "in training dimension 0 is the batch, of which a vector is one point"
    return refusal(
        f"{what} of a vector: {why}",
        f"write {word}=-1 for its entries, which is the same with a batch and without one; and for "
        "the batch a last .mean()",
    )
