"""Functions as objectives: what a function computes, as a formula in its parameters."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pybridge.expression import (
    Expression,
    ExpressionError,
    Relation,
    Variable,
    check_name,
)
from pybridge.expression.from_sympy import FromSympy
from pybridge.objectives.errors import LawError, ObjectiveError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective, read_assumption
from pybridge.objectives.origin import Origin
from pybridge.objectives.spec import Spec
from pybridge.objectives.toml_places import Place as SpecPlace
from pybridge.tracing.callables import callee_of
from pybridge.tracing.declaration import Declared
from pybridge.tracing.errors import TracingError
from pybridge.tracing.parameters import Parameters
from pybridge.tracing.places import CodePlace
from pybridge.tracing.rebinding import rebound
from pybridge.tracing.results import formula_of_ways
from pybridge.tracing.returning import returning
from pybridge.tracing.running import UsesJaxError, endings
from pybridge.tracing.source import Source, source_of
from pybridge.tracing.unused import stated_for_all, unused_parameter
from pybridge.tracing.values.detached import identified

__all__ = ["Trace", "trace"]


@dataclass(frozen=True)
class Trace:
    """What came of tracing a function."""

    objective: Objective
    declaration: Declared
    source: Source
    identities: tuple[str, ...]
    """What was called that changes no value, such as `detach`, and where: `detach at f.py:3`."""

    @property
    def spec(self) -> Spec:
        """The objective with its laws, as if they had been read from the file of the function."""
        place: SpecPlace = ("objective", self.objective.name)
        lines = {(*place, name): line for name, line in self.source.options.items()}
        lines[place] = self.source.definition.line
        return Spec(
            self.objective,
            tuple(self.declaration.laws),
            self.source.definition.path,
            self.declaration.effort,
            lines=lines,
            place=place,
        )


def trace(
    function: Callable[..., Any],
    declaration: Declared,
    *,
    inputs: Iterable[str] | None = None,
    extra: Iterable[str] = (),
    bound: tuple[Any, ...] = (),
) -> Trace:
    """Run a function on symbolic values, and return the objective that it computes.

    Args:
        function: a function of numbers and vectors.
        declaration: what is said of it.
        inputs: the parameters that are symbolic; by default the weights and all without a default.
        extra: weights that are no parameters: attributes of what the function is a method of.
        bound: what comes before the parameters, such as `self`.

    Raises:
        TracingError: the function does what no formula says, or what is declared does not fit.
    """
    callee = callee_of(function, bound)
    source = source_of(callee.written)
    place = source.definition
    _check_options(declaration, place)
    if inspect.iscoroutinefunction(callee.function):
        raise TracingError.at(place, "the function is asynchronous", "trace one that is not")
    weights = [weight for weight in declaration.weights if weight not in set(extra)]
    parameters = Parameters.of(callee, place, weights, declaration.vectors or {}, inputs)
    assumed = list(_assumed(declaration.assume, parameters, place))
    run = replace(callee, function=rebound(callee.function)).call
    which = declaration.returns
    function = returning(run, which, source.result)

    def call() -> Any:
        ordered, named = parameters.arguments(parameters.values())
        return function(*ordered, **named)

    identities: tuple[tuple[str, CodePlace], ...] = ()
    try:
        apart = parameters.names if declaration.detached else None
        tree, identities = endings(call, place, assumed, apart)
        formula = formula_of_ways(tree, place)
    except UsesJaxError:
        from pybridge.tracing.jaxpr import formula_of_jax

        if declaration.detached:
            raise TracingError.at(
                place,
                "what stop_gradient gives has no name of its own in a function that calls JAX",
                "leave out detached=True",
            ) from None
        of_jax = returning(callee.call, which, source.result)
        formula = formula_of_jax(of_jax, parameters, place)
    if declaration.detached:
        assumed = list(identified(assumed, formula.variables(), parameters.names))
    objective = _objective(declaration, parameters, assumed, formula, source, callee.written)
    unused = parameters.not_among(objective.variables)
    laws = [stated_for_all(law, objective, unused, place) for law in declaration.laws]
    called = tuple(f"{name} at {where.path}:{where.line}" for name, where in identities)
    return Trace(objective, replace(declaration, laws=laws), source, called)


def _check_options(declaration: Declared, place: CodePlace) -> None:
    for name in ("weights", "assume", "laws"):
        if isinstance(getattr(declaration, name), str):
            raise TracingError.at(place, f"{name} is a list, even of one", f"write {name}=[…]")
    for law in declaration.laws:
        if not isinstance(law, Law):
            problem = f"laws: {str(law)[:64]!r} is no law"
            raise TracingError.at(place, problem, "give it a name: Law('my_law', 'loss() >= 0')")


def _assumed(
    given: Iterable[str | Relation | FromSympy], parameters: Parameters, place: CodePlace
) -> Iterator[Relation]:
    """Yield what is assumed; what is said of a vector is said of each of its entries."""
    for each in given:
        try:
            relations = read_assumption(each)
        except ExpressionError as error:
            raise TracingError.at(place, f"assume: {error}", "write it as in a spec") from error
        for relation in relations:
            if not isinstance(relation, Relation):
                raise TracingError.at(
                    place, f"assume: {relation!r} is no relation", "write it as text: 'kl >= 0'"
                )
            yield from _of_entries(relation, parameters)


def _of_entries(relation: Relation, parameters: Parameters) -> Iterator[Relation]:
    vectors = [name for name in relation.variables() if parameters.symbolic.get(name)]
    if not vectors:
        yield relation
        return
    rows = zip(*(parameters.names_of(name) for name in vectors), strict=False)
    for row in rows:
        yield relation.substitute(
            {name: Variable(entry) for name, entry in zip(vectors, row, strict=True)}
        )


def _objective(
    declaration: Declared,
    parameters: Parameters,
    assumed: Iterable[Relation],
    formula: Expression,
    source: Source,
    function: Any,
) -> Objective:
    """Return the objective of a formula and what is said of it."""
    place = source.definition
    name = str(declaration.name or getattr(function, "__name__", "objective"))
    try:
        check_name(name)
    except ExpressionError as error:
        problem = "a lambda has no name" if name == "<lambda>" else error.message
        raise TracingError.at(place, problem, "give it a name: name='my_loss'") from error
    try:
        options = declaration.of_objective(parameters.expanded)
        options.update(name=name, formula=formula, assume=assumed)
        return Objective(
            **options, origin=Origin(source.result.path, source.result.line, source.result.code)
        )
    except (ObjectiveError, LawError, ExpressionError) as error:
        unknown = getattr(error, "unknown", "")
        if unknown in parameters.not_among(formula.variables()):
            raise unused_parameter(unknown, error, place) from error
        line = source.options.get(getattr(error, "field", ""), place.line)
        at = CodePlace(place.path, line)
        shown = "" if isinstance(error, ExpressionError) else f"the formula is {formula}"
        raise TracingError.at(at, str(error), shown) from error
