"""What the functions of PyTorch, NumPy and JAX mean, by their names, for symbolic values.

Their parameters are called as those libraries call them. A function that is not here is refused:
what it computes has to be declared a term.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from inspect import Signature, signature
from typing import Any

from pybridge.expression import Expression, as_expression, call, maximum, minimum, simplified
from pybridge.expression.constants import ONE, ZERO, value_of
from pybridge.tracing.running import refusal
from pybridge.tracing.values import (
    Condition,
    Symbolic,
    Traced,
    TracedVector,
    compared,
    elementwise,
    identity,
    lifted,
    select,
    to_expression,
    total,
)

__all__ = ["apply_named", "bound_method", "is_known"]

_TERM = "compute it outside and declare it a term: make it a parameter of the function"


def apply_named(name: str, whose: str, arguments: Sequence[Any], options: Mapping[str, Any]) -> Any:
    """Apply the function of this name to values of which some are symbolic.

    Raises:
        TracingError: it is not known, or not with these arguments.
    """
    plain = name.strip("_") if name.startswith("__") else name.removeprefix("special_")
    function = _FUNCTIONS.get(plain)
    if function is None:
        if name.endswith("_") and not name.startswith("_"):
            raise _in_place(name)
        if name in ("__setitem__", "__iand__", "__ior__"):
            raise _in_place(name)
        why = _REFUSED.get(name, "")
        raise refusal(
            f"{whose} {name} is not known of symbolic values{why}", _REMEDIES.get(name, _TERM)
        )
    if options.get("out") is not None or options.get("inplace"):
        raise _in_place(name)
    options = {key: value for key, value in options.items() if key not in _IGNORED}
    try:
        _signature(function).bind(*arguments, **options)
    except TypeError as error:
        raise refusal(
            f"{whose} {name} is called in a way that is not known of symbolic values: {error}",
            f"call {name}({', '.join(_signature(function).parameters)})",
        ) from error
    return function(*arguments, **options)


_IGNORED = ("out", "inplace", "_stacklevel")
"""Options that say nothing of the value; the first two were refused if they say something."""


@cache
def _signature(function: Callable[..., Any]) -> Signature:
    return signature(function)


def is_known(name: str) -> bool:
    """Return whether a function of this name is known."""
    return name in _FUNCTIONS


def bound_method(value: Symbolic, name: str) -> Any:
    """Return the method of this name of a symbolic value; `None` if there is none."""
    if name in _ATTRIBUTES:
        return value
    if name in _METHODS or name in _FUNCTIONS:
        function = _METHODS.get(name) or _FUNCTIONS[name]
        return partial(function, value)
    if name.endswith("_") and name[:-1] in _FUNCTIONS:
        raise _in_place(name)
    if name in _REFUSED or name in _REMEDIES:
        raise refusal(
            f".{name}() of a symbolic value{_REFUSED.get(name, '')}", _REMEDIES.get(name, _TERM)
        )
    return None


def _in_place(name: str) -> Exception:
    return refusal(
        f"{name} writes in place",
        f"use the function that gives a new value, such as {name.rstrip('_') or name}(x)",
    )


# Formulas of one number


def _function(name: str) -> Callable[[Any], Any]:
    def applied(input: Any) -> Any:
        return elementwise(lambda x: call(name, x), input)

    return applied


def _of_one(formula: Callable[[Expression], Expression]) -> Callable[[Any], Any]:
    def applied(input: Any) -> Any:
        return elementwise(formula, input)

    return applied


def _log1p(x: Expression) -> Expression:
    return call("log", 1 + x)


def _log_sigmoid(x: Expression) -> Expression:
    return -call("softplus", -x)


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


def _relu(input: Any) -> Any:
    return elementwise(lambda x: call("relu", x), input)


def _hardtanh(
    input: Any,
    min_val: Any = -1.0,
    max_val: Any = 1.0,
    inplace: bool = False,
) -> Any:
    return _clamp(input, min_val, max_val)


def _log_in_base(base: int) -> Callable[[Any], Any]:
    return _of_one(lambda x: call("log", x) / call("log", as_expression(base)))


# Formulas of several numbers


def _pow(input: Any, exponent: Any) -> Any:
    return lifted(input) ** exponent


def _add(input: Any, other: Any, *, alpha: Any = 1) -> Any:
    return lifted(input) + (other if alpha == 1 else alpha * lifted(other))


def _subtract(input: Any, other: Any, *, alpha: Any = 1) -> Any:
    return lifted(input) - (other if alpha == 1 else alpha * lifted(other))


def _multiply(input: Any, other: Any) -> Any:
    return lifted(input) * other


def _divide(input: Any, other: Any, *, rounding_mode: str | None = None) -> Any:
    if rounding_mode is not None:
        raise refusal("a division that rounds, and a formula cannot", _TERM)
    return lifted(input) / other


def _swapped(function: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda input, other: function(other, input)


def _maximum(input: Any, other: Any) -> Any:
    return elementwise(maximum, input, other)


def _minimum(input: Any, other: Any) -> Any:
    return elementwise(minimum, input, other)


def _clamp(
    input: Any,
    min: Any = None,
    max: Any = None,
    a_min: Any = None,
    a_max: Any = None,
) -> Any:
    low = a_min if min is None else min
    high = a_max if max is None else max
    low, high = (None if _is_infinite(limit) else limit for limit in (low, high))
    if low is None and high is None:
        return lifted(input)
    if high is None:
        return _maximum(input, low)
    if low is None:
        return _minimum(input, high)
    return elementwise(lambda x, a, b: call("clip", x, a, b), input, low, high)


def _is_infinite(limit: Any) -> bool:
    return isinstance(limit, float) and limit in (float("inf"), float("-inf"))


def _logaddexp(input: Any, other: Any) -> Any:
    return elementwise(lambda x, y: call("logsumexp", x, y), input, other)


def _hypot(input: Any, other: Any) -> Any:
    return elementwise(lambda x, y: call("sqrt", x**2 + y**2), input, other)


def _where(condition: Any, input: Any = None, other: Any = None) -> Any:
    if input is None or other is None:
        raise refusal("where without both values gives places", "give where(condition, a, b)")
    return select(condition, input, other)


def _lerp(input: Any, end: Any, weight: Any) -> Any:
    return lifted(input) + weight * (lifted(end) - input)


def _comparison(symbol: str) -> Callable[[Any, Any], Any]:
    return lambda input, other: compared(symbol, input, other)


def _logical_and(input: Any, other: Any) -> Any:
    return lifted(input) & other


def _logical_or(input: Any, other: Any) -> Any:
    return lifted(input) | other


def _logical_not(input: Any) -> Any:
    return ~lifted(input)


# Vectors


def _entries(value: Any) -> list[Any]:
    """Return the entries of a vector; a number alone."""
    found = lifted(value)
    return list(found.entries) if isinstance(found, TracedVector) else [found]


def _check_axis(dim: Any, axis: Any) -> None:
    chosen = dim if dim is not None else axis
    if isinstance(chosen, list | tuple) and len(chosen) == 1:
        chosen = chosen[0]
    if chosen not in (None, 0, -1, (), []):
        raise refusal(
            f"dimension {chosen} of a symbolic value, which has one at most",
            "leave it out: a number stands for what a batch gives, and a vector has dimension 0",
        )


def _sum(
    input: Any, dim: Any = None, keepdim: bool = False, *,
    axis: Any = None, dtype: Any = None, keepdims: bool = False,
) -> Any:  # fmt: skip
    _check_axis(dim, axis)
    return total(lifted(input))


def _mean(
    input: Any, dim: Any = None, keepdim: bool = False, *,
    axis: Any = None, dtype: Any = None, keepdims: bool = False,
) -> Any:  # fmt: skip
    _check_axis(dim, axis)
    found = lifted(input)
    return total(found) / len(found) if isinstance(found, TracedVector) else found


def _largest(input: Any, dim: Any = None, keepdim: bool = False, *, axis: Any = None) -> Any:
    if isinstance(dim, Symbolic) or getattr(dim, "shape", None) == ():
        return _maximum(input, dim)
    _check_axis(dim, axis)
    return Traced(maximum(*map(to_expression, _entries(input))))


def _smallest(input: Any, dim: Any = None, keepdim: bool = False, *, axis: Any = None) -> Any:
    if isinstance(dim, Symbolic) or getattr(dim, "shape", None) == ():
        return _minimum(input, dim)
    _check_axis(dim, axis)
    return Traced(minimum(*map(to_expression, _entries(input))))


def _logsumexp(
    input: Any,
    dim: Any = None,
    keepdim: bool = False,
    *,
    axis: Any = None,
) -> Any:
    _check_axis(dim, axis)
    found = [to_expression(entry) for entry in _entries(input)]
    return Traced(found[0] if len(found) == 1 else call("logsumexp", *found))


def _softmax(input: Any, dim: Any = None, *, axis: Any = None, dtype: Any = None) -> Any:
    _check_axis(dim, axis)
    powers = elementwise(lambda x: call("exp", x), input)
    return powers / total(powers)


def _log_softmax(input: Any, dim: Any = None, *, axis: Any = None, dtype: Any = None) -> Any:
    return lifted(input) - _logsumexp(input, dim, axis=axis)


def _norm(
    input: Any, p: Any = 2, dim: Any = None, keepdim: bool = False, *,
    ord: Any = None, axis: Any = None, dtype: Any = None,
) -> Any:  # fmt: skip
    _check_axis(dim, axis)
    order = p if ord is None else ord
    found = [to_expression(entry) for entry in _entries(input)]
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
    return lifted(input) @ lifted(other)


def _stack(tensors: Any, dim: Any = 0, *, axis: Any = None) -> Any:
    _check_axis(dim, axis)
    return TracedVector([entry for tensor in tensors for entry in _entries(tensor)])


def _filled(number: int) -> Callable[..., Any]:
    def filled(input: Any, dtype: Any = None, **_: Any) -> Any:
        return elementwise(lambda _: ONE if number else ZERO, input)

    return filled


def _shape_of(input: Any, dim: int | None = None) -> Any:
    shape = lifted(input).shape
    return shape if dim is None else shape[dim]


def _count_of(input: Any) -> int:
    return len(_entries(input))


# Losses


def _reduced(values: Any, reduction: str, weight: Any = None) -> Any:
    if weight is not None:
        values = values * weight
    if reduction == "mean":
        return _mean(values)
    if reduction == "sum":
        return _sum(values)
    if reduction == "none":
        return values
    raise refusal(f"the reduction {reduction!r}", "use mean, sum or none")


def _mse_loss(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean", weight: Any = None,
) -> Any:  # fmt: skip
    return _reduced(elementwise(lambda x, y: (x - y) ** 2, input, target), reduction, weight)


def _l1_loss(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean", weight: Any = None,
) -> Any:  # fmt: skip
    return _reduced(elementwise(lambda x, y: abs(x - y), input, target), reduction, weight)


def _huber_loss(
    input: Any,
    target: Any,
    reduction: str = "mean",
    delta: Any = 1.0,
    weight: Any = None,
) -> Any:
    return _reduced(elementwise(_huber, input, target, delta), reduction, weight)


def _huber(x: Expression, y: Expression, delta: Expression) -> Expression:
    """Return the square halved, less what it exceeds its tangents by outside of `delta`."""
    return _excess(x, y, delta) / 2


def _excess(x: Expression, y: Expression, delta: Expression) -> Expression:
    return (x - y) ** 2 - maximum(abs(x - y) - delta, 0) ** 2


def _smooth_l1_loss(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean", beta: Any = 1.0,
) -> Any:  # fmt: skip
    if value_of(to_expression(beta)) == 0:
        return _l1_loss(input, target, reduction=reduction)

    def formula(x: Expression, y: Expression, b: Expression) -> Expression:
        return _excess(x, y, b) / (2 * b if value_of(b) is None else simplified(2 * b))

    return _reduced(elementwise(formula, input, target, beta), reduction)


def _bce_with_logits(
    input: Any, target: Any, weight: Any = None, size_average: Any = None,
    reduce: Any = None, reduction: str = "mean", pos_weight: Any = None,
) -> Any:  # fmt: skip
    def plain(x: Expression, y: Expression) -> Expression:
        return _difference(call("softplus", x), y, x)

    def weighted(x: Expression, y: Expression, p: Expression) -> Expression:
        return (1 - y) * x + (1 + (p - 1) * y) * call("softplus", -x)

    if pos_weight is None:
        return _reduced(elementwise(plain, input, target), reduction, weight)
    return _reduced(elementwise(weighted, input, target, pos_weight), reduction, weight)


def _difference(base: Expression, factor: Expression, other: Expression) -> Expression:
    """Return `base - factor * other`, without what a zero or one makes superfluous."""
    known = value_of(factor)
    if known == 0:
        return base
    return base - (other if known == 1 else factor * other)


def _binary_cross_entropy(
    input: Any, target: Any, weight: Any = None, size_average: Any = None,
    reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    def formula(x: Expression, y: Expression) -> Expression:
        # PyTorch takes no logarithm for less than -100.
        first, second = (maximum(call("log", part), -100) for part in (x, 1 - x))
        return -(y * first + (1 - y) * second)

    return _reduced(elementwise(formula, input, target), reduction, weight)


def _cross_entropy(
    input: Any, target: Any, weight: Any = None, size_average: Any = None,
    ignore_index: int = -100, reduce: Any = None, reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> Any:  # fmt: skip
    logits = lifted(input)
    known = value_of(to_expression(target)) if not isinstance(target, Symbolic) else None
    plain = weight is None and label_smoothing == 0 and isinstance(logits, TracedVector)
    if not plain or known is None or known not in range(len(logits)):
        raise refusal(
            "cross_entropy of anything but a vector of logits and the known number of a class",
            "give the class as a default, and declare the length of the logits: x: vector(3)",
        )
    return _logsumexp(logits) - logits[int(known)]


def _hinge(
    input1: Any, input2: Any, target: Any, margin: Any = 0.0, size_average: Any = None,
    reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    gap = -lifted(target) * (lifted(input1) - input2)
    return _reduced(_relu(gap + margin if margin else gap), reduction)


def _soft_margin(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean",
) -> Any:  # fmt: skip
    formula = elementwise(lambda x, y: call("softplus", -y * x), input, target)
    return _reduced(formula, reduction)


# What changes no value


def _same(name: str) -> Callable[..., Any]:
    def same(input: Any, *arguments: Any, **options: Any) -> Any:
        for argument in (*arguments, *options.values()):
            if not isinstance(argument, Symbolic) and any(
                kind in str(argument) for kind in ("int", "long", "bool", "uint")
            ):
                raise refusal(
                    f".{name}({argument}) of a symbolic value rounds, and a formula cannot",
                    "leave the cast out where rounding does not matter; or compute it outside and "
                    "declare it a term: make it a parameter of the function",
                )
        return identity(name, lifted(input))

    return same


def _always(truth: bool) -> Callable[[Any], Any]:
    """Whether a value is finite: as a real number it is."""
    return lambda input: Condition.known(truth)


_SAME = (
    *("detach", "stop_gradient", "item", "clone", "copy", "contiguous", "requires_grad_"),
    *("float", "double", "half", "bfloat16", "to", "type_as", "astype", "cpu", "cuda", "numpy"),
    *("view", "reshape", "flatten", "ravel", "squeeze", "unsqueeze", "atleast_1d"),
    *("positive", "asarray", "asanyarray", "nan_to_num"),
)

_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "exp": _function("exp"),
    "log": _function("log"),
    "sqrt": _function("sqrt"),
    "sigmoid": _function("sigmoid"),
    "expit": _function("sigmoid"),
    "logistic": _function("sigmoid"),
    "tanh": _function("tanh"),
    "relu": _relu,
    "softplus": _softplus,
    "log1p": _of_one(_log1p),
    "expm1": _of_one(lambda x: call("exp", x) - 1),
    "exp2": _of_one(lambda x: call("exp", x * call("log", as_expression(2)))),
    "log2": _log_in_base(2),
    "log10": _log_in_base(10),
    "logsigmoid": _of_one(_log_sigmoid),
    "log_sigmoid": _of_one(_log_sigmoid),
    "square": _of_one(lambda x: x**2),
    "rsqrt": _of_one(lambda x: 1 / call("sqrt", x)),
    "reciprocal": _of_one(lambda x: 1 / x),
    "sinh": _of_one(lambda x: (call("exp", x) - call("exp", -x)) / 2),
    "cosh": _of_one(lambda x: (call("exp", x) + call("exp", -x)) / 2),
    "silu": _of_one(lambda x: x * call("sigmoid", x)),
    "swish": _of_one(lambda x: x * call("sigmoid", x)),
    "softsign": _of_one(lambda x: x / (1 + abs(x))),
    "relu6": _of_one(lambda x: call("clip", x, 0, 6)),
    "leaky_relu": _leaky_relu,
    "elu": _elu,
    "hardtanh": _hardtanh,
    **dict.fromkeys(("abs", "absolute", "fabs"), _of_one(abs)),
    **dict.fromkeys(("neg", "negative"), _of_one(lambda x: -x)),
    **dict.fromkeys(("pow", "power", "float_power"), _pow),
    "rpow": _swapped(_pow),
    **dict.fromkeys(("add", "radd", "iadd"), _add),
    **dict.fromkeys(("sub", "subtract", "isub"), _subtract),
    "rsub": _swapped(_subtract),
    **dict.fromkeys(("mul", "multiply", "rmul", "imul"), _multiply),
    **dict.fromkeys(("div", "divide", "true_divide", "truediv"), _divide),
    **dict.fromkeys(("rdiv", "rtruediv"), _swapped(_divide)),
    **dict.fromkeys(("maximum", "fmax"), _maximum),
    **dict.fromkeys(("minimum", "fmin"), _minimum),
    **dict.fromkeys(("clamp", "clip"), _clamp),
    "clamp_min": lambda input, min: _maximum(input, min),
    "clamp_max": lambda input, max: _minimum(input, max),
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
    **dict.fromkeys(("sum", "nansum", "add.reduce"), _sum),
    **dict.fromkeys(("mean", "average", "nanmean"), _mean),
    **dict.fromkeys(("max", "amax", "maximum.reduce"), _largest),
    **dict.fromkeys(("min", "amin", "minimum.reduce"), _smallest),
    "logsumexp": _logsumexp,
    "softmax": _softmax,
    "log_softmax": _log_softmax,
    **dict.fromkeys(("norm", "vector_norm", "linalg_norm", "linalg_vector_norm"), _norm),
    **dict.fromkeys(("dot", "vdot", "inner", "matmul", "vecdot"), _dot),
    "rmatmul": _swapped(_dot),
    **dict.fromkeys(("stack", "cat", "concat", "concatenate", "hstack"), _stack),
    "zeros_like": _filled(0),
    "ones_like": _filled(1),
    "numel": _count_of,
    "mse_loss": _mse_loss,
    "l1_loss": _l1_loss,
    "huber_loss": _huber_loss,
    "smooth_l1_loss": _smooth_l1_loss,
    "binary_cross_entropy_with_logits": _bce_with_logits,
    "binary_cross_entropy": _binary_cross_entropy,
    "cross_entropy": _cross_entropy,
    "margin_ranking_loss": _hinge,
    "soft_margin_loss": _soft_margin,
    **dict.fromkeys(("isfinite", "is_finite"), _always(True)),
    **dict.fromkeys(("isnan", "isinf"), _always(False)),
    **{name: _same(name) for name in _SAME},
}
"""The functions by their names: what stands before a name in several libraries is the same."""

_METHODS: dict[str, Callable[..., Any]] = {
    "size": _shape_of,
    "dim": lambda input: input.ndim,
    "any": lambda input, *_: input,
    "all": lambda input, *_: input,
}
"""What is a method of tensors, and no function."""

_ATTRIBUTES = ("data", "T", "real")
"""What of a tensor is the tensor itself."""

_REFUSED = {
    "sign": ": it jumps at zero",
    "heaviside": ": it jumps at zero",
    "round": ": a formula cannot round",
    "floor": ": a formula cannot round",
    "ceil": ": a formula cannot round",
    "trunc": ": a formula cannot round",
    "argmax": ": it is a place, and no formula",
    "dropout": ": it draws random numbers",
    "rand_like": ": it draws random numbers",
    "randn_like": ": it draws random numbers",
    "bernoulli": ": it draws random numbers",
    "long": ": a formula cannot round",
    "int": ": a formula cannot round",
    "bool": ": a truth value is no number",
    "backward": ": there is nothing to derive while the function is traced",
    "grad": ": there is nothing to derive while the function is traced",
    "tolist": ": it has no numbers while the function is traced",
    "device": ": it is on no device",
    "dtype": ": it has no type",
}
_REMEDIES = {
    "backward": "call it outside, on what the function returns",
    "grad": "call it outside, on what the function returns",
    "tolist": "iterate over the vector itself",
    "device": "leave it out; tensors of numbers meet symbolic values wherever they are",
    "dtype": "leave it out; numbers of all types meet symbolic values",
}
