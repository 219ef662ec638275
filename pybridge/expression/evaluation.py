"""Evaluate formulas on numbers and arrays.

Which arithmetic is used depends on the values alone:

* only `int` and `Fraction`: exact, and the result is a `Fraction`;
* some `float` among them: everything is converted to `float` first, and the result is a `float`;
  as in IEEE arithmetic, overflow gives an infinity and NaN carries through `max` and `min`;
* some array (NumPy, PyTorch, JAX, or anything that follows their conventions): elementwise, with
  constants as Python numbers, so that the library's own promotion decides the element type and
  gradients flow.  Object arrays, which may hold `Fraction`s, meet exact constants.

A number at which a function is not defined is an error; in arrays such numbers become NaN, or what
the library makes of them, without a warning. Floats and arrays are computed in a form that neither
overflows nor cancels (`stability`): `log(sigmoid(x))` and `log(1 + exp(x))` are exact to the last
digits however large `x` is.

`enclosure` computes with python-flint's balls instead: an interval that contains the exact value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from numbers import Rational, Real
from typing import Any

from pybridge.expression.arrays import exactly, is_array, without_warnings
from pybridge.expression.errors import ExpressionError
from pybridge.expression.irrational import Irrational
from pybridge.expression.operation import Operation
from pybridge.expression.stability import stable
from pybridge.expression.structure import has_function_applications
from pybridge.expression.tree import Apply, Expression, Variable

__all__ = ["enclosure", "evaluate"]


def evaluate(expression: Expression, env: Mapping[str, Any]) -> Any:
    """Return the value of a formula where each name has the value that `env` gives it.

    Args:
        expression: a formula without applications of objectives.
        env: a number or an array for each name; other entries are ignored.

    Returns:
        A `Fraction`, a `float` or an array; see the module's description. Irrational numbers, such
        as those of a counterexample, give an irrational number, or a float together with floats.

    Raises:
        TypeError: a name has no value, or a value is neither a number nor an array.
        ExpressionError: an objective is applied in the formula; expand it first. Or the formula is
            not defined at these numbers.
    """
    names = expression.variables()
    missing = [name for name in names if name not in env]
    if missing:
        raise TypeError(f"no value is given for {', '.join(missing)}")
    values = {name: _checked(name, env[name]) for name in names}
    if all(isinstance(value, Rational) for value in values.values()):
        return expression.evaluate({n: Fraction(v) for n, v in values.items()})
    if all(isinstance(value, Rational | Irrational) for value in values.values()):
        mixed = {n: Fraction(v) if isinstance(v, Rational) else v for n, v in values.items()}
        return _computed(expression, mixed, Fraction, lambda operation: operation.value)
    exact_formula, expression = expression, stable(expression)
    values = {n: float(v) if isinstance(v, Irrational) else v for n, v in values.items()}
    if all(isinstance(value, Real) for value in values.values()):
        return _computed(expression, {n: float(v) for n, v in values.items()}, float, _elementwise)
    arrays = [value for value in values.values() if not isinstance(value, Real)]
    exact = all(getattr(array.dtype, "kind", "") == "O" for array in arrays)
    number: Callable[[Fraction], Any] = Fraction if exact else _plain
    scalars = {n: number(Fraction(v)) for n, v in values.items() if isinstance(v, Rational)}
    everything = {**values, **scalars}
    with without_warnings():
        if exact and has_function_applications(exact_formula):
            return _computed(exact_formula, everything, number, _exactly)
        return _computed(expression, everything, number, _elementwise)


def enclosure(expression: Expression, env: Mapping[str, Any]) -> Any:
    """Return a ball that contains the value of a formula, at python-flint's current precision.

    Args:
        expression: a formula without applications of objectives.
        env: an `int`, a `Fraction` or a ball (`flint.arb`) for each name.

    Raises:
        KeyError: a name has no value.
        ExpressionError: an objective is applied in the formula; expand it first.
    """
    values = {
        name: _ball(Fraction(env[name])) if isinstance(env[name], Rational) else env[name]
        for name in expression.variables()
    }
    return _computed(expression, values, _ball, lambda operation: operation.ball)


def _checked(name: str, value: Any) -> Any:
    """Return `value` if it is a number or an array."""
    if isinstance(value, bool):
        raise TypeError(f"the value of {name} is a bool, not a number")
    if isinstance(value, Real | Irrational) or is_array(value):
        return value
    raise TypeError(
        f"the value of {name} is a {type(value).__name__}; "
        "give an int, a Fraction, a float, or a NumPy, PyTorch or JAX array"
    )


def _plain(value: Fraction) -> int | float:
    """Return a rational as the Python number that array libraries promote best."""
    return value.numerator if value.denominator == 1 else float(value)


def _ball(value: Fraction) -> Any:
    """Return a rational as a ball."""
    from flint import arb, fmpq

    return arb(fmpq(value.numerator, value.denominator))


def _exactly(operation: Operation) -> Callable[..., Any]:
    return exactly(operation.value)


def _elementwise(operation: Operation) -> Callable[..., Any]:
    return operation.elementwise


def _computed(
    expression: Expression,
    values: Mapping[str, Any],
    number: Callable[[Fraction], Any],
    function: Callable[[Operation], Callable[..., Any]],
) -> Any:
    """Return the formula's value from the functions that `function` gives for its operations.

    Parts without names are computed exactly first, and then converted by `number`.
    """
    if expression.is_constant():
        return number(expression.evaluate({}))
    match expression:
        case Variable(name):
            return values[name]
        case Apply(operation, arguments):
            parts = [_computed(argument, values, number, function) for argument in arguments]
            return function(operation)(*parts)
    raise ExpressionError(f"{expression} must be expanded before it has a value")
