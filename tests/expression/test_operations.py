"""Every operation is complete, and all that its row says of it agrees."""

from __future__ import annotations

import math
import pickle
import random
from fractions import Fraction

import numpy as np
import pytest
import z3
from flint import arb, fmpq

from pybridge.expression import (
    Apply,
    ExpressionError,
    Variable,
    as_expression,
    number,
    parse,
    simplified,
)
from pybridge.expression.evaluation import enclosure, evaluate
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.irrational import Irrational
from pybridge.expression.notation import Written
from pybridge.expression.operation import Operation, families, member, named, operations
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.objective import Objective
from pybridge.verification.lean_evaluation import evaluate_in_lean

ROWS = [
    *operations(),
    *(member(family.name, family.least + n) for family in families() for n in (0, 1, 2, 3, 5)),
]
NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]
VALUES = [*map(Fraction, ("0", "1", "-1", "2", "-3", "1/2", "-1/2", "7/3", "-10", "1/10"))]

each = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}{row.parameter or ''}")


def applied(row: Operation) -> Apply:
    """The operation applied to names; to numbers where only those are allowed."""
    names = [Variable(name) for name in NAMES[: row.arity]]
    try:
        return Apply(row, tuple(names))
    except ExpressionError:
        return Apply(row, (*names[:-1], number(Fraction(-3, 2))))


def anywhere(row: Operation, count: int = 40) -> list[dict[str, Fraction]]:
    """Values for the names, the same on every run."""
    chance = random.Random(row.code)
    return [{name: chance.choice(VALUES) for name in NAMES[: row.arity]} for _ in range(count)]


def is_defined(row: Operation, point: dict[str, Fraction]) -> bool:
    """Whether the operation's own conditions hold."""
    return all(condition.evaluate(point) for condition in row.defined(*applied(row).arguments))


def points(row: Operation, count: int = 40) -> list[dict[str, Fraction]]:
    """Values for the names where the operation is defined."""
    return [point for point in anywhere(row, 4 * count) if is_defined(row, point)][:count]


