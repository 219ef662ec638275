"""`tanh(operand)`, the hyperbolic tangent."""

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
from pybridge.expression.tree import Expression, applied

__all__ = ["TANH"]


def _definition(operand: Expression) -> Expression:
    return (call("exp", operand) - call("exp", -operand)) / (
        call("exp", operand) + call("exp", -operand)
    )


def _value(operand: Any) -> Any:
    return 0 if operand == 0 else computed(_ball, operand)


def _elementwise(operand: Any) -> Any:
    return math.tanh(operand) if is_number(operand) else elementwise("tanh", operand)


def _ball(operand: Any) -> Any:
    return operand.tanh()


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    steepness = Interval(Fraction(0), Fraction(1))
    return Interval(Fraction(-1), Fraction(1)), steepness * operand.slope


def _simplified(operand: Expression) -> Expression:
    return applied(TANH, operand)


TANH = Operation(
    name="tanh",
    arity=1,
    notation=Call("tanh"),
    value=_value,
    elementwise=_elementwise,
    ball=_ball,
    is_function=True,
    is_homogeneous=False,
    profile=_profile,
    simplified=_simplified,
    definition=_definition,
    lean=Juxtaposition("Real.tanh"),
    raw_lean="LatentObjective.Real.tanh",
    sympy="tanh",
)
