"""`numerator / divisor`: arithmetic where the divisor is a constant, else a function of both."""

from __future__ import annotations

import math
import operator
from fractions import Fraction
from typing import Any

from pybridge.expression.arrays import is_number
from pybridge.expression.constants import ONE, ZERO, computed, value_of
from pybridge.expression.errors import ExpressionError
from pybridge.expression.intervals import ANY, Interval, Profile
from pybridge.expression.intervals import ZERO as NOTHING
from pybridge.expression.notation import LEAN_ATOM, PRODUCT, SIGN, Infix, Quotient
from pybridge.expression.operation import Operation, rounded_once
from pybridge.expression.relation import Relation
from pybridge.expression.signs import least
from pybridge.expression.tree import Expression

__all__ = ["DIVIDE"]


def _value(numerator: Any, divisor: Any) -> Any:
    if divisor == 0:
        raise ExpressionError(f"{numerator} / 0 is not defined")
    if isinstance(numerator, int) and isinstance(divisor, int):
        return Fraction(numerator, divisor)
    return numerator / divisor


def _elementwise(numerator: Any, divisor: Any) -> Any:
    if is_number(numerator) and is_number(divisor) and divisor == 0:
        raise ExpressionError(f"{numerator} / 0 is not defined")
    return numerator / divisor


def _defined(numerator: Expression, divisor: Expression) -> tuple[Relation, ...]:
    return (divisor.ne(0),)


def _check(numerator: Expression, divisor: Expression) -> None:
    if divisor.is_constant() and not divisor.evaluate({}):
        raise ExpressionError("division by zero")


def _simplified(numerator: Expression, divisor: Expression) -> Expression:
    if numerator == ZERO or divisor == ONE:
        return numerator
    above, below = value_of(numerator), value_of(divisor)
    if above is not None and below is not None:
        return computed(lambda: above / below, numerator / divisor)
    return numerator / divisor


def _profile(numerator: Profile, divisor: Profile) -> tuple[Interval, Interval]:
    if not divisor.formula.is_constant():
        return _quotient(numerator, divisor)
    factor = Interval.point(1 / divisor.formula.evaluate({}))
    return numerator.values * factor, numerator.slope * factor


def _quotient(numerator: Profile, divisor: Profile) -> tuple[Interval, Interval]:
    """Return what the signs say of a quotient; its slope where only the numerator varies."""
    above, below = numerator.values, divisor.values
    if below.low > 0 or (below.low >= 0 and above.low >= 0):
        inverse = Interval(
            1 / Fraction(below.high) if below.high != math.inf else Fraction(0),
            1 / Fraction(below.low) if below.low > 0 else math.inf,
        )
        slope = numerator.slope * inverse if divisor.slope == NOTHING else ANY
        return above * inverse, slope
    known = numerator.slope == divisor.slope == NOTHING
    return ANY, NOTHING if known else ANY


def _is_polynomial(numerator: Expression, divisor: Expression) -> bool:
    return divisor.is_constant()


def _degree(numerator: int, divisor: int) -> int:
    return numerator + divisor


DIVIDE = Operation(
    name="divide",
    arity=2,
    notation=Quotient("/", PRODUCT, left=PRODUCT, right=SIGN),
    value=_value,
    elementwise=_elementwise,
    ball=operator.truediv,
    rounding=rounded_once,
    defined=_defined,
    check=_check,
    polynomial=operator.truediv,
    is_polynomial=_is_polynomial,
    profile=_profile,
    sign=least,
    simplified=_simplified,
    degree=_degree,
    lean=Infix("/", 70, left=70, right=LEAN_ATOM),
    raw_lean="HDiv.hDiv.{0, 0, 0} <R> <R> <R> (instHDiv.{0} <R> <field toDiv>)",
    constructor=".div",
    smt="(/ {0} {1})",
)
