"""Formulas as Lean text.

`term` prints what people read: statements and definitions, with as few parentheses as Lean's own
printer leaves. `Reifier` writes the same formula as data for the verified normaliser. The two
agree: Lean accepts the second as a name for the first only if evaluating it gives the first back.

Both print the *normal* form of a formula, in which a divisor is a positive integer. Nothing else
is changed: what is proved is the formula that was written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from pybridge.expression import (
    Absolute,
    Add,
    Application,
    Constant,
    Divide,
    Expression,
    Maximum,
    Minimum,
    Multiply,
    Negate,
    Power,
    Relation,
    Subtract,
    Variable,
)
from pybridge.objectives.objective import Objective
from pybridge.translation.naming import lean_name
from pybridge.translation.terms import LeanTerm, apply

__all__ = ["RELATIONS", "Printer", "Reifier", "normal", "numbered", "numeral", "subscript"]

RELATIONS = {"==": "=", "!=": "≠", "<=": "≤", ">=": "≥", "<": "<", ">": ">"}
"""How Lean writes the relations."""

_NAMED = 10
"""How many variables, and how many facts, have names of their own in the library."""

_SMALL_DIGITS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

_CONSTRUCTORS: Mapping[type[Expression], str] = {
    Add: ".add",
    Subtract: ".sub",
    Multiply: ".mul",
    Negate: ".neg",
    Maximum: ".max",
    Minimum: ".min",
    Absolute: ".abs",
}
"""The constructors of Lean's `Formula`, where they have the same arguments."""

_SUM, _PRODUCT, _POWER, _APPLICATION, _ATOM = 65, 70, 75, 1024, 1025
"""Lean's binding strengths; a prefix minus binds like a power."""


def normal(expression: Expression) -> Expression:
    """Make every divisor of the formula a positive integer: `x / (1/2)` becomes `x * 2`."""

    def replace(node: Expression) -> Expression:
        assert isinstance(node, Divide)
        value, numerator = node.divisor.evaluate({}), node.numerator
        if value.denominator == 1 and value > 0 and not isinstance(numerator, Constant):
            return Divide(numerator, Constant(value))
        return Multiply(numerator, Constant(1 / value))

    return expression.rebuild(replace, Divide)


class Printer:
    """Prints formulas whose variables and applications have these Lean forms."""

    def __init__(
        self,
        variables: Mapping[str, str],
        application: Callable[[Application, Printer], str] | None = None,
        constants: Mapping[str, Fraction] | None = None,
    ) -> None:
        """Print with these Lean names of `variables`.

        `application` prints an applied objective; the names in `constants` stand for numbers.
        """
        self._variables = variables
        self._constants = constants or {}
        self._application = application

    def relation(self, relation: Relation) -> str:
        """Write `relation` as a proposition about real numbers."""
        left, right = self.term(relation.left), self.term(relation.right)
        if not set(relation.variables()) - self._constants.keys():
            # Nothing else says that these are not natural numbers.
            left = f"({left} : ℝ)"
        return f"{left} {RELATIONS[relation.symbol]} {right}"

    def term(self, expression: Expression) -> str:
        """Write `expression` as a Lean term."""
        return self._print(normal(expression))[0]

    def argument(self, expression: Expression) -> str:
        """Write `expression` as an argument of a function: in parentheses unless it is an atom."""
        return self._at_least(_ATOM, normal(expression))

    def _at_least(self, strength: int, node: Expression) -> str:
        text, own = self._print(node)
        return text if own >= strength else f"({text})"

    def _right_of(self, strength: int, node: Expression) -> str:
        # `a - -b` is Lean, but nobody should have to read it.
        text = self._at_least(strength, node)
        return f"({text})" if text.startswith("-") else text

    def _print(self, node: Expression) -> tuple[str, int]:
        """Return the text of a formula in normal form, and how tightly it binds."""
        match node:
            case Constant(value):
                return _constant(value)
            case Variable(name) if name in self._constants:
                return _constant(self._constants[name])
            case Variable(name):
                return self._variables[name], _ATOM
            case Add(left, right):
                return (
                    f"{self._at_least(_SUM, left)} + {self._right_of(_SUM + 1, right)}",
                    _SUM,
                )
            case Subtract(left, right):
                return (
                    f"{self._at_least(_SUM, left)} - {self._right_of(_SUM + 1, right)}",
                    _SUM,
                )
            case Multiply(left, right):
                return (
                    f"{self._at_least(_PRODUCT, left)} * {self._right_of(_PRODUCT + 1, right)}",
                    _PRODUCT,
                )
            case Divide(numerator, divisor):
                return (
                    f"{self._at_least(_PRODUCT, numerator)} / {self._at_least(_ATOM, divisor)}",
                    _PRODUCT,
                )
            case Negate(operand):
                return f"-{self._right_of(_POWER, operand)}", _POWER
            case Power(base, exponent):
                # Without the type it takes Lean ten times as long to understand one power, and time
                # quadratic in their number to understand all.
                return f"{self._at_least(_POWER + 1, base)} ^ ({exponent} : Nat)", _POWER
            case Maximum(left, right):
                return f"max {self._at_least(_ATOM, left)} {self._at_least(_ATOM, right)}", (
                    _APPLICATION
                )
            case Minimum(left, right):
                return f"min {self._at_least(_ATOM, left)} {self._at_least(_ATOM, right)}", (
                    _APPLICATION
                )
            case Absolute(operand):
                return f"OrderedField.abs {self._at_least(_ATOM, operand)}", _APPLICATION
            case Application() if self._application is not None:
                return self._application(node, self), _APPLICATION
        raise TypeError(f"{type(node).__name__} cannot be printed here")


