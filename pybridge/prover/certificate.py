"""Certificates: why a law holds, in a form that is checked by multiplying out.

A hypothesis `l <= r` gives the nonnegative quantity `r - l`, its *slack*; `l < r` a positive one;
`l != r` the positive quantity `(l - r)**2`; `l == r` the quantity `l - r`, which is zero. The heart
of every certificate is a polynomial identity

    gap = sum of c * (product of slacks) * (product of squares)  +  sum of q * (zero quantity)

with positive rational `c`. A certificate is a proposal: Lean checks the identity and the signs.

Where functions such as `exp` occur, a certificate names their values and says step by step what it
uses of them (`Derived`).

A law that fails at irrational numbers only is refuted by certificates too: of what it says where
its variables are polynomials of one root (`RootCertificate`). So is one that fails where two values
of functions are equal that no interval tells apart (`TieCertificate`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import mul

from pybridge.expression import Apply, Expression, Relation, Variable, number
from pybridge.expression.algebraic import AlgebraicNumber, polynomial_in
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.operation import Facts, Operation

__all__ = [
    "ROOT",
    "Bounded",
    "Certificate",
    "Combination",
    "Contradiction",
    "Derived",
    "Dichotomy",
    "Direct",
    "Equivalence",
    "Lemma",
    "NumberComparison",
    "Ordering",
    "RootCertificate",
    "Separation",
    "Split",
    "Step",
    "Term",
    "TieCertificate",
    "bounds",
    "cases",
    "difference",
    "product_of",
    "replace",
    "root_facts",
    "slack",
    "term_formula",
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
    """Two cases of an atom (`cases`), each with one more hypothesis (the last) and with the atom
    replaced everywhere.
    """

    atom: Apply
    first: Certificate
    second: Certificate


@dataclass(frozen=True)
class Dichotomy:
    """Two cases: a relation holds, or its negation does; it is one more hypothesis, the last."""

    relation: Relation
    holding: Certificate
    failing: Certificate


@dataclass(frozen=True)
class Bounded:
    """What is known of an atom (`bounds`) as further hypotheses."""

    atom: Apply
    certificate: Certificate


@dataclass(frozen=True)
class Lemma:
    """A theorem of Lean's about functions, applied (`LatentObjective.Real`)."""

    name: str
    arguments: tuple[Expression | int, ...] = ()
    """Its explicit arguments, before the premises: formulas, or natural numbers."""
    premises: tuple[int, ...] = ()
    """Indexes of hypotheses and of steps before."""


@dataclass(frozen=True)
class NumberComparison:
    """A comparison of numbers that Lean computes to so many bits."""

    bits: int


@dataclass(frozen=True)
class Step:
    """A relation, and why it holds.

    A certificate that is the reason has the hypotheses and the steps before it as its own.
    """

    relation: Relation
    reason: Lemma | NumberComparison | Certificate


@dataclass(frozen=True)
class Derived:
    """The claim from the hypotheses and further facts about functions, one after the other.

    It stands outside of all certificates but `Ordering`.
    """

    functions: Mapping[str, Apply]
    """What the names stand for that the other parts have for applications of functions; what is in
    an application comes before it."""
    steps: tuple[Step, ...]
    certificate: Certificate


@dataclass(frozen=True)
class Ordering:
    """Two cases: `smaller <= greater`, or the other way round; it is one more hypothesis, the last.

    It stands outside of all certificates but its like: functions of maxima and the like are named
    in each case anew.
    """

    smaller: Expression
    greater: Expression
    ascending: Certificate
    descending: Certificate

    @property
    def cases(self) -> tuple[tuple[Relation, Certificate], ...]:
        """What is assumed in each case, and the certificate."""
        return (
            (self.smaller <= self.greater, self.ascending),
            (self.greater <= self.smaller, self.descending),
        )


Certificate = (
    Direct
    | Equivalence
    | Separation
    | Contradiction
    | Split
    | Dichotomy
    | Bounded
    | Derived
    | Ordering
)

ROOT = Variable("root")
"""Stands for the root in a `RootCertificate`."""


