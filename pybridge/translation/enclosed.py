"""Formulas at a point as values of Lean's `Enclosed`: terms with the intervals that contain them.

As a `Reifier` writes formulas as data for the verified normaliser, this does for the verified
interval arithmetic (`LatentObjective.Enclosure`). What a function or an objective is short for is
written out, and Lean sees through the name.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from pybridge.expression import Apply, Constant, Expression, Relation, Variable
from pybridge.expression.normal_form import normal
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.objective import Objective
from pybridge.translation.printing import numeral
from pybridge.translation.terms import LeanTerm, apply

__all__ = ["EnclosedWriter"]


class EnclosedWriter:
    """Writes formulas whose names are rational numbers as values of Lean's `Enclosed`."""

    def __init__(self, objective: Objective, point: Mapping[str, Fraction]) -> None:
        """Use the number that `point` gives for each name."""
        self._objective = objective
        self._names = {name: numeral(value) for name, value in point.items()}

    def term(self, expression: Expression) -> LeanTerm:
        """Write `expression` as a value of Lean's type `Enclosed`.

        Raises:
            KeyError: a name has no value.
        """
        return self._written(normal(self._objective.expand(expression)))

    def unfolds(self, relation: Relation) -> bool:
        """Return whether the objective is applied in a relation, and is one with functions.

        Such an objective has no `formula` in Lean, even where it has a rational value.
        """
        has_functions = has_function_applications(self._objective.formula)
        return has_functions and bool(relation.applications())

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
        raise TypeError(f"{type(node).__name__} cannot be written here")
