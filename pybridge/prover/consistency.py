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

__all__ = ["contradictory"]

_VALUES = tuple(map(Fraction, ("0", "1", "-1", "2", "-2", "1/2", "-1/2", "3", "-10", "10")))
"""Values of variables."""

_TRIES = 100
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

    No objective is applied in them. Where there are many, the set may not be the smallest, but
    each of its members is needed.
    """
    if _has_point(hypotheses) or not _exclude_each_other(hypotheses):
        return ()
    if len(hypotheses) <= _MANY:
        for size in range(1, min(_SMALL_SETS, len(hypotheses) - 1) + 1):
            for few in combinations(hypotheses, size):
                if not _has_point(few) and _exclude_each_other(few):
                    return few
    kept = list(hypotheses)
    for hypothesis in hypotheses:
        others = [other for other in kept if other is not hypothesis]
        if others and not _has_point(others) and _exclude_each_other(others):
            kept = others
    return tuple(kept)


def _exclude_each_other(hypotheses: Sequence[Relation]) -> bool:
    """Return whether there is a certificate that no point satisfies all of the hypotheses."""
    from pybridge.prover.methods.witness import satisfiable  # takes long to import, seldom needed
    from pybridge.prover.search import prove

    problem = Problem(_names(hypotheses), tuple(hypotheses), _FALSE)
    if too_large(problem) or satisfiable(problem, _LIMITS):
        return False
    return isinstance(prove(problem, _LIMITS), Proof)


def _names(hypotheses: Sequence[Relation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in hypotheses for name in each.variables()))


def _has_point(hypotheses: Sequence[Relation]) -> bool:
    """Return whether one of a few points, the same on every run, satisfies the hypotheses."""
    try:
        return any(_moved(point, hypotheses) for point in _points(_names(hypotheses)))
    except ExpressionError:  # a number became too large
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
    """Change one coordinate so that the relation holds, if a side of it is a variable."""
    smaller, larger = relation.ascending
    for side, other, sign in ((larger, smaller, 1), (smaller, larger, -1)):
        if isinstance(side, Variable) and side.name not in other.variables():
            distance = Fraction(relation.is_strict or relation.symbol == "!=", 2)
            point[side.name] = other.evaluate(point) + sign * distance
            return
