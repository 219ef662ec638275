"""Objectives, and laws with what the prover found, as parts for templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from pybridge.expression import Application, Apply, Expression, ExpressionError, number
from pybridge.objectives.objective import LIBRARY, Objective
from pybridge.prover import Counterexample, Proof
from pybridge.translation.naming import lean_name, theorem_name
from pybridge.translation.question import Question
from pybridge.translation.styles.errors import NotExported
from pybridge.translation.styles.parts import DisproofPart, LawPart, ObjectivePart
from pybridge.translation.styles.reasons import Known, Labels, reason_for, stated
from pybridge.translation.styles.syntax import FormulaSyntax, ascending, syntax_named

__all__ = ["law_part", "objective_part"]


def objective_part(objective: Objective, syntax_name: str) -> ObjectivePart:
    """Return an objective in a syntax, without laws."""
    syntax = syntax_named(syntax_name, objective, (*objective.variables, *objective.where))
    return ObjectivePart(
        objective.name,
        syntax.objective_name(),
        tuple(map(syntax.name, objective.variables)),
        syntax.formula(objective.formula),
        syntax.formula(objective.written),
        str(objective.written),
        {syntax.name(name): syntax.formula(part) for name, part in objective.where.items()},
        objective.reference,
        {syntax.name(name): meaning for name, meaning in objective.meanings.items()},
        *_as_library(objective, syntax),
    )


def law_part(question: Question, syntax_name: str) -> LawPart:
    """Return a law with its proof or disproof, in a syntax; or with why there is none in it."""
    objective, problem = question.objective, question.problem
    syntax = syntax_named(syntax_name, objective, problem.variables)
    variables = tuple(map(syntax.name, problem.variables))
    labels = Labels((*variables, lean_name(objective.name)))
    names = [labels.of(ascending(relation)) for relation in question.given]
    part = LawPart(
        question.law.name,
        theorem_name(objective.name, question.law.name, disproved=False),
        question.statement,
        variables,
        tuple(
            stated(relation, syntax, name)
            for relation, name in zip(question.given, names, strict=True)
        ),
        stated(question.claim, syntax),
        "unknown",
        question.law.fact,
    )
    try:
        match question.outcome:
            case Proof(certificate):
                part = replace(part, verdict="proved")
                known = Known(zip(names, problem.hypotheses, strict=True))
                reason = reason_for(certificate, known, problem.claim, syntax, labels)
                return replace(part, reason=reason)
            case Counterexample() as found:
                part = replace(
                    part,
                    verdict="disproved",
                    theorem=theorem_name(objective.name, question.law.name, disproved=True),
                )
                return replace(part, disproof=_disproof(question, found, syntax))
        return replace(part, refused=str(question.outcome))
    except NotExported as error:
        return replace(part, refused=str(error))
    except ExpressionError as error:
        return replace(part, refused=f"it is too large to be written out: {error.message}")


def _disproof(question: Question, found: Counterexample, syntax: FormulaSyntax) -> DisproofPart:
    """Return a counterexample.

    Raises:
        NotExported: some of its numbers are irrational.
    """
    problem, point = question.problem, found.point
    operations: dict[str, None] = {}
    if syntax.is_formal:
        rational = {name: v for name, v in point.items() if isinstance(v, Fraction)}
        if len(rational) < len(point):
            raise NotExported("it fails at irrational numbers only")
        for relation in (*problem.hypotheses, problem.claim):
            for side in (relation.left, relation.right):
                _collect(side, rational, operations)
    values = {
        syntax.name(name): syntax.argument(number(value))
        if isinstance(value, Fraction)
        else str(value)
        for name, value in ((name, point[name]) for name in problem.variables)
    }
    return DisproofPart(values, tuple(operations), problem.claim_at(point))


def _collect(
    formula: Expression, point: Mapping[str, Fraction], operations: dict[str, None]
) -> None:
    """Add the operations of a formula that are no arithmetic.

    Raises:
        NotExported: one of them has an irrational value, or takes an argument that Mathlib's
            `norm_num` does not compute with.
    """
    for node in formula.walk():
        match node:
            case Apply(operation, arguments) if operation.polynomial is None:
                operations.setdefault(operation.name)
                if operation.is_function:
                    at = tuple(part.evaluate(point) for part in arguments)
                    _check_exact(operation.name, at, node.evaluate(point))


def _check_exact(name: str, arguments: tuple[object, ...], value: object) -> None:
    if not isinstance(value, Fraction) or value not in (0, 1) or set(arguments) - {0, 1}:
        raise NotExported(f"its numbers lead to values of {name} other than 0 and 1")


def _as_library(objective: Objective, syntax: FormulaSyntax) -> tuple[str, str]:
    """Return which of the library's the objective is, with formulas for terms, and it as that."""
    for name, library in reversed(list(LIBRARY.items())):
        values = _matched(library.formula, objective.formula, {})
        if values is not None and str(values["weight"]) in objective.weights:
            return name, syntax.formula(Application(name, tuple(values.items())))
    return "", ""


def _matched(
    pattern: Expression, formula: Expression, found: dict[str, Expression]
) -> dict[str, Expression] | None:
    """Return what stands in a formula for the names of a pattern, if it is of this form."""
    match pattern, formula:
        case Apply(operation, arguments), Apply(other, parts) if operation is other:
            for inner, part in zip(arguments, parts, strict=True):
                if _matched(inner, part, found) is None:
                    return None
            return found
        case Apply(), _:
            return None
    (name,) = pattern.variables()
    found[name] = formula
    return found
