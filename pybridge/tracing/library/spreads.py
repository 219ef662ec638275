"""Variances and standard deviations of vectors.

PyTorch divides by the number of entries less one, NumPy and JAX by the number itself, unless they
are told otherwise; and a method may be that of each, so that the names of the module have to tell.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.expression import call
from pybridge.expression.constants import value_of
from pybridge.tracing.array_libraries import array_libraries
from pybridge.tracing.library.dimensions import check_dimension
from pybridge.tracing.library.of_vectors import mean, total
from pybridge.tracing.places import names_in_sight
from pybridge.tracing.running import refusal
from pybridge.tracing.values.broadcasting import elementwise
from pybridge.tracing.values.lifting import lifted, to_expression
from pybridge.tracing.values.traced import TracedVector

__all__ = ["FUNCTIONS", "METHODS"]

_OF_ONE_NUMBER = (
    "declare its length: x: vector(3); or compute the spread of a batch outside, and make it a "
    "parameter of the function"
)


def _spread(name: str, input: Any, dim: Any, axis: Any, lost: Any) -> Any:
    """Return the variance or standard deviation, for a divisor less by what is `lost`."""
    vector = lifted(input)
    if not isinstance(vector, TracedVector):
        raise refusal(
            f"{name}() of one number, which stands for what a batch gives", _OF_ONE_NUMBER
        )
    check_dimension(vector, dim, axis)
    correction = value_of(to_expression(lost))
    if correction is None or len(vector) <= correction:
        raise refusal(
            f"{name}() divides by {len(vector)} - {lost}",
            "declare more entries, or give correction=0",
        )
    squares = elementwise(lambda x: x**2, vector - mean(vector))
    found = total(squares) / (len(vector) - correction)
    return elementwise(lambda x: call("sqrt", x), found) if name == "std" else found


def _of_pytorch(name: str) -> Callable[..., Any]:
    def spread(
        input: Any, dim: Any = None, unbiased: Any = True, keepdim: bool = False, *,
        correction: Any = None, axis: Any = None,
    ) -> Any:  # fmt: skip
        if isinstance(dim, bool):  # x.std(False)
            dim, unbiased = None, dim
        return _spread(name, input, dim, axis, int(unbiased) if correction is None else correction)

    return spread


def _of_numpy(name: str) -> Callable[..., Any]:
    def spread(
        input: Any, axis: Any = None, dtype: Any = None, out: Any = None, ddof: Any = 0,
        keepdims: bool = False, *, correction: Any = None,
    ) -> Any:  # fmt: skip
        return _spread(name, input, None, axis, ddof if correction is None else correction)

    return spread


def _of_any(name: str) -> Callable[..., Any]:
    """Return the method, which is that of the library for which the code is written."""
    of_pytorch, of_numpy = _of_pytorch(name), _of_numpy(name)

    def spread(input: Any, *arguments: Any, **options: Any) -> Any:
        if "ddof" in options:
            return of_numpy(input, *arguments, **options)
        libraries = array_libraries(names_in_sight())
        told = {"unbiased", "correction", "dim", "keepdim"} & options.keys()
        if told or libraries == {"torch"} or isinstance((*arguments, None)[0], bool):
            return of_pytorch(input, *arguments, **options)
        if libraries and "torch" not in libraries:
            return of_numpy(input, *arguments, **options)
        raise refusal(
            f".{name}() is not the same in PyTorch, which divides by n - 1, and NumPy, by n",
            f"say which: torch.{name}(x) or np.{name}(x), x.{name}(unbiased=True) or "
            f"x.{name}(ddof=0)",
        )

    return spread


_NAMES = ("std", "var")

FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{f"PyTorch's {name}": _of_pytorch(name) for name in _NAMES},
    **{f"NumPy's {name}": _of_numpy(name) for name in _NAMES},
}

METHODS: dict[str, Callable[..., Any]] = {name: _of_any(name) for name in _NAMES}
