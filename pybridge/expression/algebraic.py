"""Irrational algebraic numbers, and how they are written: `1.414214 (root of r**2 - 2 between 1 and
2)`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from pybridge.expression.constants import ZERO
from pybridge.expression.evaluation import evaluate
from pybridge.expression.irrational import Irrational
from pybridge.expression.precision import working_precision
from pybridge.expression.relation import Relation
from pybridge.expression.tree import Expression, Variable, number

__all__ = [
    "AlgebraicNumber",
    "Number",
    "agrees",
    "equation",
    "polynomial_in",
    "with_sides_at",
]

_BITS = 256
"""How precisely decimal digits are computed."""

_PLACES = (6, 12, 24, 48)
"""How many digits behind the point are written: more if the fewer do not show what they should."""


@dataclass(frozen=True)
class AlgebraicNumber(Irrational):
    """The only root of an irreducible polynomial between two rational numbers."""

    coefficients: tuple[int, ...]
    """Those of the polynomial, the constant first; it has degree two or more."""
    low: Fraction
    high: Fraction

    @property
    def changes_sign(self) -> bool:
        """Whether the polynomial has opposite signs at both ends, as it has if there is a root."""
        return self._value(self.low) * self._value(self.high) < 0

    @property
    def rising(self) -> tuple[int, ...]:
        """The coefficients with the sign for which the polynomial is negative at `low`."""
        if self._value(self.low) < 0:
            return self.coefficients
        return tuple(-coefficient for coefficient in self.coefficients)

    def __str__(self) -> str:
        return _decimal(self.ball(), _PLACES[0])

    def described(self, name: str) -> str:
        """Say which number it is, where the polynomial's unknown has this name."""
        polynomial = polynomial_in(Variable(name), self.coefficients)
        return f"root of {polynomial} between {self.low} and {self.high}"

    def ball(self, bits: int = _BITS) -> Any:
        """Return python-flint's enclosure of the number: the root that it isolates there.

        If there is none, which `changes_sign` tells, it is all that lies between the two numbers.
        """
        from flint import arb, fmpq, fmpz_poly

        with working_precision(bits):
            ends = [arb(fmpq(end.numerator, end.denominator)) for end in (self.low, self.high)]
            between = ends[0].union(ends[1])
            roots: Any = fmpz_poly(list(self.coefficients)).complex_roots()
            for root, _ in roots:
                if root.imag == 0 and between.overlaps(root.real):
                    return root.real
        return between

    def _value(self, argument: Fraction) -> Fraction:
        return _at(self.coefficients, argument)


Number: TypeAlias = Fraction | AlgebraicNumber
"""What a variable may be at a counterexample."""


def polynomial_in(unknown: Expression, coefficients: Sequence[int | Fraction]) -> Expression:
    """Return the polynomial with these coefficients, the constant first, highest degree first."""
    total: Expression | None = None
    for power, coefficient in reversed(list(enumerate(coefficients))):
        if not coefficient:
            continue
        size = abs(Fraction(coefficient))
        monomial = number(size)
        if power:
            monomial = unknown if power == 1 else unknown**power
            monomial = monomial if size == 1 else number(size) * monomial
        if total is None:
            total = monomial if coefficient > 0 else -monomial
        else:
            total = total + monomial if coefficient > 0 else total - monomial
    return ZERO if total is None else total


def agrees(value: Number, formula: Expression, point: Mapping[str, Number]) -> bool:
    """Return whether a number is what a formula is at a point, to more than a thousand digits.

    Raises:
        TypeError: a variable has no value.
    """
    if isinstance(value, AlgebraicNumber) and not value.changes_sign:
        return False
    return bool(evaluate(formula, point) - value == 0)


def equation(name: str, value: Number) -> str:
    """Write what a name stands for: `kl = -1`, or `r ≈ 1.414214 (root of …)`."""
    if isinstance(value, AlgebraicNumber):
        return f"{name} ≈ {value} ({value.described(name)})"
    return f"{name} = {value}"


def with_sides_at(relation: Relation, point: Mapping[str, Number]) -> str:
    """Write a relation that is false at a point with both sides evaluated there: `0 <= -1`.

    Irrational sides are written with so many digits that what is written is false too, if that does
    not take too many.

    Raises:
        TypeError: a variable has no value.
    """
    text = ""
    for places in _PLACES:
        sides = [_written(side, point, places) for side in (relation.left, relation.right)]
        text = f"{sides[0]} {relation.symbol} {sides[1]}"
        if not relation.comparison.holds(*map(Fraction, sides)):
            break
    return text


def _written(side: Expression, point: Mapping[str, Number], places: int) -> str:
    """Write the value of a formula at a point: exactly, where it is seen to be rational."""
    value = evaluate(side, point)
    if not isinstance(value, Irrational):
        return str(value)
    ball = value.ball()
    # Zero times an irrational number is an integer after all.
    return (
        str(ball.unique_fmpz()) if ball.is_exact() and ball.is_integer() else _decimal(ball, places)
    )


def _decimal(ball: Any, places: int) -> str:
    """Write the middle of a ball with so many digits behind the point.

    Of a number less than one there are as many that count.
    """
    exact = Decimal(ball.mid().str(_BITS, radius=False))
    small = max(0, -1 - exact.adjusted()) if exact else 0
    rounded = exact.quantize(Decimal(1).scaleb(-places - small), context=Context(prec=2 * _BITS))
    return f"{rounded:f}"


def _at(coefficients: Sequence[int], argument: Fraction) -> Fraction:
    """Return the value of a polynomial."""
    value = Fraction(0)
    for coefficient in reversed(coefficients):
        value = value * argument + coefficient
    return value
