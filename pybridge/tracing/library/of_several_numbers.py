"""Functions of several numbers: arithmetic, `clamp`, `where`, comparisons and what joins these."""

from __future__ import annotations

from collections.abc import Callable
from operator import sub
from typing import Any

from pybridge.expression import call, maximum, minimum
from pybridge.tracing.errors import AS_A_TERM
from pybridge.tracing.running import refusal
from pybridge.tracing.values.broadcasting import elementwise, entrywise
from pybridge.tracing.values.choices import compared, masked, select
from pybridge.tracing.values.conditions import Condition
from pybridge.tracing.values.lifting import is_infinite, lifted, to_expression
from pybridge.tracing.values.short_formulas import divided, multiplied, raised, sum_of_two
from pybridge.tracing.values.traced import Traced

__all__ = ["FUNCTIONS", "clamp", "larger", "multiply", "smaller"]


def _add(input: Any, other: Any, *, alpha: Any = 1) -> Any:
    return elementwise(sum_of_two, input, _scaled(other, alpha))


def _subtract(input: Any, other: Any, *, alpha: Any = 1) -> Any:
    return elementwise(sub, input, _scaled(other, alpha))


def _scaled(value: Any, factor: Any) -> Any:
    return value if factor == 1 else factor * lifted(value)


def multiply(input: Any, other: Any) -> Any:
    """Return a product; a condition in it is one or zero."""
    return entrywise(_product, input, other)


def _product(first: Any, second: Any) -> Any:
    if isinstance(first, Condition) or isinstance(second, Condition):
        return masked(first, second)
    return Traced(multiplied(to_expression(first), to_expression(second)))


def _divide(input: Any, other: Any, *, rounding_mode: str | None = None) -> Any:
    if rounding_mode is not None:
        raise refusal("a division that rounds, and a formula cannot", AS_A_TERM)
    return elementwise(divided, input, other)


def _power(input: Any, exponent: Any) -> Any:
    return elementwise(raised, input, exponent)


def _swapped(function: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda input, other: function(other, input)


def larger(input: Any, other: Any) -> Any:
    """Return the maximum of two values, entry by entry."""
    return elementwise(maximum, input, other)


def smaller(input: Any, other: Any) -> Any:
    """Return the minimum of two values, entry by entry."""
    return elementwise(minimum, input, other)


def clamp(
    input: Any,
    min: Any = None,
    max: Any = None,
    a_min: Any = None,
    a_max: Any = None,
) -> Any:
    """Return a value within bounds, of which both may be left out."""
    low = a_min if min is None else min
    high = a_max if max is None else max
    low, high = (None if is_infinite(limit) else limit for limit in (low, high))
    if low is None and high is None:
        return lifted(input)
    if high is None:
        return larger(input, low)
    if low is None:
        return smaller(input, high)
    return elementwise(lambda x, a, b: call("clip", x, a, b), input, low, high)


def _logaddexp(input: Any, other: Any) -> Any:
    return elementwise(lambda x, y: call("logsumexp", x, y), input, other)


def _hypot(input: Any, other: Any) -> Any:
    return elementwise(lambda x, y: call("sqrt", x**2 + y**2), input, other)


def _lerp(input: Any, end: Any, weight: Any) -> Any:
    return lifted(input) + weight * (lifted(end) - input)


def _where(condition: Any, input: Any = None, other: Any = None) -> Any:
    if input is None or other is None:
        raise refusal("where without both values gives places", "give where(condition, a, b)")
    return select(condition, input, other)


def _comparison(symbol: str) -> Callable[[Any, Any], Any]:
    return lambda input, other: compared(symbol, input, other)


def _logical_and(input: Any, other: Any) -> Any:
    return lifted(input) & other


def _logical_or(input: Any, other: Any) -> Any:
    return lifted(input) | other


def _logical_not(input: Any) -> Any:
    return ~lifted(input)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    **dict.fromkeys(("add", "radd", "iadd"), _add),
    **dict.fromkeys(("sub", "subtract", "isub"), _subtract),
    "rsub": _swapped(_subtract),
    **dict.fromkeys(("mul", "multiply", "rmul", "imul"), multiply),
    **dict.fromkeys(("div", "divide", "true_divide", "truediv"), _divide),
    **dict.fromkeys(("rdiv", "rtruediv"), _swapped(_divide)),
    **dict.fromkeys(("pow", "power", "float_power"), _power),
    "rpow": _swapped(_power),
    **dict.fromkeys(("maximum", "fmax"), larger),
    **dict.fromkeys(("minimum", "fmin"), smaller),
    **dict.fromkeys(("clamp", "clip"), clamp),
    "clamp_min": lambda input, min: larger(input, min),
    "clamp_max": lambda input, max: smaller(input, max),
    "logaddexp": _logaddexp,
    "hypot": _hypot,
    "lerp": _lerp,
    "where": _where,
    **dict.fromkeys(("gt", "greater"), _comparison(">")),
    **dict.fromkeys(("ge", "greater_equal"), _comparison(">=")),
    **dict.fromkeys(("lt", "less"), _comparison("<")),
    **dict.fromkeys(("le", "less_equal"), _comparison("<=")),
    **dict.fromkeys(("eq", "equal"), _comparison("==")),
    **dict.fromkeys(("ne", "not_equal"), _comparison("!=")),
    **dict.fromkeys(("logical_and", "bitwise_and", "and"), _logical_and),
    **dict.fromkeys(("logical_or", "bitwise_or", "or"), _logical_or),
    **dict.fromkeys(("logical_not", "invert", "bitwise_not"), _logical_not),
}
