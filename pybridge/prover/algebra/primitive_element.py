"""Several irrational numbers as polynomials of one: the theorem of the primitive element.

Of two numbers `a` and `b`, almost every sum `b + k*a` generates both: it is a root of a resultant,
and `a` is the only common root of two polynomials over the field that it generates.
"""

from __future__ import annotations

from collections.abc import Sequence

from flint import Ordering, fmpq, fmpq_mpoly, fmpq_mpoly_ctx, fmpq_poly, fmpz_poly

from pybridge.expression.algebraic import AlgebraicNumber
from pybridge.prover.algebra.number_field import (
    Element,
    NumberField,
    irreducible_factors,
    real_roots,
)

__all__ = ["common_field"]

_MULTIPLES = (1, -1, 2, -2, 3, -3)
"""Values of `k` to try."""

_HIGHEST = 16
"""The highest degree of a field that is looked at."""

_HIGHEST_RESULTANT = 36
"""The highest degree of a resultant; what is looked at may be a factor of it."""

_CONTEXT = fmpq_mpoly_ctx.get(("x", "z"), Ordering.degrevlex)


def common_field(numbers: Sequence[AlgebraicNumber]) -> tuple[NumberField, list[Element]] | None:
    """Return a field with all of these numbers, and the numbers as its elements; at least one is
    given. `None` if the field has a high degree.
    """
    field, elements = NumberField(numbers[0]), [fmpq_poly([0, 1])]
    for number in numbers[1:]:
        extended = _extended(field, number)
        if extended is None:
            return None
        field, old, new = extended
        elements = [element(old) % field.modulus for element in elements] + [new]
    return field, elements


def _extended(
    field: NumberField, number: AlgebraicNumber
) -> tuple[NumberField, Element, Element] | None:
    """Return a field with one more number; in it, the old field's root and the number.

    A sum generates the field if the resultant that it is a root of has no root twice.
    """
    if field.degree * (len(number.coefficients) - 1) > _HIGHEST_RESULTANT:
        return None
    added = fmpq_poly([fmpq(coefficient) for coefficient in number.coefficients])
    x, z = _CONTEXT.gens()
    for k in _MULTIPLES:
        resultant = _at(field.modulus, x).resultant(_at(added, z - k * x), "x")
        powers = {int(z_power): c for (_, z_power), c in resultant.to_dict().items()}
        polynomial = fmpq_poly([powers.get(i, 0) for i in range(max(powers) + 1)]).numer()
        if fmpz_poly.gcd(polynomial, polynomial.derivative()).degree() > 0:
            continue
        ball = number.ball() + k * field.root.ball()
        near = [
            root
            for factor in irreducible_factors(polynomial)
            if factor.degree() <= _HIGHEST
            for root in real_roots(factor)
            if root.ball().overlaps(ball)
        ]
        if len(near) != 1:
            return None
        whole, generator = NumberField(near[0]), fmpq_poly([0, 1])
        old = _common_root(
            whole,
            [fmpq_poly([c]) for c in field.modulus.coeffs()],
            _composed(added, [generator, fmpq_poly([-k])]),
        )
        return whole, old, (generator - k * old) % whole.modulus
    return None


def _at(polynomial: fmpq_poly, argument: fmpq_mpoly) -> fmpq_mpoly:
    """Return the value of a polynomial in one unknown at one in two."""
    value = _CONTEXT.constant(0)
    for coefficient in reversed(polynomial.coeffs()):
        value = value * argument + coefficient
    return value


def _composed(polynomial: fmpq_poly, inner: Sequence[Element]) -> list[Element]:
    """Return the coefficients of a polynomial at a linear one with coefficients in the field."""
    value: list[Element] = [fmpq_poly([0])]
    for coefficient in reversed(polynomial.coeffs()):
        product = [fmpq_poly([0])] * (len(value) + 1)
        for place, element in enumerate(value):
            product[place] += inner[0] * element
            product[place + 1] += inner[1] * element
        product[0] += coefficient
        value = product
    return value


def _common_root(field: NumberField, first: list[Element], second: list[Element]) -> Element:
    """Return the only common root of two polynomials over a field, by Euclid's algorithm."""
    first, second = _normal(field, first), _normal(field, second)
    while second:
        while len(first) >= len(second):
            shift, leading = len(first) - len(second), first[-1]
            for place, element in enumerate(second):
                first[shift + place] -= leading * element
            first = _trimmed(field, first)
        first, second = second, _normal(field, first)
    return -first[0]


def _normal(field: NumberField, polynomial: list[Element]) -> list[Element]:
    """Return the multiple of a polynomial whose leading coefficient is one."""
    polynomial = _trimmed(field, polynomial)
    if not polynomial:
        return polynomial
    _, inverse, _ = polynomial[-1].xgcd(field.modulus)
    return [element * inverse % field.modulus for element in polynomial]


def _trimmed(field: NumberField, polynomial: list[Element]) -> list[Element]:
    """Return a polynomial with its coefficients reduced, and without leading zeros."""
    polynomial = [element % field.modulus for element in polynomial]
    while polynomial and polynomial[-1].is_zero():
        polynomial.pop()
    return polynomial
