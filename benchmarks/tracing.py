"""What it costs to trace a function, beside calling it: `python -m benchmarks.tracing`."""

from __future__ import annotations

import math

from benchmarks.measure import call, heading, row
from pybridge import from_function, vector

BUDGET = "5 ms"
CALLS = 20


def loss(x: vector(3), recon: float, kl: float, beta: float = 1.0, gamma: float = 0.5) -> float:  # type: ignore[valid-type]
    """Compute a loss with a branch, a maximum, a vector and a function of numbers."""
    if kl < 1:
        kl = 1
    return recon + beta * max(kl, 0) + gamma * sum(v**2 for v in x) / 3 + math.log1p(beta**2)


def main() -> None:
    """Time tracing and calling the loss."""
    traced = call(lambda: from_function(loss, weights=["beta"]), CALLS)
    called = call(lambda: loss([1.0, 2.0, 3.0], 1.0, 2.0), CALLS)
    row("tracing a loss with a branch and a vector", f"{1000 * traced.seconds:.1f} ms", BUDGET)
    row("the same, in calls of the loss", f"{traced.seconds / called.seconds:.0f}")


if __name__ == "__main__":
    heading()
    main()
