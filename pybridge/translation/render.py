"""Theorems from laws and what the prover found about them, and the files that they make.

Everything is printed, by `printing` and `proofs`, from parsed formulas and checked names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from pybridge.expression import number
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample, Proof
from pybridge.translation.declarations import (
    definition_text,
    lean_file,
    rendered,
)
from pybridge.translation.disproofs import disproof
from pybridge.translation.naming import lean_name, local_names
from pybridge.translation.printing import Applications, Printer
from pybridge.translation.proofs import hypothesis_names, proof
from pybridge.translation.question import Question, WrittenProof
from pybridge.translation.terms import layout

__all__ = ["render_batch", "render_evaluation", "theorem_text"]

_REMEMBERED = 4096
"""Of how many questions the theorem is kept: a file has it, and so has the report."""


def render_batch(questions: Sequence[Question]) -> str:
    """Write the Lean file that defines the objectives and proves or disproves the laws.

    All of them are over one carrier.
    """
    declarations: dict[str, list[str]] = {}
    for question in questions:
        objective = question.objective
        by_hand = isinstance(question.outcome, WrittenProof)
        if objective.name not in declarations:
            definition = definition_text(objective, with_formula=not by_hand)
            declarations[objective.name] = [definition]
        if question.theorem:
            declarations[objective.name].append(theorem_text(question))
    (over,) = {question.over for question in questions}
    return lean_file((text for texts in declarations.values() for text in texts), over)


def render_evaluation(
    objective: Objective,
    points: Sequence[Mapping[str, Fraction]],
    values: Sequence[Fraction],
) -> str:
    """Write the Lean file that evaluates the objective at rational `points`.

    In it, the kernel is asked whether the results are `values`.
    """
    printer = Printer({})
    declarations = [definition_text(objective, with_formula=False)]
    for index, (point, value) in enumerate(zip(points, values, strict=True)):
        declarations.append(
            rendered(
                "value.lean.j2",
                name=lean_name(objective.name),
                index=index,
                arguments=[printer.argument(number(point[n])) for n in objective.variables],
                value=printer.term(number(value)),
            )
        )
    return lean_file(declarations)


@lru_cache(_REMEMBERED)
def theorem_text(question: Question) -> str:
    """Write the theorem about a law, or about its failure; empty if the prover found nothing."""
    if not question.theorem:
        return ""
    problem, outcome = question.problem, question.outcome
    # The objective's own name must not be hidden by a variable of that name.
    names = local_names(problem.variables, question.objective.name)
    printer = Printer(names, Applications(question.objective), question.over)
    parts: dict[str, object] = {
        "unfolded": lean_name(question.objective.name) if question.unfolds else None,
        "law": question.statement,
        "name": question.theorem,
        "variables": list(names.values()),
        "type": question.over.type,
        "claim": printer.relation(question.claim),
    }
    given = [printer.relation(relation) for relation in question.given]
    if isinstance(outcome, Counterexample):
        text = layout(disproof(question, outcome), indent=2)
        point = str(outcome) if outcome.point else ""
        return rendered("disproof.lean.j2", **parts, hypotheses=given, point=point, proof=text)
    labels = hypothesis_names(len(given))
    if isinstance(outcome, Proof):
        text = layout(proof(question, outcome.certificate, names), indent=2)
        labels = tuple(each if _mentions(text, each) else f"_{each}" for each in labels)
    else:
        assert isinstance(outcome, WrittenProof), "there is a theorem about what was found only"
        text = outcome.lean
    return rendered(
        "theorem.lean.j2",
        **parts,
        hypotheses=list(zip(labels, given, strict=True)),
        reason=question.certificate,
        proof=text,
    )


def _mentions(text: str, label: str) -> bool:
    """Return whether a proof uses the hypothesis of this name."""
    return re.search(rf"{label}(?![₀-₉])", text) is not None
