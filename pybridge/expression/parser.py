"""Read formulas and relations from text.

The grammar is Python's, cut down to arithmetic: the same precedence, `**` for powers, `max`, `min`
and `abs` as the only functions.  Text is split into tokens first, and whatever is not one of the
few kinds of token is refused before anything is built, so no text can mean more than a formula.
Numbers never pass through floating point: `0.1` is one tenth.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import NoReturn

from pybridge.expression.errors import ExpressionError, FormulaError
from pybridge.expression.limits import (
    MAX_CHARACTERS,
    MAX_DIGITS,
    MAX_EXPONENT,
)
from pybridge.expression.tree import (
    FUNCTIONS,
    RELATION_SYMBOLS,
    Application,
    Constant,
    Expression,
    Relation,
    Variable,
    abs_,
    max_,
    min_,
)

ALLOWED = (
    "A formula is made of numbers, names, + - * / **, max, min, abs and parentheses; "
    "a relation is two formulas with one of == != < <= > >= between them."
)
"""The language in one sentence, for hints."""

_TOKEN = re.compile(
    r"(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)"
    r"|(?P<symbol>\*\*|==|!=|<=|>=|[-+*/()<>=,])"
)

_WRITE_INSTEAD = {
    "\n": "Write the formula on one line.",
    "\r": "Write the formula on one line.",
    "\t": "Use spaces.",
    "^": "Write powers as x**2.",
    "%": ALLOWED,
    "#": "A formula has no comments.",
    "&": "Write one relation at a time.",
    "|": "Write one relation at a time; the absolute value is abs(x).",
    ".": "Names have no parts, and a decimal needs a digit on at least one side of its point.",
    "_": "A name starts with a letter.",
    "'": "A formula has no strings.",
    '"': "A formula has no strings.",
    "\N{MINUS SIGN}": "Write '-' (the ASCII hyphen).",
    "\N{MULTIPLICATION SIGN}": "Write '*'.",
    "\N{MIDDLE DOT}": "Write '*'.",
    "\N{DOT OPERATOR}": "Write '*'.",
    "\N{DIVISION SIGN}": "Write '/'.",
    "\N{LESS-THAN OR EQUAL TO}": "Write '<='.",
    "\N{GREATER-THAN OR EQUAL TO}": "Write '>='.",
    "\N{NOT EQUAL TO}": "Write '!='.",
    "\N{SUPERSCRIPT TWO}": "Write '**2'.",
}
"""What to write instead of characters that people try."""


def parse(text: str, *, applications: bool = False) -> Expression:
    """Read a formula.

    Args:
        text: the formula, at most `limits.MAX_CHARACTERS` ASCII characters on one line.
        applications: whether objectives may be applied, as in `beta_vae(beta=2)`; only the claims
            and assumptions of laws may.

    Raises:
        FormulaError: the text is not a formula, or exceeds a limit.
        TypeError: `text` is not a string.
    """
    parser = _Parser(text, applications)
    expression = parser.formula()
    parser.end()
    return expression


def parse_relation(text: str, *, applications: bool = False) -> Relation:
    """Read two formulas and the relation between them.  Arguments and errors as for `parse`."""
    parser = _Parser(text, applications)
    left = parser.formula()
    symbol = parser.relation_symbol()
    right = parser.formula()
    parser.end()
    return Relation(left, symbol, right)


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a formula's text: a `number`, a `name`, a `symbol`, or the `end`."""

    kind: str
    text: str
    position: int


def _tokens(text: str) -> list[_Token]:
    """Split `text`, refusing everything that is not a token, and end it with an `end` token."""
    if not isinstance(text, str):
        raise TypeError(f"a formula is a string, not {type(text).__name__}")
    if len(text) > MAX_CHARACTERS:
        raise FormulaError(
            text,
            MAX_CHARACTERS,
            f"a formula of {len(text)} characters exceeds MAX_CHARACTERS = {MAX_CHARACTERS}",
        )
    tokens = []
    position = 0
    while position < len(text):
        if text[position] == " ":
            position += 1
            continue
        match = _TOKEN.match(text, position) if text[position].isascii() else None
        if match is None:
            refuse_character(text, position)
        kind = match.lastgroup or ""
        following = text[match.end() : match.end() + 1]
        if kind == "number" and following.isalnum() and not following.isascii():
            refuse_character(text, match.end())
        if kind == "number" and (following.isalnum() or following in ("_", ".")):
            raise FormulaError(
                text,
                match.end(),
                f"{following!a} cannot follow the number {match.group()[:20]}",
                "Numbers are written in decimal, as 12, 0.5 or 1e-3; products need '*'.",
            )
        tokens.append(_Token(kind, match.group(), position))
        position = match.end()
    tokens.append(_Token("end", "", len(text)))
    return tokens


