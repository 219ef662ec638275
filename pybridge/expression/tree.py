"""Formulas as immutable trees.

A formula holds what was written: `0 / 2`, `-(1)` and `1 * x` are trees like any other, and printing
one gives text that parses back to the same tree. A `Constant` is a single literal, so that `-1` is
the negative of a constant and `1/3` a quotient of two; `number` makes the formula of any rational
number. `simplification.simplified` is the one way to make a formula simpler.

No operation can exhaust Python's stack: trees higher than `limits.MAX_DEPTH` cannot be built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from operator import is_not
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar
from zlib import crc32

from pybridge.expression.decimals import decimal_text, decimals, written_as
from pybridge.expression.errors import ExpressionError, not_exact, shortened, too_large
from pybridge.expression.exports import Exported
from pybridge.expression.limits import MAX_DEGREE, MAX_DEPTH, MAX_DIGITS, MAX_NODES
from pybridge.expression.names import check_name
from pybridge.expression.notation import ATOM, Written
from pybridge.expression.operation import Operation, atom_bits, function_bits
from pybridge.expression.operators import Operand, Operators

if TYPE_CHECKING:
    from pybridge.expression.from_sympy import FromSympy
    from pybridge.expression.relation import Relation

T = TypeVar("T")

_LARGEST_INTEGER = 10**MAX_DIGITS

_REMEMBERED = 1024
"""How many literals are remembered."""


class Decimal:
    """Stands for the literals that are no integers, where a kind of node is asked for."""

    kind_bit: ClassVar[int] = 1 << 3


NodeKind: TypeAlias = "type[Expression] | type[Decimal] | Operation"
"""A kind of node: a class of leaves, or an operation."""


@dataclass(frozen=True, slots=True, repr=False)
class Expression(Operators, Exported):
    """A formula.  The base class of all nodes; never instantiated itself.

    Combine formulas with `+ - * / **`, `abs`, `maximum` and `minimum`, among themselves and with
    `int`, `Fraction` and `float`.  A float means what it is written as, so that `0.1` is one tenth
    as it is in text.  `<= < >= >` and the methods `eq` and `ne` build a `Relation`; `==` compares
    structure.

    Attributes:
        depth: height of the tree, or of its form in Lean; at most `limits.MAX_DEPTH`.
        size: number of nodes, likewise; at most `limits.MAX_NODES`.
        degree: a bound on the degree; at most `limits.MAX_DEGREE`.
    """

    depth: int = field(init=False, compare=False)
    size: int = field(init=False, compare=False)
    degree: int = field(init=False, compare=False)
    _hash: int = field(init=False, compare=False)
    _contained: int = field(init=False, compare=False)
    _names: tuple[str, ...] | None = field(init=False, compare=False)

    kind_bit: ClassVar[int] = 0
    """Tells the classes of nodes apart in a set, an integer with a bit for each; operations have
    theirs in the same set."""

    __array_ufunc__: ClassVar[None] = None
    """Keeps NumPy from spreading an array over a formula: the operators here refuse it instead."""

    def __init_subclass__(cls) -> None:
        # A hash made again from all parts at each use is what large formulas would spend their
        # time on.  Set here, it keeps `dataclass` from making one.
        cls.__hash__ = Expression.__hash__  # type: ignore[method-assign]

    def __hash__(self) -> int:
        return self._hash

    def children(self) -> tuple[Expression, ...]:
        """Return the direct parts of this formula, left to right."""
        return ()

    def _own_bit(self) -> int:
        """Return the bit of this node's kind, or of its operation."""
        return self.kind_bit

    def _with_children(self, parts: Sequence[Expression]) -> Expression:
        """Return the same node with other parts."""
        return self

    def _measure(self, degree: int, bit: int, content: int, depth: int = 1, size: int = 1) -> None:
        """Record depth, size, degree and hash, refusing a tree that is too large.  Each node's
        last step of construction.

        `bit` tells what kind of node it is, or which operation; `content` is a hash of what it has
        besides its children.  It is the same in every process, unlike that of a string, because
        formulas travel between processes.  `depth` and `size` are what the normal form has at
        least: it must not be too large either.
        """
        nodes, contained = 1, bit
        parts = [bit, content]
        for child in self.children():
            # Comparisons, and no `max`: this runs for every node that there ever is.
            if depth <= child.depth:
                depth = child.depth + 1
            nodes += child.size
            contained |= child._contained
            parts.append(child._hash)
        if size < nodes:
            size = nodes
        if depth > MAX_DEPTH or size > MAX_NODES or degree > MAX_DEGREE:
            raise ExpressionError(too_large(depth, size, degree))
        record = object.__setattr__
        record(self, "depth", depth)
        record(self, "size", size)
        record(self, "degree", degree)
        record(self, "_hash", hash(tuple(parts)))
        record(self, "_contained", contained)
        record(self, "_names", None)

    def __repr__(self) -> str:
        return f"<Expression: {self}>"

    def __str__(self) -> str:
        return self.fold(_written).text

    def _applied(self, operation: Operation, *arguments: Operand) -> Expression:
        return applied(operation, *arguments)

    def _raised(self, exponent: Fraction | float) -> Expression:
        # Roots are made of formulas, and a power of a formula may be a root.
        from pybridge.expression.roots import rational_power

        rational = written_as(exponent) if isinstance(exponent, float) else exponent
        return rational_power(self, rational)

    def _compared(self, symbol: str, other: Operand) -> Relation:
        # A relation is between formulas, and the comparisons of formulas make relations.
        from pybridge.expression.relation import Relation

        return Relation(self, symbol, as_expression(other))

    def __pos__(self) -> Expression:
        return self

    def walk(self) -> Iterator[Expression]:
        """Yield this formula and all its parts, each before its own parts, left to right."""
        pending: list[Expression] = [self]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children()))

    def contains(self, *kinds: NodeKind) -> bool:
        """Return whether one of these leaves or operations occurs, without a walk over the tree."""
        return self._contained & _bits(kinds) != 0

    def has_atoms(self) -> bool:
        """Return whether an operation occurs that is no polynomial, such as a maximum."""
        return self._contained & atom_bits() != 0

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
        """Return whether the formula is a rational number, written somehow: whether it contains no
        name, no objective and no function such as `log`.
        """
        return not self.contains(Variable, Application) and not self.has_functions()

    def has_functions(self) -> bool:
        """Return whether a function of real numbers occurs, such as `exp`; not for quotients."""
        return self._contained & function_bits() != 0

    def fold(self, combine: Callable[[Expression, list[T]], T]) -> T:
        """Compute from the leaves up: `combine` gets each node and the results of its parts."""
        return combine(self, [child.fold(combine) for child in self.children()])

    def rebuild(
        self, replace: Callable[[Expression], Expression | None], *kinds: NodeKind
    ) -> Expression:
        """Replace parts, from the leaves up: each node, once its own parts are replaced, gives
        way to what `replace` returns for it, and stays where that is `None`.

        Where `kinds` are given, only such leaves and operations are replaced.  Parts in which there
        is none are kept without a look at them.
        """
        wanted = _bits(kinds) if kinds else -1

        def rebuilt(node: Expression) -> Expression:
            if not node._contained & wanted:
                return node
            if children := node.children():
                parts = [rebuilt(child) for child in children]
                if any(map(is_not, parts, children)):
                    node = node._with_children(parts)
            return (replace(node) if node._own_bit() & wanted else None) or node

        return rebuilt(self)

    def substitute(self, mapping: Mapping[str, Expression | int | Fraction | float]) -> Expression:
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

    def evaluate(self, env: Mapping[str, int | Fraction]) -> Any:
        """Return the exact value where each name has the value that `env` gives it.

        It is a `Fraction`, or an `Irrational` where a function of real numbers makes it one.

        `pybridge.expression.evaluation.evaluate` does the same for floats and arrays.

        Raises:
            KeyError: `env` lacks a name.
            ExpressionError: an objective is applied in this formula; expand it first. Or the
                formula is not defined there.
        """

        # Most numbers are integers, and computing with these takes much less time.
        def combine(node: Expression, parts: list[int | Fraction]) -> Any:
            match node:
                case Apply(operation):
                    return operation.value(*parts)
                case Constant(value):
                    return _unwrapped(value)
                case Variable(name):
                    return _unwrapped(env[name])
            raise ExpressionError(f"{node} must be expanded before it has a value")

        found = self.fold(combine)
        return Fraction(found) if isinstance(found, int) else found


