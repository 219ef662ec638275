"""Choices between formulas as trees: what a function returns in each of its ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pybridge.expression import Expression, Relation

__all__ = ["CaseTree", "Selection", "leaves", "relations"]


@dataclass(frozen=True)
class Selection:
    """One formula where a relation holds, and another one elsewhere."""

    relation: Relation
    then: CaseTree
    otherwise: CaseTree


CaseTree: TypeAlias = "Expression | Selection"
"""A formula, or a choice between formulas, which may be choices again."""


def leaves(tree: CaseTree) -> Iterator[Expression]:
    """Yield the formulas of a tree."""
    if isinstance(tree, Selection):
        yield from leaves(tree.then)
        yield from leaves(tree.otherwise)
    else:
        yield tree


def relations(tree: CaseTree) -> Iterator[Relation]:
    """Yield the conditions of a tree."""
    if isinstance(tree, Selection):
        yield tree.relation
        yield from relations(tree.then)
        yield from relations(tree.otherwise)
