"""Whether a combination is what it should be, to a tactic that knows rings and nothing else.

To such a tactic a maximum, or the value of a function, is an unknown, and two that do not look the
same are two unknowns. To the prover, and to our Lean, they are the same if their arguments are the
same polynomials; so there are certificates that such a tactic does not accept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from pybridge.expression import Apply, Expression, Relation, Variable
from pybridge.expression.normal_form import normal
from pybridge.prover.algebra.polynomial import (
    NotPolynomialError,
    Polynomial,
    Ring,
    rational,
    to_fraction,
)
from pybridge.prover.certificate import Combination, slack

__all__ = ["constant_value", "is_identity"]


def is_identity(
    gap: Expression | None, combination: Combination, known: Sequence[Relation]
) -> bool:
    """Return whether a gap, or zero, is a combination of what is known."""
    unknowns = _Unknowns()
    factors = {index: unknowns.replaced(slack(known[index])) for index in _used(combination)}
    squares = [[unknowns.replaced(each) for each in t.squares] for t in combination.terms]
    others = [(index, unknowns.replaced(factor)) for index, factor in combination.multiples]
    whole = None if gap is None else unknowns.replaced(gap)
    everything = [*factors.values(), *(e for some in squares for e in some)]
    everything += [factor for _, factor in others] + ([] if whole is None else [whole])
    names = dict.fromkeys(name for part in everything for name in part.variables())
    ring = Ring([Variable(name) for name in names])
    try:
        residual = ring.constant(0) if whole is None else ring.polynomial(whole)
        for term, some in zip(combination.terms, squares, strict=True):
            parts = [ring.polynomial(factors[index]) for index in term.slacks]
            parts += [ring.polynomial(each) ** 2 for each in some]
            residual -= _product(ring.constant(1), parts) * rational(term.coefficient)
        for index, factor in others:
            residual -= ring.polynomial(factor) * ring.polynomial(factors[index])
    except NotPolynomialError:
        return False
    return not residual


def constant_value(formula: Expression) -> Fraction | None:
    """Return the number that a formula is when multiplied out, if it is one."""
    whole = _Unknowns().replaced(formula)
    ring = Ring([Variable(name) for name in whole.variables()])
    try:
        polynomial = ring.polynomial(whole)
    except NotPolynomialError:
        return None
    if not polynomial.is_constant():
        return None
    return to_fraction(polynomial.leading_coefficient()) if polynomial else Fraction(0)


def _used(combination: Combination) -> Iterable[int]:
    yield from (index for term in combination.terms for index in term.slacks)
    yield from (index for index, _ in combination.multiples)


def _product(one: Polynomial, parts: Iterable[Polynomial]) -> Polynomial:
    product = one
    for part in parts:
        product *= part
    return product


class _Unknowns:
    """Names for what is no arithmetic, by how it looks."""

    def __init__(self) -> None:
        self._names: dict[Apply, Variable] = {}

    def replaced(self, formula: Expression) -> Expression:
        """Put a name in place of everything that is no arithmetic."""
        marked = normal(formula).rebuild(_own_name, Variable)
        return marked.rebuild(self._name)

    def _name(self, node: Expression) -> Expression | None:
        match node:
            case Apply(operation, arguments) if (
                operation.polynomial is None or not operation.is_polynomial(*arguments)
            ):
                return self._names.setdefault(node, Variable(f"u{len(self._names)}"))
        return None


def _own_name(node: Expression) -> Expression | None:
    """Keep the variables of the law apart from the names that are made here."""
    return Variable(f"v_{node.name}") if isinstance(node, Variable) else None