@dataclass(frozen=True, slots=True, repr=False)
class Constant(Expression):
    """A literal: a natural number or a decimal, such as `2` or `0.1`.

    `number` builds the formula of any other rational number.
    """

    value: Fraction

    kind_bit: ClassVar[int] = 1 << 0

    def __post_init__(self) -> None:
        if isinstance(self.value, bool) or not isinstance(self.value, int | Fraction):
            raise TypeError(not_exact(self.value))
        value = Fraction(self.value)
        if max(abs(value.numerator), value.denominator) >= _LARGEST_INTEGER:
            raise ExpressionError(f"a constant exceeds MAX_DIGITS = {MAX_DIGITS}")
        if value.numerator < 0 or decimals(value) is None:
            raise ExpressionError(
                f"{shortened(value)} is no single literal",
                "pybridge.expression.number builds the formula of any rational number.",
            )
        object.__setattr__(self, "value", value)
        # Lean has a decimal as a quotient of two literals.
        depth, size = (1, 1) if value.denominator == 1 else (2, 3)
        self._measure(0, self._own_bit(), hash(value), depth, size)

    def _own_bit(self) -> int:
        return self.kind_bit | (Decimal.kind_bit if self.value.denominator != 1 else 0)

    @property
    def text(self) -> str:
        """The number in decimal digits."""
        return decimal_text(self.value)


