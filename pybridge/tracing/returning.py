"""Functions that return more than the loss: with metrics, in a dictionary, as an attribute."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pybridge.tracing.errors import TracingError
from pybridge.tracing.places import CodePlace

__all__ = ["returning"]


def returning(
    call: Callable[..., Any], which: str | int | None, place: CodePlace
) -> Callable[..., Any]:
    """Return a function that returns the loss alone.

    Args:
        call: returns it, maybe with others.
        which: its place among these, its key or its attribute; `None` if it is alone.
        place: what returns it, for errors.
    """
    if which is None:
        return call

    def loss(*arguments: Any, **named: Any) -> Any:
        returned = call(*arguments, **named)
        try:
            if isinstance(which, int) or isinstance(returned, Mapping):
                return returned[which]
            return getattr(returned, which)
        except (LookupError, TypeError, AttributeError) as error:
            raise TracingError.at(
                place,
                f"what the function returns has no {which!r}, which is the loss: it is of type "
                f"{type(returned).__name__}",
                "say which it is: returns=0 for the first of several, returns='loss' for what a "
                "dictionary or an object has by this name",
            ) from error

    return loss
