"""Read formulas and relations from text.

The grammar is Python's, cut down to arithmetic: the same precedence, `**` for powers, and the
functions that `operations` has. Text is split into tokens first (`tokens`), and whatever is not one
of the few kinds of token is refused before anything is built, so no text can mean more than a
formula. Numbers never pass through floating point: `0.1` is one tenth.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, lru_cache, partial
from typing import NoReturn

from pybridge.expression.comparison import COMPARISONS
from pybridge.expression.errors import ExpressionError, FormulaError
from pybridge.expression.functions import call, functions
from pybridge.expression.limits import MAX_DIGITS, MAX_EXPONENT
from pybridge.expression.notation import SIGN, Infix, Prefix
from pybridge.expression.operation import Operation, operations
from pybridge.expression.relation import Relation
from pybridge.expression.roots import rational_power
from pybridge.expression.tokens import Token, allowed, listed, tokens
from pybridge.expression.tree import Application, Constant, Expression, Variable, applied

__all__ = ["parse", "parse_relation", "parse_relations"]


def parse(text: str, *, applications: bool = False) -> Expression:
    """Read a formula.

    Args:
        text: the formula, at most `limits.MAX_CHARACTERS` ASCII characters; a line end counts as a
            space.
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


_LAST_DIGITS = re.compile(r"(?<![0-9A-Za-z_.])[0-9]+\Z")
_FIRST_DIGITS = re.compile(r"[0-9]+")

_REMEMBERED = 1024
"""How many names and how many literals are remembered: texts have the same ones again and again."""

_LONGEST_EXPONENT = 9
"""Digits of the longest number in an exponent that is looked at."""


def parse_relations(text: str, *, applications: bool = False) -> tuple[Relation, ...]:
    """Read relations that hold together: `0 <= w <= 1`, `kl >= 0 and beta >= 0`.

    Arguments and errors as for `parse`.
    """
    parser = _Parser(text, applications)
    relations = list(parser.chain())
    while parser.take_word("and"):
        relations += parser.chain()
    parser.end()
    return tuple(dict.fromkeys(relations))


@dataclass(slots=True)
class _Pending:
    """An operator that waits for its right operand, or an opening that waits for its `)`.

    `opens` tells the latter.  For a function or an objective, `callee` is its name, and the
    arguments read so far are kept here, those of an objective with their names.
    """

    token: Token
    tightness: int
    prefix: bool = False
    opens: bool = False
    callee: Token | None = None
    arguments: list[Expression] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Signs:
    """The operations that are written with a sign, by that sign."""

    infix: Mapping[str, Operation]
    prefix: Mapping[str, Operation]
    tightness: Mapping[str, int]
    """How tightly each sign between two operands binds."""


@cache
def _signs() -> _Signs:
    infix, prefix, tightness = {}, {}, {}
    for operation in operations():
        match operation.notation:
            case Infix(symbol, own):
                infix[symbol], tightness[symbol] = operation, own
            case Prefix(symbol):
                prefix[symbol] = operation
    return _Signs(infix, prefix, tightness)


@lru_cache(_REMEMBERED)
def _variable(name: str) -> Variable:
    """Return the formula of a name; refusals are not remembered."""
    return Variable(name)


@lru_cache(_REMEMBERED)
def _literal(mantissa: str, scale: int) -> Constant:
    """Return the literal of a number's digits and its power of ten."""
    whole, _, decimals = mantissa.partition(".")
    ten = Fraction(10) ** (scale - len(decimals))
    return Constant(int(whole + decimals) * ten)


