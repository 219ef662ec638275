"""How much work may go into one law.

Work is counted in *steps*, each at most a microsecond on a current machine, and on average a
quarter of one. Every expensive part of the search says beforehand, from the sizes of what it is
given, how many steps it will take; z3 counts for itself. A clock would give one answer on a fast
machine and another on a slow one.
"""

from __future__ import annotations

from pybridge.prover.problem import Limits

__all__ = ["STEPS_PER_MILLISECOND", "Budget", "ExhaustedError"]

STEPS_PER_MILLISECOND = 1_000


class ExhaustedError(Exception):
    """The search for a certificate would take more steps than it may."""


class Budget:
    """The limits for a law, and the steps that are left of them."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._left = limits.steps
        self.is_spent = False
        """Whether something was left out because it would have taken too many steps."""

    @property
    def left(self) -> int:
        """How many steps are left."""
        return self._left

    @property
    def milliseconds(self) -> int:
        """How long a call of a solver may take now."""
        return min(self.limits.solver_milliseconds, self._left // STEPS_PER_MILLISECOND + 1)

    def spend(self, steps: int) -> None:
        """Take so many steps; none are taken if there are too few, for smaller tasks may follow.

        Raises:
            ExhaustedError: so many are not left.
        """
        if steps > self._left:
            self.is_spent = True
            raise ExhaustedError
        self._left -= steps

    def spend_milliseconds(self, milliseconds: int) -> None:
        """Take the steps that a solver counted.

        Raises:
            ExhaustedError: so many are not left.
        """
        self.spend(milliseconds * STEPS_PER_MILLISECOND)
