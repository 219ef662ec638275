"""`max(left, right)`."""

from __future__ import annotations

from numbers import Real
from typing import Any

from pybridge.expression.arrays import elementwise
from pybridge.expression.constants import value_of
from pybridge.expression.intervals import Interval, Profile, larger
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Facts, Operation, not_rounded
from pybridge.expression.relation import Relation
from pybridge.expression.signs import largest
from pybridge.expression.tree import Expression, applied, number

__all__ = ["MAXIMUM"]


def _elementwise(left: Any, right: Any) -> Any:
    if isinstance(left, Real) and isinstance(right, Real):
        # NaN carries through, wherever it stands.
        return left if left != left or left >= right else right
    return elementwise("maximum", left, right)


def _ball(left: Any, right: Any) -> Any:
    return left.max(right)


def _profile(left: Profile, right: Profile) -> tuple[Interval, Interval]:
    return larger(left[1:], right[1:])


def _simplified(left: Expression, right: Expression) -> Expression:
    first, second = value_of(left), value_of(right)
    if first is not None and second is not None:
        return number(max(first, second))
    return left if left == right else applied(MAXIMUM, left, right)


def _cases(left: Expression, right: Expression) -> tuple[tuple[Relation, Expression], ...]:
    return (left <= right, right), (right <= left, left)


def _bounds(atom: Expression, left: Expression, right: Expression) -> tuple[Relation, ...]:
    return left <= atom, right <= atom


MAXIMUM = Operation(
    name="maximum",
    arity=2,
    notation=Call("max", several="maximum_of_several"),
    value=max,
    elementwise=_elementwise,
    ball=_ball,
    rounding=not_rounded,
    profile=_profile,
    sign=largest,
    simplified=_simplified,
    facts=Facts(_cases, _bounds),
    lean=Juxtaposition("max"),
    raw_lean="Max.max.{0} <R> <max>",
    constructor=".max",
    # Bound once and named: written out, nested maxima would grow exponentially.
    smt="(let ((a {0}) (b {1})) (ite (<= a b) b a))",
    sympy="Max",
)
