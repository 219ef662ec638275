"""`log(operand)`: the natural logarithm of a positive number."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from pybridge.expression.arrays import elementwise, is_number
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.errors import ExpressionError
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.irrational import Irrational, computed
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation
from pybridge.expression.relation import Relation
from pybridge.expression.tree import Expression, applied

__all__ = ["LOGARITHM"]


def _value(operand: Any) -> Any:
    if operand <= 0:
        raise ExpressionError(f"log is not defined at {operand}, only at positive numbers")
    # That an irrational number has the digits of one does not make it one.
    exact = not isinstance(operand, Irrational)
    return 0 if exact and operand == 1 else computed(_ball, operand)


def _elementwise(operand: Any) -> Any:
    if not is_number(operand):
        return elementwise("log", operand)
    if operand <= 0:
        raise ExpressionError(f"log is not defined at {operand}, only at positive numbers")
    return math.log(operand)


def _ball(operand: Any) -> Any:
    return operand.log()


def _defined(operand: Expression) -> tuple[Relation, ...]:
    return (Relation(ZERO, "<", operand),)


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    low = Fraction(0) if operand.values.low >= 1 else -math.inf
    high = Fraction(0) if operand.values.high <= 1 else math.inf
    return Interval(low, high), Interval(Fraction(0)) * operand.slope


def _simplified(operand: Expression) -> Expression:
    return ZERO if operand == ONE else applied(LOGARITHM, operand)


LOGARITHM = Operation(
    name="log",
    arity=1,
    notation=Call("log"),
    value=_value,
    elementwise=_elementwise,
    ball=_ball,
    defined=_defined,
    is_function=True,
    is_homogeneous=False,
    profile=_profile,
    simplified=_simplified,
    lean=Juxtaposition("Real.log"),
    raw_lean="LatentObjective.Real.log",
    constructor=".log",
    sympy="log",
)
