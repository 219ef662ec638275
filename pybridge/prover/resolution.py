"""Atoms that are no choice: `max(x, x)`, `min(x, x + 1)`, `abs(-2)`.

Lean's normaliser sees what they are, so that a certificate need not distinguish their cases; each
would double the tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed

from pybridge.expression import Apply, Expression, Relation, Variable
from pybridge.expression.structure import atoms
from pybridge.prover.algebra.polynomial import NotPolynomialError, Ring
from pybridge.prover.certificate import cases, replace
from pybridge.prover.problem import Problem

__all__ = ["resolved"]


def resolved(problem: Problem) -> Problem:
    """Return the problem with the value in place of each atom whose arguments differ by a number.

    A certificate of it is one of the problem as well.
    """
    relations = [*problem.hypotheses, problem.claim]
    while values := _values(problem.variables, relations):
        relations = [replace(relation, values) for relation in relations]
    *hypotheses, claim = relations
    return changed(problem, hypotheses=tuple(hypotheses), claim=claim)


def _values(names: Sequence[str], relations: Sequence[Relation]) -> dict[Apply, Expression]:
    """Return the values of the innermost atoms that are no choice."""
    sides = [side for relation in relations for side in (relation.left, relation.right)]
    found = dict.fromkeys(atom for side in sides for atom in atoms(side))
    if not found:
        return {}
    ring = Ring([*map(Variable, names), *sorted(found, key=lambda atom: len(atoms(atom)))])
    values: dict[Apply, Expression] = {}
    for atom in found:
        for relation, value in cases(atom):
            try:
                gap = ring.slack(relation)
            except NotPolynomialError:
                break
            if gap.is_constant() and gap.leading_coefficient() >= 0:
                values[atom] = value
                break
    return values
