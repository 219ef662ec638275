"""What a function returned, in each of its ways, as one formula."""

from __future__ import annotations

from typing import Any

from pybridge.expression import Expression, ExpressionError, simplified
from pybridge.tracing.case_trees import CaseTree, Selection
from pybridge.tracing.cases import formula_of
from pybridge.tracing.constants import constant
from pybridge.tracing.errors import AS_A_TERM, WITHOUT_JUMPS, NoFormulaError, TracingError
from pybridge.tracing.places import CodePlace
from pybridge.tracing.running import Fork, Raised, Returned
from pybridge.tracing.values.conditions import Condition
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["formula_of_ways", "formula_returned"]


def formula_of_ways(tree: Fork | Returned | Raised, place: CodePlace) -> Expression:
    """Return what a function returns as one formula.

    Raises:
        TracingError: it is no number, the ways do not meet, or one of them ends in an error.
    """
    if isinstance(tree, Raised):
        error = tree.error
        remedy = f"on numbers it may work; call what docs/tracing.md lists, or {AS_A_TERM}"
        if isinstance(error, ExpressionError):
            raise TracingError.at(tree.place, error.message, error.hint or remedy) from error
        raise TracingError.at(tree.place, f"{type(error).__name__}: {error}", remedy) from error
    if isinstance(tree, Returned):
        return simplified(formula_returned(tree.value, place))
    try:
        return simplified(formula_of(_tree(tree, place)))
    except NoFormulaError as error:
        raise TracingError.at(
            tree.decision.place,
            f"a branch that is no formula: {error}",
            WITHOUT_JUMPS,
        ) from error


def _tree(tree: Fork | Returned | Raised, place: CodePlace) -> CaseTree:
    """Return what a function returns as a tree of choices."""
    if isinstance(tree, Fork):
        for branch, known in (
            (tree.then, tree.decision.relation),
            (tree.otherwise, tree.decision.relation.negation),
        ):
            if isinstance(branch, Raised):
                raise TracingError.at(
                    branch.place,
                    f"where {known}, this raises {type(branch.error).__name__}: {branch.error}",
                    f'say that it is never so: assume=["{known.negation}"]',
                ) from branch.error
        return Selection(
            tree.decision.relation, _tree(tree.then, place), _tree(tree.otherwise, place)
        )
    return formula_of_ways(tree, place)


def formula_returned(value: Any, place: CodePlace) -> Expression:
    """Return the formula of what a function returns.

    Raises:
        TracingError: it is no number.
    """
    if isinstance(value, Traced):
        return value.expression
    if isinstance(value, TracedVector) and len(value) == 1:
        return formula_returned(value.entries[0], place)
    kinds = {
        TracedVector: ("a vector", "return its sum or mean"),
        Condition: ("a truth value", "return a number"),
        type(None): ("nothing", "return the loss"),
        tuple: ("several values", "return the loss alone"),
        dict: ("a dictionary", "return the loss alone"),
        list: ("a list", "return the loss alone"),
    }
    found = constant(value) if not isinstance(value, (TracedVector, Condition)) else None
    if found is not None:
        return found
    what, remedy = kinds.get(
        type(value), (f"a value of type {type(value).__name__}", "return a number")
    )
    raise TracingError.at(place, f"the function returns {what}", remedy)
