"""How far the value of a formula in floats can be from its exact value, by forward analysis.

The formula is gone through as the evaluator goes through it (`evaluation`): what is known of each
part is a ball that contains whatever floats make of it. An operation takes such balls to one around
its value, which is then widened by what the operation errs itself, as its row says: `+ - * /` and
`sqrt` by half a unit in the last place, functions of a library by four (`operation`). The bound is
the largest distance from the exact value to the ball of the whole.

What is assumed of the machine: floats as in IEEE 754, rounded to nearest, with gradual underflow;
functions such as `exp` may take what is below the normal floats for zero. Numbers that are not
floats are rounded first. Where something can overflow, or may come out where it is not defined, the
bound is infinite.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from numbers import Rational, Real
from typing import Any

from pybridge.expression.errors import ExpressionError
from pybridge.expression.irrational import Irrational
from pybridge.expression.operation import Operation, rounded_once
from pybridge.expression.precision import working_precision
from pybridge.expression.stability import stable
from pybridge.expression.tree import Apply, Expression, Variable

__all__ = ["FORMATS", "FloatFormat", "error_bound", "float_format"]

_BITS = 256
"""How precisely the middles of balls are computed: so much that they count as exact."""


@dataclass(frozen=True)
class FloatFormat:
    """A binary format of floats.

    Attributes:
        name: what array libraries call it.
        precision: digits of the significand, with the leading one.
        largest_exponent: that of the largest powers of two.
    """

    name: str
    precision: int
    largest_exponent: int

    @property
    def unit(self) -> Fraction:
        """The unit roundoff: how much rounding to nearest errs at most, relative to the number."""
        return Fraction(1, 2**self.precision)

    @property
    def largest(self) -> Fraction:
        """The largest float."""
        return (2 - 2 * self.unit) * Fraction(2**self.largest_exponent)

    @property
    def least_normal(self) -> Fraction:
        """The smallest positive float with all digits."""
        return Fraction(1, 2 ** (self.largest_exponent - 1))

    @property
    def least(self) -> Fraction:
        """The smallest positive float, which is the distance of those below `least_normal`."""
        return 2 * self.unit * self.least_normal

    def has(self, value: Fraction) -> bool:
        """Return whether a number is a float."""
        denominator = value.denominator
        if denominator & (denominator - 1) or abs(value) > self.largest:
            return False
        digits = abs(value.numerator)
        places = digits.bit_length() - ((digits & -digits).bit_length() - 1 if digits else 0)
        return places <= self.precision and (value / self.least).denominator == 1


FORMATS = {
    each.name: each
    for each in (
        FloatFormat("float16", 11, 15),
        FloatFormat("bfloat16", 8, 127),
        FloatFormat("float32", 24, 127),
        FloatFormat("float64", 53, 1023),
    )
}
"""The formats that are known, by name."""


def float_format(dtype: Any) -> FloatFormat:
    """Return the format that is meant: by its name, or as a library names it, like `numpy.float32`.

    Raises:
        ExpressionError: it is not known.
    """
    if isinstance(dtype, FloatFormat):
        return dtype
    names = (dtype, getattr(dtype, "name", None), getattr(dtype, "__name__", None), str(dtype))
    for name in names:
        if isinstance(name, str):
            bare = name.rpartition(".")[2]
            if found := FORMATS.get("float64" if bare == "float" else bare):
                return found
    known = ", ".join(FORMATS)
    raise ExpressionError(f"{str(dtype)[:40]!r} is no format of floats; there are {known}")


def error_bound(
    formula: Expression, point: Mapping[str, Any], dtype: Any = "float64", *, stably: bool = True
) -> float:
    """Return how far the value of a formula in floats can be from its exact value at a point.

    Args:
        formula: a formula without applications of objectives.
        point: an `int`, a `Fraction` or a `float` for each name; other entries are ignored.
        dtype: the format of the floats: float16, bfloat16, float32 or float64.
        stably: whether the formula is computed as the evaluator does it, or as it is written.

    Returns:
        A bound for the absolute difference, rounded up; infinite if something may overflow on the
        way, or come to where it is not defined.

    Raises:
        TypeError: a name has no value, or a value is no number.
        ExpressionError: the format is not known, a value is not finite, an objective is applied, or
            the formula is not defined at the point.
    """
    format_ = float_format(dtype)
    values = {name: _exact(name, point) for name in formula.variables()}
    exact = formula.evaluate(values)
    with working_precision(_BITS):
        try:
            computed = _Analysis(format_, values).ball(stable(formula) if stably else formula)
        except OverflowError:
            return math.inf
        return _rounded_up(abs(computed - _ball(exact)).upper())


@dataclass(frozen=True)
class _Analysis:
    """What floats of a format make of a formula at a point."""

    format_: FloatFormat
    values: Mapping[str, Fraction]

    def ball(self, formula: Expression) -> Any:
        """Return a ball that contains the value in floats.

        Raises:
            OverflowError: it may be infinite, or no number.
        """
        if formula.is_constant():
            return self._number(formula.evaluate({}))
        match formula:
            case Variable(name):
                return self._number(self.values[name])
            case Apply(operation, arguments):
                return self._applied(operation, [self.ball(argument) for argument in arguments])
        raise ExpressionError(f"{formula} must be expanded before it has a value")

    def _number(self, value: Fraction) -> Any:
        """Return a number as it is rounded: at once, or to a Python float before."""
        if self.format_.has(value):
            return _ball(value)
        unit = self.format_.unit + FORMATS["float64"].unit * (1 + self.format_.unit)
        return self._widened(_ball(value), _ball(unit * abs(value) + self.format_.least))

    def _applied(self, operation: Operation, parts: list[Any]) -> Any:
        value = operation.ball(*parts)
        if not value.is_finite():
            raise OverflowError
        if value.is_zero():
            return value
        error = operation.rounding(_ball(self.format_.unit), value, *parts)
        if not error.is_zero():
            error = error.upper() + _ball(self._underflow(operation, value))
        return self._widened(value, error)

    def _underflow(self, operation: Operation, value: Any) -> Fraction:
        """Return what may be lost because a number is too small for all digits.

        In a function of a library it may be one that is met on the way.
        """
        if operation.is_function and operation.rounding is not rounded_once:
            return self.format_.least_normal
        large = value.abs_lower() > _ball(2 * self.format_.least_normal)
        return Fraction(0) if large else 4 * self.format_.least

    def _widened(self, value: Any, error: Any) -> Any:
        """Return a ball with what is at most that far from another one."""
        from flint import arb

        found = value + arb(0, error)
        if not found.is_finite() or found.abs_upper() > _ball(self.format_.largest):
            raise OverflowError
        if found.mid().is_zero() and not found.is_zero():
            # python-flint has no powers of a ball whose middle is zero.
            shift = found.abs_upper() * arb(2) ** -_BITS
            found += arb(shift, shift)
        return found


def _exact(name: str, point: Mapping[str, Any]) -> Fraction:
    """Return the value of a name, exactly."""
    if name not in point:
        raise TypeError(f"no value is given for {name}")
    value = point[name]
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"the value of {name} is a {type(value).__name__}; give a number")
    if isinstance(value, Rational):
        return Fraction(value)
    if not math.isfinite(value):
        raise ExpressionError(f"the value of {name} is {value}, which no error bound is for")
    return Fraction(float(value))


def _ball(value: Fraction | Irrational) -> Any:
    """Return a number as a ball."""
    from flint import arb, fmpq

    if isinstance(value, Irrational):
        return value.ball(_BITS)
    return arb(fmpq(value.numerator, value.denominator))


def _rounded_up(value: Any) -> float:
    """Return a float that is at least as large as the exact number in a ball without radius."""
    if not value.is_finite():
        return math.inf
    mantissa, exponent = value.man_exp()
    exact = Fraction(int(mantissa)) * Fraction(2) ** int(exponent)
    if exact > FORMATS["float64"].largest:
        return math.inf
    nearest = float(exact)
    return nearest if Fraction(nearest) >= exact else math.nextafter(nearest, math.inf)
