"""A batch of laws: proved, printed as one Lean file, checked by Lean, and read back.

A law is *proved* or *disproved* only if Lean accepted the theorem, and what Lean holds under its
name is the law that was asked, or its negation, about the objective that was given. Whatever goes
wrong on the way is an *error*, never a verdict.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from pybridge.expression import Relation
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.process import Outcome
from pybridge.objectives.law import Law
from pybridge.objectives.objective import LIBRARY, Objective
from pybridge.prover import Counterexample, Limits, Unknown, prove, too_large
from pybridge.prover import Outcome as ProverOutcome
from pybridge.report.results import LawResult, Verdict
from pybridge.translation.naming import lean_name
from pybridge.translation.readback import (
    ReadbackError,
    Statement,
    canonical,
    read_definition,
    read_statement,
)
from pybridge.translation.render import Question, WrittenProof, render_batch
from pybridge.translation.unfolding import problem_of

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend, CheckResult
    from pybridge.verification.tasks import Task

__all__ = ["Job", "Watcher", "question_about"]

MAX_PROOF_CHARACTERS = 250_000
"""How long the theorem about a law may be: Lean would spend minutes on a longer one."""


class Watcher(Protocol):
    """Hears how a batch comes along."""

    def proposed(self) -> None:
        """The prover is done with one more law. May raise, to stop the batch."""


@dataclass(frozen=True)
class Job:
    """How a batch is run. Can be pickled, as far as the backend can; the watcher stays behind."""

    backend: Backend
    limits: Limits
    timeout: float
    memory_mb: int
    proofs: Mapping[str, str] = field(default_factory=dict)
    paranoid: bool = False
    """Whether every accepted theorem is checked again in the kernel of a fresh Lean."""
    watcher: Watcher | None = None

    def __getstate__(self) -> dict[str, Any]:
        """What travels to another process."""
        return {**self.__dict__, "watcher": None}

    def run(self, tasks: Sequence[Task]) -> tuple[tuple[LawResult, ...], ...]:
        """The results for the laws of each task.

        Raises:
            LeanError: Lean cannot be used at all.
        """
        questions, seconds = self._questions(tasks)
        results = iter(self._results(tasks, questions, seconds))
        return tuple(tuple(next(results) for _ in task.laws) for task in tasks)

    def _results(
        self, tasks: Sequence[Task], questions: Sequence[Question], seconds: Sequence[float]
    ) -> list[LawResult]:
        """The results of the questions, in their order: a written proof is checked on its own."""
        ours: list[int] = []
        results: dict[int, LawResult] = {}
        for index, question in enumerate(questions):
            if isinstance(question.outcome, WrittenProof):
                results[index] = self._checked_apart([question], [seconds[index]])[0]
            else:
                ours.append(index)
        parts = [
            replace(task, laws=tuple(law for law in task.laws if law.name not in self.proofs))
            for task in tasks
        ]
        found = self._checked(
            [part for part in parts if part.laws],
            [questions[index] for index in ours],
            [seconds[index] for index in ours],
        )
        results.update(zip(ours, found, strict=True))
        if self.paranoid:
            self._check_again(questions, results)
        return [results[index] for index in range(len(questions))]

    def _check_again(self, questions: Sequence[Question], results: dict[int, LawResult]) -> None:
        """Replace the results of generated proofs that were accepted by those of a second check."""
        again = [
            index
            for index, question in enumerate(questions)
            if results[index].verdict in (Verdict.PROVED, Verdict.DISPROVED)
            and not isinstance(question.outcome, WrittenProof)
        ]
        spent = [results[index].seconds for index in again]
        if again:
            checked = self._checked_apart([questions[index] for index in again], spent)
            results.update(zip(again, checked, strict=True))

    def _checked_apart(
        self, questions: Sequence[Question], seconds: Sequence[float]
    ) -> list[LawResult]:
        """The results of questions that are elaborated apart, and replayed in a fresh kernel.

        A backend other than the embedded Lean checks them as well, and has to agree.
        """
        from pybridge.lean.untrusted.check import Text  # seldom needed

        lean = text = render_batch(questions)
        start = None
        if isinstance(written := questions[0].outcome, WrittenProof):
            text = lean.rstrip()
            start = len(text) - len(written.lean)
        theorems = [question.theorem or "" for question in questions]
        objectives = {question.objective.name: question.objective for question in questions}
        definitions = [lean_name(name) for name in objectives]
        limits: dict[str, Any] = {"timeout": self.timeout, "memory_mb": self.memory_mb}
        embedded = _embedded(self.backend)
        answers = [
            embedded.check_apart(Text(text, start), theorems, definitions=definitions, **limits)
        ]
        results = _Reader(answers[0], objectives).results(questions, seconds)
        if embedded is not self.backend and all(result.theorem for result in results):
            answers.append(self.backend.check(lean, theorems, definitions=definitions, **limits))
            results = _Reader(answers[1], objectives).results(questions, seconds)
        share = sum(answer.seconds for answer in answers) / len(questions)
        return [replace(result, seconds=result.seconds + share) for result in results]

    def _questions(self, tasks: Sequence[Task]) -> tuple[list[Question], list[float]]:
        """The laws with given proofs or with what the prover finds, and the seconds for each."""
        questions, seconds = [], []
        for task in tasks:
            for law in task.laws:
                start = time.perf_counter()
                given = self.proofs.get(law.name)
                proof = None if given is None else WrittenProof(given)
                questions.append(question_about(task.objective, law, proof, self.limits))
                seconds.append(time.perf_counter() - start)
                if self.watcher:
                    self.watcher.proposed()
        return questions, seconds

    def _checked(
        self, tasks: Sequence[Task], questions: Sequence[Question], seconds: Sequence[float]
    ) -> list[LawResult]:
        """The results of the questions, in their order."""
        theorems = [question.theorem for question in questions if question.theorem]
        if not theorems:
            return [_unknown(*pair) for pair in zip(questions, seconds, strict=True)]
        objectives = {task.objective.name: task.objective for task in tasks}
        checked = self.backend.check(
            render_batch(questions),
            theorems,
            definitions=[lean_name(name) for name in objectives],
            timeout=self.timeout,
            memory_mb=self.memory_mb,
        )
        if checked.problem and checked.outcome is Outcome.FINISHED and len(tasks) > 1:
            # One objective that Lean will not define must not affect the others.
            results, start = [], 0
            for task in tasks:
                part = slice(start, start := start + len(task.laws))
                results += self._checked([task], questions[part], seconds[part])
            return results
        share = checked.seconds / len(theorems)
        spent = [s + share if q.theorem else s for q, s in zip(questions, seconds, strict=True)]
        return _Reader(checked, objectives).results(questions, spent)


def _embedded(backend: Backend) -> EmbeddedBackend:
    """The embedded Lean, in whose kernel proofs are replayed: the backend itself, or another."""
    return backend if isinstance(backend, EmbeddedBackend) else EmbeddedBackend()


def question_about(
    objective: Objective, law: Law, proof: WrittenProof | None = None, limits: Limits | None = None
) -> Question:
    """The law with a given proof, or with what the prover finds.

    Raises:
        LawError: the law does not fit the objective.
    """
    problem = problem_of(objective, law)
    outcome: ProverOutcome | WrittenProof
    if proof is not None:
        outcome = proof
    elif reason := too_large(problem):
        outcome = Unknown(reason)
    else:
        outcome = prove(problem, limits or Limits())
    question = Question(objective, law, law.hypotheses(objective), problem, outcome)
    if proof is None and len(question.text) > MAX_PROOF_CHARACTERS:
        reason = f"what was found has {len(question.text):,} characters of Lean; "
        reason += f"{MAX_PROOF_CHARACTERS:,} are tried"
        question = replace(question, outcome=Unknown(reason))
    return question


class _Reader:
    """Turns what Lean says about a batch into results."""

    def __init__(self, checked: CheckResult, objectives: dict[str, Objective]) -> None:
        self._checked = checked
        self._wrong = {name: self._wrongly_defined(o) for name, o in objectives.items()}

    def results(self, questions: Sequence[Question], seconds: Sequence[float]) -> list[LawResult]:
        """The results of questions, which took so long."""
        return [
            self.result(question, spent) if question.theorem else _unknown(question, spent)
            for question, spent in zip(questions, seconds, strict=True)
        ]

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
        found = read_statement(
            printed or "",
            question.problem.variables,
            {name: (objective.name, objective.variables)},
        )
        if found != expected:
            raise ReadbackError(f"{found}, where {expected} was asked")
        if wrong := self._wrong[objective.name]:
            raise ReadbackError(wrong)

    def _wrongly_defined(self, objective: Objective) -> str:
        """What is wrong with the definition that Lean holds of an objective, if anything is."""
        name = lean_name(objective.name)
        printed = self._checked.definitions.get(name) or ""
        try:
            formula = read_definition(printed, name, objective.variables)
        except ReadbackError as error:
            return str(error)
        if formula == canonical(objective.formula, {}):
            return ""
        return f"{name} is defined as {formula}, not as {objective.formula}"


def _unjudged(question: Question, seconds: float) -> LawResult:
    """A result that claims nothing yet."""
    broken = question.outcome if isinstance(question.outcome, Counterexample) else None
    return LawResult(
        name=question.law.name,
        family=question.law.family,
        statement=question.statement,
        verdict=Verdict.ERROR,
        expected=Verdict(question.law.expect),
        counterexample=broken.point if broken else None,
        failure=question.problem.claim_at(broken.point) if broken else "",
        certificate=question.certificate,
        lean=question.text,
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
