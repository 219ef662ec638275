"""Choices whose changes are all at values of one formula, the direction: a polynomial a stretch.

Where `x if x < 1 else 2 - x if x < 2 else 0` changes over, at 1 and at 2, the polynomials on both
sides have to agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression import Apply, Expression, Relation, call, maximum, minimum
from pybridge.expression.constants import value_of
from pybridge.expression.normal_form import normal
from pybridge.prover.algebra.polynomial import NotPolynomialError, Polynomial, Ring
from pybridge.tracing.case_trees import CaseTree, Selection, leaves, relations
from pybridge.tracing.kinks import divided_out, extreme_of, with_kink
from pybridge.tracing.thresholds import ring_of, threshold_of

__all__ = ["along_one_direction", "settled_in"]

_MAX_PIECES = 40
"""Into how many pieces a formula is cut at most."""


def along_one_direction(tree: Selection) -> Expression | None:
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
    yield from relations(tree)
    sides = [side for relation in relations(tree) for side in (relation.left, relation.right)]
    for formula in (*sides, *leaves(tree)):
        for node in _plain(formula).walk():
            if isinstance(node, Apply) and node.operation.facts and not node.has_functions():
                yield node.operation.facts.cases(*node.arguments)[0][0]


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


def settled_in(
    low: Fraction | None, high: Fraction | None, choice: Selection, formula: Expression
) -> Expression:
    """Return what a formula is where the direction of a choice lies between two numbers: without
    the atoms that are settled there.
    """
    try:
        return _Pieces(choice, choice.relation).settled(formula, _Stretch(low, high))
    except (_SplitError, _OtherDirectionError):
        return formula


class _SplitError(Exception):
    """A stretch has to be split first, at `knot`."""

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
        formulas = list(leaves(tree))
        sides = [s for relation in relations(tree) for s in (relation.left, relation.right)]
        written = [_plain(formula) for formula in (*formulas, *sides)]
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
            factor, power = divided_out(after - before, gap) if after != before else (after, 0)
            if after != before and power == 0:
                return None
            at = ring.polynomial(self._resolved(self._tree, _Stretch(knot, knot)))
            if at != before and divided_out(at - before, gap)[1] == 0:
                return None
            if after != before:
                factors.append((gap, factor, power))
        return self._composed(found, factors)

    def _cut(self) -> list[tuple[_Stretch, Expression]]:
        """Return stretches from left to right, with a formula for each."""
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
        """Return what a tree is in a stretch."""
        while isinstance(tree, Selection):
            sides = (self.settled(s, stretch) for s in (tree.relation.left, tree.relation.right))
            relation = Relation(next(sides), tree.relation.symbol, next(sides))
            holds = stretch.holds(relation, self._ring, self._direction)
            tree = tree.then if holds else tree.otherwise
        return self.settled(tree, stretch)

    def settled(self, formula: Expression, stretch: _Stretch) -> Expression:
        """Return what a formula is in a stretch, with the atoms in it that are settled there."""

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
                return extreme_of(ring, shown[0], shown[1], rising[0])
            if all(rising):
                return maximum(*shown)
            if not any(rising):
                return minimum(*shown)
            first, last = value_of(shown[0]), value_of(shown[-1])
            if len(shown) == 3 and first is not None and last is not None:
                return call("clip", shown[1], min(first, last), max(first, last))
        total = shown[0]
        for gap, factor, power in factors:
            total = with_kink(ring, total, factor, gap, power)
        return total
