"""The shape of a symbolic value, which knows nothing of the batch that there is in training."""

from __future__ import annotations

from typing import Any

from pybridge.tracing.running import refusal

__all__ = ["Shape"]


class Shape(tuple[int, ...]):
    """The shape of a number or vector; its length stands where it does in a batch, too."""

    axis: int | None

    def __new__(cls, lengths: tuple[int, ...], axis: int | None) -> Shape:
        """Make the shape of a value whose entries lie in a dimension: the last, the first, both."""
        made = super().__new__(cls, lengths)
        made.axis = axis
        return made

    def __getitem__(self, key: Any) -> Any:
        places = (0, -1) if self.axis is None else (self.axis,)
        if isinstance(key, slice) or (self and key in places):
            return super().__getitem__(key)
        raise refusal(
            f"the size of dimension {key}, which is that of the batch or of none: a formula is "
            "about one point",
            "write .mean() for the mean over a batch, and .shape[-1] for the entries of a vector",
        )
