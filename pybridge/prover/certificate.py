"""Certificates: why a law holds, in a form that is checked by multiplying out.

A hypothesis `l <= r` gives the nonnegative quantity `r - l`, its *slack*; `l < r` a positive one;
`l != r` the positive quantity `(l - r)**2`; `l == r` the quantity `l - r`, which is zero. The heart
of every certificate is a polynomial identity

    gap = sum of c * (product of slacks) * (product of squares)  +  sum of q * (zero quantity)

with positive rational `c`. A certificate is a proposal: Lean checks the identity and the signs.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression import (
    Absolute,
    Constant,
    Expression,
    Maximum,
    Minimum,
    Power,
    Relation,
    Subtract,
    Variable,
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
    "difference",
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
    """Return what `hypothesis` says to be nonnegative, positive or (for `==`) zero."""
    left, right = hypothesis.left, hypothesis.right
    match hypothesis.symbol:
        case "<=" | "<":
            return difference(right, left)
        case ">=" | ">" | "==":
            return difference(left, right)
    return Power(difference(left, right), 2)


def is_strict(hypothesis: Relation) -> bool:
    """Return whether `hypothesis` says that its slack is positive."""
    return hypothesis.symbol in ("<", ">", "!=")


def negation(claim: Relation) -> Relation:
    """Return the relation that holds exactly where `claim` does not."""
    opposite = {"==": "!=", "!=": "==", "<=": ">", ">": "<=", ">=": "<", "<": ">="}
    return Relation(claim.left, opposite[claim.symbol], claim.right)


def branches(subject: Expression) -> tuple[tuple[Relation, Expression], ...]:
    """Return the two cases of an atom, each with its assumption and the atom's value.

    An atom is a maximum, a minimum or an absolute value.

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
    """Return what holds of a maximum, minimum or absolute value without further assumptions.

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


def replace(relation: Relation, values: dict[Expression, Expression]) -> Relation:
    """Return `relation` with whole subexpressions replaced, all at once.

    What takes their place may make up such a subexpression again, as in `abs(abs(x))`, and that one
    stays.
    """
    if not any(side.contains(*map(type, values)) for side in (relation.left, relation.right)):
        return relation
    taken = set(relation.variables())
    names: dict[Expression, Variable] = {}
    for part in values:
        name = "m"
        while name in taken:
            name += "m"
        taken.add(name)
        names[part] = Variable(name)
    marked = relation.map(lambda side: side.rebuild(names.get, *map(type, values)))
    if marked is relation:
        return relation
    return marked.substitute({names[part].name: value for part, value in values.items()})


def difference(left: Expression, right: Expression) -> Expression:
    """Return `left - right`, without the zero in `x - 0` and `0 - x`."""
    zero = Constant(Fraction(0))
    if right == zero:
        return left
    if left == zero:
        return -right
    return Subtract(left, right)
