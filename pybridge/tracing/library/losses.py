"""The losses of `torch.nn.functional`, as formulas.

Their parameters `size_average` and `reduce` are those that PyTorch does not use any more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.expression import Expression, call, maximum, simplified
from pybridge.expression.constants import value_of
from pybridge.tracing.library.of_one_number import relu
from pybridge.tracing.library.of_vectors import mean, total
from pybridge.tracing.running import refusal
from pybridge.tracing.values.broadcasting import elementwise
from pybridge.tracing.values.lifting import lifted, to_expression
from pybridge.tracing.values.short_formulas import difference

__all__ = ["FUNCTIONS", "is_alike", "reduced"]


def reduced(values: Any, reduction: str, weight: Any = None) -> Any:
    """Return the mean or the sum of values, or these themselves, as the option says."""
    if weight is not None:
        values = values * weight
    if reduction == "mean":
        return mean(lifted(values))
    if reduction == "sum":
        return total(lifted(values))
    if reduction == "none":
        return values
    raise refusal(f"the reduction {reduction!r}", "use mean, sum or none")


def _mse_loss(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean", weight: Any = None,
) -> Any:  # fmt: skip
    return reduced(elementwise(lambda x, y: (x - y) ** 2, input, target), reduction, weight)


def _l1_loss(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean", weight: Any = None,
) -> Any:  # fmt: skip
    return reduced(elementwise(lambda x, y: abs(x - y), input, target), reduction, weight)


def _huber_loss(
    input: Any,
    target: Any,
    reduction: str = "mean",
    delta: Any = 1.0,
    weight: Any = None,
) -> Any:
    return reduced(elementwise(_huber, input, target, delta), reduction, weight)


def _huber(x: Expression, y: Expression, delta: Expression) -> Expression:
    """Return the square halved, less what it exceeds its tangents by outside of `delta`."""
    return _excess(x, y, delta) / 2


def _excess(x: Expression, y: Expression, delta: Expression) -> Expression:
    return (x - y) ** 2 - maximum(abs(x - y) - delta, 0) ** 2


def _smooth_l1_loss(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean", beta: Any = 1.0,
) -> Any:  # fmt: skip
    if value_of(to_expression(beta)) == 0:
        return _l1_loss(input, target, reduction=reduction)

    def formula(x: Expression, y: Expression, b: Expression) -> Expression:
        return _excess(x, y, b) / (2 * b if value_of(b) is None else simplified(2 * b))

    return reduced(elementwise(formula, input, target, beta), reduction)


def _bce_with_logits(
    input: Any, target: Any, weight: Any = None, size_average: Any = None,
    reduce: Any = None, reduction: str = "mean", pos_weight: Any = None,
) -> Any:  # fmt: skip
    def plain(x: Expression, y: Expression) -> Expression:
        return difference(call("softplus", x), y, x)

    def weighted(x: Expression, y: Expression, p: Expression) -> Expression:
        return (1 - y) * x + (1 + (p - 1) * y) * call("softplus", -x)

    if pos_weight is None:
        return reduced(elementwise(plain, input, target), reduction, weight)
    return reduced(elementwise(weighted, input, target, pos_weight), reduction, weight)


def _binary_cross_entropy(
    input: Any, target: Any, weight: Any = None, size_average: Any = None,
    reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    def formula(x: Expression, y: Expression) -> Expression:
        # PyTorch takes no logarithm for less than -100.
        first, second = (maximum(call("log", part), -100) for part in (x, 1 - x))
        return -(y * first + (1 - y) * second)

    return reduced(elementwise(formula, input, target), reduction, weight)


def _hinge(
    input1: Any, input2: Any, target: Any, margin: Any = 0.0, size_average: Any = None,
    reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    gap = -lifted(target) * (lifted(input1) - input2)
    return reduced(relu(gap + margin if margin else gap), reduction)


def _hinge_embedding(
    input: Any, target: Any, margin: Any = 1.0, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean",
) -> Any:  # fmt: skip
    def formula(x: Expression, y: Expression, m: Expression) -> Expression:
        return x if is_alike("hinge_embedding_loss", y) else call("relu", m - x)

    return reduced(elementwise(formula, input, target, margin), reduction)


def is_alike(name: str, target: Expression) -> bool:
    """Return whether a known target says that two things are alike, by 1, or not, by -1.

    Raises:
        TracingError: it is neither, or symbolic.
    """
    known = value_of(target)
    if known not in (1, -1):
        raise refusal(
            f"{name} with the target {target}: its formula is known for 1 and for -1",
            "give the target a default, 1 or -1, or a list of these",
        )
    return known == 1


def _soft_margin(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean",
) -> Any:  # fmt: skip
    formula = elementwise(lambda x, y: call("softplus", -y * x), input, target)
    return reduced(formula, reduction)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "mse_loss": _mse_loss,
    "l1_loss": _l1_loss,
    "huber_loss": _huber_loss,
    "smooth_l1_loss": _smooth_l1_loss,
    "binary_cross_entropy_with_logits": _bce_with_logits,
    "binary_cross_entropy": _binary_cross_entropy,
    "margin_ranking_loss": _hinge,
    "soft_margin_loss": _soft_margin,
    "hinge_embedding_loss": _hinge_embedding,
}
