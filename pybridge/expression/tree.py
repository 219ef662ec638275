"""Formulas as immutable trees.

A formula is built from rational constants, named variables, arithmetic, maximum, minimum and
absolute value.  Trees compare and hash by structure, and printing one gives text that parses back
to the same tree.  For that, two forms are reserved for `Constant`: the negative of a constant and
the quotient of two constants *are* constants, so `Negate` and `Divide` refuse to hold them; the
operators `-` and `/` build the constant.

No operation can exhaust Python's stack: trees higher than `limits.MAX_DEPTH` cannot be built.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from operator import is_not
from typing import ClassVar, TypeVar
from zlib import crc32

from pybridge.expression.errors import ExpressionError
from pybridge.expression.limits import (
    MAX_DEGREE,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_EXPONENT,
    MAX_NAME_CHARACTERS,
    MAX_NODES,
)

T = TypeVar("T")

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)
"""What a name looks like."""

FUNCTIONS = ("max", "min", "abs")
"""The functions of the language; their names are not available to variables."""

RESERVED_WORDS = frozenset(
    (*FUNCTIONS, "True", "False", "None", "inf", "nan", "and", "or", "not", "if", "else", "in")
)
"""Words that would read as something other than a variable."""

RELATION_SYMBOLS = ("==", "!=", "<=", ">=", "<", ">")
"""The relations between two formulas, longest first."""

_LARGEST_INTEGER = 10**MAX_DIGITS

_KINDS: dict[str, int] = {}
"""The classes of nodes by name, numbered: `dataclass` makes some of them twice."""

_SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(5)
"""How tightly a printed formula holds together, loosest first."""


def check_name(name: str, limit: int = MAX_NAME_CHARACTERS) -> str:
    """Return `name` if it may name a variable or an objective.

    Raises:
        TypeError: `name` is not a string.
        ExpressionError: it is not a name, is longer than `limit`, or is a reserved word.
    """
    if not isinstance(name, str):
        raise TypeError(f"a name is a string, not {type(name).__name__}")
    if len(name) > limit:
        raise ExpressionError(
            f"a name of {len(name)} characters exceeds MAX_NAME_CHARACTERS = {limit}"
        )
    if not NAME.fullmatch(name):
        raise ExpressionError(
            f"{name!a} is not a name",
            "A name is an ASCII letter followed by ASCII letters, digits and underscores.",
        )
    if name in RESERVED_WORDS:
        raise ExpressionError(f"{name!r} is a reserved word and cannot be a name")
    return str(name)


@dataclass(frozen=True, slots=True, repr=False)
class Expression:
    """A formula.  The base class of all nodes; never instantiated itself.

    Combine formulas with `+ - * / **`, `abs`, `max_` and `min_`, among themselves and with `int`
    and `Fraction`.  `<= < >= >` and the methods `eq` and `ne` build a `Relation`; `==` compares
    structure.  Floats are refused, because `0.1` is not one tenth.

    Attributes:
        depth: height of the tree; at most `limits.MAX_DEPTH`.
        size: number of nodes; at most `limits.MAX_NODES`.
        degree: a bound on the degree; at most `limits.MAX_DEGREE`.
    """

    depth: int = field(init=False, compare=False)
    size: int = field(init=False, compare=False)
    degree: int = field(init=False, compare=False)
    _hash: int = field(init=False, compare=False)
    _contained: int = field(init=False, compare=False)
    _names: tuple[str, ...] | None = field(init=False, compare=False)

    _kind: ClassVar[int] = 0
    """Tells the classes of nodes apart in a hash."""

    _bit: ClassVar[int] = 0
    """Tells the classes of nodes apart in a set, an integer with a bit for each."""

    __array_ufunc__: ClassVar[None] = None
    """Keeps NumPy from spreading an array over a formula: the operators here refuse it instead."""

    def __init_subclass__(cls) -> None:
        cls._kind = crc32(cls.__name__.encode())
        cls._bit = 1 << _KINDS.setdefault(cls.__name__, len(_KINDS))
        # A hash made again from all parts at each use is what large formulas would spend their
        # time on.  Set here, it keeps `dataclass` from making one.
        cls.__hash__ = Expression.__hash__  # type: ignore[method-assign]

    def __hash__(self) -> int:
        return self._hash

    def children(self) -> tuple[Expression, ...]:
        """Return the direct parts of this formula, left to right."""
        return ()

    def _measure(self, degree: int, content: int = 0) -> None:
        """Record depth, size, degree and hash, refusing a tree that is too large.  Each node's
        last step of construction.

        `content` is a hash of what a node has besides its children.  It is the same in every
        process, unlike that of a string, because formulas travel between processes.
        """
        depth = size = 1
        contained = self._bit
        parts = [self._kind, content]
        for child in self.children():
            depth = max(depth, child.depth + 1)
            size += child.size
            contained |= child._contained
            parts.append(child._hash)
        if depth > MAX_DEPTH or size > MAX_NODES or degree > MAX_DEGREE:
            raise ExpressionError(_too_large(depth, size, degree))
        record = object.__setattr__
        record(self, "depth", depth)
        record(self, "size", size)
        record(self, "degree", degree)
        record(self, "_hash", hash(tuple(parts)))
        record(self, "_contained", contained)
        record(self, "_names", None)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def __str__(self) -> str:
        return self.fold(_print)[0]

    def __add__(self, other: Expression | int | Fraction) -> Expression:
        return Add(self, as_expression(other))

    def __radd__(self, other: int | Fraction) -> Expression:
        return Add(as_expression(other), self)

    def __sub__(self, other: Expression | int | Fraction) -> Expression:
        return Subtract(self, as_expression(other))

    def __rsub__(self, other: int | Fraction) -> Expression:
        return Subtract(as_expression(other), self)

    def __mul__(self, other: Expression | int | Fraction) -> Expression:
        return Multiply(self, as_expression(other))

    def __rmul__(self, other: int | Fraction) -> Expression:
        return Multiply(as_expression(other), self)

    def __truediv__(self, other: Expression | int | Fraction) -> Expression:
        divisor = as_expression(other)
        if isinstance(self, Constant) and isinstance(divisor, Constant) and divisor.value:
            return Constant(self.value / divisor.value)
        return Divide(self, divisor)

    def __rtruediv__(self, other: int | Fraction) -> Expression:
        return as_expression(other) / self

    def __pow__(self, exponent: int) -> Expression:
        return Power(self, exponent)

    def __neg__(self) -> Expression:
        return Constant(-self.value) if isinstance(self, Constant) else Negate(self)

    def __pos__(self) -> Expression:
        return self

    def __abs__(self) -> Expression:
        return Absolute(self)

    def __le__(self, other: Expression | int | Fraction) -> Relation:
        return Relation(self, "<=", as_expression(other))

    def __lt__(self, other: Expression | int | Fraction) -> Relation:
        return Relation(self, "<", as_expression(other))

    def __ge__(self, other: Expression | int | Fraction) -> Relation:
        return Relation(self, ">=", as_expression(other))

    def __gt__(self, other: Expression | int | Fraction) -> Relation:
        return Relation(self, ">", as_expression(other))

    def eq(self, other: Expression | int | Fraction) -> Relation:
        """Return the relation `self == other`."""
        return Relation(self, "==", as_expression(other))

    def ne(self, other: Expression | int | Fraction) -> Relation:
        """Return the relation `self != other`."""
        return Relation(self, "!=", as_expression(other))

    def walk(self) -> Iterator[Expression]:
        """Yield this formula and all its parts, each before its own parts, left to right."""
        pending: list[Expression] = [self]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children()))

    def contains(self, *kinds: type[Expression]) -> bool:
        """Return whether a node of one of these classes occurs, without a walk over the tree."""
        return self._contained & _bits(kinds) != 0

    def variables(self) -> tuple[str, ...]:
        """Return the names that occur, in the order of their first occurrence."""
        if self._names is None:
            names = dict.fromkeys(n.name for n in self.walk() if isinstance(n, Variable))
            object.__setattr__(self, "_names", tuple(names))
        return self._names or ()

    def applications(self) -> tuple[Application, ...]:
        """Return the distinct applications of objectives, in order of first occurrence."""
        if not self.contains(Application):
            return ()
        return tuple(dict.fromkeys(n for n in self.walk() if isinstance(n, Application)))

    def is_constant(self) -> bool:
        """Return whether the formula contains no name and no objective."""
        return not self.contains(Variable, Application)

    def fold(self, combine: Callable[[Expression, list[T]], T]) -> T:
        """Compute from the leaves up: `combine` gets each node and the results of its parts."""
        return combine(self, [child.fold(combine) for child in self.children()])

    def rebuild(
        self, replace: Callable[[Expression], Expression | None], *kinds: type[Expression]
    ) -> Expression:
        """Replace parts, from the leaves up: each node, once its own parts are replaced, gives
        way to what `replace` returns for it, and stays where that is `None`.

        Where `kinds` are given, only nodes of these classes are replaced.  Parts in which there is
        none are kept without a look at them.
        """
        wanted = _bits(kinds) if kinds else -1

        def rebuilt(node: Expression) -> Expression:
            if not node._contained & wanted:
                return node
            if children := node.children():
                parts = [rebuilt(child) for child in children]
                if any(map(is_not, parts, children)):
                    node = _with_children(node, parts)
            return (replace(node) if node._bit & wanted else None) or node

        return rebuilt(self)

    def substitute(self, mapping: Mapping[str, Expression | int | Fraction]) -> Expression:
        """Replace names by formulas, all at once.

        Raises:
            ExpressionError: an objective is applied in this formula, whose own names are not
                visible here; expand it first with `Objective.expand`.
        """
        if self.contains(Application):
            applied = self.applications()[0]
            raise ExpressionError(f"{applied} must be expanded before names are substituted in it")
        values = {name: as_expression(value) for name, value in mapping.items()}
        if values.keys().isdisjoint(self.variables()):
            return self

        def replace(node: Expression) -> Expression | None:
            assert isinstance(node, Variable)
            return values.get(node.name)

        return self.rebuild(replace, Variable)

    def evaluate(self, env: Mapping[str, int | Fraction]) -> Fraction:
        """Return the exact value where each name has the value that `env` gives it.

        `pybridge.expression.evaluation.evaluate` does the same for floats and arrays.

        Raises:
            KeyError: `env` lacks a name.
            ExpressionError: an objective is applied in this formula; expand it first.
        """

        # Most numbers are integers, and computing with these takes much less time.
        def combine(node: Expression, parts: list[int | Fraction]) -> int | Fraction:
            match node:
                case Constant(value):
                    return _unwrapped(value)
                case Variable(name):
                    return _unwrapped(env[name])
                case Add():
                    return parts[0] + parts[1]
                case Subtract():
                    return parts[0] - parts[1]
                case Multiply():
                    return parts[0] * parts[1]
                case Divide():
                    return Fraction(parts[0]) / parts[1]
                case Power(_, exponent):
                    return parts[0] ** exponent
                case Negate():
                    return -parts[0]
                case Absolute():
                    return max(parts[0], -parts[0])
                case Maximum():
                    return max(parts)
                case Minimum():
                    return min(parts)
            raise ExpressionError(f"{node} must be expanded before it has a value")

        return Fraction(self.fold(combine))


@dataclass(frozen=True, slots=True, repr=False)
class Constant(Expression):
    """A rational number."""

    value: Fraction

    def __post_init__(self) -> None:
        if isinstance(self.value, bool) or not isinstance(self.value, int | Fraction):
            raise TypeError(_not_exact(self.value))
        value = Fraction(self.value)
        if max(abs(value.numerator), value.denominator) >= _LARGEST_INTEGER:
            raise ExpressionError(f"a constant exceeds MAX_DIGITS = {MAX_DIGITS}")
        object.__setattr__(self, "value", value)
        self._measure(0, hash(value))


@dataclass(frozen=True, slots=True, repr=False)
class Variable(Expression):
    """A name that stands for any real number."""

    name: str

    def __post_init__(self) -> None:
        check_name(self.name)
        self._measure(1, crc32(self.name.encode()))


@dataclass(frozen=True, slots=True, repr=False)
class _Binary(Expression):
    """An operation on two formulas."""

    left: Expression
    right: Expression

    def __post_init__(self) -> None:
        _check_parts(self.left, self.right)
        self._measure(max(self.left.degree, self.right.degree))

    def children(self) -> tuple[Expression, ...]:
        """Return both operands."""
        return (self.left, self.right)


@dataclass(frozen=True, slots=True, repr=False)
class Add(_Binary):
    """`left + right`."""


@dataclass(frozen=True, slots=True, repr=False)
class Subtract(_Binary):
    """`left - right`."""


@dataclass(frozen=True, slots=True, repr=False)
class Multiply(_Binary):
    """`left * right`."""

    def __post_init__(self) -> None:
        _check_parts(self.left, self.right)
        self._measure(self.left.degree + self.right.degree)


@dataclass(frozen=True, slots=True, repr=False)
class Maximum(_Binary):
    """`max(left, right)`."""


@dataclass(frozen=True, slots=True, repr=False)
class Minimum(_Binary):
    """`min(left, right)`."""


@dataclass(frozen=True, slots=True, repr=False)
class Divide(Expression):
    """`numerator / divisor`, where the divisor is a nonzero constant and not both are literals."""

    numerator: Expression
    divisor: Expression

    def __post_init__(self) -> None:
        _check_parts(self.numerator, self.divisor)
        if not self.divisor.is_constant():
            raise ExpressionError(
                f"the divisor {_shortened(self.divisor)} is not a constant",
                "Only a nonzero constant divides; give the quotient a name of its own instead.",
            )
        if not self.divisor.evaluate({}):
            raise ExpressionError("division by zero")
        if isinstance(self.numerator, Constant) and isinstance(self.divisor, Constant):
            raise ExpressionError("a quotient of two constants is itself a Constant; use '/'")
        self._measure(self.numerator.degree + self.divisor.degree)

    def children(self) -> tuple[Expression, ...]:
        """Return the numerator and the divisor."""
        return (self.numerator, self.divisor)


@dataclass(frozen=True, slots=True, repr=False)
class Power(Expression):
    """`base ** exponent`, where the exponent is a natural number."""

    base: Expression
    exponent: int

    def __post_init__(self) -> None:
        _check_parts(self.base)
        if isinstance(self.exponent, bool) or not isinstance(self.exponent, int):
            raise TypeError(f"an exponent is an int, not {type(self.exponent).__name__}")
        if self.exponent < 0:
            raise ExpressionError(f"the exponent {self.exponent} is negative")
        if self.exponent > MAX_EXPONENT:
            raise ExpressionError(f"an exponent exceeds MAX_EXPONENT = {MAX_EXPONENT}")
        self._measure(max(1, self.base.degree) * self.exponent, self.exponent)

    def children(self) -> tuple[Expression, ...]:
        """Return the base."""
        return (self.base,)


@dataclass(frozen=True, slots=True, repr=False)
class Negate(Expression):
    """`-operand`, where the operand is not a literal."""

    operand: Expression

    def __post_init__(self) -> None:
        _check_parts(self.operand)
        if isinstance(self.operand, Constant):
            raise ExpressionError("the negative of a constant is itself a Constant; use '-'")
        self._measure(self.operand.degree)

    def children(self) -> tuple[Expression, ...]:
        """Return the operand."""
        return (self.operand,)


@dataclass(frozen=True, slots=True, repr=False)
class Absolute(Expression):
    """`abs(operand)`."""

    operand: Expression

    def __post_init__(self) -> None:
        _check_parts(self.operand)
        self._measure(self.operand.degree)

    def children(self) -> tuple[Expression, ...]:
        """Return the operand."""
        return (self.operand,)


@dataclass(frozen=True, slots=True, repr=False)
class Application(Expression):
    """An objective with some of its names replaced, as in `beta_vae(beta=b2)`.

    Only laws contain applications; `Objective.expand` puts the objective's formula in their place.
    """

    objective: str
    arguments: tuple[tuple[str, Expression], ...] = ()

    def __post_init__(self) -> None:
        check_name(self.objective)
        object.__setattr__(self, "arguments", tuple((n, a) for n, a in self.arguments))
        names = [check_name(name) for name, _ in self.arguments]
        if len(set(names)) < len(names):
            twice = next(name for name in names if names.count(name) > 1)
            raise ExpressionError(f"{self.objective} is given {twice!r} twice")
        _check_parts(*self.children())
        degree = max((child.degree for child in self.children()), default=1)
        self._measure(degree, crc32(" ".join([self.objective, *names]).encode()))

    def children(self) -> tuple[Expression, ...]:
        """Return the formulas that stand for the replaced names."""
        return tuple(argument for _, argument in self.arguments)


@dataclass(frozen=True, slots=True, repr=False)
class Relation:
    """`left symbol right`, where the symbol is one of `== != < <= > >=`.

    A relation has no truth value of its own, so `a <= b <= c` and `if a <= b:` are errors.
    """

    left: Expression
    symbol: str
    right: Expression

    def __post_init__(self) -> None:
        _check_parts(self.left, self.right)
        if self.symbol not in RELATION_SYMBOLS:
            raise ExpressionError(
                f"{self.symbol!a} is not a relation", f"Use one of {' '.join(RELATION_SYMBOLS)}."
            )

    def __str__(self) -> str:
        return f"{self.left} {self.symbol} {self.right}"

    def __repr__(self) -> str:
        return f"<Relation: {self}>"

    def __bool__(self) -> bool:
        raise TypeError(
            f"'{self}' is a relation between formulas and is neither true nor false; "
            "compare formulas with ==, and write two relations instead of a chain"
        )

    def variables(self) -> tuple[str, ...]:
        """Return the names that occur, in the order of their first occurrence."""
        return tuple(dict.fromkeys(self.left.variables() + self.right.variables()))

    def applications(self) -> tuple[Application, ...]:
        """Return the distinct applications of objectives, in order of first occurrence."""
        return tuple(dict.fromkeys(self.left.applications() + self.right.applications()))

    def is_constant(self) -> bool:
        """Return whether neither side contains a name or an objective."""
        return self.left.is_constant() and self.right.is_constant()

    def map(self, change: Callable[[Expression], Expression]) -> Relation:
        """Return the relation between the sides that `change` makes of these."""
        left, right = change(self.left), change(self.right)
        kept = left is self.left and right is self.right
        return self if kept else Relation(left, self.symbol, right)

    def substitute(self, mapping: Mapping[str, Expression | int | Fraction]) -> Relation:
        """Replace names by formulas on both sides, all at once."""
        return self.map(lambda side: side.substitute(mapping))

    def evaluate(self, env: Mapping[str, int | Fraction]) -> bool:
        """Return whether the relation holds, exactly, for the values that `env` gives the names."""
        left, right = self.left.evaluate(env), self.right.evaluate(env)
        match self.symbol:
            case "==":
                return left == right
            case "!=":
                return left != right
            case "<=":
                return left <= right
            case "<":
                return left < right
            case ">=":
                return left >= right
            case _:
                return left > right


def as_expression(value: Expression | int | Fraction) -> Expression:
    """Return a number as a constant, and a formula unchanged.

    Raises:
        TypeError: anything else, floats in particular.
    """
    if isinstance(value, Expression):
        return value
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return Constant(Fraction(value))
    raise TypeError(_not_exact(value))


def max_(first: Expression | int | Fraction, *rest: Expression | int | Fraction) -> Expression:
    """Return the largest of one or more formulas."""
    return reduce(Maximum, map(as_expression, rest), as_expression(first))


def min_(first: Expression | int | Fraction, *rest: Expression | int | Fraction) -> Expression:
    """Return the smallest of one or more formulas."""
    return reduce(Minimum, map(as_expression, rest), as_expression(first))


def abs_(operand: Expression | int | Fraction) -> Expression:
    """Return the absolute value of a formula; `abs` does the same on an `Expression`."""
    return Absolute(as_expression(operand))


def _not_exact(value: object) -> str:
    """Explain why `value` cannot be part of a formula."""
    if isinstance(value, float):
        return (
            f"the float {value!r} is not exact; "
            f"write Fraction('{value!r}'), or give the whole formula as text"
        )
    return f"a formula is built from int, Fraction and Expression, not {type(value).__name__}"


def _unwrapped(value: int | Fraction) -> int | Fraction:
    """Return a whole number as an `int`, and any other number unchanged."""
    return value.numerator if value.denominator == 1 else value


def _bits(kinds: Iterable[type[Expression]]) -> int:
    """Return the set of these classes of nodes, as a bit mask."""
    bits = 0
    for kind in kinds:
        bits |= kind._bit
    return bits


def _too_large(depth: int, size: int, degree: int) -> str:
    """Say which limit a formula exceeds."""
    if depth > MAX_DEPTH:
        return f"the formula's depth {depth} exceeds MAX_DEPTH = {MAX_DEPTH}"
    if size > MAX_NODES:
        return f"the formula's size {size} exceeds MAX_NODES = {MAX_NODES}"
    return f"the formula's degree {degree} exceeds MAX_DEGREE = {MAX_DEGREE}"


def _check_parts(*parts: Expression) -> None:
    """Refuse parts that are not formulas: the node classes are public, and the parser's
    guarantees must hold for trees built by hand as well.
    """
    for part in parts:
        if not isinstance(part, Expression):
            raise TypeError(f"a part of a formula is an Expression, not {type(part).__name__}")


def _shortened(expression: Expression) -> str:
    """Return the formula's text, cut to what fits into a message."""
    text = str(expression)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _with_children(node: Expression, parts: list[Expression]) -> Expression:
    """Return the same operation on other parts."""
    match node:
        case _Binary():
            return type(node)(parts[0], parts[1])
        case Divide():
            return parts[0] / parts[1]
        case Power(_, exponent):
            return Power(parts[0], exponent)
        case Negate():
            return -parts[0]
        case Absolute():
            return Absolute(parts[0])
        case Application(objective, arguments):
            names = (name for name, _ in arguments)
            return Application(objective, tuple(zip(names, parts, strict=True)))
    return node


