"""Names for the values of functions.

`exp(x) + x` becomes `f1 + x`, where `f1` stands for `exp(x)`; an application within another one has
a name of its own, and stands in the other by this name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pybridge.expression import Apply, Expression, Relation, Variable
from pybridge.expression.operation import Operation, named
from pybridge.expression.structure import is_function_application

__all__ = [
    "ABSOLUTE",
    "EXP",
    "LOG",
    "MAXIMUM",
    "MINIMUM",
    "QUOTIENT",
    "SQRT",
    "Names",
    "abstracted",
    "written",
]

EXP, LOG, SQRT, QUOTIENT = map(named, ("exp", "log", "sqrt", "divide"))
"""The functions about whose values there are theorems."""

MAXIMUM, MINIMUM, ABSOLUTE = map(named, ("maximum", "minimum", "absolute"))
"""Operations that are named like functions where it is known which case they are in."""


class Names:
    """The applications of functions in a problem, by the names of their values."""

    def __init__(self, taken: Iterable[str], *, atoms: bool = False) -> None:
        """Begin without any.

        Args:
            taken: names that mean something else.
            atoms: whether maxima, minima and absolute values have names too.
        """
        self._taken = set(taken)
        self._kinds = {MAXIMUM, MINIMUM, ABSOLUTE} if atoms else set()
        self.applications: dict[str, Apply] = {}
        """Inner ones first; their arguments have names for what is within."""
        self._known: dict[Apply, Variable] = {}

    def of(self, operation: Operation, *arguments: Expression) -> Variable:
        """Return the name of an application whose arguments have names for their applications."""
        application = Apply(operation, arguments)
        if application not in self._known:
            number = len(self._known) + 1
            while f"f{number}" in self._taken:
                number += len(self._taken)
            variable = Variable(f"f{number}")
            self._taken.add(variable.name)
            self._known[application] = variable
            self.applications[variable.name] = application
        return self._known[application]

    def abstract(self, expression: Expression) -> Expression:
        """Replace every application of a function, or of what else has names, by its name."""

        def replace(node: Expression) -> Expression | None:
            if isinstance(node, Apply) and (
                node.operation in self._kinds or is_function_application(node)
            ):
                return self.of(node.operation, *node.arguments)
            return None

        return expression.rebuild(replace)

    def relation(self, relation: Relation) -> Relation:
        """Replace every application of a function on both sides by its name."""
        return relation.map(self.abstract)


def abstracted(relation: Relation, applications: Mapping[str, Apply]) -> Relation:
    """Replace applications of functions by their names."""
    names = {application: Variable(name) for name, application in applications.items()}

    def replace(node: Expression) -> Expression | None:
        return names.get(node) if isinstance(node, Apply) else None

    kinds = {application.operation for application in names}
    return relation.map(lambda side: side.rebuild(replace, *kinds)) if kinds else relation


def written(applications: Mapping[str, Apply]) -> dict[str, Expression]:
    """Return what each name stands for, with all applications written out."""
    found: dict[str, Expression] = {}
    for name, application in applications.items():
        found[name] = application.substitute(found)
    return found
