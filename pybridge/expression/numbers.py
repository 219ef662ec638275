"""Read single numbers, such as the values of a command-line option, exactly."""

from __future__ import annotations

import re
from fractions import Fraction

from pybridge.expression.errors import FormulaError
from pybridge.expression.limits import MAX_DIGITS
from pybridge.expression.tokens import refuse_character

__all__ = ["read_number"]

_DIGITS = rf"[0-9]{{1,{MAX_DIGITS}}}"
_NUMBER = re.compile(
    rf"[+-]?(?:{_DIGITS}/{_DIGITS}"
    rf"|(?:{_DIGITS}(?:\.[0-9]{{0,{MAX_DIGITS}}})?|\.{_DIGITS})(?:[eE](?P<scale>[+-]?[0-9]{{1,5}}))?)"
)


def read_number(text: str) -> Fraction:
    """Read an integer, a fraction of integers or a decimal, with spaces around it or not.

    Only the digits 0 to 9 count, so what is computed is what everyone reads.

    Raises:
        FormulaError: the text is no such number, or exceeds MAX_DIGITS.
    """
    match = _NUMBER.fullmatch(text.strip(" "))
    if match is not None and abs(int(match["scale"] or 0)) <= MAX_DIGITS:
        try:
            return Fraction(match[0])
        except ZeroDivisionError:
            pass
    for position, character in enumerate(text):
        if not character.isascii():
            refuse_character(text, position)
    if comma := re.fullmatch(r"([+-]?[0-9]{1,20}),([0-9]{1,20})", text.strip(" ")):
        hint = f"A decimal has a point: write {comma[1]}.{comma[2]}."
        raise FormulaError(text, text.index(","), "a decimal comma is not read", hint)
    if re.fullmatch(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+", text.strip(" ")):
        message = (
            f"{text.strip()[:40]!r} is not a number of at most MAX_DIGITS = {MAX_DIGITS} digits"
        )
        raise FormulaError(text, 0, message, "Write one with fewer digits.")
    hint = f"Write 2, -1/3 or 0.25, with at most MAX_DIGITS = {MAX_DIGITS} digits."
    raise FormulaError(text, 0, f"{text.strip()[:40]!r} is not a number", hint)
