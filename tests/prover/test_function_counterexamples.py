"""Counterexamples to laws with functions: Lean confirms each, and so does other arithmetic."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from problems import Stated, problem, surprises

from pybridge.expression import Apply, Constant, Expression, Relation, Variable, parse
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.errors import LawError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Certificate, Counterexample, Limits, Problem, Proof
from pybridge.prover.functions.counterexamples import counterexample
from pybridge.prover.functions.enclosures import compared, enclosed
from pybridge.prover.search import prove
from pybridge.report.results import Verdict
from pybridge.translation.unfolding import problem_of
from pybridge.verification.verify import verify

PROBABILITIES = ["0 < p", "p < 1", "0 < q", "q < 1"]

FALSE: list[Stated] = [
    # Constants.
    ([], "log(2) >= 1"),
    ([], "exp(1) <= 27/10"),
    ([], "sqrt(2) == 14142/10000"),
    ([], "log(3) / log(2) < 3/2"),
    # Tangents, and what is equal at a point.
    (["x > 0"], "log(x) <= x - 2"),
    (["x > 0"], "log(x) < x - 1"),
    ([], "exp(x) > 1 + x"),
    ([], "exp(x) >= 1 + x + x**2"),
    (["x > 0"], "log(x) >= 1 - x"),
    ([], "exp(x) != 1"),
    (["x > 0"], "log(x) != 0"),
    (["x >= 0"], "sqrt(x) < (1 + x) / 2"),
    (["x >= 0"], "sqrt(x) != 3/2"),
    # Functional equations with an error.
    ([], "exp(x + y) == exp(x) + exp(y)"),
    (["x > 0", "y > 0"], "log(x + y) == log(x) + log(y)"),
    (["a >= 0", "b >= 0"], "sqrt(a + b) == sqrt(a) + sqrt(b)"),
    ([], "sqrt(x**2) == x"),
    (["x > 0", "y > 0"], "log(x * y) == log(x) * log(y)"),
    ([], "exp(2 * x) <= 2 * exp(x)"),
    (["x > 0"], "log(x**2) >= log(x)"),
    # Quotients.
    (["a >= 0", "b > 0"], "a / b <= a"),
    (["b != 0", "c != 0"], "a / (b + c) == a / b + a / c"),
    (["x != 0"], "1 / x <= 1"),
    (["x > 0", "x <= y"], "1 / x <= 1 / y"),
    (["p >= 0", "g >= 0", "p + g > 0"], "2 * p * g / (p + g) >= p"),
    # Sigmoid, softplus, tanh, logsumexp.
    ([], "softplus(x) <= max(x, 0)"),
    ([], "softplus(x) >= max(x, 0) + log(2)"),
    ([], "sigmoid(x) >= 1/2"),
    ([], "sigmoid(-x) == -sigmoid(x)"),
    ([], "tanh(x) >= x"),
    ([], "logsumexp(a, b) <= max(a, b)"),
    ([], "logsumexp(a, b, c) >= max(a, b, c) + log(3)"),
    ([], "-log(sigmoid(x)) <= 1"),
    # KL divergences with a wrong sign, or half of them left out.
    (["v > 0"], "(mu**2 + v - 1 + log(v)) / 2 >= 0"),
    (["v > 0"], "(mu**2 + v - log(v)) / 2 <= mu**2"),
    ([], "(mu**2 + exp(lv) - 1 + lv) / 2 >= 0"),
    (["v > 0"], "(mu**2 + v - 1 - log(v)) / 2 > 0"),
    (PROBABILITIES, "p * log(p / q) + (1 - p) * log((1 - p) / q) >= 0"),
    (
        PROBABILITIES,
        "p * log(p / q) + (1 - p) * log((1 - p) / (1 - q))"
        " == q * log(q / p) + (1 - q) * log((1 - q) / (1 - p))",
    ),
    # GRPO's first estimator of the KL is not nonnegative, and its second is not the third.
    (["r > 0"], "-log(r) >= 0"),
    (["r > 0"], "log(r)**2 / 2 == r - 1 - log(r)"),
    # Losses.
    (["0 < p", "p < 1"], "-log(p) <= 1 / p - 2"),
    (["0 < p", "p < 1", "0 <= g"], "-(1 - p)**2 * log(p) >= -(1 - p) * log(p)"),
    (["t > 0", "f >= 0", "n >= 0", "0 <= a", "0 <= b"], "t / (t + a * f + b * n) > 1/2"),
    (["t > 0", "t - f > 0", "f > 0"], "t / (t - f) <= 1"),
    (["T > 0"], "log(exp(a / T) + exp(b / T)) >= log(exp(a) + exp(b))"),
    (["s > 0"], "r / (2 * s**2) + log(s) >= 0"),
    (["beta > 0"], "-log(sigmoid(beta * d)) >= log(2)"),
    (["e > 0"], "sqrt(x**2 + e**2) <= abs(x) + e / 2"),
    ([], "max(exp(x), exp(y)) < exp(max(x, y))"),
    # Hypotheses with functions, and equations.
    (["exp(x) <= 2", "x >= 0"], "x <= 1/2"),
    (["log(y) >= 1"], "y >= 3"),
    (["a + b == 1", "a > 0", "b > 0"], "-a * log(a) - b * log(b) >= log(2)"),
    (["y == exp(0) + x"], "y <= x"),
    (["sqrt(x) >= 2"], "x >= 5"),
    # Found only far out, or close by.
    (["x > 0"], "log(x) <= 6"),
    (["x >= 1"], "log(x) >= (x - 1) / 1000"),
    (["x > 0"], "x * log(x) >= -7/20"),
]

DIGITS = 60
"""How many digits the other arithmetic has."""

EQUAL = Decimal(10) ** (20 - DIGITS)
"""Up to this difference, it takes two numbers to be equal."""

COMPUTED: Mapping[str, Callable[..., Decimal]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "divide": operator.truediv,
    "negate": operator.neg,
    "absolute": abs,
    "maximum": max,
    "minimum": min,
    "exp": Decimal.exp,
    "log": Decimal.ln,
    "sqrt": Decimal.sqrt,
}


def value(formula: Expression, point: Mapping[str, Fraction]) -> Decimal:
    """The value of a formula by the standard library's decimal arithmetic."""

    def decimal(exact: Fraction) -> Decimal:
        return Decimal(exact.numerator) / exact.denominator

    def combine(node: Expression, parts: list[Decimal]) -> Decimal:
        match node:
            case Constant(exact):
                return decimal(exact)
            case Variable(name):
                return decimal(point[name])
            case Apply(operation) if operation.name == "power":
                return parts[0] ** operation.parameter if operation.parameter else Decimal(1)
            case Apply(operation):
                return COMPUTED[operation.name](*parts)
        raise TypeError(f"{node} has no value")

    return formula.fold(combine)


