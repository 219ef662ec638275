"""The search for a certificate or a counterexample, cheapest attempts first.

Atoms (maxima, minima, absolute values) make a law into a tree of cases. The tree is built as far as
needed, and every case remembers what was found out about it: the later and dearer attempts only
look at the cases that are still open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from functools import cached_property
from itertools import islice

from pybridge.expression import Apply, Expression, ExpressionError, Relation, Variable
from pybridge.expression.constants import ZERO
from pybridge.expression.structure import atoms
from pybridge.prover.algebra.polynomial import NotPolynomialError, Polynomial, Ring
from pybridge.prover.algebra.slack import Parametrization
from pybridge.prover.budget import STEPS_PER_MILLISECOND, Budget, ExhaustedError
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Combination,
    Contradiction,
    Dichotomy,
    Direct,
    Equivalence,
    Separation,
    Split,
    bounds,
    cases,
    replace,
)
from pybridge.prover.functions.search import prove_with_functions
from pybridge.prover.methods.conics import by_solving
from pybridge.prover.methods.multipliers import excluded_by_multiplier
from pybridge.prover.methods.positivity import Goal
from pybridge.prover.methods.refutation import excluded_to_degree
from pybridge.prover.methods.solver import forget, milliseconds_spent
from pybridge.prover.methods.vanishing import excluded_by_squares
from pybridge.prover.methods.visible import visible_certificate
from pybridge.prover.methods.witness import by_sampling, by_solver, samples
from pybridge.prover.methods.zero_sums import ZeroPart, zero_parts
from pybridge.prover.problem import Counterexample, Limits, Outcome, Problem, Proof, Unknown
from pybridge.prover.resolution import resolved

__all__ = ["prove"]

_MOST_SIGNS = 6
"""Of how many variables the signs are told apart."""

_FEW_ATOMS = 2
"""With so many atoms it is still worthwhile to leave them alone."""

_STEPS_PER_SAMPLE = 100
"""About how many steps a point takes that is tried, several times over: not all are for points."""

_SOLVERS_SHARE = 4 * STEPS_PER_MILLISECOND
"""One in so many steps is worth a millisecond of z3's."""

_STEPS = 5
"""About how many microseconds a look at a case takes for each unknown of each relation."""


@dataclass(frozen=True)
class _Effort:
    """How hard a certificate is looked for."""

    budget: Budget
    factors: int = 0
    """How many hypotheses may be multiplied; none means to look at normal forms and slacks only."""
    squares: bool = False
    """Whether the coefficients of products may be sums of squares."""
    multiples: bool = False
    """Whether multiples of the gap may be sums of squares."""
    degree: int = 0
    """To what degree to look for a contradiction with sums of squares as coefficients."""
    signs: bool = False
    """Whether cases may be distinguished by the sign of a variable."""
    refute: bool = False
    """Whether to look for a contradiction too. It is what cases that cannot be, and laws such as
    `x <= y` where `x**2 <= y**2`, need; and it is the most expensive search."""


