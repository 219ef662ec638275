"""A function held against an objective, where it cannot be read: by its values at many points.

Nothing is proved by that. But a difference that is more than rounding is one.
"""

from __future__ import annotations

import inspect
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from pybridge.comparison.comparing import single_objective
from pybridge.comparison.sampling import hypotheses_of, points_of
from pybridge.comparison.smallest import holds, smallest
from pybridge.expression import ExpressionError
from pybridge.expression.algebraic import Number, equation
from pybridge.expression.arrays import without_warnings
from pybridge.expression.rounding import FloatFormat, error_bound, float_format
from pybridge.objectives.objective import Objective
from pybridge.verification.errors import VerifyError
from pybridge.verification.sources import Verifiable

__all__ = ["assert_matches"]

_COUNT = 40
"""How many points of each kind are tried where none are given."""

_ALLOWED = 4
"""How many times the bound a function may be off: it may compute the same in another order."""


def assert_matches(
    objective: Verifiable,
    f: Callable[..., Any],
    points: Iterable[Mapping[str, Any]] | None = None,
    *,
    dtype: Any = "float64",
    times: float = _ALLOWED,
) -> int:
    """Fail where a function's value differs from an objective's by more than rounding explains.

    The objective is evaluated exactly, and the function in floats. What rounding explains is some
    times the bound for the formula: `objective.error_bound`, or that of the formula as it is
    written, if that is larger.

    Args:
        objective: the objective, or what names it.
        f: the function. It is called with the objective's names as keywords, and floats: Python's
            or, where it does not take these or `dtype` is another format, NumPy's, as scalars or as
            arrays of one, or PyTorch's, if that is loaded.
        points: a number for each name, at each point. By default simple, random and extreme ones
            at which the objective is defined, what is assumed of it holds, and nothing overflows if
            the formula is computed as it is written.
        dtype: the format of the floats: float64, float32 and so on.
        times: how many times the bound the difference may be. A function that computes the same in
            another way may need more.

    Returns:
        At how many points both were compared.

    Raises:
        AssertionError: they differ; the message names the simplest point that was found, both
            values, and how far rounding can take the value.
        VerifyError: the function cannot be called with the objective's names, there is no point, or
            no library for the format.
        TypeError: what the function returns is no number.
    """
    __tracebackhide__ = True
    subject = single_objective(objective)
    if not callable(f):
        raise VerifyError(f"give a function of {', '.join(subject.variables)}, not {f!r}")
    try:
        format_ = float_format(dtype)
    except ExpressionError as error:
        raise VerifyError(str(error)) from error
    _check_signature(f, subject)
    given = points is not None
    match = _Match(subject, f, format_, times, given, _makers(format_))
    compared = 0
    for point in points_of(subject, _COUNT) if points is None else _read(points, subject):
        difference = match.difference(point)
        if difference is None:
            continue
        compared += 1
        if difference.is_wrong:
            hypotheses = () if given else hypotheses_of(subject)
            simple = point if given else match.simplest(point, hypotheses)
            raise AssertionError(str(match.difference(simple) or difference))
    if not compared:
        raise VerifyError(
            f"{_name(f)} and {subject.name} were compared nowhere: "
            + ("no point was given" if given else "no point was found, give some as points=[…]")
            + f" at which {format_.name} has a value that is not lost in rounding"
        )
    return compared


@dataclass(frozen=True)
class _Difference:
    """What a function and an objective are at a point."""

    subject: Objective
    f: Callable[..., Any]
    format_: FloatFormat
    point: Mapping[str, Fraction]
    value: float | str
    """That of the function; what it raises, where it has none."""
    exact: Any
    allowed: float

    @property
    def is_wrong(self) -> bool:
        """Whether it is more than rounding explains."""
        if isinstance(self.value, str) or not math.isfinite(self.value):
            return True
        return not abs(self.exact - Fraction(self.value)) <= Fraction(self.allowed)

    def __str__(self) -> str:
        names = _name(self.f), self.subject.name
        width = max(map(len, names))
        shown = self.value if isinstance(self.value, str) else f"= {self.value!r}"
        about = "=" if isinstance(self.exact, Fraction) else "≈"
        exact = str(self.exact)
        if about == "=" and len(exact) > 20:
            exact = f"{exact} ≈ {float(self.exact)!r}"
        return "\n".join(
            (
                f"{names[0]} and {names[1]} differ by more than rounding",
                "  at " + ", ".join(equation(n, v) for n, v in self.point.items()),
                f"    {names[0]:<{width}} {shown}",
                f"    {names[1]:<{width}} {about} {exact}",
                f"  rounding in {self.format_.name} explains {self.allowed:.3g} at most",
            )
        )


