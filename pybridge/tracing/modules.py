"""Modules of PyTorch as objectives: what `forward` computes; the module's numbers are weights."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from pybridge.expression import ExpressionError, Variable, check_name
from pybridge.objectives.objective import Objective
from pybridge.tracing.declaration import Declared
from pybridge.tracing.function import trace
from pybridge.tracing.values.traced import Traced

__all__ = ["from_module"]


def from_module(
    module: Any,
    inputs: Iterable[str] | Mapping[str, int | None] | None = None,
    *,
    weights: Iterable[str] | None = None,
    **options: Any,
) -> Objective:
    """Return the objective that a module of PyTorch computes: any object with `forward`.

    Args:
        module: the module, which stays as it is.
        inputs: the parameters of `forward` that are terms, by default all without a default; or
            these with the lengths of vectors, such as `{"x": 3, "beta": None}`.
        weights: the attributes that are weights, by default all that are floats; every other
            attribute is known. They may be parameters of `forward`, too.
        options: the other ones of `pybridge.objective`; the name is by default that of the class.

    Raises:
        TracingError: `forward` does what no formula says.
        TypeError: the module has no `forward`.
    """
    module = getattr(module, "_orig_mod", module)  # what torch.compile was given
    forward = getattr(type(module), "forward", None)
    if not callable(forward):
        raise TypeError(f"a module has a method `forward`, and {type(module).__name__} has none")
    numbers = list(_numbers(module)) if weights is None else list(weights)
    attributes = [name for name in numbers if _is_attribute(module, name)]
    clone = copy.copy(module)
    for name in attributes:
        # What stands in the instance itself goes before PyTorch's parameters and buffers.
        clone.__dict__[name] = Traced(Variable(check_name(name)))
    options.setdefault("name", _name_of(type(module).__name__))
    if isinstance(inputs, Mapping):
        lengths = {name: length for name, length in inputs.items() if length}
        options["vectors"] = {**lengths, **(options.get("vectors") or {})}
    declaration = Declared.read({**options, "weights": numbers})
    return trace(
        forward,
        declaration,
        inputs=None if inputs is None else list(inputs),
        extra=attributes,
        bound=(clone,),
    ).objective


def _numbers(module: Any) -> Iterable[str]:
    """Yield the attributes of a module that are floats, and may be names of a formula."""
    for name, value in vars(module).items():
        if isinstance(value, float):
            try:
                yield check_name(name)
            except ExpressionError:
                continue


def _is_attribute(module: Any, name: str) -> bool:
    return hasattr(module, name) and not callable(getattr(module, name))


def _name_of(kind: str) -> str:
    """Return the name of a class as functions are named: `BetaVAELoss` gives `beta_vae_loss`."""
    found = ""
    for before, letter, after in zip(f"_{kind}", kind, f"{kind[1:]}_", strict=False):
        starts = letter.isupper() and (before.islower() or after.islower())
        found += f"_{letter}" if starts and found else letter
    return found.lower()
