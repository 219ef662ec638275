"""The form in which Lean has a formula.

In Lean a decimal is a fraction, `1/2` for `0.5`, and `max(a, b, c)` is `max(max(a, b), c)`. Nothing
else is changed: what is proved is the formula that was written. Each operation knows whether Lean
has it in another form (`Operation.normal`).

Putting formulas in place of names and making the normal form may be done in either order. Lean
does the first where it unfolds an objective, and what is in normal form must stay so.
"""

from __future__ import annotations

from functools import cache

from pybridge.expression.operation import kinds
from pybridge.expression.tree import Apply, Constant, Decimal, Expression, NodeKind, number

__all__ = ["normal"]


def normal(expression: Expression) -> Expression:
    """Return the form in which Lean has a formula."""

    def replace(node: Expression) -> Expression | None:
        match node:
            case Apply(operation, arguments) if operation.normal is not None:
                return operation.normal(*arguments)
            case Constant(value):
                return number(value)
        return None

    return expression.rebuild(replace, *_not_normal())


@cache
def _not_normal() -> tuple[NodeKind, ...]:
    """Return the kinds of nodes that Lean may have in another form."""
    return (Decimal, *(row for row in kinds() if row.normal is not None))
