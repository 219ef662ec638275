"""Forms of formulas that floats can be put into: nothing overflows or cancels on the way.

`log(1 + exp(x))` is infinite in floats where `x` is 1000, and `log(sigmoid(-x))` is no number. Both
are values of `softplus`, which is computed without either. Formulas that are composed of `exp`,
`log`, quotients and sums are recognised here, and rewritten to mean the same for all real numbers
at which they are defined.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.errors import ExpressionError
from pybridge.expression.functions import call
from pybridge.expression.operation import Operation, named
from pybridge.expression.operations.add import total
from pybridge.expression.operations.negate import opposite
from pybridge.expression.tree import Apply, Expression

__all__ = ["stable"]

_REMEMBERED = 256
"""For how many formulas the form is remembered: most are evaluated at many points."""


@lru_cache(_REMEMBERED)
def stable(formula: Expression) -> Expression:
    """Return a formula with the same value that floats do not make overflow or cancel."""
    if not formula.has_functions():
        return formula
    try:
        return formula.rebuild(_rewritten, *map(named, ("log", "divide", "subtract")))
    except ExpressionError:  # a limit is exceeded that the formula itself keeps
        return formula


def _rewritten(node: Expression) -> Expression | None:
    """Return another form of a formula whose parts are rewritten; `None` where it has none."""
    match node:
        case Apply(operation, [operand]) if operation is named("log"):
            return _log(operand)
        case Apply(operation, [above, below]) if operation is named("divide"):
            return _quotient(above, below)
        case Apply(operation, [left, right]) if operation is named("subtract") and left == ONE:
            inner = _argument(right, named("sigmoid"))
            return None if inner is None else call("sigmoid", opposite(inner))
    return None


def _argument(formula: Expression, operation: Operation) -> Expression | None:
    """Return what an operation is applied to, if a formula is the operation applied."""
    if isinstance(formula, Apply) and formula.operation is operation:
        return formula.arguments[0]
    return None


def _exponent(formula: Expression) -> Expression | None:
    """Return `u` for `exp(u)`, and zero for one; `None` for all other formulas."""
    return ZERO if formula == ONE else _argument(formula, named("exp"))


def _exponents(formula: Expression) -> list[Expression] | None:
    """Return `u`, `v`, … for `exp(u) + exp(v) + …`, where one of them may be written as one."""
    if isinstance(formula, Apply) and formula.operation is named("add"):
        parts = [_exponents(argument) for argument in formula.arguments]
        if any(part is None for part in parts):
            return None
        return [exponent for part in parts for exponent in part or ()]
    exponent = _exponent(formula)
    return None if exponent is None else [exponent]


def _log(argument: Expression) -> Expression | None:
    """Return the logarithm of a formula, where it has a form that is better than as written."""
    if (score := _argument(argument, named("sigmoid"))) is not None:
        return -call("softplus", opposite(score))
    match argument:
        case Apply(operation, [numerator, divisor]) if operation is named("divide"):
            above, below = _log(numerator), _log(divisor)
            known = above is not None and below is not None
            return total(above, opposite(below)) if known and above and below else None
    exponents = _exponents(argument)
    return None if exponents is None else _log_of_sum(exponents)


def _log_of_sum(exponents: Sequence[Expression]) -> Expression:
    """Return the logarithm of the sum of the exponential functions of some formulas."""
    if len(exponents) == 1:
        return exponents[0]
    if len(exponents) == 2 and ZERO in exponents:
        first, second = exponents
        return call("softplus", second if first == ZERO else first)
    return call("logsumexp", *exponents)


def _quotient(above: Expression, below: Expression) -> Expression | None:
    """Return the quotient of an exponential function by a sum of these, as softmax has it."""
    exponent, exponents = _exponent(above), _exponents(below)
    if exponent is None or exponents is None or len(exponents) < 2:
        return None
    if len(exponents) == 2 and exponent in exponents:
        first, second = exponents
        other = second if exponent == first else first
        return call("sigmoid", total(exponent, opposite(other)))
    # Subtracted first, the exponents do not cancel with what they are summed to.
    shifted = [ZERO if each == exponent else total(each, opposite(exponent)) for each in exponents]
    return call("exp", -_log_of_sum(shifted))
