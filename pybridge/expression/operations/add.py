"""`left + right`."""

from __future__ import annotations

import operator

from pybridge.expression.constants import ZERO, computed, opposite_of, value_of
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.notation import PRODUCT, SUM, Infix
from pybridge.expression.operation import Operation, rounded_once
from pybridge.expression.signs import of_sum
from pybridge.expression.tree import Expression, number

__all__ = ["ADD", "total"]


def total(left: Expression, right: Expression) -> Expression:
    """Return the sum of simplified formulas, simplified."""
    if left == ZERO:
        return right
    if right == ZERO:
        return left
    first, second = value_of(left), value_of(right)
    if first is not None and second is not None:
        return computed(lambda: first + second, left + right)
    if (opposite := opposite_of(right)) is not None:
        return left - opposite
    if (opposite := opposite_of(left)) is not None:
        return right - opposite
    if second is not None and second < 0:
        return left - number(-second)
    return left + right


def _profile(left: Profile, right: Profile) -> tuple[Interval, Interval]:
    return left.values + right.values, left.slope + right.slope


ADD = Operation(
    name="add",
    arity=2,
    notation=Infix("+", SUM, left=SUM, right=PRODUCT),
    value=operator.add,
    elementwise=operator.add,
    ball=operator.add,
    rounding=rounded_once,
    polynomial=operator.add,
    profile=_profile,
    sign=of_sum,
    simplified=total,
    signs=(1, 1),
    lean=Infix("+", 65, left=65, right=66),
    raw_lean="HAdd.hAdd.{0, 0, 0} <R> <R> <R> (instHAdd.{0} <R> <semiring toAdd>)",
    constructor=".add",
    smt="(+ {0} {1})",
)
