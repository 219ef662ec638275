"""From objectives and laws to verdicts.

For each law the prover proposes a certificate or a counterexample; the proposals of a batch are
printed as one Lean file, which Lean checks (`batch`). Verdicts that Lean has given before are
remembered (`verdict_cache`).

Batches do not depend on each other: any `concurrent.futures.Executor` can run them, on threads,
processes or the machines of a cluster (`running`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from pybridge.lean.backend import DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT
from pybridge.objectives.families.sources import FamilySource
from pybridge.prover import Limits
from pybridge.report.results import LawResult, ObjectiveResult, Report
from pybridge.translation.carrier import CARRIERS, REALS, Carrier
from pybridge.translation.declarations import definition_text, lean_file
from pybridge.translation.unfolding import problem_of
from pybridge.verification import verdict_cache
from pybridge.verification.backends import backend_named, default_backend_name
from pybridge.verification.claims import Claim
from pybridge.verification.errors import VerifyError
from pybridge.verification.locking import held_to
from pybridge.verification.options import check_count, check_seconds
from pybridge.verification.running import Progress, processors, run_batches
from pybridge.verification.selection import refuse_unknown
from pybridge.verification.sources import Verifiable
from pybridge.verification.tasks import Task, portions, tasks_for

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend

__all__ = ["Progress", "VerifyError", "lean_texts", "verify"]

BATCH_SIZE = 100
"""How many laws a batch has at most."""


def verify(
    objectives: Verifiable | Iterable[Verifiable],
    laws: Claim | Iterable[Claim] | None = None,
    *,
    lean: str | Backend | None = None,
    executor: Executor | None = None,
    jobs: int | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    memory_mb: int = DEFAULT_MEMORY_MB,
    only: str | Collection[str] | None = None,
    families: FamilySource | Iterable[FamilySource] | None = None,
    over: str = REALS.name,
    effort: int | None = None,
    limits: Limits | None = None,
    proofs: Mapping[str, str] | None = None,
    batch_size: int = BATCH_SIZE,
    cache: bool | None = None,
    paranoid: bool = False,
    progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Prove or disprove the laws of objectives.

    Args:
        objectives: an objective, a spec, which brings laws of its own, a function, which is traced,
            the path of a spec, the name of one in the catalog, a function's as in
            `losses.py:loss`, or a list of these. A spec that is given twice is verified once.
        laws: the laws to check, of a single objective: a `Law`, a claim such as
            `"beta_vae(beta=0) == recon"`, or a list of these. By default the standard families and,
            for a spec, its own laws, which replace standard ones of the same name.
        lean: the backend or its name; by default `"embedded"`, or `"lake"` where there is no
            embedded Lean and a toolchain is installed.
        executor: what runs the batches; by default threads.
        jobs: how many threads, each with a Lean process; by default as many as there are
            processors.
        timeout: seconds that Lean has for each batch.
        memory_mb: megabytes that Lean has for each batch.
        only: the name of a law, or a pattern such as `"mono_*"`, or several; all other laws are
            left out.
        families: law families besides the standard ones: the path of a file or of a directory, the
            name of one that `pybridge families` lists, a pattern such as `"convex_*"`, or several.
            Those that the `pyproject.toml` of the working directory names count as well.
        over: what the laws are about: `"reals"`, or `"field"` for any linearly ordered field.
        effort: how hard the prover tries, from 1 up; by default as the spec says, or 1.
        limits: the same in detail, instead of `effort`.
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
            `proofs` names no law or has what is no text, `over` or the backend is not known, or
            a number is out of its range.
        SpecError: a name is no spec's, or the spec cannot be used.
        ObjectiveError: what is assumed of an objective contradicts itself; of one that was read
            from a spec, a `SpecError` says where.
        LawError: a law does not fit its objective; a `FamilyError` says which family's file is to
            blame.
        FormulaError: a text among the laws is no claim.
        TypeError: an argument is nothing of what it can be.
        LeanError: Lean cannot be used at all.
    """
    carrier = _carrier(over)
    tasks = tasks_for(objectives, laws, only, families)
    _check_functions(tasks, carrier)
    timeout = check_seconds("timeout", timeout)
    memory_mb = check_count("memory_mb", memory_mb)
    batch_size = check_count("batch_size", batch_size)
    workers = processors() if jobs is None else check_count("jobs", jobs)
    _check_limits(limits)
    if limits is None and effort is not None:
        limits = Limits.of_effort(check_count("effort", effort))
    proofs = dict(proofs or {})
    refuse_unknown(proofs, [law.name for task in tasks for law in task.laws], exact=True)
    for name, proof in proofs.items():
        if not isinstance(proof, str):
            raise VerifyError(f"the proof of {name!r} is {proof!r}; give Lean text, like 'by simp'")
    if lean is None:
        lean = default_backend_name()
    if cache is None:
        cache = isinstance(lean, str)
    backend = backend_named(lean) if isinstance(lean, str) else lean
    if not hasattr(backend, "identity"):
        raise TypeError(f"lean is the name of a backend, such as 'embedded', not {lean!r}")
    identity = backend.identity()
    asked = [each for task in tasks for each in task.asked(limits)]
    results: list[LawResult | None] = [None] * len(asked)
    # What was remembered was not checked twice; a proof of the user's is no part of the question.
    remembers = cache and not proofs and not paranoid
    memory = verdict_cache.open_cache(identity, over=carrier.name) if remembers else None
    try:
        if memory:
            results = memory.look_up(asked)
        if missing := [place for place, result in enumerate(results) if result is None]:
            from pybridge.verification.batch import Batch

            options = (backend, timeout, memory_mb, proofs, carrier, paranoid)
            parts = portions([asked[place] for place in missing], batch_size, workers)
            batches = [Batch(part, *options) for part in parts]
            remaining = iter(missing)
            places = [[next(remaining) for _ in batch.asked] for batch in batches]
            known = len(asked) - len(missing)
            for number, new in run_batches(
                batches, workers=workers, executor=executor, before=known, tell=progress
            ):
                for place, result in zip(places[number], new, strict=True):
                    results[place] = result
                if memory:
                    memory.keep(batches[number].asked, new)
    finally:
        if memory:
            memory.close()
    found = iter([result for result in results if result is not None])
    return Report(
        identity,
        tuple(_result(task, tuple(next(found) for _ in task.laws), carrier) for task in tasks),
        over=carrier.description,
    )


