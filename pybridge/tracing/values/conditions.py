"""Truth values: comparisons of symbolic values, which choose between formulas or ask the run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pybridge.expression import Expression, Relation
from pybridge.tracing.cases import chosen
from pybridge.tracing.errors import WITHOUT_JUMPS, NoFormulaError
from pybridge.tracing.running import decision, is_running, refusal
from pybridge.tracing.values.symbolic import Symbolic

__all__ = ["Condition", "as_condition"]


class Condition(Symbolic):
    """A truth value: a relation between formulas, or several joined by `and`, `or` and `not`.

    `select` gives the choice between two values; its own truth is asked of the run.
    """

    __slots__ = ("_ask", "_select", "_text")
    _ask: Callable[[], bool]
    _select: Callable[[Expression, Expression], Expression]
    _text: str

    def __init__(
        self,
        choose: Callable[[Expression, Expression], Expression],
        ask: Callable[[], bool],
        text: str,
    ) -> None:
        for name, value in zip(self.__slots__, (ask, choose, text), strict=True):
            object.__setattr__(self, name, value)

    @classmethod
    def of(cls, relation: Relation) -> Condition:
        """Return the condition that a relation holds."""
        return cls(
            lambda then, otherwise: chosen(relation, then, otherwise),
            lambda: decision(relation),
            str(relation),
        )

    @classmethod
    def known(cls, truth: bool) -> Condition:
        """Return the condition that always holds, or never."""
        return cls(lambda then, otherwise: then if truth else otherwise, lambda: truth, str(truth))

    def __repr__(self) -> str:
        return f"<Condition: {self._text}>"

    def __bool__(self) -> bool:
        return self._ask()

    def select(self, then: Expression, otherwise: Expression) -> Expression:
        """Return the formula that is one where the condition holds, and another elsewhere.

        Where there is none, such as for a factor that jumps, the function goes both ways as at an
        `if`: what it makes of them may be a formula again.
        """
        try:
            return self._select(then, otherwise)
        except NoFormulaError as error:
            if is_running():
                return then if self else otherwise
            raise refusal(f"a choice that is no formula: {error}", WITHOUT_JUMPS) from error

    def __and__(self, other: Any) -> Condition:
        second = as_condition(other)
        return Condition(
            lambda then, otherwise: self._select(second._select(then, otherwise), otherwise),
            lambda: bool(self) and bool(second),
            f"{self._text} and {second._text}",
        )

    def __or__(self, other: Any) -> Condition:
        second = as_condition(other)
        return Condition(
            lambda then, otherwise: self._select(then, second._select(then, otherwise)),
            lambda: bool(self) or bool(second),
            f"{self._text} or {second._text}",
        )

    __rand__ = __and__
    __ror__ = __or__

    def __invert__(self) -> Condition:
        return Condition(
            lambda then, otherwise: self._select(otherwise, then),
            lambda: not bool(self),
            f"not ({self._text})",
        )

    def __xor__(self, other: Any) -> Condition:
        second = as_condition(other)
        return (self & ~second) | (~self & second)


def as_condition(value: Any) -> Condition:
    """Return a truth value as a condition.

    Raises:
        TracingError: it is none.
    """
    if isinstance(value, Condition):
        return value
    if isinstance(value, bool):
        return Condition.known(value)
    raise refusal(
        "& and | join comparisons with what is none", "compare the value with a number first"
    )
