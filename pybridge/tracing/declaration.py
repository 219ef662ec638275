"""What is said of a function that is an objective: its weights, and all that a spec can say.

`Declared` is the one list of the options: the decorator takes them through `taking_options`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from inspect import Parameter, signature
from typing import Any, ParamSpec, Protocol, TypeVar, overload

from pybridge.expression import Expression, Relation
from pybridge.objectives.errors import suggestion
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.requirements import LEFT, Equalities

__all__ = ["Declared", "taking_options"]

F = TypeVar("F", bound=Callable[..., Any])
P = ParamSpec("P")

_BEYOND = ("effort", "laws", "vectors", "returns", "detached")
"""Options that say nothing of the objective alone."""


@dataclass(frozen=True, kw_only=True)
class Declared:
    """The options of `pybridge.objective` and `pybridge.from_function`.

    They mean what they mean in a spec, and for `Objective`. `vectors` has the lengths of the
    parameters that are vectors; names of vectors stand for all their entries.
    """

    name: str | None = None
    """What laws call it; by default the name of the function."""
    weights: Iterable[str] = ()
    assume: Iterable[str | Relation] = ()
    reference: str = ""
    meanings: Mapping[str, str] | None = None
    where: Mapping[str, str | Expression] | None = None
    uses: Iterable[Objective] = ()
    increasing: str | Iterable[str] = ()
    decreasing: str | Iterable[str] = ()
    nonnegative: bool = False
    convex: str | Iterable[str] = ()
    bounds: str | Iterable[str] = ()
    equals: Equalities = ()
    effort: int | None = None
    laws: Iterable[Law] = ()
    vectors: Mapping[str, int] | None = None
    returns: str | int | None = None
    """Which of the values that are returned is the loss: a place, a key, or an attribute."""
    detached: bool = False
    """Whether `x.detach()` has a name of its own, `x_detached`, assumed to be equal to `x`."""

    @classmethod
    def read(cls, options: Mapping[str, Any]) -> Declared:
        """Return options as a declaration; those that are `None` are not given.

        Raises:
            TypeError: there is no such option, or one that is a list is none.
        """
        given = {name: value for name, value in options.items() if value is not None}
        known = [field.name for field in fields(cls)]
        for name in given:
            if name not in known:
                raise TypeError(f"there is no option {name!r}{suggestion(name, known)}")
        for name in ("weights", "assume", "uses", "laws"):
            if name in given and not isinstance(given[name], str):
                if not isinstance(given[name], Iterable):
                    raise TypeError(f"{name} is a list, not {given[name]!r}")
                given[name] = tuple(given[name])
        if not isinstance(given.get("detached", False), bool):
            raise TypeError(f"detached is True or False, not {given['detached']!r}")
        which = given.get("returns", 0)
        if isinstance(which, bool) or not isinstance(which, str | int):
            raise TypeError(f"returns is a place or a name, such as 0 or 'loss', not {which!r}")
        return cls(**given)

    def of_objective(self, expanded: Callable[[Any], tuple[str, ...]]) -> dict[str, Any]:
        """Return those of `Objective` among these, with the entries of vectors in their place.

        Args:
            expanded: gives names with those of entries in the place of vectors.
        """
        options = {name: value for name, value in vars(self).items() if name not in _BEYOND}
        for name in ("weights", "increasing", "decreasing", "convex"):
            options[name] = expanded(options[name])
        return {**options, "equals": self._equalities(expanded)}

    def _equalities(self, expanded: Callable[[str], tuple[str, ...]]) -> Equalities:
        if not isinstance(self.equals, Mapping):
            return [self._of_entries(table, expanded) for table in self.equals]
        return self._of_entries(self.equals, expanded)

    @staticmethod
    def _of_entries(
        table: Mapping[str, object], expanded: Callable[[str], tuple[str, ...]]
    ) -> Mapping[str, object]:
        if not isinstance(table, Mapping):
            return table
        return {
            name: value
            for key, value in table.items()
            for name in ((key,) if key == LEFT else expanded(key))
        }


class _Decorator(Protocol[P]):
    """A decorator with options and without: the function stays of its type."""

    __name__: str

    @overload
    def __call__(self, function: F, /) -> F: ...

    @overload
    def __call__(self, *args: P.args, **options: P.kwargs) -> Callable[[F], F]: ...


def taking_options(declared: Callable[P, Declared]) -> Callable[[Any], _Decorator[P]]:
    """Say of a decorator that it takes these options, to type checkers and to `help`."""

    def typed(decorator: Any) -> Any:
        first = Parameter("function", Parameter.POSITIONAL_ONLY, default=None)
        options = signature(declared).parameters.values()
        decorator.__signature__ = signature(decorator).replace(parameters=[first, *options])
        return decorator

    return typed
