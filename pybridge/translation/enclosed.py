"""Formulas at a point as values of Lean's `Enclosed`: terms with the intervals that contain them.

As a `Reifier` writes formulas as data for the verified normaliser, this does for the verified
interval arithmetic (`LatentObjective.Enclosure`). What a function or an objective is short for is
written out, and Lean sees through the name.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from pybridge.expression import Application, Apply, Constant, Expression, Relation, Variable, number
from pybridge.expression.normal_form import normal
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.objective import Objective
from pybridge.translation.naming import lean_name
from pybridge.translation.printing import Applications, Printer, numeral
from pybridge.translation.terms import LeanTerm, apply

__all__ = ["EnclosedWriter"]


class EnclosedWriter:
    """Writes formulas whose names are rational numbers as values of Lean's `Enclosed`."""

    def __init__(self, objective: Objective, point: Mapping[str, Fraction]) -> None:
        """Use the number that `point` gives for each name."""
        self._objective = objective
        self._point = point
        self._names = {name: numeral(value) for name, value in point.items()}

    def term(self, expression: Expression) -> LeanTerm:
        """Write `expression` as a value of Lean's type `Enclosed`.

        Raises:
            KeyError: a name has no value.
        """
        return self._written(normal(expression))

    def unfolds(self, relation: Relation) -> bool:
        """Return whether the objective is applied in a relation, and is one with functions.

        Such an objective has no `formula` in Lean, even where it has a rational value.
        """
        sides = relation.left, relation.right
        applied = {node.objective for side in sides for node in side.applications()}
        return self._objective.name in applied and self._is_unfolded

    def _written(self, node: Expression) -> LeanTerm:
        """Write a formula in normal form."""
        match node:
            case Apply(operation, arguments) if operation.definition is not None:
                return self.term(operation.definition(*arguments))
            case Apply(operation, arguments):
                parts = [self._written(argument) for argument in arguments]
                if operation.parameter is not None:
                    parts.append(str(operation.parameter))
                return apply(operation.constructor, *parts)
            case Constant(value):
                return numeral(value)
            case Variable(name):
                return self._names[name]
            case Application(name) if name == self._objective.name and not self._is_unfolded:
                return self._named(node)
            case Application():
                return self.term(self._objective.expand(node))
        raise TypeError(f"{type(node).__name__} cannot be written here")

    @property
    def _is_unfolded(self) -> bool:
        """Whether Lean unfolds the objective: one without functions is irreducible."""
        return has_function_applications(self._objective.formula)

    def _named(self, application: Application) -> LeanTerm:
        """Write an applied objective that Lean does not unfold, with its equation."""
        values = {name: Printer({}).argument(number(value)) for name, value in self._point.items()}
        printer = Printer(values, Applications(self._objective))
        given = self._objective.replacements(application)
        arguments = [printer.argument(given[name]) for name in self._objective.variables]
        name = lean_name(self._objective.name)
        equation = apply(f"{name}.eq_def", "(F := ℝ)", *arguments)
        body = self.term(self._objective.expand(application))
        return apply(".named", apply(name, *arguments), body, equation)
