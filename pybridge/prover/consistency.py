"""Whether hypotheses contradict each other: then every law with these would hold, and say nothing.

A few small points, moved to where the hypotheses hold, show of most that they do not, without
algebra and in no time. Otherwise z3 is asked for a point, and the prover for a contradiction.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from pybridge.expression import Constant, ExpressionError, Relation, Variable
from pybridge.prover.problem import Limits, Problem, Proof
from pybridge.prover.size import too_large
from pybridge.prover.usage import used_hypotheses

__all__ = ["contradictory"]

_VALUES = tuple(map(Fraction, ("0", "1", "-1", "2", "-2", "1/2", "-1/2", "3", "-10", "10")))
"""Values of variables."""

_TRIES = 24
"""How many pseudo-random points are tried."""

_ROUNDS = 4
"""How often a point is moved until it satisfies the hypotheses: moving may break another one."""

_SMALL_SETS = 3
"""Up to this size all sets of hypotheses are tried, smallest first."""

_MANY = 16
"""Of so many hypotheses, they are not."""

_LIMITS = Limits(solver_milliseconds=500, steps=1_000_000)
"""How hard a contradiction is looked for: every law that is proved may have to wait for it."""

_FALSE = Relation(Constant(Fraction(1)), "<=", Constant(Fraction(0)))


def contradictory(hypotheses: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the smallest set of hypotheses that nothing satisfies; empty if none is found.

    No objective is applied in them. Where there are many, the set may not be the smallest.
    """
    core = _contradiction(hypotheses)
    if len(hypotheses) <= _MANY:
        for size in range(1, min(_SMALL_SETS, len(core) - 1) + 1):
            for few in combinations(hypotheses, size):
                if found := _contradiction(few):
                    return found
    for hypothesis in core:
        others = tuple(other for other in core if other is not hypothesis)
        if found := _contradiction(others):
            core = found
    return core


def _contradiction(hypotheses: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return those of the hypotheses that a certificate uses to exclude all points, if any does."""
    if not hypotheses or _has_point(hypotheses):
        return ()
    from pybridge.prover.methods.witness import satisfiable  # takes long to import, seldom needed
    from pybridge.prover.search import prove

    problem = Problem(_names(hypotheses), tuple(hypotheses), _FALSE)
    if too_large(problem):
        return ()
    # z3 knows no exp, log or sqrt.
    if not problem.has_functions and satisfiable(problem, _LIMITS):
        return ()
    found = prove(problem, _LIMITS)
    if not isinstance(found, Proof):
        return ()
    used = used_hypotheses(found.certificate, len(hypotheses))
    kept = tuple(hypotheses[index] for index in used)
    # A contradiction may be in the cases of an atom alone, which is in none of those.
    return kept or tuple(hypotheses)


def _names(hypotheses: Sequence[Relation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in hypotheses for name in each.variables()))


def _has_point(hypotheses: Sequence[Relation]) -> bool:
    """Return whether one of a few points, the same on every run, satisfies the hypotheses."""
    return any(_may_be_moved(point, hypotheses) for point in _points(_names(hypotheses)))


def _may_be_moved(point: dict[str, Fraction], hypotheses: Sequence[Relation]) -> bool:
    """Say whether the point can be moved to where the hypotheses hold and are defined."""
    try:
        return _moved(point, hypotheses)
    except ExpressionError:  # a function is not defined there, or a number became too large
        return False


def _points(names: Sequence[str]) -> Iterator[dict[str, Fraction]]:
    """Yield points: with equal coordinates first, then pseudo-random ones."""
    for value in _VALUES[:4]:
        yield dict.fromkeys(names, value)
    chance = random.Random(0)
    for _ in range(_TRIES):
        yield {name: chance.choice(_VALUES) for name in names}


def _moved(point: dict[str, Fraction], hypotheses: Sequence[Relation]) -> bool:
    """Move the point to where the hypotheses hold, as far as that is easy; say whether they do."""
    for _ in range(_ROUNDS):
        broken = [relation for relation in hypotheses if not relation.evaluate(point)]
        if not broken:
            return True
        for relation in broken:
            _satisfy(relation, point)
    return all(relation.evaluate(point) for relation in hypotheses)


def _satisfy(relation: Relation, point: dict[str, Fraction]) -> None:
    """Change one coordinate so that the relation holds, if one occurs linearly in it.

    One that is a side of the relation is tried first.
    """
    smaller, larger = relation.ascending
    sides = [side.name for side in (larger, smaller) if isinstance(side, Variable)]
    margin = Fraction(relation.is_strict or relation.symbol == "!=", 2)
    for name in dict.fromkeys((*sides, *relation.variables())):
        gaps = []
        for value in (0, 1, 2):
            there = {**point, name: Fraction(value)}
            gaps.append(larger.evaluate(there) - smaller.evaluate(there))
        slope = gaps[1] - gaps[0]
        if slope and gaps[2] - gaps[1] == slope:
            value = (margin - gaps[0]) / slope
            # A root or a logarithm may be multiplied by it; points are moved to rational numbers.
            if isinstance(value, Fraction):
                point[name] = value
                return
