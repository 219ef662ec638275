"""The names of one objective that the names of another one seem to stand for.

Bijections are tried one name at a time, the names most alike first. Where some names have partners
and all others one common value, both objectives must have one value already; most partners are
refused after a few numbers. What is found only seems right: Lean decides whether it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import count, islice

from pybridge.comparison.pairing import Pairing, pair_of
from pybridge.comparison.smallest import holds
from pybridge.expression import Expression, ExpressionError, Variable
from pybridge.expression.evaluation import enclosure
from pybridge.expression.precision import working_precision
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover.functions.points import sample_points
from pybridge.translation.unfolding import problem_of

__all__ = ["alike", "find_renaming"]

MAX_STEPS = 3_000
"""How many partners are tried for names, in all."""

_MAX_COMPLETE = 40
"""How many complete bijections are tried at points where what is assumed holds."""

_ALIKE = 0.6
"""From which share of common letters on, names are alike."""

_BITS = 160
"""How precisely values are compared."""

_POINTS = 8
"""At how many points a complete bijection is tried."""

_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71)


def find_renaming(
    first: Objective,
    second: Objective,
    given: Mapping[str, Expression],
    held: Mapping[str, str],
) -> dict[str, Expression] | None:
    """Return what stands for names of the second objective, if it can be found.

    Weights stand for weights and terms for terms where that is possible: an objective need not say
    which of its names are weights.

    Args:
        first: an objective.
        second: another one.
        given: what stands for some of its names, whatever is found for the others.
        held: partners of some others, which are not to be changed either.

    Returns:
        `None` if the names of both do not come out even, or no bijection was found in
        `MAX_STEPS` steps under which both have one value at all points that were tried.
    """
    fixed = {**given, **{name: Variable(partner) for name, partner in held.items()}}
    used = {name for formula in fixed.values() for name in first.inlined(formula).variables()}
    open_names = [n for n in second.variables if n not in fixed and n not in first.definitions]
    partners = [n for n in first.variables if n not in used and n not in second.definitions]
    if len(open_names) != len(partners):
        return None
    search = _PartnerSearch(first, second, fixed, open_names, partners)
    by_kind = _by_kind(first, second, open_names, partners)
    found = search.found(by_kind) if by_kind else None
    return found or search.found(dict.fromkeys(open_names, partners))


def alike(names: Iterable[str], others: Iterable[str]) -> dict[str, str]:
    """Return the names that have one name most like them among the others, and the other way.

    What both have is most like itself.
    """
    names, others = list(names), list(others)
    shared = [name for name in names if name in others]
    found = {name: name for name in shared}
    left = [name for name in names if name not in shared]
    right = [name for name in others if name not in shared]
    for name in left:
        best = _best(name, right)
        if best is not None and _best(best, left) == name:
            found[name] = best
    return found


def _best(name: str, others: Iterable[str]) -> str | None:
    """Return the name that is most like another one; `None` if none is, or several are."""
    ratios = sorted(((_likeness(name, other), other) for other in others), reverse=True)
    if not ratios or ratios[0][0] < _ALIKE:
        return None
    return None if len(ratios) > 1 and ratios[1][0] == ratios[0][0] else ratios[0][1]


def _likeness(name: str, other: str) -> float:
    first, second = sorted((name.lower(), other.lower()))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _by_kind(
    first: Objective, second: Objective, open_names: Iterable[str], partners: Iterable[str]
) -> dict[str, list[str]] | None:
    """Return the partners of each name that are of its kind; `None` if these do not come out even.

    An objective without weights does not say what is one.
    """
    open_names, partners = list(open_names), list(partners)
    found = {
        name: [p for p in partners if (p in first.weights) == (name in second.weights)]
        for name in open_names
    }
    weights = sum(name in second.weights for name in open_names)
    same = weights == sum(partner in first.weights for partner in partners)
    return found if same and first.weights else None


@dataclass
class _PartnerSearch:
    """The search for partners of the open names."""

    first: Objective
    second: Objective
    fixed: Mapping[str, Expression]
    open_names: list[str]
    partners: list[str]
    steps: int = 0
    complete: int = 0
    _stand_ins: dict[str, str] = field(default_factory=dict)
    """For each open name one that neither objective has."""

    def __post_init__(self) -> None:
        objectives = (self.first, self.second)
        taken = {name for each in objectives for name in (*each.variables, *each.where)}
        fresh = (name for number in count() if (name := f"open_{number}") not in taken)
        self._stand_ins = dict(zip(self.open_names, fresh, strict=False))
        stand_ins = {name: Variable(stand_in) for name, stand_in in self._stand_ins.items()}
        self._open = pair_of(self.first, self.second, {**self.fixed, **stand_ins})

    def found(self, allowed: Mapping[str, list[str]]) -> dict[str, Expression] | None:
        """Return a renaming in which each name has one of the partners that are allowed for it."""
        self.steps = self.complete = 0
        return next(self._completed({}, allowed), None)

    def _completed(
        self, chosen: dict[str, str], allowed: Mapping[str, list[str]]
    ) -> Iterator[dict[str, Expression]]:
        """Yield the renamings that begin with what is chosen."""
        if not self._agrees(chosen):
            return
        if len(chosen) == len(self.open_names):
            renaming = {n: Variable(p) for n, p in chosen.items()}
            if self.complete < _MAX_COMPLETE and self._agrees_at_points(renaming):
                yield {**self.fixed, **renaming}
            return
        name = self.open_names[len(chosen)]
        free = [partner for partner in allowed[name] if partner not in chosen.values()]
        for partner in sorted(free, key=lambda other: -_likeness(name, other)):
            if self.steps >= MAX_STEPS or self.complete >= _MAX_COMPLETE:
                return
            self.steps += 1
            yield from self._completed({**chosen, name: partner}, allowed)

    def _agrees(self, chosen: Mapping[str, str]) -> bool:
        """Return whether both have one value where all that have no partner yet are equal."""
        for common, others in _values(len(self.first.variables)):
            own = dict(zip(self.first.variables, others, strict=True))
            point = dict.fromkeys(self._open.variables, common)
            for name, value in own.items():
                if name not in self.partners or name in chosen.values():
                    point[name] = value
            for name, partner in chosen.items():
                point[self._stand_ins[name]] = point[partner]
            assumed = all(holds(assumption, point) for assumption in self._open.assumptions)
            if assumed and _same_value(self._open, point) is False:
                return False
        return True

    def _agrees_at_points(self, renaming: Mapping[str, Expression]) -> bool:
        """Return whether both have one value at some points where what is assumed holds.

        Where there are none, nothing speaks for the renaming.
        """
        self.complete += 1
        pairing = pair_of(self.first, self.second, {**self.fixed, **renaming})
        problem = problem_of(pairing.first, Law("equal", pairing.claim("==")))
        points = islice(sample_points(problem, _POINTS), _POINTS)
        same = [_same_value(pairing, point) for point in points]
        return any(same) and all(each is not False for each in same)


def _values(names: int) -> Iterator[tuple[Fraction, list[Fraction]]]:
    """Yield a common value, and a different one for each name: below one, above, of any sign."""
    primes = [Fraction(_PRIMES[n % len(_PRIMES)] + 73 * (n // len(_PRIMES))) for n in range(names)]
    most = max(primes, default=Fraction(1)) + 6
    yield Fraction(1, 2), [prime / most for prime in primes]
    yield Fraction(2), [3 + prime / 7 for prime in primes]
    yield Fraction(-1, 3), [prime / 5 * (-1) ** n for n, prime in enumerate(primes)]


def _same_value(pairing: Pairing, point: Mapping[str, Fraction]) -> bool | None:
    """Return whether both objectives have one value at a point, as far as can be told.

    `None` where one of them is not defined.
    """
    try:
        with working_precision(_BITS):
            first = enclosure(pairing.first.formula, point)
            second = enclosure(pairing.second.formula, point)
            defined = first.is_finite() and second.is_finite()
            return bool(first.overlaps(second)) if defined else None
    except (ExpressionError, ZeroDivisionError):
        return None
