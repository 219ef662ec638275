"""Means: a convex function at a mean of two arguments, whose weights are free.

Such a law says that a loss is convex. The tangents at the mean prove it, and anything else is in
the way: above all that an exponential function at the mean is a product of others.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from pybridge.expression import Expression, Relation, Variable
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.operation import Operation
from pybridge.prover.functions.abstraction import EXP, LOG
from pybridge.prover.functions.ledger import Ledger
from pybridge.prover.functions.tangents import ValueAt, add, soft_tangent, softened, values_of

__all__ = ["compare_with_means", "has_mean"]


def has_mean(ledger: Ledger) -> bool:
    """Return whether a function is at a mean of the arguments at which it is, too."""
    return any(_with_mean(ledger, function) for function in (EXP, LOG))


def _with_mean(ledger: Ledger, function: Operation) -> tuple[ValueAt, list[ValueAt]] | None:
    """Return the value of a function at the mean, and the two others."""
    values = sorted(values_of(ledger, function), key=lambda each: each[1].degree)
    if len(values) != 3 or values[1][1].degree >= values[2][1].degree:
        return None
    return values[2], values[:2]


def compare_with_means(ledger: Ledger, introduce: Callable[[], None]) -> None:
    """Add the tangents at means; `introduce` adds what defines all but exponential functions."""
    if found := _with_mean(ledger, LOG):
        _at_mean_of_logarithms(ledger, *found)
    if found := _with_mean(ledger, EXP):
        mean, others = found
        exps = [*others, mean]
        for value, argument in exps:
            add(ledger, Relation(ZERO, "<", value), "exp_pos", arguments=(argument,))
        introduce()
        _at_mean_of_exponentials(ledger, mean, others)


def _at_mean_of_logarithms(ledger: Ledger, mean: ValueAt, others: list[ValueAt]) -> None:
    log, u = mean
    positive = ledger.have(Relation(ZERO, "<", u))
    ledger.usable(positive)
    for value, v in others:
        premises = ledger.have(Relation(ZERO, "<", v)), positive
        add(ledger, u * (value - log) <= v - u, "log_tangent", *premises)


def _at_mean_of_exponentials(ledger: Ledger, mean: ValueAt, others: list[ValueAt]) -> None:
    exp, a = mean
    for value, _ in (*others, mean):
        _soften(ledger, value)
    logs = values_of(ledger, LOG)
    soft = {inner: each for each in logs if (inner := softened(ledger, each[1]))}
    for value, t in others:
        if mean in soft and (value, t) in soft:
            soft_tangent(ledger, soft[value, t], soft[mean])
        add(ledger, exp * (1 + (t - a)) <= value, "exp_tangent", arguments=(a, t))


def _soften(ledger: Ledger, exponential: Variable) -> None:
    """Let logarithms of `1 + exp(x)` that is written in another way be replaced by that."""
    formula = 1 + exponential
    both: dict[Expression, Fraction] = dict.fromkeys((ONE, exponential), Fraction(1))
    for value, u in values_of(ledger, LOG):
        if u != formula and ledger.coefficients(u) == both and not ledger.is_defined(value):
            soft = ledger.names.of(LOG, formula)
            place = ledger.lemma(value.eq(soft), "log_eq_log", ledger.identity(u, formula))
            if place is not None:
                ledger.define(value, soft, ONE, place, place)
