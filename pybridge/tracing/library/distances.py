"""Distances and cosines of vectors in `torch.nn.functional`, and the losses that are made of them.

The small numbers that PyTorch adds, or does not let norms fall below, are part of the formula.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.tracing.library.dispatch import operate
from pybridge.tracing.library.losses import reduced
from pybridge.tracing.library.of_one_number import relu
from pybridge.tracing.library.of_several_numbers import larger, multiply, smaller
from pybridge.tracing.library.of_vectors import total
from pybridge.tracing.values.lifting import lifted

__all__ = ["FUNCTIONS"]


def _pairwise_distance(
    x1: Any, x2: Any, p: Any = 2.0, eps: Any = 1e-6, keepdim: bool = False
) -> Any:
    return operate("norm", lifted(x1) - x2 + eps, p, -1)


def _normalize(input: Any, p: Any = 2.0, dim: Any = 1, eps: Any = 1e-12) -> Any:
    # By default it is dimension 1 of a batch, which is the last.
    return lifted(input) / larger(operate("norm", input, p, -1 if dim == 1 else dim), eps)


def _cosine_similarity(x1: Any, x2: Any, dim: Any = 1, eps: Any = 1e-8) -> Any:
    return total(multiply(_normalize(x1, 2, dim, eps), _normalize(x2, 2, dim, eps)))


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
    "triplet_margin_loss": _triplet_margin,
}
