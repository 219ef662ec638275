"""A function as it runs while it is traced: `math.exp`, `max` and their like take symbolic values.

Those cannot be taught what a symbolic value is, as they ask for a `float` or compare two values. So
the function is run with other global names: a copy, in which these stand for what knows both. The
function itself, its module and `math` stay as they are. Functions of the same module that it calls
are run so, too.
"""

from __future__ import annotations

import builtins
import math
import sys
from collections.abc import Callable, Iterator
from functools import partial
from types import CellType, CodeType, FunctionType, ModuleType
from typing import Any

from pybridge.expression import maximum, minimum
from pybridge.tracing.array_libraries import array_libraries
from pybridge.tracing.computed_numbers import EXACT, ComputedNumber, with_formula
from pybridge.tracing.library.dispatch import apply_named, is_known
from pybridge.tracing.running import refusal
from pybridge.tracing.values.lifting import lifted, to_expression
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["rebound"]

_IN_ARRAYS = {"pow": "power", "fabs": "abs", "fsum": "sum"}
"""What functions of `math` are called where arrays have them."""


def rebound(function: Any) -> Any:
    """Return a function that does the same, and takes symbolic values where `math` would not.

    What is no function of Python stays as it is.
    """
    if not isinstance(function, FunctionType):
        return function
    return _Rebinding(function.__globals__).function(function)


class _Rebinding:
    """The other names of one module."""

    def __init__(self, names: dict[str, Any]) -> None:
        self._original = names
        self._names = dict(names)
        self._names.update(
            (name, partial(_builtin, name, getattr(builtins, name)))
            for name in ("max", "min", "sum")
            if name not in names
        )
        if "len" not in names and "torch" in array_libraries(names):
            self._names["len"] = _length
        self._known: dict[FunctionType, FunctionType] = {}

    def function(self, function: FunctionType) -> FunctionType:
        """Return a function of the module with the other names."""
        if function in self._known:
            return self._known[function]
        cells, decorated = function.__closure__ or (), getattr(function, "__wrapped__", None)
        copy = FunctionType(
            function.__code__,
            self._names,
            function.__name__,
            function.__defaults__,
            tuple(self._cell(cell, decorated) for cell in cells) or None,
        )
        copy.__kwdefaults__ = function.__kwdefaults__
        copy.__dict__.update(function.__dict__)
        self._known[function] = copy
        for name in set(_names_in(function.__code__)):
            if name in self._original:
                self._names[name] = self._replaced(self._original[name])
        return copy

    def _cell(self, cell: CellType, decorated: Any) -> CellType:
        """Return what stands for a variable of the function around this one.

        What a decorator of another module decorates has the names of its own module.
        """
        try:
            content = cell.cell_contents
        except ValueError:  # nothing was assigned yet
            return cell
        replaced = self._replaced(content)
        if replaced is content and content is decorated:
            replaced = rebound(content)
        return cell if replaced is content else CellType(replaced)

    def _replaced(self, value: Any) -> Any:
        """Return what stands for a global value: itself, if it takes symbolic values."""
        if value is math:
            return _StandIn(math, _mathematical)
        if isinstance(value, ModuleType) and value is sys.modules.get("numpy"):
            return _StandIn(value, _of_numbers)
        if isinstance(value, FunctionType) and value.__globals__ is self._original:
            return self.function(value)
        name = getattr(value, "__name__", "")
        function = getattr(math, name, None)
        if function is not None and function is value:
            return partial(_mathematical, name, function)
        return value


class _StandIn(ModuleType):
    """A module that has something else in place of the functions of numbers."""

    def __init__(self, module: ModuleType, applied: Callable[..., Any]) -> None:
        super().__init__(module.__name__)
        self._module, self._applied = module, applied

    def __getattribute__(self, name: str) -> Any:
        module, applied = map(partial(object.__getattribute__, self), ("_module", "_applied"))
        found = getattr(module, name)
        is_function = callable(found) and (module is math or name in EXACT)
        return partial(applied, name, found) if is_function else found


def _mathematical(name: str, function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Apply a function of `math`."""
    if not _has_symbolic(arguments):
        return _of_numbers(name, function, *arguments, **options)
    known = _IN_ARRAYS.get(name, name)
    return _known(known if is_known(known) else name, *arguments, **options)


def _of_numbers(name: str, function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Apply a function; to Python's own numbers, or computed ones, so that the result is exact."""
    value = function(*arguments, **options)
    numbers = all(
        type(each) in (int, float) or isinstance(each, ComputedNumber) for each in arguments
    )
    if name not in EXACT or not numbers or options or not math.isfinite(value):
        return value
    return with_formula(value, to_expression(_known(name, *map(lifted, arguments))))


def _known(name: str, *arguments: Any, **options: Any) -> Any:
    """Apply a function to symbolic values."""
    if name == "log" and len(arguments) == 2:  # a logarithm with a base
        above, below = (apply_named("log", "math's", (lifted(each),), {}) for each in arguments)
        return above / below
    return apply_named(name, "math's", arguments, options)


def _builtin(name: str, original: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Apply Python's `max`, `min` or `sum`."""
    if len(arguments) == 1 and not isinstance(arguments[0], Symbolic | list | tuple | dict | set):
        arguments = (list(arguments[0]),)
    if not _has_symbolic(arguments):
        return original(*arguments, **options)
    if name == "sum":
        return original(*arguments, **options)
    if isinstance(arguments[0], Traced) and len(arguments) == 1:
        return iter(arguments[0])  # refuses
    if options.get("key") is not None:
        raise refusal(
            f"{name}() with a key compares symbolic values by another one",
            "write the choice with max, min and abs of the values themselves",
        )
    values = list(arguments[0]) if len(arguments) == 1 else list(arguments)
    pick = maximum if name == "max" else minimum
    return Traced(pick(*map(to_expression, values)))


def _length(value: Any) -> int:
    """Return Python's `len`, where it is not that of a batch."""
    if isinstance(value, TracedVector) and value.axis == -1:
        raise refusal(
            "len() of a vector: in training it is the size of the batch, and here the number of "
            "entries",
            "write x.shape[-1] for the number of entries, and .mean() for the mean over a batch",
        )
    return len(value)


def _has_symbolic(values: Any) -> bool:
    """Return whether a symbolic value is among these, or in a list among these."""
    return any(
        isinstance(value, Symbolic)
        or (isinstance(value, list | tuple | set) and _has_symbolic(value))
        for value in values
    )


def _names_in(code: CodeType) -> Iterator[str]:
    """Yield the names that code refers to, and the functions that are defined in it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names_in(constant)
