"""Exact polynomials with rational coefficients: the prover's working representation.

A `Ring` fixes the generators. Besides the law's variables these are the *atoms* (operations that
are no polynomials, such as `max a b`, and are treated as unknowns) and the *slacks* that the search
introduces. Arithmetic is python-flint's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache, reduce
from operator import mul

from flint import Ordering, fmpq, fmpq_mpoly, fmpq_mpoly_ctx

from pybridge.expression import Apply, Constant, Expression, Relation, number
from pybridge.expression.constants import ZERO

__all__ = [
    "Monomial",
    "NotPolynomialError",
    "Polynomial",
    "Ring",
    "rational",
    "to_fraction",
]

Polynomial = fmpq_mpoly
Monomial = tuple[int, ...]


class NotPolynomialError(ValueError):
    """An expression that is no polynomial in the generators of the ring."""


def to_fraction(value: fmpq) -> Fraction:
    """Return a python-flint rational as a `Fraction`."""
    return Fraction(int(value.p), int(value.q))


def rational(value: Fraction) -> fmpq:
    """Return a `Fraction` as a python-flint rational."""
    return fmpq(value.numerator, value.denominator)


@cache
def _context(size: int) -> tuple[fmpq_mpoly_ctx, tuple[Polynomial, ...]]:
    """Return python-flint's ring with so many generators, and the generators."""
    context = fmpq_mpoly_ctx.get(tuple(f"x{index}" for index in range(size)), Ordering.degrevlex)
    return context, context.gens()


class Ring:
    """Polynomials over the rationals in a fixed sequence of generators.

    A generator is a `Variable`, or an atom such as `max(x, y)`. Atoms whose arguments are the
    same polynomials are the same; what an atom is made of comes before it.
    """

    def __init__(self, generators: Sequence[Expression], extra: int = 0) -> None:
        """Make the ring in `generators`, followed by `extra` anonymous ones."""
        self.generators = tuple(generators)
        self.size = len(self.generators) + extra
        self._context, self._gens = _context(max(self.size, 1))
        self._known: dict[Expression, Polynomial] = {}
        atoms: list[tuple[list[object], Polynomial]] = []
        for index, generator in enumerate(self.generators):
            value = self._gens[index]
            if isinstance(generator, Apply):
                parts = [generator.operation, *map(self.polynomial, generator.arguments)]
                value = next((first for others, first in atoms if others == parts), value)
                atoms.append((parts, value))
            self._known[generator] = value

    def generator(self, index: int) -> Polynomial:
        """Return the generator of that index, as a polynomial."""
        return self._gens[index]

    def constant(self, value: Fraction | int) -> Polynomial:
        """Return the constant polynomial `value`."""
        return self._context.constant(fmpq(value.numerator, value.denominator))

    def monomial(self, exponents: Monomial) -> Polynomial:
        """Return the product of the generators to these powers."""
        return self.from_terms({exponents: fmpq(1)})

    def from_terms(self, terms: Mapping[Monomial, fmpq]) -> Polynomial:
        """Return the sum of these monomials with these coefficients."""
        return self._context.from_dict(terms)

    def polynomial(self, expression: Expression) -> Polynomial:
        """Return the polynomial that `expression` denotes.

        Raises:
            NotPolynomialError: an atom that is no generator occurs in it.
        """
        known = self._known.get(expression)
        if known is None:
            known = self._known[expression] = self._converted(expression)
        return known

    def _converted(self, expression: Expression) -> Polynomial:
        """Return the polynomial of an expression that was not met before."""
        match expression:
            case Constant(value):
                return self.constant(value)
            case Apply(operation, arguments) if (
                operation.polynomial is not None and operation.is_polynomial(*arguments)
            ):
                found: Polynomial = operation.polynomial(*map(self.polynomial, arguments))
                return found
            case Apply() if expression.is_constant():
                return self.constant(expression.evaluate({}))
        raise NotPolynomialError(f"{expression} is no polynomial")

    def slack(self, relation: Relation) -> Polynomial:
        """Return what `relation` says to be nonnegative, positive or (for `==`) zero.

        Raises:
            NotPolynomialError: a side is no polynomial in the generators.
        """
        left, right = self.polynomial(relation.left), self.polynomial(relation.right)
        match relation.symbol:
            case "<=" | "<":
                return right - left
            case "!=":
                return (left - right) ** 2
        return left - right

    def gap(self, claim: Relation) -> Polynomial:
        """Return the polynomial that has to be shown nonnegative, positive or (for `==`) zero.

        Raises:
            NotPolynomialError: a side is no polynomial in the generators.
        """
        if claim.symbol == "!=":
            return self.polynomial(claim.left) - self.polynomial(claim.right)
        return self.slack(claim)

    def substitute(self, polynomial: Polynomial, values: Mapping[int, Polynomial]) -> Polynomial:
        """Return `polynomial` with the generators of these indices replaced, all at once."""
        degrees = polynomial.degrees() if values else ()
        present = [index for index in values if degrees[index] > 0]
        if len(present) == 1 and degrees[present[0]] == 1:
            # Most often: much less work than the general case.
            (index,) = present
            slope = polynomial.derivative(index)
            return polynomial + slope * (values[index] - self._gens[index])
        if not present:
            return polynomial
        return polynomial.compose(*[values.get(i, gen) for i, gen in enumerate(self._gens)])

    @staticmethod
    def occurring(polynomial: Polynomial) -> list[int]:
        """Return the indices of the generators that occur."""
        return [index for index, degree in enumerate(polynomial.degrees()) if degree > 0]

    def linear(self, polynomial: Polynomial) -> dict[int, fmpq]:
        """Return the generators that occur in one monomial only, alone, with their coefficients."""
        found = {}
        for index, degree in enumerate(polynomial.degrees()):
            if degree == 1:
                slope = polynomial.derivative(index)
                if slope.is_constant():
                    found[index] = slope.leading_coefficient()
        return found

    def product(self, factors: Iterable[Polynomial]) -> Polynomial:
        """Return the product of `factors`; one if there are none."""
        return reduce(lambda left, right: left * right, factors, self.constant(1))

    def total(self, summands: Iterable[Polynomial]) -> Polynomial:
        """Return the sum of `summands`; zero if there are none."""
        return reduce(lambda left, right: left + right, summands, self.constant(0))

    @staticmethod
    def terms(polynomial: Polynomial) -> list[tuple[Monomial, fmpq]]:
        """Return the monomials of `polynomial` with their coefficients, highest degree first."""
        monomials = (tuple(map(int, exponents)) for exponents in polynomial.monoms())
        return list(zip(monomials, polynomial.coeffs(), strict=True))

    def expression(self, polynomial: Polynomial) -> Expression:
        """Return `polynomial` as a readable expression in the generators.

        Raises:
            IndexError: an anonymous generator occurs in it.
        """
        result: Expression | None = None
        for exponents, rational_coefficient in self.terms(polynomial):
            coefficient = to_fraction(rational_coefficient)
            summand = self._summand(exponents, abs(coefficient))
            if result is None and coefficient < 0:
                unit = coefficient == -1
                result = -summand if unit else self._summand(exponents, coefficient)
            elif result is None:
                result = summand
            elif coefficient < 0:
                result = result - summand
            else:
                result = result + summand
        return ZERO if result is None else result

    def _summand(self, exponents: Monomial, coefficient: Fraction) -> Expression:
        factors: list[Expression] = [
            self.generators[index] if power == 1 else self.generators[index] ** power
            for index, power in enumerate(exponents)
            if power
        ]
        if coefficient != 1 or not factors:
            factors.insert(0, number(coefficient))
        return reduce(mul, factors)
