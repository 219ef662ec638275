"""A law on its way to Lean: as it is stated, as it is written out, and with what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pybridge.expression import Relation
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample, Outcome, Problem, Proof, describe
from pybridge.prover.certificate import Derived
from pybridge.translation.carrier import REALS, Carrier
from pybridge.translation.naming import theorem_name

__all__ = ["Question", "WrittenProof"]


@dataclass(frozen=True)
class WrittenProof:
    """A proof that did not come from the prover, as Lean text: `by …`, or a term."""

    text: str

    @property
    def lean(self) -> str:
        """The proof as it stands in the Lean file: with plain line ends, at the end of the file."""
        return self.text.replace("\r\n", "\n").strip()


@dataclass(frozen=True, eq=False)
class Question:
    """A law of an objective, what it says when written out, and what the prover found.

    Two questions are the same only if they are one object.
    """

    objective: Objective
    law: Law
    hypotheses: tuple[Relation, ...]
    """Those of the law; where it is proved, the ones that the proof uses."""
    problem: Problem
    """The hypotheses and the claim, written out."""
    outcome: Outcome | WrittenProof
    over: Carrier = REALS

    @property
    def theorem(self) -> str | None:
        """The name of the theorem to be checked; `None` if the prover found nothing."""
        if not isinstance(self.outcome, Proof | Counterexample | WrittenProof):
            return None
        disproved = isinstance(self.outcome, Counterexample)
        return theorem_name(self.objective.name, self.law.name, disproved=disproved)

    @cached_property
    def given(self) -> tuple[Relation, ...]:
        """The hypotheses as Lean has them."""
        return tuple(map(self.objective.inlined, self.hypotheses))

    @cached_property
    def claim(self) -> Relation:
        """The claim as Lean has it."""
        return self.objective.inlined(self.law.claim)

    @property
    def relations(self) -> Iterator[tuple[Relation, Relation]]:
        """Hypotheses and claim, each as Lean has it and written out."""
        yield from zip(self.given, self.problem.hypotheses, strict=True)
        yield self.claim, self.problem.claim

    @property
    def unfolds(self) -> bool:
        """Whether Lean is to unfold an objective that it compares by its name elsewhere.

        A certificate has variables for the values of functions. What these are applied to, it has
        written out.
        """
        outcome = self.outcome
        if isinstance(outcome, WrittenProof) or has_function_applications(self.objective.formula):
            return False  # Lean unfolds the objective anyway
        is_derived = isinstance(outcome, Proof) and isinstance(outcome.certificate, Derived)
        if not is_derived and not self.problem.has_functions:
            return False
        return any(stated.applications() for stated, _ in self.relations)

    @cached_property
    def statement(self) -> str:
        """The claim in one line, with the hypotheses."""
        return self.law.stated_where(self.hypotheses)

    @cached_property
    def certificate(self) -> str | None:
        """Why the law holds, for people."""
        if not isinstance(self.outcome, Proof):
            return None
        problem = self.problem
        return describe(self.outcome.certificate, problem.hypotheses, problem.claim)
