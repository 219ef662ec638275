"""`clip(operand, low, high)`: the operand moved into a range; `high` where that is empty."""

from __future__ import annotations

from numbers import Real
from typing import Any

from pybridge.expression.arrays import elementwise
from pybridge.expression.constants import value_of
from pybridge.expression.functions import maximum, minimum
from pybridge.expression.intervals import Interval, Profile, larger, smaller
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation, not_rounded
from pybridge.expression.tree import Expression, applied, number

__all__ = ["CLIP"]


def _value(operand: Any, low: Any, high: Any) -> Any:
    return min(max(operand, low), high)


def _elementwise(operand: Any, low: Any, high: Any) -> Any:
    values = (operand, low, high)
    if not all(isinstance(value, Real) for value in values):
        return elementwise("clip", *values, torch="clamp")
    missing = next((value for value in values if value != value), None)
    # NaN carries through, wherever it stands.
    return _value(*values) if missing is None else missing


def _ball(operand: Any, low: Any, high: Any) -> Any:
    return operand.max(low).min(high)


def _profile(operand: Profile, low: Profile, high: Profile) -> tuple[Interval, Interval]:
    return smaller(larger(operand[1:], low[1:]), high[1:])


def _simplified(operand: Expression, low: Expression, high: Expression) -> Expression:
    first, second, third = map(value_of, (operand, low, high))
    if first is None or second is None or third is None:
        return applied(CLIP, operand, low, high)
    return number(_value(first, second, third))


def _definition(operand: Expression, low: Expression, high: Expression) -> Expression:
    return minimum(maximum(operand, low), high)


CLIP = Operation(
    name="clip",
    arity=3,
    notation=Call("clip"),
    value=_value,
    elementwise=_elementwise,
    ball=_ball,
    rounding=not_rounded,
    profile=_profile,
    simplified=_simplified,
    definition=_definition,
    lean=Juxtaposition("OrderedField.clip"),
    raw_lean="LatentObjective.OrderedField.clip.{0} <R> <max> <min>",
    smt="(let ((a {0}) (b {1}) (c {2})) (let ((d (ite (<= a b) b a))) (ite (<= d c) d c)))",
)
