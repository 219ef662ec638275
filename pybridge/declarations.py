"""Lean files as sequences of declarations, and the definition of an objective.

A file is a heading followed by declarations, in any grouping: theorems rest on the definition of
their objective and on the library, never on each other. Free text of a spec (a reference, a
meaning) appears in comments only, stripped of everything that could end a comment.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from pybridge.naming import lean_name, local_names
from pybridge.objective import Objective
from pybridge.printing import Printer

__all__ = ["definition_text", "documentation", "filled", "lean_file"]

_HEADING = """\
import LatentObjective

open LatentObjective

-- Numerals are printed with their types, so that a statement that is read back is unambiguous.
set_option pp.numericTypes true
"""

_WIDTH = 100
"""How long a line may be."""


def lean_file(declarations: Iterable[str]) -> str:
    """The file with these declarations."""
    return "\n".join([_HEADING, *declarations])


def definition_text(objective: Objective) -> str:
    """The objective as a Lean function over any ordered field, with its documentation."""
    names = local_names(objective.variables, objective.name)
    summary = [f"`{objective.formula}`"]
    if objective.reference:
        summary.append(objective.reference)
    summary += [f"`{name}`: {meaning}" for name, meaning in objective.meanings.items()]
    name, parameters = lean_name(objective.name), " ".join(names.values())
    head = f"def {name} {{F : Type}} [OrderedField F] ({parameters} : F) : F :="
    body = Printer(names).term(objective.formula)
    lines = (documentation(*summary), filled(head, rest=4), filled(body, first=2, rest=4))
    return "\n".join(lines) + "\n"


def documentation(*paragraphs: str) -> str:
    """A doc comment; whatever the paragraphs contain, it ends where it should."""
    lines = [filled(_harmless(paragraph)) for paragraph in paragraphs if paragraph]
    return f"/-- {chr(10).join(lines)} -/"


def filled(text: str, first: int = 0, rest: int = 0) -> str:
    """`text` on lines with these indentations, a little narrower than the page, so that what stands
    before and after fits as well."""
    return textwrap.fill(
        text,
        _WIDTH - 6,
        initial_indent=" " * first,
        subsequent_indent=" " * rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _harmless(text: str) -> str:
    """Free text on one line, without comment marks or characters that do not print."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    # A space between the two characters of a mark, however many there are in a row.
    return re.sub(r"-(?=/)|/(?=-)", lambda mark: f"{mark[0]} ", words)
