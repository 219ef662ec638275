"""Functions that are refused for a reason, and what to do instead.

All that has no meaning here is refused; of these functions people ask why.
"""

from __future__ import annotations

from pybridge.tracing.errors import AS_A_TERM, TracingError
from pybridge.tracing.running import refusal

__all__ = ["in_place", "is_refused", "unknown"]

_ROUNDS = ": a formula cannot round"
_DRAWS = ": it draws random numbers"
_DERIVES = ": there is nothing to derive while the function is traced"

_REASONS = {
    **dict.fromkeys(("sign", "heaviside"), ": it jumps at zero"),
    **dict.fromkeys(("round", "floor", "ceil", "trunc", "long", "int"), _ROUNDS),
    **dict.fromkeys(("dropout", "rand_like", "randn_like", "bernoulli"), _DRAWS),
    **dict.fromkeys(("backward", "grad"), _DERIVES),
    "argmax": ": it is a place, and no formula",
    "bool": ": a truth value is no number",
    "tolist": ": it has no numbers while the function is traced",
    "device": ": it is on no device",
    "dtype": ": it has no type",
}

_REMEDIES = {
    **dict.fromkeys(("backward", "grad"), "call it outside, on what the function returns"),
    "tolist": "iterate over the vector itself",
    "device": "leave it out; tensors of numbers meet symbolic values wherever they are",
    "dtype": "leave it out; numbers of all types meet symbolic values. Where it is PyTorch that "
    f"asks for it, as to draw a random number, {AS_A_TERM}",
}
"""What to do instead, where it is not to declare a term."""


def is_refused(name: str) -> bool:
    """Return whether a function of this name is refused for a reason of its own."""
    return name in _REASONS


def unknown(what: str, name: str) -> TracingError:
    """Return the error for a function without a meaning.

    Args:
        what: what is wrong, as a sentence to which the reason is added.
        name: what the function is called.
    """
    return refusal(f"{what}{_REASONS.get(name, '')}", _REMEDIES.get(name, AS_A_TERM))


def in_place(name: str) -> TracingError:
    """Return the error for a function that changes its argument."""
    return refusal(
        f"{name} writes in place",
        f"use the function that gives a new value, such as {name.rstrip('_') or name}(x)",
    )
