"""Formulas as mathematics in a browser: MathML, made from the parsed formula.

What does not parse is shown as the code that it is: a page never fails for a formula.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

from pybridge.expression import Apply, Constant, Expression, ExpressionError, Variable, parse
from pybridge.expression.notation import ATOM, POWER, SIGN, Call, Infix, Postfix, Prefix, Quotient

__all__ = ["typeset", "typeset_name"]

_LETTERS = """
    alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν
    xi ξ omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω
    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
"""
_GREEK = dict(zip(_LETTERS.split()[::2], _LETTERS.split()[1::2], strict=True))
_SUBSCRIPTED = re.compile(r"([A-Za-z]+)(?:_?([0-9]+)|_(\w+))", re.ASCII)
_SIGNS = {"*": "⋅", "-": "−"}  # the others are written as in specs
_BARS = {"abs": "|"}
"""What stands on both sides of the argument, for functions that are not written by name."""


def typeset(formula: str) -> str:
    """Return a formula as HTML: a `<math>` element for each summand, so that lines can break."""
    try:
        tree = parse(formula)
    except ExpressionError:
        return f"<code>{escape(formula)}</code>"
    names = _looks(tree.variables())
    pieces = "\n".join(_math(piece) for piece in _summands(tree, names))
    return f'<span class="formula" role="math" aria-label="{escape(formula)}">{pieces}</span>'


def typeset_name(name: str, names: Sequence[str] = ()) -> str:
    """Return a name as HTML, as it looks in a formula that has these names."""
    return _math([_looks((*names, name))[name]])


class _Typeset(NamedTuple):
    """A part of a formula, and how tightly it binds; as `notation.Written` is for texts."""

    elements: list[ElementTree.Element]
    tightness: int

    def at_least(self, tightness: int) -> list[ElementTree.Element]:
        """Return the part, in parentheses unless it binds as tightly as that."""
        return self.elements if self.tightness >= tightness else _fenced("(", self.elements, ")")

    def to_the_right(self, tightness: int) -> list[ElementTree.Element]:
        """Return the part as it stands to the right of an operator."""
        if self.elements[0].get("form") == "prefix":
            return _fenced("(", self.elements, ")")
        return self.at_least(tightness)


def _summands(
    tree: Expression, names: Mapping[str, ElementTree.Element]
) -> list[list[ElementTree.Element]]:
    """Return the first summand of a formula, and the others with their signs before them."""
    found: list[list[ElementTree.Element]] = []
    while isinstance(tree, Apply) and tree.operation.signs:
        notation = tree.operation.notation
        if not isinstance(notation, Infix):
            break
        tree, right = tree.arguments
        # The space before it is the one between two elements, where a line may break.
        space = {"form": "infix", "lspace": "0", "rspace": "0.25em"}
        sign = _leaf("mo", _SIGNS.get(notation.symbol, notation.symbol), **space)
        found.append([sign, *_part(right, names).to_the_right(notation.right)])
    return [_part(tree, names).elements, *reversed(found)]


def _part(node: Expression, names: Mapping[str, ElementTree.Element]) -> _Typeset:
    match node:
        case Constant():
            return _Typeset([_leaf("mn", node.text)], ATOM)
        case Variable(name):
            return _Typeset([names[name]], ATOM)
        case Apply():
            return _applied(node, [_part(argument, names) for argument in node.arguments])
    raise TypeError(f"{type(node).__name__} is not a part of an objective's formula")


def _applied(node: Apply, parts: Sequence[_Typeset]) -> _Typeset:
    match node.operation.notation:
        case Quotient():
            above, below = (_row(part.elements) for part in parts)
            return _Typeset([_parent("mfrac", above, below)], SIGN)
        case Infix(symbol, tightness, left, right):
            sign = _leaf("mo", _SIGNS.get(symbol, symbol), form="infix")
            operands = parts[0].at_least(left), parts[1].to_the_right(right)
            return _Typeset([*operands[0], sign, *operands[1]], tightness)
        case Prefix(symbol, tightness):
            sign = _leaf("mo", _SIGNS.get(symbol, symbol), form="prefix")
            return _Typeset([sign, *parts[0].to_the_right(tightness)], tightness)
        case Postfix(_, _, operand) if node.operation.parameter is not None:
            base = _row(parts[0].at_least(operand))
            exponent = _leaf("mn", str(node.operation.parameter))
            return _Typeset([_parent("msup", base, exponent)], POWER)
        case Call(name) if name in _BARS:
            return _Typeset(_fenced(_BARS[name], parts[0].elements, _BARS[name]), ATOM)
        case Call(name):
            inside = list(parts[0].elements)
            for part in parts[1:]:
                inside += [_leaf("mo", ",", separator="true"), *part.elements]
            # U+2061 says that a function is applied, to those who hear the page.
            function = [_leaf("mi", name), _leaf("mo", "\N{FUNCTION APPLICATION}")]
            return _Typeset([*function, _row(_fenced("(", inside, ")"))], ATOM)
    # A notation that is none of these is one that this module does not know yet: as in specs.
    return _Typeset([_leaf("mtext", str(node))], ATOM)


def _looks(names: Sequence[str]) -> dict[str, ElementTree.Element]:
    """Return how each name is shown: with Greek letters and subscripts, but never two alike."""
    split = {name: _split(name) for name in names}
    count = Counter(split.values())
    return {
        name: _leaf("mi", name) if count[look] > 1 else _name(*look) for name, look in split.items()
    }


def _split(name: str) -> tuple[str, str]:
    """Return what a name shows, and what it shows as a subscript."""
    if (match := _SUBSCRIPTED.fullmatch(name)) is None:
        return _GREEK.get(name, name), ""
    stem, number, word = match.groups()
    if number is None and stem not in _GREEK:
        return name, ""
    return _GREEK.get(stem, stem), number or word


def _name(stem: str, subscript: str) -> ElementTree.Element:
    if not subscript:
        return _leaf("mi", stem)
    kind = "mn" if subscript.isdigit() else "mi"
    return _parent("msub", _leaf("mi", stem), _leaf(kind, subscript))


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


def _fenced(
    opening: str, elements: Sequence[ElementTree.Element], closing: str
) -> list[ElementTree.Element]:
    first, last = _leaf("mo", opening, form="prefix"), _leaf("mo", closing, form="postfix")
    # Not marked as the sign of a negative part: what is in a fence needs no further one.
    return [_parent("mrow", first, *elements, last)]


def _math(elements: Sequence[ElementTree.Element]) -> str:
    return ElementTree.tostring(_parent("math", *elements), encoding="unicode")
