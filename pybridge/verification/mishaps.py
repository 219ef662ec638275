"""What goes wrong in this package, as the result of the law that it concerns, and of no other."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.report.results import LawResult, Verdict

if TYPE_CHECKING:
    from pybridge.objectives.law import Law

__all__ = ["mishap"]


def mishap(law: Law, error: Exception, seconds: float = 0.0) -> LawResult:
    """Return the result of a law about which an exception was raised that nobody expected."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    said = f": {error}" if str(error) else ""
    return LawResult(
        name=law.name,
        family=law.family,
        statement=law.statement,
        verdict=Verdict.ERROR,
        expected=Verdict(law.expect) if law.required else None,
        claim=str(law.claim),
        fact=law.fact,
        vacuous_allowed=law.vacuous,
        seconds=seconds,
        message=f"pybridge itself failed: {type(error).__name__}{said}{where}; please report this "
        "with the objective and the law",
    )
