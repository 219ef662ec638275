"""Which hypotheses a certificate uses, and the same certificate without the others.

A law is proved under the hypotheses that its proof needs, and under no more: that says more, and
tells which assumptions matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pybridge.expression import Apply, Relation
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Combination,
    Contradiction,
    Dichotomy,
    Direct,
    Equivalence,
    Separation,
    Split,
)

__all__ = [
    "combinations",
    "decided_atoms",
    "decided_relations",
    "restricted",
    "used_hypotheses",
]


def _steps(certificate: Certificate) -> Iterator[Certificate]:
    """Yield a certificate and all that are within it, from the outside to the inside."""
    yield certificate
    match certificate:
        case Equivalence(first, second) | Split(_, first, second) | Dichotomy(_, first, second):
            yield from _steps(first)
            yield from _steps(second)
        case Separation(_, inner) | Bounded(_, inner):
            yield from _steps(inner)


def combinations(certificate: Certificate) -> Iterator[Combination]:
    """Yield all combinations in a certificate."""
    for step in _steps(certificate):
        if isinstance(step, Direct | Contradiction):
            yield step.combination


def decided_atoms(certificate: Certificate) -> Iterator[Apply]:
    """Yield the atoms that a certificate treats case by case, or by their bounds."""
    for step in _steps(certificate):
        if isinstance(step, Split | Bounded):
            yield step.atom


def decided_relations(certificate: Certificate) -> Iterator[Relation]:
    """Yield the relations that a certificate lets hold in one case and fail in the other."""
    for step in _steps(certificate):
        if isinstance(step, Dichotomy):
            yield step.relation


def used_hypotheses(certificate: Certificate, count: int) -> tuple[int, ...]:
    """Return the indices of the hypotheses, out of `count`, that a certificate uses."""
    used = {
        index
        for combination in combinations(certificate)
        for index in (
            *(index for term in combination.terms for index in term.slacks),
            *(index for index, _ in combination.multiples),
        )
    }
    return tuple(sorted(index for index in used if index < count))


def restricted(certificate: Certificate, kept: Sequence[int], count: int) -> Certificate:
    """Return the certificate where only the hypotheses `kept`, out of `count`, are left.

    They are all that it uses. The facts of its cases, which come after the hypotheses, move up.
    """
    places = {index: place for place, index in enumerate(kept)}

    def moved(index: int) -> int:
        return places[index] if index < count else index - count + len(places)

    def within(combination: Combination) -> Combination:
        terms = (
            replace(term, slacks=tuple(sorted(map(moved, term.slacks))))
            for term in combination.terms
        )
        multiples = ((moved(index), factor) for index, factor in combination.multiples)
        return Combination(tuple(terms), tuple(multiples))

    def part(certificate: Certificate) -> Certificate:
        match certificate:
            case Direct(combination):
                return Direct(within(combination))
            case Contradiction(combination, negated):
                return Contradiction(within(combination), negated)
            case Equivalence(at_most, at_least):
                return Equivalence(part(at_most), part(at_least))
            case Separation(symbol, strict):
                return Separation(symbol, part(strict))
            case Bounded(atom, inner):
                return Bounded(atom, part(inner))
            case Split(atom, first, second):
                return Split(atom, part(first), part(second))
            case Dichotomy(relation, holding, failing):
                return Dichotomy(relation, part(holding), part(failing))

    return part(certificate)
