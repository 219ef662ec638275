"""What is known while the facts about a problem's functions are collected.

A ledger has the problem's hypotheses and, after them, steps. What is needed of it is asked by
`have`, which looks for a short proof from what is there, or compares numbers by intervals. It does
not look in vain: a relation that fails at one of a few points where the hypotheses hold is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from pybridge.expression import Expression, Relation, Variable, number
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.structure import atoms
from pybridge.prover.algebra.polynomial import NotPolynomialError, Polynomial, Ring, to_fraction
from pybridge.prover.certificate import (
    Certificate,
    Combination,
    Contradiction,
    Derived,
    Direct,
    Equivalence,
    Lemma,
    NumberComparison,
    Step,
    Term,
)
from pybridge.prover.functions.abstraction import Names, written
from pybridge.prover.functions.elimination import Cleared, Definition, cleared
from pybridge.prover.functions.enclosures import compared
from pybridge.prover.functions.points import MARGIN, holds_at, value_at
from pybridge.prover.problem import Problem
from pybridge.prover.usage import relocated, without_idle_steps

__all__ = ["CertificateSearch", "Ledger"]

CertificateSearch = Callable[[Problem], Certificate | None]
"""A search for a certificate, shorter or longer."""


class Ledger:
    """Hypotheses and steps, and the names that they are about."""

    def __init__(
        self,
        problem: Problem,
        points: Iterable[Mapping[str, Fraction]],
        quick: CertificateSearch,
        *,
        atoms: bool = False,
    ) -> None:
        """Begin with the hypotheses of a problem.

        Args:
            problem: what is assumed and claimed.
            points: where the hypotheses hold.
            quick: searches for a short proof.
            atoms: whether maxima, minima and absolute values have names too.
        """
        self.names = Names(problem.variables, atoms=atoms)
        self._variables = problem.variables
        self._quick = quick
        self.known = [self.names.relation(hypothesis) for hypothesis in problem.hypotheses]
        self.hypotheses = len(self.known)
        self.claim = self.names.relation(problem.claim)
        self._steps: list[Step] = []
        self._definitions: list[Definition] = []
        self._defined: list[str] = []
        """The names that have definitions, in the order in which they got them."""
        self._usable: dict[int, None] = {}
        self._clean: dict[int, int | None] = {}
        """For each relation that is usable, where it is without names that others define."""
        self._considered: dict[int, int] = {}
        """How many definitions there were then."""
        self._points = [dict(point) for point in points]
        self._places: dict[Relation, int] = {}
        self._failed: set[Relation] = set()
        for place, relation in enumerate(self.known):
            self._places.setdefault(relation, place)

    # What is stated.

    def lemma(
        self,
        relation: Relation,
        name: str,
        *premises: int | None,
        arguments: Sequence[Expression | int] = (),
    ) -> int | None:
        """Add what a lemma says, unless a premise is missing; return its place."""
        found = [premise for premise in premises if premise is not None]
        if len(found) < len(premises):
            return None
        if relation in self._places:
            return self._places[relation]
        return self._add(relation, Lemma(name, tuple(arguments), tuple(found)))

    def derived(self, relation: Relation, multiples: Sequence[tuple[int, Expression]]) -> int:
        """Add an equation that is a sum of multiples of others."""
        return self._add(relation, Direct(Combination((), tuple(multiples))))

    def computed(self, relation: Relation, bits: int) -> int:
        """Add a comparison of numbers that Lean computes."""
        if relation in self._places:
            return self._places[relation]
        return self._add(relation, NumberComparison(bits))

    def _add(self, relation: Relation, reason: Lemma | NumberComparison | Certificate) -> int:
        self._steps.append(Step(relation, reason))
        self.known.append(relation)
        self._places.setdefault(relation, len(self.known) - 1)
        return len(self.known) - 1

    def define(
        self, name: Variable, top: Expression, bottom: Expression, equation: int, positive: int
    ) -> None:
        """Let a name be replaced by a quotient from now on.

        Args:
            name: the name.
            top: what it is, times `bottom`.
            bottom: a positive formula; one, where it is no quotient.
            equation: where it is known that `name * bottom == top`.
            positive: where it is known that `bottom` is positive; means nothing where it is one.
        """
        assert not self.is_defined(name), "a name has one definition"
        definition = Definition(name, top, bottom, equation, positive)
        try:
            self._definitions = _in_order([*self._definitions, definition])
        except CycleError:
            self.usable(equation)  # it would be replaced by what it defines itself
            return
        self._defined.append(name.name)

    def is_defined(self, name: Variable) -> bool:
        """Return whether a name is replaced by others."""
        return name.name in self._defined

    # What follows.

    def have(self, relation: Relation, search: CertificateSearch | None = None) -> int | None:
        """Return the place of a relation, after a proof if it is not known yet.

        What was not found once is looked for again only if a search is given.
        """
        if relation in self._places:
            return self._places[relation]
        if relation in self._failed and search is None:
            return None
        if not self.plausible(relation):
            return None
        certificate = self._proved(relation, search)
        if certificate is not None:
            return self._add(relation, certificate)
        if (bits := self._bits(relation)) is not None:
            return self.computed(relation, bits)
        self._failed.add(relation)
        return None

    def _bits(self, relation: Relation) -> int | None:
        """Return with how many bits Lean sees that numbers are in an order; `None` if it cannot."""
        concrete = relation.substitute(written(self.names.applications))
        if concrete.variables() or relation.symbol in ("==", "!="):
            return None
        order = compared(*concrete.ascending, {})
        holds = order is not None and order.sign <= (-1 if relation.is_strict else 0)
        return order.bits if order and holds else None

    def identity(self, left: Expression, right: Expression) -> int | None:
        """Return the place of an equation that holds when both sides are multiplied out."""
        return self.have(left.eq(right))

    def plausible(self, relation: Relation) -> bool:
        """Return whether a relation holds at all points that are known."""
        concrete = relation.substitute(written(self.names.applications))
        return all(holds_at(concrete, point) is not False for point in self._points)

    def ties(self) -> list[dict[str, Fraction]]:
        """Return the points that are known at which both sides of the claim are equal."""
        claim = self.claim.substitute(written(self.names.applications))
        return [point for point in self._points if holds_at(claim.with_symbol("=="), point)]

    def signs(self, expression: Expression) -> set[int]:
        """Return the signs that a formula has at the points that are known."""
        concrete = expression.substitute(written(self.names.applications))
        found = set()
        for point in self._points:
            value = value_at(concrete, point)
            if value is not None:
                found.add(0 if abs(value) < MARGIN else 1 if value > 0 else -1)
        return found

    def usable(self, place: int | None) -> None:
        """Let a relation be used in proofs, without the names that others define."""
        if place is not None:
            self._usable.setdefault(place)

    def _reduce_usable(self) -> list[int]:
        """Return where the usable relations are without names that others define."""
        for place in list(self._usable):
            names = set(self.known[place].variables())
            later = self._defined[self._considered.get(place, 0) :]
            if place not in self._clean or self._rests_on(names, later):
                self._clean[place] = self._reduced(place)
            self._considered[place] = len(self._defined)
        places = (self._clean[place] for place in self._usable)
        return sorted({place for place in places if place is not None})

    def _rests_on(self, names: set[str], defined: Sequence[str]) -> bool:
        """Return whether names, or what they are defined by, are among those."""
        if not defined:
            return False
        names = set(names)
        for definition in reversed(self._definitions):
            if definition.name.name in names:
                names.update(definition.uses())
        return not names.isdisjoint(defined)

    def _reduced(self, place: int) -> int | None:
        """Return where a relation is without names that others define; `None` if it is nowhere."""
        relation = self.known[place]
        try:
            found = self._cleared(relation)
        except NotPolynomialError:
            return None
        if found.is_unchanged:
            return place
        if found.rest.is_constant() and relation.symbol in ("==", "<=", ">="):
            return None  # it says nothing
        reduced = _about(found, relation.symbol)
        if reduced in self._places:
            return self._places[reduced]
        return self._add(reduced, _reduction(found, relation, place, len(self.known)))

    def conclusion(self, search: CertificateSearch) -> Derived | Certificate | None:
        """Prove the claim from what is usable, with a search of one's own."""
        certificate = self._proved(self.claim, search)
        return None if certificate is None else self.finished(certificate)

    def finished(self, certificate: Certificate) -> Certificate:
        """Return the certificate of the whole problem from one for the claim and all steps."""
        derived = Derived(dict(self.names.applications), tuple(self._steps), certificate)
        return without_idle_steps(derived, self.hypotheses)

    def _proved(
        self, relation: Relation, search: CertificateSearch | None = None
    ) -> Certificate | None:
        """Return a certificate of a relation, whose own steps are added."""
        search = search or self._quick
        try:
            found = self._cleared(relation)
        except NotPolynomialError:
            return None
        if found.is_unchanged:
            return self._searched(relation, search)
        reduced = _about(found, relation.symbol)
        place = self._places.get(reduced)
        if place is None:
            certificate = self._searched(reduced, search)
            if certificate is None:
                return None
            place = self._add(reduced, certificate)
        return _expansion(found, relation, place, len(self.known))

    def _searched(self, relation: Relation, search: CertificateSearch) -> Certificate | None:
        """Return a certificate of a relation from what is usable.

        What speaks of nothing else comes first: a search among few relations goes further.
        """
        usable = self._reduce_usable()
        names = set(relation.variables())
        near = [place for place in usable if names.issuperset(self.known[place].variables())]
        certificate = self._follows(relation, near, search)
        if certificate is None and len(near) < len(usable):
            certificate = self._follows(relation, usable, search)
        return certificate

    def _follows(
        self, relation: Relation, places: Sequence[int], search: CertificateSearch
    ) -> Certificate | None:
        """Return a certificate of a relation from what is known at some places."""
        variables = (*self._variables, *self.names.applications)
        problem = Problem(variables, tuple(self.known[place] for place in places), relation)
        certificate = search(problem)
        if certificate is None:
            return None
        count, total = len(places), len(self.known)
        return relocated(
            certificate,
            lambda index: places[index] if index < count else index - count + total,
        )

    def _cleared(self, relation: Relation) -> Cleared:
        return cleared(self.ring(relation), self._definitions, relation)

    def ring(self, *relations: Relation) -> Ring:
        """Return polynomials in all names, and in the maxima and the like of these relations."""
        generators: list[Expression] = [*map(Variable, self._variables)]
        generators += map(Variable, self.names.applications)
        formulas = [side for r in (*relations, *self.known) for side in (r.left, r.right)]
        for definition in self._definitions:
            formulas += [definition.top, definition.bottom]
        found = dict.fromkeys(atom for formula in formulas for atom in atoms(formula))
        return Ring([*generators, *sorted(found, key=lambda atom: len(atoms(atom)))])

    def fraction(self, expression: Expression) -> tuple[Ring, Polynomial, Polynomial]:
        """Return a formula as a quotient of polynomials in names that no others define."""
        relation = expression >= ZERO
        ring = self.ring(relation)
        found = cleared(ring, self._definitions, relation)
        top, bottom = found.rest, found.factor
        while not bottom.is_constant():
            found = cleared(ring, self._definitions, ring.expression(bottom) >= ZERO)
            if found.is_unchanged:
                break
            top, bottom = top * found.factor, found.rest
        common = top.gcd(bottom)
        if not common.is_constant() and not bottom.is_constant():
            top, bottom = top / common, bottom / common
        return ring, top, bottom

    def polynomial(self, expression: Expression) -> tuple[Ring, Polynomial] | None:
        """Return a formula as a polynomial in names that no others define, if it is one."""
        ring, top, bottom = self.fraction(expression)
        return (ring, top / bottom.leading_coefficient()) if bottom.is_constant() else None

    def coefficients(self, expression: Expression) -> dict[Expression, Fraction] | None:
        """Return the coefficients of a formula by its monomials, if it is a polynomial."""
        found = self.polynomial(expression)
        return None if found is None else _coefficients(*found)

    def coefficients_of_gap(self, relation: Relation) -> dict[Expression, Fraction]:
        """Return those of the larger side less the smaller one, times what is positive."""
        less, greater = relation.ascending
        ring, top, _ = self.fraction(greater - less)
        return _coefficients(ring, top)


