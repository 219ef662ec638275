"""Functions that call JAX: what `jax.make_jaxpr` records of them, read as a formula.

JAX takes no values but its own, and traces functions itself. Each primitive of its record is what a
function of this package means (`library`).
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from pybridge.expression import Expression, ExpressionError
from pybridge.tracing.errors import AS_A_TERM, TracingError, told
from pybridge.tracing.library.dispatch import apply_named
from pybridge.tracing.parameters import Parameters
from pybridge.tracing.places import CodePlace, place_of_failure
from pybridge.tracing.repeating import line_of_difference, not_repeated
from pybridge.tracing.results import formula_of_ways
from pybridge.tracing.running import Returned
from pybridge.tracing.values.choices import select
from pybridge.tracing.values.conditions import Condition
from pybridge.tracing.values.lifting import entries_of, lifted
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import TracedVector

__all__ = ["formula_of_jax"]

_NAMED = frozenset(("softplus", "logaddexp", "log_sigmoid", "logsumexp"))
"""Functions of JAX that are taken as a whole: what they do inside keeps floats in range."""

_CALLS = frozenset(
    (
        *("jit", "pjit", "closed_call", "core_call", "remat", "remat2", "checkpoint"),
        *("custom_jvp_call", "custom_vjp_call", "custom_vjp_call_jaxpr"),
    )
)
"""Primitives that do what the record in them does."""

_INNER = ("jaxpr", "call_jaxpr", "fun_jaxpr")
"""What that record is called."""


def formula_of_jax(
    function: Callable[..., Any], parameters: Parameters, place: CodePlace
) -> Expression:
    """Return what a function that calls JAX computes.

    Raises:
        TracingError: it does what no formula says.
    """

    def formula() -> Expression:
        try:
            record, returned = _recorded(function, parameters)
        except TracingError:
            raise
        except (Exception, SystemExit) as error:
            raise TracingError.at(
                place_of_failure(error, place),
                f"JAX cannot trace this: {told(error)}",
                f"for a branch on a value write jnp.where; for anything else {AS_A_TERM}",
            ) from error
        results = _Reader(place).results(record, list(parameters.values().values()))
        # What comes in a list or a dictionary is no number, even if there is one alone.
        is_array = hasattr(returned, "shape")
        return formula_of_ways(Returned(results[0] if is_array else returned), place)

    def quietly() -> None:
        with suppress(Exception):
            formula()

    found = formula()
    if formula() != found:
        raise not_repeated(line_of_difference(quietly, place), "two runs come to differ here")
    return found


def _recorded(function: Callable[..., Any], parameters: Parameters) -> tuple[Any, Any]:
    """Return what JAX records of a function, and of which shape the result is."""
    jax = sys.modules["jax"]

    def of_symbolic(*values: Any) -> Any:
        ordered, named = parameters.arguments(dict(zip(parameters.symbolic, values, strict=True)))
        return function(*ordered, **named)

    shapes = [
        jax.ShapeDtypeStruct((length,) if length else (), jax.numpy.float32)
        for length in parameters.symbolic.values()
    ]
    record, returned = jax.make_jaxpr(of_symbolic, return_shape=True)(*shapes)
    return record, returned


class _Reader:
    """Reads one record, equation by equation."""

    def __init__(self, place: CodePlace) -> None:
        self._place = place

    def results(self, closed: Any, arguments: Sequence[Any]) -> list[Any]:
        """Return what a closed record gives for these arguments."""
        record = getattr(closed, "jaxpr", closed)
        values: dict[Any, Any] = {}
        made: dict[Any, Any] = {}
        values.update(zip(record.constvars, getattr(closed, "consts", ()), strict=False))
        values.update(zip(record.invars, arguments, strict=True))

        def value(variable: Any) -> Any:
            return variable.val if hasattr(variable, "val") else values[variable]

        for equation in record.eqns:
            made.update(dict.fromkeys(equation.outvars, equation))
            try:
                stable = _log_sum_exp(equation, made)
                if stable is not None:
                    found = [apply_named("logsumexp", "JAX's", (value(stable),), {})]
                else:
                    found = self._applied(equation, list(map(value, equation.invars)))
            except TracingError as error:
                place = _place_in(equation, self._place)
                raise TracingError.at(place, error.problem, error.remedy) from error
            except ExpressionError as error:
                place = _place_in(equation, self._place)
                raise TracingError.of_formula(place, error) from error
            values.update(zip(equation.outvars, found, strict=True))
        return [value(variable) for variable in record.outvars]

    def _applied(self, equation: Any, arguments: list[Any]) -> list[Any]:
        """Return what an equation gives."""
        name, options = equation.primitive.name, equation.params
        inner = next((options[key] for key in _INNER if key in options), None)
        if inner is None and not any(isinstance(each, Symbolic) for each in arguments):
            found = equation.primitive.bind(*arguments, **options)
            return list(found) if equation.primitive.multiple_results else [found]
        if inner is not None and (called := _name_in_jax(inner)) in _NAMED:
            return [apply_named(called, "JAX's", arguments, {})]
        if inner is not None and name in _CALLS:
            return self.results(inner, arguments)
        if name in _PRIMITIVES:
            return [_PRIMITIVES[name](options, *arguments)]
        return [apply_named(name, "JAX's", arguments, {})]


def _name_in_jax(inner: Any) -> str:
    """Return what a recorded function is called, if it is one of JAX itself: others may have the
    same name.
    """
    record = getattr(inner, "jaxpr", inner)
    name, _, path = str(
        getattr(getattr(record, "debug_info", None), "func_src_info", "")
    ).partition(" at ")
    return name if "jax/_src" in path else ""


def _place_in(equation: Any, place: CodePlace) -> CodePlace:
    """Return the line of the user's code that an equation comes from."""
    try:
        from importlib import import_module

        information = import_module("jax._src.source_info_util")
        frame = information.user_frame(equation.source_info.traceback)
        return CodePlace(frame.file_name, frame.start_line)
    except Exception:  # this is no public interface of JAX: then it is the function as a whole
        return place


