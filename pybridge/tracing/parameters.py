"""What the parameters of a function are: terms and weights, vectors of these, known values."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from inspect import Parameter
from typing import Any

from pybridge.expression import ExpressionError, Variable, check_name
from pybridge.objectives.errors import suggestion
from pybridge.tracing.callables import Callee
from pybridge.tracing.errors import TracingError
from pybridge.tracing.places import CodePlace
from pybridge.tracing.values.traced import Traced, TracedVector
from pybridge.tracing.vectors import entry_names, lengths_of

__all__ = ["Parameters"]


@dataclass(frozen=True)
class Parameters:
    """The parameters of a function, and what it is run on."""

    symbolic: Mapping[str, int | None]
    """Those that are symbolic, in order, with the length of vectors."""
    known: Mapping[str, Any]
    """Those that keep their default."""
    positional: tuple[str, ...]
    """Those that are given without their names."""

    @classmethod
    def of(
        cls,
        callee: Callee,
        place: CodePlace,
        weights: Iterable[str],
        vectors: Mapping[str, int],
        named: Iterable[str] | None = None,
    ) -> Parameters:
        """Read the parameters of a function.

        Args:
            callee: the function, and what it is called with.
            place: where it is.
            weights: those that are symbolic in spite of a default.
            vectors: the lengths of those that are vectors.
            named: those that are symbolic; by default the weights and all without a default.

        Raises:
            TracingError: one cannot be symbolic, or is not there.
        """
        problem = partial(TracingError.at, place)
        parameters = _parameters_of(callee, place)
        try:
            lengths = lengths_of(callee.written, vectors)
        except ValueError as error:
            raise problem(str(error), "declare a length such as vectors={'x': 3}") from error
        names = [parameter.name for parameter in parameters]
        for given, what in ((weights, "weight"), (vectors, "vector"), (named or (), "input")):
            for name in given:
                if name not in names:
                    raise problem(
                        f"the {what} {str(name)[:64]!r} is no parameter{suggestion(name, names)}",
                        "declare those that the function has",
                    )
        symbolic: dict[str, int | None] = {}
        known: dict[str, Any] = {}
        for parameter in parameters:
            name, has_default = parameter.name, parameter.default is not Parameter.empty
            chosen = name in weights or name in vectors
            chosen = chosen or (name in named if named is not None else not has_default)
            if has_default and not chosen:
                known[name] = parameter.default
                continue
            try:
                check_name(name)
            except ExpressionError as error:
                raise problem(str(error), "rename the parameter") from error
            symbolic[name] = lengths.get(name)
        for name, length in symbolic.items():
            if length and not symbolic.keys().isdisjoint(entry_names(name, length)):
                raise problem(
                    f"an entry of the vector {name!r} has the name of a parameter",
                    "rename one of them",
                )
        by_place = (p.name for p in parameters if p.kind is not Parameter.KEYWORD_ONLY)
        return cls(symbolic, known, tuple(by_place))

    def names_of(self, name: str) -> tuple[str, ...]:
        """Return the names in the formula of a parameter: for a vector those of its entries."""
        length = self.symbolic.get(name)
        return entry_names(name, length) if length else (name,)

    def expanded(self, names: str | Iterable[str]) -> tuple[str, ...]:
        """Return names with those of entries in the place of vectors."""
        listed = (names,) if isinstance(names, str) else tuple(names)
        return tuple(each for name in listed for each in self.names_of(name))

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the formula of all symbolic parameters."""
        return tuple(each for name in self.symbolic for each in self.names_of(name))

    def not_among(self, names: Collection[str]) -> tuple[str, ...]:
        """Return the names in the formula, as far as symbolic parameters have others than these."""
        return tuple(each for each in self.names if each not in names)

    def values(self) -> dict[str, Traced | TracedVector]:
        """Return symbolic values for those that are symbolic, in order."""
        return {name: self._value(name) for name in self.symbolic}

    def _value(self, name: str) -> Traced | TracedVector:
        entries = [Traced(Variable(each)) for each in self.names_of(name)]
        return TracedVector(entries) if self.symbolic[name] else entries[0]

    def arguments(self, values: Mapping[str, Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Return what the function is called with, without names and by name.

        Args:
            values: those of the symbolic parameters; the others keep their default.
        """
        given = {**self.known, **values}
        ordered = tuple(given.pop(name) for name in self.positional if name in given)
        return ordered, given


def _parameters_of(callee: Callee, place: CodePlace) -> list[Parameter]:
    """Return the parameters of a function that take one value each.

    Raises:
        TracingError: they are not known, or take any number of values.
    """
    try:
        parameters = inspect.signature(callee.call).parameters.values()
    except (TypeError, ValueError) as error:
        problem = f"the parameters are not known: {error}"
        raise TracingError.at(place, problem, "trace a function of Python that calls it") from error
    for parameter in parameters:
        if parameter.kind is Parameter.VAR_POSITIONAL:
            name = parameter.name
            raise TracingError.at(
                place,
                f"*{name} stands for any number of values",
                f"make it one parameter, and declare its length: {name}: vector(3)",
            )
    return [each for each in parameters if each.kind is not Parameter.VAR_KEYWORD]
