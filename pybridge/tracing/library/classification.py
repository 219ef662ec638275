"""The losses of `torch.nn.functional` for a class that is known, or of which probabilities are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.expression.constants import value_of
from pybridge.tracing.errors import TracingError
from pybridge.tracing.library.dimensions import check_dimension
from pybridge.tracing.library.of_one_number import relu
from pybridge.tracing.library.of_vectors import logsumexp, mean, total
from pybridge.tracing.running import refusal
from pybridge.tracing.values.lifting import lifted, to_expression
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import TracedVector

__all__ = ["FUNCTIONS"]


def _cross_entropy(
    input: Any, target: Any, weight: Any = None, size_average: Any = None,
    ignore_index: int = -100, reduce: Any = None, reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> Any:  # fmt: skip
    logits, smoothing = lifted(input), lifted(label_smoothing)
    if weight is not None or not isinstance(logits, TracedVector):
        raise _no_class("cross_entropy")
    check_dimension(logits, -1)
    costs = logsumexp(logits) - logits
    found = _of_class("cross_entropy", costs, target)
    if value_of(to_expression(smoothing)) == 0:
        return found
    return (1 - smoothing) * found + smoothing * mean(costs)


def _nll_loss(
    input: Any, target: Any, weight: Any = None, size_average: Any = None,
    ignore_index: int = -100, reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    log_probabilities = lifted(input)
    if weight is not None or not isinstance(log_probabilities, TracedVector):
        raise _no_class("nll_loss")
    check_dimension(log_probabilities, -1)
    return _of_class("nll_loss", -log_probabilities, target)


def _of_class(name: str, costs: TracedVector, target: Any) -> Any:
    """Return what the class costs that is the target, or the mean under its probabilities."""
    probabilities = lifted(target)
    if name == "cross_entropy" and isinstance(probabilities, TracedVector):
        if len(probabilities) == len(costs):
            return total(probabilities * costs)
        raise _no_class(name)
    known = value_of(to_expression(target)) if not isinstance(target, Symbolic) else None
    if known is None or known not in range(len(costs)):
        raise _no_class(name)
    return costs[int(known)]


def _no_class(name: str) -> TracingError:
    values = "logits" if name == "cross_entropy" else "log-probabilities"
    return refusal(
        f"{name} of anything but a vector of {values} and the known number of a class",
        f"give the class as a default, and declare the length of the {values}: x: vector(3)",
    )


def _multi_margin(
    input: Any, target: Any, p: int = 1, margin: Any = 1.0, weight: Any = None,
    size_average: Any = None, reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    scores = lifted(input)
    known = value_of(to_expression(target)) if not isinstance(target, Symbolic) else None
    of_class = isinstance(scores, TracedVector) and known in range(len(scores))
    if not of_class or weight is not None or p not in (1, 2):
        raise refusal(
            "multi_margin_loss of anything but a vector of scores, the known number of a class and "
            "p = 1 or 2",
            "give the class as a default, and declare the length of the scores: x: vector(3)",
        )
    check_dimension(scores, -1)
    others = [score for place, score in enumerate(scores.entries) if place != known]
    gaps = [relu(margin - scores[int(known or 0)] + score) ** p for score in others]
    return total(lifted(gaps)) / len(scores)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "cross_entropy": _cross_entropy,
    "nll_loss": _nll_loss,
    "multi_margin_loss": _multi_margin,
}
