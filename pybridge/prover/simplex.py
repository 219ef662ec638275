"""The simplex method in rational arithmetic.

The linear programs of the search are small, and a solution must be exact, so that no rounding is
ever undone. A tableau is a list of equations, each solved for one variable, its *basic* one; all
others are zero. Entries that are zero are not kept.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from flint import fmpq

from pybridge.prover.budget import Budget

__all__ = ["solution"]

_STEPS_PER_ENTRY = 1
"""About how many microseconds it takes to change an entry of a tableau."""

_ZERO, _ONE = fmpq(0), fmpq(1)


def solution(
    equations: Sequence[tuple[Mapping[int, fmpq], fmpq]],
    positive: Collection[int] | None,
    budget: Budget,
) -> dict[int, fmpq] | None:
    """Values that satisfy the equations, given by coefficients and right sides; only the nonzero.

    No value is negative. Unless `positive` is `None`, some of these variables is not zero. `None`
    if there are no such values.

    Raises:
        ExhaustedError: the budget is spent.
    """
    tableau = _Tableau(equations, budget)
    if not tableau.make_feasible():
        return None
    if positive is not None and not tableau.make_positive(positive):
        return None
    return tableau.values()


class _Tableau:
    """Equations, each solved for its basic variable; at first for one that should become zero."""

    def __init__(
        self, equations: Sequence[tuple[Mapping[int, fmpq], fmpq]], budget: Budget
    ) -> None:
        self._budget = budget
        self._rows: list[dict[int, fmpq]] = []
        self._sides: list[fmpq] = []
        for coefficients, value in equations:
            sign = 1 if value >= 0 else -1
            self._rows.append({index: sign * entry for index, entry in coefficients.items()})
            self._sides.append(sign * value)
        self._basis: list[int | None] = [None] * len(self._rows)
        """The basic variables; `None` is one that should become zero."""

    def values(self) -> dict[int, fmpq]:
        """The values of the variables that are not zero."""
        return {i: v for i, v in zip(self._basis, self._sides, strict=True) if i is not None and v}

    def make_feasible(self) -> bool:
        """Whether what should be zero can be; in the end it is no part of the tableau."""
        gains: dict[int, fmpq] = {}
        for row in self._rows:
            _add(gains, row, _ONE)
        while any(v for i, v in zip(self._basis, self._sides, strict=True) if i is None):
            if not self._improve(gains):
                return False
        for position in reversed(range(len(self._rows))):
            if self._basis[position] is None:
                row = self._rows[position]
                if row:
                    self._pivot(position, next(iter(row)), gains)
                else:
                    del self._rows[position], self._sides[position], self._basis[position]
        return True

    def make_positive(self, variables: Collection[int]) -> bool:
        """Whether the sum of these variables can be positive; in the end it is."""
        gains = dict.fromkeys(variables, _ONE)
        for index, row in zip(self._basis, self._rows, strict=True):
            if index is not None and index in variables:
                _add(gains, row, -_ONE)
                del gains[index]
        while not any(i in variables and v for i, v in zip(self._basis, self._sides, strict=True)):
            if not self._improve(gains):
                return False
        return True

    def _improve(self, gains: dict[int, fmpq]) -> bool:
        """Let a variable grow that gains something, as far as it may; `False` if there is none.

        It is the first that does, and the first basic variable that becomes zero gives way: after
        this rule of Bland's no tableau comes twice.
        """
        entering = min((index for index, gain in gains.items() if gain > 0), default=None)
        if entering is None:
            return False
        ratios = [
            (self._sides[position] / row[entering], -1 if index is None else index, position)
            for position, (index, row) in enumerate(zip(self._basis, self._rows, strict=True))
            if row.get(entering, _ZERO) > 0
        ]
        if not ratios:
            # It may grow forever: as an equation of its own it is one.
            self._let_grow(entering)
            return True
        self._pivot(min(ratios)[2], entering, gains)
        return True

    def _let_grow(self, entering: int) -> None:
        for position, row in enumerate(self._rows):
            self._sides[position] -= row.pop(entering, _ZERO)
        self._rows.append({})
        self._sides.append(_ONE)
        self._basis.append(entering)

    def _pivot(self, position: int, entering: int, gains: dict[int, fmpq]) -> None:
        """Solve the equation at `position` for another variable, and put that into the others."""
        row = self._rows[position]
        scale = row.pop(entering)
        for index in row:
            row[index] /= scale
        leaving = self._basis[position]
        if leaving is not None:
            row[leaving] = 1 / scale
        self._sides[position] /= scale
        self._basis[position] = entering
        changed = 1
        for other, following in enumerate(self._rows):
            if other != position and entering in following:
                factor = following.pop(entering)
                _add(following, row, -factor)
                self._sides[other] -= factor * self._sides[position]
                changed += 1
        gain = gains.pop(entering, _ZERO)
        if gain:
            _add(gains, row, -gain)
        self._budget.spend(_STEPS_PER_ENTRY * changed * (len(row) + 1))


def _add(to: dict[int, fmpq], row: Mapping[int, fmpq], factor: fmpq) -> None:
    """Add a multiple of a row."""
    for index, entry in row.items():
        value = to.get(index, _ZERO) + factor * entry
        if value:
            to[index] = value
        else:
            to.pop(index, None)
