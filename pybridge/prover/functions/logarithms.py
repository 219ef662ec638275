"""Logarithms: those of products, quotients and powers are sums of those of irreducible factors."""

from __future__ import annotations

from fractions import Fraction

from flint import fmpz

from pybridge.expression import Expression, Relation, Variable, number
from pybridge.expression.constants import ONE, ZERO
from pybridge.prover.algebra.polynomial import Polynomial, Ring, to_fraction
from pybridge.prover.functions.abstraction import EXP, LOG, SQRT
from pybridge.prover.functions.ledger import Ledger

__all__ = ["Factors", "introduce_logarithm", "logarithm_of_product"]

Factors = list[tuple[Expression, int]]
"""Positive formulas and their powers."""


def introduce_logarithm(ledger: Ledger, name: Variable, argument: Expression) -> None:
    """Let a logarithm be replaced by those of the factors of its argument."""
    found = _factors(ledger, argument)
    if found is None:
        return
    above, below = found
    if not below and above == [(argument, 1)]:
        _introduce_factor(ledger, name, argument)
        return
    top, log_top = logarithm_of_product(ledger, above)
    if ledger.is_defined(name):
        return  # as a product of the same factors
    if not below:
        same = ledger.identity(argument, top)
        place = ledger.lemma(name.eq(log_top), "log_eq_log", same)
        if place is not None:
            ledger.define(name, log_top, ONE, place, place)
        return
    bottom, log_bottom = logarithm_of_product(ledger, below)
    premises = (
        ledger.have(Relation(ZERO, "<", top)),
        ledger.have(Relation(ZERO, "<", bottom)),
        ledger.identity(argument * bottom, top),
    )
    place = ledger.lemma(name.eq(log_top - log_bottom), "log_eq_sub", *premises)
    if place is not None:
        ledger.define(name, log_top - log_bottom, ONE, place, place)


def _factors(ledger: Ledger, argument: Expression) -> tuple[Factors, Factors] | None:
    """Write a formula as a quotient of products of positive factors; `None` if that fails."""
    ring, top, bottom = ledger.fraction(argument)
    if top.is_zero():
        return None
    scale = Fraction(1)
    sides: list[Factors] = []
    for polynomial in (top, bottom):
        constant, factors = polynomial.factor()
        value = to_fraction(constant)
        scale = scale * value if not sides else scale / value
        side: Factors = []
        for factor, power in factors:
            positive = _positive(ledger, ring, factor)
            if positive is None:
                return None
            sign, formula = positive
            scale *= sign**power
            side.append((formula, int(power)))
        sides.append(side)
    if scale <= 0:
        return None
    sides[0] = _primes(scale.numerator) + sides[0]
    sides[1] = _primes(scale.denominator) + sides[1]
    return sides[0], sides[1]


def _positive(ledger: Ledger, ring: Ring, factor: Polynomial) -> tuple[int, Expression] | None:
    """Return the sign of a factor, and the factor with the sign for which it is positive."""
    for sign in (1, -1):
        formula = ring.expression(factor * sign)
        if ledger.have(Relation(ZERO, "<", formula)) is not None:
            return sign, formula
    return None


def _primes(value: int) -> Factors:
    return [(number(int(prime)), int(power)) for prime, power in fmpz(value).factor()]


def logarithm_of_product(ledger: Ledger, factors: Factors) -> tuple[Expression, Expression]:
    """Return the product of powers, and its logarithm, which is defined by those of the factors."""
    if not factors:
        logarithm = ledger.names.of(LOG, ONE)
        place = ledger.lemma(logarithm.eq(ZERO), "log_eq_zero", ledger.identity(ONE, ONE))
        if place is not None and not ledger.is_defined(logarithm):
            ledger.define(logarithm, ZERO, ONE, place, place)
        return ONE, logarithm
    product, total = _power(ledger, *factors[0])
    for factor, power in factors[1:]:
        formula, value = _power(ledger, factor, power)
        whole = product * formula
        logarithm = ledger.names.of(LOG, whole)
        if not ledger.is_defined(logarithm):
            premises = (
                ledger.have(Relation(ZERO, "<", product)),
                ledger.have(Relation(ZERO, "<", formula)),
                ledger.identity(whole, product * formula),
            )
            place = ledger.lemma(logarithm.eq(total + value), "log_eq_add", *premises)
            if place is not None:
                ledger.define(logarithm, total + value, ONE, place, place)
        product, total = whole, logarithm
    return product, total


def _power(ledger: Ledger, factor: Expression, power: int) -> tuple[Expression, Variable]:
    """Return a power and its logarithm."""
    logarithm = ledger.names.of(LOG, factor)
    if not ledger.is_defined(logarithm):
        _introduce_factor(ledger, logarithm, factor)
    if power == 1:
        return factor, logarithm
    whole = factor**power
    value = ledger.names.of(LOG, whole)
    if not ledger.is_defined(value):
        premise = ledger.identity(whole, factor**power)
        multiple = number(power) * logarithm
        place = ledger.lemma(value.eq(multiple), "log_eq_nsmul", premise, arguments=(power,))
        if place is not None:
            ledger.define(value, multiple, ONE, place, place)
    return whole, value


def _introduce_factor(ledger: Ledger, logarithm: Variable, factor: Expression) -> None:
    """Let the logarithm of an exponential function be its argument, and that of a root a half."""
    inner = ledger.names.applications.get(factor.name) if isinstance(factor, Variable) else None
    if inner is not None and inner.operation is EXP:
        same = ledger.identity(factor, factor)
        place = ledger.lemma(logarithm.eq(inner.arguments[0]), "log_exp_eq", same)
        if place is not None:
            ledger.define(logarithm, inner.arguments[0], ONE, place, place)
    if inner is not None and inner.operation is SQRT:
        square = inner.arguments[0]
        whole = ledger.names.of(LOG, square)
        premise = ledger.identity(square, factor**2)
        twice = whole.eq(number(2) * logarithm)
        ledger.usable(ledger.lemma(twice, "log_eq_nsmul", premise, arguments=(2,)))
