"""What a person has to look at, in words: an account of each failure.

The same account is given in a terminal, by pytest, in a page and in a pull request.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pybridge.report.results import Change, LawResult, ObjectiveResult, Report, Verdict

__all__ = ["Account", "account_of", "failures_of"]


@dataclass(frozen=True)
class Account:
    """A failure, in a heading and some lines that explain it."""

    objective: str
    law: str
    heading: str
    """What is wrong, in one line."""
    lines: tuple[str, ...]
    """The statement, the numbers, and what to do."""
    path: str = ""
    """The spec, if there is one."""

    def __str__(self) -> str:
        return "\n  ".join((f"{self.objective}.{self.law} {self.heading}", *self.lines))


def failures_of(report: Report) -> Iterator[Account]:
    """Yield an account of all that fails in a report, in its order."""
    for objective in report.objectives:
        for law in objective.failures:
            yield account_of(objective, law)
        for change in objective.vanished:
            heading, lines = _about_change(change)
            yield Account(objective.name, change.name, heading, lines, objective.path)


def account_of(objective: ObjectiveResult, law: LawResult) -> Account:
    """Say what is wrong with a law of an objective, why, and what to do."""
    if law.change is not None and law.verdict is not Verdict.ERROR:
        heading, lines = _about_change(law.change)
        lines = (*lines, *_reasons(law))
    elif law.vacuous and law.verdict is law.expected:
        heading = "is vacuous: nothing satisfies its hypotheses"
        lines = (
            law.claim,
            f"contradictory: {', '.join(law.vacuous)}",
            "correct the assumptions, or write vacuous = true if that is meant",
        )
    else:
        heading = f"is {law.verdict}, not {law.expected}" if law.expected else f"is {law.verdict}"
        if law.expected is Verdict.PROVED and law.fact:
            heading += f": {law.fact}" if law.verdict is Verdict.ERROR else f": it should be {law.fact}"
        lines = (law.statement, *_reasons(law), *_opposite(objective, law))
    lines = tuple(" ".join(line.split()) for line in lines if line)
    return Account(objective.name, law.name, heading, lines, objective.path)


def _about_change(change: Change) -> tuple[str, tuple[str, ...]]:
    """Say how a finding differs from its lock, as a diff."""
    remedy = "if that is meant, run `pybridge lock` again"
    if change.now is None:
        heading = f"is now {change.renamed}" if change.renamed else "is not stated any more"
        return f"is locked, but {heading}", (f"- {change.was}", remedy)
    return "is not as it was locked", (f"- {change.was}", f"+ {change.now}", remedy)


def _reasons(law: LawResult) -> Iterator[str]:
    """Yield the numbers or the message, and what would save the law."""
    if law.verdict is not Verdict.PROVED:
        yield law.explanation
    else:
        yield "proved" + (f": {law.certificate}" if law.certificate else "")
    yield from repairs_of(law)


def repairs_of(law: LawResult) -> Iterator[str]:
    """Yield what to assume for the law to hold."""
    for repair in law.repairs:
        where = "[objective]" if repair.place == "objective" else "the law"
        yield f'holds if {repair.assumption}: in {where}, assume = ["{repair.assumption}"]'


def _opposite(objective: ObjectiveResult, law: LawResult) -> Iterator[str]:
    """Yield that the opposite of a monotonicity is proved: perhaps a sign is wrong."""
    for stem, other in (("mono_", "antitone_"), ("antitone_", "mono_")):
        if law.name.startswith(stem):
            opposite = other + law.name.removeprefix(stem)
            for found in objective.laws:
                if found.name == opposite and found.verdict is Verdict.PROVED:
                    yield f"the opposite is proved: {found.finding}; is a sign wrong?"
