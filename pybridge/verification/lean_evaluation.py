"""What Lean computes for an objective at rational points.

The definition that laws are about is polymorphic, so that the same words are computed over the
rational numbers: by Lean's evaluator (`#eval`) and, independently, by its kernel.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from pybridge.expression import read_number
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.objective import Objective
from pybridge.translation.naming import lean_name
from pybridge.translation.render import render_evaluation

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend

__all__ = ["EvaluationError", "evaluate_in_lean"]

_VALUE = re.compile(r"\(?(-?\d+)(?: : Rat\))?(?:/(\d+))?\Z")


class EvaluationError(RuntimeError):
    """Lean gave no value, or its evaluator and its kernel do not agree."""


def evaluate_in_lean(
    objective: Objective,
    points: Sequence[Mapping[str, int | Fraction | str]],
    *,
    lean: Backend | None = None,
    timeout: float = 60.0,
) -> list[Fraction]:
    """Return the values that Lean computes for `objective` at `points`.

    The kernel is asked too whether they are the values that Python computes.

    Args:
        objective: the objective.
        points: a value for each of its names; texts are read as `pybridge evaluate` reads them.
        lean: the backend; by default the embedded Lean.
        timeout: seconds that Lean has for all points.

    Raises:
        KeyError: a point lacks a name.
        FormulaError: a text is not a number.
        EvaluationError: Lean gives no value, or contradicts itself; the objective has functions,
            which Lean defines on the real numbers, where it computes nothing.
        LeanError: Lean cannot be used at all.
    """
    if has_function_applications(objective.formula):
        raise EvaluationError(
            f"{objective.name} has functions, or divides by a formula: it is defined over the real "
            "numbers, where Lean computes no values"
        )
    if lean is None:
        from pybridge.lean.embedded_backend import EmbeddedBackend

        lean = EmbeddedBackend()
    exact = [{name: _exact(point[name]) for name in objective.variables} for point in points]
    expected = [objective.formula.evaluate(point) for point in exact]
    text = render_evaluation(objective, exact, expected)
    theorems = [f"{lean_name(objective.name)}.value{index}" for index in range(len(exact))]
    checked = lean.check(text, theorems, timeout=timeout)
    printed = [message for message in checked.messages if not message.is_error]
    if checked.problem or len(printed) != len(exact):
        raise EvaluationError(checked.problem or "Lean did not print a value for each point")
    values = []
    for message, theorem, value in zip(printed, theorems, expected, strict=True):
        match = _VALUE.match(message.text.strip())
        if match is None:
            raise EvaluationError(f"Lean printed {message.text!r}, which is no rational number")
        computed = Fraction(int(match[1]), int(match[2] or 1))
        if (computed == value) != checked.theorems[theorem].accepted:
            raise EvaluationError(
                f"Lean's evaluator says {computed}, and its kernel says that this is wrong"
            )
        values.append(computed)
    return values


def _exact(value: int | Fraction | str) -> Fraction:
    return read_number(value) if isinstance(value, str) else Fraction(value)
