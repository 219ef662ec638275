"""Signs that formulas have wherever they are defined."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Sign", "largest", "least", "of_sum"]


class Sign(IntEnum):
    """What is known of a value's sign; more is known of one that is greater."""

    UNKNOWN = 0
    NONNEGATIVE = 1
    POSITIVE = 2


def least(*signs: Sign) -> Sign:
    """Return the sign of a product, a quotient or a minimum."""
    return min(signs)


def largest(*signs: Sign) -> Sign:
    """Return the sign of a maximum."""
    return max(signs)


def of_sum(*signs: Sign) -> Sign:
    """Return the sign of a sum."""
    return largest(*signs) if Sign.UNKNOWN not in signs else Sign.UNKNOWN
