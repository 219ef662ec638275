"""Certificates: why a law holds, in a form that is checked by multiplying out.

A hypothesis `l <= r` gives the nonnegative quantity `r - l`, its *slack*; `l < r` a positive one;
`l != r` the positive quantity `(l - r)**2`; `l == r` the quantity `l - r`, which is zero. The heart
of every certificate is a polynomial identity

    gap = sum of c * (product of slacks) * (product of squares)  +  sum of q * (zero quantity)

with positive rational `c`. A certificate is a proposal: Lean checks the identity and the signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from pybridge.expression import (
    Absolute,
    Add,
    Constant,
    Expression,
    Maximum,
    Minimum,
    Multiply,
    Negate,
    Power,
    Relation,
    Subtract,
)

__all__ = [
    "Bounded",
    "Certificate",
    "Combination",
    "Contradiction",
    "Direct",
    "Equivalence",
    "Separation",
    "Split",
    "Term",
    "bounds",
    "branches",
    "describe",
    "gap",
    "is_strict",
    "negation",
    "replace",
    "slack",
]


@dataclass(frozen=True)
class Term:
    """`coefficient * (product of the slacks) * (product of the squares)`."""

    coefficient: Fraction
    """Positive."""
    slacks: tuple[int, ...] = ()
    """Indexes of hypotheses, in order, with repetition; none of them an equation."""
    squares: tuple[Expression, ...] = ()
    """Expressions that occur squared."""


@dataclass(frozen=True)
class Combination:
    """A sum of terms, and of multiples of the equations among the hypotheses."""

    terms: tuple[Term, ...] = ()
    multiples: tuple[tuple[int, Expression], ...] = ()
    """Pairs of an equation's index and the factor of its `left - right`."""


@dataclass(frozen=True)
class Direct:
    """The claim's gap is a combination.

    For a claim `l <= r` the gap `r - l`; for `l < r` the same, and some term is positive; for
    `l == r` the difference `l - r`, and there are no terms.
    """

    combination: Combination


@dataclass(frozen=True)
class Equivalence:
    """A claim `l == r` from `l <= r` and `l >= r`."""

    at_most: Certificate
    at_least: Certificate


@dataclass(frozen=True)
class Separation:
    """A claim `l != r` from `l < r` or from `l > r`."""

    symbol: str
    """`<` or `>`."""
    strict: Certificate


@dataclass(frozen=True)
class Contradiction:
    """Zero is a combination with a positive term: what was assumed cannot be.

    `negated` says that the negation of the claim is one more hypothesis, the last.
    """

    combination: Combination
    negated: bool


@dataclass(frozen=True)
class Split:
    """Two cases, each with one more hypothesis (the last) and `subject` replaced everywhere.

    `max a b` is `b` where `a <= b`, and `a` where `b <= a`; `min a b` is `a`, then `b`; `abs a` is
    `a` where `0 <= a`, and `-a` where `a <= 0`.
    """

    subject: Expression
    first: Certificate
    second: Certificate


@dataclass(frozen=True)
class Bounded:
    """What is known of a maximum, minimum or absolute value (`bounds`) as further hypotheses."""

    subject: Expression
    certificate: Certificate


Certificate = Direct | Equivalence | Separation | Contradiction | Split | Bounded


def slack(hypothesis: Relation) -> Expression:
    """What `hypothesis` says to be nonnegative, positive or (for `==`) zero."""
    left, right = hypothesis.left, hypothesis.right
    match hypothesis.symbol:
        case "<=" | "<":
            return _difference(right, left)
        case ">=" | ">" | "==":
            return _difference(left, right)
    return Power(_difference(left, right), 2)


def gap(claim: Relation) -> Expression:
    """What has to be shown nonnegative, positive or (for `==`) zero."""
    return _difference(claim.left, claim.right) if claim.symbol == "!=" else slack(claim)


def is_strict(hypothesis: Relation) -> bool:
    """Whether the slack of `hypothesis` is positive."""
    return hypothesis.symbol in ("<", ">", "!=")


def negation(claim: Relation) -> Relation:
    """The relation that holds exactly where `claim` does not."""
    opposite = {"==": "!=", "!=": "==", "<=": ">", ">": "<=", ">=": "<", "<": ">="}
    return Relation(claim.left, opposite[claim.symbol], claim.right)


