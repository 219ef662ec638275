"""A batch of laws: proved, printed as one Lean file, and given to Lean.

What Lean answers becomes a verdict in `trust`, and nowhere else. Whatever goes wrong on the way is
an *error*, never a verdict.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.process import ProcessOutcome
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Limits, Outcome, Proof, Unknown, contradictory, too_large
from pybridge.prover.search import prove
from pybridge.prover.usage import restricted, used_hypotheses
from pybridge.report.results import LawResult, Repair, Verdict
from pybridge.translation.carrier import REALS, Carrier
from pybridge.translation.naming import lean_name
from pybridge.translation.question import Question, WrittenProof
from pybridge.translation.render import render_batch, theorem_text
from pybridge.translation.unfolding import problem_of
from pybridge.verification.repairs import Proposal, proposals
from pybridge.verification.tasks import Asked
from pybridge.verification.trust import judged

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend

__all__ = ["Batch", "Watcher", "question_about"]

MAX_PROOF_CHARACTERS = 250_000
"""How long the theorem about a law may be: Lean would spend minutes on a longer one."""


class _StoppedError(Exception):
    """Raised in a batch whose results nobody waits for any more."""


class Watcher:
    """Counts what the prover has done, and stops it when nobody waits."""

    def __init__(self) -> None:
        self.count = 0
        self.stopped = False

    def proposed(self) -> None:
        """Count one more law, and stop the batch when nobody waits for it."""
        self.count += 1  # two threads may lose one, which only progress would show
        if self.stopped:
            raise _StoppedError


@dataclass(frozen=True)
class Batch:
    """Laws of objectives, and how they are proved and checked.

    Can be pickled, as far as the backend can; the watcher stays behind.
    """

    asked: Sequence[Asked]
    backend: Backend
    timeout: float
    memory_mb: int
    proofs: Mapping[str, str] = field(default_factory=dict)
    over: Carrier = REALS
    paranoid: bool = False
    """Whether every accepted theorem is checked again in the kernel of a fresh Lean."""
    watcher: Watcher | None = None

    def __getstate__(self) -> dict[str, Any]:
        """Return what travels to another process."""
        return {**self.__dict__, "watcher": None}

    def run(self) -> list[LawResult]:
        """Return the result of each law; each written proof is checked on its own.

        Raises:
            LeanError: Lean cannot be used at all.
        """
        questions, seconds = self._questions()
        ours: list[int] = []
        results: dict[int, LawResult] = {}
        for index, question in enumerate(questions):
            if isinstance(question.outcome, WrittenProof):
                results[index] = self._checked_apart([question], [seconds[index]])[0]
            else:
                ours.append(index)
        found = self._checked(
            [questions[index] for index in ours], [seconds[index] for index in ours]
        )
        results.update(zip(ours, found, strict=True))
        if self.paranoid:
            self._check_again(questions, results)
        for index, each in enumerate(self.asked):
            if results[index].verdict is Verdict.PROVED:
                vacuous = _contradiction_in(each)
                results[index] = replace(results[index], vacuous=vacuous)
        self._repair(results)
        return [results[index] for index in range(len(questions))]

    def _repair(self, results: dict[int, LawResult]) -> None:
        """Add to laws that fail what would save them, as far as Lean accepts it."""
        # One file has one theorem of a name, and names that are too long are cut off.
        proposed: dict[tuple[str, str], tuple[int, Proposal]] = {}
        for index, each in enumerate(self.asked):
            if each.repair and results[index].verdict is Verdict.DISPROVED:
                for proposal in proposals(each.objective, each.law):
                    name = each.objective.name, proposal.law.name
                    proposed.setdefault(name, (index, proposal))
                if self.watcher and self.watcher.stopped:
                    raise _StoppedError
        if not proposed:
            return
        questions = []
        for index, proposal in proposed.values():
            objective, limits = self.asked[index].objective, self.asked[index].limits
            questions.append(question_about(objective, proposal.law, None, limits, self.over))
        checked = dict(enumerate(self._checked(questions, [0.0] * len(questions))))
        if self.paranoid:
            self._check_again(questions, checked)
        for place, (index, proposal) in enumerate(proposed.values()):
            found = checked[place]
            if found.verdict is Verdict.PROVED and found.theorem:
                assumption = str(proposal.assumption)
                repair = Repair(assumption, proposal.place, found.theorem, found.lean)
                repairs = (*results[index].repairs, repair)
                results[index] = replace(results[index], repairs=repairs)

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
        """Return the results of questions that are checked apart, and replayed in a fresh kernel.

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
        if embedded is not self.backend and not any(
            judged(question, answers).verdict is Verdict.ERROR for question in questions
        ):
            answers.append(self.backend.check(lean, theorems, definitions=definitions, **limits))
        share = sum(answer.seconds for answer in answers) / len(questions)
        return [
            judged(question, answers, spent + share)
            for question, spent in zip(questions, seconds, strict=True)
        ]

    def _questions(self) -> tuple[list[Question], list[float]]:
        """Return the laws with given or found proofs, and the seconds that each took."""
        questions, seconds = [], []
        for each in self.asked:
            start = time.perf_counter()
            given = self.proofs.get(each.law.name)
            proof = None if given is None else WrittenProof(given)
            questions.append(
                question_about(each.objective, each.law, proof, each.limits, self.over)
            )
            seconds.append(time.perf_counter() - start)
            if self.watcher:
                self.watcher.proposed()
        return questions, seconds

    def _checked(self, questions: Sequence[Question], seconds: Sequence[float]) -> list[LawResult]:
        """Return the results of the questions, in their order."""
        theorems = [question.theorem for question in questions if question.theorem]
        if not theorems:
            return [judged(q, (), s) for q, s in zip(questions, seconds, strict=True)]
        objectives = dict.fromkeys(question.objective.name for question in questions)
        checked = self.backend.check(
            render_batch(questions),
            theorems,
            definitions=[lean_name(name) for name in objectives],
            timeout=self.timeout,
            memory_mb=self.memory_mb,
        )
        if checked.problem and checked.outcome is ProcessOutcome.FINISHED and len(objectives) > 1:
            # One objective that Lean will not define must not affect the others.
            results, start = [], 0
            for _, same in groupby(questions, lambda question: question.objective.name):
                part = list(same)
                results += self._checked(part, seconds[start : (start := start + len(part))])
            return results
        share = checked.seconds / len(theorems)
        spent = [s + share if q.theorem else s for q, s in zip(questions, seconds, strict=True)]
        return [judged(q, (checked,), s) for q, s in zip(questions, spent, strict=True)]


