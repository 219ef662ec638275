"""Certificates for people: the identities that they rest on, in the notation of specs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import reduce

from pybridge.expression import (
    Add,
    Constant,
    Expression,
    Multiply,
    Negate,
    Power,
    Relation,
    Subtract,
)
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Combination,
    Contradiction,
    Direct,
    Equivalence,
    Separation,
    Split,
    Term,
    bounds,
    branches,
    difference,
    negation,
    replace,
    slack,
)

__all__ = ["describe"]

_ZERO, _ONE = Constant(Fraction(0)), Constant(Fraction(1))


def describe(
    certificate: Certificate,
    hypotheses: Sequence[Relation],
    claim: Relation,
    constants: Mapping[str, Fraction] | None = None,
) -> str:
    """Describe the certificate in one line; the names in `constants` stand for numbers."""
    return "; ".join(_Describer(constants or {}).sentences(certificate, tuple(hypotheses), claim))


class _Describer:
    """Says what a certificate says."""

    def __init__(self, constants: Mapping[str, Fraction]) -> None:
        self._constants = constants

    def sentences(
        self, certificate: Certificate, known: tuple[Relation, ...], claim: Relation
    ) -> Iterator[str]:
        """Yield one sentence for each identity, or for each case."""
        match certificate:
            case Direct(combination):
                yield self._identity(combination, known, claim)
            case Equivalence(at_most, at_least):
                yield from self.sentences(at_most, known, Relation(claim.left, "<=", claim.right))
                yield from self.sentences(at_least, known, Relation(claim.left, ">=", claim.right))
            case Separation(symbol, strict):
                yield from self.sentences(strict, known, Relation(claim.left, symbol, claim.right))
            case Contradiction(combination, negated):
                assumed = (*known, negation(claim)) if negated else known
                yield f"otherwise 0 = {self._shown(_combined(combination, assumed))} > 0"
            case Bounded(subject, inner):
                yield from self.sentences(inner, (*known, *bounds(subject)), claim)
            case Split(subject, first, second):
                for (case, value), part in zip(branches(subject), (first, second), strict=True):
                    replaced = {subject: value}
                    facts = (*(replace(fact, replaced) for fact in known), case)
                    inner_sentences = self.sentences(part, facts, replace(claim, replaced))
                    yield f"if {self._shown(case)}: {'; '.join(inner_sentences)}"

    def _identity(
        self, combination: Combination, known: tuple[Relation, ...], claim: Relation
    ) -> str:
        total = _combined(combination, known)
        if total == _ZERO:
            return "equal when expanded" if claim.symbol == "==" else "both sides are equal"
        larger, smaller = claim.left, claim.right
        if claim.symbol in ("<=", "<"):
            larger, smaller = smaller, larger
        return f"{self._shown(difference(larger, smaller))} = {self._shown(total)}"

    def _shown(self, formula: Expression | Relation) -> str:
        return str(formula.substitute(self._constants))


def _combined(combination: Combination, hypotheses: Sequence[Relation]) -> Expression:
    """Return the right-hand side of the identity, as an expression."""
    summands = [_term(term, hypotheses) for term in combination.terms]
    summands += [
        _product([factor, slack(hypotheses[index])]) for index, factor in combination.multiples
    ]
    return reduce(_sum, summands) if summands else _ZERO


def _term(term: Term, hypotheses: Sequence[Relation]) -> Expression:
    factors: list[Expression] = []
    for index in sorted(set(term.slacks)):
        factor, power = slack(hypotheses[index]), term.slacks.count(index)
        factors.append(factor if power == 1 else Power(factor, power))
    factors += [Power(square, 2) for square in term.squares]
    if term.coefficient != 1 or not factors:
        factors.insert(0, Constant(term.coefficient))
    return _product(factors)


def _product(factors: Sequence[Expression]) -> Expression:
    rest = [factor for factor in factors if factor != _ONE]
    return reduce(Multiply, rest) if rest else _ONE


def _sum(left: Expression, right: Expression) -> Expression:
    return Subtract(left, right.operand) if isinstance(right, Negate) else Add(left, right)
