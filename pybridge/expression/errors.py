"""What is raised when a formula is refused."""

from __future__ import annotations

from pybridge.expression.limits import MAX_DEGREE, MAX_DEPTH, MAX_NODES

_EXCERPT = 72
"""How many characters of a long formula an error shows around the place it points at."""


class ExpressionError(ValueError):
    """A formula that must not be built.

    Attributes:
        message: what is wrong, in one sentence.
        hint: what to write instead; empty when there is nothing to say.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    @property
    def exceeds_limit(self) -> bool:
        """Whether it is too large for a limit, which the message names, and nothing else."""
        return "exceeds MAX_" in self.message

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message


class FormulaError(ExpressionError):
    """A text that is not a formula.  Its rendering shows the text with a caret under the place.

    Attributes:
        text: the whole text.
        position: column of the first character that is refused, counted from 0.
        message: what is wrong, in one sentence.
        hint: what to write instead, or what is allowed.
    """

    def __init__(self, text: str, position: int, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.args = (text, position, message, hint)
        self.text = text
        self.position = position

    def __str__(self) -> str:
        start = max(0, min(self.position - _EXCERPT // 2, len(self.text) - _EXCERPT))
        end = start + _EXCERPT
        before = "..." if start > 0 else ""
        after = "..." if end < len(self.text) else ""
        shown = "".join(_shown(c) for c in self.text[start:end])
        caret = " " * (len(before) + self.position - start) + "^"
        lines = [self.message, f"    {before}{shown}{after}", f"    {caret}"]
        if self.hint:
            lines.append(self.hint)
        return "\n".join(lines)


def _shown(character: str) -> str:
    """Return what stands for a character in an excerpt, which is a single line."""
    if character in "\n\r":
        return " "
    return character if character.isprintable() else "?"


def not_exact(value: object) -> str:
    """Explain why `value` cannot be part of a formula."""
    if isinstance(value, float):
        return (
            f"the float {value!r} is not exact; "
            f"write Fraction('{value!r}'), or give the whole formula as text"
        )
    refused = f"a formula is built from numbers, names and formulas, not {type(value).__name__}"
    return refused + ("; .item() gives its number" if getattr(value, "shape", None) == () else "")


def too_large(depth: int, size: int, degree: int) -> str:
    """Say which limit a formula exceeds."""
    if depth > MAX_DEPTH:
        return f"the formula's depth {depth} exceeds MAX_DEPTH = {MAX_DEPTH}"
    if size > MAX_NODES:
        return f"the formula's size {size} exceeds MAX_NODES = {MAX_NODES}"
    return f"the formula's degree {degree} exceeds MAX_DEGREE = {MAX_DEGREE}"


def shortened(value: object) -> str:
    """Return a text, cut to what fits into a message."""
    text = str(value)
    return text if len(text) <= 40 else f"{text[:37]}..."
