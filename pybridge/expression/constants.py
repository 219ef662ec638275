"""Formulas that are numbers, and the numbers that they are; `tree.number` goes the other way."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from pybridge.expression.errors import ExpressionError
from pybridge.expression.operation import named
from pybridge.expression.tree import Apply, Constant, Expression, number

__all__ = ["ONE", "ZERO", "computed", "opposite_of", "value_of"]

ZERO: Expression = Constant(Fraction(0))
ONE: Expression = Constant(Fraction(1))

_LARGEST = 4
"""Nodes of the largest formula of a number: a quotient whose numerator is negative."""


def value_of(formula: Expression) -> Fraction | None:
    """Return the number that a formula is, as `number` makes it or as a literal.

    `None` for all other formulas, even if they contain no name.
    """
    match formula:
        case Constant(value):
            return value
        case Apply(operation, [Constant(value)]) if operation is named("negate"):
            return -value
        case Apply(operation, [numerator, Constant(divisor)]) if formula.size <= _LARGEST:
            above = value_of(numerator)
            if operation is named("divide") and above is not None:
                return above / divisor
    return None


def opposite_of(formula: Expression) -> Expression | None:
    """Return `x` for `-x`, and `None` for all formulas that are numbers or not of this form."""
    match formula:
        case Apply(operation, [operand]) if operation is named("negate"):
            return None if isinstance(operand, Constant) else operand
    return None


def computed(compute: Callable[[], Fraction], otherwise: Expression) -> Expression:
    """Return the number that `compute` gives, or `otherwise` if that has too many digits."""
    try:
        return number(compute())
    except ExpressionError:
        return otherwise
