"""What is accepted: from a question and Lean's answer to a verdict. All that is trusted meets here.

Nobody else makes a verdict *proved* or *disproved*. The prover, whoever wrote a proof, the printer
of Lean text and the backends may be wrong or lie; this is how each is held off:

* *a proof that is none*: Lean must have got through the whole text and hold a theorem of the name
  that was asked, without an error or `sorry`, on the standard axioms (`lean.judge`);
* *a theorem that says something else*, because the printer is wrong, or a name, a notation or an
  instance means something else: the statement is read back from Lean in raw form, by a parser that
  shares no code with the printer (`translation.readback`), and compared with the law;
* *an objective that is another one*: its definition is read back and compared in the same way;
* *a text that makes Lean lie*: texts of ours that could are not given to Lean (`lean.guard`), and
  proofs of others count only when replayed in a Lean that has not seen them (`lean.untrusted`);
* *a proposal that nobody checked*: where there is no verdict, no counterexample or certificate of
  the prover's is passed on, and no text of a written proof.

What is left to trust: Lean's kernel, the core library and the theory (`docs/trust.md`), the modules
named above, `expression` (formulas, how they are compared and evaluated, and what operations say of
Lean's raw form), what puts definitions and other objectives in place (`Objective.inlined`), and
this one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pybridge.expression.algebraic import agrees
from pybridge.lean.backend import STANDARD_AXIOMS
from pybridge.objectives.objective import LIBRARY
from pybridge.prover import Counterexample, Unknown
from pybridge.prover.certificate import ROOT
from pybridge.report.results import LawResult, Verdict
from pybridge.translation.naming import lean_name
from pybridge.translation.question import WrittenProof
from pybridge.translation.readback import (
    ReadbackError,
    Statement,
    canonical,
    read_definition,
    read_statement,
)
from pybridge.translation.render import theorem_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pybridge.expression import Expression, Relation
    from pybridge.lean.backend import CheckResult, TheoremOutcome
    from pybridge.prover import Outcome
    from pybridge.translation.question import Question

__all__ = ["judged"]


def judged(question: Question, answers: Sequence[CheckResult], seconds: float = 0.0) -> LawResult:
    """Return the result for a law: a verdict only if each Lean that was asked stands behind it.

    Args:
        question: the law, and what the prover found or somebody wrote.
        answers: what each Lean said of a file with its theorem; none if Lean was not asked.
        seconds: how long it took.
    """
    result = LawResult(
        name=question.law.name,
        family=question.law.family,
        statement=question.statement,
        verdict=Verdict.ERROR,
        expected=Verdict(question.law.expect) if question.law.required else None,
        claim=str(question.law.claim),
        hypotheses=tuple(map(str, question.hypotheses)),
        fact=question.law.fact,
        vacuous_allowed=question.law.vacuous,
        lean=theorem_text(question),
        seconds=seconds,
    )
    if isinstance(question.outcome, Unknown):
        return replace(result, verdict=Verdict.UNKNOWN, message=str(question.outcome))
    axioms: tuple[str, ...] = ()
    for answer in answers:
        outcome = answer.theorems[question.theorem or ""]
        axioms = outcome.axioms or ()
        if problem := _why_not(question, answer, outcome):
            # Whoever checks a report's Lean again must not run what was refused here.
            hostile = isinstance(question.outcome, WrittenProof)
            return replace(result, message=problem, lean="" if hostile else result.lean)
    if not answers:
        return replace(result, message="Lean was not asked about it")
    result = replace(result, theorem=question.theorem, axioms=axioms)
    if isinstance(question.outcome, Counterexample):
        point = question.outcome.point
        failure = question.problem.claim_at(point)
        return replace(result, verdict=Verdict.DISPROVED, counterexample=point, failure=failure)
    behind = question.law.assumptions_behind(question.hypotheses, question.objective)
    return replace(
        result,
        verdict=Verdict.PROVED,
        certificate=question.certificate,
        uses=tuple(map(str, behind)),
    )


def _why_not(question: Question, answer: CheckResult, outcome: TheoremOutcome) -> str:
    """Say why an answer is no reason to believe the law, or its negation; empty if it is one."""
    if not outcome.accepted:
        return answer.problem or f"Lean refused the proof: {outcome.reason}"
    objective = question.objective
    name = lean_name(objective.name)
    definition = answer.definitions.get(name) or ""
    problem = (
        _about_axioms(outcome)
        or _about_hypotheses(question)
        or _about_point(question.outcome)
        or _about_statement(question, outcome.statement or "")
        or _about_definition(name, objective.variables, objective.formula, definition)
    )
    return f"Lean accepted something else: {problem}" if problem else ""


def _about_axioms(outcome: TheoremOutcome) -> str:
    """Say what is wrong with the axioms that a theorem rests on; empty if nothing is."""
    if outcome.axioms is None:
        return "a theorem whose axioms are not known"
    beyond = sorted(set(outcome.axioms) - STANDARD_AXIOMS)
    return f"a theorem that rests on {', '.join(beyond)}" if beyond else ""


def _about_hypotheses(question: Question) -> str:
    """Say what a theorem assumes beyond the law's hypotheses, or leaves out; empty if nothing is.

    A theorem that assumes less says more. One about a failure has to assume everything: the point
    at which it fails must be one that the law is about.
    """
    given = question.law.hypotheses(question.objective)
    beyond = [relation for relation in question.hypotheses if relation not in given]
    if beyond:
        return f"a theorem that assumes {', '.join(map(str, beyond))}"
    if isinstance(question.outcome, Counterexample) and question.hypotheses != given:
        return "the failure of another law, which assumes less"
    return ""


def _about_point(outcome: Outcome | WrittenProof) -> str:
    """Say which number is shown that is not the one of the proof; empty if none is.

    Lean has irrational numbers as polynomials of a root, and a report each with its own polynomial.
    """
    if not isinstance(outcome, Counterexample) or outcome.root is None:
        return ""
    point = {ROOT.name: outcome.root.root}
    wrong = [n for n, v in outcome.point.items() if not agrees(v, outcome.root.values[n], point)]
    return f"a failure at another {', '.join(wrong)}" if wrong else ""


def _about_statement(question: Question, printed: str) -> str:
    """Say how the statement that Lean holds differs from the law, or from its negation."""
    objective, variables = question.objective, question.problem.variables
    parameters = {objective.name: objective.variables}
    parameters |= {library.name: library.variables for library in LIBRARY.values()}

    def as_read(relation: Relation) -> Relation:
        return objective.inlined(relation).map(lambda side: canonical(side, parameters))

    expected = Statement(
        isinstance(question.outcome, Counterexample),
        variables,
        tuple(map(as_read, question.hypotheses)),
        as_read(question.law.claim),
    )
    known = {lean_name(objective.name): (objective.name, objective.variables)}
    try:
        found = read_statement(printed, variables, known, question.over)
    except ReadbackError as error:
        return str(error)
    return "" if found == expected else f"{found}, where {expected} was asked"


@lru_cache  # many laws are about one definition
def _about_definition(
    name: str, variables: tuple[str, ...], formula: Expression, printed: str
) -> str:
    """Say how the definition that Lean holds of an objective differs from its formula."""
    try:
        found = read_definition(printed, name, variables)
    except ReadbackError as error:
        return str(error)
    if found == canonical(formula, {}):
        return ""
    return f"{name} is defined as {found}, not as {formula}"