def refuse_character(text: str, position: int) -> NoReturn:
    """Raise the error for a character that begins no token."""
    character = text[position]
    name = unicodedata.name(character, "unnamed")
    hint = _WRITE_INSTEAD.get(character, ALLOWED)
    if character not in _WRITE_INSTEAD and unicodedata.numeric(character, None) is not None:
        hint = "Numbers are written in the digits 0 to 9, and powers as x**2."
    elif not character.isascii() and character.isalpha():
        hint = "Names are written in ASCII letters: beta for the Greek letter, for instance."
    shown = repr(character) if character.isprintable() and character.isascii() else f"({name})"
    raise FormulaError(
        text, position, f"the character {shown} U+{ord(character):04X} is not allowed", hint
    )


@dataclass(slots=True)
class _Pending:
    """An operator that waits for its right operand, or an opening that waits for its `)`.

    `opens` tells the latter.  For a function or an objective, `callee` is its name, and the
    arguments read so far are kept here, those of an objective with their names.
    """

    token: _Token
    tightness: int
    prefix: bool = False
    opens: bool = False
    callee: _Token | None = None
    arguments: list[Expression] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


_TIGHTNESS = {"+": 1, "-": 1, "*": 2, "/": 2}
_PREFIX_TIGHTNESS = 3