def prove(problem: Problem, limits: Limits | None = None) -> Outcome:
    """Search for a proof of the problem's claim and for a counterexample.

    A search that ends quickly without either goes on with higher limits, as long as steps are left.
    The same problem and limits give the same outcome. A `Proof` is unchecked; a `Counterexample`
    has been evaluated exactly.
    """
    limits = limits or Limits()
    if problem.has_functions:
        return prove_with_functions(problem, limits, _certificates)
    problem = resolved(problem)
    budget = Budget(limits)
    outcome = first = _attempt(problem, budget, rise=0)
    for rise in range(1, limits.raises + 1):
        left = budget.left - milliseconds_spent() * STEPS_PER_MILLISECOND
        if not isinstance(outcome, Unknown) or left < limits.steps // 2:
            break
        more = budget.limits.raised()
        budget = Budget(
            changed(
                more,
                steps=left,
                samples=min(more.samples, left // _STEPS_PER_SAMPLE),
                solver_milliseconds=min(more.solver_milliseconds, left // _SOLVERS_SHARE),
            )
        )
        outcome = _attempt(problem, budget, rise=rise)
    if isinstance(first, Unknown) and isinstance(outcome, Unknown):
        # What the first search says is about the limits that were given.
        more = budget.limits
        again = f"then up to {more.samples} points and {more.factors} factors, as steps were left"
        return changed(first, tried=(*first.tried, *([again] if outcome is not first else [])))
    return outcome


def _attempt(problem: Problem, budget: Budget, *, rise: int) -> Outcome:
    """Search for a proof and for a counterexample within the limits of a budget.

    `rise` says how often the limits were raised. What does not depend on them is looked at once.
    """
    forget()
    tried: list[str] = []
    last: Outcome | None = None
    for outcome in _searches(problem, budget, rise, tried):
        if isinstance(outcome, Proof | Counterexample):
            return outcome
        last = outcome or last
    assert isinstance(last, Unknown), "the solver gives an answer"
    if budget.is_spent and last.remedy:
        steps = budget.limits.steps
        reason = f"no certificate was found in {steps:,} steps, and no counterexample"
        last = Unknown(reason, remedy=budget.limits.remedy("allows", "steps"))
    return changed(last, tried=tuple(tried))


def _searches(
    problem: Problem, budget: Budget, rise: int, tried: list[str]
) -> Iterator[Outcome | None]:
    """Search in one way after the other, cheapest first; yield what each finds.

    What is tried is added to `tried`.
    """
    limits = budget.limits
    pairs = min(2, limits.factors)
    root = _Case(problem, is_root=True)

    def certified(what: str, effort: _Effort) -> Proof | None:
        tried.append(what)
        try:
            certificate = root.certify(effort, limits.cases)
        except ExhaustedError:
            return None
        return None if certificate is None else Proof(certificate)

    yield certified("slack substitution", _Effort(budget))
    seen = visible_certificate(problem)
    yield None if seen is None else Proof(seen)
    tried.append(f"{limits.samples} small points")
    parametrization = _sampling_parametrization(problem)
    points = samples(parametrization, limits.samples)
    yield by_sampling(problem, parametrization, islice(points, limits.samples // 6))
    yield certified(_products(problem, pairs), _Effort(budget, pairs))
    yield by_sampling(problem, parametrization, points)
    yield by_solving(problem, parametrization, samples(parametrization, limits.samples))
    yield certified("contradictions between these", _Effort(budget, pairs, refute=True))
    yield certified("sums of squares as coefficients", _Effort(budget, pairs, squares=True))
    if not rise:
        yield certified("sums of squares as multipliers", _Effort(budget, pairs, multiples=True))
    tried.append(f"z3 for {limits.solver_milliseconds} ms")
    yield by_solver(problem, parametrization, limits)
    if limits.factors > pairs:
        most = _Effort(budget, limits.factors, refute=True)
        yield certified(_products(problem, limits.factors), most)
    for degree in _degrees(problem, rise):
        what = f"contradictions with sums of squares as coefficients, to degree {degree}"
        yield certified(what, _Effort(budget, pairs, degree=degree))
    # To a degree takes longest, so that more factors come first.
    within = {0: (0,), 1: _degrees(problem, 0)}.get(rise, ()) if problem.hypotheses else ()
    for degree in within:
        effort = _Effort(budget, pairs, refute=True, degree=degree, signs=True)
        yield certified(f"cases by the sign of a variable, to degree {degree}", effort)


def _certificates(problem: Problem, budget: Budget) -> Iterator[Certificate | None]:
    """Search for a certificate in one way after the other, cheapest first."""
    limits = budget.limits
    root = _Case(resolved(problem), is_root=True)
    pairs = min(2, limits.factors)
    for effort in (
        _Effort(budget),
        _Effort(budget, pairs),
        _Effort(budget, pairs, refute=True),
        _Effort(budget, pairs, squares=True),
        _Effort(budget, limits.factors, refute=True),
    ):
        try:
            yield root.certify(effort, limits.cases)
        except ExhaustedError:
            yield None


def _products(problem: Problem, factors: int) -> str:
    """Say what a search by linear programs looks at."""
    relations = (*problem.hypotheses, problem.claim)
    degree = max(2, *(side.degree for r in relations for side in (r.left, r.right)))
    return f"products of up to {factors} hypotheses and squares, to degree {degree}"


def _degrees(problem: Problem, rise: int) -> tuple[int, ...]:
    """Return the degrees to which contradictions are looked for, one after the other."""
    relations = (*problem.hypotheses, problem.claim)
    degree = max(2, *(side.degree for r in relations for side in (r.left, r.right)))
    if rise:
        return (degree + 2 + rise,) if problem.hypotheses else (degree + 2 + 2 * rise,)
    # Without hypotheses, only sums of squares are multiplied.
    return (degree, degree + 1, degree + 2) if problem.hypotheses else (degree, degree + 2)


def _sampling_parametrization(problem: Problem) -> Parametrization:
    """Return the parametrization by the polynomial hypotheses, for choosing points."""
    generators = [Variable(name) for name in problem.variables]
    polynomial = [
        hypothesis
        for hypothesis in problem.hypotheses
        if not atoms(hypothesis.left) and not atoms(hypothesis.right)
    ]
    return Parametrization.of(generators, polynomial)


class _Case:
    """A problem, perhaps one case of another, and what was found out about it."""

    def __init__(
        self,
        problem: Problem,
        *,
        is_root: bool = False,
        decided: tuple[tuple[Expression, Expression], ...] = (),
    ) -> None:
        """`decided` are the atoms of the cases that this one is in, with their values."""
        self._problem = problem
        self._is_root = is_root
        self._decided = decided
        self._certificate: Certificate | None = None

    def certify(self, effort: _Effort, cases: int) -> Certificate | None:
        """Search for a certificate that leads to at most so many cases.

        Atoms stay as they are as long as that works; then cases are distinguished.
        """
        if self._certificate is None:
            try:
                self._certificate = self._search(effort, cases)
            except (ExpressionError, NotPolynomialError):
                # The former: a certificate that is larger than a formula may be.
                return None
        return self._certificate

    def _search(self, effort: _Effort, cases: int) -> Certificate | None:
        claim = self._problem.claim
        effort.budget.spend(_STEPS * len(self._generators) * (len(self._problem.hypotheses) + 1))
        if self._is_identity:
            return Direct(Combination())
        if not self._open_atoms:
            found = self._direct.claim(claim, effort) or self._contradiction(effort)
            found = found or self._by_zero_part(effort)
            return self._by_sign(effort) if found is None and effort.signs else found
        # Most attempts in the middle of the tree are in vain: its ends are easier.
        found = self._direct.claim(claim, changed(effort, factors=0)) if self._is_root else None
        if found is not None:
            return found
        last, few = cases < 2, len(self._open_atoms) <= _FEW_ATOMS
        if last or self._is_root or len(self._open_atoms) == 1:
            dear = last or (self._is_root and few)
            found = self._bounded.claim(claim, effort if dear else changed(effort, factors=0))
        if found is not None:
            for atom in reversed(self._open_atoms):
                found = Bounded(atom, found)
            return found
        return self._split(effort, cases) if cases >= 2 else None

    def _split(self, effort: _Effort, cases: int) -> Certificate | None:
        first, second = self._both_cases
        # The second case is not looked at unless the first one is settled.
        left = first.certify(effort, cases // 2)
        right = None if left is None else second.certify(effort, cases // 2)
        return None if left is None or right is None else Split(self._open_atoms[0], left, right)

    def _contradiction(self, effort: _Effort) -> Certificate | None:
        """Search for a contradiction among the hypotheses, or from the negation of the claim."""
        excluded = self._direct.contradiction(effort)
        if excluded is not None:
            return Contradiction(excluded, negated=False)
        # A sum of squares that is zero says at a glance what each of them is.
        excluded = self._negated.by_squares(self._problem.claim)
        if excluded is not None:
            return Contradiction(excluded, negated=True)
        if effort.multiples:
            refuted = self._negated.by_multiplier(self._problem.claim, effort.budget)
            if refuted is not None:
                return refuted
        if effort.degree:
            excluded = self._negated.to_degree(effort.degree, effort.budget)
            if excluded is not None:
                return Contradiction(excluded, negated=True)
        equations = any(hypothesis.symbol == "==" for hypothesis in self._problem.hypotheses)
        if not effort.refute and not (equations and self._problem.claim.symbol == "=="):
            return None
        excluded = self._negated.contradiction(effort)
        return None if excluded is None else Contradiction(excluded, negated=True)

    def _by_zero_part(self, effort: _Effort) -> Certificate | None:
        """Search for a certificate from what is zero because a sum of nonnegative terms is."""
        if self._zero_part is None:
            return None
        zero, rest = self._zero_part
        found = rest.certify(effort, 1)
        if found is None:
            return None
        otherwise = Contradiction(zero.refutation, negated=False)
        return Dichotomy(zero.formula.eq(ZERO), found, otherwise)

    @cached_property
    def _zero_part(self) -> tuple[ZeroPart, _Case] | None:
        """The first formula that is zero and not said to be, and the problem where it is said."""
        for zero in zero_parts(self._problem):
            if zero.formula.eq(ZERO) not in self._problem.hypotheses:
                return zero, self._with(zero.formula.eq(ZERO))
        return None

    def _by_sign(self, effort: _Effort) -> Certificate | None:
        """Search for a variable by whose sign the cases can be told apart."""
        inner = changed(effort, signs=False)
        for relation, (first, second) in self._signs.items():
            holding = first.certify(inner, 1)
            failing = None if holding is None else second.certify(inner, 1)
            if holding is not None and failing is not None:
                return Dichotomy(relation, holding, failing)
        return None

    @cached_property
    def _signs(self) -> dict[Relation, tuple[_Case, _Case]]:
        """The cases by the signs of the variables that are not known to be positive or negative.

        First what is positive is told from what is not, then what is zero.
        """
        problem = self._problem
        known = {h.ascending for h in problem.hypotheses if h.symbol in ("<", ">", "==")}
        occurring = dict.fromkeys(
            name
            for relation in (problem.claim, *problem.hypotheses)
            for name in relation.variables()
        )
        if len(occurring) > _MOST_SIGNS:
            return {}
        relations = [
            Relation(variable, symbol, ZERO)
            for symbol in (">", "==")
            for variable in map(Variable, occurring)
            if not {(ZERO, variable), (variable, ZERO)} & known
        ]
        return {each: (self._with(each), self._with(each.negation)) for each in relations}

    def _with(self, relation: Relation) -> _Case:
        """Return the case in which one more relation holds."""
        hypotheses = (*self._problem.hypotheses, relation)
        return _Case(changed(self._problem, hypotheses=hypotheses), decided=self._decided)

    @property
    def _is_identity(self) -> bool:
        """Whether both sides of the claim are the same polynomial, and may be."""
        return self._problem.claim.symbol in ("==", "<=", ">=") and self._gap.is_zero()

    @cached_property
    def _ring(self) -> Ring:
        return Ring(self._generators)

    @cached_property
    def _gap(self) -> Polynomial:
        """The gap of the claim, multiplied out."""
        return self._ring.gap(self._problem.claim)

    @cached_property
    def _atoms(self) -> list[Apply]:
        """The atoms, inner ones first."""
        problem = self._problem
        found = {a: None for r in (*problem.hypotheses, problem.claim) for a in _atoms(r)}
        return sorted(found, key=lambda atom: len(atoms(atom)))

    @cached_property
    def _generators(self) -> list[Expression]:
        """The unknowns; atoms are among them."""
        return [*map(Variable, self._problem.variables), *self._atoms]

    @cached_property
    def _open_atoms(self) -> list[Apply]:
        """The atoms that matter: one that cancels everywhere, because both sides of the claim have
        it alike, may have any value."""
        if not self._atoms:
            return []
        mattering: set[Expression] = set()
        pending = [self._gap, *map(self._ring.slack, self._problem.hypotheses)]
        while pending:
            for index in self._ring.occurring(pending.pop()):
                generator = self._generators[index]
                if generator not in mattering:
                    mattering.add(generator)
                    pending += map(self._ring.polynomial, generator.children())
        return [atom for atom in self._atoms if atom in mattering]

    @cached_property
    def _direct(self) -> _Setting:
        return self._setting(())

    @cached_property
    def _bounded(self) -> _Setting:
        return self._setting([b for atom in self._open_atoms for b in bounds(atom)])

    @cached_property
    def _negated(self) -> _Setting:
        return self._setting([self._problem.claim.negation])

    def _setting(self, more: Sequence[Relation]) -> _Setting:
        known = (*self._problem.hypotheses, *more)
        return _Setting(Parametrization.of(self._generators, known))

    @cached_property
    def _both_cases(self) -> tuple[_Case, _Case]:
        """The two cases of the first atom. An inner one comes first:
        its arguments are polynomials, and so are the two values."""
        problem, atom = self._problem, self._open_atoms[0]
        same = self._ring.polynomial(atom)
        alike = [other for other in self._atoms if self._ring.polynomial(other) == same]

        def part(case: Relation, value: Expression) -> _Case:
            values = dict.fromkeys(alike, value)
            hypotheses = (*(replace(h, values) for h in problem.hypotheses), case)
            claim = replace(problem.claim, values)
            earlier = (replace(Relation(s, "==", v), values) for s, v in self._decided)
            decided = ((atom, value), *((pair.left, pair.right) for pair in earlier))
            settled = _settled(changed(problem, hypotheses=hypotheses, claim=claim), decided)
            # What has become no choice in this case is none to Lean either.
            return _Case(resolved(settled), decided=decided)

        first, second = cases(atom)
        return part(*first), part(*second)


class _Setting:
    """What is known in a case, and the goals that were looked at there."""

    def __init__(self, parametrization: Parametrization) -> None:
        self._parametrization = parametrization
        self._goals: dict[Relation | None, Goal] = {}
        self._excluded: dict[int, Combination | None] = {}

    def claim(self, claim: Relation, effort: _Effort) -> Certificate | None:
        """Search for a certificate that ends in the claim itself, and not in a contradiction."""
        if claim.symbol == "==":
            identity = self._parametrization.combination(self._polynomial(claim), ())
            if identity is not None and not identity.terms:
                return Direct(identity)
            at_most = self.claim(claim.with_symbol("<="), effort)
            if at_most is None:
                return None
            at_least = self.claim(claim.with_symbol(">="), effort)
            return None if at_least is None else Equivalence(at_most, at_least)
        if claim.symbol == "!=":
            for symbol in ("<", ">"):
                strict = self.claim(claim.with_symbol(symbol), effort)
                if strict is not None:
                    return Separation(symbol, strict)
            return None
        goal = self._goals.get(claim)
        if goal is None:
            goal = Goal(self._parametrization, self._polynomial(claim), strict=claim.is_strict)
            self._goals[claim] = goal
        found = goal.certify(effort.factors, effort.budget, squares=effort.squares)
        return None if found is None else Direct(found)

    def contradiction(self, effort: _Effort) -> Combination | None:
        """Write zero as a combination with a positive term: what is known excludes itself."""
        goal = self._goals.get(None)
        if goal is None:
            goal = Goal(self._parametrization, self._parametrization.ring.constant(0), strict=True)
            self._goals[None] = goal
        return goal.certify(effort.factors if effort.refute else 0, effort.budget)

    def by_squares(self, claim: Relation) -> Combination | None:
        """Write zero as a combination with a positive term, where the claim's negation is known."""
        return excluded_by_squares(self._parametrization, claim)

    def by_multiplier(self, claim: Relation, budget: Budget) -> Certificate | None:
        """Refute the negation of the claim, which is known, by a multiple of its gap."""
        return excluded_by_multiplier(self._parametrization, claim, budget)

    def to_degree(self, degree: int, budget: Budget) -> Combination | None:
        """Write zero as a combination with a positive term and sums of squares, to a degree."""
        if degree not in self._excluded:
            self._excluded[degree] = excluded_to_degree(self._parametrization, degree, budget)
        return self._excluded[degree]

    def _polynomial(self, claim: Relation) -> Polynomial:
        return self._parametrization.ring.gap(claim)


def _settled(problem: Problem, decided: Sequence[tuple[Expression, Expression]]) -> Problem:
    """Replace atoms that equal a decided atom by the value of that atom."""
    relations = [*problem.hypotheses, problem.claim]
    known = [atom for settled, _ in decided for atom in atoms(settled)]
    while found := list(dict.fromkeys(atom for relation in relations for atom in _atoms(relation))):
        inner_first = sorted(dict.fromkeys([*found, *known]), key=lambda atom: len(atoms(atom)))
        ring = Ring([*map(Variable, problem.variables), *inner_first])
        values = {
            atom: value
            for settled, value in decided
            for atom in found
            if ring.polynomial(atom) == ring.polynomial(settled)
        }
        if not values:
            break
        relations = [replace(relation, values) for relation in relations]
    return changed(problem, hypotheses=tuple(relations[:-1]), claim=relations[-1])


def _atoms(relation: Relation) -> list[Apply]:
    """Return the atoms of both sides."""
    return atoms(relation.left) + atoms(relation.right)
