"""The numbers that a verification takes, which must be ones that a system can work with."""

from __future__ import annotations

import operator
from numbers import Real
from typing import Any

from pybridge.verification.errors import VerifyError

__all__ = ["MAX_TIMEOUT", "check_count", "check_seconds"]

MAX_TIMEOUT = 10_000_000
"""In seconds; the system's timers take no arbitrary numbers."""


def check_seconds(name: str, value: Any) -> float:
    """Return the value of an option that is a time.

    Raises:
        TypeError: it is no number.
        VerifyError: it is no time that can be waited for.
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"{name} is a number of seconds, such as {name}=60, not {value!r}")
    seconds = float(value)
    if not 0 < seconds <= MAX_TIMEOUT:
        raise VerifyError(
            f"{name} is a number of seconds, more than 0 and at most {MAX_TIMEOUT}, not {value!r}"
        )
    return seconds


def check_count(name: str, value: Any) -> int:
    """Return the value of an option that says how many.

    Raises:
        TypeError: it is no whole number.
        VerifyError: it is less than one.
    """
    refused = f"{name} is a whole number of at least 1, such as {name}=2, not {value!r}"
    if isinstance(value, bool):
        raise TypeError(refused)
    try:
        count = operator.index(value)
    except TypeError:
        raise TypeError(refused) from None
    if count < 1:
        raise VerifyError(refused)
    return count
