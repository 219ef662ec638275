"""Why a gap is nonnegative or positive: the searches, cheapest first.

All of them look for the same thing, a `Combination`; Handelman's and Schmüdgen's theorems say how
often there is one. The number of factors goes up step by step, because short certificates are both
found and read more quickly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, combinations_with_replacement, islice
from math import comb

from pybridge.prover.algebra.polynomial import Polynomial, rational, to_fraction
from pybridge.prover.algebra.slack import Draft, Parametrization, Product
from pybridge.prover.algebra.squares import candidates, complete_squares
from pybridge.prover.budget import Budget
from pybridge.prover.certificate import Combination
from pybridge.prover.methods.linear_program import Column, combine

__all__ = ["Goal"]

_ONE = Fraction(1)

_MOST_PRODUCTS = 30
"""How many products may have sums of squares as coefficients."""

_MOST_UNKNOWNS = 8
"""Of how many unknowns differences are offered besides those of parameters."""

_MOST_TERMS = 64
"""How many terms a product of sums may have before it is given up."""

_STEPS_PER_ENTRY = 10
"""About how many microseconds a summand of a product takes until a linear program has it."""


class Goal:
    """That a polynomial is nonnegative, or positive, where the hypotheses hold.

    A goal remembers what was tried, so that a later search goes on where an earlier one ended. The
    goal that zero is positive is reached where the hypotheses exclude each other.
    """

    def __init__(self, parametrization: Parametrization, gap: Polynomial, *, strict: bool) -> None:
        self._parametrization = parametrization
        self._gap = gap
        self._strict = strict
        self._searches: list[_Search] | None = None

    def certify(self, factors: int, budget: Budget, *, squares: bool = False) -> Combination | None:
        """Search for a certificate: one visible without a search, or a combination of products.

        The products have at most so many factors; with `squares`, their coefficients may be sums of
        squares.
        """
        if self._searches is None:
            found = self._by_slacks() if self._gap else self._by_sign()
            if found is not None:
                return found
        assert self._searches is not None
        for search in self._searches:
            reason = search.find(factors, budget)
            if reason is None and squares:
                reason = search.find_squares(factors, budget)
            if reason is not None:
                return self._parametrization.combination(self._gap, *reason)
        return None

    def _by_slacks(self) -> Combination | None:
        """Look for a certificate without a search: substitute slacks, complete squares, factor."""
        parametrization = self._parametrization
        image = parametrization.image(self._gap)
        split = _visible_factors(parametrization, image)
        if split.rest.is_one() and self._suffices(split.drafts):
            return parametrization.combination(self._gap, split.drafts)
        if split.rest.is_one():
            drafts = _apart(parametrization, image)
            if drafts is not None and self._suffices(drafts):
                return parametrization.combination(self._gap, drafts)
        self._searches = [_Search(parametrization, _unfactored(image), strict=self._strict)]
        # Without the factors that need no search the rest is smaller.
        if split.drafts != [Draft(_ONE)] and self._suffices(split.drafts):
            self._searches.insert(0, _Search(parametrization, split, strict=self._strict))
        return None

    def _suffices(self, drafts: Sequence[Draft]) -> bool:
        return not self._strict or any(map(self._parametrization.is_positive, drafts))

    def _by_sign(self) -> Combination | None:
        """Look for a contradiction that signs alone show.

        It is a slack that is visibly not what it is said to be, or a sum of squares that is said to
        be zero, where one of them is known not to be.
        """
        parametrization = self._parametrization
        for index, quantity in parametrization.residual.items():
            own = Draft(_ONE, (index,))
            drafts = _nonnegative(parametrization, -quantity)
            if drafts is not None and self._suffices([own, *drafts]):
                return parametrization.combination(self._gap, [own, *drafts])
        for index, equation in parametrization.equations.items():
            for sign in (1, -1):
                drafts = _nonnegative(parametrization, equation * sign)
                promoted = [_promoted(parametrization, draft) for draft in drafts or ()]
                if self._suffices(promoted):
                    multiple = index, parametrization.ring.constant(-sign)
                    return parametrization.combination(self._gap, promoted, [multiple])
        self._searches = [_Search(parametrization, _unfactored(self._gap), strict=True)]
        return None


@dataclass(frozen=True)
class _Factored:
    """A polynomial as a product of something visibly nonnegative and a rest."""

    drafts: list[Draft]
    """The terms of the first factor."""
    factor: Polynomial
    rest: Polynomial


def _unfactored(polynomial: Polynomial) -> _Factored:
    one = polynomial.context().constant(1)
    return _Factored([Draft(_ONE)], one, polynomial)


def _visible_factors(parametrization: Parametrization, image: Polynomial) -> _Factored:
    """Split off the factors of `image` that are visibly nonnegative, all of it if possible."""
    one = parametrization.ring.constant(1)
    drafts = _nonnegative(parametrization, image)
    if drafts is not None:
        return _Factored(drafts, image, one)
    constant, factors = image.factor()
    sign = 1 if constant > 0 else -1
    drafts, visible, rest = [Draft(abs(to_fraction(constant)))], one * abs(constant), one
    for factor, power in factors:
        if power > 1:
            root = factor ** (power // 2)
            drafts = [_times(draft, Draft(_ONE, (), (root,))) for draft in drafts]
            visible *= root * root
        if power % 2:
            own_sign, terms = 1, _nonnegative(parametrization, factor)
            if terms is None:
                own_sign, terms = -1, _nonnegative(parametrization, -factor)
            if terms is None or len(terms) * len(drafts) > _MOST_TERMS:
                rest *= factor
                continue
            sign *= own_sign
            visible *= factor * own_sign
            drafts = [_times(draft, term) for draft in drafts for term in terms]
    return _Factored(drafts, visible, rest * sign)


def _nonnegative(parametrization: Parametrization, image: Polynomial) -> list[Draft] | None:
    """Write `image` as visibly nonnegative terms; `None` if none of the three ways works.

    It is the slack of a hypothesis, or all of its monomials are nonnegative, or they are once
    squares are completed.
    """
    for index, quantity in parametrization.residual.items():
        if quantity.total_degree() == image.total_degree() > 0:
            ratio = image.leading_coefficient() / quantity.leading_coefficient()
            if ratio > 0 and quantity * ratio == image:
                return [Draft(to_fraction(ratio), (index,))]
    drafts = parametrization.positive_terms(image)
    if drafts is not None:
        return drafts
    squares, rest = complete_squares(image)
    drafts = parametrization.positive_terms(rest) if squares else None
    if drafts is None:
        return None
    return [*(Draft(coefficient, (), (root,)) for coefficient, root in squares), *drafts]


def _apart(parametrization: Parametrization, image: Polynomial) -> list[Draft] | None:
    """Write `image` as squares plus a positive multiple of the slack of some `x != y`."""
    for index, quantity in parametrization.residual.items():
        if parametrization.hypotheses[index].symbol == "!=":
            squares, rest = complete_squares(image, parametrization.ring.occurring(quantity))
            drafts = _nonnegative(parametrization, rest)
            if drafts is not None:
                return [*(Draft(number, (), (root,)) for number, root in squares), *drafts]
    return None


def _promoted(parametrization: Parametrization, draft: Draft) -> Draft:
    """Replace the square of `x - y` in a term by the slack of a hypothesis `x != y`."""
    for position, root in enumerate(draft.squares):
        for index, quantity in parametrization.residual.items():
            if parametrization.hypotheses[index].symbol == "!=":
                ratio = (root * root).leading_coefficient() / quantity.leading_coefficient()
                if quantity * ratio == root * root:
                    squares = draft.squares[:position] + draft.squares[position + 1 :]
                    slacks = tuple(sorted((*draft.slacks, index)))
                    return Draft(draft.coefficient * to_fraction(ratio), slacks, squares)
    return draft


def _times(left: Draft, right: Draft) -> Draft:
    """Return the product of two terms."""
    slacks = tuple(sorted((*left.slacks, *right.slacks)))
    return Draft(left.coefficient * right.coefficient, slacks, (*left.squares, *right.squares))


_Reason = tuple[list[Draft], list[tuple[int, Polynomial]]]
"""Terms, and multiples of equations that were not solved."""


class _Search:
    """A search by linear programs over products of hypotheses and simple squares."""

    def __init__(
        self, parametrization: Parametrization, target: _Factored, *, strict: bool
    ) -> None:
        self._parametrization = parametrization
        self._target = target
        self._strict = strict
        self._levels: Iterator[tuple[int, list[_Candidate]]] | None = None
        self._next: tuple[int, list[_Candidate]] | None = None

    def find(self, factors: int, budget: Budget) -> _Reason | None:
        """Show the target nonnegative, or positive, by products of at most so many factors."""
        if factors and self._levels is None:
            self._levels = _levels(self._parametrization, self._target.rest, budget)
            self._next = next(self._levels, None)
        while self._next is not None and self._next[0] <= factors:
            assert self._levels is not None
            reason = self._solve(self._next[1], budget)
            if reason is not None:
                return reason
            self._next = next(self._levels, None)
        return None

    def find_squares(self, factors: int, budget: Budget) -> _Reason | None:
        """Show the target nonnegative, or positive, with sums of squares as coefficients."""
        # Few laws need it, and none should wait for it to be loaded.
        from pybridge.prover.methods.gram import sums_of_squares

        parametrization, target = self._parametrization, self._target
        if parametrization.equations or target.rest.is_zero():
            return None
        degree = _useful_degree(parametrization, target.rest)
        degree += degree % 2
        one: Product = Draft(_ONE), parametrization.ring.constant(1)
        slacks = _slacks(parametrization)
        products = list(islice(_products(one, slacks, degree, factors), _MOST_PRODUCTS))
        drafts = sums_of_squares(parametrization, target.rest, products, degree, budget)
        if drafts is None or not (
            not self._strict or any(map(parametrization.is_positive, drafts))
        ):
            return None
        return [_times(a, b) for a in target.drafts for b in drafts], []

    def _solve(self, candidates: Sequence[_Candidate], budget: Budget) -> _Reason | None:
        """Solve one linear program; unsolved equations may be used with any factor."""
        parametrization, target = self._parametrization, self._target
        degree = _useful_degree(parametrization, target.rest)
        multiples = [
            (index, factor)
            for index, equation in parametrization.equations.items()
            for factor in _factors(parametrization, degree - equation.total_degree(), budget)
        ]
        lengths = {index: len(each) for index, each in parametrization.equations.items()}
        budget.spend(_STEPS_PER_ENTRY * sum(lengths[index] for index, _ in multiples))
        columns = [candidate.column for candidate in candidates]
        columns += [
            Column(factor * parametrization.equations[index], free=True)
            for index, factor in multiples
        ]
        coefficients = combine(target.rest, columns, strict=self._strict, budget=budget)
        if coefficients is None:
            return None
        drafts: list[Draft] = []
        used: list[tuple[int, Polynomial]] = []
        for position, value in coefficients.items():
            if position < len(candidates):
                term = _times(Draft(value), candidates[position].draft)
                drafts += [_times(draft, term) for draft in target.drafts]
            else:
                index, factor = multiples[position - len(candidates)]
                used.append((index, target.factor * factor * rational(value)))
        return drafts, used


@dataclass(frozen=True)
class _Candidate:
    """A term that a linear program may use."""

    draft: Draft
    column: Column


def _levels(
    parametrization: Parametrization, image: Polynomial, budget: Budget
) -> Iterator[tuple[int, list[_Candidate]]]:
    """Yield growing sets of candidate terms, as far as the limits allow.

    With each set comes the largest number of factors of its terms.

    First products of one, then of two hypotheses; then squares as well; then products of three
    hypotheses, and of a hypothesis and a square; and so on.
    """
    slacks = _slacks(parametrization)
    degree = _useful_degree(parametrization, image)
    one: Product = Draft(_ONE), parametrization.ring.constant(1)
    made: dict[tuple[int, tuple[int, ...]], _Candidate] = {}
    known = 0
    for factors in range(1, budget.limits.factors + 1):
        for with_squares in (False, True) if factors > 1 else (False,):
            squares = _squares(parametrization, image, degree) if with_squares else []
            for origin, start in enumerate((one, *squares)):
                room = factors if origin == 0 else factors - 2
                for draft, value in _products(start, slacks, degree, room):
                    key = origin, draft.slacks
                    if key not in made:
                        budget.spend(_STEPS_PER_ENTRY * len(value))
                        column = Column(value, strict=parametrization.is_positive(draft))
                        made[key] = _Candidate(draft, column)
                        if len(made) > budget.limits.products:
                            return
            if len(made) > known:
                known = len(made)
                yield factors, list(made.values())


def _squares(parametrization: Parametrization, image: Polynomial, degree: int) -> list[Product]:
    """Return simple squares up to a degree."""
    simple = candidates(parametrization.ring, _relevant(parametrization, image))
    return [
        (Draft(_ONE, (), (root,)), root * root)
        for root in (*simple, *_hidden_differences(parametrization, image))
        if 2 * root.total_degree() <= degree
    ]


def _hidden_differences(parametrization: Parametrization, image: Polynomial) -> list[Polynomial]:
    """Return differences of two unknowns of which one is written with others, and their sums.

    In terms of the parameters they are not simple: where `a` stands for `4*r - b - c + s`, it takes
    more than two of them to say `a - b`.
    """
    ring = parametrization.ring
    relevant = set(_relevant(parametrization, image))
    unknowns = [
        index
        for index in range(len(ring.generators))
        if relevant.issuperset(ring.occurring(parametrization.images.get(index, image)))
        and (index in parametrization.images or index in relevant)
    ]
    if len(unknowns) > _MOST_UNKNOWNS:
        return []
    pairs = [pair for pair in combinations(unknowns, 2) if set(pair) & set(parametrization.images)]
    values = {index: parametrization.images.get(index, ring.generator(index)) for index in unknowns}
    return [values[i] - values[j] for i, j in pairs] + [values[i] + values[j] for i, j in pairs]


def _useful_degree(parametrization: Parametrization, image: Polynomial) -> int:
    """Return the largest degree of a product that is likely to be of use.

    That is the degree of the gap or of a hypothesis, and at least two; where the gap is zero, it is
    the degree of a product of two hypotheses.
    """
    known = (*parametrization.residual.values(), *parametrization.equations.values())
    largest = max((quantity.total_degree() for quantity in known), default=1)
    return max(2, image.total_degree(), 2 * largest if image.is_zero() else largest)


def _slacks(parametrization: Parametrization) -> list[tuple[int, Polynomial]]:
    """Return the nonnegative quantities that the hypotheses provide, in the parameters."""
    ring, offset = parametrization.ring, len(parametrization.ring.generators)
    parameters = [(index, ring.generator(offset + index)) for index in parametrization.slacks]
    return sorted([*parameters, *parametrization.residual.items()], key=lambda pair: pair[0])


def _relevant(parametrization: Parametrization, image: Polynomial) -> list[int]:
    """Return the parameters that occur in the image or in a hypothesis."""
    polynomials = [
        image,
        *parametrization.residual.values(),
        *parametrization.equations.values(),
    ]
    used = [max(powers) for powers in zip(*(p.degrees() for p in polynomials), strict=True)]
    return [index for index in parametrization.parameters() if used[index]]


def _products(
    start: Product, slacks: Sequence[tuple[int, Polynomial]], degree: int, room: int
) -> Iterator[Product]:
    """Yield `start` and its products with at most so many slacks, up to a degree."""
    products = [(*start, room, 0)]
    for draft, polynomial, left, first in products:
        yield draft, polynomial
        # Later slacks only, so that every product is met once; the list grows while it is read.
        for position in range(first, len(slacks) if left else 0):
            index, quantity = slacks[position]
            if polynomial.total_degree() + quantity.total_degree() <= degree:
                larger = Draft(_ONE, (*draft.slacks, index), draft.squares)
                products.append((larger, polynomial * quantity, left - 1, position))


def _factors(parametrization: Parametrization, degree: int, budget: Budget) -> list[Polynomial]:
    """Return the monomials in the parameters up to a degree, as factors for an equation.

    Where they would be more than the products may be, the degree is less.
    """
    ring = parametrization.ring
    parameters = parametrization.parameters()
    degree = max(degree, 0)
    while degree and comb(len(parameters) + degree, degree) > budget.limits.products:
        degree -= 1
    budget.spend(_STEPS_PER_ENTRY * comb(len(parameters) + degree, degree))
    return [
        ring.product(ring.generator(index) for index in chosen)
        for size in range(degree + 1)
        for chosen in combinations_with_replacement(parameters, size)
    ]
