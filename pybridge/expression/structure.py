"""What can be seen from a formula's structure, without proof.

All answers are safe: a degree is never understated, and a coefficient is exact.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.operation import named
from pybridge.expression.operations.add import total
from pybridge.expression.operations.multiply import product
from pybridge.expression.operations.negate import opposite
from pybridge.expression.relation import Relation
from pybridge.expression.simplification import simplified
from pybridge.expression.tree import Apply, Expression, Variable

__all__ = [
    "atoms",
    "coefficient",
    "degree_in",
    "function_applications",
    "has_function_applications",
    "homogeneous_degree",
    "is_function_application",
    "summands",
]


def atoms(expression: Expression) -> list[Apply]:
    """Return the atoms in `expression` that are not numbers, inner ones first.

    An atom is an operation that is no polynomial: a maximum, a minimum, an absolute value.
    """
    found: dict[Apply, None] = {}

    def visit(node: Expression) -> None:
        for part in node.children():
            if part.has_atoms():
                visit(part)
        if isinstance(node, Apply) and node.operation.is_atom and not node.is_constant():
            found.setdefault(node)

    if expression.has_atoms():
        visit(expression)
    return list(found)


def is_function_application(expression: Expression) -> bool:
    """Return whether a formula is `exp`, `log` or `sqrt` of something, or a quotient of formulas.

    A quotient by a constant is none, and neither is a function that has a definition.
    """
    if not isinstance(expression, Apply):
        return False
    operation = expression.operation
    if operation.polynomial is not None:
        return not operation.is_polynomial(*expression.arguments)
    return operation.is_function and operation.definition is None


def has_function_applications(formula: Expression | Relation) -> bool:
    """Return whether a function, or a quotient of formulas, occurs in a formula or a relation."""
    if isinstance(formula, Relation):
        return any(map(has_function_applications, (formula.left, formula.right)))
    return formula.has_functions() or (
        formula.contains(named("divide")) and any(map(is_function_application, formula.walk()))
    )


def function_applications(expression: Expression) -> list[Apply]:
    """Return the applications of functions in a formula, each once, inner ones first."""
    found: dict[Apply, None] = {}

    def visit(node: Expression) -> None:
        for part in node.children():
            visit(part)
        if isinstance(node, Apply) and is_function_application(node):
            found.setdefault(node)

    visit(expression)
    return list(found)


def summands(expression: Expression) -> tuple[Expression, ...]:
    """Return the signed formulas whose sum is the given formula, left to right."""
    if not isinstance(expression, Apply) or not expression.operation.signs:
        return (expression,)
    found: tuple[Expression, ...] = ()
    for sign, argument in zip(expression.operation.signs, expression.arguments, strict=True):
        parts = summands(argument)
        found += parts if sign > 0 else tuple(map(opposite, parts))
    return found


@dataclass(frozen=True)
class _Degree:
    """A bound on a degree, which sums and products take from those of their parts."""

    value: float

    def __add__(self, other: _Degree) -> _Degree:
        return _Degree(max(self.value, other.value))

    __sub__ = __add__

    def __mul__(self, other: _Degree) -> _Degree:
        return _Degree(self.value + other.value)

    def __truediv__(self, other: _Degree) -> _Degree:
        return _Degree(math.inf) if other.value else self

    def __neg__(self) -> _Degree:
        return self

    def __pow__(self, exponent: int) -> _Degree:
        return _Degree(self.value * exponent if exponent else 0.0)


def degree_in(expression: Expression, name: str) -> float:
    """Bound the degree in one name; infinite when the name occurs inside an atom."""

    def combine(node: Expression, parts: list[_Degree]) -> _Degree:
        match node:
            case Variable(other):
                return _Degree(float(other == name))
            case Apply(operation) if operation.polynomial is not None:
                bound: _Degree = operation.polynomial(*parts)
                return bound
        return _Degree(math.inf if any(part.value for part in parts) else 0.0)

    return expression.fold(combine).value


@dataclass(frozen=True)
class _Linear:
    """A formula, and its slope as a function of a name in which it is linear."""

    formula: Expression
    slope: Expression

    def __add__(self, other: _Linear) -> _Linear:
        return _Linear(self.formula + other.formula, total(self.slope, other.slope))

    def __sub__(self, other: _Linear) -> _Linear:
        slope = total(self.slope, opposite(other.slope))
        return _Linear(self.formula - other.formula, slope)

    def __neg__(self) -> _Linear:
        return _Linear(-self.formula, opposite(self.slope))

    def __mul__(self, other: _Linear) -> _Linear:
        slope = total(product(self.slope, other.formula), product(self.formula, other.slope))
        return _Linear(self.formula * other.formula, slope)

    def __truediv__(self, other: _Linear) -> _Linear:
        slope = ZERO if self.slope == ZERO else self.slope / other.formula
        return _Linear(self.formula / other.formula, slope)

    def __pow__(self, exponent: int) -> _Linear:
        # Of degree one at most: no other power has the name in it.
        return _Linear(self.formula**exponent, self.slope if exponent == 1 else ZERO)


def coefficient(expression: Expression, name: str) -> Expression:
    """Return the coefficient of a name in which the formula has degree at most one."""

    def combine(node: Expression, parts: list[_Linear]) -> _Linear:
        match node:
            case Variable(other):
                return _Linear(node, ONE if other == name else ZERO)
            case Apply(operation) if operation.polynomial is not None:
                found: _Linear = operation.polynomial(*parts)
                return found
        return _Linear(node, ZERO)

    return simplified(expression.fold(combine).slope)


@dataclass(frozen=True)
class _Homogeneous:
    """The power of a common factor of some names that a formula has as a factor itself, if any."""

    power: int | None

    def __add__(self, other: _Homogeneous) -> _Homogeneous:
        return self if self.power == other.power else _Homogeneous(None)

    __sub__ = __add__

    def __mul__(self, other: _Homogeneous) -> _Homogeneous:
        if self.power is None or other.power is None:
            return _Homogeneous(None)
        return _Homogeneous(self.power + other.power)

    def __truediv__(self, other: _Homogeneous) -> _Homogeneous:
        return self if other.power == 0 else _Homogeneous(None)

    def __neg__(self) -> _Homogeneous:
        return self

    def __pow__(self, exponent: int) -> _Homogeneous:
        return _Homogeneous(None if self.power is None else self.power * exponent)


def homogeneous_degree(expression: Expression, names: Iterable[str]) -> int | None:
    """Return the `k` for which scaling `names` by `s >= 0` scales the formula by `s**k`.

    `None` if no such `k` can be seen.
    """
    scaled = set(names)

    def combine(node: Expression, parts: list[_Homogeneous]) -> _Homogeneous:
        match node:
            case Variable(name):
                return _Homogeneous(int(name in scaled))
            case Apply(operation) if operation.polynomial is not None:
                found: _Homogeneous = operation.polynomial(*parts)
                return found
            case Apply(operation):
                agreed = {part.power for part in parts}
                if agreed == {0} or (operation.is_homogeneous and len(agreed) == 1):
                    return parts[0]
                return _Homogeneous(None)
        return _Homogeneous(0)

    return expression.fold(combine).power
