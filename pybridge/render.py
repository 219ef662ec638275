"""Lean files from objectives, laws and what the prover found.

The layout of a file is in `templates/`; the words are printed here, by `printing` and `proofs`,
from parsed formulas and checked names. Free text of a spec (a reference, a meaning) appears in
comments only, stripped of everything that could end a comment.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from pybridge.expression import Application, Constant, Expression, Relation
from pybridge.law import Law
from pybridge.naming import lean_name, local_names, theorem_name
from pybridge.objective import LIBRARY, Objective
from pybridge.printing import Printer
from pybridge.proofs import disproof, hypothesis_names, proof
from pybridge.prover import Counterexample, Outcome, Problem, Proof, describe
from pybridge.terms import layout

__all__ = ["Question", "WrittenProof", "render_batch", "render_evaluation"]

_WIDTH = 100
"""How long a line may be."""

_GLUE = "\x00"
"""Stands for a space at which a line must not be broken."""


@dataclass(frozen=True)
class WrittenProof:
    """A proof that did not come from the prover, as Lean text: `by …`, or a term."""

    text: str


@dataclass(frozen=True)
class Question:
    """A law of an objective, what it says when written out, and what the prover found."""

    objective: Objective
    law: Law
    hypotheses: tuple[Relation, ...]
    problem: Problem
    outcome: Outcome | WrittenProof

    @property
    def theorem(self) -> str | None:
        """The name of the theorem to be checked; `None` if the prover found nothing."""
        if not isinstance(self.outcome, Proof | Counterexample | WrittenProof):
            return None
        disproved = isinstance(self.outcome, Counterexample)
        return theorem_name(self.objective.name, self.law.name, disproved=disproved)

    @property
    def certificate(self) -> str | None:
        """Why the law holds, for people."""
        if not isinstance(self.outcome, Proof):
            return None
        problem = self.problem
        return describe(
            self.outcome.certificate, problem.hypotheses, problem.claim, problem.constants
        )


def render_batch(questions: Sequence[Question]) -> str:
    """The Lean file that defines the objectives of `questions` and proves or disproves the laws."""
    objectives: dict[str, tuple[Objective, list[Question]]] = {}
    for question in questions:
        _, asked = objectives.setdefault(question.objective.name, (question.objective, []))
        asked.append(question)
    return (
        _environment()
        .get_template("batch.lean.j2")
        .render(
            objectives=[
                {
                    **_definition(objective),
                    "theorems": [_theorem(question) for question in asked if question.theorem],
                }
                for objective, asked in objectives.values()
            ]
        )
    )


def render_evaluation(
    objective: Objective,
    points: Sequence[Mapping[str, Fraction]],
    values: Sequence[Fraction],
) -> str:
    """The Lean file in which the objective is evaluated at rational `points`, and the kernel is
    asked whether these are its `values`."""
    printer = Printer({})
    cases = [
        {
            "name": f"{lean_name(objective.name)}.value{index}",
            "arguments": " ".join(
                printer.argument(Constant(point[name])) for name in objective.variables
            ),
            "value": printer.term(Constant(value)),
        }
        for index, (point, value) in enumerate(zip(points, values, strict=True))
    ]
    template = _environment().get_template("evaluation.lean.j2")
    return template.render(objective=_definition(objective), cases=cases)


def _definition(objective: Objective) -> dict[str, str]:
    """The parts of an objective's definition."""
    names = local_names(objective.variables, objective.name)
    summary = [f"`{objective.formula}`"]
    if objective.reference:
        summary.append(objective.reference)
    summary += [f"`{name}`: {meaning}" for name, meaning in objective.meanings.items()]
    name, parameters = lean_name(objective.name), " ".join(names.values())
    head = f"def {name} {{F : Type}} [OrderedField F] ({parameters} : F) : F :="
    return {
        "documentation": _documentation(*summary),
        "name": name,
        "head": _filled(head, rest=4),
        "body": _filled(Printer(names).term(objective.formula), first=2, rest=4),
    }


