"""The prover's proposals, checked by arithmetic of our own."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pybridge.expression import (
    Apply,
    Expression,
    Relation,
    Variable,
    maximum,
    minimum,
    number,
    parse_relation,
)
from pybridge.expression.evaluation import evaluate
from pybridge.prover import Counterexample, Limits, Problem, Proof, Unknown, describe
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Combination,
    Contradiction,
    Dichotomy,
    Direct,
    Equivalence,
    RootCertificate,
    Separation,
    Split,
    Term,
    root_facts,
)
from pybridge.prover.problem import MAX_EFFORT
from pybridge.prover.resolution import resolved
from pybridge.prover.search import prove

Polynomial = dict[tuple[tuple[str, int], ...], Fraction]
"""Monomials (products of powers of unknowns, sorted) with their nonzero coefficients."""


def plus(left: Polynomial, right: Polynomial, factor: int = 1) -> Polynomial:
    total = dict(left)
    for monomial, coefficient in right.items():
        total[monomial] = total.get(monomial, Fraction(0)) + factor * coefficient
    return {monomial: coefficient for monomial, coefficient in total.items() if coefficient}


def times(left: Polynomial, right: Polynomial) -> Polynomial:
    total: Polynomial = {}
    for first, a in left.items():
        for second, b in right.items():
            powers = dict(first)
            for factor, power in second:
                powers[factor] = powers.get(factor, 0) + power
            total = plus(total, {tuple(sorted(powers.items())): a * b})
    return total


@dataclass(frozen=True)
class Case:
    """A case, in which some maxima, minima and absolute values have these values."""

    decided: tuple[tuple[Expression, Expression], ...] = ()

    def expanded(self, expression: Expression) -> Polynomial:
        """The formula multiplied out; maxima, minima and absolute values that are not decided are
        unknowns, unless they are numbers."""
        if expression.is_constant():
            return plus({}, {(): expression.evaluate({})})
        if isinstance(expression, Variable):
            return {((expression.name, 1),): Fraction(1)}
        assert isinstance(expression, Apply)
        match expression.operation.name, expression.arguments:
            case "add", [left, right]:
                return plus(self.expanded(left), self.expanded(right))
            case "subtract", [left, right]:
                return plus(self.expanded(left), self.expanded(right), -1)
            case "multiply", [left, right]:
                return times(self.expanded(left), self.expanded(right))
            case "negate", [operand]:
                return plus({}, self.expanded(operand), -1)
            case "divide", [numerator, divisor]:
                return times(self.expanded(numerator), {(): 1 / divisor.evaluate({})})
            case "power", [base]:
                result: Polynomial = {(): Fraction(1)}
                for _ in range(expression.operation.parameter or 0):
                    result = times(result, self.expanded(base))
                return result
        return self.value(expression)

    def value(self, subject: Apply) -> Polynomial:
        """The value of a maximum, minimum or absolute value. Two whose arguments are the same when
        multiplied out are the same."""
        name = self.name(subject)
        for other, value in self.decided:
            if isinstance(other, Apply) and self.name(other) == name:
                return self.expanded(value)
        arguments = [self.expanded(part) for part in subject.children()]
        if all(set(argument) <= {()} for argument in arguments):
            numbers = {
                f"x{i}": argument.get((), Fraction(0)) for i, argument in enumerate(arguments)
            }
            arguments_of_it = tuple(map(Variable, numbers))
            computed = Apply(subject.operation, arguments_of_it).evaluate(numbers)
            return plus({}, {(): computed})
        return {((name, 1),): Fraction(1)}

    def name(self, subject: Apply) -> str:
        arguments = [sorted(self.expanded(part).items()) for part in subject.children()]
        return f"{subject.operation.name} of {arguments}"

    def difference(self, relation: Relation) -> Polynomial:
        """The larger side minus the smaller one; for equations, left minus right."""
        sides = self.expanded(relation.left), self.expanded(relation.right)
        return plus(sides[1], sides[0], -1) if relation.symbol in "<=" else plus(*sides, -1)

    def total(self, combination: Combination, known: list[Relation]) -> tuple[Polynomial, bool]:
        """What the combination adds up to, and whether one of its terms is positive."""
        result: Polynomial = {}
        positive = False
        for term in combination.terms:
            assert term.coefficient > 0
            product: Polynomial = {(): term.coefficient}
            for index in term.slacks:
                assert known[index].symbol != "=="
                slack = self.difference(known[index])
                product = times(product, slack)
                if known[index].symbol == "!=":
                    product = times(product, slack)
            for square in term.squares:
                product = times(product, times(self.expanded(square), self.expanded(square)))
            strict = all(known[index].symbol in ("<", ">", "!=") for index in term.slacks)
            positive = positive or (strict and not term.squares)
            result = plus(result, product)
        for index, factor in combination.multiples:
            assert known[index].symbol == "=="
            result = plus(result, times(self.expanded(factor), self.difference(known[index])))
        return result, positive


def facts_about(subject: Apply) -> list[Relation]:
    match subject.operation.name, subject.arguments:
        case "maximum", [a, b]:
            return [a <= subject, b <= subject]
        case "minimum", [a, b]:
            return [subject <= a, subject <= b]
        case "absolute", [a]:
            return [Relation(number(0), "<=", subject), a <= subject, -a <= subject]
    raise AssertionError(subject)


def cases_of(subject: Apply) -> list[tuple[Relation, Expression]]:
    zero = number(0)
    match subject.operation.name, subject.arguments:
        case "maximum", [a, b]:
            return [(a <= b, b), (b <= a, a)]
        case "minimum", [a, b]:
            return [(a <= b, a), (b <= a, b)]
        case "absolute", [a]:
            return [(Relation(zero, "<=", a), a), (a <= zero, -a)]
    raise AssertionError(subject)


NEGATIONS = {"==": "!=", "!=": "==", "<=": ">", ">=": "<", "<": ">=", ">": "<="}


def assert_proves(
    certificate: Certificate, known: list[Relation], claim: Relation, case: Case | None = None
) -> None:
    """Check a certificate from scratch."""
    case = case or Case()
    match certificate:
        case Direct(combination):
            assert claim.symbol != "!="
            result, positive = case.total(combination, known)
            assert result == case.difference(claim)
            assert positive or claim.symbol not in ("<", ">")
            assert claim.symbol != "==" or not combination.terms
        case Equivalence(at_most, at_least):
            assert claim.symbol == "=="
            assert_proves(at_most, known, claim.left <= claim.right, case)
            assert_proves(at_least, known, claim.left >= claim.right, case)
        case Separation(symbol, strict):
            assert claim.symbol == "!="
            assert symbol in ("<", ">")
            assert_proves(strict, known, Relation(claim.left, symbol, claim.right), case)
        case Contradiction(combination, negated):
            if negated:
                known = [*known, Relation(claim.left, NEGATIONS[claim.symbol], claim.right)]
            result, positive = case.total(combination, known)
            assert not result
            assert positive
        case Bounded(subject, inner):
            assert_proves(inner, [*known, *facts_about(subject)], claim, case)
        case Split(subject, first, second):
            for (fact, value), part in zip(cases_of(subject), (first, second), strict=True):
                inside = Case((*case.decided, (subject, value)))
                assert_proves(part, [*known, fact], claim, inside)
        case Dichotomy(relation, holding, failing):
            opposite = Relation(relation.left, NEGATIONS[relation.symbol], relation.right)
            assert_proves(holding, [*known, relation], claim, case)
            assert_proves(failing, [*known, opposite], claim, case)


def problem(variables: str, hypotheses: list[str], claim: str) -> Problem:
    return Problem(
        tuple(variables.split()), tuple(map(parse_relation, hypotheses)), parse_relation(claim)
    )


def assert_sound(asked: Problem) -> Proof | Counterexample | Unknown:
    """Prove, check whatever is proposed, and return it."""
    outcome = prove(asked)
    match outcome:
        case Proof(certificate):
            assert_proves(certificate, list(asked.hypotheses), asked.claim)
            assert describe(certificate, asked.hypotheses, asked.claim)
        case Counterexample(_, root):
            assert_breaks(asked, outcome)
            if root is not None:
                assert_refutes(root, asked)
    return outcome


def assert_breaks(asked: Problem, outcome: Counterexample) -> None:
    """Evaluate a law at a counterexample: exactly if that is rational, and otherwise in floats."""
    point = outcome.point
    assert set(point) == set(asked.variables)
    if outcome.root is None:
        assert all(hypothesis.evaluate(point) for hypothesis in asked.hypotheses)
        assert not asked.claim.evaluate(point)
        return
    root = {"root": Fraction(float(outcome.root.root))}
    for name, value in outcome.root.values.items():
        assert float(value.evaluate(root)) == pytest.approx(float(point[name]))
    floats = {name: float(value) for name, value in point.items()}
    for relation in (*asked.hypotheses, asked.claim.negation):
        left, right = (float(evaluate(side, floats)) for side in (relation.left, relation.right))
        assert relation.comparison.holds(left, right) or left == pytest.approx(right), relation


def assert_refutes(certificate: RootCertificate, asked: Problem) -> None:
    """Multiply out why each hypothesis holds at the root, and the negation of the claim."""
    facts = list(root_facts(certificate.root))
    relations = (*asked.hypotheses, asked.claim.negation)
    reasons = (*certificate.hypotheses, certificate.negation)
    for relation, reason in zip(relations, reasons, strict=True):
        assert_proves(reason, facts, relation.substitute(certificate.values))


TRUE_LAWS = [
    ("recon kl b1 b2", ["kl >= 0", "b1 <= b2"], "recon + b1*kl <= recon + b2*kl"),
    ("recon kl b1 b2", ["kl > 0", "b1 < b2"], "recon + b1*kl < recon + b2*kl"),
    ("recon kl b1 b2", ["kl > 0", "b1 < b2"], "recon + b1*kl != recon + b2*kl"),
    ("x y", [], "x**2 + y**2 >= 2*x*y"),
    ("x y", [], "x**2 + y**2 + 1 > 2*x*y"),
    ("x y z", ["x == y", "y == z"], "x**3*z == y**4"),
    ("x y z", ["x == y", "y == z**2"], "x**3 == y**2*z**2"),
    ("x y", ["x <= y", "y <= x"], "x == y"),
    ("x y", ["0 <= x", "x <= 1", "0 <= y", "y <= 1"], "x + y - x*y <= 1"),
    ("x y", ["0 <= x", "x <= y"], "x**3 <= y**3"),
    ("x y", ["0 <= x", "0 <= y", "x**2 <= y**2"], "x <= y"),
    ("x", [], "x**2 != -1"),
    ("x", ["x**2 == 2", "x > 0"], "x != 2"),
    ("x", ["x != 0"], "x**2 > 0"),
    ("x y", ["x*y != 0"], "x != 0"),
    ("x y", ["x > 0", "x < 0"], "y == 3"),
    ("x y", ["x == 1", "x == 2"], "y == 3"),
    ("y", ["1 < 0"], "y == 3"),
    ("w x y", ["0 <= w", "w <= 1"], "(w*x + (1-w)*y)**2 <= w*x**2 + (1-w)*y**2"),
    ("a b c d", ["a >= 0", "b >= 0", "a <= c", "b <= d"], "a*b <= c*d"),
    ("x y z", ["x <= y"], "max(x, z) <= max(y, z)"),
    ("x y z", ["0 <= x", "0 <= z", "x <= y"], "z*max(x, 3) <= z*max(y, 3)"),
    ("x y", [], "abs(x + y) <= abs(x) + abs(y)"),
    ("x y", [], "abs(x*y) == abs(x)*abs(y)"),
    ("b k l", [], "b + 0*max(k, l) == b"),
    ("x y", [], "max(x, y) + min(x, y) == x + y"),
    ("x y", ["max(x, y) <= 3"], "x <= 3"),
    ("x y z", [], "max(max(x, y), z) == max(x, max(y, z))"),
    ("x", [], "x / 3 - x / (1 + 2) == 0"),
    ("x", [], "abs(abs(x)) == abs(x)"),
    ("x", [], "abs(abs(x) - abs(37 + x)) <= abs(x - (37 + x))"),
    ("x y", [], "abs(max(x + 1, y - 1) - max(x + 1, y)) <= abs(y - 1 - y)"),
    ("x", [], "abs(x - abs(-7/3)) <= abs(x) + max(7/3, -1)"),
    ("l x1 x2", ["l >= 0", "x1 >= 0"], "l*(x1 - 1)**2 + 3*x2**2*l >= 0"),
    ("x y a", ["x <= y", "y <= x"], "x*a == y*a"),
    ("l a b", ["l > 0", "l*(a - 1)**2 + 2*b**2 == 0"], "a == 1"),
    ("x y", [], "x**4 + y**4 >= x**3*y + x*y**3"),
    ("a b c x y", ["a*x**2 + b*x + c <= 0", "a*y**2 + b*y + c >= 0"], "b**2 >= 4*a*c"),
]

NEED_SUMS_OF_SQUARES = [
    ("x y", [], "x**4 - 3*x**2*y + 3*y**2 + 1 > 0"),
    ("x y", [], "2*x**4 + 5*y**4 - x**2*y**2 + 2*x**3*y >= 0"),
    ("x y z", [], "x**4 + y**4 + z**4 >= x*y*z*(x + y + z)"),
    ("x", ["x >= 1/3"], "x**3 - x + 1 > 0"),
    ("a b c", ["a >= 0", "b >= 0", "c >= 0"], "a**3 + b**3 + c**3 >= 3*a*b*c"),
    ("y z", ["y >= 0"], "y*(y - z + 1)**2 + y + 2*(y - z + 1)**2 >= 0"),
    ("x y", [], "(x**2 + y**2 + 1) * (x**4*y**2 + x**2*y**4 - 3*x**2*y**2 + 1) >= 0"),
]

LIPSCHITZ = (
    ["l1 >= 0", "l2 >= 0", "abs((v1 - 1)**2 + (v2 - 1)**2) <= bound"],
    "abs(r + l2*((v1 - 1)**2 + (v2 - 1)**2) - (r + l1*((v1 - 1)**2 + (v2 - 1)**2)))"
    " <= bound*abs(l2 - l1)",
)
"""How much an objective with a compound factor depends on its weight."""

FALSE_LAWS = [
    ("recon kl b1 b2", ["b1 <= b2"], "recon + b1*kl <= recon + b2*kl"),
    ("recon kl b1 b2", ["kl >= 0", "b1 < b2"], "recon + b1*kl < recon + b2*kl"),
    ("x", ["x >= 1/3"], "abs(x) >= 1/2"),
    ("x", [], "x != 1/2"),
    ("x y", ["x**2 + y**2 <= 1"], "x + y <= 1"),
    ("x", ["x > 1000"], "x > 1001"),
    ("x y", ["x == 3*y"], "x <= y"),
    ("x", ["x**3 >= 7", "x <= 2"], "x >= 2"),
    ("x y", ["min(x, y) <= 2"], "max(x, y) <= 3"),
]


@pytest.mark.parametrize(("variables", "hypotheses", "claim"), TRUE_LAWS)
def test_true_laws_are_certified(variables: str, hypotheses: list[str], claim: str) -> None:
    assert isinstance(assert_sound(problem(variables, hypotheses, claim)), Proof)


@pytest.mark.parametrize(("variables", "hypotheses", "claim"), NEED_SUMS_OF_SQUARES)
def test_sums_of_squares_are_found(variables: str, hypotheses: list[str], claim: str) -> None:
    assert isinstance(assert_sound(problem(variables, hypotheses, claim)), Proof)


def test_weights_of_compound_factors() -> None:
    hypotheses, claim = LIPSCHITZ
    assert isinstance(assert_sound(problem("r l1 l2 v1 v2 bound", hypotheses, claim)), Proof)


@pytest.mark.parametrize(("variables", "hypotheses", "claim"), FALSE_LAWS)
def test_false_laws_are_broken(variables: str, hypotheses: list[str], claim: str) -> None:
    assert isinstance(assert_sound(problem(variables, hypotheses, claim)), Counterexample)


def test_counterexamples_are_simple() -> None:
    outcome = prove(problem("x y", ["x >= 0", "y >= 0"], "x*y <= x + y + 5"))
    assert isinstance(outcome, Counterexample)
    assert all(value.denominator == 1 and value <= 10 for value in outcome.point.values())


def test_counterexamples_keep_equations_while_they_become_simpler() -> None:
    outcome = prove(problem("x y", ["x == 3*y", "x > 1/1024"], "x > 4"))
    assert isinstance(outcome, Counterexample)
    assert outcome.point == {"x": 3, "y": 1}


def test_both_sides_of_a_broken_claim() -> None:
    asked = problem("x y", ["x == 3*y"], "x**2 <= y + 1/2")
    assert asked.claim_at({"x": Fraction(3), "y": Fraction(1)}) == "9 <= 3/2"


def test_rational_counterexamples_that_must_be_computed() -> None:
    asked = problem("x y", ["x**2*y == x + 7", "x >= 1"], "x > y")
    assert isinstance(assert_sound(asked), Counterexample)


def test_what_is_out_of_reach_is_unknown_and_says_what_was_tried() -> None:
    # Scheiderer's form is a sum of squares over the reals, and not over the rationals.
    form = "x**4 + x*y**3 + y**4 - 3*x**2*y*z - 4*x*y**2*z + 2*x**2*z**2 + x*z**3 + y*z**3 + z**4"
    outcome = prove(problem("x y z", [], f"{form} >= 0"))
    assert isinstance(outcome, Unknown)
    assert "products of up to 4 hypotheses and squares, to degree 4" in outcome.tried
    assert "--effort" in outcome.remedy


def test_efforts() -> None:
    assert Limits.of_effort(1) == Limits()
    assert Limits.of_effort(3) == Limits().raised().raised()
    assert Limits.of_effort(2).factors > Limits().factors
    with pytest.raises(ValueError, match="at least 1"):
        Limits.of_effort(0)


def test_remedies_lead_further() -> None:
    assert Limits().remedy("allows", "steps") == (
        "a higher --effort allows more, and so does Limits(steps=80000000)"
    )
    highest = Limits.of_effort(MAX_EFFORT)
    assert highest.remedy("allows", "steps") == (
        f"in Python Limits(steps={4 * highest.steps}) allows more"
    )
    # One that is lower than the effort's may still be raised by it.
    assert "--effort" in replace(highest, cases=1).remedy("tries", "factors", "cases")
    nothing = Limits(factors=0, products=0, cases=0, samples=0, solver_milliseconds=0, steps=0)
    for field in fields(Limits):
        assert getattr(nothing.raised(), field.name) > 0


def test_no_steps_at_all_are_no_remedy_for_themselves() -> None:
    outcome = prove(problem("x y", [], "x**2 - x*y + y**2 >= 0"), Limits(steps=0))
    assert isinstance(outcome, Unknown)
    assert "Limits(steps=0)" not in outcome.remedy
    assert f"Limits(steps={Limits().steps})" in outcome.remedy


def test_the_number_of_cases_is_limited() -> None:
    names = [f"x{i}" for i in range(12)]
    claim = f"abs({' + '.join(names)}) <= {' + '.join(f'abs({n})' for n in names)} - 0*max(x0, x1)"
    assert_sound(problem(" ".join(names), [], claim))
    assert isinstance(
        prove(problem("x y", [], "max(x, y) + min(x, y) == x + y"), Limits(cases=2, raises=0)),
        Unknown,
    )


def test_twelve_variables() -> None:
    names = [f"x{i}" for i in range(12)]
    nonnegative = [f"{name} >= 0" for name in names]
    products = " + ".join(f"{a}*{b}" for a, b in pairwise(names))
    ordered = [f"{a} <= {b}" for a, b in pairwise(names)]
    variables = " ".join(names)
    assert isinstance(assert_sound(problem(variables, nonnegative, f"{products} >= 0")), Proof)
    assert isinstance(
        assert_sound(problem(variables, [*ordered, "x0 >= 0"], "x0*x11 <= x11**2 + x3")), Proof
    )


numbers = st.fractions(min_value=-3, max_value=3, max_denominator=4)
coefficients = st.fractions(min_value=Fraction(1, 4), max_value=3, max_denominator=4)
formulas = st.recursive(
    st.one_of(numbers.map(number), st.sampled_from("xyz").map(Variable)),
    lambda parts: st.one_of(
        st.tuples(parts, parts).map(lambda pair: pair[0] + pair[1]),
        st.tuples(parts, parts).map(lambda pair: pair[0] - pair[1]),
        st.tuples(parts, parts).map(lambda pair: pair[0] * pair[1]),
        parts.map(lambda part: -part),
        parts.map(lambda part: part**2),
        st.tuples(parts, parts).map(lambda pair: maximum(*pair)),
        st.tuples(parts, parts).map(lambda pair: minimum(*pair)),
        parts.map(abs),
    ),
    max_leaves=6,
)
relations = st.builds(
    Relation, formulas, st.sampled_from(["==", "!=", "<=", "<", ">=", ">"]), formulas
)
QUICK = Limits(factors=2, samples=60, cases=8, solver_milliseconds=200)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(relations, max_size=2), relations)
def test_proposals_are_sound_and_repeatable(hypotheses: list[Relation], claim: Relation) -> None:
    asked = Problem(("x", "y", "z"), tuple(hypotheses), claim)
    outcome = prove(asked, QUICK)
    if isinstance(outcome, Proof):
        # Lean's normaliser resolves these atoms; the one of these tests does not.
        plain = resolved(asked)
        assert_proves(outcome.certificate, plain.hypotheses, plain.claim)
        chance = random.Random(1)
        for _ in range(20):
            point = {name: Fraction(chance.randint(-6, 6), 2) for name in "xyz"}
            assert not all(h.evaluate(point) for h in hypotheses) or claim.evaluate(point)
    elif isinstance(outcome, Counterexample):
        assert_breaks(asked, outcome)
    if not isinstance(outcome, Unknown):
        assert prove(asked, QUICK) == outcome


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(coefficients, st.lists(st.integers(0, 2), min_size=1, max_size=2)),
        min_size=1,
        max_size=3,
    ),
    formulas.filter(lambda formula: not formula.has_atoms()),
    st.sampled_from(["<=", "<"]),
)
def test_laws_that_are_true_by_construction_are_found(
    terms: list[tuple[Fraction, list[int]]], base: Expression, symbol: str
) -> None:
    x, y, z = map(Variable, "xyz")
    slacks = [x, y - x, z - y]
    zero = number(0)
    hypotheses = tuple(Relation(zero, symbol, slack) for slack in slacks)
    larger = base
    for coefficient, indexes in terms:
        product: Expression = number(coefficient)
        for index in indexes:
            product = product * slacks[index]
        larger = larger + product
    asked = Problem(("x", "y", "z"), hypotheses, Relation(base, symbol, larger))
    assert isinstance(assert_sound(asked), Proof)


def test_a_law_may_take_so_many_steps_only() -> None:
    split = problem("x y z", [], "max(x, y) + max(y, z) + max(z, x) >= x + y + z")
    assert isinstance(prove(split), Proof)
    outcome = prove(split, Limits(steps=10))
    assert isinstance(outcome, Unknown)
    assert "10 steps" in str(outcome)
    assert "Limits(steps=40)" in str(outcome)


def test_a_counterexample_is_found_without_steps() -> None:
    broken = problem("x y", [], "x <= y")
    assert isinstance(prove(broken, Limits(steps=0)), Counterexample)


def test_what_both_sides_have_alike_is_left_alone() -> None:
    names = [f"{side}{n}" for n in range(10) for side in "ab"]
    rest = " + ".join(f"max(a{n}, b{n})" for n in range(10))
    outcome = prove(problem(" ".join(["x", "y", *names]), ["x <= y"], f"x + {rest} <= y + {rest}"))
    assert isinstance(outcome, Proof)
    assert isinstance(outcome.certificate, Direct)


@pytest.mark.parametrize("order", ["a b d", "d b a", "b d a"])
def test_squares_are_positive_where_names_differ(order: str) -> None:
    claim = "1/2 * (d - b)**2 + 1/2 * (d - a)**2 > 0"
    assert isinstance(assert_sound(problem(order, ["a != b"], claim)), Proof)


def test_absolute_values_multiply() -> None:
    claim = "abs(x) * abs(y) == abs(x * y)"
    assert isinstance(assert_sound(problem("x y", [], claim)), Proof)


def test_a_certificate_of_many_terms_is_written_out() -> None:
    """Longer than a formula may be that people write."""
    names = [f"p{number}" for number in range(400)]
    terms = tuple(Term(Fraction(1), squares=(Variable(name),)) for name in names)
    claim = parse_relation("0 <= q")
    written = describe(Direct(Combination(terms)), [], claim)
    assert written == "q = " + " + ".join(f"{name}**2" for name in names)