def holds(relation: Relation, point: Mapping[str, Fraction]) -> bool:
    """Whether a relation holds at a point, by decimal arithmetic."""
    with localcontext() as context:
        context.prec = DIGITS
        difference = value(relation.left, point) - value(relation.right, point)
        size = 1 + abs(value(relation.left, point))
        sign = 0 if abs(difference) <= EQUAL * size else int(difference.compare(0))
    return relation.comparison.holds(sign, 0)


def stated(assume: list[str], claim: str) -> Problem:
    """The problem of a law, with the conditions for all its formulas to be defined."""
    unrelated = Objective("unrelated", "zz")
    return problem_of(unrelated, Law("law", claim, problem(assume, claim).variables, assume))


TIES: list[Stated] = [
    # Broken only where both sides have the same irrational value.
    (["0 < p", "p < 1"], "-p * log(p) - (1 - p) * log(1 - p) < log(2)"),
    (["0 < p", "p < 1"], "-p * log(p) - (1 - p) * log(1 - p) != log(2)"),
    (["0 < p", "p < 1"], "log(2) > -p * log(p) - (1 - p) * log(1 - p)"),
    ([], "softplus(x) > log(2) + x / 2"),
    ([], "logsumexp(x, y) > (x + y) / 2 + log(2)"),
    (["x > 0"], "x * exp(-x) < exp(-1)"),
    (["x > 0"], "x * log(x) != 2 * log(2)"),
    (["x >= 0"], "sqrt(x + 2) != sqrt(2) + x"),
    ([], "abs(exp(x) - exp(1)) > 0"),
    # At all points alike.
    (["x > 0"], "log(2 * x) < log(2) + log(x)"),
    ([], "exp(x + 1) != exp(x) * exp(1)"),
    # Without variables.
    ([], "log(4) < 2 * log(2)"),
    ([], "exp(3) != exp(1) * exp(2)"),
    ([], "log(8) / log(2) < 3"),
    (["x > 0"], "log(x) / log(4) != 1/2"),
    # Where a hypothesis holds as an equation only.
    (["x > 0", "log(x) >= log(2)"], "x > 2"),
    (["x > 0", "log(x) == log(3)"], "x <= 2"),
    (["0 < p", "p < 1", "-p * log(p) - (1 - p) * log(1 - p) >= log(2)"], "p != 1/2"),
    (["x > 0", "log(x) == log(3)"], "log(x) < log(3)"),
]