def _coefficients(ring: Ring, polynomial: Polynomial) -> dict[Expression, Fraction]:
    return {
        ring.expression(ring.monomial(exponents)): to_fraction(coefficient)
        for exponents, coefficient in ring.terms(polynomial)
    }


def _in_order(definitions: Sequence[Definition]) -> list[Definition]:
    """Put each definition after those that it rests on: what is replaced first comes last.

    Raises:
        CycleError: some rest on each other.
    """
    by_name = {definition.name.name: definition for definition in definitions}
    order = TopologicalSorter(
        {
            name: [used for used in definition.uses() if used in by_name]
            for name, definition in by_name.items()
        }
    )
    return [by_name[name] for name in order.static_order()]


def _about(found: Cleared, symbol: str) -> Relation:
    """State a relation of the cleared gap."""
    rest = found.ring.expression(found.rest)
    if symbol in ("==", "!="):
        return Relation(rest, symbol, ZERO)
    return Relation(ZERO, "<" if symbol in ("<", ">") else "<=", rest)


def _multiples(found: Cleared, factor: Polynomial) -> list[tuple[int, Expression]]:
    """Return the multiples of definitions in a cleared gap, times a factor."""
    return [
        (place, found.ring.expression(multiple * factor))
        for place, multiple in found.multiples.items()
        if not (multiple * factor).is_zero()
    ]