def _constant(value: Fraction) -> tuple[str, int]:
    if value.denominator != 1:
        return f"{value.numerator} / {value.denominator}", _PRODUCT
    return str(value), _POWER if value < 0 else _ATOM


class Reifier:
    """Writes formulas as values of Lean's `Formula`.

    An applied objective becomes its own formula applied, so that Lean need not unfold either to
    see that they agree.
    """

    def __init__(self, objective: Objective, names: Mapping[str, LeanTerm]) -> None:
        """Use the formula that `names` gives for each name."""
        self._objective = objective
        self._names = names

    def formula(self, expression: Expression) -> LeanTerm:
        """Write `expression` as a value of Lean's type `Formula`.

        Raises:
            ValueError: it contains a name that stands for no formula.
        """
        return self._reify(normal(expression))

    def _reify(self, node: Expression) -> LeanTerm:
        match node:
            case Constant(value):
                return numeral(value)
            case Variable(name):
                if name not in self._names:
                    raise ValueError(f"{name} stands for no formula")
                return self._names[name]
            case Divide(numerator, Constant(value)):
                return apply(".div", self._reify(numerator), str(value))
            case Power(base, exponent):
                return apply(".pow", self._reify(base), str(exponent))
            case Application(name) if name == self._objective.name:
                values = self._objective.replacements(node)
                arguments = (self.formula(values[name]) for name in self._objective.variables)
                return apply(f"{lean_name(name)}.formula", *arguments)
            case Application():
                return self.formula(self._objective.expand(node))
        return apply(_CONSTRUCTORS[type(node)], *map(self._reify, node.children()))


def numeral(value: Fraction) -> LeanTerm:
    """Write a number as a value of `Formula`."""
    magnitude = apply(".num", str(abs(value.numerator)))
    if value < 0:
        magnitude = apply(".neg", magnitude)
    return magnitude if value.denominator == 1 else apply(".div", magnitude, str(value.denominator))


def numbered(letter: str, constructor: str, number: int) -> LeanTerm:
    """Write the variable or fact with this number: `.x₃` if it has a name, else `.var 12`."""
    return f"{letter}{subscript(number)}" if number < _NAMED else apply(constructor, str(number))


def subscript(number: int) -> str:
    """Write the number in subscript digits."""
    return str(number).translate(_SMALL_DIGITS)
