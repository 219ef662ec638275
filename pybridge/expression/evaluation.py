"""Evaluate formulas on numbers and arrays.

Which arithmetic is used depends on the values alone:

* only `int` and `Fraction`: exact, and the result is a `Fraction`;
* some `float` among them: everything is converted to `float` first, and the result is a `float`;
  as in IEEE arithmetic, overflow gives an infinity and NaN carries through `max` and `min`;
* some array (NumPy, PyTorch, JAX, or anything that follows their conventions): elementwise, with
  constants as Python numbers, so that the library's own promotion decides the element type and
  gradients flow.  Object arrays, which may hold `Fraction`s, meet exact constants.

No array library is ever imported here: one that made the values is loaded already.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping
from fractions import Fraction
from numbers import Rational, Real
from typing import Any

from pybridge.expression import (
    Absolute,
    Add,
    Constant,
    Divide,
    Expression,
    ExpressionError,
    Maximum,
    Minimum,
    Multiply,
    Negate,
    Power,
    Subtract,
    Variable,
)

_NAMESPACES = {"numpy": "numpy", "torch": "torch", "jax": "jax.numpy", "jaxlib": "jax.numpy"}
"""Where the functions of an array's library live, by the package that its type comes from."""


def evaluate(expression: Expression, env: Mapping[str, Any]) -> Any:
    """Return the value of a formula where each name has the value that `env` gives it.

    Args:
        expression: a formula without applications of objectives.
        env: a number or an array for each name; other entries are ignored.

    Returns:
        A `Fraction`, a `float` or an array; see the module's description.

    Raises:
        TypeError: a name has no value, or a value is neither a number nor an array.
        ExpressionError: an objective is applied in the formula; expand it first.
    """
    names = expression.variables()
    missing = [name for name in names if name not in env]
    if missing:
        raise TypeError(f"no value is given for {', '.join(missing)}")
    values = {name: _checked(name, env[name]) for name in names}
    if all(isinstance(value, Rational) for value in values.values()):
        return expression.evaluate({n: Fraction(v) for n, v in values.items()})
    if all(isinstance(value, Real) for value in values.values()):
        return _compute(expression, {n: float(v) for n, v in values.items()}, float)
    arrays = [value for value in values.values() if not isinstance(value, Real)]
    exact = all(getattr(array.dtype, "kind", "") == "O" for array in arrays)
    number: Callable[[Fraction], Any] = Fraction if exact else _plain
    scalars = {n: number(Fraction(v)) for n, v in values.items() if isinstance(v, Rational)}
    return _compute(expression, {**values, **scalars}, number)


def _checked(name: str, value: Any) -> Any:
    """Return `value` if it is a number or an array."""
    if isinstance(value, bool):
        raise TypeError(f"the value of {name} is a bool, not a number")
    if isinstance(value, Real) or (hasattr(value, "dtype") and hasattr(value, "shape")):
        return value
    raise TypeError(
        f"the value of {name} is a {type(value).__name__}; "
        "give an int, a Fraction, a float, or a NumPy, PyTorch or JAX array"
    )


def _plain(value: Fraction) -> int | float:
    """Return a rational as the Python number that array libraries promote best."""
    return value.numerator if value.denominator == 1 else float(value)


def _compute(
    expression: Expression, values: Mapping[str, Any], number: Callable[[Fraction], Any]
) -> Any:
    """Return the formula's value, with constants converted by `number`."""

    def combine(node: Expression, parts: list[Any]) -> Any:
        match node:
            case Constant(value):
                return number(value)
            case Variable(name):
                return values[name]
            case Add():
                return parts[0] + parts[1]
            case Subtract():
                return parts[0] - parts[1]
            case Multiply():
                return parts[0] * parts[1]
            case Divide():
                return parts[0] / parts[1]
            case Power(_, exponent):
                return _power(parts[0], exponent)
            case Negate():
                return -parts[0]
            case Absolute():
                return abs(parts[0])
            case Maximum():
                return _extreme("maximum", parts[0], parts[1])
            case Minimum():
                return _extreme("minimum", parts[0], parts[1])
        raise ExpressionError(f"{node} must be expanded before it has a value")

    return expression.fold(combine)


def _power(base: Any, exponent: int) -> Any:
    """Return `base ** exponent`; a float overflows to an infinity, as it does in a product."""
    try:
        return base**exponent
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 else math.inf


def _extreme(which: str, left: Any, right: Any) -> Any:
    """Return the `maximum` or `minimum` of two values, elementwise on arrays."""
    if isinstance(left, Real) and isinstance(right, Real):
        if left != left:
            return left
        keep_left = left >= right if which == "maximum" else left <= right
        return left if keep_left else right
    array = right if isinstance(left, Real) else left
    namespace = _namespace(array)
    if namespace.__name__ == "torch":
        left, right = (_tensor(namespace, value, array) for value in (left, right))
    return getattr(namespace, which)(left, right)


def _namespace(array: Any) -> Any:
    """Return the module with the functions of an array's library."""
    if hasattr(array, "__array_namespace__"):
        return array.__array_namespace__()
    package = type(array).__module__.partition(".")[0]
    module = sys.modules.get(_NAMESPACES.get(package, ""))
    if module is None:
        raise TypeError(f"no elementwise maximum is known for {type(array).__name__}")
    return module


def _tensor(torch: Any, value: Any, like: Any) -> Any:
    """Return a number as a tensor like `like`: PyTorch's `maximum` takes only tensors."""
    if not isinstance(value, Real):
        return value
    return torch.as_tensor(value, dtype=torch.result_type(like, value), device=like.device)
