"""What a verification is asked: objectives, and for each the laws to check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pybridge.objectives.families import NotApplicable
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.report.results import NotStated
from pybridge.translation.laws import all_laws
from pybridge.verification.claims import Claim, read_laws
from pybridge.verification.errors import VerifyError
from pybridge.verification.selection import matches, read_patterns, refuse_unknown
from pybridge.verification.sources import Verifiable, read_sources

__all__ = ["Task", "portions", "tasks_for"]

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


def tasks_for(
    objectives: Verifiable | Iterable[Verifiable],
    laws: Claim | Iterable[Claim] | None,
    only: str | Collection[str] | None,
) -> list[Task]:
    """Return the tasks that these arguments of `verify` stand for.

    Raises:
        VerifyError: laws are given for several objectives, two laws of an objective have one name,
            or no law matches a pattern in `only`.
        SpecError: a name is no spec's, or the spec cannot be used.
        LawError: a law does not fit its objective.
        FormulaError: a text among the laws is no claim.
        TypeError: an argument is nothing that can be verified.
    """
    sources = read_sources(objectives)
    given = None if laws is None else read_laws(laws)
    if given is not None and len(sources) != 1:
        raise VerifyError(f"laws were given for {len(sources)} objectives; verify one at a time")
    patterns = read_patterns(only)
    known: list[str] = []
    not_stated: dict[str, str] = {}
    tasks = []
    for source in sources:
        objective = source.objective if isinstance(source, Spec) else source
        own = source.laws if isinstance(source, Spec) else ()
        stated, missing = _laws(objective, own, given)
        known += [law.name for law in stated]
        not_stated |= {law.name: law.reason for law in missing}
        if patterns is not None:
            stated, missing = [law for law in stated if matches(law.name, patterns)], ()
        _check_laws(objective, stated)
        tasks.append(Task(objective, tuple(stated), missing))
    refuse_unknown(patterns or (), known, not_stated)
    return tasks


def portions(
    laws: Sequence[tuple[Objective, Law]], size: int, workers: int
) -> Iterator[list[tuple[Objective, Law]]]:
    """Split laws into portions of at most `size` that keep all workers busy.

    No portion has two objectives of one name, or one law twice, because a Lean file has one
    definition of a name.
    """
    size = min(size, max(_SMALLEST_BATCH, -(-len(laws) // (_BATCHES_PER_WORKER * workers))))
    portion: list[tuple[Objective, Law]] = []
    defined: dict[str, Objective] = {}
    stated: set[tuple[str, str]] = set()
    for objective, law in laws:
        name, statement = objective.name, (objective.name, law.name)
        if (
            len(portion) == size
            or defined.get(name, objective) is not objective
            or statement in stated
        ):
            yield portion
            portion, defined, stated = [], {}, set()
        portion.append((objective, law))
        defined[name] = objective
        stated.add(statement)
    if portion:
        yield portion


def _laws(
    objective: Objective, own: Sequence[Law], laws: Sequence[Law] | None
) -> tuple[list[Law], tuple[NotStated, ...]]:
    """Return the laws to check, and the standard laws that do not apply."""
    if laws is not None:
        return list(laws), ()
    derived = all_laws(objective, own)
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
        law.hypotheses(objective)
