"""Formulas as Lean text.

`Printer` writes what people read: statements and definitions, with as few parentheses as Lean's own
printer leaves. `Reifier` writes the same formula as data for the verified normaliser. The two
agree: Lean accepts the second as a name for the first only if evaluating it gives the first back.

Both print the formula in its normal form (`expression.normal_form`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from pybridge.expression import Application, Apply, Constant, Expression, Relation, Variable
from pybridge.expression.normal_form import normal
from pybridge.expression.notation import LEAN_APPLICATION, LEAN_ATOM, Written
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.objective import LIBRARY, Objective
from pybridge.translation.carrier import REALS, Carrier
from pybridge.translation.naming import lean_name
from pybridge.translation.terms import LeanTerm, apply

__all__ = ["Applications", "Printer", "Reifier", "numbered", "numeral", "subscript"]

_NAMED = {".x": 64, ".f": 10}
"""How many variables, and how many facts, have names of their own in the library."""

_SMALL_DIGITS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class Printer:
    """Prints formulas whose variables and applications have these Lean forms."""

    def __init__(
        self,
        variables: Mapping[str, str],
        application: Callable[[Application, Printer], str] | None = None,
        carrier: Carrier = REALS,
    ) -> None:
        """Print with these Lean names of `variables`; `application` prints an applied objective."""
        self._variables = variables
        self._carrier = carrier
        self._application = application

    def relation(self, relation: Relation) -> str:
        """Write `relation` as a proposition about elements of the carrier."""
        left, right = self.term(relation.left), self.term(relation.right)
        if not relation.variables():
            # Nothing else says that these are not natural numbers.
            left = self._ascribed(left)
        return f"{left} {relation.comparison.lean} {right}"

    def term(self, expression: Expression) -> str:
        """Write `expression` as a Lean term."""
        return self._print(normal(expression)).text

    def argument(self, expression: Expression) -> str:
        """Write `expression` as an argument of a function: in parentheses unless it is an atom."""
        return self._print(normal(expression)).at_least(LEAN_ATOM)

    def _ascribed(self, term: str) -> str:
        return f"({term} : {self._carrier.type})"

    def _print(self, node: Expression) -> Written:
        """Return the text of a formula in normal form, and how tightly it binds."""
        match node:
            case Apply(operation, arguments):
                parts = [self._print(argument) for argument in arguments]
                if operation.parameter is not None and not node.variables():
                    # From the type of `0 ^ 2`, Lean does not conclude that of `0`.
                    parts = [Written(self._ascribed(part.text), LEAN_ATOM) for part in parts]
                return operation.lean.write(parts)
            case Constant(value):
                return Written(str(value), LEAN_ATOM)
            case Variable(name):
                return Written(self._variables[name], LEAN_ATOM)
            case Application() if self._application is not None:
                return Written(self._application(node, self), LEAN_APPLICATION)
        raise TypeError(f"{type(node).__name__} cannot be printed here")


class Applications:
    """Prints applied objectives: the one that laws are about, and those of the library."""

    def __init__(self, objective: Objective) -> None:
        self._objective = objective

    def __call__(self, application: Application, printer: Printer) -> str:
        """Write `beta_vae recon kl b₁`, or `weightedTwoTerm w { base := …, regularizer := … }`."""
        if application.objective == self._objective.name:
            values: Mapping[str, Expression] = self._objective.replacements(application)
            arguments = [printer.argument(values[name]) for name in self._objective.variables]
            return " ".join([lean_name(self._objective.name), *arguments])
        library = LIBRARY[application.objective]
        values = library.replacements(application)
        fields = ", ".join(
            f"{name} := {printer.term(values[name])}"
            for name in library.variables
            if name != "weight"
        )
        return f"{library.name} {printer.argument(values['weight'])} {{ {fields} }}"


class Reifier:
    """Writes formulas as values of Lean's `Formula`.

    An applied objective becomes its own formula applied, so that Lean need not unfold either to
    see that they agree. One with functions has none there, and is written out.
    """

    def __init__(self, objective: Objective, names: Mapping[str, LeanTerm]) -> None:
        """Use the formula that `names` gives for each name."""
        self._objective = objective
        self._names = names
        self._has_formula = not has_function_applications(objective.formula)

    def formula(self, expression: Expression) -> LeanTerm:
        """Write `expression` as a value of Lean's type `Formula`.

        Raises:
            ValueError: it contains a name that stands for no formula.
        """
        return self._reify(normal(expression))

    def _reify(self, node: Expression) -> LeanTerm:
        match node:
            case Apply(operation, arguments) if operation.definition is not None:
                return self.formula(operation.definition(*arguments))
            case Apply(operation, arguments):
                parts = [self._reify(part) for part in arguments]
                if operation.parameter is not None:
                    parts.append(str(operation.parameter))
                return apply(operation.constructor, *parts)
            case Constant(value):
                return numeral(value)
            case Variable(name):
                if name not in self._names:
                    raise ValueError(f"{name} stands for no formula")
                return self._names[name]
            case Application(name) if name == self._objective.name and self._has_formula:
                values = self._objective.replacements(node)
                given = (self.formula(values[name]) for name in self._objective.variables)
                return apply(f"{lean_name(name)}.formula", *given)
            case Application():
                return self.formula(self._objective.expand(node))
        raise TypeError(f"{type(node).__name__} cannot be printed here")


def numeral(value: Fraction) -> LeanTerm:
    """Write a number as a value of `Formula`, or of `Enclosed`."""
    magnitude = apply(".num", str(abs(value.numerator)))
    if value < 0:
        magnitude = apply(".neg", magnitude)
    if value.denominator == 1:
        return magnitude
    return apply(".div", magnitude, apply(".num", str(value.denominator)))


def numbered(letter: str, constructor: str, number: int) -> LeanTerm:
    """Write the variable or fact with this number: `.x₃` if it has a name, else `.var 12`."""
    if number < _NAMED[letter]:
        return f"{letter}{subscript(number)}"
    return apply(constructor, str(number))


def subscript(number: int) -> str:
    """Write the number in subscript digits."""
    return str(number).translate(_SMALL_DIGITS)
