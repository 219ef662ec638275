"""Exact formulas over named variables: build, parse, print, evaluate.

A formula is a `tree` of leaves and of operations applied to formulas. Each operation is a row of
data (`operation`), one file in `operations/`, and tells all that others need to know of it.
`parser` reads formulas and `relation`s from text, `functions` builds them in Python, `numbers`
reads single values, `simplification` makes formulas simpler, `structure` looks into them,
`evaluation` computes. `limits` names every bound, and `errors` what is raised when text or a
construction is refused.
"""

from pybridge.expression import operations
from pybridge.expression.errors import ExpressionError, FormulaError
from pybridge.expression.functions import abs_, call, maximum, minimum, variables
from pybridge.expression.names import check_name
from pybridge.expression.numbers import read_number
from pybridge.expression.parser import parse, parse_relation, parse_relations
from pybridge.expression.relation import Relation
from pybridge.expression.simplification import simplified
from pybridge.expression.tree import (
    Application,
    Apply,
    Constant,
    Expression,
    Variable,
    as_expression,
    number,
)

__all__ = [
    "Application",
    "Apply",
    "Constant",
    "Expression",
    "ExpressionError",
    "FormulaError",
    "Relation",
    "Variable",
    "abs_",
    "as_expression",
    "call",
    "check_name",
    "maximum",
    "minimum",
    "number",
    "operations",
    "parse",
    "parse_relation",
    "parse_relations",
    "read_number",
    "simplified",
    "variables",
]
