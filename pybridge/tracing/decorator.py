"""`pybridge.objective`, which says of a function that it is an objective, and `from_function`.

The function stays what it is, to the last bit: what is said of it is kept beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec, with_locks
from pybridge.tracing.declaration import Declared, taking_options
from pybridge.tracing.function import trace

__all__ = ["declaration_of", "from_function", "objective", "spec_of"]

F = TypeVar("F", bound=Callable[..., Any])

_ATTRIBUTE = "__pybridge__"
"""Where a function keeps what is said of it."""


@taking_options(Declared)
def objective(function: Any = None, /, **options: Any) -> Any:
    """Declare that a function is an objective.

        @pybridge.objective(weights=["beta"], assume=["kl >= 0"], increasing=["beta"])
        def loss(recon, kl, beta=1.0):
            return recon + beta * kl

    The function works as before, on numbers and on tensors. `verify(loss)`, the fixture
    `assert_laws` and `pybridge verify losses.py:loss` verify it.

    Args:
        function: the function.
        options: those of `Objective`; `effort` and `laws`, which a spec has; `vectors`, the
            lengths of parameters that are vectors. `returns` says which is the loss if it is not
            returned alone: `returns=0` in a tuple, `returns="loss"` in a dictionary. Defaults of
            parameters are known values, except for weights. With `detached=True`, what is made
            of `x.detach()` has the name `x_detached`, whose value is assumed to be that of `x`, so
            that `same_as` sees through which terms gradients flow.
    """
    declaration = Declared.read(options)

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
    return trace(function, declared or Declared.read(options)).objective


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
