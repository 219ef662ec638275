"""Where the hypotheses of laws with functions hold, and polynomials without what others define."""

from __future__ import annotations

from fractions import Fraction

import pytest
from ball_oracle import holds
from flint import fmpq
from problems import problem

from pybridge.expression import Variable, parse_relation
from pybridge.expression.constants import ZERO
from pybridge.prover.algebra.polynomial import Ring, to_fraction
from pybridge.prover.functions.elimination import Definition, cleared
from pybridge.prover.functions.region import Region

X, A, B, Q = map(Variable, "xabq")


@pytest.mark.parametrize(
    "assume",
    [
        ["x > 0", "x <= 1"],
        ["0 < p", "p < 1", "0 < q", "q < p"],
        ["x <= y", "y <= 2 * x + 1"],
        ["beta >= 0", "w > l"],
    ],
)
def test_many_points_of_a_region_satisfy_its_linear_hypotheses(assume: list[str]) -> None:
    stated = problem(assume, "exp(1) > 0")
    region = Region(stated)
    points = [region.point(sample) for sample in region.samples(60)]
    values = [dict(zip(stated.variables, map(to_fraction, p), strict=True)) for p in points if p]
    holding = [each for each in values if all(holds(h, each) for h in assume)]
    assert len(holding) > len(points) / 8


def test_a_name_that_is_equated_with_a_function_has_its_value() -> None:
    region = Region(problem(["s == sqrt(x)", "x >= 0"], "s <= x"))
    found = [point for sample in region.samples(60) if (point := region.point(sample)) is not None]
    assert found
    for s, x in found:
        assert s * s == x
        assert s >= 0


def test_a_quotient_is_cleared_from_a_relation() -> None:
    ring = Ring([X, A, B, Q])
    found = cleared(ring, [Definition(Q, A, B, 3, 4)], parse_relation("x <= q**2"))
    assert not found.is_unchanged
    assert str(ring.expression(found.factor)) == "b**2"
    assert found.slacks == (4, 4)
    gap = ring.gap(parse_relation("x <= q**2"))
    equation = ring.gap(parse_relation("0 <= q * b - a"))
    assert gap * found.factor == found.rest + found.multiples[3] * equation
    at = [fmpq(0)] * ring.size
    at[:4] = [fmpq(1), fmpq(3), fmpq(2), fmpq(7)]
    assert to_fraction(found.rest(*at)) == Fraction(9 - 4), "it is about a and b only"


def test_nothing_is_cleared_where_nothing_is_defined() -> None:
    ring = Ring([X, A, B, Q])
    found = cleared(ring, [Definition(Q, A, B, 3, 4)], X.ne(ZERO))
    assert found.is_unchanged
    assert found.factor.is_one()
