"""Functions of vectors: sums, means, norms and what else makes one number of several.

A number stands for what a batch gives: its sum and its mean are the number itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import Any

from pybridge.expression import Expression, call, maximum, minimum
from pybridge.expression.constants import ONE, ZERO, value_of
from pybridge.tracing.library.casts import check_cast
from pybridge.tracing.library.dimensions import check_dimension
from pybridge.tracing.library.of_several_numbers import larger, multiply, smaller
from pybridge.tracing.running import refusal
from pybridge.tracing.values.broadcasting import elementwise
from pybridge.tracing.values.conditions import Condition, as_condition
from pybridge.tracing.values.lifting import entries_of, lifted, to_expression
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["FUNCTIONS", "logsumexp", "mean", "total"]


def total(vector: Any) -> Any:
    """Return the sum of the entries of a vector; a number itself."""
    if not isinstance(vector, TracedVector):
        return vector
    found: Any = Traced(ZERO)
    for entry in vector.entries:
        found = entry + found if value_of(to_expression(found)) == 0 else found + entry
    return found


def mean(vector: Any) -> Any:
    """Return the mean of the entries of a vector; a number itself."""
    return total(vector) / len(vector) if isinstance(vector, TracedVector) else vector


def _average(input: Any, axis: Any = None, weights: Any = None) -> Any:
    check_dimension(lifted(input), None, axis)
    if weights is None:
        return mean(lifted(input))
    return total(multiply(input, weights)) / total(lifted(weights))


def _formulas_of(value: Any) -> list[Expression]:
    return [to_expression(entry) for entry in entries_of(value)]


def _reduction(name: str, reduced: Callable[[Any], Any]) -> Callable[..., Any]:
    """Return a function of all entries of a vector, with the options that the libraries' have."""

    def reduction(
        input: Any, dim: Any = None, keepdim: bool = False, *,
        axis: Any = None, dtype: Any = None, keepdims: bool = False,
    ) -> Any:  # fmt: skip
        check_cast(name, dtype)
        check_dimension(lifted(input), dim, axis)
        return reduced(lifted(input))

    return reduction


def _product(vector: Any) -> Any:
    return reduce(multiply, entries_of(vector))


def _extreme(
    of_two: Callable[[Any, Any], Any], of_several: Callable[..., Expression]
) -> Callable[..., Any]:
    """Return `max` or `min`, which is that of two values, or of the entries of one."""

    def extreme(input: Any, dim: Any = None, keepdim: bool = False, *, axis: Any = None) -> Any:
        if isinstance(dim, Symbolic) or getattr(dim, "shape", None) == ():
            return of_two(input, dim)
        check_dimension(lifted(input), dim, axis)
        return Traced(of_several(*_formulas_of(input)))

    return extreme


def logsumexp(
    input: Any,
    dim: Any = None,
    keepdim: bool = False,
    *,
    axis: Any = None,
) -> Any:
    """Return the logarithm of the sum of the exponentials of the entries."""
    check_dimension(lifted(input), dim, axis)
    found = _formulas_of(input)
    return Traced(found[0] if len(found) == 1 else call("logsumexp", *found))


def _softmax(input: Any, dim: Any = None, *, axis: Any = None, dtype: Any = None) -> Any:
    check_cast("softmax", dtype)
    check_dimension(lifted(input), dim, axis)
    powers = elementwise(lambda x: call("exp", x), input)
    return powers / total(powers)


def _log_softmax(input: Any, dim: Any = None, *, axis: Any = None, dtype: Any = None) -> Any:
    check_cast("log_softmax", dtype)
    return lifted(input) - logsumexp(input, dim, axis=axis)


def _norm(
    input: Any, p: Any = 2, dim: Any = None, keepdim: bool = False, *,
    ord: Any = None, axis: Any = None, dtype: Any = None,
) -> Any:  # fmt: skip
    check_cast("norm", dtype)
    check_dimension(lifted(input), dim, axis)
    order = p if ord is None else ord
    found = _formulas_of(input)
    if order in (2, "fro", None):
        if len(found) == 1:
            return Traced(abs(found[0]))
        return Traced(call("sqrt", to_expression(_summed(x**2 for x in found))))
    if order == 1:
        return _summed(abs(x) for x in found)
    if order == float("inf"):
        return Traced(maximum(*map(abs, found)))
    raise refusal(f"the norm of order {order}", "norms of order 1, 2 and infinity have formulas")


def _summed(summands: Any) -> Any:
    return total(TracedVector([Traced(each) for each in summands]))


def _dot(input: Any, other: Any) -> Any:
    first, second = lifted(input), lifted(other)
    if not (isinstance(first, TracedVector) and isinstance(second, TracedVector)):
        raise refusal("@ of what is no vector", "declare the length of both: x: vector(3)")
    return total(multiply(first, second))


def _filled(number: Expression) -> Callable[..., Any]:
    def filled(input: Any, dtype: Any = None, **_: Any) -> Any:
        return elementwise(lambda _: number, input)

    return filled


def _joined(join: Callable[[Any, Any], Any]) -> Callable[..., Condition]:
    """Return `any` or `all`, of the comparisons in a vector; of one alone, itself."""

    def joined(
        input: Any, dim: Any = None, keepdim: bool = False, *, axis: Any = None
    ) -> Condition:
        check_dimension(lifted(input), dim, axis)
        return reduce(join, map(as_condition, entries_of(input)))

    return joined


FUNCTIONS: dict[str, Callable[..., Any]] = {
    **dict.fromkeys(("sum", "nansum", "add.reduce"), _reduction("sum", total)),
    **dict.fromkeys(("mean", "nanmean"), _reduction("mean", mean)),
    "average": _average,
    **dict.fromkeys(("prod", "multiply.reduce"), _reduction("prod", _product)),
    **dict.fromkeys(("max", "amax", "maximum.reduce"), _extreme(larger, maximum)),
    **dict.fromkeys(("min", "amin", "minimum.reduce"), _extreme(smaller, minimum)),
    "logsumexp": logsumexp,
    "softmax": _softmax,
    "log_softmax": _log_softmax,
    **dict.fromkeys(("norm", "vector_norm", "linalg_norm", "linalg_vector_norm"), _norm),
    **dict.fromkeys(("dot", "vdot", "inner", "matmul", "vecdot"), _dot),
    "rmatmul": lambda input, other: _dot(other, input),
    "zeros_like": _filled(ZERO),
    "ones_like": _filled(ONE),
    "any": _joined(or_),
    # What PyTorch's distributions ask of their parameters.
    **dict.fromkeys(("all", "_is_all_true"), _joined(and_)),
}
