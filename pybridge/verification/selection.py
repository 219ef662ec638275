"""Laws chosen by their names, or by patterns such as `mono_*`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import Any

from pybridge.verification.errors import VerifyError

__all__ = ["matches", "read_patterns", "refuse_unknown"]

_SHOWN = 8
"""How many laws a message lists."""


def read_patterns(only: Any) -> tuple[str, ...] | None:
    """Return the patterns that the argument `only` of `verify` stands for; `None` for all laws.

    Raises:
        TypeError: it is neither a text nor a collection of texts.
    """
    if only is None:
        return None
    if isinstance(only, str):
        return (only,)
    given = list(only) if isinstance(only, Iterable) and not isinstance(only, bytes) else [only]
    for pattern in given:
        if not isinstance(pattern, str):
            raise TypeError(
                f"only is the name of a law, such as 'mono_beta' or 'mono_*', or a list of names, "
                f"not a value of type {type(pattern).__name__}"
            )
    return tuple(given)


def matches(name: str, patterns: Iterable[str]) -> bool:
    """Return whether a law of this name is chosen."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def refuse_unknown(
    patterns: Iterable[str],
    known: Sequence[str],
    not_stated: Mapping[str, str] | None = None,
    *,
    exact: bool = False,
) -> None:
    """Refuse patterns that no law matches.

    Args:
        patterns: the patterns; names if they are to be `exact`.
        known: the names of the laws that there are.
        not_stated: why there is no law of a name that another objective may have.
        exact: whether a pattern is just the name of a law.

    Raises:
        VerifyError: there is one.
    """
    reasons = not_stated or {}
    for pattern in patterns:
        if not (pattern in known if exact else any(fnmatchcase(name, pattern) for name in known)):
            raise VerifyError(_refusal(pattern, list(dict.fromkeys(known)), reasons))


def _refusal(pattern: Any, known: list[str], reasons: Mapping[str, str]) -> str:
    if pattern in reasons:
        return f"the law {pattern!r} is not stated here: {reasons[pattern]}"
    is_pattern = any(sign in str(pattern) for sign in "*?[")
    said = f"no law {'matches' if is_pattern else 'is called'} {pattern!r}"
    families = [f"{name.rpartition('_')[0]}_*" for name in known if "_" in name]
    if close := get_close_matches(str(pattern), [*families, *known] if is_pattern else known, n=1):
        return f"{said}; did you mean {close[0]!r}?"
    if not known:
        return f"{said}; there are no laws"
    more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
    return f"{said}; there are {', '.join(known[:_SHOWN])}{more}"
