"""The search for a certificate or a counterexample of a law with functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace as changed
from itertools import islice

from pybridge.expression import Expression, ExpressionError, Variable
from pybridge.prover.budget import Budget
from pybridge.prover.certificate import Certificate
from pybridge.prover.functions.abstraction import EXP, LOG, SQRT
from pybridge.prover.functions.arguments import products_of_arguments
from pybridge.prover.functions.constants import enclose_constants
from pybridge.prover.functions.counterexamples import counterexample
from pybridge.prover.functions.exponentials import Exponentials
from pybridge.prover.functions.ledger import Ledger
from pybridge.prover.functions.logarithms import introduce_logarithm
from pybridge.prover.functions.points import sample_points
from pybridge.prover.functions.quotients import introduce_quotient
from pybridge.prover.functions.roots import introduce_root
from pybridge.prover.functions.tangents import (
    compare_values,
    meet_tangents,
    name_summands,
    order_values,
)
from pybridge.prover.problem import Limits, Outcome, Problem, Proof, Unknown

__all__ = ["prove_with_functions"]

_POINTS = 60
"""At how many points relations are tried before they are proved."""

_QUICK_WAYS = 3
"""How many of the ways to search are quick."""

_PART = 3
"""What part of all steps the searches about polynomials may take; the rest is for the facts."""

_QUICK_SHARE = 60
"""What part of all steps a quick search may take."""

_THOROUGH_SHARE = 8
"""What part a thorough search may take."""

_MOST_APPLICATIONS = 60
"""How many applications a search may speak of."""


def prove_with_functions(
    problem: Problem,
    limits: Limits,
    search: Callable[[Problem, Budget], Iterator[Certificate | None]],
) -> Outcome:
    """Search for a proof of a claim with functions, and for a counterexample.

    `search` looks for certificates of problems without functions, in dearer and dearer ways.
    """

    found = counterexample(problem, limits)
    if found is not None:
        return found

    left = limits.steps // _PART

    def searched(asked: Problem, share: int, ways: int | None) -> Certificate | None:
        nonlocal left
        budget = Budget(changed(limits, steps=min(limits.steps // share, left)))
        certificate = _first(islice(search(asked, budget), ways)) if left > 0 else None
        left -= budget.limits.steps - budget.left
        return certificate

    def quick(asked: Problem) -> Certificate | None:
        return searched(asked, _QUICK_SHARE, _QUICK_WAYS)

    def thorough(asked: Problem) -> Certificate | None:
        return searched(asked, _THOROUGH_SHARE, None)

    ledger = Ledger(problem, sample_points(problem, _POINTS), quick)
    exponentials = Exponentials(ledger)
    _use_hypotheses(ledger)
    introduced: set[str] = set()

    def introduce() -> None:
        while pending := [n for n in ledger.names.applications if n not in introduced]:
            for name in pending:
                introduced.add(name)
                arguments = ledger.names.applications[name].arguments
                # What would be larger than a formula may be is left out.
                with suppress(ExpressionError):
                    _introduce(ledger, exponentials, Variable(name), *arguments)
            if len(introduced) > _MOST_APPLICATIONS:
                break
        _use_hypotheses(ledger)

    written = tuple(ledger.names.applications)
    introduce()
    tried = ["what defines the functions"]
    certificate = ledger.conclusion(quick)
    strict = problem.claim.is_strict or problem.claim.symbol == "!="
    products = None
    if certificate is None:
        products = products_of_arguments(ledger, introduce)
        if products is not None:
            tried.append("the products of the arguments of logarithms")
            order_values(ledger)
            if products.compare(quick):
                certificate = ledger.conclusion(quick)
    if certificate is None:
        tried.append("order and tangents of their values")
        order_values(ledger)
        compare_values(ledger, written, written, strict=strict)
        enclose_constants(ledger)
        certificate = ledger.conclusion(quick)
    if certificate is None:
        tried.append("those of the parts of their arguments")
        name_summands(ledger)
        introduce()
        order_values(ledger)
        enclose_constants(ledger)
        certificate = ledger.conclusion(quick)
    if certificate is None:
        compare_values(ledger, written, ledger.names.applications, strict=strict)
        certificate = ledger.conclusion(quick)
    if certificate is None and products is not None and products.compare(thorough):
        certificate = ledger.conclusion(quick)
    if certificate is None:
        meet_tangents(ledger)
        tried.append("where tangents meet")
        certificate = ledger.conclusion(thorough)
    if certificate is not None:
        return Proof(certificate)
    return Unknown("neither a certificate nor a counterexample was found", tuple(tried))


def _first(found: Iterator[Certificate | None]) -> Certificate | None:
    return next((certificate for certificate in found if certificate is not None), None)


def _introduce(
    ledger: Ledger, exponentials: Exponentials, name: Variable, *arguments: Expression
) -> None:
    """Add what defines the value of an application."""
    operation = ledger.names.applications[name.name].operation
    if ledger.is_defined(name):
        return
    if operation is EXP:
        exponentials.introduce(name, *arguments)
    elif operation is LOG:
        introduce_logarithm(ledger, name, *arguments)
    elif operation is SQRT:
        introduce_root(ledger, name, *arguments)
    else:
        introduce_quotient(ledger, name, *arguments)


def _use_hypotheses(ledger: Ledger) -> None:
    """Let the hypotheses be used, as far as their names are defined by now."""
    for place in range(ledger.hypotheses):
        ledger.usable(place)
