"""Distances and cosines of vectors in `torch.nn.functional`, and the losses that are made of them.

The small numbers that PyTorch adds, or does not let norms fall below, are part of the formula.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.tracing.library.dimensions import check_dimension
from pybridge.tracing.library.dispatch import operate
from pybridge.tracing.library.losses import is_alike, reduced
from pybridge.tracing.library.of_one_number import relu
from pybridge.tracing.library.of_several_numbers import larger, multiply, smaller
from pybridge.tracing.library.of_vectors import total
from pybridge.tracing.values.lifting import lifted, to_expression

__all__ = ["FUNCTIONS"]

_SMALL = 1e-12
"""What PyTorch adds to squares in `cosine_embedding_loss`."""


def _pairwise_distance(
    x1: Any, x2: Any, p: Any = 2.0, eps: Any = 1e-6, keepdim: bool = False
) -> Any:
    return operate("norm", lifted(x1) - x2 + eps, p, -1)


def _normalize(input: Any, p: Any = 2.0, dim: Any = 1, eps: Any = 1e-12) -> Any:
    # By default it is dimension 1 of a batch, which is the last.
    return lifted(input) / larger(operate("norm", input, p, -1 if dim == 1 else dim), eps)


def _cosine_similarity(x1: Any, x2: Any, dim: Any = 1, eps: Any = 1e-8) -> Any:
    return total(multiply(_normalize(x1, 2, dim, eps), _normalize(x2, 2, dim, eps)))


def _cosine_embedding(
    input1: Any, input2: Any, target: Any, margin: Any = 0.0, size_average: Any = None,
    reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    first, second = lifted(input1), lifted(input2)
    for vector in (first, second):
        check_dimension(vector, -1)
    squares = (total(first * first) + _SMALL) * (total(second * second) + _SMALL)
    cosine = total(first * second) / operate("sqrt", squares)
    if is_alike("cosine_embedding_loss", to_expression(target)):
        return 1 - cosine
    return relu(cosine - margin if margin else cosine)


def _triplet_margin(
    anchor: Any, positive: Any, negative: Any, margin: Any = 1.0, p: Any = 2, eps: Any = 1e-6,
    swap: bool = False, size_average: Any = None, reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    far = _pairwise_distance(anchor, negative, p, eps)
    if swap:
        far = smaller(far, _pairwise_distance(positive, negative, p, eps))
    return reduced(relu(_pairwise_distance(anchor, positive, p, eps) - far + margin), reduction)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "pairwise_distance": _pairwise_distance,
    "normalize": _normalize,
    "cosine_similarity": _cosine_similarity,
    "cosine_embedding_loss": _cosine_embedding,
    "triplet_margin_loss": _triplet_margin,
}
