"""Counterexamples to laws with functions: rational points, that intervals confirm.

Points are tried with floats first, which is fast and says how nearly a law is broken. What seems to
break it is confirmed by intervals (`enclosures`), of which Lean has the like. Where no point breaks
the law, those that nearly do are moved a little, as long as that brings them nearer.

Where two sides have the same irrational value, as those of `-p * log(p) - (1 - p) * log(1 - p) <
log(2)` at one half, no interval shows that the law is broken: it takes a proof (`TieCertificate`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from flint import fmpq

from pybridge.expression import Relation
from pybridge.expression.structure import has_function_applications
from pybridge.prover.algebra.compiled import Point, floating, satisfying
from pybridge.prover.algebra.polynomial import rational, to_fraction
from pybridge.prover.certificate import Certificate, TieCertificate
from pybridge.prover.functions.enclosures import shown, tied
from pybridge.prover.functions.region import Region
from pybridge.prover.methods.witness import Sample, simplest
from pybridge.prover.problem import Counterexample, Limits, Problem

__all__ = ["counterexample"]

_ROUNDING = 1e-9
"""What floats say is doubtful if it is about less than this part of the numbers."""

_MOST_REFUSALS = 24
"""How many points that seem to break the law are looked at closely in vain: floats err, and a law
with equality at many points may seem broken at each."""

_STARTS = 8
"""How many of the points that nearly break the law are moved."""

_STRIDES = (fmpq(1, 2), fmpq(1, 8), fmpq(1, 64), fmpq(1, 512))
"""How far a parameter is moved, one distance after the other, as a part of its size."""

_MOVES = 6
"""How often all parameters are moved by one distance, if that helps."""

_PLACES = 12
"""To how many binary places behind the first a moved parameter is rounded."""


_MOST_TIES = 3
"""At how many points it is tried to prove that two sides are equal."""


def counterexample(
    problem: Problem, limits: Limits, prove: Callable[[Relation], Certificate | None]
) -> Counterexample | None:
    """Search for rational numbers at which all hypotheses hold and the claim fails.

    The same problem and limits give the same answer. About twice as many points are tried as the
    limits have samples.

    Args:
        problem: relations of rational operations, maxima, minima, absolute values and functions;
            what is short for others is written out.
        limits: how many points may be tried.
        prove: proves relations between numbers, which no interval shows.
    """
    if not limits.samples:
        return None
    search = _PointSearch(problem)
    return search.counterexample(limits.samples) or search.tie(prove)


@dataclass(frozen=True)
class _Trial:
    """A point that was tried."""

    sample: Sample
    point: list[fmpq]
    violation: float
    """By how much the claim fails there, as a part of the numbers compared: between -1 and 1."""


class _PointSearch:
    """The search for a counterexample to one law."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._region = Region(problem)
        self._law = _FloatingLaw(problem)
        self._refusals = 0
        self._undecided: list[_Trial] = []
        """Points that may break the law, though intervals do not show it."""

    def counterexample(self, count: int) -> Counterexample | None:
        """Try about `count` points, and as many moves of the best."""
        trials: list[_Trial] = []
        for sample in self._region.samples(count):
            trial = self._tried(sample)
            if trial is None:
                continue
            if trial.violation > _ROUNDING and self._is_confirmed(trial):
                return self._shown(trial)
            trials.append(trial)
        for trial in trials:
            if self._law.is_doubtful(trial.violation) and self._is_confirmed(trial):
                return self._shown(trial)
        trials.sort(key=lambda trial: -trial.violation)
        tries = count
        for start in trials[:_STARTS]:
            found, tries = self._moved(start, tries)
            if found is not None:
                return self._shown(found)
        return None

    def tie(self, prove: Callable[[Relation], Certificate | None]) -> Counterexample | None:
        """Return one of the points that were tried, where the law is broken by an equation."""
        ties = (trial for trial in self._undecided if self._law.tied(trial.point) is not None)
        for trial in islice(ties, _MOST_TIES):
            point = self._simplest(trial, lambda point: self._law.tied(point) is not None)
            unproved = self._law.tied([rational(point[name]) for name in self._problem.variables])
            if unproved is None:
                continue
            proofs: list[Certificate | None] = []
            for relation in unproved:
                proofs.append(None if relation is None else prove(relation))
                if relation is not None and proofs[-1] is None:
                    break
            else:
                *hypotheses, negation = proofs
                return Counterexample(point, tie=TieCertificate(tuple(hypotheses), negation))
        return None

    def _tried(self, sample: Sample) -> _Trial | None:
        """Return what floats say of a point; `None` if no hypothesis or claim is about it."""
        point = self._region.point(sample)
        if point is None:
            return None
        violation = self._law.violation(point)
        return None if violation is None else _Trial(sample, point, violation)

    def _is_confirmed(self, trial: _Trial) -> bool:
        """Return whether the law is broken at a point, if it is not too late to ask."""
        if self._refusals >= _MOST_REFUSALS:
            return False
        if self._law.is_broken(trial.point):
            return True
        self._refusals += 1
        self._undecided.append(trial)
        return False

    def _shown(self, trial: _Trial) -> Counterexample:
        """Return the counterexample with numbers as simple as possible."""
        return Counterexample(self._simplest(trial, self._law.is_broken))

    def _simplest(
        self, trial: _Trial, is_broken: Callable[[Point], bool]
    ) -> Mapping[str, Fraction]:
        """Return a point with numbers as simple as possible, at which the law is broken, too."""
        values = map(to_fraction, trial.point)
        point: dict[str, Fraction] = dict(zip(self._problem.variables, values, strict=True))

        def breaks(point: Point) -> bool:
            violation = self._law.violation(point)
            if violation is None or not self._law.may_fail(violation):
                return False
            return is_broken(point)

        return simplest(self._problem, self._region.parametrization, point, breaks)

    def _moved(self, start: _Trial, tries: int) -> tuple[_Trial | None, int]:
        """Move a point to where the claim fails by more, one parameter at a time.

        Return a point that breaks the law, if one does, and how many tries are left.
        """
        best = start
        for stride in _STRIDES:
            for _ in range(_MOVES):
                before = best
                for parameter in self._region.parameters:
                    for value in _nearby(best.sample.get(parameter, fmpq(0)), stride):
                        if not tries:
                            return None, 0
                        tries -= 1
                        trial = self._tried({**best.sample, parameter: value})
                        if trial is not None and trial.violation > best.violation:
                            best = trial
                            if self._law.may_fail(best.violation) and self._is_confirmed(best):
                                return best, tries
                if best is before:
                    break
        return None, tries


