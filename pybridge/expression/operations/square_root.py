"""`sqrt(operand)`: the square root of a nonnegative number."""

from __future__ import annotations

import math
from fractions import Fraction
from numbers import Rational
from typing import Any

from pybridge.expression.arrays import elementwise, is_number
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.errors import ExpressionError
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.irrational import computed
from pybridge.expression.layout import Radical
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation, rounded_once
from pybridge.expression.relation import Relation
from pybridge.expression.signs import Sign
from pybridge.expression.tree import Expression, applied

__all__ = ["SQUARE_ROOT"]


def _sign(operand: Sign) -> Sign:
    return max(Sign.NONNEGATIVE, operand)


def _value(operand: Any) -> Any:
    if operand < 0:
        raise ExpressionError(f"sqrt is not defined at {operand}, which is negative")
    if isinstance(operand, Rational):
        top, bottom = math.isqrt(operand.numerator), math.isqrt(operand.denominator)
        if top**2 == operand.numerator and bottom**2 == operand.denominator:
            return Fraction(top, bottom)
    return computed(_ball, operand)


def _elementwise(operand: Any) -> Any:
    if not is_number(operand):
        return elementwise("sqrt", operand)
    if operand < 0:
        raise ExpressionError(f"sqrt is not defined at {operand}, which is negative")
    return math.sqrt(operand)


def _ball(operand: Any) -> Any:
    return operand.sqrt()


def _defined(operand: Expression) -> tuple[Relation, ...]:
    return (Relation(ZERO, "<=", operand),)


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    return Interval(Fraction(0)), Interval(Fraction(0)) * operand.slope


def _simplified(operand: Expression) -> Expression:
    return operand if operand in (ZERO, ONE) else applied(SQUARE_ROOT, operand)


SQUARE_ROOT = Operation(
    name="sqrt",
    arity=1,
    notation=Call("sqrt"),
    layout=Radical(),
    value=_value,
    elementwise=_elementwise,
    ball=_ball,
    rounding=rounded_once,
    defined=_defined,
    is_function=True,
    is_homogeneous=False,
    profile=_profile,
    sign=_sign,
    simplified=_simplified,
    lean=Juxtaposition("Real.sqrt"),
    raw_lean="LatentObjective.Real.sqrt",
    constructor=".sqrt",
    sympy="sqrt",
)
