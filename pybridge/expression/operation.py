"""Operations as data: all that anybody needs to know of `+`, `max` or `abs`, in one row.

Each operation is a file in `operations/`, which makes its `Operation`. Whoever works on formulas
asks the row, and nobody tells operations apart by name. What the columns mean stands here.

An operation is *arithmetic* if it is a polynomial in its arguments: `+ - *`, powers, and division
by constants. It is defined by what it does to anything that can be added and multiplied, be that
numbers, intervals, polynomials, or bounds on a degree. `exp`, `log` and `sqrt` are *functions*, and
so is division by anything else: the prover reasons about their values by theorems on real
functions. Every other operation is an *atom*: to the prover an unknown, with two cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from pybridge.expression.notation import Notation
from pybridge.expression.signs import Sign

if TYPE_CHECKING:
    from pybridge.expression.intervals import Interval
    from pybridge.expression.layout import Layout
    from pybridge.expression.relation import Relation
    from pybridge.expression.tree import Expression

__all__ = [
    "Facts",
    "Operation",
    "OperationFamily",
    "atom_bits",
    "families",
    "function_bits",
    "kinds",
    "member",
    "named",
    "not_rounded",
    "operations",
    "rounded_by_library",
    "rounded_once",
]


@dataclass(frozen=True)
class Facts:
    """What the prover may use of an atom; Lean knows each as a theorem."""

    cases: Callable[..., tuple[tuple[Relation, Expression], ...]]
    """From the arguments, two cases: what holds there, and the value. One of them always holds."""
    bounds: Callable[..., tuple[Relation, ...]]
    """From the atom itself and its arguments, what always holds of it."""


def _largest(*degrees: int) -> int:
    return max(degrees)


def _everywhere(*_: Expression) -> tuple[Relation, ...]:
    return ()


def _always(*_: Expression) -> bool:
    return True


def _unknown(*_: Sign) -> Sign:
    return Sign.UNKNOWN


def _any_arguments(*_: Expression) -> None:
    return None


def not_rounded(unit: Any, value: Any, *arguments: Any) -> Any:
    """Return how much an operation errs that only chooses among floats, or turns a sign: 0."""
    return 0 * unit


def rounded_once(unit: Any, value: Any, *arguments: Any) -> Any:
    """Return how much an operation errs at most whose exact value is rounded to the next float."""
    return unit * abs(value)


def rounded_by_library(unit: Any, value: Any, *arguments: Any) -> Any:
    """Return how much a function of a library errs at most: four units in the last place.

    The C library and PyTorch promise one or two, and NumPy's vectorised functions four.
    """
    return 8 * unit * abs(value)


@dataclass(frozen=True, eq=False, kw_only=True)
class Operation:
    """An operation on formulas. Two are the same only if they are one object."""

    name: str
    """What it is called among operations, and in errors."""
    arity: int
    """How many arguments it has."""
    notation: Notation
    """How specs write it."""
    layout: Layout | None = None
    """How it is set as mathematics, where that is not as in specs."""

    value: Callable[..., Any]
    """The exact value, from `int` and `Fraction`, or from python-flint's `fmpq`."""
    elementwise: Callable[..., Any]
    """The value from floats, or from arrays and floats, elementwise; gradients flow."""
    ball: Callable[..., Any]
    """An enclosure of the value, from enclosures of the arguments: python-flint's `arb`."""
    rounding: Callable[..., Any] = rounded_by_library
    """How much `elementwise` may miss the value: from the unit roundoff of the floats, and balls
    around the value and the arguments. Overflow and underflow are not its business."""
    defined: Callable[..., tuple[Relation, ...]] = _everywhere
    """From the arguments, the conditions under which it is defined."""
    check: Callable[..., None] = _any_arguments
    """Raises `ExpressionError` for arguments that the language does not allow."""

    polynomial: Callable[..., Any] | None = None
    """The operation on whatever has `+ - * / **`; `None` for an atom."""
    is_polynomial: Callable[..., bool] = _always
    """Whether it is that for these arguments, if it is for some."""
    profile: Callable[..., tuple[Interval, Interval]]
    """Intervals for values and slope, from the profile of each argument (`intervals.Profile`)."""
    sign: Callable[..., Sign] = _unknown
    """The sign of the value where it is defined, from those of the arguments."""
    simplified: Callable[..., Expression]
    """The operation on arguments that are simplified already."""
    degree: Callable[..., int] = _largest
    """A bound on the degree of the whole, from those of the arguments, for `limits.MAX_DEGREE`."""
    is_homogeneous: bool = True
    """For an atom: whether a positive factor of all arguments is one of the value."""
    is_function: bool = False
    """Whether it is a function of a real variable, whose values are seldom rational."""
    signs: tuple[int, ...] = ()
    """For a sum: the signs of its summands, which are the arguments."""

    facts: Facts | None = None
    """For an atom without a definition: what the prover knows of it."""
    definition: Callable[..., Expression] | None = None
    """What it is short for, if it is; the prover gets that, and Lean unfolds its own name."""

    lean: Notation
    """How Lean writes it."""
    mathlib: Notation | None = None
    """How files for Mathlib write it, where not as `lean` has it; nothing that has a definition is
    written there under its own name."""
    raw_lean: str
    """What Lean prints in raw form before the arguments: the function with types and instances.
    `<R>` stands for the reals, `<field>`, `<le>`, `<lt>`, `<max>` and `<min>` for their instances
    of these classes, and `<semiring toAdd>`, `<ring toNeg>` and `<field toDiv>` for what the first
    of these instances has under such names."""
    constructor: str = ""
    """The constructor of Lean's `Certificate.Formula`; empty for what has a definition."""
    normal: Callable[..., Expression | None] | None = None
    """From the arguments, how Lean has it where that is another form; `None` where it is not."""
    smt: str = ""
    """How SMT-LIB writes it, with `{0}`, `{1}` for the arguments; z3 is not asked of functions."""

    sympy: str = ""
    """The function of SymPy that it is. What has none is a polynomial or has a definition."""

    parameter: int | None = None
    """For a member of a family: the number that makes it one."""
    bit: int = field(init=False)
    """Tells operations apart in a set, an integer with a bit for each; a family shares one."""
    code: int = field(init=False)
    """Tells operations apart in a hash, and is the same in every process."""

    def __post_init__(self) -> None:
        text = self.name if self.parameter is None else f"{self.name} {self.parameter}"
        object.__setattr__(self, "code", crc32(text.encode()))
        object.__setattr__(self, "bit", _bits.setdefault(self.name, _FIRST_BIT << len(_bits)))

    @property
    def is_atom(self) -> bool:
        """Whether it is no polynomial in its arguments, and no function."""
        return self.polynomial is None and not self.is_function

    def __repr__(self) -> str:
        return f"<Operation {self.name}>"

    def __reduce__(self) -> tuple[Any, ...]:
        # A formula that travels to another process finds the operation that is there.
        if self.parameter is None:
            return named, (self.name,)
        return member, (self.name, self.parameter)


