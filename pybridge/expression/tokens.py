"""Split the text of a formula into tokens, and refuse every character that begins none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, NoReturn

from pybridge.expression.errors import FormulaError
from pybridge.expression.functions import functions
from pybridge.expression.limits import MAX_CHARACTERS

__all__ = ["Token", "allowed", "listed", "refuse_character", "tokens"]

_BLANKS = " \n\r"
"""A long formula may go on in the next line."""

_TOKEN = re.compile(
    r"(?:(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)"
    rf"|(?P<symbol>\*\*|==|!=|<=|>=|[-+*/()<>=,]))[{_BLANKS}]*"
)
"""A token, and the blanks behind it."""

_WRITE_INSTEAD = {
    "\t": "Use spaces.",
    "^": "Write powers as x**2.",
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


def allowed() -> str:
    """Return the language in one sentence, for hints."""
    return (
        f"A formula is made of numbers, names, + - * / **, {', '.join(functions())} and "
        "parentheses; a relation is two formulas with one of == != < <= > >= between them."
    )


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence."""
    *rest, last = words
    return f"{', '.join(rest)} and {last}"


class Token(NamedTuple):
    """A piece of a formula's text: a `number`, a `name`, a `symbol`, or the `end`."""

    kind: str
    text: str
    position: int


def tokens(text: str) -> list[Token]:
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
    position = len(text) - len(text.lstrip(_BLANKS))
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            refuse_character(text, position)
        kind = match.lastgroup or ""
        if kind == "number":
            _check_follows_number(text, match[kind], match.end(kind))
        tokens.append(Token(kind, match[kind], position))
        position = match.end()
    tokens.append(Token("end", "", len(text)))
    return tokens


def _check_follows_number(text: str, number: str, end: int) -> None:
    """Refuse what cannot follow a number, such as a letter.

    Raises:
        FormulaError: it does.
    """
    following = text[end : end + 1]
    if following.isalnum() and not following.isascii():
        refuse_character(text, end)
    if following.isalnum() or following in ("_", "."):
        raise FormulaError(
            text,
            end,
            f"{following!a} cannot follow the number {number[:20]}",
            "Numbers are written in decimal, as 12, 0.5 or 1e-3; products need '*'.",
        )


def refuse_character(text: str, position: int) -> NoReturn:
    """Raise the error for a character that begins no token."""
    character = text[position]
    name = unicodedata.name(character, "unnamed")
    hint = _WRITE_INSTEAD.get(character) or allowed()
    if character not in _WRITE_INSTEAD and unicodedata.numeric(character, None) is not None:
        hint = "Numbers are written in the digits 0 to 9, and powers as x**2."
    elif not character.isascii() and character.isalpha():
        hint = "Names are written in ASCII letters: beta for the Greek letter, for instance."
    shown = repr(character) if character.isprintable() and character.isascii() else f"({name})"
    raise FormulaError(
        text, position, f"the character {shown} U+{ord(character):04X} is not allowed", hint
    )
