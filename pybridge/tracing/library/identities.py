"""Functions that change no value: `detach`, casts between floats, other shapes of the same.

Laws are about values, so that they make no difference; the trace notes where they were called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.tracing.library.casts import check_cast
from pybridge.tracing.running import note_identity, taken_names
from pybridge.tracing.values.conditions import Condition
from pybridge.tracing.values.detached import detached
from pybridge.tracing.values.lifting import lifted

__all__ = ["FUNCTIONS"]

_NAMES = (
    *("item", "clone", "copy", "contiguous", "requires_grad_"),
    *("float", "double", "half", "bfloat16", "to", "type_as", "astype", "cpu", "cuda", "numpy"),
    *("view", "reshape", "flatten", "ravel", "squeeze", "unsqueeze", "atleast_1d"),
    *("positive", "asarray", "asanyarray", "nan_to_num"),
)


def _same(name: str) -> Callable[..., Any]:
    def same(input: Any, *arguments: Any, **options: Any) -> Any:
        check_cast(name, *arguments, *options.values())
        note_identity(name)
        return lifted(input)

    return same


def _without_gradient(name: str) -> Callable[..., Any]:
    def without_gradient(input: Any) -> Any:
        note_identity(name)
        taken = taken_names()
        return lifted(input) if taken is None else detached(lifted(input), taken)

    return without_gradient


def _always(truth: bool) -> Callable[[Any], Any]:
    """Whether a value is finite: as a real number it is."""
    return lambda input: Condition.known(truth)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{name: _same(name) for name in _NAMES},
    **{name: _without_gradient(name) for name in ("detach", "stop_gradient")},
    **dict.fromkeys(("isfinite", "is_finite"), _always(True)),
    **dict.fromkeys(("isnan", "isinf"), _always(False)),
}
