"""Numbers of which a formula is known, and vectors of these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from pybridge.expression import Expression, Relation
from pybridge.expression.constants import ZERO
from pybridge.tracing.running import decision, refusal
from pybridge.tracing.values.shape import Shape
from pybridge.tracing.values.symbolic import Symbolic

__all__ = ["Traced", "TracedVector"]

_LENGTH = (
    "declare its length: from_function(f, vectors={'x': 3}), or annotate the parameter, "
    "x: vector(3)"
)


class Traced(Symbolic):
    """A number of which a formula is known."""

    __slots__ = ("expression",)
    expression: Expression

    def __init__(self, expression: Expression) -> None:
        object.__setattr__(self, "expression", expression)

    def __repr__(self) -> str:
        return f"<Traced: {self.expression}>"

    def __bool__(self) -> bool:
        return decision(Relation(self.expression, "!=", ZERO))

    @property
    def shape(self) -> Shape:
        """That of a number."""
        return Shape((), None)

    @property
    def ndim(self) -> int:
        """A number has no dimension."""
        return 0

    def __iter__(self) -> NoReturn:
        raise refusal("a loop over a symbolic value: it is one number, not several", _LENGTH)

    def __getitem__(self, key: Any) -> Traced:
        if key is Ellipsis or key == ():
            return self
        raise refusal("a symbolic value is indexed: it is one number, not several", _LENGTH)

    def __len__(self) -> int:
        raise refusal(
            "len() of a symbolic value, or a tensor or array that is made of it: it is one number",
            f"torch.stack([a, b]) and np.stack([a, b]) make a vector of values; for one that is a "
            f"vector {_LENGTH}",
        )


class TracedVector(Symbolic):
    """A vector of declared length, whose entries are symbolic."""

    __slots__ = ("axis", "entries")
    axis: int | None
    """The dimension in which the entries lie when tensors have one for the batch: the last one, -1,
    or the first one, 0; `None` for a list, which has no other."""
    entries: tuple[Any, ...]

    def __init__(self, values: Sequence[Any], axis: int | None = -1) -> None:
        object.__setattr__(self, "axis", axis)
        object.__setattr__(self, "entries", tuple(values))

    def __repr__(self) -> str:
        return f"<TracedVector: {', '.join(map(repr, self.entries))}>"

    def __bool__(self) -> bool:
        raise refusal(
            "the truth of a symbolic vector", "compare its entries, or its sum, with a number"
        )

    @property
    def shape(self) -> Shape:
        """Its length."""
        return Shape((len(self.entries),), self.axis)

    @property
    def ndim(self) -> int:
        """A vector has one dimension."""
        return 1

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.entries)

    def __getitem__(self, key: Any) -> Any:
        if key is Ellipsis:
            return self
        if isinstance(key, tuple) and len(key) == 2 and key[0] in (Ellipsis, slice(None)):
            key = key[1]  # of all points of a batch
        if isinstance(key, slice):
            return TracedVector(self.entries[key], self.axis)
        if isinstance(key, Symbolic) or not hasattr(key, "__index__"):
            raise refusal(
                "a vector is indexed by what is no known number",
                "index it by numbers; for a mask write where(mask, x, 0)",
            )
        return self.entries[key]
