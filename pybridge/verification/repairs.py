"""What a person could assume so that a law holds which fails: signs, bounds, orders of two names.

The prover proposes (`prover.repair`); here is what it may choose from, and how a proposal reads in
a spec. Whether the law then holds, Lean decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING, Literal

from pybridge.expression import ExpressionError, Relation, Variable, number
from pybridge.objectives.law import MAX_LAW_NAME_CHARACTERS, Law
from pybridge.objectives.objective import Objective
from pybridge.translation.unfolding import problem_of, written_out

if TYPE_CHECKING:
    from pybridge.prover.repair import Option

__all__ = ["Proposal", "proposals"]

MAX_NAMES = 12
"""Of how many names assumptions are tried, at most."""

Scope = Literal["objective", "law"]
"""Whether something is assumed of the objective, or by one law alone."""


@dataclass(frozen=True)
class Proposal:
    """An assumption, and the law that holds under it, if the prover is right."""

    assumption: Relation
    place: Scope
    law: Law


@dataclass(frozen=True)
class _OpenAssumption:
    """A kind of assumption, with a constant that can still be chosen."""

    objective: Objective
    law: Law
    place: Scope
    with_constant: Callable[[Fraction, bool], Relation]
    """The assumption, for a constant, and whether equality is excluded."""
    rises: bool
    fixed: Fraction | None = None

    def uses(self, constant: Fraction, strict: bool) -> tuple[Relation, ...]:
        """Return what the assumption says in the law."""
        relation = self.with_constant(constant, strict)
        if self.place == "law":
            return (relation,)
        return tuple(self.law.uses_of(relation, self.objective))

    def option(self) -> Option | None:
        """Return what the prover is to choose a constant for; `None` if it says nothing here."""
        from pybridge.prover.repair import Option

        def hypotheses(constant: Fraction, strict: bool) -> tuple[Relation, ...]:
            return tuple(written_out(self.objective, use) for use in self.uses(constant, strict))

        plain = hypotheses(Fraction(0), False)
        if not plain or any(use.is_constant() for use in plain):
            return None
        ordered = self.fixed is not None
        sides = tuple(use.right - use.left if ordered else use.left for use in plain)
        return Option(sides, self.rises, hypotheses, self.fixed)

    def proposal(self, constant: Fraction, strict: bool, place: int) -> Proposal:
        """Return the assumption with its constant, and the law under it."""
        law, suffix = self.law, "_repaired" + (f"_{place}" if place > 1 else "")
        repaired = Law(
            law.name[: MAX_LAW_NAME_CHARACTERS - len(suffix)] + suffix,
            law.claim,
            law.forall,
            (*law.assume, *self.uses(constant, strict)),
            family=law.family,
            fact=law.fact,
        )
        return Proposal(self.with_constant(constant, strict), self.place, repaired)


def proposals(objective: Objective, law: Law) -> list[Proposal]:
    """Return the assumptions that seem to save a law that fails, the weakest first.

    None are looked for where functions occur.
    """
    from pybridge.prover.repair import repairs  # takes long to import, and is seldom needed

    problem = problem_of(objective, law)
    if problem.has_functions:
        return []  # points are moved exactly, which values of functions do not allow
    candidates, options = [], []
    for candidate in _candidates(objective, law):
        if (option := candidate.option()) is not None:
            candidates.append(candidate)
            options.append(option)
    found = repairs(problem, options)
    try:
        return [
            candidates[repair.option].proposal(repair.constant, repair.strict, place)
            for place, repair in enumerate(found, start=1)
        ]
    except (ExpressionError, ValueError):  # the law has as many assumptions as it may
        return []


def _candidates(objective: Objective, law: Law) -> Iterator[_OpenAssumption]:
    """Yield bounds of one name, then orders of two."""
    names = objective.variables[:MAX_NAMES]
    own = [name for name in law.variables(objective) if name not in objective.variables]
    own = own[:MAX_NAMES] if law.family == "own" else []  # nobody can write into other laws
    for name in (*names, *own):
        place: Scope = "objective" if name in names else "law"
        for rises in (True, False):
            yield _OpenAssumption(objective, law, place, _bound(name, rises), rises)
    for smaller, larger in permutations((*names, *own), 2):
        place = "objective" if smaller in names and larger in names else "law"
        if place == "law" and not {smaller, larger}.issubset(law.variables(objective)):
            continue
        yield _OpenAssumption(objective, law, place, _order(smaller, larger), True, Fraction(0))


def _bound(name: str, rises: bool) -> Callable[[Fraction, bool], Relation]:
    def relation(constant: Fraction, strict: bool) -> Relation:
        symbol = (">" if rises else "<") + ("" if strict else "=")
        return Relation(Variable(name), symbol, number(constant))

    return relation


def _order(smaller: str, larger: str) -> Callable[[Fraction, bool], Relation]:
    def relation(_: Fraction, strict: bool) -> Relation:
        return Relation(Variable(smaller), "<" if strict else "<=", Variable(larger))

    return relation
