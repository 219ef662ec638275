"""Functions of one number: `exp`, `relu`, `softplus` and their like."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.expression import Expression, as_expression, call, minimum
from pybridge.expression.constants import ONE
from pybridge.tracing.library.of_several_numbers import clamp
from pybridge.tracing.running import refusal
from pybridge.tracing.values.broadcasting import elementwise
from pybridge.tracing.values.symbolic import Symbolic

__all__ = ["FUNCTIONS", "relu"]


def _of_one(formula: Callable[[Expression], Expression]) -> Callable[[Any], Any]:
    def applied(input: Any) -> Any:
        return elementwise(formula, input)

    return applied


def _function(name: str) -> Callable[[Any], Any]:
    """Return the function that the language itself has."""
    return _of_one(lambda x: call(name, x))


relu = _function("relu")


def _logarithm(base: int) -> Callable[[Any], Any]:
    return _of_one(lambda x: call("log", x) / call("log", as_expression(base)))


def _softplus(input: Any, beta: Any = 1, threshold: Any = 20) -> Any:
    # Above this threshold PyTorch computes what is the same but for rounding.
    if isinstance(threshold, Symbolic) or threshold < 20:
        raise refusal(
            f"softplus with the threshold {threshold}: it jumps there", "leave the threshold out"
        )
    return elementwise(
        lambda x, b: call("softplus", x) if b == ONE else call("softplus", b * x) / b, input, beta
    )


def _leaky_relu(input: Any, negative_slope: Any = 0.01) -> Any:
    return elementwise(
        lambda x, slope: call("relu", x) + slope * minimum(x, 0), input, negative_slope
    )


def _elu(input: Any, alpha: Any = 1.0) -> Any:
    def formula(x: Expression, a: Expression) -> Expression:
        below = call("exp", minimum(x, 0)) - 1
        return call("relu", x) + (below if a == ONE else a * below)

    return elementwise(formula, input, alpha)


def _hardtanh(
    input: Any,
    min_val: Any = -1.0,
    max_val: Any = 1.0,
    inplace: bool = False,
) -> Any:
    return clamp(input, min_val, max_val)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "exp": _function("exp"),
    "log": _function("log"),
    "sqrt": _function("sqrt"),
    "tanh": _function("tanh"),
    "relu": relu,
    **dict.fromkeys(("sigmoid", "expit", "logistic"), _function("sigmoid")),
    "softplus": _softplus,
    "log1p": _of_one(lambda x: call("log", 1 + x)),
    "expm1": _of_one(lambda x: call("exp", x) - 1),
    "exp2": _of_one(lambda x: call("exp", x * call("log", as_expression(2)))),
    "log2": _logarithm(2),
    "log10": _logarithm(10),
    **dict.fromkeys(("logsigmoid", "log_sigmoid"), _of_one(lambda x: -call("softplus", -x))),
    "square": _of_one(lambda x: x**2),
    "rsqrt": _of_one(lambda x: 1 / call("sqrt", x)),
    "reciprocal": _of_one(lambda x: 1 / x),
    "sinh": _of_one(lambda x: (call("exp", x) - call("exp", -x)) / 2),
    "cosh": _of_one(lambda x: (call("exp", x) + call("exp", -x)) / 2),
    **dict.fromkeys(("silu", "swish"), _of_one(lambda x: x * call("sigmoid", x))),
    "softsign": _of_one(lambda x: x / (1 + abs(x))),
    "relu6": _of_one(lambda x: call("clip", x, 0, 6)),
    "leaky_relu": _leaky_relu,
    "elu": _elu,
    "hardtanh": _hardtanh,
    **dict.fromkeys(("abs", "absolute", "fabs"), _of_one(abs)),
    **dict.fromkeys(("neg", "negative"), _of_one(lambda x: -x)),
}
