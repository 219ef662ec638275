"""Random laws with functions: the prover proposes nothing that balls refute."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from ball_oracle import UndefinedError, holds, names_of, points, verdict

from pybridge.expression import FormulaError
from pybridge.objectives.errors import LawError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample, Limits, Proof
from pybridge.prover.search import prove
from pybridge.translation.unfolding import problem_of

UNRELATED = Objective("unrelated", "zz")

QUICK = Limits(steps=100_000, samples=40)

SEEDS = 50
LAWS = 40
"""How many laws there are for each seed."""

NAMES = ("x", "y")
ASSUMPTIONS = ("x > 0", "x <= y", "y > 0", "x >= 1", "x < 1", "y != 0", "exp(x) <= y")
FUNCTIONS = ("exp", "log", "sqrt", "sigmoid", "softplus", "tanh")


def formula(chance: random.Random, depth: int) -> str:
    """Write a formula in which functions are applied to sums, products, quotients and maxima."""
    if depth == 0:
        return chance.choice((*NAMES, *NAMES, "1", "2", "1/2"))
    first, second = formula(chance, depth - 1), formula(chance, chance.randrange(depth))
    match chance.randrange(8):
        case 0:
            return f"({first} + {second})"
        case 1:
            return f"({first} - {second})"
        case 2:
            return f"({first}) * ({second})"
        case 3:
            return f"({first}) / ({second})"
        case 4:
            return chance.choice((f"max({first}, {second})", f"min({first}, {second})"))
        case 5:
            return f"abs({first})"
    return f"{chance.choice(FUNCTIONS)}({first})"


def random_law(chance: random.Random) -> tuple[list[str], str]:
    """State a law, of which many are true: a formula is often compared with its own bound."""
    left, right = formula(chance, 2), formula(chance, chance.randrange(3))
    if chance.random() < 1 / 2:
        right = f"{left} + ({right})**2"
    symbol = chance.choice(("<=", "<", ">=", "!=", "=="))
    return chance.sample(ASSUMPTIONS, chance.randrange(3)), f"{left} {symbol} {right}"


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_that_balls_refute_is_proposed(seed: int) -> None:
    chance = random.Random(seed)
    found = set()
    for _ in range(LAWS):
        assume, claim = random_law(chance)
        names = names_of(*assume, claim)
        try:
            problem = problem_of(UNRELATED, Law("law", claim, names, assume))
        except (FormulaError, LawError):
            continue  # it is defined nowhere
        outcome = prove(problem, QUICK)
        found.add(type(outcome))
        if isinstance(outcome, Proof):
            broken = (p for p in points(names, 200) if verdict(assume, claim, p) is False)
            assert not list(broken), (assume, claim)
        if isinstance(outcome, Counterexample):
            point = {n: v for n, v in outcome.point.items() if isinstance(v, Fraction)}
            if len(point) < len(outcome.point):
                continue  # balls do not have irrational coordinates
            try:
                assert all(holds(each, point) is not False for each in assume), (assume, claim)
                assert holds(claim, point) is not True, (assume, claim, point)
            except UndefinedError:
                pytest.fail(f"{claim} is not defined at {point}")
    assert {Proof, Counterexample} <= found, "the laws are of both kinds"
