"""What a verification is asked: objectives, and for each the laws to check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pybridge.objectives.families import NotApplicable, all_laws
from pybridge.objectives.families.family import Family
from pybridge.objectives.families.sources import (
    FamilySource,
    asked_families,
    configured_families,
    distinct_families,
)
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.prover import Limits
from pybridge.report.results import Change, NotStated
from pybridge.verification.assumptions import check_assumptions
from pybridge.verification.claims import Claim, read_laws
from pybridge.verification.errors import VerifyError
from pybridge.verification.locking import Held, hold
from pybridge.verification.selection import matches, read_patterns, refuse_unknown
from pybridge.verification.sources import Verifiable, read_sources

__all__ = ["Asked", "Task", "portions", "tasks_for"]

_SMALLEST_BATCH = 20
"""Below this, starting Lean once more costs more than a second worker gains."""

_BATCHES_PER_WORKER = 3
"""While Lean checks a batch the next is being proved, and workers end at about the same time."""


@dataclass(frozen=True)
class Task:
    """An objective and some of its laws."""

    objective: Objective
    laws: tuple[Law, ...]
    not_stated: tuple[NotStated, ...] = ()
    """Standard laws that the objective has no place for."""
    spec: Spec | None = None
    """The spec that it is from, if it is from one."""
    held: Held | None = None
    """What its lock holds it to, if it has one."""
    only: tuple[str, ...] | None = None
    """The patterns for the names of the laws that were asked about; `None` for all laws."""
    families: tuple[str, ...] = ()
    """The families that were asked for besides the standard ones."""

    def chooses(self, name: str) -> bool:
        """Return whether a law of this name was asked about."""
        return self.only is None or matches(name, self.only)

    @property
    def gone(self) -> tuple[Change, ...]:
        """The locked findings that are not derived any more."""
        return self.held.gone if self.held else ()

    def asked(self, limits: Limits | None) -> Iterator[Asked]:
        """Yield the laws, as they are asked.

        A law that is meant to fail, or locked as failing, needs no repair.
        """
        effort = self.spec.effort if self.spec else None
        limits = limits or (Limits.of_effort(effort) if effort else Limits())
        locked = self.held.lock.findings if self.held else {}
        for law in self.laws:
            finding = None if law.required else locked.get(law.name)
            failing = finding.verdict if finding else law.expect if law.required else "proved"
            yield Asked(self.objective, law, limits, failing != "disproved")


@dataclass(frozen=True)
class Asked:
    """A law of an objective, and how it is to be settled."""

    objective: Objective
    law: Law
    limits: Limits
    repair: bool
    """Whether to look for what would save the law if it fails."""


def tasks_for(
    objectives: Verifiable | Iterable[Verifiable],
    laws: Claim | Iterable[Claim] | None,
    only: str | Collection[str] | None,
    families: FamilySource | Iterable[FamilySource] | None = None,
) -> list[Task]:
    """Return the tasks that these arguments of `verify` stand for.

    Besides the families that are given, those count that the project is configured to have.

    Raises:
        VerifyError: laws are given for several objectives, or families besides them, two laws of
            an objective have one name, or no law matches a pattern in `only`.
        SpecError: a name is no spec's, or the spec cannot be used.
        LawError: a law does not fit its objective; a `FamilyError` says which file is to blame.
        ObjectiveError: what is assumed of an objective contradicts itself; of one that was read
            from a spec, a `SpecError` says where.
        FormulaError: a text among the laws is no claim.
        TypeError: an argument is nothing that can be verified.
    """
    sources = read_sources(objectives)
    given = None if laws is None else read_laws(laws)
    if given is not None and len(sources) != 1:
        raise VerifyError(f"laws were given for {len(sources)} objectives; verify one at a time")
    if given is not None and families:
        raise VerifyError("families derive laws, and laws were given; give one or the other")
    patterns = read_patterns(only)
    configured = configured_families() if given is None else ()
    derivable = distinct_families((*configured, *asked_families(families)))
    # What is asked for this once is no part of what a lock is about.
    asked_once = {family.name for family in derivable if family not in configured}
    known: list[str] = []
    not_stated: dict[str, str] = {}
    tasks = []
    for source in sources:
        objective = source.objective if isinstance(source, Spec) else source
        spec = source if isinstance(source, Spec) else None
        check_assumptions(objective, spec)
        stated, missing = _laws(objective, spec.laws if spec else (), given, derivable)
        _check_laws(objective, stated)
        lock = spec.lock if spec and given is None else None
        held = hold(lock, objective, stated, asked_once) if lock else None
        task = Task(
            objective,
            held.laws if held else tuple(stated),
            missing,
            spec,
            held,
            patterns,
            tuple(family.name for family in derivable),
        )
        known += [law.name for law in task.laws] + [change.name for change in task.gone]
        not_stated |= {law.name: law.reason for law in missing}
        if patterns is not None:
            chosen = tuple(law for law in task.laws if task.chooses(law.name))
            task = replace(task, laws=chosen, not_stated=())
        tasks.append(task)
    refuse_unknown(patterns or (), known, not_stated)
    return tasks


def portions(asked: Sequence[Asked], size: int, workers: int) -> Iterator[list[Asked]]:
    """Split laws into portions of at most `size` that keep all workers busy.

    No portion has two objectives of one name, or one law twice, because a Lean file has one
    definition of a name; and none has laws with different limits.
    """
    size = min(size, max(_SMALLEST_BATCH, -(-len(asked) // (_BATCHES_PER_WORKER * workers))))
    portion: list[Asked] = []
    defined: dict[str, Objective] = {}
    stated: set[tuple[str, str]] = set()
    for each in asked:
        name, statement = each.objective.name, (each.objective.name, each.law.name)
        if portion and (
            len(portion) == size
            or defined.get(name, each.objective) is not each.objective
            or statement in stated
            or portion[-1].limits != each.limits
        ):
            yield portion
            portion, defined, stated = [], {}, set()
        portion.append(each)
        defined[name] = each.objective
        stated.add(statement)
    if portion:
        yield portion


def _laws(
    objective: Objective,
    own: Sequence[Law],
    laws: Sequence[Law] | None,
    families: Sequence[Family],
) -> tuple[list[Law], tuple[NotStated, ...]]:
    """Return the laws to check, and the standard laws that do not apply."""
    if laws is not None:
        return list(laws), ()
    derived = all_laws(objective, own, families)
    missing = (law for law in derived if isinstance(law, NotApplicable))
    return (
        [law for law in derived if isinstance(law, Law)],
        tuple(NotStated(m.name, m.family, m.reason) for m in missing),
    )


def _check_laws(objective: Objective, laws: Sequence[Law]) -> None:
    """Refuse laws that do not fit, before anything runs."""
    for name, count in Counter(law.name for law in laws).items():
        if count > 1:
            raise VerifyError(f"{objective.name} has two laws called {name!r}")
    for law in laws:
        law.variables(objective)
        law.hypotheses(objective)
