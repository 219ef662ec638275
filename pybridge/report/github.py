"""The report for GitHub Actions: annotations that a log asks for, and the summary of a step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pybridge.report.accounts import failures_of
from pybridge.report.markdown import to_markdown
from pybridge.report.results import Report, Verdict

__all__ = ["to_github", "to_step_summary"]

_MOST_BYTES = 1024 * 1024
"""GitHub shows no summary of a step that is larger."""


def to_github(report: Report) -> str:
    """Write workflow commands, one a line: what fails, what is assumed in vain, and the totals."""
    return "\n".join(_commands(report)) + "\n"


def to_step_summary(report: Report) -> str:
    """Write what is to be appended to the file that `GITHUB_STEP_SUMMARY` names.

    Findings are left out where all together would be too large to be shown.
    """
    whole = to_markdown(report)
    if len(whole.encode(errors="replace")) <= _MOST_BYTES:
        return whole
    return to_markdown(report, findings=False)


def _commands(report: Report) -> Iterator[str]:
    for account in failures_of(report):
        title = f"{account.objective}.{account.law} {account.heading}"
        message = "\n".join(account.details)
        yield _command("error", message, title=title, path=account.path, line=account.line)
    for objective in report.objectives:
        for assumption in objective.unused:
            title = f"{objective.name}: unused assumption"
            message = f"no required law uses {assumption}"
            yield _command("warning", message, title=title, path=objective.path)
    yield from _of_families(report)
    required = [law for objective in report.objectives for law in objective.required]
    proved = sum(law.verdict is Verdict.PROVED for law in required)
    findings = len(report) - len(required)
    failures = sum(1 for _ in failures_of(report))
    totals = f"{proved} of {len(required)} required laws proved"
    totals += f", {failures} failures, {findings} findings"
    yield _command("notice", totals, title="pybridge")


def _of_families(report: Report) -> Iterator[str]:
    """Say what came of the families that are not standard."""
    laws = defaultdict(list)
    for objective in report.objectives:
        for law in objective.laws:
            if family := objective.family_of(law):
                laws[family].append(law)
    for family, found in laws.items():
        holding = sum(law.holds for law in found)
        message = f"{holding} of {len(found)} laws hold"
        yield _command("notice", message, title=f"pybridge family {family}")


def _command(kind: str, message: str, *, title: str, path: str = "", line: int = 0) -> str:
    # What stands nowhere in particular is shown at the top of the file.
    place = f"file={_property(path)},line={line or 1}," if path else ""
    return f"::{kind} {place}title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    """Return a text that is one line, and means itself."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
