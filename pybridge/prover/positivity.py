"""Why a gap is nonnegative or positive: the searches, cheapest first.

All of them look for the same thing, a `Combination`; Handelman's and Schmüdgen's theorems say how
often there is one. The number of factors goes up step by step, because short certificates are both
found and read more quickly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement

from pybridge.prover.certificate import Combination
from pybridge.prover.linear_program import Column, combine
from pybridge.prover.polynomial import Polynomial, rational, to_fraction
from pybridge.prover.problem import Limits
from pybridge.prover.slack import Draft, Parametrization
from pybridge.prover.squares import candidates, complete_squares

__all__ = ["by_products", "by_slacks", "contradiction"]

_ONE = Fraction(1)

_MOST_TERMS = 64
"""How many terms a product of sums may have before it is given up."""


def by_slacks(
    parametrization: Parametrization, gap: Polynomial, *, strict: bool
) -> Combination | None:
    """A certificate without a search: slack substitution, completing squares, factoring."""
    drafts = _visible(parametrization, parametrization.image(gap))
    if drafts is None or (strict and not any(map(parametrization.is_positive, drafts))):
        return None
    return parametrization.combination(gap, drafts)


def _visible(parametrization: Parametrization, image: Polynomial) -> list[Draft] | None:
    """The terms of `image` if it is visibly nonnegative, as it stands or factor by factor."""
    drafts = _nonnegative(parametrization, image)
    if drafts is not None or image.is_zero():
        return drafts
    constant, factors = image.factor()
    coefficient, drafts = to_fraction(constant), [Draft(_ONE)]
    for factor, power in factors:
        if power > 1:
            drafts = [_times(draft, Draft(_ONE, (), (factor ** (power // 2),))) for draft in drafts]
        if power % 2:
            terms = _nonnegative(parametrization, factor)
            if terms is None:
                coefficient, terms = -coefficient, _nonnegative(parametrization, -factor)
            if terms is None or len(terms) * len(drafts) > _MOST_TERMS:
                return None
            drafts = [_times(draft, term) for draft in drafts for term in terms]
    if coefficient < 0:
        return None
    return [_times(Draft(coefficient), draft) for draft in drafts]


def _nonnegative(parametrization: Parametrization, image: Polynomial) -> list[Draft] | None:
    """The terms of `image` if it is the slack of a hypothesis, if all of its monomials are
    nonnegative, or if it is a sum of squares."""
    for index, quantity in parametrization.residual.items():
        if quantity.total_degree() == image.total_degree() > 0:
            ratio = image.leading_coefficient() / quantity.leading_coefficient()
            if ratio > 0 and quantity * ratio == image:
                return [Draft(to_fraction(ratio), (index,))]
    drafts = parametrization.positive_terms(image)
    if drafts is not None:
        return drafts
    squares = complete_squares(parametrization.ring, image)
    if squares is None:
        return None
    return [
        Draft(coefficient, (), () if root.is_one() else (root,)) for coefficient, root in squares
    ]


def _times(left: Draft, right: Draft) -> Draft:
    """The product of two terms."""
    slacks = tuple(sorted((*left.slacks, *right.slacks)))
    return Draft(left.coefficient * right.coefficient, slacks, (*left.squares, *right.squares))


def by_products(
    parametrization: Parametrization, gap: Polynomial, *, strict: bool, limits: Limits
) -> Combination | None:
    """A certificate from linear programs over products of hypotheses and simple squares."""
    image = parametrization.image(gap)
    for columns in _levels(parametrization, image, limits):
        found = _solve(parametrization, gap, image, columns, strict=strict, limits=limits)
        if found is not None:
            return found
    return None


def contradiction(parametrization: Parametrization, limits: Limits) -> Combination | None:
    """Zero as a combination with a positive term: the hypotheses exclude each other."""
    zero = parametrization.ring.constant(0)
    return by_products(parametrization, zero, strict=True, limits=limits)


def _solve(
    parametrization: Parametrization,
    gap: Polynomial,
    image: Polynomial,
    drafts: list[tuple[Draft, Polynomial]],
    *,
    strict: bool,
    limits: Limits,
) -> Combination | None:
    """One linear program; the equations that were not solved may be used with any factor."""
    degree = _useful_degree(parametrization, image)
    columns = [
        Column(polynomial, strict=parametrization.is_positive(draft))
        for draft, polynomial in drafts
    ]
    multiples = [
        (index, factor)
        for index, equation in parametrization.equations.items()
        for factor in _factors(parametrization, degree - equation.total_degree())
    ]
    columns += [
        Column(factor * parametrization.equations[index], free=True) for index, factor in multiples
    ]
    coefficients = combine(image, columns, strict=strict, milliseconds=limits.solver_milliseconds)
    if coefficients is None:
        return None
    used, used_multiples = [], []
    for position, value in coefficients.items():
        if position < len(drafts):
            draft, _ = drafts[position]
            used.append(Draft(value, draft.slacks, draft.squares))
        else:
            index, factor = multiples[position - len(drafts)]
            used_multiples.append((index, factor * rational(value)))
    return parametrization.combination(gap, used, used_multiples)


def _levels(
    parametrization: Parametrization, image: Polynomial, limits: Limits
) -> Iterator[list[tuple[Draft, Polynomial]]]:
    """Sets of candidate terms, each larger than the one before, as far as the limits allow.

    First products of one, then of two hypotheses; then squares as well; then products of three
    hypotheses, and of a hypothesis and a square; and so on.
    """
    slacks = _slacks(parametrization)
    degree = _useful_degree(parametrization, image)
    roots = candidates(parametrization.ring, _relevant(parametrization, image))
    squares = [
        (Draft(_ONE, (), (root,)), root * root)
        for root in roots
        if 2 * root.total_degree() <= degree
    ]
    size = 0
    for factors in range(1, limits.factors + 1):
        for extra in ((), squares) if factors > 1 else ((),):
            starts = [((Draft(_ONE), parametrization.ring.constant(1)), factors)]
            starts += [(square, factors - 2) for square in extra]
            products = _products(starts, slacks, degree, limits.products)
            if products is None:
                return
            if len(products) > size:
                size = len(products)
                yield products


def _useful_degree(parametrization: Parametrization, image: Polynomial) -> int:
    """The largest degree of a product that is likely to be of use: that of the gap, or, where
    there is none, of two hypotheses."""
    known = (*parametrization.residual.values(), *parametrization.equations.values())
    largest = max((quantity.total_degree() for quantity in known), default=1)
    return max(2, image.total_degree(), 2 * largest if image.is_zero() else largest)


def _slacks(parametrization: Parametrization) -> list[tuple[int, Polynomial]]:
    """The nonnegative quantities that the hypotheses provide, in terms of the parameters."""
    ring, offset = parametrization.ring, len(parametrization.ring.generators)
    parameters = [(index, ring.generator(offset + index)) for index in parametrization.slacks]
    return sorted([*parameters, *parametrization.residual.items()], key=lambda pair: pair[0])


def _relevant(parametrization: Parametrization, image: Polynomial) -> list[int]:
    """The parameters that occur in anything that matters."""
    polynomials = [
        image,
        *parametrization.residual.values(),
        *parametrization.equations.values(),
    ]
    used = [max(powers) for powers in zip(*(p.degrees() for p in polynomials), strict=True)]
    return [index for index in parametrization.parameters() if used[index]]


def _products(
    starts: Sequence[tuple[tuple[Draft, Polynomial], int]],
    slacks: Sequence[tuple[int, Polynomial]],
    degree: int,
    limit: int,
) -> list[tuple[Draft, Polynomial]] | None:
    """The `starts`, and their products with so many slacks, up to a degree; `None` if there are
    more of them than the limit allows."""
    products = [(draft, polynomial, room, 0) for (draft, polynomial), room in starts]
    for draft, polynomial, room, first in products:
        if len(products) > limit:
            return None
        # Later slacks only, so that every product is met once; the list grows while it is read.
        for position in range(first, len(slacks) if room else 0):
            index, quantity = slacks[position]
            if polynomial.total_degree() + quantity.total_degree() <= degree:
                larger = Draft(_ONE, (*draft.slacks, index), draft.squares)
                products.append((larger, polynomial * quantity, room - 1, position))
    return [(draft, polynomial) for draft, polynomial, _, _ in products]


def _factors(parametrization: Parametrization, degree: int) -> list[Polynomial]:
    """The monomials in the parameters up to a degree, as factors for an equation."""
    ring = parametrization.ring
    parameters = parametrization.parameters()
    return [
        ring.product(ring.generator(index) for index in chosen)
        for size in range(max(degree, 0) + 1)
        for chosen in combinations_with_replacement(parameters, size)
    ]
