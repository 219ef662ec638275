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

__all__ = ["Goal"]

_ONE = Fraction(1)

_MOST_TERMS = 64
"""How many terms a product of sums may have before it is given up."""


class Goal:
    """That a polynomial is nonnegative, or positive, where the hypotheses hold.

    A goal remembers what was tried, so that a later search goes on where an earlier one ended. The
    goal that zero is positive is reached where the hypotheses exclude each other.
    """

    def __init__(self, parametrization: Parametrization, gap: Polynomial, *, strict: bool) -> None:
        self._parametrization = parametrization
        self._gap = gap
        self._image = parametrization.image(gap)
        self._strict = strict
        self._looked = False
        self._levels: Iterator[tuple[int, list[_Candidate]]] | None = None
        self._next: tuple[int, list[_Candidate]] | None = None

    def certify(self, factors: int, limits: Limits) -> Combination | None:
        """A certificate: one that can be seen, or a combination of products of so many factors."""
        if not self._looked:
            self._looked = True
            found = self._by_slacks() if self._gap else self._by_sign()
            if found is not None:
                return found
        return self._by_products(factors, limits) if factors else None

    def _by_slacks(self) -> Combination | None:
        """A certificate without a search: slack substitution, completing squares, factoring."""
        drafts = _visible(self._parametrization, self._image)
        if drafts is None or (
            self._strict and not any(map(self._parametrization.is_positive, drafts))
        ):
            return None
        return self._parametrization.combination(self._gap, drafts)

    def _by_sign(self) -> Combination | None:
        """A contradiction that can be seen: a slack that is visibly not what it is said to be."""
        for index, quantity in self._parametrization.residual.items():
            own = Draft(_ONE, (index,))
            drafts = _nonnegative(self._parametrization, -quantity)
            if drafts is not None and any(map(self._parametrization.is_positive, (own, *drafts))):
                return self._parametrization.combination(self._gap, [own, *drafts])
        return None

    def _by_products(self, factors: int, limits: Limits) -> Combination | None:
        """A certificate from linear programs over products of hypotheses and simple squares."""
        if self._levels is None:
            self._levels = _levels(self._parametrization, self._image, limits)
            self._next = next(self._levels, None)
        while self._next is not None and self._next[0] <= factors:
            _, columns = self._next
            found = _solve(
                self._parametrization, self._gap, self._image, columns, self._strict, limits
            )
            if found is not None:
                return found
            self._next = next(self._levels, None)
        return None


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


def _solve(
    parametrization: Parametrization,
    gap: Polynomial,
    image: Polynomial,
    candidates: Sequence[_Candidate],
    strict: bool,
    limits: Limits,
) -> Combination | None:
    """One linear program; the equations that were not solved may be used with any factor."""
    degree = _useful_degree(parametrization, image)
    multiples = [
        (index, factor)
        for index, equation in parametrization.equations.items()
        for factor in _factors(parametrization, degree - equation.total_degree())
    ]
    columns = [candidate.column for candidate in candidates]
    columns += [
        Column(factor * parametrization.equations[index], free=True) for index, factor in multiples
    ]
    coefficients = combine(image, columns, strict=strict, milliseconds=limits.solver_milliseconds)
    if coefficients is None:
        return None
    used, used_multiples = [], []
    for position, value in coefficients.items():
        if position < len(candidates):
            draft = candidates[position].draft
            used.append(Draft(value, draft.slacks, draft.squares))
        else:
            index, factor = multiples[position - len(candidates)]
            used_multiples.append((index, factor * rational(value)))
    return parametrization.combination(gap, used, used_multiples)


class _Candidate:
    """A term that a linear program may use."""

    def __init__(self, parametrization: Parametrization, draft: Draft, value: Polynomial) -> None:
        self.draft = draft
        self.column = Column(value, strict=parametrization.is_positive(draft))


def _levels(
    parametrization: Parametrization, image: Polynomial, limits: Limits
) -> Iterator[tuple[int, list[_Candidate]]]:
    """Sets of candidate terms, each larger than the one before, as far as the limits allow, with
    the number of their factors.

    First products of one, then of two hypotheses; then squares as well; then products of three
    hypotheses, and of a hypothesis and a square; and so on.
    """
    slacks = _slacks(parametrization)
    degree = _useful_degree(parametrization, image)
    one = (Draft(_ONE), parametrization.ring.constant(1))
    roots = candidates(parametrization.ring, _relevant(parametrization, image))
    squares = [
        (Draft(_ONE, (), (root,)), root * root)
        for root in roots
        if 2 * root.total_degree() <= degree
    ]
    size = 0
    for factors in range(1, limits.factors + 1):
        for extra in ((), squares) if factors > 1 else ((),):
            starts = [(one, factors), *((square, factors - 2) for square in extra)]
            products = _products(starts, slacks, degree, limits.products)
            if products is None:
                return
            if len(products) > size:
                size = len(products)
                yield factors, [_Candidate(parametrization, *product) for product in products]


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
