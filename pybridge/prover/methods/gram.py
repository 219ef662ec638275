"""Certificates with sums of squares as coefficients: Putinar's theorem, by semidefinite programs.

The target is to be a sum of products of slacks, each times a sum of squares. A sum of squares is a
vector of polynomials times a positive semidefinite Gram matrix times that vector. `semidefinite`
finds matrices that are positive definite. Where the target is zero at some point, there are none:
what is squared must be zero there, too. Then the vectors are restricted until there are.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations_with_replacement
from math import comb

from flint import fmpq, fmpq_mat

from pybridge.prover.algebra.elimination import echelon
from pybridge.prover.algebra.polynomial import Monomial, Polynomial, Ring, rational, to_fraction
from pybridge.prover.algebra.slack import Draft, Parametrization
from pybridge.prover.budget import Budget
from pybridge.prover.methods.semidefinite import (
    Form,
    Matrix,
    centre,
    nullspace,
    repaired,
    steps_for,
)
from pybridge.prover.methods.zeros import restricted_to, zeros

__all__ = [
    "REDUCTIONS",
    "STEPS_PER_PRODUCT",
    "Block",
    "Program",
    "pruned",
    "restricted_blocks",
    "rounded",
    "sums_of_squares",
]

_MOST_FORMS = 130
"""How many monomials the identity may have."""

_MOST_ENTRIES = 700
"""How many entries all Gram matrices together may have."""

_POINTS = 400
"""How many points are tried to see where all slacks are positive."""

_POINTS_FOR_EACH = 3
"""How many such points are used for each polynomial of the longest vector."""

REDUCTIONS = 6
"""How often the vectors are restricted."""

_NEARLY_SINGULAR = (1e-7, 1e-5, 1e-3)
"""Which pivots of a Gram matrix are taken to be zero, relative to the largest."""

_DENOMINATORS = (1, 2, 4, 12, 60, 1_000, 10**6, 10**9)
"""To what Gram matrices are rounded, simplest first."""

_SIMPLE = _DENOMINATORS[:5]
"""To what they are rounded that are nearly singular."""

STEPS_PER_PRODUCT = 10
"""About how many microseconds the product of two polynomials of a vector takes."""


@dataclass(frozen=True)
class Block:
    """A product of slacks, and the polynomials whose squares it is multiplied with."""

    draft: Draft
    value: Polynomial
    vector: tuple[Polynomial, ...]


def sums_of_squares(
    parametrization: Parametrization,
    target: Polynomial,
    products: Sequence[tuple[Draft, Polynomial]],
    degree: int,
    budget: Budget,
) -> list[Draft] | None:
    """Write `target` as a sum of `products`, each times a sum of squares, up to a degree.

    Raises:
        ExhaustedError: the budget is spent.
    """
    ring = parametrization.ring
    blocks = _blocks(parametrization, target, products, degree, budget)
    blocks = _vanishing_where_the_target_does(parametrization, target, blocks)
    program = Program.of(ring, target, blocks)
    if program is None:
        return None
    points = _interior_points(parametrization, blocks)
    for _ in range(REDUCTIONS):
        budget.spend(steps_for(program.forms, program.sizes))
        start = program.start(points)
        found = None if start is None else centre(*program.numbers(), start, program.sizes)
        if found is None:
            return None
        matrices, is_centre = found
        # Singular ones are found as well, if their entries are simple.
        drafts = rounded(ring, program, matrices, _DENOMINATORS if is_centre else _SIMPLE)
        if drafts is not None:
            return drafts
        restricted = restricted_blocks(ring, program.blocks, matrices)
        program = None if restricted is None else Program.of(ring, target, restricted)
        if program is None:
            return None
    return None


def _blocks(
    parametrization: Parametrization,
    target: Polynomial,
    products: Sequence[tuple[Draft, Polynomial]],
    degree: int,
    budget: Budget,
) -> list[Block]:
    """Collect, for each product, the monomials that may be squared.

    In each parameter, the degree of a product with a square is at most the largest degree in the
    target and the products.
    """
    ring = parametrization.ring
    known = [target, *(value for _, value in products)]
    largest = [max(degrees) for degrees in zip(*(p.degrees() for p in known), strict=True)]
    parameters = [index for index in parametrization.parameters() if largest[index] > 0]
    blocks = []
    for draft, value in products:
        room = (degree - value.total_degree()) // 2
        own = value.degrees()
        budget.spend(comb(len(parameters) + max(room, 0), len(parameters)))
        vector = [
            ring.product(map(ring.generator, chosen))
            for size in reversed(range(max(room, -1) + 1))
            for chosen in combinations_with_replacement(parameters, size)
            if all(2 * chosen.count(i) + own[i] <= largest[i] for i in set(chosen))
        ]
        budget.spend(STEPS_PER_PRODUCT * len(vector) ** 2 // 2)
        blocks.append(Block(draft, value, tuple(vector)))
    return pruned({monomial for monomial, _ in ring.terms(target)}, blocks)


def _vanishing_where_the_target_does(
    parametrization: Parametrization, target: Polynomial, blocks: Sequence[Block]
) -> list[Block]:
    """Restrict the blocks to what is zero where the target is and their products are positive."""
    found, half = zeros(parametrization, target), target.total_degree() // 2
    slacks = [block.value for block in blocks if len(block.draft.slacks) == 1]
    feasible = [
        (far, point)
        for far, point in found
        if (not slacks if far else all(slack(*point) >= 0 for slack in slacks))
    ]
    return [
        Block(
            block.draft,
            block.value,
            restricted_to(
                [(far, point) for far, point in feasible if far or block.value(*point) > 0],
                parametrization.ring,
                block.vector,
                half,
            ),
        )
        for block in blocks
    ]


def pruned(wanted: Collection[Monomial], blocks: Sequence[Block]) -> list[Block]:
    """Drop the polynomials whose square alone has some monomial that is not wanted."""
    sources: dict[Monomial, set[tuple[int, int, int, bool]]] = {}
    for k, block in enumerate(blocks):
        for p, left in enumerate(block.vector):
            scaled = block.value * left
            for q, right in enumerate(block.vector[: p + 1]):
                for monomial, coefficient in Ring.terms(scaled * right):
                    if monomial not in wanted:
                        sources.setdefault(monomial, set()).add((k, p, q, coefficient > 0))
    dropped: set[tuple[int, int]] = set()
    while True:
        useless = set()
        for found in sources.values():
            left_over = [s for s in found if not {(s[0], s[1]), (s[0], s[2])} & dropped]
            on_diagonal = all(p == q for _, p, q, _ in left_over)
            if on_diagonal and len({positive for *_, positive in left_over}) == 1:
                useless |= {(k, p) for k, p, _, _ in left_over}
        if not useless:
            break
        dropped |= useless
    return [
        Block(b.draft, b.value, tuple(e for p, e in enumerate(b.vector) if (k, p) not in dropped))
        for k, b in enumerate(blocks)
    ]


def _interior_points(parametrization: Parametrization, blocks: Sequence[Block]) -> list[list[fmpq]]:
    """Return enough points, as values of the parameters, at which all slacks are positive."""
    offset, size = len(parametrization.ring.generators), max(parametrization.ring.size, 1)
    # Products are positive where their factors are.
    slacks = [block.value for block in blocks if len(block.draft.slacks) == 1]
    enough = _POINTS_FOR_EACH * max(len(block.vector) for block in blocks)
    parameters = parametrization.parameters()
    chance = random.Random(0)
    found: list[list[fmpq]] = []
    for attempt in range(_POINTS):
        if len(found) == enough:
            break
        scale = (1, 2, 4)[attempt % 3]
        point = [fmpq(0)] * size
        for index in parameters:
            number = chance.randrange(-8, 9) if index < offset else chance.randrange(1, 17)
            point[index] = fmpq(scale * number, 8)
        if all(slack(*point) > 0 for slack in slacks):
            found.append(point)
    return found


@dataclass(frozen=True)
class Program:
    """The semidefinite program: one linear form of Gram matrices for each monomial."""

    blocks: Sequence[Block]
    forms: list[Form]
    values: list[fmpq]

    @classmethod
    def of(
        cls,
        ring: Ring,
        target: Polynomial,
        blocks: Sequence[Block],
        multiples: Sequence[Polynomial] = (),
    ) -> Program | None:
        """Set up the program for these blocks; `None` if it is too large or has no solution.

        Multiples of the last, of either sign, may be added: what they make of a monomial counts.
        """
        blocks = [block for block in blocks if block.vector]
        if not 0 < sum(len(block.vector) ** 2 for block in blocks) <= _MOST_ENTRIES:
            return None
        rows: dict[Monomial, Form] = {}
        for k, block in enumerate(blocks):
            for p, left in enumerate(block.vector):
                scaled = block.value * left
                for q, right in enumerate(block.vector[: p + 1]):
                    for monomial, coefficient in ring.terms(scaled * right):
                        row = rows.setdefault(monomial, {})
                        row[k, p, q] = row[k, q, p] = coefficient
        wanted = dict(ring.terms(target))
        if multiples:
            _reduce(ring, rows, wanted, multiples)
        if len(rows) > _MOST_FORMS or any(monomial not in rows for monomial in wanted):
            return None
        chosen = _independent(list(rows.values()))
        monomials = [list(rows)[index] for index in chosen]
        zero = fmpq(0)
        return cls(blocks, [rows[m] for m in monomials], [wanted.get(m, zero) for m in monomials])

    @property
    def sizes(self) -> list[int]:
        """The sizes of the Gram matrices."""
        return [len(block.vector) for block in self.blocks]

    def numbers(self) -> tuple[list[Form], list[float]]:
        """Return the forms, and their values as floats."""
        return self.forms, [float(value.p) / float(value.q) for value in self.values]

    def normed(self) -> tuple[list[Form], list[float], list[float], list[int]]:
        """Return the program with the sum of all diagonals given as well, and where to start.

        It is for programs whose values are all zero, of which zero is a solution.
        """
        sizes = self.sizes
        trace = {(k, p, p): fmpq(1) for k, size in enumerate(sizes) for p in range(size)}
        zeros = [0.0] * len(self.forms)
        return [*self.forms, trace], [*zeros, float(sum(sizes))], [*zeros, 1.0], sizes

    def start(self, points: Sequence[Sequence[fmpq]]) -> list[float] | None:
        """Find coefficients with which the forms add up to positive definite matrices.

        The matrices are averages over points at which all slacks are positive. `None` if there are
        no such coefficients.
        """
        if not points:
            return None
        count = len(self.forms)
        totals = [[[fmpq(0)] * size for _ in range(size)] for size in self.sizes]
        for point in points:
            for total, block in zip(totals, self.blocks, strict=True):
                weight = block.value(*point)
                entries = [entry(*point) for entry in block.vector]
                for p, left in enumerate(entries):
                    for q, right in enumerate(entries):
                        total[p][q] += weight * left * right
        zero = fmpq(0)
        inner = [sum((c * totals[k][p][q] for (k, p, q), c in f.items()), zero) for f in self.forms]
        gram = [
            sum((c * g[key] for key, c in f.items() if key in g), zero)
            for f in self.forms
            for g in self.forms
        ]
        try:
            shares = fmpq_mat(count, count, gram).solve(fmpq_mat(count, 1, inner))
        except ZeroDivisionError:
            return None
        found = [shares[index, 0] for index in range(count)]
        return [float(value.p) / float(value.q) for value in found]


def _reduce(
    ring: Ring,
    rows: dict[Monomial, Form],
    wanted: dict[Monomial, fmpq],
    multiples: Sequence[Polynomial],
) -> None:
    """Take away from the forms and values of monomials what any multiples can make up for."""
    entries = [dict(ring.terms(multiple)) for multiple in multiples]
    columns = sorted({key for entry in entries for key in entry}, key=sum, reverse=True)
    zero = fmpq(0)
    table = [[entry.get(key, zero) for key in columns] for entry in entries]
    for pivot, row in echelon(table, len(columns)):
        form, value = rows.pop(columns[pivot], {}), wanted.pop(columns[pivot], zero)
        for key, coefficient in list(zip(columns, row, strict=True))[pivot + 1 :]:
            if coefficient and form:
                other = rows.setdefault(key, {})
                for place_in_block, entry in form.items():
                    other[place_in_block] = other.get(place_in_block, zero) - coefficient * entry
            if coefficient and value:
                wanted[key] = wanted.get(key, zero) - coefficient * value
    for key, form in list(rows.items()):
        kept = {entry: number for entry, number in form.items() if number}
        if kept:
            rows[key] = kept
        else:
            del rows[key]
    for key in [key for key, value in wanted.items() if not value]:
        del wanted[key]


def _independent(forms: Sequence[Form]) -> list[int]:
    """Return the positions of forms of which all others are combinations."""
    keys = sorted({key for form in forms for key in form if key[1] >= key[2]})
    zero = fmpq(0)
    rows = [[form.get(key, zero) for form in forms] for key in keys]
    return [pivot for pivot, _ in echelon(rows, len(forms))]


def restricted_blocks(
    ring: Ring, blocks: Sequence[Block], matrices: Sequence[Matrix]
) -> list[Block] | None:
    """Remove from the blocks what their Gram matrices take nearly to zero.

    `None` if there is nothing to remove.
    """
    largest = max(row[p] for matrix in matrices for p, row in enumerate(matrix))
    for tolerance in _NEARLY_SINGULAR:
        kept = []
        for block, matrix in zip(blocks, matrices, strict=True):
            vanishing = nullspace(matrix, tolerance * largest)
            kept.append(Block(block.draft, block.value, _complement(ring, block.vector, vanishing)))
        if any(len(new.vector) < len(old.vector) for new, old in zip(kept, blocks, strict=True)):
            return kept
    return None


def _complement(
    ring: Ring, vector: Sequence[Polynomial], vanishing: Mapping[int, Sequence[Fraction]]
) -> tuple[Polynomial, ...]:
    """Return the combinations of the vector that are orthogonal to the vanishing ones."""
    return tuple(
        ring.total([entry, *(vector[q] * rational(-v[p]) for q, v in vanishing.items() if v[p])])
        for p, entry in enumerate(vector)
        if p not in vanishing
    )


def rounded(
    ring: Ring,
    program: Program,
    matrices: Sequence[Matrix],
    denominators: Sequence[int] = _DENOMINATORS,
) -> list[Draft] | None:
    """Return the terms of the certificate, from rational Gram matrices near the given ones."""
    for denominator in denominators:
        exact = repaired(program.forms, program.values, matrices, denominator)
        if exact is None:
            return None
        drafts: list[Draft] = []
        for block, matrix in zip(program.blocks, exact, strict=True):
            squares = _squares(ring, block.vector, matrix)
            if squares is None:
                break
            drafts += [
                Draft(c, block.draft.slacks, () if root.is_one() else (root,))
                for c, root in squares
            ]
        else:
            return drafts
    return None


def _squares(
    ring: Ring, vector: Sequence[Polynomial], matrix: list[list[fmpq]]
) -> list[tuple[Fraction, Polynomial]] | None:
    """Write the quadratic form of this matrix in the vector as a sum of squares.

    `None` if it is not a sum of squares.
    """
    rest = [list(row) for row in matrix]
    squares = []
    for p, entry in enumerate(vector):
        pivot = rest[p][p]
        if pivot < 0 or (pivot == 0 and any(rest[p][p:])):
            return None
        if pivot == 0:
            continue
        row = [value / pivot for value in rest[p]]
        others = zip(row[p + 1 :], vector[p + 1 :], strict=True)
        root = ring.total([entry, *(value * other for value, other in others)])
        squares.append((to_fraction(pivot), root))
        for i in range(p + 1, len(vector)):
            for j in range(p + 1, len(vector)):
                rest[i][j] -= pivot * row[i] * row[j]
    return squares
