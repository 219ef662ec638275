"""Relations as thresholds: `2 * x >= 6` says where `x` lies on a line, from 3 up.

The side of a relation that has to be positive is a polynomial; its *direction* is that without the
constant, divided by its leading coefficient. Relations with one direction can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression import Apply, Expression, Relation, Variable
from pybridge.prover.algebra.polynomial import Polynomial, Ring, rational, to_fraction

__all__ = ["Range", "Threshold", "decide", "ring_of", "threshold_of"]


def ring_of(*formulas: Expression) -> Ring:
    """Return polynomials in the names of formulas, and in all of their parts that are none."""
    found: dict[Expression, None] = {}

    def visit(node: Expression) -> None:
        for child in node.children():
            visit(child)
        match node:
            case Variable():
                found.setdefault(node)
            case Apply(operation, arguments) if not node.is_constant() and not (
                operation.polynomial is not None and operation.is_polynomial(*arguments)
            ):
                found.setdefault(node)

    for formula in formulas:
        visit(formula)
    return Ring(tuple(found))


@dataclass(frozen=True)
class Threshold:
    """A relation `slope * (direction - knot)` to zero, such as `2 * (x - 3) >= 0`."""

    direction: Polynomial
    slope: Fraction
    knot: Fraction
    symbol: str
    """One of `> >= == !=`."""

    def holds_at(self, place: Fraction) -> bool:
        """Return whether it holds where the direction has this value."""
        value = self.slope * (place - self.knot)
        match self.symbol:
            case ">":
                return value > 0
            case ">=":
                return value >= 0
            case "==":
                return value == 0
        return value != 0


def threshold_of(relation: Relation, ring: Ring) -> Threshold | bool:
    """Return a relation as a threshold; its truth, where both sides differ by a number."""
    gap = ring.gap(relation)
    symbol = {"<": ">", "<=": ">="}.get(relation.symbol, relation.symbol)
    constant = to_fraction(gap.coefficient(len(gap) - 1)) if _has_constant(gap) else Fraction(0)
    moving = gap - ring.constant(constant)
    if moving.is_zero():
        return Threshold(moving, Fraction(1), -constant, symbol).holds_at(Fraction(0))
    slope = to_fraction(moving.leading_coefficient())
    return Threshold(moving / rational(slope), slope, -constant / slope, symbol)


def _has_constant(polynomial: Polynomial) -> bool:
    return not polynomial.is_zero() and not any(polynomial.monomial(len(polynomial) - 1))


@dataclass
class Range:
    """What is known of a direction: where it lies."""

    low: Fraction | None = None
    high: Fraction | None = None
    without_low: bool = False
    without_high: bool = False

    def narrow(self, known: Threshold) -> None:
        """Take a threshold into account that is known to hold."""
        if known.symbol == "!=":
            return
        strict = known.symbol == ">"
        if known.symbol == "==" or known.slope > 0:
            self._raise_low(known.knot, strict)
        if known.symbol == "==" or known.slope < 0:
            self._lower_high(known.knot, strict)

    def _raise_low(self, knot: Fraction, strict: bool) -> None:
        if self.low is None or (knot, strict) > (self.low, self.without_low):
            self.low, self.without_low = knot, strict

    def _lower_high(self, knot: Fraction, strict: bool) -> None:
        if self.high is None or (-knot, strict) > (-self.high, self.without_high):
            self.high, self.without_high = knot, strict

    def settles(self, asked: Threshold) -> bool | None:
        """Return whether a threshold holds, if that follows."""
        below = self.high is not None and (self.high < asked.knot)
        at_most = self.high is not None and self.high <= asked.knot
        above = self.low is not None and (self.low > asked.knot)
        at_least = self.low is not None and self.low >= asked.knot
        below = below or (self.high == asked.knot and self.without_high)
        above = above or (self.low == asked.knot and self.without_low)
        if asked.symbol in ("==", "!="):
            if below or above:
                return asked.symbol == "!="
            return asked.symbol == "==" if at_least and at_most else None
        if asked.slope < 0:
            below, above, at_most, at_least = above, below, at_least, at_most
        if asked.symbol == ">":
            return True if above else False if at_most else None
        return True if at_least else False if below else None


def decide(asked: Relation, known: Iterable[Relation]) -> bool | None:
    """Return whether a relation holds where others do, if that is seen from bounds of one value."""
    known = [each for each in known if not set(each.variables()).isdisjoint(asked.variables())]
    sides = [side for each in (asked, *known) for side in (each.left, each.right)]
    ring = ring_of(*sides)
    threshold = threshold_of(asked, ring)
    if isinstance(threshold, bool):
        return threshold
    place = Range()
    for each in known:
        other = threshold_of(each, ring)
        if not isinstance(other, bool) and other.direction == threshold.direction:
            place.narrow(other)
    return place.settles(threshold)
