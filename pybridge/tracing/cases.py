"""Choices between formulas, as formulas: `x if x > 0 else 0` is `max(x, 0)`.

The language has no cases. It has `max`, `min` and `abs`, and with these all that is continuous
where it changes over from one polynomial to another: where `then - otherwise` is
`factor * gap**n` for the condition `gap > 0`, the choice is
`otherwise + factor * max(gap, 0)**n`. Where all changes are at values of one formula, such as at
`x = -1` and `x = 1`, that is done at each of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from flint import fmpq

from pybridge.expression import (
    Apply,
    Expression,
    Relation,
    Variable,
    maximum,
    minimum,
    number,
    simplified,
)
from pybridge.expression.constants import ZERO
from pybridge.expression.structure import summands
from pybridge.objectives.definedness import conditions
from pybridge.prover.algebra.polynomial import Monomial, Polynomial, Ring
from pybridge.tracing.case_trees import CaseTree, Selection, leaves
from pybridge.tracing.errors import NoFormulaError
from pybridge.tracing.kinks import divided_out, extreme_of, with_kink
from pybridge.tracing.pieces import along_one_direction, settled_in
from pybridge.tracing.thresholds import ring_of, threshold_of

__all__ = ["chosen", "formula_of"]


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
    if nested and not needed and (found := along_one_direction(tree)) is not None:
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
    ways = (_by_its_gap, along_one_direction) if not needed else ()
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


def _needed_by_some(tree: CaseTree) -> str:
    """Return the conditions under which only some of the formulas are defined: what is made of them
    all would be defined where these hold alone.
    """
    found = [frozenset(conditions((leaf >= 0,), ())) for leaf in leaves(tree)]
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
    factor, power = divided_out(difference, gap)
    if power == 0:
        return None
    if relation.symbol in ("==", "!="):
        # They agree where the gap is zero.
        return otherwise if relation.symbol == "==" else then
    if factor.is_constant() and power == 1:
        return extreme_of(ring, then, otherwise, factor.leading_coefficient() > 0)
    multiple, remainder = divmod(ring.polynomial(otherwise), factor)
    if power == 1 and remainder.is_zero():
        kink = extreme_of(ring, ring.expression(multiple + gap), ring.expression(multiple), True)
        return simplified(ring.expression(factor) * kink)
    above = with_kink(ring, otherwise, factor, gap, power)
    below = with_kink(ring, then, factor if power % 2 else -factor, -gap, power)
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
    upper = settled_in(threshold.knot, None, choice, upper)
    lower = settled_in(None, threshold.knot, choice, lower)
    parts = (
        upper.substitute({name.name: maximum(name, place)}),
        lower.substitute({name.name: minimum(name, place)}),
    )
    if at_first in parts:
        return simplified(parts[1] if parts[0] == at_first else parts[0])
    return simplified(parts[0] + parts[1] - at_first)


def _needed_without(name: str, formula: Expression) -> set[Relation]:
    """Return the conditions under which a formula is defined that are not about this name alone."""
    return {each for each in conditions((formula >= 0,), ()) if each.variables() != (name,)}


def _parts(choice: Selection) -> tuple[Relation, Expression, Expression]:
    """Return a choice between two formulas that are no choices."""
    then, otherwise = choice.then, choice.otherwise
    assert isinstance(then, Expression)
    assert isinstance(otherwise, Expression)
    return choice.relation, then, otherwise


def _sum_of(parts: Counter[Expression]) -> Expression:
    """Return the sum of formulas; zero if there are none."""
    found: Expression | None = None
    for part in parts.elements():
        found = part if found is None else found + part
    return ZERO if found is None else found


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
                terms: dict[Monomial, fmpq] = {}
                for exponents, coefficient in ring.terms(polynomial):
                    changed, of_name = list(exponents), places[inner]
                    if changed[of_name] % 2 == 0:
                        changed[index] += changed[of_name]
                        changed[of_name] = 0
                    key = tuple(changed)
                    terms[key] = terms.get(key, fmpq(0)) + coefficient
                polynomial = ring.from_terms(terms)
    return polynomial
