"""Sums of squares that are zero: each square is, and so is whatever they generate.

Where `c1*r1**2 + ... = 0` (or `<= 0`) is known with positive numbers `c`, every `r` is zero. If the
gap of a claim is `u1*r1 + u2*r2 + ...`, it is zero too. The certificate is Lagrange's identity,

    (sum of u*r)**2 + (sum over pairs of (c2*u1*r2 - c1*u2*r1)**2 / (c1*c2))
        = (sum of u**2 / c) * (sum of c*r**2),

which says that otherwise zero would be positive. It holds as well behind a factor that is known to
be positive, such as a weight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from pybridge.expression import Relation
from pybridge.prover.algebra.polynomial import Polynomial, Ring, rational
from pybridge.prover.algebra.slack import Draft, Parametrization
from pybridge.prover.algebra.squares import complete_squares
from pybridge.prover.certificate import Combination

__all__ = ["excluded_by_squares"]

_MOST_DEGREE = 8
"""Up to what degree gaps are looked at."""

Squares = Sequence[tuple[Fraction, Polynomial]]
"""Positive numbers and roots, whose squares make up a sum."""


def excluded_by_squares(known: Parametrization, claim: Relation) -> Combination | None:
    """Write zero as a combination with a positive term, by a sum of squares that is zero.

    Args:
        known: the hypotheses, and the negation of the claim as the last of them.
        claim: the claim: an equation, or an inequality that may hold with equality.
    """
    if claim.symbol not in ("==", "<=", ">="):
        return None
    gap = known.ring.gap(claim)
    if gap.total_degree() > _MOST_DEGREE:
        return None
    negation = len(known.hypotheses) - 1
    # The slack of `l != r` is a square already.
    own = (negation,) if claim.symbol == "==" else (negation, negation)
    for index, factor, squares in _vanishing(known):
        multipliers = _multipliers(known.ring, gap, [root for _, root in squares])
        if multipliers is None:
            continue
        drafts = [Draft(Fraction(1), tuple(sorted((*own, *factor))))]
        total = known.ring.constant(0)
        for (c1, r1, u1), (c2, r2, u2) in combinations(
            [(c, r, u) for (c, r), u in zip(squares, multipliers, strict=True)], 2
        ):
            root = u1 * r2 * rational(c2) - u2 * r1 * rational(c1)
            drafts.append(Draft(1 / (c1 * c2), factor, (root,)))
        if known.hypotheses[index].symbol == "==":
            for (number, _), multiplier in zip(squares, multipliers, strict=True):
                total += multiplier * multiplier * rational(1 / number)
            multiples = [[(index, total)], [(index, -total)]]
        else:
            for (number, _), multiplier in zip(squares, multipliers, strict=True):
                drafts.append(Draft(1 / number, (index,), (multiplier,)))
            multiples = [[]]
        for multiple in multiples:
            found = known.combination(known.ring.constant(0), drafts, multiple)
            if found is not None:
                return found
    return None


def _vanishing(known: Parametrization) -> Iterator[tuple[int, tuple[int, ...], Squares]]:
    """Yield sums of squares that are zero: the equation, a positive factor of it, the squares."""
    strict = [
        (index, quantity)
        for index, quantity in enumerate(known.quantities[:-1])
        if known.hypotheses[index].symbol in ("<", ">")
    ]
    for index, quantity in enumerate(known.quantities[:-1]):
        symbol = known.hypotheses[index].symbol
        if symbol not in ("==", "<=", ">="):
            continue
        factored: list[tuple[tuple[int, ...], Polynomial]] = [((), quantity)]
        for positive, slack in strict if symbol == "==" else ():
            quotient, rest = divmod(quantity, slack)
            if rest.is_zero():
                factored.append(((positive,), quotient))
        for factor, polynomial in factored:
            # What is at most zero, and a sum of squares, is zero.
            for signed in (polynomial, -polynomial) if symbol == "==" else (-polynomial,):
                squares, rest = complete_squares(signed)
                if squares and rest.is_zero():
                    yield index, factor, squares


def _multipliers(
    ring: Ring, gap: Polynomial, roots: Sequence[Polynomial]
) -> list[Polynomial] | None:
    """Write the gap as a combination of the roots; return the multipliers, if that is possible.

    Each root takes away a generator that occurs in it linearly, with a number.
    """
    zero = ring.constant(0)
    multipliers = [zero for _ in roots]
    reduced: list[tuple[int, Polynomial, list[Polynomial]]] = []

    def reduce(polynomial: Polynomial) -> tuple[Polynomial, list[Polynomial]]:
        """Return what is left of a polynomial, and the multipliers that were taken away."""
        taken = [zero for _ in roots]
        for generator, root, own in reduced:
            slope = root.derivative(generator)
            value = ring.generator(generator) - root / slope.leading_coefficient()
            left = ring.substitute(polynomial, {generator: value})
            quotient, rest = divmod(polynomial - left, root)
            if not rest.is_zero():
                return polynomial, taken
            taken = [t + quotient * o for t, o in zip(taken, own, strict=True)]
            polynomial = left
        return polynomial, taken

    for place, root in enumerate(roots):
        left, taken = reduce(root)
        generator = next(iter(ring.linear(left)), None)
        if generator is None:
            continue
        own = [ring.constant(int(i == place)) - t for i, t in enumerate(taken)]
        reduced.append((generator, left, own))
    left, multipliers = reduce(gap)
    return multipliers if left.is_zero() and not gap.is_zero() else None
