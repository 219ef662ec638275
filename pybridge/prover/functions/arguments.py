"""Claims between sums of logarithms: the products of their arguments are compared instead.

`2 * log(1 + exp(x)) >= x + 2 * log(2)` holds since `(1 + exp(x))**2 >= exp(x) * 2**2` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import gcd, lcm

from pybridge.expression import Expression, Relation, Variable
from pybridge.expression.constants import ZERO
from pybridge.prover.algebra.polynomial import to_fraction
from pybridge.prover.functions.abstraction import EXP, LOG
from pybridge.prover.functions.ledger import Ledger, Quick
from pybridge.prover.functions.logarithms import Factors, logarithm_of_product

__all__ = ["Products", "products_of_arguments"]

_MOST_TERMS = 6
"""How many logarithms and other terms a claim that is looked at may have."""

_MOST_FACTORS = 8
"""How many factors each of the two products may have."""


class Products:
    """Two products of positive formulas, the logarithms of which the claim compares."""

    def __init__(self, ledger: Ledger, small: Factors, large: Factors) -> None:
        self._ledger = ledger
        self._small, self._log_small = logarithm_of_product(ledger, small)
        self._large, self._log_large = logarithm_of_product(ledger, large)

    def compare(self, search: Quick) -> bool:
        """Let the order of the logarithms be known, if that of the products is found."""
        ledger = self._ledger
        symbol, lemma = {
            "==": ("==", "log_eq_log"),
            "<": ("<", "log_lt_log_of_lt"),
            ">": ("<", "log_lt_log_of_lt"),
        }.get(ledger.claim.symbol, ("<=", "log_le_log_of_le"))
        order = ledger.have(Relation(self._small, symbol, self._large), search)
        premises = [order]
        if symbol != "==":
            premises.insert(0, ledger.have(Relation(ZERO, "<", self._small)))
        logarithms = Relation(self._log_small, symbol, self._log_large)
        place = ledger.lemma(logarithms, lemma, *premises)
        ledger.usable(place)
        return place is not None


def products_of_arguments(ledger: Ledger, introduce: Callable[[], None]) -> Products | None:
    """Return the products that the claim compares, if it is between sums of logarithms.

    What is no logarithm is that of its exponential function, for which there may be a new name;
    `introduce` adds what defines new names.
    """
    if ledger.claim.symbol == "!=":
        return None
    less, greater = ledger.claim.ascending
    ring, gap, _ = ledger.fraction(greater - less)
    terms = [
        (ring.expression(ring.monomial(exponents)), to_fraction(coefficient))
        for exponents, coefficient in ring.terms(gap)
    ]
    if not terms or len(terms) > _MOST_TERMS:
        return None
    powers = _whole([coefficient for _, coefficient in terms])
    sides: tuple[Factors, Factors] = ([], [])
    logarithms = dict(_logarithms(ledger))
    if logarithms.keys().isdisjoint(term for term, _ in terms):
        return None
    for (term, _), power in zip(terms, powers, strict=True):
        factor = logarithms.get(term)
        if factor is None:
            if not logarithms.keys().isdisjoint(map(Variable, term.variables())):
                return None  # a logarithm times something else
            factor = ledger.names.of(EXP, term)
            ledger.names.of(EXP, ZERO)  # with which it may be compared
        sides[power > 0].append((factor, abs(power)))
    if any(sum(power for _, power in side) > _MOST_FACTORS for side in sides):
        return None
    introduce()
    return Products(ledger, *sides)


def _logarithms(ledger: Ledger) -> Iterator[tuple[Expression, Expression]]:
    """Yield the names of logarithms, with the arguments."""
    for name, application in ledger.names.applications.items():
        if application.operation is LOG:
            yield Variable(name), application.arguments[0]


def _whole(numbers: list[Fraction]) -> list[int]:
    """Return numbers in the same proportions that are whole, and as small as possible."""
    common = lcm(*(number.denominator for number in numbers))
    whole = [int(number * common) for number in numbers]
    return [number // gcd(*whole) for number in whole]
