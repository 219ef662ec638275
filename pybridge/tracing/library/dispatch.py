"""Functions applied by their names: those of the libraries, methods, and Python's operators.

`learn` is told what there is (`table`): symbolic values need functions for their operators, and
functions are made of symbolic values, so that neither can import the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from inspect import Signature, signature
from typing import Any

from pybridge.tracing.library.refused import in_place, is_refused, unknown
from pybridge.tracing.running import count_operation, refusal

__all__ = ["apply_named", "bound_method", "is_known", "learn", "operate"]

_functions: dict[str, Callable[..., Any]] = {}
_methods: dict[str, Callable[..., Any]] = {}

_IGNORED = ("out", "inplace", "_stacklevel")
"""Options that say nothing of the value; the first two were refused if they say something."""

_ATTRIBUTES = ("data", "T", "real")
"""What of a tensor is the tensor itself."""


def learn(
    functions: Mapping[str, Callable[..., Any]], methods: Mapping[str, Callable[..., Any]]
) -> None:
    """Take up functions by their names, and what is a method of tensors alone."""
    _functions.update(functions)
    _methods.update(methods)


def operate(name: str, *operands: Any) -> Any:
    """Apply a function that is known to be there, as Python's operators do."""
    count_operation()
    return _functions[name](*operands)


def apply_named(name: str, whose: str, arguments: Sequence[Any], options: Mapping[str, Any]) -> Any:
    """Apply the function of this name to values of which some are symbolic.

    Raises:
        TracingError: it is not known, or not with these arguments.
    """
    count_operation()
    plain = name.strip("_") if name.startswith("__") else name.removeprefix("special_")
    function = _functions.get(plain) or _functions.get(f"{whose} {plain}")
    if function is None:
        if name.endswith("_") and not name.startswith("_"):
            raise in_place(name)
        if name in ("__setitem__", "__iand__", "__ior__"):
            raise in_place(name)
        raise unknown(f"{whose} {name} is not known of symbolic values", name)
    if options.get("out") is not None or options.get("inplace"):
        raise in_place(name)
    options = {key: value for key, value in options.items() if key not in _IGNORED}
    try:
        _signature(function).bind(*arguments, **options)
    except TypeError as error:
        raise refusal(
            f"{whose} {name} is called in a way that is not known of symbolic values: {error}",
            f"call {name}({', '.join(_signature(function).parameters)})",
        ) from error
    return function(*arguments, **options)


@cache
def _signature(function: Callable[..., Any]) -> Signature:
    return signature(function)


def is_known(name: str) -> bool:
    """Return whether a function of this name is known."""
    return name in _functions


def bound_method(value: Any, name: str) -> Any:
    """Return the method of this name of a symbolic value; `None` if there is none."""
    count_operation()
    if name in _ATTRIBUTES:
        return value
    function = _methods.get(name) or _functions.get(name)
    if function is not None:
        return partial(function, value)
    if name.endswith("_") and name[:-1] in _functions:
        raise in_place(name)
    if is_refused(name):
        raise unknown(f".{name}() of a symbolic value", name)
    return None
