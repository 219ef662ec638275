"""Zeros of a polynomial that is to be a sum of squares: every square is zero there as well.

A semidefinite program is well behaved only if its Gram matrices can be positive definite, which
they cannot be where the target has a zero. What the squares are combined from is restricted to what
vanishes there, exactly, before a number is rounded. Zeros are looked for among small points, and at
infinity: where the forms of highest degree vanish.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from flint import fmpq

from pybridge.prover.algebra.elimination import echelon
from pybridge.prover.algebra.polynomial import Polynomial, Ring
from pybridge.prover.algebra.slack import Parametrization

__all__ = ["Zero", "restricted_to", "zeros"]

_MOST_POINTS = 700
"""How many points are tried."""

_SIZES = (1, 0, -1, 2, -2, fmpq(1, 2), fmpq(-1, 2), 3, -3, fmpq(1, 3), fmpq(-1, 3))
"""The values that are tried, if there are few parameters; the first three if there are many."""

Zero = tuple[bool, list[fmpq]]
"""Whether it is a point at infinity, and the point, as values of the parameters."""


def zeros(parametrization: Parametrization, target: Polynomial) -> list[Zero]:
    """Return small points at which the target is zero and the parameters that are slacks are not
    negative."""
    leading = _leading(parametrization.ring, target)
    found = []
    for point in islice(_points(parametrization, target), _MOST_POINTS):
        if target(*point) == 0:
            found.append((False, point))
        if leading != target and leading(*point) == 0 and any(point):
            found.append((True, point))
    return found


def _points(parametrization: Parametrization, target: Polynomial) -> Iterator[list[fmpq]]:
    """Yield small points; where parameters do not occur in the target they are zero."""
    ring, offset = parametrization.ring, len(parametrization.ring.generators)
    occurring = ring.occurring(target)
    few = next(count for count in (11, 7, 5, 3, 1) if count ** len(occurring) <= _MOST_POINTS)
    for values in product(
        *([size for size in _SIZES[:few] if index < offset or size >= 0] for index in occurring)
    ):
        point = [fmpq(0)] * max(ring.size, 1)
        for index, value in zip(occurring, values, strict=True):
            point[index] = fmpq(value)
        yield point


def _leading(ring: Ring, polynomial: Polynomial) -> Polynomial:
    """Return the form of highest degree."""
    degree = polynomial.total_degree()
    return ring.from_terms({key: c for key, c in ring.terms(polynomial) if sum(key) == degree})


def restricted_to(
    points: Sequence[Zero], ring: Ring, vector: Sequence[Polynomial], degree: int
) -> tuple[Polynomial, ...]:
    """Return a basis of the combinations of the vector that vanish at the points.

    At those at infinity, the forms of this degree are to vanish.
    """
    if not points or not vector:
        return tuple(vector)
    tops = [
        _leading(ring, entry) if entry.total_degree() == degree else ring.constant(0)
        for entry in vector
    ]
    rows = [
        [(top if far else entry)(*point) for entry, top in zip(vector, tops, strict=True)]
        for far, point in points
    ]
    # Simple entries last, so that they stay alone: what comes first is written with the others.
    reduced = echelon(rows, len(vector))
    pivots = {pivot for pivot, _ in reduced}
    return tuple(
        ring.total([entry, *(vector[pivot] * -row[place] for pivot, row in reduced if row[place])])
        for place, entry in enumerate(vector)
        if place not in pivots
    )
