"""Vectors that are put together and taken apart, and the number of their entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from pybridge.tracing.library.dimensions import check_dimension, dimension_of
from pybridge.tracing.running import refusal
from pybridge.tracing.values.broadcasting import elementwise
from pybridge.tracing.values.lifting import entries_of, lifted
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import TracedVector

__all__ = ["FUNCTIONS", "METHODS"]


def _stack(tensors: Any, dim: Any = 0, *, axis: Any = None) -> TracedVector:
    """Return numbers as a vector, whose entries lie in the dimension that is given."""
    found = [lifted(tensor) for tensor in tensors]
    if any(isinstance(each, TracedVector) for each in found):
        raise refusal(
            "vectors are stacked, which makes a matrix",
            "cat([x, y], dim=-1) puts their entries behind each other; or stack numbers",
        )
    word, chosen = ("dim", dim) if axis is None else ("axis", axis)
    chosen = dimension_of(chosen)
    if chosen not in (0, -1):
        raise refusal(
            f"numbers are stacked in dimension {chosen}, and have that of the batch at most",
            f"write {word}=-1, which is the same with a batch and without one",
        )
    return TracedVector(found, chosen)


def _concatenated(tensors: Any, dim: Any = 0, *, axis: Any = None) -> TracedVector:
    """Return the entries of vectors behind each other."""
    found = [lifted(tensor) for tensor in tensors]
    vectors = [each for each in found if isinstance(each, TracedVector)]
    for vector in vectors:
        check_dimension(vector, dim if axis is None else None, axis)
    axes = [vector.axis for vector in vectors if vector.axis is not None]
    return TracedVector([e for each in found for e in entries_of(each)], axes[0] if axes else None)


def _side_by_side(tensors: Any) -> TracedVector:
    return _concatenated(tensors, -1)


def _taken_apart(input: Any, dim: Any = 0) -> tuple[Any, ...]:
    return _divisible("unbind", input, dim).entries


def _in_pieces(input: Any, chunks: int, dim: Any = 0) -> tuple[TracedVector, ...]:
    """Return a vector in so many pieces, of which the last ones may be shorter, or left out."""
    vector = _divisible("chunk", input, dim)
    return _split(vector, -(-len(vector) // chunks), dim)


def _split(
    tensor: Any, split_size_or_sections: int | Sequence[int], dim: Any = 0
) -> tuple[TracedVector, ...]:
    """Return a vector in pieces of this length, or of these lengths."""
    vector, lengths = _divisible("split", tensor, dim), split_size_or_sections
    starts = (
        list(range(0, len(vector), lengths))
        if isinstance(lengths, int)
        else list(accumulate(lengths, initial=0))[:-1]
    )
    if not isinstance(lengths, int) and sum(lengths) != len(vector):
        raise refusal(
            f"a vector of {len(vector)} entries is split into pieces of {list(lengths)}",
            "give lengths that add up to its own",
        )
    ends = (*starts[1:], len(vector))
    return tuple(vector[start:end] for start, end in zip(starts, ends, strict=True))


def _divisible(name: str, value: Any, dim: Any) -> TracedVector:
    vector = lifted(value)
    if not isinstance(vector, TracedVector):
        raise refusal(f"{name} of a number", "declare its length: x: vector(3)")
    check_dimension(vector, dim)
    return vector


def _broadcast(*tensors: Any) -> tuple[Any, ...]:
    """Return values in one shape: numbers as vectors if there is a vector among them."""
    return tuple(elementwise(lambda x, *_: x, tensor, *tensors) for tensor in tensors)


def _size_of(input: Any, dim: int | None = None) -> Any:
    return input.shape if dim is None else input.shape[dim]


def _gathered(input: Any, dim: Any, index: Any, *, sparse_grad: bool = False) -> Any:
    """Return the entries of a vector at places that are known."""
    vector, places = lifted(input), _known_places(index)
    if not isinstance(vector, TracedVector) or places is None:
        raise refusal(
            "gather of anything but a vector at places that are known",
            "give the index a default, and declare the length of the vector: x: vector(3)",
        )
    check_dimension(vector, dim)
    return TracedVector([vector.entries[place] for place in places], vector.axis)


def _known_places(index: Any) -> list[int] | None:
    """Return the whole numbers in a known index."""
    if isinstance(index, Symbolic):
        return None
    try:
        found = index.tolist() if hasattr(index, "dtype") else index
        places = [found] if isinstance(found, int) else list(found)
    except (TypeError, AttributeError):
        return None
    return places if all(type(place) is int for place in places) else None


def _count_of(input: Any) -> int:
    return len(entries_of(input))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "stack": _stack,
    **dict.fromkeys(("cat", "concat", "concatenate"), _concatenated),
    "hstack": _side_by_side,
    "unbind": _taken_apart,
    "chunk": _in_pieces,
    "PyTorch's split": _split,
    "broadcast_tensors": _broadcast,
    "gather": _gathered,
    "numel": _count_of,
}

METHODS: dict[str, Callable[..., Any]] = {
    "split": _split,
    "size": _size_of,
    **dict.fromkeys(("dim", "ndimension"), lambda input: input.ndim),
}
"""What is a method of tensors, and no function."""