@dataclass
class _Match:
    """A function held against an objective."""

    subject: Objective
    f: Callable[..., Any]
    format_: FloatFormat
    times: float
    anywhere: bool
    """Whether a function has to have a value even where the formula as written overflows."""
    makers: list[Callable[[float], Any]]
    """What makes a value for the function out of a float; once it takes one, only that is left."""

    def difference(self, point: Mapping[str, Fraction]) -> _Difference | None:
        """Return what both are at a point; `None` where rounding explains anything."""
        exact = self.subject(**point)
        bound = self.subject.error_bound(point, self.format_)
        if math.isinf(bound):
            return None
        as_written = error_bound(self.subject.formula, point, self.format_, stably=False)
        if math.isfinite(as_written):
            bound = max(bound, as_written)
        elif not self.anywhere:
            return None
        value = self._value({name: float(number) for name, number in point.items()})
        return _Difference(
            self.subject, self.f, self.format_, point, value, exact, self.times * bound
        )

    def simplest(self, point: Mapping[str, Fraction], hypotheses: Iterable[Any]) -> dict[str, Any]:
        """Return the simplest point found where both differ by more than rounding."""

        def is_wrong(at: Mapping[str, Number]) -> bool:
            exact = {name: value for name, value in at.items() if isinstance(value, Fraction)}
            if not all(holds(each, exact) for each in hypotheses):
                return False
            found = self.difference(exact)
            return found is not None and found.is_wrong

        return smallest(point, is_wrong)

    def _value(self, point: Mapping[str, float]) -> float | str:
        """Return the function's value at a point, or say what it raises there."""
        refusals: list[Exception] = []
        for make in self.makers:
            values = {name: make(value) for name, value in point.items()}
            try:
                with without_warnings():
                    found = _number(self.f(**values))
            except ArithmeticError as error:
                return _raised(error)
            except _REFUSALS as error:
                refusals.append(error)
            else:
                self.makers = [make]
                return found
        for refusal in refusals:
            if isinstance(refusal, ValueError):
                return _raised(refusal)
        raise refusals[0]


_REFUSALS = (TypeError, AttributeError, ValueError, IndexError)
"""What a function raises that does not take a kind of values."""


def _raised(error: Exception) -> str:
    return f"raises {type(error).__name__}: {error}"


def _check_signature(f: Callable[..., Any], subject: Objective) -> None:
    """Refuse a function that does not take the objective's names as keywords."""
    try:
        signature = inspect.signature(f)
    except (TypeError, ValueError):  # of some that are not written in Python nobody knows
        return
    try:
        signature.bind(**dict.fromkeys(subject.variables))
    except TypeError as error:
        raise VerifyError(
            f"{_name(f)}{signature} cannot be called with the names of {subject.name} "
            f"({', '.join(subject.variables)}): {error}"
        ) from error


def _makers(format_: FloatFormat) -> list[Callable[[float], Any]]:
    """Return what makes values for the function, in the order in which they are tried.

    Raises:
        VerifyError: nothing that is installed has such floats.
    """
    found: list[Callable[[float], Any]] = [float] if format_.name == "float64" else []
    if find_spec("numpy") is not None:
        numpy = import_module("numpy")
        if hasattr(numpy, format_.name):
            found.append(getattr(numpy, format_.name))
            found.append(lambda value: numpy.array([value], dtype=format_.name))
    if (torch := sys.modules.get("torch")) is not None:
        found.append(lambda value: torch.tensor([value], dtype=getattr(torch, format_.name)))
    if not found:
        raise VerifyError(f"no library that is loaded has {format_.name}; import one first")
    return found


def _read(
    points: Iterable[Mapping[str, Any]], subject: Objective
) -> Iterator[Mapping[str, Fraction]]:
    """Yield the points that are given, exactly."""
    for point in points:
        if not isinstance(point, Mapping):
            raise VerifyError(
                f"a point has a number for each of {', '.join(subject.variables)}: "
                f"{{{subject.variables[0]!r}: 1, …}}, not {point!r}"
            )
        try:
            subject.error_bound(point)  # refuses what are no numbers, and other names
        except ExpressionError as error:
            shown = ", ".join(f"{name} = {value}" for name, value in point.items())
            raise VerifyError(f"at {shown}: {error}") from error
        yield {name: Fraction(point[name]) for name in subject.variables}


def _number(value: Any) -> float:
    """Return what a function returns as a float: of an array the one number that it has."""
    for method in ("detach", "item"):
        value = getattr(value, method)() if hasattr(value, method) else value
    if isinstance(value, bool | str | bytes):
        raise TypeError(f"the function returns {value!r}, which is no number")
    return float(value)


def _name(f: Callable[..., Any]) -> str:
    """Return what a function is called."""
    name = getattr(f, "__name__", "")
    return name if name and not name.startswith("<") else "the function"