def as_flint(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def arguments_at(formula: Apply, point: dict[str, Fraction]) -> list[Fraction]:
    return [argument.evaluate(point) for argument in formula.arguments]


@each
def test_a_row_says_all_that_others_ask(row: Operation) -> None:
    formula = applied(row)
    assert row.arity == len(formula.arguments) > 0
    assert bool(row.smt) != row.is_function
    assert row.raw_lean
    assert row.lean.write([Written("x", 2000)] * row.arity).text
    # To the prover it is a polynomial, or an atom with facts, or short for something else, or a
    # function that it knows.
    primitive = row.is_function and row.definition is None
    assert [row.polynomial, row.facts, row.definition].count(None) == 2 + primitive
    # A proof names its constructor, or those of what it is short for.
    assert bool(row.constructor) != (row.definition is not None)
    assert row.is_atom == formula.has_atoms() == (row.polynomial is None and not row.is_function)
    assert row.is_function == formula.has_functions()


@each
def test_what_is_written_is_read(row: Operation) -> None:
    formula = applied(row)
    assert parse(str(formula)) == formula
    assert parse(f"2 - ({formula}) * ({formula})") == 2 - formula * formula


@each
def test_a_row_is_the_same_after_a_journey(row: Operation) -> None:
    copy = pickle.loads(pickle.dumps(applied(row)))
    assert copy == applied(row)
    assert copy.operation is row


@each
def test_floats_balls_and_arrays_are_near_the_exact_value(row: Operation) -> None:
    formula = applied(row)
    some = points(row)
    exact = [formula.evaluate(point) for point in some]
    for point, value in zip(some, exact, strict=True):
        computed = evaluate(formula, {name: float(number) for name, number in point.items()})
        assert isinstance(computed, float)
        assert computed == pytest.approx(float(value), rel=1e-12, abs=1e-12)
        ball = enclosure(formula, point)
        exact_ball = value.ball() if isinstance(value, Irrational) else arb(as_flint(value))
        assert ball.overlaps(exact_ball)
        assert ball.rad() < 1e-9 * max(1, abs(float(value)))
    columns = {name: np.array([float(point[name]) for point in some]) for name in some[0]}
    assert np.allclose(evaluate(formula, columns), [float(value) for value in exact], rtol=1e-12)
    objects = {name: np.array([point[name] for point in some]) for name in some[0]}
    if not row.is_function:
        assert list(evaluate(formula, objects)) == exact


@each
def test_nan_carries_through(row: Operation) -> None:
    formula = applied(row)
    for place in NAMES[: len(formula.variables())]:
        values = {name: math.nan if name == place else 1.0 for name in NAMES}
        constant = row.polynomial is not None and row.parameter == 0
        assert constant or math.isnan(evaluate(formula, values))
        arrays = {name: np.array([value]) for name, value in values.items()}
        assert constant or np.isnan(evaluate(formula, arrays)).all()


@each
def test_tensors_keep_their_type_and_gradients(row: Operation) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    formula = applied(row)
    for point in points(row, 10):
        tensors = {
            name: torch.tensor(float(value), dtype=torch.float32, requires_grad=True)
            for name, value in point.items()
        }
        result = evaluate(formula, tensors)
        assert result.dtype == torch.float32
        assert float(result) == pytest.approx(float(formula.evaluate(point)), rel=1e-5, abs=1e-5)
        if result.requires_grad:
            result.backward()


@each
def test_what_is_simplified_has_the_same_value(row: Operation) -> None:
    formula = applied(row)
    for point in points(row):
        assert simplified(formula).evaluate(point) == formula.evaluate(point)
        fixed = formula.substitute(point)
        value = formula.evaluate(point)
        assert simplified(fixed).evaluate({}) == value
        if not row.is_function:
            assert simplified(fixed) == number(value)
        for name in point:
            partly = formula.substitute({name: point[name]})
            assert simplified(partly).evaluate(point) == formula.evaluate(point)


@each
def test_ranges_and_slopes_contain_what_happens(row: Operation) -> None:
    formula = applied(row)
    chance = random.Random(row.code)
    for _ in range(60):
        ends = [sorted((chance.choice(VALUES), chance.choice(VALUES))) for _ in formula.arguments]
        moved = chance.randrange(len(formula.variables()) or 1)
        profiles = [
            Profile(
                argument,
                Interval.point(argument.evaluate({}))
                if argument.is_constant()
                else Interval(*pair),
                Interval.point(int(place == moved)),
            )
            for place, (argument, pair) in enumerate(zip(formula.arguments, ends, strict=True))
        ]
        values, slope = row.profile(*profiles)
        inside = {
            name: low + (high - low) * Fraction(chance.randint(0, 4), 4)
            for name, (low, high) in zip(NAMES, ends, strict=False)
        }
        if not is_defined(row, inside):
            continue
        value = formula.evaluate(inside)
        assert values.low <= value <= values.high
        name = NAMES[moved]
        for other in ends[moved]:
            step = other - inside[name]
            if step and is_defined(row, {**inside, name: other}):
                change = formula.evaluate({**inside, name: other}) - value
                assert slope.low <= change / step <= slope.high


@pytest.mark.parametrize("row", [row for row in ROWS if row.facts], ids=lambda row: row.name)
def test_facts_are_true_and_one_case_always_holds(row: Operation) -> None:
    assert row.facts is not None
    formula = applied(row)
    for point in points(row):
        cases = row.facts.cases(*formula.arguments)
        assert len(cases) == 2
        holding = [value for case, value in cases if case.evaluate(point)]
        assert holding
        assert {value.evaluate(point) for value in holding} == {formula.evaluate(point)}
        assert all(b.evaluate(point) for b in row.facts.bounds(formula, *formula.arguments))


@each
def test_what_an_operation_is_short_for_has_its_value(row: Operation) -> None:
    formula = applied(row)
    for point in points(row):
        if row.definition is None:
            continue
        assert row.definition(*formula.arguments).evaluate(point) == formula.evaluate(point)


@each
def test_the_form_that_lean_has_means_the_same(row: Operation) -> None:
    formula = applied(row)
    for divisor in (None, *filter(None, VALUES)):
        arguments = formula.arguments if divisor is None else (*formula.arguments[:-1], divisor)
        changed = row.normal and row.normal(*map(as_expression, arguments))
        for point in points(row, 10) if changed else ():
            plain = Apply(row, tuple(map(as_expression, arguments)))
            assert changed.evaluate(point) == plain.evaluate(point)


@each
def test_conditions_of_definedness_hold_where_there_is_a_value(row: Operation) -> None:
    formula = applied(row)
    for point in anywhere(row):
        if is_defined(row, point):
            formula.evaluate(point)
        else:
            with pytest.raises(ExpressionError, match="not defined"):
                formula.evaluate(point)
            floats = {name: float(value) for name, value in point.items()}
            with pytest.raises(ExpressionError, match="not defined"):
                evaluate(formula, floats)
            arrays = {name: np.array([value]) for name, value in floats.items()}
            assert not np.isfinite(evaluate(formula, arrays)).any()


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if not row.is_function],
    ids=lambda r: f"{r.name}{r.parameter or ''}",
)
def test_z3_computes_the_same(row: Operation) -> None:
    formula = applied(row)
    for point in points(row, 10):
        values = [_numeral(value) for value in arguments_at(formula, point)]
        expected = _numeral(formula.evaluate(point))
        (claim,) = z3.parse_smt2_string(f"(assert (= {row.smt.format(*values)} {expected}))")
        solver = z3.Solver()
        solver.add(z3.Not(claim))
        assert solver.check() == z3.unsat


def _numeral(value: Fraction) -> str:
    text = f"(/ {abs(value.numerator)}.0 {value.denominator}.0)"
    return f"(- {text})" if value < 0 else text


@pytest.mark.lean
def test_lean_computes_the_same() -> None:
    for row in ROWS:
        formula = applied(row)
        if has_function_applications(formula):
            continue
        objective = Objective(f"of_{row.name}", formula + Variable("rest"))
        some = [{**point, "rest": Fraction(0)} for point in points(row, 12)]
        given = [{name: point[name] for name in objective.variables} for point in some]
        expected = [formula.evaluate(point) for point in some]
        assert evaluate_in_lean(objective, given) == expected


def test_an_operation_has_as_many_arguments_as_it_says() -> None:
    for row in operations():
        with pytest.raises(ExpressionError, match=f"{row.name} has {row.arity} argument"):
            Apply(row, (Variable("a"),) * (row.arity + 1))


def test_there_is_no_operation_of_another_name() -> None:
    with pytest.raises(KeyError):
        named("power")
    with pytest.raises(KeyError):
        member("add", 2)
