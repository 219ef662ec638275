"""`min(left, right)`."""

from __future__ import annotations

from numbers import Real
from typing import Any

from pybridge.expression.arrays import elementwise
from pybridge.expression.constants import value_of
from pybridge.expression.intervals import Interval, Profile, smaller
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Facts, Operation, not_rounded
from pybridge.expression.relation import Relation
from pybridge.expression.signs import least
from pybridge.expression.tree import Expression, applied, number

__all__ = ["MINIMUM"]


def _elementwise(left: Any, right: Any) -> Any:
    if isinstance(left, Real) and isinstance(right, Real):
        # NaN carries through, wherever it stands.
        return left if left != left or left <= right else right
    return elementwise("minimum", left, right)


def _ball(left: Any, right: Any) -> Any:
    return left.min(right)


def _profile(left: Profile, right: Profile) -> tuple[Interval, Interval]:
    return smaller(left[1:], right[1:])


def _simplified(left: Expression, right: Expression) -> Expression:
    first, second = value_of(left), value_of(right)
    if first is not None and second is not None:
        return number(min(first, second))
    return left if left == right else applied(MINIMUM, left, right)


def _cases(left: Expression, right: Expression) -> tuple[tuple[Relation, Expression], ...]:
    return (left <= right, left), (right <= left, right)


def _bounds(atom: Expression, left: Expression, right: Expression) -> tuple[Relation, ...]:
    return atom <= left, atom <= right


MINIMUM = Operation(
    name="minimum",
    arity=2,
    notation=Call("min", several="minimum_of_several"),
    value=min,
    elementwise=_elementwise,
    ball=_ball,
    rounding=not_rounded,
    profile=_profile,
    sign=least,
    simplified=_simplified,
    facts=Facts(_cases, _bounds),
    lean=Juxtaposition("min"),
    raw_lean="Min.min.{0} <R> <min>",
    constructor=".min",
    # Bound once and named: written out, nested minima would grow exponentially.
    smt="(let ((a {0}) (b {1})) (ite (<= a b) a b))",
    sympy="Min",
)
