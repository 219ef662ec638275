"""Exact linear programs: a polynomial as a combination of given polynomials.

z3's simplex works in rational arithmetic, so a solution is exact and no rounding is ever undone.
z3 is imported on first use: it costs more than most proofs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from flint import fmpq

from pybridge.prover.algebra.polynomial import Monomial, Polynomial, Ring, to_fraction
from pybridge.prover.budget import Budget
from pybridge.prover.methods.solver import Answer, as_numeral, solve

__all__ = ["Column", "combine"]


class Column:
    """A polynomial that may be used, and how."""

    def __init__(self, polynomial: Polynomial, *, free: bool = False, strict: bool = False) -> None:
        """`free` says that the coefficient may be negative; `strict`, that the polynomial is
        positive, and not only nonnegative."""
        self.entries = Ring.terms(polynomial)
        self.free = free
        self.strict = strict


_Rows = dict[Monomial, dict[int, fmpq]]
"""For each monomial, the columns that have it, with their coefficients."""

_ZERO = fmpq(0)

_STEPS_PER_ENTRY = 5
"""About how many microseconds an entry of a column takes until z3 has it."""


def combine(
    target: Polynomial, columns: Sequence[Column], *, strict: bool, budget: Budget
) -> dict[int, Fraction] | None:
    """Find coefficients with which the columns add up to `target`; only the nonzero ones.

    Coefficients are nonnegative, except where the column is free; with `strict`, some strict
    column has a positive one. `None` if there are none, or none were found in time.

    Raises:
        ExhaustedError: the budget is spent.
    """
    budget.spend(_STEPS_PER_ENTRY * sum(len(column.entries) for column in columns))
    wanted = dict(Column(target).entries)
    rows: _Rows = {monomial: {} for monomial in wanted}
    for index, column in enumerate(columns):
        for monomial, coefficient in column.entries:
            row = rows.get(monomial)
            if row is None:
                rows[monomial] = {index: coefficient}
            else:
                row[index] = coefficient
    usable = _usable(rows, wanted, columns)
    if usable is None:
        return None
    positive = [f"c{index}" for index in usable if columns[index].strict]
    if strict and not positive:
        return None
    lines = [f"(declare-const c{index} Real)" for index in usable]
    lines += [f"(assert (>= c{index} 0))" for index in usable if not columns[index].free]
    for monomial, row in sorted(rows.items()):
        if row:
            summands = " ".join(f"(* {_numeral(c)} c{i})" for i, c in row.items())
            value = _numeral(wanted.get(monomial, _ZERO))
            lines.append(f"(assert (= (+ 0 {summands}) {value}))")
    if strict:
        lines.append(f"(assert (> (+ 0 {' '.join(positive)}) 0))")
    solution = solve("QF_LRA", lines, budget.milliseconds)
    budget.spend_milliseconds(solution.milliseconds)
    if solution.answer is not Answer.SATISFIABLE:
        return None
    values = {index: solution.values.get(f"c{index}", Fraction(0)) for index in usable}
    return {index: value for index, value in values.items() if value}


def _usable(
    rows: _Rows, wanted: Mapping[Monomial, fmpq], columns: Sequence[Column]
) -> list[int] | None:
    """Return the columns that can have a nonzero coefficient, as far as signs alone show.

    All others are removed from the rows. `None` if signs alone show that there is no solution.

    A monomial that all columns have with the same sign, and the target not at all, cannot be
    cancelled: none of these columns is used.
    """
    usable = dict.fromkeys(range(len(columns)))
    pending = dict.fromkeys(rows)
    while pending:
        monomial, _ = pending.popitem()
        row, value = rows[monomial], wanted.get(monomial, _ZERO)
        if not row:
            if value:
                return None
            continue
        positive = any(coefficient > 0 for coefficient in row.values())
        negative = any(coefficient < 0 for coefficient in row.values())
        if (positive and negative) or any(columns[index].free for index in row):
            continue
        if value and (value > 0) != positive:
            return None
        if not value:
            for index in list(row):
                del usable[index]
                for other, _ in columns[index].entries:
                    del rows[other][index]
                    pending[other] = None
    return list(usable)


def _numeral(value: fmpq) -> str:
    return as_numeral(to_fraction(value))
