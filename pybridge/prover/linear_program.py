"""Exact linear programs: a polynomial as a combination of given polynomials.

z3's simplex works in rational arithmetic, so a solution is exact and no rounding is ever undone.
z3 is imported on first use: it costs more than most proofs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flint import fmpq

from pybridge.prover.polynomial import Monomial, Polynomial, to_fraction
from pybridge.prover.solver import Answer, as_numeral, solve

__all__ = ["Column", "combine"]


@dataclass(frozen=True)
class Column:
    """A polynomial that may be used, and how."""

    polynomial: Polynomial
    free: bool = False
    """Whether the coefficient may be negative."""
    strict: bool = False
    """Whether the polynomial is positive, and not only nonnegative."""


_Rows = dict[Monomial, dict[int, fmpq]]
"""For each monomial, the columns that have it, with their coefficients."""

_ZERO = fmpq(0)


def combine(
    target: Polynomial, columns: Sequence[Column], *, strict: bool, milliseconds: int
) -> dict[int, Fraction] | None:
    """Coefficients with which the columns add up to `target`; only the nonzero ones.

    Coefficients are nonnegative, except where the column is free; with `strict`, some strict
    column has a positive one. `None` if there are none, or none were found in time.
    """
    rows: _Rows = {}
    for index, column in enumerate(columns):
        for exponents, coefficient in column.polynomial.to_dict().items():
            rows.setdefault(exponents, {})[index] = coefficient
    wanted: dict[Monomial, fmpq] = target.to_dict()
    usable = _usable(rows, wanted, columns)
    if usable is None:
        return None
    lines = [f"(declare-const c{index} Real)" for index in sorted(usable)]
    lines += [f"(assert (>= c{index} 0))" for index in sorted(usable) if not columns[index].free]
    for exponents in sorted(rows.keys() | wanted.keys()):
        row = {i: c for i, c in rows.get(exponents, {}).items() if i in usable}
        if row:
            summands = " ".join(f"(* {_numeral(c)} c{i})" for i, c in sorted(row.items()))
            value = _numeral(wanted.get(exponents, _ZERO))
            lines.append(f"(assert (= (+ 0 {summands}) {value}))")
    if strict:
        positive = [f"c{index}" for index in sorted(usable) if columns[index].strict]
        if not positive:
            return None
        lines.append(f"(assert (> (+ 0 {' '.join(positive)}) 0))")
    solution = solve("QF_LRA", lines, milliseconds)
    if solution.answer is not Answer.SATISFIABLE:
        return None
    values = {index: solution.values.get(f"c{index}", Fraction(0)) for index in sorted(usable)}
    return {index: value for index, value in values.items() if value}


def _usable(
    rows: _Rows, wanted: Mapping[Monomial, fmpq], columns: Sequence[Column]
) -> set[int] | None:
    """The columns that can have a nonzero coefficient, as far as signs alone show; `None` if signs
    alone show that there is no solution.

    A monomial that all columns have with the same sign, and the target not at all, cannot be
    cancelled: none of these columns is used.
    """
    usable = set(range(len(columns)))
    pending = True
    while pending:
        pending = False
        for exponents, row in rows.items():
            live = [index for index in row if index in usable]
            value = wanted.get(exponents, _ZERO)
            if not live or any(columns[index].free for index in live):
                if not live and value:
                    return None
                continue
            signs = {row[index] > 0 for index in live}
            if len(signs) > 1:
                continue
            if value and (value > 0) not in signs:
                return None
            if not value:
                usable.difference_update(live)
                pending = True
    if any(exponents not in rows for exponents in wanted):
        return None
    return usable


def _numeral(value: fmpq) -> str:
    return as_numeral(to_fraction(value))
