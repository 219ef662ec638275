"""Order and tangents: what is known of two values of one function from their arguments.

They are compared in pairs; each convex function is above its tangents, and each concave one below.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import combinations, permutations

from pybridge.expression import Expression, Relation, Variable, number
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.operation import Operation
from pybridge.expression.structure import summands
from pybridge.prover.functions.abstraction import EXP, LOG, SQRT
from pybridge.prover.functions.ledger import Ledger

__all__ = [
    "ValueAt",
    "add",
    "compare_values",
    "meet_tangents",
    "name_summands",
    "order_values",
    "soft_tangent",
    "softened",
    "values_of",
]

_MOST = 6
"""Of how many values of a function the pairs are looked at."""

ValueAt = tuple[Variable, Expression]
"""The name of a value, and the argument."""


def name_summands(ledger: Ledger) -> None:
    """Name the logarithms of summands, which bound that of a sum from both sides.

    `exp(x) <= exp(x) + exp(y)` gives `x <= log(exp(x) + exp(y))`, and the logarithm of a sum of two
    is at most that of twice the larger.
    """
    exps = {value for value, _ in values_of(ledger, EXP)}
    if exps:
        ledger.names.of(EXP, ZERO)  # whose tangent is the simplest
    for _, argument in values_of(ledger, LOG):
        parts = summands(argument)
        if len(parts) > 1 and all(part in exps or part == ONE for part in parts):
            for part in parts:
                ledger.names.of(LOG, part)
                ledger.names.of(LOG, number(len(parts)) * part)


def order_values(ledger: Ledger) -> None:
    """Add the order of exponential functions, logarithms and roots."""
    _order(ledger, values_of(ledger, EXP), "exp_le_exp_of_le", "exp_lt_exp_of_lt", domain=False)
    _order(ledger, values_of(ledger, LOG), "log_le_log_of_le", "log_lt_log_of_lt", domain=True)
    for (first, u), (second, v) in combinations(values_of(ledger, SQRT)[:_MOST], 2):
        for (small, low), (large, high) in (
            ((first, u), (second, v)),
            ((second, v), (first, u)),
        ):
            add(ledger, small <= large, "sqrt_le_sqrt_of_le", ledger.have(low <= high))


def compare_values(
    ledger: Ledger, written: Container[str], names: Container[str], *, strict: bool
) -> None:
    """Add tangents of exponential functions and logarithms.

    Args:
        ledger: where they are added.
        written: the names of the values that the law speaks of: one of each pair.
        names: those of all values that are compared.
        strict: whether it is worthwhile to look for strict inequalities.
    """
    exps, logs = (
        [
            (value, argument)
            for value, argument in values_of(ledger, function)
            if value.name in names
        ]
        for function in (EXP, LOG)
    )
    for value, argument in exps:
        add(ledger, 1 + argument <= value, "one_add_le_exp", arguments=(argument,))
        if strict and (differs := ledger.have(argument.ne(ZERO))) is not None:
            add(ledger, 1 + argument < value, "one_add_lt_exp", differs)
    for (first, a), (second, t) in permutations(exps[:_MOST], 2):
        if first.name not in written and second.name not in written:
            continue
        tangent = first * (1 + (t - a))
        add(ledger, tangent <= second, "exp_tangent", arguments=(a, t))
        if strict and (differs := ledger.have(t.ne(a))) is not None:
            add(ledger, tangent < second, "exp_tangent_lt", differs)
    positive = {u: ledger.have(Relation(ZERO, "<", u)) for _, u in logs}
    logs = [(value, u) for value, u in logs if positive[u] is not None]
    for value, u in logs:
        _add_sign(ledger, value, u)
        add(ledger, value <= u - 1, "log_le_sub_one", positive[u])
        add(ledger, u - 1 <= u * value, "sub_one_le_mul_log", positive[u])
        if strict and (differs := ledger.have(u.ne(ONE))) is not None:
            add(ledger, value < u - 1, "log_lt_sub_one", positive[u], differs)
    for (first, u), (second, v) in permutations(logs[:_MOST], 2):
        if first.name not in written and second.name not in written:
            continue
        left, right = v * (first - second), u - v
        add(ledger, left <= right, "log_tangent", positive[u], positive[v])
        if strict and (differs := ledger.have(u.ne(v))) is not None:
            add(ledger, left < right, "log_tangent_lt", positive[u], positive[v], differs)
        soft_tangent(ledger, (first, u), (second, v))


def _add_sign(ledger: Ledger, value: Variable, argument: Expression) -> None:
    """Add the sign of a logarithm, which says on which side of one the argument is."""
    signs = ledger.signs(argument - 1)
    if -1 not in signs and (above := ledger.have(Relation(ONE, "<=", argument))) is not None:
        add(ledger, Relation(ZERO, "<=", value), "log_nonneg", above)
    elif 1 not in signs and (below := ledger.have(argument <= ONE)) is not None:
        nonnegative = ledger.have(Relation(ZERO, "<=", argument))
        add(ledger, value <= ZERO, "log_nonpos", nonnegative, below)


def meet_tangents(ledger: Ledger) -> None:
    """Add what follows where a value is not beyond a tangent: the argument is the tangent's."""
    exps, logs = (
        # Those that others define say less.
        sorted(values_of(ledger, function), key=lambda each: ledger.is_defined(each[0]))
        for function in (EXP, LOG)
    )
    for value, argument in exps:
        meets = ledger.have(value <= 1 + argument)
        add(ledger, argument.eq(ZERO), "eq_zero_of_exp_le", meets)
    for (first, a), (second, t) in combinations(exps[:_MOST], 2):
        add(ledger, t.eq(a), "exp_tangent_eq", ledger.have(second <= first * (1 + (t - a))))
        add(ledger, a <= t, "le_of_exp_le_exp", ledger.have(first <= second))
        add(ledger, t <= a, "le_of_exp_le_exp", ledger.have(second <= first))
    for value, u in logs:
        positive = ledger.have(Relation(ZERO, "<", u))
        meets = ledger.have(u - 1 <= value)
        add(ledger, u.eq(ONE), "eq_one_of_le_log", positive, meets)
    for (first, u), (second, v) in permutations(logs[:_MOST], 2):
        both = ledger.have(Relation(ZERO, "<", u)), ledger.have(Relation(ZERO, "<", v))
        meets = ledger.have(u - v <= v * (first - second))
        add(ledger, u.eq(v), "log_tangent_eq", *both, meets)
        add(ledger, u <= v, "le_of_log_le_log", *both, ledger.have(first <= second))


