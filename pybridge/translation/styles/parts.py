"""What templates are filled with: an objective, its laws, and why they hold, as plain objects.

Formulas are printed already, in the syntax of the style. A part that has a `kind` is written by
the macro of that name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "AlignmentPart",
    "AtomBounds",
    "CaseDistinction",
    "CasePart",
    "CombinationPart",
    "ContradictionPart",
    "DerivationPart",
    "DisproofPart",
    "EquivalencePart",
    "KnownPart",
    "LawPart",
    "LemmaPart",
    "LikenessPart",
    "MultiplePart",
    "ObjectivePart",
    "ReasonPart",
    "SeparationPart",
    "SignsPart",
    "Stated",
    "StepPart",
    "SummandPart",
]


@dataclass(frozen=True)
class Stated:
    """A relation, and what it is called where it is known."""

    label: str
    """What proofs call it; empty for a claim."""
    text: str
    """The relation."""
    symbol: str
    """`<=`, `<`, `==` or `!=`: the smaller side is on the left."""
    left: str
    right: str
    difference: str
    """What it says to be nonnegative, positive, zero (`left - right`) or not zero."""
    is_sign: bool = False
    """Whether the left side of an inequality is zero."""
    applies: bool = False
    """Whether it applies the objective, which proofs have to unfold."""
    library: tuple[str, ...] = ()
    """The objectives of the library that it applies."""

    @property
    def is_strict(self) -> bool:
        """Whether it excludes equality."""
        return self.symbol in ("<", "!=")


@dataclass(frozen=True)
class SummandPart:
    """A positive number times facts times squares."""

    coefficient: str
    """Empty for one."""
    facts: tuple[Stated, ...]
    squares: tuple[str, ...]
    """What is squared, such that it may stand before `^`."""

    @property
    def is_strict(self) -> bool:
        """Whether it is positive."""
        return not self.squares and all(fact.is_strict for fact in self.facts)


@dataclass(frozen=True)
class MultiplePart:
    """A factor times an equation's `left - right`."""

    factor: str
    """Without its sign; empty for one."""
    is_negative: bool
    """Whether it is to be subtracted."""
    fact: Stated


@dataclass(frozen=True)
class CombinationPart:
    """What a claim says is a sum of what is known to be nonnegative, and of zeros."""

    kind: ClassVar[str] = "combination"
    claim: Stated
    summands: tuple[SummandPart, ...]
    multiples: tuple[MultiplePart, ...]
    added: tuple[str, ...]
    """The sum as a formula, in pieces: each summand with the sign that stands before it."""

    @property
    def total(self) -> str:
        """The whole sum."""
        return "".join(self.added)

    @property
    def is_identity(self) -> bool:
        """Whether nothing is needed but multiplying out."""
        return not self.summands and not self.multiples


@dataclass(frozen=True)
class KnownPart:
    """A claim that is known already."""

    kind: ClassVar[str] = "known"
    claim: Stated
    fact: Stated


@dataclass(frozen=True)
class SignsPart:
    """A claim `0 <= …` or `0 < …` that shows in the signs of its parts."""

    kind: ClassVar[str] = "signs"
    claim: Stated


@dataclass(frozen=True)
class EquivalencePart:
    """An equation, from both inequalities."""

    kind: ClassVar[str] = "equivalence"
    claim: Stated
    at_most: ReasonPart
    at_least: ReasonPart


@dataclass(frozen=True)
class SeparationPart:
    """Two sides are not equal, because one is smaller."""

    kind: ClassVar[str] = "separation"
    claim: Stated
    is_less: bool
    """Whether that is the left one."""
    strict: ReasonPart


@dataclass(frozen=True)
class ContradictionPart:
    """What is assumed cannot be: zero would be positive."""

    kind: ClassVar[str] = "contradiction"
    claim: Stated
    negation: Stated | None
    """What is assumed against the claim, if that is needed."""
    combination: CombinationPart


@dataclass(frozen=True)
class CasePart:
    """A case, and why the claim holds there."""

    assumption: Stated
    claim: Stated
    """What is left of the claim there."""
    reason: ReasonPart