@dataclass(frozen=True, slots=True, repr=False)
class Variable(Expression):
    """A name that stands for any real number."""

    name: str

    kind_bit: ClassVar[int] = 1 << 1

    def __post_init__(self) -> None:
        check_name(self.name)
        self._measure(1, self.kind_bit, crc32(self.name.encode()))


@dataclass(frozen=True, slots=True, repr=False)
class Apply(Expression):
    """An operation applied to formulas.

    Raises:
        ExpressionError: the operation has not so many arguments, or does not allow these.
    """

    operation: Operation
    arguments: tuple[Expression, ...]

    def __post_init__(self) -> None:
        operation, arguments = self.operation, self.arguments
        check_parts(*arguments)
        if len(arguments) != operation.arity:
            raise ExpressionError(
                f"{operation.name} has {operation.arity} arguments, not {len(arguments)}"
            )
        operation.check(*arguments)
        degree = operation.degree(*(argument.degree for argument in arguments))
        normal = operation.normal(*arguments) if operation.normal else None
        depth, size = (1, 1) if normal is None else (normal.depth, normal.size)
        self._measure(degree, operation.bit, operation.code, depth, size)

    def children(self) -> tuple[Expression, ...]:
        """Return the arguments."""
        return self.arguments

    def _own_bit(self) -> int:
        return self.operation.bit

    def _with_children(self, parts: Sequence[Expression]) -> Expression:
        return Apply(self.operation, tuple(parts))


