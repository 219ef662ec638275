"""Problems compiled for evaluation at many points: closures over python-flint's rationals, or over
floats.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from operator import attrgetter, itemgetter
from typing import Any

from flint import fmpq

from pybridge.expression import Apply, Expression, Relation, Variable
from pybridge.prover.algebra.polynomial import rational
from pybridge.prover.problem import Problem

__all__ = ["Point", "Value", "breaking", "compiled", "floating", "satisfying"]

Point = Sequence[fmpq]
"""Values of a problem's variables, in their order."""

Value = Callable[[Point], fmpq]
"""A quantity as a function of a point."""


def breaking(problem: Problem) -> Callable[[Point], bool]:
    """Return the test whether a point satisfies every hypothesis but not the claim.

    Raises:
        TypeError: a relation contains an application.
    """
    claim = _holding(problem.claim, problem.variables)
    hypotheses = satisfying(problem)

    # Most points satisfy the claim, so that it is looked at first.
    def breaks(point: Point) -> bool:
        return not claim(point) and hypotheses(point)

    return breaks


def satisfying(problem: Problem) -> Callable[[Point], bool]:
    """Return the test whether a point satisfies every hypothesis.

    Raises:
        TypeError: a relation contains an application.
    """
    hypotheses = [_holding(relation, problem.variables) for relation in problem.hypotheses]
    return lambda point: all(hypothesis(point) for hypothesis in hypotheses)


def compiled(expression: Expression, variables: Sequence[str]) -> Value:
    """Return the value of a formula as a function of the values of `variables`.

    Raises:
        TypeError: it contains an application.
    """
    return _compiled(expression, _positions(variables), "value", rational)


def floating(
    expression: Expression, variables: Sequence[str]
) -> Callable[[Sequence[float]], float]:
    """Return the value of a formula as a function of floats, the values of `variables`.

    The function raises an `ArithmeticError` or a `ValueError` where there is no such value.

    Raises:
        TypeError: the formula contains an application.
    """
    return _compiled(expression, _positions(variables), "elementwise", _nearest_float)


def _holding(relation: Relation, variables: Sequence[str]) -> Callable[[Point], bool]:
    """Return the test whether a relation holds at a point."""
    left, right = compiled(relation.left, variables), compiled(relation.right, variables)
    compare = relation.comparison.holds
    return lambda point: compare(left(point), right(point))


def _nearest_float(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _positions(variables: Sequence[str]) -> dict[str, int]:
    return {name: position for position, name in enumerate(variables)}


def _compiled(
    expression: Expression,
    positions: Mapping[str, int],
    column: str,
    number: Callable[[Fraction], Any],
) -> Callable[[Sequence[Any]], Any]:
    """Return the value of `expression` as a function of the point.

    `column` says which function of an operation computes, and `number` makes constants ready for
    it.
    """
    function = attrgetter(column)

    def constant(value: Any) -> Callable[[Sequence[Any]], Any]:
        return lambda _: value

    def made(node: Expression) -> Callable[[Sequence[Any]], Any]:
        if node.is_constant():
            return constant(number(node.evaluate({})))
        match node:
            case Variable(name):
                return itemgetter(positions[name])
            case Apply(operation, [argument]):
                compute, operand = function(operation), made(argument)
                return lambda point: compute(operand(point))
            case Apply(operation, [first, second]):
                compute, left, right = function(operation), made(first), made(second)
                return lambda point: compute(left(point), right(point))
            case Apply(operation, arguments):
                compute, parts = function(operation), [made(argument) for argument in arguments]
                return lambda point: compute(*(part(point) for part in parts))
        raise TypeError(f"{node} must be expanded first")

    return made(expression)
