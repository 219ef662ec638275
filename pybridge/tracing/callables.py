"""The function behind what is called: a method, an object, `functools.partial`, `jax.jit`.

A decorator may change what a function computes, so that it is run with its decorators. Only what
is known to compute the same is looked through: `jax.jit`, `torch.compile`, `functools.cache`.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from types import FunctionType, MethodType
from typing import Any

__all__ = ["Callee", "callee_of"]


@dataclass(frozen=True)
class Callee:
    """What is run."""

    function: Any
    before: tuple[Any, ...] = ()
    """What comes before the parameters, such as `self`."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """Parameters that have a value already, which is a default from here on."""

    @property
    def call(self) -> partial[Any]:
        """The function with what is given already."""
        return partial(self.function, *self.before, **self.given)

    @property
    def written(self) -> Any:
        """The function whose text says what is computed: the innermost one."""
        with suppress(ValueError):  # one that wraps itself
            return inspect.unwrap(self.function)
        return self.function


def callee_of(function: Any, before: tuple[Any, ...] = ()) -> Callee:
    """Return what is run where something is called.

    Args:
        function: what is called.
        before: what comes before its parameters, such as `self`.

    Raises:
        TypeError: it is no function.
    """
    if isinstance(function, MethodType):
        return callee_of(function.__func__, (function.__self__, *before))
    if isinstance(function, partial):
        inner = callee_of(function.func, before)
        given = {**inner.given, **function.keywords}
        return replace(inner, before=(*inner.before, *function.args), given=given)
    kind = type(function)
    if not callable(function) or isinstance(function, type) or hasattr(kind, "forward"):
        raise TypeError(
            f"an objective is traced from a function, not from {function!r}; for a module of "
            "PyTorch call pybridge.from_module"
        )
    if isinstance(function, FunctionType):
        compiled = vars(function).get("_torchdynamo_orig_callable")
        return callee_of(compiled, before) if compiled else Callee(function, before)
    if inspect.isbuiltin(function):
        return Callee(function, before)
    call = kind.__call__
    if hasattr(function, "__wrapped__"):
        # What is written in C, such as jax.jit, computes what the function in it does.
        is_python = isinstance(call, FunctionType)
        return Callee(function, before) if is_python else callee_of(function.__wrapped__, before)
    return Callee(call, (function, *before))
