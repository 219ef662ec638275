"""Symbolic values: what a function is run on in place of numbers, vectors and truth values.

They answer Python's operators, and through `__torch_function__`, `__array_ufunc__` and
`__array_function__` the functions of PyTorch and NumPy, of which neither is imported here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from operator import add, mul, sub, truediv
from typing import Any, NoReturn

from pybridge.expression import Expression, Relation, as_expression, call
from pybridge.expression.constants import ONE, ZERO, value_of
from pybridge.tracing.cases import chosen
from pybridge.tracing.constants import constant, entries
from pybridge.tracing.errors import NoFormulaError, TracingError, UnknownNameError
from pybridge.tracing.places import CodePlace, place_of_user
from pybridge.tracing.running import decision, note_identity, refusal

__all__ = [
    "Condition", "Symbolic", "Traced", "TracedVector",
    "compared", "elementwise", "lifted", "select", "to_expression",
]  # fmt: skip

_JUMPS = (
    "write it with max, min, abs or clamp, so that both cases agree where they meet; or compute it "
    "outside and declare it a term: make it a parameter of the function"
)


class Symbolic:
    """Any symbolic value: operators, and the protocols of PyTorch and NumPy."""

    __slots__ = ()
    __array_priority__ = 1e6

    @classmethod
    def __torch_function__(
        cls, function: Any, types: Any, arguments: Any = (), options: Any = None
    ) -> Any:
        from pybridge.tracing.array_functions import apply_named

        _check_home(function, "torch")
        return apply_named(function.__name__, "PyTorch's", arguments, options or {})

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        from pybridge.tracing.array_functions import apply_named

        known = (getattr(sys.modules.get(m), ufunc.__name__, None) for m in _UFUNC_HOMES)
        if not any(found is ufunc for found in known):
            raise _of_another(ufunc)
        name = ufunc.__name__ if method == "__call__" else f"{ufunc.__name__}.{method}"
        return apply_named(name, "NumPy's", inputs, options)

    def __array_function__(self, function: Any, types: Any, arguments: Any, options: Any) -> Any:
        from pybridge.tracing.array_functions import apply_named

        _check_home(function, "numpy")
        return apply_named(function.__name__, "NumPy's", arguments, options)

    def __getattr__(self, name: str) -> Any:
        from pybridge.tracing.array_functions import bound_method

        if name.startswith("__"):
            raise AttributeError(name)
        found = bound_method(self, name)
        if found is None:
            raise _no_attribute(name)
        return found

    def __add__(self, other: Any) -> Any:
        return elementwise(_added, self, other)

    def __radd__(self, other: Any) -> Any:
        return elementwise(_added, other, self)

    def __sub__(self, other: Any) -> Any:
        return elementwise(sub, self, other)

    def __rsub__(self, other: Any) -> Any:
        return elementwise(sub, other, self)

    def __mul__(self, other: Any) -> Any:
        return elementwise(_multiplied, self, other)

    def __rmul__(self, other: Any) -> Any:
        return elementwise(_multiplied, other, self)

    def __truediv__(self, other: Any) -> Any:
        return elementwise(_divided, self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return elementwise(_divided, other, self)

    def __pow__(self, exponent: Any) -> Any:
        return elementwise(_raised, self, exponent)

    def __rpow__(self, base: Any) -> Any:
        return elementwise(_raised, base, self)

    def __neg__(self) -> Any:
        return elementwise(lambda x: -x, self)

    def __pos__(self) -> Any:
        return self

    def __abs__(self) -> Any:
        return elementwise(abs, self)

    def __matmul__(self, other: Any) -> Any:
        return _dot(self, other)

    def __rmatmul__(self, other: Any) -> Any:
        return _dot(other, self)

    def __lt__(self, other: Any) -> Any:
        return compared("<", self, other)

    def __le__(self, other: Any) -> Any:
        return compared("<=", self, other)

    def __gt__(self, other: Any) -> Any:
        return compared(">", self, other)

    def __ge__(self, other: Any) -> Any:
        return compared(">=", self, other)

    def __eq__(self, other: Any) -> Any:
        return NotImplemented if other is None else compared("==", self, other)

    def __ne__(self, other: Any) -> Any:
        return NotImplemented if other is None else compared("!=", self, other)

    __hash__ = object.__hash__

    def __floordiv__(self, other: Any) -> NoReturn:
        raise refusal("// rounds, and a formula cannot", _rounding("/"))

    def __rfloordiv__(self, other: Any) -> NoReturn:
        raise refusal("// rounds, and a formula cannot", _rounding("/"))

    def __mod__(self, other: Any) -> NoReturn:
        raise refusal("% jumps, and no formula says that", _rounding("no remainder"))

    def __rmod__(self, other: Any) -> NoReturn:
        raise refusal("% jumps, and no formula says that", _rounding("no remainder"))

    def __round__(self, digits: int | None = None) -> NoReturn:
        raise refusal("round() of a symbolic value: a formula cannot round", _rounding("the value"))

    def __floor__(self) -> NoReturn:
        raise refusal("floor of a symbolic value: a formula cannot round", _rounding("the value"))

    def __ceil__(self) -> NoReturn:
        raise refusal("ceil of a symbolic value: a formula cannot round", _rounding("the value"))

    def __trunc__(self) -> NoReturn:
        raise refusal("trunc of a symbolic value: a formula cannot round", _rounding("the value"))

    def __float__(self) -> float:
        raise refusal(
            "float() of a symbolic value: it has no number while the function is traced",
            "leave float() out; call torch.exp, numpy.exp or, in this module, math.exp on the "
            "value itself, and torch.stack to make a tensor of values",
        )

    def __int__(self) -> int:
        raise refusal(
            "int() of a symbolic value: it has no number while the function is traced, and a "
            "formula cannot round",
            _rounding("the value"),
        )

    def __index__(self) -> int:
        raise refusal(
            "a symbolic value counts a loop, or is an index",
            "give the parameter a default, so that its value is known while the function is traced",
        )

    def __complex__(self) -> complex:
        raise refusal("complex() of a symbolic value: formulas are over the real numbers")

    def __setitem__(self, key: Any, value: Any) -> NoReturn:
        raise refusal(
            "an entry of a symbolic value is written in place",
            "make a new list or vector of the entries, such as torch.stack([a, b])",
        )

    def __delitem__(self, key: Any) -> NoReturn:
        raise refusal("an entry of a symbolic value is deleted", "select those that are wanted")


class Traced(Symbolic):
    """A number of which a formula is known."""

    __slots__ = ("expression",)

    def __init__(self, expression: Expression) -> None:
        self.expression = expression

    def __repr__(self) -> str:
        return f"<Traced: {self.expression}>"

    def __bool__(self) -> bool:
        return bool(compared("!=", self, 0))

    @property
    def shape(self) -> tuple[int, ...]:
        """That of a number."""
        return ()

    @property
    def ndim(self) -> int:
        """A number has no dimension."""
        return 0

    def __iter__(self) -> NoReturn:
        raise refusal(
            "a loop over a symbolic value: it is one number, not several",
            "declare its length: from_function(f, vectors={'x': 3}), or annotate the parameter, "
            "x: vector(3)",
        )

    def __getitem__(self, key: Any) -> Traced:
        if key is Ellipsis or key == ():
            return self
        raise refusal(
            "a symbolic value is indexed: it is one number, not several",
            "declare its length: from_function(f, vectors={'x': 3}), or annotate the parameter, "
            "x: vector(3)",
        )

    def __len__(self) -> int:
        raise refusal(
            "len() of a symbolic value, or a tensor that is made of it: it is one number",
            "declare its length: from_function(f, vectors={'x': 3}), or annotate the parameter, "
            "x: vector(3); torch.stack([a, b]) makes a vector of values",
        )


class TracedVector(Symbolic):
    """A vector of declared length, whose entries are symbolic."""

    __slots__ = ("entries",)

    def __init__(self, values: Sequence[Any]) -> None:
        self.entries = tuple(values)

    def __repr__(self) -> str:
        return f"<TracedVector: {', '.join(str(to_expression(e)) for e in self.entries)}>"

    def __bool__(self) -> bool:
        raise refusal(
            "the truth of a symbolic vector", "compare its entries, or its sum, with a number"
        )

    @property
    def shape(self) -> tuple[int, ...]:
        """Its length."""
        return (len(self.entries),)

    @property
    def ndim(self) -> int:
        """A vector has one dimension."""
        return 1

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.entries)

    def __getitem__(self, key: Any) -> Any:
        if key is Ellipsis:
            return self
        if isinstance(key, slice):
            return TracedVector(self.entries[key])
        if isinstance(key, Symbolic) or not hasattr(key, "__index__"):
            raise refusal(
                "a vector is indexed by what is no known number",
                "index it by numbers; for a mask write where(mask, x, 0)",
            )
        return self.entries[key]


class Condition(Symbolic):
    """A truth value: a relation between formulas, or several joined by `and`, `or` and `not`.

    `select` gives the choice between two values; its own truth is asked of the run.
    """

    __slots__ = ("_ask", "_select", "_text")

    def __init__(
        self,
        choose: Callable[[Expression, Expression], Expression],
        ask: Callable[[], bool],
        text: str,
    ) -> None:
        self._select = choose
        self._ask = ask
        self._text = text

    @classmethod
    def of(cls, relation: Relation) -> Condition:
        """Return the condition that a relation holds."""
        return cls(
            lambda then, otherwise: chosen(relation, then, otherwise),
            lambda: decision(relation),
            str(relation),
        )

    @classmethod
    def known(cls, truth: bool) -> Condition:
        """Return the condition that always holds, or never."""
        return cls(lambda then, otherwise: then if truth else otherwise, lambda: truth, str(truth))

    def __repr__(self) -> str:
        return f"<Condition: {self._text}>"

    def __bool__(self) -> bool:
        return self._ask()

    def select(self, then: Expression, otherwise: Expression) -> Expression:
        """Return the formula that is one where the condition holds, and another elsewhere."""
        try:
            return self._select(then, otherwise)
        except NoFormulaError as error:
            raise refusal(f"a choice that is no formula: {error}", _JUMPS) from error

    def __and__(self, other: Any) -> Condition:
        second = _as_condition(other)
        return Condition(
            lambda then, otherwise: self._select(second._select(then, otherwise), otherwise),
            lambda: bool(self) and bool(second),
            f"{self._text} and {second._text}",
        )

    def __or__(self, other: Any) -> Condition:
        second = _as_condition(other)
        return Condition(
            lambda then, otherwise: self._select(then, second._select(then, otherwise)),
            lambda: bool(self) or bool(second),
            f"{self._text} or {second._text}",
        )

    __rand__ = __and__
    __ror__ = __or__

    def __invert__(self) -> Condition:
        return Condition(
            lambda then, otherwise: self._select(otherwise, then),
            lambda: not bool(self),
            f"not ({self._text})",
        )

    def __xor__(self, other: Any) -> Condition:
        second = _as_condition(other)
        return (self & ~second) | (~self & second)


def _as_condition(value: Any) -> Condition:
    if isinstance(value, Condition):
        return value
    if isinstance(value, bool):
        return Condition.known(value)
    raise refusal(
        "& and | join comparisons with what is none", "compare the value with a number first"
    )


def lifted(value: Any) -> Any:
    """Return a value as symbolic ones have it: a symbolic value itself, a list or an array of one
    dimension as a vector, a number as one that has a formula.

    Raises:
        TracingError: it is nothing of that.
    """
    if isinstance(value, Symbolic | bool):
        return value
    if (found := constant(value)) is not None:
        return Traced(found)
    if isinstance(value, list | tuple):
        return TracedVector([lifted(each) for each in value])
    if (known := entries(value)) is not None:
        return TracedVector([lifted(each) for each in known])
    if getattr(value, "dtype", None) is not None:
        if str(value.dtype).endswith("bool") and value.shape == ():
            return bool(value)
        raise refusal(
            f"an array of shape {tuple(value.shape)} meets a symbolic value",
            "only numbers and vectors do; for a matrix compute the product outside and declare "
            "it a term: make it a parameter of the function",
        )
    raise refusal(
        f"a symbolic value meets one of type {type(value).__name__}",
        "only numbers, and lists, tensors and arrays of numbers do",
    )


def to_expression(value: Any) -> Expression:
    """Return the formula of a number, symbolic or known.

    Raises:
        TracingError: it is none.
    """
    if isinstance(value, Traced):
        return value.expression
    if isinstance(value, Condition):
        return value.select(ONE, ZERO)
    found = lifted(value)
    if isinstance(found, Traced):
        return found.expression
    if isinstance(found, bool):
        return as_expression(int(found))
    raise refusal(
        "a vector stands where a number belongs", "take its sum or mean, or one of its entries"
    )


def elementwise(function: Callable[..., Any], *values: Any) -> Any:
    """Apply a function of formulas to numbers, or to vectors entry by entry."""
    first, *rest = values
    if function is _multiplied and any(isinstance(value, Condition) for value in values):
        return _masked(first, rest[0])
    found = [value if isinstance(value, Traced) else lifted(value) for value in values]
    lengths = {len(value) for value in found if isinstance(value, TracedVector)}
    if not lengths:
        return Traced(function(*map(to_expression, found)))
    if len(lengths - {1}) > 1:
        raise refusal(
            f"vectors of lengths {' and '.join(map(str, sorted(lengths)))} meet",
            "declare the same length for both",
        )
    length = max(lengths) if lengths != {1} else 1
    columns = [
        value.entries * (length if len(value) == 1 else 1)
        if isinstance(value, TracedVector)
        else (value,) * length
        for value in found
    ]
    return TracedVector([elementwise(function, *row) for row in zip(*columns, strict=True)])


def compared(symbol: str, left: Any, right: Any) -> Any:
    """Return the condition that compares two values; a vector of conditions for vectors."""
    first, second = lifted(left), lifted(right)
    if isinstance(first, TracedVector) or isinstance(second, TracedVector):
        length = max(len(v) for v in (first, second) if isinstance(v, TracedVector))
        columns = [
            value.entries if isinstance(value, TracedVector) else (value,) * length
            for value in (first, second)
        ]
        if len(columns[0]) != len(columns[1]):
            raise refusal("vectors of different lengths are compared", "declare the same length")
        rows = zip(*columns, strict=True)
        return TracedVector([compared(symbol, *row) for row in rows])
    return Condition.of(Relation(to_expression(first), symbol, to_expression(second)))


def select(condition: Any, then: Any, otherwise: Any) -> Any:
    """Return `then` where the condition holds and `otherwise` elsewhere, entry by entry."""
    parts = [value if isinstance(value, Condition) else lifted(value) for value in (
        condition, then, otherwise)]  # fmt: skip
    lengths = {len(part) for part in parts if isinstance(part, TracedVector)}
    if lengths:
        if len(lengths) > 1:
            raise refusal("vectors of different lengths meet", "declare the same length for all")
        (length,) = lengths
        columns = [
            part.entries if isinstance(part, TracedVector) else (part,) * length for part in parts
        ]
        return TracedVector([select(*row) for row in zip(*columns, strict=True)])
    truth, first, second = parts
    if isinstance(truth, bool):
        return first if truth else second
    if not isinstance(truth, Condition):
        truth = compared("!=", truth, 0)
    if isinstance(first, Condition | bool) and isinstance(second, Condition | bool):
        return (truth & _as_condition(first)) | (~truth & _as_condition(second))
    return Traced(truth.select(to_expression(first), to_expression(second)))


def _masked(first: Any, second: Any) -> Any:
    """Return a value times a condition, which is one or zero."""
    if isinstance(first, Condition) and isinstance(second, Condition):
        return first & second
    mask, value = (first, second) if isinstance(first, Condition) else (second, first)
    return select(mask, value, 0)


def _dot(left: Any, right: Any) -> Any:
    first, second = lifted(left), lifted(right)
    if not (isinstance(first, TracedVector) and isinstance(second, TracedVector)):
        raise refusal("@ of what is no vector", "declare the length of both: x: vector(3)")
    return total(elementwise(_multiplied, first, second))


def total(vector: Any) -> Any:
    """Return the sum of the entries of a vector; a number itself."""
    if not isinstance(vector, TracedVector):
        return vector
    found: Any = Traced(ZERO)
    for entry in vector.entries:
        found = entry + found if value_of(to_expression(found)) == 0 else found + entry
    return found


_UFUNC_HOMES = ("numpy", "scipy.special")
"""The modules whose elementwise functions mean what their names say."""


def _check_home(function: Any, *homes: str) -> None:
    """Refuse a function of another library, which may mean something else by the same name.

    Raises:
        TracingError: it is one.
    """
    home = getattr(function, "__module__", None)
    if home is not None and home.split(".")[0] not in homes:
        raise _of_another(function)


def _of_another(function: Any) -> TracingError:
    return refusal(
        f"{function.__name__} is a function of another library, not known of symbolic values",
        "compute it outside and declare it a term: make it a parameter of the function",
    )


def _no_attribute(name: str) -> UnknownNameError:
    """Return the error for an attribute that symbolic values do not have.

    It may be caught: `hasattr` asks whether there is one.
    """
    place = place_of_user(CodePlace("<code>", 0))
    return UnknownNameError(
        place.path,
        place.line,
        f".{name} is not known of symbolic values",
        "write it with the functions that docs/tracing.md lists; or compute it outside and declare "
        "it a term: make it a parameter of the function",
        place.code,
    )


def identity(name: str, value: Any) -> Any:
    """Return a value that something is done with which does not change it."""
    note_identity(name)
    return value


def _rounding(instead: str) -> str:
    return (
        f"use {instead} where rounding does not matter; or compute it outside and declare it a "
        "term: make it a parameter of the function"
    )


def _added(left: Expression, right: Expression) -> Expression:
    # Python's sum starts from zero.
    if value_of(left) == 0:
        return right
    return left if value_of(right) == 0 else add(left, right)


def _multiplied(left: Expression, right: Expression) -> Expression:
    if value_of(left) == 1:
        return right
    return left if value_of(right) == 1 else mul(left, right)


def _divided(left: Expression, right: Expression) -> Expression:
    if value_of(right) == 0:
        raise refusal("a division by zero", "add something to the divisor")
    return left if value_of(right) == 1 else truediv(left, right)


def _raised(base: Expression, exponent: Expression) -> Expression:
    power, known = value_of(exponent), value_of(base)
    if power is None:
        if known is not None and known > 0:
            return call("exp", exponent if known == 1 else exponent * call("log", base))
        raise refusal(
            f"the exponent {exponent} is symbolic",
            "give the parameter a default, so that its value is known; or write "
            "exp(exponent * log(base))",
        )
    if power.denominator == 1:
        return base ** int(power) if power >= 0 else 1 / _raised(base, as_expression(-power))
    whole, rest = divmod(abs(power), 1)
    if rest != Fraction(1, 2):
        raise refusal(
            f"the exponent {power} takes a root that is no square root",
            f"write exp({power} * log(x)) where x > 0 is assumed",
        )
    root = call("sqrt", base)
    found = root if whole == 0 else base ** int(whole) * root
    return found if power > 0 else 1 / found
