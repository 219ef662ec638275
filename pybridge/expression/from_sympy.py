"""Read SymPy's expressions and relations as formulas.

SymPy is optional: what comes from it is recognised without loading it. Its symbols stand for real
numbers here. What SymPy knows of them besides, such as that one is positive, is refused: a formula
does not hold it, and SymPy may have simplified with it. A float means the decimal that it is
written as, as everywhere.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import reduce
from importlib import import_module
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard, TypeVar

from pybridge.expression.constants import ONE
from pybridge.expression.decimals import written_as
from pybridge.expression.errors import ExpressionError, shortened
from pybridge.expression.functions import call, functions, maximum, minimum
from pybridge.expression.limits import MAX_DEPTH, MAX_DIGITS
from pybridge.expression.names import check_name
from pybridge.expression.relation import Relation
from pybridge.expression.roots import rational_power
from pybridge.expression.tree import Expression, Variable, literal, number

if TYPE_CHECKING:
    from sympy import Basic

T = TypeVar("T")

__all__ = ["FromSympy", "is_sympy", "read_formula", "read_relations"]

FromSympy: TypeAlias = "Basic"
"""An expression or a relation of SymPy."""

_FLOAT_BITS = 53
"""The precision of Python's floats, which SymPy's have unless another one is asked for."""

_SAYING = {
    "zero": "== 0",
    "positive": "> 0",
    "negative": "< 0",
    "nonnegative": ">= 0",
    "nonpositive": "<= 0",
    "nonzero": "!= 0",
}
"""How an assumption of a formula says what SymPy assumes of a symbol, the strongest first."""

_REMEDIES = {
    "NumberSymbol": "Write it as a decimal, or as a name of which bounds are assumed.",
    "ImaginaryUnit": "Formulas are about real numbers.",
    "Infinity": "Write a name that stands for a number.",
    "NegativeInfinity": "Write a name that stands for a number.",
    "ComplexInfinity": "Something is divided by zero in it.",
    "NaN": "Something is not defined in it.",
    "Boolean": "Claims and assumptions are relations; a formula is a number.",
    "Derivative": "Compute it first, with .doit().",
    "Integral": "Compute it first, with .doit().",
    "Sum": "Write it out first, with .doit().",
    "Product": "Write it out first, with .doit().",
    "Limit": "Compute it first, with .doit().",
}
"""What to do about classes of SymPy, and what is derived from them."""


def is_sympy(value: object) -> TypeGuard[FromSympy]:
    """Return whether a value is SymPy's, without loading SymPy."""
    basic = getattr(sys.modules.get("sympy"), "Basic", None)
    return basic is not None and isinstance(value, basic)


def read_formula(value: FromSympy) -> Expression:
    """Return a SymPy expression as a formula.

    Raises:
        ExpressionError: something in it has no counterpart.
    """
    return _guarded(_SympyReader().formula, value)


def read_relations(value: FromSympy) -> tuple[Relation, ...]:
    """Return a SymPy relation, or several that `And` joins, as relations.

    Raises:
        ExpressionError: it is no relation, or something in it has no counterpart.
    """
    return tuple(_guarded(_SympyReader().relations, value))


def _guarded(read: Callable[[Any], T], value: FromSympy) -> T:
    try:
        return read(_of_real_symbols(value))
    except RecursionError:
        message = f"the SymPy expression is nested too deeply, beyond MAX_DEPTH = {MAX_DEPTH}"
        raise ExpressionError(message) from None


def _of_real_symbols(value: Any) -> Any:
    """Return an expression without what SymPy has only because symbols may be complex to it."""
    sympy: Any = import_module("sympy")
    if not value.has(sympy.re, sympy.im, sympy.conjugate):
        return value
    symbols = [symbol for symbol in value.free_symbols if isinstance(symbol, sympy.Symbol)]
    if len({symbol.name for symbol in symbols}) < len(symbols):
        return value
    return value.subs({s: sympy.Symbol(s.name, real=True) for s in symbols if s.is_real is None})


