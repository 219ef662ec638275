"""Formulas as mathematics in a browser: MathML, made from the parsed formula.

What does not parse is shown as the code that it is: a page never fails for a formula.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from html import escape

from pybridge.expression import Apply, Expression, ExpressionError, parse
from pybridge.expression.layout import set_in
from pybridge.expression.looks import GREEK, Look, looks
from pybridge.expression.notation import Infix

__all__ = ["typeset", "typeset_name"]

_SIGNS = {"*": "⋅", "-": "−"}  # the others are written as in specs

_Elements = list[ElementTree.Element]


def typeset(formula: str) -> str:
    """Return a formula as HTML: a `<math>` element for each summand, so that lines can break."""
    try:
        tree = parse(formula)
    except ExpressionError:
        return f"<code>{escape(formula)}</code>"
    pieces = "\n".join(map(_math, _summands(tree, _MathML(looks(tree.variables())))))
    return f'<span class="formula" role="math" aria-label="{escape(formula)}">{pieces}</span>'


def typeset_name(name: str, names: Sequence[str] = ()) -> str:
    """Return a name as HTML, as it looks in a formula that has these names."""
    return _math(_MathML(looks((*names, name))).name(name))


def _summands(tree: Expression, medium: _MathML) -> list[_Elements]:
    """Return the first summand of a formula, and the others with their signs before them."""
    found: list[_Elements] = []
    while isinstance(tree, Apply) and tree.operation.signs:
        notation = tree.operation.notation
        if not isinstance(notation, Infix):
            break
        tree, right = tree.arguments
        # The space before it is the one between two elements, where a line may break.
        space = {"form": "infix", "lspace": "0", "rspace": "0.25em"}
        sign = _leaf("mo", _SIGNS.get(notation.symbol, notation.symbol), **space)
        found.append([sign, *set_in(medium, right).to_the_right(notation.right, medium)])
    return [set_in(medium, tree).content, *reversed(found)]


class _MathML:
    """The medium."""

    def __init__(self, names: Mapping[str, Look]) -> None:
        self._names = names

    def number(self, digits: str) -> _Elements:
        return [_leaf("mn", digits)]

    def name(self, name: str) -> _Elements:
        stem, subscript = self._names[name]
        shown = _leaf("mi", GREEK.get(stem, stem))
        if not subscript:
            return [shown]
        return [_parent("msub", shown, _leaf("mn" if subscript.isdigit() else "mi", subscript))]

    def function(self, name: str) -> _Elements:
        return [_leaf("mi", name)]

    def infix(self, left: _Elements, symbol: str, right: _Elements) -> _Elements:
        return [*left, _leaf("mo", _SIGNS.get(symbol, symbol), form="infix"), *right]

    def prefix(self, symbol: str, operand: _Elements) -> _Elements:
        return [_leaf("mo", _SIGNS.get(symbol, symbol), form="prefix"), *operand]

    def fraction(self, above: _Elements, below: _Elements) -> _Elements:
        return [_parent("mfrac", _row(above), _row(below))]

    def superscript(self, base: _Elements, exponent: str) -> _Elements:
        return [_parent("msup", _row(base), _leaf("mn", exponent))]

    def radical(self, operand: _Elements) -> _Elements:
        return [_parent("msqrt", *operand)]

    def parentheses(self, content: _Elements) -> _Elements:
        return _fenced("(", content, ")")

    def bars(self, content: _Elements) -> _Elements:
        return _fenced("|", content, "|")

    def call(self, function: _Elements, arguments: Sequence[_Elements]) -> _Elements:
        inside = list(arguments[0])
        for argument in arguments[1:]:
            inside += [_leaf("mo", ",", separator="true"), *argument]
        # U+2061 says that a function is applied, to those who hear the page.
        return [*function, _leaf("mo", "\N{FUNCTION APPLICATION}"), *self.parentheses(inside)]


def _leaf(tag: str, text: str, **attributes: str) -> ElementTree.Element:
    element = ElementTree.Element(tag, attributes)
    element.text = text
    return element


def _parent(tag: str, *children: ElementTree.Element) -> ElementTree.Element:
    element = ElementTree.Element(tag)
    element.extend(children)
    return element


def _row(elements: Sequence[ElementTree.Element]) -> ElementTree.Element:
    return elements[0] if len(elements) == 1 else _parent("mrow", *elements)


def _fenced(opening: str, elements: _Elements, closing: str) -> _Elements:
    first, last = _leaf("mo", opening, form="prefix"), _leaf("mo", closing, form="postfix")
    return [_parent("mrow", first, *elements, last)]


def _math(elements: Sequence[ElementTree.Element]) -> str:
    return ElementTree.tostring(_parent("math", *elements), encoding="unicode")
