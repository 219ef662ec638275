"""No condition of definedness is left out that does not hold where the rest does."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from pybridge.expression import Apply, ExpressionError, Relation, parse_relation
from pybridge.objectives.definedness import conditions

FORMULAS = [
    *("x", "y", "x - y", "x + y", "x * y", "x**2", "x**3", "x**2 + y", "max(x, y)", "min(x, 1)"),
    *("abs(x) - y", "abs(x)", "relu(x)", "clip(x, 0, 2)", "-x", "exp(x)", "exp(x) - 1"),
    *("sigmoid(x)", "sigmoid(x) - 1", "softplus(x) + y", "tanh(x)", "sqrt(x)", "sqrt(x) + y"),
    *("x / y", "x / 2", "-x / 3", "log(x)", "log(x) + 1", "logsumexp(x, y)", "x**2 * y", "1 + x"),
    *("max(x, y, 1)", "min(x, y, 2)", "x**2 - x", "x * exp(y)", "(x - y)**2", "(1 + x) / (2 + y)"),
]
ASSUMED = ["x > 0", "y > 0", "x >= 0", "y >= 1", "x < y", "y <= x", "x != 0", "x == 2", "-1 <= y"]
VALUES = [Fraction(n, 2) for n in range(-6, 7)]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_condition_that_is_left_out_holds_at_every_point(formula: str) -> None:
    chance = random.Random(formula)
    for wanted in (f"log({formula}) <= 0", f"sqrt({formula}) <= 0", f"1 / ({formula}) <= 0"):
        claim = parse_relation(wanted)
        every = conditions([claim], [])
        for _ in range(20):
            known = [parse_relation(text) for text in chance.sample(ASSUMED, 2)]
            kept = conditions([claim], known)
            dropped = [condition for condition in conditions_of(claim) if condition not in kept]
            assert set(kept) <= set(every)
            for _ in range(30):
                point = {"x": chance.choice(VALUES), "y": chance.choice(VALUES)}
                if holds_all([*known, *kept], point):
                    assert all(condition.evaluate(point) for condition in dropped)


def conditions_of(claim: Relation) -> list[Relation]:
    """All conditions of the formulas in a claim, as the operations state them."""
    found: list[Relation] = []
    for side in (claim.left, claim.right):
        for part in side.walk():
            if isinstance(part, Apply):
                found += part.operation.defined(*part.arguments)
    return found


def holds_all(relations: list[Relation], point: dict[str, Fraction]) -> bool:
    """Whether relations hold at a point; not where one of them is not defined."""
    try:
        return all(relation.evaluate(point) for relation in relations)
    except ExpressionError:
        return False
