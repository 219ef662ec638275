"""How formulas are written in a style: as Mathlib has them, as LaTeX, or as specs do.

In Lean the smaller side of an inequality stands on the left, as Mathlib has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Protocol

from pybridge.expression import Application, Apply, Constant, Expression, Relation, Variable
from pybridge.expression.latex import shown_names, to_latex
from pybridge.expression.normal_form import normal
from pybridge.expression.notation import LEAN_APPLICATION, LEAN_ATOM, Written
from pybridge.expression.simplification import with_plain_numbers
from pybridge.objectives.objective import LIBRARY, Objective
from pybridge.translation.naming import lean_name, local_names
from pybridge.translation.styles.errors import StyleError

__all__ = ["SYNTAXES", "FormulaSyntax", "ascending", "syntax_named"]


class FormulaSyntax(Protocol):
    """Writes formulas about one objective, in one language."""

    is_formal: ClassVar[bool]
    """Whether a machine reads it, to which nothing may be left."""

    def objective_name(self) -> str:
        """Return what the objective is called."""

    def name(self, name: str) -> str:
        """Write a variable."""

    def formula(self, expression: Expression) -> str:
        """Write a formula."""

    def argument(self, expression: Expression) -> str:
        """Write a formula as the argument of a function."""

    def relation(self, relation: Relation) -> str:
        """Write a relation."""

    def beside(self, name: str) -> FormulaSyntax:
        """Return the same syntax for formulas that have one more variable."""


class MathlibSyntax:
    """Lean over Mathlib's real numbers.

    What an operation, or an objective of our library, is short for is written out.
    """

    is_formal: ClassVar[bool] = True

    def __init__(self, objective: Objective, names: Iterable[str]) -> None:
        self._objective = objective
        self._names = dict(local_names(names, objective.name))

    def objective_name(self) -> str:
        """Return what the objective is called."""
        return lean_name(self._objective.name)

    def name(self, name: str) -> str:
        """Write a variable."""
        return self._names[name]

    def formula(self, expression: Expression) -> str:
        """Write a formula."""
        return self._print(normal(expression)).text

    def argument(self, expression: Expression) -> str:
        """Write a formula, in parentheses unless it is an atom."""
        return self._print(normal(expression)).at_least(LEAN_ATOM)

    def relation(self, relation: Relation) -> str:
        """Write a relation, the smaller side first."""
        shown = ascending(relation)
        left, right = self.formula(shown.left), self.formula(shown.right)
        if not relation.variables() and not relation.applications():
            left = _ascribed(left)
        return f"{left} {shown.comparison.lean} {right}"

    def beside(self, name: str) -> FormulaSyntax:
        """Return the same syntax for formulas that have one more variable."""
        return type(self)(self._objective, (*self._names, name))

    def _print(self, node: Expression) -> Written:
        match node:
            case Apply(operation, arguments) if operation.definition is not None:
                return self._print(normal(operation.definition(*arguments)))
            case Apply(operation, arguments):
                parts = [self._print(argument) for argument in arguments]
                if operation.parameter is not None and not node.variables():
                    parts = [Written(_ascribed(part.text), LEAN_ATOM) for part in parts]
                return (operation.mathlib or operation.lean).write(parts)
            case Constant(value):
                return Written(str(value), LEAN_ATOM)
            case Variable(name):
                return Written(self._names[name], LEAN_ATOM)
            case Application(name) if name == self._objective.name:
                return Written(self._applied(node), LEAN_APPLICATION)
            case Application():
                return self._library(node)
        raise TypeError(f"{type(node).__name__} cannot be printed here")

    def _applied(self, application: Application) -> str:
        values: Mapping[str, Expression] = self._objective.replacements(application)
        arguments = [self.argument(values[name]) for name in self._objective.variables]
        return " ".join([self.objective_name(), *arguments])

    def _library(self, application: Application) -> Written:
        """Write an objective of the library, which Mathlib does not have."""
        return self._print(normal(self._objective.expand(application)))


class TorchLeanSyntax(MathlibSyntax):
    """The same with TorchLean's names: objectives in camel case, and its weighted objectives."""

    def objective_name(self) -> str:
        """Return what the objective is called."""
        first, *others = lean_name(self._objective.name).split("_")
        return "".join([first, *map(str.capitalize, others)])

    def _library(self, application: Application) -> Written:
        library = LIBRARY[application.objective]
        values = library.replacements(application)
        weight, *terms = sorted(library.variables, key=lambda name: name not in library.weights)
        fields = ", ".join(f"{name} := {self.formula(values[name])}" for name in terms)
        text = f"{library.name} {self.argument(values[weight])} {{ {fields} }}"
        return Written(text, LEAN_APPLICATION)