@dataclass(frozen=True, slots=True, repr=False)
class Application(Expression):
    """An objective with some of its names replaced, as in `beta_vae(beta=b2)`.

    Only laws contain applications; `Objective.expand` puts the objective's formula in their place.
    """

    objective: str
    arguments: tuple[tuple[str, Expression], ...] = ()

    kind_bit: ClassVar[int] = 1 << 2

    def __post_init__(self) -> None:
        check_name(self.objective)
        object.__setattr__(self, "arguments", tuple((n, a) for n, a in self.arguments))
        names = [check_name(name) for name, _ in self.arguments]
        if len(set(names)) < len(names):
            twice = next(name for name in names if names.count(name) > 1)
            raise ExpressionError(f"{self.objective} is given {twice!r} twice")
        check_parts(*self.children())
        degree = max((child.degree for child in self.children()), default=1)
        content = crc32(" ".join([self.objective, *names]).encode())
        self._measure(degree, self.kind_bit, content)

    def children(self) -> tuple[Expression, ...]:
        """Return the formulas that stand for the replaced names."""
        return tuple(argument for _, argument in self.arguments)

    def _with_children(self, parts: Sequence[Expression]) -> Expression:
        names = (name for name, _ in self.arguments)
        return Application(self.objective, tuple(zip(names, parts, strict=True)))


def as_expression(value: Operand | FromSympy) -> Expression:
    """Return the formula of a number or of a SymPy expression, and a formula unchanged.

    Raises:
        ExpressionError: a float that is no number, or a SymPy expression that is no formula.
        TypeError: anything else.
    """
    if isinstance(value, Expression):
        return value
    if isinstance(value, float):
        return literal(written_as(value))
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return number(value)
    # What reads SymPy's makes formulas.
    from pybridge.expression.from_sympy import is_sympy, read_formula

    if is_sympy(value):
        return read_formula(value)
    raise TypeError(not_exact(value))


def number(value: int | Fraction) -> Expression:
    """Return the formula of a rational number: `2`, `-1/3`."""
    numerator: Expression = _natural(abs(value.numerator))
    if value.numerator < 0:
        numerator = -numerator
    return numerator if value.denominator == 1 else numerator / value.denominator


@lru_cache(_REMEMBERED)
def _natural(value: int) -> Constant:
    """Return the literal of a natural number, which is often the same: `1`."""
    return Constant(Fraction(value))


def literal(value: Fraction) -> Expression:
    """Return the formula of a decimal as text has it: one literal, with a sign or without.

    Raises:
        ExpressionError: it is no decimal, or has too many digits.
    """
    literal = Constant(abs(value))
    return -literal if value < 0 else literal


def applied(operation: Operation, *arguments: Operand) -> Expression:
    """Return an operation applied to formulas and numbers.

    Raises:
        ExpressionError: it does not allow these arguments.
        TypeError: an argument is neither a formula nor a number.
    """
    return Apply(operation, tuple(map(as_expression, arguments)))


def _unwrapped(value: int | Fraction) -> int | Fraction:
    """Return a whole number as an `int`, and any other number unchanged."""
    return value.numerator if value.denominator == 1 else value


def _bits(kinds: Iterable[NodeKind]) -> int:
    """Return the set of these leaves and operations, as a bit mask."""
    bits = 0
    for kind in kinds:
        bits |= kind.bit if isinstance(kind, Operation) else kind.kind_bit
    return bits


def check_parts(*parts: Expression) -> None:
    """Refuse parts that are not formulas: the node classes are public, and the parser's
    guarantees must hold for trees built by hand as well.
    """
    for part in parts:
        if not isinstance(part, Expression):
            raise TypeError(f"a part of a formula is an Expression, not {type(part).__name__}")


def _written(node: Expression, parts: Sequence[Written]) -> Written:
    """Return a formula's text and how tightly it binds, from those of its parts."""
    match node:
        case Apply(operation):
            return operation.notation.write(parts)
        case Constant():
            return Written(node.text, ATOM)
        case Variable(name):
            return Written(name, ATOM)
        case Application(objective, arguments):
            given = (f"{n}={part.text}" for (n, _), part in zip(arguments, parts, strict=True))
            return Written(f"{objective}({', '.join(given)})", ATOM)
    raise TypeError(f"{type(node).__name__} is not a kind of formula")
