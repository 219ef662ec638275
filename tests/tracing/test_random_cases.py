"""Random choices between formulas: where they are a formula, it has their values everywhere."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from pybridge import Expression, Relation
from pybridge.expression import parse
from pybridge.tracing.case_trees import CaseTree, Selection
from pybridge.tracing.cases import formula_of
from pybridge.tracing.errors import NoFormulaError
from pybridge.tracing.thresholds import decide

FORMULAS = [
    *("x", "y", "0", "1", "-1", "x**2", "2*x", "x-1", "1-x", "x*y", "-x", "x/2", "x**3", "x+y"),
    *("abs(x)", "max(x,0)", "min(x,1)", "max(y,0)", "clip(x,-1,1)", "relu(x)", "abs(x)-1/2"),
    *("max(x,y)", "abs(x-1)", "min(x,y)"),
]
GAPS = ["x", "x-1", "x+1", "y", "x-y", "abs(x)-1", "2*x-1", "-x", "1-2*x", "max(x,0)-1/2", "x*y"]
HALVES = [Fraction(number, 2) for number in range(-6, 7)]


class Drawing:
    """Random trees, relations and points."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def formula(self) -> Expression:
        text = self.random.choice(FORMULAS)
        if self.random.random() < 0.3:
            text = f"({text}) + ({self.random.choice(FORMULAS)})"
        if self.random.random() < 0.15:
            text = f"({text}) * ({self.random.choice(FORMULAS)})"
        return parse(text)

    def relation(self) -> Relation:
        symbols = (">", ">=", "<", "<=", "==", "!=")
        symbol = self.random.choice(symbols if self.random.random() < 0.3 else symbols[:4])
        return Relation(parse(self.random.choice(GAPS)), symbol, parse("0"))

    def tree(self, depth: int) -> CaseTree:
        if depth == 0 or self.random.random() < 0.3:
            return self.formula()
        return Selection(self.relation(), self.tree(depth - 1), self.tree(depth - 1))

    def point(self) -> dict[str, Fraction]:
        nudge = Fraction(self.random.randint(-9, 9), 7) if self.random.random() < 0.3 else 0
        return {name: self.random.choice(HALVES) + nudge for name in "xy"}


def value(tree: CaseTree, point: dict[str, Fraction]) -> Fraction:
    while isinstance(tree, Selection):
        tree = tree.then if tree.relation.evaluate(point) else tree.otherwise
    return tree.evaluate(point)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_formula_has_the_values_of_the_cases(seed: int) -> None:
    drawing, found = Drawing(seed), 0
    for _ in range(200):
        tree = drawing.tree(drawing.random.choice([1, 1, 2, 3]))
        try:
            formula = formula_of(tree)
        except NoFormulaError:
            continue
        found += isinstance(tree, Selection)
        for _ in range(40):
            point = drawing.point()
            assert formula.evaluate(point) == value(tree, point), (tree, formula, point)
    assert found > 5


def test_what_is_known_decides() -> None:
    drawing, decided = Drawing(0), 0
    for _ in range(800):
        known = [drawing.relation() for _ in range(drawing.random.randint(0, 3))]
        asked = drawing.relation()
        answer = decide(asked, known)
        if answer is None:
            continue
        decided += 1
        for _ in range(30):
            point = drawing.point()
            if all(relation.evaluate(point) for relation in known):
                assert asked.evaluate(point) == answer, (asked, known, point)
    assert decided > 50
