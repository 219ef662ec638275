"""The losses of `torch.nn.functional` that are likelihoods and divergences, as formulas.

What PyTorch adds with `full=True` has no exact number, and is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.expression import Expression, call, maximum
from pybridge.tracing.library.losses import reduced
from pybridge.tracing.running import refusal
from pybridge.tracing.values.broadcasting import elementwise
from pybridge.tracing.values.traced import TracedVector

__all__ = ["FUNCTIONS"]


def _gaussian_nll(
    input: Any, target: Any, var: Any, full: bool = False, eps: Any = 1e-6,
    reduction: str = "mean",
) -> Any:  # fmt: skip
    def formula(x: Expression, y: Expression, v: Expression, e: Expression) -> Expression:
        floored = maximum(v, e)
        return (call("log", floored) + (x - y) ** 2 / floored) / 2

    _check_constant(full, "gaussian_nll_loss")
    return reduced(elementwise(formula, input, target, var, eps), reduction)


def _poisson_nll(
    input: Any, target: Any, log_input: bool = True, full: bool = False,
    size_average: Any = None, eps: Any = 1e-8, reduce: Any = None, reduction: str = "mean",
) -> Any:  # fmt: skip
    def of_logarithm(x: Expression, y: Expression, _: Expression) -> Expression:
        return call("exp", x) - y * x

    def of_rate(x: Expression, y: Expression, e: Expression) -> Expression:
        return x - y * call("log", x + e)

    _check_constant(full, "poisson_nll_loss")
    formula = of_logarithm if log_input else of_rate
    return reduced(elementwise(formula, input, target, eps), reduction)


def _check_constant(full: bool, name: str) -> None:
    if full:
        raise refusal(
            f"{name} with full=True adds a constant that is no number of a formula",
            "leave it out: it moves no minimum",
        )


def _kl_div(
    input: Any, target: Any, size_average: Any = None, reduce: Any = None,
    reduction: str = "mean", log_target: bool = False,
) -> Any:  # fmt: skip
    def formula(x: Expression, y: Expression) -> Expression:
        return y * (call("log", y) - x)

    def of_logarithms(x: Expression, y: Expression) -> Expression:
        return call("exp", y) * (y - x)

    found = elementwise(of_logarithms if log_target else formula, input, target)
    if reduction == "batchmean" and isinstance(found, TracedVector):
        raise refusal(
            "kl_div with reduction='batchmean' of a vector: in training it divides by the size of "
            "the batch, and here by the number of entries",
            "write kl_div(…, reduction='none').sum(dim=-1).mean(), which is the same with a batch "
            "and without one",
        )
    return reduced(found, "mean" if reduction == "batchmean" else reduction)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "gaussian_nll_loss": _gaussian_nll,
    "poisson_nll_loss": _poisson_nll,
    "kl_div": _kl_div,
}
