"""`max(a, b, c, …)` and `min(a, b, c, …)`: families with an operation for each count of arguments.

They keep what was written. To the prover and to Lean `max(a, b, c)` is `max(max(a, b), c)`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from typing import Any

from pybridge.expression.constants import value_of
from pybridge.expression.errors import ExpressionError
from pybridge.expression.functions import call
from pybridge.expression.intervals import Interval, Profile, larger, smaller
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation, OperationFamily, not_rounded
from pybridge.expression.operations.maximum import MAXIMUM
from pybridge.expression.operations.minimum import MINIMUM
from pybridge.expression.tree import Expression, applied

__all__ = ["MAXIMUM_OF_SEVERAL", "MINIMUM_OF_SEVERAL"]

_LEAST = 3
"""The fewest arguments: two are those of an operation of its own."""

_Pair = tuple[Interval, Interval]


def _family(of_two: Operation, join: Callable[[_Pair, _Pair], _Pair]) -> OperationFamily:
    """Return the family that does with several arguments what an operation does with two.

    `join` gives intervals for values and slope of the operation from those of its arguments.
    """
    assert isinstance(of_two.notation, Call)
    name, notation = f"{of_two.name}_of_several", of_two.notation

    def in_pairs(function: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *arguments: reduce(function, arguments)

    def nested(*arguments: Expression) -> Expression:
        return reduce(lambda left, right: applied(of_two, left, right), arguments)

    def profile(*arguments: Profile) -> _Pair:
        return reduce(join, (argument[1:] for argument in arguments))

    def simplified(*arguments: Expression) -> Expression:
        kept: list[Expression] = []
        for argument in dict.fromkeys(arguments):
            numbers = [n for n, other in enumerate(kept) if value_of(other) is not None]
            if numbers and value_of(argument) is not None:
                kept[numbers[0]] = of_two.simplified(kept[numbers[0]], argument)
            else:
                kept.append(argument)
        return call(notation.name, *kept) if len(kept) > 1 else kept[0]

    @cache
    def make(count: int) -> Operation:
        if count < _LEAST:
            raise ExpressionError(f"{name} has {_LEAST} or more arguments, not {count}")
        smt = "{0}"
        for place in range(1, count):
            smt = of_two.smt.replace("{1}", f"{{{place}}}").replace("{0}", smt)
        return Operation(
            name=name,
            parameter=count,
            arity=count,
            notation=notation,
            value=of_two.value,
            elementwise=in_pairs(of_two.elementwise),
            ball=in_pairs(of_two.ball),
            rounding=not_rounded,
            profile=profile,
            sign=of_two.sign,
            simplified=simplified,
            definition=nested,
            normal=nested,
            lean=Juxtaposition(notation.name),
            raw_lean=of_two.raw_lean,
            smt=smt,
            sympy=of_two.sympy,
        )

    return OperationFamily(name, make, least=_LEAST)


MAXIMUM_OF_SEVERAL = _family(MAXIMUM, larger)
MINIMUM_OF_SEVERAL = _family(MINIMUM, smaller)
