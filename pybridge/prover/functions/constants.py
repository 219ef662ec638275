"""Constants such as `log(2)` and `exp(1)`: rational numbers that they are between."""

from __future__ import annotations

from fractions import Fraction

from pybridge.expression import Relation, Variable, number
from pybridge.prover.functions.abstraction import QUOTIENT, written
from pybridge.prover.functions.enclosures import UnknownError, enclosed
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
        try:
            value = enclosed(formulas[name], {}, _BITS)
        except UnknownError:
            continue
        low = Fraction(int((value.low * _DIGITS).floor()) - 1, _DIGITS)
        high = Fraction(int((value.high * _DIGITS).ceil()) + 1, _DIGITS)
        ledger.usable(ledger.computed(Relation(number(low), "<", Variable(name)), _BITS))
        ledger.usable(ledger.computed(Relation(Variable(name), "<", number(high)), _BITS))
