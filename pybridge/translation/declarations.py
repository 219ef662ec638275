"""Lean files as sequences of declarations, and the definition of an objective.

The layout is in `styles/kernel/`. A file is a heading followed by declarations, in any grouping:
theorems rest on the definition of their objective and on the library, never on each other. Free
text of a spec (a reference, a meaning) appears in comments only, stripped of everything that could
end a comment.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from pybridge.expression import Apply, Expression
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.objective import Objective
from pybridge.translation.carrier import FIELD, REALS, Carrier
from pybridge.translation.naming import lean_name, local_names
from pybridge.translation.printing import Printer, Reifier
from pybridge.translation.terms import argument

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["definition_text", "filled", "harmless", "lean_file", "rendered"]

_WIDTH = 100
"""How long a line may be."""

_GLUE = "\x00"
"""Stands for a space at which a line must not be broken."""

_DEPTH = 64
"""How deep a formula may be nested for Lean to compare it without more recursion than usual."""


def lean_file(declarations: Iterable[str], over: Carrier = REALS) -> str:
    """Return the text of a Lean file with these declarations, whose theorems are over a carrier."""
    return rendered("file.lean.j2", declarations=list(declarations), carrier=over)


def definition_text(objective: Objective, *, with_formula: bool = True) -> str:
    """Write the objective as a Lean function over any ordered field, with its documentation.

    One with functions is over the real numbers.

    `with_formula` adds the formula that certificates are about. From there on Lean compares the
    objective by name and does not unfold it, which a proof written by hand may want.
    """
    names = local_names(objective.variables, objective.name)
    said = {
        "written": objective.written,
        "where": objective.where,
        "reference": objective.reference,
        "meanings": objective.meanings,
        "name": lean_name(objective.name),
        "parameters": list(names.values()),
    }
    if has_function_applications(objective.formula):
        # A certificate reads the values of functions as variables, so that there is no formula.
        return rendered(
            "real_definition.lean.j2", **said, body=Printer(names).term(objective.formula)
        )
    formula = None
    if with_formula:
        formula = argument(Reifier(objective, names).formula(objective.formula), indent=4)
    return rendered(
        "definition.lean.j2",
        **said,
        classes=_classes(objective.formula),
        body=Printer(names, carrier=FIELD).term(objective.formula),
        formula=formula,
        is_deep=objective.formula.depth > _DEPTH,
    )


def _classes(formula: Expression) -> list[str]:
    """Return the classes of Lean that have the operations of a formula."""
    lattice = {"<max>": "Max", "<min>": "Min"}
    rows = [node.operation.raw_lean for node in formula.walk() if isinstance(node, Apply)]
    return ["Field", *(name for place, name in lattice.items() if any(place in r for r in rows))]


def rendered(template: str, **parts: object) -> str:
    """Fill a template of `styles/kernel/` with these parts."""
    return _environment().get_template(template).render(**parts)


@cache
def _environment() -> Environment:
    # Importing Jinja takes time that a run does not need whose verdicts are all remembered.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pybridge.translation", "styles/kernel"),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do"],
    )
    for each in (filled, glued, harmless, whole_braces):
        environment.filters[each.__name__] = each
    return environment


def filled(text: str, first: int = 0, rest: int = 0) -> str:
    """Break `text` into lines with these indentations, but not where it is `glued`.

    They are a little narrower than the page, so that what stands before and after fits as well.
    """
    width = _WIDTH - 6
    lines = " " * first + text
    if len(lines) > width:
        lines = textwrap.fill(
            text,
            width,
            initial_indent=" " * first,
            subsequent_indent=" " * rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines.replace(_GLUE, " ")


def glued(text: str) -> str:
    """Keep `text` on one line."""
    return text.replace(" ", _GLUE)


def whole_braces(text: str) -> str:
    """Keep what stands in braces on one line, because there a line break separates."""
    return re.sub(r"\{[^{}]*\}", lambda braces: glued(braces[0]), text)


def harmless(text: str) -> str:
    """Return free text on one line, without comment marks or characters that do not print."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    words = " ".join(text.split())
    # A space between the two characters of a mark, however many there are in a row.
    return re.sub(r"-(?=/)|/(?=-)", lambda mark: f"{mark[0]} ", words)
