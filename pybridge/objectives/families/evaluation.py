"""What the tree of a template comes to, node by node.

Jinja reads templates, and would compile each to Python. That takes longer than all of its uses for
an objective or two, and Jinja's sandbox lets the result run as long as it likes. So the trees are
walked here, and steps are counted: what has no method below cannot be in a template, nothing is
reached but what `PUBLIC` lists, and nothing called but that and `range`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MethodType
from typing import Any

from jinja2 import Environment, nodes

from pybridge.objectives.families.limits import MAX_OUTPUT_CHARACTERS, MAX_RANGE, MAX_STEPS
from pybridge.objectives.families.view import PUBLIC, ObjectiveView, ViewError

__all__ = ["JINJA", "Evaluation", "TooLongError", "check_value", "counted", "refusal"]

JINJA = Environment(autoescape=False)  # it makes formulas, and is never run
"""What reads templates."""

_COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
    "in": lambda member, several: member in several,
    "notin": lambda member, several: member not in several,
}


class TooLongError(ViewError):
    """A text is too long: so it is for some large objectives."""

    def __init__(self) -> None:
        super().__init__(f"the text exceeds MAX_OUTPUT_CHARACTERS = {MAX_OUTPUT_CHARACTERS}")


@dataclass(frozen=True)
class _Loop:
    """What `loop` is within a loop."""

    index0: int
    length: int

    @property
    def index(self) -> int:
        """The number of the turn, counted from 1."""
        return self.index0 + 1

    @property
    def first(self) -> bool:
        """Whether it is the first turn."""
        return self.index0 == 0

    @property
    def last(self) -> bool:
        """Whether it is the last turn."""
        return self.index == self.length


def counted(*bounds: int) -> range:
    """Return what `range` is in templates."""
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise ViewError(f"range counts at most MAX_RANGE = {MAX_RANGE} numbers")
    return numbers


def _joined(texts: Iterable[object], between: str = "") -> str:
    """Return texts with another one between them."""
    parts = [_written(text) for text in texts]
    if sum(map(len, parts)) + len(between) * len(parts) > MAX_OUTPUT_CHARACTERS:
        raise TooLongError
    return between.join(parts)


_FILTERS: Mapping[str, Callable[..., object]] = {
    "join": _joined,
    "length": len,
    "first": lambda texts: texts[0],
}


class Evaluation:
    """One use of a template.

    Args:
        names: what the names in it stand for.

    Raises:
        ViewError: of all methods: it asks for what there is not, or takes too long.
    """

    def __init__(self, names: Mapping[str, object]) -> None:
        self.names = names
        self.pieces: list[str] = []
        """What came out so far."""
        self._steps = 0
        self._size = 0

    def write(self, body: Iterable[nodes.Node]) -> None:
        """Add what nodes write to the pieces."""
        for node in body:
            self._count()
            match node:
                case nodes.Output():
                    for part in node.nodes:
                        self._put(_written(self.value(part)))
                case nodes.If():
                    self._choose(node)
                case nodes.For():
                    self._repeat(node)

    def _put(self, text: str) -> None:
        self._size += len(text)
        if self._size > MAX_OUTPUT_CHARACTERS:
            raise TooLongError
        self.pieces.append(text)

    def _choose(self, node: nodes.If) -> None:
        for choice in (node, *node.elif_):
            if self.value(choice.test):
                self.write(choice.body)
                return
        self.write(node.else_)

    def _repeat(self, node: nodes.For) -> None:
        outside = self.names
        turns = _several(self.value(node.iter))
        for number, each in enumerate(turns):
            self.names = {**outside, "loop": _Loop(number, len(turns)), **_bound(node.target, each)}
            if node.test is None or self.value(node.test):
                self.write(node.body)
        self.names = outside
        if not turns:
            self.write(node.else_)

    def value(self, node: nodes.Node) -> Any:
        """Return what an expression comes to."""
        self._count()
        return _VALUES[type(node)](self, node)

    def _count(self) -> None:
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise ViewError(f"the template takes more steps than MAX_STEPS = {MAX_STEPS}")

    def _name(self, node: nodes.Name) -> object:
        if node.name not in self.names:
            raise ViewError(f"{node.name!r} is undefined")
        return self.names[node.name]

    def _tuple(self, node: nodes.Tuple | nodes.List) -> object:
        return tuple(map(self.value, node.items))

    def _attribute(self, node: nodes.Getattr) -> object:
        owner, name = self.value(node.node), node.attr
        known = (
            PUBLIC if type(owner) is ObjectiveView else _OF_LOOPS if type(owner) is _Loop else ()
        )
        if name in known:
            return getattr(owner, name)
        raise ViewError(f"{_kind(owner)} has no {name[:64]!r}")

    def _item(self, node: nodes.Getitem) -> object:
        several = _several(self.value(node.node))
        if isinstance(node.arg, nodes.Slice):
            bounds = (node.arg.start, node.arg.stop, node.arg.step)
            return several[slice(*(self.value(each) if each else None for each in bounds))]
        return several[self.value(node.arg)]

    def _called(self, node: nodes.Call) -> object:
        function = self.value(node.node)
        of_view = isinstance(function, MethodType) and type(function.__self__) is ObjectiveView
        if not (of_view or function is counted):
            raise ViewError(f"{_kind(function)} cannot be called")
        return function(*map(self.value, node.args), **self._named(node))

    def _filtered(self, node: nodes.Filter) -> object:
        if node.name not in _FILTERS:
            known = ", ".join(_FILTERS)
            raise ViewError(f"there is no filter {node.name!r}; there are {known}")
        assert node.node is not None
        arguments = map(self.value, (node.node, *node.args))
        return _FILTERS[node.name](*arguments, **self._named(node))

    def _named(self, node: nodes.Call | nodes.Filter) -> dict[str, object]:
        named = (each for each in node.kwargs if isinstance(each, nodes.Keyword))
        return {each.key: self.value(each.value) for each in named}

    def _compared(self, node: nodes.Compare) -> bool:
        left = self.value(node.expr)
        for operand in node.ops:
            right = self.value(operand.expr)
            if not _COMPARED[operand.op](left, right):
                return False
            left = right
        return True

    def _conditional(self, node: nodes.CondExpr) -> object:
        if self.value(node.test):
            return self.value(node.expr1)
        if node.expr2 is None:
            raise ViewError("an if without an else has no value")
        return self.value(node.expr2)

    def _concatenated(self, node: nodes.Concat) -> object:
        return _joined(map(self.value, node.nodes))

    def _sum(self, node: nodes.Add) -> object:
        value = self.value(node.left) + self.value(node.right)
        check_value(value)
        return value


def refusal(node: nodes.Node) -> str:
    """Say why a node cannot be in a template; nothing if it can."""
    if isinstance(node, nodes.For) and node.recursive:
        return "a loop is not recursive"
    if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
        return f"there is no filter {node.name!r}; there are {', '.join(_FILTERS)}"
    if isinstance(node, nodes.Call | nodes.Filter) and (node.dyn_args or node.dyn_kwargs):
        return "arguments are given one by one"
    if type(node) in _VALUES or type(node) in _PARTS:
        return ""
    return f"a template has no {type(node).__name__} here; docs/families.md says what it has"


def check_value(value: object) -> None:
    """Refuse values that no template needs, and texts that are too long.

    Raises:
        ViewError: it is one.
    """
    if isinstance(value, tuple):
        for each in value:
            check_value(each)
    elif isinstance(value, str) and len(value) > MAX_OUTPUT_CHARACTERS:
        raise TooLongError
    elif not isinstance(value, str | int | float):
        raise ViewError(f"{_kind(value)} is no text, no number and no tuple of these")


def _written(value: object) -> str:
    """Return the text of a text or a number."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value)
    raise ViewError(f"{_kind(value)} cannot be written out")