def _log_sum_exp(equation: Any, made: Mapping[Any, Any]) -> Any:
    """Return the vector of which an equation computes `logsumexp`, in the way that JAX does so:
    `log(sum(exp(x - m))) + m`, where `m` is the largest entry and constant to gradients.
    """

    def before(variable: Any, *names: str) -> Any:
        found = None if hasattr(variable, "val") else made.get(variable)
        return found if found is not None and found.primitive.name in names else None

    if equation.primitive.name != "add":
        return None
    for logarithm, shift in (equation.invars, equation.invars[::-1]):
        step = before(logarithm, "log")
        if step is None or before(shift, "stop_gradient") is None:
            continue
        while step and step.primitive.name in ("log", "abs"):
            step = before(step.invars[0], "abs", "reduce_sum")
        for name in ("exp", "sub"):
            step = before(step.invars[0], name) if step else None
        if step is None:
            continue
        vector, subtracted = step.invars
        while (wider := before(subtracted, "broadcast_in_dim", "reshape")) is not None:
            subtracted = wider.invars[0]
        if subtracted is shift:
            return vector
    return None


def _named(name: str) -> Callable[..., Any]:
    return lambda options, *arguments: apply_named(name, "JAX's", arguments, {})


def _converted(options: Mapping[str, Any], value: Any) -> Any:
    kind = str(options.get("new_dtype", ""))
    if isinstance(value, Condition):
        return value
    if kind.startswith(("int", "uint", "bool")):
        return apply_named("int", "JAX's", (value,), {})
    return value


def _selected(options: Mapping[str, Any], which: Any, *values: Any) -> Any:
    if len(values) != 2:
        return apply_named("select_n", "JAX's", (which, *values), {})
    if isinstance(which, Condition | TracedVector):
        return select(which, values[1], values[0])
    return values[1] if bool(which) else values[0]


def _broadcast(options: Mapping[str, Any], value: Any, *_: Any) -> Any:
    shape = options.get("shape", ())
    found = lifted(value)
    wide = math.prod(shape)
    if shape == () or (isinstance(found, TracedVector) and len(found) == wide):
        return found
    if len(shape) != 1 or isinstance(found, TracedVector):
        return apply_named("broadcast_in_dim", "JAX's", (value,), {})
    return TracedVector([found] * shape[0])


def _reshaped(options: Mapping[str, Any], value: Any, *_: Any) -> Any:
    found = lifted(value)
    wanted = options.get("new_sizes", options.get("sizes"))
    if wanted is None:  # squeeze
        return found.entries[0] if isinstance(found, TracedVector) and len(found) == 1 else found
    if wanted == ():
        return found.entries[0] if isinstance(found, TracedVector) else found
    return TracedVector(entries_of(found))


def _sliced(options: Mapping[str, Any], value: Any) -> Any:
    (start,), (end,) = options["start_indices"], options["limit_indices"]
    (step,) = options.get("strides") or (1,)
    return TracedVector(entries_of(value)[start:end:step])


def _clamped(options: Mapping[str, Any], low: Any, value: Any, high: Any) -> Any:
    return apply_named("clip", "JAX's", (value, low, high), {})


def _limited(name: str, options: Mapping[str, Any], left: Any, right: Any) -> Any:
    """Return a maximum or minimum; JAX starts that of a vector with an infinite number."""
    for limit, other in ((left, right), (right, left)):
        if not isinstance(limit, Symbolic) and _is_infinite(limit):
            return other
    return apply_named(name, "JAX's", (left, right), {})


def _is_infinite(value: Any) -> bool:
    try:
        return float(value) in (float("inf"), float("-inf"))
    except (TypeError, ValueError):
        return False


def _compared(name: str, options: Mapping[str, Any], left: Any, right: Any) -> Any:
    if left is right and name == "ne":  # a test for what is no number
        return Condition.known(False)
    return apply_named(name, "JAX's", (left, right), {})


class _UnusedSign:
    """The sign of a value, which `logsumexp` computes and does not use."""


def _sign(options: Mapping[str, Any], value: Any) -> Any:
    return _UnusedSign()


_PRIMITIVES: dict[str, Callable[..., Any]] = {
    "integer_pow": lambda options, value: lifted(value) ** options["y"],
    "exp2": _named("exp2"),
    "max": partial(_limited, "maximum"),
    "min": partial(_limited, "minimum"),
    "clamp": _clamped,
    "select_n": _selected,
    "convert_element_type": _converted,
    "broadcast_in_dim": _broadcast,
    "reshape": _reshaped,
    "squeeze": _reshaped,
    "expand_dims": _reshaped,
    "slice": _sliced,
    "stack": lambda options, *values: apply_named("stack", "JAX's", (values, -1), {}),
    "concatenate": lambda options, *values: TracedVector(
        [entry for value in values for entry in entries_of(value)]
    ),
    "reduce_sum": lambda options, value: apply_named("sum", "JAX's", (value,), {}),
    "reduce_max": lambda options, value: apply_named("amax", "JAX's", (value,), {}),
    "reduce_min": lambda options, value: apply_named("amin", "JAX's", (value,), {}),
    "dot_general": lambda options, left, right: apply_named("dot", "JAX's", (left, right), {}),
    "sign": _sign,
    **{name: partial(_compared, name) for name in ("gt", "ge", "lt", "le", "eq", "ne")},
}
