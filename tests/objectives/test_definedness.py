"""Conditions under which formulas are defined, as hypotheses of laws."""

from __future__ import annotations

import pytest

from pybridge.expression import parse, parse_relation
from pybridge.objectives.definedness import conditions
from pybridge.objectives.errors import LawError
from pybridge.objectives.families import NotApplicable, standard_families
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective


def needed(formula: str, *known: str) -> list[str]:
    return [str(c) for c in conditions([parse(formula) >= 0], [parse_relation(k) for k in known])]


@pytest.mark.parametrize(
    ("formula", "known", "conditions"),
    [
        ("log(v)", [], ["0 < v"]),
        ("log(v)", ["v > 0"], []),
        ("log(v)", ["1 <= v"], []),
        ("log(v)", ["v >= 0"], ["0 < v"]),
        ("sqrt(v)", ["v >= 0"], []),
        ("sqrt(x**2 + y**2)", [], []),
        ("sqrt(x)", [], ["0 <= x"]),
        ("1 / x", [], ["x != 0"]),
        ("1 / x", ["x > 0"], []),
        ("1 / x", ["x != 0"], []),
        ("1 / (a * b)", ["a > 0", "b > 0"], []),
        ("1 / (a + b)", ["a > 0", "b >= 0"], []),
        ("1 / (a - b)", ["b < a"], []),
        ("log(1 + exp(x))", [], []),
        ("log(sigmoid(x))", [], []),
        ("softplus(x) + tanh(x) + logsumexp(x, y)", [], []),
        ("log(a / b)", [], ["b != 0", "0 < a / b"]),
        ("log(a / b)", ["a > 0", "b > 0"], []),
        ("x / log(2)", [], []),
        ("log(log(1))", [], ["0 < log(1)"]),
        ("x + log(-1)", [], ["0 < -1"]),
    ],
)
def test_only_what_does_not_follow_plainly_is_a_condition(
    formula: str, known: list[str], conditions: list[str]
) -> None:
    assert needed(formula, *known) == conditions


def test_a_law_has_the_conditions_of_its_formulas() -> None:
    law = Law("bound", "obj() <= sqrt(y)")
    found = law.hypotheses(Objective("obj", "log(x) / y"))
    assert [str(hypothesis) for hypothesis in found] == ["0 < x", "y != 0", "0 <= y"]


def test_conditions_that_are_assumed_are_not_repeated() -> None:
    law = Law("nonnegative", "obj() >= 0", assume=["x >= 1"])
    found = law.hypotheses(Objective("obj", "log(x) / y", assume=["y > 0"]))
    assert [str(hypothesis) for hypothesis in found] == ["y > 0", "x >= 1"]


@pytest.mark.parametrize("formula", ["x + log(-1)", "sqrt(-2) * x", "x / log(1)"])
def test_a_law_that_is_defined_nowhere_is_refused(formula: str) -> None:
    with pytest.raises(LawError, match="is defined nowhere"):
        Law("nonnegative", "obj() >= 0").hypotheses(Objective("obj", formula))


@pytest.mark.parametrize("formula", ["x + log(v)", "x / v", "sqrt(v - 1) * x"])
def test_no_law_is_stated_where_the_formula_is_not_defined(formula: str) -> None:
    laws = {law.name: law for law in standard_families(Objective("obj", formula))}
    zero = laws["zero_v"]
    assert isinstance(zero, NotApplicable)
    assert zero.reason.startswith("it is not defined at v = 0")


@pytest.mark.parametrize("formula", ["x + softplus(v)", "x + y / v", "x * exp(v)", "tanh(v) + x"])
def test_what_is_inside_a_function_is_not_linear(formula: str) -> None:
    laws = {law.name: law for law in standard_families(Objective("obj", formula))}
    additive = laws["additive_v"]
    assert isinstance(additive, NotApplicable)
    assert additive.reason.startswith("v occurs inside")
    assert isinstance(laws["additive_x"], Law)
