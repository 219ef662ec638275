"""What the tree of a template comes to: a function for each node, made of those of its parts.

Jinja reads templates, and would compile each to Python. That takes longer than all of its uses for
an objective or two, and Jinja's sandbox lets the result run as long as it likes. So functions are
put together here, and loops count their steps: what has no function below cannot be in a template,
nothing is reached but what `PUBLIC` lists, and nothing called but that and `range`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MethodType
from typing import Any

from jinja2 import Environment, nodes

from pybridge.objectives.families.limits import MAX_OUTPUT_CHARACTERS, MAX_RANGE, MAX_STEPS
from pybridge.objectives.families.view import PUBLIC, ObjectiveView, ViewError

__all__ = [
    "JINJA",
    "Rendered",
    "TemplateScope",
    "TooLongError",
    "Valuing",
    "Writing",
    "check_value",
    "counted",
    "refusal",
    "valuing",
    "writing",
]

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


class Rendered:
    """What comes out of a use of a template."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._size = 0
        self._steps = 0

    def put(self, text: str) -> None:
        """Add a text.

        Raises:
            TooLongError: it is too long with what is there.
        """
        self._size += len(text)
        if self._size > MAX_OUTPUT_CHARACTERS:
            raise TooLongError
        self.pieces.append(text)

    def spend(self, steps: int) -> None:
        """Count steps that are taken again, as loops do; those taken once are few.

        Raises:
            ViewError: they are too many.
        """
        self._steps += steps
        if self._steps > MAX_STEPS:
            raise ViewError(f"the template takes more steps than MAX_STEPS = {MAX_STEPS}")


TemplateScope = dict[str, object]
"""What the names in a template stand for."""

Valuing = Callable[[TemplateScope], Any]
"""What gives the value of an expression."""

Writing = Callable[[TemplateScope, Rendered], None]
"""What writes a part of a text."""


def writing(body: Sequence[nodes.Node]) -> Writing:
    """Return what writes the nodes of a text.

    It raises `ViewError`, or what Python does, where it asks for what there is not, or takes too
    long; so does what `valuing` returns.
    """
    parts = [part for node in body for part in _writings(node)]
    if len(parts) == 1:
        return parts[0]

    def write(scope: TemplateScope, rendered: Rendered) -> None:
        for part in parts:
            part(scope, rendered)

    return write


def _writings(node: nodes.Node) -> Iterator[Writing]:
    match node:
        case nodes.Output():
            yield from map(_put, node.nodes)
        case nodes.If():
            yield _choice(node)
        case nodes.For():
            yield _repetition(node)


def _put(node: nodes.Node) -> Writing:
    if isinstance(node, nodes.TemplateData):
        text = node.data
        return lambda scope, rendered: rendered.put(text)
    value = valuing(node)
    return lambda scope, rendered: rendered.put(_written(value(scope)))


def _choice(node: nodes.If) -> Writing:
    choices = [(valuing(each.test), writing(each.body)) for each in (node, *node.elif_)]
    otherwise = writing(node.else_)

    def choose(scope: TemplateScope, rendered: Rendered) -> None:
        for test, write in choices:
            if test(scope):
                write(scope, rendered)
                return
        otherwise(scope, rendered)

    return choose


def _repetition(node: nodes.For) -> Writing:
    turns, target = valuing(node.iter), node.target
    test = valuing(node.test) if node.test else None
    write, otherwise = writing(node.body), writing(node.else_)
    steps = 1 + sum(1 for _ in node.find_all(nodes.Node))

    def repeat(scope: TemplateScope, rendered: Rendered) -> None:
        several = _several(turns(scope))
        for number, each in enumerate(several):
            rendered.spend(steps)
            inside = {**scope, "loop": _Loop(number, len(several)), **_bound(target, each)}
            if test is None or test(inside):
                write(inside, rendered)
        if not several:
            otherwise(scope, rendered)

    return repeat


def valuing(node: nodes.Node) -> Valuing:
    """Return what gives the value of an expression."""
    return _VALUES[type(node)](node)


def _constant(value: object) -> Valuing:
    return lambda scope: value


def _name(node: nodes.Name) -> Valuing:
    name = node.name

    def value(scope: TemplateScope) -> object:
        if name not in scope:
            raise ViewError(f"{name!r} is undefined")
        return scope[name]

    return value


def _tuple(node: nodes.Tuple | nodes.List) -> Valuing:
    items = [*map(valuing, node.items)]
    return lambda scope: tuple([item(scope) for item in items])


