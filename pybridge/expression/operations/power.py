"""`base ** exponent`, where the exponent is a natural number: one operation for each."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

from pybridge.expression.constants import ONE, ZERO, computed, opposite_of, value_of
from pybridge.expression.errors import ExpressionError
from pybridge.expression.intervals import ZERO as NONE
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.layout import Superscript
from pybridge.expression.limits import MAX_EXPONENT
from pybridge.expression.notation import ATOM, Postfix
from pybridge.expression.notation import POWER as TIGHTNESS
from pybridge.expression.operation import Operation, OperationFamily, not_rounded, rounded_once
from pybridge.expression.signs import Sign
from pybridge.expression.tree import Expression

__all__ = ["POWER"]

_RAW = "HPow.hPow.{0, 0, 0} <R> Nat <R> <semiring npow>"


def power(exponent: int) -> Operation:
    """Return the operation that takes its argument to this power.

    Raises:
        ExpressionError: the exponent is negative, or exceeds `limits.MAX_EXPONENT`.
        TypeError: it is not an integer.
    """
    if isinstance(exponent, bool) or not isinstance(exponent, int):
        raise TypeError(f"an exponent is an int, not {type(exponent).__name__}")
    if exponent < 0:
        raise ExpressionError(f"the exponent {exponent} is negative")
    if exponent > MAX_EXPONENT:
        raise ExpressionError(f"an exponent exceeds MAX_EXPONENT = {MAX_EXPONENT}")
    return _power(exponent)


@cache
def _power(exponent: int) -> Operation:
    def value(base: Any) -> Any:
        return base**exponent

    def elementwise(base: Any) -> Any:
        try:
            return base**exponent
        except OverflowError:
            # A float overflows to an infinity, as it does in a product.
            return -math.inf if base < 0 and exponent % 2 else math.inf

    def rounding(unit: Any, value: Any, base: Any) -> Any:
        if exponent < 2:
            return not_rounded(unit, value)
        if exponent == 2:
            return rounded_once(unit, value)
        # By the library, or by as many products at most.
        return abs(value) * (max(8, 2 * exponent) * unit).expm1()

    def profile(base: Profile) -> tuple[Interval, Interval]:
        if exponent == 0:
            return Interval.point(1), NONE
        steepness = Interval.point(exponent) * base.values ** (exponent - 1)
        return base.values**exponent, steepness * base.slope

    def sign(base: Sign) -> Sign:
        if exponent == 0:
            return Sign.POSITIVE
        return base if exponent % 2 else max(Sign.NONNEGATIVE, base)

    def simplified(base: Expression) -> Expression:
        if exponent == 0:
            return ONE
        if exponent == 1 or base in (ZERO, ONE):
            return base
        number = value_of(base)
        if number is not None:
            return computed(lambda: number**exponent, base**exponent)
        inner = opposite_of(base)
        if inner is not None and exponent % 2 == 0:
            return simplified(inner)
        return base**exponent

    def degree(base: int) -> int:
        # The power of a constant counts like that of a variable: it has as many digits more.
        return max(1, base) * exponent

    return Operation(
        name="power",
        parameter=exponent,
        arity=1,
        notation=Postfix(f"**{exponent}", TIGHTNESS, operand=ATOM),
        layout=Superscript(exponent),
        value=value,
        elementwise=elementwise,
        ball=value,
        rounding=rounding,
        polynomial=value,
        profile=profile,
        sign=sign,
        simplified=simplified,
        degree=degree,
        # Without the type it takes Lean ten times as long to understand one power, and time
        # quadratic in their number to understand all.
        lean=Postfix(f" ^ ({exponent} : Nat)", 75, operand=76),
        mathlib=Postfix(f" ^ {exponent}", 75, operand=76),
        raw_lean=_RAW,
        constructor=".pow",
        # Bound once and named: written out, nested powers would grow exponentially.
        smt=f"(let ((a {{0}})) (* 1{' a' * exponent}))" if exponent else "1",
    )


POWER = OperationFamily("power", power, raw_lean=_RAW)
