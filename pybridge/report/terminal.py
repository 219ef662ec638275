"""The report as a person reads it in a terminal: one line a law, reasons where they matter."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pybridge.verdict import LawResult, ObjectiveResult, Report, Verdict

_MARKS = {
    Verdict.PROVED: ("✓", "green"),
    Verdict.DISPROVED: ("✗", "red"),
    Verdict.UNKNOWN: ("?", "yellow"),
    Verdict.ERROR: ("!", "bold red"),
}


def print_report(report: Report, console: Console, *, verbose: bool = False) -> None:
    """Print every law with its verdict, then the totals.

    A law that came out as expected takes one line; the others say why. With `verbose`, every law
    shows its certificate or counterexample, and the families that do not apply say why not.
    """
    for objective in report.objectives:
        _print_objective(objective, console, verbose=verbose)
    console.print(_totals(report))


def _print_objective(objective: ObjectiveResult, console: Console, *, verbose: bool) -> None:
    heading = Text(objective.name, style="bold")
    heading.append(f" = {objective.formula}", style="not bold")
    console.print(heading)
    laws = Table.grid(padding=(0, 2))
    laws.add_column(no_wrap=True)
    laws.add_column(no_wrap=True)
    laws.add_column(overflow="fold")
    for law in objective.laws:
        laws.add_row(_verdict(law), Text(law.name), _body(law, verbose=verbose))
    console.print(Padding(laws, (0, 0, 0, 2)))
    console.print()


def _verdict(law: LawResult) -> Text:
    mark, colour = _MARKS[law.verdict]
    style = colour if law.as_expected else f"bold {colour}"
    return Text(f"{mark} {law.verdict}", style=style)


def _body(law: LawResult, *, verbose: bool) -> Text:
    body = Text(law.statement)
    if not law.as_expected:
        body.append(f"\nexpected: {law.expected}", style="bold")
    if law.explanation and (verbose or law.verdict is not Verdict.PROVED):
        body.append(f"\n{law.explanation}", style="dim" if law.as_expected else "default")
    return body


def _totals(report: Report) -> Text:
    counts = ", ".join(f"{count} {name}" for name, count in report.summary.items() if count)
    totals = Text(counts or "no laws", style="bold")
    totals.append(f"; checked by {report.lean}", style="not bold")
    unexpected = sum(not law.as_expected for law in report)
    if unexpected:
        totals.append(f"; {unexpected} not as expected", style="bold red")
    return totals
