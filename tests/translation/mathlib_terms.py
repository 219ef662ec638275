"""Reads the formulas of texts for Mathlib, and computes with them: apart from pybridge, on purpose.

A formula is a nested tuple: `("+", a, b)`, `("call", "Real.exp", (a,))`, a `Fraction` or a name.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

Formula = Any

TOKEN = re.compile(r"\s*(\d+|[^\W\d][\w.'₀-₉]*\.2|[^\W\d][\w.'₀-₉]*|[-+*/^(),|:]|≤|<|=|≠|→)")
RELATIONS = ("≤", "<", "=", "≠")
OPENING = "|…"
"""An absolute value's first bar: nothing stands close before it."""


def tokens_of(text: str) -> list[str]:
    found, at, text = [], 0, text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        assert match, f"cannot read {text[at:]!r}"
        before = text[max(match.start(1) - 1, 0)]
        opens = match[1] == "|" and (match.start(1) == 0 or before in " (-")
        found.append(OPENING if opens else match[1])
        at = match.end()
    return found


@dataclass(frozen=True)
class Relation:
    left: Formula
    symbol: str
    right: Formula

    def map(self, change: Callable[[Formula], Formula]) -> Relation:
        return Relation(change(self.left), self.symbol, change(self.right))

    @property
    def negation(self) -> Relation:
        match self.symbol:
            case "≤":
                return Relation(self.right, "<", self.left)
            case "<":
                return Relation(self.right, "≤", self.left)
        return Relation(self.left, "≠" if self.symbol == "=" else "=", self.right)


class Reader:
    """A parser of terms, by how tightly Lean's operators bind."""

    def __init__(self, text: str) -> None:
        self.tokens = tokens_of(text)
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        assert token and (not expected or token == expected), (token, expected, self.tokens)
        self.at += 1
        return token

    def relation(self) -> Relation:
        left = self.sum()
        symbol = self.take()
        assert symbol in RELATIONS, symbol
        return Relation(left, symbol, self.sum())

    def sum(self) -> Formula:
        found = self.product()
        while self.peek() in ("+", "-"):
            found = (self.take(), found, self.product())
        return found

    def product(self) -> Formula:
        found = self.signed()
        while self.peek() in ("*", "/"):
            found = (self.take(), found, self.signed())
        return found

    def signed(self) -> Formula:
        if self.peek() == "-":
            self.take()
            return ("neg", self.signed())
        return self.power()

    def power(self) -> Formula:
        base = self.application()
        if self.peek() == "^":
            self.take()
            return ("^", base, int(self.take()))
        return base

    def application(self) -> Formula:
        head = self.atom()
        arguments = []
        if isinstance(head, str):
            while self.starts_atom():
                arguments.append(self.atom())
        return ("call", head, tuple(arguments)) if arguments else head

    def starts_atom(self) -> bool:
        token = self.peek()
        return token in ("(", OPENING) or token[:1].isdigit() or token[:1].isalpha()

    def atom(self) -> Formula:
        token = self.take()
        if token == "(":
            found = self.sum()
            if self.peek() == ":":
                self.take()
                assert self.take() == "ℝ"
            self.take(")")
            return found
        if token == OPENING:
            found = self.sum()
            self.take("|")
            return ("call", "abs", (found,))
        if token[0].isdigit():
            return Fraction(token)
        return token


def read_formula(text: str) -> Formula:
    reader = Reader(text)
    found = reader.sum()
    assert not reader.peek(), text
    return found


def read_relation(text: str) -> Relation:
    reader = Reader(text)
    found = reader.relation()
    assert not reader.peek(), text
    return found


def replaced(formula: Formula, change: Callable[[Formula], Formula | None]) -> Formula:
    """Replace parts, from the leaves up."""
    match formula:
        case ("call", head, arguments):
            formula = ("call", head, tuple(replaced(each, change) for each in arguments))
        case ("^", base, exponent):
            formula = ("^", replaced(base, change), exponent)
        case (str(symbol), *parts):
            formula = (symbol, *(replaced(each, change) for each in parts))
    new = change(formula)
    return formula if new is None else new


def occurs(part: Formula, formula: Formula) -> bool:
    found = []
    replaced(formula, lambda node: found.append(node) if node == part else None)
    return bool(found)


@dataclass
class Point:
    """Values of names, and of functions as unknowns: what looks the same is the same."""

    seed: int
    known: dict[Formula, Fraction] = field(default_factory=dict)

    def unknown(self, formula: Formula) -> Fraction:
        if formula not in self.known:
            draw = random.Random(f"{self.seed} {formula}")
            self.known[formula] = Fraction(draw.randint(-99, 99), draw.randint(1, 99)) or Fraction(
                1
            )
        return self.known[formula]

    def value(self, formula: Formula) -> Fraction:
        match formula:
            case Fraction():
                return formula
            case str() | ("call", _, _):
                return self.unknown(formula)
            case ("neg", part):
                return -self.value(part)
            case ("^", base, exponent):
                return self.value(base) ** exponent
            case ("/", above, below):
                # As the tactics have it: times the inverse, an unknown unless it is a number.
                inverse = exact(below)
                if inverse is not None:
                    return self.value(above) / inverse
                return self.value(above) * self.unknown(("inverse", below))
            case (symbol, left, right):
                return computed(symbol, self.value(left), self.value(right))
        raise AssertionError(formula)


def computed(symbol: str, left: Fraction, right: Fraction) -> Fraction:
    match symbol:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    return left / right


FUNCTIONS: Mapping[str, Callable[..., Fraction]] = {
    "max": max,
    "min": min,
    "abs": abs,
    "Real.exp": lambda x: {0: Fraction(1)}[x],
    "Real.log": lambda x: {1: Fraction(0)}[x],
    "Real.sqrt": lambda x: {0: Fraction(0), 1: Fraction(1)}[x],
}


def exact(formula: Formula, names: Mapping[str, Fraction] | None = None) -> Fraction | None:
    """The value of a formula; `None` if it has names without values, or functions."""
    match formula:
        case Fraction():
            return formula
        case str():
            return names.get(formula) if names else None
        case ("call", head, arguments):
            if names is None:
                return None
            return FUNCTIONS[head](*(exact(each, names) for each in arguments))
        case ("neg", part):
            inner = exact(part, names)
            return None if inner is None else -inner
        case ("^", base, exponent):
            inner = exact(base, names)
            return None if inner is None else inner**exponent
        case (symbol, left, right):
            sides = exact(left, names), exact(right, names)
            return None if None in sides else computed(symbol, *sides)
    raise AssertionError(formula)


def holds(relation: Relation, names: Mapping[str, Fraction]) -> bool:
    left, right = exact(relation.left, names), exact(relation.right, names)
    return {
        "≤": left <= right,
        "<": left < right,
        "=": left == right,
        "≠": left != right,
    }[relation.symbol]
