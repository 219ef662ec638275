"""`abs(operand)`."""

from __future__ import annotations

from pybridge.expression.constants import ZERO, opposite_of, value_of
from pybridge.expression.intervals import Interval, Profile, larger
from pybridge.expression.layout import Bars
from pybridge.expression.notation import Between, Call, Juxtaposition
from pybridge.expression.operation import Facts, Operation, not_rounded
from pybridge.expression.relation import Relation
from pybridge.expression.signs import Sign
from pybridge.expression.tree import Apply, Expression, number

__all__ = ["ABSOLUTE"]


def _sign(operand: Sign) -> Sign:
    return max(Sign.NONNEGATIVE, operand)


def _profile(operand: Profile) -> tuple[Interval, Interval]:
    _, values, slope = operand
    values, slope = larger((values, slope), (-values, -slope))
    return values.meet(Interval(low=ZERO.evaluate({}))), slope


def _simplified(operand: Expression) -> Expression:
    value = value_of(operand)
    if value is not None:
        return number(abs(value))
    inner = opposite_of(operand)
    if inner is not None:
        return _simplified(inner)
    if isinstance(operand, Apply) and operand.operation is ABSOLUTE:
        return operand
    return abs(operand)


def _cases(operand: Expression) -> tuple[tuple[Relation, Expression], ...]:
    return (Relation(ZERO, "<=", operand), operand), (operand <= ZERO, -operand)


def _bounds(atom: Expression, operand: Expression) -> tuple[Relation, ...]:
    return Relation(ZERO, "<=", atom), operand <= atom, -operand <= atom


ABSOLUTE = Operation(
    name="absolute",
    arity=1,
    notation=Call("abs"),
    layout=Bars(),
    value=abs,
    elementwise=abs,
    ball=abs,
    rounding=not_rounded,
    profile=_profile,
    sign=_sign,
    simplified=_simplified,
    facts=Facts(_cases, _bounds),
    lean=Juxtaposition("OrderedField.abs"),
    mathlib=Between("|", Juxtaposition("abs")),
    raw_lean="LatentObjective.OrderedField.abs.{0} <R> <ring toNeg> <max>",
    constructor=".abs",
    # Bound once and named: written out, nested values would grow exponentially.
    smt="(let ((a {0})) (ite (<= 0 a) a (- a)))",
    sympy="Abs",
)
