"""What came of comparing two objectives, as plain data, and how it reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from pybridge.expression.algebraic import Number, equation
from pybridge.report.results import LawResult, Verdict, number_to_json

if TYPE_CHECKING:
    from pybridge.lean.backend import LeanIdentity

__all__ = ["ObjectiveComparison", "Relationship", "Side"]


class Relationship(str, Enum):
    """How two objectives compare wherever what is assumed of both holds."""

    EQUAL = "equal"
    """They have one value everywhere: proved."""

    AT_MOST = "at most"
    """The first is nowhere larger: proved. That they are equal is disproved, or not known."""

    AT_LEAST = "at least"
    """The first is nowhere smaller: proved. That they are equal is disproved, or not known."""

    DIFFERENT = "different"
    """They differ somewhere, which is proved; and neither order of them is."""

    UNKNOWN = "unknown"
    """Nothing of this was proved."""

    def __str__(self) -> str:
        return self.value


_SYMBOLS = {Relationship.EQUAL: "==", Relationship.AT_MOST: "<=", Relationship.AT_LEAST: ">="}


@dataclass(frozen=True)
class Side:
    """One of two objectives, as it was compared."""

    name: str
    """What it is called here: another name than its own if both have that."""
    formula: str
    """The formula as it was written, under its own names."""


@dataclass(frozen=True)
class ObjectiveComparison:
    """What came of comparing two objectives. It is true, as a truth value, if they are equal."""

    first: Side
    second: Side
    outcome: Relationship
    lean: LeanIdentity
    laws: tuple[LawResult, ...]
    """What Lean was asked, in order: whether they are equal, then what came of that."""
    renaming: Mapping[str, str] = field(default_factory=dict)
    """Names of the second objective, with what stands for them: names of the first, or formulas."""
    found: bool = False
    """Whether the renaming was found, and not given."""
    assumptions: tuple[str, ...] = ()
    """What is assumed, of both."""
    point: Mapping[str, Number] | None = None
    """The smallest point found where they differ, if Lean has that they differ there."""
    values: tuple[str, str] | None = None
    """The values of both at that point: exact, or in decimals where they are irrational."""
    notes: tuple[str, ...] = ()
    """What else a person should know, such as names that only one of them has."""
    lean_text: str = field(default="", repr=False)
    """What Lean accepted, as a file that anyone can check again."""

    @property
    def equal(self) -> bool:
        """Whether they are proved to be equal."""
        return self.outcome is Relationship.EQUAL

    def __bool__(self) -> bool:
        return self.equal

    @property
    def headline(self) -> str:
        """What came out, in one line."""
        first, second = self.first.name, self.second.name
        match self.outcome:
            case Relationship.DIFFERENT:
                return f"{first} and {second} are different"
            case Relationship.UNKNOWN:
                return f"{first} and {second}: not known whether they are equal, or ordered"
        proved = f"{first} {_SYMBOLS[self.outcome]} {second}: proved"
        if self.equal:
            return proved
        return f"{proved}, and they differ" if self.point is not None else proved

    def lines(self) -> Iterator[str]:
        """Yield the lines of what a person reads."""
        yield self.headline
        if self.point is not None and self.values is not None:
            yield "  at " + ", ".join(equation(name, value) for name, value in self.point.items())
            width = max(len(self.first.name), len(self.second.name))
            for side, value in zip((self.first, self.second), self.values, strict=True):
                yield f"    {side.name:<{width}} {_sign(value)} {value}"
        elif (failed := self.laws[0].failure) and not self.equal:
            yield f"  at {self.laws[0].point}: {failed} is false"
        if not self.equal:
            for law in self.laws:
                if law.verdict in (Verdict.UNKNOWN, Verdict.ERROR):
                    yield f"  {law.claim}: {law.verdict}; {law.message}"
        yield f"  {self.first.name} is {self.first.formula}"
        yield f"  {self.second.name} is {self.second.formula}"
        if self.renaming:
            shown = ", ".join(f"{name} -> {given}" for name, given in self.renaming.items())
            yield f"  where of {self.second.name} {shown}{' (found)' if self.found else ''}"
        if self.assumptions:
            yield f"  assuming {', '.join(self.assumptions)}"
        yield from (f"  note: {note}" for note in self.notes)

    def __str__(self) -> str:
        return "\n".join((*self.lines(), f"checked by {self.lean}"))

    __repr__ = __str__

    def to_json(self) -> dict[str, Any]:
        """Return the comparison, ready for `json.dumps`."""
        point = self.point
        return {
            "lean": self.lean.to_json(),
            "outcome": self.outcome.value,
            "equal": self.equal,
            "first": {"name": self.first.name, "formula": self.first.formula},
            "second": {"name": self.second.name, "formula": self.second.formula},
            "renaming": dict(self.renaming),
            "found": self.found,
            "assumptions": list(self.assumptions),
            "point": None if point is None else {n: number_to_json(n, v) for n, v in point.items()},
            "values": None if self.values is None else list(self.values),
            "notes": list(self.notes),
            "laws": [law.to_json() for law in self.laws],
        }

    def dumps(self, indent: int | None = 2) -> str:
        """Return the comparison as a JSON text."""
        return json.dumps(self.to_json(), indent=indent, ensure_ascii=False)


def _sign(value: str) -> str:
    """Return what stands before a value: decimals are of irrational numbers."""
    return "≈" if "." in value else "="
