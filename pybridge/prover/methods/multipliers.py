"""Nonnegative polynomials that are no sums of squares: a multiple of each is one.

By Artin's theorem every nonnegative polynomial `p` has a sum of squares `m`, not zero, for which
`m*p` is a sum of squares too. Where `p` is negative, `m*p` would be negative unless `m` is zero:

    0 = (-p)*m + (m*p)

has a positive term if a number is among the squares of `m`. A form of several variables has no such
multiplier; for `m = x**2 + y**2 + ...`, where `p = t + u*x + v*y + ...` and `t` is visibly not
negative, Lagrange's identity has one:

    0 = (-p)*(-p + t)**2 + (-p)*(sum over pairs of (u*y - v*x)**2) + (u**2 + v**2 + ...)*(m*p),

whose first summand has the positive term `(-p)**3` when it is multiplied out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from pybridge.expression import Relation
from pybridge.prover.algebra.polynomial import Polynomial, Ring, to_fraction
from pybridge.prover.algebra.slack import Draft, Parametrization
from pybridge.prover.budget import Budget
from pybridge.prover.certificate import Combination

__all__ = ["excluded_by_multiplier"]

_ONE = Fraction(1)

_FEW_VARIABLES = 3
"""For how many variables multipliers with one of them are tried first."""

_MOST_DEGREE = 12
"""Up to what degree multiples are looked at."""


def excluded_by_multiplier(
    known: Parametrization, claim: Relation, budget: Budget
) -> Combination | None:
    """Write zero as a combination with a positive term, by a multiple of the claim's gap.

    Args:
        known: the negation of the claim, the only hypothesis.
        claim: the claim, an inequality.
        budget: the steps that may be taken.

    Raises:
        ExhaustedError: the budget is spent.
    """
    # Few laws need it, and none should wait for it to be loaded.
    from pybridge.prover.methods.gram import sums_of_squares

    if claim.symbol in ("==", "!=") or len(known.hypotheses) != 1:
        return None
    ring, gap = known.ring, known.ring.gap(claim)
    degree = gap.total_degree()
    if degree < 3 or degree % 2:
        return None
    free = Parametrization.of(ring.generators, ())
    for roots in _multipliers(ring, gap):
        multiple = gap * ring.total(root * root for root in roots)
        most = multiple.total_degree()
        if most > _MOST_DEGREE:
            return None
        target = free.ring.from_terms({key[:-1]: c for key, c in ring.terms(multiple)})
        one = Draft(_ONE), free.ring.constant(1)
        found = sums_of_squares(free, target, [one], most, budget)
        if found is None:
            continue
        squares = [_embedded(ring, draft) for draft in found]
        if claim.is_strict and not any(map(known.is_positive, squares)):
            continue
        drafts = (
            [*_negated(roots), *squares]
            if roots[0].is_one() or claim.is_strict
            else _by_lagrange(ring, gap, roots, squares)
        )
        if drafts is not None:
            return known.combination(ring.constant(0), drafts)
    return None


def _multipliers(ring: Ring, gap: Polynomial) -> Iterator[list[Polynomial]]:
    """Yield the roots whose squares make up a multiplier, those of low degree first."""
    variables = [ring.generator(index) for index in ring.occurring(gap)]
    degrees = {sum(exponents) for exponents, _ in ring.terms(gap)}
    one = [] if len(degrees) == 1 else [ring.constant(1)]
    own = [*one, *variables]
    if one and len(variables) <= _FEW_VARIABLES:
        yield from ([*one, variable] for variable in variables)
    yield own
    if not one and len(variables) > 2:
        yield from ([root for root in own if root is not other] for other in own)
    yield [*(root * root for root in own), *(a * b for a, b in combinations(own, 2))]


def _embedded(ring: Ring, draft: Draft) -> Draft:
    """Return a term of a ring with one generator less as one of this ring."""
    squares = tuple(
        ring.from_terms({(*key, 0): c for key, c in Ring.terms(root)}) for root in draft.squares
    )
    return Draft(draft.coefficient, draft.slacks, squares)


def _negated(roots: Sequence[Polynomial]) -> list[Draft]:
    """Return the multiplier times the slack of the negated claim."""
    return [Draft(_ONE, (0,), () if root.is_one() else (root,)) for root in roots]


def _by_lagrange(
    ring: Ring, gap: Polynomial, roots: Sequence[Polynomial], squares: Sequence[Draft]
) -> list[Draft] | None:
    """Return the terms of Lagrange's identity, for a multiplier that may be zero."""
    rest, parts = gap, []
    for root in roots:
        quotient, rest = divmod(rest, root)
        parts.append(quotient)
    visible = [
        Draft(to_fraction(c), (), (ring.monomial(tuple(power // 2 for power in exponents)),))
        for exponents, c in ring.terms(rest)
        if c > 0 and not any(power % 2 for power in exponents)
    ]
    if len(visible) < len(rest):
        return None
    drafts = [Draft(_ONE, (0, 0, 0))]
    drafts += [Draft(2 * term.coefficient, (0, 0), term.squares) for term in visible]
    drafts += [Draft(_ONE, (0,), (rest,))] if visible else []
    for (x, u), (y, v) in combinations(zip(roots, parts, strict=True), 2):
        drafts.append(Draft(_ONE, (0,), (u * y - v * x,)))
    for part in parts:
        drafts += [Draft(d.coefficient, d.slacks, (*d.squares, part)) for d in squares]
    return drafts
