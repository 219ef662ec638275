"""What is raised where a function cannot be traced: with the line of its code, and a remedy."""

from __future__ import annotations

from pybridge.expression import ExpressionError
from pybridge.objectives.spec import SpecError
from pybridge.tracing.places import CodePlace

__all__ = [
    "AS_A_TERM",
    "A_TERM",
    "SMALLER",
    "WITHOUT_JUMPS",
    "NoFormulaError",
    "TracingError",
    "UnknownNameError",
    "said",
    "told",
]

A_TERM = "declare it a term: make it a parameter of the function"

AS_A_TERM = f"compute it outside and {A_TERM}"
"""The remedy for all that no formula says."""

WITHOUT_JUMPS = (
    "write it with max, min, abs or clamp, so that both cases agree where they meet; or "
    + AS_A_TERM
)
"""The remedy for a choice that is no formula."""


SMALLER = f"take shorter vectors, or fewer rounds of a loop; or {AS_A_TERM}"
"""The remedy for a formula that exceeds a limit."""


class TracingError(SpecError):
    """Code that is no objective; `path` and `line` say where.

    Attributes:
        problem: what is wrong, in one sentence.
        code: the line of code; empty where it cannot be read.
        remedy: what to write instead.
    """

    def __init__(self, path: str, line: int, problem: str, remedy: str, code: str = "") -> None:
        lines = [problem, f"    {code}" if code else "", remedy]
        super().__init__(path, line, "\n".join(filter(None, lines)))
        self.args = (path, line, problem, remedy, code)
        self.problem = problem
        self.remedy = remedy
        self.code = code

    @classmethod
    def of_formula(cls, place: CodePlace, error: ExpressionError) -> TracingError:
        """Return the error for what no formula can have: `nan`, or more parts than are allowed."""
        return cls.at(place, error.message, error.hint or SMALLER)

    @classmethod
    def at(cls, place: CodePlace, problem: str, remedy: str = AS_A_TERM) -> TracingError:
        """Return the error for a line of code."""
        return cls(place.path, place.line, problem, remedy, place.code)


class UnknownNameError(TracingError, AttributeError):
    """An attribute that symbolic values do not have, for whoever asks `hasattr` as well."""


class NoFormulaError(ValueError):
    """A choice between two formulas that is none itself; the message says why."""


def said(error: BaseException) -> str:
    """Return what an error of the user's code says; nothing if that fails, being theirs as well."""
    try:
        return str(error).strip()
    except Exception:
        return ""


def told(error: BaseException) -> str:
    """Return the kind of an error of the user's code, and the first line of what it says."""
    first, _, _ = said(error).partition("\n")
    return ": ".join(filter(None, (type(error).__name__, first)))
