"""What is raised when a formula is refused."""

from __future__ import annotations

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
        shown = "".join(c if c.isprintable() else "?" for c in self.text[start:end])
        caret = " " * (len(before) + self.position - start) + "^"
        lines = [self.message, f"    {before}{shown}{after}", f"    {caret}"]
        if self.hint:
            lines.append(self.hint)
        return "\n".join(lines)
