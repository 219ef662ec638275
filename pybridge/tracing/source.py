"""What the text of a function tells: where it returns, and where its decorator says what."""

from __future__ import annotations

import ast
import inspect
import textwrap
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pybridge.tracing.places import CodePlace, place_of

__all__ = ["Source", "source_of"]


@dataclass(frozen=True)
class Source:
    """The lines of a function that somebody may want to see."""

    definition: CodePlace
    """Where it is defined."""
    result: CodePlace
    """The line that returns its value, or the first one if there are several."""
    options: dict[str, int] = field(default_factory=dict)
    """The lines at which the options of its decorator stand."""


def source_of(function: Any) -> Source:
    """Return what the text of a function tells, as far as there is one."""
    place = place_of(function)
    try:
        lines, first = inspect.getsourcelines(function)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, ValueError, SyntaxError, tokenize.TokenError):
        return Source(place, place)
    shift = max(first, 1) - 1
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            definition = CodePlace(place.path, node.lineno + shift)
            returns = [each.lineno for each in _own_returns(node)]
            result = CodePlace(place.path, returns[0] + shift) if returns else definition
            options = {
                keyword.arg: keyword.value.lineno + shift
                for decorator in node.decorator_list
                if isinstance(decorator, ast.Call)
                for keyword in decorator.keywords
                if keyword.arg
            }
            return Source(definition, result, options)
        if isinstance(node, ast.Lambda):
            definition = CodePlace(place.path, node.lineno + shift)
            return Source(definition, definition)
    return Source(place, place)


def _own_returns(node: ast.AST) -> Iterator[ast.Return]:
    """Yield the returns of a function, and none of the functions that are defined in it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Return):
            yield child
        elif not isinstance(child, ast.FunctionDef | ast.Lambda | ast.AsyncFunctionDef):
            yield from _own_returns(child)
