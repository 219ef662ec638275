"""Powers with a rational exponent, where they are polynomials or absolute values.

`(x**2)**(1/2)` is `abs(x)`, `(x**4)**0.5` is `x**2`, and `(x**2)**(3/2)` is `abs(x)**3`. The square
root of anything else is `sqrt`. Any other root is no formula of the language: it is a name of its
own, of which something is assumed.
"""

from __future__ import annotations

from fractions import Fraction

from pybridge.expression.constants import value_of
from pybridge.expression.errors import ExpressionError, shortened
from pybridge.expression.functions import call
from pybridge.expression.limits import MAX_DIGITS
from pybridge.expression.operation import named
from pybridge.expression.tree import Apply, Expression, number

__all__ = ["rational_power"]


def rational_power(base: Expression, exponent: Fraction) -> Expression:
    """Return the formula of a power.

    A negative exponent makes a quotient, `1 / x**2`.

    Raises:
        ExpressionError: it has none: the exponent takes a root that is not known, or one of a
            negative number.
    """
    if exponent.denominator == 1 and exponent >= 0:
        return base**exponent.numerator
    if exponent < 0:
        return 1 / rational_power(base, -exponent)
    found = _power(base, exponent)
    value = value_of(base)
    if found is None and exponent == Fraction(1, 2) and (value is None or value >= 0):
        return call("sqrt", base)
    if found is None:
        raise ExpressionError(
            f"the exponent {exponent} takes a root of '{shortened(base)}', which is not seen to be "
            "an even power",
            "A root is taken of squares: (x**2)**(1/2) is abs(x), (x**4)**0.5 is x**2, and "
            "(x**2)**(3/2) is abs(x)**3. For another root give a term a name, such as r, and "
            "assume r >= 0 and r**2 == what it is the root of.",
        )
    return found


def _power(base: Expression, exponent: Fraction) -> Expression | None:
    """Return the power of a formula that is seen to be at least zero; `None` for all others."""
    if (value := value_of(base)) is not None:
        root = _root(value, exponent.denominator)
        return None if root is None else number(root**exponent.numerator)
    match base:
        case Apply(operation, [inner]) if operation.name == "power" and operation.parameter:
            return _power_of_power(inner, operation.parameter, exponent)
        case Apply(operation, [left, right]) if operation is named("multiply"):
            if left == right:
                return _power_of_power(left, 2, exponent)
            first, second = _power(left, exponent), _power(right, exponent)
            return None if first is None or second is None else first * second
        case Apply(operation, [left, right]) if operation is named("divide"):
            first, second = _power(left, exponent), _power(right, exponent)
            return None if first is None or second is None else first / second
    return None


def _power_of_power(inner: Expression, even: int, exponent: Fraction) -> Expression | None:
    """Return `(inner**even)**exponent` as a power of `abs(inner)`, if it is one."""
    whole = even * exponent
    if whole.denominator != 1 or even % 2:
        return None
    if whole == 1:
        return abs(inner)
    return (abs(inner) if whole.numerator % 2 else inner) ** whole.numerator


def _root(value: Fraction, degree: int) -> Fraction | None:
    """Return the exact root of a number; `None` where it is irrational, or there is none."""
    if value < 0 or degree > MAX_DIGITS:
        return None
    above, below = (_whole_root(part, degree) for part in (value.numerator, value.denominator))
    return None if above is None or below is None else Fraction(above, below)


def _whole_root(value: int, degree: int) -> int | None:
    """Return the root of a natural number, if it is one."""
    # Few formulas have roots, and none should wait for the library to be loaded.
    from flint import fmpz

    root = int(fmpz(value).root(degree))
    return root if root**degree == value else None
