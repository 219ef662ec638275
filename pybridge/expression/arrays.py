"""Elementwise functions of the library that an array belongs to.

No array library is ever imported here: one that made the values is loaded already.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from numbers import Real
from typing import Any

from pybridge.expression.errors import ExpressionError

__all__ = ["elementwise", "exactly", "is_array", "is_number", "namespace_of", "without_warnings"]

_NAMESPACES = {"numpy": "numpy", "torch": "torch", "jax": "jax.numpy", "jaxlib": "jax.numpy"}
"""Where the functions of an array's library live, by the package that its type comes from."""


def is_array(value: Any) -> bool:
    """Return whether `value` looks like an array."""
    return hasattr(value, "dtype") and hasattr(value, "shape")


def is_number(value: Any) -> bool:
    """Return whether `value` is a Python number.

    The scalars that NumPy makes of arrays without dimensions are none: they keep their type, and
    are computed with as arrays are.
    """
    return isinstance(value, Real) and not is_array(value)


def exactly(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function of exact numbers as one of NumPy's object arrays, elementwise.

    It gives NaN where it is not defined.
    """

    def defined(*numbers: Any) -> Any:
        if any(number != number for number in numbers):
            return math.nan
        try:
            return function(*numbers)
        except ExpressionError:
            return math.nan

    def elementwise(*values: Any) -> Any:
        array = next((value for value in values if is_array(value)), None)
        if array is None:
            return defined(*values)
        return namespace_of(array, "frompyfunc").frompyfunc(defined, len(values), 1)(*values)

    return elementwise


def without_warnings() -> AbstractContextManager[Any]:
    """Return a context in which NumPy, if it is loaded, does not warn of NaN and infinities."""
    numpy = sys.modules.get("numpy")
    return nullcontext() if numpy is None else numpy.errstate(all="ignore")


def elementwise(name: str, *values: Any, torch: str = "") -> Any:
    """Return a function of the arrays' library at these values, one of which is an array.

    Args:
        name: what NumPy and those that follow it call the function.
        values: arrays and numbers.
        torch: what PyTorch calls it, if that is another name.

    Raises:
        TypeError: the arrays belong to no library that is known.
    """
    array = next(value for value in values if not is_number(value))
    namespace = namespace_of(array, name)
    if namespace.__name__ != "torch":
        return getattr(namespace, name)(*values)
    tensors = (_tensor(namespace, value, array) for value in values)
    return getattr(namespace, torch or name)(*tensors)


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
    if not is_number(value):
        return value
    return torch.as_tensor(value, dtype=torch.result_type(like, value), device=like.device)