class LatexSyntax:
    """LaTeX, for a text that loads `amsmath`."""

    is_formal: ClassVar[bool] = False

    def __init__(self, objective: Objective, names: Iterable[str]) -> None:
        self._objective = objective
        # No two names of a law look alike, whether one formula has both of them or not.
        self._beside = tuple(dict.fromkeys((*objective.variables, *names)))

    def objective_name(self) -> str:
        """Return what the objective is called."""
        return to_latex(Application(self._objective.name))

    def name(self, name: str) -> str:
        """Write a variable."""
        return self.formula(Variable(name))

    def formula(self, expression: Expression) -> str:
        """Write a formula."""
        return to_latex(expression, self._beside)

    def argument(self, expression: Expression) -> str:
        """Write a formula: what takes it brings parentheses of its own."""
        return self.formula(expression)

    def relation(self, relation: Relation) -> str:
        """Write a relation."""
        return to_latex(relation, (*self._beside, *shown_names(relation)))

    def beside(self, name: str) -> FormulaSyntax:
        """Return the same syntax for formulas that have one more variable."""
        return LatexSyntax(self._objective, (*self._beside, name))


class SpecSyntax:
    """The language of specs."""

    is_formal: ClassVar[bool] = False

    def __init__(self, objective: Objective, names: Iterable[str]) -> None:
        self._objective = objective

    def objective_name(self) -> str:
        """Return what the objective is called."""
        return self._objective.name

    def name(self, name: str) -> str:
        """Write a variable."""
        return name

    def formula(self, expression: Expression) -> str:
        """Write a formula."""
        return str(with_plain_numbers(expression))

    def argument(self, expression: Expression) -> str:
        """Write a formula: what takes it brings parentheses of its own."""
        return self.formula(expression)

    def relation(self, relation: Relation) -> str:
        """Write a relation."""
        return str(relation)

    def beside(self, name: str) -> FormulaSyntax:
        """Return the same syntax for formulas that have one more variable."""
        return self


def ascending(relation: Relation) -> Relation:
    """Return the relation with its smaller side on the left."""
    if not relation.comparison.descends:
        return relation
    left, right = relation.ascending
    return Relation(left, "<" if relation.is_strict else "<=", right)


def _ascribed(term: str) -> str:
    """Say that a term without names is a real number, and no natural one."""
    return f"({term} : ℝ)"


SYNTAXES: Mapping[str, Callable[[Objective, Iterable[str]], FormulaSyntax]] = {
    "mathlib": MathlibSyntax,
    "torchlean": TorchLeanSyntax,
    "latex": LatexSyntax,
    "spec": SpecSyntax,
}
"""The languages, by what `style.toml` calls them."""


def syntax_named(name: str, objective: Objective, names: Iterable[str]) -> FormulaSyntax:
    """Return what writes formulas about an objective with these names.

    Raises:
        StyleError: there is no such language.
    """
    if name not in SYNTAXES:
        raise StyleError(f"{name!r} is no syntax; there are {', '.join(SYNTAXES)}")
    return SYNTAXES[name](objective, names)
