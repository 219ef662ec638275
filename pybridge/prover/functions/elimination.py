"""Names that others define, replaced by these.

A quotient `q` with `q * b == a` and `b > 0` can be replaced by `a / b` in a polynomial, if the
whole is multiplied by a power of `b`. What is left has `q` no more, and the difference is a
multiple of the equation: so it can be certified that one is nonnegative where the other is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pybridge.expression import Expression, Relation, Variable
from pybridge.prover.algebra.polynomial import NotPolynomialError, Polynomial, Ring

__all__ = ["Cleared", "Definition", "cleared"]

_MOST_TERMS = 2_000
"""How many terms what is left may have."""


@dataclass(frozen=True)
class Definition:
    """A name, times a positive formula, is another formula."""

    name: Variable
    top: Expression
    bottom: Expression
    equation: int
    """Where it is known that `name * bottom == top`."""
    positive: int
    """Where it is known that `bottom` is positive."""

    def uses(self) -> Iterable[str]:
        """Return the names that the name is replaced by."""
        return (*self.top.variables(), *self.bottom.variables())


@dataclass(frozen=True)
class Cleared:
    """`gap * factor == rest + sum of multiple * (left - right of the equation)`."""

    ring: Ring
    rest: Polynomial
    factor: Polynomial
    slacks: tuple[int, ...]
    """Where it is known that the factors of `factor` are positive."""
    multiples: dict[int, Polynomial]
    """By the places of the equations."""

    @property
    def is_unchanged(self) -> bool:
        """Whether there was nothing to replace."""
        return not self.multiples


def cleared(ring: Ring, definitions: Sequence[Definition], relation: Relation) -> Cleared:
    """Replace the names that are defined in the gap of a relation.

    Raises:
        NotPolynomialError: the relation is none between polynomials, or what is left is too large.
    """
    rest, factor = ring.gap(relation), ring.constant(1)
    slacks: list[int] = []
    multiples: dict[int, Polynomial] = {}
    for definition in reversed(definitions):
        if rest.is_zero():
            break
        own = ring.polynomial(definition.name)
        (index,) = ring.occurring(own)
        power = rest.degrees()[index]
        if power <= 0:  # it is -1 for zero
            continue
        top, bottom = ring.polynomial(definition.top), ring.polynomial(definition.bottom)
        scale = bottom**power
        after = ring.constant(0)
        for exponents, coefficient in ring.terms(rest):
            degree = exponents[index]
            others = list(exponents)
            others[index] = 0
            monomial = ring.monomial(tuple(others)) * coefficient
            after += monomial * top**degree * bottom ** (power - degree)
            if len(after) > _MOST_TERMS:
                raise NotPolynomialError("what is left of a quotient is too large")
        multiple = (scale * rest - after) / (own * bottom - top)
        multiples = {place: value * scale for place, value in multiples.items()}
        multiples[definition.equation] = (
            multiples.get(definition.equation, ring.constant(0)) + multiple
        )
        rest, factor = after, factor * scale
        if not bottom.is_one():
            slacks += [definition.positive] * power
    return Cleared(ring, rest, factor, tuple(slacks), multiples)