@dataclass(frozen=True, eq=False)
class OperationFamily:
    """Operations with a natural number in them, one for each number."""

    name: str
    make: Callable[[int], Operation]
    """The operation with that number; raises `ExpressionError` where there is none."""
    raw_lean: str = ""
    """As for operations; the number follows the arguments. Empty where Lean has another form."""
    least: int = 0
    """The smallest of these numbers."""


_FIRST_BIT = 1 << 4
"""The lower bits belong to the kinds of nodes that are no operations (`tree`)."""

_bits: dict[str, int] = {}
"""The bit of each operation, by name."""


@cache
def _registered() -> dict[str, Operation | OperationFamily]:
    # Operations are made of formulas, whose operators are operations: so they are met on first use.
    from pybridge.expression.operations import REGISTERED

    return {row.name: row for row in REGISTERED}


def named(name: str) -> Operation:
    """Return the operation of this name.

    Raises:
        KeyError: there is none.
    """
    found = _registered()[name]
    if isinstance(found, OperationFamily):
        raise KeyError(f"{name} is a family of operations")
    return found


def member(family: str, number: int) -> Operation:
    """Return the operation with this number in the family of this name.

    Raises:
        KeyError: there is no such family.
        ExpressionError: it has no operation with this number.
        TypeError: the number is not an integer.
    """
    found = _registered()[family]
    if isinstance(found, Operation):
        raise KeyError(f"{family} is an operation")
    return found.make(number)


def operations() -> Iterator[Operation]:
    """Yield all operations but the members of families."""
    return (row for row in _registered().values() if isinstance(row, Operation))


def families() -> Iterator[OperationFamily]:
    """Yield all families."""
    return (row for row in _registered().values() if isinstance(row, OperationFamily))


def kinds() -> Iterator[Operation]:
    """Yield all operations, and of each family a member: its bit is that of all others."""
    yield from operations()
    for family in families():
        yield family.make(family.least)


@cache
def atom_bits() -> int:
    """Return the set of all atoms, as a bit mask."""
    mask = 0
    for operation in kinds():
        mask |= operation.bit if operation.is_atom else 0
    return mask


@cache
def function_bits() -> int:
    """Return the set of all functions, as a bit mask."""
    mask = 0
    for operation in kinds():
        mask |= operation.bit if operation.is_function else 0
    return mask
