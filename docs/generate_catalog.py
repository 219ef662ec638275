"""Write `docs/catalog.md`: verify the whole catalog with Lean, and show what came of it.

    python docs/generate_catalog.py

The page is written only if every law came out as required, and every finding as locked, so that it
never shows a verdict that nobody expected; otherwise the laws at fault are named and the exit
status is 1.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pybridge import catalog, verify
from pybridge.objectives.families import all_laws
from pybridge.objectives.law import Law
from pybridge.objectives.spec import Spec
from pybridge.report.accounts import failures_of
from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict

PAGE = Path(__file__).parent / "catalog.md"
"""The page that this program writes; `catalog.md.j2` is its template."""

_MARKS = {
    Verdict.PROVED: "✓",
    Verdict.DISPROVED: "✗",
    Verdict.UNKNOWN: "?",
    Verdict.ERROR: "!",
}

_NO_LAW = "·"


def main() -> int:
    """Verify the catalog and write the page; the exit status."""
    specs = catalog.catalog()
    report = verify(specs)
    if not report.ok:
        print(*failures_of(report), sep="\n", file=sys.stderr)
        return 1
    PAGE.write_text(page(specs, report), encoding="utf-8")
    return 0


def page(specs: Sequence[Spec], report: Report) -> str:
    """Write the whole page.

    Args:
        specs: the specs of the catalog.
        report: the verdicts on their laws, in the same order.
    """
    derived = {spec.objective.name: all_laws(spec.objective, spec.laws) for spec in specs}
    environment = Environment(
        loader=FileSystemLoader(PAGE.parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(cell=_cell, mark=lambda law: _MARKS[law.verdict], verdicts=_verdicts)
    environment.tests.update(shown=_is_shown)
    return environment.get_template("catalog.md.j2").render(
        specs=specs,
        report=report,
        entries=list(zip(specs, report.objectives, strict=True)),
        # In the order of their derivation; the specs' own laws come last.
        families=list(dict.fromkeys(law.family for laws in derived.values() for law in laws)),
        # Without what the objective assumes, which stands above it.
        stated={
            name: {law.name: law.statement for law in laws if isinstance(law, Law)}
            for name, laws in derived.items()
        },
    )


def _is_shown(result: LawResult) -> bool:
    """Return whether an entry spells a law out: it is the objective's own, or fails."""
    return result.family == "own" or result.verdict is Verdict.DISPROVED


def _verdicts(family: str, result: ObjectiveResult) -> str:
    """Write the verdicts on an objective's laws of one family."""
    verdicts = [law.verdict for law in result.laws if law.family == family]
    counted = ((mark, verdicts.count(verdict)) for verdict, mark in _MARKS.items())
    marks = [mark if count == 1 else f"{count}{mark}" for mark, count in counted if count]
    return " ".join(marks) or _NO_LAW


def _cell(text: str) -> str:
    """Escape what would end a table's cell."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
