"""Templates of families: Jinja, cut down to what a text needs.

A template may be anybody's. It can reach nothing but the public methods of `J` and the texts,
numbers and tuples that they give. What it makes is read by the strict parser, so it can mean no
more than a formula.

Nor does it take long, or much memory, which Jinja's own sandbox would not see to: there is no
assignment, no macro, no include and no product of texts, `range` counts to `MAX_RANGE`, a use of a
template takes at most `MAX_STEPS`, and every text has at most `MAX_OUTPUT_CHARACTERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache

from jinja2 import TemplateError, nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.parser import Parser

from pybridge.expression import ExpressionError
from pybridge.objectives.families.evaluation import (
    JINJA,
    Rendered,
    TemplateScope,
    TooLongError,
    Valuing,
    Writing,
    check_value,
    counted,
    refusal,
    valuing,
    writing,
)
from pybridge.objectives.families.limits import MAX_OUTPUT_CHARACTERS, MAX_TEMPLATE_CHARACTERS
from pybridge.objectives.families.view import ObjectiveView

__all__ = ["RenderingError", "TemplateScope", "TextTemplate", "ValueTemplate", "scope_of"]

_PLACE = re.compile(r"\{\{ ([A-Za-z][A-Za-z0-9_]*) \}\}", re.ASCII)

_REMEMBERED = 1024
"""How many templates that were read are remembered: many families have the same ones."""

_REFUSALS = (TypeError, AttributeError, LookupError, ValueError, OverflowError, RecursionError)
"""What Python raises for a template that asks for what makes no sense."""


class RenderingError(ValueError):
    """A template that is none, or that nothing comes out of; the message says why.

    Attributes:
        rendered: what came out before; empty if nothing did.
        exceeds_limit: whether a text is too long, and nothing else.
    """

    def __init__(self, message: str, rendered: str = "", *, exceeds_limit: bool = False) -> None:
        super().__init__(message)
        self.rendered = rendered
        self.exceeds_limit = exceeds_limit


def scope_of(view: ObjectiveView, names: Mapping[str, str]) -> TemplateScope:
    """Return the names that all templates know, and those of one law."""
    return {"J": view, "range": counted, **names}


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
            _writing(self.source)

    def render(self, scope: TemplateScope) -> str:
        """Return the text for what the names in `scope` stand for."""
        if self._is_plain and (text := self._put(scope)) is not None:
            return text
        write, rendered = _writing(self.source), Rendered()
        with _Refusing(rendered):
            write(scope, rendered)
        return "".join(rendered.pieces).strip()

    def _put(self, scope: TemplateScope) -> str | None:
        """Put texts in place of names; `None` where one stands for nothing, or no text."""
        parts = [*self._parts]
        for place in range(1, len(parts), 2):
            text = scope.get(parts[place])
            if not isinstance(text, str):
                return None
            parts[place] = text
        put = "".join(parts)
        if len(put) > MAX_OUTPUT_CHARACTERS:
            raise RenderingError(str(TooLongError()), exceeds_limit=True)
        return put.strip()


class ValueTemplate:
    """An expression for a value that other templates use: a text, a number, or a tuple of these.

    Arguments and errors as for `TextTemplate`.
    """

    def __init__(self, source: str) -> None:
        self.source = source

    def check(self) -> None:
        """Refuse what is no expression, before it is used."""
        _check_length(self.source)
        _valuing(self.source)

    def value(self, scope: TemplateScope) -> object:
        """Return the value for what the names in `scope` stand for."""
        value_of = _valuing(self.source)
        with _Refusing():
            value: object = value_of(scope)
            check_value(value)
        return value


class _Refusing:
    """Says what is wrong with a template where its use fails.

    Not made by `contextmanager`, since that takes as long as most templates do.

    Args:
        rendered: what the template writes to; nothing for a value.

    Raises:
        RenderingError: at the end: it asked for what there is not, or may not have.
    """

    def __init__(self, rendered: Rendered | None = None) -> None:
        self.rendered = rendered

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        # Of a text that was given to J, what reads such texts says more.
        if not isinstance(error, _REFUSALS) or isinstance(error, ExpressionError):
            return
        # What Python says of a call with other arguments names the class, which nobody knows.
        message = str(error).replace(f"{ObjectiveView.__name__}.", "J.")
        too_long = isinstance(error, TooLongError)
        text = "".join(self.rendered.pieces) if self.rendered else ""
        raise RenderingError(message, text, exceeds_limit=too_long) from error


def _check_length(source: str) -> None:
    """Refuse a template that is too long.

    Raises:
        RenderingError: it is.
    """
    if len(source) > MAX_TEMPLATE_CHARACTERS:
        limit = f"MAX_TEMPLATE_CHARACTERS = {MAX_TEMPLATE_CHARACTERS}"
        raise RenderingError(f"a template of {len(source)} characters exceeds {limit}")


@lru_cache(_REMEMBERED)
def _writing(source: str) -> Writing:
    """Read a template of a text.

    Raises:
        RenderingError: it is none.
    """
    with _parsing():
        template = JINJA.parse(source)
        _check_parts(template)
        return writing(template.body)


@lru_cache(_REMEMBERED)
def _valuing(source: str) -> Valuing:
    """Read an expression.

    Raises:
        RenderingError: it is none.
    """
    with _parsing():
        parser = Parser(JINJA, source, state="variable")
        expression = parser.parse_expression()
        if not parser.stream.eos:
            line = parser.stream.current.lineno
            raise TemplateSyntaxError("something follows the expression", line)
        _check_parts(nodes.Output([expression]))
        return valuing(expression)


@contextmanager
def _parsing() -> Iterator[None]:
    """Have Jinja read, and say what is wrong if that fails.

    Raises:
        RenderingError: Jinja refuses it, or it is nested too deeply.
    """
    try:
        yield
    except TemplateSyntaxError as error:
        raise RenderingError(f"not a Jinja template: {error.message}") from error
    except (TemplateError, RecursionError) as error:
        raise RenderingError(f"not a Jinja template: {error}") from error


def _check_parts(node: nodes.Node) -> None:
    """Refuse what a template may not have.

    Raises:
        RenderingError: it has that.
    """
    if reason := next(filter(None, map(refusal, node.find_all(nodes.Node))), ""):
        raise RenderingError(reason)
