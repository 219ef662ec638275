"""From objectives and laws to verdicts.

For each law the prover proposes a certificate or a counterexample; the proposals of a batch are
printed as one Lean file; Lean checks it. A law is *proved* or *disproved* only if Lean accepted the
theorem, and what Lean holds under its name is the law that was asked, or its negation, about the
objective that was given. Whatever goes wrong on the way is an *error*, never a verdict.

Batches do not depend on each other: any `concurrent.futures.Executor` can run them, on threads,
processes or the machines of a cluster.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pybridge.expression import Relation
from pybridge.families import NotApplicable, standard_families
from pybridge.law import Law
from pybridge.lean.process import Outcome
from pybridge.lean_evaluation import EvaluationError, evaluate_in_lean
from pybridge.naming import lean_name
from pybridge.objective import LIBRARY, Objective
from pybridge.prover import Counterexample, Limits, Unknown, prove
from pybridge.readback import (
    Definition,
    ReadbackError,
    Statement,
    canonical,
    read_definition,
    read_statement,
)
from pybridge.render import Question, WrittenProof, render_batch
from pybridge.spec import Spec
from pybridge.unfolding import problem_of
from pybridge.verdict import (
    LawResult,
    LeanIdentity,
    NotStated,
    ObjectiveResult,
    Report,
    Verdict,
)

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend, CheckResult
    from pybridge.lean.backend import LeanIdentity as BackendIdentity

__all__ = [
    "EvaluationError",
    "VerifyError",
    "backend_named",
    "evaluate_in_lean",
    "lean_texts",
    "question_about",
    "verify",
]

BACKENDS = ("embedded", "lake", "dojo")
"""The names of the backends: what pip installs, an installed toolchain, LeanDojo on either."""

DEFAULT_TIMEOUT = 60.0
"""Seconds that Lean has for a batch."""

DEFAULT_MEMORY_MB = 2048
"""Memory that Lean has for a batch."""

BATCH_SIZE = 100
"""How many laws a batch has at most."""

_SMALLEST_BATCH = 20
"""Below this, starting Lean once more costs more than a second worker gains."""


class VerifyError(ValueError):
    """A request that makes no sense; the message says what to change."""


@dataclass(frozen=True)
class _Task:
    """An objective and some of its laws."""

    objective: Objective
    laws: tuple[Law, ...]


@dataclass(frozen=True)
class _BatchResult:
    """What came of a batch: the Lean texts, and the results in the order of its laws."""

    texts: tuple[str, ...]
    results: tuple[tuple[LawResult, ...], ...]


def verify(
    objectives: Objective | Spec | Iterable[Objective | Spec],
    laws: Iterable[Law] | None = None,
    *,
    lean: str | Backend = "embedded",
    executor: Executor | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    memory_mb: int = DEFAULT_MEMORY_MB,
    only: str | Collection[str] | None = None,
    limits: Limits | None = None,
    proofs: Mapping[str, str] | None = None,
    batch_size: int = BATCH_SIZE,
) -> Report:
    """Prove or disprove the laws of objectives.

    Args:
        objectives: one or more objectives, or specs, which bring laws of their own.
        laws: the laws to check, of a single objective. By default the standard families and, for a
            spec, its own laws, which replace standard ones of the same name.
        lean: the backend or its name.
        executor: what runs the batches; by default threads, as many as there are processors.
        timeout: seconds that Lean has for each batch.
        memory_mb: megabytes that Lean has for each batch.
        only: the name of a law, or several; all others are left out.
        limits: how hard the prover tries.
        proofs: proofs of your own, as Lean text after `:=`, by the names of their laws. The prover
            leaves these laws alone; Lean checks them like any other.
        batch_size: how many laws Lean checks in one process.

    Returns:
        A report with a result for each law, in the order of the objectives and their laws.

    Raises:
        VerifyError: laws are given for several objectives, two laws have one name, `only` or
            `proofs` names no law, or the backend is not known.
        LawError: a law does not fit its objective.
        LeanError: Lean cannot be used at all.
    """
    asked, not_stated = _asked(objectives, laws, only)
    proofs = dict(proofs or {})
    _known(proofs, asked)
    backend = backend_named(lean) if isinstance(lean, str) else lean
    identity = backend.identity()
    limits = limits or Limits()
    workers = os.cpu_count() or 1
    batches = list(_batches(asked, batch_size, workers))
    job = _Job(backend, limits, timeout, memory_mb, proofs)
    if executor is not None:
        done = list(executor.map(job.run, batches))
    elif len(batches) == 1:
        done = [job.run(batches[0])]
    else:
        with ThreadPoolExecutor(min(workers, max(len(batches), 1))) as threads:
            done = list(threads.map(job.run, batches))
    return _report(identity, asked, not_stated, batches, done)


def lean_texts(
    objectives: Objective | Spec | Iterable[Objective | Spec],
    laws: Iterable[Law] | None = None,
    *,
    only: str | Collection[str] | None = None,
    limits: Limits | None = None,
    batch_size: int = BATCH_SIZE,
) -> tuple[str, ...]:
    """The Lean files that `verify` would check. Arguments and errors as for `verify`."""
    asked, _ = _asked(objectives, laws, only)
    batches = _batches(asked, batch_size, workers=1)
    return tuple(render_batch(_questions(batch, limits or Limits())[0]) for batch in batches)


def backend_named(name: str) -> Backend:
    """The backend of that name, with its default options.

    Raises:
        VerifyError: there is none.
    """
    if name == "embedded":
        from pybridge.lean.embedded import EmbeddedBackend

        return EmbeddedBackend()
    if name == "lake":
        from pybridge.lean.toolchain import LakeBackend

        return LakeBackend()
    if name == "dojo":
        from pybridge.lean.dojo import DojoBackend

        return DojoBackend()
    raise VerifyError(f"there is no Lean backend {name!r}; there are {', '.join(BACKENDS)}")


def _asked(
    objectives: Objective | Spec | Iterable[Objective | Spec],
    laws: Iterable[Law] | None,
    only: str | Collection[str] | None,
) -> tuple[list[_Task], list[tuple[NotStated, ...]]]:
    """What is to be checked, and which standard laws are not stated."""
    sources = [objectives] if isinstance(objectives, Objective | Spec) else list(objectives)
    if laws is not None and len(sources) != 1:
        raise VerifyError(f"laws were given for {len(sources)} objectives; verify one at a time")
    names = {only} if isinstance(only, str) else None if only is None else set(only)
    tasks, not_stated = [], []
    for source in sources:
        objective = source.objective if isinstance(source, Spec) else source
        own = source.laws if isinstance(source, Spec) else ()
        stated, missing = _laws(objective, own, laws)
        chosen = tuple(law for law in stated if names is None or law.name in names)
        _check_laws(objective, chosen)
        tasks.append(_Task(objective, chosen))
        not_stated.append(() if names is not None else missing)
    _known(names or (), tasks)
    return tasks, not_stated


def _known(names: Iterable[str], tasks: Sequence[_Task]) -> None:
    """Refuse names that no law has."""
    unknown = set(names) - {law.name for task in tasks for law in task.laws}
    if unknown:
        raise VerifyError(f"no law is called {', '.join(map(repr, sorted(unknown)))}")


def _laws(
    objective: Objective, own: Sequence[Law], laws: Iterable[Law] | None
) -> tuple[list[Law], tuple[NotStated, ...]]:
    """The laws to check, and the standard laws that do not apply."""
    if laws is not None:
        return list(laws), ()
    replaced = {law.name for law in own}
    derived = [law for law in standard_families(objective) if law.name not in replaced]
    stated = [law for law in derived if isinstance(law, Law)]
    missing = (law for law in derived if isinstance(law, NotApplicable))
    return [*stated, *own], tuple(NotStated(m.name, m.family, m.reason) for m in missing)


def _check_laws(objective: Objective, laws: Sequence[Law]) -> None:
    """Refuse laws that do not fit, before anything runs."""
    names = [law.name for law in laws]
    for law in laws:
        if names.count(law.name) > 1:
            raise VerifyError(f"{objective.name} has two laws called {law.name!r}")
        law.hypotheses(objective)


def _batches(tasks: Sequence[_Task], size: int, workers: int) -> Iterator[list[_Task]]:
    """The tasks in portions, so that all workers have something to do.

    Objectives of one name are never in the same batch, because a Lean file has one definition of
    a name.
    """
    total = sum(len(task.laws) for task in tasks)
    size = min(size, max(_SMALLEST_BATCH, -(-total // workers)))
    batch: list[_Task] = []
    room = size
    for task in tasks:
        rest = task.laws
        while rest:
            if room == 0 or any(other.objective.name == task.objective.name for other in batch):
                yield batch
                batch, room = [], size
            batch.append(_Task(task.objective, rest[:room]))
            rest, room = rest[room:], max(0, room - len(rest))
    if batch:
        yield batch


@dataclass(frozen=True)
class _Job:
    """How a batch is run. Can be pickled, as far as the backend can."""

    backend: Backend
    limits: Limits
    timeout: float
    memory_mb: int
    proofs: Mapping[str, str] = field(default_factory=dict)

    def run(self, tasks: Sequence[_Task]) -> _BatchResult:
        """Prove, print, check, and read the answer."""
        questions, seconds = _questions(tasks, self.limits, self.proofs)
        text = render_batch(questions)
        theorems = [question.theorem for question in questions if question.theorem]
        objectives = {task.objective.name: task.objective for task in tasks}
        if not theorems:
            unknown = [_unknown(*pair) for pair in zip(questions, seconds, strict=True)]
            return _BatchResult((), _grouped(tasks, unknown))
        checked = self.backend.check(
            text,
            theorems,
            definitions=[lean_name(name) for name in objectives],
            timeout=self.timeout,
            memory_mb=self.memory_mb,
        )
        if checked.problem and checked.outcome is Outcome.FINISHED and len(tasks) > 1:
            # One objective that Lean will not define must not affect the others.
            alone = [self.run([task]) for task in tasks]
            return _BatchResult(
                tuple(text for part in alone for text in part.texts),
                tuple(results for part in alone for results in part.results),
            )
        share = checked.seconds / len(theorems)
        reader = _Reader(checked, objectives)
        results = [
            reader.result(question, spent + share)
            if question.theorem
            else _unknown(question, spent)
            for question, spent in zip(questions, seconds, strict=True)
        ]
        return _BatchResult((text,), _grouped(tasks, results))


def _questions(
    tasks: Sequence[_Task], limits: Limits, proofs: Mapping[str, str] | None = None
) -> tuple[list[Question], list[float]]:
    """The laws with their given proofs or what the prover finds, and the seconds for each."""
    questions, seconds = [], []
    for task in tasks:
        for law in task.laws:
            start = time.perf_counter()
            given = (proofs or {}).get(law.name)
            proof = None if given is None else WrittenProof(given)
            questions.append(question_about(task.objective, law, proof, limits))
            seconds.append(time.perf_counter() - start)
    return questions, seconds


def question_about(
    objective: Objective, law: Law, proof: WrittenProof | None = None, limits: Limits | None = None
) -> Question:
    """The law with a given proof, or with what the prover finds.

    Raises:
        LawError: the law does not fit the objective.
    """
    problem = problem_of(objective, law)
    outcome = proof or prove(problem, limits or Limits())
    return Question(objective, law, law.hypotheses(objective), problem, outcome)


def _grouped(
    tasks: Sequence[_Task], results: Sequence[LawResult]
) -> tuple[tuple[LawResult, ...], ...]:
    """The results of each task."""
    remaining = iter(results)
    return tuple(tuple(next(remaining) for _ in task.laws) for task in tasks)


class _Reader:
    """Turns what Lean says about a batch into results."""

    def __init__(self, checked: CheckResult, objectives: dict[str, Objective]) -> None:
        self._checked = checked
        self._objectives = objectives

    def result(self, question: Question, seconds: float) -> LawResult:
        """The result for a law with a proof, or with numbers that break it."""
        theorem = question.theorem or ""
        outcome = self._checked.theorems[theorem]
        if not outcome.accepted:
            message = self._checked.problem or f"Lean refused the proof: {outcome.reason}"
            return _error(question, seconds, message)
        try:
            self._compare(question, outcome.statement)
        except ReadbackError as error:
            return _error(question, seconds, f"Lean accepted something else: {error}")
        disproved = isinstance(question.outcome, Counterexample)
        return replace(
            _unjudged(question, seconds),
            verdict=Verdict.DISPROVED if disproved else Verdict.PROVED,
            theorem=theorem,
            axioms=outcome.axioms or (),
        )

    def _compare(self, question: Question, printed: str | None) -> None:
        """Check that the theorem and the objective's definition are what was asked.

        Raises:
            ReadbackError: they are not.
        """
        objective = question.objective
        parameters = {objective.name: objective.variables}
        for library in LIBRARY.values():
            parameters[library.name] = library.variables

        def read_as(relation: Relation) -> Relation:
            return relation.map(lambda side: canonical(side, parameters))

        expected = Statement(
            isinstance(question.outcome, Counterexample),
            question.problem.variables,
            tuple(map(read_as, question.hypotheses)),
            read_as(question.law.claim),
        )
        name = lean_name(objective.name)
        found = read_statement(printed or "", {name: (objective.name, objective.variables)})
        if not found.agrees_with(expected):
            raise ReadbackError(f"{printed} is not: {question.law.full_statement(objective)}")
        definition = read_definition(self._checked.definitions.get(name) or "", name)
        if definition != Definition(objective.variables, canonical(objective.formula, {})):
            raise ReadbackError(f"{name} is not defined as {objective.formula}")


def _unjudged(question: Question, seconds: float) -> LawResult:
    """A result that claims nothing yet."""
    broken = question.outcome if isinstance(question.outcome, Counterexample) else None
    return LawResult(
        name=question.law.name,
        family=question.law.family,
        statement=question.law.full_statement(question.objective),
        verdict=Verdict.ERROR,
        expected=Verdict(question.law.expect),
        counterexample=broken.point if broken else None,
        failure=question.problem.claim_at(broken.point) if broken else "",
        certificate=question.certificate,
        seconds=seconds,
    )


def _error(question: Question, seconds: float, message: str) -> LawResult:
    """The result where something went wrong: proposals that nobody checked are not shown."""
    result = _unjudged(question, seconds)
    return replace(result, message=message, counterexample=None, failure="", certificate=None)


def _unknown(question: Question, seconds: float) -> LawResult:
    """The result where the prover found nothing."""
    assert isinstance(question.outcome, Unknown)
    return replace(
        _unjudged(question, seconds), verdict=Verdict.UNKNOWN, message=str(question.outcome)
    )


def _report(
    identity: BackendIdentity,
    asked: Sequence[_Task],
    not_stated: Sequence[tuple[NotStated, ...]],
    batches: Sequence[Sequence[_Task]],
    done: Sequence[_BatchResult],
) -> Report:
    """The results of all batches, put back in the order of the objectives."""
    found = iter(result for batch in done for results in batch.results for result in results)
    return Report(
        lean=LeanIdentity(
            version=identity.version,
            commit=identity.commit,
            backend=identity.backend,
            core_hash=identity.core_hash or None,
            theory_hash=identity.theory_hash or None,
        ),
        objectives=tuple(
            ObjectiveResult(
                task.objective.name,
                str(task.objective.formula),
                tuple(next(found) for _ in task.laws),
                missing,
            )
            for task, missing in zip(asked, not_stated, strict=True)
        ),
        lean_texts=tuple(text for batch in done for text in batch.texts),
    )
