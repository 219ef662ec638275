"""Which library of arrays code is written for, as its names tell: PyTorch, NumPy, JAX or several.

Some of what they have by the same name differs, and what code does with lists, not with arrays.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

__all__ = ["array_libraries"]

_LIBRARIES = ("torch", "numpy", "jax")


def array_libraries(names: Mapping[str, Any]) -> set[str]:
    """Return the libraries of arrays of which a module has something among its names."""
    tops = {home.partition(".")[0] for home in map(_home, list(names.values()))}
    return tops.intersection(_LIBRARIES)


def _home(value: Any) -> str:
    """Return the module that something is, or that it comes from; nothing if that is not told."""
    kind = type(value)  # what a value says of its own class may be anything
    if issubclass(kind, ModuleType):
        return str(vars(value).get("__name__", ""))
    if issubclass(kind, type | FunctionType | BuiltinFunctionType):
        return str(value.__module__)
    return ""
