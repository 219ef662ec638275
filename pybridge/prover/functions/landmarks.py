"""Landmarks: values of functions of which the law does not speak, and with which it is compared.

A tangent at the right point proves what others do not. Such points are where both sides of the
claim are equal, what bounds an argument, `log(u)` for an exponential function beside `log(u)`, and
a root for a logarithm beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pybridge.expression import Apply, Expression, ExpressionError, Variable, number
from pybridge.expression.evaluation import evaluate
from pybridge.prover.functions.abstraction import EXP, LOG, SQRT, written
from pybridge.prover.functions.ledger import Ledger

__all__ = ["name_landmarks"]

_MOST_TIES = 3
"""At how many points both sides may be equal: where they are so on a curve, it is no point of it
that matters."""

_MOST = 3
"""Of how many logarithms or roots the values at these are looked at."""


def name_landmarks(ledger: Ledger) -> list[str]:
    """Name values that those in the law may be compared with; return the names."""
    found = [
        *_at_ties(ledger),
        *_at_bounds(ledger),
        *_at_logarithms(ledger),
        *_of_roots(ledger),
    ]
    return list(dict.fromkeys(name.name for name in found))


def _applications(ledger: Ledger, *operations: object) -> list[tuple[str, Apply]]:
    return [
        (name, application)
        for name, application in ledger.names.applications.items()
        if application.operation in operations
    ]


def _at_ties(ledger: Ledger) -> Iterator[Variable]:
    """Name the values where both sides of the claim are equal."""
    formulas = written(ledger.names.applications)
    ties = ledger.ties()
    for point in ties if len(ties) <= _MOST_TIES else []:
        for _, application in _applications(ledger, EXP, LOG):
            argument = application.arguments[0].substitute(formulas)
            value = _rational(argument, point)
            if not argument.variables() or value is None:
                continue
            if application.operation is EXP or value > 0:
                yield ledger.names.of(application.operation, number(value))


def _at_bounds(ledger: Ledger) -> Iterator[Variable]:
    """Name the values at numbers that arguments are compared with."""
    for _, application in _applications(ledger, EXP, LOG):
        for relation in ledger.known[: ledger.hypotheses]:
            for side, bound in (
                (relation.left, relation.right),
                (relation.right, relation.left),
            ):
                if side != application.arguments[0] or not bound.is_constant():
                    continue
                if application.operation is EXP or bound.evaluate({}) > 0:
                    yield ledger.names.of(application.operation, bound)


def _at_logarithms(ledger: Ledger) -> Iterator[Variable]:
    """Name the exponential functions of logarithms, and of their opposites."""
    if _applications(ledger, EXP):
        plain = [
            name
            for name, logarithm in _applications(ledger, LOG)
            if ledger.names.applications.keys().isdisjoint(logarithm.arguments[0].variables())
            and not logarithm.is_constant()
        ]
        for name in plain[:_MOST]:
            for argument in (Variable(name), -Variable(name)):
                yield ledger.names.of(EXP, argument)


def _of_roots(ledger: Ledger) -> Iterator[Variable]:
    """Name the logarithms of roots."""
    if _applications(ledger, LOG):
        for name, _ in _applications(ledger, SQRT)[:_MOST]:
            yield ledger.names.of(LOG, Variable(name))


def _rational(formula: Expression, point: dict[str, Fraction]) -> Fraction | None:
    """Return the value of a formula, if it is a rational number."""
    try:
        value = evaluate(formula, point)
    except (ExpressionError, ArithmeticError, ValueError):
        return None
    return value if isinstance(value, Fraction) else None
