"""Whether a problem is small enough to be worth a try: found out before anything is multiplied out.

A formula of a few characters may have millions of summands, `(a + b + c + d)**64` for one, and a
prover that began to multiply it out would not come back.
"""

from __future__ import annotations

from math import comb

from pybridge.expression import (
    Absolute,
    Add,
    Constant,
    Divide,
    Expression,
    Maximum,
    Minimum,
    Multiply,
    Power,
    Subtract,
)
from pybridge.prover.algebra.polynomial import atoms
from pybridge.prover.problem import Problem

__all__ = ["MAX_CHOICES", "MAX_SUMMANDS", "too_large"]

MAX_SUMMANDS = 5_000
"""How many summands all formulas of a problem may have when they are multiplied out."""

MAX_CHOICES = 24
"""How many different maxima, minima and absolute values a problem may have."""


def too_large(problem: Problem) -> str:
    """Say why the problem is too large to be tried; empty if it is not."""
    sides = [
        side
        for relation in (*problem.hypotheses, problem.claim)
        for side in (relation.left, relation.right)
    ]
    choices = {atom for side in sides for atom in atoms(side)}
    if len(choices) > MAX_CHOICES:
        return f"it has {len(choices)} maxima, minima and absolute values; {MAX_CHOICES} are tried"
    formulas = [*sides, *(part for choice in choices for part in choice.children())]
    unknowns = len(problem.variables) + len(choices)
    summands = sum(_summands(formula, unknowns) for formula in formulas)
    if summands > MAX_SUMMANDS:
        count = f"{summands:,}" if summands < 10**12 else "far too many"
        return f"multiplied out it may have {count} summands; {MAX_SUMMANDS:,} are tried"
    return ""


def _summands(formula: Expression, unknowns: int) -> int:
    """Bound the number of summands of a formula in so many unknowns, multiplied out.

    Maxima, minima and absolute values count as unknowns.
    """

    def combine(node: Expression, parts: list[tuple[int, int]]) -> tuple[int, int]:
        """Return bounds on the number of summands and on the degree."""
        match node:
            case Constant():
                return 1, 0
            case Maximum() | Minimum() | Absolute():
                return 1, 1
            case Add() | Subtract():
                (left, left_degree), (right, right_degree) = parts
                return left + right, max(left_degree, right_degree)
            case Multiply():
                (left, left_degree), (right, right_degree) = parts
                return at_most(left * right, left_degree + right_degree)
            case Power(_, exponent):
                ((base, degree),) = parts
                return at_most(comb(base + exponent - 1, exponent), degree * exponent)
            case Divide():
                return parts[0]
        return parts[0] if parts else (1, 1)

    def at_most(count: int, degree: int) -> tuple[int, int]:
        return min(count, comb(unknowns + degree, degree)), degree

    return formula.fold(combine)[0]
