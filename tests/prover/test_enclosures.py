"""Intervals in Python and in Lean: what is shown here, Lean shows with the same number of bits."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from flint import arb, ctx, fmpq

from pybridge.expression import parse, parse_relation
from pybridge.expression.evaluation import enclosure
from pybridge.prover.algebra.polynomial import rational, to_fraction
from pybridge.prover.functions.enclosures import (
    Enclosure,
    Order,
    UnknownError,
    compared,
    enclosed,
    shown,
)

FUNCTIONS = {
    "exp": ("0", "1", "-1", "1/3", "-22/7", "17/4", "-60", "250", "1000", "-1000", "1/100000"),
    "log": ("1", "2", "1/2", "99/100", "101/100", "1000000", "1/1000000", "22/7", "1/3"),
    "sqrt": ("0", "1", "2", "9/4", "2/8", "1000001/7", "1/1000000", "1/3", "123456789"),
}


def at(formula: str, bits: int = 40, **values: str) -> Enclosure:
    return enclosed(parse(formula), {name: Fraction(v) for name, v in values.items()}, bits)


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("bits", [10, 20, 80])
def test_values_are_within(function: str, bits: int) -> None:
    for text in FUNCTIONS[function]:
        found = at(f"{function}(x)", bits, x=text)
        with ctx.workprec(bits + 2000):
            value = getattr(arb(rational(Fraction(text))), function)()
            assert not value < arb(found.low) and not value > arb(found.high)
        size = max(abs(found.low), fmpq(1))
        assert found.high - found.low <= size * fmpq(1, 2 ** (bits - 5))


def test_rational_values_are_exact() -> None:
    for formula, value in {
        "exp(0)": 1,
        "log(1)": 0,
        "sqrt(9/4)": Fraction(3, 2),
        "sqrt(2/8) + log(exp(0)) * exp(3)": Fraction(1, 2),
        "1 / (1 + exp(-0))": Fraction(1, 2),
    }.items():
        found = at(formula)
        assert found.is_exact and to_fraction(found.low) == value
    assert not at("exp(1)").is_exact


@pytest.mark.parametrize(
    "formula",
    ["1 / 0", "1 / (exp(1) - exp(1))", "log(0)", "log(log(1/2))", "sqrt(-1)", "exp(1001)"],
)
def test_nothing_is_known_where_nothing_is_defined_or_too_much(formula: str) -> None:
    # The parser has its own word on a divisor that is zero.
    shifted = formula.replace("/ 0", "/ (x - x)").replace("log(0)", "log(x - x)")
    with pytest.raises(UnknownError):
        at(shifted, x="3")


def test_numbers_are_compared_with_as_many_bits_as_needed() -> None:
    def order(text: str) -> Order | None:
        relation = parse_relation(text)
        return compared(relation.left, relation.right, {})

    assert order("log(2) <= 1") == Order(-1, 10)
    assert order("exp(0) == 1") == Order(0, 10)
    close = order("log(2) >= 0.69314718055994530941723212145817656807")
    assert close is not None and close.sign == 1 and close.bits > 100
    assert order("sqrt(2)**2 == 2") is None


def test_relations_hold_fail_or_are_not_seen_through() -> None:
    point = {"x": Fraction(0), "y": Fraction(1)}
    assert shown(parse_relation("exp(x) >= y"), point) is True
    assert shown(parse_relation("exp(x) > y"), point) is False
    assert shown(parse_relation("exp(x) != y"), point) is False
    assert shown(parse_relation("exp(y) == exp(y * y)"), point) is None


def test_operations_contain_what_they_compute() -> None:
    """Of random terms, the interval contains what 300 bits of precision say."""
    choose = random.Random(1)
    for _ in range(300):
        formula = random_formula(choose, 4)
        point = {"x": Fraction(choose.randrange(-40, 40), 7), "y": Fraction(choose.randrange(1, 9))}
        try:
            found = enclosed(parse(formula), point, 20)
        except UnknownError:
            continue
        with ctx.workprec(300):
            value = enclosure(parse(formula), point)
            assert not value < arb(found.low) and not value > arb(found.high), formula


def random_formula(choose: random.Random, depth: int) -> str:
    if not depth:
        return choose.choice(["x", "y", "2", "1/3", "x + y"])
    one = random_formula(choose, depth - 1)
    other = random_formula(choose, choose.randrange(depth))
    return choose.choice(
        [
            f"({one} + {other})",
            f"({one} - {other})",
            f"({one}) * ({other})",
            f"({one}) / (1 + exp({other}))",
            f"abs({one})",
            f"max({one}, {other})",
            f"min({one}, {other})",
            f"({one})**2",
            f"exp(-abs({one}))",
            f"log(1 + abs({one}))",
            f"sqrt(abs({one}))",
        ]
    )
