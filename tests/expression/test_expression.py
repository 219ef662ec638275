"""Formulas: what is read, what is refused and how, and that printing loses nothing."""

from __future__ import annotations

import ast
import math
import pickle
import time
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pybridge.expression import (
    Application,
    Apply,
    Constant,
    Expression,
    ExpressionError,
    FormulaError,
    Relation,
    Variable,
    limits,
    maximum,
    minimum,
    number,
    parse,
    parse_relation,
    parse_relations,
    simplified,
    variables,
)
from pybridge.expression.constants import value_of
from pybridge.expression.normal_form import normal
from pybridge.expression.operation import named

x, y, z = Variable("x"), Variable("y"), Variable("z")
NAMES = ("x", "y", "z", "kl", "lambda")


def extend(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    pairs = st.tuples(parts, parts)
    divisors = st.one_of(
        st.sampled_from([number(2), number(Fraction(-3, 7)), parse("0.3"), parse("-(1/2)")]),
        st.just(number(2) * number(3)),
    )
    return st.one_of(
        pairs.map(lambda p: p[0] + p[1]),
        pairs.map(lambda p: p[0] - p[1]),
        pairs.map(lambda p: p[0] * p[1]),
        pairs.map(lambda p: maximum(*p)),
        pairs.map(lambda p: minimum(*p)),
        st.tuples(parts, divisors).map(lambda p: p[0] / p[1]),
        st.tuples(parts, st.integers(0, 3)).map(lambda p: p[0] ** p[1]),
        parts.map(lambda p: -p),
        parts.map(abs),
    )


constants = st.one_of(
    st.fractions(max_denominator=50).map(number),
    st.decimals(0, 10**6, allow_nan=False, places=3).map(lambda d: Constant(Fraction(d))),
)
expressions = st.recursive(
    st.one_of(constants, st.sampled_from(NAMES).map(Variable)), extend, max_leaves=12
)
points = st.fixed_dictionaries({name: st.fractions(max_denominator=20) for name in NAMES})


@given(expressions)
def test_printing_and_parsing_give_the_same_tree(expression: Expression) -> None:
    again = parse(str(expression))
    assert again == expression
    assert hash(again) == hash(expression)
    assert str(again) == str(expression)


@given(expressions, expressions)
def test_relations_survive_printing(left: Expression, right: Expression) -> None:
    for relation in (left <= right, left < right, left.eq(right), left.ne(right), left >= right):
        assert parse_relation(str(relation)) == relation


class _ExactNumbers(ast.NodeTransformer):
    """Makes Python compute with Fractions where a text has whole numbers."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        node.left = self.visit(node.left)
        if not isinstance(node.op, ast.Pow):
            node.right = self.visit(node.right)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        exact = ast.Constant(repr(node.value))
        return ast.Call(ast.Name("Fraction", ast.Load()), [exact], [])


@given(expressions, points)
def test_the_printed_formula_means_to_python_what_it_means_here(
    expression: Expression, point: dict[str, Fraction]
) -> None:
    text = str(expression).replace("lambda", "lambda_")
    tree = ast.fix_missing_locations(_ExactNumbers().visit(ast.parse(text, mode="eval")))
    scope = {"Fraction": Fraction, **point, "lambda_": point["lambda"]}
    assert expression.evaluate(point) == eval(compile(tree, "<formula>", "eval"), scope)


@given(expressions, expressions, points)
def test_substitution_commutes_with_evaluation(
    expression: Expression, inner: Expression, point: dict[str, Fraction]
) -> None:
    try:
        substituted = expression.substitute({"x": inner})
    except ExpressionError:
        return  # Degrees multiply; the limits may be reached.
    assert substituted.evaluate(point) == expression.evaluate({**point, "x": inner.evaluate(point)})


@given(expressions)
def test_trees_survive_pickling(expression: Expression) -> None:
    copy = pickle.loads(pickle.dumps(expression))
    assert copy == expression
    assert (copy.depth, copy.size, copy.degree) == (
        expression.depth,
        expression.size,
        expression.degree,
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1", Fraction(1, 10)),
        ("1/10", Fraction(1, 10)),
        ("1e-3", Fraction(1, 1000)),
        ("2.5E2", Fraction(250)),
        (".5", Fraction(1, 2)),
        ("-1/2", Fraction(-1, 2)),
        ("1/2/3", Fraction(1, 6)),
        ("0.1000000000000000055511151231257827", Fraction("0.1000000000000000055511151231257827")),
    ],
)
def test_constants_are_exact(text: str, value: Fraction) -> None:
    assert parse(text).evaluate({}) == value
    assert simplified(parse(text)) == number(value)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("recon+beta*kl", "recon + beta * kl"),
        ("(a+b)+c", "a + b + c"),
        ("a+(b+c)", "a + (b + c)"),
        ("a-(b-c)", "a - (b - c)"),
        ("(a*b)/2", "a * b / 2"),
        ("a*(b/2)", "a * (b / 2)"),
        ("-x**2", "-x**2"),
        ("(-x)**2", "(-x)**2"),
        ("-(x*y)", "-(x * y)"),
        ("-x*y", "-x * y"),
        ("x*-2", "x * (-2)"),
        ("(1/2)**2*x", "(1/2)**2 * x"),
        ("max(a,b,c)", "max(a, b, c)"),
        ("max(max(a,b),c)", "max(max(a, b), c)"),
        ("min(a, min(b, c), d)", "min(a, min(b, c), d)"),
        ("((((x))))", "x"),
        ("+x", "x"),
        ("lambda*class", "lambda * class"),
    ],
)
def test_parentheses_are_printed_where_needed(text: str, printed: str) -> None:
    assert str(parse(text)) == printed


def test_precedence_is_pythons() -> None:
    assert parse("a + b * c**2") == Variable("a") + Variable("b") * Variable("c") ** 2
    assert parse("-x**2") == -(x**2)
    assert parse("x / 2 * y") == (x / 2) * y


def test_operators_build_the_same_trees_as_text() -> None:
    assert x + 2 * y - Fraction(1, 3) == parse("x + 2 * y - 1/3")
    assert 1 - x / 4 == parse("1 - x / 4")
    assert abs(-x) ** 2 == parse("abs(-x)**2")
    assert maximum(x, 0, y) == parse("max(x, 0, y)")
    assert minimum(1, x) == parse("min(1, x)")
    assert (x <= 1) == parse_relation("x <= 1")
    assert (Fraction(1, 2) <= x) == parse_relation("x >= 1/2")


def test_a_float_means_the_decimal_that_it_is_written_as() -> None:
    assert 0.1 * x == parse("0.1 * x")
    assert np.float64(0.1) * x == parse("0.1 * x")
    assert x + 2.0 == parse("x + 2")
    assert x - -1.5e-7 == parse("x - -1.5e-7")
    assert x / 0.25 == parse("x / 0.25")
    assert maximum(x, 0.1, -0.5) == parse("max(x, 0.1, -0.5)")
    assert (x >= 0.1) == (np.float64(0.1) <= x) == parse_relation("x >= 0.1")
    assert x.substitute({"x": 0.1}).evaluate({}) == Fraction(1, 10)
    assert (0.1 + 0.2) * x == parse("0.30000000000000004 * x")


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, np.float64("nan")])
def test_a_float_that_is_no_number_is_refused(value: float) -> None:
    for build in (lambda: x + value, lambda: value * x, lambda: x <= value):
        with pytest.raises(ExpressionError, match="is no number that a formula can have"):
            build()


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Fraction\('0\.1'\)"):
        Constant(0.1)
    with pytest.raises(TypeError, match=r"not float32; \.item\(\) gives its number"):
        x + np.float32(0.5)
    with pytest.raises(TypeError):
        x + np.ones(3)
    with pytest.raises(TypeError):
        np.ones(3) * x
    with pytest.raises(TypeError):
        x + True


def test_variables_are_named_in_one_text() -> None:
    assert variables("recon, kl beta") == (Variable("recon"), Variable("kl"), Variable("beta"))
    assert variables("x") == (x,)
    for names, message in {
        "": "no variable is named",
        "kl recon kl": "'kl' is named twice",
        "recon 1b": "'1b' is not a name",
        "max": "reserved word",
    }.items():
        with pytest.raises(ExpressionError, match=message):
            variables(names)
    with pytest.raises(TypeError, match="named in one text, such as 'recon kl', not list"):
        variables(["recon"])  # type: ignore[arg-type]


def test_a_formula_may_go_on_in_the_next_line() -> None:
    assert parse("x +\r\n  2 *\n y") == parse("x + 2 * y")
    assert parse_relation("x\n<= y\n") == parse_relation("x <= y")
    with pytest.raises(FormulaError) as refused:
        parse("x\n$ y")
    assert "    x $ y\n      ^\n" in str(refused.value)


@pytest.mark.parametrize("text", ["0,5 * x", "(0,5)", "abs(0,5)", "clip(x, 0,5, 1)", "x**0,5"])
def test_a_decimal_comma_is_refused_with_the_point(text: str) -> None:
    with pytest.raises(FormulaError, match=r"A decimal has a point: write 0\.5\."):
        parse(text)


def test_other_commas_are_no_decimal_commas() -> None:
    assert parse("max(0,5)") == maximum(0, 5)
    for text in ("x,5", "x1,5", "1 , 5", "1.5,5", "(x, y)"):
        with pytest.raises(FormulaError) as refused:
            parse(text)
        assert "A decimal has a point" not in str(refused.value)


def test_relations_have_no_truth_value() -> None:
    with pytest.raises(TypeError, match="two relations instead of a chain"):
        assert x <= y <= z


def test_names_come_in_the_order_of_occurrence() -> None:
    assert parse("kl + max(beta, kl) * recon").variables() == ("kl", "beta", "recon")
    assert parse_relation("b <= a + b").variables() == ("b", "a")


def test_substitution_is_simultaneous() -> None:
    assert parse("x - y").substitute({"x": y, "y": x}) == parse("y - x")
    assert parse("x / 2").substitute({"x": 1}) == parse("1/2")
    assert parse("-x").substitute({"x": -3}) == parse("-(-3)")


def test_applications_are_for_laws_only() -> None:
    call = Application("beta_vae", (("beta", parse("b2 + 1")),))
    assert parse("beta_vae(beta=b2 + 1)", applications=True) == call
    assert parse("2 * beta_vae()", applications=True) == 2 * Application("beta_vae")
    with pytest.raises(FormulaError, match="not a function"):
        parse("beta_vae(beta=b2)")
    with pytest.raises(FormulaError, match="twice"):
        parse("f(a=1, a=2)", applications=True)
    with pytest.raises(FormulaError, match="is a name, '=' and a formula"):
        parse("f(1)", applications=True)


def test_nested_applications_survive_printing() -> None:
    text = "f(a=f(b=max(1, x)), c=g()) - 1"
    assert str(parse(text, applications=True)) == text


REFUSED = {
    "": 0,
    "   ": 3,
    "a +": 3,
    "+": 1,
    "a b": 2,
    "2x": 1,
    "a)": 1,
    "(a": 0,
    "(a, b)": 2,
    "a, b": 1,
    "a / 0": 2,
    "a / (2 - 2)": 2,
    "a // 2": 3,
    "a % 2": 2,
    "a ^ 2": 2,
    "a @ b": 2,
    "x**y": 3,
    "x**2**3": 4,
    "x**65": 3,
    "x**1000000000": 3,
    "max(a)": 0,
    "max()": 0,
    "abs(a, b)": 0,
    "max": 0,
    "sin(x)": 0,
    "True": 0,
    "None": 0,
    "nan": 0,
    "inf": 0,
    "0x10": 1,
    "1_000": 1,
    "1j": 1,
    "1..2": 2,
    "a.b": 1,
    "a[0]": 1,
    "__class__": 0,
    "_": 0,
    "_x": 0,
    "x.__class__": 1,
    "'x'": 0,
    'f"{x}"': 1,
    "a # b": 2,
    "a -- b /- 2 -/ b": 13,
    "a\nb": 2,
    "a\tb": 1,
    "a\0b": 1,
    "x := 1": 2,
    "lambda: x": 6,
    "x if y else z": 2,
    "x and y": 2,
    "x; y": 1,
    "\N{GREEK SMALL LETTER BETA} * kl": 0,
    "\N{CYRILLIC SMALL LETTER A} + b": 0,
    "a \N{MINUS SIGN} b": 2,
    "a\N{NO-BREAK SPACE}+ b": 1,
    "\N{ARABIC-INDIC DIGIT ONE}": 0,
    "x\N{SUPERSCRIPT TWO}": 1,
    "\N{RIGHT-TO-LEFT OVERRIDE}x": 0,
    "\ud800": 0,
    "a" * 65: 0,
    "1" * 1001: 0,
    "1e1001": 0,
    "1e-999999999": 0,
    "x <= y": 2,
    "x = y": 2,
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text)[:24])
def test_refusals_point_at_the_place(text: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    error = caught.value
    assert error.position == REFUSED[text]
    assert error.text == text
    message, formula, caret, *_ = str(error).splitlines()
    assert message == error.message
    if len(text) < 60:
        assert caret.index("^") - 4 == error.position
        assert len(formula) - 4 == len(text)


@pytest.mark.parametrize(
    ("text", "position"),
    [("a", 1), ("a <", 3), ("a < b < c", 6), ("a = b", 2), ("a ! b", 2), ("a <> b", 3), ("< b", 0)],
)
def test_refused_relations_point_at_the_place(text: str, position: int) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_relation(text)
    assert caught.value.position == position


def test_a_refusal_reads_well() -> None:
    with pytest.raises(FormulaError) as caught:
        parse("recon + beta kl")
    assert str(caught.value) == (
        "'kl' follows without an operator\n"
        "    recon + beta kl\n"
        "                 ^\n"
        "Products need '*'."
    )


def test_a_refusal_survives_pickling() -> None:
    with pytest.raises(FormulaError) as caught:
        parse("a b")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert str(copy) == str(caught.value)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("x" * 1_000_000, "MAX_CHARACTERS"),
        ("x" + " + x" * 500, "MAX_DEPTH"),
        ("-" * 5_000 + "x", "MAX_DEPTH"),
        ("abs(" * 1_000 + "x" + ")" * 1_000, "MAX_DEPTH"),
        ("max(" + ", ".join("x" for _ in range(1_000)) + ")", "MAX_DEPTH"),
        ("x**999999999999999999999", "MAX_EXPONENT"),
        ("((x**64)**64)**64", "MAX_DEGREE"),
        ("x / (((9**64)**64)**64)", "MAX_DEGREE"),
        ("9" * 9_000, "MAX_DIGITS"),
        ("a" * 100, "MAX_NAME_CHARACTERS"),
        ("-(" * 198 + "0.5 + x" + ")" * 198, "MAX_DEPTH"),
        ("-(" * 198 + "x / -2" + ")" * 198, "MAX_DEPTH"),
    ],
)
def test_limits_are_reported_by_name(text: str, limit: str) -> None:
    start = time.process_time()
    with pytest.raises(FormulaError, match=f"{limit} = {getattr(limits, limit)}"):
        parse(text)
    assert time.process_time() - start < 1


def test_a_product_of_long_numbers_is_divided_by() -> None:
    formula = parse(f"x / ({'9' * 900} * {'9' * 900})")
    assert formula.evaluate({"x": 1}) == Fraction(1, (10**900 - 1) ** 2)


def test_a_quotient_of_long_numbers_is_no_longer_number() -> None:
    formula = parse("1/" + "/".join(["9" * 900] * 5))
    assert formula.evaluate({}) == Fraction(1, (10**900 - 1) ** 5)
    assert simplified(formula).evaluate({}) == formula.evaluate({})
    assert parse(str(formula)) == formula


def test_ten_thousand_parentheses_end_quickly() -> None:
    start = time.process_time()
    assert parse("(" * 4_000 + "x" + ")" * 4_000) == x
    for text in ("(" * 10_000, ")" * 10_000, "(" * 5_000 + ")" * 5_000):
        with pytest.raises(FormulaError):
            parse(text)
    assert time.process_time() - start < 1


def test_sharing_does_not_get_round_the_size_limit() -> None:
    expression: Expression = x
    with pytest.raises(ExpressionError, match="MAX_NODES"):
        for _ in range(60):
            expression = expression + expression


def test_the_highest_trees_work() -> None:
    expression: Expression = x
    while expression.depth < limits.MAX_DEPTH:
        expression = y - expression
    assert parse(str(expression)) == expression
    assert pickle.loads(pickle.dumps(expression)) == expression
    assert expression.substitute({"x": 0}).evaluate({"y": 1}) in (0, 1)


@pytest.mark.slow
@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (parse, parse_relation):
        try:
            result = read(text, applications=True)
        except FormulaError as error:
            assert 0 <= error.position <= len(text)
            assert str(error)
        else:
            assert read(str(result), applications=True) == result


@given(st.text(alphabet="xy12.e+-*/()<>=, maxbs", max_size=30))
def test_any_text_of_the_language_is_read_or_refused(text: str) -> None:
    test_any_text_is_read_or_refused.hypothesis.inner_test(text)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "simpler"),
    [
        ("0/2", "0"),
        ("4/2", "2"),
        ("-(1/2)", "-1/2"),
        ("-(-1)", "1"),
        ("1 * x", "x"),
        ("x + 0", "x"),
        ("0.5", "1/2"),
        ("x**1", "x"),
        ("-0", "0"),
        ("1/2 / 3", "1/6"),
        ("x / 1", "x"),
        ("max(1, 2)", "2"),
    ],
)
def test_a_formula_holds_what_was_written(text: str, simpler: str) -> None:
    assert str(parse(text)) == text
    assert simplified(parse(text)) == parse(simpler) != parse(text)


@given(st.fractions())
def test_every_rational_number_has_a_formula(value: Fraction) -> None:
    formula = number(value)
    assert formula.evaluate({}) == value == value_of(formula)
    assert parse(str(formula)) == formula == simplified(formula)


@pytest.mark.parametrize("text", ["2 * 3", "max(1, 2)", "(1/2)**2", "1/2/3", "x", "-x", "x/2"])
def test_what_is_to_be_computed_is_no_number(text: str) -> None:
    assert value_of(parse(text)) is None


@given(expressions, points)
def test_simplifying_changes_no_value(expression: Expression, point: dict[str, Fraction]) -> None:
    assert simplified(expression).evaluate(point) == expression.evaluate(point)


@given(expressions)
def test_what_is_simplified_stays_so(expression: Expression) -> None:
    assert simplified(simplified(expression)) == simplified(expression)


@pytest.mark.parametrize("value", [Fraction(-1), Fraction(1, 3), Fraction(1, 10**1001)])
def test_a_literal_is_a_decimal_without_a_sign(value: Fraction) -> None:
    with pytest.raises(ExpressionError):
        Constant(value)


def test_nodes_refuse_parts_that_would_print_as_something_else() -> None:
    with pytest.raises(ExpressionError):
        x / 0
    with pytest.raises(ExpressionError):
        Apply(named("add"), (x, y, z))
    with pytest.raises(ExpressionError):
        Variable("a b")
    with pytest.raises(ExpressionError):
        Variable("x) -- ")
    with pytest.raises(ExpressionError):
        Relation(x, "=<", y)
    with pytest.raises(TypeError):
        Apply(named("add"), (x, 1))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        parse(b"x")  # type: ignore[arg-type]


def test_trees_are_immutable() -> None:
    with pytest.raises(AttributeError):
        x.name = "y"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0 <= w <= 1", ["0 <= w", "w <= 1"]),
        ("kl >= 0 and beta >= 0", ["kl >= 0", "beta >= 0"]),
        ("0 < a < b <= 1 and c != 0", ["0 < a", "a < b", "b <= 1", "c != 0"]),
        ("x == y and x == y", ["x == y"]),
        ("kl >= 0", ["kl >= 0"]),
    ],
)
def test_assumptions_may_be_chained_and_joined(text: str, expected: list[str]) -> None:
    assert [str(relation) for relation in parse_relations(text)] == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0 <= w <= 1", "only assumptions may be chained, as in 0 <= w <= 1"),
        ("x >= 0 and y >= 0", "'and' joins assumptions only"),
    ],
)
def test_a_claim_is_one_relation(text: str, said: str) -> None:
    with pytest.raises(FormulaError, match=said):
        parse_relation(text)


@pytest.mark.parametrize(
    "text", ["and", "x", "x >= 0 and", "and x >= 0", "x >= 0 and y", "x <= <= y"]
)
def test_what_is_no_assumption_is_refused(text: str) -> None:
    with pytest.raises(FormulaError):
        parse_relations(text)


def test_several_arguments_and_nested_ones_are_different_formulas() -> None:
    several, nested = parse("max(a, b, c)"), parse("max(max(a, b), c)")
    assert several != nested
    assert several == maximum(Variable("a"), Variable("b"), Variable("c"))
    assert several.evaluate({"a": 1, "b": 3, "c": 2}) == 3
    assert normal(several) == nested


@pytest.mark.parametrize(
    ("text", "simpler"),
    [
        ("max(a, b, a)", "max(a, b)"),
        ("max(a, a, a)", "a"),
        ("max(1, a, 3)", "max(3, a)"),
        ("min(2, a, 1, b)", "min(1, a, b)"),
        ("max(a, b, c)", "max(a, b, c)"),
    ],
)
def test_a_maximum_of_several_is_simplified(text: str, simpler: str) -> None:
    assert str(simplified(parse(text))) == simpler
