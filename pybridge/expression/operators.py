"""Python's operators between formulas, in terms of operations and comparisons."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from pybridge.expression.operation import Operation, member, named

if TYPE_CHECKING:
    from pybridge.expression.relation import Relation
    from pybridge.expression.tree import Expression

__all__ = ["Operators"]


Operand: TypeAlias = "Operators | int | Fraction | float"
"""A formula, or a number; a float stands for the decimal that it is written as."""


class Operators:
    """`+ - * / **`, `abs`, `<= < >= >`, `eq` and `ne`, among formulas and with numbers."""

    __slots__ = ()

    def _applied(self, operation: Operation, *arguments: Operand) -> Expression:
        """Return an operation applied to formulas and numbers."""
        raise NotImplementedError

    def _raised(self, exponent: Fraction | float) -> Expression:
        """Return this formula to the power of a rational number."""
        raise NotImplementedError

    def _compared(self, symbol: str, other: Operand) -> Relation:
        """Return the relation between this formula and another."""
        raise NotImplementedError

    def __add__(self, other: Operand) -> Expression:
        return self._applied(named("add"), self, other)

    def __radd__(self, other: int | Fraction | float) -> Expression:
        return self._applied(named("add"), other, self)

    def __sub__(self, other: Operand) -> Expression:
        return self._applied(named("subtract"), self, other)

    def __rsub__(self, other: int | Fraction | float) -> Expression:
        return self._applied(named("subtract"), other, self)

    def __mul__(self, other: Operand) -> Expression:
        return self._applied(named("multiply"), self, other)

    def __rmul__(self, other: int | Fraction | float) -> Expression:
        return self._applied(named("multiply"), other, self)

    def __truediv__(self, other: Operand) -> Expression:
        return self._applied(named("divide"), self, other)

    def __rtruediv__(self, other: int | Fraction | float) -> Expression:
        return self._applied(named("divide"), other, self)

    def __pow__(self, exponent: int | Fraction | float) -> Expression:
        if isinstance(exponent, Fraction | float):
            return self._raised(exponent)
        if isinstance(exponent, int) and exponent < 0:
            return self._raised(Fraction(exponent))
        return self._applied(member("power", exponent), self)

    def __neg__(self) -> Expression:
        return self._applied(named("negate"), self)

    def __abs__(self) -> Expression:
        return self._applied(named("absolute"), self)

    def __le__(self, other: Operand) -> Relation:
        return self._compared("<=", other)

    def __lt__(self, other: Operand) -> Relation:
        return self._compared("<", other)

    def __ge__(self, other: Operand) -> Relation:
        return self._compared(">=", other)

    def __gt__(self, other: Operand) -> Relation:
        return self._compared(">", other)

    def eq(self, other: Operand) -> Relation:
        """Return the relation `self == other`."""
        return self._compared("==", other)

    def ne(self, other: Operand) -> Relation:
        """Return the relation `self != other`."""
        return self._compared("!=", other)
