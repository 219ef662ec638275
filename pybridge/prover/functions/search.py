"""The search for a certificate or a counterexample of a law with functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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
from pybridge.prover.functions.extrema import introduce_extremum, open_orders
from pybridge.prover.functions.landmarks import name_landmarks
from pybridge.prover.functions.ledger import CertificateSearch, Ledger
from pybridge.prover.functions.logarithms import introduce_logarithm
from pybridge.prover.functions.means import compare_with_means, has_mean
from pybridge.prover.functions.points import sample_points
from pybridge.prover.functions.quotients import introduce_quotient
from pybridge.prover.functions.roots import introduce_root, relate_products
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

_MOST_ORDERS = 3
"""How many orders may be distinguished: each of them doubles the cases."""

_NUMBERS_SHARE = 20
"""What part the proof of a relation between numbers may take, for a counterexample."""

_MOST_APPLICATIONS = 60
"""How many applications a search may speak of."""


def prove_with_functions(
    problem: Problem,
    limits: Limits,
    search: Callable[[Problem, Budget], Iterator[Certificate | None]],
) -> Outcome:
    """CertificateSearch for a proof of a claim with functions, and for a counterexample.

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

    def certificate(self, problem: Problem) -> Certificate | None:
        """Look for a certificate, by cases of maxima and the like if there are few.

        Where none is in the argument of a function, it may do without.
        """
        orders = open_orders(problem)
        if not orders or len(orders) > _MOST_ORDERS:
            return self._derived(problem)
        if not _is_within_functions(problem):
            found = self._derived(problem, briefly=True)
            if found is not None:
                return found
        self.tried.append("cases of maxima, minima and absolute values")
        return self._by_cases(problem, orders)

    def _by_cases(self, problem: Problem, orders: Sequence[Relation]) -> Certificate | None:
        """Look for a certificate for either way of each order."""
        if not orders:
            return self._derived(problem, atoms=True)
        order, *others = orders
        parts: list[Certificate] = []
        for assumed in (order, Relation(order.right, "<=", order.left)):
            case = changed(problem, hypotheses=(*problem.hypotheses, assumed))
            part = self._by_cases(case, others)
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

    def _derived(
        self, problem: Problem, *, atoms: bool = False, briefly: bool = False
    ) -> Certificate | None:
        """Look for a certificate by facts about the functions, one kind after the other.

        Args:
            problem: what is to be proved.
            atoms: whether maxima, minima and absolute values have names: their cases are assumed.
            briefly: whether there is something else to be tried.
        """
        points = sample_points(problem, _POINTS)
        ledger = Ledger(problem, points, self._quick, atoms=atoms)
        return _first(map(ledger.conclusion, self._stages(ledger, briefly)))

    def _stages(self, ledger: Ledger, briefly: bool) -> Iterator[CertificateSearch]:
        """Add facts of one kind after the other; yield the search that is worthwhile after each."""
        quick, tried, claim = self._quick, self.tried, ledger.claim
        introduction = _Introduction(ledger)
        introduce = introduction.complete
        written = tuple(ledger.names.applications)
        strict = claim.is_strict or claim.symbol == "!="
        if has_mean(ledger):
            tried.append("tangents at a mean of two arguments")
            compare_with_means(ledger, lambda: introduction.complete(exponentials=False))
            yield self._thorough
        tried.append("what defines the functions")
        introduce()
        yield quick
        for relation in tuple(ledger.known[: ledger.hypotheses]):
            if known := products_of_arguments(ledger, relation, introduce):
                known.conclude()
        if products := products_of_arguments(ledger, claim, introduce):
            tried.append("the products of the arguments of logarithms")
            enclose_constants(ledger)
            order_values(ledger)
            relate_products(ledger)
            if products.compare(quick):
                yield quick
        tried.append("order and tangents of their values")
        relate_products(ledger)
        order_values(ledger)
        compare_values(ledger, written, written, strict=strict)
        enclose_constants(ledger)
        yield quick
        if claim.symbol == "==":
            tried.append("where tangents meet")
            meet_tangents(ledger)
            yield quick
        if briefly:
            return
        if landmarks := name_landmarks(ledger):
            tried.append("values where both sides are equal, and the like")
            introduce()
            order_values(ledger)
            compare_values(ledger, written, (*written, *landmarks), strict=strict)
            enclose_constants(ledger)
            yield quick
        tried.append("those of the parts of their arguments")
        name_summands(ledger)
        introduce()
        order_values(ledger)
        enclose_constants(ledger)
        yield quick
        compare_values(ledger, written, ledger.names.applications, strict=strict)
        yield quick
        if products and products.compare(self._thorough):
            yield quick
        tried.append("where tangents meet")
        meet_tangents(ledger)
        yield self._thorough


class _Introduction:
    """Adds what defines the values of functions."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._exponentials = Exponentials(ledger)
        self._introduced: set[str] = set()
        _use_hypotheses(ledger)

    def complete(self, *, exponentials: bool = True) -> None:
        """Add what defines the names that are new, and those that come up by that.

        Exponential functions may be left for later.
        """
        ledger = self._ledger
        while pending := [
            name
            for name, application in ledger.names.applications.items()
            if name not in self._introduced and (exponentials or application.operation is not EXP)
        ]:
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


def _first(found: Iterable[Certificate | None]) -> Certificate | None:
    return next((certificate for certificate in found if certificate is not None), None)


def _use_hypotheses(ledger: Ledger) -> None:
    """Let the hypotheses be used, as far as their names are defined by now."""
    for place in range(ledger.hypotheses):
        ledger.usable(place)
