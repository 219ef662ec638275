r"""Formulas and relations as LaTeX, for a formula in a text that loads `amsmath`.

`recon + beta * max(kl - 1/2, 0)` becomes

    \mathrm{recon} + \beta \cdot \max\left(\mathrm{kl} - \frac{1}{2}, 0\right)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pybridge.expression.layout import set_in
from pybridge.expression.looks import GREEK, Look, looks
from pybridge.expression.relation import Relation
from pybridge.expression.tree import Expression

__all__ = ["displayed", "shown_names", "to_latex", "where"]

_SIGNS = {"*": r"\,", "-": "-", "+": "+", "=": "="}
_OPERATORS = ("exp", "log", "max", "min", "tanh")
"""The functions of the language that LaTeX has a macro for, under the same name."""
_NO_MACRO = ("omicron",)
"""The Greek letter that LaTeX has not, as it looks like a Latin one."""
_TALL = (r"\frac", r"\sqrt")
"""What is higher than a line, so that parentheses around it have to grow."""


def to_latex(formula: Expression | Relation, beside: Iterable[str] = ()) -> str:
    """Return a formula, or a relation, as LaTeX.

    Args:
        formula: what is to be written; in laws it may apply objectives.
        beside: names that occur elsewhere in the text: no two names look alike.
    """
    medium = _Latex(looks(dict.fromkeys((*beside, *shown_names(formula)))))
    if isinstance(formula, Relation):
        left, right = (set_in(medium, side).content for side in (formula.left, formula.right))
        return f"{left} {formula.comparison.latex} {right}"
    return set_in(medium, formula).content


def displayed(text: str) -> str:
    """Return LaTeX as notebooks take it."""
    return rf"$\displaystyle {text}$"


def where(statement: str, conditions: Iterable[str]) -> str:
    """Return a statement in LaTeX, and what holds where it is made."""
    listed = r",\; ".join(conditions)
    return rf"{statement} \quad \text{{where }} {listed}" if listed else statement


def shown_names(formula: Expression | Relation) -> Iterator[str]:
    """Yield the names that are shown: variables, and what is replaced in objectives."""
    for application in formula.applications():
        yield from (name for name, _ in application.arguments)
    yield from formula.variables()


class _Latex:
    """The medium."""

    def __init__(self, names: Mapping[str, Look]) -> None:
        self._names = names

    def number(self, digits: str) -> str:
        mantissa, _, exponent = digits.partition("e")
        # As computers write it: a product would need parentheses.
        return rf"{mantissa}\mathrm{{e}}{{{exponent}}}" if exponent else digits

    def name(self, name: str) -> str:
        stem, subscript = self._names[name]
        if not subscript:
            return _letters(stem)
        below = subscript if subscript.isdigit() else _letters(subscript)
        return f"{_letters(stem)}_{_grouped(below)}"

    def function(self, name: str) -> str:
        if name in _OPERATORS:
            return f"\\{name}"
        return name if len(name) == 1 else rf"\operatorname{{{_escaped(name)}}}"

    def infix(self, left: str, symbol: str, right: str) -> str:
        # A space is no sign for a product that would read as something else.
        if symbol == "*" and _misreads(left, right):
            return rf"{left} \cdot {right}"
        return f"{left} {_SIGNS[symbol]} {right}"

    def prefix(self, symbol: str, operand: str) -> str:
        return f"{_SIGNS[symbol]}{operand}"

    def fraction(self, above: str, below: str) -> str:
        return rf"\frac{{{above}}}{{{below}}}"

    def superscript(self, base: str, exponent: str) -> str:
        return f"{base}^{_grouped(exponent)}"

    def radical(self, operand: str) -> str:
        return rf"\sqrt{{{operand}}}"

    def parentheses(self, content: str) -> str:
        return rf"\left({content}\right)" if _is_tall(content) else f"({content})"

    def bars(self, content: str) -> str:
        size = (r"\left", r"\right") if _is_tall(content) else ("", "")
        return rf"{size[0]}\lvert {content} {size[1]}\rvert"

    def call(self, function: str, arguments: Sequence[str]) -> str:
        return f"{function}{self.parentheses(', '.join(arguments))}"


def _misreads(left: str, right: str) -> bool:
    """Return whether a product without a sign reads as a number, or as a function of something."""
    is_number = left.replace(".", "").isdigit()
    if right.startswith(("(", r"\left(")):
        return not is_number
    return right[0].isdigit() or (is_number and right.startswith(r"\frac"))


def _is_tall(content: str) -> bool:
    return any(macro in content for macro in _TALL)


def _grouped(script: str) -> str:
    """Return a subscript or a superscript, in braces unless it is a single character."""
    return script if len(script) == 1 else f"{{{script}}}"


def _letters(word: str) -> str:
    """Return a letter in italics, a Greek letter that is named, or a word in upright letters."""
    if word in GREEK and word not in _NO_MACRO:
        return f"\\{word}"
    return word if len(word) == 1 else rf"\mathrm{{{_escaped(word)}}}"


def _escaped(word: str) -> str:
    return word.replace("_", r"\_")
