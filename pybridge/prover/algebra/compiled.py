"""Problems compiled for evaluation at many points: closures over python-flint's rationals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne

from flint import fmpq

from pybridge.expression import (
    Absolute,
    Add,
    Constant,
    Divide,
    Expression,
    Maximum,
    Minimum,
    Multiply,
    Negate,
    Power,
    Relation,
    Subtract,
    Variable,
)
from pybridge.prover.algebra.polynomial import rational
from pybridge.prover.problem import Problem

__all__ = ["Point", "breaking"]

Point = Sequence[fmpq]
"""Values of a problem's variables, in their order."""

_Value = Callable[[Point], fmpq]

_COMPARE: Mapping[str, Callable[[fmpq, fmpq], bool]] = {
    "==": eq,
    "!=": ne,
    "<=": le,
    "<": lt,
    ">=": ge,
    ">": gt,
}


def breaking(problem: Problem) -> Callable[[Point], bool]:
    """Return the test whether a point satisfies every hypothesis but not the claim.

    Raises:
        TypeError: a relation contains an application.
    """
    positions = {name: position for position, name in enumerate(problem.variables)}

    def holding(relation: Relation) -> Callable[[Point], bool]:
        left = _compiled(relation.left, positions, problem.constants)
        right = _compiled(relation.right, positions, problem.constants)
        compare = _COMPARE[relation.symbol]
        return lambda point: compare(left(point), right(point))

    claim = holding(problem.claim)
    hypotheses = tuple(map(holding, problem.hypotheses))

    # Most points satisfy the claim, so that it is looked at first.
    def breaks(point: Point) -> bool:
        return not claim(point) and all(hypothesis(point) for hypothesis in hypotheses)

    return breaks


def _compiled(
    expression: Expression, positions: Mapping[str, int], constants: Mapping[str, Fraction]
) -> _Value:
    """Return the value of `expression` as a function of the point."""

    def combine(node: Expression, parts: list[_Value]) -> _Value:
        match node:
            case Constant(value):
                return _constant(value)
            case Variable(name) if name in constants:
                return _constant(constants[name])
            case Variable(name):
                position = positions[name]
                return lambda point: point[position]
            case Power(_, exponent):
                (base,) = parts
                return lambda point: base(point) ** exponent
            case Negate():
                (operand,) = parts
                return lambda point: -operand(point)
            case Absolute():
                (operand,) = parts
                return lambda point: abs(operand(point))
        left, right = parts
        match node:
            case Add():
                return lambda point: left(point) + right(point)
            case Subtract():
                return lambda point: left(point) - right(point)
            case Multiply():
                return lambda point: left(point) * right(point)
            case Divide():
                return lambda point: left(point) / right(point)
            case Maximum():
                return lambda point: max(left(point), right(point))
            case Minimum():
                return lambda point: min(left(point), right(point))
        raise TypeError(f"{node} must be expanded first")

    return expression.fold(combine)


def _constant(value: Fraction) -> _Value:
    exact = rational(value)
    return lambda _: exact
