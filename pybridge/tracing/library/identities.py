"""Functions that change no value: `detach`, casts between floats, other shapes of the same.

Laws are about values, so that they make no difference; the trace notes where they were called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.tracing.errors import AS_A_TERM
from pybridge.tracing.running import note_identity, refusal
from pybridge.tracing.values.conditions import Condition
from pybridge.tracing.values.lifting import lifted
from pybridge.tracing.values.symbolic import Symbolic

__all__ = ["FUNCTIONS"]

_NAMES = (
    *("detach", "stop_gradient", "item", "clone", "copy", "contiguous", "requires_grad_"),
    *("float", "double", "half", "bfloat16", "to", "type_as", "astype", "cpu", "cuda", "numpy"),
    *("view", "reshape", "flatten", "ravel", "squeeze", "unsqueeze", "atleast_1d"),
    *("positive", "asarray", "asanyarray", "nan_to_num"),
)


def _same(name: str) -> Callable[..., Any]:
    def same(input: Any, *arguments: Any, **options: Any) -> Any:
        for argument in (*arguments, *options.values()):
            if not isinstance(argument, Symbolic) and any(
                kind in str(argument) for kind in ("int", "long", "bool", "uint")
            ):
                raise refusal(
                    f".{name}({argument}) of a symbolic value rounds, and a formula cannot",
                    f"leave the cast out where rounding does not matter; or {AS_A_TERM}",
                )
        note_identity(name)
        return lifted(input)

    return same


def _always(truth: bool) -> Callable[[Any], Any]:
    """Whether a value is finite: as a real number it is."""
    return lambda input: Condition.known(truth)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{name: _same(name) for name in _NAMES},
    **dict.fromkeys(("isfinite", "is_finite"), _always(True)),
    **dict.fromkeys(("isnan", "isinf"), _always(False)),
}
