"""Constants such as `log(2)` and `exp(1)`: rational numbers that they are between."""

from __future__ import annotations

from fractions import Fraction

from pybridge.expression import Relation, Variable, number
from pybridge.expression.evaluation import enclosure
from pybridge.prover.functions.abstraction import QUOTIENT, written
from pybridge.prover.functions.ledger import Ledger

__all__ = ["enclose_constants"]

_DIGITS = 10**5
"""The bounds are multiples of the inverse."""

_BITS = 40
"""How precisely Lean computes the constants."""


def enclose_constants(ledger: Ledger) -> None:
    """Add bounds of the values that are numbers."""
    formulas = written(ledger.names.applications)
    for name, application in list(ledger.names.applications.items()):
        if ledger.is_defined(Variable(name)) or formulas[name].variables():
            continue
        if application.operation is QUOTIENT:
            continue
        value = enclosure(formulas[name], {})
        if not value.is_finite():
            continue
        below, above = (value.mid() * _DIGITS).floor(), (value.mid() * _DIGITS).ceil()
        low = Fraction(int(below.unique_fmpz()) - 1, _DIGITS)
        high = Fraction(int(above.unique_fmpz()) + 1, _DIGITS)
        ledger.usable(ledger.computed(Relation(number(low), "<", Variable(name)), _BITS))
        ledger.usable(ledger.computed(Relation(Variable(name), "<", number(high)), _BITS))
