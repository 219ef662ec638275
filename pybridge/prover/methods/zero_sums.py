"""Sums of nonnegative terms that are zero: each term is, and so is what could make it positive.

Where `l*abs(a - 1) + m*(b - 2)**4 == 0` with positive `l` and `m`, `a - 1` and `b - 2` are zero: if
one were not, its term would be positive, and so would be the sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression import Constant, Expression, Relation
from pybridge.expression.constants import ONE, ZERO
from pybridge.prover.certificate import Combination, Term, slack
from pybridge.prover.methods.visible import nonnegative_terms
from pybridge.prover.problem import Problem

__all__ = ["ZeroPart", "zero_parts"]


@dataclass(frozen=True)
class ZeroPart:
    """A formula that is zero, as a hypothesis shows."""

    formula: Expression
    refutation: Combination
    """Zero with a positive term, of the hypotheses and, as the last, `formula != 0`."""


def zero_parts(problem: Problem) -> Iterator[ZeroPart]:
    """Yield the formulas that are zero because a visible sum of nonnegative terms is."""
    for index, hypothesis in enumerate(problem.hypotheses):
        side = _zero_side(hypothesis)
        terms = None if side is None else nonnegative_terms(side, problem.hypotheses)
        if terms is None:
            continue
        for place, term in enumerate(terms):
            rest = (*terms[:place], *terms[place + 1 :])
            yield from _factor_of(problem, term, rest, index)


def _zero_side(hypothesis: Relation) -> Expression | None:
    """Return the side of a relation that is at most zero, as the other is zero."""
    smaller, larger = hypothesis.ascending
    if hypothesis.symbol in ("==", "<=", ">=") and larger == ZERO:
        return smaller
    return larger if hypothesis.symbol == "==" and smaller == ZERO else None


def _factor_of(
    problem: Problem, term: Term, rest: Sequence[Term], index: int
) -> Iterator[ZeroPart]:
    """Yield the only factor of a term that is not known to be positive.

    The term and the rest sum to a side of the hypothesis with the index, which is at most zero.
    """
    hypotheses = problem.hypotheses
    open_slacks = [place for place in term.slacks if not hypotheses[place].is_strict]
    squares = tuple(square for square in term.squares if isinstance(square, Constant))
    roots = [square for square in term.squares if not isinstance(square, Constant)]
    if len(open_slacks) + len(roots) != 1 or not term.coefficient:
        return
    # That the factor is not zero is said of its square. Everything is multiplied by a factor that
    # is none, to make it one.
    multiplier = tuple(open_slacks)
    formula = slack(hypotheses[open_slacks[0]]) if open_slacks else roots[0]
    strict = [place for place in term.slacks if hypotheses[place].is_strict]
    positive = Term(term.coefficient, (*strict, len(hypotheses)), squares)
    terms = [positive]
    for other in rest:
        slacks = tuple(sorted((*other.slacks, *multiplier)))
        terms.append(Term(other.coefficient, slacks, other.squares))
    factor = formula if open_slacks else ONE
    if hypotheses[index].symbol != "==":
        terms.append(Term(Fraction(1), tuple(sorted((index, *multiplier)))))
        yield ZeroPart(formula, Combination(tuple(terms)))
        return
    left_is_zero = hypotheses[index].left == ZERO
    multiple = index, factor if left_is_zero else -factor
    yield ZeroPart(formula, Combination(tuple(terms), (multiple,)))
