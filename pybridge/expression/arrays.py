"""Elementwise functions of the library that an array belongs to.

No array library is ever imported here: one that made the values is loaded already.
"""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from numbers import Real
from typing import Any

__all__ = ["elementwise", "is_array", "namespace_of", "quiet"]

_NAMESPACES = {"numpy": "numpy", "torch": "torch", "jax": "jax.numpy", "jaxlib": "jax.numpy"}
"""Where the functions of an array's library live, by the package that its type comes from."""


def is_array(value: Any) -> bool:
    """Return whether `value` looks like an array."""
    return hasattr(value, "dtype") and hasattr(value, "shape")


def elementwise(name: str, *values: Any, torch: str = "") -> Any:
    """Return a function of the arrays' library at these values, one of which is an array.

    Args:
        name: what NumPy and those that follow it call the function.
        values: arrays and numbers.
        torch: what PyTorch calls it, if that is another name.

    Raises:
        TypeError: the arrays belong to no library that is known.
    """
    array = next(value for value in values if not isinstance(value, Real))
    namespace = namespace_of(array, name)
    if namespace.__name__ != "torch":
        with quiet(array):
            return getattr(namespace, name)(*values)
    tensors = (_tensor(namespace, value, array) for value in values)
    return getattr(namespace, torch or name)(*tensors)


def quiet(array: Any) -> AbstractContextManager[Any]:
    """Keep NumPy from warning where a function of an array is not defined: there it gives NaN."""
    numpy = sys.modules.get("numpy")
    if numpy is None or not isinstance(array, numpy.ndarray | numpy.generic):
        return nullcontext()
    found: AbstractContextManager[Any] = numpy.errstate(all="ignore")
    return found


def namespace_of(array: Any, function: str) -> Any:
    """Return the module with the functions of an array's library."""
    if hasattr(array, "__array_namespace__"):
        return array.__array_namespace__()
    package = type(array).__module__.partition(".")[0]
    module = sys.modules.get(_NAMESPACES.get(package, ""))
    if module is None:
        raise TypeError(f"no elementwise {function} is known for {type(array).__name__}")
    return module


def _tensor(torch: Any, value: Any, like: Any) -> Any:
    """Return a number as a tensor like `like`: PyTorch's `maximum` takes only tensors."""
    if not isinstance(value, Real):
        return value
    return torch.as_tensor(value, dtype=torch.result_type(like, value), device=like.device)
