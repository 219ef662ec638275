"""Vectors among the parameters of a function: of which length they are, and who their entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pybridge.expression.limits import MAX_NODES

__all__ = ["Vector", "entry_names", "lengths_of", "vector"]


@dataclass(frozen=True)
class Vector:
    """A vector of known length; `vector(3)` as an annotation declares one."""

    length: int


def vector(length: int) -> Any:
    """Declare that a parameter is a vector: `def loss(x: vector(3), beta): …`.

    Its entries are called `x_1`, `x_2` and so on.

    Raises:
        ValueError: the length is no positive whole number, or more than a formula has room for.
    """
    if isinstance(length, bool) or not isinstance(length, int) or length < 1:
        raise ValueError(f"the length of a vector is a whole number from 1 up, not {length!r}")
    if length > MAX_NODES:
        raise ValueError(
            f"a vector of {length} entries: a formula has no more than {MAX_NODES} parts"
        )
    return Vector(length)


def entry_names(name: str, length: int) -> tuple[str, ...]:
    """Return what the entries of a vector are called in the formula."""
    return tuple(f"{name}_{index}" for index in range(1, length + 1))


def lengths_of(function: Any, declared: Mapping[str, Any]) -> dict[str, int]:
    """Return the lengths of the parameters that are vectors, by annotation or declaration.

    Raises:
        ValueError: one is no length.
    """
    if not isinstance(declared, Mapping):
        raise ValueError("vectors has the lengths of vectors by their names")
    given = {name: vector(length).length for name, length in declared.items()}
    return {**_annotated(function), **given}


def _annotated(function: Any) -> dict[str, int]:
    """Return the lengths of the parameters that are annotated as vectors."""
    found = {}
    for name, hint in getattr(function, "__annotations__", {}).items():
        hint = _evaluated(hint, function) if isinstance(hint, str) else hint
        for each in (hint, *getattr(hint, "__metadata__", ())):
            if isinstance(each, Vector):
                found[name] = each.length
    return found


def _evaluated(hint: str, function: Any) -> Any:
    """Return what an annotation that is a text says of vectors, if it does."""
    if "vector" not in hint:
        return None
    try:
        return eval(hint, getattr(function, "__globals__", {}))
    except ValueError:
        raise  # the length is none
    except Exception:  # an annotation may be anything
        return None
