"""Points where the hypotheses of a problem with functions hold, to try relations at.

They are computed with floats: nothing rests on them but which relations are worth a proof.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice

from pybridge.expression import Expression, ExpressionError, Relation, Variable
from pybridge.expression.evaluation import evaluate
from pybridge.expression.structure import atoms, has_function_applications
from pybridge.prover.algebra.polynomial import to_fraction
from pybridge.prover.algebra.slack import Parametrization
from pybridge.prover.methods.witness import points, samples
from pybridge.prover.problem import Problem

__all__ = ["MARGIN", "holds_at", "polynomial_parametrization", "sample_points", "value_at"]

MARGIN = 1e-9
"""How far a float may miss what it is to be."""

_TRIED = 20
"""How many points are tried for each that is wanted."""


def value_at(expression: Expression, point: Mapping[str, Fraction]) -> float | None:
    """Return the value of a formula as a float; `None` where it is not defined, or too large."""
    try:
        value = evaluate(expression, {name: float(value) for name, value in point.items()})
    except (ExpressionError, ArithmeticError, ValueError):
        return None
    return float(value) if math.isfinite(value) else None


def holds_at(relation: Relation, point: Mapping[str, Fraction]) -> bool | None:
    """Return whether a relation holds, as far as floats tell; `None` where it is not defined."""
    left, right = value_at(relation.left, point), value_at(relation.right, point)
    if left is None or right is None:
        return None
    if left == right and relation.is_strict and _has_functions(relation):
        return None  # the values may be too near for floats, as that of exp(-1000) is to zero
    margin = MARGIN * max(1.0, abs(left), abs(right))
    match relation.symbol:
        case "==":
            return abs(left - right) <= margin
        case "!=":
            return abs(left - right) > margin
        case "<=":
            return left <= right + margin
        case ">=":
            return left >= right - margin
        case "<":
            return left < right
    return left > right


def _has_functions(relation: Relation) -> bool:
    return has_function_applications(relation.left) or has_function_applications(relation.right)


def polynomial_parametrization(problem: Problem) -> Parametrization:
    """Return the parametrization by the hypotheses that are polynomial."""
    polynomial = [
        hypothesis
        for hypothesis in problem.hypotheses
        if not _has_functions(hypothesis)
        and not atoms(hypothesis.left)
        and not atoms(hypothesis.right)
    ]
    return Parametrization.of([Variable(name) for name in problem.variables], polynomial)


def sample_points(problem: Problem, count: int) -> Iterator[Mapping[str, Fraction]]:
    """Yield at most so many points where all hypotheses hold."""
    parametrization = polynomial_parametrization(problem)
    tried = samples(parametrization, _TRIED * count)
    candidates = (
        dict(zip(problem.variables, map(to_fraction, values), strict=True))
        for values in points(problem, parametrization, tried)
    )
    holding = (p for p in candidates if all(holds_at(h, p) for h in problem.hypotheses))
    distinct = dict.fromkeys(tuple(point.items()) for point in islice(holding, 2 * count))
    yield from map(dict, islice(distinct, count))
