"""Lean terms as trees, and their layout on lines."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

__all__ = [
    "Applied",
    "Have",
    "Lambda",
    "LeanTerm",
    "Listing",
    "apply",
    "argument",
    "balanced",
    "layout",
]

_WIDTH = 100
"""How long a line may be."""

_DEEPEST = 16
"""From this column on a term is written as a paragraph, and not as a tree."""

_NARROWEST = 40
"""However deep a term is nested, its lines may have this many characters."""


_FEW = 8
"""So many words as arguments of a function have lines of their own where they do not fit on one."""


@dataclass(frozen=True)
class Applied:
    """A function applied to arguments."""

    function: str
    arguments: tuple[LeanTerm, ...]

    @cached_property
    def flat(self) -> str:
        """The term on one line."""
        return " ".join([self.function, *map(_flat_argument, self.arguments)])


@dataclass(frozen=True)
class Lambda:
    """A function of named arguments."""

    names: tuple[str, ...]
    body: LeanTerm

    @cached_property
    def flat(self) -> str:
        """The term on one line."""
        return f"fun {' '.join(self.names)} => {_flat(self.body)}"


@dataclass(frozen=True)
class Listing:
    """A list of terms."""

    elements: tuple[LeanTerm, ...]

    @cached_property
    def flat(self) -> str:
        """The term on one line."""
        return f"[{', '.join(map(_flat, self.elements))}]"


@dataclass(frozen=True)
class Have:
    """A fact that is stated and proved, and a term that may use it by its name."""

    name: str
    statement: str
    proof: LeanTerm
    body: LeanTerm

    @cached_property
    def flat(self) -> str:
        """The term on one line."""
        return f"have {self.name} : {self.statement} := {_flat(self.proof)}; {_flat(self.body)}"


LeanTerm = str | Applied | Have | Lambda | Listing
"""A term; a text is a single word, or stands in brackets of its own."""


def apply(function: str, *arguments: LeanTerm) -> Applied:
    """Return `function` applied to `arguments`."""
    return Applied(function, arguments)


def balanced(
    combine: Callable[[LeanTerm, LeanTerm], LeanTerm], parts: Sequence[LeanTerm]
) -> LeanTerm:
    """Combine all `parts`, in order, in a tree of least height.

    Raises:
        ValueError: there are none.
    """
    if not parts:
        raise ValueError("nothing to combine")
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    return combine(balanced(combine, parts[:middle]), balanced(combine, parts[middle:]))


def layout(term: LeanTerm, indent: int, width: int = _WIDTH) -> str:
    """Write a term that starts in column `indent`.

    Its lines have at most `width` characters as far as its nesting allows.
    """
    if isinstance(term, Have):
        head = _paragraph(f"have {term.name} : {term.statement} :=", indent, indent + 4, width)
        proof = layout(term.proof, indent + 2, width)
        rest = layout(term.body, indent, width)
        pad = "\n" + " " * indent
        return f"{head}{pad}  {proof}{pad}{rest}"
    flat = _flat(term)
    if indent + len(flat) <= width:
        return flat
    inner = indent + 2
    pad = "\n" + " " * inner
    if _is_plain(term) or indent >= _DEEPEST:
        # Further in, most of a text would be blanks.
        return _paragraph(flat, indent, inner, width)
    match term:
        case Lambda(names, body):
            return f"fun {' '.join(names)} =>{pad}{layout(body, inner, width)}"
        case Applied(name, arguments):
            return name + "".join(pad + argument(part, inner, width) for part in arguments)
        case Listing(elements):
            separator = ",\n" + " " * (indent + 1)
            lines = (layout(element, indent + 1, width - 1) for element in elements)
            return f"[{separator.join(lines)}]"
    return flat


def _is_plain(term: LeanTerm) -> bool:
    """Whether all parts of a term are words: many of them read best as a paragraph."""
    match term:
        case Listing(parts):
            return all(isinstance(part, str) for part in parts)
        case Applied(_, parts):
            return len(parts) > _FEW and all(isinstance(part, str) for part in parts)
    return isinstance(term, str)


def _paragraph(text: str, indent: int, inner: int, width: int) -> str:
    """Break a text that starts in column `indent` wherever it has a space."""
    return textwrap.fill(
        text,
        max(width, indent + _NARROWEST),
        initial_indent=" " * indent,
        subsequent_indent=" " * inner,
        break_long_words=False,
        break_on_hyphens=False,
    ).lstrip(" ")


def argument(term: LeanTerm, indent: int, width: int = _WIDTH) -> str:
    """Write a term as an argument of a function: in parentheses unless it is an atom."""
    if isinstance(term, str | Listing):
        return layout(term, indent, width)
    return f"({layout(term, indent + 1, width - 1)})"


def _flat(term: LeanTerm) -> str:
    return term if isinstance(term, str) else term.flat


def _flat_argument(term: LeanTerm) -> str:
    return _flat(term) if isinstance(term, str | Listing) else f"({_flat(term)})"
