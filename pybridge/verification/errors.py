"""What is raised when a verification is asked for something that makes no sense."""

from __future__ import annotations

__all__ = ["VerifyError"]


class VerifyError(ValueError):
    """A request that makes no sense; the message says what to change."""
