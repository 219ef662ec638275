"""Points where the hypotheses of a problem with functions hold, to try relations at.

They are computed with floats: nothing rests on them but which relations are worth a proof.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice

from pybridge.expression import Expression, ExpressionError, Relation
from pybridge.expression.evaluation import evaluate
from pybridge.expression.structure import has_function_applications
from pybridge.prover.algebra.polynomial import to_fraction
from pybridge.prover.functions.region import Region
from pybridge.prover.problem import Problem

__all__ = ["MARGIN", "holds_at", "sample_points", "value_at"]

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
    if left == right and relation.is_strict and has_function_applications(relation):
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


def sample_points(problem: Problem, count: int) -> Iterator[Mapping[str, Fraction]]:
    """Yield at most so many points where all hypotheses hold."""
    region = Region(problem)
    tried = (region.point(sample) for sample in region.samples(_TRIED * count))
    candidates = (
        dict(zip(problem.variables, map(to_fraction, values), strict=True))
        for values in tried
        if values is not None
    )
    holding = (p for p in candidates if all(holds_at(h, p) for h in problem.hypotheses))
    distinct = dict.fromkeys(tuple(point.items()) for point in islice(holding, 2 * count))
    yield from map(dict, islice(distinct, count))
