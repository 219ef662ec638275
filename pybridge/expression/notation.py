"""How an operation is written: in specs, and in Lean.

A notation puts the texts of an operation's arguments together, with parentheses where an argument
binds less tightly than its place asks for. The same classes serve both languages; what differs is
how tightly things bind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

__all__ = [
    "ATOM",
    "LEAN_APPLICATION",
    "LEAN_ATOM",
    "POWER",
    "PRODUCT",
    "SIGN",
    "SUM",
    "Between",
    "Call",
    "Infix",
    "Juxtaposition",
    "Notation",
    "Postfix",
    "Prefix",
    "Quotient",
    "Written",
]

SUM, PRODUCT, SIGN, POWER, ATOM = range(1, 6)
"""How tightly the operations of specs bind, loosest first."""

LEAN_APPLICATION, LEAN_ATOM = 1024, 1025
"""How tightly Lean binds the application of a function, and what needs no parentheses at all."""


class Written(NamedTuple):
    """The text of a formula, and how tightly its outermost operation binds."""

    text: str
    tightness: int

    def at_least(self, tightness: int) -> str:
        """Return the text, in parentheses unless it binds as tightly as that."""
        return self.text if self.tightness >= tightness else f"({self.text})"

    def to_the_right(self, tightness: int) -> str:
        """Return the text as it stands to the right of an operator."""
        text = self.at_least(tightness)
        # `a - -b` can be read by machines, but nobody should have to.
        return f"({text})" if text.startswith("-") else text


class Notation(Protocol):
    """How an operation is written."""

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return the operation applied to these arguments."""


@dataclass(frozen=True)
class Infix:
    """`left symbol right`, with how tightly the arguments must bind to stand there."""

    symbol: str
    tightness: int
    left: int
    right: int

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return `left symbol right`."""
        left, right = arguments
        text = f"{left.at_least(self.left)} {self.symbol} {right.to_the_right(self.right)}"
        return Written(text, self.tightness)


_NUMERAL = re.compile(r"-?[0-9][0-9.e-]*")


@dataclass(frozen=True)
class Quotient(Infix):
    """A quotient: without spaces where it is one of two numbers, as in `1/2`."""

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return `left / right`, or `1/2`."""
        if all(_NUMERAL.fullmatch(argument.text) for argument in arguments):
            return Written(self.symbol.join(a.text for a in arguments), self.tightness)
        return super().write(arguments)


@dataclass(frozen=True)
class Prefix:
    """`symbol operand`, without a space."""

    symbol: str
    tightness: int

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return the symbol and the operand."""
        (operand,) = arguments
        return Written(f"{self.symbol}{operand.to_the_right(self.tightness)}", self.tightness)


@dataclass(frozen=True)
class Postfix:
    """`operand suffix`, with how tightly the operand must bind."""

    suffix: str
    tightness: int
    operand: int

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return the operand and the suffix."""
        (operand,) = arguments
        return Written(f"{operand.at_least(self.operand)}{self.suffix}", self.tightness)


@dataclass(frozen=True)
class Call:
    """`name(first, second)`, as in specs.

    `several` is the family of operations that more arguments are given to, as in `max(a, b, c)`;
    empty where no more may be written.
    """

    name: str
    several: str = ""

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return the name and the arguments in parentheses."""
        return Written(f"{self.name}({', '.join(text for text, _ in arguments)})", ATOM)


@dataclass(frozen=True)
class Juxtaposition:
    """`name first second`, as in Lean, where an argument that is no atom needs parentheses."""

    name: str

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return the name and the arguments."""
        texts = (argument.at_least(LEAN_ATOM) for argument in arguments)
        return Written(" ".join([self.name, *texts]), LEAN_APPLICATION)


@dataclass(frozen=True)
class Between:
    """`|operand|`, in a language where one mark opens and closes."""

    mark: str
    otherwise: Notation
    """How it is written around what has such marks itself, where they would pair up wrongly."""

    def write(self, arguments: Sequence[Written]) -> Written:
        """Return the operand between two marks."""
        (operand,) = arguments
        if self.mark in operand.text:
            return self.otherwise.write(arguments)
        return Written(f"{self.mark}{operand.text}{self.mark}", LEAN_ATOM)
