"""What was found, as a lock, and what has changed since it was locked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from pybridge.expression import ExpressionError
from pybridge.objectives.errors import LawError
from pybridge.objectives.families import all_laws
from pybridge.objectives.families.sources import configured_families
from pybridge.objectives.law import Law
from pybridge.objectives.lock import VERDICTS, Finding, Lock
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.report.results import Change, LawResult, ObjectiveResult

__all__ = ["Held", "held_to", "hold", "lock_of"]


def lock_of(spec: Spec, result: ObjectiveResult) -> Lock:
    """Return the lock that holds later runs of a spec to what was found.

    Errors are no findings, and are left out.
    """
    laws = (
        law
        for law in all_laws(spec.objective, spec.laws, configured_families())
        if isinstance(law, Law)
    )
    assumed = {law.name: tuple(map(str, law.assume)) for law in laws}
    findings = {
        law.name: Finding(law.claim, law.verdict.value, assumed[law.name])
        for law in result.findings
        if law.verdict.value in VERDICTS
    }
    return Lock(result.name, findings, spec.objective.definitions)


@dataclass(frozen=True)
class Held:
    """The laws of an objective that is held to a lock."""

    lock: Lock
    laws: tuple[Law, ...]
    """Those of now; where the lock says something else under the same name, the locked law."""
    gone: tuple[Change, ...] = ()
    """The locked findings that are not derived any more. As far as they still make sense they are
    among the laws, to say what comes of them."""
    unlocked: tuple[str, ...] = ()
    """The findings that the lock does not know."""


def hold(
    lock: Lock, objective: Objective, laws: Iterable[Law], asked_once: Collection[str] = ()
) -> Held:
    """Put locked laws in place of those that the objective has now, where they differ.

    A finding that is now required is held to more than its lock.  What the families `asked_once`
    find is nothing that the lock lacks.
    """
    lock = lock.restated(objective.definitions)
    now = {law.name: law for law in laws}
    new = {name: law for name, law in now.items() if name not in lock.findings}
    gone = []
    for name, finding in lock.findings.items():
        derived = now.get(name)
        if derived is None:
            gone.append(Change(name, str(finding), None, _successor(name, finding, new)))
        if derived is None or not (derived.required or _is_same(finding, derived)):
            try:
                now[name] = finding.law(name, objective, derived)
            except (LawError, ExpressionError):
                if derived is not None:
                    gone.append(Change(name, str(finding), str(derived.claim)))
    unlocked = (
        name for name, law in new.items() if not law.required and law.family not in asked_once
    )
    return Held(lock, tuple(now.values()), tuple(gone), tuple(unlocked))


def held_to(
    held: Held, result: ObjectiveResult, is_chosen: Callable[[str], bool]
) -> ObjectiveResult:
    """Return the result with what differs from the lock, as far as it was asked about."""
    gone = {change.name: change for change in held.gone}
    laws = tuple(_compared(held.lock, gone.get(law.name), law) for law in result.laws)
    stated = {law.name for law in laws if law.change}
    return replace(
        result,
        laws=laws,
        vanished=tuple(c for c in held.gone if c.name not in stated and is_chosen(c.name)),
        unlocked=tuple(filter(is_chosen, held.unlocked)),
    )


def _compared(lock: Lock, gone: Change | None, law: LawResult) -> LawResult:
    """Return the result of a law with what differs from the lock."""
    locked = lock.findings.get(law.name)
    if law.required or locked is None:
        return law
    now = replace(locked, verdict=law.verdict.value)
    if gone is not None:
        return replace(law, change=replace(gone, now=gone.now or str(now)))
    return law if now == locked else replace(law, change=Change(law.name, str(locked), str(now)))


def _is_same(finding: Finding, law: Law) -> bool:
    return finding.claim == str(law.claim) and finding.where == tuple(map(str, law.assume))


def _successor(name: str, finding: Finding, new: dict[str, Law]) -> str | None:
    """Return the law that seems to have taken the place of a finding that is gone.

    It is the same, or is about the same name: `antitone_beta` takes the place of `mono_beta`.
    """
    for other, law in new.items():
        if _is_same(finding, law):
            return other
    stem, _, about = name.partition("_")
    opposite = {"mono": f"antitone_{about}", "antitone": f"mono_{about}"}.get(stem)
    return opposite if opposite in new else None
