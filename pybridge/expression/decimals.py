"""Numbers as decimals."""

from __future__ import annotations

from fractions import Fraction
from math import isfinite

from pybridge.expression.errors import ExpressionError
from pybridge.expression.limits import MAX_DIGITS

__all__ = ["decimal_text", "decimals", "written_as"]

_LONG = 20
"""A number with more decimals than this is written with an exponent."""


def decimals(value: Fraction) -> int | None:
    """Return how many decimals a number has; `None` if they never end, or are too many."""
    rest, most = value.denominator, 0
    if rest == 1:
        return 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest //= prime
            count += 1
        most = max(most, count)
    return most if rest == 1 and most <= MAX_DIGITS else None


def decimal_text(value: Fraction) -> str:
    """Write a number that is nonnegative and a decimal in decimal digits, exactly."""
    count = decimals(value) or 0
    digits = str(value.numerator * 10**count // value.denominator)
    if not count:
        return digits
    if count > _LONG:
        return f"{digits}e-{count}"
    digits = digits.zfill(count + 1)
    return f"{digits[:-count]}.{digits[-count:]}"


def written_as(value: float) -> Fraction:
    """Return the decimal that a float is written as: the shortest that reads back as that float.

    So `0.1` is one tenth, as people mean it, and not the binary fraction nearest to that.

    Raises:
        ExpressionError: it is an infinity or no number at all.
    """
    if not isfinite(value):
        raise ExpressionError(
            f"{float(value)!r} is no number that a formula can have",
            "Give a finite number, or a name that stands for the value.",
        )
    return Fraction(float.__repr__(value))  # a NumPy float has a `repr` of its own
