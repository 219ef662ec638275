"""Templates of families: Jinja in a sandbox, cut down to what a text needs.

A template may be anybody's. It can reach nothing but the public methods of `J` and the texts,
numbers and tuples that they give. What it makes is read by the strict parser, so it can mean no
more than a formula.

Jinja's sandbox limits what a template reaches, and not how long it takes or what memory it needs.
Here both are bounded by what a template is made of: there is no assignment, no macro, no include
and no product of texts; loops count at most `MAX_RANGE` or go over names of the objective, at most
`MAX_LOOPS` of them within each other; and every text has at most `MAX_OUTPUT_CHARACTERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from types import MethodType
from typing import Any

from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.environment import Template
from jinja2.exceptions import TemplateSyntaxError
from jinja2.parser import Parser
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from pybridge.expression import ExpressionError
from pybridge.objectives.families.limits import (
    MAX_LOOPS,
    MAX_OUTPUT_CHARACTERS,
    MAX_RANGE,
    MAX_TEMPLATE_CHARACTERS,
)
from pybridge.objectives.families.view import PUBLIC, ObjectiveView, ViewError

__all__ = ["RenderingError", "TemplateScope", "TextTemplate", "ValueTemplate"]

_NODES = (
    nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Call,
    nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.If, nodes.For, nodes.CondExpr, nodes.Compare,
    nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter, nodes.Add, nodes.Sub, nodes.Neg,
    nodes.Concat,
)  # fmt: skip
"""What templates are made of. Without assignments and products no text can grow by doubling."""

_ASSIGNED = "assigned_value"
"""The name by which a value is handed over."""

_PLACE = re.compile(r"\{\{ ([A-Za-z][A-Za-z0-9_]*) \}\}", re.ASCII)

_REMEMBERED = 1024
"""How many templates are kept compiled."""

_OF_LOOPS = ("index", "index0", "first", "last")

_REFUSALS = (
    TemplateError, TypeError, AttributeError, LookupError, ValueError, OverflowError, RecursionError
)  # fmt: skip
"""What Jinja and Python raise for a template that asks for what there is not."""

_RESERVED = ("self", "super", "caller", "varargs", "kwargs")
"""Names by which Jinja gives access to the template itself."""


class RenderingError(ValueError):
    """A template that is none, or that nothing comes out of; the message says why.

    Attributes:
        rendered: what came out before; empty if nothing did.
    """

    def __init__(self, message: str, rendered: str = "") -> None:
        super().__init__(message)
        self.rendered = rendered

    @property
    def exceeds_limit(self) -> bool:
        """Whether a text is too long, and nothing else: so it is for some large objectives."""
        return bool(self.args[0] == _too_long())


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where nothing but the public methods of `J` is reached and called."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what stands after a dot."""
        if type(obj) is ObjectiveView and attribute in PUBLIC:
            return getattr(obj, attribute)
        if isinstance(obj, LoopContext) and attribute in _OF_LOOPS:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether brackets may give what a dot does not: never."""
        return False

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what may be called."""
        for internal in ("_loop_vars", "_block_vars"):  # what Jinja tells its own functions
            kwargs.pop(internal, None)
        of_view = isinstance(obj, MethodType) and type(obj.__self__) is ObjectiveView
        if of_view or obj is _counted:
            return obj(*args, **kwargs)
        if isinstance(obj, Undefined):
            obj._fail_with_undefined_error()
        raise ViewError(f"{_kind(obj)!s} cannot be called")


def _counted(*bounds: int) -> range:
    """Return what `range` is in templates."""
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise ViewError(f"range counts at most MAX_RANGE = {MAX_RANGE} numbers")
    return numbers


def _joined(texts: Iterable[object], between: str = "") -> str:
    """Return texts with another one between them."""
    parts = [str(_shown(text)) for text in texts]
    size = sum(map(len, parts)) + len(between) * len(parts)
    if size > MAX_OUTPUT_CHARACTERS:
        raise ViewError(_too_long())
    return between.join(parts)


def _first(texts: Sequence[object]) -> object:
    """Return the first of some texts."""
    return texts[0]


def _shown(value: object) -> object:
    """Refuse to write out what is neither a text nor a number."""
    if isinstance(value, Undefined) or (
        isinstance(value, str | int | float | Fraction) and not isinstance(value, bool)
    ):
        return value
    raise ViewError(f"{_kind(value)} cannot be written out")


def _too_long() -> str:
    return f"the text exceeds MAX_OUTPUT_CHARACTERS = {MAX_OUTPUT_CHARACTERS}"


def _kind(value: object) -> str:
    if isinstance(value, MethodType):
        return f"a method (call it: J.{value.__name__}(…))"
    return "J" if isinstance(value, ObjectiveView) else f"a {type(value).__name__}"


def _sandbox() -> _Sandbox:
    sandbox = _Sandbox(undefined=StrictUndefined, finalize=_shown, loader=None, cache_size=0)
    sandbox.globals.clear()
    sandbox.tests.clear()
    sandbox.filters = {"join": _joined, "length": len, "first": _first}
    return sandbox


_SANDBOX = _sandbox()


class TemplateScope:
    """The names that the templates of a law know, with what they stand for."""

    def __init__(self, view: ObjectiveView, names: Mapping[str, str]) -> None:
        self._values: dict[str, object] = {"J": view, "range": _counted, **names}
        self._context = Context(_SANDBOX, self._values, None, {})

    def __setitem__(self, name: str, value: object) -> None:
        self._values[name] = value

    def get(self, name: str) -> object:
        """Return what a name stands for."""
        return self._values.get(name)

    def run(self, template: Template, pieces: list[str]) -> Iterator[str]:
        """Yield what comes out of a template.

        Raises:
            RenderingError: it asks for what there is not, or may not have.
        """
        try:
            yield from template.root_render_func(self._context)
        except ExpressionError:  # of a text that was given to J: what reads such texts says more
            raise
        except _REFUSALS as error:
            # What Python says of a call with other arguments names the class, which nobody knows.
            message = str(error).replace(f"{ObjectiveView.__name__}.", "J.")
            raise RenderingError(message, "".join(pieces)) from error

    def assigned(self) -> object:
        """Return what the last template has assigned."""
        return self._context.vars.pop(_ASSIGNED)


