"""SymPy's expressions as formulas, and formulas as SymPy's expressions."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from typing import Any

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import Abs, Max, Min, Piecewise, Rational, Symbol, exp, log, sqrt, symbols, tanh

from pybridge.expression import (
    Application,
    Apply,
    Expression,
    ExpressionError,
    Relation,
    Variable,
    as_expression,
    number,
    parse,
    parse_relation,
)
from pybridge.expression.comparison import COMPARISONS
from pybridge.expression.from_sympy import read_relations
from pybridge.expression.operation import families, kinds, member

x, y, recon, beta, kl = symbols("x y recon beta kl")

ROWS = [*kinds(), *(member(family.name, family.least + 2) for family in families())]


@pytest.mark.parametrize(
    ("expression", "formula"),
    [
        (recon + beta * kl, "recon + beta * kl"),
        (-x / 2 + y, "y - x / 2"),
        (-2 * (x + y), "-2 * x - 2 * y"),
        (x * Rational(3, 4) / y, "3 * x / (4 * y)"),
        (-(x**2) / (x * y + 1), "-x**2 / (1 + x * y)"),
        (0.1 * x - 0.25, "-0.25 + 0.1 * x"),
        (sympy.Float("0.1", 50) * x, "0.1 * x"),
        (x**0.5, "sqrt(x)"),
        (sqrt(x**2) + x ** Rational(3, 2), "sqrt(x)**3 + abs(x)"),
        (1 / sqrt(x), "1 / sqrt(x)"),
        (Max(x, y, 0) + Min(x, 1), "max(0, x, y) + min(1, x)"),
        (Abs(x - y), "abs(x - y)"),
        (exp(-x) + log(x) * tanh(x), "log(x) * tanh(x) + exp(-x)"),
        (sympy.E * x + sympy.E**y, "exp(1) * x + exp(y)"),
        (2**x, "exp(x * log(2))"),
        (Piecewise((x, x > 0), (-x, True)), "abs(x)"),
        (Piecewise((-x, x > 0), (x, True)), "-abs(x)"),
        (Piecewise((0, x <= 0), (x, True)), "max(0, x)"),
        (Piecewise((x, x < y), (y, True)), "min(x, y)"),
        (Symbol("x", real=True) * 2, "2 * x"),
        (Abs(exp(exp(x))) + sympy.re(y), "y + exp(exp(x))"),
    ],
)
def test_expressions_are_read(expression: Any, formula: str) -> None:
    assert str(as_expression(expression)) == formula


@pytest.mark.parametrize(
    ("expression", "part", "remedy"),
    [
        (Symbol("kl", positive=True) * x, "kl is positive", 'assume=["kl > 0"]'),
        (Symbol("kl", nonnegative=True), "kl is nonnegative", 'assume=["kl >= 0"]'),
        (Symbol("n", integer=True), "algebraic, integer", "real=True"),
        (Symbol("n", commutative=False), "not commutative", "real=True"),
        (Symbol("x", real=True) + x, "two different symbols of SymPy are called x", "Rename"),
        (Symbol(r"\lambda"), "lambda", "Symbol('lambda')"),
        (Symbol("x'"), "x'", "Symbol('x_prime')"),
        (Symbol("max"), "'max' is a reserved word", "Symbol('max_')"),
        (sympy.pi * x, "Pi 'pi'", "decimal"),
        (sympy.I * x, "ImaginaryUnit 'I'", "real numbers"),
        (sympy.oo, "Infinity", "stands for a number"),
        (1 / sympy.Integer(0), "ComplexInfinity", "divided by zero"),
        (sympy.nan, "NaN", "not defined"),
        (sympy.Float("1e-100000"), "MAX_DIGITS", ""),
        (sympy.Integer(10) ** 2000, "MAX_DIGITS", ""),
        (sympy.sin(x), "sin 'sin(x)'", "tanh"),
        (sympy.Function("exp")(x), "exp 'exp(x)'", ""),
        (sympy.Function("f")(x).diff(x), "Derivative", ".doit()"),
        (sympy.Integral(exp(-(x**2)), (x, 0, 1)), "Integral", ".doit()"),
        (sympy.Sum(x**y, (y, 0, 9)), "Sum", ".doit()"),
        (x**y, "Pow 'x**y'", "exp(exponent * log(base))"),
        (x ** Rational(1, 3), "Pow 'x**(1/3)'", "exp(exponent * log(base))"),
        (Piecewise((x**2, x < 1), (x, True)), "Piecewise", "Max, Min and Abs"),
        (Piecewise((0, x < 0), (x, x < 1), (1, True)), "Piecewise", "from_function"),
        (x > 0, "StrictGreaterThan", "relations"),
        (sympy.MatrixSymbol("A", 2, 2), "MatrixSymbol", ""),
    ],
    ids=str,
)
def test_what_has_no_counterpart_is_named(expression: Any, part: str, remedy: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        as_expression(expression)
    assert part in caught.value.message
    assert remedy in caught.value.hint


def test_a_nest_too_deep_is_refused() -> None:
    with sympy.evaluate(False):
        nest = x
        for _ in range(5_000):
            nest = exp(nest)
    with pytest.raises(ExpressionError, match="MAX_DEPTH"):
        as_expression(nest)


def test_relations_are_read() -> None:
    assert [str(*read_relations(compare(x, y))) for compare in COMPARING] == [
        "x == y",
        "x != y",
        "x <= y",
        "x >= y",
        "x < y",
        "x > y",
    ]
    both = read_relations(sympy.And(beta >= 0, beta <= 1))
    assert set(map(str, both)) == {"beta >= 0", "beta <= 1"}
    with pytest.raises(ExpressionError, match="it is true"):
        read_relations(sympy.Ge(2, 1))
    with pytest.raises(ExpressionError, match="no relation"):
        read_relations(sympy.Or(beta >= 1, beta <= 0))


COMPARING = (sympy.Eq, sympy.Ne, sympy.Le, sympy.Ge, sympy.Lt, sympy.Gt)


@pytest.mark.parametrize("symbol", COMPARISONS)
def test_relations_come_back(symbol: str) -> None:
    relation = parse_relation(f"1 + x {symbol} y")
    assert read_relations(relation.to_sympy()) == (relation,)


def test_formulas_and_sympy_mix() -> None:
    a = Variable("a")
    assert [str(f) for f in (a * x, x * a, 2 + a - x, x - a)] == [
        "a * x",
        "x * a",
        "2 + a - x",
        "x - a",
    ]
    assert isinstance(a <= x, Relation)
    assert str(x <= a) == "a >= x"


def test_sympy_computes_with_formulas() -> None:
    formula = parse("(x - 1)**2 + 0.1 * x")
    assert formula.to_sympy().diff(x) == 2 * x - 2 + Rational(1, 10)
    assert parse("sqrt(x**2)").to_sympy(real=True) == Abs(Symbol("x", real=True))
    assert parse("x / x").to_sympy() == 1
    assert str(parse("x / x").to_sympy(evaluate=False)) == "x/x"
    assert str(parse("softplus(relu(x))").to_sympy()) == "log(exp(Max(0, x)) + 1)"


def test_the_root_of_a_negative_number_comes_back() -> None:
    assert str(as_expression(parse("sqrt(-2)").to_sympy(evaluate=False))) == "sqrt(-2)"


def test_objectives_are_expanded_before() -> None:
    with pytest.raises(ExpressionError, match="expanded"):
        Application("vae").to_sympy()


def built(row: Any, parts: list[Expression]) -> Expression:
    """The operation applied to as many parts as it takes; to a number where it needs one."""
    arguments = tuple((parts * 8)[: row.arity])
    try:
        return Apply(row, arguments)
    except ExpressionError:
        return Apply(row, (*arguments[:-1], number(Fraction(-3, 2))))


FORMULAS = st.recursive(
    st.sampled_from([Variable("a"), Variable("b"), parse("0.1"), parse("2"), parse("1/3")]),
    lambda parts: st.builds(built, st.sampled_from(ROWS), st.lists(parts, min_size=1, max_size=3)),
    max_leaves=6,
)
POINTS = st.fixed_dictionaries(
    {name: st.fractions(-3, 3, max_denominator=4) for name in ("a", "b")}
)


def value_of(formula: Expression, point: dict[str, Fraction]) -> Any:
    """The exact value; `None` where the formula is not defined."""
    try:
        return formula.evaluate(point)
    except ExpressionError:
        return None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}{row.parameter or ''}")
@pytest.mark.parametrize("options", [{}, {"real": True}, {"evaluate": False}], ids=str)
def test_every_operation_comes_back(row: Any, options: dict[str, bool]) -> None:
    formula = built(row, [Variable("a"), Variable("b"), Variable("c")])
    back = as_expression(formula.to_sympy(**options))
    values = map(Fraction, ("0", "1", "-1", "2", "1/2", "-5/3"))
    for number_, value in enumerate(values):
        point = {"a": value, "b": Fraction(number_, 3), "c": Fraction(2)}
        assert value_of(back, point) == value_of(formula, point)


@settings(deadline=None, max_examples=80)
@given(FORMULAS, POINTS)
def test_what_was_written_comes_back(formula: Expression, point: dict[str, Fraction]) -> None:
    back = as_expression(formula.to_sympy(evaluate=False))
    assert value_of(back, point) == value_of(formula, point)


@settings(deadline=None, max_examples=80)
@given(FORMULAS, POINTS, st.booleans())
def test_what_sympy_simplified_is_equal_where_it_was_defined(
    formula: Expression, point: dict[str, Fraction], real: bool
) -> None:
    value = value_of(formula, point)
    if value is None:
        return
    try:
        back = as_expression(formula.to_sympy(real=real))
    except ExpressionError as error:
        # exp(log(a) / 3) is a**(1/3) to SymPy.
        assert "Pow" in error.message
        return
    assert value_of(back, point) == value


def test_sympy_is_not_loaded_by_what_does_not_need_it() -> None:
    code = (
        "import sys\n"
        "from pybridge import Objective, Law\n"
        "j = Objective('j', 'recon + beta * kl', weights=['beta'], assume=['kl >= 0'])\n"
        "Law('more', 'j(beta=1) >= j(beta=0)', assume=[j.formula >= 0])\n"
        "j.latex(), j(recon=1, kl=2, beta=3)\n"
        "try:\n"
        "    Objective('j', object())\n"
        "except TypeError:\n"
        "    print([name for name in ('sympy', 'torch', 'jax') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


def test_where_sympy_is_missing_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sympy", None)
    with pytest.raises(ImportError, match=r"lean-pybridge\[sympy\]"):
        parse("x").to_sympy()
