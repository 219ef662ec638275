"""Positive definite Gram matrices, found with floats and made exact.

Asked for are positive definite matrices `G[k]`, one for each block, on which given linear forms
have given values: `sum over k, p, q of entries[i][k][p, q] * G[k][p, q] == values[i]` for every
`i`. Among the solutions there is one of greatest determinant, the analytic centre; its inverse is
a combination of the forms, and a convex function of the coefficients is least there. Newton's
method finds it. The centre is as far from the boundary as can be, so that rounding it to rational
numbers and repairing the linear forms exactly leaves the matrices positive definite.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from flint import fmpq, fmpq_mat

__all__ = ["Form", "Matrix", "centre", "nullspace", "repaired", "steps_for"]

Matrix = list[list[float]]

Form = dict[tuple[int, int, int], fmpq]
"""The coefficients of a linear form by block, row and column; symmetric in the last two."""

_Entries = list[tuple[int, int, int, float]]
"""A form in floats."""

_ITERATIONS = 60
_CONVERGED = 1e-9
_SHORTEST_STEP = 1e-6
_DIVERGED = 1e8
"""How large the inverse of the centre may grow before it is taken to lie on the boundary."""


def steps_for(forms: Sequence[Form], sizes: Sequence[int]) -> int:
    """Return about how many microseconds it takes to approximate a centre."""
    count, entries = len(forms), sum(map(len, forms))
    each = sum(size**4 for size in sizes) + count * entries
    return _STEPS_PER_ENTRY * each + count**3


_STEPS_PER_ENTRY = 3


def centre(
    forms: Sequence[Form], values: Sequence[float], start: Sequence[float], sizes: Sequence[int]
) -> tuple[list[Matrix], bool] | None:
    """Approximate the analytic centre, and return whether it was reached.

    If it was not, the centre lies on the boundary, and the matrices come close to singular ones.
    `None` if there are no such matrices.

    `start` are coefficients with which the forms add up to positive definite matrices.
    """
    entries = [[(k, p, q, float(c.p) / float(c.q)) for (k, p, q), c in f.items()] for f in forms]
    value = _dot(values, start)
    if value <= 0:
        return None
    y = [sum(sizes) / value * entry for entry in start]
    limit = _DIVERGED * max(map(abs, y))
    point = _Iterate.at(entries, values, y, sizes)
    for _ in range(_ITERATIONS):
        if point is None:
            return None
        inverses = point.inverses
        gradient = [v - _apply(form, inverses) for v, form in zip(values, entries, strict=True)]
        hessian = [
            [_apply(form, product) for form in entries]
            for product in (_sandwiched(form, inverses, sizes) for form in entries)
        ]
        step = _solved(hessian, [-g for g in gradient])
        if step is None:
            return inverses, False
        decrement = -_dot(gradient, step)
        if decrement < _CONVERGED:
            return inverses, True
        length, following = 2.0, None
        while following is None and length > _SHORTEST_STEP:
            length /= 2
            trial = [a + length * b for a, b in zip(point.y, step, strict=True)]
            following = _Iterate.at(entries, values, trial, sizes)
            # What is positive definite has a positive product with what is.
            if following and _dot(values, trial) <= 0:
                return None
            if following and following.height > point.height - length * decrement / 4:
                following = None
        if following is None or max(map(abs, following.y)) > limit:
            return inverses, False
        point = following
    return None if point is None else (point.inverses, False)


@dataclass(frozen=True)
class _Iterate:
    """Coefficients with which the forms add up to positive definite matrices."""

    y: list[float]
    inverses: list[Matrix]
    """The inverses of these matrices."""
    height: float
    """What is to be as small as possible."""

    @classmethod
    def at(
        cls,
        entries: Sequence[_Entries],
        values: Sequence[float],
        y: list[float],
        sizes: Sequence[int],
    ) -> _Iterate | None:
        """Return the point; `None` if the matrices are not positive definite."""
        blocks = [[[0.0] * size for _ in range(size)] for size in sizes]
        for coefficient, form in zip(y, entries, strict=True):
            for k, p, q, c in form:
                blocks[k][p][q] += coefficient * c
        inverses, height = [], _dot(values, y)
        for block in blocks:
            factor = _cholesky(block)
            if factor is None:
                return None
            size = len(block)
            height -= 2 * sum(math.log(factor[i][i]) for i in range(size))
            units = [[float(i == j) for i in range(size)] for j in range(size)]
            inverses.append([_substituted(factor, unit) for unit in units])
        return cls(y, inverses, height)


def repaired(
    forms: Sequence[Form], values: Sequence[fmpq], matrices: Sequence[Matrix], denominator: int
) -> list[list[list[fmpq]]] | None:
    """Find rational matrices near these on which the forms have their values exactly.

    `None` if there are none.
    """
    exact = [
        [[fmpq(round(entry * denominator), denominator) for entry in row] for row in matrix]
        for matrix in matrices
    ]
    for matrix in exact:
        for p in range(len(matrix)):
            for q in range(p):
                matrix[p][q] = matrix[q][p]
    missing = [
        value - sum((c * exact[k][p][q] for (k, p, q), c in form.items()), fmpq(0))
        for form, value in zip(forms, values, strict=True)
    ]
    products = fmpq_mat(len(forms), len(forms), [_product(f, g) for f in forms for g in forms])
    try:
        shares = products.solve(fmpq_mat(len(forms), 1, missing))
    except ZeroDivisionError:
        return None
    for index, form in enumerate(forms):
        for (k, p, q), c in form.items():
            exact[k][p][q] += c * shares[index, 0]
    return exact


def nullspace(matrix: Matrix, tolerance: float) -> dict[int, list[Fraction]]:
    """Return rational vectors that the matrix takes nearly to zero.

    There are none if it is far from singular: pivots up to the tolerance are taken to be zero.

    Found by elimination with full pivoting. Each vector has a one in the place under which it is
    given, and all others have a zero there.
    """
    size = len(matrix)
    rows = [list(row) for row in matrix]
    order: list[int] = []
    remaining = list(range(size))
    while remaining:
        # The matrix is positive semidefinite: its largest entry is on the diagonal.
        pivot = max(remaining, key=lambda index: rows[index][index])
        if rows[pivot][pivot] <= tolerance:
            break
        remaining.remove(pivot)
        order.append(pivot)
        inverse = 1 / rows[pivot][pivot]
        rows[pivot] = [entry * inverse for entry in rows[pivot]]
        for index in range(size):
            factor = rows[index][pivot]
            if index != pivot and factor:
                rows[index] = [
                    a - factor * b for a, b in zip(rows[index], rows[pivot], strict=True)
                ]
    vectors = {}
    for free in remaining:
        vector = [Fraction(0)] * size
        vector[free] = Fraction(1)
        for pivot in order:
            vector[pivot] = Fraction(-rows[pivot][free]).limit_denominator(_NULL_DENOMINATOR)
        vectors[free] = vector
    return vectors


_NULL_DENOMINATOR = 24
"""The largest denominator of a vector that a singular matrix is guessed to take to zero."""


def _product(left: Form, right: Form) -> fmpq:
    return sum((c * right[key] for key, c in left.items() if key in right), fmpq(0))


def _sandwiched(form: _Entries, inverses: list[Matrix], sizes: Sequence[int]) -> list[Matrix]:
    """Multiply the form by the inverses from both sides; blocks without entries stay empty."""
    result: list[Matrix] = [[] for _ in sizes]
    for k, p, q, c in form:
        inverse, size = inverses[k], sizes[k]
        if not result[k]:
            result[k] = [[0.0] * size for _ in range(size)]
        right = inverse[q]
        for row, left in zip(result[k], inverse[p], strict=True):
            factor = c * left
            for j in range(size):
                row[j] += factor * right[j]
    return result


def _apply(form: _Entries, matrices: Sequence[Matrix]) -> float:
    return sum(c * matrices[k][p][q] for k, p, q, c in form if matrices[k])


def _dot(left: Sequence[float], right: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))


def _solved(matrix: Matrix, right: Sequence[float]) -> list[float] | None:
    factor = _cholesky(matrix)
    return None if factor is None else _substituted(factor, right)


def _cholesky(matrix: Matrix) -> Matrix | None:
    """Return the lower triangular factor of a positive definite matrix; `None` for others."""
    factor: Matrix = []
    for i, row in enumerate(matrix):
        new: list[float] = []
        for j in range(i):
            other = factor[j]
            new.append((row[j] - sum(map(_times, new, other))) / other[j])
        square = row[i] - sum(map(_times, new, new))
        if not square > 1e-14 * abs(row[i]) or not math.isfinite(square):
            return None
        new.append(math.sqrt(square))
        factor.append(new)
    return factor


def _times(left: float, right: float) -> float:
    return left * right


def _substituted(factor: Matrix, right: Sequence[float]) -> list[float]:
    """Solve the linear system of a matrix with this Cholesky factor."""
    size = len(factor)
    forward: list[float] = []
    for row, value in zip(factor, right, strict=True):
        forward.append((value - sum(map(_times, row, forward))) / row[len(forward)])
    solution = [0.0] * size
    for i in reversed(range(size)):
        value = forward[i] - sum(factor[j][i] * solution[j] for j in range(i + 1, size))
        solution[i] = value / factor[i][i]
    return solution
