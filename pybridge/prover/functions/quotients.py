"""Quotients: times its divisor, a quotient is the dividend."""

from __future__ import annotations

from pybridge.expression import Expression, Relation, Variable
from pybridge.expression.constants import ONE, ZERO
from pybridge.prover.functions.ledger import Ledger

__all__ = ["introduce_quotient"]


def introduce_quotient(
    ledger: Ledger, name: Variable, dividend: Expression, divisor: Expression
) -> None:
    """Let a quotient be replaced, if its divisor is known not to be zero."""
    signs = ledger.signs(divisor)
    if -1 not in signs and (positive := ledger.have(Relation(ZERO, "<", divisor))) is not None:
        equation = _equation(ledger, name, dividend, divisor, "ne_of_pos", positive)
        ledger.define(name, dividend, divisor, equation, positive)
        return
    if 1 not in signs and (negative := ledger.have(Relation(divisor, "<", ZERO))) is not None:
        equation = _equation(ledger, name, dividend, divisor, "ne_of_neg", negative)
        opposite = ledger.have(Relation(ZERO, "<", -divisor))
        if opposite is not None:
            turned = ledger.derived((name * -divisor).eq(-dividend), [(equation, -ONE)])
            ledger.define(name, -dividend, -divisor, turned, opposite)
        return
    nonzero = ledger.have(divisor.ne(ZERO))
    square = ledger.have(Relation(ZERO, "<", divisor**2))
    if nonzero is not None and square is not None:
        cancelled = (name * divisor).eq(dividend)
        equation = ledger.lemma(cancelled, "div_mul_cancel_of_ne", nonzero) or 0
        turned = ledger.derived((name * divisor**2).eq(dividend * divisor), [(equation, divisor)])
        ledger.define(name, dividend * divisor, divisor**2, turned, square)


def _equation(
    ledger: Ledger,
    name: Variable,
    dividend: Expression,
    divisor: Expression,
    lemma: str,
    sign: int,
) -> int:
    """State that the quotient times the divisor is the dividend."""
    nonzero = ledger.lemma(divisor.ne(ZERO), lemma, sign)
    place = ledger.lemma((name * divisor).eq(dividend), "div_mul_cancel_of_ne", nonzero)
    assert place is not None, "its premise is known"
    return place