def branches(subject: Expression) -> tuple[tuple[Relation, Expression], ...]:
    """The two cases of a maximum, minimum or absolute value: what is assumed, and the value.

    Raises:
        TypeError: `subject` is none of these.
    """
    match subject:
        case Maximum(a, b):
            return (Relation(a, "<=", b), b), (Relation(b, "<=", a), a)
        case Minimum(a, b):
            return (Relation(a, "<=", b), a), (Relation(b, "<=", a), b)
        case Absolute(a):
            zero = Constant(Fraction(0))
            return (Relation(zero, "<=", a), a), (Relation(a, "<=", zero), -a)
    raise TypeError(f"{subject} has no cases")


def bounds(subject: Expression) -> tuple[Relation, ...]:
    """What holds of a maximum, minimum or absolute value without further assumptions.

    Raises:
        TypeError: `subject` is none of these.
    """
    match subject:
        case Maximum(a, b):
            return Relation(a, "<=", subject), Relation(b, "<=", subject)
        case Minimum(a, b):
            return Relation(subject, "<=", a), Relation(subject, "<=", b)
        case Absolute(a):
            zero = Constant(Fraction(0))
            return (
                Relation(zero, "<=", subject),
                Relation(a, "<=", subject),
                Relation(-a, "<=", subject),
            )
    raise TypeError(f"{subject} has no bounds")


def describe(certificate: Certificate, hypotheses: Sequence[Relation], claim: Relation) -> str:
    """The certificate for people, in one line."""
    return "; ".join(_sentences(certificate, tuple(hypotheses), claim))


def _sentences(
    certificate: Certificate, hypotheses: tuple[Relation, ...], claim: Relation
) -> Iterator[str]:
    match certificate:
        case Direct(combination):
            total = _combined(combination, hypotheses)
            if total == Constant(Fraction(0)):
                yield "both sides are equal" if claim.symbol != "==" else "equal when expanded"
            else:
                sides = (claim.right, claim.left)
                larger, smaller = sides if claim.symbol in ("<=", "<") else sides[::-1]
                yield f"{_difference(larger, smaller)} = {total}"
        case Equivalence(at_most, at_least):
            yield from _sentences(at_most, hypotheses, Relation(claim.left, "<=", claim.right))
            yield from _sentences(at_least, hypotheses, Relation(claim.left, ">=", claim.right))
        case Separation(symbol, strict):
            yield from _sentences(strict, hypotheses, Relation(claim.left, symbol, claim.right))
        case Contradiction(combination, negated):
            assumed = (*hypotheses, negation(claim)) if negated else hypotheses
            yield f"otherwise 0 = {_combined(combination, assumed)} > 0"
        case Bounded(subject, inner):
            yield from _sentences(inner, (*hypotheses, *bounds(subject)), claim)
        case Split(subject, first, second):
            for (case, value), part in zip(branches(subject), (first, second), strict=True):
                replaced = {subject: value}
                yield f"if {case}: " + "; ".join(
                    _sentences(
                        part,
                        (*(replace(h, replaced) for h in hypotheses), case),
                        replace(claim, replaced),
                    )
                )


def replace(relation: Relation, values: dict[Expression, Expression]) -> Relation:
    """`relation` with whole subexpressions replaced."""
    return relation.map(lambda side: side.rebuild(values.get))


def _combined(combination: Combination, hypotheses: Sequence[Relation]) -> Expression:
    """The right-hand side of the identity, as an expression."""
    summands = [_term(term, hypotheses) for term in combination.terms]
    summands += [
        _product([factor, slack(hypotheses[index])]) for index, factor in combination.multiples
    ]
    return reduce(_sum, summands) if summands else Constant(Fraction(0))


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
    one = Constant(Fraction(1))
    rest = [factor for factor in factors if factor != one]
    return reduce(Multiply, rest) if rest else one


def _sum(left: Expression, right: Expression) -> Expression:
    return Subtract(left, right.operand) if isinstance(right, Negate) else Add(left, right)


def _difference(left: Expression, right: Expression) -> Expression:
    """`left - right`, without the zero in `x - 0` and `0 - x`."""
    zero = Constant(Fraction(0))
    if right == zero:
        return left
    if left == zero:
        return -right
    return Subtract(left, right)
