"""Objectives and their laws in a style, as `pybridge show --style` prints them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pybridge.lean.lake import PINNED_VERSION
from pybridge.objectives.families.sources import FamilySource
from pybridge.translation.styles.parts import ObjectivePart
from pybridge.translation.styles.style import Style
from pybridge.translation.styles.writing import styled_objective, styled_text
from pybridge.verification.proposing import question_about
from pybridge.verification.sources import Verifiable
from pybridge.verification.tasks import tasks_for

__all__ = ["project_texts", "styled"]


def styled(
    objectives: Verifiable | Iterable[Verifiable],
    style: Style,
    *,
    only: str | Collection[str] | None = None,
    families: FamilySource | Iterable[FamilySource] | None = None,
) -> str:
    """Return the text of objectives and their laws.

    What proves the laws is what the prover proposes; nothing has been checked by Lean.

    Raises:
        StyleError: a template is broken, or lacks what the text needs.
        VerifyError, SpecError, LawError: as for `verify`.
    """
    return styled_text(_parts(objectives, style, only, families), style)


def project_texts(
    objectives: Verifiable | Iterable[Verifiable],
    style: Style,
    *,
    only: str | Collection[str] | None = None,
    families: FamilySource | Iterable[FamilySource] | None = None,
) -> dict[str, str]:
    """Return the files of a directory by their paths, for a style that writes one.

    It is empty for a style that does not. Errors as for `styled`.
    """
    parts = _parts(objectives, style, only, families)
    text = styled_text(parts, style)
    return {
        path: style.text(template, objectives=parts, text=text, lean_version=PINNED_VERSION)
        for path, template in style.project()
    }


def _parts(
    objectives: Verifiable | Iterable[Verifiable],
    style: Style,
    only: str | Collection[str] | None,
    families: FamilySource | Iterable[FamilySource] | None,
) -> tuple[ObjectivePart, ...]:
    return tuple(
        styled_objective(
            task.objective, (question_about(task.objective, law) for law in task.laws), style
        )
        for task in tasks_for(objectives, laws=None, only=only, families=families)
    )
