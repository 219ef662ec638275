"""The functions of the language, which specs call by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pybridge.expression.errors import ExpressionError, shortened
from pybridge.expression.notation import Call
from pybridge.expression.operation import Operation, member, operations
from pybridge.expression.operators import Operand
from pybridge.expression.tree import Expression, Variable, applied, as_expression

__all__ = ["abs_", "call", "functions", "maximum", "minimum", "variables"]


@cache
def functions() -> Mapping[str, Operation]:
    """Return the operations that are called by name, by that name."""
    notations = ((operation, operation.notation) for operation in operations())
    return {n.name: operation for operation, n in notations if isinstance(n, Call)}


def call(name: str, *arguments: Operand) -> Expression:
    """Return a function of the language applied to formulas, as `name(…)` in a spec is read.

    Raises:
        KeyError: there is no such function.
        ExpressionError: it does not take so many arguments.
        TypeError: an argument is neither a formula nor a number.
    """
    operation = functions()[name]
    notation = operation.notation
    if isinstance(notation, Call) and notation.several:
        if len(arguments) < operation.arity:
            raise ExpressionError(f"{name} takes {_count(operation.arity)} or more arguments")
        if len(arguments) > operation.arity:
            operation = member(notation.several, len(arguments))
        return applied(operation, *arguments)
    if len(arguments) != operation.arity:
        plural = "" if operation.arity == 1 else "s"
        raise ExpressionError(
            f"{name} takes {_count(operation.arity)} argument{plural}, not {len(arguments)}"
        )
    return applied(operation, *arguments)


def maximum(first: Operand, *rest: Operand) -> Expression:
    """Return the largest of one or more formulas."""
    return call("max", first, *rest) if rest else as_expression(first)


def minimum(first: Operand, *rest: Operand) -> Expression:
    """Return the smallest of one or more formulas."""
    return call("min", first, *rest) if rest else as_expression(first)


def abs_(operand: Operand) -> Expression:
    """Return the absolute value of a formula; `abs` does the same on an `Expression`."""
    return call("abs", operand)


def variables(names: str) -> tuple[Variable, ...]:
    """Return the formula of each of these names: `recon, kl, beta = variables("recon kl beta")`.

    Args:
        names: one or more names with spaces or commas between them.

    Raises:
        ExpressionError: there is no name, a name is given twice, or one may name no variable.
    """
    if not isinstance(names, str):
        raise TypeError(
            f"variables are named in one text, such as 'recon kl', not {type(names).__name__}"
        )
    listed = names.replace(",", " ").split()
    if not listed:
        raise ExpressionError("no variable is named", "Write variables('recon kl beta').")
    if twice := [name for name in listed if listed.count(name) > 1]:
        raise ExpressionError(f"the variable {shortened(twice[0])!r} is named twice")
    return tuple(map(Variable, listed))


def _count(number: int) -> str:
    return {1: "one", 2: "two", 3: "three"}.get(number, str(number))
