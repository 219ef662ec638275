"""The report as a person reads it in a terminal: one line a law, reasons where they matter.

Laid out here, not by rich: importing that takes 60 ms, a third of a run whose verdicts are
remembered.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict

__all__ = ["to_text"]

_MARKS = {Verdict.PROVED: "✓", Verdict.DISPROVED: "✗", Verdict.UNKNOWN: "?", Verdict.ERROR: "!"}
_COLOURS = {
    Verdict.PROVED: "green",
    Verdict.DISPROVED: "red",
    Verdict.UNKNOWN: "yellow",
    Verdict.ERROR: "red",
}
_LEFT_OUT = "- left out"
_INDENT = 2
_GAP = "  "
_NARROWEST = 40
"""A statement that would get less room than this beside its name goes below it."""


def to_text(
    report: Report, *, width: int | None = None, verbose: bool = False, colour: bool = False
) -> str:
    """List every law with its verdict, then the totals.

    A law that came out as expected takes one line; the others say why.

    Args:
        report: the report.
        width: where lines are broken; `None` puts all that there is to say of a law on one line,
            for programs that read lines.
        verbose: show the certificate or counterexample of every law, and why standard laws were
            left out.
        colour: use the colours of a terminal.
    """
    writer = _TerminalWriter(width, verbose, colour)
    lines = [line for objective in report.objectives for line in writer.objective(objective)]
    return "\n".join([*lines, writer.totals(report)])


class _TerminalWriter:
    """The choices of one report."""

    def __init__(self, width: int | None, verbose: bool, colour: bool) -> None:
        self._width = width
        self._verbose = verbose
        self._colour = colour

    def objective(self, objective: ObjectiveResult) -> Iterator[str]:
        """Yield the lines about one objective."""
        heading = f"{objective.name} = {objective.formula}"
        first, *others = self._wrapped(heading, "", " " * (2 * _INDENT))
        name = self._style(objective.name, bold=True)
        yield name + first.removeprefix(objective.name)
        yield from others
        left_out = objective.not_stated if self._verbose else ()
        names = [*(law.name for law in objective.laws), *(law.name for law in left_out)]
        room = max(map(len, names), default=0)
        for law in objective.laws:
            label = f"{_MARKS[law.verdict]} {law.verdict.value}"
            styled = self._style(label, fg=_COLOURS[law.verdict], bold=not law.as_expected or None)
            yield from self._entry(label, styled, law.name, room, self._about(law))
        for missing in left_out:
            yield from self._entry(_LEFT_OUT, _LEFT_OUT, missing.name, room, [missing.reason])
        yield ""

    def totals(self, report: Report) -> str:
        """Write the line about all laws."""
        counts = ", ".join(f"{count} {name}" for name, count in report.summary.items() if count)
        totals = self._style(counts or "no laws", bold=True)
        remembered = sum(law.remembered for law in report)
        if remembered:
            all_or_some = "all" if remembered == len(report) else str(remembered)
            totals += f" ({all_or_some} remembered)"
        if report.over != Report.over:
            totals += f" over {report.over}"
        totals += f"; checked by {report.lean}"
        unexpected = sum(not law.as_expected for law in report)
        if unexpected:
            totals += "; " + self._style(f"{unexpected} not as expected", fg="red", bold=True)
        return totals

    def _about(self, law: LawResult) -> list[str]:
        """Return the statement, and what else is to be said."""
        parts = [law.statement]
        if not law.as_expected:
            parts.append(f"expected: {law.expected}")
        if law.explanation and (self._verbose or law.verdict is not Verdict.PROVED):
            parts.append(law.explanation)
        return [" ".join(part.split()) for part in parts]

    def _entry(
        self, label: str, styled: str, name: str, room: int, parts: list[str]
    ) -> Iterator[str]:
        """Yield the lines of a verdict, a name in the room for names, and what is to be said."""
        margin, column = " " * _INDENT, " " * (len("✗ disproved") - len(label))
        if self._width is None:
            yield f"{margin}{styled}{column}{_GAP}{name:<{room}}{_GAP}{'; '.join(parts)}"
            return
        start = _INDENT + len("✗ disproved") + len(_GAP) + room + len(_GAP)
        beside = self._width - start >= _NARROWEST
        indent = " " * (start if beside else 3 * _INDENT)
        statement, *others = (self._wrapped(part, indent, indent) for part in parts)
        lines = statement + [" " * _INDENT + line for other in others for line in other]
        head = f"{margin}{styled}{column}{_GAP}{name}"
        if beside:
            yield head + " " * (room - len(name)) + _GAP + lines[0].removeprefix(indent)
            yield from lines[1:]
        else:
            yield head
            yield from lines

    def _wrapped(self, text: str, first: str, rest: str) -> list[str]:
        if self._width is None:
            return [first + text]
        return textwrap.wrap(
            text,
            max(self._width - _INDENT, 2 * len(rest)),
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )

    def _style(self, text: str, fg: str | None = None, bold: bool | None = None) -> str:
        if not self._colour:
            return text
        from click import style

        return style(text, fg=fg, bold=bold)
