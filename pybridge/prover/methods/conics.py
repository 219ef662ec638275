"""Counterexamples on curved equations: rational points of `2*r**2 == a**2 + b**2` and the like.

Points that are chosen freely do not satisfy such an equation. Here all parameters but one are
chosen, and the equation is solved for the last one, where that is a rational number: of a quadratic
equation it is if the discriminant is a square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import isqrt

from flint import fmpq

from pybridge.prover.algebra.polynomial import Polynomial, to_fraction
from pybridge.prover.algebra.slack import Parametrization
from pybridge.prover.methods.witness import Sample, found_at
from pybridge.prover.problem import Counterexample, Problem

__all__ = ["by_solving"]

_MOST_EQUATIONS = 3
"""How many equations are solved at once."""

_HALF = fmpq(1, 2)

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
    unknowns = [_solvable(parametrization, equation) for equation in equations]
    choices = [choice for choice in product(*unknowns) if len(set(choice)) == len(choice)]
    return found_at(
        problem,
        parametrization,
        (
            point
            for values in _with_triples(parametrization, values_to_try)
            for choice in choices
            for point in _solved(parametrization, equations, choice, values)
        ),
    )


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


def _solvable(parametrization: Parametrization, equation: Polynomial) -> list[int]:
    """Return the parameters that occur in an equation to the first or second degree."""
    degrees = equation.degrees()
    return [index for index in parametrization.parameters() if 1 <= degrees[index] <= 2]


def _solved(
    parametrization: Parametrization,
    equations: Sequence[Polynomial],
    unknowns: Sequence[int],
    values: Sample,
) -> Iterator[Sample]:
    """Yield the values with some of them changed so that the equations hold, one after another."""
    if not equations:
        yield values
        return
    equation, unknown = equations[0], unknowns[0]

    def at(value: fmpq) -> fmpq:
        size = max(parametrization.ring.size, 1)
        there = {**values, unknown: value}
        return equation(*(there.get(index, fmpq(0)) for index in range(size)))

    constant, above, below = at(fmpq(0)), at(fmpq(1)), at(fmpq(-1))
    square = (above + below) * _HALF - constant
    linear = (above - below) * _HALF
    for root in _roots(square, linear, constant):
        changed = {**values, unknown: root}
        yield from _solved(parametrization, equations[1:], unknowns[1:], changed)


def _roots(square: fmpq, linear: fmpq, constant: fmpq) -> Iterator[fmpq]:
    """Yield the rational roots of `square * x**2 + linear * x + constant`, two at most."""
    if square == 0:
        if linear != 0:
            yield -constant / linear
        return
    discriminant = to_fraction(linear * linear - 4 * square * constant)
    if discriminant < 0:
        return
    top, bottom = isqrt(discriminant.numerator), isqrt(discriminant.denominator)
    if top**2 == discriminant.numerator and bottom**2 == discriminant.denominator:
        root = fmpq(top, bottom)
        yield (-linear + root) / (2 * square)
        if root != 0:
            yield (-linear - root) / (2 * square)
