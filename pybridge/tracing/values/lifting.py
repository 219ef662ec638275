"""Known values where symbolic ones are: numbers as formulas, lists and arrays as vectors."""

from __future__ import annotations

from typing import Any

from pybridge.expression import Expression, as_expression
from pybridge.expression.constants import ONE, ZERO
from pybridge.tracing.constants import constant, entries
from pybridge.tracing.errors import A_TERM
from pybridge.tracing.running import refusal
from pybridge.tracing.values.conditions import Condition
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["entries_of", "is_infinite", "lifted", "to_expression"]


def lifted(value: Any) -> Any:
    """Return a value as symbolic ones have it: a symbolic value itself, a list or an array of one
    dimension as a vector, a number as one that has a formula.

    Raises:
        TracingError: it is nothing of that.
    """
    if isinstance(value, Symbolic | bool):
        return value
    if (found := constant(value)) is not None:
        return Traced(found)
    if isinstance(value, list | tuple):
        return TracedVector([lifted(each) for each in value], axis=None)
    if (known := entries(value)) is not None:
        return TracedVector([lifted(each) for each in known], axis=None)
    if getattr(value, "dtype", None) is not None:
        if str(value.dtype).endswith("bool") and value.shape == ():
            return bool(value)
        raise refusal(
            f"an array of shape {tuple(value.shape)} meets a symbolic value",
            f"only numbers and vectors do; for a matrix compute the product outside and {A_TERM}",
        )
    raise refusal(
        f"a symbolic value meets one of type {type(value).__name__}",
        "only numbers, and lists, tensors and arrays of numbers do",
    )


def to_expression(value: Any) -> Expression:
    """Return the formula of a number, symbolic or known.

    Raises:
        TracingError: it is none.
    """
    if isinstance(value, Traced):
        return value.expression
    if isinstance(value, Condition):
        return value.select(ONE, ZERO)
    found = lifted(value)
    if isinstance(found, Traced):
        return found.expression
    if isinstance(found, bool):
        return as_expression(int(found))
    raise refusal(
        "a vector stands where a number belongs", "take its sum or mean, or one of its entries"
    )


def entries_of(value: Any) -> list[Any]:
    """Return the entries of a vector; a number alone."""
    found = lifted(value)
    return list(found.entries) if isinstance(found, TracedVector) else [found]


def is_infinite(value: Any) -> bool:
    """Return whether a value is known, and infinite: as a bound it says nothing."""
    return isinstance(value, float) and value in (float("inf"), float("-inf"))
