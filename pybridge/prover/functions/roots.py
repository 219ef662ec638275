"""Square roots: their signs and squares, what perfect squares have, and the inequality of means."""

from __future__ import annotations

from fractions import Fraction

from pybridge.expression import Expression, Relation, Variable, number
from pybridge.expression.constants import ONE, ZERO
from pybridge.prover.algebra.polynomial import to_fraction
from pybridge.prover.functions.abstraction import SQRT
from pybridge.prover.functions.ledger import Ledger

__all__ = ["introduce_root", "relate_products"]


def introduce_root(ledger: Ledger, name: Variable, argument: Expression) -> None:
    """Let the sign and the square of a square root be known; or the root, of a perfect square."""
    ledger.usable(ledger.lemma(Relation(ZERO, "<=", name), "sqrt_nonneg", arguments=(argument,)))
    if _is_perfect_square(ledger, name, argument):
        return
    nonnegative = ledger.have(Relation(ZERO, "<=", argument))
    ledger.usable(ledger.lemma((name * name).eq(argument), "sqrt_mul_self_eq", nonnegative))
    if -1 not in ledger.signs(argument):
        positive = ledger.have(Relation(ZERO, "<", argument))
        ledger.usable(ledger.lemma(Relation(ZERO, "<", name), "sqrt_pos_of_pos", positive))


def _is_perfect_square(ledger: Ledger, name: Variable, argument: Expression) -> bool:
    """Let the root of a square be what is squared, if its sign is known; say whether that is so."""
    found = ledger.polynomial(argument)
    if found is None or found[1].is_zero():
        return False
    ring, polynomial = found
    constant, factors = polynomial.factor()
    scale = SQRT.value(to_fraction(constant)) if constant > 0 else None
    if not isinstance(scale, Fraction) or any(power % 2 for _, power in factors):
        return False
    root = ring.constant(scale)
    for factor, power in factors:
        root *= factor ** (int(power) // 2)
    for sign in (1, -1):
        formula = ring.expression(root * sign)
        nonnegative = ledger.have(Relation(ZERO, "<=", formula))
        square = None if nonnegative is None else ledger.identity(formula * formula, argument)
        place = ledger.lemma(name.eq(formula), "sqrt_eq_of_mul_self", nonnegative, square)
        if place is not None:
            ledger.define(name, formula, ONE, place, place)
            return True
    return False


def relate_products(ledger: Ledger) -> None:
    """Say that roots of products are those of the factors, or at most the means of these."""
    for name, application in list(ledger.names.applications.items()):
        if application.operation is SQRT and not ledger.is_defined(Variable(name)):
            _relate_product(ledger, Variable(name), *application.arguments)


def _relate_product(ledger: Ledger, name: Variable, argument: Expression) -> None:
    found = ledger.polynomial(argument)
    if found is None:
        return
    ring, polynomial = found
    constant, factors = polynomial.factor()
    if len(factors) != 2 or any(power != 1 for _, power in factors):
        return
    (first, _), (second, _) = factors
    first *= constant
    for sign in (1, -1):
        u, v = ring.expression(first * sign), ring.expression(second * sign)
        nonnegative = [ledger.have(Relation(ZERO, "<=", factor)) for factor in (u, v)]
        if None not in nonnegative:
            if _is_product(ledger, name, argument, u, v):
                return
            same = ledger.identity(argument, u * v)
            mean = number(2) * name <= u + v
            ledger.usable(ledger.lemma(mean, "two_mul_sqrt_le", *nonnegative, same))
            return


def _is_product(
    ledger: Ledger, name: Variable, argument: Expression, first: Expression, second: Expression
) -> bool:
    """Let the root of a product be that of the roots, if these have names; say whether it is so."""
    roots = {
        application.arguments[0]: Variable(other)
        for other, application in ledger.names.applications.items()
        if application.operation is SQRT
    }
    if first not in roots or second not in roots:
        return False
    product = roots[first] * roots[second]
    premises = (
        ledger.have(Relation(ZERO, "<=", product)),
        ledger.have((product * product).eq(argument)),
    )
    place = ledger.lemma(name.eq(product), "sqrt_eq_of_mul_self", *premises)
    if place is None:
        return False
    ledger.define(name, product, ONE, place, place)
    return True
