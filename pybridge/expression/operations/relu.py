"""`relu(operand)`: the larger of the operand and zero."""

from __future__ import annotations

from numbers import Real
from typing import Any

from pybridge.expression.arrays import namespace_of
from pybridge.expression.constants import value_of
from pybridge.expression.functions import maximum
from pybridge.expression.intervals import ZERO as NOTHING
from pybridge.expression.intervals import Interval, Profile, larger
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation, not_rounded
from pybridge.expression.signs import Sign
from pybridge.expression.tree import Apply, Expression, applied, number

__all__ = ["RELU"]


def _sign(operand: Sign) -> Sign:
    return max(Sign.NONNEGATIVE, operand)


def _value(operand: Any) -> Any:
    return max(operand, 0)


def _elementwise(operand: Any) -> Any:
    if isinstance(operand, Real):
        return 0.0 if operand <= 0 else operand
    namespace = namespace_of(operand, "relu")
    if hasattr(namespace, "relu"):
        return namespace.relu(operand)
    return namespace.maximum(operand, 0)


def _ball(operand: Any) -> Any:
    return operand.max(0)


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    return larger(operand[1:], (NOTHING, NOTHING))


def _simplified(operand: Expression) -> Expression:
    value = value_of(operand)
    if value is not None:
        return number(_value(value))
    if isinstance(operand, Apply) and operand.operation is RELU:
        return operand
    return applied(RELU, operand)


def _definition(operand: Expression) -> Expression:
    return maximum(operand, 0)


RELU = Operation(
    name="relu",
    arity=1,
    notation=Call("relu"),
    value=_value,
    elementwise=_elementwise,
    ball=_ball,
    rounding=not_rounded,
    profile=_profile,
    sign=_sign,
    simplified=_simplified,
    definition=_definition,
    lean=Juxtaposition("OrderedField.relu"),
    raw_lean="LatentObjective.OrderedField.relu.{0} <R> <field> <max>",
    smt="(let ((a {0})) (ite (<= a 0) 0 a))",
)
