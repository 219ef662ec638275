"""Casts: between floats they change no value, and to whole numbers they round."""

from __future__ import annotations

import re
from typing import Any

from pybridge.tracing.errors import AS_A_TERM
from pybridge.tracing.running import refusal
from pybridge.tracing.values.symbolic import Symbolic

__all__ = ["check_cast"]

_WHOLE = re.compile(r".*(int|long|bool).*|[<>=|]?[?bBhHiIlLqQpPu]\d*")
"""What a type of whole numbers is called, in words or by one of NumPy's letters."""


def check_cast(name: str, *arguments: Any) -> None:
    """Refuse a function to which a type of whole numbers is given, or a value of such a type.

    Raises:
        TracingError: it is one.
    """
    for argument in arguments:
        kind = str(getattr(argument, "dtype", argument))
        if not isinstance(argument, Symbolic) and _WHOLE.fullmatch(kind):
            raise refusal(
                f".{name}({argument}) of a symbolic value rounds, and a formula cannot",
                f"leave the cast out where rounding does not matter; or {AS_A_TERM}",
            )