def _theorem(question: Question) -> dict[str, str]:
    """The parts of the theorem about a law, or about its failure."""
    problem, outcome = question.problem, question.outcome
    # The objective's own name must not be hidden by a variable of that name.
    names = local_names(problem.variables, question.objective.name)
    printer = Printer(names, _Applications(question.objective))
    name = question.theorem or ""
    if isinstance(outcome, Proof):
        text = layout(proof(problem, outcome.certificate, names), indent=2)
        labels = [
            label if re.search(rf"{label}(?![₀-₉])", text) else f"_{label}"
            for label in hypothesis_names(len(problem.hypotheses))
        ]
        statement = _signature(name, question, names, printer, labels)
        reason = question.certificate or ""
    elif isinstance(outcome, WrittenProof):
        text = outcome.text.strip()
        labels = list(hypothesis_names(len(problem.hypotheses)))
        statement = _signature(name, question, names, printer, labels)
        reason = ""
    else:
        assert isinstance(outcome, Counterexample)
        text = layout(disproof(problem, outcome.point), indent=2)
        statement = _negation(question, names, printer)
        point = ", ".join(f"{name} = {value}" for name, value in outcome.point.items())
        reason = f"It fails at {point}." if point else "It fails."
    summary = question.law.full_statement(question.objective)
    documentation = _documentation(f"`{summary}`", reason)
    return {"documentation": documentation, "name": name, "statement": statement, "proof": text}


def _signature(
    name: str,
    question: Question,
    names: Mapping[str, str],
    printer: Printer,
    labels: Sequence[str],
) -> str:
    """Binders and claim of a theorem that holds."""
    binders = [f"({' '.join(names.values())} : ℝ)"] if names else []
    binders += [
        f"({label} : {printer.relation(relation)})".replace(" ", _GLUE)
        for label, relation in zip(labels, question.hypotheses, strict=True)
    ]
    head = _filled(" ".join([f"theorem {name}", *binders]) + f"{_GLUE}:", rest=4)
    claim = _wrapped(printer.relation(question.law.claim))
    return f"{head}\n{claim}".replace(_GLUE, " ").removeprefix(f"theorem {name}")


def _negation(question: Question, names: Mapping[str, str], printer: Printer) -> str:
    """The statement that a law fails."""
    parts = [*question.hypotheses, question.law.claim]
    body = " → ".join(printer.relation(relation) for relation in parts)
    statement = f"¬ ∀ ({' '.join(names.values())} : ℝ), {body}" if names else f"¬ ({body})"
    return f" :\n{_wrapped(statement)}"


def _wrapped(statement: str) -> str:
    """A statement on lines of its own; what stands in braces stays on one line, because there a
    line break separates."""
    glued = re.sub(r"\{[^{}]*\}", lambda braces: braces[0].replace(" ", _GLUE), statement)
    filled = _filled(glued, first=4, rest=6)
    return filled.replace(_GLUE, " ")


class _Applications:
    """Prints applied objectives: the one that laws are about, and those of the library."""

    def __init__(self, objective: Objective) -> None:
        self._objective = objective

    def __call__(self, application: Application, printer: Printer) -> str:
        """`beta_vae recon kl b₁`, or `weightedTwoTerm w { base := …, regularizer := … }`."""
        if application.objective == self._objective.name:
            values: Mapping[str, Expression] = self._objective.replacements(application)
            arguments = [printer.argument(values[name]) for name in self._objective.variables]
            return " ".join([lean_name(self._objective.name), *arguments])
        library = LIBRARY[application.objective]
        values = library.replacements(application)
        fields = ", ".join(
            f"{name} := {printer.term(values[name])}"
            for name in library.variables
            if name != "weight"
        )
        return f"{library.name} {printer.argument(values['weight'])} {{ {fields} }}"


def _documentation(*paragraphs: str) -> str:
    """A doc comment; whatever the paragraphs contain, it ends where it should."""
    lines = [_filled(_harmless(paragraph)) for paragraph in paragraphs if paragraph]
    return f"/-- {chr(10).join(lines)} -/"


def _filled(text: str, first: int = 0, rest: int = 0) -> str:
    """`text` on lines with these indentations, a little narrower than the page, so that what stands
    before and after fits as well."""
    return textwrap.fill(
        text,
        _WIDTH - 6,
        initial_indent=" " * first,
        subsequent_indent=" " * rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _harmless(text: str) -> str:
    """Free text on one line, without comment marks or characters that do not print."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    # A space between the two characters of a mark, however many there are in a row.
    return re.sub(r"-(?=/)|/(?=-)", lambda mark: f"{mark[0]} ", words)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("pybridge"),
        autoescape=False,  # Lean, not HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
