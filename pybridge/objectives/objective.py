"""Training objectives: formulas whose names are terms and weights, and what these assume."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from fractions import Fraction
from typing import Any, overload

from pybridge.expression import (
    Application,
    Expression,
    Relation,
    Variable,
    as_expression,
    check_name,
    parse,
    parse_relations,
)
from pybridge.expression.definitions import DefinitionError, Definitions
from pybridge.expression.evaluation import evaluate
from pybridge.expression.from_sympy import FromSympy, is_sympy, read_relations
from pybridge.expression.latex import displayed, to_latex, where
from pybridge.expression.limits import MAX_ASSUMPTIONS
from pybridge.expression.rounding import error_bound
from pybridge.objectives.errors import ObjectiveError, defined, suggestion
from pybridge.objectives.origin import Origin
from pybridge.objectives.requirements import Equalities, Requirements

_LIBRARY_FORMULAS = {
    "weightedTwoTerm": "base + weight * regularizer",
    "weightedThreeTerm": "base + middle + weight * regularizer",
}


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Objective:
    """A formula to be minimised.

    Args:
        name: what laws call it; not one of its own names.
        formula: the formula, as text, as an `Expression`, or as SymPy has it.
        weights: which names of the formula are weights; every other name is a term.
        assume: what holds whenever the objective is used, as text, as `Relation`s between names
            of the formula, or as relations of SymPy; a text may be a chain such as `0 <= w <= 1`,
            or several joined by `and`.
        where: names that stand for formulas: `{"kl": "(mu**2 + v - 1) / 2"}`. The formula,
            assumptions, requirements and laws may use them; what they depend on is free.
        uses: other objectives, which laws may apply, too.
        reference: where the objective was published.
        meanings: what its names mean, in words.
        increasing, decreasing, convex: in which names it is meant to be that: a name, or several.
        nonnegative: whether it is meant to be at least zero.
        bounds: what it is meant to lie above or below: `">= recon"`, or several.
        equals: what is meant to be left of it where names are replaced: `{"beta": 0, "to":
            "recon"}`, or several.
        origin: the code that it was traced from, if it was.

    What it is meant to be has to be proved, wherever it is verified.

    Raises:
        ObjectiveError: the parts do not fit together.
        FormulaError: a text is not a formula.

    Calling an objective evaluates it:

    >>> beta_vae = Objective("beta_vae", "recon + beta * kl", weights=["beta"])
    >>> beta_vae(recon=1, kl=Fraction(1, 2), beta=4)
    Fraction(3, 1)
    """

    name: str
    formula: Expression
    """The formula, with definitions in place."""
    written: Expression
    """The formula as it was written."""
    weights: tuple[str, ...]
    assume: tuple[Relation, ...]
    reference: str
    variables: tuple[str, ...]
    """All names of the formula, in the order of their first occurrence."""
    requirements: Requirements
    """What its author means it to be."""
    definitions: Definitions
    """The names that stand for formulas."""
    uses: tuple[Objective, ...]
    """Other objectives that its laws may apply."""
    _meanings: tuple[tuple[str, str], ...]
    origin: Origin | None = field(compare=False)
    """The code that it was traced from, if it was."""

    def __init__(
        self,
        name: str,
        formula: str | Expression | FromSympy,
        weights: Iterable[str] = (),
        assume: Iterable[str | Relation | FromSympy] = (),
        reference: str = "",
        meanings: Mapping[str, str] | None = None,
        *,
        where: Mapping[str, str | Expression | FromSympy] | None = None,
        uses: Iterable[Objective] = (),
        increasing: str | Iterable[str] = (),
        decreasing: str | Iterable[str] = (),
        nonnegative: bool = False,
        convex: str | Iterable[str] = (),
        bounds: str | Iterable[str] = (),
        equals: Equalities = (),
        origin: Origin | None = None,
    ) -> None:
        if isinstance(weights, str) or isinstance(assume, str):
            raise ObjectiveError(f"the weights and assumptions of {name} are lists, even of one")
        definitions = _definitions(where)
        written = parse(formula) if isinstance(formula, str) else as_expression(formula)
        tree = definitions.inlined(written)
        contents = {
            "name": check_name(name),
            "formula": tree,
            "written": written,
            "definitions": definitions,
            "uses": tuple(uses),
            "variables": tree.variables(),
            "weights": tuple(weights),
            "assume": tuple(each for given in assume for each in read_assumption(given)),
            "reference": reference,
            "_meanings": tuple((meanings or {}).items()),
            "origin": origin,
        }
        for part, content in contents.items():
            object.__setattr__(self, part, content)
        self._check_names()
        self._check_assumptions()
        self._check_uses()
        requirements = Requirements.of(
            self.variables,
            definitions,
            increasing=increasing,
            decreasing=decreasing,
            nonnegative=nonnegative,
            convex=convex,
            bounds=bounds,
            equals=equals,
        )
        object.__setattr__(self, "requirements", requirements)

    def _check_names(self) -> None:
        names = self.variables
        if self.formula.applications():
            raise ObjectiveError("a formula applies no objectives; only laws do", "formula")
        if not names:
            raise ObjectiveError("the formula has no names, so it is a constant", "formula")
        library_formula = _LIBRARY_FORMULAS.get(self.name, str(self.formula))
        if library_formula != str(self.formula):
            raise ObjectiveError(f"{self.name} is the library's own: {library_formula}", "name")
        if self.name in names:
            raise ObjectiveError(f"{self.name} names the objective and one of its terms", "name")
        if self.name in self.definitions:
            raise ObjectiveError(f"{self.name} is the objective, and is defined as well", "where")
        for weight in self.weights:
            if not isinstance(weight, str):
                raise ObjectiveError(
                    f"a weight is given by its name, not as a {type(weight).__name__}: write "
                    f"{str(weight)[:64]!r}",
                    "weights",
                )
            if weight in self.definitions:
                raise ObjectiveError(f"the weight {defined(weight, self.definitions)}", "weights")
            if weight not in names:
                raise ObjectiveError(
                    f"the weight {str(weight)[:64]!r} is not in the formula"
                    + suggestion(weight, names),
                    "weights",
                    weight,
                )
        if len(set(self.weights)) < len(self.weights):
            twice = next(weight for weight in self.weights if self.weights.count(weight) > 1)
            raise ObjectiveError(f"the weight {twice!r} is given twice", "weights")
        for name, meaning in self._meanings:
            if name not in names and name not in self.definitions:
                raise ObjectiveError(
                    f"a meaning is given for {str(name)[:64]!r}, which is not in the formula"
                    + suggestion(name, (*names, *self.where)),
                    "meanings",
                    str(name),
                )
            if not isinstance(meaning, str):
                raise ObjectiveError(f"the meaning of {name!r} is not a text", "meanings")
        if not isinstance(self.reference, str):
            raise ObjectiveError("the reference is not a text", "reference")

    def _check_assumptions(self) -> None:
        if len(self.assume) > MAX_ASSUMPTIONS:
            raise ObjectiveError(
                f"{len(self.assume)} assumptions exceed MAX_ASSUMPTIONS = {MAX_ASSUMPTIONS}",
                "assume",
            )
        for relation in self.assume:
            if not isinstance(relation, Relation):
                raise ObjectiveError(
                    f"an assumption is a text or a Relation, not {type(relation).__name__}",
                    "assume",
                )
            if relation.applications():
                raise ObjectiveError(f"the assumption '{relation}' applies an objective", "assume")
            if not relation.variables():
                raise ObjectiveError(f"the assumption '{relation}' is about no name", "assume")
            for name in self.definitions.inlined(relation).variables():
                if name not in self.variables:
                    raise ObjectiveError(
                        f"the assumption '{relation}' mentions {name!r}, which is not in the "
                        "formula" + suggestion(name, (*self.variables, *self.where)),
                        "assume",
                        name,
                    )

    def _check_uses(self) -> None:
        names = [self.name]
        for other in self.uses:
            if not isinstance(other, Objective):
                raise ObjectiveError(
                    f"uses has other objectives, not values of type {type(other).__name__}", "uses"
                )
            if other.name in names:
                raise ObjectiveError(
                    f"two objectives are called {other.name}; laws could not tell them apart, so "
                    "rename one",
                    "uses",
                )
            names.append(other.name)

    @property
    def terms(self) -> tuple[str, ...]:
        """The names that are not weights, in the order of their first occurrence."""
        return tuple(name for name in self.variables if name not in self.weights)

    @property
    def meanings(self) -> dict[str, str]:
        """What the names mean, in words, as far as that was given."""
        return dict(self._meanings)

    @property
    def where(self) -> dict[str, Expression]:
        """The names that stand for formulas, with these as they were written."""
        return dict(self.definitions.written)

    def using(self, others: Iterable[Objective]) -> Objective:
        """Return the objective with these others that its laws may apply.

        Raises:
            ObjectiveError: two of them have one name.
        """
        copy: Objective = object.__new__(Objective)
        for part in fields(self):
            object.__setattr__(copy, part.name, getattr(self, part.name))
        object.__setattr__(copy, "uses", tuple(others))
        copy._check_uses()
        return copy

    def __hash__(self) -> int:
        # Laws are asked about their objective all the time, and it may have many assumptions.
        return hash((self.name, self.formula, len(self.assume)))

    def __repr__(self) -> str:
        where = ", ".join(f"{name} = {formula}" for name, formula in self.where.items())
        return f"<Objective {self.name}: {self.written}{f' where {where}' if where else ''}>"

    def latex(self) -> str:
        r"""Return the objective as an equation in LaTeX, for a text that loads `amsmath`.

        >>> print(Objective("vae", "recon + kl / 2").latex())
        \operatorname{vae} = \mathrm{recon} + \frac{\mathrm{kl}}{2}
        """
        names = (*self.variables, *self.where)
        equation = f"{to_latex(Application(self.name))} = {to_latex(self.written, names)}"
        definitions = (
            f"{to_latex(Variable(name), names)} = {to_latex(formula, names)}"
            for name, formula in self.where.items()
        )
        return where(equation, definitions)

    def _repr_latex_(self) -> str:
        """Return what notebooks show."""
        return displayed(self.latex())

    def __call__(self, /, **values: Any) -> Any:
        """Evaluate the formula.

        Args:
            values: a number or an array for every name.  What comes back depends on them, as
                `pybridge.expression.evaluation` describes: exact on `int` and `Fraction`, a float
                as soon as one value is a float, elementwise as soon as one value is an array.

        Raises:
            TypeError: a name is missing, unknown, or has a value that is no number.
        """
        self._check_given(values)
        return evaluate(self.formula, values)

    def _check_given(self, values: Mapping[str, Any]) -> None:
        """Refuse values for other names than those of the objective.

        Raises:
            TypeError: a name is missing or unknown.
        """
        missing = [name for name in self.variables if name not in values]
        unknown = [name for name in values if name not in self.variables]
        if missing or unknown:
            wrong = [f"misses {', '.join(missing)}"] if missing else []
            wrong += [f"does not know {', '.join(unknown)}"] if unknown else []
            told = [defined(name, self.definitions) for name in unknown if name in self.definitions]
            told += [f"its names are {', '.join(self.variables)}"]
            raise TypeError(f"{self.name} {' and '.join(wrong)}; {'; '.join(told)}")

    def error_bound(self, point: Mapping[str, Any], dtype: Any = "float64") -> float:
        """Return how far the value that floats give at a point can be from the exact one.

        Args:
            point: an `int`, a `Fraction` or a `float` for every name.
            dtype: the format of the floats: float16, bfloat16, float32 or float64, by name or as
                an array library has it.

        Returns:
            A bound for the absolute difference, as `pybridge.expression.rounding` describes;
            infinite if something may overflow, or come to where it is not defined.

        Raises:
            TypeError: a name is missing, unknown, or has a value that is no number.
            ExpressionError: the format is not known, or the formula is not defined at the point.
        """
        self._check_given(point)
        return error_bound(self.formula, point, dtype)

    def at(
        self, /, **replacements: Expression | FromSympy | int | Fraction | float | str
    ) -> Application:
        """Return the objective with some names replaced: in laws, `beta_vae.at(beta="b2")`.

        Raises:
            ObjectiveError: a name is not the objective's.
        """
        arguments = tuple(
            (name, parse(value) if isinstance(value, str) else as_expression(value))
            for name, value in replacements.items()
        )
        application = Application(self.name, arguments)
        self._check_application(application)
        return application

    def replacements(self, application: Application) -> dict[str, Expression]:
        """Return what `application` puts for each name: an argument, or the name itself.

        Raises:
            ObjectiveError: the application replaces a name that is not the objective's.
        """
        self._check_application(application)
        given = dict(application.arguments)
        return {name: given.get(name) or Variable(name) for name in self.variables}

    def _check_application(self, application: Application) -> None:
        for name, _ in application.arguments:
            if name in self.definitions:
                raise ObjectiveError(f"{application}: {defined(name, self.definitions)}")
            if name not in self.variables:
                raise ObjectiveError(
                    f"{application} replaces {name!r}, which is not in the formula of {self.name}"
                    + suggestion(name, self.variables)
                )

    @overload
    def inlined(self, expression: Expression) -> Expression: ...

    @overload
    def inlined(self, expression: Relation) -> Relation: ...

    def inlined(self, expression: Expression | Relation) -> Expression | Relation:
        """Put definitions, and the formulas of other objectives that are applied, in place.

        What is left is about free names, this objective and those of the library: so Lean has it.

        Raises:
            ObjectiveError: a name of another objective is replaced that it does not have.
        """
        if isinstance(expression, Relation):
            return expression.map(self.inlined)
        if self.uses and expression.contains(Application):
            expression = expression.rebuild(self._replaced_other, Application)
        return self.definitions.inlined(expression)

    def _replaced_other(self, node: Expression) -> Expression | None:
        """Return the formula of another objective where it is applied."""
        assert isinstance(node, Application)
        for other in self.uses:
            if other.name == node.objective:
                other._check_application(node)
                return other.formula.substitute(dict(node.arguments))
        return None

    @overload
    def expand(self, expression: Expression) -> Expression: ...

    @overload
    def expand(self, expression: Relation) -> Relation: ...

    def expand(self, expression: Expression | Relation) -> Expression | Relation:
        """Put formulas in place of defined names and of all applications.

        Raises:
            ObjectiveError: an unknown objective is applied, or a name is replaced that the
                objective does not have.
        """
        if isinstance(expression, Relation):
            return expression.map(self.expand)
        expression = self.inlined(expression)

        def replace(node: Expression) -> Expression | None:
            assert isinstance(node, Application)
            objective = self if node.objective == self.name else LIBRARY.get(node.objective)
            if objective is None:
                raise ObjectiveError(
                    f"{node.objective} is not an objective here; the objective is {self.name}, "
                    "and others are to be named under uses"
                )
            objective._check_application(node)
            return objective.formula.substitute(dict(node.arguments))

        return expression.rebuild(replace, Application)


def read_assumption(given: str | Relation | FromSympy) -> tuple[Relation, ...]:
    """Return the relations that an assumption stands for, which may be text or SymPy's.

    Raises:
        ExpressionError: they are no relations.
    """
    if isinstance(given, str):
        return parse_relations(given)
    if is_sympy(given):
        return read_relations(given)
    return (given,)


def _definitions(where: Mapping[str, str | Expression] | None) -> Definitions:
    """Read what `where` defines."""
    if where is not None and not isinstance(where, Mapping):
        raise ObjectiveError(
            'where is a table of names and formulas, such as {"kl": "mu**2 + v"}', "where"
        )
    try:
        return Definitions.of(where or {})
    except DefinitionError as error:
        raise ObjectiveError(str(error), "where") from error


LIBRARY: Mapping[str, Objective] = {
    name: Objective(name, formula, weights=["weight"])
    for name, formula in _LIBRARY_FORMULAS.items()
}
"""The objectives of the Lean library.  Laws may apply them, with all of their names replaced."""