class _SympyReader:
    """Reads one expression or relation."""

    def __init__(self) -> None:
        self._sympy: Any = import_module("sympy")
        self._symbols: dict[str, Any] = {}
        # By class: a function of the user's own may have the name of one of SymPy's.
        self._functions = {
            getattr(self._sympy, operation.sympy): name
            for name, operation in functions().items()
            if operation.sympy
        }

    def relations(self, value: Any) -> list[Relation]:
        sympy = self._sympy
        if isinstance(value, sympy.And):
            return [each for part in value.args for each in self.relations(part)]
        if isinstance(value, sympy.core.relational.Relational):
            return [Relation(self.formula(value.lhs), value.rel_op, self.formula(value.rhs))]
        if value in (sympy.true, sympy.false):
            raise ExpressionError(
                f"SymPy has decided the relation already: it is {str(value).lower()}",
                "Leave it out; or write it as text, so that it is kept.",
            )
        raise ExpressionError(
            f"SymPy's {_shown(value)} is no relation",
            "Write a relation such as Ge(kl, 0), or several, joined by And.",
        )

    def formula(self, value: Any) -> Expression:
        sympy = self._sympy
        if isinstance(value, sympy.Symbol):
            return self._variable(value)
        if isinstance(value, sympy.Rational):
            return number(_exact(value))
        if isinstance(value, sympy.Float):
            return literal(_exact(value))
        if isinstance(value, sympy.Add):
            return self._sum(value.args)
        if isinstance(value, sympy.Mul):
            return self._product(value.args)
        if isinstance(value, sympy.Pow):
            return self._power(value.base, value.exp)
        if value == sympy.E:
            return call("exp", 1)
        if isinstance(value, sympy.Piecewise):
            return self._choice(value)
        if name := self._functions.get(type(value)):
            return call(name, *map(self.formula, value.args))
        raise _no_counterpart(value, (function.__name__ for function in self._functions))

    def _variable(self, symbol: Any) -> Expression:
        name = _name(symbol.name)
        if self._symbols.setdefault(name, symbol) != symbol:
            raise ExpressionError(
                f"two different symbols of SymPy are called {name}", "Rename one of them."
            )
        real = self._sympy.Symbol(name, real=True).assumptions0
        assumed = {k: v for k, v in symbol.assumptions0.items() if real.get(k) != v}
        if assumed:
            raise _assumes(name, assumed)
        return Variable(name)

    def _sum(self, terms: Iterable[Any]) -> Expression:
        def join(total: Expression, term: Any) -> Expression:
            negative, size = self._signed(term)
            return total - size if negative else total + size

        first, *rest = terms
        return reduce(join, rest, self.formula(first))

    def _signed(self, term: Any) -> tuple[bool, Expression]:
        """Return whether a term has a sign, and the term without it."""
        sympy = self._sympy
        factors = term.args if isinstance(term, sympy.Mul) else (term,)
        numbers = [f for f in factors if isinstance(f, sympy.Rational | sympy.Float) and f < 0]
        if len(numbers) % 2 == 0:
            return False, self.formula(term)
        place = factors.index(numbers[0])
        return True, self._product((*factors[:place], -numbers[0], *factors[place + 1 :]))

    def _product(self, factors: Iterable[Any]) -> Expression:
        sympy = self._sympy
        above: list[Expression] = []
        below: list[Expression] = []
        is_negative = False
        for factor in factors:
            if isinstance(factor, sympy.Rational | sympy.Float):
                value = _exact(factor)
                is_negative ^= value < 0
                if isinstance(factor, sympy.Float):
                    above.append(literal(abs(value)))
                    continue
                above += [number(abs(value.numerator))] if abs(value.numerator) != 1 else []
                below += [number(value.denominator)] if value.denominator != 1 else []
            elif isinstance(factor, sympy.Pow) and factor.exp.is_Rational and factor.exp < 0:
                below.append(self._power(factor.base, -factor.exp))
            else:
                above.append(self.formula(factor))
        if not above:
            above.append(ONE)
        if is_negative:
            above[0] = -above[0]
        found = _multiplied(above)
        return found / _multiplied(below) if below else found

    def _power(self, base: Any, exponent: Any) -> Expression:
        sympy = self._sympy
        if isinstance(exponent, sympy.Rational | sympy.Float):
            value = _exact(exponent)
            if value < 0:
                return 1 / self._power(base, -exponent)
            if value.denominator == 1:
                found = self.formula(base)
                return found if value == 1 else found**value.numerator
            if value.denominator == 2:
                root = self._root(base)
                return root if value.numerator == 1 else root**value.numerator
        if base == sympy.E:
            return call("exp", self.formula(exponent))
        if base.is_Rational and base > 0:
            return call("exp", self.formula(exponent) * call("log", self.formula(base)))
        raise ExpressionError(
            f"SymPy's {_shown(base**exponent)} has no counterpart in a formula",
            "Where what is raised is positive, write the formula as text, with "
            "exp(exponent * log(base)).",
        )

    def _root(self, base: Any) -> Expression:
        found = self.formula(base)
        # The root of a negative number is a formula, which is defined nowhere.
        constant = found.is_constant()
        return call("sqrt", found) if constant else rational_power(found, Fraction(1, 2))

    def _choice(self, value: Any) -> Expression:
        """Return a choice between two formulas that is the larger or the smaller of them."""
        sympy = self._sympy
        pieces = value.args
        if len(pieces) == 2 and pieces[1].cond == sympy.true:
            (first, condition), (second, _) = pieces
            inequalities = (sympy.Gt, sympy.Ge, sympy.Lt, sympy.Le)
            if isinstance(condition, inequalities):
                # The first formula holds where this is positive.
                gap = condition.gts - condition.lts
                factor = sympy.cancel((first - second) / gap)
                exact = sympy.expand(first - second - factor * gap) == 0
                if exact and factor.is_Rational and factor != 0:
                    return self._extreme(first, second, bool(factor > 0))
        raise ExpressionError(
            f"SymPy's {_shown(value)} is not seen to be a maximum, a minimum or an absolute value",
            "Write it with Max, Min and Abs; or as a function of Python, with if: "
            "pybridge.from_function makes an objective of it.",
        )

    def _extreme(self, first: Any, second: Any, is_maximum: bool) -> Expression:
        if self._sympy.expand(first + second) == 0:
            size = abs(self.formula(second if first.could_extract_minus_sign() else first))
            return size if is_maximum else -size
        return (maximum if is_maximum else minimum)(self.formula(first), self.formula(second))


