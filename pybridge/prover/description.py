"""Certificates for people: the identities that they rest on, in the notation of specs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pybridge.expression import Expression, ExpressionError, Relation, Variable
from pybridge.expression.constants import ZERO, opposite_of
from pybridge.expression.simplification import Formula, with_plain_numbers
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Combination,
    Contradiction,
    Derived,
    Dichotomy,
    Direct,
    Equivalence,
    Lemma,
    NumberComparison,
    Ordering,
    Separation,
    Split,
    bounds,
    cases,
    difference,
    product_of,
    replace,
    slack,
    term_formula,
)
from pybridge.prover.functions.abstraction import written
from pybridge.prover.usage import rewritten

__all__ = ["describe"]


def describe(certificate: Certificate, hypotheses: Sequence[Relation], claim: Relation) -> str:
    """Describe the certificate in one line, or say that it is too large for that."""
    try:
        return "; ".join(_sentences(certificate, tuple(hypotheses), claim))
    except ExpressionError as error:
        # Its sums and numbers are longer than those that people may write.
        return f"too large to be written out: {error.message}"


def _sentences(
    certificate: Certificate, known: tuple[Relation, ...], claim: Relation
) -> Iterator[str]:
    """Yield one sentence for each identity, or for each case."""
    match certificate:
        case Direct(combination):
            yield _identity(combination, known, claim)
        case Equivalence(at_most, at_least):
            yield from _sentences(at_most, known, claim.with_symbol("<="))
            yield from _sentences(at_least, known, claim.with_symbol(">="))
        case Separation(symbol, strict):
            yield from _sentences(strict, known, claim.with_symbol(symbol))
        case Contradiction(combination, negated):
            assumed = (*known, claim.negation) if negated else known
            yield f"otherwise 0 = {_total(combination, assumed)} > 0"
        case Bounded(atom, inner):
            yield from _sentences(inner, (*known, *bounds(atom)), claim)
        case Split(atom, first, second):
            for (case, value), part in zip(cases(atom), (first, second), strict=True):
                replaced = {atom: value}
                facts = (*(replace(fact, replaced) for fact in known), case)
                inner_sentences = _sentences(part, facts, replace(claim, replaced))
                yield f"if {_shown(case)}: {'; '.join(inner_sentences)}"
        case Dichotomy(relation, holding, failing):
            for case, part in ((relation, holding), (relation.negation, failing)):
                inner_sentences = _sentences(part, (*known, case), claim)
                yield f"if {_shown(case)}: {'; '.join(inner_sentences)}"
        case Ordering():
            for case, part in certificate.cases:
                inner_sentences = _sentences(part, (*known, case), claim)
                yield f"if {_shown(case)}: {'; '.join(inner_sentences)}"
        case Derived(functions, steps, inner):
            formulas = written(functions)
            for step in steps:
                relation = step.relation.substitute(formulas)
                if isinstance(step.reason, Lemma | NumberComparison):
                    yield _shown(relation)
                known = (*known, relation)
            shown = rewritten(inner, lambda part: part.substitute(formulas))
            yield from _sentences(shown, known, claim)


def _identity(combination: Combination, known: tuple[Relation, ...], claim: Relation) -> str:
    total = _total(combination, known)
    if total == str(ZERO):
        return "equal when expanded" if claim.symbol == "==" else "both sides are equal"
    smaller, larger = claim.ascending
    if claim.symbol in ("==", "!="):
        smaller, larger = larger, smaller
    return f"{_shown(difference(larger, smaller))} = {total}"


def _shown(formula: Formula) -> str:
    return str(with_plain_numbers(formula))


def _total(combination: Combination, hypotheses: Sequence[Relation]) -> str:
    """Write the right-hand side of the identity.

    As a formula it would be nested as deeply as it has summands, and those that people write may
    not be.
    """
    summands = [term_formula(term, hypotheses) for term in combination.terms]
    summands += [
        product_of([factor, slack(hypotheses[index])]) for index, factor in combination.multiples
    ]
    first, *others = summands or [ZERO]
    return _shown(first) + "".join(map(_added, others))


def _added(summand: Expression) -> str:
    """Write a summand as it stands behind others, with its sign."""
    before = Variable("z")
    opposite = opposite_of(summand)
    whole = before + summand if opposite is None else before - opposite
    return _shown(whole).removeprefix(str(before))
