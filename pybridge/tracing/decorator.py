"""`pybridge.objective`, which says of a function that it is an objective, and `from_function`.

The function stays what it is, to the last bit: what is said of it is kept beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, overload

from pybridge.expression import Expression, Relation
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.requirements import Equalities
from pybridge.objectives.spec import Spec, with_locks
from pybridge.tracing.declaration import Declared
from pybridge.tracing.function import trace

__all__ = ["declaration_of", "from_function", "objective", "read_options", "spec_of"]

F = TypeVar("F", bound=Callable[..., Any])

_ATTRIBUTE = "__pybridge__"
"""Where a function keeps what is said of it."""


@overload
def objective(function: F, /) -> F: ...


@overload
def objective(
    function: None = None,
    /,
    *,
    name: str | None = None,
    weights: Iterable[str] = (),
    assume: Iterable[str | Relation] = (),
    reference: str = "",
    meanings: Mapping[str, str] | None = None,
    where: Mapping[str, str | Expression] | None = None,
    uses: Iterable[Objective] = (),
    increasing: str | Iterable[str] = (),
    decreasing: str | Iterable[str] = (),
    nonnegative: bool = False,
    convex: str | Iterable[str] = (),
    bounds: str | Iterable[str] = (),
    equals: Equalities = (),
    effort: int | None = None,
    laws: Iterable[Law] = (),
    vectors: Mapping[str, int] | None = None,
) -> Callable[[F], F]: ...


def objective(function: Any = None, /, **options: Any) -> Any:
    """Declare that a function is an objective.

        @pybridge.objective(weights=["beta"], assume=["kl >= 0"], increasing=["beta"])
        def loss(recon, kl, beta=1.0):
            return recon + beta * kl

    The function works as before, on numbers and on tensors. `verify(loss)`, the fixture
    `assert_laws` and `pybridge verify losses.py:loss` verify it.

    Args:
        function: the function.
        options: those of `Objective`; `effort` and `laws`, which a spec has; and `vectors`, the
            lengths of parameters that are vectors. Defaults of parameters are known values, except
            for weights.
    """
    declaration = read_options(options)

    def declared(function: F) -> F:
        try:
            setattr(function, _ATTRIBUTE, declaration)
        except AttributeError as error:
            raise TypeError(
                f"{function!r} takes no attributes; declare the Python function behind it"
            ) from error
        return function

    return declared if function is None else declared(function)


def from_function(function: Callable[..., Any], **options: Any) -> Objective:
    """Return the objective that a function of numbers and vectors computes.

    Args:
        function: a Python function, which may call NumPy, PyTorch or JAX.
        options: those of `pybridge.objective`; by default what the function's decorator says.

    Raises:
        TracingError: it does what no formula says; the message has the line, and a remedy.
    """
    declared = None if options else declaration_of(function)
    return trace(function, declared or read_options(options)).objective


def declaration_of(function: Any) -> Declared | None:
    """Return what the decorator of a function says; `None` if there is none."""
    found = getattr(function, _ATTRIBUTE, None)
    return found if isinstance(found, Declared) else None


def spec_of(function: Any) -> Spec:
    """Return a function as a spec: its objective, its laws, and its locked findings.

    Raises:
        TracingError: it does what no formula says.
    """
    return with_locks(trace(function, declaration_of(function) or Declared()).spec)


def read_options(options: Mapping[str, Any]) -> Declared:
    """Return options as a declaration.

    Raises:
        TypeError: there is no such option.
    """
    given = {name: value for name, value in options.items() if value is not None}
    unknown = [name for name in given if name not in Declared.__dataclass_fields__]
    if unknown:
        from pybridge.objectives.errors import suggestion

        known = Declared.__dataclass_fields__
        raise TypeError(f"there is no option {unknown[0]!r}{suggestion(unknown[0], known)}")
    for name in ("weights", "assume", "uses", "laws"):
        if name in given and not isinstance(given[name], str):
            given[name] = tuple(given[name])
    return Declared(**given)
