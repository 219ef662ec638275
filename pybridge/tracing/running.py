"""Runs a function on symbolic values, once for each way through its branches.

While it runs, conditions on symbolic values ask the run which way to go; afterwards the ways are
put together as a tree of choices. What the function may not do is refused at the line that does it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Sequence
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from pybridge.expression import Relation
from pybridge.objectives.definedness import follows_by_signs
from pybridge.tracing.errors import AS_A_TERM, TracingError, said
from pybridge.tracing.places import (
    CodePlace,
    is_within,
    passes_through,
    place_of_failure,
    place_of_user,
)
from pybridge.tracing.repeating import (
    drawing_line,
    generator_states,
    line_of_difference,
    not_repeated,
)
from pybridge.tracing.thresholds import decide

__all__ = [
    "Fork",
    "Raised",
    "Returned",
    "UsesJaxError",
    "count_operation",
    "decision",
    "endings",
    "is_running",
    "note_identity",
    "refusal",
    "taken_names"
]  # fmt: skip

MAX_PATHS = 64
"""How many ways through a function are taken."""

MAX_DECISIONS = 40
"""How many branches a way may have: more are a loop that ends when a symbolic value says so."""

MAX_OPERATIONS = 100_000
"""How many functions a way may apply to symbolic values: more are a loop without an end."""

_VALUES = "pybridge.tracing.values"
"""The package of symbolic values, which JAX names where it refuses one."""


class UsesJaxError(BaseException):
    """The function calls JAX, whose own tracing is to be used."""


@dataclass(frozen=True)
class Decision:
    """A branch that was taken, and where."""

    relation: Relation
    answer: bool
    place: CodePlace

    @property
    def known(self) -> Relation:
        """What holds on the way that was taken."""
        return self.relation if self.answer else self.relation.negation


@dataclass(frozen=True)
class Raised:
    """A way through the function that ends in an error."""

    error: Exception | SystemExit
    place: CodePlace


@dataclass(frozen=True)
class Returned:
    """What comes out of a way through the function."""

    value: Any


@dataclass(frozen=True)
class Fork:
    """A condition, what comes out where it holds, and what elsewhere."""

    decision: Decision
    then: Fork | Returned | Raised
    otherwise: Fork | Returned | Raised


@dataclass
class _TracedRun:
    """One run of a function."""

    default: CodePlace
    assumed: Sequence[Relation]
    script: Sequence[Decision] = ()
    """The decisions that are given; where they end, conditions are taken to hold."""
    made: list[Decision] = field(default_factory=list)
    refused: TracingError | None = None
    identities: list[tuple[str, CodePlace]] = field(default_factory=list)
    operations: int = 0
    apart: Container[str] | None = None
    """Where what is detached has names of its own, those that are taken."""


_current: ContextVar[_TracedRun | None] = ContextVar("_current", default=None)


def decision(relation: Relation) -> bool:
    """Return which way to go where a condition on symbolic values is asked for its truth."""
    run = _current.get()
    if run is None:
        raise TypeError(f"'{relation}' is neither true nor false; nothing is being traced")
    settled = _settled(relation, (*run.assumed, *(made.known for made in run.made)))
    if settled is not None:
        return settled
    place = _place_of(run)
    if len(run.made) >= MAX_DECISIONS:
        raise refusal(
            f"more than {MAX_DECISIONS} branches on symbolic values follow each other; is this a "
            f"loop that ends when one of them says so ('{relation}')?",
            f"a loop needs a number of rounds that is known; or {AS_A_TERM}",
        )
    number = len(run.made)
    answer = run.script[number].answer if number < len(run.script) else True
    run.made.append(Decision(relation, answer, place))
    return answer


def is_running() -> bool:
    """Return whether a function is run, so that conditions can be asked for their truth."""
    return _current.get() is not None


def _settled(relation: Relation, known: Sequence[Relation]) -> bool | None:
    """Return whether a relation holds where others do, if that is plain to see."""
    found = decide(relation, known)
    if found is None and follows_by_signs(relation, known):
        return True
    return False if found is None and follows_by_signs(relation.negation, known) else found


def refusal(problem: str, remedy: str = AS_A_TERM) -> TracingError:
    """Return the error for what the user's code is doing, and see to it that it is not caught in
    silence: code that catches it would take a way that no number takes.

    Raises:
        UsesJaxError: it is JAX that does it.
    """
    if is_within("jax"):
        raise UsesJaxError
    run = _current.get()
    error = TracingError.at(_place_of(run), problem, remedy)
    if run is not None and run.refused is None:
        run.refused = error
    return error


def count_operation() -> None:
    """Count a function that is applied to symbolic values.

    Raises:
        TracingError: there are too many, as in a loop without an end.
    """
    if (run := _current.get()) is not None:
        run.operations += 1
        if run.operations > MAX_OPERATIONS:
            raise refusal(
                f"more than {MAX_OPERATIONS} operations on symbolic values; does this loop end?",
                f"a loop needs a number of rounds that is known; or {AS_A_TERM}",
            )


def _place_of(run: _TracedRun | None) -> CodePlace:
    default = run.default if run else CodePlace("<code>", 0)
    return place_of_user(default, _ending.__code__)


def note_identity(name: str) -> None:
    """Record that something was called that changes no value, such as `detach`."""
    if (run := _current.get()) is not None:
        run.identities.append((name, _place_of(run)))


def taken_names() -> Container[str] | None:
    """Return the names that none of what is detached may have; `None` where it keeps its own."""
    run = _current.get()
    return None if run is None else run.apart


def endings(
    call: Callable[[], Any],
    default: CodePlace,
    assumed: Sequence[Relation],
    apart: Container[str] | None = None,
) -> tuple[Fork | Returned | Raised, tuple[tuple[str, CodePlace], ...]]:
    """Run a function in all ways, and return what comes out, and the identities that were called.

    Args:
        call: runs the function on symbolic values.
        default: where the function is.
        assumed: what holds of the values; branches that are never taken are left out.
        apart: where what is detached has names of its own, those that are taken.

    Raises:
        TracingError: the function does what cannot be traced.
        UsesJaxError: it calls JAX.
    """
    identities: dict[tuple[str, CodePlace], None] = {}
    paths = 0

    def explored(script: Sequence[Decision]) -> Fork | Returned | Raised:
        nonlocal paths
        paths += 1
        if paths > MAX_PATHS:
            raise TracingError.at(
                script[0].place,
                f"there are more than {MAX_PATHS} ways through the branches on symbolic values",
                "write them with max, min, abs or clamp, which are no branches; or split the "
                "function, and declare what one part gives a term of the other",
            )
        run = _TracedRun(default, assumed, script, apart=apart)
        ending = _ending(call, run)
        if not script:
            _check_repeats(call, run, ending)
        tree: Fork | Returned | Raised = ending
        identities.update(dict.fromkeys(run.identities))
        made = tuple(run.made)
        for index in reversed(range(len(script), len(made))):
            taken = made[index]
            turned = Decision(taken.relation, not taken.answer, taken.place)
            tree = Fork(taken, tree, explored((*made[:index], turned)))
        return tree

    return explored(()), tuple(identities)


def _check_repeats(call: Callable[[], Any], run: _TracedRun, first: Returned | Raised) -> None:
    """Refuse a function whose value does not depend on its arguments alone.

    Raises:
        TracingError: two runs differ; it has the line where they come to.
    """
    again = _TracedRun(run.default, run.assumed, apart=run.apart)
    second = _ending(call, again)
    if isinstance(first, Raised) or isinstance(second, Raised):
        return
    values = [getattr(each.value, "expression", None) for each in (first, second)]
    decided = [[made.relation for made in each.made] for each in (run, again)]
    if values[0] != values[1] or decided[0] != decided[1]:
        place = line_of_difference(_quietly(call, run), run.default)
        raise not_repeated(place, "two runs come to differ here")


def _check_drawn(call: Callable[[], Any], run: _TracedRun) -> None:
    """Refuse a function that draws random numbers.

    Raises:
        TracingError: it does; it has the line.
    """
    if (place := drawing_line(_quietly(call, run), run.default)) is not None:
        raise not_repeated(place, "a random number is drawn here, to be part of the formula")


def _quietly(call: Callable[[], Any], run: _TracedRun) -> Callable[[], Any]:
    """Return a run in the same way, which ends where the function does, however it does."""

    def again() -> None:
        token = _current.set(_TracedRun(run.default, run.assumed, run.made, apart=run.apart))
        try:
            with suppress(Exception, SystemExit):
                call()
        finally:
            _current.reset(token)

    return again


def _ending(call: Callable[[], Any], run: _TracedRun) -> Returned | Raised:
    """Run the function once."""
    token, states = _current.set(run), generator_states()
    try:
        value = call()
    except TracingError:
        raise
    except (Exception, SystemExit) as error:
        if _is_of_jax(error):
            raise UsesJaxError from error
        if run.refused is None:
            return Raised(error, place_of_failure(error, run.default))
    finally:
        _current.reset(token)
    if run.refused is not None:
        raise run.refused
    if generator_states() != states:
        _check_drawn(call, run)
    return Returned(value)


def _is_of_jax(error: BaseException) -> bool:
    """Return whether JAX raised an error: it takes no values but its own."""
    if "jax" not in sys.modules:
        return False
    # JAX removes itself from some tracebacks.
    return passes_through("jax", error) or _VALUES in said(error)
