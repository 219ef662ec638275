"""The search for a certificate or a counterexample of a law with functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace as changed
from itertools import islice

from pybridge.expression import Apply, ExpressionError, Relation, Variable
from pybridge.expression.structure import function_applications
from pybridge.prover.budget import Budget
from pybridge.prover.certificate import Certificate, Ordering
from pybridge.prover.functions.abstraction import EXP, LOG, QUOTIENT, SQRT
from pybridge.prover.functions.arguments import products_of_arguments
from pybridge.prover.functions.constants import enclose_constants
from pybridge.prover.functions.counterexamples import counterexample
from pybridge.prover.functions.exponentials import Exponentials
from pybridge.prover.functions.extrema import introduce_extremum, open_order
from pybridge.prover.functions.landmarks import name_landmarks
from pybridge.prover.functions.ledger import Ledger
from pybridge.prover.functions.logarithms import introduce_logarithm
from pybridge.prover.functions.points import sample_points
from pybridge.prover.functions.quotients import introduce_quotient
from pybridge.prover.functions.roots import compare_means, introduce_root
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

_MOST_CASES = 8
"""How many cases of maxima and the like may be looked at."""

_NUMBERS_SHARE = 20
"""What part the proof of a relation between numbers may take, for a counterexample."""

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

    def proved(relation: Relation) -> Certificate | None:
        # Of numbers there is no counterexample to be searched.
        closed = changed(limits, samples=0, steps=limits.steps // _NUMBERS_SHARE)
        outcome = prove_with_functions(Problem((), (), relation), closed, search)
        return outcome.certificate if isinstance(outcome, Proof) else None

    found = counterexample(problem, limits, proved)
    if found is not None:
        return found
    derivation = _Derivation(limits, search)
    certificate = derivation.certificate(problem)
    if certificate is not None:
        return Proof(certificate)
    tried = tuple(dict.fromkeys(derivation.tried))
    return Unknown("neither a certificate nor a counterexample was found", tried)


class _Derivation:
    """The search for a certificate."""

    def __init__(
        self, limits: Limits, search: Callable[[Problem, Budget], Iterator[Certificate | None]]
    ) -> None:
        self._limits = limits
        self._search = search
        self._left = limits.steps // _PART
        self.tried: list[str] = []

    def certificate(self, problem: Problem, cases: int = 1) -> Certificate | None:
        """Look for a certificate, in so many cases, and in more where maxima and the like occur.

        Where none is in the argument of a function, it may do without.
        """
        order = open_order(problem)
        if order is None or cases >= _MOST_CASES:
            return self._derived(problem, atoms=cases > 1, last=True)
        if cases == 1 and not _is_within_functions(problem):
            found = self._derived(problem, atoms=False, last=False)
            if found is not None:
                return found
        self.tried.append("cases of maxima, minima and absolute values")
        parts: list[Certificate] = []
        for assumed in (order, Relation(order.right, "<=", order.left)):
            case = changed(problem, hypotheses=(*problem.hypotheses, assumed))
            part = self.certificate(case, 2 * cases)
            if part is None:
                return None
            parts.append(part)
        return Ordering(order.left, order.right, *parts)

    def _quick(self, problem: Problem) -> Certificate | None:
        return self._searched(problem, _QUICK_SHARE, _QUICK_WAYS)

    def _thorough(self, problem: Problem) -> Certificate | None:
        return self._searched(problem, _THOROUGH_SHARE, None)

    def _searched(self, problem: Problem, share: int, ways: int | None) -> Certificate | None:
        if self._left <= 0:
            return None
        budget = Budget(changed(self._limits, steps=min(self._limits.steps // share, self._left)))
        certificate = _first(islice(self._search(problem, budget), ways))
        self._left -= budget.limits.steps - budget.left
        return certificate

    def _derived(self, problem: Problem, *, atoms: bool, last: bool) -> Certificate | None:
        """Look for a certificate by facts about the functions, one kind after the other.

        Args:
            problem: what is to be proved.
            atoms: whether maxima, minima and absolute values have names.
            last: whether there is nothing else to be tried.
        """
        quick, tried = self._quick, self.tried
        ledger = Ledger(problem, sample_points(problem, _POINTS), quick, atoms=atoms)
        introduction = _Introduction(ledger)
        introduce = introduction.complete
        written = tuple(ledger.names.applications)
        introduce()
        tried.append("what defines the functions")
        certificate = ledger.conclusion(quick)
        strict = problem.claim.is_strict or problem.claim.symbol == "!="
        products = None
        if certificate is None:
            for relation in tuple(ledger.known[: ledger.hypotheses]):
                known = products_of_arguments(ledger, relation, introduce)
                if known is not None:
                    known.conclude()
            products = products_of_arguments(ledger, ledger.claim, introduce)
            if products is not None:
                tried.append("the products of the arguments of logarithms")
                enclose_constants(ledger)
                order_values(ledger)
                compare_means(ledger)
                if products.compare(quick):
                    certificate = ledger.conclusion(quick)
        if certificate is None:
            tried.append("order and tangents of their values")
            compare_means(ledger)
            order_values(ledger)
            compare_values(ledger, written, written, strict=strict)
            enclose_constants(ledger)
            certificate = ledger.conclusion(quick)
        if certificate is None and problem.claim.symbol == "==":
            tried.append("where tangents meet")
            meet_tangents(ledger)
            certificate = ledger.conclusion(quick)
        if certificate is None and not last:
            return None
        if certificate is None:
            landmarks = name_landmarks(ledger)
            if landmarks:
                tried.append("values where both sides are equal, and the like")
                introduce()
                order_values(ledger)
                compare_values(ledger, written, (*written, *landmarks), strict=strict)
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
        if certificate is None and products and products.compare(self._thorough):
            certificate = ledger.conclusion(quick)
        if certificate is None:
            meet_tangents(ledger)
            tried.append("where tangents meet")
            certificate = ledger.conclusion(self._thorough)
        return certificate


class _Introduction:
    """Adds what defines the values of functions."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._exponentials = Exponentials(ledger)
        self._introduced: set[str] = set()
        _use_hypotheses(ledger)

    def complete(self) -> None:
        """Add what defines the names that are new, and those that come up by that."""
        ledger = self._ledger
        while pending := [n for n in ledger.names.applications if n not in self._introduced]:
            for name in pending:
                self._introduced.add(name)
                # What would be larger than a formula may be is left out.
                with suppress(ExpressionError):
                    self._introduce(Variable(name), ledger.names.applications[name])
            if len(self._introduced) > _MOST_APPLICATIONS:
                break
        _use_hypotheses(ledger)

    def _introduce(self, name: Variable, application: Apply) -> None:
        """Add what defines the value of an application."""
        ledger, arguments = self._ledger, application.arguments
        if ledger.is_defined(name):
            return
        if application.operation is EXP:
            self._exponentials.introduce(name, *arguments)
        elif application.operation is LOG:
            introduce_logarithm(ledger, name, *arguments)
        elif application.operation is SQRT:
            introduce_root(ledger, name, *arguments)
        elif application.operation is QUOTIENT:
            introduce_quotient(ledger, name, *arguments)
        else:
            introduce_extremum(ledger, name, application)


def _is_within_functions(problem: Problem) -> bool:
    """Return whether a maximum or the like stands in the argument of a function."""
    return any(
        application.has_atoms()
        for relation in (*problem.hypotheses, problem.claim)
        for side in (relation.left, relation.right)
        for application in function_applications(side)
    )


def _first(found: Iterator[Certificate | None]) -> Certificate | None:
    return next((certificate for certificate in found if certificate is not None), None)


def _use_hypotheses(ledger: Ledger) -> None:
    """Let the hypotheses be used, as far as their names are defined by now."""
    for place in range(ledger.hypotheses):
        ledger.usable(place)
