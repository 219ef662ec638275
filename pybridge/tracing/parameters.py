"""What the parameters of a function are: terms and weights, vectors of these, known values."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from pybridge.expression import ExpressionError, Variable, check_name
from pybridge.objectives.errors import suggestion
from pybridge.tracing.errors import TracingError
from pybridge.tracing.places import CodePlace
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["Parameters", "Vector", "vector"]


@dataclass(frozen=True)
class Vector:
    """A vector of known length; `vector(3)` as an annotation declares one."""

    length: int


def vector(length: int) -> Any:
    """Declare that a parameter is a vector: `def loss(x: vector(3), beta): …`.

    Its entries are called `x_1`, `x_2` and so on.

    Raises:
        ValueError: the length is no positive whole number.
    """
    if isinstance(length, bool) or not isinstance(length, int) or length < 1:
        raise ValueError(f"the length of a vector is a whole number from 1 up, not {length!r}")
    return Vector(length)


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
        function: Callable[..., Any],
        place: CodePlace,
        weights: Iterable[str],
        vectors: Mapping[str, int],
        named: Iterable[str] | None = None,
        skipped: int = 0,
    ) -> Parameters:
        """Read the parameters of a function.

        Args:
            function: the function.
            place: where it is.
            weights: those that are symbolic in spite of a default.
            vectors: the lengths of those that are vectors.
            named: those that are symbolic; by default the weights and all without a default.
            skipped: how many come first that are none of the formula's, such as `self`.

        Raises:
            TracingError: one cannot be symbolic, or is not there.
        """
        problem = partial(TracingError.at, place)
        try:
            parameters = list(inspect.signature(function).parameters.values())[skipped:]
        except (TypeError, ValueError) as error:
            raise problem(f"the parameters are not known: {error}", "give a function") from error
        lengths = {**_annotated(function), **vectors}
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
            name = parameter.name
            if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
                if parameter.kind is parameter.VAR_POSITIONAL:
                    raise problem(
                        f"*{name} stands for any number of values",
                        f"make it one parameter, and declare its length: {name}: vector(3)",
                    )
                continue
            chosen = name in weights or (
                name in named if named is not None else parameter.default is parameter.empty
            )
            if not chosen and name not in vectors and parameter.default is not parameter.empty:
                known[name] = parameter.default
                continue
            try:
                check_name(name)
            except ExpressionError as error:
                raise problem(str(error), "rename the parameter") from error
            symbolic[name] = lengths.get(name)
        clashes = [n for n, length in symbolic.items() if length for m in _entries(n, length)
                   if m in symbolic]  # fmt: skip
        if clashes:
            raise problem(
                f"an entry of the vector {clashes[0]!r} has the name of a parameter",
                "rename one of them",
            )
        by_place = tuple(p.name for p in parameters if p.kind is p.POSITIONAL_ONLY)
        return cls(symbolic, known, by_place)

    def names_of(self, name: str) -> tuple[str, ...]:
        """Return the names in the formula of a parameter: for a vector those of its entries."""
        length = self.symbolic.get(name)
        return _entries(name, length) if length else (name,)

    def expanded(self, names: str | Iterable[str]) -> tuple[str, ...]:
        """Return names with those of entries in the place of vectors."""
        listed = (names,) if isinstance(names, str) else tuple(names)
        return tuple(each for name in listed for each in self.names_of(name))

    def arguments(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Return what the function is run on: symbolic values, and the defaults of the others."""
        values: dict[str, Any] = dict(self.known)
        for name in self.symbolic:
            entries = [Traced(Variable(each)) for each in self.names_of(name)]
            values[name] = TracedVector(entries) if self.symbolic[name] else entries[0]
        ordered = tuple(values.pop(name) for name in self.positional if name in values)
        return ordered, values


def _entries(name: str, length: int) -> tuple[str, ...]:
    return tuple(f"{name}_{index}" for index in range(1, length + 1))


def _annotated(function: Callable[..., Any]) -> dict[str, int]:
    """Return the lengths of the parameters that are annotated as vectors."""
    found = {}
    for name, hint in getattr(function, "__annotations__", {}).items():
        if isinstance(hint, str):
            if "vector" not in hint:
                continue
            try:
                hint = eval(hint, getattr(function, "__globals__", {}))
            except Exception:  # an annotation may be anything
                continue
        for each in (hint, *getattr(hint, "__metadata__", ())):
            if isinstance(each, Vector):
                found[name] = each.length
    return found
