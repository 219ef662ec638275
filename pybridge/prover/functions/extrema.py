"""Maxima, minima and absolute values whose case is known: each is one of its arguments."""

from __future__ import annotations

from pybridge.expression import Apply, Relation, Variable
from pybridge.expression.constants import ONE
from pybridge.expression.structure import atoms
from pybridge.prover.certificate import cases
from pybridge.prover.functions.abstraction import ABSOLUTE, MAXIMUM, MINIMUM
from pybridge.prover.functions.ledger import Ledger
from pybridge.prover.problem import Problem

__all__ = ["introduce_extremum", "open_orders"]

_LEMMAS = {
    MAXIMUM: ("max_eq_of_le", "max_eq_of_ge"),
    MINIMUM: ("min_eq_of_le", "min_eq_of_ge"),
    ABSOLUTE: ("abs_eq_self", "abs_eq_neg"),
}
"""The theorems for the two cases, in their order."""


def introduce_extremum(ledger: Ledger, name: Variable, application: Apply) -> None:
    """Let a maximum or the like be replaced by what it is in the case that is known."""
    for (assumption, value), lemma in zip(
        cases(application), _LEMMAS[application.operation], strict=True
    ):
        place = ledger.lemma(name.eq(value), lemma, ledger.have(assumption))
        if place is not None:
            ledger.define(name, value, ONE, place, place)
            return


def open_orders(problem: Problem) -> list[Relation]:
    """Return orders that decide all atoms of a problem of which no case is assumed.

    The atoms may be within functions, or have some within.
    """
    found: list[Relation] = []
    for side in (s for r in (*problem.hypotheses, problem.claim) for s in (r.left, r.right)):
        for atom in atoms(side):
            orders = [assumption for assumption, _ in cases(atom)]
            if not any(order in (*problem.hypotheses, *found) for order in orders):
                found.append(orders[0])
    return found
