"""What a function returned, in each of its ways, as one formula."""

from __future__ import annotations

from types import GeneratorType
from typing import Any

from pybridge.expression import Expression, ExpressionError, simplified
from pybridge.tracing.case_trees import CaseTree, Selection
from pybridge.tracing.cases import formula_of
from pybridge.tracing.constants import constant
from pybridge.tracing.errors import AS_A_TERM, WITHOUT_JUMPS, NoFormulaError, TracingError, told
from pybridge.tracing.places import CodePlace, passes_through
from pybridge.tracing.running import Fork, Raised, Returned
from pybridge.tracing.values.conditions import Condition
from pybridge.tracing.values.symbolic import Symbolic
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["formula_of_ways"]

_OF_ITS_OWN = (
    "if it is raised on numbers, too, mend it; or else call what docs/tracing.md lists, or "
    + AS_A_TERM
)
"""The remedy for an error that the function itself raises."""

_OF_TENSORS = (
    "symbolic values are no tensors: call what docs/tracing.md lists (distributions take other "
    f"values with validate_args=False); or {AS_A_TERM}"
)
"""The remedy for an error of PyTorch that asks for tensors."""

_KINDS: dict[type, tuple[str, str]] = {
    TracedVector: ("a vector", "return its sum or mean"),
    Condition: ("a truth value", "return a number"),
    bool: ("a truth value", "return a number"),
    type(None): ("nothing", "return the loss"),
    tuple: ("several values", "return the loss alone, or say which it is: returns=0"),
    dict: ("a dictionary", "return the loss alone, or say which it is: returns='loss'"),
    list: ("a list", "return the loss alone, or say which it is: returns=0"),
    GeneratorType: ("a generator", "return the loss where it is yielded"),
}
"""What a function may not return, and what to do instead."""


def formula_of_ways(tree: Fork | Returned | Raised, place: CodePlace) -> Expression:
    """Return what a function returns as one formula.

    Raises:
        TracingError: it is no number, the ways do not meet, or one of them ends in an error.
    """
    if isinstance(tree, Raised):
        error = tree.error
        if isinstance(error, ExpressionError):
            raise TracingError.of_formula(tree.place, error) from error
        of_tensors = "Tensor" in told(error) and passes_through("torch", error)
        remedy = _OF_TENSORS if of_tensors else _OF_ITS_OWN
        raise TracingError.at(tree.place, told(error), remedy) from error
    at = tree.decision.place if isinstance(tree, Fork) else place
    try:
        if isinstance(tree, Returned):
            return simplified(_formula_returned(tree.value, place))
        return simplified(formula_of(_tree(tree, place)))
    except NoFormulaError as error:
        raise TracingError.at(at, f"a branch that is no formula: {error}", WITHOUT_JUMPS) from error
    except ExpressionError as error:
        raise TracingError.of_formula(at, error) from error


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
                    f"where {known}, this raises {told(branch.error)}",
                    f'say that it is never so: assume=["{known.negation}"]',
                ) from branch.error
        return Selection(
            tree.decision.relation, _tree(tree.then, place), _tree(tree.otherwise, place)
        )
    return formula_of_ways(tree, place)


def _formula_returned(value: Any, place: CodePlace) -> Expression:
    """Return the formula of what a function returns.

    Raises:
        TracingError: it is no number.
        ExpressionError: it is one that no formula has, such as `nan`.
    """
    if isinstance(value, Traced):
        return value.expression
    if isinstance(value, TracedVector) and len(value) == 1:
        return _formula_returned(value.entries[0], place)
    if not isinstance(value, Symbolic) and (found := constant(value)) is not None:
        return found
    kind = f"a value of type {type(value).__name__}"
    other = kind, "return a number, or say which attribute is the loss: returns='loss'"
    what, remedy = _KINDS.get(type(value), other)
    raise TracingError.at(place, f"the function returns {what}", remedy)
