"""`left - right`."""

from __future__ import annotations

import operator

from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.notation import PRODUCT, SUM, Infix
from pybridge.expression.operation import Operation, rounded_once
from pybridge.expression.operations.add import total
from pybridge.expression.operations.negate import opposite
from pybridge.expression.tree import Expression

__all__ = ["SUBTRACT"]


def _simplified(left: Expression, right: Expression) -> Expression:
    return total(left, opposite(right))


def _profile(left: Profile, right: Profile) -> tuple[Interval, Interval]:
    return left.values - right.values, left.slope - right.slope


SUBTRACT = Operation(
    name="subtract",
    arity=2,
    notation=Infix("-", SUM, left=SUM, right=PRODUCT),
    value=operator.sub,
    elementwise=operator.sub,
    ball=operator.sub,
    rounding=rounded_once,
    polynomial=operator.sub,
    profile=_profile,
    simplified=_simplified,
    signs=(1, -1),
    lean=Infix("-", 65, left=65, right=66),
    raw_lean="HSub.hSub.{0, 0, 0} <R> <R> <R> (instHSub.{0} <R> <ring toSub>)",
    constructor=".sub",
    smt="(- {0} {1})",
)
