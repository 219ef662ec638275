"""The simplex method: what it finds is a solution, and it finds one whenever z3 does."""

from __future__ import annotations

import random

import pytest
from flint import fmpq

from pybridge.prover.budget import Budget, ExhaustedError
from pybridge.prover.problem import Limits
from pybridge.prover.simplex import solution
from pybridge.prover.solver import Answer, solve

Equations = list[tuple[dict[int, fmpq], fmpq]]


def equations(*rows: tuple[list[int], int]) -> Equations:
    """Equations by all of their coefficients and their right side."""
    return [
        ({i: fmpq(c) for i, c in enumerate(coefficients) if c}, fmpq(side))
        for coefficients, side in rows
    ]


def found(asked: Equations, positive: set[int] | None = None) -> dict[int, fmpq] | None:
    """What the simplex method finds, after a check that it is a solution."""
    values = solution(asked, positive, Budget(Limits()))
    if values is not None:
        assert all(value > 0 for value in values.values())
        for coefficients, side in asked:
            total = sum((c * values.get(i, fmpq(0)) for i, c in coefficients.items()), fmpq(0))
            assert total == side
        assert positive is None or positive & values.keys()
    return values


def exists(asked: Equations, count: int, positive: set[int] | None) -> bool:
    """Whether z3 says that there is a solution."""
    commands = [f"(declare-const x{i} Real) (assert (>= x{i} 0))" for i in range(count)]
    for coefficients, side in asked:
        summands = " ".join(f"(* {_numeral(c)} x{i})" for i, c in coefficients.items())
        commands.append(f"(assert (= (+ 0 {summands}) {_numeral(side)}))")
    if positive is not None:
        commands.append(f"(assert (> (+ 0 {' '.join(f'x{i}' for i in positive)}) 0))")
    answer = solve("QF_LRA", commands, 1_000).answer
    assert answer is not Answer.UNKNOWN
    return answer is Answer.SATISFIABLE


def _numeral(value: fmpq) -> str:
    return str(value) if value >= 0 else f"(- {-value})"


def test_a_solution() -> None:
    assert found(equations(([1, 1], 2), ([1, -1], 0))) == {0: fmpq(1), 1: fmpq(1)}


def test_no_solution() -> None:
    assert found(equations(([1, 1], -1))) is None
    assert found(equations(([1, 1], 1), ([1, 1], 2))) is None


def test_no_equations() -> None:
    assert found([]) == {}
    assert found([], {3}) == {3: fmpq(1)}


def test_something_positive() -> None:
    assert found(equations(([1, -1], 0)), {1}) == {0: fmpq(1), 1: fmpq(1)}
    assert found(equations(([1, 1], 0)), {1}) is None


@pytest.mark.parametrize("seed", range(40))
def test_as_often_as_z3(seed: int) -> None:
    chance = random.Random(seed)
    count = chance.randrange(1, 7)
    # Zeros on the right side are what makes pivots go in circles.
    asked = equations(
        *(
            ([chance.randrange(-2, 3) for _ in range(count)], chance.choice((0, 0, 0, 1, -2)))
            for _ in range(chance.randrange(1, 6))
        )
    )
    positive = set(range(chance.randrange(1, count + 1))) if seed % 2 else None
    assert (found(asked, positive) is not None) == exists(asked, count, positive)


def test_the_budget() -> None:
    with pytest.raises(ExhaustedError):
        solution(equations(([1, 1], 2)), None, Budget(Limits(steps=0)))