def unproved(relation: Relation) -> Certificate | None:
    """No proof of what intervals do not show."""
    return None


@pytest.mark.lean
def test_lean_confirms_the_counterexamples() -> None:
    assert surprises(true=[], false=FALSE) == []


@pytest.mark.lean
def test_lean_confirms_those_at_which_values_are_equal() -> None:
    assert surprises(true=[], false=TIES) == []


@pytest.mark.parametrize(("assume", "claim"), TIES)
def test_where_values_are_equal_a_law_is_broken_by_proof(assume: list[str], claim: str) -> None:
    law = stated(assume, claim)
    assert counterexample(law, Limits(), unproved) is None
    found = prove(law)
    assert isinstance(found, Counterexample) and found.tie is not None
    point = {n: v for n, v in found.point.items() if isinstance(v, Fraction)}
    assert all(holds(hypothesis, point) for hypothesis in law.hypotheses)
    assert not holds(law.claim, point)
    assert len(found.tie.hypotheses) == len(law.hypotheses)
    assert any((*found.tie.hypotheses, found.tie.negation))


@pytest.mark.parametrize(
    "claim",
    [
        "log(2) < 0.69314718055994530941723213",
        "log(2) != 0.69314718055994530941723213",
        "log(1 + exp(-2000)) > 0",
        "log(1 + exp(-10**6)) > 0",
        "log(1 + exp(x)) > 0",
        "exp(-exp(x)) < 1",
    ],
)
def test_values_that_are_nearly_equal_are_no_tie(claim: str) -> None:
    asked: list[Relation] = []
    assert counterexample(stated([], claim), Limits(), asked.append) is None
    assert asked == []


@pytest.mark.lean
@pytest.mark.parametrize(
    "equation", ["log(4) == 2 * log(2)", "log(3) == log(3)", "log(2) <= log(3)"]
)
def test_lean_takes_no_proof_of_another_equation(
    monkeypatch: pytest.MonkeyPatch, equation: str
) -> None:
    objective = Objective("entropy", "-p * log(p) - (1 - p) * log(1 - p)")
    law = Law("strict", "entropy() < log(2)")
    right = prove(problem_of(objective, law))
    other = prove(stated([], equation))
    assert isinstance(right, Counterexample) and right.tie is not None
    assert isinstance(other, Proof)
    wrong = replace(right, tie=replace(right.tie, negation=other.certificate))
    for proposed, verdict in ((right, Verdict.DISPROVED), (wrong, Verdict.ERROR)):
        monkeypatch.setattr(
            "pybridge.verification.proposing.prove", lambda *_, found=proposed: found
        )
        (result,) = verify(objective, law, cache=False)
        assert result.verdict is verdict


@pytest.mark.parametrize(("assume", "claim"), FALSE)
def test_counterexamples_are_simple_and_break_the_law(assume: list[str], claim: str) -> None:
    law = stated(assume, claim)
    found = counterexample(law, Limits(), unproved)
    assert isinstance(found, Counterexample)
    point = {n: v for n, v in found.point.items() if isinstance(v, Fraction)}
    assert point.keys() == set(law.variables)
    assert all(holds(hypothesis, point) for hypothesis in law.hypotheses)
    assert not holds(law.claim, point)
    assert all(len(str(number)) <= 5 for number in point.values())


@pytest.mark.parametrize(
    ("assume", "claim"),
    [
        (["x > 0"], "log(x) <= x - 1"),
        ([], "exp(x) >= 1 + x"),
        (["a >= 0", "b >= 0"], "sqrt(a + b) <= sqrt(a) + sqrt(b)"),
        ([], "exp(x + y) == exp(x) * exp(y)"),
        ([], "sqrt(x**2) == abs(x)"),
        (["v > 0"], "(mu**2 + v - 1 - log(v)) / 2 >= 0"),
        (["r > 0"], "r - 1 - log(r) >= 0"),
        ([], "log(2) < 1"),
    ],
)
def test_what_is_true_has_no_counterexample(assume: list[str], claim: str) -> None:
    assert counterexample(stated(assume, claim), Limits(), unproved) is None


def test_no_point_is_tried_without_samples() -> None:
    assert counterexample(stated([], "exp(x) <= 0"), Limits(samples=0), unproved) is None


def test_the_search_gives_the_same_answer_again() -> None:
    law = stated(["x > 0", "y > 0"], "x * log(y) <= y")
    found = counterexample(law, Limits(), unproved)
    assert found is not None and found == counterexample(law, Limits(), unproved)


