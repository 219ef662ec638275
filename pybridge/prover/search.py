"""The search for a certificate or a counterexample, cheapest attempts first."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as changed
from itertools import islice

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
from pybridge.prover.witness import by_sampling, by_solver, samples

__all__ = ["prove"]


@dataclass(frozen=True)
class _Effort:
    """How hard a certificate is looked for."""

    limits: Limits
    search: bool = True
    """Whether to search at all, or only to look at normal forms and slacks."""
    refute: bool = False
    """Whether to look for a contradiction too. It is what cases that cannot be, and laws such as
    `x <= y` where `x**2 <= y**2`, need; and it is the most expensive search."""


def prove(problem: Problem, limits: Limits | None = None) -> Outcome:
    """A proposed proof of the problem's claim, a counterexample, or neither.

    The same problem and limits give the same outcome. A `Proof` is unchecked; a `Counterexample`
    has been evaluated exactly.
    """
    forget()
    limits = limits or Limits()
    pairs = changed(limits, factors=min(2, limits.factors))
    tried: list[str] = []

    def certified(what: str, effort: _Effort) -> Proof | None:
        tried.append(what)
        certificate = _certify(problem, effort, limits.cases)
        return None if certificate is None else Proof(certificate)

    found: Outcome | None = certified("slack substitution", _Effort(pairs, search=False))
    if found is not None:
        return found
    tried.append(f"{limits.samples} small points")
    parametrization = _sampling_parametrization(problem)
    points = samples(parametrization, limits.samples)
    found = by_sampling(problem, parametrization, islice(points, limits.samples // 6))
    if found is not None:
        return found
    found = certified("products of two hypotheses", _Effort(pairs))
    if found is not None:
        return found
    found = by_sampling(problem, parametrization, points)
    if found is not None:
        return found
    found = certified("contradictions", _Effort(pairs, refute=True))
    if found is not None:
        return found
    tried.append("nonlinear solver")
    answer = by_solver(problem, limits)
    if isinstance(answer, Counterexample):
        return answer
    found = certified(f"products of {limits.factors} hypotheses", _Effort(limits, refute=True))
    return found or Unknown(answer.reason, tuple(tried))


def _sampling_parametrization(problem: Problem) -> Parametrization:
    """The parametrization by the polynomial hypotheses, for choosing points."""
    generators = [Variable(name) for name in problem.variables]
    polynomial = [
        hypothesis
        for hypothesis in problem.hypotheses
        if not atoms(hypothesis.left) and not atoms(hypothesis.right)
    ]
    return Parametrization.of(generators, polynomial, problem.constants)


def _certify(problem: Problem, effort: _Effort, cases: int) -> Certificate | None:
    """A certificate; maxima, minima and absolute values stay as they are as long as that works."""
    subjects = _atoms(problem)
    if not subjects:
        return _certify_polynomial(problem, subjects, effort)
    # A contradiction is looked for at the end of all cases only.
    direct = changed(effort, refute=False)
    found = _certify_polynomial(problem, subjects, direct)
    if found is not None:
        return found
    known = problem.hypotheses + tuple(b for subject in subjects for b in bounds(subject))
    found = _certify_polynomial(changed(problem, hypotheses=known), subjects, direct)
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
        part = changed(
            problem,
            hypotheses=(*(replace(h, replaced) for h in problem.hypotheses), case),
            claim=replace(problem.claim, replaced),
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
    problem: Problem, subjects: list[Expression], effort: _Effort
) -> Certificate | None:
    """A certificate in which maxima, minima and absolute values are unknowns like variables."""
    generators = [*(Variable(name) for name in problem.variables), *subjects]
    try:
        parametrization = Parametrization.of(generators, problem.hypotheses, problem.constants)
        found = _certify_claim(parametrization, problem.claim, effort)
        if found is not None or not effort.refute:
            return found
        excluded = contradiction(parametrization, effort.limits)
        if excluded is not None:
            return Contradiction(excluded, negated=False)
        assumed = (*problem.hypotheses, negation(problem.claim))
        parametrization = Parametrization.of(generators, assumed, problem.constants)
        excluded = contradiction(parametrization, effort.limits)
        return None if excluded is None else Contradiction(excluded, negated=True)
    except (ExpressionError, NotPolynomialError):
        # The former: a certificate that is larger than a formula may be.
        return None


def _certify_claim(
    parametrization: Parametrization, claim: Relation, effort: _Effort
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
    if combination is None and effort.search:
        combination = by_products(
            parametrization, difference, strict=strictly, limits=effort.limits
        )
    return None if combination is None else Direct(combination)


def _with_symbol(relation: Relation, symbol: str) -> Relation:
    return Relation(relation.left, symbol, relation.right)