def _print(node: Expression, parts: list[tuple[str, int]]) -> tuple[str, int]:
    """Return a formula's text and how tightly it binds, from those of its parts."""

    def left(tightness: int) -> str:
        text, own = parts[0]
        return text if own >= tightness else f"({text})"

    def right(tightness: int) -> str:
        # Without the second condition `a - -b` would parse, but nobody should have to read it.
        text, own = parts[-1]
        return text if own >= tightness and not text.startswith("-") else f"({text})"

    match node:
        case Constant(value):
            if value.denominator != 1:
                return str(value), _PRODUCT
            return str(value), _SIGN if value < 0 else _ATOM
        case Variable(name):
            return name, _ATOM
        case Add():
            return f"{left(_SUM)} + {right(_PRODUCT)}", _SUM
        case Subtract():
            return f"{left(_SUM)} - {right(_PRODUCT)}", _SUM
        case Multiply():
            return f"{left(_PRODUCT)} * {right(_SIGN)}", _PRODUCT
        case Divide():
            return f"{left(_PRODUCT)} / {right(_SIGN)}", _PRODUCT
        case Negate():
            return f"-{right(_SIGN)}", _SIGN
        case Power(_, exponent):
            return f"{left(_ATOM)}**{exponent}", _POWER
        case Absolute():
            return f"abs({parts[0][0]})", _ATOM
        case Maximum():
            return f"max({parts[0][0]}, {parts[1][0]})", _ATOM
        case Minimum():
            return f"min({parts[0][0]}, {parts[1][0]})", _ATOM
        case Application(objective, arguments):
            given = (f"{n}={text}" for (n, _), (text, _) in zip(arguments, parts, strict=True))
            return f"{objective}({', '.join(given)})", _ATOM
    raise TypeError(f"{type(node).__name__} is not a kind of formula")
