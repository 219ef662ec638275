"""Points at which an objective is tried: where it is defined, and what is assumed of it holds."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice

from pybridge.comparison.smallest import holds
from pybridge.expression import Application, Constant, Relation
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover.functions.points import sample_points
from pybridge.translation.unfolding import problem_of

__all__ = ["hypotheses_of", "points_of"]

_CORNERS = tuple(map(Fraction, ("0", "1", "-1", "1/1024", "-1/1024", "24", "-24")))
"""Values at which formulas change: nothing, one, very little and much, of either sign."""

_OTHERS = tuple(map(Fraction, ("1", "1/2", "0", "-1")))
"""Values of all names but one, where that one has the value of a corner."""

_TRIED = 30
"""How many points are tried for each that is wanted."""


def hypotheses_of(objective: Objective) -> tuple[Relation, ...]:
    """Return what is assumed of an objective, and the conditions under which it is defined."""
    return problem_of(objective, _law(objective)).hypotheses


def points_of(objective: Objective, count: int) -> Iterator[dict[str, Fraction]]:
    """Yield distinct points, the same on every run: corners, random ones, and what is tight.

    Args:
        objective: the objective.
        count: how many random points are wanted, and how many where assumptions are nearly broken.
    """
    hypotheses = hypotheses_of(objective)
    seen = set()
    tried = (*_corners(objective), *_random(objective, count, hypotheses))
    sampled = sample_points(problem_of(objective, _law(objective)), count)
    for point in (*tried, *sampled):
        numbers = {name: Fraction(point[name]) for name in objective.variables}
        key = tuple(numbers.values())
        if key not in seen and all(holds(each, numbers) for each in hypotheses):
            seen.add(key)
            yield numbers


def _law(objective: Objective) -> Law:
    """Return a law about all of an objective's names."""
    return Law("anything", Relation(Application(objective.name), ">=", Constant(Fraction(0))))


def _corners(objective: Objective) -> Iterator[dict[str, Fraction]]:
    names = objective.variables
    for value in _CORNERS:
        yield dict.fromkeys(names, value)
    for name in names:
        for value in _CORNERS:
            for other in _OTHERS:
                yield {**dict.fromkeys(names, other), name: value}


def _random(
    objective: Objective, count: int, hypotheses: tuple[Relation, ...]
) -> Iterator[Mapping[str, Fraction]]:
    chance = random.Random(0)

    def points() -> Iterator[dict[str, Fraction]]:
        for _ in range(_TRIED * count):
            low, high = chance.choice([(0, 64), (-64, 64), (0, 640), (-640, 640)])
            yield {name: Fraction(chance.randint(low, high), 64) for name in objective.variables}

    allowed = (point for point in points() if all(holds(each, point) for each in hypotheses))
    return islice(allowed, count)
