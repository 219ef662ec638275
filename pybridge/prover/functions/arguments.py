"""Relations between sums of logarithms: they say how the products of their arguments compare.

`2 * log(1 + exp(x)) >= x + 2 * log(2)` holds since `(1 + exp(x))**2 >= exp(x) * 2**2` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import gcd, lcm

from pybridge.expression import Expression, Relation, Variable
from pybridge.expression.constants import ZERO
from pybridge.prover.functions.abstraction import EXP, LOG
from pybridge.prover.functions.ledger import CertificateSearch, Ledger
from pybridge.prover.functions.logarithms import Factors, logarithm_of_product

__all__ = ["Products", "products_of_arguments"]

_MOST_TERMS = 6
"""How many logarithms and other terms a claim that is looked at may have."""

_MOST_FACTORS = 8
"""How many factors each of the two products may have."""

_FROM_PRODUCTS = {"==": "log_eq_log", "<": "log_lt_log_of_lt", "<=": "log_le_log_of_le"}
"""The theorems that compare logarithms because their arguments compare."""

_TO_PRODUCTS = {"==": "eq_of_log_eq_log", "<": "lt_of_log_lt_log", "<=": "le_of_log_le_log"}
"""The theorems for the other direction."""


class Products:
    """Two products of positive formulas, the logarithms of which a relation compares."""

    def __init__(self, ledger: Ledger, symbol: str, small: Factors, large: Factors) -> None:
        """`symbol` is what stands between them: `<`, `<=` or `==`."""
        self._ledger = ledger
        self._symbol = symbol
        self._small, self._log_small = logarithm_of_product(ledger, small)
        self._large, self._log_large = logarithm_of_product(ledger, large)

    def compare(self, search: CertificateSearch) -> bool:
        """Let the order of the logarithms be known, if that of the products is found."""
        ledger = self._ledger
        premises = [ledger.have(Relation(self._small, self._symbol, self._large), search)]
        if self._symbol != "==":
            premises.insert(0, ledger.have(Relation(ZERO, "<", self._small)))
        logarithms = Relation(self._log_small, self._symbol, self._log_large)
        place = ledger.lemma(logarithms, _FROM_PRODUCTS[self._symbol], *premises)
        ledger.usable(place)
        return place is not None

    def conclude(self) -> None:
        """Let the order of the products be known, if that of the logarithms is found."""
        ledger = self._ledger
        positive = (
            ledger.have(Relation(ZERO, "<", self._small)),
            ledger.have(Relation(ZERO, "<", self._large)),
        )
        order = ledger.have(Relation(self._log_small, self._symbol, self._log_large))
        products = Relation(self._small, self._symbol, self._large)
        ledger.usable(ledger.lemma(products, _TO_PRODUCTS[self._symbol], *positive, order))


def products_of_arguments(
    ledger: Ledger, relation: Relation, introduce: Callable[[], None]
) -> Products | None:
    """Return the products that a relation compares, if it is between sums of logarithms.

    What is no logarithm is that of its exponential function, for which there may be a new name;
    `introduce` adds what defines new names.
    """
    if relation.symbol == "!=":
        return None
    coefficients = ledger.coefficients_of_gap(relation)
    if not coefficients or len(coefficients) > _MOST_TERMS:
        return None
    powers = _whole(coefficients)
    logarithms = dict(_logarithms(ledger))
    found = [
        (argument, powers.pop(name)) for name, argument in logarithms.items() if name in powers
    ]
    if not found or not all(
        logarithms.keys().isdisjoint(map(Variable, term.variables())) for term in powers
    ):
        return None  # there is none, or a logarithm times something else
    others = _exponentials(ledger, powers) if powers else []
    if others is None:
        return None
    found += others
    if any(each.operation is EXP for each in ledger.names.applications.values()):
        ledger.names.of(EXP, ZERO)  # with which the others may be compared
    sides: tuple[Factors, Factors] = ([], [])
    for factor, power in found:
        sides[power > 0].append((factor, abs(power)))
    if any(sum(power for _, power in side) > _MOST_FACTORS for side in sides):
        return None
    introduce()
    symbol = "==" if relation.symbol == "==" else "<" if relation.is_strict else "<="
    return Products(ledger, symbol, *sides)


def _exponentials(ledger: Ledger, powers: dict[Expression, int]) -> Factors | None:
    """Write the exponential function of a sum of multiples as a product of powers.

    Return `None` if there are no exponential functions yet: others would be of no use.
    """
    found: Factors = []
    for name, application in ledger.names.applications.items():
        if application.operation is not EXP or ledger.is_defined(Variable(name)):
            continue
        parts = ledger.coefficients(application.arguments[0]) or {}
        ratios = {powers.get(term, 0) / coefficient for term, coefficient in parts.items()}
        ratio = ratios.pop() if len(ratios) == 1 else Fraction(0)
        if ratio and ratio.denominator == 1:
            found.append((Variable(name), int(ratio)))
            for term in parts:
                del powers[term]
    if not found and any(term.variables() for term in powers):
        return None
    return [*found, *((ledger.names.of(EXP, term), power) for term, power in powers.items())]


def _logarithms(ledger: Ledger) -> Iterator[tuple[Expression, Expression]]:
    """Yield the names of logarithms, with the arguments."""
    for name, application in ledger.names.applications.items():
        if application.operation is LOG:
            yield Variable(name), application.arguments[0]


def _whole(numbers: dict[Expression, Fraction]) -> dict[Expression, int]:
    """Return numbers in the same proportions that are whole, and as small as possible."""
    common = lcm(*(number.denominator for number in numbers.values()))
    whole = {name: int(number * common) for name, number in numbers.items()}
    divisor = gcd(*whole.values())
    return {name: number // divisor for name, number in whole.items()}