@dataclass(frozen=True)
class CaseDistinction:
    """Two cases.  Its kind says what of: `split` of a maximum, a minimum or an absolute value, that
    is replaced by its value; `ordering` of two formulas; `dichotomy` of a relation.
    """

    kind: str
    operation: str
    """What is split; else empty."""
    arguments: tuple[str, ...]
    """The arguments of that, the two formulas, or none."""
    places: tuple[str, ...]
    """The labels of the facts in which what is split is replaced."""
    in_claim: bool
    """Whether it is replaced in the claim."""
    first: CasePart
    second: CasePart

    @property
    def cases(self) -> tuple[CasePart, CasePart]:
        """Both cases."""
        return self.first, self.second


@dataclass(frozen=True)
class AtomBounds:
    """Bounds of a maximum, a minimum or an absolute value, and the rest of the proof."""

    kind: ClassVar[str] = "bounds"
    operation: str
    arguments: tuple[str, ...]
    facts: Mapping[int, Stated]
    """The bounds that are used, by their places among all."""
    rest: ReasonPart


@dataclass(frozen=True)
class LikenessPart:
    """An application is equal to another, since their arguments are when multiplied out; or to its
    value in a case.
    """

    fact: Stated
    """The equation."""
    operation: str
    arity: int
    case: int | None
    """The case that it is in; `None` where it is equal to another application."""
    places: tuple[str, ...]
    """The labels of the facts in which the right side is put in place of the left one."""
    in_claim: bool
    """Whether it is in the claim."""


@dataclass(frozen=True)
class AlignmentPart:
    """Formulas that look different and are the same, made alike, and the rest of the proof."""

    kind: ClassVar[str] = "alignment"
    steps: tuple[LikenessPart, ...]
    rest: ReasonPart


@dataclass(frozen=True)
class LemmaPart:
    """A theorem on functions, applied; the macro that writes it is called like the theorem."""

    name: str
    arguments: tuple[str, ...]
    premises: tuple[Stated, ...]


@dataclass(frozen=True)
class StepPart:
    """A fact on functions, and why it holds."""

    fact: Stated
    lemma: LemmaPart | None
    reason: ReasonPart | None


@dataclass(frozen=True)
class DerivationPart:
    """Facts on functions, one after the other, and the rest of the proof."""

    kind: ClassVar[str] = "derivation"
    steps: tuple[StepPart, ...]
    rest: ReasonPart


ReasonPart = (
    CombinationPart
    | KnownPart
    | SignsPart
    | EquivalencePart
    | SeparationPart
    | ContradictionPart
    | CaseDistinction
    | AlignmentPart
    | AtomBounds
    | DerivationPart
)


@dataclass(frozen=True)
class DisproofPart:
    """Numbers at which a law fails."""

    point: Mapping[str, str]
    """The value of each variable, such that it may stand in a product."""
    operations: tuple[str, ...]
    """The operations that have to be computed there, beyond arithmetic."""
    computed: str
    """What the claim says there, in the language of specs, as in `0 <= -1`."""


@dataclass(frozen=True)
class LawPart:
    """A law, and what is known of it."""

    name: str
    """Its own name, as specs have it."""
    theorem: str
    """The name of the theorem, below the objective's."""
    statement: str
    """The law in the language of specs."""
    variables: tuple[str, ...]
    hypotheses: tuple[Stated, ...]
    """Where it is proved, those that the proof uses."""
    claim: Stated
    verdict: str
    """`proved`, `disproved` or `unknown`."""
    fact: str = ""
    """What it says of the objective in a few words, if anybody has said that."""
    reason: ReasonPart | None = None
    disproof: DisproofPart | None = None
    refused: str = ""
    """Why there is no proof in this style."""
    proof: str = ""
    """The proof or disproof, written."""

    @property
    def relations(self) -> tuple[Stated, ...]:
        """The hypotheses, then the claim."""
        return (*self.hypotheses, self.claim)


@dataclass(frozen=True)
class ObjectivePart:
    """An objective, and its laws."""

    name: str
    """As specs have it."""
    called: str
    """As the style has it."""
    variables: tuple[str, ...]
    formula: str
    """With what it defines put in its place."""
    written: str
    """As the spec has it."""
    spec_formula: str
    """The same in the language of specs."""
    where: Mapping[str, str]
    """What `written` defines."""
    reference: str
    meanings: Mapping[str, str]
    library: str
    """The library's objective that this one is a case of; else empty."""
    as_library: str
    """The objective as an application of that one."""
    laws: tuple[LawPart, ...] = ()
