"""How formulas are set as mathematics, with fractions, roots and superscripts, in any medium.

An operation is laid out as its notation in specs has it, unless its row names another layout. What
elements these are made of is the business of a `Medium`: LaTeX (`latex`), or MathML in reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pybridge.expression.notation import ATOM, POWER, SIGN, Call, Infix, Notation, Prefix, Quotient
from pybridge.expression.tree import Application, Apply, Constant, Expression, Variable

__all__ = ["Bars", "Layout", "Medium", "Piece", "Radical", "Superscript", "set_in"]

T = TypeVar("T")


class Medium(Protocol[T]):
    """What formulas are set in.  Symbols are given as specs write them."""

    def number(self, digits: str) -> T:
        """Return a literal."""

    def name(self, name: str) -> T:
        """Return the name of a term or a weight."""

    def function(self, name: str) -> T:
        """Return the name of a function, or of an objective."""

    def infix(self, left: T, symbol: str, right: T) -> T:
        """Return what has a symbol between its parts."""

    def prefix(self, symbol: str, operand: T) -> T:
        """Return what has a symbol before it."""

    def fraction(self, above: T, below: T) -> T:
        """Return a fraction."""

    def superscript(self, base: T, exponent: str) -> T:
        """Return a power."""

    def radical(self, operand: T) -> T:
        """Return a square root."""

    def parentheses(self, content: T) -> T:
        """Return something in parentheses."""

    def bars(self, content: T) -> T:
        """Return something between bars."""

    def call(self, function: T, arguments: Sequence[T]) -> T:
        """Return a function applied to one or more arguments."""


@dataclass(frozen=True)
class Piece(Generic[T]):
    """A part of a formula, and how tightly it binds; as `notation.Written` is for texts."""

    content: T
    tightness: int
    is_signed: bool = False
    """Whether it begins with a sign."""

    def at_least(self, tightness: int, medium: Medium[T]) -> T:
        """Return the part, in parentheses unless it binds as tightly as that."""
        if self.tightness >= tightness:
            return self.content
        return medium.parentheses(self.content)

    def to_the_right(self, tightness: int, medium: Medium[T]) -> T:
        """Return the part as it stands to the right of an operator."""
        if self.is_signed:
            return medium.parentheses(self.content)
        return self.at_least(tightness, medium)


class Layout(Protocol):
    """How an operation is set, where that is not as in specs."""

    def arrange(self, medium: Medium[T], parts: Sequence[Piece[T]]) -> Piece[T]:
        """Return the operation applied to these arguments."""


@dataclass(frozen=True)
class Superscript:
    """A power, its exponent raised."""

    exponent: int

    def arrange(self, medium: Medium[T], parts: Sequence[Piece[T]]) -> Piece[T]:
        """Return the base and the exponent."""
        (base,) = parts
        content = medium.superscript(base.at_least(ATOM, medium), str(self.exponent))
        return Piece(content, POWER)


@dataclass(frozen=True)
class Radical:
    """A square root, under its sign."""

    def arrange(self, medium: Medium[T], parts: Sequence[Piece[T]]) -> Piece[T]:
        """Return the operand under the sign."""
        (operand,) = parts
        return Piece(medium.radical(operand.content), ATOM)


@dataclass(frozen=True)
class Bars:
    """An absolute value, between bars."""

    def arrange(self, medium: Medium[T], parts: Sequence[Piece[T]]) -> Piece[T]:
        """Return the operand between bars."""
        (operand,) = parts
        return Piece(medium.bars(operand.content), ATOM)


def set_in(medium: Medium[T], formula: Expression) -> Piece[T]:
    """Return a formula as it is set in a medium."""

    def combine(node: Expression, parts: Sequence[Piece[T]]) -> Piece[T]:
        match node:
            case Constant():
                return Piece(medium.number(node.text), ATOM)
            case Variable(name):
                return Piece(medium.name(name), ATOM)
            case Application(objective, arguments):
                given = [
                    medium.infix(medium.name(name), "=", part.content)
                    for (name, _), part in zip(arguments, parts, strict=True)
                ]
                function = medium.function(objective)
                return Piece(medium.call(function, given) if given else function, ATOM)
            case Apply(operation) if operation.layout is not None:
                return operation.layout.arrange(medium, parts)
            case Apply(operation):
                return _as_in_specs(operation.notation, medium, parts)
        raise TypeError(f"{type(node).__name__} is not a kind of formula")

    return formula.fold(combine)


def _as_in_specs(notation: Notation, medium: Medium[T], parts: Sequence[Piece[T]]) -> Piece[T]:
    match notation:
        case Quotient():
            above, below = parts
            return Piece(medium.fraction(above.content, below.content), SIGN)
        case Infix(symbol, tightness, left, right):
            first, second = parts
            content = medium.infix(
                first.at_least(left, medium), symbol, second.to_the_right(right, medium)
            )
            return Piece(content, tightness, is_signed=first.is_signed and first.tightness >= left)
        case Prefix(symbol, tightness):
            (operand,) = parts
            content = medium.prefix(symbol, operand.to_the_right(tightness, medium))
            return Piece(content, tightness, is_signed=True)
        case Call(name):
            content = medium.call(medium.function(name), [part.content for part in parts])
            return Piece(content, ATOM)
    raise TypeError(f"a row with a notation of type {type(notation).__name__} needs a layout")
