"""Whether a problem is small enough to be worth a try: found out before anything is multiplied out.

A formula of a few characters may have millions of summands, `(a + b + c + d)**64` for one, and a
prover that began to multiply it out would not come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

from pybridge.expression import Apply, Constant, Expression
from pybridge.expression.structure import atoms
from pybridge.prover.problem import Problem

__all__ = ["MAX_ATOMS", "MAX_SUMMANDS", "too_large"]

MAX_SUMMANDS = 5_000
"""How many summands all formulas of a problem may have when they are multiplied out."""

MAX_ATOMS = 24
"""How many different atoms a problem may have."""


def too_large(problem: Problem) -> str:
    """Say why the problem is too large to be tried; empty if it is not."""
    sides = [
        side
        for relation in (*problem.hypotheses, problem.claim)
        for side in (relation.left, relation.right)
    ]
    distinct = {atom for side in sides for atom in atoms(side)}
    if len(distinct) > MAX_ATOMS:
        return f"it has {len(distinct)} maxima, minima and absolute values; {MAX_ATOMS} are tried"
    formulas = [*sides, *(part for atom in distinct for part in atom.children())]
    unknowns = len(problem.variables) + len(distinct)
    summands = sum(_summands(formula, unknowns) for formula in formulas)
    if summands > MAX_SUMMANDS:
        count = f"{summands:,}" if summands < 10**12 else "far too many"
        return f"multiplied out it may have {count} summands; {MAX_SUMMANDS:,} are tried"
    return ""


@dataclass(frozen=True)
class _Size:
    """Bounds on the number of summands of a polynomial and on its degree."""

    summands: int
    degree: int
    unknowns: int

    def _at_most(self, summands: int, degree: int) -> _Size:
        """Return the bounds; there are not more monomials of a degree than that."""
        most = comb(self.unknowns + degree, degree)
        return _Size(min(summands, most), degree, self.unknowns)

    def __add__(self, other: _Size) -> _Size:
        degree = max(self.degree, other.degree)
        return _Size(self.summands + other.summands, degree, self.unknowns)

    __sub__ = __add__

    def __mul__(self, other: _Size) -> _Size:
        return self._at_most(self.summands * other.summands, self.degree + other.degree)

    def __truediv__(self, _: _Size) -> _Size:
        return self

    def __neg__(self) -> _Size:
        return self

    def __pow__(self, exponent: int) -> _Size:
        summands = comb(self.summands + exponent - 1, exponent)
        return self._at_most(summands, self.degree * exponent)


def _summands(formula: Expression, unknowns: int) -> int:
    """Bound the number of summands of a formula in so many unknowns, multiplied out.

    Atoms count as unknowns.
    """

    def combine(node: Expression, parts: list[_Size]) -> _Size:
        if isinstance(node, Apply) and node.operation.polynomial is not None:
            size: _Size = node.operation.polynomial(*parts)
            return size
        return _Size(1, 0 if isinstance(node, Constant) else 1, unknowns)

    return formula.fold(combine).summands