def _reduction(found: Cleared, relation: Relation, place: int, total: int) -> Certificate:
    """Certify the cleared relation from the relation itself."""
    ring = found.ring
    one = ring.constant(1)
    match relation.symbol:
        case "==":
            multiples = [(place, ring.expression(found.factor)), *_multiples(found, -one)]
            return Direct(Combination((), tuple(multiples)))
        case "!=":
            gap = ring.gap(relation)
            whole = gap * found.factor
            slacks = tuple(sorted((place, *found.slacks, *found.slacks)))
            multiples = [(total, ring.expression(-whole)), *_multiples(found, -whole)]
            return Contradiction(
                Combination((Term(Fraction(1), slacks),), tuple(multiples)), negated=True
            )
    term = Term(Fraction(1), tuple(sorted((place, *found.slacks))))
    return Direct(Combination((term,), tuple(_multiples(found, -one))))


def _expansion(found: Cleared, relation: Relation, place: int, total: int) -> Certificate:
    """Certify a relation from what is said of its cleared gap, at `place`."""
    ring = found.ring
    one = ring.constant(1)
    match relation.symbol:
        case "==" if found.factor.is_one():
            return Direct(Combination((), ((place, ONE), *_multiples(found, one))))
        case "==":
            parts = []
            for sign in (-1, 1):
                term = Term(Fraction(1), tuple(sorted((total, *found.slacks))))
                multiples = [(place, number(sign)), *_multiples(found, one * sign)]
                parts.append(Contradiction(Combination((term,), tuple(multiples)), negated=True))
            return Equivalence(*parts)
        case "!=":
            multiples = [
                (total, ring.expression(-found.rest * found.factor)),
                *_multiples(found, found.rest),
            ]
            term = Term(Fraction(1), (place,))
            return Contradiction(Combination((term,), tuple(multiples)), negated=True)
    terms = (
        Term(Fraction(1), tuple(sorted((total, *found.slacks)))),
        Term(Fraction(1), (place,)),
    )
    return Contradiction(Combination(terms, tuple(_multiples(found, one))), negated=True)