class _Parser:
    """Operator-precedence parsing of one text.

    Operands and pending operators wait on two stacks of our own, so nesting costs no Python
    frames and needs no bound besides the length of the text.
    """

    def __init__(self, text: str, applications: bool) -> None:
        self.text = text
        self.applications = applications
        self.tokens = tokens(text)
        self.index = 0
        self.operands: list[Expression] = []
        self.pending: list[_Pending] = []

    @property
    def token(self) -> Token:
        """The next token, not yet consumed."""
        return self.tokens[self.index]

    def take(self) -> Token:
        """Consume the next token."""
        token = self.token
        if token.kind != "end":
            self.index += 1
        return token

    def take_symbol(self, *symbols: str) -> Token | None:
        """Consume the next token if it is one of these symbols."""
        return self.take() if self.token.kind == "symbol" and self.token.text in symbols else None

    def fail(self, token: Token, message: str, hint: str | None = None) -> NoReturn:
        """Refuse the text at `token`."""
        shown = allowed() if hint is None else hint
        raise FormulaError(self.text, token.position, message, shown)

    def build(self, at: Token, make: Callable[[], Expression]) -> Expression:
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
                    self.operands.append(self.build(token, partial(_variable, token.text)))
                    return
                if not self.opening_of_call(token):
                    return
            elif token.text == "(":
                self.pending.append(_Pending(token, 0, opens=True))
            elif token.text == "+" or token.text in _signs().prefix:
                self.pending.append(_Pending(token, SIGN, prefix=True))
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
            if token.text in _signs().infix:
                self.take()
                tightness = _signs().tightness[token.text]
                self.reduce(tightness)
                self.pending.append(_Pending(token, tightness))
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
            symbol = pending.token.text
            if not pending.prefix:
                node = partial(applied, _signs().infix[symbol], self.operands.pop(), right)
                self.operands.append(self.build(pending.token, node))
            elif symbol in _signs().prefix:
                node = partial(applied, _signs().prefix[symbol], right)
                self.operands.append(self.build(pending.token, node))
            else:
                self.operands.append(right)

    def power(self, operator: Token) -> None:
        """Read the exponent that follows `**`, and apply it to the operand just read."""
        first = self.token
        exponent = self.exponent()
        if abs(exponent) > MAX_EXPONENT:
            self.fail(first, f"the exponent exceeds MAX_EXPONENT = {MAX_EXPONENT}", "")
        if self.token.text == "**":
            self.fail(self.token, "a power of a power needs parentheses", "Write (x**2)**3.")
        base = self.operands.pop()
        refused = operator if exponent.denominator == 1 else first
        self.operands.append(self.build(refused, lambda: rational_power(base, exponent)))

    def exponent(self) -> Fraction:
        """Read `2`, `-2`, `0.5`, `(1/2)` or `(-1/2)`."""
        opening = self.take_symbol("(")
        sign = 1 if self.take_symbol("-") is None else -1
        value = sign * self.exponent_part()
        if opening is None:
            return value
        if self.take_symbol("/"):
            divisor = self.token
            below = self.exponent_part()
            if not below:
                self.fail(divisor, "the exponent is divided by zero", "")
            value /= below
        if self.take_symbol(")") is None:
            self.refuse_exponent(self.token)
        return value

    def exponent_part(self) -> Fraction:
        """Read a number in an exponent, with its sign."""
        if self.take_symbol("-"):
            return -self.exponent_part()
        token = self.take()
        if token.kind != "number":
            self.refuse_exponent(token)
        if token.text.isdigit() and len(token.text) > _LONGEST_EXPONENT:
            self.fail(token, f"the exponent exceeds MAX_EXPONENT = {MAX_EXPONENT}", "")
        number = self.number(token)
        assert isinstance(number, Constant)
        return number.value

    def refuse_exponent(self, token: Token) -> NoReturn:
        """Say what an exponent is."""
        self.fail(
            token,
            "an exponent is an integer written in digits, or a fraction of two in parentheses",
            f"Write x**2; the largest exponent is MAX_EXPONENT = {MAX_EXPONENT}. Of even powers "
            "there are roots, too: (x**2)**(1/2) is abs(x).",
        )

    def number(self, token: Token) -> Expression:
        """Read a literal, exactly as written."""
        mantissa, _, scale = token.text.lower().partition("e")
        if len(mantissa) > MAX_DIGITS or len(scale) > 5 or abs(int(scale or 0)) > MAX_DIGITS:
            self.fail(token, f"the number exceeds MAX_DIGITS = {MAX_DIGITS}", "")
        return self.build(token, partial(_literal, mantissa, int(scale or 0)))

    def opening_of_call(self, callee: Token) -> bool:
        """Read `(` after a name.  Returns whether arguments follow; without any, as in `obj()`,
        the call is complete and on the stack.
        """
        if callee.text not in functions() and not self.applications:
            self.fail(
                callee,
                f"{callee.text[:20]!r} is not a function",
                f"The functions are {listed(functions())}; products need '*'.",
            )
        opening = _Pending(self.take(), 0, opens=True, callee=callee)
        if self.take_symbol(")"):
            self.operands.append(self.call(callee, opening))
            return False
        self.pending.append(opening)
        self.argument_name(callee, opening)
        return True

    def comma(self, comma: Token, opening: _Pending) -> None:
        """Prepare for the argument after a comma."""
        if opening.callee is None:
            message = "',' separates arguments, and these parentheses have none"
            self.fail(comma, message, self.decimal_comma(comma))
        self.argument_name(opening.callee, opening)

    def argument_name(self, callee: Token, opening: _Pending) -> None:
        """Read `name =` before an argument of an objective."""
        if callee.text in functions():
            return
        name = self.take()
        if name.kind != "name" or self.take_symbol("=") is None:
            self.fail(
                name,
                f"an argument of {callee.text[:20]} is a name, '=' and a formula",
                self.decimal_comma(self.tokens[self.index - 2])
                or f"Write {callee.text[:20]}(weight=2), for instance.",
            )
        opening.names.append(name.text)

    def call(self, callee: Token, opening: _Pending) -> Expression:
        """Apply a function or an objective to the arguments read."""
        arguments = opening.arguments
        if callee.text not in functions():
            pairs = tuple(zip(opening.names, arguments, strict=True))
            return self.build(callee, lambda: Application(callee.text, pairs))
        try:
            return self.build(callee, lambda: call(callee.text, *arguments))
        except FormulaError as error:
            inside = (t for t in self.tokens[: self.index] if t.position > callee.position)
            hint = error.hint or next(filter(None, map(self.decimal_comma, inside)), "")
            self.fail(callee, error.message, hint)

    def decimal_comma(self, token: Token) -> str | None:
        """Say how to write a decimal, if this is a comma with digits on both of its sides."""
        before, after = self.text[: token.position], self.text[token.position + 1 :]
        whole, decimals = _LAST_DIGITS.search(before), _FIRST_DIGITS.match(after)
        if token.text != "," or whole is None or decimals is None:
            return None
        return f"A decimal has a point: write {whole[0][-20:]}.{decimals[0][:20]}."

    def take_word(self, word: str) -> bool:
        """Consume the next token if it is this word, and say whether it was."""
        found = self.token.kind == "name" and self.token.text == word
        if found:
            self.take()
        return found

    def chain(self) -> Iterator[Relation]:
        """Read formulas with relations between neighbours: one, or several as in `0 <= w <= 1`."""
        left = self.formula()
        while True:
            symbol = self.relation_symbol()
            right = self.formula()
            yield Relation(left, symbol, right)
            left = right
            if self.token.kind != "symbol" or self.token.text not in COMPARISONS:
                return

    def relation_symbol(self) -> str:
        """Read the symbol between the sides of a relation."""
        token = self.take_symbol(*COMPARISONS)
        if token is None:
            if self.token.kind != "end":
                self.misplaced()
            symbols = " ".join(COMPARISONS)
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
        if token.text in COMPARISONS:
            if any(earlier.text in COMPARISONS for earlier in self.tokens[: self.index]):
                hint = "Write two; only assumptions may be chained, as in 0 <= w <= 1."
                self.fail(token, "relations cannot be chained", hint)
            self.fail(token, f"{shown} compares, and a formula without comparison is expected")
        if token.text == "=":
            self.fail(token, "'=' is not a relation", "Write '=='.")
        if token.text == "and":
            self.fail(token, "'and' joins assumptions only", "Write two laws.")
        if token.text == ")":
            self.fail(token, "this ')' closes nothing")
        if token.kind in ("name", "number") or token.text == "(":
            self.fail(token, f"{shown} follows without an operator", "Products need '*'.")
        self.fail(token, f"{shown} is out of place", self.decimal_comma(token))
