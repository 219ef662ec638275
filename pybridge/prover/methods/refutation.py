"""Refutations with sums of squares as coefficients: the Positivstellensatz, to a degree.

What is known cannot be if zero is a sum of products of slacks, each times a sum of squares, of
multiples of equations, and of a positive term, a product of slacks that are not zero. The whole sum
is looked for at once: its coefficients are Gram matrices that solve a homogeneous semidefinite
program, and that some positive term takes part is seen in the solution. Degrees go up step by step.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement, islice

from flint import fmpq

from pybridge.prover.algebra.elimination import echelon
from pybridge.prover.algebra.polynomial import Polynomial, Ring
from pybridge.prover.algebra.slack import Draft, Parametrization, Product
from pybridge.prover.budget import Budget
from pybridge.prover.certificate import Combination

__all__ = ["excluded_to_degree"]

_ONE = Fraction(1)

_MOST_PRODUCTS = 60
"""How many products may have sums of squares as coefficients."""

_MOST_FACTORS = 3
"""How many different slacks are multiplied."""


def excluded_to_degree(known: Parametrization, degree: int, budget: Budget) -> Combination | None:
    """Write zero as a combination with a positive term, of terms up to a degree.

    Raises:
        ExhaustedError: the budget is spent.
    """
    ring = known.ring
    products, strict = _products(known, degree)
    if len(products) + len(strict) > _MOST_PRODUCTS:
        return None
    multiples = [
        (index, factor)
        for index, equation in known.equations.items()
        for factor in monomials(known, degree - equation.total_degree())
    ]
    values = [factor * known.equations[index] for index, factor in multiples]
    drafts = _sum(known, products, strict, values, degree, budget)
    if drafts is None:
        return None
    for product in reversed(products[1:]):
        fewer = [other for other in products if other is not product]
        if any(draft.slacks == product[0].slacks for draft in drafts):
            found = _sum(known, fewer, strict, values, degree, budget)
            if found is None:
                continue
            drafts = found
        products = fewer
    shares = _shares(ring, -_total(known, drafts), values)
    used = [
        (i, factor * share) for (i, factor), share in zip(multiples, shares, strict=True) if share
    ]
    return known.combination(ring.constant(0), drafts, used)


def monomials(known: Parametrization, degree: int) -> list[Polynomial]:
    """Return the monomials in the parameters up to a degree, those of high degree first."""
    ring = known.ring
    return [
        ring.product(map(ring.generator, chosen))
        for size in reversed(range(degree + 1))
        for chosen in combinations_with_replacement(_parameters(known), size)
    ]


def _parameters(known: Parametrization) -> list[int]:
    """Return the parameters that occur in what is known."""
    offset = len(known.ring.generators)
    occurring = {
        index
        for quantity in (*known.residual.values(), *known.equations.values())
        for index in known.ring.occurring(quantity)
    }
    slacks = {offset + index for index in known.slacks}
    return [index for index in known.parameters() if index in occurring | slacks]


def _products(known: Parametrization, degree: int) -> tuple[list[Product], list[Product]]:
    """Return products of different slacks up to a degree, and products that are positive."""
    ring, offset = known.ring, len(known.ring.generators)
    slacks = [(index, ring.generator(offset + index)) for index in known.slacks]
    # What equations made a number of has no degree, and would be multiplied without end.
    left = [pair for pair in known.residual.items() if pair[1].total_degree() > 0]
    slacks = sorted([*slacks, *left], key=lambda pair: pair[0])
    positive = [pair for pair in slacks if known.hypotheses[pair[0]].is_strict]
    products = _multiplied(ring, slacks, degree, again=False)
    strict = _multiplied(ring, positive, degree, again=True)
    return list(islice(products, _MOST_PRODUCTS + 1)), list(islice(strict, _MOST_PRODUCTS + 1))


def _multiplied(
    ring: Ring, slacks: Sequence[tuple[int, Polynomial]], degree: int, *, again: bool
) -> Iterator[Product]:
    """Yield one and products of these slacks up to a degree; with `again`, also powers."""
    products = [(Draft(_ONE), ring.constant(1), 0)]
    for draft, value, first in products:
        yield draft, value
        if again or len(draft.slacks) < _MOST_FACTORS:
            for place in range(first, len(slacks)):
                index, quantity = slacks[place]
                if value.total_degree() + quantity.total_degree() <= degree:
                    larger = Draft(_ONE, (*draft.slacks, index))
                    products.append((larger, value * quantity, place + (not again)))


def _sum(
    known: Parametrization,
    products: Sequence[Product],
    strict: Sequence[Product],
    multiples: Sequence[Polynomial],
    degree: int,
    budget: Budget,
) -> list[Draft] | None:
    """Find terms, one of them positive, that add up to zero but for the multiples."""
    # Few laws need it, and none should wait for it to be loaded.
    from pybridge.prover.methods.gram import (
        REDUCTIONS,
        STEPS_PER_PRODUCT,
        Block,
        Program,
        pruned,
        restricted_blocks,
        rounded,
    )
    from pybridge.prover.methods.semidefinite import centre, steps_for

    ring = known.ring
    zero, one = ring.constant(0), ring.constant(1)
    blocks = [Block(draft, value, (one,)) for draft, value in strict]
    for draft, value in products:
        vector = monomials(known, (degree - value.total_degree()) // 2)
        budget.spend(STEPS_PER_PRODUCT * len(vector) ** 2 // 2)
        blocks.append(Block(draft, value, tuple(vector)))
    wanted = {key for multiple in multiples for key, _ in ring.terms(multiple)}
    chosen: Sequence[Block] | None = pruned(wanted, blocks)
    for _ in range(REDUCTIONS):
        program = None if chosen is None else Program.of(ring, zero, chosen, multiples)
        if program is None:
            return None
        positive = [
            k
            for k, block in enumerate(program.blocks)
            if block.vector == (one,) and known.is_positive(block.draft)
        ]
        if not positive:
            return None
        budget.spend(steps_for(program.forms, program.sizes))
        found = centre(*program.normed())
        if found is None:
            return None
        matrices, is_centre = found
        # What is found may be multiplied by any number: the largest positive term is to be simple.
        largest = max(matrices[k][0][0] for k in positive)
        scaled = [[[entry / largest for entry in row] for row in matrix] for matrix in matrices]
        drafts = rounded(ring, program, scaled) if is_centre else None
        if drafts is not None:
            return drafts if any(map(known.is_positive, drafts)) else None
        chosen = restricted_blocks(ring, program.blocks, matrices)
    return None


def _total(known: Parametrization, drafts: Sequence[Draft]) -> Polynomial:
    """Return the sum of the terms, in the parameters."""
    ring, offset = known.ring, len(known.ring.generators)
    return ring.total(
        ring.product(
            [
                ring.constant(draft.coefficient),
                *(known.residual.get(i, ring.generator(offset + i)) for i in draft.slacks),
                *(root * root for root in draft.squares),
            ]
        )
        for draft in drafts
    )


def _shares(ring: Ring, target: Polynomial, multiples: Sequence[Polynomial]) -> list[fmpq]:
    """Return coefficients with which the multiples add up to the target, which they can."""
    entries = [dict(ring.terms(polynomial)) for polynomial in (*multiples, target)]
    keys = list(dict.fromkeys(key for entry in entries for key in entry))
    zero, count = fmpq(0), len(multiples)
    rows = [[entry.get(key, zero) for entry in entries] for key in keys]
    shares = [zero] * count
    for pivot, row in echelon(rows, count + 1):
        shares[pivot] = row[count]
    return shares
