"""Claims that are seen to hold as they are written, before anything is multiplied out.

An even power is nonnegative, so is the slack of a hypothesis, and so are sums and products of what
is nonnegative: `(a*x + b*y)**4 + 1 > 0`, `y*a*(1 - p)**2*n >= 0` where `y`, `a` and `n` are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from pybridge.expression import Apply, Constant, Expression, Relation
from pybridge.expression.constants import ZERO, value_of
from pybridge.prover.certificate import Combination, Direct, Term, slack
from pybridge.prover.problem import Problem

__all__ = ["nonnegative_terms", "visible_certificate"]

_MOST_TERMS = 64
"""How many terms a product of sums may have."""


def visible_certificate(problem: Problem) -> Direct | None:
    """Return a certificate of a claim that compares with zero, if it is visible."""
    smaller, larger = problem.claim.ascending
    if problem.claim.symbol in ("==", "!=") or smaller != ZERO:
        return None
    terms = nonnegative_terms(larger, problem.hypotheses)
    if terms is None:
        return None
    terms = tuple(term for term in terms if term.coefficient)
    if problem.claim.is_strict and not any(_is_positive(t, problem.hypotheses) for t in terms):
        return None
    return Direct(Combination(terms))


@dataclass(frozen=True)
class _Visible:
    """A formula, and the nonnegative terms that it is visibly the sum of, if it is.

    Operations say what they are by what they do with these, as they do with polynomials.
    """

    formula: Expression
    terms: tuple[Term, ...] | None

    def __add__(self, other: _Visible) -> _Visible:
        formula = self.formula + other.formula
        if self.terms is None or other.terms is None:
            return _Visible(formula, None)
        return _Visible(formula, self.terms + other.terms)

    def __sub__(self, other: _Visible) -> _Visible:
        return _Visible(self.formula - other.formula, None)

    def __neg__(self) -> _Visible:
        return _Visible(-self.formula, None)

    def __mul__(self, other: _Visible) -> _Visible:
        formula = self.formula * other.formula
        if self.terms is None or other.terms is None:
            return _Visible(formula, None)
        if len(self.terms) * len(other.terms) > _MOST_TERMS:
            return _Visible(formula, None)
        return _Visible(formula, tuple(_product(a, b) for a in self.terms for b in other.terms))

    def __truediv__(self, other: _Visible) -> _Visible:
        formula, divisor = self.formula / other.formula, value_of(other.formula)
        if self.terms is None or divisor is None or divisor <= 0:
            return _Visible(formula, None)
        return _Visible(formula, tuple(_product(Term(1 / divisor), term) for term in self.terms))

    def __pow__(self, exponent: int) -> _Visible:
        formula = self.formula**exponent
        plain = self.terms is not None and len(self.terms) == 1 and not self.terms[0].squares
        if exponent % 2 == 0 and not plain:
            root = self.formula if exponent == 2 else self.formula ** (exponent // 2)
            return _Visible(formula, (Term(Fraction(1), (), (root,)),))
        if self.terms is None or len(self.terms) != 1:
            return _Visible(formula, None)
        return _Visible(formula, (reduce(_product, self.terms * exponent),))


def nonnegative_terms(
    formula: Expression, hypotheses: Sequence[Relation]
) -> tuple[Term, ...] | None:
    """Write a formula as a sum of terms that are nonnegative, if it is visibly one."""
    known = {
        slack(hypothesis): index
        for index, hypothesis in enumerate(hypotheses)
        if hypothesis.symbol not in ("==", "!=")
    }

    def combine(node: Expression, parts: list[_Visible]) -> _Visible:
        if node in known:
            return _Visible(node, (Term(Fraction(1), (known[node],)),))
        number = value_of(node)
        if number is not None:
            return _Visible(node, (Term(number),) if number >= 0 else None)
        if isinstance(node, Apply) and node.operation.polynomial is not None:
            seen: _Visible = node.operation.polynomial(*parts)
            return seen
        return _Visible(node, None)

    return formula.fold(combine).terms


def _product(left: Term, right: Term) -> Term:
    return Term(
        left.coefficient * right.coefficient,
        tuple(sorted((*left.slacks, *right.slacks))),
        (*left.squares, *right.squares),
    )


def _is_positive(term: Term, hypotheses: Sequence[Relation]) -> bool:
    """Return whether a term is positive: a positive number, or a product of positive slacks."""
    strict = all(hypotheses[index].is_strict for index in term.slacks)
    return strict and all(isinstance(square, Constant) for square in term.squares)
