"""Problems compiled for evaluation at many points: closures over python-flint's rationals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from operator import itemgetter

from flint import fmpq

from pybridge.expression import Apply, Expression, Relation, Variable
from pybridge.prover.algebra.polynomial import rational
from pybridge.prover.problem import Problem

__all__ = ["Point", "Value", "breaking", "compiled", "satisfying"]

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
    return _compiled(expression, {name: position for position, name in enumerate(variables)})


def _holding(relation: Relation, variables: Sequence[str]) -> Callable[[Point], bool]:
    """Return the test whether a relation holds at a point."""
    left, right = compiled(relation.left, variables), compiled(relation.right, variables)
    compare = relation.comparison.holds
    return lambda point: compare(left(point), right(point))


def _compiled(expression: Expression, positions: Mapping[str, int]) -> Value:
    """Return the value of `expression` as a function of the point."""
    if expression.is_constant():
        return _constant(expression.evaluate({}))
    match expression:
        case Variable(name):
            return itemgetter(positions[name])
        case Apply(operation, [argument]):
            compute, operand = operation.value, _compiled(argument, positions)
            return lambda point: compute(operand(point))
        case Apply(operation, [first, second]):
            compute = operation.value
            left, right = _compiled(first, positions), _compiled(second, positions)
            return lambda point: compute(left(point), right(point))
        case Apply(operation, arguments):
            compute = operation.value
            parts = [_compiled(argument, positions) for argument in arguments]
            return lambda point: compute(*(part(point) for part in parts))
    raise TypeError(f"{expression} must be expanded first")


def _constant(value: Fraction) -> Value:
    exact = rational(value)
    return lambda _: exact
