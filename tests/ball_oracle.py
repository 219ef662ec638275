"""Decide relations at rational points by ball arithmetic, sharing no code with pybridge.

Formulas are read by Python's own parser and evaluated with balls of python-flint; so a mistake in
pybridge's parser, in its evaluation or in its definitions of functions shows as a disagreement.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import prod

from flint import arb, ctx, fmpq

PRECISION = 160
"""Bits of the balls."""

Point = Mapping[str, Fraction]


class UndefinedError(Exception):
    """A divisor is zero, or an argument of `log` or `sqrt` is out of range; or may be."""


def names_of(*texts: str) -> list[str]:
    """Return the names of the variables in these texts, sorted."""
    trees = [node for text in texts for node in ast.walk(ast.parse(text, mode="eval"))]
    called = {id(node.func) for node in trees if isinstance(node, ast.Call)}
    return sorted({n.id for n in trees if isinstance(n, ast.Name) and id(n) not in called})


def value(text: str, point: Point) -> arb:
    """Return a ball around the value of a formula.

    Raises:
        UndefinedError: the formula has no value there.
    """
    with ctx.workprec(PRECISION):
        return _value(ast.parse(text, mode="eval").body, point)


def holds(relation: str, point: Point) -> bool | None:
    """Say whether a relation holds at a point; None when the balls do not tell.

    Raises:
        UndefinedError: a side has no value there.
    """
    comparison = ast.parse(relation, mode="eval").body
    assert isinstance(comparison, ast.Compare)
    assert len(comparison.ops) == 1
    with ctx.workprec(PRECISION):
        gap = _value(comparison.left, point) - _value(comparison.comparators[0], point)
    if gap.contains(0) and not gap.is_zero():
        assert gap.rad() < 1e-10, (relation, point)
        return None
    match comparison.ops[0]:
        case ast.LtE():
            return bool(gap <= 0)
        case ast.Lt():
            return bool(gap < 0)
        case ast.GtE():
            return bool(gap >= 0)
        case ast.Gt():
            return bool(gap > 0)
        case ast.Eq():
            return bool(gap.is_zero())
        case ast.NotEq():
            return not gap.is_zero()
    raise AssertionError(relation)


def verdict(assume: Sequence[str], claim: str, point: Point) -> bool | None:
    """Say whether a law holds at a point.

    Returns:
        None where a formula is undefined, a hypothesis fails, or the balls do not tell.
    """
    try:
        if all(holds(hypothesis, point) for hypothesis in assume):
            return holds(claim, point)
    except UndefinedError:
        pass
    return None


def applies(assume: Sequence[str], claim: str, point: Point) -> bool:
    """Say whether a law says something of a point: nothing is undefined, no hypothesis fails."""
    try:
        holds(claim, point)
        return all(holds(hypothesis, point) for hypothesis in assume)
    except UndefinedError:
        return False


def points(names: Sequence[str], count: int, seed: int = 13) -> Iterator[Point]:
    """Yield points of small, simple numbers, and of some larger ones."""
    chance = random.Random(seed)
    simple = [Fraction(n, d) for n in range(-4, 5) for d in (1, 2, 3)]
    simple += [Fraction(0), Fraction(1), Fraction(1), Fraction(1, 10), Fraction(9, 10)]
    for _ in range(count):
        reach = chance.choice([1, 3, 30])
        yield {
            name: chance.choice(simple)
            if chance.random() < 0.6
            else Fraction(chance.randint(-24 * reach, 24 * reach), 24)
            for name in names
        }


def _value(node: ast.expr, point: Point) -> arb:
    match node:
        case ast.Constant(value=int() | float() as constant):
            return _ball(Fraction(str(constant)))
        case ast.Name(id=name):
            return _ball(point[name])
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, point)
        case ast.BinOp(left=left, op=op, right=right):
            return _combined(op, _value(left, point), right, point)
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return _applied(name, [_value(argument, point) for argument in arguments])
    raise AssertionError(ast.dump(node))


def _combined(op: ast.operator, left: arb, right: ast.expr, point: Point) -> arb:
    second = _value(right, point)
    match op:
        case ast.Add():
            return left + second
        case ast.Sub():
            return left - second
        case ast.Mult():
            return left * second
        case ast.Div():
            return _quotient(left, second)
        case ast.Pow():
            exponent = int(ast.literal_eval(right))
            # Not `left**exponent`, which is no number where a ball contains zero.
            power = prod([left] * abs(exponent), start=arb(1))
            return power if exponent >= 0 else _quotient(arb(1), power)
    raise AssertionError(op)


def _ball(number: Fraction) -> arb:
    return arb(fmpq(number.numerator, number.denominator))


def _quotient(dividend: arb, divisor: arb) -> arb:
    if divisor.contains(0):
        raise UndefinedError
    return dividend / divisor


def _applied(name: str, arguments: Sequence[arb]) -> arb:
    first = arguments[0]
    match name:
        case "exp":
            return first.exp()
        case "log":
            if not first > 0:
                raise UndefinedError
            return first.log()
        case "sqrt":
            if not first >= 0:
                raise UndefinedError
            return first.sqrt()
        case "abs":
            return abs(first)
        case "max" | "min":
            for other in arguments[1:]:
                first = first.max(other) if name == "max" else first.min(other)
            return first
        case "sigmoid":
            return 1 / (1 + (-first).exp())
        case "softplus":
            return first.exp().log1p()
        case "tanh":
            return first.tanh()
        case "logsumexp":
            return sum((each.exp() for each in arguments), arb(0)).log()
    raise AssertionError(name)