def _contradiction_in(asked: Asked) -> tuple[str, ...]:
    """Return the hypotheses of a law that contradict each other, as they are stated."""
    objective, law = asked.objective, asked.law
    written_out = problem_of(objective, law).hypotheses
    stated = dict(zip(written_out, law.hypotheses(objective), strict=True))
    return tuple(str(stated[relation]) for relation in contradictory(written_out))


def _embedded(backend: Backend) -> EmbeddedBackend:
    """Return the embedded Lean in whose kernel proofs are replayed: `backend`, or another."""
    return backend if isinstance(backend, EmbeddedBackend) else EmbeddedBackend()


def question_about(
    objective: Objective,
    law: Law,
    proof: WrittenProof | None = None,
    limits: Limits | None = None,
    over: Carrier = REALS,
) -> Question:
    """Return the law, over a carrier, with a given proof, or with what the prover finds.

    Raises:
        LawError: the law does not fit the objective.
    """
    problem = problem_of(objective, law)
    outcome: Outcome | WrittenProof
    if proof is not None:
        outcome = proof
    elif reason := too_large(problem):
        outcome = Unknown(reason)
    else:
        outcome = prove(problem, limits or Limits())
    hypotheses = law.hypotheses(objective)
    if isinstance(outcome, Proof):
        kept = used_hypotheses(outcome.certificate, len(hypotheses))
        outcome = Proof(restricted(outcome.certificate, kept, len(hypotheses)))
        hypotheses = tuple(hypotheses[index] for index in kept)
        problem = replace(problem, hypotheses=tuple(problem.hypotheses[index] for index in kept))
    question = Question(objective, law, hypotheses, problem, outcome, over)
    if proof is None and len(theorem_text(question)) > MAX_PROOF_CHARACTERS:
        reason = f"what was found has {len(theorem_text(question)):,} characters of Lean; "
        reason += f"{MAX_PROOF_CHARACTERS:,} are tried"
        question = replace(question, outcome=Unknown(reason))
    return question
