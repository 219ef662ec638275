"""What may name a variable, an objective or a law."""

from __future__ import annotations

import re
from functools import cache

from pybridge.expression.errors import ExpressionError
from pybridge.expression.limits import MAX_NAME_CHARACTERS
from pybridge.expression.notation import Call
from pybridge.expression.operation import operations

__all__ = ["check_name"]

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)

_NO_VARIABLES = ("True", "False", "None", "inf", "nan", "and", "or", "not", "if", "else", "in")
"""Words that would read as something other than a variable."""


def check_name(name: str, limit: int = MAX_NAME_CHARACTERS) -> str:
    """Return `name` if it may name a variable or an objective.

    Raises:
        TypeError: `name` is not a string.
        ExpressionError: it is not a name, is longer than `limit`, or is a reserved word.
    """
    if not isinstance(name, str):
        raise TypeError(f"a name is a string, not {type(name).__name__}")
    if len(name) > limit:
        raise ExpressionError(
            f"a name of {len(name)} characters exceeds MAX_NAME_CHARACTERS = {limit}"
        )
    if not _NAME.fullmatch(name):
        raise ExpressionError(
            f"{name!a} is not a name",
            "A name is an ASCII letter followed by ASCII letters, digits and underscores.",
        )
    if name in _reserved():
        raise ExpressionError(f"{name!r} is a reserved word and cannot be a name")
    return str(name)


@cache
def _reserved() -> frozenset[str]:
    """Return the words that are no names; functions are among them."""
    notations = (operation.notation for operation in operations())
    return frozenset((*_NO_VARIABLES, *(n.name for n in notations if isinstance(n, Call))))
