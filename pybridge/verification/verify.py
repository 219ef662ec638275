"""From objectives and laws to verdicts.

For each law the prover proposes a certificate or a counterexample; the proposals of a batch are
printed as one Lean file, which Lean checks (`batch`). Verdicts that Lean has given before are
remembered (`verdict_cache`).

Batches do not depend on each other: any `concurrent.futures.Executor` can run them, on threads,
processes or the machines of a cluster (`running`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from pybridge.lean.backend import DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.report.results import LawResult, ObjectiveResult, Report
from pybridge.translation.declarations import definition_text, lean_file
from pybridge.verification import verdict_cache
from pybridge.verification.backends import backend_named
from pybridge.verification.running import Progress, processors, run_batches
from pybridge.verification.tasks import Task, VerifyError, batches, check_known, tasks_for

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend
    from pybridge.prover import Limits
    from pybridge.verification.batch import Job

__all__ = ["Progress", "VerifyError", "lean_texts", "verify"]

BATCH_SIZE = 100
"""How many laws a batch has at most."""


def verify(
    objectives: Objective | Spec | Iterable[Objective | Spec],
    laws: Iterable[Law] | None = None,
    *,
    lean: str | Backend = "embedded",
    executor: Executor | None = None,
    jobs: int | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    memory_mb: int = DEFAULT_MEMORY_MB,
    only: str | Collection[str] | None = None,
    limits: Limits | None = None,
    proofs: Mapping[str, str] | None = None,
    batch_size: int = BATCH_SIZE,
    cache: bool | None = None,
    paranoid: bool = False,
    progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Prove or disprove the laws of objectives.

    Args:
        objectives: one or more objectives, or specs, which bring laws of their own.
        laws: the laws to check, of a single objective. By default the standard families and, for a
            spec, its own laws, which replace standard ones of the same name.
        lean: the backend or its name.
        executor: what runs the batches; by default threads.
        jobs: how many threads, each with a Lean process; by default as many as there are
            processors.
        timeout: seconds that Lean has for each batch.
        memory_mb: megabytes that Lean has for each batch.
        only: the name of a law, or several; all others are left out.
        limits: how hard the prover tries.
        proofs: proofs of your own, by the names of their laws: Lean text that is one term or one
            `by` block. The prover leaves these laws alone. Each proof is elaborated in a confined
            process of its own, may not refer to other laws, and counts only if what came out
            passes the kernel of a fresh embedded Lean, whatever `lean` is (docs/trust.md).
        batch_size: how many laws Lean checks in one process.
        cache: whether to take verdicts on unchanged laws from the cache, and to keep new ones. By
            default this is so if the backend is given by its name. Only the embedded Lean's
            verdicts are kept, as others may change without a sign, and none where there are
            `proofs`.
        paranoid: check every accepted theorem once more, in the kernel of a fresh embedded Lean
            that has not seen the text it comes from. Remembered verdicts are not used.
        progress: is called in this thread whenever there is progress, about ten times a second.

    Returns:
        A report with a result for each law, in the order of the objectives and their laws.

    Raises:
        VerifyError: laws are given for several objectives, two laws have one name, `only` or
            `proofs` names no law or has what is no text, or the backend is not known.
        LawError: a law does not fit its objective.
        LeanError: Lean cannot be used at all.
    """
    tasks = tasks_for(objectives, laws, only)
    proofs = dict(proofs or {})
    check_known(proofs, tasks)
    for name, proof in proofs.items():
        if not isinstance(proof, str):
            raise VerifyError(f"the proof of {name!r} is {proof!r}; give Lean text, like 'by simp'")
    if cache is None:
        cache = isinstance(lean, str)
    backend = backend_named(lean) if isinstance(lean, str) else lean
    identity = backend.identity()
    questions = [(task.objective, law) for task in tasks for law in task.laws]
    results: list[LawResult | None] = [None] * len(questions)
    # What was remembered was not checked twice; a proof of the user's is no part of the question.
    remembers = cache and not proofs and not paranoid
    memory = verdict_cache.open_cache(identity) if remembers else None
    try:
        if memory:
            results = memory.look_up(questions)
        if None in results:
            from pybridge.prover import Limits
            from pybridge.verification.batch import Job

            job = Job(backend, limits or Limits(), timeout, memory_mb, proofs, paranoid)
            workers = jobs or processors()
            portions = list(batches(_unanswered(tasks, results), batch_size, workers))
            for places, new in _run(job, portions, results, workers, executor, progress):
                for place, result in zip(places, new, strict=True):
                    results[place] = result
                if memory:
                    memory.keep([questions[place] for place in places], new)
    finally:
        if memory:
            memory.close()
    remaining = iter([result for result in results if result is not None])
    return Report(
        identity,
        tuple(_result(task, tuple(next(remaining) for _ in task.laws)) for task in tasks),
    )


def _result(task: Task, laws: tuple[LawResult, ...]) -> ObjectiveResult:
    """Return the results for an objective, with the Lean file that can be checked again."""
    theorems = filter(None, (law.lean for law in laws))
    return ObjectiveResult(
        task.objective.name,
        str(task.objective.formula),
        laws,
        task.not_stated,
        lean_file([definition_text(task.objective), *theorems]),
    )


def lean_texts(
    objectives: Objective | Spec | Iterable[Objective | Spec],
    laws: Iterable[Law] | None = None,
    *,
    only: str | Collection[str] | None = None,
    limits: Limits | None = None,
) -> tuple[str, ...]:
    """Return the Lean that `verify` would check, a file for each objective.

    Arguments and errors as for `verify`.
    """
    from pybridge.verification.batch import question_about

    files = []
    for task in tasks_for(objectives, laws, only):
        questions = (question_about(task.objective, law, limits=limits) for law in task.laws)
        theorems = filter(None, (question.text for question in questions))
        files.append(lean_file([definition_text(task.objective), *theorems]))
    return tuple(files)


def _unanswered(tasks: Iterable[Task], results: Iterable[LawResult | None]) -> list[Task]:
    """Return the tasks without the laws that have results."""
    remaining = iter(results)
    rest = (
        Task(task.objective, tuple(law for law in task.laws if next(remaining) is None))
        for task in tasks
    )
    return [task for task in rest if task.laws]


def _run(
    job: Job,
    portions: Sequence[Sequence[Task]],
    results: Sequence[LawResult | None],
    workers: int,
    executor: Executor | None,
    progress: Callable[[Progress], None] | None,
) -> Iterator[tuple[list[int], list[LawResult]]]:
    """Yield new results as they come, with their places among the laws.

    `portions` hold the laws without a result, in order.
    """
    missing = [place for place, result in enumerate(results) if result is None]
    remaining = iter(missing)
    places = [[next(remaining) for task in part for _ in task.laws] for part in portions]
    known = len(results) - len(missing)
    for number, found in run_batches(
        job, portions, workers=workers, executor=executor, before=known, tell=progress
    ):
        yield places[number], [result for of_task in found for result in of_task]
