"""What every symbolic value answers: Python's operators, and the protocols of PyTorch and NumPy.

Through `__torch_function__`, `__array_ufunc__` and `__array_function__` it answers the functions of
PyTorch and NumPy, of which neither is imported here. Operators are functions by name like those.
"""

from __future__ import annotations

import sys
from typing import Any, NoReturn

from pybridge.tracing.errors import AS_A_TERM, TracingError, UnknownNameError
from pybridge.tracing.library.dispatch import apply_named, bound_method, operate
from pybridge.tracing.places import CodePlace, place_of_user
from pybridge.tracing.running import refusal

__all__ = ["Symbolic"]


class Symbolic:
    """Any symbolic value: operators, and the protocols of PyTorch and NumPy."""

    __slots__ = ()
    __array_priority__ = 1e6

    @classmethod
    def __torch_function__(
        cls, function: Any, types: Any, arguments: Any = (), options: Any = None
    ) -> Any:
        _check_home(function, "torch")
        return apply_named(function.__name__, "PyTorch's", arguments, options or {})

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        known = (getattr(sys.modules.get(m), ufunc.__name__, None) for m in _UFUNC_HOMES)
        if not any(found is ufunc for found in known):
            raise _of_another(ufunc)
        name = ufunc.__name__ if method == "__call__" else f"{ufunc.__name__}.{method}"
        return apply_named(name, "NumPy's", inputs, options)

    def __array_function__(self, function: Any, types: Any, arguments: Any, options: Any) -> Any:
        _check_home(function, "numpy")
        return apply_named(function.__name__, "NumPy's", arguments, options)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = bound_method(self, name)
        if found is None:
            raise _no_attribute(name)
        return found

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise refusal(
            f"the attribute .{name} of a symbolic value is written", "leave it out: it has none"
        )

    def __delattr__(self, name: str) -> NoReturn:
        raise refusal(f"the attribute .{name} of a symbolic value is deleted", "leave that out")

    def __add__(self, other: Any) -> Any:
        return operate("add", self, other)

    def __radd__(self, other: Any) -> Any:
        return operate("add", other, self)

    def __sub__(self, other: Any) -> Any:
        return operate("sub", self, other)

    def __rsub__(self, other: Any) -> Any:
        return operate("sub", other, self)

    def __mul__(self, other: Any) -> Any:
        return operate("mul", self, other)

    def __rmul__(self, other: Any) -> Any:
        return operate("mul", other, self)

    def __truediv__(self, other: Any) -> Any:
        return operate("div", self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return operate("div", other, self)

    def __pow__(self, exponent: Any) -> Any:
        return operate("pow", self, exponent)

    def __rpow__(self, base: Any) -> Any:
        return operate("pow", base, self)

    def __neg__(self) -> Any:
        return operate("neg", self)

    def __pos__(self) -> Any:
        return self

    def __abs__(self) -> Any:
        return operate("abs", self)

    def __matmul__(self, other: Any) -> Any:
        return operate("matmul", self, other)

    def __rmatmul__(self, other: Any) -> Any:
        return operate("matmul", other, self)

    def __lt__(self, other: Any) -> Any:
        return operate("lt", self, other)

    def __le__(self, other: Any) -> Any:
        return operate("le", self, other)

    def __gt__(self, other: Any) -> Any:
        return operate("gt", self, other)

    def __ge__(self, other: Any) -> Any:
        return operate("ge", self, other)

    def __eq__(self, other: Any) -> Any:
        return NotImplemented if other is None else operate("eq", self, other)

    def __ne__(self, other: Any) -> Any:
        return NotImplemented if other is None else operate("ne", self, other)

    __hash__ = object.__hash__

    def __floordiv__(self, other: Any) -> NoReturn:
        raise refusal("// rounds, and a formula cannot", _rounding("/"))

    def __rfloordiv__(self, other: Any) -> NoReturn:
        raise refusal("// rounds, and a formula cannot", _rounding("/"))

    def __mod__(self, other: Any) -> NoReturn:
        raise refusal("% jumps, and no formula says that", _rounding("no remainder"))

    def __rmod__(self, other: Any) -> NoReturn:
        raise refusal("% jumps, and no formula says that", _rounding("no remainder"))

    def __round__(self, digits: int | None = None) -> NoReturn:
        raise refusal("round() of a symbolic value: a formula cannot round", _rounding("the value"))

    def __floor__(self) -> NoReturn:
        raise refusal("floor of a symbolic value: a formula cannot round", _rounding("the value"))

    def __ceil__(self) -> NoReturn:
        raise refusal("ceil of a symbolic value: a formula cannot round", _rounding("the value"))

    def __trunc__(self) -> NoReturn:
        raise refusal("trunc of a symbolic value: a formula cannot round", _rounding("the value"))

    def __float__(self) -> float:
        raise refusal(
            "float() of a symbolic value: it has no number while the function is traced",
            "leave float() out; call torch.exp, numpy.exp or, in this module, math.exp on the "
            "value itself, and torch.stack or np.stack to make a vector of values",
        )

    def __int__(self) -> int:
        raise refusal(
            "int() of a symbolic value: it has no number while the function is traced, and a "
            "formula cannot round",
            _rounding("the value"),
        )

    def __index__(self) -> int:
        raise refusal(
            "a symbolic value counts a loop, or is an index",
            "give the parameter a default, so that its value is known while the function is traced",
        )

    def __format__(self, specification: str) -> str:
        # What is printed on the way is no part of the value.
        return str(self)

    def __complex__(self) -> complex:
        raise refusal("complex() of a symbolic value: formulas are over the real numbers")

    def __setitem__(self, key: Any, value: Any) -> NoReturn:
        raise refusal(
            "an entry of a symbolic value is written in place",
            "make a new list or vector of the entries, such as torch.stack([a, b])",
        )

    def __delitem__(self, key: Any) -> NoReturn:
        raise refusal("an entry of a symbolic value is deleted", "select those that are wanted")


_UFUNC_HOMES = ("numpy", "scipy.special")
"""The modules whose elementwise functions mean what their names say."""


def _check_home(function: Any, *homes: str) -> None:
    """Refuse a function of another library, which may mean something else by the same name.

    Raises:
        TracingError: it is one.
    """
    home = getattr(function, "__module__", None)
    if home is not None and home.split(".")[0] not in homes:
        raise _of_another(function)


def _of_another(function: Any) -> TracingError:
    return refusal(
        f"{function.__name__} is a function of another library, not known of symbolic values",
        AS_A_TERM,
    )


def _no_attribute(name: str) -> TracingError:
    """Return the error for an attribute that symbolic values do not have.

    It may be caught: `hasattr` asks whether there is one.
    """
    return UnknownNameError.at(
        place_of_user(CodePlace("<code>", 0)),
        f".{name} is not known of symbolic values",
        f"write it with the functions that docs/tracing.md lists; or {AS_A_TERM}",
    )


def _rounding(instead: str) -> str:
    return f"use {instead} where rounding does not matter; or {AS_A_TERM}"
