"""What was found, as a lock, and what has changed since it was locked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fnmatch import fnmatchcase

from pybridge.objectives.lock import VERDICTS, Finding, Lock
from pybridge.report.results import Change, LawResult, ObjectiveResult

__all__ = ["held_to", "lock_of"]


def lock_of(result: ObjectiveResult) -> Lock:
    """Return the lock that holds later runs to what was found.

    Errors are no findings, and are left out.
    """
    findings = {
        law.name: Finding(law.claim, law.verdict.value)
        for law in result.findings
        if law.verdict.value in VERDICTS
    }
    return Lock(result.name, findings)


def held_to(
    lock: Lock, result: ObjectiveResult, only: Collection[str] | None = None
) -> ObjectiveResult:
    """Return the result with what differs from the lock.

    A finding that is now required is held to more than its lock. Where only some laws were asked
    about, by the patterns `only`, the lock holds these.
    """
    laws = tuple(_held(lock, law) for law in result.laws)
    stated = {law.name for law in laws}
    new = [law for law in laws if not law.required and law.name not in lock.findings]
    vanished = tuple(
        Change(name, str(finding), None, _successor(name, finding, new))
        for name, finding in lock.findings.items()
        if name not in stated and (only is None or any(fnmatchcase(name, p) for p in only))
    )
    unlocked = tuple(law.name for law in new)
    return replace(result, laws=laws, vanished=vanished, unlocked=unlocked)


def _held(lock: Lock, law: LawResult) -> LawResult:
    """Return the result of a law with what differs from the lock."""
    locked = lock.findings.get(law.name)
    now = Finding(law.claim, law.verdict.value)
    if law.required or locked is None or locked == now:
        return law
    return replace(law, change=Change(law.name, str(locked), str(now)))


def _successor(name: str, finding: Finding, new: Collection[LawResult]) -> str | None:
    """Return the finding that seems to have taken the place of one that is gone.

    It claims the same, or is about the same name: `antitone_beta` takes the place of `mono_beta`.
    """
    for law in new:
        if law.claim == finding.claim:
            return law.name
    ending = name.partition("_")[2]
    for law in new:
        if {name.partition("_")[0], law.name.partition("_")[0]} == {"mono", "antitone"} and (
            law.name.partition("_")[2] == ending
        ):
            return law.name
    return None
