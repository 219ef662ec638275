"""Square roots: nonnegative numbers with a given square."""

from __future__ import annotations

from pybridge.expression import Expression, Relation, Variable
from pybridge.expression.constants import ZERO
from pybridge.prover.functions.ledger import Ledger

__all__ = ["introduce_root"]


def introduce_root(ledger: Ledger, name: Variable, argument: Expression) -> None:
    """Let the sign and the square of a square root be known."""
    ledger.usable(ledger.lemma(Relation(ZERO, "<=", name), "sqrt_nonneg", arguments=(argument,)))
    nonnegative = ledger.have(Relation(ZERO, "<=", argument))
    ledger.usable(ledger.lemma((name * name).eq(argument), "sqrt_mul_self_eq", nonnegative))
    if -1 not in ledger.signs(argument):
        positive = ledger.have(Relation(ZERO, "<", argument))
        ledger.usable(ledger.lemma(Relation(ZERO, "<", name), "sqrt_pos_of_pos", positive))
