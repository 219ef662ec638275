"""The search for a certificate or a counterexample, cheapest attempts first."""

from __future__ import annotations

from dataclasses import replace as changed

from pybridge.expression import Expression, ExpressionError, Relation, Variable
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Contradiction,
    Direct,
    Equivalence,
    Separation,
    Split,
    bounds,
    branches,
    gap,
    negation,
    replace,
)
from pybridge.prover.polynomial import NotPolynomialError, atoms
from pybridge.prover.positivity import by_products, by_slacks, contradiction
from pybridge.prover.problem import Counterexample, Limits, Outcome, Problem, Proof, Unknown
from pybridge.prover.slack import Parametrization
from pybridge.prover.solver import forget
from pybridge.prover.witness import by_sampling, by_solver

__all__ = ["prove"]

_IMMEDIATE = Limits(degree=0)
"""No search: normal forms and slack substitution only."""


def prove(problem: Problem, limits: Limits | None = None) -> Outcome:
    """A proposed proof of the problem's claim, a counterexample, or neither.

    The same problem and limits give the same outcome. A `Proof` is unchecked; a `Counterexample`
    has been evaluated exactly.
    """
    forget()
    limits = limits or Limits()
    quick = changed(limits, degree=min(2, limits.degree))
    tried = []

    def certified(what: str, effort: Limits, cases: int) -> Proof | None:
        tried.append(what)
        certificate = _certify(problem, effort, cases)
        return None if certificate is None else Proof(certificate)

    found: Outcome | None = certified("slack substitution", _IMMEDIATE, limits.cases)
    if found is not None:
        return found
    tried.append(f"{limits.samples} small points")
    found = by_sampling(problem, _sampling_parametrization(problem), limits)
    if found is not None:
        return found
    found = certified("products of two hypotheses", quick, limits.cases)
    if found is not None:
        return found
    tried.append("nonlinear solver")
    answer = by_solver(problem, limits)
    if isinstance(answer, Counterexample):
        return answer
    found = certified(f"products up to degree {limits.degree}", limits, limits.cases)
    return found or Unknown(answer.reason, tuple(tried))


def _sampling_parametrization(problem: Problem) -> Parametrization:
    """The parametrization by the polynomial hypotheses, for choosing points."""
    generators = [Variable(name) for name in problem.variables]
    polynomial = [
        hypothesis
        for hypothesis in problem.hypotheses
        if not atoms(hypothesis.left) and not atoms(hypothesis.right)
    ]
    return Parametrization.of(generators, polynomial)


def _certify(problem: Problem, effort: Limits, cases: int) -> Certificate | None:
    """A certificate; maxima, minima and absolute values stay as they are as long as that works."""
    subjects = _atoms(problem)
    found = _certify_polynomial(problem, subjects, effort)
    if found is not None or not subjects:
        return found
    known = problem.hypotheses + tuple(b for subject in subjects for b in bounds(subject))
    found = _certify_polynomial(changed(problem, hypotheses=known), subjects, effort)
    if found is not None:
        for subject in reversed(subjects):
            found = Bounded(subject, found)
        return found
    if cases < 2:
        return None
    # An inner one first: its arguments are polynomials, and so are the two cases.
    subject = subjects[0]
    parts = []
    for case, value in branches(subject):
        replaced = {subject: value}
        part = Problem(
            problem.variables,
            (*(replace(hypothesis, replaced) for hypothesis in problem.hypotheses), case),
            replace(problem.claim, replaced),
        )
        certificate = _certify(part, effort, cases // 2)
        if certificate is None:
            return None
        parts.append(certificate)
    return Split(subject, parts[0], parts[1])


def _atoms(problem: Problem) -> list[Expression]:
    """The maxima, minima and absolute values of the problem, inner ones first."""
    found: dict[Expression, None] = {}
    for relation in (*problem.hypotheses, problem.claim):
        for side in (relation.left, relation.right):
            found.update(dict.fromkeys(atoms(side)))
    return sorted(found, key=lambda atom: len(atoms(atom)))


def _certify_polynomial(
    problem: Problem, subjects: list[Expression], effort: Limits
) -> Certificate | None:
    """A certificate in which maxima, minima and absolute values are unknowns like variables."""
    generators = [*(Variable(name) for name in problem.variables), *subjects]
    try:
        parametrization = Parametrization.of(generators, problem.hypotheses)
        found = _certify_claim(parametrization, problem.claim, effort)
        if found is not None or effort.degree == 0:
            return found
        excluded = contradiction(parametrization, effort)
        if excluded is not None:
            return Contradiction(excluded, negated=False)
        assumed = (*problem.hypotheses, negation(problem.claim))
        excluded = contradiction(Parametrization.of(generators, assumed), effort)
        return None if excluded is None else Contradiction(excluded, negated=True)
    except (ExpressionError, NotPolynomialError):
        # The former: a certificate that is larger than a formula may be.
        return None


def _certify_claim(
    parametrization: Parametrization, claim: Relation, effort: Limits
) -> Certificate | None:
    """A certificate that ends in the claim itself, and not in a contradiction."""
    if claim.symbol == "==":
        difference = parametrization.ring.polynomial(gap(claim))
        identity = parametrization.combination(difference, ())
        if identity is not None:
            return Direct(identity)
        at_most = _certify_claim(parametrization, _with_symbol(claim, "<="), effort)
        if at_most is None:
            return None
        at_least = _certify_claim(parametrization, _with_symbol(claim, ">="), effort)
        return None if at_least is None else Equivalence(at_most, at_least)
    if claim.symbol == "!=":
        for symbol in ("<", ">"):
            strict = _certify_claim(parametrization, _with_symbol(claim, symbol), effort)
            if strict is not None:
                return Separation(symbol, strict)
        return None
    difference = parametrization.ring.polynomial(gap(claim))
    strictly = claim.symbol in ("<", ">")
    combination = by_slacks(parametrization, difference, strict=strictly)
    if combination is None and effort.degree:
        combination = by_products(parametrization, difference, strict=strictly, limits=effort)
    return None if combination is None else Direct(combination)


def _with_symbol(relation: Relation, symbol: str) -> Relation:
    return Relation(relation.left, symbol, relation.right)