def values_of(ledger: Ledger, function: Operation) -> list[ValueAt]:
    """Return the values of a function, those that the problem speaks of first."""
    return [
        (Variable(name), application.arguments[0])
        for name, application in ledger.names.applications.items()
        if application.operation is function
    ]


def add(
    ledger: Ledger,
    relation: Relation,
    lemma: str,
    *premises: int | None,
    arguments: Sequence[Expression] = (),
) -> None:
    """Add what a lemma says, and let it be used."""
    ledger.usable(ledger.lemma(relation, lemma, *premises, arguments=arguments))


def _order(
    ledger: Ledger, values: Sequence[ValueAt], weak: str, strict: str, *, domain: bool
) -> None:
    """Add the order of values whose arguments are in an order.

    `domain` says whether the smaller argument has to be positive.
    """
    for (first, a), (second, b) in _ordered(ledger, values[:_MOST]):
        needed = [ledger.have(Relation(ZERO, "<", a))] if domain else []
        less = ledger.have(a < b)
        if less is not None:
            add(ledger, first < second, strict, *needed, less)
        else:
            add(ledger, first <= second, weak, *needed, ledger.have(a <= b))


def _ordered(ledger: Ledger, values: Sequence[ValueAt]) -> Iterator[tuple[ValueAt, ValueAt]]:
    """Yield the pairs whose arguments seem to be in one order, the smaller first."""
    for first, second in combinations(values, 2):
        signs = ledger.signs(second[1] - first[1])
        if signs and -1 not in signs:
            yield first, second
        elif signs and 1 not in signs:
            yield second, first


def soft_tangent(ledger: Ledger, first: ValueAt, second: ValueAt) -> None:
    """Add the tangent of `log(1 + exp(x))`, if both are that."""
    (value, u), (other, v) = first, second
    inner, at = softened(ledger, u), softened(ledger, v)
    if inner is None or at is None:
        return
    (_, x), (slope, a) = inner, at
    tangent = slope * (x - a) <= (1 + slope) * (value - other)
    add(ledger, tangent, "log_one_add_exp_tangent", arguments=(a, x))


def softened(ledger: Ledger, argument: Expression) -> ValueAt | None:
    """Return the exponential function in `1 + exp(x)`, and its argument."""
    for value, x in values_of(ledger, EXP):
        if argument == 1 + value:
            return value, x
    return None
