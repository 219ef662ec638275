"""Nonnegative polynomials that are no sums of squares: a multiple of each is one.

By Artin's theorem every nonnegative polynomial `p` has a sum of squares `m`, not zero, for which
`m*p` is a sum of squares too. Where `p` is negative, `m*p` would be negative unless `m` is zero:

    0 = (-p)*m + (m*p)

has a positive term if a number is among the squares of `m`. A form of several variables has no such
multiplier; for `m = x**2 + y**2 + ...` it is a case of its own that `m` is not positive. There, if
`p = t + u*x + v*y + ...` and `t` is visibly not negative, Lagrange's identity has a positive term,

    0 = (-p + t)**2 + (sum over pairs of (u*y - v*x)**2) + (u**2 + v**2 + ...)*(-m).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from pybridge.expression import Relation
from pybridge.expression.constants import ZERO
from pybridge.prover.algebra.polynomial import Polynomial, Ring, rational, to_fraction
from pybridge.prover.algebra.scaling import units
from pybridge.prover.algebra.slack import Draft, Parametrization
from pybridge.prover.budget import Budget
from pybridge.prover.certificate import Certificate, Contradiction, Dichotomy

__all__ = ["excluded_by_multiplier"]

_ONE = Fraction(1)

_FEW_VARIABLES = 3
"""For how many variables multipliers with one of them are tried first."""

_MOST_DEGREE = 12
"""Up to what degree multiples are looked at."""


def excluded_by_multiplier(
    known: Parametrization, claim: Relation, budget: Budget
) -> Certificate | None:
    """Refute the negation of a claim by a multiple of the claim's gap.

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
    scales = {i: rational(unit) for i, unit in units(ring, gap).items()}
    scaled = ring.substitute(gap, {i: ring.generator(i) * s for i, s in scales.items()})
    unscaled = {i: ring.generator(i) / s for i, s in scales.items()}
    for candidate in _multipliers(ring, gap):
        multiple = scaled * ring.total(root * root for root in candidate)
        most = multiple.total_degree()
        if most > _MOST_DEGREE:
            return None
        target = _resized(free.ring, multiple)
        one = Draft(_ONE), free.ring.constant(1)
        found = sums_of_squares(free, target, [one], most, budget)
        if found is None:
            continue
        roots = [ring.substitute(root, unscaled) for root in candidate]
        squares = [
            replace(
                d,
                squares=tuple(
                    ring.substitute(_resized(ring, root), unscaled) for root in d.squares
                ),
            )
            for d in found
        ]
        if claim.is_strict and not any(map(known.is_positive, squares)):
            continue
        certificate: Certificate | None
        if roots[0].is_one() or claim.is_strict:
            certificate = _refuted(ring, (claim.negation,), [*_negated(roots), *squares])
        else:
            certificate = _by_cases(ring, claim, roots, squares)
        if certificate is not None:
            return certificate
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


def _negated(roots: Sequence[Polynomial]) -> list[Draft]:
    """Return the multiplier times the slack of the negated claim."""
    return [Draft(_ONE, (0,), () if root.is_one() else (root,)) for root in roots]


def _by_cases(
    ring: Ring, claim: Relation, roots: Sequence[Polynomial], squares: Sequence[Draft]
) -> Dichotomy | None:
    """Return the two cases of a multiplier that may be zero."""
    multiplier = ring.total(root * root for root in roots)
    positive = Relation(ring.expression(multiplier), ">", ZERO)
    rest, parts = ring.gap(claim), []
    for root in roots:
        quotient, rest = divmod(rest, root)
        parts.append(quotient)
    visible = [
        Draft(to_fraction(c), (1,), (ring.monomial(tuple(power // 2 for power in exponents)),))
        for exponents, c in ring.terms(rest)
        if c > 0 and not any(power % 2 for power in exponents)
    ]
    if len(visible) < len(rest):
        return None
    terms = [Draft(_ONE, (1, 1)), *(replace(d, coefficient=2 * d.coefficient) for d in visible)]
    terms += [Draft(_ONE, (), (rest,))] if visible else []
    for (x, u), (y, v) in combinations(zip(roots, parts, strict=True), 2):
        terms.append(Draft(_ONE, (), (u * y - v * x,)))
    terms += [Draft(_ONE, (0,), (part,)) for part in parts]
    holding = _refuted(ring, (positive, claim.negation), [Draft(_ONE, (0, 1)), *squares])
    failing = _refuted(ring, (positive.negation, claim.negation), terms)
    return None if holding is None or failing is None else Dichotomy(positive, holding, failing)


def _refuted(
    ring: Ring, facts: Sequence[Relation], drafts: Sequence[Draft]
) -> Contradiction | None:
    """Return the contradiction between facts, the last of which is the negation of the claim."""
    known = Parametrization.of(ring.generators, facts)
    moved = [
        Draft(d.coefficient, d.slacks, tuple(_resized(known.ring, root) for root in d.squares))
        for d in drafts
    ]
    found = known.combination(known.ring.constant(0), moved)
    return None if found is None else Contradiction(found, negated=True)


def _resized(ring: Ring, polynomial: Polynomial) -> Polynomial:
    """Return a polynomial in the generators as one of a ring with other anonymous ones."""
    count = len(ring.generators)
    padding = (0,) * (ring.size - count)
    return ring.from_terms({(*key[:count], *padding): c for key, c in Ring.terms(polynomial)})