def _attribute(node: nodes.Getattr) -> Valuing:
    owner_of, name = valuing(node.node), node.attr
    of_view, of_loops = name in PUBLIC, name in _OF_LOOPS

    def value(scope: TemplateScope) -> object:
        owner = owner_of(scope)
        if (of_view and type(owner) is ObjectiveView) or (of_loops and type(owner) is _Loop):
            return getattr(owner, name)
        raise ViewError(f"{_kind(owner)} has no {name[:64]!r}")

    return value


def _item(node: nodes.Getitem) -> Valuing:
    several, arg = valuing(node.node), node.arg
    if not isinstance(arg, nodes.Slice):
        place = valuing(arg)
        return lambda scope: _several(several(scope))[place(scope)]
    bounds = [
        valuing(each) if each else _constant(None) for each in (arg.start, arg.stop, arg.step)
    ]
    return lambda scope: _several(several(scope))[slice(*(bound(scope) for bound in bounds))]


def _called(node: nodes.Call) -> Valuing:
    function_of, arguments, named = valuing(node.node), [*map(valuing, node.args)], _named(node)

    def value(scope: TemplateScope) -> object:
        function = function_of(scope)
        of_view = isinstance(function, MethodType) and type(function.__self__) is ObjectiveView
        if not (of_view or function is counted):
            raise ViewError(f"{_kind(function)} cannot be called")
        given = [argument(scope) for argument in arguments]
        if not named:
            return function(*given)
        return function(*given, **{key: each(scope) for key, each in named.items()})

    return value


def _filtered(node: nodes.Filter) -> Valuing:
    assert node.node is not None
    applied, named = _FILTERS[node.name], _named(node)
    arguments = [*map(valuing, (node.node, *node.args))]
    return lambda scope: applied(
        *[argument(scope) for argument in arguments],
        **{key: each(scope) for key, each in named.items()},
    )


def _named(node: nodes.Call | nodes.Filter) -> dict[str, Valuing]:
    named = (each for each in node.kwargs if isinstance(each, nodes.Keyword))
    return {each.key: valuing(each.value) for each in named}


def _compared(node: nodes.Compare) -> Valuing:
    first = valuing(node.expr)
    others = [(_COMPARED[each.op], valuing(each.expr)) for each in node.ops]

    def value(scope: TemplateScope) -> bool:
        left = first(scope)
        for holds, operand in others:
            right = operand(scope)
            if not holds(left, right):
                return False
            left = right
        return True

    return value


def _conditional(node: nodes.CondExpr) -> Valuing:
    test, first = valuing(node.test), valuing(node.expr1)
    second = valuing(node.expr2) if node.expr2 else None

    def value(scope: TemplateScope) -> object:
        if test(scope):
            return first(scope)
        if second is None:
            raise ViewError("an if without an else has no value")
        return second(scope)

    return value


def _concatenated(node: nodes.Concat) -> Valuing:
    parts = [*map(valuing, node.nodes)]
    return lambda scope: _joined([part(scope) for part in parts])


def _total(left: Any, right: Any) -> object:
    total = left + right
    check_value(total)
    return total


def _of_one(operation: Callable[[Any], Any]) -> Callable[[nodes.UnaryExpr], Valuing]:
    def valued(node: nodes.UnaryExpr) -> Valuing:
        operand = valuing(node.node)
        return lambda scope: operation(operand(scope))

    return valued


def _of_two(operation: Callable[[Any, Any], Any]) -> Callable[[nodes.BinExpr], Valuing]:
    def valued(node: nodes.BinExpr) -> Valuing:
        left, right = valuing(node.left), valuing(node.right)
        return lambda scope: operation(left(scope), right(scope))

    return valued


# These two look at the second operand only where they need it.


def _both(node: nodes.And) -> Valuing:
    left, right = valuing(node.left), valuing(node.right)
    return lambda scope: left(scope) and right(scope)


def _either(node: nodes.Or) -> Valuing:
    left, right = valuing(node.left), valuing(node.right)
    return lambda scope: left(scope) or right(scope)


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
_VALUES: Mapping[type[nodes.Node], Callable[[Any], Valuing]] = {
    nodes.Const: lambda node: _constant(node.value),
    nodes.TemplateData: lambda node: _constant(node.data),
    nodes.Name: _name,
    nodes.Tuple: _tuple,
    nodes.List: _tuple,
    nodes.Getattr: _attribute,
    nodes.Getitem: _item,
    nodes.Call: _called,
    nodes.Filter: _filtered,
    nodes.Compare: _compared,
    nodes.CondExpr: _conditional,
    nodes.And: _both,
    nodes.Or: _either,
    nodes.Not: _of_one(operator.not_),
    nodes.Concat: _concatenated,
    nodes.Add: _of_two(_total),
    nodes.Sub: _of_two(operator.sub),
    nodes.Neg: _of_one(operator.neg),
}
"""What makes the evaluation of each kind of expression."""
