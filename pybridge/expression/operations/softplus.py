"""`softplus(operand)`, a smooth `relu`: `log(1 + exp(operand))`."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from pybridge.expression.arrays import elementwise, is_number
from pybridge.expression.functions import call
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.irrational import computed
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation
from pybridge.expression.signs import Sign
from pybridge.expression.tree import Expression, applied

__all__ = ["SOFTPLUS"]


def _sign(*_: Sign) -> Sign:
    return Sign.POSITIVE


def _definition(operand: Expression) -> Expression:
    return call("log", 1 + call("exp", operand))


def _value(operand: Any) -> Any:
    return computed(_ball, operand)


def _elementwise(operand: Any) -> Any:
    if is_number(operand):
        return max(float(operand), 0.0) + math.log1p(math.exp(-abs(operand)))
    return elementwise("logaddexp", 0.0, 1.0 * operand)


def _ball(operand: Any) -> Any:
    return operand.max(0) + (-abs(operand)).exp().log1p()


def _rounding(unit: Any, value: Any, operand: Any) -> Any:
    # Composed of three functions of the library and a sum, of numbers that are not negative.
    return 32 * unit * abs(value)


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    low = max(operand.values.low, Fraction(0))
    return Interval(low), Interval(Fraction(0), Fraction(1)) * operand.slope


def _simplified(operand: Expression) -> Expression:
    return applied(SOFTPLUS, operand)


SOFTPLUS = Operation(
    name="softplus",
    arity=1,
    notation=Call("softplus"),
    value=_value,
    elementwise=_elementwise,
    ball=_ball,
    rounding=_rounding,
    is_function=True,
    is_homogeneous=False,
    profile=_profile,
    sign=_sign,
    simplified=_simplified,
    definition=_definition,
    lean=Juxtaposition("Real.softplus"),
    raw_lean="LatentObjective.Real.softplus",
)
