"""Arithmetic with irrational numbers, as Python has it for fractions.

What is computed is kept as it was computed, and compared by its digits: two numbers are taken to be
equal if more than a thousand of them are. So a law can be evaluated at a counterexample. No verdict
rests on it: Lean compares algebraic numbers exactly.
"""

from __future__ import annotations

import math
import operator
from abc import ABC, abstractmethod
from collections.abc import Callable
from fractions import Fraction
from functools import total_ordering
from typing import Any

from pybridge.expression.precision import working_precision

__all__ = ["Irrational", "computed"]

_PRECISIONS = (256, 1024, 4096)
"""How many bits are looked at, one after the other, until two numbers differ."""

_DIGITS = 15
"""How many digits of a number are written."""


@total_ordering
class Irrational(ABC):
    """A real number that can be computed to any number of digits."""

    @abstractmethod
    def ball(self, bits: int = _PRECISIONS[0]) -> Any:
        """Return python-flint's enclosure of the number, as narrow as so many bits allow."""

    @property
    def sign(self) -> int:
        """1, 0 or -1."""
        for bits in _PRECISIONS:
            ball = self.ball(bits)
            if not ball.contains(0):
                return 1 if ball > 0 else -1
        return 0

    def __float__(self) -> float:
        return float(self.ball())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, float):
            return math.isfinite(other) and self == Fraction(other)
        if not isinstance(other, Irrational | Fraction | int):
            return NotImplemented
        return bool((self - other).sign == 0)

    __hash__ = None  # type: ignore[assignment]

    def __lt__(self, other: Irrational | Fraction | int | float) -> bool:
        if isinstance(other, float):
            # A float is a rational number, or beyond all numbers.
            return self < Fraction(other) if math.isfinite(other) else other > 0
        if not isinstance(other, Irrational | Fraction | int):
            return NotImplemented
        return bool((self - other).sign < 0)

    def __add__(self, other: Any) -> Any:
        return _computed(operator.add, self, other)

    def __radd__(self, other: Any) -> Any:
        return _computed(operator.add, other, self)

    def __sub__(self, other: Any) -> Any:
        return _computed(operator.sub, self, other)

    def __rsub__(self, other: Any) -> Any:
        return _computed(operator.sub, other, self)

    def __mul__(self, other: Any) -> Any:
        return _computed(operator.mul, self, other)

    def __rmul__(self, other: Any) -> Any:
        return _computed(operator.mul, other, self)

    def __truediv__(self, other: Any) -> Any:
        return _computed(operator.truediv, self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return _computed(operator.truediv, other, self)

    def __pow__(self, exponent: Any) -> Any:
        return _computed(lambda base: base**exponent, self)

    def __neg__(self) -> Any:
        return _computed(operator.neg, self)

    def __pos__(self) -> Irrational:
        return self

    def __abs__(self) -> Irrational:
        return -self if self.sign < 0 else self


class _Operated(Irrational):
    """What an operation gives of numbers."""

    def __init__(self, operation: Callable[..., Any], operands: tuple[Any, ...]) -> None:
        self._operation = operation
        self._operands = operands

    def ball(self, bits: int = _PRECISIONS[0]) -> Any:
        from flint import arb, fmpq

        def enclosed(operand: Irrational | Fraction | int) -> Any:
            if isinstance(operand, Irrational):
                return operand.ball(bits)
            exact = Fraction(operand)
            return arb(fmpq(exact.numerator, exact.denominator))

        with working_precision(bits):
            return self._operation(*map(enclosed, self._operands))

    def __str__(self) -> str:
        return str(self.ball().str(_DIGITS, radius=False))

    def __repr__(self) -> str:
        return f"<about {self}>"


def computed(operation: Callable[..., Any], *operands: Irrational | Fraction | int) -> Irrational:
    """Return what an operation on python-flint's balls gives of numbers."""
    return _Operated(operation, operands)


def _computed(operation: Callable[..., Any], *operands: Any) -> Any:
    if not all(isinstance(operand, Irrational | Fraction | int) for operand in operands):
        return NotImplemented
    return _Operated(operation, operands)