class _FloatingLaw:
    """What floats and intervals say of a law at a point."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        exact = [h for h in problem.hypotheses if not has_function_applications(h)]
        rest = [h for h in problem.hypotheses if has_function_applications(h)]
        self._unsettled = (*rest, problem.claim)
        """The relations that only intervals can settle, the claim last."""
        self._hold_exactly = satisfying(Problem(problem.variables, tuple(exact), problem.claim))
        self._hypotheses = [_violation(h, problem.variables) for h in rest]
        self._claim = _violation(problem.claim, problem.variables)

    def violation(self, point: Point) -> float | None:
        """Return by how much the claim fails at a point, as far as floats can tell.

        It is `None` where a hypothesis does not hold, or something is not defined.
        """
        if not self._hold_exactly(point):
            return None
        values = [float(value.p) / float(value.q) for value in point]
        try:
            if any(hypothesis(values) > _ROUNDING for hypothesis in self._hypotheses):
                return None
            found = self._claim(values)
        except (ArithmeticError, ValueError):
            return None
        return None if math.isnan(found) else found

    def may_fail(self, violation: float) -> bool:
        """Return whether the claim fails as far as floats can tell, or may do so."""
        return violation > _ROUNDING or self.is_doubtful(violation)

    def is_doubtful(self, violation: float) -> bool:
        """Return whether the claim may fail where floats say that it nearly does, or just does."""
        weak = self._problem.claim.is_strict
        return (-_ROUNDING if weak else 0) <= violation <= _ROUNDING and (weak or violation > 0)

    def is_broken(self, point: Point) -> bool:
        """Return whether all hypotheses hold and the claim fails, by intervals."""
        if not self._hold_exactly(point):
            return False
        values = dict(zip(self._problem.variables, map(to_fraction, point), strict=True))
        *hypotheses, claim = self._unsettled
        return shown(claim, values) is False and all(shown(h, values) for h in hypotheses)

    def tied(self, point: Point) -> tuple[Relation | None, ...] | None:
        """Return what is to be proved of numbers for the law to be broken at a point.

        It is about each hypothesis, and last about the negation of the claim; `None` in place of
        what intervals show, and `None` for all if the law is not broken there.
        """
        problem = self._problem
        values = dict(zip(problem.variables, map(to_fraction, point), strict=True))
        found: list[Relation | None] = []
        for relation in (*problem.hypotheses, problem.claim.negation):
            holds = shown(relation, values)
            if holds is None and relation.comparison.holds(0, 0):
                if not tied(relation.left, relation.right, values):
                    return None
                found.append(relation.substitute(values))
            elif holds:
                found.append(None)
            else:
                return None
        return tuple(found)


def _violation(relation: Relation, variables: Sequence[str]) -> Callable[[Sequence[float]], float]:
    """Return the function that says by how much a relation fails, as a part of what it compares.

    The function raises an `ArithmeticError` or a `ValueError` where a side is not defined.
    """
    smaller, greater = (floating(side, variables) for side in relation.ascending)

    def difference(point: Sequence[float]) -> float:
        left, right = smaller(point), greater(point)
        if math.isinf(left) or math.isinf(right):
            return math.nan if left == right else math.copysign(1, left - right)
        return (left - right) / (1 + abs(left) + abs(right))

    match relation.symbol:
        case "==":
            return lambda point: abs(difference(point))
        case "!=":
            return lambda point: -abs(difference(point))
    return difference


def _nearby(value: fmpq, stride: fmpq) -> list[fmpq]:
    """Return values in both directions: by a part of the value itself, and of one."""
    found = [value + value * stride, value - value * stride, value + stride, value - stride]
    return [_rounded(each) for each in found]


def _rounded(value: fmpq) -> fmpq:
    """Return a value with few binary places behind its first."""
    if not value:
        return value
    places = _PLACES - int(value.p.height_bits()) + int(value.q.height_bits())
    unit = fmpq(2) ** places
    return (value * unit + fmpq(1, 2)).floor() / unit
