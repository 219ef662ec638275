"""Make formulas simpler: what zeros and ones make superfluous goes, and numbers are computed.

Each operation knows how (`Operation.simplified`). A formula is never simplified unless it is asked
for here: it holds what was written.
"""

from __future__ import annotations

from typing import TypeVar

from pybridge.expression.constants import value_of
from pybridge.expression.operation import named
from pybridge.expression.relation import Relation
from pybridge.expression.tree import Apply, Constant, Decimal, Expression, number

__all__ = ["Formula", "simplified", "with_plain_numbers"]

Formula = TypeVar("Formula", Expression, Relation)


def simplified(formula: Expression) -> Expression:
    """Drop what zeros and ones make superfluous, and compute with constants.

    The rest of the formula keeps its form, so that people recognise it.
    """

    def combine(node: Expression, parts: list[Expression]) -> Expression:
        match node:
            case Apply(operation):
                return operation.simplified(*parts)
            case Constant(value):
                return number(value)
        return node

    return formula.fold(combine)


def with_plain_numbers(formula: Formula) -> Formula:
    """Write each number in a formula or relation as a fraction in lowest terms, and nothing else
    anew: `0.5 * x + 0 / 2` becomes `1/2 * x + 0`.
    """
    if isinstance(formula, Relation):
        return formula.map(with_plain_numbers)

    def plain(node: Expression) -> Expression | None:
        match node:
            case Apply(_, parts):
                if all(value_of(part) is not None for part in parts):
                    value = value_of(node)
                    return None if value is None else number(value)
            case Constant(value):
                return number(value)
        return None

    return formula.rebuild(plain, Decimal, named("negate"), named("divide"))
