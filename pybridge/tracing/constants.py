"""Known numbers in traced code: Python's, NumPy's, and tensors without a dimension or with one.

A number means the decimal that it is written as, so that `0.1` is one tenth; a tensor of single
precision holds seven or so of its digits.
"""

from __future__ import annotations

import struct
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pybridge.expression import Expression, as_expression
from pybridge.tracing.computed_numbers import ComputedNumber

__all__ = ["constant", "entries"]


def constant(value: Any) -> Expression | None:
    """Return the formula of a known number; `None` for anything else.

    Raises:
        ExpressionError: it is infinite, or no number.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, ComputedNumber):
        return value.formula
    if isinstance(value, int | Fraction | float) and type(value) in (int, Fraction, float):
        return as_expression(value)
    if isinstance(value, Decimal):
        return as_expression(Fraction(value))
    if isinstance(value, int | float):  # numpy.float64 is a float
        return as_expression(int(value) if isinstance(value, int) else float(value))
    if getattr(value, "shape", None) == () and hasattr(value, "item"):
        single = "32" in str(getattr(value, "dtype", ""))
        found = value.item()
        if isinstance(found, float):
            return as_expression(_shortest(found) if single else found)
        if isinstance(found, int) and not isinstance(found, bool):
            return as_expression(found)
    return None


def entries(value: Any) -> list[Any] | None:
    """Return what a known array of one dimension holds; `None` for anything else."""
    shape = getattr(value, "shape", None)
    if shape is None or len(shape) != 1 or not hasattr(value, "tolist"):
        return None
    single = "32" in str(getattr(value, "dtype", ""))
    found = value.tolist()
    return [_shortest(v) if single and isinstance(v, float) else v for v in found]


def _shortest(value: float) -> float:
    """Return the number of fewest digits that single precision takes for this one."""
    packed = struct.pack("f", value)
    for digits in range(6, 10):
        shorter = float(f"{value:.{digits}g}")
        if struct.pack("f", shorter) == packed:
            return shorter
    return value
