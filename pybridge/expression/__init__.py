"""Exact formulas over named variables: build, parse, print, evaluate.

`tree` holds the formulas themselves, `parser` reads them from text, `numbers` reads single values,
`limits` names every bound, and `errors` what is raised when text or a construction is refused.
"""

from pybridge.expression.errors import ExpressionError, FormulaError
from pybridge.expression.numbers import read_number
from pybridge.expression.parser import parse, parse_relation
from pybridge.expression.tree import (
    Absolute,
    Add,
    Application,
    Constant,
    Divide,
    Expression,
    Maximum,
    Minimum,
    Multiply,
    Negate,
    Power,
    Relation,
    Subtract,
    Variable,
    abs_,
    as_expression,
    check_name,
    max_,
    min_,
)

__all__ = [
    "Absolute",
    "Add",
    "Application",
    "Constant",
    "Divide",
    "Expression",
    "ExpressionError",
    "FormulaError",
    "Maximum",
    "Minimum",
    "Multiply",
    "Negate",
    "Power",
    "Relation",
    "Subtract",
    "Variable",
    "abs_",
    "as_expression",
    "check_name",
    "max_",
    "min_",
    "parse",
    "parse_relation",
    "read_number",
]
