"""`logsumexp(a, b, …)`: the logarithm of a sum of exponential functions, a smooth maximum.

A family with an operation for each count of arguments, two or more. To the prover and to Lean it is
`log(exp(a) + exp(b) + …)`.
"""

from __future__ import annotations

import math
from functools import cache, reduce
from typing import Any

from pybridge.expression.arrays import elementwise, is_number
from pybridge.expression.errors import ExpressionError
from pybridge.expression.functions import call
from pybridge.expression.intervals import Interval, Profile
from pybridge.expression.irrational import computed
from pybridge.expression.notation import Call, Juxtaposition
from pybridge.expression.operation import Operation, OperationFamily
from pybridge.expression.tree import Expression, applied

__all__ = ["LOG_SUM_EXP", "LOG_SUM_EXP_OF_SEVERAL"]

_NAME = "logsumexp"


def _value(*operands: Any) -> Any:
    return computed(_ball, *operands)


def _elementwise(*operands: Any) -> Any:
    if all(is_number(operand) for operand in operands):
        # Shifted by the largest, no exponential function overflows.
        largest = max(operands)
        if math.isinf(largest) or largest != largest:
            return largest
        others = list(operands)
        others.remove(largest)
        return largest + math.log1p(sum(math.exp(other - largest) for other in others))
    total, *rest = sorted(operands, key=is_number)
    # Whole numbers become floats: PyTorch adds no exponential functions of these.
    total = 1.0 * total
    for operand in rest:
        total = elementwise("logaddexp", total, 1.0 * operand)
    return total


def _ball(*operands: Any) -> Any:
    largest = reduce(lambda left, right: left.max(right), operands)
    shifted = ((operand - largest).exp() for operand in operands)
    return largest + reduce(lambda left, right: left + right, shifted).log()


def _rounding(unit: Any, value: Any, *operands: Any) -> Any:
    # One argument after the other is added, as `largest + log1p(exp(other - largest))`, in whatever
    # order. What all logarithms add errs in proportion to itself, for each function in them, and so
    # does what sums of some arguments err, as they count for less. Differences are rounded too,
    # each in proportion to itself, and counts as much as its exponential function does.
    largest = reduce(lambda left, right: left.max(right), operands)
    steps = len(operands) - 1
    spreads = [abs(largest - operand) for operand in operands]
    differences = sum(spread * (1 + (-spread).exp()).log() for spread in spreads)
    added = (24 + 5 * steps) * abs(value - largest) + 5 * differences
    return unit * steps * (added + abs(value))


def _profile(*operands: Profile) -> tuple[Interval, Interval]:
    low = max(operand.values.low for operand in operands)
    # The slope is a weighted mean of those of the arguments.
    return Interval(low), reduce(Interval.join, (operand.slope for operand in operands))


def _definition(*operands: Expression) -> Expression:
    return call("log", reduce(lambda left, right: left + right, (call("exp", o) for o in operands)))


def _operation(count: int, name: str, parameter: int | None) -> Operation:
    def simplified(*operands: Expression) -> Expression:
        return applied(row, *operands)

    row = Operation(
        name=name,
        parameter=parameter,
        arity=count,
        notation=Call(_NAME, several="logsumexp_of_several"),
        value=_value,
        elementwise=_elementwise,
        ball=_ball,
        rounding=_rounding,
        is_function=True,
        is_homogeneous=False,
        profile=_profile,
        simplified=simplified,
        definition=_definition,
        normal=_definition,
        lean=Juxtaposition(_NAME),
        raw_lean=f"LatentObjective.Real.{_NAME} {count}",
    )
    return row


@cache
def _several(count: int) -> Operation:
    if count < 3:
        raise ExpressionError(f"{_NAME}_of_several has 3 or more arguments, not {count}")
    return _operation(count, f"{_NAME}_of_several", count)


LOG_SUM_EXP = _operation(2, _NAME, None)
LOG_SUM_EXP_OF_SEVERAL = OperationFamily(f"{_NAME}_of_several", _several, least=3)
