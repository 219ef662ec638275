"""Gives questions to Lean: many in one file, or each apart.

Where Lean does not get through a file, the laws in it are tried again in halves, so that only the
one that is to blame is an error. What Lean answers becomes a verdict in `trust`, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.errors import LeanError
from pybridge.lean.process import ProcessOutcome
from pybridge.report.results import LawResult, Verdict
from pybridge.translation.naming import lean_name
from pybridge.translation.question import Question, WrittenProof
from pybridge.translation.render import render_batch
from pybridge.verification.mishaps import mishap
from pybridge.verification.trust import judged

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend, CheckResult

__all__ = ["Checker"]

_HASTE = 10
"""How much less time than usual a part of a file has that Lean did not get through."""

_LEAST_SECONDS = 2.0
"""How much time it has at least, if the time limit allows that."""

_PATIENCE = 8
"""How many time limits may pass in vain before the rest of a file is given up."""

_SPLIT = (
    ProcessOutcome.TIMED_OUT,
    ProcessOutcome.OUT_OF_MEMORY,
    ProcessOutcome.TOO_MUCH_OUTPUT,
    ProcessOutcome.KILLED,
    ProcessOutcome.FAILED,
)
"""How Lean ends when one of many laws was too much for it."""

_REMEDIES = {
    ProcessOutcome.TIMED_OUT: "raise --timeout, in Python timeout=…, to give it longer",
    ProcessOutcome.OUT_OF_MEMORY: "raise memory_mb=… in Python to give it more memory",
}


@dataclass(frozen=True)
class Checker:
    """A Lean, and what it may use."""

    backend: Backend
    timeout: float
    memory_mb: int

    def together(self, questions: Sequence[Question], seconds: Sequence[float]) -> list[LawResult]:
        """Return the results of questions that Lean gets in one file, in their order.

        Args:
            questions: the questions.
            seconds: how long each took until now.

        Raises:
            LeanError: Lean cannot be used at all.
        """
        return _File(self).results(questions, seconds, self.timeout)

    def apart(self, questions: Sequence[Question], seconds: Sequence[float]) -> list[LawResult]:
        """Return the results of questions that are checked apart, and replayed in a fresh kernel.

        A backend other than the embedded Lean checks them as well, and has to agree.

        Raises:
            LeanError: Lean cannot be used at all.
        """
        from pybridge.lean.untrusted.check import Text  # seldom needed

        lean = text = render_batch(questions)
        start = None
        if isinstance(written := questions[0].outcome, WrittenProof):
            text = lean.rstrip()
            start = len(text) - len(written.lean)
        theorems = [question.theorem or "" for question in questions]
        options: dict[str, Any] = {"definitions": _definitions(questions)}
        options |= {"timeout": self.timeout, "memory_mb": self.memory_mb}
        embedded = _embedded(self.backend)
        answers = [embedded.check_apart(Text(text, start), theorems, **options)]
        if embedded is not self.backend and not any(
            judged(question, answers).verdict is Verdict.ERROR for question in questions
        ):
            answers.append(self.backend.check(lean, theorems, **options))
        share = sum(answer.seconds for answer in answers) / len(questions)
        return [
            _judged(question, answers, spent + share)
            for question, spent in zip(questions, seconds, strict=True)
        ]


class _File:
    """One file for Lean, which may have to be split."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._patience = _PATIENCE * checker.timeout

    def results(
        self, questions: Sequence[Question], seconds: Sequence[float], timeout: float
    ) -> list[LawResult]:
        """Return the results of the questions, for which Lean has that much time."""
        theorems = [question.theorem for question in questions if question.theorem]
        if not theorems:
            return [_judged(q, (), s) for q, s in zip(questions, seconds, strict=True)]
        try:
            answer = self._checker.backend.check(
                render_batch(questions),
                theorems,
                definitions=_definitions(questions),
                timeout=timeout,
                memory_mb=self._checker.memory_mb,
            )
        except LeanError:
            raise
        except Exception as error:  # of ours, about one of them
            if len(questions) == 1:
                return [mishap(questions[0].law, error, seconds[0])]
            return self._halves(questions, seconds)
        if answer.outcome is ProcessOutcome.TIMED_OUT:
            self._patience -= timeout
        if answer.outcome in _SPLIT and len(questions) > 1 and self._patience > 0:
            return self._halves(questions, seconds)
        if answer.problem and answer.outcome is ProcessOutcome.FINISHED:
            # One objective that Lean will not define must not affect the others.
            groups = [list(g) for _, g in groupby(questions, lambda q: q.objective.name)]
            if len(groups) > 1:
                results, start = [], 0
                for group in groups:
                    part = seconds[start : (start := start + len(group))]
                    results += self.results(group, part, timeout)
                return results
        share = answer.seconds / len(theorems)
        spent = [s + share if q.theorem else s for q, s in zip(questions, seconds, strict=True)]
        results = [_judged(q, (answer,), s) for q, s in zip(questions, spent, strict=True)]
        return [self._advised(result, answer) for result in results]

    def _halves(self, questions: Sequence[Question], seconds: Sequence[float]) -> list[LawResult]:
        """Return the results of the questions, each half of which is checked on its own."""
        middle = len(questions) // 2
        found = []
        for part in (slice(None, middle), slice(middle, None)):
            whole = self._checker.timeout
            hasty = min(whole, max(whole / _HASTE, _LEAST_SECONDS))
            some = questions[part]
            found += self.results(some, seconds[part], whole if len(some) == 1 else hasty)
        return found

    def _advised(self, result: LawResult, answer: CheckResult) -> LawResult:
        """Add what to do where Lean lacked time or memory."""
        remedy = _REMEDIES.get(answer.outcome)
        if result.verdict is not Verdict.ERROR or remedy is None:
            return result
        return replace(result, message=f"{result.message}; {remedy}")


def _judged(question: Question, answers: Sequence[CheckResult], seconds: float = 0.0) -> LawResult:
    """Return the result of a law; an error if something in this package fails over it."""
    try:
        return judged(question, answers, seconds)
    except Exception as error:
        return mishap(question.law, error, seconds)


def _definitions(questions: Sequence[Question]) -> list[str]:
    """Return the names in Lean of the objectives that questions are about."""
    return [lean_name(name) for name in dict.fromkeys(q.objective.name for q in questions)]


def _embedded(backend: Backend) -> EmbeddedBackend:
    """Return the embedded Lean in whose kernel proofs are replayed: `backend`, or another."""
    return backend if isinstance(backend, EmbeddedBackend) else EmbeddedBackend()
