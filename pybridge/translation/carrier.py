"""What the names of a law stand for: real numbers, or elements of any linearly ordered field.

A law over any field is about the real numbers too, and about the rational numbers, and about those
of Mathlib. It needs no construction of any of them.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CARRIERS", "FIELD", "REALS", "Carrier"]


@dataclass(frozen=True)
class Carrier:
    """A type that laws are stated over."""

    name: str
    """What users call it."""
    description: str
    """What it is, in words."""
    type: str
    """What Lean calls it."""
    classes: tuple[str, ...] = ()
    """For a type that is not a certain one: the classes of Lean that it has, in this order."""


REALS = Carrier("reals", "the real numbers", "ℝ")
FIELD = Carrier(
    "field",
    "any linearly ordered field",
    "F",
    (
        *("Field", "LE", "LT", "Max", "Min"),
        *("OrderedField", "Std.LawfulOrderSup", "Std.LawfulOrderInf"),
    ),
)
"""Any linearly ordered field, with maxima and minima."""

CARRIERS = {carrier.name: carrier for carrier in (REALS, FIELD)}
