"""Wrong certificates and wrong counterexamples by the thousand: Lean refuses every one.

Right proposals are spoilt at random: coefficients, hypotheses, squares, cases, coordinates. What is
still right after that is left out; right or wrong is decided by arithmetic of the tests' own. What
is wrong goes through the whole pipeline, hundreds of theorems to a Lean process, and every verdict
must be `error`. Some are not even written down, because they have no form that Lean could read.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import pytest
from test_prover import FALSE_LAWS, TRUE_LAWS, assert_proves

from pybridge.expression import Constant, Expression, parse
from pybridge.lean.backend import Backend
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample, Outcome, Problem, Proof
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
    Term,
)
from pybridge.prover.search import prove
from pybridge.report.results import Verdict
from pybridge.translation.disproofs import disproof
from pybridge.translation.proofs import proof
from pybridge.translation.question import Question
from pybridge.translation.unfolding import problem_of
from pybridge.verification import batch
from pybridge.verification.verify import verify

CERTIFICATES, COUNTEREXAMPLES = 1_200, 800
"""How many wrong proposals of each kind Lean gets to see."""

UNRELATED = Objective("unrelated", "first + second")


@dataclass(frozen=True)
class Asked:
    """A law, and what the prover rightly says about it."""

    law: Law
    problem: Problem
    outcome: Proof | Counterexample

    @property
    def question(self) -> Question:
        """The law as Lean gets to see it."""
        hypotheses = self.law.hypotheses(UNRELATED)
        return Question(UNRELATED, self.law, hypotheses, self.problem, self.outcome)


def asked(statements: list[tuple[str, list[str], str]]) -> list[Asked]:
    """The laws with the prover's answers."""
    found = []
    for index, (variables, hypotheses, claim) in enumerate(statements):
        law = Law(f"law{index}", claim, variables.split(), hypotheses)
        problem = problem_of(UNRELATED, law)
        outcome = prove(problem)
        assert isinstance(outcome, Proof | Counterexample)
        found.append(Asked(law, problem, outcome))
    return found


def spoilt(certificate: Certificate, known: int, chance: random.Random) -> Certificate:
    """The certificate with one random change, where `known` hypotheses may be used."""

    def inner(part: Certificate, more: int) -> Certificate:
        return spoilt(part, known + more, chance)

    match certificate:
        case Direct(combination):
            return Direct(spoilt_combination(combination, known, chance))
        case Contradiction(combination, negated):
            if chance.random() < 0.1:
                return Contradiction(combination, not negated)
            allowed = known + negated
            return Contradiction(spoilt_combination(combination, allowed, chance), negated)
        case Equivalence(at_most, at_least):
            return chance.choice(
                [
                    Equivalence(at_least, at_most),
                    Equivalence(inner(at_most, 0), at_least),
                    Equivalence(at_most, inner(at_least, 0)),
                ]
            )
        case Separation(symbol, strict):
            if chance.random() < 0.2:
                return Separation({"<": ">", ">": "<"}[symbol], strict)
            return Separation(symbol, inner(strict, 0))
        case Bounded(subject, part):
            return Bounded(subject, inner(part, 2))
        case Split(subject, first, second):
            return chance.choice(
                [
                    Split(subject, second, first),
                    Split(subject, inner(first, 1), second),
                    Split(subject, first, inner(second, 1)),
                ]
            )
        case Dichotomy(relation, holding, failing):
            return chance.choice(
                [
                    Dichotomy(relation.negation, holding, failing),
                    Dichotomy(relation, failing, holding),
                    Dichotomy(relation, inner(holding, 1), failing),
                    Dichotomy(relation, holding, inner(failing, 1)),
                ]
            )


def spoilt_combination(combination: Combination, known: int, chance: random.Random) -> Combination:
    """The combination with one random change."""
    terms, multiples = list(combination.terms), list(combination.multiples)
    if multiples and (not terms or chance.random() < 0.3):
        position = chance.randrange(len(multiples))
        index, factor = multiples[position]
        multiples[position] = chance.choice(
            [(chance.randrange(known), factor), (index, -factor), (index, factor + 1)]
        )
        return Combination(tuple(terms), tuple(multiples))
    if not terms:  # both sides are the same, and there is nothing to change
        return combination
    position = chance.randrange(len(terms))
    terms[position : position + 1] = spoilt_term(terms[position], known, chance)
    return Combination(tuple(terms), tuple(multiples))