def _several(value: object) -> Sequence[Any]:
    if isinstance(value, tuple | range | str):
        return value
    raise ViewError(f"{_kind(value)} has no parts")


def _bound(target: nodes.Node, value: object) -> dict[str, object]:
    """Return what the names of a loop stand for in a turn."""
    if isinstance(target, nodes.Name):
        return {target.name: value}
    assert isinstance(target, nodes.Tuple)
    parts = _several(value)
    if len(parts) != len(target.items):
        raise ViewError(f"{len(target.items)} names are given to {len(parts)} values")
    return dict(
        pair for each in zip(target.items, parts, strict=True) for pair in _bound(*each).items()
    )


def _kind(value: object) -> str:
    """Say what a value is, for messages."""
    if isinstance(value, MethodType):
        return f"a method (call it: J.{value.__name__}(…))"
    return "J" if isinstance(value, ObjectiveView) else f"a {type(value).__name__}"


_OF_LOOPS = ("index", "index0", "first", "last", "length")

_PARTS = (
    nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Operand, nodes.Slice, nodes.Keyword
)  # fmt: skip
"""What there is in templates besides expressions."""

# Without assignments and products no text can grow by doubling.
_VALUES: Mapping[type[nodes.Node], Callable[[Evaluation, Any], Any]] = {
    nodes.Const: lambda evaluation, node: node.value,
    nodes.TemplateData: lambda evaluation, node: node.data,
    nodes.Name: Evaluation._name,
    nodes.Tuple: Evaluation._tuple,
    nodes.List: Evaluation._tuple,
    nodes.Getattr: Evaluation._attribute,
    nodes.Getitem: Evaluation._item,
    nodes.Call: Evaluation._called,
    nodes.Filter: Evaluation._filtered,
    nodes.Compare: Evaluation._compared,
    nodes.CondExpr: Evaluation._conditional,
    nodes.And: lambda evaluation, n: evaluation.value(n.left) and evaluation.value(n.right),
    nodes.Or: lambda evaluation, n: evaluation.value(n.left) or evaluation.value(n.right),
    nodes.Not: lambda evaluation, node: not evaluation.value(node.node),
    nodes.Concat: Evaluation._concatenated,
    nodes.Add: Evaluation._sum,
    nodes.Sub: lambda evaluation, n: evaluation.value(n.left) - evaluation.value(n.right),
    nodes.Neg: lambda evaluation, node: -evaluation.value(node.node),
}
"""How each kind of expression is evaluated."""
