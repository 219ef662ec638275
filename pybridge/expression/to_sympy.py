"""Formulas and relations as SymPy has them: to differentiate, to simplify, to plot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from pybridge.expression.errors import ExpressionError
from pybridge.expression.relation import Relation
from pybridge.expression.tree import Application, Apply, Constant, Expression, Variable

__all__ = ["to_sympy"]


def to_sympy(formula: Expression | Relation, *, evaluate: bool = True, real: bool = False) -> Any:
    """Return a formula as a SymPy expression, or a relation as a SymPy relation.

    Names become symbols, and decimals exact fractions. Functions that SymPy has not are written
    out: `softplus(x)` is `log(exp(x) + 1)`.

    Args:
        formula: a formula or a relation, in which no objective is applied.
        evaluate: whether SymPy simplifies while it builds. It takes `x / x` for 1, and a relation
            that it can decide for true or false; without, what was written is kept.
        real: whether SymPy is told that the symbols are real, so that it simplifies more. To SymPy
            such a symbol is another one than `Symbol("x")`.

    Raises:
        ExpressionError: an objective is applied in it; expand it first.
        ImportError: SymPy is not installed.
    """
    try:
        sympy: Any = import_module("sympy")
    except ImportError as error:
        raise ImportError(
            "SymPy is not installed; pip install 'lean-pybridge[sympy]'", name="sympy"
        ) from error
    known = {"real": True} if real else {}
    symbols = {name: sympy.Symbol(name, **known) for name in formula.variables()}
    with sympy.evaluate(evaluate):
        if isinstance(formula, Relation):
            sides = (_converted(side, sympy, symbols) for side in (formula.left, formula.right))
            return getattr(sympy, formula.comparison.sympy)(*sides)
        return _converted(formula, sympy, symbols)


def _converted(formula: Expression, sympy: Any, values: Mapping[str, Any]) -> Any:
    """Return a formula whose names have these values."""

    def combine(node: Expression, parts: Sequence[Any]) -> Any:
        match node:
            case Constant(value):
                return sympy.Rational(value.numerator, value.denominator)
            case Variable(name):
                return values[name]
            case Application():
                raise ExpressionError(
                    f"{node} must be expanded before SymPy can have it",
                    "Objective.expand puts the objective's formula in its place.",
                )
            case Apply(operation):
                if operation.sympy:
                    return getattr(sympy, operation.sympy)(*parts)
                if operation.polynomial is not None:
                    return operation.polynomial(*parts)
                if operation.definition is not None:
                    # Of names, so that what these stand for is converted once.
                    names = [f"x{place}" for place in range(len(parts))]
                    short = operation.definition(*map(Variable, names))
                    return _converted(short, sympy, dict(zip(names, parts, strict=True)))
        raise TypeError(f"{type(node).__name__} has no counterpart in SymPy")

    return formula.fold(combine)
