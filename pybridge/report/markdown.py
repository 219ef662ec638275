"""The report as Markdown, for a pull request: a table, the failures, and the findings folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pybridge.report.accounts import failures_of
from pybridge.report.characters import visible
from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict

__all__ = ["code", "plain", "to_markdown"]

_SPECIAL = re.compile("[^\\w\\s,;]|_")
_BACKTICKS = re.compile("`+")


def to_markdown(report: Report, *, findings: bool = True) -> str:
    """Write the report as GitHub shows it.

    Args:
        report: the report.
        findings: whether to list what was found besides what is required.
    """
    failures = list(failures_of(report))
    heading = f"{len(failures)} to look at" if failures else "nothing to do"
    lines = [f"## pybridge: {heading}", "", *_table(report), ""]
    for objective in report.objectives:
        lines += _failures(report, objective)
    for objective in report.objectives if findings else ():
        lines += _findings(objective)
    lines.append(f"Checked by {plain(str(report.lean))} over {plain(report.over)}.")
    return visible("\n".join(lines) + "\n")


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line.

    Every mark is a character reference, which stands for nothing but itself, in HTML as well.
    """
    text = _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", " ".join(text.split()))
    # A name after this sign would be notified; a comment between them is not shown.
    return text.replace("&#64;", "&#64;<!-- -->")


def code(text: str) -> str:
    """Return a text as code, on one line, in as many backticks as it takes."""
    text = " ".join(text.split())
    if not text:
        return ""
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(text)), default=0))
    space = " " if text[0] == "`" or text[-1] == "`" else ""
    return f"{fence}{space}{text}{space}{fence}"


def _cell(text: str) -> str:
    """Return a text as code in a table, where backticks keep no bar from ending a cell."""
    return f"<code>{plain(text)}</code>"


def _table(report: Report) -> Iterator[str]:
    yield "| objective | formula | required laws proved | failures | findings |"
    yield "|---|---|---|---|---|"
    for objective in report.objectives:
        required = objective.required
        proved = sum(law.verdict is Verdict.PROVED for law in required)
        failures = len(objective.failures) + len(objective.vanished)
        cells = (
            _cell(objective.name),
            _cell(objective.formula_in_full),
            f"{proved} of {len(required)}",
            f"**{failures}**" if failures else "0",
            str(len(objective.findings)),
        )
        yield f"| {' | '.join(cells)} |"


def _failures(report: Report, objective: ObjectiveResult) -> Iterator[str]:
    for account in failures_of(replace(report, objectives=(objective,))):
        yield f"### {code(f'{account.objective}.{account.law}')} {plain(account.heading)}"
        yield ""
        yield from (f"- {code(line)}" for line in account.lines)
        for line in filter(None, (*account.repairs, account.remedy)):
            yield f"- **To do:** {code(line)}"
        if account.path:
            yield f"- in {code(account.path)}"
        yield ""
    for assumption in objective.discharged:
        yield f"{code(objective.name)} need not assume {code(assumption)}: it is proved"
        yield ""
    for assumption in objective.unused:
        yield f"{code(objective.name)}: no required law uses {code(assumption)}"
        yield ""


def _findings(objective: ObjectiveResult) -> Iterator[str]:
    if objective.findings:
        count = len(objective.findings)
        plural = "" if count == 1 else "s"
        summary = f"{count} finding{plural} about <code>{plain(objective.name)}</code>"
        yield from _folded(summary, (_finding(objective, law) for law in objective.findings))


def _finding(objective: ObjectiveResult, law: LawResult) -> str:
    """Return the line about a finding, with its family if that is not a standard one."""
    family = objective.family_of(law)
    return f"- {plain(law.finding)}" + (f" ({code(family)})" if family else "")


def _folded(summary: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"<details><summary>{summary}</summary>"
    yield ""  # without it, what follows is no Markdown
    yield from lines
    yield ""
    yield "</details>"
    yield ""
