"""A batch of laws: proved, given to Lean, and what fails looked at once more.

Whatever goes wrong on the way is an *error* of the law that it concerns, never a verdict, and never
the end of the others.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from pybridge.prover import contradictory
from pybridge.report.results import LawResult, Repair, Verdict
from pybridge.translation.carrier import REALS, Carrier
from pybridge.translation.question import Question, WrittenProof
from pybridge.translation.unfolding import problem_of
from pybridge.verification.checking import Checker
from pybridge.verification.mishaps import mishap
from pybridge.verification.proposing import question_about
from pybridge.verification.repairs import Proposal, proposals
from pybridge.verification.tasks import Asked

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend

__all__ = ["Batch", "Watcher"]


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
        self.check()

    def check(self) -> None:
        """Stop the batch when nobody waits for it."""
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
        results: dict[int, LawResult] = {}
        questions: dict[int, Question] = {}
        seconds: dict[int, float] = {}
        for index, each in enumerate(self.asked):
            start = time.perf_counter()
            try:
                questions[index] = self._question(each)
            except Exception as error:
                results[index] = mishap(each.law, error, time.perf_counter() - start)
            seconds[index] = time.perf_counter() - start
            if self.watcher:
                self.watcher.proposed()
        results |= self._checked(questions, seconds)
        for index, each in enumerate(self.asked):
            if results[index].verdict is Verdict.PROVED:
                results[index] = _with_contradiction(results[index], each)
        self._repair(results)
        return [results[index] for index in range(len(self.asked))]

    def _question(self, asked: Asked) -> Question:
        """Return a law with its given proof, or with what the prover finds."""
        given = self.proofs.get(asked.law.name)
        proof = None if given is None else WrittenProof(given)
        return question_about(asked.objective, asked.law, proof, asked.limits, self.over)

    def _checked(
        self, questions: Mapping[int, Question], seconds: Mapping[int, float]
    ) -> dict[int, LawResult]:
        """Return the results of questions, under the same numbers."""
        checker = Checker(self.backend, self.timeout, self.memory_mb)
        written = [n for n, q in questions.items() if isinstance(q.outcome, WrittenProof)]
        ours = [n for n in questions if n not in written]
        results: dict[int, LawResult] = {}
        for index in written:
            (results[index],) = checker.apart([questions[index]], [seconds[index]])
        found = checker.together([questions[n] for n in ours], [seconds[n] for n in ours])
        results.update(zip(ours, found, strict=True))
        again = [n for n in ours if results[n].theorem] if self.paranoid else []
        if again:
            spent = [results[index].seconds for index in again]
            checked = checker.apart([questions[index] for index in again], spent)
            results.update(zip(again, checked, strict=True))
        return results

    def _repair(self, results: dict[int, LawResult]) -> None:
        """Add to laws that fail what would save them, as far as Lean accepts it."""
        # One file has one theorem of a name, and names that are too long are cut off.
        proposed: dict[tuple[str, str], tuple[int, Proposal]] = {}
        for index, each in enumerate(self.asked):
            if each.repair and results[index].verdict is Verdict.DISPROVED:
                try:
                    found = proposals(each.objective, each.law)
                except Exception as error:
                    results[index] = mishap(each.law, error, results[index].seconds)
                    continue
                for proposal in found:
                    name = each.objective.name, proposal.law.name
                    proposed.setdefault(name, (index, proposal))
                if self.watcher:
                    self.watcher.check()
        questions = {}
        for place, (index, proposal) in enumerate(proposed.values()):
            each = replace(self.asked[index], law=proposal.law)
            try:
                questions[place] = self._question(each)
            except Exception as error:
                results[index] = mishap(self.asked[index].law, error)
        checked = self._checked(questions, dict.fromkeys(questions, 0.0)) if questions else {}
        for place, (index, proposal) in enumerate(proposed.values()):
            found_now = checked.get(place)
            if found_now and found_now.verdict is Verdict.PROVED and found_now.theorem:
                repair = Repair(
                    str(proposal.assumption), proposal.place, found_now.theorem, found_now.lean
                )
                repairs = (*results[index].repairs, repair)
                results[index] = replace(results[index], repairs=repairs)


def _with_contradiction(result: LawResult, asked: Asked) -> LawResult:
    """Return the result of a proved law with the hypotheses that contradict each other."""
    objective, law = asked.objective, asked.law
    try:
        written_out = problem_of(objective, law).hypotheses
        stated = dict(zip(written_out, law.hypotheses(objective), strict=True))
        found = contradictory(written_out)
    except Exception as error:
        return mishap(law, error, result.seconds)
    return replace(result, vacuous=tuple(str(stated[relation]) for relation in found))
