"""`sigmoid(operand)`, the logistic function: `1 / (1 + exp(-operand))`."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from pybridge.expression.arrays import elementwise, is_number, namespace_of
from pybridge.expression.functions import call
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.irrational import computed
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation
from pybridge.expression.signs import Sign
from pybridge.expression.tree import Expression, applied

__all__ = ["SIGMOID"]


def _sign(*_: Sign) -> Sign:
    return Sign.POSITIVE


def _definition(operand: Expression) -> Expression:
    return 1 / (1 + call("exp", -operand))


def _value(operand: Any) -> Any:
    return Fraction(1, 2) if operand == 0 else computed(_ball, operand)


def _elementwise(operand: Any) -> Any:
    if is_number(operand):
        # Neither exponential function overflows.
        operand = float(operand)
        if operand >= 0:
            return 1 / (1 + math.exp(-operand))
        power = math.exp(operand)
        return power / (1 + power)
    namespace = namespace_of(operand, "sigmoid")
    if hasattr(namespace, "sigmoid"):
        return namespace.sigmoid(operand)
    # The logarithm of it is computed without overflow, whatever the sign.
    return elementwise("exp", -elementwise("logaddexp", 0.0, -1.0 * operand))


def _ball(operand: Any) -> Any:
    return 1 / (1 + (-operand).exp())


def _rounding(unit: Any, value: Any, operand: Any) -> Any:
    # As the exponential function of a logarithm, which errs in proportion to its size.
    logarithm = 1 + (-operand).max(0)
    return abs(value) * (unit * (8 + 32 * logarithm)).expm1()


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    steepness = Interval(Fraction(0), Fraction(1, 4))
    return Interval(Fraction(0), Fraction(1)), steepness * operand.slope


def _simplified(operand: Expression) -> Expression:
    return applied(SIGMOID, operand)


SIGMOID = Operation(
    name="sigmoid",
    arity=1,
    notation=Call("sigmoid"),
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
    lean=Juxtaposition("Real.sigmoid"),
    raw_lean="LatentObjective.Real.sigmoid",
)
