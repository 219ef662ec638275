"""What can be wrong with a style, and with a law in a style."""

from __future__ import annotations

__all__ = ["LooksDifferent", "MissingMacroError", "NotExported", "StyleError"]


class StyleError(Exception):
    """A style cannot be used: there is none of that name, or a template of it is broken."""


class NotExported(Exception):  # noqa: N818 - it is an answer, and no mistake
    """A law's proof cannot be written in a style; the text says why."""


class LooksDifferent(NotExported):
    """An identity holds only because formulas that look different are the same."""


class MissingMacroError(NotExported):
    """A style has no macro for something."""
