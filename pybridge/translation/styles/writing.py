"""Objectives and their laws, written in a style."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pybridge.objectives.objective import Objective
from pybridge.translation.question import Question
from pybridge.translation.styles.errors import MissingMacroError
from pybridge.translation.styles.laws import law_part, objective_part
from pybridge.translation.styles.parts import LawPart, ObjectivePart
from pybridge.translation.styles.style import Style

__all__ = ["styled_objective", "styled_text"]


def styled_objective(
    objective: Objective, questions: Iterable[Question], style: Style
) -> ObjectivePart:
    """Return an objective with its laws, whose proofs are written already.

    A law whose proof the style has no macro for is refused, and says so.

    Raises:
        StyleError: a template is broken.
    """
    part = objective_part(objective, style.syntax)
    laws = (law_part(question, style.syntax) for question in questions)
    return replace(part, laws=tuple(_written(law, part, style) for law in laws))


def styled_text(objectives: Iterable[ObjectivePart], style: Style) -> str:
    """Return the whole text.

    Raises:
        StyleError: a template is broken, or lacks what the text needs.
    """
    return style.text("file.j2", objectives=tuple(objectives))


def _written(law: LawPart, objective: ObjectivePart, style: Style) -> LawPart:
    """Return the law with its proof, or with why there is none."""
    try:
        if law.reason is not None:
            return replace(law, proof=style.step(law.reason))
        if law.disproof is not None:
            return replace(law, proof=style.macro("steps", "disproof")(law, objective))
    except MissingMacroError as error:
        return replace(law, refused=str(error))
    return law