def spoilt_term(term: Term, known: int, chance: random.Random) -> list[Term]:
    """The term with one random change; or no term, or two."""
    factor = chance.choice([Fraction(2), Fraction(3), Fraction(1, 2), Fraction(-1)])
    ways: list[list[Term]] = [
        [],
        [term, term],
        [replace(term, coefficient=term.coefficient * factor)],
        [replace(term, squares=(*term.squares, parse("2")))],
    ]
    if known:
        other = chance.randrange(known)
        ways.append([replace(term, slacks=(*term.slacks, other))])
        if term.slacks:
            place = chance.randrange(len(term.slacks))
            before, after = term.slacks[:place], term.slacks[place + 1 :]
            ways += [[replace(term, slacks=(*before, other, *after))]] * 3
            ways.append([replace(term, slacks=(*before, *after))])
    if term.squares:
        first, rest = term.squares[0], term.squares[1:]
        for squares in (rest, (first + 1, *rest), (mirrored(first), *rest)):
            ways.append([replace(term, squares=squares)])
    return chance.choice(ways)


def mirrored(square: Expression) -> Expression:
    """The same with the sign of every number in it changed."""
    return square.rebuild(lambda node: -node if isinstance(node, Constant) else None)


def proves(problem: Problem, certificate: Certificate) -> bool:
    """Whether the certificate is right, by multiplying it out."""
    try:
        assert_proves(certificate, list(problem.hypotheses), problem.claim)
    except (AssertionError, IndexError):
        return False
    return True


def breaks(problem: Problem, point: dict[str, Fraction]) -> bool:
    """Whether the law fails at the point, by evaluation."""
    return all(hypothesis.evaluate(point) for hypothesis in problem.hypotheses) and not (
        problem.claim.evaluate(point)
    )


def wrong_certificates(laws: list[Asked]) -> Iterator[tuple[Asked, Proof]]:
    """Certificates that prove nothing, without end."""
    chance = random.Random(4)
    while True:
        for one in laws:
            assert isinstance(one.outcome, Proof)
            changed = spoilt(one.outcome.certificate, len(one.problem.hypotheses), chance)
            if not proves(one.problem, changed):
                yield one, Proof(changed)


def wrong_counterexamples(laws: list[Asked]) -> Iterator[tuple[Asked, Counterexample]]:
    """Points at which the law does not fail, without end."""
    chance = random.Random(4)
    while True:
        for one in laws:
            point = dict(one.outcome.point) if isinstance(one.outcome, Counterexample) else {}
            for name in one.problem.variables:
                if name not in point or chance.random() < 0.5:
                    point[name] = Fraction(chance.randint(-6, 6), chance.randint(1, 3))
            if point and not breaks(one.problem, point):
                yield one, Counterexample(point)


def refused(
    lean: Backend,
    monkeypatch: pytest.MonkeyPatch,
    wrong: Iterator[tuple[Asked, Proof | Counterexample]],
    count: int,
) -> int:
    """Let Lean check so many wrong proposals; how many more could not even be written."""
    proposals: dict[str, tuple[Asked, Outcome]] = {}
    unwritten = 0
    while len(proposals) < count:
        one, outcome = next(wrong)
        names = {name: name for name in one.problem.variables}
        try:
            if isinstance(outcome, Proof):
                proof(one.question, outcome.certificate, names)
            else:
                disproof(one.question, outcome)
        except ValueError:
            unwritten += 1
            continue
        proposals[f"wrong{len(proposals)}"] = one, outcome

    def propose(objective: Objective, law: Law, *_: object) -> Question:
        one, outcome = proposals[law.name]
        return Question(objective, law, law.hypotheses(objective), one.problem, outcome)

    monkeypatch.setattr(batch, "question_about", propose)
    laws = [
        Law(name, one.law.claim, one.law.forall, one.law.assume)
        for name, (one, _) in proposals.items()
    ]
    report = verify(UNRELATED, laws, lean=lean, batch_size=500, cache=False)
    believed = [result for result in report if result.verdict is not Verdict.ERROR]
    assert not believed, [(r.statement, proposals[r.name][1]) for r in believed]
    assert {result.message for result in report if "refused" not in result.message} == set()
    assert all(result.certificate is None and not result.counterexample for result in report)
    return unwritten


@pytest.fixture
def lean() -> Backend:
    backend = EmbeddedBackend()
    backend.identity()
    return backend


@pytest.mark.slow
def test_wrong_certificates_are_refused(lean: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    laws = asked(TRUE_LAWS)
    unwritten = refused(lean, monkeypatch, wrong_certificates(laws), CERTIFICATES)
    assert unwritten < CERTIFICATES / 4


@pytest.mark.slow
def test_wrong_counterexamples_are_refused(lean: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    laws = [one for one in asked([*FALSE_LAWS, *TRUE_LAWS]) if one.problem.variables]
    assert not refused(lean, monkeypatch, wrong_counterexamples(laws), COUNTEREXAMPLES)
