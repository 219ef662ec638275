"""What a certificate uses, and the same certificate without the rest, or with other names.

A law is proved under the hypotheses that its proof needs, and under no more: that says more, and
tells which assumptions matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pybridge.expression import Apply, Expression, Relation
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
    Step,
    Term,
)

__all__ = [
    "combinations",
    "decided_atoms",
    "decided_relations",
    "relocated",
    "restricted",
    "rewritten",
    "used_hypotheses",
    "without_idle_steps",
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
        case Ordering(_, _, first, second):
            yield from _steps(first)
            yield from _steps(second)
        case Derived(_, steps, inner):
            for step in steps:
                if not isinstance(step.reason, Lemma | NumberComparison):
                    yield from _steps(step.reason)
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
    return tuple(sorted(index for index in _referred(certificate) if index < count))


def _referred(certificate: Certificate) -> set[int]:
    """Return the indices of all that a certificate refers to."""
    used = {
        index
        for combination in combinations(certificate)
        for index in (
            *(index for term in combination.terms for index in term.slacks),
            *(index for index, _ in combination.multiples),
        )
    }
    for part in _steps(certificate):
        if isinstance(part, Derived):
            for step in part.steps:
                if isinstance(step.reason, Lemma):
                    used.update(step.reason.premises)
    return used


def without_idle_steps(derived: Derived, count: int) -> Certificate:
    """Return the certificate without the steps that nothing after them uses.

    `count` is the number of hypotheses.
    """
    needed = {index - count for index in _referred(derived.certificate)}
    for place in range(len(derived.steps) - 1, -1, -1):
        if place in needed:
            match derived.steps[place].reason:
                case NumberComparison():
                    pass
                case Lemma(premises=premises):
                    needed |= {index - count for index in premises}
                case reason:
                    needed |= {index - count for index in _referred(reason)}
    kept = [place for place in range(len(derived.steps)) if place in needed]
    steps: list[Step] = []
    for place in kept:
        places = [*range(count), *(count + other for other in kept)]
        alone = Derived(derived.functions, (derived.steps[place],), Direct(Combination()))
        moved = relocated(alone, _moves(places, count + place, count + len(steps)))
        assert isinstance(moved, Derived), "it stays what it is"
        steps += moved.steps
    places = [*range(count), *(count + place for place in kept)]
    known = count + len(derived.steps)
    certificate = relocated(derived.certificate, _moves(places, known, len(places)))
    return Derived(derived.functions, tuple(steps), certificate)


def _moves(kept: Sequence[int], count: int, remaining: int) -> Callable[[int], int]:
    """Return where what is referred to is, when of so many only `kept` are left.

    What comes after all `count`, the facts of cases, comes after those `remaining`.
    """
    places = {index: place for place, index in enumerate(kept)}
    return lambda index: places[index] if index < count else index - count + remaining


def restricted(certificate: Certificate, kept: Sequence[int], count: int) -> Certificate:
    """Return the certificate where only the hypotheses `kept`, out of `count`, are left.

    They are all that it uses. The facts of its cases, which come after the hypotheses, move up.
    """
    return relocated(certificate, _moves(kept, count, len(kept)))


def relocated(certificate: Certificate, moved: Callable[[int], int]) -> Certificate:
    """Return the certificate where everything that it refers to has another index."""
    return _mapped(certificate, moved, lambda formula: formula)


def rewritten(certificate: Certificate, change: Callable[[Expression], Expression]) -> Certificate:
    """Return the certificate with other formulas in it; an atom stays one."""
    return _mapped(certificate, lambda index: index, change)


def _mapped(
    certificate: Certificate,
    moved: Callable[[int], int],
    change: Callable[[Expression], Expression],
) -> Certificate:
    """Return the certificate with other indices and formulas."""

    def within(combination: Combination) -> Combination:
        terms = (
            Term(
                term.coefficient,
                tuple(sorted(map(moved, term.slacks))),
                tuple(map(change, term.squares)),
            )
            for term in combination.terms
        )
        multiples = ((moved(index), change(factor)) for index, factor in combination.multiples)
        return Combination(tuple(terms), tuple(multiples))

    def of(atom: Apply) -> Apply:
        changed = change(atom)
        assert isinstance(changed, Apply), "an atom stays one"
        return changed

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
                return Bounded(of(atom), part(inner))
            case Split(atom, first, second):
                return Split(of(atom), part(first), part(second))
            case Dichotomy(relation, holding, failing):
                return Dichotomy(relation.map(change), part(holding), part(failing))
            case Derived(functions, steps, inner):
                return Derived(functions, tuple(map(step_of, steps)), part(inner))
            case Ordering(smaller, greater, first, second):
                return Ordering(change(smaller), change(greater), part(first), part(second))

    def step_of(step: Step) -> Step:
        match step.reason:
            case NumberComparison():
                reason: Lemma | NumberComparison | Certificate = step.reason
            case Lemma(name, arguments, premises):
                parts = (a if isinstance(a, int) else change(a) for a in arguments)
                reason = Lemma(name, tuple(parts), tuple(map(moved, premises)))
            case certificate:
                reason = part(certificate)
        return Step(step.relation.map(change), reason)

    return part(certificate)
