"""Which library of arrays code is written for, as its names tell: PyTorch, NumPy, JAX or several.

Some of what they have by the same name differs, and what code does with lists, not with arrays.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

__all__ = ["array_libraries"]

_LIBRARIES = ("torch", "numpy", "jax")


def array_libraries(names: Mapping[str, Any]) -> set[str]:
    """Return the libraries of arrays of which a module has something among its names."""
    homes = {
        value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
        for value in list(names.values())
    }
    tops = {home.partition(".")[0] for home in homes if isinstance(home, str)}
    return tops.intersection(_LIBRARIES)
