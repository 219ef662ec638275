"""Whether a claim seems false: a few small points, without algebra and in no time.

This is not the search for a counterexample (`search`), which parametrizes the points that satisfy
the hypotheses, simplifies what it finds, and asks z3. It says what to expect of a law before anyone
has asked for a verdict, and needs none of the libraries that the search loads.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

from pybridge.expression import Relation, Variable
from pybridge.prover.problem import Problem, breaks

__all__ = ["seems_false"]

_VALUES = tuple(map(Fraction, ("0", "1", "-1", "2", "-2", "1/2", "-1/2", "3", "-10", "10")))
"""Values of variables."""

_LARGE = (Fraction(-10), Fraction(10))
"""What a variable is where all others are zero: elsewhere many of them outweigh it."""

_TRIES = 200
"""How many pseudo-random points are tried."""

_ROUNDS = 3
"""How often a point is moved until it satisfies the hypotheses: moving may break another one."""


def seems_false(problem: Problem) -> bool:
    """Return whether one of a few points breaks the claim; the same on every run.

    Raises:
        ExpressionError: an objective is applied in the problem.
    """
    points = chain(_any_values(problem.variables), _single_values(problem.variables))
    return any(breaks(problem, _moved(point, problem.hypotheses)) for point in points)


def _any_values(names: Sequence[str]) -> Iterator[dict[str, Fraction]]:
    """Yield pseudo-random points."""
    chance = random.Random(0)
    for _ in range(_TRIES):
        yield {name: chance.choice(_VALUES) for name in names}


def _single_values(names: Sequence[str]) -> Iterator[dict[str, Fraction]]:
    """Yield points with a single coordinate that is not zero."""
    for name in names:
        yield from ({**dict.fromkeys(names, Fraction(0)), name: large} for large in _LARGE)


def _moved(point: dict[str, Fraction], hypotheses: Sequence[Relation]) -> dict[str, Fraction]:
    """Return the point, moved to where the hypotheses hold as far as that is easy."""
    for _ in range(_ROUNDS):
        broken = [relation for relation in hypotheses if not relation.evaluate(point)]
        if not broken:
            break
        for relation in broken:
            _satisfy(relation, point)
    return point


def _satisfy(relation: Relation, point: dict[str, Fraction]) -> None:
    """Change one coordinate so that the relation holds, if a side of it is a variable."""
    smaller, larger = relation.ascending
    for side, other, sign in ((larger, smaller, 1), (smaller, larger, -1)):
        if isinstance(side, Variable) and side.name not in other.variables():
            step = 0 if relation.symbol == "==" else abs(point[side.name]) + relation.is_strict
            point[side.name] = other.evaluate(point) + sign * step
            return
