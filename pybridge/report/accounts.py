"""What a person has to look at, in words: an account of each failure.

The same account is given in a terminal, by pytest, in a page and in a pull request.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pybridge.report.results import Change, LawResult, ObjectiveResult, Report, Verdict

__all__ = ["Account", "account_of", "account_of_change", "failures_of", "repairs_of"]


@dataclass(frozen=True)
class Account:
    """A failure, in a heading and some lines that explain it."""

    objective: str
    law: str
    heading: str
    """What is wrong, in one line."""
    lines: tuple[str, ...]
    """The statement and the numbers."""
    why: str = ""
    """The one line out of these that matters most."""
    repairs: tuple[str, ...] = ()
    """What would save the law."""
    remedy: str = ""
    """What else to do, if that is the same for all failures of the kind."""
    path: str = ""
    """The spec, if there is one."""
    line: int = 0
    """Where the law stands in it; 0 if that is not known."""

    @property
    def details(self) -> tuple[str, ...]:
        """All that is said below the heading."""
        return (*self.lines, *self.repairs, *filter(None, [self.remedy]))

    def __str__(self) -> str:
        return "\n  ".join((f"{self.objective}.{self.law} {self.heading}", *self.details))


def failures_of(report: Report) -> Iterator[Account]:
    """Yield an account of all that fails in a report, in its order."""
    for objective in report.objectives:
        for law in objective.failures:
            yield account_of(objective, law)
        for change in objective.vanished:
            yield account_of_change(objective.name, change, objective.path)


def account_of(objective: ObjectiveResult, law: LawResult) -> Account:
    """Say what is wrong with a law of an objective, why, and what to do."""
    why, remedy = law.explanation, ""
    if law.change is not None and law.verdict is not Verdict.ERROR:
        changed = account_of_change(objective.name, law.change, objective.path)
        heading, remedy = changed.heading, changed.remedy
        lines = [*changed.lines, why]
        if law.verdict is Verdict.PROVED:
            why = heading
    elif law.vacuous and law.verdict is law.expected:
        heading = "is vacuous: nothing satisfies its hypotheses"
        why = f"{' and '.join(law.vacuous)} cannot be"
        lines = [law.claim, why]
        remedy = "correct the assumptions, or write vacuous = true in the law"
    else:
        heading = f"is {law.verdict}, not {law.expected}" if law.expected else f"is {law.verdict}"
        if law.expected is Verdict.PROVED and law.fact:
            heading += f": it should be {law.fact}"
        lines = [law.statement, why, *_opposite(objective, law)]
        lines += [f"traced from {objective.code}"] if objective.code else []
    if family := objective.family_of(law):
        lines.append(f"a law of the family {family}")
    return Account(
        objective.name,
        law.name,
        heading,
        tuple(" ".join(line.split()) for line in lines if line),
        why,
        tuple(repairs_of(objective, law)),
        remedy,
        objective.path,
        objective.lines.get(law.name, 0),
    )


def account_of_change(objective: str, change: Change, path: str = "") -> Account:
    """Say how a finding differs from its lock, as a diff."""
    heading = "is not as it was locked"
    lines = [f"- {change.was}"]
    if change.renamed:
        heading = f"is locked, but there is {change.renamed} in its place"
    elif change.now is None:
        heading = "is locked, but cannot be stated any more"
    if change.now is not None:
        lines.append(f"+ {change.now}")
    remedy = f"if that is meant, run: pybridge lock {path}".rstrip()
    return Account(objective, change.name, heading, tuple(lines), heading, (), remedy, path)


def repairs_of(objective: ObjectiveResult, law: LawResult) -> Iterator[str]:
    """Yield what to assume for the law to hold, ready to be pasted."""
    for repair in law.repairs:
        if repair.place == "law":
            yield f'holds if {repair.assumption}: add "{repair.assumption}" to what the law assumes'
        else:
            together = ", ".join(
                f'"{each}"' for each in (*objective.assumptions, repair.assumption)
            )
            place = "assume=" if objective.code else "under [objective], assume = "
            yield f"holds if {repair.assumption}: {place}[{together}]"


def _opposite(objective: ObjectiveResult, law: LawResult) -> Iterator[str]:
    """Yield that the opposite of a monotonicity is proved: perhaps a sign is wrong."""
    for stem, other in (("mono_", "antitone_"), ("antitone_", "mono_")):
        if law.name.startswith(stem):
            opposite = other + law.name.removeprefix(stem)
            for found in objective.laws:
                if found.name == opposite and found.verdict is Verdict.PROVED:
                    yield f"the opposite is proved: {found.finding}; is a sign wrong?"
