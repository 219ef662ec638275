"""Comparisons of symbolic values, and choices between them."""

from __future__ import annotations

from functools import partial
from typing import Any

from pybridge.expression import Relation
from pybridge.tracing.values.broadcasting import entrywise
from pybridge.tracing.values.conditions import Condition, as_condition
from pybridge.tracing.values.lifting import to_expression
from pybridge.tracing.values.traced import Traced

__all__ = ["compared", "masked", "select"]


def compared(symbol: str, left: Any, right: Any) -> Any:
    """Return the condition that compares two values; a vector of conditions for vectors."""
    return entrywise(partial(_compared, symbol), left, right)


def _compared(symbol: str, left: Any, right: Any) -> Condition:
    return Condition.of(Relation(to_expression(left), symbol, to_expression(right)))


def select(condition: Any, then: Any, otherwise: Any) -> Any:
    """Return `then` where the condition holds and `otherwise` elsewhere, entry by entry."""
    return entrywise(_selected, condition, then, otherwise)


def _selected(condition: Any, then: Any, otherwise: Any) -> Any:
    if isinstance(condition, bool):
        return then if condition else otherwise
    truth = condition if isinstance(condition, Condition) else _compared("!=", condition, 0)
    if isinstance(then, Condition | bool) and isinstance(otherwise, Condition | bool):
        return (truth & as_condition(then)) | (~truth & as_condition(otherwise))
    return Traced(truth.select(to_expression(then), to_expression(otherwise)))


def masked(first: Any, second: Any) -> Any:
    """Return a number times a condition, which is one or zero; two conditions are joined."""
    if isinstance(first, Condition) and isinstance(second, Condition):
        return first & second
    mask, value = (first, second) if isinstance(first, Condition) else (second, first)
    return _selected(mask, value, 0)
