"""Numbers that code computes while it is traced, such as `math.log(2)`: floats with their formula.

A float alone would be taken for the decimal that it is written as, and `log(2)` is none.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any, cast

from pybridge.expression import Expression, ExpressionError, as_expression

__all__ = ["EXACT", "ComputedNumber", "with_formula"]

EXACT = ("exp", "expm1", "log", "log1p", "sqrt", "tanh")
"""The functions of numbers whose values are kept as formulas."""


class ComputedNumber(float):
    """A float that code has computed, and the number that it is meant to be.

    Sums, products and the like with other numbers are so, too.
    """

    formula: Expression

    def __neg__(self) -> Any:
        return with_formula(float.__neg__(self), -self.formula)


def with_formula(value: float, formula: Expression) -> float:
    """Return a float, Python's or NumPy's, that knows its formula."""
    kind: Any = type(value)
    found = _kind(kind)(value)
    found.formula = formula
    return found


@cache
def _kind(base: Any) -> type[ComputedNumber]:
    """Return the class of computed numbers that have what this class of numbers has."""
    if issubclass(base, ComputedNumber):
        return cast("type[ComputedNumber]", base)
    if base is float:
        return ComputedNumber
    return cast("type[ComputedNumber]", type(base.__name__, (ComputedNumber, base), {}))


def _operation(name: str, *, swapped: bool) -> Callable[[ComputedNumber, Any], Any]:
    """Return an operation of two numbers, for the class."""
    of_floats = getattr(float, f"__{'r' if swapped else ''}{name}__")
    of_formulas = getattr(operator, name)

    def apply(self: ComputedNumber, other: Any) -> Any:
        value = of_floats(self, other)
        if not isinstance(value, float):
            return value  # symbolic values and arrays know what to do
        second = other.formula if isinstance(other, ComputedNumber) else _exact(other)
        if second is None:
            return value
        try:
            formulas = (second, self.formula) if swapped else (self.formula, second)
            return with_formula(value, of_formulas(*formulas))
        except (ExpressionError, TypeError):
            return value

    return apply


def _exact(value: Any) -> Expression | int | None:
    """Return one of Python's own numbers as formulas take it."""
    if type(value) is int:
        return value
    return as_expression(value) if type(value) in (float, Fraction) else None


for _name in ("add", "sub", "mul", "truediv", "pow"):
    for _swapped in (False, True):
        setattr(
            ComputedNumber,
            f"__{'r' if _swapped else ''}{_name}__",
            _operation(_name, swapped=_swapped),
        )
