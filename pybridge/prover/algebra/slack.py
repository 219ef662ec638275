"""Slack substitution: hypotheses as a change of variables.

Where a hypothesis `b1 <= b2` contains a variable linearly, that variable is written with the
slack: `b2 := b1 + s`. An equation eliminates a variable altogether. What remains of the gap is a
polynomial in slacks, known to be nonnegative, and in free variables, about which nothing is known.
If each product of slacks in it has a sum of squares of free variables as its factor, the gap is
nonnegative, and reading the slacks as `r - l` again gives the certificate. No search is needed,
and the usual laws of weighted objectives are all of this kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from flint import fmpq

from pybridge.expression import Expression, Relation
from pybridge.prover.algebra.polynomial import Monomial, Polynomial, Ring, to_fraction
from pybridge.prover.algebra.squares import sum_of_squares
from pybridge.prover.certificate import Combination, Term

__all__ = ["Draft", "Parametrization", "Product"]


@dataclass(frozen=True)
class Draft:
    """A term of a combination, still in terms of slacks and free variables."""

    coefficient: Fraction
    slacks: tuple[int, ...] = ()
    squares: tuple[Polynomial, ...] = ()


Product = tuple[Draft, Polynomial]
"""A term with its value."""


@dataclass(frozen=True)
class _Equation:
    """An equation solved for a generator, and how it follows from the equations as given."""

    generator: int
    value: Polynomial
    difference: Polynomial
    """The zero quantity that was solved."""
    origin: dict[int, Polynomial]
    """The same quantity as a combination of the given equations."""


@dataclass
class Parametrization:
    """The points that satisfy the hypotheses, as images of slacks and free variables.

    The ring has one anonymous generator per hypothesis, its slack, after the given generators.
    """

    ring: Ring
    hypotheses: tuple[Relation, ...]
    quantities: list[Polynomial] = field(default_factory=list)
    """What each hypothesis says to be nonnegative, positive or zero."""
    images: dict[int, Polynomial] = field(default_factory=dict)
    """The eliminated generators, in terms of the others and of slacks."""
    slacks: set[int] = field(default_factory=set)
    """The hypotheses whose slack is a parameter."""
    residual: dict[int, Polynomial] = field(default_factory=dict)
    """The slacks of the other inequalities, in terms of the parameters."""
    equations: dict[int, Polynomial] = field(default_factory=dict)
    """The equations that were not solved, in terms of the parameters."""
    opposites: dict[int, tuple[int, Fraction]] = field(default_factory=dict)
    """For an inequality that holds with equality, another one, whose slack is this negative
    multiple of its own."""
    _solved: list[_Equation] = field(default_factory=list)
    _dependent: dict[int, set[int]] = field(default_factory=dict)
    """For each parameter, the generators whose images it occurs in, and perhaps others."""

    @classmethod
    def of(
        cls,
        generators: Sequence[Expression],
        hypotheses: Sequence[Relation],
    ) -> Parametrization:
        """Eliminate as many generators as the hypotheses allow.

        Raises:
            NotPolynomialError: a hypothesis is no polynomial relation in the generators.
        """
        ring = Ring(generators, extra=len(hypotheses))
        result = cls(ring, tuple(hypotheses))
        result.quantities = [ring.slack(hypothesis) for hypothesis in hypotheses]
        result._find_opposites()
        for index, hypothesis in enumerate(hypotheses):
            if hypothesis.symbol == "==" or index in result.opposites:
                result._solve(index)
        for index in result._order_of_slacks():
            result._introduce_slack(index)
        result.residual = {
            index: result.image(result.quantities[index])
            for index, hypothesis in enumerate(hypotheses)
            if hypothesis.symbol != "==" and index not in result.slacks
        }
        result.equations = {
            index: image
            for index, hypothesis in enumerate(hypotheses)
            if hypothesis.symbol == "=="
            and not (image := result.image(result.quantities[index])).is_zero()
        }
        return result

    def image(self, polynomial: Polynomial) -> Polynomial:
        """Return `polynomial` in terms of the parameters."""
        return self.ring.substitute(polynomial, self.images)

    def parameters(self) -> list[int]:
        """Return the parameters: the generators not eliminated, and the slacks, as ring indices."""
        offset = len(self.ring.generators)
        free = [index for index in range(offset) if index not in self.images]
        return free + [offset + index for index in sorted(self.slacks)]

    def positive_terms(self, gap: Polynomial) -> list[Draft] | None:
        """Write `gap` as a sum of visibly nonnegative terms; `None` if that fails.

        `gap` is given in terms of the parameters. The terms are products of slacks and of squares.
        """
        offset = len(self.ring.generators)
        slacks = [
            index for index, degree in enumerate(gap.degrees()[offset : self.ring.size]) if degree
        ]
        drafts = self._grouped(gap, slacks)
        if drafts is None:
            # In `s * (x - 1)**2` the sign of `x` is of no use, even if it is known.
            linear = [index for index in slacks if gap.degrees()[offset + index] == 1]
            drafts = self._grouped(gap, linear) if len(linear) < len(slacks) else None
        return drafts

    def _grouped(self, gap: Polynomial, slacks: Sequence[int]) -> list[Draft] | None:
        """Write `gap` as a sum of products of these slacks with sums of squares in all else."""
        ring, offset = self.ring, len(self.ring.generators)
        groups: dict[tuple[int, ...], dict[Monomial, fmpq]] = {}
        for exponents, coefficient in ring.terms(gap):
            rest = list(exponents)
            product: tuple[int, ...] = ()
            for index in slacks:
                product += (index,) * exponents[offset + index]
                rest[offset + index] = 0
            groups.setdefault(product, {})[tuple(rest)] = coefficient
        drafts = []
        for product, terms in groups.items():
            squares = _even_powers(ring, terms) or sum_of_squares(ring, ring.from_terms(terms))
            if squares is None:
                return None
            drafts += [
                Draft(coefficient, product, () if root.is_one() else (root,))
                for coefficient, root in squares
            ]
        return drafts

    def is_positive(self, draft: Draft) -> bool:
        """Return whether the term is known to be positive, and not only nonnegative."""
        return not draft.squares and all(self.hypotheses[index].is_strict for index in draft.slacks)

    def combination(
        self,
        gap: Polynomial,
        drafts: Sequence[Draft],
        multiples: Sequence[tuple[int, Polynomial]] = (),
    ) -> Combination | None:
        """Return the combination for a `gap` in the original generators.

        Slacks are read as `r - l`.

        `multiples` are multiples of equations that were not solved. Solved equations account for
        the rest; `None` if they do not.
        """
        ring, offset = self.ring, len(self.ring.generators)
        original = {offset + index: quantity for index, quantity in enumerate(self.quantities)}
        terms, rest = [], gap
        for draft in drafts:
            squares = [ring.substitute(square, original) for square in draft.squares]
            rest -= ring.product(
                [
                    ring.constant(draft.coefficient),
                    *(self.quantities[index] for index in draft.slacks),
                    *(square * square for square in squares),
                ]
            )
            terms.append(
                Term(
                    draft.coefficient,
                    draft.slacks,
                    tuple(ring.expression(square) for square in squares),
                )
            )
        factors: dict[int, Polynomial] = {}
        for index, factor in multiples:
            factor = ring.substitute(factor, original)
            rest -= factor * self.quantities[index]
            factors[index] = factors.get(index, ring.constant(0)) + factor
        rest = self._reduce(rest, factors)
        if not rest.is_zero():
            return None
        used = [(index, factor) for index, factor in sorted(factors.items()) if factor]
        for index, factor in used:
            if index in self.opposites:
                terms += self._any_multiple(index, factor)
        return Combination(
            tuple(terms),
            tuple((i, ring.expression(f)) for i, f in used if i not in self.opposites),
        )

    def _any_multiple(self, index: int, factor: Polynomial) -> list[Term]:
        """Return `factor` times the slack of an inequality that holds with equality.

        This is a multiple of its slack or of its opposite's, and otherwise squares times both.
        """
        ring = self.ring
        opposite, ratio = self.opposites[index]
        if factor.is_constant():
            value = to_fraction(factor.leading_coefficient())
            return [Term(value, (index,)) if value > 0 else Term(value / ratio, (opposite,))]
        more, less = ring.expression(factor + 1), ring.expression(factor - 1)
        quarter = Fraction(1, 4)
        return [Term(quarter, (index,), (more,)), Term(-quarter / ratio, (opposite,), (less,))]

    def _find_opposites(self) -> None:
        """Note the inequalities that other ones turn into equations, as `y <= x` does `x <= y`."""
        seen: list[tuple[int, Polynomial]] = []
        for index, hypothesis in enumerate(self.hypotheses):
            quantity = self.quantities[index]
            if hypothesis.symbol not in ("<=", ">=") or quantity.is_constant():
                continue
            leading = quantity.leading_coefficient()
            normal = quantity / abs(leading)
            other = next((other for other, opposite in seen if opposite == normal), None)
            if other is None:
                seen.append((index, -normal))
            elif other not in self.opposites:
                ratio = leading / self.quantities[other].leading_coefficient()
                self.opposites[other] = index, to_fraction(ratio)

    def _reduce(self, polynomial: Polynomial, factors: dict[int, Polynomial]) -> Polynomial:
        """Use the solved equations in `polynomial`; add the multiples taken to `factors`."""
        zero = self.ring.constant(0)
        for equation in self._solved:
            reduced = self.ring.substitute(polynomial, {equation.generator: equation.value})
            quotient, remainder = divmod(polynomial - reduced, equation.difference)
            assert remainder.is_zero()
            for index, factor in equation.origin.items():
                factors[index] = factors.get(index, zero) + quotient * factor
            polynomial = reduced
        return polynomial

    def _solve(self, index: int) -> None:
        """Solve an equation for a generator that it contains linearly."""
        factors: dict[int, Polynomial] = {}
        difference = self._reduce(self.quantities[index], factors)
        pivot = self._pivot(difference)
        if pivot is None:
            return
        generator, coefficient = pivot
        value = self.ring.generator(generator) - difference / coefficient
        origin = {index: self.ring.constant(1)}
        origin.update({other: -factor for other, factor in factors.items()})
        self._solved.append(_Equation(generator, value, difference, origin))
        self._eliminate(generator, value)

    def _order_of_slacks(self) -> list[int]:
        """Return the inequalities in the order in which they introduce slacks.

        First `b1 <= b2`, which makes `b2` depend on `b1`; then what bounds a single generator, so
        that `b1` gets a slack of its own, from which `b2 >= 0` would follow; then the rest. Of two
        bounds of one generator only one can give it a slack: the strict one.
        """

        def rank(index: int) -> tuple[int, bool]:
            quantity, weak = self.quantities[index], not self.hypotheses[index].is_strict
            if sum(quantity.degrees()) == 1:
                return 1, weak
            positive = any(slope > 0 for slope in self.ring.linear(quantity).values())
            return (0 if positive else 2), weak

        inequalities = [i for i, h in enumerate(self.hypotheses) if h.symbol != "=="]
        return sorted(inequalities, key=rank)

    def _introduce_slack(self, index: int) -> None:
        """Write a generator that an inequality contains linearly with the slack."""
        quantity = self.image(self.quantities[index])
        pivot = self._pivot(quantity)
        if pivot is None:
            return
        generator, coefficient = pivot
        parameter = self.ring.generator(len(self.ring.generators) + index)
        value = self.ring.generator(generator) + (parameter - quantity) / coefficient
        self.slacks.add(index)
        self._eliminate(generator, value)

    def _eliminate(self, generator: int, value: Polynomial) -> None:
        occurring = self.ring.occurring(value)
        dependent = self._dependent.pop(generator, set())
        for other in dependent:
            self.images[other] = self.ring.substitute(self.images[other], {generator: value})
        self.images[generator] = value
        for parameter in occurring:
            self._dependent.setdefault(parameter, {generator}).update(dependent, [generator])

    def _pivot(self, quantity: Polynomial) -> tuple[int, fmpq] | None:
        """Choose a generator that occurs in `quantity` in one monomial only, alone.

        Of several, one with a positive coefficient: `b2` rather than `b1` in `b2 - b1`, so that
        what is known of `b1` stays a statement about a single parameter.
        """
        offset = len(self.ring.generators)
        linear = {i: slope for i, slope in self.ring.linear(quantity).items() if i < offset}
        if not linear:
            return None
        best = min(linear, key=lambda i: (linear[i] < 0, -i))
        return best, linear[best]


def _even_powers(
    ring: Ring, terms: Mapping[Monomial, fmpq]
) -> list[tuple[Fraction, Polynomial]] | None:
    """Return the terms as positive multiples of squares, if that is what they are."""
    if any(
        coefficient < 0 or any(power & 1 for power in exponents)
        for exponents, coefficient in terms.items()
    ):
        return None
    return [
        (to_fraction(coefficient), ring.monomial(tuple(power // 2 for power in exponents)))
        for exponents, coefficient in terms.items()
    ]