class _Parser:
    """Operator-precedence parsing of one text.

    Operands and pending operators wait on two stacks of our own, so nesting costs no Python
    frames and needs no bound besides the length of the text.
    """

    def __init__(self, text: str, applications: bool) -> None:
        self.text = text
        self.applications = applications
        self.tokens = _tokens(text)
        self.index = 0
        self.operands: list[Expression] = []
        self.pending: list[_Pending] = []

    @property
    def token(self) -> _Token:
        """The next token, not yet consumed."""
        return self.tokens[self.index]

    def take(self) -> _Token:
        """Consume the next token."""
        token = self.token
        if token.kind != "end":
            self.index += 1
        return token

    def take_symbol(self, *symbols: str) -> _Token | None:
        """Consume the next token if it is one of these symbols."""
        return self.take() if self.token.kind == "symbol" and self.token.text in symbols else None

    def fail(self, token: _Token, message: str, hint: str = ALLOWED) -> NoReturn:
        """Refuse the text at `token`."""
        raise FormulaError(self.text, token.position, message, hint)

    def build(self, at: _Token, make: Callable[[], Expression]) -> Expression:
        """Build a node, reporting its refusal at the token that asked for it."""
        try:
            return make()
        except ExpressionError as error:
            raise FormulaError(self.text, at.position, error.message, error.hint) from None

    def formula(self) -> Expression:
        """Read up to the first token that cannot continue a formula."""
        self.operand()
        while self.operator():
            self.operand()
        self.reduce(0)
        if self.pending:
            opening = self.pending[-1].token
            if self.token.kind == "end":
                self.fail(opening, f"this {opening.text!r} is never closed", "Add ')'.")
            self.misplaced()
        return self.operands.pop()

    def operand(self) -> None:
        """Read signs and openings up to and including the first number or name."""
        while True:
            token = self.take()
            if token.kind == "number":
                self.operands.append(self.number(token))
                return
            if token.kind == "name":
                if self.token.text != "(":
                    self.operands.append(self.build(token, partial(Variable, token.text)))
                    return
                if not self.opening_of_call(token):
                    return
            elif token.text == "(":
                self.pending.append(_Pending(token, 0, opens=True))
            elif token.text in ("-", "+"):
                self.pending.append(_Pending(token, _PREFIX_TIGHTNESS, prefix=True))
            elif token.kind == "end":
                self.fail(
                    token, "a formula is missing here" if self.index else "the formula is empty"
                )
            elif token.text == "/" and self.tokens[self.index - 2].text == "/":
                self.fail(token, "'//' is not an operator", "Division is '/'.")
            elif token.text == "=" and self.tokens[self.index - 2].text == "=":
                self.fail(token, "'= =' is not a relation", "Write '=='.")
            else:
                self.fail(token, f"{token.text!r} where a number or a name is expected")

    def operator(self) -> bool:
        """Read powers and closings up to and including the first operator or comma.

        Returns whether one was there, so that an operand must follow.
        """
        while True:
            token = self.token
            if token.text in _TIGHTNESS:
                self.take()
                self.reduce(_TIGHTNESS[token.text])
                self.pending.append(_Pending(token, _TIGHTNESS[token.text]))
                return True
            if token.text == "**":
                self.power(self.take())
            elif token.text in (",", ")"):
                self.reduce(0)
                if not self.pending:
                    return False
                self.take()
                opening = self.pending[-1]
                if opening.callee is not None:
                    opening.arguments.append(self.operands.pop())
                if token.text == ",":
                    self.comma(token, opening)
                    return True
                self.pending.pop()
                if opening.callee is not None:
                    self.operands.append(self.call(opening.callee, opening))
            else:
                return False

    def reduce(self, tightness: int) -> None:
        """Apply the pending operators that hold at least as tightly, innermost first."""
        while self.pending and not self.pending[-1].opens:
            if self.pending[-1].tightness < tightness:
                return
            pending = self.pending.pop()
            right = self.operands.pop()
            left = right if pending.prefix else self.operands.pop()
            self.operands.append(self.build(pending.token, partial(_apply, pending, left, right)))

    def power(self, operator: _Token) -> None:
        """Read the exponent that follows `**`, and apply it to the operand just read."""
        exponent = self.take()
        if exponent.kind != "number" or not exponent.text.isdigit():
            self.fail(
                exponent,
                "an exponent is a natural number written in digits",
                f"Write x**2; the largest exponent is MAX_EXPONENT = {MAX_EXPONENT}.",
            )
        if len(exponent.text) > len(str(MAX_EXPONENT)) or int(exponent.text) > MAX_EXPONENT:
            self.fail(exponent, f"the exponent exceeds MAX_EXPONENT = {MAX_EXPONENT}", "")
        if self.token.text == "**":
            self.fail(self.token, "a power of a power needs parentheses", "Write (x**2)**3.")
        base = self.operands.pop()
        self.operands.append(self.build(operator, lambda: base ** int(exponent.text)))

    def number(self, token: _Token) -> Expression:
        """Read a literal, exactly as written."""
        mantissa, _, scale = token.text.lower().partition("e")
        if len(mantissa) > MAX_DIGITS or len(scale) > 5 or abs(int(scale or 0)) > MAX_DIGITS:
            self.fail(token, f"the number exceeds MAX_DIGITS = {MAX_DIGITS}", "")
        whole, _, decimals = mantissa.partition(".")
        ten = Fraction(10) ** (int(scale or 0) - len(decimals))
        return self.build(token, lambda: Constant(int(whole + decimals) * ten))

    def opening_of_call(self, callee: _Token) -> bool:
        """Read `(` after a name.  Returns whether arguments follow; without any, as in `obj()`,
        the call is complete and on the stack.
        """
        if callee.text not in FUNCTIONS and not self.applications:
            self.fail(
                callee,
                f"{callee.text[:20]!r} is not a function",
                "The functions are max, min and abs; products need '*'.",
            )
        opening = _Pending(self.take(), 0, opens=True, callee=callee)
        if self.take_symbol(")"):
            self.operands.append(self.call(callee, opening))
            return False
        self.pending.append(opening)
        self.argument_name(callee, opening)
        return True

    def comma(self, comma: _Token, opening: _Pending) -> None:
        """Prepare for the argument after a comma."""
        if opening.callee is None:
            self.fail(comma, "',' separates arguments, and these parentheses have none")
        self.argument_name(opening.callee, opening)

    def argument_name(self, callee: _Token, opening: _Pending) -> None:
        """Read `name =` before an argument of an objective."""
        if callee.text in FUNCTIONS:
            return
        name = self.take()
        if name.kind != "name" or self.take_symbol("=") is None:
            self.fail(
                name,
                f"an argument of {callee.text[:20]} is a name, '=' and a formula",
                f"Write {callee.text[:20]}(weight=2), for instance.",
            )
        opening.names.append(name.text)

    def call(self, callee: _Token, opening: _Pending) -> Expression:
        """Apply a function or an objective to the arguments read."""
        arguments = opening.arguments
        if callee.text not in FUNCTIONS:
            pairs = tuple(zip(opening.names, arguments, strict=True))
            return self.build(callee, lambda: Application(callee.text, pairs))
        if callee.text == "abs":
            if len(arguments) != 1:
                self.fail(callee, f"abs takes one argument, not {len(arguments)}", "")
            return self.build(callee, lambda: abs_(arguments[0]))
        if len(arguments) < 2:
            self.fail(callee, f"{callee.text} takes two or more arguments", "")
        combine = max_ if callee.text == "max" else min_
        return self.build(callee, lambda: combine(*arguments))

    def relation_symbol(self) -> str:
        """Read the symbol between the sides of a relation."""
        token = self.take_symbol(*RELATION_SYMBOLS)
        if token is None:
            if self.token.kind != "end":
                self.misplaced()
            symbols = " ".join(RELATION_SYMBOLS)
            self.fail(
                self.token, "a relation is expected", f"Compare two formulas with one of {symbols}."
            )
        return token.text

    def end(self) -> None:
        """Refuse whatever is left."""
        if self.token.kind != "end":
            self.misplaced()

    def misplaced(self) -> NoReturn:
        """Refuse the next token, which does not continue the formula before it."""
        token = self.token
        shown = repr(token.text[:20])
        if token.text in RELATION_SYMBOLS:
            if any(earlier.text in RELATION_SYMBOLS for earlier in self.tokens[: self.index]):
                self.fail(token, "relations cannot be chained", "Write two relations instead.")
            self.fail(token, f"{shown} compares, and a formula without comparison is expected")
        if token.text == "=":
            self.fail(token, "'=' is not a relation", "Write '=='.")
        if token.text == ")":
            self.fail(token, "this ')' closes nothing")
        if token.kind in ("name", "number") or token.text == "(":
            self.fail(token, f"{shown} follows without an operator", "Products need '*'.")
        self.fail(token, f"{shown} is out of place")


def _apply(pending: _Pending, left: Expression, right: Expression) -> Expression:
    """Apply an operator; a prefix finds its operand on the right."""
    symbol = pending.token.text
    if pending.prefix:
        return -right if symbol == "-" else right
    match symbol:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right
