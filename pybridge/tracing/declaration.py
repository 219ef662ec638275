"""What is said of a function that is an objective: its weights, and all that a spec can say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pybridge.expression import Expression, Relation
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.requirements import LEFT, Equalities

__all__ = ["Declared"]


@dataclass(frozen=True, kw_only=True)
class Declared:
    """The options of `pybridge.objective` and `pybridge.from_function`.

    They mean what they mean in a spec, and for `Objective`. `vectors` has the lengths of the
    parameters that are vectors; names of vectors stand for all their entries.
    """

    name: str | None = None
    """What laws call it; by default the name of the function."""
    weights: Iterable[str] = ()
    assume: Iterable[str | Relation] = ()
    reference: str = ""
    meanings: Mapping[str, str] | None = None
    where: Mapping[str, str | Expression] | None = None
    uses: Iterable[Objective] = ()
    increasing: str | Iterable[str] = ()
    decreasing: str | Iterable[str] = ()
    nonnegative: bool = False
    convex: str | Iterable[str] = ()
    bounds: str | Iterable[str] = ()
    equals: Equalities = ()
    effort: int | None = None
    laws: Iterable[Law] = ()
    vectors: Mapping[str, int] = field(default_factory=dict)

    def equalities(self, entries: Any) -> Equalities:
        """Return the equalities with the entries of vectors in their place."""
        if not isinstance(self.equals, Mapping):
            return [self._expanded(table, entries) for table in self.equals]
        return self._expanded(self.equals, entries)

    @staticmethod
    def _expanded(table: Mapping[str, object], entries: Any) -> Mapping[str, object]:
        if not isinstance(table, Mapping):
            return table
        return {
            name: value
            for key, value in table.items()
            for name in ((key,) if key == LEFT else entries(key))
        }
