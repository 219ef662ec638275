"""The arithmetic of formulas that leaves out what changes nothing: `1 * x` is `x`.

Formulas are shown to people, and what is kept short is proved sooner.
"""

from __future__ import annotations

from fractions import Fraction
from operator import add, mul, truediv

from pybridge.expression import Expression, as_expression, call
from pybridge.expression.constants import value_of
from pybridge.tracing.running import refusal

__all__ = ["difference", "divided", "multiplied", "raised", "sum_of_two"]


def sum_of_two(left: Expression, right: Expression) -> Expression:
    """Return a sum, without a zero: Python's `sum` starts from one."""
    if value_of(left) == 0:
        return right
    return left if value_of(right) == 0 else add(left, right)


def multiplied(left: Expression, right: Expression) -> Expression:
    """Return a product, without a one."""
    if value_of(left) == 1:
        return right
    return left if value_of(right) == 1 else mul(left, right)


def divided(left: Expression, right: Expression) -> Expression:
    """Return a quotient, without a one.

    Raises:
        TracingError: the divisor is zero.
    """
    if value_of(right) == 0:
        raise refusal("a division by zero", "add something to the divisor")
    return left if value_of(right) == 1 else truediv(left, right)


def raised(base: Expression, exponent: Expression) -> Expression:
    """Return a power, in the language: roots and variable exponents as `sqrt` and `exp`.

    Raises:
        TracingError: it is none of these.
    """
    power, known = value_of(exponent), value_of(base)
    if power is None:
        if known is not None and known > 0:
            return call("exp", exponent if known == 1 else exponent * call("log", base))
        raise refusal(
            f"the exponent {exponent} is symbolic",
            "give the parameter a default, so that its value is known; or write "
            "exp(exponent * log(base))",
        )
    if power.denominator == 1:
        return base ** int(power) if power >= 0 else 1 / raised(base, as_expression(-power))
    whole, rest = divmod(abs(power), 1)
    if rest != Fraction(1, 2):
        raise refusal(
            f"the exponent {power} takes a root that is no square root",
            f"write exp({power} * log(x)) where x > 0 is assumed",
        )
    root = call("sqrt", base)
    found = root if whole == 0 else base ** int(whole) * root
    return found if power > 0 else 1 / found


def difference(base: Expression, factor: Expression, other: Expression) -> Expression:
    """Return `base - factor * other`, without what a zero or a one makes superfluous."""
    known = value_of(factor)
    if known == 0:
        return base
    return base - (other if known == 1 else factor * other)