@dataclass(frozen=True)
class RootCertificate:
    """Why a law fails where its variables are polynomials of an irrational root."""

    root: AlgebraicNumber
    values: Mapping[str, Expression]
    """The variables of the law, as formulas in `ROOT`."""
    hypotheses: tuple[Certificate, ...]
    """Why each hypothesis holds there. The certificate's own hypotheses are `root_facts`."""
    negation: Certificate
    """Why the negation of the claim does."""


@dataclass(frozen=True)
class TieCertificate:
    """Why a law fails at rational numbers at which two sides have the same irrational value.

    No interval tells the sides apart, nor shows that they are equal.
    """

    hypotheses: tuple[Certificate | None, ...]
    """Why each hypothesis holds there, from nothing; `None` where intervals show it."""
    negation: Certificate | None
    """Why the negation of the claim does."""


def root_facts(root: AlgebraicNumber) -> tuple[Relation, Relation, Relation]:
    """Return what is known of `ROOT`: its equation, and that it lies between the two bounds."""
    equation = Relation(polynomial_in(ROOT, root.rising), "==", ZERO)
    low, high = Relation(number(root.low), "<", ROOT), Relation(ROOT, "<", number(root.high))
    return equation, low, high


def slack(hypothesis: Relation) -> Expression:
    """Return what `hypothesis` says to be nonnegative, positive or (for `==`) zero."""
    left, right = hypothesis.left, hypothesis.right
    match hypothesis.symbol:
        case "<=" | "<":
            return difference(right, left)
        case ">=" | ">" | "==":
            return difference(left, right)
    return difference(left, right) ** 2


def term_formula(term: Term, known: Sequence[Relation]) -> Expression:
    """Return a term written out, with the slacks of what is known."""
    factors: list[Expression] = []
    for index in sorted(set(term.slacks)):
        factor, power = slack(known[index]), term.slacks.count(index)
        factors.append(factor if power == 1 else factor**power)
    factors += [square**2 for square in term.squares]
    if term.coefficient != 1 or not factors:
        factors.insert(0, number(term.coefficient))
    return product_of(factors)


def product_of(factors: Sequence[Expression]) -> Expression:
    """Return the product of factors, without those that are one."""
    rest = [factor for factor in factors if factor != ONE]
    return reduce(mul, rest) if rest else ONE


def cases(atom: Expression) -> tuple[tuple[Relation, Expression], ...]:
    """Return the two cases of an atom, each with its assumption and the atom's value.

    Raises:
        TypeError: `atom` is no atom.
    """
    return _facts(atom).cases(*atom.children())


def bounds(atom: Expression) -> tuple[Relation, ...]:
    """Return what holds of an atom without further assumptions.

    Raises:
        TypeError: `atom` is no atom.
    """
    return _facts(atom).bounds(atom, *atom.children())


def _facts(atom: Expression) -> Facts:
    match atom:
        case Apply(Operation(facts=Facts() as facts)):
            return facts
    raise TypeError(f"{atom} is no atom, so nothing is known of it")


def replace(relation: Relation, values: Mapping[Apply, Expression]) -> Relation:
    """Return `relation` with whole atoms replaced, all at once.

    What takes their place may make up such an atom again, as in `abs(abs(x))`, and that one stays.
    """
    kinds = {atom.operation for atom in values}
    if not any(side.contains(*kinds) for side in (relation.left, relation.right)):
        return relation
    taken = set(relation.variables())
    names: dict[Expression, Variable] = {}
    for part in values:
        name = "m"
        while name in taken:
            name += "m"
        taken.add(name)
        names[part] = Variable(name)
    marked = relation.map(lambda side: side.rebuild(names.get, *kinds))
    if marked is relation:
        return relation
    return marked.substitute({names[part].name: value for part, value in values.items()})


def difference(left: Expression, right: Expression) -> Expression:
    """Return `left - right`, without the zero in `x - 0` and `0 - x`."""
    if right == ZERO:
        return left
    if left == ZERO:
        return -right
    return left - right
