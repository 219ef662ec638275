"""Random objectives and random laws, through the whole pipeline: what Lean accepts is true.

Soundness is tested by arithmetic that knows nothing of the prover: a law that is false at some
sampled point is never proved, and a counterexample breaks its law. Power is measured on laws that
are true by construction: the gap of the claim is a sum of products of what the hypotheses say to
be nonnegative.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import pytest
from flint import ctx
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge.expression import (
    Expression,
    Relation,
    Variable,
    maximum,
    minimum,
    number,
)
from pybridge.expression.algebraic import AlgebraicNumber, Number
from pybridge.expression.evaluation import enclosure
from pybridge.lean.backend import Backend
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Limits
from pybridge.report.results import LawResult, Verdict
from pybridge.verification.verify import verify


@pytest.fixture(scope="module")
def lean() -> Backend:
    backend = EmbeddedBackend()
    backend.identity()
    return backend


QUICK = Limits(factors=2, samples=120, cases=8, solver_milliseconds=200)

TERMS, WEIGHTS, FURTHER = ("a", "b", "c"), ("v", "w"), ("p", "q")

numbers = st.fractions(min_value=-3, max_value=3, max_denominator=4)


def formulas_over(names: Sequence[str], leaves: int) -> st.SearchStrategy[Expression]:
    """Small formulas in these names."""
    return st.recursive(
        st.one_of(numbers.map(number), st.sampled_from(names).map(Variable)),
        lambda parts: st.one_of(
            st.builds(lambda x, y: x + y, parts, parts),
            st.builds(lambda x, y: x - y, parts, parts),
            st.builds(lambda x, y: x * y, parts, parts),
            st.builds(maximum, parts, parts),
            st.builds(minimum, parts, parts),
            st.builds(abs, parts),
            st.builds(pow, parts, st.just(2)),
        ),
        max_leaves=leaves,
    )


symbols = st.sampled_from(["==", "!=", "<=", "<", ">=", ">"])
factors = st.one_of(st.sampled_from(TERMS).map(Variable), formulas_over(TERMS, 3))
others = formulas_over((*TERMS, *FURTHER), 4)
bounds = formulas_over(FURTHER, 2)
values = st.one_of(
    # Nothing negative: it would break what the objective assumes.
    st.fractions(min_value=0, max_value=3, max_denominator=4).map(number),
    st.sampled_from(FURTHER).map(Variable),
)


@st.composite
def objectives(draw: st.DrawFn, name: str) -> Objective:
    """A weighted sum of terms, some of them compound, with the assumptions that one would make."""
    formula: Expression = Variable("a")
    for weight, term in zip(WEIGHTS, draw(st.permutations(["b", "c"])), strict=True):
        formula = formula + Variable(weight) * (draw(factors) + Variable(term))
    assumed = draw(st.lists(st.sampled_from([*TERMS, *WEIGHTS]), unique=True, max_size=3))
    return Objective(name, formula, WEIGHTS, [Variable(n) >= 0 for n in assumed])


@st.composite
def laws(draw: st.DrawFn, objective: Objective, name: str) -> Law:
    """A comparison of two uses of the objective, or of a use with some formula."""

    def use() -> Expression:
        return objective.at(**{draw(st.sampled_from(objective.variables)): draw(values)})

    claim = Relation(use(), draw(symbols), use() if draw(st.booleans()) else draw(others))
    hypotheses = [
        Relation(draw(bounds), draw(symbols), draw(bounds)) for _ in range(draw(st.integers(0, 2)))
    ]
    used = {n for relation in (claim, *hypotheses) for n in relation.variables()}
    return Law(name, claim, [n for n in FURTHER if n in used], hypotheses)


def may_hold(relation: Relation, point: Mapping[str, Number]) -> bool:
    """Whether a relation holds at a point, or is so close to it that sixty digits do not tell."""
    exact = {name: value for name, value in point.items() if isinstance(value, Fraction)}
    if len(exact) == len(point):
        return relation.evaluate(exact)
    balls = {n: v.ball() if isinstance(v, AlgebraicNumber) else v for n, v in point.items()}
    with ctx.workprec(256):
        gap = enclosure(relation.left, balls) - enclosure(relation.right, balls)
    if gap.contains(0):
        assert gap.rad() < 1e-60
        return True
    return relation.comparison.holds(gap, 0)


@st.composite
def questions(draw: st.DrawFn) -> tuple[Objective, list[Law]]:
    """An objective and some laws of it."""
    objective = draw(objectives("j"))
    return objective, [draw(laws(objective, f"law{index}")) for index in range(12)]


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(asked=questions())
def test_nothing_false_is_proved_and_nothing_true_is_disproved(
    lean: Backend, asked: tuple[Objective, list[Law]]
) -> None:
    objective, stated = asked
    results = list(verify(objective, stated, lean=lean, limits=QUICK, cache=False))
    for law, result in zip(stated, results, strict=True):
        assert result.verdict is not Verdict.ERROR, (law, result.message)
        known = [objective.expand(h) for h in law.hypotheses(objective)]
        claim = objective.expand(law.claim)
        if result.verdict is Verdict.DISPROVED:
            point = result.counterexample
            assert point is not None
            assert all(may_hold(hypothesis, point) for hypothesis in known), (law, point)
            assert may_hold(claim.negation, point), (law, point)
        if result.verdict is Verdict.PROVED:
            chance = random.Random(0)
            for _ in range(60):
                some = {n: Fraction(chance.randint(-8, 8), 2) for n in law.variables(objective)}
                false = not claim.evaluate(some) and all(h.evaluate(some) for h in known)
                assert not false, (law, some)


@dataclass(frozen=True)
class Fact:
    """A hypothesis, and the quantity that it says to be nonnegative, or positive."""

    hypothesis: Relation | None
    quantity: Expression
    strict: bool = False


def linear_fact(chance: random.Random) -> Fact:
    """A sign, an order or a bound."""
    x, y = (Variable(name) for name in chance.sample(NAMES, 2))
    larger, smaller = chance.choice([(x, number(0)), (y, x), (x + y, 2 * x)])
    if chance.random() < 0.3:
        larger = number(chance.randint(1, 5))
    strict = chance.random() < 0.3
    return Fact(larger > smaller if strict else larger >= smaller, larger - smaller, strict)


def square_fact(chance: random.Random) -> Fact:
    """A square, which needs no hypothesis."""
    x, y = (Variable(name) for name in chance.sample(NAMES, 2))
    return Fact(None, (x - chance.choice([y, 2 * y, y - 1])) ** 2)


def bound_fact(chance: random.Random) -> Fact:
    """What a maximum, minimum or absolute value says of its arguments, with no hypothesis."""
    x, y = (Variable(name) for name in chance.sample(NAMES, 2))
    return Fact(
        None,
        chance.choice([maximum(x, y) - x, y - minimum(x, y), abs(x) - x, abs(x - y)]),
    )


def nonlinear_fact(chance: random.Random) -> Fact:
    """A hypothesis about a maximum, minimum or absolute value."""
    x, y, z = (Variable(name) for name in chance.sample(NAMES, 3))
    larger, smaller = chance.choice([(z, maximum(x, y)), (minimum(x, y), z), (z, abs(x))])
    strict = chance.random() < 0.3
    return Fact(larger > smaller if strict else larger >= smaller, larger - smaller, strict)


NAMES = ("x", "y", "z", "t")

Kind = Callable[[random.Random], Fact]

PLAIN: tuple[Kind, ...] = (linear_fact, linear_fact, linear_fact, square_fact)
CASES: tuple[Kind, ...] = (linear_fact, linear_fact, bound_fact, nonlinear_fact)


def true_law(chance: random.Random, kinds: Sequence[Kind], name: str) -> Law:
    """A law whose gap is a sum of products of facts: true by construction. The prover multiplies
    it out first, so that the products are not to be seen."""
    facts = [chance.choice(kinds)(chance) for _ in range(chance.randint(2, 4))]
    base = Variable(chance.choice(NAMES)) * Variable(chance.choice(NAMES)) - 1
    larger: Expression = base
    strict = False
    for _ in range(chance.randint(1, 3)):
        factors = chance.choices(facts, k=chance.randint(1, 2))
        product: Expression = number(Fraction(chance.randint(1, 6), 2))
        for fact in factors:
            product = product * fact.quantity
        strict = strict or all(fact.strict for fact in factors)
        larger = larger + product
    claim = Relation(base, "<" if strict else "<=", larger)
    hypotheses = dict.fromkeys(fact.hypothesis for fact in facts if fact.hypothesis is not None)
    used = {n for relation in (claim, *hypotheses) for n in relation.variables()}
    return Law(name, claim, [n for n in NAMES if n in used], hypotheses)


UNRELATED = Objective("unrelated", "first + second")


@pytest.mark.slow
@pytest.mark.parametrize("kinds", [PLAIN, CASES], ids=["polynomial", "cases"])
def test_laws_that_are_true_by_construction_are_proved(
    lean: Backend, kinds: Sequence[Kind]
) -> None:
    chance = random.Random(2026)
    stated = [true_law(chance, kinds, f"law{index}") for index in range(200)]
    results = list(verify(UNRELATED, stated, lean=lean, cache=False))
    wrong = [r for r in results if r.verdict not in (Verdict.PROVED, Verdict.UNKNOWN)]
    assert not wrong, [(r.statement, r.explanation) for r in wrong]
    proved = sum(result.verdict is Verdict.PROVED for result in results)
    assert proved >= 0.95 * len(results), _unproved(results)


def _unproved(results: Sequence[LawResult]) -> list[str]:
    return [result.statement for result in results if result.verdict is Verdict.UNKNOWN]
