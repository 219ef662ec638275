"""Gaussian elimination over the rational numbers, exactly."""

from __future__ import annotations

from collections.abc import Sequence

from flint import fmpq, fmpq_mat

__all__ = ["echelon"]


def echelon(rows: Sequence[Sequence[fmpq]], columns: int) -> list[tuple[int, list[fmpq]]]:
    """Return the reduced echelon form of rows with so many entries, without the rows of zeros.

    Each row comes with the place of its first entry that is not zero; that is one, and there the
    other rows have a zero.
    """
    table, rank = fmpq_mat(len(rows), columns, [entry for row in rows for entry in row]).rref()
    reduced = [[table[row, column] for column in range(columns)] for row in range(rank)]
    return [(next(place for place, entry in enumerate(row) if entry), row) for row in reduced]
