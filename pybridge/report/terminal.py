"""The report as a person reads it in a terminal: a line an objective, and last what needs them.

Laid out here, not by rich: importing that takes 60 ms, a third of a run whose verdicts are
remembered.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from pybridge.report.accounts import Account, failures_of, repairs_of
from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict

__all__ = ["WIDTH", "to_text"]

WIDTH = 100
"""Where lines are broken if nobody knows how wide the terminal is."""

_MARKS = {Verdict.PROVED: "✓", Verdict.DISPROVED: "✗", Verdict.UNKNOWN: "?", Verdict.ERROR: "!"}
_INDENT = 2
_HANGING = 4
_SUMMARY_LINES = 8
"""In how many lines the failures are told again at the end."""

_NARROWEST = 16
"""What room a line has beside its margin, however narrow the terminal is."""


def to_text(
    report: Report, *, width: int | None = WIDTH, verbose: bool = False, colour: bool = False
) -> str:
    """Write a line for each objective, then what somebody has to look at, then the totals.

    Args:
        report: the report.
        width: where lines are broken; `None` breaks none.
        verbose: list every law, with its certificate or counterexample, and why standard laws were
            left out.
        colour: use the colours of a terminal.
    """
    return "\n".join(_TerminalWriter(report, width, verbose, colour).lines())


class _TerminalWriter:
    """The choices of one report."""

    def __init__(self, report: Report, width: int | None, verbose: bool, colour: bool) -> None:
        self._report = report
        self._width = width
        self._verbose = verbose
        self._colour = colour

    def lines(self) -> Iterator[str]:
        """Yield the lines of the report."""
        objectives = self._report.objectives
        room = max((len(objective.name) for objective in objectives), default=0)
        for objective in objectives:
            yield from self._objective(objective, room)
        failures = list(failures_of(self._report))
        for account in failures:
            yield ""
            yield from self._account(account)
        if objectives:
            yield ""
        yield from self._notes(failures)
        yield f"checked by {self._report.lean}"
        yield from self._summary(failures)
        yield from self._totals(len(failures))

    def _objective(self, objective: ObjectiveResult, room: int) -> Iterator[str]:
        """Yield the line about an objective, and whatever else there is to say of it."""
        mark = self._style("✓", "green") if objective.ok else self._style("✗", "red", bold=True)
        name = self._style(objective.name, bold=True) + " " * (room - len(objective.name))
        yield f"{mark} {name}  {_counts(objective)}"
        if self._verbose:
            yield from self._all_of(objective)
        elif len(self._report.objectives) == 1:
            yield from self._facts(objective)

    def _all_of(self, objective: ObjectiveResult) -> Iterator[str]:
        """Yield everything that is known of an objective."""
        yield from self._wrapped(f"{objective.name} = {objective.formula}", _INDENT)
        for name, formula in objective.where.items():
            yield from self._wrapped(f"where {name} = {formula}", 2 * _INDENT)
        for title, laws in (("required", objective.required), ("found", objective.findings)):
            if laws:
                yield " " * _INDENT + f"{title}:"
            for law in laws:
                yield from self._law(objective, law)
        if objective.not_stated:
            yield " " * _INDENT + "left out:"
        for missing in objective.not_stated:
            yield from self._wrapped(f"- {missing.name}: {missing.reason}", 2 * _INDENT)
        yield ""

    def _law(self, objective: ObjectiveResult, law: LawResult) -> Iterator[str]:
        """Yield the lines about a law: what it says, and why it holds or where it fails."""
        red = not law.ok
        mark = self._style(_MARKS[law.verdict], "red" if red else None, bold=red)
        text = law.statement if law.required else law.finding
        text += _from_family(objective, law)
        for line in self._wrapped(f"{_MARKS[law.verdict]} {law.name}  {text}", 2 * _INDENT):
            yield line.replace(_MARKS[law.verdict], mark, 1) if _MARKS[law.verdict] else line
        more = [law.explanation, *repairs_of(objective, law)]
        if not law.required:
            more = [law.statement, *more] if law.fact else more
        elif law.uses:
            more.append(f"uses {', '.join(law.uses)}")
        for text in filter(None, more):
            yield from self._wrapped(" ".join(text.split()), 2 * _INDENT + _HANGING)

    def _facts(self, objective: ObjectiveResult) -> Iterator[str]:
        """Yield the findings that do not hold, for somebody who looks at one objective."""
        for law in objective.findings:
            if not law.holds and law.ok:
                savers = " or ".join(repair.assumption for repair in law.repairs)
                saved = f"; holds if {savers}" if savers else ""
                yield from self._wrapped(
                    f"{law.finding}{saved}{_from_family(objective, law)}", _INDENT
                )

    def _account(self, account: Account) -> Iterator[str]:
        """Yield what somebody has to look at."""
        heading = f"{account.objective}.{account.law} {account.heading}"
        first, *others = self._wrapped(heading, 0)
        yield self._style(first, "red", bold=True)
        yield from (self._style(line, "red", bold=True) for line in others)
        for line in (*account.lines, *account.repairs):
            yield from self._wrapped(line, _INDENT)

    def _summary(self, failures: Sequence[Account]) -> Iterator[str]:
        """Yield each failure in a line or two, as far as there is room: people read the last lines.

        Those with numbers come first.
        """
        told: list[str] = []
        telling = sorted(failures, key=lambda account: account.why == account.heading)
        for place, account in enumerate(telling):
            text = f"✗ {account.objective}.{account.law}  {account.why}"
            lines = self._wrapped(" ".join(text.split()), 0)
            if told and len(told) + len(lines) > _SUMMARY_LINES:
                told.append(f"  and {len(telling) - place} more, above")
                break
            told += lines
        mark = self._style("✗", "red", bold=True)
        yield from (mark + line[1:] if line.startswith("✗") else line for line in told)

    def _notes(self, failures: Sequence[Account]) -> Iterator[str]:
        """Yield what to do about several failures, and what asks for nothing."""
        remedies = dict.fromkeys(account.remedy for account in failures if account.remedy)
        for text in (*remedies, *(f"note: {note}" for note in self._all_notes())):
            yield from self._wrapped(text, 0)

    def _all_notes(self) -> Iterator[str]:
        objectives = self._report.objectives
        unused = [objective for objective in objectives if objective.unused]
        if len(unused) > 1 and not self._verbose:
            yield (
                f"{len(unused)} objectives assume what none of their required laws uses; "
                "-v says what"
            )
            unused = []
        for objective in unused:
            yield f"no required law of {objective.name} uses {', '.join(objective.unused)}"
        for objective in objectives:
            if objective.discharged:
                yield f"{objective.name} need not assume {', '.join(objective.discharged)}: proved"
            if objective.unlocked:
                names = ", ".join(objective.unlocked)
                yield f"the lock of {objective.name} lacks {names}; `pybridge lock` adds that"
        if len(objectives) == 1 and objectives[0].laws and not objectives[0].required:
            yield (
                f"nothing is required of {objectives[0].name}; say what it should be, as in "
                'increasing = ["beta"], or keep what was found with `pybridge lock`'
            )

    def _totals(self, failures: int) -> Iterator[str]:
        """Yield the line about all laws, which says whether somebody has to act."""
        report = self._report
        laws = list(report)
        required = [law for law in laws if law.required]
        findings = [law for law in laws if not law.required]
        parts = []
        if required:
            kept = sum(law.ok for law in required)
            parts.append(f"{kept} of {len(required)} required laws are as they should be")
        if findings:
            held = sum(law.holds for law in findings)
            parts.append(f"{held} of {len(findings)} findings hold")
        totals = ", ".join(parts) or "no laws"
        if remembered := sum(law.remembered for law in laws):
            totals += f" ({'all' if remembered == len(laws) else remembered} remembered)"
        if report.over != type(report).over:
            totals += f" over {report.over}"
        verdict = f"{failures} to look at" if failures else "all well"
        first, *others = self._wrapped(f"{verdict}: {totals}", 0)
        styled = self._style(verdict, "red" if failures else "green", bold=True)
        yield styled + first.removeprefix(verdict)
        yield from others

    def _wrapped(self, text: str, indent: int) -> list[str]:
        """Break a text into lines, the later ones further in."""
        if self._width is None:
            return [" " * indent + text]
        return textwrap.wrap(
            text,
            max(self._width, indent + _HANGING + _NARROWEST),
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + _HANGING),
            break_on_hyphens=False,
        ) or [""]

    def _style(self, text: str, fg: str | None = None, bold: bool | None = None) -> str:
        if not self._colour:
            return text
        from click import style

        return style(text, fg=fg, bold=bold)


def _from_family(objective: ObjectiveResult, law: LawResult) -> str:
    """Name the family of a law at its end, if that is not a standard one."""
    family = objective.family_of(law)
    return f" [{family}]" if family else ""


def _counts(objective: ObjectiveResult) -> str:
    """Say how the laws of an objective came out, in a few words."""
    required, findings = objective.required, objective.findings
    parts = []
    if required:
        kept = sum(law.ok for law in required)
        parts.append(f"{kept} of {len(required)} required")
    if findings:
        held = sum(law.holds for law in findings)
        locked = ", as locked" if objective.unlocked is not None and objective.ok else ""
        parts.append(f"{held} of {len(findings)} findings hold{locked}")
    return ", ".join(parts) or "no laws"
