"""Counterexamples on curved equations: rational points of `2*r**2 == a**2 + b**2` and the like.

Points that are chosen freely do not satisfy such an equation. Here all parameters but one are
chosen, and the equation is solved for the last one, where that is a rational number: of a quadratic
equation it is if the discriminant is a square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isqrt

from flint import fmpq

from pybridge.prover.algebra.polynomial import Polynomial, Ring
from pybridge.prover.algebra.slack import Parametrization
from pybridge.prover.methods.witness import Sample, found_at
from pybridge.prover.problem import Counterexample, Problem

__all__ = ["by_solving"]

_MOST_EQUATIONS = 3
"""How many equations are solved at once."""

_TRIPLES = tuple(
    fmpq(top, bottom)
    for top, bottom in ((3, 5), (4, 5), (5, 13), (12, 13), (8, 17), (15, 17), (7, 25), (24, 25))
)
"""Legs of right triangles whose other leg is rational too, where the longest side is one."""

_VARIED = 40
"""In how many points one value at a time is replaced by one of these."""


def by_solving(
    problem: Problem, parametrization: Parametrization, values_to_try: Iterable[Sample]
) -> Counterexample | None:
    """Look for a counterexample where the equations hold that no substitution has solved."""
    equations = list(parametrization.equations.values())
    if not 0 < len(equations) <= _MOST_EQUATIONS:
        return None
    quadratics = [_quadratics(parametrization, equation) for equation in equations]
    origin = [fmpq(0)] * max(parametrization.ring.size, 1)
    indices = parametrization.parameters()

    def points() -> Iterator[Sample]:
        for values in _with_triples(parametrization, values_to_try):
            coordinates = origin.copy()
            for index, value in values.items():
                coordinates[index] = value
            for solved in _solved(quadratics, coordinates, frozenset()):
                yield {index: solved[index] for index in indices}

    return found_at(problem, parametrization, points())


def _with_triples(
    parametrization: Parametrization, values_to_try: Iterable[Sample]
) -> Iterator[Sample]:
    """Yield the values, and then some of them with a leg of a triangle in place of a number."""
    first: list[Sample] = []
    for values in values_to_try:
        if len(first) < _VARIED:
            first.append(values)
        yield values
    for values in first:
        for index in parametrization.parameters():
            yield from ({**values, index: leg} for leg in _TRIPLES)


@dataclass(frozen=True)
class _Quadratic:
    """An equation `square * x**2 + linear * x + constant == 0` for one parameter `x`."""

    unknown: int
    square: Polynomial
    linear: Polynomial
    constant: Polynomial

    def roots(self, coordinates: Sequence[fmpq]) -> Iterator[fmpq]:
        """Yield the rational roots, two at most, where the other parameters have given values."""
        square, linear = self.square(*coordinates), self.linear(*coordinates)
        constant = self.constant(*coordinates)
        if square == 0:
            if linear != 0:
                yield -constant / linear
            return
        discriminant = linear * linear - 4 * square * constant
        if discriminant < 0:
            return
        top, bottom = isqrt(int(discriminant.p)), isqrt(int(discriminant.q))
        if top**2 == discriminant.p and bottom**2 == discriminant.q:
            root = fmpq(top, bottom)
            yield (-linear + root) / (2 * square)
            if root != 0:
                yield (-linear - root) / (2 * square)


def _quadratics(parametrization: Parametrization, equation: Polynomial) -> list[_Quadratic]:
    """Read an equation as one for each parameter that is in it to the first or second degree."""
    degrees = equation.degrees()
    return [
        _quadratic(parametrization.ring, equation, index)
        for index in parametrization.parameters()
        if 1 <= degrees[index] <= 2
    ]


def _quadratic(ring: Ring, equation: Polynomial, unknown: int) -> _Quadratic:
    """Find the coefficients of an unknown from the values at 0, 1 and -1."""
    constant, above, below = (
        ring.substitute(equation, {unknown: ring.constant(value)}) for value in (0, 1, -1)
    )
    square, linear = (above + below) / 2 - constant, (above - below) / 2
    return _Quadratic(unknown, square, linear, constant)


def _solved(
    quadratics: Sequence[Sequence[_Quadratic]], coordinates: Sequence[fmpq], solved: frozenset[int]
) -> Iterator[Sequence[fmpq]]:
    """Yield the coordinates, some changed so that the equations hold, one equation after another.

    `solved` are those that were changed for the equations before.
    """
    if not quadratics:
        yield coordinates
        return
    for quadratic in quadratics[0]:
        if quadratic.unknown not in solved:
            changed = [*coordinates]
            for root in quadratic.roots(coordinates):
                changed[quadratic.unknown] = root
                yield from _solved(quadratics[1:], changed, solved | {quadratic.unknown})
