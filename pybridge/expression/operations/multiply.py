"""`left * right`."""

from __future__ import annotations

import operator

from pybridge.expression.constants import ONE, ZERO, computed, opposite_of, value_of
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.notation import PRODUCT, SIGN, Infix
from pybridge.expression.operation import Operation, rounded_once
from pybridge.expression.operations.negate import opposite
from pybridge.expression.signs import least
from pybridge.expression.tree import Expression

__all__ = ["MULTIPLY", "product"]


def product(left: Expression, right: Expression) -> Expression:
    """Return the product of simplified formulas, simplified."""
    if ZERO in (left, right):
        return ZERO
    if left == ONE:
        return right
    if right == ONE:
        return left
    first, second = value_of(left), value_of(right)
    if first is not None and second is not None:
        return computed(lambda: first * second, left * right)
    if first == -1:
        return opposite(right)
    if second == -1:
        return opposite(left)
    if (inner := opposite_of(left)) is not None:
        return opposite(product(inner, right))
    if (inner := opposite_of(right)) is not None:
        return opposite(product(left, inner))
    return left * right


def _profile(left: Profile, right: Profile) -> tuple[Interval, Interval]:
    same = left.formula == right.formula
    values = left.values**2 if same else left.values * right.values
    return values, left.slope * right.values + left.values * right.slope


def _degree(left: int, right: int) -> int:
    return left + right


MULTIPLY = Operation(
    name="multiply",
    arity=2,
    notation=Infix("*", PRODUCT, left=PRODUCT, right=SIGN),
    value=operator.mul,
    elementwise=operator.mul,
    ball=operator.mul,
    rounding=rounded_once,
    polynomial=operator.mul,
    profile=_profile,
    sign=least,
    simplified=product,
    degree=_degree,
    lean=Infix("*", 70, left=70, right=71),
    raw_lean="HMul.hMul.{0, 0, 0} <R> <R> <R> (instHMul.{0} <R> <semiring toMul>)",
    constructor=".mul",
    smt="(* {0} {1})",
)
