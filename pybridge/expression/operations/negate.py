"""`-operand`."""

from __future__ import annotations

import operator

from pybridge.expression.constants import opposite_of, value_of
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.notation import SIGN, Prefix
from pybridge.expression.operation import Operation, not_rounded
from pybridge.expression.tree import Expression, number

__all__ = ["NEGATE", "opposite"]


def opposite(operand: Expression) -> Expression:
    """Return the negative of a simplified formula, simplified."""
    value = value_of(operand)
    if value is not None:
        return number(-value)
    inner = opposite_of(operand)
    return -operand if inner is None else inner


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    return -operand.values, -operand.slope


NEGATE = Operation(
    name="negate",
    arity=1,
    notation=Prefix("-", SIGN),
    value=operator.neg,
    elementwise=operator.neg,
    ball=operator.neg,
    rounding=not_rounded,
    polynomial=operator.neg,
    profile=_profile,
    simplified=opposite,
    signs=(-1,),
    lean=Prefix("-", 75),
    raw_lean="Neg.neg.{0} <R> <ring toNeg>",
    constructor=".neg",
    smt="(- {0})",
)
