"""Choices between formulas, as formulas: `x if x > 0 else 0` is `max(x, 0)`.

The language has no cases. It has `max`, `min` and `abs`, and with these all that is continuous
where it changes over from one polynomial to another: where `then - otherwise` is
`factor * gap**n` for the condition `gap > 0`, the choice is
`otherwise + factor * max(gap, 0)**n`. Where all changes are at values of one formula, such as at
`x = -1` and `x = 1`, that is done at each of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from pybridge.expression import (
    Apply,
    Expression,
    Relation,
    Variable,
    call,
    maximum,
    minimum,
    number,
    simplified,
)
from pybridge.expression.constants import ZERO, value_of
from pybridge.expression.normal_form import normal
from pybridge.expression.structure import summands
from pybridge.objectives.definedness import conditions
from pybridge.prover.algebra.polynomial import (
    NotPolynomialError,
    Polynomial,
    Ring,
    rational,
    to_fraction,
)
from pybridge.tracing.errors import NoFormulaError
from pybridge.tracing.thresholds import ring_of, threshold_of

__all__ = ["CaseTree", "Selection", "chosen", "formula_of"]

_MAX_PIECES = 40
"""Into how many pieces a formula is cut at most."""


@dataclass(frozen=True)
class Selection:
    """One formula where a relation holds, and another one elsewhere."""

    relation: Relation
    then: CaseTree
    otherwise: CaseTree


CaseTree: TypeAlias = "Expression | Selection"
"""A formula, or a choice between formulas, which may be choices again."""


def chosen(relation: Relation, then: Expression, otherwise: Expression) -> Expression:
    """Return the formula that is `then` where the relation holds, and `otherwise` elsewhere.

    Raises:
        NoFormulaError: there is none in the language.
    """
    return formula_of(Selection(relation, then, otherwise))


def formula_of(tree: CaseTree) -> Expression:
    """Return a tree of choices as one formula.

    Raises:
        NoFormulaError: there is none in the language.
    """
    if isinstance(tree, Expression):
        return tree
    nested = isinstance(tree.then, Selection) or isinstance(tree.otherwise, Selection)
    needed = _needed_by_some(tree)
    found: Expression | None = None
    if nested and not needed and (found := _along_one_direction(tree)) is not None:
        return found
    then, otherwise = formula_of(tree.then), formula_of(tree.otherwise)
    parts, others = (Counter(summands(formula)) for formula in (then, otherwise))
    common = Counter({part: n for part, n in (parts & others).items() if part != ZERO})
    if common:
        # What is added in both cases is no part of the choice.
        rest = Selection(tree.relation, _sum_of(parts - others), _sum_of(others - parts))
        try:
            return simplified(_sum_of(common) + formula_of(rest))
        except NoFormulaError as error:
            raise NoFormulaError(_reason(tree.relation, then, otherwise, needed)) from error
    choice = Selection(tree.relation, then, otherwise)
    ways: tuple[Callable[[Selection], Expression | None], ...]
    ways = (_by_its_gap, _along_one_direction) if not needed else ()
    for way in (*ways, _by_its_name):
        found = way(choice)
        if found is not None:
            return found
    raise NoFormulaError(_reason(tree.relation, then, otherwise, needed))


def _reason(relation: Relation, then: Expression, otherwise: Expression, needed: str) -> str:
    """Say why a choice is no formula."""
    if needed:
        return f"only some of the cases need {needed}, to be defined"
    return (
        f"where {relation} the value is {then}, and elsewhere {otherwise}; no max, "
        f"min or abs says that, because they are not seen to agree where {relation.left} == "
        f"{relation.right}"
    )


def _leaves(tree: CaseTree) -> Iterator[Expression]:
    if isinstance(tree, Selection):
        yield from _leaves(tree.then)
        yield from _leaves(tree.otherwise)
    else:
        yield tree


def _relations(tree: CaseTree) -> Iterator[Relation]:
    if isinstance(tree, Selection):
        yield tree.relation
        yield from _relations(tree.then)
        yield from _relations(tree.otherwise)


def _needed_by_some(tree: CaseTree) -> str:
    """Return the conditions under which only some of the formulas are defined: what is made of them
    all would be defined where these hold alone.
    """
    found = [frozenset(conditions((leaf >= 0,), ())) for leaf in _leaves(tree)]
    differing = frozenset.union(*found) - frozenset.intersection(*found)
    return " and ".join(sorted(map(str, differing)))


def _by_its_gap(choice: Selection) -> Expression | None:
    """Return a choice as a formula in the gap of its condition, if there is one."""
    relation, then, otherwise = _parts(choice)
    ring = ring_of(relation.left, relation.right, then, otherwise)
    gap = ring.gap(relation)
    if gap.is_constant():
        return then if threshold_of(relation, ring) else otherwise
    difference = ring.polynomial(then) - ring.polynomial(otherwise)
    difference = _even_powers_of_absolutes(difference, ring)
    if difference.is_zero():
        return then
    factor, power = _divided(difference, gap)
    if power == 0:
        return None
    if relation.symbol in ("==", "!="):
        # They agree where the gap is zero.
        return otherwise if relation.symbol == "==" else then
    if factor.is_constant() and power == 1:
        return _larger(ring, then, otherwise, factor.leading_coefficient() > 0)
    multiple, remainder = divmod(ring.polynomial(otherwise), factor)
    if power == 1 and remainder.is_zero():
        larger = _larger(ring, ring.expression(multiple + gap), ring.expression(multiple), True)
        return simplified(ring.expression(factor) * larger)
    above = _added(ring, otherwise, factor, gap, power)
    below = _added(ring, then, factor if power % 2 else -factor, -gap, power)
    return above if _cost(above) < _cost(below) else below


def _by_its_name(choice: Selection) -> Expression | None:
    """Return a choice at a value of a name, where both formulas are the same: one of them up to
    that value, and the other from there on.
    """
    relation, then, otherwise = _parts(choice)
    if relation.symbol in ("==", "!="):
        return None
    ring = ring_of(relation.left, relation.right)
    threshold = threshold_of(relation, ring)
    if isinstance(threshold, bool):
        return None
    name = ring.expression(threshold.direction)
    if not isinstance(name, Variable):
        return None
    if _needed_without(name.name, then) != _needed_without(name.name, otherwise):
        return None
    place = number(threshold.knot)
    at_first, at_second = (simplified(f.substitute({name.name: place})) for f in (then, otherwise))
    if at_first != at_second or conditions((at_first >= 0,), ()) != []:
        return None
    upper, lower = (then, otherwise) if threshold.slope > 0 else (otherwise, then)
    upper = _simpler(choice, upper, _Stretch(threshold.knot, None))
    lower = _simpler(choice, lower, _Stretch(None, threshold.knot))
    parts = (
        upper.substitute({name.name: maximum(name, place)}),
        lower.substitute({name.name: minimum(name, place)}),
    )
    if at_first in parts:
        return simplified(parts[1] if parts[0] == at_first else parts[0])
    return simplified(parts[0] + parts[1] - at_first)


def _simpler(choice: Selection, formula: Expression, stretch: _Stretch) -> Expression:
    """Return what a formula is in a stretch, without the atoms that are settled there."""
    try:
        return _Pieces(choice, choice.relation).settled(formula, stretch)
    except (_SplitError, _OtherDirectionError):
        return formula


def _needed_without(name: str, formula: Expression) -> set[Relation]:
    """Return the conditions under which a formula is defined that are not about this name alone."""
    return {each for each in conditions((formula >= 0,), ()) if each.variables() != (name,)}


def _parts(choice: Selection) -> tuple[Relation, Expression, Expression]:
    """Return a choice between two formulas that are no choices."""
    then, otherwise = choice.then, choice.otherwise
    assert isinstance(then, Expression)
    assert isinstance(otherwise, Expression)
    return choice.relation, then, otherwise


def _divided(difference: Polynomial, gap: Polynomial) -> tuple[Polynomial, int]:
    """Return how often the gap divides a difference, and what is left then."""
    power = 0
    while True:
        quotient, remainder = divmod(difference, gap)
        if not remainder.is_zero():
            return difference, power
        difference, power = quotient, power + 1


def _larger(ring: Ring, first: Expression, second: Expression, larger: bool) -> Expression:
    """Return the maximum or minimum of two formulas."""
    pick = maximum if larger else minimum
    polynomials = ring.polynomial(first), ring.polynomial(second)
    if (polynomials[0] + polynomials[1]).is_zero():
        positive = second if str(first).startswith("-") else first
        return abs(positive) if larger else -abs(positive)
    for formula, polynomial, other in ((first, *polynomials), (second, *polynomials[::-1])):
        size = abs(to_fraction(polynomial.leading_coefficient())) if other.is_zero() else 1
        if size != 1:
            scaled = pick(ring.expression(polynomial / rational(Fraction(size))), 0)
            return number(Fraction(size)) * scaled
        if other.is_zero():
            return pick(formula, 0)
    return pick(second, first) if value_of(first) is not None else pick(first, second)


def _sum_of(parts: Counter[Expression]) -> Expression:
    """Return the sum of formulas; zero if there are none."""
    found: Expression | None = None
    for part in parts.elements():
        found = part if found is None else found + part
    return ZERO if found is None else found


def _added(
    ring: Ring, base: Expression, factor: Polynomial, gap: Polynomial, power: int
) -> Expression:
    """Return `base + factor * max(gap, 0)**power`."""
    part = maximum(ring.expression(gap), 0)
    part = part if power == 1 else part**power
    if factor.leading_coefficient() < 0:
        return simplified(base - ring.expression(-factor) * part)
    return simplified(base + ring.expression(factor) * part)


def _cost(formula: Expression) -> tuple[int, int]:
    """Return how hard a formula is to read and to reason about: its atoms, and its size."""
    atoms = sum(isinstance(node, Apply) and node.operation.is_atom for node in formula.walk())
    return atoms, formula.size


def _even_powers_of_absolutes(polynomial: Polynomial, ring: Ring) -> Polynomial:
    """Write even powers of names as powers of their absolute values, where these occur."""
    places = {generator: index for index, generator in enumerate(ring.generators)}
    for generator, index in places.items():
        match generator:
            case Apply(_, [Variable() as inner]) if generator == abs(inner):
                terms: dict[tuple[int, ...], object] = {}
                for exponents, coefficient in ring.terms(polynomial):
                    changed, of_name = list(exponents), places[inner]
                    if changed[of_name] % 2 == 0:
                        changed[index] += changed[of_name]
                        changed[of_name] = 0
                    key = tuple(changed)
                    terms[key] = terms.get(key, 0) + coefficient  # type: ignore[operator]
                polynomial = ring.from_terms(terms)  # type: ignore[arg-type]
    return polynomial


class _SplitError(Exception):
    """An stretch has to be split first, at `knot`."""

    def __init__(self, knot: Fraction) -> None:
        super().__init__(knot)
        self.knot = knot


class _OtherDirectionError(Exception):
    """A condition is about another direction."""


@dataclass(frozen=True)
class _Stretch:
    """Where a direction lies: between two numbers, or at one."""

    low: Fraction | None
    high: Fraction | None

    @property
    def sample(self) -> Fraction:
        """A number in it."""
        if self.low is None:
            return Fraction(0) if self.high is None else self.high - 1
        return self.low + 1 if self.high is None else (self.low + self.high) / 2

    def holds(self, relation: Relation, ring: Ring, direction: Polynomial) -> bool:
        """Return whether a relation holds in all of it.

        Raises:
            _SplitError: it holds in a part.
            _OtherDirectionError: it is about another direction.
        """
        threshold = threshold_of(relation, ring)
        if isinstance(threshold, bool):
            return threshold
        if threshold.direction != direction:
            raise _OtherDirectionError
        after = self.low is None or self.low < threshold.knot
        if after and (self.high is None or threshold.knot < self.high):
            raise _SplitError(threshold.knot)
        return threshold.holds_at(self.sample)

    def split(self, knot: Fraction) -> tuple[_Stretch, _Stretch]:
        """Return what is below a number, and what is above it."""
        return _Stretch(self.low, knot), _Stretch(knot, self.high)


class _Pieces:
    """A tree of choices along a direction: a polynomial in each stretch."""

    def __init__(self, tree: CaseTree, start: Relation) -> None:
        leaves = list(_leaves(tree))
        sides = [s for relation in _relations(tree) for s in (relation.left, relation.right)]
        written = [_plain(formula) for formula in (*leaves, *sides)]
        self._ring = ring_of(start.left, start.right, *written)
        self._tree = tree
        threshold = threshold_of(start, self._ring)
        if isinstance(threshold, bool):
            raise _OtherDirectionError
        self._direction = threshold.direction

    def formula(self) -> Expression | None:
        """Return the whole as one formula, if it is continuous."""
        pieces = self._cut()
        ring = self._ring
        found = [ring.polynomial(formula) for _, formula in pieces]
        knots = [stretch.low for stretch, _ in pieces[1:] if stretch.low is not None]
        factors = []
        for knot, before, after in zip(knots, found, found[1:], strict=False):
            gap = self._direction - ring.constant(knot)
            factor, power = _divided(after - before, gap) if after != before else (after, 0)
            if after != before and power == 0:
                return None
            at = ring.polynomial(self._resolved(self._tree, _Stretch(knot, knot)))
            if at != before and _divided(at - before, gap)[1] == 0:
                return None
            if after != before:
                factors.append((gap, factor, power))
        return self._composed(found, factors)

    def _cut(self) -> list[tuple[_Stretch, Expression]]:
        """Return stretchs from left to right, with a formula for each."""
        pending, done = [_Stretch(None, None)], []
        while pending:
            stretch = pending.pop()
            try:
                done.append((stretch, self._resolved(self._tree, stretch)))
            except _SplitError as error:
                if len(done) + len(pending) > _MAX_PIECES:
                    raise _OtherDirectionError from error
                pending.extend(reversed(stretch.split(error.knot)))
        return done

    def _resolved(self, tree: CaseTree, stretch: _Stretch) -> Expression:
        """Return what a tree is in an stretch."""
        while isinstance(tree, Selection):
            sides = (self.settled(s, stretch) for s in (tree.relation.left, tree.relation.right))
            relation = Relation(next(sides), tree.relation.symbol, next(sides))
            holds = stretch.holds(relation, self._ring, self._direction)
            tree = tree.then if holds else tree.otherwise
        return self.settled(tree, stretch)

    def settled(self, formula: Expression, stretch: _Stretch) -> Expression:
        """Return what a formula is in an stretch, with the atoms in it that are settled there."""

        def replace(node: Expression) -> Expression | None:
            assert isinstance(node, Apply)
            if node.operation.facts is None:
                return None
            (relation, value), (_, other) = node.operation.facts.cases(*node.arguments)
            try:
                return value if stretch.holds(relation, self._ring, self._direction) else other
            except _OtherDirectionError:
                # Its parts may be settled, and then it is not among the generators.
                if node not in self._ring.generators:
                    raise
                return None

        plain = _plain(formula)
        if not plain.has_atoms():
            return plain
        kinds = [n.operation for n in plain.walk() if isinstance(n, Apply) and n.operation.facts]
        return plain.rebuild(replace, *kinds) if kinds else plain

    def _composed(
        self, found: list[Polynomial], factors: list[tuple[Polynomial, Polynomial, int]]
    ) -> Expression:
        """Return the formula of polynomials, one after the other, from where they change over."""
        ring = self._ring
        distinct = [p for p, before in zip(found, [None, *found], strict=False) if p != before]
        shown = [ring.expression(polynomial) for polynomial in distinct]
        if not factors:
            return shown[0]
        if all(factor.is_constant() and power == 1 for _, factor, power in factors):
            rising = [factor.leading_coefficient() > 0 for _, factor, _ in factors]
            if len(shown) == 2:
                return _larger(ring, shown[0], shown[1], rising[0])
            if all(rising):
                return maximum(*shown)
            if not any(rising):
                return minimum(*shown)
            first, last = value_of(shown[0]), value_of(shown[-1])
            if len(shown) == 3 and first is not None and last is not None:
                return call("clip", shown[1], min(first, last), max(first, last))
        total = shown[0]
        for gap, factor, power in factors:
            total = _added(ring, total, factor, gap, power)
        return total


def _plain(formula: Expression) -> Expression:
    """Return a formula with definitions such as `clip` in place, and `max` of two only."""
    if not formula.has_atoms():
        return formula

    def replace(node: Expression) -> Expression | None:
        assert isinstance(node, Apply)
        definition = node.operation.definition
        if definition is None or node.operation.is_function:
            return None
        return definition(*node.arguments)

    kinds = [
        node.operation
        for node in formula.walk()
        if isinstance(node, Apply) and node.operation.definition and not node.operation.is_function
    ]
    return normal(formula.rebuild(replace, *kinds) if kinds else formula)


def _along_one_direction(tree: Selection) -> Expression | None:
    """Return a tree as a formula whose changes are all at values of one formula."""
    starts = dict.fromkeys(_starts(tree))
    for start in starts:
        try:
            if (found := _Pieces(tree, start).formula()) is not None:
                return found
        except (_OtherDirectionError, NotPolynomialError):
            continue
    return None


def _starts(tree: CaseTree) -> Iterator[Relation]:
    """Yield the relations that a direction may come from: conditions, and cases of atoms."""
    yield from _relations(tree)
    sides = [side for relation in _relations(tree) for side in (relation.left, relation.right)]
    for formula in (*sides, *_leaves(tree)):
        for node in _plain(formula).walk():
            if isinstance(node, Apply) and node.operation.facts and not node.has_functions():
                yield node.operation.facts.cases(*node.arguments)[0][0]