class TextTemplate:
    """A template of a text.

    Args:
        source: the template.

    Raises:
        RenderingError: when it is checked or used, if it is none, or nothing comes of it.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        # Most templates put names in place, and some are just texts: no need for Jinja.
        self._parts = _PLACE.split(source)
        self._is_plain = "{" not in "".join(self._parts[::2])

    def check(self) -> None:
        """Refuse what is no template, before it is used."""
        _check_length(self.source)
        if not self._is_plain:
            _compiled(self.source)

    def render(self, scope: TemplateScope) -> str:
        """Return the text for what the names in `scope` stand for."""
        if self._is_plain:
            values = [scope.get(name) for name in self._parts[1::2]]
            if all(isinstance(value, str) for value in values):
                return self._put(values)
        pieces: list[str] = []
        size = 0
        for piece in scope.run(_compiled(self.source), pieces):
            size += len(piece)
            if size > MAX_OUTPUT_CHARACTERS:
                raise RenderingError(_too_long(), "".join(pieces))
            pieces.append(piece)
        return "".join(pieces).strip()

    def _put(self, values: Sequence[object]) -> str:
        """Put texts in place of the names."""
        parts = [*self._parts]
        parts[1::2] = map(str, values)
        if sum(map(len, parts)) > MAX_OUTPUT_CHARACTERS:
            raise RenderingError(_too_long())
        return "".join(parts).strip()


class ValueTemplate:
    """An expression for a value that other templates use: a text, a number, or a tuple of these.

    Arguments and errors as for `TextTemplate`.
    """

    def __init__(self, source: str) -> None:
        self.source = source

    def check(self) -> None:
        """Refuse what is no expression, before it is used."""
        _check_length(self.source)
        _compiled(self.source, is_value=True)

    def value(self, scope: TemplateScope) -> object:
        """Return the value for what the names in `scope` stand for."""
        for _ in scope.run(_compiled(self.source, is_value=True), []):
            pass
        value = scope.assigned()
        if isinstance(value, Undefined):
            raise RenderingError(value._undefined_message)
        _check_value(value)
        return value


def _check_value(value: object) -> None:
    """Refuse values that no template needs, and texts that are too long.

    Raises:
        RenderingError: it is one.
    """
    if isinstance(value, tuple | list):
        for each in value:
            _check_value(each)
    elif isinstance(value, str) and len(value) > MAX_OUTPUT_CHARACTERS:
        raise RenderingError(_too_long())
    elif not isinstance(value, str | int | float):
        raise RenderingError(f"{_kind(value)} is no text, no number and no tuple of these")


def _check_length(source: str) -> None:
    """Refuse a template that is too long.

    Raises:
        RenderingError: it is.
    """
    if len(source) > MAX_TEMPLATE_CHARACTERS:
        limit = f"MAX_TEMPLATE_CHARACTERS = {MAX_TEMPLATE_CHARACTERS}"
        raise RenderingError(f"a template of {len(source)} characters exceeds {limit}")


@lru_cache(_REMEMBERED)
def _compiled(source: str, *, is_value: bool = False) -> Template:
    """Compile a template that is made of what templates may be made of.

    Raises:
        RenderingError: it is not.
    """
    try:
        return _SANDBOX.from_string(_assignment(source) if is_value else _tree(source))
    except TemplateSyntaxError as error:
        raise RenderingError(f"not a Jinja template: {error.message}") from error
    except (TemplateError, SyntaxError, RecursionError, MemoryError) as error:
        # Python refuses what is nested too deeply, in one of these ways.
        raise RenderingError(f"not a Jinja template: {error}") from error


def _tree(source: str) -> nodes.Template:
    tree = _SANDBOX.parse(source)
    for node in tree.body:
        _check_node(node, loops=0)
    return tree


def _assignment(source: str) -> nodes.Template:
    """Return a template that assigns an expression to the name `_ASSIGNED`."""
    parser = Parser(_SANDBOX, source, state="variable")
    expression = parser.parse_expression()
    if not parser.stream.eos:
        raise TemplateSyntaxError("something follows the expression", parser.stream.current.lineno)
    _check_node(expression, loops=0)
    assigned = nodes.Assign(nodes.Name(_ASSIGNED, "store", lineno=1), expression, lineno=1)
    tree = nodes.Template([assigned], lineno=1)
    tree.set_environment(_SANDBOX)
    return tree


def _check_node(node: nodes.Node, loops: int) -> None:
    """Refuse what a template may not have.

    Raises:
        RenderingError: it has that.
    """
    if not isinstance(node, _NODES):
        raise RenderingError(f"a template has no {type(node).__name__} here; see docs/families.md")
    if isinstance(node, nodes.For):
        loops += 1
        if node.recursive or loops > MAX_LOOPS:
            raise RenderingError(f"more loops within each other than MAX_LOOPS = {MAX_LOOPS}")
    if isinstance(node, nodes.Filter) and node.name not in _SANDBOX.filters:
        raise RenderingError(
            f"there is no filter {node.name!r}; there are {', '.join(_SANDBOX.filters)}"
        )
    if isinstance(node, nodes.Name) and node.name in _RESERVED:
        raise RenderingError(f"{node.name!r} is undefined")
    for child in node.iter_child_nodes():
        _check_node(child, loops)
