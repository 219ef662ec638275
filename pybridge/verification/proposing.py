"""From a law to a question for Lean: with a given proof, or with what the prover finds."""

from __future__ import annotations

from dataclasses import replace

from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample, Limits, Outcome, Proof, Unknown, too_large
from pybridge.prover.search import prove
from pybridge.prover.usage import restricted, used_hypotheses
from pybridge.translation.carrier import REALS, Carrier
from pybridge.translation.question import Question, WrittenProof
from pybridge.translation.render import theorem_text
from pybridge.translation.unfolding import problem_of

__all__ = ["MAX_PROOF_CHARACTERS", "question_about"]

MAX_PROOF_CHARACTERS = 250_000
"""How long the theorem about a law may be: Lean would spend minutes on a longer one."""


def question_about(
    objective: Objective,
    law: Law,
    proof: WrittenProof | None = None,
    limits: Limits | None = None,
    over: Carrier = REALS,
) -> Question:
    """Return the law, over a carrier, with a given proof, or with what the prover finds.

    A law that is proved keeps only the hypotheses that its proof uses.

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
        if isinstance(outcome, Counterexample) and outcome.root is not None and over != REALS:
            reason = f"it fails over {REALS.description}, at {outcome}"
            outcome = Unknown(f"{reason}; not every ordered field has such numbers")
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