def _multiplied(factors: list[Expression]) -> Expression:
    return reduce(lambda left, right: left * right, factors)


def _exact(value: Any) -> Fraction:
    """Return the number that a literal of SymPy is."""
    if value.is_Rational:
        return Fraction(value.p, value.q)
    if value._prec == _FLOAT_BITS and isfinite(float(value)) and float(value):
        return written_as(float(value))
    digits = str(value)
    if abs(int(digits.partition("e")[2] or 0)) > MAX_DIGITS:
        raise ExpressionError(f"the number {digits[:40]} exceeds MAX_DIGITS = {MAX_DIGITS}")
    return Fraction(digits)


def _name(name: str) -> str:
    """Return the name of a symbol, if formulas allow it."""
    try:
        return check_name(name)
    except ExpressionError as error:
        another = name.replace("'", "_prime")
        another = re.sub(r"\W+", "_", another, flags=re.ASCII).strip("_")
        another = another if another and another != name else f"{another}_"
        try:
            remedy = f"Call it Symbol({check_name(another)!r}), for instance."
        except ExpressionError:
            remedy = error.hint
        raise ExpressionError(f"a symbol of SymPy: {error.message}", remedy) from None


def _assumes(name: str, assumed: dict[str, bool]) -> ExpressionError:
    """Return the error for a symbol of which SymPy assumes more than that it is real."""
    for property_, saying in _SAYING.items():
        if assumed.get(property_):
            return ExpressionError(
                f"SymPy assumes that {name} is {property_}, and a formula does not say so",
                f"Write Symbol({name!r}, real=True), and give the objective or the law "
                f'assume=["{name} {saying}"].',
            )
    # Each follows from the others; three of them say enough.
    positive = sorted(property_ for property_ in assumed if assumed[property_])
    known = ", ".join((positive or [f"not {property_}" for property_ in sorted(assumed)])[:3])
    return ExpressionError(
        f"SymPy assumes of {name} that it is {known}; a name stands for any real number",
        f"Write Symbol({name!r}, real=True).",
    )


def _no_counterpart(value: Any, known: Iterable[str]) -> ExpressionError:
    remedies = (_REMEDIES.get(each.__name__) for each in type(value).__mro__)
    remedy = next(filter(None, remedies), "")
    if not remedy:
        remedy = f"A formula has + - * /, powers and {', '.join(sorted(known))}."
    return ExpressionError(f"SymPy's {_shown(value)} has no counterpart in a formula", remedy)


def _shown(value: Any) -> str:
    """Return a part of an expression as SymPy writes it, and what it is."""
    return f"{type(value).__name__} '{shortened(value)}'"
