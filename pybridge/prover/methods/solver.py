"""z3 behind one function: SMT-LIB text in, an answer and an exact rational model out.

Every thread has a context of its own, because z3's global one must not be shared. Limits are set
by z3's own resource counter, so that an answer does not depend on how busy the machine is; the
clock is only a second line of defence.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import Any

__all__ = ["Answer", "Solution", "as_numeral", "forget", "milliseconds_spent", "solve"]

_RESOURCES_PER_MILLISECOND = {"QF_LRA": 1_000, "QF_NRA": 4_000}
"""About what z3 counts in a millisecond on a current machine, by logic."""

_APPROXIMATION_DIGITS = 12
"""How closely an irrational value is approximated."""

_local = threading.local()


class Answer(Enum):
    """What the solver says."""

    SATISFIABLE = "satisfiable"
    UNSATISFIABLE = "unsatisfiable"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Solution:
    """An answer, with a model if there is one."""

    answer: Answer
    values: Mapping[str, Fraction] = field(default_factory=dict)
    """The model by name; names that may have any value are absent."""
    irrational: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The coefficients of a polynomial, the constant first, whose root the value is, for each name
    whose value is irrational; `values` holds an approximation."""
    milliseconds: int = 0
    """About how long it took, by z3's own count."""


def solve(logic: str, commands: Sequence[str], milliseconds: int) -> Solution:
    """Return whether the SMT-LIB `commands` are satisfiable, and a model if they are."""
    z3 = _z3()
    context, rate = _context(), _RESOURCES_PER_MILLISECOND[logic]
    solver = z3.SolverFor(logic, ctx=context)
    solver.set("timeout", 2 * milliseconds)
    solver.set("rlimit", milliseconds * rate)
    solver.from_string("\n".join(commands))
    answer = solver.check()
    taken = _resources(solver) // rate
    _local.spent += taken
    if answer == z3.unsat:
        return Solution(Answer.UNSATISFIABLE, milliseconds=taken)
    if answer != z3.sat:
        return Solution(Answer.UNKNOWN, milliseconds=taken)
    model = solver.model()
    values: dict[str, Fraction] = {}
    irrational: dict[str, tuple[int, ...]] = {}
    for declaration in model.decls():
        name, value = declaration.name(), model[declaration]
        if z3.is_algebraic_value(value):
            irrational[name] = tuple(c.as_long() for c in value.poly())
            value = value.approx(_APPROXIMATION_DIGITS)
        if z3.is_rational_value(value):
            values[name] = Fraction(value.numerator_as_long(), value.denominator_as_long())
    return Solution(Answer.SATISFIABLE, values, irrational, taken)


def forget() -> None:
    """Start anew. What a solver answers may depend on what it was asked before, so every search
    begins with this, or the same law could get another certificate on another day."""
    _local.context = None
    _local.resources = 0
    _local.spent = 0


def milliseconds_spent() -> int:
    """Return about how long all answers took since `forget`, by z3's own count."""
    return int(_local.spent)


def as_numeral(value: Fraction) -> str:
    """Write `value` in SMT-LIB."""
    magnitude = f"(/ {abs(value.numerator)} {value.denominator})"
    if value.denominator == 1:
        magnitude = str(abs(value.numerator))
    return f"(- {magnitude})" if value < 0 else magnitude


def _z3() -> Any:
    import z3

    return z3


def _resources(solver: Any) -> int:
    """Return what z3 counted since the last call; z3 itself counts on while the context lasts."""
    before, _local.resources = _local.resources, solver.statistics().get_key_value("rlimit count")
    return int(_local.resources - before)


def _context() -> Any:
    if getattr(_local, "context", None) is None:
        forget()
        _local.context = _z3().Context()
    return _local.context
