"""Points at which the polynomial hypotheses of a law with functions hold, as good as by design.

Such a point is given by values of parameters, as for laws without functions: slacks and free names.
Most functions are of interest between zero and one, near their bounds and far out, so that is where
more values lie.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, product

from flint import fmpq

from pybridge.expression import Expression, Relation, Variable
from pybridge.prover.algebra.polynomial import (
    NotPolynomialError,
    Polynomial,
    Ring,
    rational,
    to_fraction,
)
from pybridge.prover.algebra.slack import Parametrization
from pybridge.prover.functions.enclosures import UnknownError, enclosed
from pybridge.prover.methods.witness import SIMPLE_RATIONALS, Sample, points
from pybridge.prover.problem import Problem

__all__ = ["Region"]

_FURTHER = tuple(
    fmpq(sign * numerator, denominator)
    for numerator, denominator in (
        (2, 3), (3, 4), (20, 1), (50, 1), (9, 10), (1, 1000), (10_000, 1), (1, 10_000),
    )
    for sign in (1, -1)
)  # fmt: skip
"""Values to try besides the simple ones."""

_PARTS = tuple(
    fmpq(numerator, denominator)
    for numerator, denominator in (
        (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 10), (9, 10), (1, 100), (99, 100), (1, 1000),
        (999, 1000), (1, 1),
    )
)  # fmt: skip
"""What part of the way from the lower to the upper bound is gone."""

_CORNERS = 100
"""How many combinations of the simplest values are tried."""

_ONE_IN = 3
"""One in so many of the further points has values of any size, not of the lists."""

_DIGITS = 2
"""How many digits these have."""

_EXACT_BITS = 10
"""With how many bits it is seen whether a value is rational: it does not depend on them."""


class Region:
    """Where the hypotheses of a problem hold, by a parametrization."""

    def __init__(self, problem: Problem) -> None:
        """Parametrize by the hypotheses that are polynomial and about names that are free.

        A name that another hypothesis equates with a formula is not: its value is computed.
        """
        self._problem = problem
        generators = [Variable(name) for name in problem.variables]
        ring = Ring(generators)
        polynomial = [h for h in problem.hypotheses if _is_polynomial(h, ring)]
        others = [h for h in problem.hypotheses if h not in polynomial]
        self._computed = _equated(others)
        self.parametrization = Parametrization.of(
            generators, [h for h in polynomial if self._computed.keys().isdisjoint(h.variables())]
        )

    @property
    def parameters(self) -> list[int]:
        """The parameters whose values give a point."""
        computed = {Variable(name) for name in self._computed}
        generators = self.parametrization.ring.generators
        return [
            index
            for index in self.parametrization.parameters()
            if index >= len(generators) or generators[index] not in computed
        ]

    def samples(self, count: int) -> Iterator[Sample]:
        """Yield values of the parameters: the simplest first, then `count` pseudo-random ones.

        The sequence is always the same.
        """
        parameters = self.parameters
        allowed = [self._allowed(index) for index in parameters]
        yield from self._corners(allowed)
        choose = random.Random(0)
        # Simple values are more likely: the value of rank r has weight 1 / r.
        weights = [list(accumulate(1 / (rank + 1) for rank in range(len(v)))) for v in allowed]
        for number in range(count):
            if number % _ONE_IN:
                yield {
                    index: choose.choices(values, cum_weights=weight)[0]
                    for index, values, weight in zip(parameters, allowed, weights, strict=True)
                }
            else:
                yield {index: self._any(index, choose) for index in parameters}

    def point(self, sample: Sample) -> list[fmpq] | None:
        """Return the values of the problem's variables; `None` if one would be irrational."""
        (point,) = points(self._problem, self.parametrization, [sample])
        if not self._computed:
            return point
        values = dict(zip(self._problem.variables, map(to_fraction, point), strict=True))
        for name, formula in self._computed.items():
            try:
                value = enclosed(formula, values, _EXACT_BITS)
            except UnknownError:
                return None
            if not value.is_exact:
                return None
            values[name] = to_fraction(value.low)
        return [rational(values[name]) for name in self._problem.variables]

    def _corners(self, allowed: Sequence[Sequence[fmpq]]) -> Iterator[Sample]:
        """Yield the combinations of the simplest values, as many of each as can be combined."""
        parameters = self.parameters
        each = int(_CORNERS ** (1 / max(len(parameters), 1)))
        if each > 1:
            for corner in product(*(values[:each] for values in allowed)):
                yield dict(zip(parameters, corner, strict=True))

    def _allowed(self, parameter: int) -> list[fmpq]:
        """Return the values to try for a parameter, among those that the hypotheses allow."""
        low, high = self._range(parameter)
        values = list(SIMPLE_RATIONALS)
        if low is not None and high is not None:
            values += [low + (high - low) * part for part in _PARTS]
        elif high is not None:
            values += [high - value for value in SIMPLE_RATIONALS if value >= 0]
        elif low is not None:
            values += [low + value for value in SIMPLE_RATIONALS if value >= 0]
        within = [
            value
            for value in dict.fromkeys([*values, *_FURTHER])
            if (low is None or value >= low) and (high is None or value <= high)
        ]
        possible = [value for value in within if self._is_possible(parameter, value)]
        return possible or within or values

    def _any(self, parameter: int, choose: random.Random) -> fmpq:
        """Return a value of any size, of few digits, between the bounds of a parameter."""
        low, high = self._range(parameter)
        if low is not None and high is not None:
            return low + (high - low) * fmpq(choose.randrange(1, 1000), 1000)
        digits = choose.randrange(1, 10**_DIGITS)
        size = fmpq(digits) * fmpq(10) ** choose.randrange(-5, 3)
        if low is not None:
            return low + size
        if high is not None:
            return high - size
        return size if choose.random() < 1 / 2 else -size

    def _is_possible(self, parameter: int, value: fmpq) -> bool:
        """Return whether the hypotheses about this parameter alone hold there."""
        arguments = [fmpq(0)] * max(self.parametrization.ring.size, 1)
        arguments[parameter] = value
        for quantity, is_strict in self._alone.get(parameter, ()):
            found = quantity(*arguments)
            if found < 0 or (is_strict and not found):
                return False
        return True

    def _range(self, parameter: int) -> tuple[fmpq | None, fmpq | None]:
        """Return the bounds of a parameter that linear hypotheses about it alone give."""
        low: fmpq | None = None
        high: fmpq | None = None
        for quantity, _ in self._alone.get(parameter, ()):
            slope = self.parametrization.ring.linear(quantity).get(parameter)
            if slope is None or quantity.total_degree() > 1:
                continue
            zero = -quantity(*[fmpq(0)] * max(self.parametrization.ring.size, 1)) / slope
            if slope > 0:
                low = zero if low is None else max(low, zero)
            else:
                high = zero if high is None else min(high, zero)
        return low, high

    @cached_property
    def _alone(self) -> Mapping[int, list[tuple[Polynomial, bool]]]:
        """For each parameter, the quantities in it alone that are nonnegative, or positive."""
        ring, hypotheses = self.parametrization.ring, self.parametrization.hypotheses
        offset = len(ring.generators)
        found: dict[int, list[tuple[Polynomial, bool]]] = {
            offset + index: [(ring.generator(offset + index), hypotheses[index].is_strict)]
            for index in self.parametrization.slacks
        }
        for index, quantity in self.parametrization.residual.items():
            occurring = ring.occurring(quantity)
            if len(occurring) == 1:
                entry = quantity, hypotheses[index].is_strict
                found.setdefault(occurring[0], []).append(entry)
        return found


def _is_polynomial(relation: Relation, ring: Ring) -> bool:
    """Return whether both sides are polynomials in the names."""
    try:
        ring.slack(relation)
    except NotPolynomialError:
        return False
    return True


def _equated(hypotheses: Sequence[Relation]) -> dict[str, Expression]:
    """Return the names that hypotheses equate with formulas, each after those in its formula."""
    found: dict[str, Expression] = {}
    for hypothesis in hypotheses:
        for name, formula in (
            (hypothesis.left, hypothesis.right),
            (hypothesis.right, hypothesis.left),
        ):
            if hypothesis.symbol == "==" and isinstance(name, Variable) and name.name not in found:
                inner = set(formula.variables())
                later = {n for other in found.values() for n in other.variables()}
                if name.name not in inner | later:
                    found[name.name] = formula
                    break
    return found
