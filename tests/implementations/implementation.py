"""A function that is held against an objective of the catalog: how it is loaded and called."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from importlib import import_module
from typing import Any

import numpy
import pytest

from pybridge import Objective, catalog
from pybridge.expression import as_expression, parse

LIBRARIES = {
    "vae_losses": "torch",
    "gan_losses": "torch",
    "classification_losses": "torch",
    "likelihood_losses": "torch",
    "preference_losses": "torch",
    "reinforcement_losses": "torch",
    "representation_losses": "torch",
    "self_supervised_losses": "jax",
    "segmentation_losses": "numpy",
    "robust_losses": "numpy",
    "weighting_losses": "math",
    "mistaken_losses": "torch",
    "mistaken_formulas": "numpy",
}
"""What the functions of each file are written in."""

FORMATS = {
    "torch": ("float64", "float32"),
    "numpy": ("float64", "float32"),
    "jax": ("float32",),
    "math": ("float64",),
}
"""The formats of floats that each of these computes in, as it is installed."""


@dataclass(frozen=True)
class Implementation:
    """A function of one of the files beside this one, and the objective that it should be."""

    function: str
    """The file and the name in it."""
    entry: str
    """The objective of the catalog."""
    names: Mapping[str, str | int] = field(default_factory=dict)
    """What stands for the names of the objective that the function does not have."""

    def load(self) -> Callable[..., Any]:
        """Return the function; skip the test where its library is not installed."""
        pytest.importorskip(self.library, reason=f"{self.library} is not installed")
        module, name = self.function.split(".")
        return getattr(import_module(module), name)

    @property
    def library(self) -> str:
        """What the function is written in."""
        return LIBRARIES[self.function.split(".")[0]]


def under_names_of(implementation: Implementation, traced: Objective) -> Objective:
    """Return the catalog's objective in the names of the function, with what both assume."""
    entry = catalog.load(implementation.entry).objective
    renamed = {
        name: parse(given) if isinstance(given, str) else as_expression(given)
        for name, given in implementation.names.items()
    }
    assumed = [entry.inlined(relation).substitute(renamed) for relation in entry.assume]
    formula = entry.formula.substitute(renamed)
    found = Objective(
        entry.name,
        formula,
        assume=[*traced.assume, *(relation for relation in assumed if relation.variables())],
    )
    assert set(found.variables) == set(traced.variables)
    return found


def of_names(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function of the names in its formula: `x_1` and `x_2` are a vector `x`."""

    def called(**values: Any) -> Any:
        arguments = {}
        for name in inspect.signature(function).parameters:
            entries = [values[key] for n in range(1, 10) if (key := f"{name}_{n}") in values]
            if name in values or entries:
                arguments[name] = values[name] if name in values else stacked(entries)
        return function(**arguments)

    return called


def stacked(entries: list[Any]) -> Any:
    """Return a vector of these entries, in the library that they belong to."""
    library = type(entries[0]).__module__.partition(".")[0].removesuffix("lib")
    if library == "builtins":
        return entries
    return import_module({"jax": "jax.numpy"}.get(library, library)).stack(entries)


def maker(library: str, dtype: str) -> Callable[[Fraction], Any]:
    """Return what makes the floats of a library, as arrays or tensors without dimensions."""
    if library == "math":
        return float
    if library == "torch":
        torch = import_module("torch")
        return lambda value: torch.tensor(float(value), dtype=getattr(torch, dtype))
    arrays = import_module("jax.numpy") if library == "jax" else numpy
    return lambda value: arrays.asarray(float(value), dtype=dtype)