def _check_limits(limits: Limits | None) -> None:
    """Refuse what are no limits.

    Raises:
        TypeError: they are none.
    """
    if limits is not None:
        from pybridge.prover import Limits

        if not isinstance(limits, Limits):
            raise TypeError(f"limits is a Limits, such as Limits.of_effort(2), not {limits!r}")


def _carrier(name: str) -> Carrier:
    """Return the carrier of this name.

    Raises:
        VerifyError: there is none.
    """
    for carrier in CARRIERS.values():
        if carrier.name == name:
            return carrier
    raise VerifyError(f"laws are over {' or '.join(map(repr, CARRIERS))}, not over {name!r}")


def _check_functions(tasks: Iterable[Task], carrier: Carrier) -> None:
    """Refuse laws with functions such as `exp` over anything but the real numbers."""
    if carrier is REALS:
        return
    for task in tasks:
        for law in task.laws:
            if problem_of(task.objective, law).has_functions:
                raise VerifyError(
                    f"{task.objective.name}.{law.name} has functions, or divides by a formula; "
                    f"that is stated over {REALS.description}, not over {carrier.description}"
                )


def _result(task: Task, laws: tuple[LawResult, ...], over: Carrier) -> ObjectiveResult:
    """Return the results for an objective, with the Lean file that can be checked again."""
    objective, spec, origin = task.objective, task.spec, task.objective.origin
    theorems = (text for law in laws for text in (law.lean, *(r.lean for r in law.repairs)))
    result = ObjectiveResult(
        objective.name,
        str(objective.written),
        laws,
        task.not_stated,
        lean_file([definition_text(objective), *filter(None, theorems)], over),
        where={name: str(formula) for name, formula in objective.where.items()},
        weights=objective.weights,
        assumptions=tuple(map(str, objective.assume)),
        reference=objective.reference,
        meanings=objective.meanings,
        path=spec.path if spec else origin.path if origin else "",
        code=str(origin) if origin else "",
        families=task.families,
        lines={law.name: spec.line_of(law) for law in task.laws if law.required} if spec else {},
    )
    return held_to(task.held, result, task.chooses) if task.held else result


def lean_texts(
    objectives: Verifiable | Iterable[Verifiable],
    laws: Claim | Iterable[Claim] | None = None,
    *,
    only: str | Collection[str] | None = None,
    families: FamilySource | Iterable[FamilySource] | None = None,
    over: str = REALS.name,
    limits: Limits | None = None,
) -> tuple[str, ...]:
    """Return the Lean that `verify` would check, a file for each objective.

    Arguments and errors as for `verify`.
    """
    from pybridge.translation.render import theorem_text
    from pybridge.verification.proposing import question_about

    carrier, files = _carrier(over), []
    tasks = tasks_for(objectives, laws, only, families)
    _check_functions(tasks, carrier)
    for task in tasks:
        questions = (
            question_about(task.objective, law, limits=limits, over=carrier) for law in task.laws
        )
        theorems = filter(None, map(theorem_text, questions))
        files.append(lean_file([definition_text(task.objective), *theorems], carrier))
    return tuple(files)