NAMES = st.sampled_from(["x", "y"])
LEAVES = st.one_of(NAMES, st.sampled_from(["0", "1", "2", "1/2", "3"]))


def _combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(inner, st.sampled_from(["+", "-", "*"]), inner)
    return st.one_of(
        pairs.map(lambda parts: f"({' '.join(parts)})"),
        inner.map(lambda part: f"exp({part})"),
        inner.map(lambda part: f"log({part})"),
        inner.map(lambda part: f"log(1 + ({part})**2)"),
        inner.map(lambda part: f"sqrt({part})"),
        st.tuples(inner, NAMES).map(lambda parts: f"({parts[0]}) / {parts[1]}"),
        st.tuples(inner, inner).map(lambda parts: f"max({parts[0]}, {parts[1]})"),
    )


FORMULAS = st.recursive(LEAVES, _combined, max_leaves=5)


@given(FORMULAS, st.sampled_from(["<=", "<", "==", "!=", ">=", ">"]), FORMULAS)
@settings(max_examples=150, deadline=None)
def test_whatever_is_found_breaks_the_law(left: str, symbol: str, right: str) -> None:
    try:
        law = stated([], f"{left} {symbol} {right}")
    except LawError:
        assume(False)  # it is defined nowhere
    assume(has_function_applications(law.claim))
    found = counterexample(law, Limits(samples=60), unproved)
    if found is None:
        return
    point = {n: v for n, v in found.point.items() if isinstance(v, Fraction)}
    assert all(holds(hypothesis, point) for hypothesis in law.hypotheses)
    assert not holds(law.claim, point)


@given(FORMULAS, st.fractions(-4, 4, max_denominator=9), st.fractions(0, 4, max_denominator=9))
@settings(max_examples=150, deadline=None)
def test_enclosures_contain_the_value(formula: str, x: Fraction, y: Fraction) -> None:
    read, point = parse(formula), {"x": x, "y": y}
    order = compared(read, read + 1, point)
    assume(order is not None)
    assert order is not None
    assert order.symbol == "<"
    found = enclosed(read, point, order.bits)
    with localcontext() as context:
        context.prec = DIGITS
        exact = value(read, point)
        low, high = (Decimal(int(end.p)) / int(end.q) for end in (found.low, found.high))
        assert low - EQUAL * (1 + abs(exact)) <= exact <= high + EQUAL * (1 + abs(exact))


def test_values_that_lean_does_not_compute_are_not_compared() -> None:
    assert compared(parse("exp(1001)"), parse("0"), {}) is None
    assert compared(parse("exp(-2000)"), parse("1"), {}) is not None
    assert compared(parse("log(x)"), parse("0"), {"x": Fraction(0)}) is None
    assert compared(parse("1 / x"), parse("0"), {"x": Fraction(0)}) is None
    assert compared(parse("sqrt(x)"), parse("1"), {"x": Fraction(-1)}) is None


@pytest.mark.lean
@pytest.mark.parametrize(
    ("formula", "claim"),
    [
        # The divisor is a number only once there are numbers for the names.
        ("log(s) + r**2 / (2 * s**2)", "j(s=2, r=1) > 1"),
        ("log(s) + r**2 / (2 * s**2)", "j(s=2) <= j() / 2 + 1/2"),
        ("a / t", "j(t=2) <= a"),
        ("a / t", "j(t=1/2, a=4) == 3"),
        ("exp(x)**2 + max(x / (1/2), y / c)", "j(x=sigmoid(y)) >= j(c=1/2)"),
        # No function in the objective: Lean does not unfold it.
        ("recon + beta * kl", "j() <= exp(beta)"),
        ("recon + beta * kl", "j(beta=2, recon=1, kl=3) <= exp(1)"),
        ("recon + beta * kl", "weightedTwoTerm(weight=2, base=recon, regularizer=kl) <= exp(j())"),
    ],
)
def test_lean_confirms_counterexamples_with_the_objective_applied(formula: str, claim: str) -> None:
    (law,) = verify(Objective("j", formula), [Law("law", claim, (), (), "disproved")], cache=False)
    assert law.verdict is Verdict.DISPROVED, law.message


@pytest.mark.lean
def test_reports_show_both_sides_to_a_few_digits() -> None:
    claims = ["log(2) >= 1", "log(x * y) == log(x) * log(y)", "exp(x) > 1 + x"]
    report = verify(Objective("product", "x * y"), claims, cache=False)
    assert [law.explanation for law in report] == [
        "fails: 0.693147 >= 1 is false",
        "fails at x = 1, y = 2: 0.693147 == 0 is false",
        "fails at x = 0: 1 > 1 is false",
    ]
