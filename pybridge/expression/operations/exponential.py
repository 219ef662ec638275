"""`exp(operand)`: the exponential function."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from pybridge.expression.arrays import elementwise, is_number
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.irrational import computed
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation
from pybridge.expression.signs import Sign
from pybridge.expression.tree import Expression, applied

__all__ = ["EXPONENTIAL"]


def _sign(*_: Sign) -> Sign:
    return Sign.POSITIVE


def _value(operand: Any) -> Any:
    return 1 if operand == 0 else computed(_ball, operand)


def _elementwise(operand: Any) -> Any:
    if not is_number(operand):
        return elementwise("exp", operand)
    try:
        return math.exp(operand)
    except OverflowError:
        # A float overflows to an infinity, as it does in a product.
        return math.inf


def _ball(operand: Any) -> Any:
    return operand.exp()


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    at_most_one = operand.values.high <= 0
    at_least_one = operand.values.low >= 0
    values = Interval(Fraction(int(at_least_one)), Fraction(1) if at_most_one else math.inf)
    return values, values * operand.slope


def _simplified(operand: Expression) -> Expression:
    return ONE if operand == ZERO else applied(EXPONENTIAL, operand)


EXPONENTIAL = Operation(
    name="exp",
    arity=1,
    notation=Call("exp"),
    value=_value,
    elementwise=_elementwise,
    ball=_ball,
    is_function=True,
    is_homogeneous=False,
    profile=_profile,
    sign=_sign,
    simplified=_simplified,
    lean=Juxtaposition("Real.exp"),
    raw_lean="LatentObjective.Real.exp",
    constructor=".exp",
    sympy="exp",
)
