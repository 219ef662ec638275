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
    documentation,
    filled,
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

_GLUE = "\x00"
"""Stands for a space at which a line must not be broken."""


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
    printer, name = Printer({}), lean_name(objective.name)
    declarations = [definition_text(objective, with_formula=False)]
    for index, (point, value) in enumerate(zip(points, values, strict=True)):
        arguments = (printer.argument(number(point[name])) for name in objective.variables)
        applied = " ".join([name, "(F := Rat)", *arguments])
        declarations.append(
            rendered(
                "value.lean.j2",
                theorem=f"{name}.value{index}",
                applied=applied,
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
    name = question.theorem
    if isinstance(outcome, Proof):
        text = layout(proof(question, outcome.certificate, names), indent=2)
        labels = [
            label if re.search(rf"{label}(?![₀-₉])", text) else f"_{label}"
            for label in hypothesis_names(len(problem.hypotheses))
        ]
        statement = _signature(name, question, names, printer, labels)
        reason = question.certificate or ""
    elif isinstance(outcome, WrittenProof):
        text = outcome.lean
        labels = list(hypothesis_names(len(problem.hypotheses)))
        statement = _signature(name, question, names, printer, labels)
        reason = ""
    else:
        assert isinstance(outcome, Counterexample), "there is a theorem about what was found only"
        text = layout(disproof(question, outcome), indent=2)
        statement = _negation(name, question, names, printer)
        reason = f"It fails at {outcome}." if outcome.point else "It fails."
    return rendered(
        "theorem.lean.j2",
        unfolded=lean_name(question.objective.name) if question.unfolds else None,
        documentation=documentation(f"`{question.statement}`", reason),
        statement=statement,
        proof=text,
    )


def _signature(
    name: str,
    question: Question,
    names: Mapping[str, str],
    printer: Printer,
    labels: Sequence[str],
) -> str:
    """Write the heading of a theorem that holds: name, binders and claim."""
    binders = [f"({' '.join(names.values())} : {question.over.type})"] if names else []
    binders += [
        f"({label} : {printer.relation(relation)})".replace(" ", _GLUE)
        for label, relation in zip(labels, question.given, strict=True)
    ]
    head = filled(" ".join([f"theorem {name}", *binders]) + f"{_GLUE}:", rest=4)
    claim = _wrapped(printer.relation(question.claim))
    return f"{head}\n{claim}".replace(_GLUE, " ")


def _negation(name: str, question: Question, names: Mapping[str, str], printer: Printer) -> str:
    """Write the heading of a theorem that says that a law fails."""
    parts = [*question.given, question.claim]
    body = " → ".join(printer.relation(relation) for relation in parts)
    bound = f"({' '.join(names.values())} : {question.over.type})"
    statement = f"¬ ∀ {bound}, {body}" if names else f"¬ ({body})"
    return f"theorem {name} :\n{_wrapped(statement)}"


def _wrapped(statement: str) -> str:
    """Put a statement on lines of its own.

    What stands in braces stays on one line, because there a line break separates.
    """
    glued = re.sub(r"\{[^{}]*\}", lambda braces: braces[0].replace(" ", _GLUE), statement)
    return filled(glued, first=4, rest=6).replace(_GLUE, " ")
